/* The public functions, as a program calls them: what they refuse, and that every format they name is
 * written. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "actant/actant.h"

#include <stdlib.h>
#include <string.h>

static act_engine *engine;
static act_store *store;
static act_error error;

static const char text[] = "Peru warned Chile on Monday. Norway praised Peru. Peru may attack Norway.";

static int open_store(void **state)
{
    (void)state;
    act_read_options options = {.date = "3 May 1998"};
    if (act_engine_new(&engine, NULL, &error) || act_store_new(&store, &error)) return -1;
    return act_store_read(store, engine, "note.txt", text, strlen(text), &options, &error) ? -1 : 0;
}

static int close_store(void **state)
{
    (void)state;
    act_store_free(store);
    act_engine_free(engine);
    return 0;
}

static uint32_t lines_of(const act_filter *filter)
{
    act_graph *graph;
    assert_int_equal(act_graph_new(&graph, engine, store, filter, &error), ACT_OK);
    uint32_t count = act_graph_edge_count(graph);
    act_graph_free(graph);
    return count;
}

static void filters_choose_as_the_options_do(void **unused)
{
    (void)unused;
    assert_int_equal(lines_of(NULL), 3);
    assert_int_equal(lines_of(&(act_filter){0}), 3);
    assert_int_equal(lines_of(&(act_filter){.relations = " warn , support,"}), 2);
    assert_int_equal(lines_of(&(act_filter){.actors = "Norway"}), 2);
    assert_int_equal(lines_of(&(act_filter){.factualities = "possible"}), 1);
    assert_int_equal(lines_of(&(act_filter){.since = "1998-05-04"}), 0);
    assert_int_equal(lines_of(&(act_filter){.since = "April 1998", .until = ""}), 3);
    assert_int_equal(lines_of(&(act_filter){.min_weight = 2}), 0);
}

static void assert_refused(const act_filter *filter, const char *message)
{
    act_graph *graph;
    assert_int_equal(act_graph_new(&graph, engine, store, filter, &error), ACT_ERROR_USAGE);
    assert_null(graph);
    assert_string_equal(error.message, message);
}

static void filters_that_ask_for_nothing_there_is_are_refused(void **unused)
{
    (void)unused;
    assert_refused(&(act_filter){.relations = "hug"}, "no such relation: hug");
    assert_refused(&(act_filter){.actors = "Ruritania"}, "no such actor: Ruritania");
    assert_refused(&(act_filter){.factualities = "actual,maybe"}, "no such factuality: maybe");
    assert_refused(&(act_filter){.since = "lately"}, "not a date: lately");
    assert_refused(&(act_filter){.until = "2023-02-30"}, "not a date: 2023-02-30");
}

static void every_format_that_is_named_is_written(void **unused)
{
    (void)unused;
    act_graph *graph;
    assert_int_equal(act_graph_new(&graph, engine, store, NULL, &error), ACT_OK);
    unsigned count = 0;
    for (const char *format; (format = act_format_name(count)); count++) {
        char *bytes;
        size_t size;
        assert_int_equal(act_graph_write(graph, format, NULL, &bytes, &size, &error), ACT_OK);
        assert_true(size > 100);
        if (!strcmp(format, "events")) assert_memory_equal(bytes, "{\"record\":", 10);
        free(bytes);
    }
    assert_int_equal(count, 11);
    act_graph_free(graph);
}

static void other_formats_are_refused(void **unused)
{
    (void)unused;
    static const char *const formats[] = {"conllu", "text", "docx", ""};
    act_graph *graph;
    assert_int_equal(act_graph_new(&graph, engine, store, NULL, &error), ACT_OK);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        char *bytes;
        size_t size;
        assert_int_equal(act_graph_write(graph, formats[i], NULL, &bytes, &size, &error), ACT_ERROR_USAGE);
        assert_null(bytes);
    }
    assert_int_equal(act_graph_write_file(graph, NULL, NULL, "graph.docx", &error), ACT_ERROR_USAGE);
    act_graph_free(graph);
}

static void what_cannot_be_read_leaves_the_store_as_it_was(void **unused)
{
    (void)unused;
    static const char broken[] = "{\"record\":\"actor\",\"doc\":\"d\",\"id\":\"PER\"}\n{\"record\":\n";
    size_t actors = act_store_actor_count(store), evidence = act_store_evidence_count(store);
    act_read_options options = {.format = "events"};
    assert_int_equal(act_store_read(store, engine, "b", broken, strlen(broken), &options, &error),
                     ACT_ERROR_FORMAT);
    assert_string_equal(error.file, "b");
    assert_int_equal(error.line, 2);
    options = (act_read_options){.format = "docx"};
    assert_int_equal(act_store_read(store, engine, "b", text, strlen(text), &options, &error),
                     ACT_ERROR_USAGE);
    options = (act_read_options){.date = "lately"};
    assert_int_equal(act_store_read(store, engine, "b", text, strlen(text), &options, &error),
                     ACT_ERROR_USAGE);
    assert_int_equal(act_store_actor_count(store), actors);
    assert_int_equal(act_store_evidence_count(store), evidence);
}

static void an_engine_that_cannot_be_made_is_none(void **unused)
{
    (void)unused;
    act_engine *none;
    act_sources sources = {.actors = "no-such-file"};
    assert_int_equal(act_engine_new(&none, &sources, &error), ACT_ERROR_IO);
    assert_null(none);
    assert_string_equal(error.file, "no-such-file");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(filters_choose_as_the_options_do),
        cmocka_unit_test(filters_that_ask_for_nothing_there_is_are_refused),
        cmocka_unit_test(every_format_that_is_named_is_written),
        cmocka_unit_test(other_formats_are_refused),
        cmocka_unit_test(what_cannot_be_read_leaves_the_store_as_it_was),
        cmocka_unit_test(an_engine_that_cannot_be_made_is_none),
    };
    return cmocka_run_group_tests(tests, open_store, close_store);
}
