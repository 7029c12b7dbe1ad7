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

static const LexActor *found(const Lexicon *lex, const char *text)
{
    const LexActor *actor = find(lex, text).actor;
    if (!actor) fail_msg("\"%s\" names nobody", text);
    return actor;
}

static void assert_country(const Lexicon *lex, const char *text, const char *date, const char *country)
{
    ActorName name = find(lex, text);
    if (!name.actor) fail_msg("\"%s\" names nobody", text);
    assert_str(lexicon_actor_on(lex, name, str_from(date))->country, country);
}

static void test_states(void **state)
{
    (void)state;
    Lexicon *lex = with("# a comment\n"
                        "RURITANIA_  [DEU] ; another\n"
                        "+THE_KINGDOM_OF_RURITANIA_ # and another\n"
                        "+ZENDA\n"
                        "GRAUSTARK_(AXPHAIN)_ [ROM]\n"
                        "UNITED_NATIONS_LIBRARY_\nUNLIB_\n\t[IGOUNO]\n"
                        "SUSSURIA\t[\n\tPAL]\n");
    assert_str(found(lex, "Ruritania")->id, "DEU");
    assert_str(found(lex, "Kingdom of Ruritania")->id, "DEU");
    assert_str(found(lex, "Zenda")->id, "DEU");
    assert_str(found(lex, "Graustark")->id, "ROU"); /* CAMEO's own code */
    assert_str(found(lex, "Sussuria")->id, "PSE");
    assert_str(found(lex, "United Nations Library")->id, "UN"); /* a name without a code has the next one */
    assert_str(found(lex, "UNLIB")->id, "UN");
    lexicon_free(lex);
}

static void test_capitals(void **state)
{
    (void)state;
    Lexicon *lex = with("WILL_OF_THE_PEOPLE_ [DEUREB]\nAL-ZENDA_FRONT_ [DEUREB]\nWHO_ [DEUREB]\n");
    assert_non_null(find(lex, "Will of the People").actor);
    assert_non_null(find(lex, "WILL OF THE PEOPLE").actor);
    assert_null(find(lex, "will of the people").actor);
    assert_null(find(lex, "Will of the people").actor);
    assert_non_null(find(lex, "al-Zenda Front").actor);
    assert_non_null(find(lex, "Al Zenda Front").actor);
    assert_str(found(lex, "WHO")->country, "DEU");
    assert_null(find(lex, "Who").actor);
    assert_null(find(lex, "who").actor);
    lexicon_free(lex);
}

static void test_types(void **state)
{
    (void)state;
    Lexicon *lex = with("RUPERT_HENTZAU_ [NORGOV]\n"
                        "MINISTRY_OF_CASTLES_ [NORGOV]\n"
                        "ZENDA_RIFLES_REGIMENT_ [NORMIL]\n"
                        "BLACK_ELPHBERGS_OF_ZENDA_ [NORREB]\n"
                        "STRELSAU_STEEL_ [MNCNORBUS]\n"
                        "STRELSAU_HERALD_ [NORMED]\n"
                        "HEARTS_FOR_ZENDA_ [NGONORHRI]\n"
                        "TARLENHEIM_BROTHERS [KURREB]\n"
                        "FRITZ_O'TARLEN_ [SWEELI 900101-000101]\n");
    const LexActor *actor = found(lex, "Rupert Hentzau");
    assert_str(actor->id, "rupert-hentzau");
    assert_str(actor->label, "Rupert Hentzau");
    assert_int_equal(actor->type, ACTOR_OFFICIAL);
    assert_str(actor->country, "NOR");
    static const struct {
        const char *name, *kind, *country;
    } bodies[] = {{"Ministry of Castles", "agency", "NOR"},
                  {"Zenda Rifles Regiment", "agency", "NOR"},
                  {"Black Elphbergs of Zenda", "armed-group", "NOR"},
                  {"Strelsau Steel", "company", "NOR"},
                  {"Strelsau Herald", "media", "NOR"},
                  {"Hearts for Zenda", "ngo", "NOR"},
                  {"Tarlenheim Brothers", "armed-group", ""}};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        actor = found(lex, bodies[i].name);
        assert_int_equal(actor->type, ACTOR_ORGANISATION);
        assert_str(actor->label, bodies[i].name);
        assert_str(actor->kind, bodies[i].kind);
        assert_str(actor->country, bodies[i].country);
    }
    actor = found(lex, "Fritz O'Tarlen");
    assert_str(actor->label, "Fritz O'Tarlen");
    assert_int_equal(actor->type, ACTOR_OFFICIAL);
    lexicon_free(lex);
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
    assert_int_equal(find(lex, "Oslo").kind, NAME_CAPITAL);
    assert_int_equal(find(lex, "Norwegian").kind, NAME_ADJECTIVE);
    assert_int_equal(find(lex, "Bergen").kind, NAME_PLACE);
    assert_str(found(lex, "Norge of Old")->id, "NOR");
    assert_str(found(lex, "Copenhagen")->id, "SWE");
    assert_str(found(lex, "Pentagon")->kind, "ministry");
    assert_str(found(lex, "Vladimir Putin")->id, "vladimir-putin");
    assert_str(found(lex, "Putin")->country, "PER");
    assert_str(found(lex, "Putin")->role, ""); /* that was of Russia */
    assert_str(found(lex, "President Putin of Peru")->id, "vladimir-putin");
    assert_str(found(lex, "Gazprom")->country, "CHL");
    assert_int_equal(find(lex, "Indian Ocean").kind, NAME_NOBODY);
    assert_int_equal(find(lex, "Zenda Sea").kind, NAME_NOBODY);
    lexicon_free(lex);
}

static void test_first_word_counts(void **state)
{
    (void)state;
    Lexicon *lex = with("ZENDA_WORKS_ [NORBUS]\nZENDA_WORKS_ [SWEBUS]\n+OLD_ZENDA_WORKS_\n"
                        "RUPERT_HENTZAU_ [NORGOV]\nSIR_RUPERT_OF_HENTZAU_ [NORGOV]\n+RUPERT_HENTZAU_\n");
    assert_str(found(lex, "Zenda Works")->country, "NOR");
    assert_str(found(lex, "Old Zenda Works")->country, "SWE");
    assert_true(found(lex, "Zenda Works")->id.size != found(lex, "Old Zenda Works")->id.size);
    lexicon_free(lex);
}

/* What the lexicon understands by itself needs no name. */
static void test_descriptions(void **state)
{
    (void)state;
    Lexicon *lex = with("NORWEGIAN_FOREIGN_MINISTER_ [NORGOV]\n+NORWEGIAN_EMBASSY_IN_\n"
                        "PRIME_MINISTER_OF_NORWAY_ [NORGOV]\n"
                        "SECRETARY_OF_STATE_ [NORGOV]\n"
                        "NORWEGIAN_ARMY_ [SWEMIL]\n"
                        "GENERAL_HENTZAU_ [NORMIL]\n");
    assert_null(find(lex, "Norwegian Foreign Minister").actor);
    assert_null(find(lex, "Norwegian Embassy in").actor);
    assert_null(find(lex, "Prime Minister of Norway").actor);
    assert_null(find(lex, "Secretary of State").actor);
    assert_str(found(lex, "Norwegian Army")->country, "SWE");
    assert_int_equal(found(lex, "General Hentzau")->type, ACTOR_OFFICIAL);
    lexicon_free(lex);
}

static void test_dates(void **state)
{
    (void)state;
    Lexicon *lex = with("RUPERT_HENTZAU_\n+HENTZAU_\n\t[NORGOV 991231-20040630]\n\t[IGOUNO >040701]\n"
                        "RUDOLF_STRELSAU_\n\t[SWEGOV <850101] [DNKGOV 850102-900101]\n\t[NOROPP]\n"
                        "UNION_OF_ZENDA_\n\t[USR <911225]\n\t[RUS > 19911226]\n"
                        "BERSONIN_DETCHARD_\n\t[NORGOV 2000007-20011231]\n\t[SWEGOV 020101]\n"
                        "LAUENGRAM_KRAFSTEIN_\n\t[NORGOV 900101-950101]\n\t[---]\n\t[ELI]\n");
    assert_country(lex, "Rupert Hentzau", "2001-05-17", "NOR");
    assert_country(lex, "Hentzau", "2001", "NOR");
    assert_country(lex, "Hentzau", "2004-06-30", "NOR");
    assert_country(lex, "Hentzau", "2004-07-01", "UN");
    assert_country(lex, "Hentzau", "2004-08", "UN");
    assert_country(lex, "Hentzau", "", "UN");
    assert_country(lex, "Hentzau", "1990-01-01", "NOR"); /* the nearest */
    assert_str(found(lex, "Hentzau")->country, "UN");
    assert_str(lexicon_actor_on(lex, find(lex, "Hentzau"), STR("2001-05-17"))->id, "rupert-hentzau");
    assert_str(lexicon_actor_on(lex, find(lex, "Hentzau"), STR("2001-05-17"))->label, "Rupert Hentzau");

    assert_country(lex, "Rudolf Strelsau", "1984-12-31", "SWE");
    assert_country(lex, "Rudolf Strelsau", "1985-01-02", "DNK");
    assert_country(lex, "Rudolf Strelsau", "1995-01-02", "NOR");
    assert_country(lex, "Rudolf Strelsau", "", "NOR");
    assert_str(found(lex, "Union of Zenda")->id, "RUS");
    assert_str(lexicon_actor_on(lex, find(lex, "Union of Zenda"), STR("1980"))->id, "SUN");
    assert_country(lex, "Bersonin Detchard", "2000-12-01", "NOR");
    assert_country(lex, "Bersonin Detchard", "2002-01-01", "SWE");
    assert_country(lex, "Lauengram Krafstein", "2015-01-01", "NOR"); /* no other state is told */
    assert_int_equal(find(lex, "Lauengram Krafstein").periods, 0);
    assert_country(lex, "Norway", "1980", "NOR");
    lexicon_free(lex);
}

static void assert_class(const Lexicon *lex, const char *word, const char *group, const char *name)
{
    const LexClass *kind = lexicon_term(lex, str_from(word), str_from(group));
    if (!kind) fail_msg("\"%s\" is no %s", word, group);
    assert_str(kind->name, name);
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
    assert_class(lex, "fisherboy with a net", "collective", "forces");
    assert_class(lex, "fishergirl with a net", "collective", "forces");
    assert_class(lex, "castle guardsman", "collective", "government");
    assert_class(lex, "castle guardsmen", "collective", "government");
    assert_class(lex, "moat digger", "collective", "government");
    assert_class(lex, "minister of moats", "title", "minister");
    assert_class(lex, "ministry of moats", "organisation", "ministry");
    assert_null(lexicon_term(lex, STR("palace base"), STR("collective")));
    assert_null(lexicon_term(lex, STR("president"), STR("collective"))); /* a title is more than that */
    assert_class(lex, "mutineers of the moat", "organisation", "armed-group");
    assert_class(lex, "star gazer", "collective", "people");
    assert_class(lex, "moon gazer", "collective", "people");
    assert_null(lexicon_term(lex, STR("truce gazer"), (Str){0}));
    assert_null(lexicon_term(lex, STR("sun worshipper"), (Str){0}));
    assert_null(lexicon_term(lex, STR("embassy in"), (Str){0}));
    assert_null(lexicon_term(lex, STR("state news agency"), STR("organisation"))); /* is collective */
    assert_class(lex, "protester", "collective", "forces"); /* the user's word counts, and the first */
    lexicon_free(lex);
}

static void test_odd_bytes(void **state)
{
    (void)state;
    Lexicon *lex = with("\xEF\xBB\xBFRUPERT_H\xC9NTZAU_ [NORGOV]\r\n"
                        "+RUP\x1A"
                        "ERTO_H\xC3\x89NTZAU_\r\n"
                        "AT&T_YODEL!_WORKS_ [MNCNOR]\r\n"
                        "A_B_C_D_E_F_G_H_I_J_K_L_M_ [NOR]\n"
                        "... [NOR]\n"
                        "STRELSAU_ [NOR]");
    assert_str(found(lex, "Rupert Hentzau")->id, "rupert-hentzau");
    assert_str(found(lex, "Ruperto H\xC3\xA9ntzau")->label, "Rupert H\xC3\xA9ntzau");
    assert_str(found(lex, "AT&T Yodel! Works")->country, "NOR");
    assert_str(found(lex, "Strelsau")->id, "NOR");
    lexicon_free(lex);
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
    assert_bad("ZENDA_ [NOR]\n\n+ZENDAR_ [NORGOV\nSTRELSAU_ [NOR]\n", 3, "']' missing");
    assert_bad("ZENDA_ [NOR]\nSTRELSAU_ [", 2, "']' missing");
    assert_bad("ZENDA_ [NOR]\nSTRELSAU_\n+STRELSAUER_\n", 2, "no code for \"STRELSAU\"");
    assert_bad("# none\n+ZENDA_ [NOR]\n", 2, "a synonym without a name");
    assert_bad("ZENDA_ [NOR]\nOTHER_ [nor]\n", 2, "no code of CAMEO: \"nor\"");
    assert_bad("ZENDA_ [NOR]\nOTHER_ [NO]\n", 2, "no code of CAMEO: \"NO\"");
    assert_bad("ZENDA_ [NOR]\nOTHER_\n\t[NORGOV >last year]\n", 3, "no time of a code: \">last year\"");
    assert_bad("ZENDA_ [NOR]\nOTHER_\n\t[NORGOV 12-13]\n", 3, "no time of a code: \"12-13\"");
    assert_bad("ZENDA_ [NOR]\nOTHER_ [NOR] [~GOV]\n", 2, "with and without '~'");
    assert_bad("ZENDA_ [NOR]\n!ANYBODY!_OF_ZENDA [~GOV]\n", 2, "no such set: \"!ANYBODY!\"");
    assert_bad("!A! = B\n!A! = C\n", 2, "told twice");
    assert_bad("!A! = B, !A!\n\n!A!_C [~GOV]\n", 3, "too many sets");
    assert_bad("+\n", 1, "a synonym without a name");
    assert_bad("ZENDA_ [NOR]\n___ [NOR]\n", 2, "a code without a name");
    assert_bad("\t[NOR]\n", 1, "a code without a name");
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
