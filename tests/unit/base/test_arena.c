#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"

#include <string.h>

static void memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    for (size_t size = 0; size < 300; size += 7) {
        unsigned char *bytes = arena_alloc(arena, size);
        assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) assert_int_equal(bytes[i], 0);
        memset(bytes, 0xAB, size);
    }
    arena_free(arena);
}

static void an_array_grows_and_keeps_its_items(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    ARRAY(uint32_t) numbers = {0};
    for (uint32_t i = 0; i < 10000; i++) {
        uint32_t *number = array_add(arena, &numbers);
        assert_int_equal(*number, 0);
        *number = i;
        if (i % 1000 == 0) arena_alloc(arena, 40); /* so that it cannot always grow in place */
    }
    assert_int_equal(numbers.count, 10000);
    for (uint32_t i = 0; i < 10000; i++) assert_int_equal(numbers.items[i], i);
    arena_free(arena);
}

static void a_block_larger_than_usual_is_one_piece(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    size_t size = 5u << 20;
    char *bytes = arena_alloc(arena, size);
    memset(bytes, 'x', size);
    char *after = arena_alloc(arena, 10);
    assert_int_equal(after[0], 0);
    assert_int_equal(bytes[size - 1], 'x');
    arena_free(arena);
}

static void running_out_of_memory_jumps_to_the_guard(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    volatile bool reached = false;
    if (ARENA_GUARD(arena)) {
        arena_alloc(arena, SIZE_MAX / 2 + 1);
        reached = true;
    }
    assert_false(reached);
    assert_false(arena->guarded);
    arena_free(arena);
}

static void an_array_counts_no_further_than_32_bits(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    volatile bool reached = false;
    if (ARENA_GUARD(arena)) {
        uint32_t capacity = UINT32_MAX / 2 + 1;
        arena_grow_array(arena, NULL, 1, &capacity);
        reached = true;
    }
    assert_false(reached);
    arena_free(arena);
}

static void an_arena_within_jumps_to_its_owners_guard_and_goes_with_it(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    volatile bool reached = false;
    if (ARENA_GUARD(arena)) {
        Arena *first = arena_within(arena), *second = arena_within(arena_within(arena));
        arena_alloc(first, 100);
        arena_alloc(arena_within(arena), 100);
        arena_free(first);
        arena_alloc(second, SIZE_MAX / 2 + 1);
        reached = true;
    }
    assert_false(reached);
    assert_false(arena->guarded);
    arena_free(arena);
}

static void an_emptied_arena_is_as_new(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    arena_empty(arena);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 100; i++) {
            char *bytes = arena_alloc(arena, 1000);
            assert_int_equal(bytes[0] | bytes[999], 0);
            memset(bytes, 'x', 1000);
        }
        arena_empty(arena);
        assert_int_equal(arena->used, 0);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(an_array_grows_and_keeps_its_items),
        cmocka_unit_test(a_block_larger_than_usual_is_one_piece),
        cmocka_unit_test(running_out_of_memory_jumps_to_the_guard),
        cmocka_unit_test(an_arena_within_jumps_to_its_owners_guard_and_goes_with_it),
        cmocka_unit_test(an_emptied_arena_is_as_new),
        cmocka_unit_test(an_array_counts_no_further_than_32_bits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
