/* Names, features and links of trees. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "syntax/tree.h"

static void test_names(void **state)
{
    (void)state;
    for (int i = 0; i < UPOS_COUNT; i++) {
        Upos upos;
        assert_true(upos_find(&upos, str_from(upos_names[i])));
        assert_int_equal(upos, i);
    }
    for (int i = 0; i < DEP_COUNT; i++) {
        Deprel deprel;
        Str subtype;
        assert_true(deprel_find(&deprel, &subtype, str_from(deprel_names[i])));
        assert_int_equal(deprel, i);
        assert_int_equal(subtype.size, 0);
    }
    Deprel deprel;
    Str subtype;
    assert_true(deprel_find(&deprel, &subtype, STR("nsubj:pass")));
    assert_int_equal(deprel, DEP_NSUBJ);
    assert_true(str_is(subtype, "pass"));
    assert_false(deprel_find(&deprel, &subtype, STR("subject")));
    Upos upos;
    assert_false(upos_find(&upos, STR("NOUNS")));
}

static void test_features(void **state)
{
    (void)state;
    assert_int_equal(features_from(STR("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")),
                     FEAT_SINGULAR | FEAT_THIRD | FEAT_PRESENT | FEAT_FINITE);
    assert_int_equal(features_from((Str){0}), 0);
    assert_int_equal(features_from(STR("Number=Dual||=|Tense")), 0);
}

static Trees make(Node *nodes, const uint32_t *heads, uint32_t n)
{
    Trees trees = {0};
    for (uint32_t i = 0; i < n; i++) nodes[i] = (Node){.head = heads[i]};
    trees.nodes.items = nodes;
    trees.nodes.count = n;
    return trees;
}

static void test_links(void **state)
{
    (void)state;
    Node nodes[5];
    const uint32_t heads[] = {2, 2, NODE_NONE, 4, 2};
    Trees trees = make(nodes, heads, 5);
    tree_link(&trees, 0, 5);
    assert_int_equal(nodes[2].child, 0);
    assert_int_equal(nodes[0].sibling, 1);
    assert_int_equal(nodes[1].sibling, 4);
    assert_int_equal(nodes[4].sibling, NODE_NONE);
    assert_int_equal(nodes[4].child, 3);
    assert_int_equal(nodes[3].child, NODE_NONE);
}

static void test_soundness(void **state)
{
    (void)state;
    Node nodes[4];
    uint8_t scratch[4];
    static const struct {
        uint32_t heads[4];
        bool sound;
    } trees_of[] = {{{NODE_NONE, 0, 1, 2}, true},  {{1, NODE_NONE, 1, 2}, true},
                    {{3, 3, 3, NODE_NONE}, true},  {{NODE_NONE, NODE_NONE, 0, 0}, false},
                    {{1, 0, NODE_NONE, 2}, false}, {{0, NODE_NONE, 1, 1}, false},
                    {{1, 2, 3, 0}, false},         {{NODE_NONE, 7, 0, 0}, false}};
    for (size_t i = 0; i < sizeof trees_of / sizeof *trees_of; i++) {
        Trees trees = make(nodes, trees_of[i].heads, 4);
        assert_int_equal(tree_is_sound(&trees, 0, 4, scratch), trees_of[i].sound);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_names), cmocka_unit_test(test_features),
                                       cmocka_unit_test(test_links), cmocka_unit_test(test_soundness)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
