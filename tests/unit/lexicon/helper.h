/* What the lexicon's tests share: the built-in lexicon, sentences as atoms, files that exist for one test. */
#ifndef TEST_LEXICON_HELPER_H
#define TEST_LEXICON_HELPER_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "lexicon/relations.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct Fixture {
    Lexicon *lex;
    Arena *arena;
} Fixture;

static inline int fixture_open(void **state)
{
    static Fixture fixture;
    act_error error = {0};
    if (lexicon_new(&fixture.lex, &error)) {
        fprintf(stderr, "%s:%u: %s\n", error.file, error.line, error.message);
        return -1;
    }
    fixture.arena = arena_new();
    *state = &fixture;
    return fixture.arena ? 0 : -1;
}

static inline int fixture_close(void **state)
{
    Fixture *fixture = *state;
    lexicon_free(fixture->lex);
    arena_free(fixture->arena);
    return 0;
}

/* Tokens stand between spaces; "form|lemma" gives a lemma too. */
static inline Atoms sentence(Arena *arena, const char *text)
{
    Atoms atoms = {0};
    uint32_t token = 0;
    for (Str rest = str_from(text); rest.bytes && rest.size; token++) {
        Str lemma = str_cut(&rest, ' '), form = str_cut(&lemma, '|');
        atoms_add(arena, &atoms, form, lemma, token);
    }
    return atoms;
}

static inline void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
}

/* A new path in the folder for temporary files, as mkstemp and mkdtemp want it. */
static inline void temporary_path(char *path, size_t size)
{
    const char *folder = getenv("TMPDIR");
    snprintf(path, size, "%s/actant-test-XXXXXX", folder ? folder : P_tmpdir);
}

/* A file with text in it; the name lives until the next call. */
static inline const char *temporary(const char *text)
{
    static char path[512];
    temporary_path(path, sizeof path);
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    write_file(path, text);
    return path;
}

#define assert_str(str, text)                                                                                \
    do {                                                                                                     \
        Str str_ = (str);                                                                                    \
        if (!str_is(str_, (text))) fail_msg("\"" STR_FORMAT "\" is not \"%s\"", STR_ARGS(str_), (text));     \
    } while (0)

#endif
