/* Gzip (RFC 1952): any input may come compressed, and is inflated before anything else looks at it. zlib does
 * the work; what is here bounds it. */
#ifndef BASE_GUNZIP_H
#define BASE_GUNZIP_H

#include "base/str.h"

bool gunzip_is_gzip(Str bytes); /* by the bytes it begins with */

/* Inflates bytes, all members of them. out is owned: file_free. Damaged or truncated data is
 * ACT_ERROR_FORMAT; ACT_ERROR_LIMIT is what does not fit 32-bit offsets, or grows a thousandfold beyond what
 * a text might: a small file must not fill the memory. Then nothing is given. */
act_status gunzip(const char *name, Str bytes, Str *out, act_error *error);

#endif
