/* A trie over sequences of interned atoms. A node is a number, the root is 0; every node has one value, which
 * its owner uses as the head of a list of entries (0: none). Steps live in one hash table keyed by node and
 * atom, so that the first step, which nearly always fails, costs one probe. */
#ifndef LEXICON_TRIE_H
#define LEXICON_TRIE_H

#include "base/arena.h"

typedef struct TrieStep {
    uint32_t node, atom, next; /* next 0: free slot */
} TrieStep;

typedef struct Trie {
    ARRAY(uint32_t) values; /* per node */
    TrieStep *slots;        /* open addressing */
    uint32_t size, used;    /* of slots; size is a power of two */
} Trie;

void trie_init(Trie *trie, Arena *arena);
uint32_t trie_step(const Trie *trie, uint32_t node, uint32_t atom); /* 0: no such step */
uint32_t trie_add(Trie *trie, Arena *arena, uint32_t node, uint32_t atom);

#endif
