/* Records that pass a filter: those whose lines stand in the graph that the same filter gives, so that
 * `events` of a selection are the evidence of its picture, and hold once what a document repeats. Where
 * something is chosen, actors that no chosen record names are left out too. */
#ifndef CLI_SELECT_H
#define CLI_SELECT_H

#include "graph/graph.h"

/* out borrows from records. */
act_status select_records(Arena *arena, const Lexicon *lex, const Records *records, const Filter *filter,
                          Records *out, act_error *error);

#endif
