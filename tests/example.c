/* A user's program: reads the files that it is given and prints the graph. Uses nothing but the public
 * headers. */
#include <actant/actant.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failed(const act_error *error)
{
    fprintf(stderr, "%s%s%s\n", error->file, *error->file ? ": " : "", error->message);
    return 1;
}

static void print_graph(const act_graph *graph)
{
    for (uint32_t i = 0; i < act_graph_edge_count(graph); i++) {
        act_edge edge;
        act_node source, target;
        act_graph_edge(graph, i, &edge);
        act_graph_node(graph, edge.source, &source);
        act_graph_node(graph, edge.target, &target);
        printf("%.*s %.*s %.*s (%s, %u)\n", (int)source.id.size, source.id.bytes, (int)edge.relation.size,
               edge.relation.bytes, (int)target.id.size, target.id.bytes,
               act_factuality_name(edge.factuality), (unsigned)edge.weight);
    }
}

/* The same sentence read from memory stands in another document: its evidence adds to the weight. */
static act_status read_all(act_store *store, const act_engine *engine, char **paths, int count,
                           act_error *error)
{
    static const char text[] = "Norway praised Peru.";
    act_read_options options = {.date = "1998-05-03", .format = "text"};
    act_status status =
        act_store_read_files(store, engine, (const char *const *)paths, (size_t)count, NULL, error);
    if (status) return status;
    return act_store_read(store, engine, "memory", text, strlen(text), &options, error);
}

static int draw(const act_engine *engine, const act_store *store, act_error *error)
{
    act_graph *graph;
    char *bytes;
    size_t size;
    act_filter filter = {.factualities = "actual,possible,negated"};
    if (act_graph_new(&graph, engine, store, &filter, error)) return failed(error);
    print_graph(graph);
    act_status status = act_graph_write(graph, "json", NULL, &bytes, &size, error);
    if (!status) printf("%s %s\n", act_version(), size && bytes[0] == '{' ? "json" : "not json");
    free(bytes);
    act_graph_free(graph);
    return status ? failed(error) : 0;
}

int main(int argc, char **argv)
{
    act_engine *engine = NULL;
    act_store *store = NULL;
    act_error error;
    int result = 1;
    if (act_engine_new(&engine, NULL, &error) || act_store_new(&store, &error))
        failed(&error);
    else if (read_all(store, engine, argv + 1, argc - 1, &error))
        failed(&error);
    else
        result = draw(engine, store, &error);
    act_store_free(store);
    act_engine_free(engine);
    return result;
}
