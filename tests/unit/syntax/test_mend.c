/* Whatever tree the parser hands over, a tree comes back: mending is tried on random ones of words that its
 * rules look for. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "syntax/mend.h"

enum { LONGEST = 24, ROUNDS = 40000 };

static uint32_t random_state;

static uint32_t random_below(uint32_t limit)
{
    random_state = random_state * 1664525u + 1013904223u;
    return (random_state >> 8) % limit;
}

static const struct {
    const char *form, *lemma;
    Upos upos;
} words[] = {{"Oman", "Oman", UPOS_PROPN},
             {"Peru", "Peru", UPOS_PROPN},
             {",", ",", UPOS_PUNCT},
             {"and", "and", UPOS_CCONJ},
             {"has", "have", UPOS_AUX},
             {"both", "both", UPOS_DET},
             {"said", "say", UPOS_VERB},
             {"that", "that", UPOS_SCONJ},
             {"struck", "strike", UPOS_VERB},
             {"armed", "armed", UPOS_ADJ},
             {"camps", "camp", UPOS_NOUN},
             {"sale", "sale", UPOS_VERB},
             {"Monday", "Monday", UPOS_PROPN},
             {"in", "in", UPOS_ADP},
             {"response", "response", UPOS_NOUN},
             {"to", "to", UPOS_ADP},
             {"there", "there", UPOS_PRON},
             {"be", "be", UPOS_VERB},
             {"more", "more", UPOS_ADJ},
             {"100", "100", UPOS_NUM},
             {"who", "who", UPOS_PRON},
             {"letter", "letter", UPOS_NOUN},
             {"told", "tell", UPOS_VERB},
             {"warning", "warn", UPOS_VERB},
             {"visiting", "visit", UPOS_VERB},
             {"-", "-", UPOS_PUNCT},
             {"T", "T", UPOS_PROPN},
             {"unjust", "unjust", UPOS_ADJ},
             {"released", "release", UPOS_VERB},
             {".", ".", UPOS_PUNCT}};

static bool is_tree(const Trees *trees, uint32_t n)
{
    uint32_t roots = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t at = i, steps = 0;
        roots += trees->nodes.items[i].head == NODE_NONE;
        while (at != NODE_NONE && steps++ <= n) at = trees->nodes.items[at].head;
        if (at != NODE_NONE) return false;
    }
    return roots == 1;
}

/* Each word, in a random order, hangs on one that was placed before it. */
static void make_tree(Arena *arena, uint32_t n, Tokens *tokens, Trees *trees)
{
    static const uint32_t features[] = {0, FEAT_FINITE | FEAT_PAST, FEAT_PAST | FEAT_PARTICIPLE, FEAT_GERUND,
                                        FEAT_INFINITIVE};
    static const Deprel deprels[] = {DEP_NSUBJ, DEP_OBJ,   DEP_OBL,  DEP_NMOD,  DEP_CONJ,     DEP_CCOMP,
                                     DEP_ADVCL, DEP_ACL,   DEP_AMOD, DEP_XCOMP, DEP_COMPOUND, DEP_MARK,
                                     DEP_CASE,  DEP_APPOS, DEP_AUX,  DEP_EXPL,  DEP_ADVMOD,   DEP_FLAT};
    uint32_t order[LONGEST];
    for (uint32_t i = 0; i < n; i++) {
        uint32_t other = random_below(i + 1), word = random_below(sizeof words / sizeof *words);
        order[i] = order[other];
        order[other] = i;
        *array_add(arena, &tokens->tokens) = (Token){.form = str_from(words[word].form)};
        *array_add(arena, &trees->nodes) =
            (Node){.lemma = str_from(words[word].lemma), .upos = words[word].upos, .child = NODE_NONE};
    }
    for (uint32_t i = 0; i < n; i++) {
        Node *node = &trees->nodes.items[order[i]];
        node->head = i ? order[random_below(i)] : NODE_NONE;
        node->deprel = i ? deprels[random_below(sizeof deprels / sizeof *deprels)] : DEP_ROOT;
        if (i && node->deprel == DEP_ACL && random_below(2)) node->subtype = STR("relcl");
        node->features = node->upos == UPOS_VERB ? features[random_below(5)] : 0;
    }
}

static void test_trees_remain_trees(void **state)
{
    (void)state;
    random_state = 12;
    for (int round = 0; round < ROUNDS; round++) {
        Arena *arena = arena_new();
        Tokens tokens = {0};
        Trees trees = {0};
        uint32_t n = 1 + random_below(LONGEST);
        make_tree(arena, n, &tokens, &trees);
        tree_mend(&trees, &tokens, 0, n);
        if (!is_tree(&trees, n)) fail_msg("round %d", round);
        arena_free(arena);
    }
}

typedef struct Word {
    const char *form;
    Upos upos;
    uint32_t features;
    int head; /* -1: none */
    Deprel deprel;
} Word;

static Trees mended(Arena *arena, const Word *sentence, uint32_t n)
{
    Tokens tokens = {0};
    Trees trees = {0};
    for (uint32_t i = 0; i < n; i++) {
        const Word *word = &sentence[i];
        *array_add(arena, &tokens.tokens) = (Token){.form = str_from(word->form)};
        *array_add(arena, &trees.nodes) = (Node){.lemma = str_from(word->form),
                                                 .upos = word->upos,
                                                 .features = word->features,
                                                 .head = word->head < 0 ? NODE_NONE : (uint32_t)word->head,
                                                 .deprel = word->deprel,
                                                 .child = NODE_NONE};
    }
    tree_mend(&trees, &tokens, 0, n);
    return trees;
}

static void assert_hangs(const Trees *trees, uint32_t token, uint32_t head, Deprel deprel)
{
    assert_int_equal(trees->nodes.items[token].head, head);
    assert_int_equal(trees->nodes.items[token].deprel, deprel);
}

/* "met EU and NATO officials", as if he had met three. */
static void test_names_describe_noun(void **state)
{
    (void)state;
    static const Word sentence[] = {{"Lee", UPOS_PROPN, 0, 1, DEP_NSUBJ},
                                    {"met", UPOS_VERB, FEAT_FINITE | FEAT_PAST, -1, DEP_ROOT},
                                    {"EU", UPOS_PROPN, FEAT_SINGULAR, 1, DEP_OBJ},
                                    {"and", UPOS_CCONJ, 0, 5, DEP_CC},
                                    {"NATO", UPOS_PROPN, FEAT_SINGULAR, 2, DEP_CONJ},
                                    {"officials", UPOS_NOUN, FEAT_PLURAL, 2, DEP_CONJ},
                                    {".", UPOS_PUNCT, 0, 1, DEP_PUNCT}};
    Arena *arena = arena_new();
    Trees trees = mended(arena, sentence, 7);
    assert_hangs(&trees, 5, 1, DEP_OBJ);
    assert_hangs(&trees, 2, 5, DEP_COMPOUND);
    assert_hangs(&trees, 3, 4, DEP_CC);
    assert_hangs(&trees, 4, 2, DEP_CONJ);
    arena_free(arena);
}

/* "in Guinea and Sierra Leone", as if Sierra and Leone were two lands. */
static void test_name_of_two_words(void **state)
{
    (void)state;
    static const Word sentence[] = {{"war", UPOS_NOUN, FEAT_SINGULAR, -1, DEP_ROOT},
                                    {"in", UPOS_ADP, 0, 2, DEP_CASE},
                                    {"Guinea", UPOS_PROPN, FEAT_SINGULAR, 0, DEP_NMOD},
                                    {"and", UPOS_CCONJ, 0, 4, DEP_CC},
                                    {"Sierra", UPOS_PROPN, FEAT_SINGULAR, 2, DEP_CONJ},
                                    {"Leone", UPOS_PROPN, FEAT_SINGULAR, 2, DEP_CONJ}};
    Arena *arena = arena_new();
    Trees trees = mended(arena, sentence, 6);
    assert_hangs(&trees, 2, 0, DEP_NMOD);
    assert_hangs(&trees, 4, 5, DEP_COMPOUND);
    assert_hangs(&trees, 5, 2, DEP_CONJ);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_trees_remain_trees),
                                       cmocka_unit_test(test_names_describe_noun),
                                       cmocka_unit_test(test_name_of_two_words)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
