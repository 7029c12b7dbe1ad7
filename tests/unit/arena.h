/* An arena of its own for a test: cmocka_unit_test_setup_teardown(test, arena_open, arena_close). */
#ifndef TESTS_ARENA_H
#define TESTS_ARENA_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"

static Arena *arena;

static inline int arena_open(void **state)
{
    (void)state;
    arena = arena_new();
    return arena ? 0 : -1;
}

static inline int arena_close(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

#define ARENA_TEST(test) cmocka_unit_test_setup_teardown(test, arena_open, arena_close)

#endif
