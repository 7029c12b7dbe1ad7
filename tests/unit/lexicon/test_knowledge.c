/* What the built-in lexicon knows: all states of ISO 3166-1, and nothing that cannot be meant. */
#include "helper.h"

static const char iso_3166[] =
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS "
    "BIH BLM "
    "BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB "
    "CUW CXR "
    "CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY "
    "GHA GIB "
    "GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL "
    "ISR ITA "
    "JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR "
    "MCO MDA "
    "MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU "
    "NLD NOR "
    "NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN "
    "SGP SGS "
    "SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM "
    "TLS TON "
    "TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE";

static void test_all_states(void **state)
{
    const Lexicon *lex = ((Fixture *)*state)->lex;
    unsigned count = 0;
    for (Str rest = str_from(iso_3166); rest.bytes; count++) {
        Str code = str_cut(&rest, ' ');
        const LexActor *actor = lexicon_actor(lex, code);
        if (!actor || actor->type != ACTOR_STATE || !str_equal(actor->country, code))
            fail_msg("no state " STR_FORMAT, STR_ARGS(code));
        else
            assert_ptr_equal(lexicon_actor_named(lex, actor->label), actor);
    }
    assert_int_equal(count, 249);
}

/* Names by which readers know states, however they are spelled. */
static void test_usual_names(void **state)
{
    static const char *const usual[][2] = {
        {"Burma", "MMR"},
        {"Czechia", "CZE"},
        {"Swaziland", "SWZ"},
        {"Macedonia", "MKD"},
        {"Zaire", "COD"},
        {"Holland", "NLD"},
        {"Britain", "GBR"},
        {"Great Britain", "GBR"},
        {"UAE", "ARE"},
        {"PRC", "CHN"},
        {"ROK", "KOR"},
        {"N. Korea", "PRK"},
        {"Kiev", "UKR"},
        {"Kyiv", "UKR"},
        {"Elysee", "FRA"},
        {"Blue House", "KOR"},
        {"Zhongnanhai", "CHN"},
        {"Downing Street", "GBR"},
        {"Soviet Union", "SUN"},
        {"USSR", "SUN"},
        {"East Germany", "DDR"},
        {"Yugoslavia", "YUG"},
        {"Czechoslovakia", "CSK"},
        {"Kosovo", "XKX"},
        {"Palestinians", "PSE"},
        {"Gaza Strip", "PSE"},
        {"Taiwanese", "TWN"},
        {"Dutchman", "NLD"},
        {"Filipinos", "PHL"},
        {"Spaniards", "ESP"},
        {"Hong Kong", "HKG"},
        {"Brussels", "EU"},
        {"IAEA", "iaea"},
        {"Hezbollah", "hezbollah"},
        {"Daesh", "islamic-state"},
        {"Duma", "state-duma"},
        {"Pentagon", "pentagon"},
        {"State Department", "us-state-department"},
        {"CIA", "cia"},
        {"Mossad", "mossad"},
        {"KCNA", "korean-central-news-agency"},
        {"Hanwha Aerospace", "hanwha-aerospace"},
        {"Rheinmetall", "rheinmetall"},
    };
    const Lexicon *lex = ((Fixture *)*state)->lex;
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
        const LexActor *actor = lexicon_actor_named(lex, str_from(usual[i][0]));
        if (!actor || !str_is(actor->id, usual[i][1])) fail_msg("%s is not %s", usual[i][0], usual[i][1]);
    }
}

/* Words that stand in every text and must name nobody, capital or not. */
static void test_common_words(void **state)
{
    static const char *const common[] = {
        "The",     "A",     "It",        "In",       "On",     "And",      "Who",        "Us",      "We",
        "He",      "May",   "Will",      "March",    "August", "Male",     "Nice",       "Split",   "Man",
        "General", "Major", "President", "Minister", "State",  "Army",     "Security",   "Council", "Bank",
        "Union",   "Group", "North",     "South",    "West",   "East",     "Monday",     "Reading", "Mobile",
        "Orange",  "Hull",  "Bath",      "Sue",      "Bill",   "Mark",     "Will",       "Rose",    "Said",
        "But",     "As",    "At",        "So",       "No",     "Yes",      "New",        "Old",     "War",
        "Peace",   "Star",  "Force",     "Act",      "Pact",   "Congress", "Parliament",
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof common / sizeof *common; i++) {
        Atoms atoms = sentence(fixture->arena, common[i]);
        ActorName name;
        if (lexicon_find_actor(fixture->lex, atoms.items, atoms.count, &name))
            fail_msg("\"%s\" names " STR_FORMAT, common[i], STR_ARGS(name.actor->id));
    }
}

static void test_relations(void **state)
{
    static const char *const names[] = {"warn",    "arm",      "ally",      "accuse",   "reject",  "request",
                                        "protest", "sanction", "coerce",    "mobilize", "assault", "consult",
                                        "agree",   "support",  "cooperate", "aid",      "concede", "office"};
    const Lexicon *lex = ((Fixture *)*state)->lex;
    uint32_t count = sizeof names / sizeof *names;
    assert_int_equal(lexicon_relation_count(lex), count);
    for (uint32_t i = 0; i < count; i++) {
        const Relation *rel = lexicon_relation(lex, i);
        assert_str(rel->name, names[i]);
        assert_int_equal(rel->order, i);
        assert_ptr_equal(lexicon_relation_named(lex, rel->name), rel);
        assert_int_equal(rel->symmetric, str_is(rel->arrowhead, "none") && !str_is(rel->name, "office"));
    }
    assert_null(lexicon_relation(lex, count));
    assert_null(lexicon_relation_named(lex, STR("woo")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_states),
        cmocka_unit_test(test_usual_names),
        cmocka_unit_test(test_common_words),
        cmocka_unit_test(test_relations),
    };
    return cmocka_run_group_tests(tests, fixture_open, fixture_close);
}
