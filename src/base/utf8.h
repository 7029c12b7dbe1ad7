/* UTF-8 (RFC 3629): one code point at a time. Surrogates, overlong forms and what lies beyond U+10FFFF are
 * invalid. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/str.h"

#define UTF8_REPLACEMENT 0xFFFDu

/* The code point that begins at byte `at` of str, and how many bytes it takes; 0 where they are not UTF-8. */
size_t utf8_decode(Str str, size_t at, uint32_t *code);

/* Writes code in 1 to 4 bytes; how many. What is no code point is written as U+FFFD. */
size_t utf8_encode(uint32_t code, char bytes[4]);

size_t utf8_count(Str str); /* code points in valid UTF-8 */

#endif
