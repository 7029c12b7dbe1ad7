#include "writers/others.h"

#include <igraph.h>
#include <stdlib.h>

struct IgraphGraph {
    igraph_t graph;
};

IgraphGraph *igraph_graphml_read(const char *path, uint32_t *nodes, uint32_t *edges)
{
    IgraphGraph *read = malloc(sizeof *read);
    FILE *file = fopen(path, "r");
    igraph_set_attribute_table(&igraph_cattribute_table);
    bool good = read && file && igraph_read_graph_graphml(&read->graph, file, 0) == IGRAPH_SUCCESS;
    if (file) fclose(file);
    if (!good) {
        free(read);
        return NULL;
    }
    *nodes = (uint32_t)igraph_vcount(&read->graph);
    *edges = (uint32_t)igraph_ecount(&read->graph);
    return read;
}

bool igraph_graphml_write(const IgraphGraph *graph, const char *path)
{
    FILE *file = fopen(path, "w");
    if (!file) return false;
    bool good = igraph_write_graph_graphml(&graph->graph, file, true) == IGRAPH_SUCCESS;
    return !fclose(file) && good;
}

void igraph_graphml_free(IgraphGraph *graph)
{
    if (graph) igraph_destroy(&graph->graph);
    free(graph);
}
