/* Steps along gradients, on two threads, with the same result on one: every batch is divided into two halves
 * whose gradients are summed in a fixed order. */
#ifndef TRAIN_OPTIMISE_H
#define TRAIN_OPTIMISE_H

#include "train/learn.h"

typedef struct Optimiser Optimiser;

/* Weights as they begin: random by the recipe's seed. All memory is the corpus's arena's. */
Optimiser *optimiser_new(Parameters *parameters);
/* One pass over the samples, in an order of its own; returns the mean loss a word. */
double optimiser_epoch(Optimiser *optimiser, uint32_t epoch);
/* The running mean of the weights: dense and table as in Parameters. */
const float *optimiser_mean(const Optimiser *optimiser, const float **table);

#endif
