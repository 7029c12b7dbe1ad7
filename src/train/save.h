/* From parameters to the bytes of a model file (syntax/model_file.h), and what such a model scores. */
#ifndef TRAIN_SAVE_H
#define TRAIN_SAVE_H

#include "train/learn.h"

/* The bytes of a model with these weights; owned (free with free()). */
Str save_model(const Parameters *parameters, const float *dense, const float *table);

/* The bytes of a model file with the corpus's lemma rules in place of its own; its weights, tags and
 * relations are as they were. {0} where the file is none, or not of this corpus. Owned. */
Str save_lemmas(const Corpus *corpus, Str model);

typedef struct Score {
    double upos, lemmas, uas, las; /* per cent of words */
} Score;

/* What the model reads right of the parts, given their words. */
Score score_model(const Model *model, const Parts *parts);

#endif
