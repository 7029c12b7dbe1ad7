/* Records into nodes and edges: grouping, what counts once, filters, rolling up. */
#include "../store.h"
#include "graph/graph.h"

static Graph build(const Filter *filter)
{
    Graph graph;
    assert_int_equal(graph_build(arena, lex, &records, filter, &graph, &error), ACT_OK);
    return graph;
}

static const GraphEdge *edge(const Graph *graph, const char *id)
{
    for (uint32_t i = 0; i < graph->edges.count; i++)
        if (str_is(graph->edges.items[i].id, id)) return &graph->edges.items[i];
    return NULL;
}

static const GraphNode *node(const Graph *graph, const char *id)
{
    for (uint32_t i = 0; i < graph->nodes.count; i++)
        if (str_is(graph->nodes.items[i].id, id)) return &graph->nodes.items[i];
    return NULL;
}

static void state(const char *doc, const char *id)
{
    sample_actor(&records, doc, id, id, "state", id, NULL, 1);
}

static void assert_str(Str str, const char *expected)
{
    if (!str_is(str, expected)) print_error("found '" STR_FORMAT "'\n", STR_ARGS(str));
    assert_true(str_is(str, expected));
}

static void test_lines_are_grouped(void **unused)
{
    (void)unused;
    state("a", "PER");
    state("a", "CHL");
    sample_line(&records, "a", "PER", "warn", "CHL", 1, "One.");
    sample_line(&records, "a", "PER", "warn", "CHL", 2, "Two.");
    sample_line(&records, "b", "PER", "warn", "CHL", 1, "One.");
    sample_line(&records, "a", "PER", "warn?", "CHL", 3, "Three.");
    sample_line(&records, "a", "PER", "arm!", "CHL", 4, "Four.");
    sample_line(&records, "a", "CHL", "warn", "PER", 5, "Five.");
    Graph graph = build(NULL);
    assert_int_equal(graph.edges.count, 4);
    assert_int_equal(edge(&graph, "PER.warn.CHL")->weight, 3);
    assert_int_equal(edge(&graph, "PER.warn.CHL.possible")->weight, 1);
    assert_int_equal(edge(&graph, "PER.arm.CHL.negated")->weight, 1);
    assert_int_equal(edge(&graph, "CHL.warn.PER")->weight, 1);
    assert_str(edge(&graph, "PER.warn.CHL")->relation->plover, "THREATEN");
    assert_str(edge(&graph, "PER.warn.CHL")->cameo, "130");
    assert_int_equal(graph.documents, 2);
}

static void test_nodes_and_edges_are_sorted(void **unused)
{
    (void)unused;
    sample_affair(&records);
    Graph graph = build(NULL);
    assert_int_equal(graph.nodes.count, 25);
    for (uint32_t i = 1; i < graph.nodes.count; i++)
        assert_true(str_compare(graph.nodes.items[i - 1].id, graph.nodes.items[i].id) < 0);
    for (uint32_t i = 1; i < graph.edges.count; i++) {
        const GraphEdge *a = &graph.edges.items[i - 1], *b = &graph.edges.items[i];
        assert_true(a->source < b->source || (a->source == b->source && a->target <= b->target));
    }
}

static void test_a_sentence_counts_once_a_document(void **unused)
{
    (void)unused;
    sample_line(&records, "a", "PER", "warn", "CHL", 1, "Peru warned Chile.");
    sample_line(&records, "a", "PER", "warn", "CHL", 9, "Peru warned Chile.");
    sample_line(&records, "b", "PER", "warn", "CHL", 1, "Peru warned Chile.");
    Graph graph = build(NULL);
    const GraphEdge *line = edge(&graph, "PER.warn.CHL");
    assert_int_equal(line->weight, 2);
    assert_int_equal(line->evidence[0]->sentence, 1);
}

static void arms(uint32_t sentence, const char *item, const char *quantity)
{
    act_evidence evidence =
        sample_evidence("a", "BRA", "arm", "PER", sentence, "Boats and planes went to Peru.");
    evidence.item = str_from(item);
    evidence.quantity = str_from(quantity);
    records_add_evidence(&records, &evidence);
}

static void test_items_of_one_sentence_stay(void **unused)
{
    (void)unused;
    arms(1, "", "");
    arms(1, "boats", "6");
    arms(1, "planes", "");
    arms(4, "boats", "6");
    Graph graph = build(NULL);
    const GraphEdge *line = edge(&graph, "BRA.arm.PER");
    assert_int_equal(line->weight, 2);
    assert_str(line->item, "boats;planes");
    assert_str(line->quantity, "6");
}

static void test_symmetric_lines_begin_at_the_first_id(void **unused)
{
    (void)unused;
    sample_line(&records, "a", "PER", "ally", "BOL", 1, "One.");
    sample_line(&records, "a", "BOL", "ally", "PER", 2, "Two.");
    sample_line(&records, "a", "BOL", "ally", "PER", 7, "One.");
    Graph graph = build(NULL);
    assert_int_equal(graph.edges.count, 1);
    assert_int_equal(edge(&graph, "BOL.ally.PER")->weight, 2);
}

static void copy_backwards(const Records *from, Records *to)
{
    for (uint32_t i = from->actors.count; i-- > 0;) records_add_actor(to, &from->actors.items[i]);
    for (uint32_t i = from->evidence.count; i-- > 0;) records_add_evidence(to, &from->evidence.items[i]);
}

static void assert_same_graph(const Graph *a, const Graph *b)
{
    assert_int_equal(a->nodes.count, b->nodes.count);
    assert_int_equal(a->edges.count, b->edges.count);
    for (uint32_t i = 0; i < a->nodes.count; i++) {
        const GraphNode *left = &a->nodes.items[i], *right = &b->nodes.items[i];
        assert_true(str_equal(left->id, right->id) && str_equal(left->label, right->label));
        assert_true(str_equal(left->country, right->country) && str_equal(left->role, right->role));
        assert_int_equal(left->mentions, right->mentions);
        assert_int_equal(left->n_aliases, right->n_aliases);
        assert_int_equal(left->n_records, right->n_records);
    }
    for (uint32_t i = 0; i < a->edges.count; i++) {
        const GraphEdge *left = &a->edges.items[i], *right = &b->edges.items[i];
        assert_true(str_equal(left->id, right->id) && left->weight == right->weight);
        for (uint32_t e = 0; e < left->weight; e++) {
            assert_true(str_equal(left->evidence[e]->text, right->evidence[e]->text));
            assert_true(str_equal(left->evidence[e]->doc, right->evidence[e]->doc));
        }
    }
}

static void test_order_of_records_does_not_matter(void **unused)
{
    (void)unused;
    sample_affair(&records);
    Records backwards;
    records_init(&backwards, arena);
    copy_backwards(&records, &backwards);
    Graph one = build(NULL), other;
    assert_int_equal(graph_build(arena, lex, &backwards, NULL, &other, &error), ACT_OK);
    assert_same_graph(&one, &other);
}

static void test_records_twice_are_records_once(void **unused)
{
    (void)unused;
    sample_affair(&records);
    Graph once = build(NULL);
    Records twice;
    records_init(&twice, arena);
    records_append(&twice, &records);
    copy_backwards(&records, &twice);
    Graph graph;
    assert_int_equal(graph_build(arena, lex, &twice, NULL, &graph, &error), ACT_OK);
    assert_same_graph(&once, &graph);
}

static void dated(const char *doc, const char *date, const char *event_date, uint32_t sentence)
{
    act_evidence evidence = sample_evidence(doc, "PER", "warn", "CHL", sentence, "Text.");
    evidence.date = str_from(date);
    evidence.event_date = str_from(event_date);
    records_add_evidence(&records, &evidence);
}

static uint32_t weight_within(const char *since, const char *until)
{
    Filter filter = {.since = str_from(since), .until = str_from(until)};
    Graph graph = build(&filter);
    return graph.edges.count ? graph.edges.items[0].weight : 0;
}

static void test_dates(void **unused)
{
    (void)unused;
    dated("a", "2031-05-02", "", 1);
    dated("b", "2031-06-11", "2031-04", 1);
    dated("c", "", "", 1);
    dated("d", "2030", "", 1);
    Graph graph = build(NULL);
    assert_int_equal(graph.edges.items[0].weight, 4);
    assert_str(graph.edges.items[0].first, "2030");
    assert_str(graph.edges.items[0].last, "2031-05-02");
    assert_int_equal(weight_within("2031-04-20", ""), 2); /* some day of April may be later */
    assert_int_equal(weight_within("2031-05-01", ""), 1);
    assert_int_equal(weight_within("", "2031-04-01"), 2);
    assert_int_equal(weight_within("2030-07", "2030-08"), 1);
    assert_int_equal(weight_within("2031-05-02", "2031-05-02"), 1);
    assert_int_equal(weight_within("2032", ""), 0);
}

static void test_relations_factuality_and_weight(void **unused)
{
    (void)unused;
    sample_affair(&records);
    Str names[] = {STR("arm"), STR("aid")};
    Graph graph = build(&(Filter){.relations = names, .n_relations = 2});
    assert_non_null(edge(&graph, "COL.aid.ECU"));
    assert_null(edge(&graph, "PER.warn.CHL"));
    assert_null(node(&graph, "OAS")); /* no line touches it */
    graph = build(&(Filter){.factualities = 1u << ACT_NEGATED});
    assert_int_equal(graph.edges.count, 2);
    graph = build(&(Filter){.min_weight = 3});
    assert_int_equal(graph.edges.count, 3);
    Str unknown = STR("kiss");
    Graph none;
    assert_int_equal(
        graph_build(arena, lex, &records, &(Filter){.relations = &unknown, .n_relations = 1}, &none, &error),
        ACT_ERROR_USAGE);
    assert_non_null(strstr(error.message, "kiss"));
}

static void test_actors_and_hops(void **unused)
{
    (void)unused;
    sample_affair(&records);
    Str by_id = STR("URY"), by_label = STR("uruguay"), by_alias = STR("riquelme"), unknown = STR("Ruritania");
    Filter filter = {.actors = &by_id, .n_actors = 1};
    Graph graph = build(&filter);
    assert_int_equal(graph.edges.count, 1);
    assert_int_equal(graph.nodes.count, 2);
    filter.actors = &by_label;
    assert_int_equal(build(&filter).edges.count, 1);
    filter.actors = &by_alias;
    assert_int_equal(build(&filter).edges.count, 2); /* accuse, office */
    filter = (Filter){.actors = &by_id, .n_actors = 1, .hops = 1};
    graph = build(&filter);
    assert_non_null(edge(&graph, "PER.warn.CHL")); /* Uruguay, Chile, and what touches Chile */
    assert_null(edge(&graph, "COL.aid.ECU"));
    filter.actors = &unknown;
    assert_int_equal(graph_build(arena, lex, &records, &filter, &graph, &error), ACT_ERROR_USAGE);
    assert_non_null(strstr(error.message, "Ruritania"));
}

static void test_rollup(void **unused)
{
    (void)unused;
    sample_affair(&records);
    Graph plain = build(NULL), graph = build(&(Filter){.rollup_state = true});
    for (uint32_t i = 0; i < graph.nodes.count; i++) {
        bool home = str_is(graph.nodes.items[i].actor_type, "state") ||
                    str_is(graph.nodes.items[i].actor_type, "bloc");
        assert_true(home || str_is(graph.nodes.items[i].id, "altiplano-front")); /* belongs to nobody */
    }
    assert_int_equal(edge(&graph, "PER.warn.CHL")->weight,
                     edge(&plain, "PER.warn.CHL")->weight + edge(&plain, "rosa-quispe.warn.CHL")->weight);
    assert_non_null(edge(&graph, "BRA.arm.PER"));
    assert_null(edge(&graph, "CHL.office.CHL"));
    assert_true(node(&graph, "PER")->mentions > node(&plain, "PER")->mentions);
    assert_str(edge(&graph, "ARG.arm.BOL")->via, "PRY");
}

static void test_rollup_follows_offices(void **unused)
{
    (void)unused;
    state("a", "PER");
    state("a", "CHL");
    sample_actor(&records, "a", "ministry", "Ministry", "organisation", "", NULL, 1);
    sample_actor(&records, "a", "ana-paz", "Ana Paz", "official", "", NULL, 1);
    sample_actor(&records, "a", "luz-rey", "Luz Rey", "official", "ECU", NULL, 1);
    sample_line(&records, "a", "ana-paz", "office", "ministry", 1, "One.");
    sample_line(&records, "a", "ministry", "office", "PER", 2, "Two.");
    sample_line(&records, "a", "ana-paz", "warn", "CHL", 3, "Three.");
    sample_line(&records, "a", "luz-rey", "warn", "CHL", 4, "Four.");
    sample_line(&records, "a", "ana-paz", "accuse", "ministry", 5, "Five.");
    Graph graph = build(&(Filter){.rollup_state = true});
    assert_int_equal(graph.edges.count, 2);
    assert_non_null(edge(&graph, "PER.warn.CHL"));
    assert_non_null(edge(&graph, "ECU.warn.CHL")); /* no document names Ecuador itself */
    assert_str(node(&graph, "ECU")->label, "Ecuador");
}

static void test_offices_in_a_circle_end(void **unused)
{
    (void)unused;
    sample_actor(&records, "a", "one", "One Agency", "organisation", "", NULL, 1);
    sample_actor(&records, "a", "two", "Two Agency", "organisation", "", NULL, 1);
    sample_line(&records, "a", "one", "office", "two", 1, "One.");
    sample_line(&records, "a", "two", "office", "one", 2, "Two.");
    sample_line(&records, "a", "one", "warn", "two", 3, "Three.");
    Graph graph = build(&(Filter){.rollup_state = true});
    assert_int_equal(graph.edges.count, 1);
}

static void test_unknown_relations_and_undescribed_actors(void **unused)
{
    (void)unused;
    act_evidence evidence = sample_evidence("a", "RUS", "tickle", "some body", 1, "Text.");
    evidence.plover = STR("ODD");
    records_add_evidence(&records, &evidence);
    evidence.relation = STR("a \"b\" <c>");
    records_add_evidence(&records, &evidence);
    Graph graph = build(NULL);
    assert_int_equal(graph.edges.count, 2);
    assert_str(node(&graph, "RUS")->label, "Russia"); /* the lexicon knows it */
    assert_non_null(node(&graph, "some-body"));
    const GraphEdge *line = edge(&graph, "RUS.tickle.some-body");
    assert_non_null(line);
    assert_str(line->relation->plover, "ODD");
    for (uint32_t i = 0; i < graph.edges.count; i++)
        for (size_t b = 0; b < graph.edges.items[i].id.size; b++)
            assert_non_null(strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.",
                                   graph.edges.items[i].id.bytes[b]));
}

static void test_no_records_no_graph(void **unused)
{
    (void)unused;
    Graph graph = build(NULL);
    assert_int_equal(graph.nodes.count + graph.edges.count + graph.documents, 0);
    graph = build(&(Filter){.rollup_state = true, .min_weight = 2, .hops = 3});
    assert_int_equal(graph.nodes.count + graph.edges.count, 0);
}

static void test_records_of_a_graph(void **unused)
{
    (void)unused;
    sample_affair(&records);
    Str name = STR("arm");
    Filter filter = {.relations = &name, .n_relations = 1};
    Graph graph = build(&filter);
    Records some;
    records_init(&some, arena);
    graph_records(&graph, &some);
    Graph again;
    assert_int_equal(graph_build(arena, lex, &some, NULL, &again, &error), ACT_OK);
    assert_same_graph(&graph, &again);
}

/* Each actor on the way once, in order of arrival; a long way takes no longer than its length. */
static void test_a_long_way(void **unused)
{
    (void)unused;
    enum { STATIONS = 100000 };
    Str *via = ARENA_ARRAY(arena, Str, 2 * STATIONS);
    for (unsigned i = 0; i < 2 * STATIONS; i++) via[i] = str_print(arena, "s%u", i % STATIONS);
    act_evidence evidence = sample_evidence("a", "PER", "arm", "CHL", 1, "Peru sent tanks around.");
    evidence.via = via;
    evidence.n_via = 2 * STATIONS;
    records_add_evidence(&records, &evidence);
    Graph graph = build(NULL);
    assert_int_equal(graph.edges.count, 1);
    Str way = graph.edges.items[0].via;
    assert_true(str_starts(way, STR("s0;s1;s2;")));
    assert_true(str_ends(way, STR(";s99999")));
    assert_int_equal(way.size, 688889);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(test_lines_are_grouped),
        STORE_TEST(test_nodes_and_edges_are_sorted),
        STORE_TEST(test_a_sentence_counts_once_a_document),
        STORE_TEST(test_items_of_one_sentence_stay),
        STORE_TEST(test_symmetric_lines_begin_at_the_first_id),
        STORE_TEST(test_order_of_records_does_not_matter),
        STORE_TEST(test_records_twice_are_records_once),
        STORE_TEST(test_dates),
        STORE_TEST(test_relations_factuality_and_weight),
        STORE_TEST(test_actors_and_hops),
        STORE_TEST(test_rollup),
        STORE_TEST(test_rollup_follows_offices),
        STORE_TEST(test_offices_in_a_circle_end),
        STORE_TEST(test_unknown_relations_and_undescribed_actors),
        STORE_TEST(test_no_records_no_graph),
        STORE_TEST(test_records_of_a_graph),
        STORE_TEST(test_a_long_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
