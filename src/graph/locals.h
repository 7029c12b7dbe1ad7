/* The actors of single documents, while it is being found out which of them are one. */
#ifndef GRAPH_LOCALS_H
#define GRAPH_LOCALS_H

#include "graph/entities.h"
#include "graph/names.h"

typedef enum LocalKind {
    LOCAL_FIXED,
    LOCAL_OFFICIAL,
    LOCAL_ORGANISATION
} LocalKind; /* fixed: state or bloc */

typedef struct Local {
    const act_actor *const
        *records; /* distinct records of this document and id; the first one speaks for it */
    uint32_t n_records;
    bool implied; /* no record describes it: records[0] was made up */
    LocalKind kind;
    const NameKey *name; /* NULL for states and blocs */
    uint32_t parent;     /* union-find: index of another local of the same entity, or its own */
    Str country;         /* of the whole set, where this is its root */
    bool full;           /* root: some name in the set has more than one word */
} Local;

typedef ARRAY(Local) Locals;

/* Makes the locals of out->records, in the order of their documents and ids; fills out's names, locals and
 * ends, and of_local with their indices. homes: the states that actors belong to are made up where they are
 * not there. */
void locals_gather(Arena *arena, const Lexicon *lex, NameKeys *keys, bool homes, Entities *out,
                   Locals *locals);

uint32_t local_number(const Entities *entities, Str doc, Str id); /* in entities->locals, or 0 */

uint32_t local_root(Locals *locals, uint32_t local);

/* Joins the locals that are one actor. */
void locals_merge(Arena *arena, NameKeys *keys, Locals *locals);

#endif
