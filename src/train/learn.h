/* Gradients of the network's loss over one sentence, and the steps that follow them. */
#ifndef TRAIN_LEARN_H
#define TRAIN_LEARN_H

#include "train/corpus.h"

/* xorshift64*: the same numbers everywhere */
typedef struct Random {
    uint64_t state;
} Random;

Random random_from(uint64_t a, uint64_t b, uint64_t c);
uint32_t random_below(Random *random, uint32_t limit);
float random_unit(Random *random); /* [0, 1) */

typedef struct Recipe { /* what the user may choose */
    uint64_t seed;
    uint32_t epochs, batch; /* words a step */
    float rate, dropout, word_dropout, recase, unpunctuate, adverbials, headlines;
    float hide;      /* share of the words that are shown by their shape and letters only */
    float smoothing; /* of tags and relations: share of the aim that all classes have alike (Szegedy 2016) */
    float average;   /* decay of the running mean of the weights */
} Recipe;

typedef struct Parameters { /* being learned */
    const Corpus *corpus;
    const Recipe *recipe;
    Shape shape;
    Layout layout;
    uint32_t rows;
    float *dense;  /* layout.count */
    float *table;  /* rows × width */
    float *turned; /* transposes of the matrices, at the same places */
} Parameters;

typedef struct Gradient {
    float *dense, *table;
    uint8_t *touched; /* rows */
    uint32_t *list, count;
    double loss;
} Gradient;

typedef struct Learner Learner; /* buffers for one sentence */

enum { LEARN_MAX = 200 }; /* longer sentences are passed over in training */

Learner *learner_new(Arena *arena, const Parameters *parameters);
/* Adds the gradient of the loss over sample, times scale, to gradient. */
void learner_run(Learner *learner, const Sample *sample, Random random, float scale, Gradient *gradient);

/* Transposes the matrices with index ≡ part (mod 2). */
void parameters_turn(Parameters *parameters, uint32_t part);

#endif
