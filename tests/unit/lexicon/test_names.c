/* Finding actors by name: spelling, capitals, longest match, token boundaries. */
#include "helper.h"

/* What the first atom of text begins: "id/kind/length", or "" for nobody. */
static const char *first(void **state, const char *text)
{
    static char found[128];
    static const char *const kinds[] = {"full",    "short", "adjective", "person", "people",
                                        "capital", "seat",  "place",     "nobody"};
    Fixture *fixture = *state;
    Atoms atoms = sentence(fixture->arena, text);
    ActorName name;
    uint32_t length = lexicon_find_actor(fixture->lex, atoms.items, atoms.count, &name);
    found[0] = '\0';
    if (length)
        snprintf(found, sizeof found, STR_FORMAT "/%s/%u", STR_ARGS(name.actor->id), kinds[name.kind],
                 length);
    return found;
}

static void test_kinds(void **state)
{
    assert_string_equal(first(state, "Russia said"), "RUS/full/1");
    assert_string_equal(first(state, "Russian Federation"), "RUS/full/2");
    assert_string_equal(first(state, "Russian troops"), "RUS/adjective/1");
    assert_string_equal(first(state, "Russians"), "RUS/people/1");
    assert_string_equal(first(state, "Poles"), "POL/people/1");
    assert_string_equal(first(state, "Pole"), "POL/person/1");
    assert_string_equal(first(state, "Moscow"), "RUS/capital/1");
    assert_string_equal(first(state, "Kremlin"), "RUS/seat/1");
    assert_string_equal(first(state, "White House"), "USA/seat/2");
    assert_string_equal(first(state, "Crimea"), "UKR/place/1");
    assert_string_equal(first(state, "DPRK"), "PRK/short/1");
    assert_string_equal(first(state, "Dmitry Peskov"), "dmitry-peskov/full/2");
    assert_string_equal(first(state, "Peskov"), "dmitry-peskov/short/1");
    assert_string_equal(first(state, "NATO"), "NATO/full/1");
    assert_string_equal(first(state, "Nato"), "NATO/short/1");
    assert_string_equal(first(state, "Fredonia"), "");
}

static void test_abbreviations_however_cut(void **state)
{
    assert_string_equal(first(state, "S. Korea"), "KOR/full/2");
    assert_string_equal(first(state, "S Korea"), "KOR/full/2");
    assert_string_equal(first(state, "S . Korea"), "KOR/full/2");
    assert_string_equal(first(state, "U.S. forces"), "USA/short/2");
    assert_string_equal(first(state, "U. S. forces"), "USA/short/2");
    assert_string_equal(first(state, "US forces"), "USA/short/1");
    assert_string_equal(first(state, "D.P.R.K."), "PRK/short/4");
    assert_string_equal(first(state, "U.K."), "GBR/short/2");
}

static void test_capitals_count(void **state)
{
    assert_string_equal(first(state, "us"), "");
    assert_string_equal(first(state, "Us"), "");
    assert_string_equal(first(state, "who"), "");
    assert_string_equal(first(state, "Who"), "");
    assert_string_equal(first(state, "turkey"), "");
    assert_string_equal(first(state, "china"), "");
    assert_string_equal(first(state, "jordan"), "");
    assert_string_equal(first(state, "polish"), "");
    assert_string_equal(first(state, "Jordan"), "JOR/full/1");
    assert_string_equal(first(state, "white house"), "");
}

static void test_all_capitals_name_anything(void **state)
{
    assert_string_equal(first(state, "RUSSIA WARNS SEOUL"), "RUS/full/1");
    assert_string_equal(first(state, "SEOUL"), "KOR/capital/1");
    assert_string_equal(first(state, "NORTH KOREAN TROOPS"), "PRK/adjective/2");
    assert_string_equal(first(state, "BOSNIA AND HERZEGOVINA"), "BIH/full/3");
}

static void test_first_letter_of_several_words(void **state)
{
    assert_string_equal(first(state, "al-Qaeda"), "al-qaeda/full/2");
    assert_string_equal(first(state, "Al-Qaeda"), "al-qaeda/full/2");
    assert_string_equal(first(state, "al Qaeda"), "al-qaeda/full/2");
    assert_string_equal(first(state, "Bosnia And Herzegovina"), "BIH/full/3");
    assert_string_equal(first(state, "Yoon Suk-Yeol"), "yoon-suk-yeol/full/3");
}

static void test_accents_and_apostrophes(void **state)
{
    assert_string_equal(first(state, "C\u00F4te d\u2019Ivoire"), "CIV/full/3");
    assert_string_equal(first(state, "Cote d'Ivoire"), "CIV/full/3");
    assert_string_equal(first(state, "T\u00FCrkiye"), "TUR/full/1");
    assert_string_equal(first(state, "Erdo\u011Fan"), "recep-tayyip-erdogan/short/1");
    assert_string_equal(first(state, "Wa\u0142\u0119sa"), "lech-walesa/short/1"); /* l with stroke */
    assert_string_equal(first(state, "Sao\u00A0Tome"), "STP/full/2");
}

static void test_longest_match(void **state)
{
    assert_string_equal(first(state, "Guinea"), "GIN/full/1");
    assert_string_equal(first(state, "Guinea-Bissau"), "GNB/full/2");
    assert_string_equal(first(state, "South Sudan"), "SSD/full/2");
    assert_string_equal(first(state, "Democratic Republic of Congo"), "COD/full/4");
    assert_string_equal(first(state, "Republic of Congo"), "COG/full/3");
    assert_string_equal(first(state, "United Nations Security Council"), "un-security-council/full/4");
    assert_string_equal(first(state, "United Nations said"), "UN/full/2");
    assert_string_equal(first(state, "South China Sea"), "/nobody/3");
    assert_string_equal(first(state, "Korean War"), "/nobody/2");
}

static void test_ends_with_a_token(void **state)
{
    assert_string_equal(first(state, "Russian-made"), "");
    assert_string_equal(first(state, "Russian - made"), "RUS/adjective/1");
    assert_string_equal(first(state, "Seoul-based"), "");
    assert_string_equal(first(state, "North , Korea"), "");
}

static void test_named(void **state)
{
    const Lexicon *lex = ((Fixture *)*state)->lex;
    assert_str(lexicon_actor_named(lex, STR("RUS"))->id, "RUS");
    assert_str(lexicon_actor_named(lex, STR("rus"))->id, "RUS");
    assert_str(lexicon_actor_named(lex, STR("russia"))->id, "RUS");
    assert_str(lexicon_actor_named(lex, STR("the u.s.")) ? STR("") : STR("none"), "none");
    assert_str(lexicon_actor_named(lex, STR("u.s."))->id, "USA");
    assert_str(lexicon_actor_named(lex, STR("s. korea"))->id, "KOR");
    assert_str(lexicon_actor_named(lex, STR("zelenskiy"))->id, "volodymyr-zelensky");
    assert_str(lexicon_actor_named(lex, STR("Wagner Group"))->id, "wagner-group");
    assert_str(lexicon_actor_named(lex, STR("WAGNER-GROUP"))->id, "wagner-group");
    assert_null(lexicon_actor_named(lex, STR("Fredonia")));
    assert_null(lexicon_actor_named(lex, STR("")));
    assert_null(lexicon_actor_named(lex, STR("Korean War")));
    assert_null(lexicon_actor_named(lex, STR("...")));
}

static void test_by_id(void **state)
{
    const Lexicon *lex = ((Fixture *)*state)->lex;
    const LexActor *actor = lexicon_actor(lex, STR("dmitry-peskov"));
    assert_non_null(actor);
    assert_str(actor->label, "Dmitry Peskov");
    assert_int_equal(actor->type, ACTOR_OFFICIAL);
    assert_str(actor->country, "RUS");
    assert_str(actor->role, "Kremlin spokesman");
    assert_int_equal(actor->gender, 'm');
    assert_str(lexicon_actor(lex, STR("EU"))->country, "EU");
    assert_int_equal(lexicon_actor(lex, STR("EU"))->type, ACTOR_BLOC);
    assert_str(lexicon_actor(lex, STR("european-commission"))->country, "EU");
    assert_str(lexicon_actor(lex, STR("reuters"))->kind, "media");
    assert_null(lexicon_actor(lex, STR("rus")));
    assert_null(lexicon_actor(lex, STR("")));
}

static void test_long_atoms_match_nothing(void **state)
{
    char text[300];
    memset(text, 'x', sizeof text);
    text[sizeof text - 1] = '\0';
    assert_string_equal(first(state, text), "");
    assert_string_equal(first(state, ""), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_abbreviations_however_cut),
        cmocka_unit_test(test_capitals_count),
        cmocka_unit_test(test_all_capitals_name_anything),
        cmocka_unit_test(test_first_letter_of_several_words),
        cmocka_unit_test(test_accents_and_apostrophes),
        cmocka_unit_test(test_longest_match),
        cmocka_unit_test(test_ends_with_a_token),
        cmocka_unit_test(test_named),
        cmocka_unit_test(test_by_id),
        cmocka_unit_test(test_long_atoms_match_nothing),
    };
    return cmocka_run_group_tests(tests, fixture_open, fixture_close);
}
