#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "actors/finder.h"

static void assert_slug(const char *name, const char *slug)
{
    Arena *arena = arena_new();
    Str found = slug_name(arena, str_from(name));
    if (!str_is(found, slug)) fail_msg("%s gives %.*s, not %s", name, STR_ARGS(found), slug);
    arena_free(arena);
}

static void slugs_are_ascii_words(void **state)
{
    (void)state;
    assert_slug("Rudolf Rassendyll", "rudolf-rassendyll");
    assert_slug("  Zenda  Works, Ltd. ", "zenda-works-ltd");
    assert_slug("Société Générale", "societe-generale");
    assert_slug("Łódź", "lodz");
    assert_slug("O’Neil & Sons", "oneil-sons");
    assert_slug("U.N. Panel", "un-panel");
}

static void slugs_never_begin_with_a_digit(void **state)
{
    (void)state;
    assert_slug("3rd Army", "_3rd-army");
    assert_slug("", "_");
    assert_slug("…", "_");
}

static void other_letters_are_written_by_number(void **state)
{
    (void)state;
    assert_slug("中文", "u4e2d-u6587");
    assert_slug("Группа 5", "u0433-u0440-u0443-u043f-u043f-u0430-5");
}

static void folding_evens_out_spelling(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    assert_true(str_is(fold_name(arena, STR("Park Su-min")), "park su min"));
    assert_true(str_is(fold_name(arena, STR("PARK  SU MIN")), "park su min"));
    assert_true(str_is(fold_name(arena, STR("Müller’s")), "mullers"));
    assert_int_equal(fold_name(arena, STR("")).size, 0);
    assert_int_equal(fold_name(arena, STR("\xff\xfe")).size, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slugs_are_ascii_words),
        cmocka_unit_test(slugs_never_begin_with_a_digit),
        cmocka_unit_test(other_letters_are_written_by_number),
        cmocka_unit_test(folding_evens_out_spelling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
