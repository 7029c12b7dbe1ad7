/* What tests of records, graphs and writers begin with: an arena, the built-in lexicon, an empty store. */
#ifndef TESTS_STORE_H
#define TESTS_STORE_H

#include "arena.h"
#include "graph/sample.h"
#include "lexicon/lexicon.h"

static Lexicon *lex;
static Records records;
static act_error error;

static inline int store_open(void **state)
{
    if (arena_open(state)) return -1;
    records_init(&records, arena);
    error = (act_error){0};
    return lexicon_new(&lex, &error) == ACT_OK ? 0 : -1;
}

static inline int store_close(void **state)
{
    lexicon_free(lex);
    return arena_close(state);
}

#define STORE_TEST(test) cmocka_unit_test_setup_teardown(test, store_open, store_close)

#endif
