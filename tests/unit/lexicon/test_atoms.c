/* Tokens into atoms. */
#include "helper.h"

/* Atoms of one token, joined by '|'. */
static const char *cut(const char *form)
{
    static char joined[256];
    Arena *arena = arena_new();
    Atoms atoms = {0};
    size_t used = 0;
    joined[0] = '\0';
    atoms_add(arena, &atoms, str_from(form), (Str){0}, 7);
    for (uint32_t i = 0; i < atoms.count; i++) {
        assert_int_equal(atoms.items[i].token, 7);
        used += (size_t)snprintf(joined + used, sizeof joined - used, "%s" STR_FORMAT, i ? "|" : "",
                                 STR_ARGS(atoms.items[i].form));
    }
    arena_free(arena);
    return joined;
}

static void test_words(void **state)
{
    (void)state;
    assert_string_equal(cut("Ruritania"), "Ruritania");
    assert_string_equal(cut("U.S."), "U|S");
    assert_string_equal(cut("al-Qaeda"), "al|Qaeda");
    assert_string_equal(cut("S-400"), "S|400");
    assert_string_equal(cut("155mm"), "155mm");
    assert_string_equal(cut("d'Ivoire"), "d|Ivoire");
    assert_string_equal(cut("Sana'a"), "Sana|a");
    assert_string_equal(cut(""), "");
}

static void test_gaps_do_not_count(void **state)
{
    (void)state;
    assert_string_equal(cut("-"), "");
    assert_string_equal(cut("..."), "");
    assert_string_equal(cut("d\u2019Ivoire"), "d|Ivoire");       /* typeset apostrophe */
    assert_string_equal(cut("S\u2011400"), "S|400");             /* non-breaking hyphen */
    assert_string_equal(cut("North\u00A0Korea"), "North|Korea"); /* no-break space */
    assert_string_equal(cut("Iran\u2013Iraq"), "Iran|Iraq");     /* en dash */
    assert_string_equal(cut("\u200BSeoul"), "Seoul");            /* zero width space */
}

static void test_signs_are_atoms(void **state)
{
    (void)state;
    assert_string_equal(cut("US$2.6"), "US|$|2|6");
    assert_string_equal(cut("F/A-18"), "F|/|A|18");
    assert_string_equal(cut("(EU)"), "(|EU|)");
    assert_string_equal(cut(","), ",");
    assert_string_equal(cut("\u20AC5"), "\u20AC|5");
}

static void test_letters_with_marks(void **state)
{
    (void)state;
    assert_string_equal(cut("C\u00F4te"), "C\u00F4te");
    assert_string_equal(cut("Co\u0302te"), "Co\u0302te"); /* combining circumflex */
    assert_string_equal(cut("\u041C\u043E\u0441\u043A\u0432\u0430"), "\u041C\u043E\u0441\u043A\u0432\u0430");
}

static void test_broken_bytes(void **state)
{
    (void)state;
    assert_string_equal(cut("a\xFFz"), "a|\xFF|z");
    assert_string_equal(cut("\xE2\x80"), "\xE2|\x80");
}

static void test_lemma_of_single_atoms_only(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Atoms atoms = {0};
    atoms_add(arena, &atoms, STR("missiles"), STR("missile"), 0);
    atoms_add(arena, &atoms, STR("air-defences"), STR("air-defence"), 1);
    assert_int_equal(atoms.count, 3);
    assert_str(atoms.items[0].lemma, "missile");
    assert_int_equal(atoms.items[1].lemma.size, 0);
    assert_int_equal(atoms.items[2].lemma.size, 0);
    assert_int_equal(atoms.items[2].token, 1);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),           cmocka_unit_test(test_gaps_do_not_count),
        cmocka_unit_test(test_signs_are_atoms), cmocka_unit_test(test_letters_with_marks),
        cmocka_unit_test(test_broken_bytes),    cmocka_unit_test(test_lemma_of_single_atoms_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
