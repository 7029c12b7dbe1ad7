/* From the bytes of a file to clean text.
 *
 * UTF-8 with or without byte order mark, UTF-16 with one. Line ends of all kinds become '\n'. Characters that
 * nobody sees (byte order marks inside, zero-width spaces, soft hyphens, marks of direction) are left out.
 * What is invalid is repaired, and counted: bytes that are no UTF-8 become U+FFFD, or, in a file that has no
 * proper UTF-8 at all beyond ASCII, are read as Windows-1252, which old newspaper archives use; control
 * characters are left out; what XML forbids becomes U+FFFD. */
#ifndef TEXT_DECODE_H
#define TEXT_DECODE_H

#include "base/str.h"

typedef struct Decoded {
    Str text;          /* in the arena; ends with '\n' unless it is empty */
    uint32_t repaired; /* how many sequences were repaired */
    uint32_t line;     /* 1-based line of the first of them; 0 where there is none */
} Decoded;

act_status text_decode(Arena *arena, Str name, Str bytes, Decoded *out, act_error *error);

#endif
