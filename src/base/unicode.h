/* What kind of character a code point is, by its category in Unicode: as much as dividing text into words
 * asks. */
#ifndef BASE_UNICODE_H
#define BASE_UNICODE_H

#include <stdint.h>

typedef enum UnicodeClass {
    UNICODE_LETTER, /* L: letters of any script */
    UNICODE_ACCENT, /* M: marks that combine with the letter before them */
    UNICODE_NUMBER, /* N: digits, Roman numerals, fractions */
    UNICODE_SPACE,  /* Z */
    UNICODE_FORMAT, /* Cf: soft hyphens, joiners, what nobody sees */
    UNICODE_DASH,   /* Pd */
    UNICODE_NONE,   /* Cc, Cn: control characters, code points without a character */
    UNICODE_SYMBOL  /* everything else: punctuation and symbols */
} UnicodeClass;

UnicodeClass unicode_class(int32_t code);

/* Letters that Unicode does not decompose, though readers take them for a letter with a stroke or a ligature
 * ("ł", "æ"): as they are commonly written in ASCII; NULL for all others. */
const char *unicode_plain(int32_t letter);

#endif
