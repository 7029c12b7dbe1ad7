/* How a lemma is chosen among several: what was seen of a word, which way it leans, what its features weigh.
 */
#include "../arena.h"
#include "syntax/rank.h"

static void test_classes(void **state)
{
    (void)state;
    static const uint32_t counts[][2] = {{0, 0}, {1, 1}, {2, 2}, {3, 2}, {4, 3}, {9, 3}, {10, 4}, {9999, 4}};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        assert_int_equal(rank_count_class(counts[i][0]), counts[i][1]);
    assert_int_equal(rank_share_class(1, 2), 0);
    assert_int_equal(rank_share_class(6, 10), 1);
    assert_int_equal(rank_share_class(9, 10), 2);
    assert_int_equal(rank_share_class(99, 100), 3);
    assert_int_equal(rank_share_class(7, 7), 4);
}

static void test_seen(void **state)
{
    (void)state;
    const RankSeen seen = {rank_print(STR("Harbour")), 4, 3, 2, 1, 0, 4};
    uint32_t number = rank_seen_pack(&seen);
    assert_true(number < RANK_SEEN_LIMIT);
    RankSeen again = rank_seen_unpack(number);
    assert_memory_equal(&seen, &again, sizeof seen);
    assert_int_equal(rank_print(STR("HARBOUR")), seen.print);
    again = rank_seen_unpack(UINT32_MAX); /* a damaged model's */
    assert_int_equal(again.small_common, 7);
}

enum { WORDS = 4 };

typedef struct Scene {
    Spelling spellings[WORDS];
    Node nodes[WORDS];
    RankWord words[WORDS];
    RankSentence sentence;
    KeySlot slots[2];
    int16_t weights[RANK_WEIGHTS];
    Ranker ranker;
} Scene;

/* "The old Harbour opened": a name, or a common noun. */
static Scene *make_scene(void)
{
    static const char *const forms[WORDS] = {"The", "old", "Harbour", "opened"};
    static Morph morph;
    morph.xpos = STR("NN");
    Scene *scene = ARENA_NEW(arena, Scene);
    for (uint32_t i = 0; i < WORDS; i++) {
        Str form = str_from(forms[i]);
        spelling_make(&scene->spellings[i], form);
        scene->nodes[i] = (Node){.upos = UPOS_NOUN, .morph = &morph};
        scene->words[i] = (RankWord){.form = form,
                                     .spelling = &scene->spellings[i],
                                     .node = &scene->nodes[i],
                                     .head = i < 3 ? &scene->words[i + 1] : NULL,
                                     .candidates = {{form, 0, true}},
                                     .count = 1};
    }
    scene->words[2].candidates[1] = (RankCandidate){STR("harbour"), 1.2F, true};
    scene->words[2].count = 2;
    scene->sentence = (RankSentence){.words = scene->words, .count = WORDS};
    scene->ranker = (Ranker){.seen = {scene->slots, 2}, .weights = scene->weights};
    rank_look(&scene->sentence);
    return scene;
}

static void test_look(void **state)
{
    (void)state;
    Scene *scene = make_scene();
    assert_int_equal(scene->words[2].lean, 1); /* the name is the best tag's */
    assert_int_equal(scene->words[0].lean, 5); /* nothing but a name */
    assert_int_equal(scene->words[3].lean, -5);
    assert_int_equal(scene->sentence.capitals, 2); /* of Harbour and opened, half */
    assert_true(scene->sentence.brief);
    assert_true(scene->words[0].shape != scene->words[2].shape); /* it begins the sentence */
}

/* Without weights the best tag's lemma stays; the weight of a feature that only the other has turns it. */
static void test_choice(void **state)
{
    (void)state;
    Scene *scene = make_scene();
    uint16_t first[RANK_FEATURES], other[RANK_FEATURES];
    uint32_t n = rank_features(&scene->ranker, &scene->sentence, 2, 0, first),
             m = rank_features(&scene->ranker, &scene->sentence, 2, 1, other);
    assert_in_range(n, 1, RANK_FEATURES);
    assert_in_range(m, 1, RANK_FEATURES);
    assert_int_equal(rank_choose(&scene->ranker, &scene->sentence, 2), 0);
    for (uint32_t i = 0; i < m; i++) {
        bool shared = false;
        for (uint32_t k = 0; k < n; k++) shared |= first[k] == other[i];
        scene->weights[other[i]] = 100;
        assert_int_equal(rank_choose(&scene->ranker, &scene->sentence, 2), shared ? 0 : 1);
        scene->weights[other[i]] = 0;
    }
}

/* No candidate, however far its tag is behind, has more features than there is room for. */
static void test_room(void **state)
{
    (void)state;
    Scene *scene = make_scene();
    uint16_t features[RANK_FEATURES];
    scene->sentence.title = true;
    scene->words[2].candidates[0].behind = RANK_FARTHEST;
    uint32_t count = rank_features(&scene->ranker, &scene->sentence, 2, 0, features);
    assert_in_range(count, 40, RANK_FEATURES - 1);
    for (uint32_t i = 0; i < count; i++) assert_in_range(features[i], 0, RANK_WEIGHTS - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_classes), cmocka_unit_test(test_seen),
                                       ARENA_TEST(test_look), ARENA_TEST(test_choice), ARENA_TEST(test_room)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
