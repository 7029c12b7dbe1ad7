/* CoNLL-U: what is read, what is written, what is refused. */
#include "../arena.h"
#include "syntax/conllu.h"

#include <stdlib.h>

typedef struct Parse {
    Document doc;
    Tokens tokens;
    Trees trees;
} Parse;

static act_status read_text(Parse *parse, Str text, act_error *error)
{
    return conllu_read(arena, STR("sample"), text, &parse->doc, &parse->tokens, &parse->trees, error);
}

static Str write_text(const Parse *parse)
{
    Sink sink;
    sink_init_memory(&sink);
    conllu_write(&sink, &parse->doc, &parse->tokens, &parse->trees);
    Str out = str_copy(arena, sink_bytes(&sink));
    sink_dispose(&sink);
    return out;
}

static const char sample[] =
    "# newdoc id = sample\n# newpar\n# sent_id = sample-1\n# text = She didn't sail.\n"
    "1\tShe\tshe\tPRON\tPRP\tCase=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs\t4\tnsubj\t_\t_\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdid\tdo\tAUX\tVBD\tTense=Past|VerbForm=Fin\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
    "4\tsail\tsail\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "# newpar\n# sent_id = sample-2\n# text = Boats rest\n"
    "1\tBoats\tboat\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_\n"
    "2\trest\trest\tVERB\tVBP\t_\t0\troot\t_\t_\n"
    "\n";

static void test_reading(void **state)
{
    (void)state;
    Parse parse;
    act_error error;
    assert_int_equal(read_text(&parse, str_from(sample), &error), ACT_OK);
    assert_true(str_is(parse.doc.text, "She didn't sail.\n\nBoats rest"));
    assert_int_equal(parse.tokens.tokens.count, 7);
    assert_int_equal(parse.tokens.sentences.count, 2);
    assert_int_equal(parse.doc.blocks.count, 2);
    const Token *tok = parse.tokens.tokens.items;
    assert_int_equal(tok[1].multiword, 2);
    assert_int_equal(tok[1].start, 4);
    assert_int_equal(tok[1].end, 7);
    assert_int_equal(tok[2].start, 7);
    assert_true(tok[2].space_after);
    assert_false(tok[3].space_after);
    const Node *nodes = parse.trees.nodes.items;
    assert_int_equal(nodes[0].head, 3);
    assert_int_equal(nodes[3].head, NODE_NONE);
    assert_int_equal(nodes[3].child, 0);
    assert_int_equal(nodes[6].child, 5);
    assert_true(node_has(&nodes[2], FEAT_NEGATIVE));
    assert_true(node_has(&nodes[0], FEAT_FEMININE | FEAT_THIRD | FEAT_PERSONAL));
}

static void test_writing(void **state)
{
    (void)state;
    Parse parse;
    act_error error;
    assert_int_equal(read_text(&parse, str_from(sample), &error), ACT_OK);
    Str written = write_text(&parse);
    assert_string_equal(written.bytes, sample);
}

/* CRLF, a byte order mark, empty nodes, comments, no blank line at the end: read all the same. */
static void test_variants(void **state)
{
    (void)state;
    static const char *const variants[] = {
        ("\xEF\xBB\xBF"
         "1\tGo\tgo\tVERB\t_\t_\t0\troot\t_\t_\n\n"),
        "1\tGo\tgo\tVERB\t_\t_\t0\troot\t_\t_\r\n\r\n", "1\tGo\tgo\tVERB\t_\t_\t0\troot\t_\t_",
        "# x = "
        "y\n#\n1\tGo\tgo\tVERB\t_\t_\t0\troot\t_\t_\n1.1\tgone\tgo\tVERB\t_\t_\t_\t_\t0:root\t_\n\n\n\n",
        "0.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n1\tGo\t_\tVERB\t_\t_\t0\troot\t_\tA=b|SpaceAfter=No\n\n"};
    for (size_t i = 0; i < sizeof variants / sizeof *variants; i++) {
        Parse parse;
        act_error error;
        assert_int_equal(read_text(&parse, str_from(variants[i]), &error), ACT_OK);
        assert_true(str_is(parse.doc.text, "Go"));
        assert_int_equal(parse.tokens.tokens.count, 1);
    }
}

/* The text is UTF-8 whatever the file is. */
static void test_repair(void **state)
{
    (void)state;
    Parse parse;
    act_error error;
    assert_int_equal(read_text(&parse, STR("1\tG\xFFo\tgo\tVERB\t_\t_\t0\troot\t_\t_\n"), &error), ACT_OK);
    assert_true(str_is(parse.doc.text, "G\xEF\xBF\xBDo"));
    assert_int_equal(parse.doc.repaired, 1);
}

/* Words that do not spell their multiword token share its span. */
static void test_contracted(void **state)
{
    (void)state;
    Parse parse;
    act_error error;
    const char text[] = "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tde\tde\tADP\t_\t_\t3\tcase\t_\t_\n"
                        "2\tle\tle\tDET\t_\t_\t3\tdet\t_\t_\n3\tlac\tlac\tNOUN\t_\t_\t0\troot\t_\t_\n\n";
    assert_int_equal(read_text(&parse, str_from(text), &error), ACT_OK);
    assert_true(str_is(parse.doc.text, "dulac"));
    const Token *tok = parse.tokens.tokens.items;
    for (int i = 0; i < 2; i++) {
        assert_int_equal(tok[i].start, 0);
        assert_int_equal(tok[i].end, 2);
    }
    assert_true(str_is(tok[1].form, "le"));
    Str written = write_text(&parse);
    assert_non_null(strstr(written.bytes, "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tde\t"));
    assert_non_null(strstr(written.bytes, "# text = dulac\n"));
}

#define WORD(id, head, rel) id "\tx\tx\tX\t_\t_\t" head "\t" rel "\t_\t_\n"

static void test_errors(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        unsigned line;
        const char *message;
    } bad[] = {
        {"1\tx\tx\tX\t_\t_\t0\troot\t_\n", 1, "ten columns"},
        {"1\tx\tx\tX\t_\t_\t0\troot\t_\t_\t_\n", 1, "ten columns"},
        {"1\t\tx\tX\t_\t_\t0\troot\t_\t_\n", 1, "column 2 is empty"},
        {"# c\n" WORD("2", "0", "root"), 2, "out of order"},
        {WORD("1", "0", "root") "x\tx\tx\tX\t_\t_\t1\tdep\t_\t_\n", 2, "out of order"},
        {"1\tx\tx\tNAME\t_\t_\t0\troot\t_\t_\n", 1, "part of speech"},
        {WORD("1", "0", "root") WORD("2", "1", "subject"), 2, "no such relation"},
        {WORD("1", "_", "root"), 1, "bad head"},
        {WORD("1", "99999999999", "dep"), 1, "bad head"},
        {WORD("1", "0", "dep"), 1, "root go together"},
        {"\n\n" WORD("1", "0", "root") WORD("2", "9", "dep") "\n", 3, "not in the sentence"},
        {WORD("1", "2", "dep") WORD("2", "1", "dep") "\n", 1, "not a tree"},
        {WORD("1", "0", "root") WORD("2", "0", "root") "\n", 1, "not a tree"},
        {"2-3\tx\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "bad range"},
        {"1-900\tx\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "bad range"},
        {"1-2\txy\t_\t_\t_\t_\t_\t_\t_\t_\n" WORD("1", "0", "root") "\n", 1, "within a multiword token"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        Parse parse;
        act_error error = {0};
        assert_int_equal(read_text(&parse, str_from(bad[i].text), &error), ACT_ERROR_FORMAT);
        assert_int_equal(error.line, bad[i].line);
        assert_string_equal(error.file, "sample");
        assert_non_null(strstr(error.message, bad[i].message));
    }
}

/* Damaged bytes give an error or a sound parse that can be written, never a crash. */
static void test_damage(void **state)
{
    (void)state;
    uint32_t number = 3;
    size_t size = sizeof sample - 1;
    for (int round = 0; round < 3000; round++) {
        char *copy = malloc(size);
        assert_non_null(copy);
        memcpy(copy, sample, size);
        for (int hits = 0; hits < 1 + round % 3; hits++) {
            number = number * 1664525u + 1013904223u;
            copy[(number >> 8) % size] = "\t\n-.0123456789#\r_x\xff"[(number >> 3) % 20];
        }
        Parse parse;
        act_error error;
        if (!read_text(&parse, (Str){copy, size}, &error)) {
            uint8_t scratch[64];
            free(copy);
            copy = NULL;
            for (uint32_t s = 0; s < parse.tokens.sentences.count; s++)
                assert_true(tree_is_sound(&parse.trees, parse.tokens.sentences.items[s].first,
                                          parse.tokens.sentences.items[s].end, scratch));
            assert_true(write_text(&parse).size > 0 || !parse.tokens.tokens.count);
        }
        free(copy);
        if (round % 100 == 0) {
            arena_free(arena);
            arena = arena_new();
        }
    }
}

/* Comments stand where they stood; what the format asks for is added where it lacks. */
static void test_comments(void **state)
{
    (void)state;
    static const char bare[] = "1\tSail\tsail\tVERB\t_\t_\t0\troot\t_\t_\n\n";
    Str kept = str_print(arena,
                         "# global.columns = ID FORM\n# odd\n# sent_id = x/1\n# text = Sail\n# s_type=imp\n%s"
                         "# newpar\n# sent_id = x/2\n# text = Sail\n%s",
                         bare, bare);
    Str lacking = str_print(arena, "# speaker = 5\r\n%s\n# late\n\n%s# behind\n", bare, bare);
    act_error error;
    Parse parse;
    assert_int_equal(read_text(&parse, kept, &error), ACT_OK);
    assert_true(str_equal(write_text(&parse), kept));
    assert_int_equal(read_text(&parse, lacking, &error), ACT_OK);
    Str wanted = str_print(arena,
                           "# speaker = 5\n# sent_id = sample-1\n# text = Sail\n%s"
                           "# late\n# sent_id = sample-2\n# text = Sail\n%s",
                           bare, bare);
    assert_string_equal(write_text(&parse).bytes, wanted.bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_reading),  cmocka_unit_test(test_writing),
                                       cmocka_unit_test(test_variants), cmocka_unit_test(test_repair),
                                       cmocka_unit_test(test_comments), cmocka_unit_test(test_contracted),
                                       cmocka_unit_test(test_errors),   cmocka_unit_test(test_damage)};
    return cmocka_run_group_tests(tests, arena_open, arena_close);
}
