/* Many inputs into one store: formats told apart, documents read on several threads, results put together in
 * the order of the inputs, so that the same inputs give the same bytes however many threads there are.
 *
 * Each input has an arena of its own that goes when its results have been taken; what lasts is the store of
 * records. An input that cannot be read is complained of and left out. */
#ifndef ENGINE_H
#define ENGINE_H

#include "base/files.h"
#include "pipeline.h"

/* What is needed to read: loaded once, read-only afterwards. */
typedef struct Engine {
    Lexicon *lex;
    Frames *frames;
    Model *model;
    Knowledge knowledge; /* the same for the stages */
} Engine;

/* Where knowledge comes from; NULL: what is built in, and nothing added to it. */
typedef struct Sources {
    const char *lexicon, *model, *actors, *relations;
    bool no_model; /* nothing is going to be parsed */
} Sources;

act_status engine_init(Engine *engine, const Sources *sources, act_error *error);
void engine_dispose(Engine *engine);

typedef enum InputFormat {
    INPUT_DETECT,
    INPUT_TEXT,
    INPUT_HTML,
    INPUT_CONLLU,
    INPUT_EVENTS,
    INPUT_JSON
} InputFormat;

/* Gives the format that is called name; false where there is none of that name. */
bool input_format_named(const char *name, InputFormat *format);
/* By the name's suffix (without ".gz"), else by what bytes look like. */
InputFormat input_format_of(const char *name, Str bytes);

/* One input, read and followed to the layer that was asked for. records only where it was events or json, or
 * LAYER_RECORDS was wanted. */
typedef struct Result {
    Analysis analysis;
    act_status status;
    act_error error;
} Result;

typedef struct Reading {
    const Knowledge *knowledge;
    char *const *paths; /* "-" is standard input */
    size_t count;
    InputFormat format;
    Str date;         /* of documents that carry none; ISO 8601 */
    Layer want;       /* LAYER_TEXT, LAYER_TREES or LAYER_RECORDS */
    unsigned threads; /* 0: as many as there are cores */
    /* Called for every input, in order, by one thread at a time; takes what it wants. Any status but ACT_OK
     * ends the reading, and is returned with its error. */
    act_status (*take)(void *context, const Result *result, act_error *error);
    void *context;
} Reading;

act_status reading_run(const Reading *reading, act_error *error);

/* Reads one input from bytes, gzipped or not: what reading_run does for each. result->analysis.arena is owned
 * by the caller, NULL when there was no memory for one. */
void result_read(const Reading *reading, const char *name, Str bytes, Result *result);
void result_dispose(Result *result);

/* Appends the result's records, turning a lack of memory into an error. */
act_status result_append(Records *records, const Result *result, act_error *error);

#endif
