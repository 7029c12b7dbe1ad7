/* Linguistic cases as data: tests/cases/NAME.txt, one cmocka test a file.
 *
 *     === name of the case             "=== hard: name" may fail: it is counted, not asserted
 *     A sentence or a short passage, read as one document.
 *     ---
 *     RUS warn KOR actual              every relation that must be found; names with spaces in "…"
 *     KOR arm UKR possible item=howitzers quantity=24 via=POL
 *     ? RUS support PRK actual         allowed
 *     ! RUS assault KOR                forbidden, whatever its factuality
 *
 * The list is complete but for `office`, which is asked for only where a case or its file is about offices.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "engine.h"

typedef struct Expected {
    Str source, relation, target, factuality;
    Str details; /* "item=howitzers quantity=24" */
    char mark;   /* ' ', '?', '!' */
    bool met;
} Expected;

typedef struct Case {
    Str name, text;
    bool hard, about_offices;
    ARRAY(Expected) expected;
} Case;

typedef struct CaseFile {
    char path[300];
    unsigned total, passed, hard, hard_passed;
} CaseFile;

static Engine engine;
static bool verbose;

/* --- reading cases --- */

/* The next word of *rest; "…" keeps spaces, also behind '='. */
static Str next_word(Str *rest)
{
    *rest = str_trim(*rest);
    bool quoted = false;
    size_t end = 0;
    while (end < rest->size && (quoted || rest->bytes[end] != ' ')) quoted ^= rest->bytes[end++] == '"';
    Str word = str_slice(*rest, 0, end);
    *rest = str_slice(*rest, end, rest->size);
    if (word.size > 1 && word.bytes[0] == '"') word = str_slice(word, 1, word.size - 1);
    return word;
}

static Expected read_expected(Str line)
{
    Expected expected = {.mark = ' '};
    line = str_trim(line);
    if (line.bytes[0] == '?' || line.bytes[0] == '!') {
        expected.mark = line.bytes[0];
        line = str_slice(line, 1, line.size);
    }
    expected.source = next_word(&line);
    expected.relation = next_word(&line);
    expected.target = next_word(&line);
    line = str_trim(line);
    Str word = line, peek = next_word(&word);
    if (!memchr(peek.bytes ? peek.bytes : "", '=', peek.size)) expected.factuality = next_word(&line);
    expected.details = str_trim(line);
    return expected;
}

/* Cuts the next case off *rest; false at the end. */
static bool next_case(Arena *arena, Str *rest, Case *one)
{
    *one = (Case){0};
    while (rest->bytes && !str_starts(*rest, STR("==="))) str_cut(rest, '\n');
    if (!rest->bytes) return false;
    one->name = str_trim(str_slice(str_cut(rest, '\n'), 3, SIZE_MAX));
    one->hard = str_starts(one->name, STR("hard:"));
    const char *text = rest->bytes;
    size_t size = 0;
    while (rest->bytes && !str_starts(*rest, STR("---"))) {
        if (str_starts(*rest, STR("==="))) break; /* what was expected would be text, and nothing expected */
        str_cut(rest, '\n');
        size = rest->bytes ? (size_t)(rest->bytes - text) : 0;
    }
    if (!rest->bytes || !str_starts(*rest, STR("---")))
        fail_msg(STR_FORMAT ": no line of --- behind the text", STR_ARGS(one->name));
    one->text = (Str){text, size};
    str_cut(rest, '\n');
    while (rest->bytes && !str_starts(*rest, STR("==="))) {
        Str line = str_trim(str_cut(rest, '\n'));
        if (!line.size || line.bytes[0] == '#') continue;
        Expected expected = read_expected(line);
        one->about_offices |= str_is(expected.relation, "office");
        *array_add(arena, &one->expected) = expected;
    }
    return true;
}

/* --- comparing --- */

/* Without the possessive in it: "Georgia's Foreign Ministry" is labelled "Georgia Foreign Ministry". */
static Str without_possessive(Str name, char *bytes, size_t size)
{
    size_t used = 0;
    for (size_t i = 0; i < name.size && used < size; i++) {
        bool ends = i + 2 == name.size || (i + 2 < name.size && name.bytes[i + 2] == ' ');
        if (i + 1 < name.size && name.bytes[i] == '\'' && name.bytes[i + 1] == 's' && ends)
            i++;
        else
            bytes[used++] = name.bytes[i];
    }
    return (Str){bytes, used};
}

static bool same_name(Str a, Str b)
{
    char left[300], right[300];
    a = without_possessive(a, left, sizeof left);
    b = without_possessive(b, right, sizeof right);
    if (str_starts(a, STR("the "))) a = str_slice(a, 4, a.size);
    if (str_starts(b, STR("the "))) b = str_slice(b, 4, b.size);
    if (a.size != b.size) return false;
    for (size_t i = 0; i < a.size; i++) {
        char x = a.bytes[i], y = b.bytes[i];
        if (x >= 'A' && x <= 'Z') x = (char)(x - 'A' + 'a');
        if (y >= 'A' && y <= 'Z') y = (char)(y - 'A' + 'a');
        if (x != y && !((x == '-' || x == ' ') && (y == '-' || y == ' '))) return false;
    }
    return true;
}

/* Whether the actor with this id goes by name. */
static bool answers_to(const Records *records, Str id, Str name)
{
    if (same_name(id, name)) return true;
    for (uint32_t i = 0; i < records->actors.count; i++) {
        const act_actor *actor = &records->actors.items[i];
        if (!str_equal(actor->id, id)) continue;
        if (same_name(actor->label, name)) return true;
        for (uint32_t j = 0; j < actor->n_aliases; j++)
            if (same_name(actor->aliases[j], name)) return true;
    }
    return false;
}

static bool is_symmetric(Str relation)
{
    const Relation *known = lexicon_relation_named(engine.lex, relation);
    return known && known->symmetric;
}

static bool contains(Str text, Str part)
{
    for (size_t i = 0; i + part.size <= text.size; i++)
        if (same_name(str_slice(text, i, i + part.size), part)) return true;
    return false;
}

static bool detail_holds(const Records *records, const act_evidence *evidence, Str name, Str value)
{
    if (value.size > 1 && value.bytes[0] == '"') value = str_slice(value, 1, value.size - 1);
    if (str_is(name, "item")) return contains(evidence->item, value);
    if (str_is(name, "item_class")) return str_equal(evidence->item_class, value);
    if (str_is(name, "quantity")) return str_equal(evidence->quantity, value);
    if (str_is(name, "value")) return str_equal(evidence->value, value);
    if (str_is(name, "currency")) return str_equal(evidence->currency, value);
    if (str_is(name, "event_date")) return str_equal(evidence->event_date, value);
    if (str_is(name, "speaker")) return answers_to(records, evidence->speaker, value);
    if (str_is(name, "via")) {
        for (uint32_t i = 0; i < evidence->n_via; i++)
            if (answers_to(records, evidence->via[i], value)) return true;
        return false;
    }
    fail_msg("no such detail: " STR_FORMAT, STR_ARGS(name));
    return false;
}

static bool details_hold(const Records *records, const act_evidence *evidence, Str details)
{
    for (Str word; (word = next_word(&details)).size;) {
        Str name = str_cut(&word, '=');
        if (!detail_holds(records, evidence, name, word)) return false;
    }
    return true;
}

static bool matches(const Records *records, const act_evidence *evidence, const Expected *expected)
{
    if (!str_equal(evidence->relation, expected->relation)) return false;
    if (expected->factuality.size && !str_is(expected->factuality, act_factuality_name(evidence->factuality)))
        return false;
    bool straight = answers_to(records, evidence->source, expected->source) &&
                    answers_to(records, evidence->target, expected->target);
    bool crossed = is_symmetric(evidence->relation) &&
                   answers_to(records, evidence->source, expected->target) &&
                   answers_to(records, evidence->target, expected->source);
    return straight || crossed;
}

/* Compares what was found with what was expected; tells of each difference where loud. */
static bool compare(const Records *records, Case *one, bool offices, bool loud)
{
    bool good = true;
    for (uint32_t i = 0; i < records->evidence.count; i++) {
        const act_evidence *evidence = &records->evidence.items[i];
        bool listed = false, forbidden = false;
        for (uint32_t j = 0; j < one->expected.count; j++) {
            Expected *expected = &one->expected.items[j];
            if (!matches(records, evidence, expected)) continue;
            if (expected->mark == '!')
                forbidden = true;
            else
                listed = true;
            if (details_hold(records, evidence, expected->details)) expected->met = true;
        }
        bool ignored = str_is(evidence->relation, "office") && !offices;
        if (forbidden || (!listed && !ignored)) {
            good = false;
            if (loud)
                printf("      false   " STR_FORMAT " " STR_FORMAT " " STR_FORMAT " %s   [" STR_FORMAT "]\n",
                       STR_ARGS(evidence->source), STR_ARGS(evidence->relation), STR_ARGS(evidence->target),
                       act_factuality_name(evidence->factuality), STR_ARGS(evidence->frame));
        }
    }
    for (uint32_t j = 0; j < one->expected.count; j++) {
        const Expected *expected = &one->expected.items[j];
        if (expected->mark != ' ' || expected->met) continue;
        good = false;
        if (loud)
            printf("      missed  " STR_FORMAT " " STR_FORMAT " " STR_FORMAT " " STR_FORMAT "  " STR_FORMAT
                   "\n",
                   STR_ARGS(expected->source), STR_ARGS(expected->relation), STR_ARGS(expected->target),
                   STR_ARGS(expected->factuality), STR_ARGS(expected->details));
    }
    return good;
}

static bool run_case(Case *one, bool offices)
{
    act_error error;
    Analysis analysis = {.arena = arena_new()};
    assert_non_null(analysis.arena);
    assert_int_equal(document_read(analysis.arena, one->name, one->text, &analysis.doc, &error), ACT_OK);
    assert_int_equal(pipeline_run(&engine.knowledge, &analysis, LAYER_TEXT, LAYER_RECORDS, &error), ACT_OK);
    Case quiet = *one;
    bool good = compare(&analysis.records, one, offices, false);
    if (!good && (verbose || !one->hard)) {
        printf("   %s " STR_FORMAT "\n      " STR_FORMAT "\n", one->hard ? "hard " : "FAILS",
               STR_ARGS(one->name), STR_ARGS(str_trim(one->text)));
        compare(&analysis.records, &quiet, offices, true);
    }
    arena_free(analysis.arena);
    return good;
}

static char *read_all(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *bytes = malloc(1 << 20);
    assert_non_null(bytes);
    *size = fread(bytes, 1, 1 << 20, file);
    assert_true(*size < 1 << 20);
    fclose(file);
    return bytes;
}

static void test_file(void **state)
{
    CaseFile *file = *state;
    size_t size;
    char *bytes = read_all(file->path, &size);
    Arena *arena = arena_new();
    assert_non_null(arena);
    bool offices = strstr(file->path, "office") || strstr(file->path, "actors");
    Str rest = {bytes, size};
    for (Case one; next_case(arena, &rest, &one);) {
        bool good = run_case(&one, offices || one.about_offices);
        *(one.hard ? &file->hard : &file->total) += 1;
        *(one.hard ? &file->hard_passed : &file->passed) += good;
    }
    printf("   %s: %u of %u cases, %u of %u hard ones\n", file->path, file->passed, file->total,
           file->hard_passed, file->hard);
    arena_free(arena);
    free(bytes);
    assert_true(file->total + file->hard > 0);
    assert_int_equal(file->passed, file->total);
}

static int compare_files(const void *a, const void *b)
{
    return strcmp(((const CaseFile *)a)->path, ((const CaseFile *)b)->path);
}

static int setup(void **state)
{
    (void)state;
    act_error error;
    if (engine_init(&engine, &(Sources){.lexicon = getenv("ACTANT_LEXICON")}, &error) == ACT_OK) return 0;
    fprintf(stderr, "%s:%u: %s\n", error.file, error.line, error.message);
    return -1;
}

static int teardown(void **state)
{
    (void)state;
    engine_dispose(&engine);
    return 0;
}

int main(int argc, char **argv)
{
    static CaseFile files[100];
    static struct CMUnitTest tests[100];
    size_t count = 0;
    verbose = argc > 1 && !strcmp(argv[1], "-v");
    const char *only = argc > 2 ? argv[2] : NULL;
    DIR *folder = opendir("tests/cases");
    if (!folder) {
        fputs("tests/cases: run from the top of the project\n", stderr);
        return 1;
    }
    for (struct dirent *entry; (entry = readdir(folder)) && count < 100;) {
        size_t length = strlen(entry->d_name);
        if (length < 5 || length > 250 || strcmp(entry->d_name + length - 4, ".txt") ||
            (only && !strstr(entry->d_name, only)))
            continue;
        snprintf(files[count++].path, sizeof files->path, "tests/cases/%s", entry->d_name);
    }
    closedir(folder);
    qsort(files, count, sizeof *files, compare_files);
    for (size_t i = 0; i < count; i++)
        tests[i] =
            (struct CMUnitTest){.name = files[i].path, .test_func = test_file, .initial_state = &files[i]};
    int failures = _cmocka_run_group_tests("cases", tests, count, setup, teardown);
    unsigned passed = 0, total = 0, hard = 0, hard_passed = 0;
    for (size_t i = 0; i < count; i++) {
        passed += files[i].passed, total += files[i].total;
        hard += files[i].hard, hard_passed += files[i].hard_passed;
    }
    printf("cases: %u of %u, %u of %u hard ones\n", passed, total, hard_passed, hard);
    return failures != 0;
}
