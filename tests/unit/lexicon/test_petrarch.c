/* Dictionaries of PETRARCH: what their names, codes, times and agents become, and what is wrong with damaged
 * ones. */
#include "helper.h"

/* The built-in lexicon with a dictionary over it. */
static Lexicon *with(const char *text)
{
    Lexicon *lex;
    act_error error = {0};
    assert_int_equal(lexicon_new(&lex, &error), ACT_OK);
    const char *path = temporary(text);
    act_status status = lexicon_add_actors(lex, path, &error);
    unlink(path);
    if (status) fail_msg("%u: %s in\n%s", error.line, error.message, text);
    return lex;
}

/* The actor that the words at the beginning of text name, which must be all of them. */
static ActorName find(const Lexicon *lex, const char *text)
{
    ActorName name = {0};
    Arena *arena = arena_new();
    Atoms atoms = sentence(arena, text);
    uint32_t length = lexicon_find_actor(lex, atoms.items, atoms.count, &name);
    if (length != atoms.count) name = (ActorName){0};
    arena_free(arena);
    return name;
}

/* What a name of a dictionary should mean; fields that are not set are not asked. */
typedef struct Wanted {
    const char *name, *id, *label, *country, *kind, *role;
    enum { ANYBODY, OFFICIAL, ORGANISATION, NOT_THERE } type;
} Wanted;

static void assert_field(const Wanted *wanted, const char *field, Str value, const char *expected)
{
    if (expected && !str_is(value, expected))
        fail_msg("%s of \"%s\" is \"" STR_FORMAT "\", not \"%s\"", field, wanted->name, STR_ARGS(value),
                 expected);
}

static void assert_wanted(const Lexicon *lex, const Wanted *wanted)
{
    const LexActor *actor = find(lex, wanted->name).actor;
    if (!actor != (wanted->type == NOT_THERE))
        fail_msg("\"%s\" names %s", wanted->name, actor ? "somebody" : "nobody");
    if (!actor) return;
    assert_field(wanted, "id", actor->id, wanted->id);
    assert_field(wanted, "label", actor->label, wanted->label);
    assert_field(wanted, "country", actor->country, wanted->country);
    assert_field(wanted, "kind", actor->kind, wanted->kind);
    assert_field(wanted, "role", actor->role, wanted->role);
    if (wanted->type == OFFICIAL) assert_int_equal(actor->type, ACTOR_OFFICIAL);
    if (wanted->type == ORGANISATION) assert_int_equal(actor->type, ACTOR_ORGANISATION);
}

static void assert_all(const Lexicon *lex, const Wanted *wanted)
{
    for (; wanted->name; wanted++) assert_wanted(lex, wanted);
}

/* The dictionary, and what its names mean. */
#define assert_names(dictionary, ...)                                                                        \
    do {                                                                                                     \
        Lexicon *lex = with(dictionary);                                                                     \
        assert_all(lex, (const Wanted[]){__VA_ARGS__, {0}});                                                 \
        lexicon_free(lex);                                                                                   \
    } while (0)

static void test_states(void **state)
{
    (void)state;
    assert_names("# a comment\n"
                 "RURITANIA_  [DEU] ; another\n"
                 "+THE_KINGDOM_OF_RURITANIA_ # and another\n"
                 "+ZENDA\n"
                 "GRAUSTARK_(AXPHAIN)_ [ROM]\n"
                 "UNITED_NATIONS_LIBRARY_\nUNLIB_\n\t[IGOUNO]\n"
                 "SUSSURIA\t[\n\tPAL]\n",
                 {"Ruritania", .id = "DEU"}, {"Kingdom of Ruritania", .id = "DEU"}, {"Zenda", .id = "DEU"},
                 {"Graustark", .id = "ROU"}, /* CAMEO's own code */
                 {"Sussuria", .id = "PSE"},
                 {"United Nations Library", .id = "UN"}, /* a name without a code has the next one */
                 {"UNLIB", .id = "UN"});
}

static void test_capitals(void **state)
{
    (void)state;
    assert_names("WILL_OF_THE_PEOPLE_ [DEUREB]\nAL-ZENDA_FRONT_ [DEUREB]\nWHO_ [DEUREB]\n",
                 {"Will of the People", .type = ANYBODY}, {"WILL OF THE PEOPLE", .type = ANYBODY},
                 {"will of the people", .type = NOT_THERE}, {"Will of the people", .type = NOT_THERE},
                 {"al-Zenda Front", .type = ANYBODY}, {"Al Zenda Front", .type = ANYBODY},
                 {"WHO", .country = "DEU"}, {"Who", .type = NOT_THERE}, {"who", .type = NOT_THERE});
}

static void test_types(void **state)
{
    (void)state;
#define BODY(name, kind_, country_)                                                                          \
    {name, .label = name, .country = country_, .kind = kind_, .type = ORGANISATION}
    assert_names("RUPERT_HENTZAU_ [NORGOV]\n"
                 "MINISTRY_OF_CASTLES_ [NORGOV]\n"
                 "ZENDA_RIFLES_REGIMENT_ [NORMIL]\n"
                 "BLACK_ELPHBERGS_OF_ZENDA_ [NORREB]\n"
                 "STRELSAU_STEEL_ [MNCNORBUS]\n"
                 "STRELSAU_HERALD_ [NORMED]\n"
                 "HEARTS_FOR_ZENDA_ [NGONORHRI]\n"
                 "TARLENHEIM_BROTHERS [KURREB]\n"
                 "FRITZ_O'TARLEN_ [SWEELI 900101-000101]\n",
                 {"Rupert Hentzau", "rupert-hentzau", "Rupert Hentzau", "NOR", .type = OFFICIAL},
                 {"Fritz O'Tarlen", .label = "Fritz O'Tarlen", .type = OFFICIAL},
                 BODY("Ministry of Castles", "agency", "NOR"), BODY("Zenda Rifles Regiment", "agency", "NOR"),
                 BODY("Black Elphbergs of Zenda", "armed-group", "NOR"),
                 BODY("Strelsau Steel", "company", "NOR"), BODY("Strelsau Herald", "media", "NOR"),
                 BODY("Hearts for Zenda", "ngo", "NOR"), BODY("Tarlenheim Brothers", "armed-group", ""));
}

/* What the lexicon knows stays where the dictionary agrees with it, and goes where it does not. */
static void test_over_built_in(void **state)
{
    (void)state;
    Lexicon *lex = with("NORWAY_ [NOR]\n+OSLO_\n+NORWEGIAN_\n+BERGEN_\n+NORGE_OF_OLD_\n"
                        "COPENHAGEN_ [SWE]\n"
                        "PENTAGON_ [USAMIL]\n"
                        "VLADIMIR_PUTIN_ [PERGOV]\n+PRESIDENT_PUTIN_OF_PERU_\n"
                        "GAZPROM_ [CHLBUS]\n"
                        "INDIAN_OCEAN_ [---]\nZENDA_SEA_ [---]\n");
    static const Wanted wanted[] = {{"Norge of Old", .id = "NOR"},
                                    {"Copenhagen", .id = "SWE"},
                                    {"Pentagon", .kind = "ministry"},
                                    {"Vladimir Putin", .id = "vladimir-putin"},
                                    {"Putin", .country = "PER", .role = ""}, /* that was of Russia */
                                    {"President Putin of Peru", .id = "vladimir-putin"},
                                    {"Gazprom", .country = "CHL"},
                                    {0}};
    assert_all(lex, wanted);
    assert_int_equal(find(lex, "Oslo").kind, NAME_CAPITAL);
    assert_int_equal(find(lex, "Norwegian").kind, NAME_ADJECTIVE);
    assert_int_equal(find(lex, "Bergen").kind, NAME_PLACE);
    assert_int_equal(find(lex, "Indian Ocean").kind, NAME_NOBODY);
    assert_int_equal(find(lex, "Zenda Sea").kind, NAME_NOBODY);
    lexicon_free(lex);
}

static void test_first_word_counts(void **state)
{
    (void)state;
    assert_names("ZENDA_WORKS_ [NORBUS]\nZENDA_WORKS_ [SWEBUS]\n+OLD_ZENDA_WORKS_\n"
                 "RUPERT_HENTZAU_ [NORGOV]\nSIR_RUPERT_OF_HENTZAU_ [NORGOV]\n+RUPERT_HENTZAU_\n",
                 {"Zenda Works", "zenda-works", .country = "NOR"},
                 {"Old Zenda Works", "zenda-works-swe", .country = "SWE"});
}

/* What the lexicon understands by itself needs no name. */
static void test_descriptions(void **state)
{
    (void)state;
    assert_names("NORWEGIAN_FOREIGN_MINISTER_ [NORGOV]\n+NORWEGIAN_EMBASSY_IN_\n"
                 "PRIME_MINISTER_OF_NORWAY_ [NORGOV]\n"
                 "SECRETARY_OF_STATE_ [NORGOV]\n"
                 "NORWEGIAN_ARMY_ [SWEMIL]\n"
                 "GENERAL_HENTZAU_ [NORMIL]\n",
                 {"Norwegian Foreign Minister", .type = NOT_THERE},
                 {"Norwegian Embassy in", .type = NOT_THERE}, {"Prime Minister of Norway", .type = NOT_THERE},
                 {"Secretary of State", .type = NOT_THERE}, {"Norwegian Army", .country = "SWE"},
                 {"General Hentzau", .type = OFFICIAL});
}

/* Of a name that depends on the date: the country on a day. */
static void assert_country(const Lexicon *lex, const char *text, const char *date, const char *country)
{
    ActorName name = find(lex, text);
    if (!name.actor) fail_msg("\"%s\" names nobody", text);
    assert_str(lexicon_actor_on(lex, name, str_from(date))->country, country);
}

static void test_dates(void **state)
{
    (void)state;
    Lexicon *lex = with("RUPERT_HENTZAU_\n+HENTZAU_\n\t[NORGOV 991231-20040630]\n\t[IGOUNO >040701]\n"
                        "RUDOLF_STRELSAU_\n\t[SWEGOV <850101] [DNKGOV 850102-900101]\n\t[NOROPP]\n"
                        "UNION_OF_ZENDA_\n\t[USR <911225]\n\t[RUS > 19911226]\n"
                        "BERSONIN_DETCHARD_\n\t[NORGOV 2000007-20011231]\n\t[SWEGOV 020101]\n"
                        "LAUENGRAM_KRAFSTEIN_\n\t[NORGOV 900101-950101]\n\t[---]\n\t[ELI]\n");
    static const struct {
        const char *name, *date, *country;
    } wanted[] = {{"Rupert Hentzau", "2001-05-17", "NOR"},
                  {"Hentzau", "2001", "NOR"},
                  {"Hentzau", "2004-06-30", "NOR"},
                  {"Hentzau", "2004-07-01", "UN"},
                  {"Hentzau", "2004-08", "UN"},
                  {"Hentzau", "", "UN"},
                  {"Hentzau", "1990-01-01", "NOR"}, /* the nearest */
                  {"Rudolf Strelsau", "1984-12-31", "SWE"},
                  {"Rudolf Strelsau", "1985-01-02", "DNK"},
                  {"Rudolf Strelsau", "1995-01-02", "NOR"},
                  {"Rudolf Strelsau", "", "NOR"},
                  {"Bersonin Detchard", "2000-12-01", "NOR"},
                  {"Bersonin Detchard", "2002-01-01", "SWE"},
                  {"Lauengram Krafstein", "2015-01-01", "NOR"}, /* no other state is told */
                  {"Norway", "1980", "NOR"}};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        assert_country(lex, wanted[i].name, wanted[i].date, wanted[i].country);
    assert_wanted(lex, &(Wanted){"Hentzau", .country = "UN"});
    assert_wanted(lex, &(Wanted){"Union of Zenda", .id = "RUS"});
    assert_str(lexicon_actor_on(lex, find(lex, "Hentzau"), STR("2001-05-17"))->id, "rupert-hentzau");
    assert_str(lexicon_actor_on(lex, find(lex, "Hentzau"), STR("2001-05-17"))->label, "Rupert Hentzau");
    assert_str(lexicon_actor_on(lex, find(lex, "Union of Zenda"), STR("1980"))->id, "SUN");
    assert_int_equal(find(lex, "Lauengram Krafstein").periods, 0);
    lexicon_free(lex);
}

static void test_agents(void **state)
{
    (void)state;
    Lexicon *lex = with("!FISHER! = FISHERBOY, FISHERGIRL\n"
                        "&CASTLE\n+CASTLE\n+KEEP\n"
                        "!FISHER!_WITH_A_NET {} [~MIL]\n"
                        "&CASTLE_GUARDSMAN {CASTLE_GUARDSMEN} [~COP]\n"
                        "MOAT_DIGGER [~GOV}\n"
                        "MINISTER_OF_MOATS [~GOV]\n"
                        "MINISTRY_OF_MOATS [~GOV]\n"
                        "PALACE_BASE [~MIL]\n"
                        "PRESIDENT [~MIL]\n"
                        "MUTINEERS_OF_THE_MOAT [~REBMUS]\n"
                        "STAR_GAZER\nMOON_GAZER [~CVL]\n"
                        "TRUCE_GAZER [IGO~]\n"
                        "SUN_WORSHIPPER [~XYZ]\n"
                        "EMBASSY_IN [~GOV]\n"
                        "STATE_NEWS_AGENCY [~GOVMED]\n"
                        "PROTESTER [~MIL]\nPROTESTER [~GOV]\n");
    static const struct {
        const char *word, *group, *name; /* name NULL: no term of that group */
    } wanted[] = {{"fisherboy with a net", "collective", "forces"},
                  {"fishergirl with a net", "collective", "forces"},
                  {"castle guardsman", "collective", "government"},
                  {"castle guardsmen", "collective", "government"},
                  {"moat digger", "collective", "government"},
                  {"minister of moats", "title", "minister"},
                  {"ministry of moats", "organisation", "ministry"},
                  {"palace base", "collective", NULL},
                  {"president", "collective", NULL}, /* a title is more than that */
                  {"mutineers of the moat", "organisation", "armed-group"},
                  {"star gazer", "collective", "people"},
                  {"moon gazer", "collective", "people"},
                  {"truce gazer", "", NULL},
                  {"sun worshipper", "", NULL},
                  {"embassy in", "", NULL},
                  {"state news agency", "organisation", NULL}, /* is collective */
                  {"protester", "collective", "forces"}};      /* the user's word counts, and the first */
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        const LexClass *kind = lexicon_term(lex, str_from(wanted[i].word), str_from(wanted[i].group));
        if (!kind != !wanted[i].name)
            fail_msg("\"%s\" is %s %s", wanted[i].word, kind ? "a" : "no", wanted[i].group);
        if (kind) assert_str(kind->name, wanted[i].name);
    }
    lexicon_free(lex);
}

static void test_odd_bytes(void **state)
{
    (void)state;
    assert_names("\xEF\xBB\xBFRUPERT_H\xC9NTZAU_ [NORGOV]\r\n"
                 "+RUP\x1A"
                 "ERTO_H\xC3\x89NTZAU_\r\n"
                 "AT&T_YODEL!_WORKS_ [MNCNOR]\r\n"
                 "A_B_C_D_E_F_G_H_I_J_K_L_M_ [NOR]\n"
                 "... [NOR]\n"
                 "STRELSAU_ [NOR]",
                 {"Rupert Hentzau", .id = "rupert-hentzau"},
                 {"Ruperto H\xC3\xA9ntzau", .label = "Rupert H\xC3\xA9ntzau"},
                 {"AT&T Yodel! Works", .country = "NOR"}, {"Strelsau", .id = "NOR"});
}

static void assert_bad(const char *text, unsigned line, const char *words)
{
    Lexicon *lex;
    act_error error = {0};
    assert_int_equal(lexicon_new(&lex, &error), ACT_OK);
    const char *path = temporary(text);
    act_status status = lexicon_add_actors(lex, path, &error);
    unlink(path);
    lexicon_free(lex);
    assert_int_equal(status, ACT_ERROR_FORMAT);
    assert_string_equal(error.file, path);
    if (error.line != line || !strstr(error.message, words))
        fail_msg("line %u: \"%s\" instead of line %u: \"…%s…\" for\n%s", error.line, error.message, line,
                 words, text);
}

static void test_damage(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        unsigned line;
        const char *words;
    } bad[] = {{"ZENDA_ [NOR]\n\n+ZENDAR_ [NORGOV\nSTRELSAU_ [NOR]\n", 3, "']' missing"},
               {"ZENDA_ [NOR]\nSTRELSAU_ [", 2, "']' missing"},
               {"ZENDA_ [NOR]\nSTRELSAU_\n+STRELSAUER_\n", 2, "no code for \"STRELSAU\""},
               {"# none\n+ZENDA_ [NOR]\n", 2, "a synonym without a name"},
               {"ZENDA_ [NOR]\nOTHER_ [nor]\n", 2, "no code of CAMEO: \"nor\""},
               {"ZENDA_ [NOR]\nOTHER_ [NO]\n", 2, "no code of CAMEO: \"NO\""},
               {"ZENDA_ [NOR]\nOTHER_\n\t[NORGOV >last year]\n", 3, "no time of a code: \">last year\""},
               {"ZENDA_ [NOR]\nOTHER_\n\t[NORGOV 12-13]\n", 3, "no time of a code: \"12-13\""},
               {"ZENDA_ [NOR]\nOTHER_ [NOR] [~GOV]\n", 2, "with and without '~'"},
               {"ZENDA_ [NOR]\n!ANYBODY!_OF_ZENDA [~GOV]\n", 2, "no such set: \"!ANYBODY!\""},
               {"!A! = B\n!A! = C\n", 2, "told twice"},
               {"!A! = B, !A!\n\n!A!_C [~GOV]\n", 3, "too many sets"},
               {"+\n", 1, "a synonym without a name"},
               {"ZENDA_ [NOR]\n___ [NOR]\n", 2, "a code without a name"},
               {"\t[NOR]\n", 1, "a code without a name"}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) assert_bad(bad[i].text, bad[i].line, bad[i].words);
}

/* Cut anywhere, with any byte changed, a dictionary is read or named as damaged; it never harms. */
static void test_cut_and_changed(void **state)
{
    (void)state;
    static const char whole[] =
        "!P! = MAN, MEN\n&Q\n+X\nZENDA_ [NOR]\n+Z!P!_\nA_B_\n\t[NORGOV 010203-040506]\n"
        "\t[IGOUNO >20070101] [---]\n&Q_!P! {S_MEN} [~GOV]\n";
    char text[sizeof whole];
    for (size_t at = 0; at < sizeof whole - 1; at++) {
        for (int change = 0; change < 4; change++) {
            Lexicon *lex;
            act_error error = {0};
            memcpy(text, whole, sizeof whole);
            text[at] = "\0[\xFF\n"[change];
            if (at % 5) continue; /* the lexicon takes its time under valgrind */
            assert_int_equal(lexicon_new(&lex, &error), ACT_OK);
            const char *path = temporary(text);
            act_status status = lexicon_add_actors(lex, path, &error);
            unlink(path);
            lexicon_free(lex);
            assert_true(status == ACT_OK || (status == ACT_ERROR_FORMAT && error.line > 0));
        }
    }
}

/* A dictionary of the size of the real ones. */
static void test_large(void **state)
{
    (void)state;
    const char *path = temporary("");
    FILE *file = fopen(path, "wb");
    for (int i = 0; i < 10000; i++)
        fprintf(file, "NAME%d_OF_MANY_\n+OTHER%d_NAME_\n\t[NORGOV %02d0101-991231]\n\t[SWEGOV >000101]\n", i,
                i, 40 + i % 50);
    assert_int_equal(fclose(file), 0);
    Lexicon *lex;
    act_error error = {0};
    assert_int_equal(lexicon_new(&lex, &error), ACT_OK);
    assert_int_equal(lexicon_add_actors(lex, path, &error), ACT_OK);
    unlink(path);
    assert_country(lex, "Other9999 Name", "1999-01-01", "NOR");
    assert_country(lex, "Name0 of Many", "2001-01-01", "SWE");
    lexicon_free(lex);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_states),
        cmocka_unit_test(test_capitals),
        cmocka_unit_test(test_types),
        cmocka_unit_test(test_over_built_in),
        cmocka_unit_test(test_first_word_counts),
        cmocka_unit_test(test_descriptions),
        cmocka_unit_test(test_dates),
        cmocka_unit_test(test_agents),
        cmocka_unit_test(test_odd_bytes),
        cmocka_unit_test(test_damage),
        cmocka_unit_test(test_cut_and_changed),
        cmocka_unit_test(test_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
