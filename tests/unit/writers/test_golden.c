/* Records in, files out: tests/golden/NAME.ndjson in every format that depends on actant alone, byte for byte
 * against tests/golden/NAME.SUFFIX. GOLDEN=write writes them anew; look at the difference before you keep it.
 */
#include "../store.h"
#include "base/files.h"
#include "readers/readers.h"
#include "writers/csv.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char *const names[] = {"affair", "hostile", "empty"};

typedef struct Format {
    const char *name, *suffix;
} Format;

static const Format formats[] = {
    {"dot", "dot"},   {"dot-plain", "gv"},    {"graphml", "graphml"},
    {"gexf", "gexf"}, {"json", "json"},       {"events", "events"},
    {"csv", "csv"},   {"nodes", "nodes.csv"}, {"gexf", "dynamic.gexf"},
};

/* Where actors are placed depends on Graphviz and the fonts: that is no business of this test. */
static Str without_places(Str text)
{
    Sink sink;
    sink_init_memory(&sink);
    for (Str rest = text; rest.size;) {
        Str line = str_cut(&rest, '\n');
        if (str_starts(str_trim(line), STR("<viz:position"))) continue;
        sink_str(&sink, line);
        sink_char(&sink, '\n');
    }
    Str kept = str_copy(arena, sink_bytes(&sink));
    sink_dispose(&sink);
    return kept;
}

static Str format_of(const Format *format, const Graph *graph)
{
    Sink sink;
    sink_init_memory(&sink);
    Style style = {.dynamic = !strncmp(format->suffix, "dynamic", strlen("dynamic"))};
    Output output = {.records = &records, .graph = graph, .lex = lex, .style = &style};
    const Writer *writer = writer_named(str_from(format->name));
    act_status status =
        writer ? writer->write(&sink, &output, &error) : csv_nodes_write(&sink, &output, &error);
    assert_int_equal(status, ACT_OK);
    Str bytes = str_copy(arena, sink_bytes(&sink));
    sink_dispose(&sink);
    return strcmp(format->name, "gexf") ? bytes : without_places(bytes);
}

static void keep(const char *path, Str bytes)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.bytes, 1, bytes.size, file), bytes.size);
    assert_int_equal(fclose(file), 0);
}

static void assert_golden(const char *path, Str found)
{
    Str expected = {0};
    if (getenv("GOLDEN")) keep(path, found);
    assert_int_equal(file_read(path, &expected, &error), ACT_OK);
    unsigned line = 1;
    for (size_t i = 0; i < expected.size && i < found.size && expected.bytes[i] == found.bytes[i]; i++)
        line += found.bytes[i] == '\n';
    bool same = str_equal(expected, found);
    file_free(expected);
    if (!same) print_error("%s:%u: differs\n", path, line);
    assert_true(same);
}

static void test_golden(void **unused)
{
    (void)unused;
    for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
        Graph graph;
        char path[100];
        Str bytes;
        records_init(&records, arena);
        snprintf(path, sizeof path, "tests/golden/%s.ndjson", names[n]);
        assert_int_equal(file_read(path, &bytes, &error), ACT_OK);
        assert_int_equal(events_read(path, bytes, &records, &error), ACT_OK);
        file_free(bytes);
        assert_int_equal(graph_build(arena, lex, &records, NULL, &graph, &error), ACT_OK);
        for (size_t f = 0; f < sizeof formats / sizeof *formats; f++) {
            snprintf(path, sizeof path, "tests/golden/%s.%s", names[n], formats[f].suffix);
            assert_golden(path, format_of(&formats[f], &graph));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {STORE_TEST(test_golden)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
