/* Bare loops: what a format costs where nothing is computed. Each writes the very bytes that actant writes of
 * the synthetic archive, with stdio (and without its locks), from strings that need no escaping any more. */
#ifndef BENCH_BARE_H
#define BENCH_BARE_H

#include "graph/graph.h"

#include <stdio.h>

typedef struct Bare {
    const Graph *graph;
    const Records *records;
    Str head, middle, foot; /* what stands before the nodes, between them and the edges, and at the end */
    const Str *labels;      /* of nodes, as the format writes them */
    const Str *texts;       /* the sentence of each edge, as the format writes it; events: of each record */
    FILE *file;
} Bare;

void bare_graphml(const Bare *bare);
void bare_gexf(const Bare *bare);
void bare_csv(const Bare *bare);
void bare_json(const Bare *bare);
void bare_events(const Bare *bare);

#endif
