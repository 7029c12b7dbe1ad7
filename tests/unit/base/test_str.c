#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/intern.h"

static void strings_are_cut_at_a_separator(void **state)
{
    (void)state;
    static const char *const parts[] = {"a", "", "bc", ""};
    size_t count = 0;
    for (Str rest = STR("a,,bc,"); rest.bytes; count++)
        assert_true(str_is(str_cut(&rest, ','), parts[count]));
    assert_int_equal(count, 4);
    Str none = {0};
    assert_int_equal(str_cut(&none, ',').size, 0);
}

static void slices_are_clipped(void **state)
{
    (void)state;
    Str word = STR("embassy");
    assert_true(str_is(str_slice(word, 2, 4), "ba"));
    assert_true(str_is(str_slice(word, 4, 99), "ssy"));
    assert_int_equal(str_slice(word, 9, 12).size, 0);
    assert_int_equal(str_slice((Str){0}, 0, 5).size, 0);
}

static void white_space_is_trimmed(void **state)
{
    (void)state;
    assert_true(str_is(str_trim(STR(" \t two words \r\n")), "two words"));
    assert_int_equal(str_trim(STR(" \n ")).size, 0);
}

static void order_is_that_of_bytes(void **state)
{
    (void)state;
    assert_true(str_compare(STR("a"), STR("b")) < 0);
    assert_true(str_compare(STR("ab"), STR("a")) > 0);
    assert_true(str_compare(STR("\xC3\xA9"), STR("z")) > 0);
    assert_int_equal(str_compare((Str){0}, STR("")), 0);
}

static void beginnings_and_ends(void **state)
{
    (void)state;
    assert_true(str_starts(STR("x.csv"), STR("x")));
    assert_true(str_ends(STR("x.csv"), STR(".csv")));
    assert_false(str_ends(STR("csv"), STR(".csv")));
    assert_true(str_starts(STR("x"), (Str){0}));
}

static void printing_fits_any_length(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    char long_text[2000];
    memset(long_text, 'y', sizeof long_text - 1);
    long_text[sizeof long_text - 1] = '\0';
    Str printed = str_print(arena, "%s-%d", long_text, 7);
    assert_int_equal(printed.size, sizeof long_text + 1);
    assert_true(str_ends(printed, STR("y-7")));
    assert_true(str_is(str_join(arena, STR("ab"), STR("c")), "abc"));
    arena_free(arena);
}

static void equal_strings_get_equal_numbers(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Intern table;
    intern_init(&table, arena);
    for (unsigned i = 0; i < 5000; i++)
        assert_int_equal(intern_add(&table, str_print(arena, "word %u", i)), i + 1);
    for (unsigned i = 0; i < 5000; i++) {
        Str word = str_print(arena, "word %u", i);
        assert_int_equal(intern_find(&table, word), i + 1);
        assert_true(str_equal(intern_str(&table, i + 1), word));
    }
    assert_int_equal(intern_find(&table, STR("no such word")), 0);
    assert_int_equal(intern_str(&table, 0).size, 0);
    assert_int_equal(intern_add(&table, (Str){0}), 5001);
    arena_free(arena);
}

static void the_hash_is_the_same_everywhere(void **state)
{
    (void)state;
    assert_true(str_hash(STR("")) == 14695981039346656037u);
    assert_true(str_hash(STR("a")) == 0xAF63DC4C8601EC8Cu); /* FNV's own test vector */
}

/* Bytes and key as in the paper's appendix A; the values are those of Python's own implementation. */
static void hashes_are_those_that_others_give(void **state)
{
    (void)state;
    SipKey key = {0x0706050403020100u, 0x0f0e0d0c0b0a0908u};
    char bytes[15];
    for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (char)i;
    assert_true(siphash(key, (Str){bytes, sizeof bytes}) == 0xd320d86d2a519956u);
    assert_true(siphash(key, (Str){0}) == 0xabac0158050fc4dcu);
    assert_true(siphash_key().low == siphash_key().low);
}

enum { BLOCKS = 12, BLOCK = 5, LOW_BITS = 20 };

static uint32_t low_hash(uint32_t hash, const char *bytes)
{
    for (int i = 0; i < BLOCK; i++) hash = (hash ^ (unsigned char)bytes[i]) * 0x1B3u & ((1u << LOW_BITS) - 1);
    return hash;
}

static void block_of(uint32_t number, char bytes[BLOCK])
{
    for (int i = 0; i < BLOCK; i++, number /= 26) bytes[i] = (char)('a' + number % 26);
}

/* Two blocks of letters that lead from *hash to the same, which *hash then is. */
static void find_pair(uint32_t *hash, char pair[2][BLOCK])
{
    static uint32_t seen[1 << LOW_BITS];
    memset(seen, 0, sizeof seen);
    for (uint32_t number = 1;; number++) {
        block_of(number, pair[0]);
        uint32_t next = low_hash(*hash, pair[0]);
        if (seen[next]) {
            block_of(seen[next], pair[1]);
            *hash = next;
            return;
        }
        seen[next] = number;
    }
}

/* 4096 strings whose FNV-1a hashes end in the same 20 bits: whoever knows a table's hash can write such a
 * file. They must not stand in one row. */
static void strings_made_to_collide_are_spread(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Intern table;
    char pairs[BLOCKS][2][BLOCK], bytes[BLOCKS * BLOCK];
    uint32_t hash = 14695981039346656037u & ((1u << LOW_BITS) - 1), run = 0, longest = 0;
    for (int i = 0; i < BLOCKS; i++) find_pair(&hash, pairs[i]);
    intern_init(&table, arena);
    for (unsigned choice = 0; choice < 1u << BLOCKS; choice++) {
        for (int i = 0; i < BLOCKS; i++) memcpy(bytes + BLOCK * i, pairs[i][choice >> i & 1], BLOCK);
        Str str = {bytes, sizeof bytes};
        assert_int_equal(str_hash(str) & ((1u << LOW_BITS) - 1), hash);
        assert_int_equal(intern_add(&table, str), choice + 1);
    }
    for (uint32_t i = 0; i < table.size; i++) {
        run = table.slots[i].id ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    assert_in_range(longest, 1, 200);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hashes_are_those_that_others_give),
        cmocka_unit_test(strings_made_to_collide_are_spread),
        cmocka_unit_test(strings_are_cut_at_a_separator),
        cmocka_unit_test(slices_are_clipped),
        cmocka_unit_test(white_space_is_trimmed),
        cmocka_unit_test(order_is_that_of_bytes),
        cmocka_unit_test(beginnings_and_ends),
        cmocka_unit_test(printing_fits_any_length),
        cmocka_unit_test(equal_strings_get_equal_numbers),
        cmocka_unit_test(the_hash_is_the_same_everywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
