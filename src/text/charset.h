/* The encoding that a web page declares, and the page in UTF-8. */
#ifndef TEXT_CHARSET_H
#define TEXT_CHARSET_H

#include "base/sink.h"

/* Writes bytes to out (a memory sink) in UTF-8, where they declare another encoding that is known and have no
 * byte order mark; false, and nothing written, where there is nothing to convert. *repaired: how many bytes
 * were none of that encoding, each of them U+FFFD now; *line: where the first of them stood. */
bool charset_convert(Str bytes, Sink *out, uint32_t *repaired, uint32_t *line);

#endif
