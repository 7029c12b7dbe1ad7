/* The output formats: one file each, one row each in the table of writers.c. */
#ifndef WRITERS_WRITERS_H
#define WRITERS_WRITERS_H

#include "base/sink.h"
#include "graph/graph.h"
#include "pipeline.h"

/* What a writer is given: exactly one of these layers, by Writer.takes. */
typedef enum WriterTakes { TAKES_TEXT, TAKES_TREES, TAKES_RECORDS, TAKES_GRAPH } WriterTakes;

/* What the user may choose about pictures, and about gexf; {0} is the default. */
typedef struct Style {
    Str title; /* "" : made from the documents */
    bool no_legend;
    Str layout;                                       /* Graphviz engine, "" : chosen by what is drawn */
    double dpi;                                       /* 0: 96 */
    bool dynamic;                                     /* gexf: lines have the dates of their evidence */
    void (*warn)(void *context, const char *message); /* layout fell back to something simpler; may be NULL */
    void *context;
} Style;

typedef struct Output {
    const Analysis
        *analysis;          /* TAKES_TEXT, TAKES_TREES: one document; the writer is called once a document */
    const Records *records; /* TAKES_RECORDS */
    const Graph *graph;     /* TAKES_GRAPH */
    const Lexicon *lex;
    const Style *style;
} Output;

typedef struct Writer {
    const char *name;   /* "graphml" */
    const char *suffix; /* ".graphml" */
    const char *gloss;  /* for --help */
    WriterTakes takes;
    act_status (*write)(Sink *sink, const Output *output, act_error *error);
} Writer;

const Writer *writer_named(Str name);    /* or NULL */
const Writer *writer_for_path(Str path); /* by suffix, or NULL */
const Writer *writer_at(unsigned index); /* in the order of the table; NULL behind the last */

#endif
