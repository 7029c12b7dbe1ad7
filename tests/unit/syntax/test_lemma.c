/* Lemma rules: made, printed, read, applied; and the order in which endings are asked. */
#include "../arena.h"
#include "syntax/lemma.h"
#include "syntax/tree.h"

static const struct {
    const char *form, *lemma;
    LemmaBase base;
    const char *rule;
} cases[] = {{"ships", "ship", LEMMA_LOWER, "Ls\t"},       {"Ships", "ship", LEMMA_LOWER, "Ls\t"},
             {"studies", "study", LEMMA_LOWER, "Lies\ty"}, {"went", "go", LEMMA_LOWER, "Lwent\tgo"},
             {"Oslo", "Oslo", LEMMA_KEEP, "K\t"},          {"Finns", "Finn", LEMMA_KEEP, "Ks\t"},
             {"1,200", "1200", LEMMA_PLAIN, "N\t"},        {"n’t", "not", LEMMA_LOWER, "L't\tot"},
             {"ÅSER", "ås", LEMMA_LOWER, "Ler\t"},         {"OSLO", "Oslo", LEMMA_TITLE, "T\t"},
             {"oslo", "Oslo", LEMMA_TITLE, "T\t"},         {"ÅSANES", "Åsane", LEMMA_TITLE, "Ts\t"}};

static void test_rules(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Str form = str_from(cases[i].form);
        Spelling spelling;
        spelling_make(&spelling, form);
        LemmaRule rule;
        assert_true(lemma_rule_make(&rule, form, &spelling, str_from(cases[i].lemma), cases[i].base));
        Str text = lemma_rule_print(arena, &rule);
        assert_string_equal(text.bytes, cases[i].rule);
        LemmaRule again;
        assert_true(lemma_rule_read(&again, text));
        Str lemma = lemma_make(arena, &again, form, &spelling);
        assert_true(str_is(lemma, cases[i].lemma));
    }
}

static void test_bad_rules(void **state)
{
    (void)state;
    static const char *const bad[] = {"", "L", "Ls", "X\t", "s\t", "\t"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        LemmaRule rule;
        assert_false(lemma_rule_read(&rule, str_from(bad[i])));
    }
}

/* Rules that do not fit leave the word as it is. */
static void test_misfits(void **state)
{
    (void)state;
    static const struct {
        const char *form, *rule;
    } misfits[] = {{"a", "Lba\t"}, {"é", "L\xA9\tx"}, {"", "Ks\t"}, {"ab", "Lab\t"}, {"heirs", "Lies\ty"}};
    for (size_t i = 0; i < sizeof misfits / sizeof *misfits; i++) {
        Str form = str_from(misfits[i].form);
        Spelling spelling;
        LemmaRule rule;
        spelling_make(&spelling, form);
        assert_true(lemma_rule_read(&rule, str_from(misfits[i].rule)));
        assert_true(str_equal(lemma_make(arena, &rule, form, &spelling), form));
    }
}

static void put(KeySlot *slots, uint32_t count, uint64_t key, uint32_t number)
{
    uint32_t at = (uint32_t)key & (count - 1);
    while (slots[at].number) at = (at + 1) & (count - 1);
    slots[at] = (KeySlot){.print = (uint32_t)(key >> 32), .number = number + 1};
}

static void test_choice(void **state)
{
    (void)state;
    enum { SLOTS = 64 };
    KeySlot table[SLOTS] = {{0}}, words[SLOTS] = {{0}};
    const LemmaTag tag = lemma_tag(5, UPOS_VERB, STR("VBD"), false);
    const LemmaRule rules[] = {{LEMMA_LOWER, {0}, {0}},
                               {LEMMA_LOWER, STR("ed"), {0}},
                               {LEMMA_LOWER, STR("d"), {0}},
                               {LEMMA_LOWER, STR("went"), STR("go")}};
    put(table, SLOTS, lemma_key(STR(""), tag.xpos, false), 0);
    put(table, SLOTS, lemma_key(STR("ed"), tag.xpos, false), 1); /* sailed: sail */
    Spelling spelling;
    spelling_make(&spelling, STR("hiked"));
    put(table, SLOTS, lemma_common_key(STR("hiked"), &spelling, &tag, 1),
        2); /* a common rule: off with the d */
    put(table, SLOTS, lemma_key(STR("went"), tag.upos, true), 3);
    spelling_make(&spelling, STR("hike"));
    put(words, SLOTS, feature_word(&spelling), 0);
    Lemmas lemmas = {.table = {table, SLOTS}, .words = {words, SLOTS}, .rules = rules};
    const LemmaTag same_xpos = lemma_tag(6, UPOS_VERB, STR("VBD"), false),
                   same_upos = lemma_tag(7, UPOS_VERB, STR("VBZ"), false),
                   other = lemma_tag(8, UPOS_NOUN, STR("NN"), false);
    static const struct {
        const char *form;
        uint32_t rule;
    } wanted[] = {
        {"boat", 0}, {"sailed", 1}, {"hiked", 2} /* hike is known, hik is not */, {"went", 3}, {"Went", 3}};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        Str form = str_from(wanted[i].form);
        spelling_make(&spelling, form);
        assert_int_equal(lemma_choose(&lemmas, form, &spelling, &tag), wanted[i].rule);
        assert_int_equal(lemma_choose(&lemmas, form, &spelling, &same_xpos), wanted[i].rule);
        uint32_t whole_only = wanted[i].rule == 3 ? 3 : UINT32_MAX;
        assert_int_equal(lemma_choose(&lemmas, form, &spelling, &same_upos), whole_only);
        assert_int_equal(lemma_choose(&lemmas, form, &spelling, &other), UINT32_MAX);
    }
}

/* Letters drawn out or exchanged; a known word stays, and so does a short one. */
static void test_mending(void **state)
{
    (void)state;
    enum { SLOTS = 64 };
    KeySlot words[SLOTS] = {{0}};
    Spelling spelling, mended;
    static const char *const known[] = {"so", "harbour", "boat", "fully"};
    for (uint32_t i = 0; i < sizeof known / sizeof *known; i++) {
        spelling_make(&spelling, str_from(known[i]));
        put(words, SLOTS, feature_word(&spelling), i);
    }
    const Lemmas lemmas = {.table = {words, SLOTS}, .words = {words, SLOTS}};
    static const struct {
        const char *form, *mended;
    } misspelt[] = {{"Soooo", "so"}, {"harbuor", "harbour"}, {"fullly", "fully"}, {"so", NULL},
                    {"baot", NULL},  {"boaat", NULL},        {"s0000", NULL},     {"ooo", NULL}};
    for (size_t i = 0; i < sizeof misspelt / sizeof *misspelt; i++) {
        spelling_make(&spelling, str_from(misspelt[i].form));
        bool found = lemma_mend(&lemmas, &mended, &spelling);
        assert_int_equal(found, misspelt[i].mended != NULL);
        if (found) assert_true(str_is((Str){mended.lower, mended.size}, misspelt[i].mended));
    }
}

static void test_files_and_short_words(void **state)
{
    (void)state;
    static const struct {
        const char *form;
        bool file;
        const char *lemma;
    } words[] = {{"Harbour-Plan.DOC", true, NULL}, {"map.pdf", true, NULL}, {".pdf", false, NULL},
                 {"a/map.html", false, NULL},      {"Oslo", false, NULL},   {"", false, NULL},
                 {"Aug.", false, "August"},        {"hrs", false, "hour"},  {"August", false, NULL}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        Spelling spelling;
        spelling_make(&spelling, str_from(words[i].form));
        assert_int_equal(lemma_is_file(&spelling), words[i].file);
        Str lemma = lemma_of_short(&spelling);
        if (words[i].lemma)
            assert_true(str_is(lemma, words[i].lemma));
        else
            assert_int_equal(lemma.size, 0);
    }
}

/* What names end in is learned by how they are written; of other words it does not matter. */
static void test_case_of_names(void **state)
{
    (void)state;
    const LemmaTag name = lemma_tag(1, UPOS_PROPN, STR("NNP"), true),
                   noun = lemma_tag(2, UPOS_NOUN, STR("NN"), false);
    static const char *const written[] = {"oslo", "Oslo", "osLo", "OSLO", "OSLO"};
    uint64_t keys[5], key, other;
    for (size_t i = 0; i < 5; i++) {
        Spelling spelling;
        spelling_make(&spelling, str_from(written[i]));
        spelling.shouted = i == 4;
        assert_true(lemma_word_key(&keys[i], str_from(written[i]), &spelling, &name, 2));
        for (size_t j = 0; j < i; j++) assert_true(keys[i] != keys[j]);
        assert_true(lemma_word_key(&key, str_from(written[i]), &spelling, &noun, 2));
        if (i) assert_true(key == other);
        other = key;
        assert_true(lemma_word_key(&key, str_from(written[i]), &spelling, &name, LEMMA_WHOLE_TAG));
        assert_true(key == lemma_key(STR("oslo"), 1, true));
    }
}

/* Spellings of long and broken words stay within their room. */
static void test_spelling(void **state)
{
    (void)state;
    char bytes[1000];
    for (int what = 0; what < 3; what++) {
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = what == 0 ? 'A' : what == 1 ? (char)0x80 : "\xC8\xBA"[i % 2];
        for (size_t size = 0; size <= sizeof bytes; size += 7) {
            Spelling spelling;
            uint64_t keys[FEATURES];
            spelling_make(&spelling, (Str){bytes, size});
            assert_true(spelling.size <= sizeof spelling.lower);
            features_make(keys, (Str){bytes, size}, &spelling, false);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(test_rules),          cmocka_unit_test(test_bad_rules),
        ARENA_TEST(test_misfits),        cmocka_unit_test(test_choice),
        cmocka_unit_test(test_mending),  cmocka_unit_test(test_case_of_names),
        cmocka_unit_test(test_spelling), cmocka_unit_test(test_files_and_short_words)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
