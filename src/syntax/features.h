/* What the network sees of a word: its form, prefixes, suffixes and shape, each as a hash key. */
#ifndef SYNTAX_FEATURES_H
#define SYNTAX_FEATURES_H

#include "base/str.h"

#include <stdbool.h>

enum {
    FEATURE_WORD,  /* in lower case, digits as 0, curly quotation marks straight */
    FEATURE_FORM,  /* as written */
    FEATURE_SHAPE, /* "Xx", "X.X.", "0-0"; whether it begins the sentence */
    FEATURE_PREFIX_2,
    FEATURE_PREFIX_3,
    FEATURE_SUFFIX_1,
    FEATURE_SUFFIX_2,
    FEATURE_SUFFIX_3,
    FEATURE_SUFFIX_4,
    FEATURES
};

enum { SPELLING_MAX = 192 }; /* bytes; of a longer form the middle is left out */

typedef struct Spelling {
    char lower[SPELLING_MAX + 8]; /* lower case, curly quotation marks straight */
    size_t size;
    bool shouted; /* in a sentence in capitals, where they say nothing: who makes it knows */
} Spelling;

void spelling_make(Spelling *out, Str form);
/* What a word adds to the loudness of its sentence: above 0 in all, most of its words are in capitals. */
int spelling_loudness(Str form);
uint64_t feature_word(const Spelling *spelling); /* the key of FEATURE_WORD */
void features_make(uint64_t keys[FEATURES], Str form, const Spelling *spelling, bool first);

/* Keys of lemma rules: a whole word or its last bytes, with a number for its tag or for a kind of tags. */
uint64_t lemma_key(Str ending, uint32_t tag, bool whole);

/* A table from keys to numbers, by open addressing; as it stands in the model file. */
typedef struct KeySlot {
    uint32_t print;  /* upper half of the key */
    uint32_t number; /* + 1; 0: the slot is free */
} KeySlot;

typedef struct KeyTable {
    const KeySlot *slots;
    uint32_t count; /* a power of two, at least one of them free */
} KeyTable;

/* Number of key, or UINT32_MAX. */
static inline uint32_t key_find(const KeyTable *table, uint64_t key)
{
    uint32_t print = (uint32_t)(key >> 32), mask = table->count - 1;
    for (uint32_t at = (uint32_t)key & mask; table->slots[at].number; at = (at + 1) & mask)
        if (table->slots[at].print == print) return table->slots[at].number - 1;
    return UINT32_MAX;
}

#endif
