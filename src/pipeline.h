/* The way of a document through actant: pipeline.c holds the table of stages. */
#ifndef PIPELINE_H
#define PIPELINE_H

#include "relations/relations.h"
#include "syntax/model.h"

/* A document with everything learned from it, each layer made by one stage from those before it. */
typedef struct Analysis {
    Arena *arena; /* holds all of it */
    Document doc;
    Tokens tokens;
    Trees trees;
    Actors actors;
    Records records;
} Analysis;

typedef struct Knowledge {
    const Lexicon *lex;
    const Frames *frames;
    const Model *model;
} Knowledge;

typedef enum Layer { LAYER_TEXT, LAYER_TOKENS, LAYER_TREES, LAYER_ACTORS, LAYER_RECORDS } Layer;

/* Runs the stages that lead from layer `have` to layer `want`. Running out of memory is ACT_ERROR_MEMORY; the
 * analysis is then good for nothing but to be freed. */
act_status pipeline_run(const Knowledge *knowledge, Analysis *analysis, Layer have, Layer want,
                        act_error *error);

#endif
