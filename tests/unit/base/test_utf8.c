#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/utf8.h"

static void every_code_point_comes_back(void **state)
{
    (void)state;
    for (uint32_t code = 0; code <= 0x10FFFF; code++) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        char bytes[4];
        uint32_t again = 0;
        size_t length = utf8_encode(code, bytes);
        if (utf8_decode((Str){bytes, length}, 0, &again) != length || again != code)
            fail_msg("U+%04X", (unsigned)code);
    }
}

static void what_is_invalid_is_not_decoded(void **state)
{
    (void)state;
    static const char *const invalid[] = {"\x80",             /* a continuation by itself */
                                          "\xC0\x80",         /* overlong NUL */
                                          "\xC1\xBF",         /* overlong */
                                          "\xE0\x80\x80",     /* overlong */
                                          "\xED\xA0\x80",     /* a surrogate */
                                          "\xF4\x90\x80\x80", /* beyond U+10FFFF */
                                          "\xF5\x80\x80\x80",
                                          "\xFF",
                                          "\xE2\x82", /* cut short */
                                          "\xE2\x82z"};
    for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++) {
        uint32_t code;
        if (utf8_decode(str_from(invalid[i]), 0, &code)) fail_msg("number %zu was taken for UTF-8", i);
    }
    uint32_t code;
    assert_int_equal(utf8_decode(STR("a"), 1, &code), 0);
}

static void what_is_no_code_point_is_written_as_the_replacement(void **state)
{
    (void)state;
    char bytes[4];
    assert_int_equal(utf8_encode(0xD800, bytes), 3);
    assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
    assert_int_equal(utf8_encode(0x110000, bytes), 3);
    assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
}

static void characters_are_counted_not_bytes(void **state)
{
    (void)state;
    assert_int_equal(utf8_count(STR("Z\xC3\xBCrich \xE2\x82\xAC"
                                    "5")),
                     9);
    assert_int_equal(utf8_count((Str){0}), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_comes_back),
        cmocka_unit_test(what_is_invalid_is_not_decoded),
        cmocka_unit_test(what_is_no_code_point_is_written_as_the_replacement),
        cmocka_unit_test(characters_are_counted_not_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
