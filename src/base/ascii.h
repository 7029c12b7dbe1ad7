/* Letters and digits of ASCII, whatever the locale: those that formats, codes and rules of English spelling
 * are written in. Other letters: unicode.h. */
#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include <stdbool.h>

static inline bool ascii_is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool ascii_is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool ascii_is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool ascii_is_letter(char c) { return ascii_is_upper(c) || ascii_is_lower(c); }
static inline bool ascii_is_word(char c) { return ascii_is_letter(c) || ascii_is_digit(c); }
static inline char ascii_lower(char c) { return ascii_is_upper(c) ? (char)(c + ('a' - 'A')) : c; }

#endif
