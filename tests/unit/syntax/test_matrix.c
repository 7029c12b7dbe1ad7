/* Vector code against plain loops, to the last bit. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "syntax/matrix.h"

#include <stdbool.h>
#include <stdlib.h>

static uint32_t random_state = 1;

static int random_number(int most)
{
    random_state = random_state * 1664525u + 1013904223u;
    return (int)((random_state >> 8) % (uint32_t)(2 * most + 1)) - most;
}

enum { N = 7, K = 48, M = 40 };

static void test_product(void **state)
{
    (void)state;
    float a[N * K], b[K * M], bias[M], c[N * M];
    for (size_t i = 0; i < N * K; i++) a[i] = (float)random_number(1000) / 777.0f;
    for (size_t i = 0; i < K * M; i++) b[i] = (float)random_number(1000) / 333.0f;
    for (size_t i = 0; i < M; i++) bias[i] = (float)random_number(9);
    for (size_t m = 1; m <= M; m += 13) {
        matrix_multiply(&(Product){
            .n = N, .k = K, .m = m, .a = a, .row = K, .column = 1, .b = b, .bias = bias, .c = c, .c_row = m});
        for (size_t i = 0; i < N; i++)
            for (size_t j = 0; j < m; j++) {
                float sum = bias[j];
                for (size_t p = 0; p < K; p++) {
                    float product = a[i * K + p] * b[p * m + j];
                    sum += product;
                }
                assert_true(sum == c[i * m + j]);
            }
    }
}

static void test_integers(void **state)
{
    (void)state;
    enum { WIDE = 32 };
    int16_t a[N * K], b[K * WIDE];
    float bias[WIDE], c[N * WIDE];
    for (size_t i = 0; i < N * K; i++) a[i] = (int16_t)random_number(2047);
    for (size_t i = 0; i < K * WIDE; i++) b[i] = (int16_t)random_number(2047);
    for (size_t i = 0; i < WIDE; i++) bias[i] = (float)random_number(9);
    matrix_multiply_integers(&(IntegerProduct){
        .n = N, .k = K, .m = WIDE, .a = a, .row = K, .b = b, .scale = 0.001f, .bias = bias, .c = c});
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < WIDE; j++) {
            int32_t sum = 0;
            for (size_t p = 0; p < K; p++) sum += a[i * K + p] * b[(p / 2 * WIDE + j) * 2 + p % 2];
            float scaled = (float)sum * 0.001f;
            assert_true(scaled + bias[j] == c[i * WIDE + j]);
        }
}

static void test_quantise(void **state)
{
    (void)state;
    const float x[] = {0, 0.4f, 0.5f, -0.5f, -0.49f, 1.6f, 99, -99};
    const int16_t wanted[] = {0, 0, 1, -1, 0, 2, 50, -50};
    int16_t out[8];
    matrix_quantise(x, 8, 1, 50, out);
    for (size_t i = 0; i < 8; i++) assert_int_equal(out[i], wanted[i]);
}

static void test_recurrence(void **state)
{
    (void)state;
    float z[8], f[8], r[8], x[8], before[8], kept[8], y[8];
    for (int round = 0; round < 50; round++) {
        float *all[] = {z, f, r, x, before};
        for (size_t v = 0; v < 5; v++)
            for (size_t i = 0; i < 8; i++) all[v][i] = (float)random_number(5000) / 700.0f;
        bool first = round % 2;
        matrix_recur(&(Recurrence){.count = 8,
                                   .z = z,
                                   .f = f,
                                   .r = r,
                                   .x = x,
                                   .before = first ? NULL : before,
                                   .state = kept,
                                   .y = y});
        for (size_t i = 0; i < 8; i++) {
            float forget = gate(f[i]), show = gate(r[i]), old = first ? 0 : before[i];
            float left = forget * old, right = (1.0f - forget) * z[i], now = left + right;
            assert_true(now == kept[i]);
            float shown = show * squash(now), passed = (1.0f - show) * x[i];
            assert_true(shown + passed == y[i]);
        }
    }
}

static void test_small_things(void **state)
{
    (void)state;
    float a[8] = {-1, 2, -3, 4, -5, 6, -7, 8}, b[8] = {2, 2, 2, 2, 2, 2, 2, 2}, out[8];
    matrix_add_cut(out, a, b, 8);
    for (size_t i = 0; i < 8; i++) assert_true(out[i] == (a[i] + 2 > 0 ? a[i] + 2 : 0));
    const int8_t row[8] = {-127, 127, 0, 1, 2, 3, 4, 5};
    for (size_t i = 0; i < 8; i++) out[i] = 1;
    matrix_add_row(out, row, 0.5f, 8);
    for (size_t i = 0; i < 8; i++) assert_true(out[i] == 1 + 0.5f * (float)row[i]);
    const float scores[11] = {1, 5, 2, 7, 3, 7, 0, 1, 6, 2, 4};
    assert_int_equal(matrix_best(scores, 11), 3);
    assert_int_equal(matrix_best(scores, 3), 1);
    assert_int_equal(matrix_best(scores, 1), 0);
    assert_true(squash(3) == 1 && squash(-9) == -1 && squash(0) == 0);
    assert_true(gate(0) == 0.5f && gate(6) == 1 && gate(-6) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_product), cmocka_unit_test(test_integers),
                                       cmocka_unit_test(test_quantise), cmocka_unit_test(test_recurrence),
                                       cmocka_unit_test(test_small_things)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
