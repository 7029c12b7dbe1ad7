/* Pictures: drawn by Graphviz in a child process, the same every time, and nothing lost when Graphviz fails.
 */
#include "../store.h"
#include "writers/writers.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/wait.h>

static Graph graph;
static unsigned warnings;

static void warn(void *context, const char *message)
{
    (void)context;
    (void)message;
    warnings++;
}

static int set_up(void **state)
{
    warnings = 0;
    if (store_open(state)) return -1;
    sample_affair(&records);
    return graph_build(arena, lex, &records, NULL, &graph, &error) != ACT_OK;
}

static int tear_down(void **state)
{
    unsetenv("GVBINDIR");
    store_close(state);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1); /* no child is left */
    assert_int_equal(errno, ECHILD);
    return 0;
}

static act_status draw(const char *format, Style *style, Str *out)
{
    Sink sink;
    sink_init_memory(&sink);
    style->warn = warn;
    Output output = {.records = &records, .graph = &graph, .lex = lex, .style = style};
    act_status status = writer_named(str_from(format))->write(&sink, &output, &error);
    *out = str_copy(arena, sink_bytes(&sink));
    sink_dispose(&sink);
    return status;
}

static bool holds(Str text, const char *part)
{
    size_t size = strlen(part);
    for (size_t i = 0; i + size <= text.size; i++)
        if (!memcmp(text.bytes + i, part, size)) return true;
    return false;
}

static void test_svg(void **unused)
{
    (void)unused;
    Str first, second;
    Style style = {.title = STR("The <strait> & \"more\"")};
    assert_int_equal(draw("svg", &style, &first), ACT_OK);
    assert_int_equal(draw("svg", &style, &second), ACT_OK);
    assert_true(str_equal(first, second));
    assert_int_equal(warnings, 0);
    assert_true(holds(first, "</svg>"));
    assert_true(holds(first, "Rosa Quispe"));
    assert_true(holds(first, "The &lt;strait&gt; &amp; &quot;more&quot;"));
    assert_true(holds(first, "https://gazette.example/?a=1&amp;b=2"));
    assert_true(holds(first, "PER.warn.CHL"));
    assert_false(holds(first, "rosa-quispe.office.PER")); /* her place in the cluster says it */
}

static void test_png_and_pdf(void **unused)
{
    (void)unused;
    Str png, small, pdf;
    assert_int_equal(draw("png", &(Style){0}, &png), ACT_OK);
    assert_int_equal(draw("png", &(Style){.dpi = 30}, &small), ACT_OK);
    assert_int_equal(draw("pdf", &(Style){0}, &pdf), ACT_OK);
    assert_true(str_starts(png, STR("\x89PNG")));
    assert_true(small.size < png.size);
    assert_true(str_starts(pdf, STR("%PDF-")));
}

static void test_html_stands_alone(void **unused)
{
    (void)unused;
    Str page;
    act_evidence evidence =
        sample_evidence("d", "PER", "warn", "CHL", 1, "<script>alert(1)</script><img src=x onerror=y>");
    evidence.url = STR("javascript:alert(1)");
    records_add_evidence(&records, &evidence);
    assert_int_equal(graph_build(arena, lex, &records, NULL, &graph, &error), ACT_OK);
    assert_int_equal(draw("html", &(Style){0}, &page), ACT_OK);
    assert_true(holds(page, "Content-Security-Policy"));
    assert_true(holds(page, "<svg"));
    assert_false(holds(page, "<?xml"));
    assert_false(holds(page, "unsafe-inline"));
    assert_false(holds(page, "{{")); /* every part is filled in */
    assert_false(holds(page, "<script>alert"));
    assert_false(holds(page, "<img"));
    assert_false(holds(page, "href=\"javascript:"));
    assert_true(holds(page, "\\u003cscript>alert(1)\\u003c/script>"));
}

static void test_layouts_by_name(void **unused)
{
    (void)unused;
    Str svg;
    assert_int_equal(draw("svg", &(Style){.layout = STR("osage")}, &svg), ACT_OK);
    assert_int_equal(draw("svg", &(Style){.layout = STR("astrology")}, &svg), ACT_ERROR_USAGE);
    assert_non_null(strstr(error.message, "astrology"));
    assert_int_equal(draw("dot", &(Style){.layout = STR("astrology")}, &svg), ACT_ERROR_USAGE);
}

/* Without its plugins Graphviz can lay out nothing. */
static void test_graphviz_fails(void **unused)
{
    (void)unused;
    Str out;
    setenv("GVBINDIR", "/nowhere", 1);
    assert_int_equal(draw("svg", &(Style){0}, &out), ACT_ERROR_LIMIT);
    assert_non_null(strstr(error.message, "Graphviz"));
    assert_true(warnings > 1);
    assert_int_equal(out.size, 0);
    assert_int_equal(draw("html", &(Style){0}, &out), ACT_OK);
    assert_false(holds(out, "<svg"));
    assert_true(holds(out, "\"links\":["));
    assert_true(holds(out, "</html>"));
    assert_int_equal(draw("gexf", &(Style){0}, &out), ACT_OK);
    assert_false(holds(out, "viz:position"));
}

static void test_gexf_has_places(void **unused)
{
    (void)unused;
    Str out;
    assert_int_equal(draw("gexf", &(Style){0}, &out), ACT_OK);
    unsigned places = 0;
    for (Str rest = out; rest.size;)
        places += str_starts(str_trim(str_cut(&rest, '\n')), STR("<viz:position"));
    assert_int_equal(places, graph.nodes.count);
}

static void test_nothing_to_draw(void **unused)
{
    (void)unused;
    Records none;
    Str svg;
    records_init(&none, arena);
    assert_int_equal(graph_build(arena, lex, &none, NULL, &graph, &error), ACT_OK);
    assert_int_equal(draw("svg", &(Style){0}, &svg), ACT_OK);
    assert_true(holds(svg, "</svg>"));
    assert_int_equal(draw("html", &(Style){0}, &svg), ACT_OK);
}

/* A page on sport: actors, and nothing between them. */
static void test_nothing_between_actors(void **unused)
{
    (void)unused;
    Records none;
    Str svg;
    records_init(&none, arena);
    act_actor peru = {.doc = STR("match.txt"), .id = STR("PER"), .label = STR("Peru")};
    records_add_actor(&none, &peru);
    assert_int_equal(graph_build(arena, lex, &none, NULL, &graph, &error), ACT_OK);
    assert_int_equal(graph.documents, 1);
    assert_int_equal(draw("svg", &(Style){0}, &svg), ACT_OK);
    assert_true(holds(svg, "1 document, no relations found"));
    assert_true(holds(svg, "Peru"));
}

/* A ring of actors, one line of which two sentences tell of. */
static unsigned labels_in_ring(unsigned actors)
{
    Records ring;
    Str dot;
    records_init(&ring, arena);
    for (unsigned i = 0; i <= actors; i++) {
        const char *source = str_print(arena, "body-%u", i % actors).bytes;
        const char *target = str_print(arena, "body-%u", (i + 1) % actors).bytes;
        sample_line(&ring, "d", source, "warn", target, i, str_print(arena, "Number %u.", i).bytes);
    }
    assert_int_equal(graph_build(arena, lex, &ring, NULL, &graph, &error), ACT_OK);
    assert_int_equal(graph.nodes.count, actors);
    assert_int_equal(draw("dot", &(Style){0}, &dot), ACT_OK);
    unsigned labels = 0;
    for (Str rest = dot; rest.size;) labels += holds(str_cut(&rest, '\n'), "BGCOLOR=\"#FFFFFF\"");
    return labels;
}

static void test_fewer_labels_above_sixty_actors(void **unused)
{
    (void)unused;
    assert_int_equal(labels_in_ring(60), 60);
    assert_int_equal(labels_in_ring(61), 1);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_svg),
        TEST(test_png_and_pdf),
        TEST(test_html_stands_alone),
        TEST(test_layouts_by_name),
        TEST(test_graphviz_fails),
        TEST(test_gexf_has_places),
        TEST(test_nothing_to_draw),
        TEST(test_nothing_between_actors),
        TEST(test_fewer_labels_above_sixty_actors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
