#include "syntax/matrix.h"

#include <string.h>

/* Blocks of four rows and sixteen columns stay in registers while p runs; the kernel is compiled twice, for
 * plain machines and for AVX2. */

#if defined(__GNUC__)
typedef float Vector __attribute__((vector_size(32), aligned(4), may_alias));
typedef int32_t Bits __attribute__((vector_size(32), aligned(4), may_alias));
typedef int16_t Halves __attribute__((vector_size(16), aligned(2), may_alias));
typedef int8_t Bytes __attribute__((vector_size(8), aligned(1), may_alias));
#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("GCC unroll 8")
#endif

enum { ROWS = 4, WIDTH = 8 };

INLINE void block_wide(const Product *x, size_t i, size_t j)
{
    Vector sum[ROWS][2];
    const Vector zero = {0};
    UNROLL for (size_t r = 0; r < ROWS; r++) UNROLL for (size_t v = 0; v < 2; v++)
    {
        const float *from = x->add    ? x->c + (i + r) * x->c_row + j + v * WIDTH
                            : x->bias ? x->bias + j + v * WIDTH
                                      : NULL;
        sum[r][v] = from ? *(const Vector *)(const void *)from : zero;
    }
    const float *a = x->a + i * x->row, *b = x->b + j;
    for (size_t p = 0; p < x->k; p++, a += x->column, b += x->m) {
        const Vector left = *(const Vector *)(const void *)b,
                     right = *(const Vector *)(const void *)(b + WIDTH);
        UNROLL for (size_t r = 0; r < ROWS; r++)
        {
            const float factor = a[r * x->row];
            sum[r][0] += left * factor;
            sum[r][1] += right * factor;
        }
    }
    UNROLL for (size_t r = 0; r < ROWS; r++) UNROLL for (size_t v = 0; v < 2; v++) *
        (Vector *)(void *)(x->c + (i + r) * x->c_row + j + v * WIDTH) = sum[r][v];
}

INLINE void block_narrow(const Product *x, size_t i, size_t j)
{
    Vector sum = {0};
    if (x->add)
        sum = *(const Vector *)(const void *)(x->c + i * x->c_row + j);
    else if (x->bias)
        sum = *(const Vector *)(const void *)(x->bias + j);
    const float *a = x->a + i * x->row, *b = x->b + j;
    for (size_t p = 0; p < x->k; p++, a += x->column, b += x->m) sum += *(const Vector *)(const void *)b * *a;
    *(Vector *)(void *)(x->c + i * x->c_row + j) = sum;
}

INLINE void single(const Product *x, size_t i, size_t j)
{
    float sum = x->add ? x->c[i * x->c_row + j] : x->bias ? x->bias[j] : 0;
    const float *a = x->a + i * x->row, *b = x->b + j;
    for (size_t p = 0; p < x->k; p++) sum += a[p * x->column] * b[p * x->m];
    x->c[i * x->c_row + j] = sum;
}

INLINE void multiply(const Product *x)
{
    size_t j = 0;
    const size_t pair = (size_t)2 * WIDTH;
    for (; j + pair <= x->m; j += pair) {
        size_t i = 0;
        for (; i + ROWS <= x->n; i += ROWS) block_wide(x, i, j);
        for (; i < x->n; i++) {
            block_narrow(x, i, j);
            block_narrow(x, i, j + WIDTH);
        }
    }
    for (; j + WIDTH <= x->m; j += WIDTH)
        for (size_t i = 0; i < x->n; i++) block_narrow(x, i, j);
    for (; j < x->m; j++)
        for (size_t i = 0; i < x->n; i++) single(x, i, j);
}

/* gate() and squash() of matrix.h on vectors: the same operations in the same order. */
INLINE void vector_squash(Vector *x)
{
    const Vector low = {-3, -3, -3, -3, -3, -3, -3, -3}, high = {3, 3, 3, 3, 3, 3, 3, 3};
    Bits below = *x < low;
    *x = (Vector)((below & (Bits)low) | (~below & (Bits)*x));
    Bits above = *x > high;
    *x = (Vector)((above & (Bits)high) | (~above & (Bits)*x));
    const Vector square = *x * *x;
    *x = *x * (square + 27.0f) / (square * 9.0f + 27.0f);
}

INLINE void vector_gate(Vector *x)
{
    *x = *x * 0.5f;
    vector_squash(x);
    *x = *x * 0.5f + 0.5f;
}

INLINE void recur(const Recurrence *step)
{
    for (size_t i = 0; i < step->count; i += WIDTH) {
        const Vector z = *(const Vector *)(const void *)(step->z + i),
                     x = *(const Vector *)(const void *)(step->x + i);
        Vector f = *(const Vector *)(const void *)(step->f + i),
               r = *(const Vector *)(const void *)(step->r + i);
        Vector before = {0}, state;
        if (step->before) before = *(const Vector *)(const void *)(step->before + i);
        vector_gate(&f);
        vector_gate(&r);
        state = f * before + (1.0f - f) * z;
        *(Vector *)(void *)(step->state + i) = state;
        vector_squash(&state);
        *(Vector *)(void *)(step->y + i) = r * state + (1.0f - r) * x;
    }
}

INLINE void add_row(float *sum, const int8_t *row, float scale, size_t count)
{
    for (size_t i = 0; i < count; i += WIDTH) {
        Bytes bytes;
        memcpy(&bytes, row + i, sizeof bytes);
        Vector *into = (Vector *)(void *)(sum + i);
        *into = *into + __builtin_convertvector(__builtin_convertvector(bytes, Bits), Vector) * scale;
    }
}

static void add_row_plain(float *sum, const int8_t *row, float scale, size_t count)
{
    add_row(sum, row, scale, count);
}

/* Whole numbers of 32 bits, halved to 16; the cut makes sure that they fit. */
INLINE void quantise(const float *x, size_t count, float steps, float most, int16_t *out)
{
    const Vector high = {most, most, most, most, most, most, most, most}, low = -high;
    const Vector half = {0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f};
    for (size_t i = 0; i < count; i += WIDTH) {
        Vector value = *(const Vector *)(const void *)(x + i) * steps;
        const Bits sign = (Bits)value & INT32_MIN;
        value = value + (Vector)((Bits)half | sign);
        const Bits below = value < low;
        value = (Vector)((below & (Bits)low) | (~below & (Bits)value));
        const Bits above = value > high;
        value = (Vector)((above & (Bits)high) | (~above & (Bits)value));
        const Bits whole = __builtin_convertvector(value, Bits);
        const Halves halves = __builtin_convertvector(whole, Halves);
        memcpy(out + i, &halves, sizeof halves);
    }
}

static void quantise_plain(const float *x, size_t count, float steps, float most, int16_t *out)
{
    quantise(x, count, steps, most, out);
}

void matrix_add_cut(float *out, const float *a, const float *b, size_t count)
{
    for (size_t i = 0; i < count; i += WIDTH) {
        Vector sum = *(const Vector *)(const void *)(a + i);
        if (b) sum = sum + *(const Vector *)(const void *)(b + i);
        const Bits above = sum > 0.0f;
        *(Vector *)(void *)(out + i) = (Vector)(above & (Bits)sum);
    }
}

size_t matrix_best(const float *x, size_t count)
{
    Vector most = {x[0], x[0], x[0], x[0], x[0], x[0], x[0], x[0]};
    size_t i = 0;
    for (; i + WIDTH <= count; i += WIDTH) {
        const Vector value = *(const Vector *)(const void *)(x + i);
        const Bits above = value > most;
        most = (Vector)((above & (Bits)value) | (~above & (Bits)most));
    }
    float top = most[0];
    for (size_t lane = 1; lane < WIDTH; lane++) top = most[lane] > top ? most[lane] : top;
    for (; i < count; i++) top = x[i] > top ? x[i] : top;
    for (i = 0; i < count; i++)
        if (x[i] == top) return i;
    return 0; /* not numbers */
}

static void recur_plain(const Recurrence *step) { recur(step); }
static void multiply_plain(const Product *product) { multiply(product); }

#if defined(__x86_64__) && defined(__GNUC__)
__attribute__((target("avx2"))) static void multiply_avx2(const Product *product) { multiply(product); }
__attribute__((target("avx2"))) static void recur_avx2(const Recurrence *step) { recur(step); }

__attribute__((target("avx2"))) static void quantise_avx2(const float *x, size_t count, float steps,
                                                          float most, int16_t *out)
{
    quantise(x, count, steps, most, out);
}

void matrix_quantise(const float *x, size_t count, float steps, float most, int16_t *out)
{
    if (__builtin_cpu_supports("avx2"))
        quantise_avx2(x, count, steps, most, out);
    else
        quantise_plain(x, count, steps, most, out);
}

__attribute__((target("avx2"))) static void add_row_avx2(float *sum, const int8_t *row, float scale,
                                                         size_t count)
{
    add_row(sum, row, scale, count);
}

void matrix_add_row(float *sum, const int8_t *row, float scale, size_t count)
{
    if (__builtin_cpu_supports("avx2"))
        add_row_avx2(sum, row, scale, count);
    else
        add_row_plain(sum, row, scale, count);
}

void matrix_recur(const Recurrence *step)
{
    if (__builtin_cpu_supports("avx2"))
        recur_avx2(step);
    else
        recur_plain(step);
}

void matrix_multiply(const Product *product)
{
    if (__builtin_cpu_supports("avx2"))
        multiply_avx2(product);
    else
        multiply_plain(product);
}
#else
void matrix_multiply(const Product *product) { multiply_plain(product); }
void matrix_recur(const Recurrence *step) { recur_plain(step); }

void matrix_add_row(float *sum, const int8_t *row, float scale, size_t count)
{
    add_row_plain(sum, row, scale, count);
}

void matrix_quantise(const float *x, size_t count, float steps, float most, int16_t *out)
{
    quantise_plain(x, count, steps, most, out);
}
#endif
