/* The command line, understood: everything that options.c takes from argv, in the form that the rest needs.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "engine.h"
#include "writers/writers.h"

typedef enum Asked { ASKED_RUN, ASKED_HELP, ASKED_VERSION } Asked;

typedef struct Options {
    Asked asked;
    const char *output; /* "-": standard output */
    const Writer *writer;
    InputFormat format;
    Sources sources;
    Str date;
    Filter filter;
    Style style;
    unsigned threads; /* 0: all cores */
    bool quiet, progress;
    char *const *inputs;
    int n_inputs; /* 0: standard input */
} Options;

/* Everything in out lives in arena or argv. ACT_ERROR_USAGE says which option is wrong. */
act_status options_read(Arena *arena, int argc, char **argv, Options *out, act_error *error);

void options_help(void);
void options_version(void);

#endif
