/* Terms by class: forms and lemmas, names and designations, groups. */
#include "helper.h"

/* "group class/length" of the longest term at the beginning of text, or "". */
static const char *term(void **state, const char *text, const char *group)
{
    static char found[128];
    Fixture *fixture = *state;
    Atoms atoms = sentence(fixture->arena, text);
    const LexClass *kind;
    uint32_t length = lexicon_find_term(fixture->lex, atoms.items, atoms.count, str_from(group), &kind);
    found[0] = '\0';
    if (length)
        snprintf(found, sizeof found, STR_FORMAT " " STR_FORMAT "/%u", STR_ARGS(kind->group),
                 STR_ARGS(kind->name), length);
    return found;
}

static void test_form_or_lemma(void **state)
{
    assert_string_equal(term(state, "howitzer", "weapon"), "weapon artillery/1");
    assert_string_equal(term(state, "howitzers|howitzer", "weapon"), "weapon artillery/1");
    assert_string_equal(term(state, "Howitzers|howitzer", "weapon"), "weapon artillery/1");
    assert_string_equal(term(state, "ballistic missiles|missile", "weapon"), "weapon missiles/2");
    assert_string_equal(term(state, "FOREIGN MINISTER", "title"), "title minister/2");
    assert_string_equal(term(state, "charg\u00E9 d\u2019affaires", "title"), "title diplomat/3");
    assert_string_equal(term(state, "vice-president", "title"), "title deputy/2");
    assert_string_equal(term(state, "cabbages|cabbage", "weapon"), "");
}

static void test_slash_means_or(void **state)
{
    assert_string_equal(term(state, "foreign minister", "title"), "title minister/2");
    assert_string_equal(term(state, "defence minister", "title"), "title minister/2");
    assert_string_equal(term(state, "defense minister", "title"), "title minister/2");
}

static void test_longest_and_groups(void **state)
{
    assert_string_equal(term(state, "deputy foreign minister of", "title"), "title deputy/3");
    assert_string_equal(term(state, "minister of foreign affairs", "title"), "title minister/4");
    assert_string_equal(term(state, "former president", "title"), "");
    assert_string_equal(term(state, "former president", "modifier"), "modifier former/1");
    assert_string_equal(term(state, "army chief", "title"), "title military/2");
    assert_string_equal(term(state, "army chief", "collective"), "collective forces/1");
    assert_string_equal(term(state, "Tuesday", "time"), "time weekday/1");
    assert_string_equal(term(state, "Tuesday", ""), "time weekday/1");
}

static void test_names_keep_capitals(void **state)
{
    assert_string_equal(term(state, "Patriot", "weapon"), "weapon air-defence/1");
    assert_string_equal(term(state, "patriot", "weapon"), "");
    assert_string_equal(term(state, "Iron Dome", "weapon"), "weapon air-defence/2");
    assert_string_equal(term(state, "PATRIOT", "weapon"), "weapon air-defence/1");
}

static void test_designations(void **state)
{
    assert_string_equal(term(state, "K9", "weapon"), "weapon artillery/1");
    assert_string_equal(term(state, "K9A1", "weapon"), "weapon artillery/1");
    assert_string_equal(term(state, "F-16", "weapon"), "weapon aircraft/2");
    assert_string_equal(term(state, "F - 16", "weapon"), "weapon aircraft/2");
    assert_string_equal(term(state, "F16", "weapon"), "weapon aircraft/1");
    assert_string_equal(term(state, "F-16s", "weapon"), "weapon aircraft/2");
    assert_string_equal(term(state, "F/A-18", "weapon"), "weapon aircraft/4");
    assert_string_equal(term(state, "Su-35", "weapon"), "weapon aircraft/2");
    assert_string_equal(term(state, "S-400", "weapon"), "weapon air-defence/2");
    assert_string_equal(term(state, "SAMP/T", "weapon"), "weapon air-defence/3");
    assert_string_equal(term(state, "155mm", "weapon"), "weapon ammunition/1");
    assert_string_equal(term(state, "155 mm", "weapon"), "weapon ammunition/2");
    assert_string_equal(term(state, "Hwasong-17", "weapon"), "weapon missiles/2");
    assert_string_equal(term(state, "M1A2", "weapon"), "weapon armour/1");
    assert_string_equal(term(state, "T-72B3", "weapon"), "weapon armour/2");
    assert_string_equal(term(state, "su-35", "weapon"), "");
    assert_string_equal(term(state, "k9", "weapon"), "");
    assert_string_equal(term(state, "F", "weapon"), "");
    assert_string_equal(term(state, "F-sixteen", "weapon"), "");
    assert_string_equal(term(state, "16", "weapon"), "");
}

static void test_ends_with_a_token(void **state)
{
    assert_string_equal(term(state, "missile-free", "weapon"), "");
    assert_string_equal(term(state, "F-16-equipped", "weapon"), "");
    assert_string_equal(term(state, "missile - free", "weapon"), "weapon missiles/1");
}

static void test_single_lemma(void **state)
{
    const Lexicon *lex = ((Fixture *)*state)->lex;
    assert_str(lexicon_term(lex, STR("president"), STR("title"))->name, "head-of-state");
    assert_str(lexicon_term(lex, STR("prime minister"), STR("title"))->name, "head-of-government");
    assert_str(lexicon_term(lex, STR("ambassador"), STR("title"))->name, "diplomat");
    assert_null(lexicon_term(lex, STR("president"), STR("weapon")));
    assert_null(lexicon_term(lex, STR("president of"), STR("title")));
    assert_null(lexicon_term(lex, STR(""), STR("title")));
}

/* Other modules ask for these by name. */
static void test_promised_classes(void **state)
{
    static const struct {
        const char *word, *group, *name;
    } promised[] = {
        {"king", "title", "head-of-state"},
        {"premier", "title", "head-of-government"},
        {"minister", "title", "minister"},
        {"undersecretary", "title", "deputy"},
        {"spokeswoman", "title", "spokesperson"},
        {"envoy", "title", "diplomat"},
        {"admiral", "title", "military"},
        {"lawmaker", "title", "legislator"},
        {"leader", "title", "party-leader"},
        {"CEO", "title", "executive"},
        {"mayor", "title", "official"},
        {"Mrs.", "title", "honorific"},
        {"late", "modifier", "former"},
        {"government", "collective", "government"},
        {"troops", "collective", "forces"},
        {"intelligence", "collective", "intelligence"},
        {"citizens", "collective", "people"},
        {"media", "collective", "media"},
        {"firms", "collective", "companies"},
        {"ministry", "organisation", "ministry"},
        {"embassy", "organisation", "embassy"},
        {"agency", "organisation", "agency"},
        {"parliament", "organisation", "parliament"},
        {"court", "organisation", "court"},
        {"corporation", "organisation", "company"},
        {"party", "organisation", "party"},
        {"militia", "organisation", "armed-group"},
        {"union", "organisation", "union"},
        {"bank", "organisation", "bank"},
        {"newspaper", "organisation", "media"},
        {"charity", "organisation", "ngo"},
        {"airline", "organisation", "airline"},
        {"mortar", "weapon", "artillery"},
        {"warhead", "weapon", "missiles"},
        {"helicopter", "weapon", "aircraft"},
        {"interceptor", "weapon", "air-defence"},
        {"tank", "weapon", "armour"},
        {"drone", "weapon", "drones"},
        {"shell", "weapon", "ammunition"},
        {"rifle", "weapon", "small-arms"},
        {"frigate", "weapon", "naval"},
        {"weaponry", "weapon", "generic"},
        {"helmet", "aid", "non-lethal"},
        {"medicine", "aid", "humanitarian"},
        {"loan", "aid", "financial"},
        {"semiconductor", "aid", "technology"},
        {"country", "country-noun", "state"},
        {"neighbour", "country-noun", "neighbour"},
        {"ally", "country-noun", "ally"},
        {"province", "place-noun", "region"},
        {"journalist", "person", "reporter"},
        {"analyst", "person", "expert"},
        {"February", "time", "month"},
        {"yesterday", "time", "deictic"},
        {"week", "time", "unit"},
    };
    const Lexicon *lex = ((Fixture *)*state)->lex;
    for (size_t i = 0; i < sizeof promised / sizeof *promised; i++) {
        const LexClass *kind = lexicon_term(lex, str_from(promised[i].word), str_from(promised[i].group));
        if (!kind || !str_is(kind->name, promised[i].name))
            fail_msg("%s is not %s %s", promised[i].word, promised[i].group, promised[i].name);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_form_or_lemma),      cmocka_unit_test(test_slash_means_or),
        cmocka_unit_test(test_longest_and_groups), cmocka_unit_test(test_names_keep_capitals),
        cmocka_unit_test(test_designations),       cmocka_unit_test(test_ends_with_a_token),
        cmocka_unit_test(test_single_lemma),       cmocka_unit_test(test_promised_classes),
    };
    return cmocka_run_group_tests(tests, fixture_open, fixture_close);
}
