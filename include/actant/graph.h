/* The graph of a store: one node per actor, one edge per distinct source, relation, target and factuality. */
#ifndef ACTANT_GRAPH_H
#define ACTANT_GRAPH_H

#include "actant/engine.h"

typedef struct act_graph act_graph;

/* What to draw of the store; {0} is all of it. Lists are separated by commas, dates are ISO 8601 ("2023-04")
 * or as English writes them. */
typedef struct act_filter {
    const char *relations;    /* "warn,arm" */
    const char *actors;       /* ids, names or aliases */
    uint32_t hops;            /* how many lines further than these actors */
    const char *factualities; /* "actual,possible" */
    const char *since, *until;
    uint32_t min_weight;
    int rollup_state; /* not 0: officials and organisations become the state they belong to */
} act_filter;

typedef struct act_node {
    act_str id, label, actor_type, country, role;
    const act_str *aliases;
    uint32_t n_aliases;
    uint32_t mentions;
} act_node;

typedef struct act_edge {
    act_str id;
    uint32_t source, target; /* indices of nodes */
    act_str relation, plover, cameo;
    act_factuality factuality;
    uint32_t weight; /* how many records stand behind it */
    act_str item, quantity, value, currency, via, first, last;
    const act_evidence *const *evidence; /* weight of them */
} act_edge;

/* engine and store must outlive the graph, and the store must not be read into meanwhile. filter may be NULL.
 * out is owned: act_graph_free. ACT_ERROR_USAGE where the filter names what does not exist,
 * or what is no date. */
ACT_PUBLIC act_status act_graph_new(act_graph **out, const act_engine *engine, const act_store *store,
                                    const act_filter *filter, act_error *error);
ACT_PUBLIC void act_graph_free(act_graph *graph);

/* Nodes are sorted by id, edges by source, target, relation, factuality. What is filled in is borrowed. */
ACT_PUBLIC uint32_t act_graph_node_count(const act_graph *graph);
ACT_PUBLIC void act_graph_node(const act_graph *graph, uint32_t index, act_node *out);
ACT_PUBLIC uint32_t act_graph_edge_count(const act_graph *graph);
ACT_PUBLIC void act_graph_edge(const act_graph *graph, uint32_t index, act_edge *out);

#endif
