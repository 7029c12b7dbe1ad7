/* Other libraries writing the same graph as GraphML, for comparison. */
#ifndef BENCH_OTHERS_H
#define BENCH_OTHERS_H

#include "graph/graph.h"

#include <stdio.h>

/* libxml2's xmlTextWriter: the elements and values that actant writes. false where it fails. */
bool xmltext_graphml(const Graph *graph, const char *path);

/* igraph: reads the GraphML that actant wrote, counting nodes and edges; then writes it. */
typedef struct IgraphGraph IgraphGraph;
IgraphGraph *igraph_graphml_read(const char *path, uint32_t *nodes,
                                 uint32_t *edges); /* owned; NULL: failed */
bool igraph_graphml_write(const IgraphGraph *graph, const char *path);
void igraph_graphml_free(IgraphGraph *graph);

#endif
