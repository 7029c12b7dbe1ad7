/* The arithmetic of the network, the same to the last bit on every machine and compiler.
 *
 * Every output number is summed in one fixed order, a product and a sum at a time (no fused operations: the
 * Makefile says -ffp-contract=off), so vectors of any width give the same results, and no function of libm is
 * used: the squashing function is a quotient of polynomials. The parser's large products are of whole
 * numbers, for speed; only the trainer and small products are not. */
#ifndef SYNTAX_MATRIX_H
#define SYNTAX_MATRIX_H

#include <stddef.h>
#include <stdint.h>

/* c[i][j] = (add ? c[i][j] : bias ? bias[j] : 0) + sum over p of a[i*row + p*column] * b[p][j],
 * for i < n, p < k, j < m.  b has rows of m numbers, c rows of c_row. */
typedef struct Product {
    size_t n, k, m;
    const float *a;
    size_t row, column;
    const float *b;
    const float *bias; /* m numbers or NULL */
    float *c;
    size_t c_row;
    int add;
} Product;

void matrix_multiply(const Product *product);

/* The same in whole numbers: c[i][j] = scale * (sum over p of a[i*row + p] * b[p][j]) + bias[j]. b holds its
 * rows in pairs, b[p / 2][j][p % 2]; k is even, m a multiple of 16, and no sum leaves 32 bits. */
typedef struct IntegerProduct {
    size_t n, k, m;
    const int16_t *a;
    size_t row;
    const int16_t *b;
    float scale;
    const float *bias; /* m numbers or NULL */
    float *c;          /* n × m */
} IntegerProduct;

void matrix_multiply_integers(const IntegerProduct *product);

/* out[i] = x[i] * steps, rounded half away from zero, cut to ± most; count is a multiple of 8 */
void matrix_quantise(const float *x, size_t count, float steps, float most, int16_t *out);

/* One step of a layer (network.h), for count numbers, a multiple of 8. before: the state that is carried on,
 * or NULL. */
typedef struct Recurrence {
    size_t count;
    const float *z, *f, *r, *x, *before;
    float *state, *y;
} Recurrence;

void matrix_recur(const Recurrence *step);

/* sum[i] += scale * row[i] for count numbers, a multiple of 8 */
void matrix_add_row(float *sum, const int8_t *row, float scale, size_t count);

/* out[i] = a[i] + b[i] (b may be NULL), but not below zero; count is a multiple of 8. */
void matrix_add_cut(float *out, const float *a, const float *b, size_t count);

/* Index of the first of the largest numbers. */
size_t matrix_best(const float *x, size_t count);

/* tanh, nearly: x (27 + x²) / (27 + 9 x²) between -3 and 3, where it reaches -1 and 1 with slope 0. */
static inline float squash(float x)
{
    x = x < -3.0f ? -3.0f : x > 3.0f ? 3.0f : x;
    float square = x * x;
    return x * (27.0f + square) / (27.0f + 9.0f * square);
}

/* The logistic function made of it: between 0 and 1. */
static inline float gate(float x) { return 0.5f + 0.5f * squash(0.5f * x); }

#endif
