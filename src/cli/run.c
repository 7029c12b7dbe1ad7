#include "cli/run.h"

#include "cli/select.h"
#include "cli/target.h"
#include "writers/csv.h"

#include <stdlib.h>
#include <unistd.h>

/* One run of the command, from inputs to outputs. */
typedef struct Run {
    const Options *options;
    Messages *messages;
    Engine engine;
    Paths paths;
    Arena *arena; /* of the store and the graph */
    Records records;
    Target target;
    Target nodes;   /* the second file of csv */
    size_t done;    /* inputs that reading has come to the end of */
    size_t read;    /* those that could be read */
    size_t unread;  /* those that could not */
    size_t written; /* documents that a writer of texts or trees has been given */
} Run;

static void complain(void *context, const act_error *error)
{
    Run *run = context;
    say_error(run->messages, error);
    run->unread++;
}

static act_status collect_paths(Run *run, act_error *error)
{
    const Options *options = run->options;
    act_status status = ACT_OK;
    if (!options->n_inputs) {
        if (isatty(STDIN_FILENO))
            return error_set(error, ACT_ERROR_USAGE, NULL, 0,
                             "no input (actant --help says what can be read)");
        return paths_collect(&run->paths, "-", complain, run, error);
    }
    for (int i = 0; i < options->n_inputs && !status; i++)
        status = paths_collect(&run->paths, options->inputs[i], complain, run, error);
    return status;
}

static void warn_of_document(const Run *run, const char *path, const Analysis *analysis)
{
    const Document *doc = &analysis->doc;
    if (doc->repaired)
        say_warning(run->messages, path, doc->repaired_line, "%u invalid byte%s or character%s repaired",
                    (unsigned)doc->repaired, doc->repaired > 1 ? "s" : "", doc->repaired > 1 ? "s" : "");
    if (doc->odd_date.size)
        say_warning(run->messages, path, 0, "not a date: " STR_FORMAT,
                    STR_ARGS(str_slice(doc->odd_date, 0, 80)));
    if (doc->overlong)
        say_warning(run->messages, path, 0, "%u bytes in overlong paragraphs were passed over",
                    (unsigned)doc->overlong);
    if (!doc->text.size && !analysis->records.evidence.count && !analysis->records.actors.count)
        say_warning(run->messages, path, 0, "empty document");
}

/* Texts and trees are written document by document, with a blank line between texts. */
static act_status write_document(Run *run, const Result *result, act_error *error)
{
    const Writer *writer = run->options->writer;
    Sink *sink = &run->target.sink;
    if (writer->takes == TAKES_TEXT && run->written && result->analysis.doc.text.size) sink_char(sink, '\n');
    if (result->analysis.doc.text.size) run->written++;
    Output output = {.analysis = &result->analysis, .lex = run->engine.lex, .style = &run->options->style};
    act_status status = writer->write(sink, &output, error);
    if (!status && sink->error) status = sink_finish(sink, run->options->output, error);
    return status;
}

static bool is_per_document(const Writer *writer)
{
    return writer->takes == TAKES_TEXT || writer->takes == TAKES_TREES;
}

static act_status take(void *context, const Result *result, act_error *error)
{
    Run *run = context;
    const char *path = run->paths.items[run->done++];
    say_progress(run->messages, run->done, run->paths.count);
    if (result->status) {
        complain(run, &result->error);
        return ACT_OK;
    }
    run->read++;
    warn_of_document(run, path, &result->analysis);
    if (is_per_document(run->options->writer)) return write_document(run, result, error);
    return result_append(&run->records, result, error);
}

static act_status read_inputs(Run *run, act_error *error)
{
    static const Layer layers[] = {[TAKES_TEXT] = LAYER_TEXT,
                                   [TAKES_TREES] = LAYER_TREES,
                                   [TAKES_RECORDS] = LAYER_RECORDS,
                                   [TAKES_GRAPH] = LAYER_RECORDS};
    const Options *options = run->options;
    Reading reading = {.knowledge = &run->engine.knowledge,
                       .paths = run->paths.items,
                       .count = run->paths.count,
                       .format = options->format,
                       .date = options->date,
                       .want = layers[options->writer->takes],
                       .threads = options->threads,
                       .take = take,
                       .context = run};
    act_status status = reading_run(&reading, error);
    progress_clear(run->messages);
    return status;
}

static void warn_of_layout(void *context, const char *message)
{
    Run *run = context;
    say_warning(run->messages, run->options->output, 0, "%s", message);
}

static act_status write_graph(Run *run, const Output *output, act_error *error)
{
    const Writer *writer = run->options->writer;
    act_status status = writer->write(&run->target.sink, output, error);
    if (!status && run->nodes.open) status = csv_nodes_write(&run->nodes.sink, output, error);
    return status;
}

/* Records, filtered as a graph would be, or the graph. */
static act_status write_store(Run *run, act_error *error)
{
    const Options *options = run->options;
    Style style = options->style;
    style.warn = warn_of_layout;
    style.context = run;
    Output output = {.records = &run->records, .lex = run->engine.lex, .style = &style};
    Records chosen;
    Graph graph = {0};
    act_status status;
    if (!ARENA_GUARD(run->arena)) return error_memory(error, NULL);
    if (options->writer->takes == TAKES_RECORDS) {
        status = select_records(run->arena, run->engine.lex, &run->records, &options->filter, &chosen, error);
        output.records = &chosen;
    } else {
        status = graph_build(run->arena, run->engine.lex, &run->records, &options->filter, &graph, error);
        output.graph = &graph;
    }
    if (!status) status = write_graph(run, &output, error);
    run->arena->guarded = false;
    return status;
}

/* "x.csv" holds the edges; the nodes go beside it, into "x-nodes.csv". */
static act_status open_nodes(Run *run, act_error *error)
{
    const char *output = run->options->output;
    if (strcmp(run->options->writer->name, "csv") || !run->target.file.path) return ACT_OK;
    Str stem = str_from(output);
    if (str_ends(stem, STR(".csv"))) stem = str_slice(stem, 0, stem.size - 4);
    return target_open(&run->nodes, str_print(run->arena, STR_FORMAT "-nodes.csv", STR_ARGS(stem)).bytes,
                       error);
}

/* Both files are known to be whole before the first is put in its place. */
static act_status commit(Run *run, act_error *error)
{
    act_status status = ACT_OK;
    if (run->nodes.open) status = sink_finish(&run->nodes.sink, run->nodes.path, error);
    if (!status) status = target_commit(&run->target, error);
    if (!status && run->nodes.open) status = target_commit(&run->nodes, error);
    return status;
}

static act_status open_outputs(Run *run, act_error *error)
{
    act_status status = target_open(&run->target, run->options->output, error);
    if (!status) status = open_nodes(run, error);
    return status;
}

/* What there is to tell a user who combined options that do not go together. */
static void warn_of_options(const Run *run)
{
    const Options *options = run->options;
    const Filter *filter = &options->filter;
    bool chosen = filter->n_relations || filter->n_actors || filter->factualities || filter->since.size ||
                  filter->until.size || filter->min_weight > 1;
    if (filter->rollup_state && options->writer->takes != TAKES_GRAPH)
        say_warning(run->messages, NULL, 0, "--rollup has no effect on %s", options->writer->name);
    if (options->style.dynamic && strcmp(options->writer->name, "gexf"))
        say_warning(run->messages, NULL, 0, "--dynamic has no effect on %s", options->writer->name);
    if (chosen && is_per_document(options->writer))
        say_warning(run->messages, NULL, 0, "%s is written whole, whatever is selected",
                    options->writer->name);
}

static act_status do_all(Run *run, act_error *error)
{
    const Options *options = run->options;
    Sources sources = options->sources;
    sources.no_model = options->writer->takes == TAKES_TEXT;
    warn_of_options(run);
    act_status status = collect_paths(run, error);
    if (!status) status = engine_init(&run->engine, &sources, error);
    if (!status) status = open_outputs(run, error);
    if (!status) status = read_inputs(run, error);
    if (status) return status;
    if (!run->read) {
        if (!run->unread) return error_set(error, ACT_ERROR_USAGE, NULL, 0, "no document in any input");
        return error_set(error, ACT_ERROR_IO, NULL, 0, "nothing could be read");
    }
    if (!is_per_document(options->writer)) status = write_store(run, error);
    return status ? status : commit(run, error);
}

static void dispose(Run *run)
{
    target_abandon(&run->target);
    target_abandon(&run->nodes);
    engine_dispose(&run->engine);
    paths_dispose(&run->paths);
    arena_free(run->arena);
}

ExitStatus run(const Options *options, Messages *messages)
{
    Run run = {.options = options, .messages = messages, .arena = arena_new()};
    act_error error = {0};
    act_status status = run.arena ? ACT_OK : error_memory(&error, NULL);
    if (!status) {
        records_init(&run.records, run.arena);
        status = do_all(&run, &error);
    }
    ExitStatus result = status ? EXIT_NOTHING : run.unread ? EXIT_SOME_UNREAD : EXIT_DONE;
    if (status && target_is_broken_pipe(&run.target))
        result = EXIT_PIPE;
    else if (status)
        say_error(messages, &error);
    dispose(&run);
    return result;
}
