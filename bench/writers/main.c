/* How fast the formats are written and read back: actant beside a bare loop that writes the same bytes,
 * libxml2's xmlTextWriter and igraph, on the synthetic archive.
 *
 *     formats RELATIONS FOLDER         measures; files go to FOLDER, and are removed
 *     formats RELATIONS FOLDER json    only writes FOLDER/archive.json
 *
 * A line for each measurement: what, by whom, megabytes a second (of 10^6
 * bytes) of processor time, the system's included; the best of several rounds, in which those who are
 * compared take turns. */
#include "base/files.h"
#include "readers/readers.h"
#include "writers/bare.h"
#include "writers/escape.h"
#include "writers/others.h"
#include "writers/synthetic.h"
#include "writers/writers.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 3 };

typedef struct Bench {
    const char *folder;
    Arena *arena;
    Lexicon *lex;
    Records records;
    Graph graph;
    bool bad;
} Bench;

typedef struct Format {
    const char *name;
    void (*bare)(const Bare *bare);
    void (*escape)(Sink *sink, Str text), (*escape_text)(Sink *sink, Str text);
    const char *first_node, *first_edge, *end; /* where head, middle and foot begin or end */
} Format;

static void quoted_csv(Sink *sink, Str text) { escape_csv(sink, text); }

static const Format formats[] = {
    {"graphml", bare_graphml, escape_xml, escape_cdata, "    <node ", "", "  </graph>"},
    {"gexf", bare_gexf, escape_xml, escape_xml, "      <node ", "    </nodes>", "    </edges>"},
    {"json", bare_json, escape_json, escape_json, "{\"id\"", "],\n\"links\"", "]}\n"},
    {"csv", bare_csv, quoted_csv, quoted_csv, "actor-", "", ""},
    {"events", bare_events, escape_json, escape_json, "", "", ""},
};

enum { FORMATS = sizeof formats / sizeof *formats };

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static double megabytes(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss * 1024 / 1e6;
}

static void fail(Bench *bench, const char *what)
{
    fprintf(stderr, "formats: %s\n", what);
    bench->bad = true;
}

static const char *path_of(const Bench *bench, const char *name, const char *suffix)
{
    return str_print(bench->arena, "%s/%s%s", bench->folder, name, suffix).bytes;
}

static void report(const char *what, const char *whom, double rate)
{
    printf("%s %s %.3f\n", what, whom, rate);
    fflush(stdout);
}

/* ---- what the bare loops are given ---- */

static size_t find(Str text, size_t from, const char *what)
{
    size_t size = strlen(what);
    const char *at = size ? memmem(text.bytes + from, text.size - from, what, size) : NULL;
    return at ? (size_t)(at - text.bytes) : text.size;
}

static size_t find_last(Str text, const char *what)
{
    size_t size = strlen(what);
    for (size_t at = text.size - size; size && at; at--)
        if (!memcmp(text.bytes + at, what, size)) return at;
    return text.size;
}

static Str escaped(Arena *arena, Sink *scratch, void (*escape)(Sink *sink, Str text), Str text)
{
    scratch->used = 0;
    escape(scratch, text);
    return str_copy(arena, sink_bytes(scratch));
}

/* Head, middle and foot are taken from what actant wrote. */
static Bare bare_make(Bench *bench, Arena *arena, const Format *format, Str written)
{
    const Graph *graph = &bench->graph;
    const Records *records = &bench->records;
    bool events = !strcmp(format->name, "events");
    uint32_t count = events ? records->evidence.count : graph->edges.count;
    Str *labels = ARENA_ARRAY(arena, Str, graph->nodes.count), *texts = ARENA_ARRAY(arena, Str, count);
    Bare bare = {.graph = graph, .records = records, .labels = labels, .texts = texts};
    Sink scratch;
    sink_init_memory(&scratch);
    for (uint32_t i = 0; i < graph->nodes.count; i++)
        labels[i] = escaped(arena, &scratch, format->escape, graph->nodes.items[i].label);
    for (uint32_t i = 0; i < count; i++) {
        const act_evidence *evidence =
            events ? &records->evidence.items[i] : graph->edges.items[i].evidence[0];
        texts[i] = escaped(arena, &scratch, format->escape_text, evidence->text);
    }
    sink_dispose(&scratch);
    size_t head = *format->first_node ? find(written, 0, format->first_node) : 0;
    size_t middle = find(written, head, format->first_edge), foot = find_last(written, format->end);
    bare.head = str_copy(arena, str_slice(written, 0, head));
    if (*format->first_edge) {
        bool json = !strcmp(format->name, "json");
        size_t edge = find(written, middle, json ? "{\"source\"" : "      <edge ");
        bare.middle = str_copy(arena, str_slice(written, middle, edge));
    }
    if (*format->end) bare.foot = str_copy(arena, str_slice(written, foot, written.size));
    return bare;
}

/* ---- rounds ---- */

static double write_ours(Bench *bench, const Format *format, const char *path)
{
    double begin = seconds();
    act_error error;
    Sink sink;
    Output output = {.records = &bench->records, .graph = &bench->graph, .lex = bench->lex};
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    sink_init_fd(&sink, fd);
    if (writer_named(str_from(format->name))->write(&sink, &output, &error) ||
        sink_finish(&sink, path, &error))
        fail(bench, "cannot write");
    sink_dispose(&sink);
    close(fd);
    return seconds() - begin;
}

static double write_bare(Bench *bench, const Format *format, Bare *bare, const char *path)
{
    double begin = seconds();
    bare->file = fopen(path, "w");
    if (!bare->file) {
        fail(bench, "cannot write");
        return 1;
    }
    setvbuf(bare->file, NULL, _IOFBF, 256 << 10);
    format->bare(bare);
    if (fclose(bare->file)) fail(bench, "cannot write");
    return seconds() - begin;
}

static double write_xmltext(Bench *bench, const char *path)
{
    double begin = seconds();
    if (!xmltext_graphml(&bench->graph, path)) fail(bench, "xmlTextWriter fails");
    return seconds() - begin;
}

static void keep_least(double *least, double value)
{
    if (!*least || value < *least) *least = value;
}

static double size_of(Bench *bench, const char *path)
{
    Str bytes;
    act_error error;
    if (file_read(path, &bytes, &error)) {
        fail(bench, "cannot read back");
        return 0;
    }
    double size = (double)bytes.size;
    file_free(bytes);
    return size;
}

static void compare(Bench *bench, const char *name, const char *ours, const char *bare)
{
    Str a, b;
    act_error error;
    if (file_read(ours, &a, &error) || file_read(bare, &b, &error)) {
        fail(bench, "cannot read back");
        return;
    }
    size_t at = 0;
    while (at < a.size && at < b.size && a.bytes[at] == b.bytes[at]) at++;
    if (at < a.size || at < b.size) {
        fprintf(stderr, "formats: %s: the bare loop writes something else at byte %zu\n%.200s\n---\n%.200s\n",
                name, at, a.bytes + (at > 80 ? at - 80 : 0), b.bytes + (at > 80 ? at - 80 : 0));
        bench->bad = true;
    }
    file_free(a);
    file_free(b);
}

static void measure_format(Bench *bench, const Format *format)
{
    const char *ours = path_of(bench, "archive.", format->name),
               *other = path_of(bench, "other.", format->name);
    bool graphml = !strcmp(format->name, "graphml");
    double least[3] = {0};
    double before = megabytes();
    write_ours(bench, format, ours);
    report("more-memory", format->name, megabytes() - before);
    Arena *arena = arena_new();
    Str written;
    act_error error;
    if (!arena || file_read(ours, &written, &error)) exit(2);
    Bare bare = bare_make(bench, arena, format, written);
    double size = (double)written.size;
    file_free(written);
    for (int round = 0; round < ROUNDS; round++) {
        keep_least(&least[0], write_ours(bench, format, ours));
        keep_least(&least[1], write_bare(bench, format, &bare, other));
        if (!round) compare(bench, format->name, ours, other);
        if (graphml && round < 2) keep_least(&least[2], write_xmltext(bench, other));
    }
    report(format->name, "actant", size / least[0] / 1e6);
    report(format->name, "bare", size / least[1] / 1e6);
    if (graphml) report(format->name, "xmlTextWriter", size_of(bench, other) / least[2] / 1e6);
    unlink(other);
    arena_free(arena);
}

static void measure_igraph(Bench *bench)
{
    uint32_t nodes = 0, edges = 0;
    IgraphGraph *read = igraph_graphml_read(path_of(bench, "archive.", "graphml"), &nodes, &edges);
    if (!read || nodes != bench->graph.nodes.count || edges != bench->graph.edges.count)
        fail(bench, "igraph reads another graph");
    const char *path = path_of(bench, "igraph.", "graphml");
    double least = 0;
    for (int round = 0; read && round < 2; round++) {
        double begin = seconds();
        if (!igraph_graphml_write(read, path)) fail(bench, "igraph cannot write");
        keep_least(&least, seconds() - begin);
    }
    if (read) report("graphml", "igraph", size_of(bench, path) / least / 1e6);
    igraph_graphml_free(read);
    unlink(path);
}

static void measure_reading(Bench *bench, const char *format,
                            act_status (*read)(const char *, Str, Records *, act_error *))
{
    const char *path = path_of(bench, "archive.", format);
    double least = 0, size = 0;
    for (int round = 0; round < 3; round++) {
        Arena *arena = arena_new();
        Records records;
        Str bytes;
        act_error error;
        if (!arena) exit(2);
        records_init(&records, arena);
        double begin = seconds();
        if (file_read(path, &bytes, &error) || read(path, bytes, &records, &error))
            fail(bench, error.message);
        keep_least(&least, seconds() - begin);
        size = (double)bytes.size;
        if (records.evidence.count != bench->records.evidence.count) fail(bench, "records are missing");
        file_free(bytes);
        arena_free(arena);
    }
    report("read", format, size / least / 1e6);
    report("seconds", format, least);
}

static void measure_graph(Bench *bench, double seconds_taken)
{
    double count = bench->records.evidence.count;
    report("size", "actors", bench->graph.nodes.count);
    report("size", "relations", bench->graph.edges.count);
    report("graph", "seconds", seconds_taken);
    report("memory", "records", (double)bench->records.arena->used / count);
    report("memory", "graph", (double)bench->graph.arena->used / count);
    report("memory", "peak", megabytes() * 1e6 / count);
}

static void measure_formats(Bench *bench)
{
    for (int i = 0; i < FORMATS; i++) {
        const char *name = formats[i].name;
        measure_format(bench, &formats[i]);
        if (!strcmp(name, "graphml")) measure_igraph(bench);
        if (!strcmp(name, "events")) measure_reading(bench, name, events_read);
        if (!strcmp(name, "json")) measure_reading(bench, name, json_read);
        unlink(path_of(bench, "archive.", name));
    }
}

int main(int argc, char **argv)
{
    Bench bench = {.folder = argc > 2 ? argv[2] : NULL, .arena = arena_new()};
    uint32_t relations = argc > 2 ? (uint32_t)strtoul(argv[1], NULL, 10) : 0;
    act_error error;
    if (relations < 200 || !bench.arena || lexicon_new(&bench.lex, &error)) {
        fputs("usage: formats RELATIONS FOLDER [json]\n", stderr);
        return 2;
    }
    Arena *arena = arena_new(), *graph_arena = arena_new();
    if (!arena || !graph_arena) return 2;
    records_init(&bench.records, arena);
    synthetic_records(bench.lex, relations, &bench.records);
    double begin = seconds();
    if (graph_build(graph_arena, bench.lex, &bench.records, NULL, &bench.graph, &error)) return 2;
    double building = seconds() - begin;
    if (argc > 3) {
        write_ours(&bench, &formats[2], path_of(&bench, "archive.", argv[3]));
    } else {
        measure_graph(&bench, building);
        measure_formats(&bench);
    }
    arena_free(arena);
    arena_free(graph_arena);
    arena_free(bench.arena);
    lexicon_free(bench.lex);
    return bench.bad;
}
