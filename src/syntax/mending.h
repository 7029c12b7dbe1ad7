/* What the files that mend trees share: nodes of a sentence whose children are not linked yet. */
#ifndef SYNTAX_MENDING_H
#define SYNTAX_MENDING_H

#include "syntax/mend.h"

/* How far around a word its phrases are looked for, so that mending takes no more time than the sentence has
 * words. */
enum { REACH = 40 };

/* A child of head with this relation, other than `but`; or NODE_NONE. */
static inline uint32_t child_of(const Trees *trees, uint32_t first, uint32_t end, uint32_t head,
                                Deprel deprel, uint32_t but)
{
    for (uint32_t i = first; i < end; i++)
        if (i != but && trees->nodes.items[i].head == head && trees->nodes.items[i].deprel == deprel)
            return i;
    return NODE_NONE;
}

/* Whether head has such a child near it. */
static inline bool has_child(const Trees *trees, uint32_t first, uint32_t end, uint32_t head, Deprel deprel)
{
    uint32_t from = head - first > REACH ? head - REACH : first;
    uint32_t to = end - head > REACH ? head + REACH : end;
    return child_of(trees, from, to, head, deprel, NODE_NONE) != NODE_NONE;
}

static inline void attach(Trees *trees, uint32_t token, uint32_t head, Deprel deprel)
{
    Node *node = &trees->nodes.items[token];
    node->head = head;
    node->deprel = deprel;
    node->subtype = (Str){0};
}

/* mend_clauses.c: what is mended by looking at one token and its head. */
void mend_clause(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t token);

#endif
