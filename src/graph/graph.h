/* The graph: nodes and edges as views of a store of records.
 *
 * One node per actor, one edge per distinct (source, relation, target, factuality). Which names are one actor
 * across documents is decided here, independent of the order of the records. Filters choose records before
 * they are grouped, so that documents, events and graphs read back give the same result. */
#ifndef GRAPH_GRAPH_H
#define GRAPH_GRAPH_H

#include "lexicon/relations.h"
#include "records/records.h"

typedef struct GraphNode {
    Str id, label, actor_type, country, role;
    const Str *aliases; /* sorted, without the label */
    uint32_t n_aliases;
    uint32_t mentions;
    const act_actor *const
        *records; /* of the documents, ordered by document and id: what the node was made of */
    uint32_t n_records;
} GraphNode;

typedef struct GraphEdge {
    Str id;                   /* stable: "RUS.warn.KOR", "RUS.arm.PRK.possible" or the like */
    uint32_t source, target;  /* indices into nodes */
    const Relation *relation; /* never NULL: a relation that the lexicon does not know gets a plain one */
    Str cameo;                /* the value that most records share (ties: the first in byte order) */
    act_factuality factuality;
    uint32_t weight; /* number of records */
    Str item, quantity, value, currency,
        via;         /* the value all records share, else the distinct ones, ';' between */
    Str first, last; /* ISO dates */
    const act_evidence *const *evidence; /* weight of them, ordered by date, document, offset */
} GraphEdge;

typedef struct Graph {
    Arena *arena;           /* holds all that is not in the records */
    ARRAY(GraphNode) nodes; /* sorted by id */
    ARRAY(GraphEdge) edges; /* sorted by id of source, target, relation order, factuality */
    uint32_t documents;     /* how many distinct ones it comes from */
    Str first, last;        /* over all edges */
} Graph;

typedef struct Filter {
    const Str *relations;
    uint32_t n_relations; /* none: all */
    const Str *actors;
    uint32_t n_actors;     /* ids, labels, aliases; none: all */
    uint32_t hops;         /* widen the actors by this many lines */
    unsigned factualities; /* bits 1 << act_factuality; 0: all */
    Str since, until;      /* ISO dates, "" for open */
    uint32_t min_weight;
    bool rollup_state;
} Filter;

/* Builds the graph of the records that pass the filter. records must outlive the graph. filter may be NULL:
 * then every actor is a node; with a filter that chooses (all but rollup_state), those that a line touches.
 * ACT_ERROR_USAGE names a relation or actor of the filter that does not exist. */
act_status graph_build(Arena *arena, const Lexicon *lex, const Records *records, const Filter *filter,
                       Graph *out, act_error *error);

/* Adds to out the records that the graph was made of: those of its nodes, then those of its edges. */
void graph_records(const Graph *graph, Records *out);

#endif
