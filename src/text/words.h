/* What the tokeniser knows of English spelling: abbreviations that keep their full stop, prefixes that keep
 * their hyphen, units that stick to numbers, words that contract. The tables follow UD's English treebanks
 * (EWT and GUM); all are sorted and searched without regard to ASCII case. */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include "base/str.h"

typedef enum Abbreviation {
    ABBREVIATION_NONE,
    ABBREVIATION_TITLE,  /* Gen., Mr.: a name follows, so it never ends a sentence */
    ABBREVIATION_COMMON, /* Inc., Jan.: may end a sentence, and gives its full stop up where it does */
    ABBREVIATION_NUMBER, /* No., Vol.: an abbreviation only before a number */
    ABBREVIATION_DAY     /* Sat., Sun.: as COMMON, but only with a capital */
} Abbreviation;

Abbreviation abbreviation_kind(Str word); /* word without its full stop */
bool word_starts_sentence(Str word);      /* The, However, Meanwhile: after "Corp." a new sentence */
bool word_keeps_hyphen(Str prefix);       /* anti, non, pre */
bool word_follows_name(Str word);    /* led, backed: "US-led" is two words and a hyphen; "Suk-yeol" is one */
bool word_follows_you_are(Str word); /* behind "you're", not behind "your" */
bool word_follows_it_is(Str word);   /* a word in small letters that stands behind "it's", not behind "its" */
bool word_is_unit(Str word);         /* mm, km, bn: "155mm" is two words */
size_t word_contraction(Str word);   /* where "cannot", "gonna", "dont" divide; 0 where they do not */

#endif
