#include "actant/actant.h"

#include "engine.h"
#include "text/dates.h"
#include "writers/writers.h"

#include <stdlib.h>

/* The public functions: thin covers over the library's own modules. */

struct act_engine {
    Engine engine;
};

struct act_store {
    Records records; /* in an arena of its own */
};

struct act_graph {
    Arena *arena;
    Graph graph;
    const act_engine *engine;
};

const char *act_version(void) { return ACTANT_VERSION; }

act_status act_engine_new(act_engine **out, const act_sources *given, act_error *error)
{
    Sources sources = {0};
    if (given) sources = (Sources){given->lexicon, given->model, given->actors, given->relations, false};
    act_engine *engine = *out = calloc(1, sizeof *engine);
    if (!engine) return error_memory(error, NULL);
    act_status status = engine_init(&engine->engine, &sources, error);
    if (!status) return ACT_OK;
    free(engine);
    *out = NULL;
    return status;
}

void act_engine_free(act_engine *engine)
{
    if (engine) engine_dispose(&engine->engine);
    free(engine);
}

act_status act_store_new(act_store **out, act_error *error)
{
    act_store *store = *out = calloc(1, sizeof *store);
    Arena *arena = store ? arena_new() : NULL;
    if (arena && ARENA_GUARD(arena)) {
        records_init(&store->records, arena);
        arena->guarded = false;
        return ACT_OK;
    }
    arena_free(arena);
    free(store);
    *out = NULL;
    return error_memory(error, NULL);
}

void act_store_free(act_store *store)
{
    if (store) arena_free(store->records.arena);
    free(store);
}

/* What a reading of files needs to know while it runs. */
typedef struct Files {
    act_store *store;
    const act_read_options *options;
    act_status status; /* of the first file that could not be read */
    act_error error;
} Files;

static void complain(void *context, const act_error *error)
{
    Files *files = context;
    if (!files->status) files->error = *error;
    if (!files->status) files->status = error->code;
    if (files->options && files->options->complain) files->options->complain(files->options->context, error);
}

static act_status take(void *context, const Result *result, act_error *error)
{
    Files *files = context;
    if (!result->status) return result_append(&files->store->records, result, error);
    complain(files, &result->error);
    return ACT_OK;
}

/* Fills in reading; date: room for the date that options give. */
static act_status reading_init(Reading *reading, const act_engine *engine, const act_read_options *options,
                               Date *date, act_error *error)
{
    *reading = (Reading){.knowledge = &engine->engine.knowledge, .want = LAYER_RECORDS, .take = take};
    if (!options) return ACT_OK;
    reading->threads = options->threads;
    if (options->format && !input_format_named(options->format, &reading->format))
        return error_set(error, ACT_ERROR_USAGE, NULL, 0, "no such format: %.80s", options->format);
    if (!options->date) return ACT_OK;
    if (!date_read(str_from(options->date), date) || !date->text[0])
        return error_set(error, ACT_ERROR_USAGE, NULL, 0, "not a date: %.80s", options->date);
    reading->date = str_from(date->text);
    return ACT_OK;
}

act_status act_store_read(act_store *store, const act_engine *engine, const char *name, const char *bytes,
                          size_t size, const act_read_options *options, act_error *error)
{
    Reading reading;
    Date date;
    act_status status = reading_init(&reading, engine, options, &date, error);
    if (status) return status;
    Result result;
    result_read(&reading, name, (Str){bytes, size}, &result);
    status = result.status;
    if (status && error) *error = result.error;
    if (!status) status = result_append(&store->records, &result, error);
    result_dispose(&result);
    return status;
}

act_status act_store_read_files(act_store *store, const act_engine *engine, const char *const *paths,
                                size_t count, const act_read_options *options, act_error *error)
{
    Files files = {.store = store, .options = options};
    Paths found = {0};
    Reading reading;
    Date date;
    act_status status = reading_init(&reading, engine, options, &date, error);
    for (size_t i = 0; i < count && !status; i++)
        status = paths_collect(&found, paths[i], complain, &files, error);
    reading.paths = found.items;
    reading.count = found.count;
    reading.context = &files;
    if (!status) status = reading_run(&reading, error);
    paths_dispose(&found);
    if (!status && files.status && error) *error = files.error;
    return status ? status : files.status;
}

size_t act_store_actor_count(const act_store *store) { return store->records.actors.count; }

const act_actor *act_store_actor(const act_store *store, size_t index)
{
    return &store->records.actors.items[index];
}

size_t act_store_evidence_count(const act_store *store) { return store->records.evidence.count; }

const act_evidence *act_store_evidence(const act_store *store, size_t index)
{
    return &store->records.evidence.items[index];
}

static const Str *list_read(Arena *arena, const char *text, uint32_t *count)
{
    *count = 0;
    return str_list(arena, str_copy(arena, str_from(text)), NULL, count);
}

static act_status factualities_read(Arena *arena, const char *text, unsigned *bits, act_error *error)
{
    uint32_t count;
    const Str *names = list_read(arena, text, &count);
    for (uint32_t i = 0; i < count; i++) {
        act_factuality factuality;
        if (!factuality_named(names[i], &factuality))
            return error_set(error, ACT_ERROR_USAGE, NULL, 0, "no such factuality: " STR_FORMAT,
                             STR_ARGS(str_slice(names[i], 0, 80)));
        *bits |= 1u << factuality;
    }
    return ACT_OK;
}

static act_status day_read(Arena *arena, const char *text, Str *date, act_error *error)
{
    *date = date_iso(arena, str_from(text));
    if (date->size || !text || !*text) return ACT_OK;
    return error_set(error, ACT_ERROR_USAGE, NULL, 0, "not a date: %.80s", text);
}

static act_status filter_read(Arena *arena, const act_filter *given, Filter *filter, act_error *error)
{
    *filter = (Filter){
        .hops = given->hops, .min_weight = given->min_weight, .rollup_state = given->rollup_state != 0};
    filter->relations = list_read(arena, given->relations, &filter->n_relations);
    filter->actors = list_read(arena, given->actors, &filter->n_actors);
    act_status status = factualities_read(arena, given->factualities, &filter->factualities, error);
    if (!status) status = day_read(arena, given->since, &filter->since, error);
    if (!status) status = day_read(arena, given->until, &filter->until, error);
    return status;
}

static act_status graph_fill(act_graph *graph, const act_store *store, const act_filter *given,
                             act_error *error)
{
    if (!ARENA_GUARD(graph->arena)) return error_memory(error, NULL);
    Filter filter = {0};
    act_status status = given ? filter_read(graph->arena, given, &filter, error) : ACT_OK;
    if (!status)
        status = graph_build(graph->arena, graph->engine->engine.lex, &store->records, &filter, &graph->graph,
                             error);
    graph->arena->guarded = false;
    return status;
}

act_status act_graph_new(act_graph **out, const act_engine *engine, const act_store *store,
                         const act_filter *filter, act_error *error)
{
    act_graph *graph = *out = calloc(1, sizeof *graph);
    if (!graph) return error_memory(error, NULL);
    graph->engine = engine;
    graph->arena = arena_new();
    act_status status = graph->arena ? graph_fill(graph, store, filter, error) : error_memory(error, NULL);
    if (!status) return ACT_OK;
    act_graph_free(graph);
    *out = NULL;
    return status;
}

void act_graph_free(act_graph *graph)
{
    if (graph) arena_free(graph->arena);
    free(graph);
}

uint32_t act_graph_node_count(const act_graph *graph) { return graph->graph.nodes.count; }

void act_graph_node(const act_graph *graph, uint32_t index, act_node *out)
{
    const GraphNode *node = &graph->graph.nodes.items[index];
    *out = (act_node){node->id,   node->label,   node->actor_type, node->country,
                      node->role, node->aliases, node->n_aliases,  node->mentions};
}

uint32_t act_graph_edge_count(const act_graph *graph) { return graph->graph.edges.count; }

void act_graph_edge(const act_graph *graph, uint32_t index, act_edge *out)
{
    const GraphEdge *edge = &graph->graph.edges.items[index];
    *out = (act_edge){.id = edge->id,
                      .source = edge->source,
                      .target = edge->target,
                      .relation = edge->relation->name,
                      .plover = edge->relation->plover,
                      .cameo = edge->cameo,
                      .factuality = edge->factuality,
                      .weight = edge->weight,
                      .item = edge->item,
                      .quantity = edge->quantity,
                      .value = edge->value,
                      .currency = edge->currency,
                      .via = edge->via,
                      .first = edge->first,
                      .last = edge->last,
                      .evidence = edge->evidence};
}

/* Formats that need no document: those of records and graphs. */
static bool is_of_graphs(const Writer *writer)
{
    return writer->takes == TAKES_RECORDS || writer->takes == TAKES_GRAPH;
}

const char *act_format_name(unsigned index)
{
    const Writer *writer;
    for (unsigned i = 0; (writer = writer_at(i)); i++)
        if (is_of_graphs(writer) && !index--) return writer->name;
    return NULL;
}

static act_status writer_find(const char *format, const char *path, const Writer **writer, act_error *error)
{
    *writer = format ? writer_named(str_from(format)) : writer_for_path(str_from(path));
    if (*writer && is_of_graphs(*writer)) return ACT_OK;
    return error_set(error, ACT_ERROR_USAGE, path, 0, "no format of graphs is called %.80s",
                     format ? format : path);
}

static act_status records_of(const act_graph *graph, Arena *arena, Records *records, act_error *error)
{
    if (!arena || !ARENA_GUARD(arena)) return error_memory(error, NULL);
    records_init(records, arena);
    graph_records(&graph->graph, records);
    arena->guarded = false;
    return ACT_OK;
}

/* The records that the graph was made of. */
static act_status write_records(const act_graph *graph, const Writer *writer, Sink *sink, act_error *error)
{
    Records records;
    Arena *arena = arena_new();
    act_status status = records_of(graph, arena, &records, error);
    if (!status) status = writer->write(sink, &(Output){.records = &records}, error);
    arena_free(arena);
    return status;
}

static act_status write_graph(const act_graph *graph, const Writer *writer, const act_style *given,
                              Sink *sink, act_error *error)
{
    Style style = {0};
    if (writer->takes == TAKES_RECORDS) return write_records(graph, writer, sink, error);
    if (given)
        style = (Style){.title = str_from(given->title),
                        .layout = str_from(given->layout),
                        .dpi = given->dpi,
                        .no_legend = given->no_legend != 0,
                        .dynamic = given->dynamic != 0};
    Output output = {.graph = &graph->graph, .lex = graph->engine->engine.lex, .style = &style};
    return writer->write(sink, &output, error);
}

act_status act_graph_write(const act_graph *graph, const char *format, const act_style *style, char **bytes,
                           size_t *size, act_error *error)
{
    const Writer *writer;
    *bytes = NULL;
    *size = 0;
    act_status status = writer_find(format, NULL, &writer, error);
    if (status) return status;
    Sink sink;
    sink_init_memory(&sink);
    status = write_graph(graph, writer, style, &sink, error);
    if (!status) status = sink_finish(&sink, NULL, error);
    if (status) {
        sink_dispose(&sink);
        return status;
    }
    *bytes = sink.buffer; /* from here on the caller's */
    *size = sink.used;
    return ACT_OK;
}

/* Ends what is being written to path: in its place when status is ACT_OK, else gone. */
static act_status file_end(OutputFile *file, Sink *sink, const char *path, act_status status,
                           act_error *error)
{
    if (!status) status = sink_finish(sink, path, error);
    sink_dispose(sink);
    if (!status) return output_commit(file, path, error);
    output_abandon(file);
    return status;
}

act_status act_graph_write_file(const act_graph *graph, const char *format, const act_style *style,
                                const char *path, act_error *error)
{
    const Writer *writer;
    OutputFile file;
    Sink sink;
    act_status status = writer_find(format, path, &writer, error);
    if (!status) status = output_open(&file, path, error);
    if (status) return status;
    sink_init_fd(&sink, file.fd);
    return file_end(&file, &sink, path, write_graph(graph, writer, style, &sink, error), error);
}

act_status act_store_write_file(const act_store *store, const char *path, act_error *error)
{
    OutputFile file;
    Sink sink;
    act_status status = output_open(&file, path, error);
    if (status) return status;
    sink_init_fd(&sink, file.fd);
    Output output = {.records = &store->records};
    return file_end(&file, &sink, path, writer_named(STR("events"))->write(&sink, &output, error), error);
}
