#include "syntax/network.h"

#include "syntax/matrix.h"

static size_t place(Layout *layout, size_t count)
{
    size_t start = layout->count;
    layout->count += count;
    return start;
}

static void place_matrix(Layout *layout, uint32_t number, uint32_t rows, uint32_t columns)
{
    layout->matrices[number] = (Matrix){place(layout, (size_t)rows * columns), rows, columns};
}

void layout_make(Layout *out, const Shape *shape)
{
    const uint32_t width = shape->width, wide = 3 * width;
    *out = (Layout){.n_matrices = MATRIX_LAYER + shape->layers};
    for (uint32_t l = 0; l < shape->layers; l++) out->layer_b[l] = place(out, wide);
    out->tag_b = place(out, shape->tags);
    out->dependent_b = place(out, shape->arc);
    out->head_b = place(out, shape->arc);
    out->root = place(out, shape->arc);
    out->bilinear_b = place(out, shape->arc);
    out->distance = place(out, DISTANCES);
    out->below_b = place(out, shape->hidden);
    out->above_root = place(out, shape->hidden);
    out->label_b = place(out, shape->labels);
    out->vectors = out->count;
    place_matrix(out, MATRIX_TAG, width, shape->tags);
    place_matrix(out, MATRIX_DEPENDENT, width, shape->arc);
    place_matrix(out, MATRIX_HEAD, width, shape->arc);
    place_matrix(out, MATRIX_BILINEAR, shape->arc, shape->arc);
    place_matrix(out, MATRIX_BELOW, width, shape->hidden);
    place_matrix(out, MATRIX_ABOVE, width, shape->hidden);
    place_matrix(out, MATRIX_LABEL, shape->hidden, shape->labels);
    for (uint32_t l = 0; l < shape->layers; l++)
        place_matrix(out, MATRIX_LAYER + l, shape->windows >> l & 1 ? wide : width, wide);
}

void network_recur(const Shape *shape, const float *gates, const float *x, size_t n, float *state, float *y)
{
    size_t width = shape->width, half = width / 2;
    for (int backward = 0; backward < 2; backward++)
        for (size_t step = 0; step < n; step++) {
            size_t t = backward ? n - 1 - step : step, offset = backward ? half : 0;
            size_t before = backward ? t + 1 : t - 1; /* the word the mean comes from */
            matrix_recur(&(Recurrence){.count = half,
                                       .z = gates + t * 3 * width + offset,
                                       .f = gates + t * 3 * width + width + offset,
                                       .r = gates + t * 3 * width + 2 * width + offset,
                                       .x = x + t * width + offset,
                                       .before = step ? state + before * width + offset : 0,
                                       .state = state + t * width + offset,
                                       .y = y + t * width + offset});
        }
}

void network_arcs(const Shape *shape, const float *distance, const float *queries, const float *heads,
                  size_t n, float *turned, float *scores)
{
    size_t arc = shape->arc;
    for (size_t j = 0; j <= n; j++)
        for (size_t a = 0; a < arc; a++) turned[a * (n + 1) + j] = heads[j * arc + a];
    matrix_multiply(&(Product){.n = n,
                               .k = arc,
                               .m = n + 1,
                               .a = queries,
                               .row = arc,
                               .column = 1,
                               .b = turned,
                               .c = scores,
                               .c_row = n + 1});
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) scores[i * (n + 1) + j + 1] += distance[distance_index(i, j)];
}
