/* The user's files, folders, and every kind of bad line: each is named by file and line. */
#include "helper.h"

#include <sys/stat.h>

typedef act_status (*Adder)(Lexicon *lex, const char *path, act_error *error);

/* Adds text as a file, which must fail at that line with a message that holds words. */
static void assert_bad(Adder add, const char *text, unsigned line, const char *words)
{
    Lexicon *lex;
    act_error error = {0};
    assert_int_equal(lexicon_new(&lex, &error), ACT_OK);
    const char *path = temporary(text);
    act_status status = add(lex, path, &error);
    unlink(path);
    lexicon_free(lex);
    if (status == ACT_OK) fail_msg("was taken for good:\n%s", text);
    assert_int_equal(status, ACT_ERROR_FORMAT);
    assert_string_equal(error.file, path);
    if (error.line != line || !strstr(error.message, words))
        fail_msg("line %u: \"%s\" instead of line %u: \"…%s…\" for\n%s", error.line, error.message, line,
                 words, text);
}

static void test_bad_sections(void **state)
{
    (void)state;
    assert_bad(lexicon_add_actors, "# nothing said\nXRU = Ruritania\n", 2, "must say first what follows");
    assert_bad(lexicon_add_actors, "[state]\n", 1, "no such section: \"state\"");
    assert_bad(lexicon_add_actors, "[states\n", 1, "']' missing");
    assert_bad(lexicon_add_actors, "[states RUS]\n", 1, "takes no country");
    assert_bad(lexicon_add_actors, "\n[officials XXX]\n", 2, "no such state or bloc: \"XXX\"");
    assert_bad(lexicon_add_actors, "[states]\n    names Ruritania\n", 2, "without a stanza");
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania\n[officials XRU]\n    names Somebody\n", 4,
               "without a stanza");
}

static void test_bad_ids(void **state)
{
    (void)state;
    assert_bad(lexicon_add_actors, "[states]\nRuritania = Ruritania\n", 2, "three capitals");
    assert_bad(lexicon_add_actors, "[states]\nXR1 = Ruritania\nX = Other\n", 3, "three capitals");
    assert_bad(lexicon_add_actors, "[blocs]\nholy-alliance = Holy Alliance\n", 2, "capitals and digits");
    assert_bad(lexicon_add_actors, "[officials]\nRudolf Rassendyll = Rudolf Rassendyll\n", 2,
               "small letters");
    assert_bad(lexicon_add_actors, "[organisations]\nblack--elphberg = Black Elphberg\n", 2,
               "single hyphens");
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania\nXGR = Graustark\nXRU = Other\n", 4,
               "told twice");
    assert_bad(lexicon_add_actors, "[states]\nXRU =\n", 2, "one name");
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania, Zenda\n", 2, "one name");
    assert_bad(lexicon_add_actors, "[states]\nXRU\n    names Ruritania\n", 2, "no actor has this id");
}

static void test_bad_fields(void **state)
{
    (void)state;
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania\n    adjectiv Ruritanian\n", 3,
               "no such field of a state: \"adjectiv\"");
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania\n    gender m\n", 3,
               "no such field of a state");
    assert_bad(lexicon_add_actors, "[officials]\nr-r = R R\n    capital Zenda\n", 3,
               "no such field of an official");
    assert_bad(lexicon_add_actors, "[officials XRU]\nnovak = Jan Novak\n    years 1999\n", 3, "years are as");
    assert_bad(lexicon_add_actors, "[officials]\nr-r = R R\n    gender x\n", 3, "m or f");
    assert_bad(lexicon_add_actors, "[officials]\nr-r = R R\n    country XXX\n", 3, "no such state or bloc");
    assert_bad(lexicon_add_actors, "[officials]\nr-r = R R\n    country dmitry-peskov\n", 3,
               "no such state or bloc");
    assert_bad(lexicon_add_actors, "[officials]\nr-r = R R\n    country RUS, POL\n", 3, "one value");
    assert_bad(lexicon_add_actors, "[organisations]\nz-w = Zenda Works\n    kind medai\n", 3,
               "no such kind of organisation");
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania\n    names\n", 3, "nothing behind \"names\"");
    assert_bad(lexicon_add_actors, "[nobody]\nseas\n    adjective Salty\n", 3, "no such field of nobody");
}

static void test_bad_names(void **state)
{
    (void)state;
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania\n    names One,, Two\n", 3,
               "between two commas");
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania\n    names \"One\n", 3, "quotation mark");
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania\n    names ---\n", 3, "no letter or digit");
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania\n    names a b c d e f g h i j k l m\n", 3,
               "more than 12 words");
    assert_bad(lexicon_add_actors,
               "[states]\nXRU = Ruritania\n"
               "    names Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
               3, "word too long");
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania\n    names a/b a/b a/b a/b a/b a/b a/b\n", 3,
               "too many slashes");
    assert_bad(lexicon_add_actors, "[states]\nXRU = Ruritania\nXGR = Graustark\n    names Ruritania\n", 4,
               "\"Ruritania\" already stands for Ruritania");
}

static void test_bad_terms(void **state)
{
    (void)state;
    assert_bad(lexicon_add_actors, "[terms]\nweapon = arms\n", 2, "group and its name");
    assert_bad(lexicon_add_actors, "[terms]\nweapon Big = arms\n", 2, "group and its name");
    assert_bad(lexicon_add_actors, "[terms]\nweapon catapults\n    words catapult\n", 2, "no such class");
    assert_bad(lexicon_add_actors, "[terms]\nweapon catapults = old\n    word catapult\n", 3,
               "no such field of a class");
    assert_bad(lexicon_add_actors,
               "[terms]\nweapon slings = old\n    words sling\nweapon bows = older\n    words bow, sling\n",
               5, "\"sling\" is already weapon slings");
    assert_bad(lexicon_add_actors, "[terms]\nweapon slings = old\n    patterns F-##\n", 3, "bad pattern");
    assert_bad(lexicon_add_actors, "[terms]\nweapon slings = old\n    patterns *F\n", 3, "bad pattern");
    assert_bad(lexicon_add_actors, "[terms]\nweapon slings = old\n    patterns F-*x\n", 3, "bad pattern");
    assert_bad(lexicon_add_actors, "[terms]\nweapon slings = old\n    patterns F+#\n", 3, "bad pattern");
    assert_bad(lexicon_add_actors, "[terms]\nweapon slings = old\n    patterns #mm\n", 3,
               "nothing behind \"patterns\"");
}

static void test_bad_relations(void **state)
{
    (void)state;
    static const char good[] = "[relations]\nwoo = woos\n    plover WOO\n    colour \"#123456\"\n";
    char text[512];
    assert_bad(lexicon_add_relations, "[relations]\nwoo\n", 2, "'='");
    assert_bad(lexicon_add_relations, "[relations]\nWoo = woos\n", 2, "small letters");
    assert_bad(lexicon_add_relations, "[relations]\nwoo = woos\n    plover WOO\n", 2, "has no colour");
    assert_bad(lexicon_add_relations, "[relations]\nwoo = woos\n    colour \"#123456\"\n", 2,
               "has no plover");
    snprintf(text, sizeof text, "%s    colr red\n", good);
    assert_bad(lexicon_add_relations, text, 5, "no such field of a relation");
    snprintf(text, sizeof text, "%s    colour red\n", good);
    assert_bad(lexicon_add_relations, text, 5, "a colour is written");
    snprintf(text, sizeof text, "%s    cameo 13x\n", good);
    assert_bad(lexicon_add_relations, text, 5, "digits");
    snprintf(text, sizeof text, "%s    plover Woo\n", good);
    assert_bad(lexicon_add_relations, text, 5, "capitals");
    snprintf(text, sizeof text, "%s    symmetric maybe\n", good);
    assert_bad(lexicon_add_relations, text, 5, "yes or no");
}

static void test_user_actors(void **state)
{
    (void)state;
    Lexicon *lex;
    act_error error = {0};
    assert_int_equal(lexicon_new(&lex, &error), ACT_OK);
    const char *path = temporary(
        "\xEF\xBB\xBF# told by the user\r\n"
        "[states]\r\nXRU = Ruritania\r\n    adjective Ruritanian\r\n    capital Strelsau\r\n"
        "POL = Republic of Poland\n    names \"Crown, Polish\"\n"
        "[officials XRU]\nrudolf-rassendyll = Rudolf Rassendyll\n    gender m\n    role king\n"
        "    names Rudolf/Rudolph Elphberg\n"
        "[organisations]\nzenda-works = Zenda Works\n    kind company\n    country XRU\n    names Moscow\n"
        "[terms]\nweapon catapults = old artillery\n    words trebuchet, howitzer\n");
    act_status status = lexicon_add_actors(lex, path, &error);
    unlink(path);
    if (status) fail_msg("%s:%u: %s", error.file, error.line, error.message);

    assert_str(lexicon_actor_named(lex, STR("Strelsau"))->id, "XRU");
    assert_str(lexicon_actor_named(lex, STR("rudolph elphberg"))->id, "rudolf-rassendyll");
    assert_str(lexicon_actor(lex, STR("rudolf-rassendyll"))->country, "XRU");
    assert_str(lexicon_actor(lex, STR("POL"))->label, "Republic of Poland");
    assert_str(lexicon_actor_named(lex, STR("Warsaw"))->id, "POL"); /* the old names stay */
    assert_str(lexicon_actor_named(lex, STR("Crown, Polish"))->id, "POL");
    assert_str(lexicon_actor_named(lex, STR("Moscow"))->id, "zenda-works"); /* the user's word counts */
    assert_str(lexicon_term(lex, STR("trebuchet"), STR("weapon"))->name, "catapults");
    assert_str(lexicon_term(lex, STR("howitzer"), STR("weapon"))->name, "catapults");
    assert_str(lexicon_term(lex, STR("mortar"), STR("weapon"))->name, "artillery");
    lexicon_free(lex);
}

static void test_user_relations_and_frames(void **state)
{
    (void)state;
    Lexicon *lex;
    act_error error = {0};
    assert_int_equal(lexicon_new(&lex, &error), ACT_OK);
    uint32_t built_in = 0, relations = lexicon_relation_count(lex);
    const char *name;
    while (lexicon_file(lex, built_in, &name).bytes) built_in++;
    const char *path = temporary("woo verb = woo\n[relations]\nwoo = woos\n    plover WOO\n    colour "
                                 "\"#123456\"\n[frames]\nwoo noun = wooing\n");
    act_status status = lexicon_add_relations(lex, path, &error);
    unlink(path);
    if (status) fail_msg("%s:%u: %s", error.file, error.line, error.message);

    assert_int_equal(lexicon_relation_count(lex), relations + 1);
    const Relation *woo = lexicon_relation_named(lex, STR("woo"));
    assert_non_null(woo);
    assert_int_equal(woo->order, relations);
    assert_str(woo->colour, "#123456");
    Str text = lexicon_file(lex, built_in, &name);
    assert_string_equal(name, path);
    Str line = str_cut(&text, '\n');
    assert_str(line, "woo verb = woo");
    for (int i = 0; i < 5; i++)
        assert_int_equal(str_trim(str_cut(&text, '\n')).size, 0); /* [relations] is blank */
    line = str_cut(&text, '\n');
    assert_str(line, "woo noun = wooing"); /* line numbers stay */
    assert_null(lexicon_file(lex, built_in + 1, &name).bytes);
    lexicon_free(lex);
}

static void test_missing_files(void **state)
{
    (void)state;
    Lexicon *lex;
    act_error error = {0};
    assert_int_equal(lexicon_new(&lex, &error), ACT_OK);
    assert_int_equal(lexicon_add_actors(lex, "/nowhere/at/all.txt", &error), ACT_ERROR_IO);
    assert_string_equal(error.file, "/nowhere/at/all.txt");
    assert_int_equal(lexicon_add_relations(lex, "/", &error), ACT_ERROR_IO);
    lexicon_free(lex);
    assert_int_not_equal(lexicon_new_from(&lex, "/nowhere/at/all", &error), ACT_OK);
    assert_null(lex);
}

static void test_folder(void **state)
{
    (void)state;
    char folder[512], path[600];
    temporary_path(folder, sizeof folder);
    assert_non_null(mkdtemp(folder));
    Lexicon *lex;
    act_error error = {0};

    snprintf(path, sizeof path, "%s/states.txt", folder);
    write_file(path, "[states]\nXRU = Ruritania\n");
    assert_int_equal(lexicon_new_from(&lex, folder, &error), ACT_ERROR_FORMAT); /* no relations */
    snprintf(path, sizeof path, "%s/relations.txt", folder);
    write_file(path, "woo = woos\n    plover WOO\n    colour \"#123456\"\n");
    snprintf(path, sizeof path, "%s/frames", folder);
    assert_int_equal(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%s/frames/woo.txt", folder);
    write_file(path, "woo verb = woo\n");
    snprintf(path, sizeof path, "%s/README", folder); /* only .txt is read */
    write_file(path, "not a lexicon\n");

    snprintf(path, sizeof path, "%s/", folder);
    assert_int_equal(lexicon_new_from(&lex, path, &error), ACT_OK);
    assert_int_equal(lexicon_relation_count(lex), 1);
    assert_str(lexicon_actor_named(lex, STR("Ruritania"))->id, "XRU");
    assert_null(lexicon_actor(lex, STR("RUS")));
    const char *name;
    assert_str(lexicon_file(lex, 0, &name), "woo verb = woo\n");
    assert_non_null(strstr(name, "frames/woo.txt"));
    assert_null(lexicon_file(lex, 1, &name).bytes);
    lexicon_free(lex);

    snprintf(path, sizeof path, "%s/states.txt", folder);
    write_file(path, "[states]\nXRU = Ruritania\n    clothes uniform\n");
    assert_int_equal(lexicon_new_from(&lex, folder, &error), ACT_ERROR_FORMAT);
    assert_string_equal(error.file, path);
    assert_int_equal(error.line, 3);

    static const char *const made[] = {"states.txt", "relations.txt", "frames/woo.txt", "README"};
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, made[i]);
        unlink(path);
    }
    snprintf(path, sizeof path, "%s/frames", folder);
    rmdir(path);
    rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bad_sections),  cmocka_unit_test(test_bad_ids),
        cmocka_unit_test(test_bad_fields),    cmocka_unit_test(test_bad_names),
        cmocka_unit_test(test_bad_terms),     cmocka_unit_test(test_bad_relations),
        cmocka_unit_test(test_user_actors),   cmocka_unit_test(test_user_relations_and_frames),
        cmocka_unit_test(test_missing_files), cmocka_unit_test(test_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
