/* The best tree, against all trees of small sentences. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "syntax/decode.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 5 };

static uint32_t random_state;

static float random_score(void) /* -8.00 … 7.99 */
{
    random_state = random_state * 1664525u + 1013904223u;
    return (float)(int)(random_state >> 16 & 0x7FF) / 128.0f - 8.0f;
}

static bool is_tree(const uint32_t *heads, uint32_t n)
{
    uint32_t roots = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t at = i + 1, steps = 0;
        roots += heads[i] == 0;
        while (at && steps++ <= n) at = heads[at - 1];
        if (at) return false;
    }
    return roots == 1;
}

static double total(const float *scores, const uint32_t *heads, uint32_t n)
{
    double sum = 0;
    for (uint32_t i = 0; i < n; i++) sum += (double)scores[i * (n + 1) + heads[i]];
    return sum;
}

static double best_of_all(const float *scores, uint32_t n)
{
    uint32_t heads[MOST] = {0};
    double best = -1e9;
    for (;;) {
        if (is_tree(heads, n) && total(scores, heads, n) > best) best = total(scores, heads, n);
        uint32_t i = 0;
        while (i < n && ++heads[i] > n) heads[i++] = 0;
        if (i == n) return best;
    }
}

static void decode(const float *scores, uint32_t n, uint32_t *heads)
{
    size_t size = n * (n + 1) * sizeof(float);
    float *copy = malloc(size);
    void *scratch = malloc(decode_scratch(n));
    assert_true(copy && scratch);
    memcpy(copy, scores, size);
    decode_tree(copy, n, heads, scratch);
    free(copy);
    free(scratch);
}

static void test_best_tree(void **state)
{
    (void)state;
    random_state = 7;
    for (int round = 0; round < 300; round++)
        for (uint32_t n = 1; n <= MOST; n++) {
            float scores[MOST * (MOST + 1)];
            uint32_t heads[MOST];
            for (uint32_t i = 0; i < n * (n + 1); i++) scores[i] = random_score();
            decode(scores, n, heads);
            assert_true(is_tree(heads, n));
            double gap = best_of_all(scores, n) - total(scores, heads, n);
            assert_true(gap < 0.05 && gap > -0.05);
        }
}

/* The root pulls on every word: still it gets one child. */
static void test_one_root(void **state)
{
    (void)state;
    float scores[MOST * (MOST + 1)];
    uint32_t heads[MOST];
    for (uint32_t i = 0; i < MOST; i++)
        for (uint32_t j = 0; j <= MOST; j++) scores[i * (MOST + 1) + j] = j ? 0 : i == 3 ? 101 : 100;
    decode(scores, MOST, heads);
    assert_true(is_tree(heads, MOST));
    assert_int_equal(heads[3], 0);
}

static void test_hard_cases(void **state)
{
    (void)state;
    for (int what = 0; what < 4; what++) {
        enum { N = 60 };
        float *scores = malloc(N * (N + 1) * sizeof *scores);
        uint32_t heads[N];
        assert_non_null(scores);
        for (uint32_t i = 0; i < N; i++)
            for (uint32_t j = 0; j <= N; j++) {
                float *score = &scores[i * (N + 1) + j];
                if (what == 0) *score = 0;                          /* all alike */
                if (what == 1) *score = (float)strtod("nan", NULL); /* no numbers */
                if (what == 2)
                    *score = j == (i ^ 1) + 1 ? 9.0f
                                              : -(float)(j % 7); /* nothing but pairs that love each other */
                if (what == 3) *score = j == (i + 1) % N + 1 ? 5 : 0; /* one great circle */
            }
        decode(scores, N, heads);
        assert_true(is_tree(heads, N));
        free(scores);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_best_tree), cmocka_unit_test(test_one_root),
                                       cmocka_unit_test(test_hard_cases)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
