/* Adverbials between an auxiliary and what it helps: "would in turn supply", "has on Monday denied".
 * Treebanks hold few of them, and the network takes their nouns for verbs; so it sees "also" for each of
 * their words, and is told afterwards what they are. */
#ifndef SYNTAX_ADVERBIAL_H
#define SYNTAX_ADVERBIAL_H

#include "syntax/tree.h"

enum { ADVERBIAL_WORDS = 3 };

typedef struct AdverbialWord {
    Upos upos;
    const char *xpos;
    Deprel deprel; /* the last word's: to what the adverbial belongs to; the others': to the last word */
} AdverbialWord;

typedef struct AdverbialKind {
    uint32_t count;
    AdverbialWord words[ADVERBIAL_WORDS];
} AdverbialKind;

/* What the adverbial that begins at tokens[at] is made of; NULL where there is none. [first, end): the
 * sentence. */
const AdverbialKind *adverbial_find(const Tokens *tokens, uint32_t first, uint32_t at, uint32_t end);

#endif
