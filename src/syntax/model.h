/* A trained model: tagger, lemmatiser and parser weights. Read-only once loaded; shared by threads.
 * File format, versions and checks are described in model.c. */
#ifndef SYNTAX_MODEL_H
#define SYNTAX_MODEL_H

#include "syntax/tree.h"

typedef struct Model Model;

act_status model_new(Model **out, act_error *error);                        /* the built-in one; owned */
act_status model_new_from(Model **out, const char *path, act_error *error); /* --model FILE */
void model_free(Model *model);

/* Tags, lemmatises and parses every sentence: out has a node per token, linked (tree_link). */
void syntax_parse(Arena *arena, const Model *model, const Tokens *tokens, Trees *out);

#endif
