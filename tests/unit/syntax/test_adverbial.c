#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "syntax/adverbial.h"

/* The words of text as tokens. */
static Tokens words_of(Arena *arena, Str text)
{
    Tokens tokens = {0};
    while (text.size) *array_add(arena, &tokens.tokens) = (Token){.form = str_cut(&text, ' ')};
    return tokens;
}

static void test_places(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t at, count; /* count 0: none there */
    } cases[] = {{"Oman would in turn supply rice", 2, 2},
                 {"Oman has in the past helped", 2, 3},
                 {"Oman will on Friday open it", 2, 2},
                 {"It is so far unknown", 2, 2},
                 {"They have in recent weeks grown", 2, 3},
                 {"It was in 1999 sold to Peru", 2, 2},
                 {"It was in response to that", 2, 0},
                 {"They were in turn and so on", 2, 0},
                 {"Oman would in turn", 2, 0},
                 {"Oman in turn supplied rice", 1, 0},
                 {"in turn supply rice", 0, 0},
                 {"Oman has in 45 days left", 2, 0},
                 {"Oman has at least 40 ships", 2, 0},
                 {"Oman would turn in turn", 2, 0}};
    Arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Tokens tokens = words_of(arena, str_from(cases[i].text));
        const AdverbialKind *kind = adverbial_find(&tokens, 0, cases[i].at, tokens.tokens.count);
        assert_int_equal(kind ? kind->count : 0, cases[i].count);
    }
    arena_free(arena);
}

static void test_sentences_are_not_crossed(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Tokens tokens = words_of(arena, STR("They would in turn supply"));
    assert_non_null(adverbial_find(&tokens, 0, 2, 5));
    assert_null(adverbial_find(&tokens, 2, 2, 5));
    assert_null(adverbial_find(&tokens, 0, 2, 4));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_places),
                                       cmocka_unit_test(test_sentences_are_not_crossed)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
