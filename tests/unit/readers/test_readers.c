/* events and json: what is written is read back; what is damaged is refused whole, with its place. */
#include "../store.h"
#include "readers/json_pull.h"
#include "readers/readers.h"
#include "writers/writers.h"

#include <stdio.h>

/* What a format makes of the records; lives in the arena. */
static Str written(const char *format, const Records *from)
{
    Graph graph;
    Sink sink;
    sink_init_memory(&sink);
    assert_int_equal(graph_build(arena, lex, from, NULL, &graph, &error), ACT_OK);
    Output output = {.records = from, .graph = &graph, .lex = lex};
    assert_int_equal(writer_named(str_from(format))->write(&sink, &output, &error), ACT_OK);
    Str bytes = str_copy(arena, sink_bytes(&sink));
    sink_dispose(&sink);
    return bytes;
}

static void assert_same_bytes(Str a, Str b)
{
    for (size_t i = 0; i < a.size && i < b.size; i++) {
        if (a.bytes[i] == b.bytes[i]) continue;
        print_error("differ at byte %zu: %.60s / %.60s\n", i, a.bytes + i, b.bytes + i);
        break;
    }
    assert_true(str_equal(a, b));
}

/* A record in which nothing is simple. */
static void add_hostile(void)
{
    static const char nasty[] = "\"q\" \\b\\ </script><![CDATA[ ]]> &amp; \x01\x1f\x7f\t\r\n "
                                "\xF0\x9F\x9A\x80 \xD0\x9C\xD0\xB8\xD1\x80 e\xCC\x81 ;,=";
    Str text = {nasty, sizeof nasty - 1}, via[] = {STR("A;B"), STR("")};
    act_evidence evidence = sample_evidence("do\"c\\", "one", "warn", "two", 1, "");
    evidence.text = evidence.title = evidence.source_name = evidence.url = evidence.item = evidence.frame =
        text;
    evidence.start = 0;
    evidence.end = UINT32_MAX;
    evidence.target_span = (act_span){0, UINT32_MAX};
    evidence.via = via;
    evidence.n_via = 1;
    records_add_evidence(&records, &evidence);
    act_actor actor = {
        .doc = evidence.doc, .id = STR("one"), .label = text, .actor_type = STR("official"), .role = text};
    actor.aliases = &text;
    actor.n_aliases = 1;
    actor.mentions = UINT32_MAX;
    records_add_actor(&records, &actor);
}

static void test_events_round_trip(void **unused)
{
    (void)unused;
    sample_affair(&records);
    add_hostile();
    Str first = written("events", &records);
    Records again;
    records_init(&again, arena);
    assert_int_equal(events_read("x", first, &again, &error), ACT_OK);
    assert_int_equal(again.actors.count, records.actors.count);
    assert_int_equal(again.evidence.count, records.evidence.count);
    assert_same_bytes(first, written("events", &again));
}

static void test_json_round_trip(void **unused)
{
    (void)unused;
    sample_affair(&records);
    add_hostile();
    Str graph = written("json", &records);
    Records again, more;
    records_init(&again, arena);
    records_init(&more, arena);
    assert_int_equal(json_read("x", graph, &again, &error), ACT_OK);
    assert_int_equal(again.actors.count, records.actors.count);
    assert_int_equal(again.evidence.count, records.evidence.count);
    assert_same_bytes(graph, written("json", &again));
    assert_int_equal(json_read("x", written("json", &again), &more, &error), ACT_OK);
    assert_same_bytes(written("events", &again), written("events", &more));
}

static void test_two_events_files_are_one(void **unused)
{
    (void)unused;
    Records one, other, both;
    records_init(&one, arena);
    records_init(&other, arena);
    records_init(&both, arena);
    for (unsigned d = 0; d < 5; d++) sample_document(d % 2 ? &one : &other, d);
    sample_affair(&records);
    Str cat = str_join(arena, written("events", &one), written("events", &other));
    assert_int_equal(events_read("x", cat, &both, &error), ACT_OK);
    assert_same_bytes(written("json", &records), written("json", &both));
}

static void test_what_is_unknown_is_passed_over(void **unused)
{
    (void)unused;
    Str text = STR("\xEF\xBB\xBF\r\n"
                   "{\"record\":\"weather\",\"rain\":[1,{\"a\":null}]}\r\n"
                   "\n"
                   "{\"doc\":\"d\",\"x\":{\"y\":[true,false,-1.5e+3,\"\\u00e9\"]},\"id\":\"RUS\",\"record\":"
                   "\"actor\",\"mentions\":7}\n"
                   "  { \"record\" : \"evidence\" , "
                   "\"source\":\"RUS\",\"target\":\"KOR\",\"relation\":\"warn\",\"quantity\":120,"
                   "\"via\":[\"A\",\"B\"],\"text\":\"\\ud83d\\ude80 \\/ \\n\"}");
    assert_int_equal(events_read("x", text, &records, &error), ACT_OK);
    assert_int_equal(records.actors.count, 1);
    assert_int_equal(records.actors.items[0].mentions, 7);
    assert_int_equal(records.evidence.count, 1);
    const act_evidence *evidence = &records.evidence.items[0];
    assert_true(str_is(evidence->quantity, "120"));
    assert_int_equal(evidence->n_via, 2);
    assert_true(str_is(evidence->text, "\xF0\x9F\x9A\x80 / \n"));
}

typedef struct Damage {
    const char *line, *message;
} Damage;

static const Damage damages[] = {
    {"{\"record\":\"actor\",\"id\":\"A\"", "ends"},
    {"{\"record\":\"actor\",\"id\":\"A\"} x", "'x'"},
    {"{\"record\":\"actor\",\"doc\":\"d\"}", "\"id\""},
    {"{\"record\":\"evidence\",\"source\":\"A\",\"target\":\"B\"}", "\"relation\""},
    {"{\"record\":\"evidence\",\"relation\":\"warn\",\"target\":\"B\"}", "\"source\""},
    {"{\"record\":\"evidence\",\"source\":\"A\",\"target\":\"B\",\"relation\":\"warn\",\"factuality\":"
     "\"maybe\"}",
     "maybe"},
    {"{\"record\":\"evidence\",\"source\":\"A\",\"target\":\"B\",\"relation\":\"warn\",\"start\":-1}",
     "whole number"},
    {"{\"record\":\"evidence\",\"source\":\"A\",\"target\":\"B\",\"relation\":\"warn\",\"start\":1.5}",
     "whole number"},
    {"{\"record\":\"evidence\",\"source\":\"A\",\"target\":\"B\",\"relation\":\"warn\",\"end\":4294967296}",
     "whole number"},
    {"{\"record\":\"evidence\",\"source\":\"A\",\"target\":\"B\",\"relation\":\"warn\",\"source_span\":[1]}",
     "span"},
    {"{\"record\":\"evidence\",\"source\":\"A\",\"target\":\"B\",\"relation\":\"warn\",\"source_span\":[9,1]"
     "}",
     "span"},
    {"{\"record\":\"evidence\",\"source\":\"A\",\"target\":\"B\",\"relation\":{}}", "string"},
    {"{\"record\":\"actor\",\"id\":\"A\",\"aliases\":\"B\"}", "array"},
    {"{\"record\":\"actor\",\"id\":\"\xFF\"}", "UTF-8"},
    {"{\"record\":\"actor\",\"id\":\"\\ud800\"}", "surrogate"},
    {"{\"record\":\"actor\",\"id\":\"\\u12g4\"}", "hexadecimal"},
    {"{\"record\":\"actor\",\"id\":\"\\x\"}", "escape"},
    {"{\"record\":\"actor\",\"id\":\"a\tb\"}", "control"},
    {"{\"record\":\"actor\",\"id\":\"A\",}", "name"},
    {"{\"record\":\"actor\" \"id\":\"A\"}", "','"},
    {"{\"id\":\"A\"}", "\"record\""},
    {"[1]", "object"},
    {"nonsense", "object"},
};

static void test_damage_is_refused_with_its_place(void **unused)
{
    (void)unused;
    Str good = STR("{\"record\":\"actor\",\"doc\":\"d\",\"id\":\"B\"}\n");
    sample_document(&records, 0);
    uint32_t actors = records.actors.count, evidence = records.evidence.count;
    for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
        Str text = str_join(arena, good, str_join(arena, str_from(damages[i].line), STR("\n")));
        error = (act_error){0};
        assert_int_equal(events_read("bad.ndjson", text, &records, &error), ACT_ERROR_FORMAT);
        assert_string_equal(error.file, "bad.ndjson");
        assert_int_equal(error.line, 2);
        if (!strstr(error.message, damages[i].message))
            print_error("%s\n  %s\n", damages[i].line, error.message);
        assert_non_null(strstr(error.message, damages[i].message));
        assert_int_equal(records.actors.count, actors);
        assert_int_equal(records.evidence.count, evidence);
    }
}

/* Cut short anywhere, or with any byte changed, a file is read or refused, and nothing else happens. */
static void test_every_cut_and_flip(void **unused)
{
    (void)unused;
    sample_line(&records, "a", "PER", "warn", "CHL", 1, "One \"two\" \\ \xC3\xA9.");
    sample_actor(&records, "a", "PER", "Peru", "state", "PER", "Lima;Peruvian", 3);
    Str events = written("events", &records), graph = written("json", &records);
    Records read;
    records_init(&read, arena);
    for (size_t cut = 0; cut < events.size; cut++)
        (void)events_read("x", str_slice(events, 0, cut), &read, &error);
    for (size_t cut = 0; cut + 2 < graph.size; cut++)
        assert_int_equal(json_read("x", str_slice(graph, 0, cut), &read, &error), ACT_ERROR_FORMAT);
    Str copy = str_copy(arena, graph);
    char *bytes = (char *)(uintptr_t)copy.bytes;
    for (size_t i = 0; i < copy.size; i++) {
        for (const char *c = "\"\\{}[]:,0\xFF\n"; *c; c++) {
            bytes[i] = *c;
            (void)json_read("x", copy, &read, &error);
        }
        bytes[i] = graph.bytes[i];
    }
}

static void test_json_says_where(void **unused)
{
    (void)unused;
    assert_int_equal(
        json_read("g.json", STR("{\"nodes\":[],\n\"links\":[\n{\"source\":\"a\"}]}"), &records, &error),
        ACT_ERROR_FORMAT);
    assert_int_equal(error.line, 3);
    assert_non_null(strstr(error.message, "evidence"));
    assert_int_equal(json_read("g.json", STR("{}"), &records, &error), ACT_ERROR_FORMAT);
    assert_int_equal(json_read("g.json", STR(""), &records, &error), ACT_ERROR_FORMAT);
    assert_int_equal(json_read("g.json", STR("{\"links\":[]} {}"), &records, &error), ACT_ERROR_FORMAT);
    assert_int_equal(json_read("g.json", STR("{\"links\":[]}\n"), &records, &error), ACT_OK);
}

static void test_depth_has_an_end(void **unused)
{
    (void)unused;
    enum { DEPTH = 100000 };
    char *deep = arena_alloc(arena, DEPTH + 16);
    int size = sprintf(deep, "{\"x\":");
    memset(deep + size, '[', DEPTH);
    assert_int_equal(json_read("x", (Str){deep, (size_t)size + DEPTH}, &records, &error), ACT_ERROR_FORMAT);
    assert_non_null(strstr(error.message, "deeper"));
}

static void test_an_empty_file_adds_nothing(void **unused)
{
    (void)unused;
    assert_int_equal(events_read("x", STR(""), &records, &error), ACT_OK);
    assert_int_equal(events_read("x", STR("\n\r\n  \n"), &records, &error), ACT_OK);
    assert_int_equal(records.actors.count + records.evidence.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(test_events_round_trip),
        STORE_TEST(test_json_round_trip),
        STORE_TEST(test_two_events_files_are_one),
        STORE_TEST(test_what_is_unknown_is_passed_over),
        STORE_TEST(test_damage_is_refused_with_its_place),
        STORE_TEST(test_every_cut_and_flip),
        STORE_TEST(test_json_says_where),
        STORE_TEST(test_depth_has_an_end),
        STORE_TEST(test_an_empty_file_adds_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
