#include "syntax/matrix.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

/* pmaddwd multiplies pairs of 16-bit numbers and adds each two products: with the rows of b in pairs, one of
 * them advances p by two for 4 (SSE2) or 8 (AVX2) columns. Blocks of four rows and two vectors stay in
 * registers. */

enum { ROWS = 4 };

#define UNROLL _Pragma("GCC unroll 8")
#define INLINE static inline __attribute__((always_inline))

INLINE int32_t pair_at(const int16_t *a)
{
    int32_t pair;
    memcpy(&pair, a, sizeof pair);
    return pair;
}

#define AVX2 __attribute__((target("avx2")))

AVX2 INLINE void store_avx2(const IntegerProduct *x, size_t i, size_t j, __m256i sum)
{
    __m256 value = _mm256_mul_ps(_mm256_cvtepi32_ps(sum), _mm256_set1_ps(x->scale));
    if (x->bias) value = _mm256_add_ps(value, _mm256_loadu_ps(x->bias + j));
    _mm256_storeu_ps(x->c + i * x->m + j, value);
}

AVX2 INLINE void block_avx2(const IntegerProduct *x, size_t i, size_t j, const size_t rows)
{
    __m256i sum[ROWS][2];
    UNROLL for (size_t r = 0; r < rows; r++) sum[r][0] = sum[r][1] = _mm256_setzero_si256();
    const int16_t *a = x->a + i * x->row, *b = x->b + 2 * j;
    for (size_t p = 0; p < x->k; p += 2, a += 2, b += 2 * x->m) {
        const __m256i left = _mm256_loadu_si256((const __m256i *)(const void *)b);
        const __m256i right = _mm256_loadu_si256((const __m256i *)(const void *)(b + 16));
        UNROLL for (size_t r = 0; r < rows; r++)
        {
            const __m256i pair = _mm256_set1_epi32(pair_at(a + r * x->row));
            sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(pair, left));
            sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(pair, right));
        }
    }
    UNROLL for (size_t r = 0; r < rows; r++)
    {
        store_avx2(x, i + r, j, sum[r][0]);
        store_avx2(x, i + r, j + 8, sum[r][1]);
    }
}

AVX2 static void multiply_avx2(const IntegerProduct *x)
{
    for (size_t j = 0; j < x->m; j += 16) {
        size_t i = 0;
        for (; i + ROWS <= x->n; i += ROWS) block_avx2(x, i, j, ROWS);
        for (; i < x->n; i++) block_avx2(x, i, j, 1);
    }
}

INLINE void block_sse2(const IntegerProduct *x, size_t i, size_t j, const size_t rows)
{
    __m128i sum[ROWS][2];
    UNROLL for (size_t r = 0; r < rows; r++) sum[r][0] = sum[r][1] = _mm_setzero_si128();
    const int16_t *a = x->a + i * x->row, *b = x->b + 2 * j;
    for (size_t p = 0; p < x->k; p += 2, a += 2, b += 2 * x->m) {
        const __m128i left = _mm_loadu_si128((const __m128i *)(const void *)b);
        const __m128i right = _mm_loadu_si128((const __m128i *)(const void *)(b + 8));
        UNROLL for (size_t r = 0; r < rows; r++)
        {
            const __m128i pair = _mm_set1_epi32(pair_at(a + r * x->row));
            sum[r][0] = _mm_add_epi32(sum[r][0], _mm_madd_epi16(pair, left));
            sum[r][1] = _mm_add_epi32(sum[r][1], _mm_madd_epi16(pair, right));
        }
    }
    UNROLL for (size_t r = 0; r < rows; r++) UNROLL for (size_t v = 0; v < 2; v++)
    {
        size_t column = j + 4 * v;
        __m128 value = _mm_mul_ps(_mm_cvtepi32_ps(sum[r][v]), _mm_set1_ps(x->scale));
        if (x->bias) value = _mm_add_ps(value, _mm_loadu_ps(x->bias + column));
        _mm_storeu_ps(x->c + (i + r) * x->m + column, value);
    }
}

static void multiply_sse2(const IntegerProduct *x)
{
    for (size_t j = 0; j < x->m; j += 8) {
        size_t i = 0;
        for (; i + ROWS <= x->n; i += ROWS) block_sse2(x, i, j, ROWS);
        for (; i < x->n; i++) block_sse2(x, i, j, 1);
    }
}

void matrix_multiply_integers(const IntegerProduct *product)
{
    if (__builtin_cpu_supports("avx2"))
        multiply_avx2(product);
    else
        multiply_sse2(product);
}

#else /* any other machine: the same numbers, one at a time */

void matrix_multiply_integers(const IntegerProduct *x)
{
    for (size_t i = 0; i < x->n; i++)
        for (size_t j = 0; j < x->m; j++) {
            int32_t sum = 0;
            for (size_t p = 0; p < x->k; p += 2)
                for (size_t half = 0; half < 2; half++)
                    sum += x->a[i * x->row + p + half] * x->b[(p / 2 * x->m + j) * 2 + half];
            x->c[i * x->m + j] = (float)sum * x->scale + (x->bias ? x->bias[j] : 0.0f);
        }
}

#endif
