/* Between records and graph: the steps of graph_build, in order.
 *
 *     records ─ filter ─→ statements ─ unite ─→ statements, once each ─ group ─→ edges ─ filter ─→ edges,
 * nodes
 *
 * A statement is a record seen as a line between entities. Everything is done by sorting: O(n log n), 40
 * bytes a record. */
#ifndef GRAPH_BUILD_H
#define GRAPH_BUILD_H

#include "graph/entities.h"
#include "graph/graph.h"

typedef struct Statement {
    uint32_t source, target; /* entities; of a symmetric relation the smaller one first */
    uint32_t relation;       /* index into RelationTable.sorted */
    uint8_t factuality;
    uint64_t hash; /* of what makes two records the same statement */
    const act_evidence *evidence;
} Statement;

typedef ARRAY(Statement) Statements;

/* The relations that records name, known to the lexicon or not. */
typedef struct RelationTable {
    Intern names;
    const Relation **sorted; /* in the order of legends; those that the lexicon does not know last */
    uint32_t *place;         /* number of the name - 1 → index into sorted */
    uint32_t count;
} RelationTable;

void relations_collect(Arena *arena, const Lexicon *lex, const Records *records, RelationTable *out);

/* Drops what a document repeats. */
void statements_unite(Statements *statements);
/* Sorts them into edges whose nodes are entities, with at least min_weight statements each. */
void statements_group(Arena *arena, Statements *statements, uint32_t min_weight,
                      const RelationTable *relations, Graph *out);

/* Fills in what an edge says of its evidence: values, dates, id. */
void edges_describe(Arena *arena, const Entities *entities, bool rollup, Graph *graph);

/* filter.c */
bool filter_chooses(const Filter *filter); /* whether it leaves records out */
act_status filter_check(const Filter *filter, const Lexicon *lex, const RelationTable *relations,
                        act_error *error);
bool filter_takes(const Filter *filter, const act_evidence *evidence);
/* Leaves only edges within filter->hops of the filter's actors. */
act_status filter_actors(Arena *arena, const Filter *filter, const Lexicon *lex, const Entities *entities,
                         Graph *graph, act_error *error);

#endif
