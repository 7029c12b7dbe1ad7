#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/files.h"
#include "base/gunzip.h"

#include <stdlib.h>
#include <zlib.h>

static const char text[] = "Peru warned Chile on Monday. Peru warned Chile on Tuesday.";

/* bytes as a gzip member; owned: file_free */
static Str gzipped(Str bytes)
{
    z_stream stream = {0};
    assert_int_equal(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
    size_t size = deflateBound(&stream, bytes.size);
    char *out = malloc(size);
    assert_non_null(out);
    stream.next_in = (z_const Bytef *)(uintptr_t)bytes.bytes;
    stream.avail_in = (uInt)bytes.size;
    stream.next_out = (Bytef *)out;
    stream.avail_out = (uInt)size;
    assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
    size -= stream.avail_out;
    deflateEnd(&stream);
    return (Str){out, size};
}

static Str joined(Arena *arena, Str a, const char *b, size_t size)
{
    return str_join(arena, a, (Str){b, size});
}

static void assert_inflates(Str bytes, Str expected)
{
    Str out;
    act_error error = {0};
    assert_true(gunzip_is_gzip(bytes));
    assert_int_equal(gunzip("a.gz", bytes, &out, &error), ACT_OK);
    assert_true(str_equal(out, expected));
    file_free(out);
}

static void assert_refused(Str bytes, act_status expected, const char *message)
{
    Str out;
    act_error error = {0};
    assert_int_equal(gunzip("a.gz", bytes, &out, &error), expected);
    assert_null(out.bytes);
    assert_string_equal(error.file, "a.gz");
    assert_non_null(strstr(error.message, message));
}

static void test_there_and_back(void **state)
{
    (void)state;
    Str whole = gzipped(STR(text)), empty = gzipped((Str){0});
    assert_inflates(whole, STR(text));
    assert_inflates(empty, (Str){0});
    file_free(whole);
    file_free(empty);
    assert_false(gunzip_is_gzip(STR(text)));
    assert_false(gunzip_is_gzip((Str){0}));
}

static void test_large(void **state)
{
    (void)state;
    size_t size = 3000000;
    char *bytes = malloc(size);
    assert_non_null(bytes);
    for (size_t i = 0; i < size; i++) bytes[i] = text[i * i % 31];
    Str whole = gzipped((Str){bytes, size});
    assert_inflates(whole, (Str){bytes, size});
    file_free(whole);
    free(bytes);
}

static void test_members_and_padding(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Str whole = gzipped(STR(text)), twice = joined(arena, whole, whole.bytes, whole.size);
    assert_inflates(twice, joined(arena, STR(text), text, sizeof text - 1));
    assert_inflates(joined(arena, whole, "\0\0\0", 3), STR(text));
    assert_refused(joined(arena, whole, "Peru", 4), ACT_ERROR_FORMAT, "something else stands behind");
    file_free(whole);
    arena_free(arena);
}

/* Every cut is seen, and every changed byte of data or check sum. */
static void test_damage(void **state)
{
    (void)state;
    enum { HEADER = 10 };
    Arena *arena = arena_new();
    Str whole = gzipped(STR(text));
    int unharmed = 0;
    for (size_t size = 2; size < whole.size; size++)
        assert_refused(str_slice(whole, 0, size), ACT_ERROR_FORMAT, "gzip data ends too early");
    for (size_t i = HEADER; i < whole.size; i++) {
        Str out, copy = str_copy(arena, whole);
        ((char *)(uintptr_t)copy.bytes)[i] ^= 0x20;
        act_status status = gunzip("a.gz", copy, &out, NULL);
        if (!status) unharmed++;
        assert_true(status ? status == ACT_ERROR_FORMAT && !out.bytes : str_equal(out, STR(text)));
        file_free(out);
    }
    assert_in_range(unharmed, 0, 1); /* bits that fill up the last byte of the data mean nothing */
    file_free(whole);
    arena_free(arena);
}

/* Zeros within zeros: a gzip file of 300 MB of one byte has 290 KB, a ratio of 1029. */
static void test_bomb(void **state)
{
    (void)state;
    size_t size = (size_t)300 << 20;
    if (getenv("TEST_UNDER")) skip(); /* takes half a minute under valgrind */
    char *zeros = calloc(1, size);
    assert_non_null(zeros);
    Str bomb = gzipped((Str){zeros, size});
    free(zeros);
    assert_refused(bomb, ACT_ERROR_LIMIT, "a thousand times");
    file_free(bomb);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_there_and_back), cmocka_unit_test(test_large),
                                       cmocka_unit_test(test_members_and_padding),
                                       cmocka_unit_test(test_damage), cmocka_unit_test(test_bomb)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
