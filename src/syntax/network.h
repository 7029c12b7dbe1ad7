/* The network that tags and parses, as arithmetic on arrays; the model file holds its weights, the trainer
 * finds them, and both the parser and the trainer run the functions below.
 *
 *     rows of the word's features (its form, prefixes, suffixes, shape), summed  → x0       width numbers a
 * word layers: a gate-controlled mixture of what stands before and behind the word → x1 … xL x(tag_layer) →
 * tag: part of speech and features xL → as dependent, as head: bilinear score of every pair of words → heads
 * (the best tree: decode.h) xL → as dependent, as head: hidden layer over each pair head–dependent    →
 * relation
 *
 * A layer is a bidirectional simple recurrent unit (Lei et al., 2018) without its peephole: all products of
 * matrices run over whole sentences, only a weighted mean is carried from word to word. For z, f, r = W x +
 * b: c[t] = gate(f) c[t-1] + (1 - gate(f)) z          y[t] = gate(r) squash(c[t]) + (1 - gate(r)) x[t] The
 * first half of the numbers runs forwards, the second half backwards. Layers of which the window bit is set
 * see [x[t-1] x[t] x[t+1]] for x. The arc scorer is Dozat and Manning's (2017). */
#ifndef SYNTAX_NETWORK_H
#define SYNTAX_NETWORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LAYERS_MAX = 8, DISTANCE_MAX = 15, DISTANCES = 32, LANES = 16 };

/* All sizes are multiples of LANES (numbers of tags and relations are rounded up). */
typedef struct Shape {
    uint32_t width; /* numbers a word in x0 … xL */
    uint32_t layers;
    uint32_t windows;      /* bit l: layer l sees the neighbours too */
    uint32_t tag_layer;    /* tags are read off the output of this many layers */
    uint32_t arc;          /* numbers a word in the arc scorer */
    uint32_t hidden;       /* and in the labeller */
    uint32_t tags, labels; /* rounded up */
} Shape;

typedef struct Matrix {
    size_t at; /* in the block of weights */
    uint32_t rows, columns;
} Matrix;

enum {
    MATRIX_TAG,       /* width × tags */
    MATRIX_DEPENDENT, /* width × arc */
    MATRIX_HEAD,      /* width × arc */
    MATRIX_BILINEAR,  /* arc × arc */
    MATRIX_BELOW,     /* width × hidden: the dependent's part of the labeller's hidden layer */
    MATRIX_ABOVE,     /* width × hidden: the head's */
    MATRIX_LABEL,     /* hidden × labels */
    MATRIX_LAYER,     /* + l: width or 3 width × 3 width: z f r */
    MATRICES_MAX = MATRIX_LAYER + LAYERS_MAX
};

/* Where everything stands in the block of weights: vectors first, then matrices. */
typedef struct Layout {
    size_t layer_b[LAYERS_MAX]; /* 3 width */
    size_t tag_b;               /* tags */
    size_t dependent_b, head_b; /* arc */
    size_t root;                /* arc: the root as a head */
    size_t bilinear_b;          /* arc */
    size_t distance;            /* DISTANCES: by head - dependent, -15 … 15 */
    size_t below_b;             /* hidden */
    size_t above_root;          /* hidden: the root as a head */
    size_t label_b;             /* labels */
    size_t vectors;             /* numbers so far: of all vectors */
    Matrix matrices[MATRICES_MAX];
    uint32_t n_matrices;
    size_t count;
} Layout;

void layout_make(Layout *out, const Shape *shape);

/* The parser works with whole numbers: a matrix of 16 bits, of which each stands for a multiple of the
 * matrix's own scale, times a row of numbers cut to whole multiples of 1 / steps. Neither exceeds ±
 * QUANTUM_MAX, so that no sum of up to 511 products leaves 32 bits. */
enum { QUANTUM_MAX = 2047, STEPS_WIDTH = 256, STEPS_HIDDEN = 128 };

/* One sentence of n words: fills state (c) and y. */
void network_recur(const Shape *shape, const float *gates, const float *x, size_t n, float *state, float *y);

/* scores[i][j], of row n + 1: how well j (0 the root, else word j - 1) heads word i. queries n × arc; heads:
 * arc numbers for the root, then n × arc; turned: room for arc × (n + 1). */
void network_arcs(const Shape *shape, const float *distance, const float *queries, const float *heads,
                  size_t n, float *turned, float *scores);

static inline size_t distance_index(size_t dependent, size_t head) /* word numbers */
{
    long distance = (long)head - (long)dependent;
    if (distance > DISTANCE_MAX) distance = DISTANCE_MAX;
    if (distance < -DISTANCE_MAX) distance = -DISTANCE_MAX;
    return (size_t)(distance + DISTANCE_MAX);
}

#endif
