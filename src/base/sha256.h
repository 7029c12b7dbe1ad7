/* SHA-256 (FIPS 180-4), written as base64: what a page's security policy calls its own script and style by.
 */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include "base/str.h"

enum { SHA256_BASE64_SIZE = 45 }; /* with the NUL */

void sha256_base64(Str text, char out[SHA256_BASE64_SIZE]);

#endif
