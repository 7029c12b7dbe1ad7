#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/sha256.h"

/* From FIPS 180-4's examples; those of 55, 56 and 64 bytes are where the padding needs another block. */
static void texts_have_their_digests(void **state)
{
    (void)state;
    static const struct {
        const char *text, *digest;
    } cases[] = {
        {"", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
        {"abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="},
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
         "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="},
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
         "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char digest[SHA256_BASE64_SIZE];
        sha256_base64(str_from(cases[i].text), digest);
        assert_string_equal(digest, cases[i].digest);
    }
}

static void a_long_text(void **state)
{
    (void)state;
    static char million[1000000];
    char digest[SHA256_BASE64_SIZE];
    memset(million, 'a', sizeof million);
    sha256_base64((Str){million, sizeof million}, digest);
    assert_string_equal(digest, "zcduXJkU+5KBocfihNc+Z/GAmkiklyAOBG05zMcRLNA=");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(texts_have_their_digests),
                                       cmocka_unit_test(a_long_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
