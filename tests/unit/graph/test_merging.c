/* Which actors of different documents are one, and what it is then called. */
#include "../store.h"
#include "graph/graph.h"
#include "graph/names.h"

static Str key(const char *name, bool person) { return name_key(arena, str_from(name), person).whole; }

static void assert_same_name(const char *a, const char *b)
{
    if (!str_equal(key(a, true), key(b, true))) print_error("%s / %s\n", a, b);
    assert_true(str_equal(key(a, true), key(b, true)));
}

static void test_spellings(void **unused)
{
    (void)unused;
    assert_same_name("Yoon Suk Yeol", "Yoon Suk-yeol");
    assert_same_name("Volodymyr Zelensky", "Volodymyr Zelenskyy");
    assert_same_name("Volodymyr Zelensky", "Volodymyr Zelenskiy");
    assert_same_name("Volodymyr Zelensky", "Volodymyr Zelenskij");
    assert_same_name("Sergei Lavrov", "Sergey Lavrov");
    assert_same_name("Aleksei Petrov", "Alexey Petrov");
    assert_same_name("Yevgeny Ivanov", "Evgeni Ivanov");
    assert_same_name("José Núñez", "Jose Nunez");
    assert_same_name("Ana M. Paz", "Ana Paz");
    assert_same_name("Ana Paz Jr.", "ana paz");
    assert_true(str_equal(key("Al Shabaab", false), key("al-Shabab", false)));
    assert_true(str_equal(key("The River Guard", false), key("River Guard", false)));
    assert_false(str_equal(key("Group F", false), key("Group G", false)));
    assert_false(str_equal(key("Kim Jong Un", true), key("Kim Yo Jong", true)));
    assert_int_equal(key("—", true).size, 0);
}

static void official(const char *doc, const char *id, const char *label, const char *country,
                     const char *aliases)
{
    sample_actor(&records, doc, id, label, "official", country, aliases, 1);
}

static void organisation(const char *doc, const char *id, const char *label, const char *country,
                         const char *aliases)
{
    sample_actor(&records, doc, id, label, "organisation", country, aliases, 1);
}

/* Builds the graph of the records in their order and backwards; both must have the same nodes. */
static Graph build(void)
{
    Records backwards;
    records_init(&backwards, arena);
    for (uint32_t i = records.actors.count; i-- > 0;) records_add_actor(&backwards, &records.actors.items[i]);
    Graph graph, other;
    assert_int_equal(graph_build(arena, lex, &records, NULL, &graph, &error), ACT_OK);
    assert_int_equal(graph_build(arena, lex, &backwards, NULL, &other, &error), ACT_OK);
    assert_int_equal(graph.nodes.count, other.nodes.count);
    for (uint32_t i = 0; i < graph.nodes.count; i++) {
        assert_true(str_equal(graph.nodes.items[i].id, other.nodes.items[i].id));
        assert_true(str_equal(graph.nodes.items[i].label, other.nodes.items[i].label));
        assert_int_equal(graph.nodes.items[i].mentions, other.nodes.items[i].mentions);
    }
    return graph;
}

static void assert_node(const Graph *graph, uint32_t index, const char *id, const char *label)
{
    const GraphNode *node = &graph->nodes.items[index];
    bool same = str_is(node->id, id) && str_is(node->label, label);
    if (!same)
        print_error("found " STR_FORMAT ", " STR_FORMAT "\n", STR_ARGS(node->id), STR_ARGS(node->label));
    assert_true(str_is(node->id, id));
    assert_true(str_is(node->label, label));
}

static void test_variants_are_one_node(void **unused)
{
    (void)unused;
    official("a", "ivan-petrenkov", "Ivan Petrenkov", "UKR", "");
    official("b", "ivan-petrenkov", "Ivan Petrenkov", "UKR", "Petrenkov");
    official("c", "ivan-petrennkov", "Ivan Petrennkov", "UKR", "");
    official("d", "ivan-petrenkov", "Ivan Petrenkov", "", "");
    Graph graph = build();
    assert_int_equal(graph.nodes.count, 1);
    assert_node(&graph, 0, "ivan-petrenkov", "Ivan Petrenkov");
    assert_int_equal(graph.nodes.items[0].mentions, 4);
    assert_int_equal(graph.nodes.items[0].n_aliases, 2);
    assert_true(str_is(graph.nodes.items[0].country, "UKR"));
}

static void test_namesakes_of_two_countries_stay_apart(void **unused)
{
    (void)unused;
    official("a", "ana-paz", "Ana Paz", "PER", "");
    official("b", "ana-paz", "Ana Paz", "CHL", "");
    official("c", "ana-paz", "Ana Paz", "", "");
    Graph graph = build();
    assert_int_equal(graph.nodes.count, 3);
    assert_node(&graph, 0, "ana-paz", "Ana Paz");
    assert_node(&graph, 1, "ana-paz-chl", "Ana Paz");
    assert_node(&graph, 2, "ana-paz-per", "Ana Paz");
}

static void test_numbers_are_told_apart(void **unused)
{
    (void)unused;
    organisation("a", "3rd-brigade", "3rd Brigade", "", "");
    organisation("b", "33rd-brigade", "33rd Brigade", "", "");
    organisation("c", "3rd-brigade", "3rd Brigade", "", "");
    assert_int_equal(build().nodes.count, 2);
}

static void test_a_surname_joins_its_only_full_name(void **unused)
{
    (void)unused;
    official("a", "rosa-quispe", "Rosa Quispe", "PER", "");
    official("b", "quispe", "Quispe", "PER", "");
    official("c", "quispe", "Quispe", "", "");
    Graph graph = build();
    assert_int_equal(graph.nodes.count, 1);
    assert_node(&graph, 0, "rosa-quispe", "Rosa Quispe");
}

static void test_a_surname_of_two_stays_alone(void **unused)
{
    (void)unused;
    official("a", "rosa-quispe", "Rosa Quispe", "PER", "");
    official("b", "juan-quispe", "Juan Quispe", "PER", "");
    official("c", "quispe", "Quispe", "PER", "");
    assert_int_equal(build().nodes.count, 3);
}

static void test_a_surname_of_another_country_stays_alone(void **unused)
{
    (void)unused;
    official("a", "rosa-quispe", "Rosa Quispe", "PER", "");
    official("b", "quispe", "Quispe", "BOL", "");
    assert_int_equal(build().nodes.count, 2);
}

static void test_two_surnames_do_not_meet_in_a_stranger(void **unused)
{
    (void)unused;
    official("a", "rosa-quispe", "Rosa Quispe", "", "");
    official("b", "quispe", "Quispe", "BOL", "");
    official("c", "quispe", "Quispe", "PER", "");
    assert_int_equal(build().nodes.count, 3);
}

static void test_family_name_first(void **unused)
{
    (void)unused;
    official("a", "han-mi-rae", "Han Mi-rae", "KOR", "");
    official("b", "han", "Han", "KOR", "");
    assert_int_equal(build().nodes.count, 1);
}

static void test_aliases_of_organisations(void **unused)
{
    (void)unused;
    organisation("a", "astilleros-del-sur", "Astilleros del Sur", "CHL", "ASUR");
    organisation("b", "asur", "ASUR", "CHL", "");
    organisation("c", "asur", "ASUR", "PER", "");
    Graph graph = build();
    assert_int_equal(graph.nodes.count, 2);
    assert_node(&graph, 0, "astilleros-del-sur", "Astilleros del Sur");
    assert_node(&graph, 1, "asur", "ASUR");
}

static void test_the_fullest_label_most_used(void **unused)
{
    (void)unused;
    organisation("a", "river-guard", "River Guard", "", "Guard");
    organisation("b", "river-guard", "River Guard", "", "");
    for (int i = 0; i < 5; i++) organisation(i % 2 ? "c" : "d", "guard", "Guard", "", "");
    Graph graph = build();
    assert_int_equal(graph.nodes.count, 1);
    assert_node(&graph, 0, "river-guard", "River Guard");
}

static void test_states_by_id_alone(void **unused)
{
    (void)unused;
    sample_actor(&records, "a", "KOR", "Seoul", "state", "KOR", "ROK", 2);
    sample_actor(&records, "b", "KOR", "South Korea", "state", "", "", 3);
    Graph graph = build();
    assert_int_equal(graph.nodes.count, 1);
    assert_node(&graph, 0, "KOR", "South Korea"); /* as the lexicon has it */
    assert_int_equal(graph.nodes.items[0].mentions, 5);
}

static void test_ids_are_fit_for_every_format(void **unused)
{
    (void)unused;
    organisation("a", "38 north <b>", "38 North", "", "");
    organisation("a", "a.warn.b", "Дума", "", "");
    organisation("a", "", "", "", "");
    Graph graph = build();
    for (uint32_t i = 0; i < graph.nodes.count; i++) assert_true(name_is_id(graph.nodes.items[i].id));
    assert_int_equal(graph.nodes.count, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(test_spellings),
        STORE_TEST(test_variants_are_one_node),
        STORE_TEST(test_namesakes_of_two_countries_stay_apart),
        STORE_TEST(test_numbers_are_told_apart),
        STORE_TEST(test_a_surname_joins_its_only_full_name),
        STORE_TEST(test_a_surname_of_two_stays_alone),
        STORE_TEST(test_a_surname_of_another_country_stays_alone),
        STORE_TEST(test_two_surnames_do_not_meet_in_a_stranger),
        STORE_TEST(test_family_name_first),
        STORE_TEST(test_aliases_of_organisations),
        STORE_TEST(test_the_fullest_label_most_used),
        STORE_TEST(test_states_by_id_alone),
        STORE_TEST(test_ids_are_fit_for_every_format),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
