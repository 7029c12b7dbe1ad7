/* Writing a graph, or a store of records, in any of actant's formats but those of documents (text, conllu).
 */
#ifndef ACTANT_WRITE_H
#define ACTANT_WRITE_H

#include "actant/graph.h"

/* What may be chosen about pictures; {0} is the default. */
typedef struct act_style {
    const char *title;  /* NULL: made from the documents */
    const char *layout; /* Graphviz engine; NULL: chosen by what is drawn */
    double dpi;         /* of png; 0: 96 */
    int no_legend;      /* not 0: none */
    int dynamic;        /* not 0: lines of gexf have dates, for Gephi's timeline */
} act_style;

/* Names of the formats, in order; NULL behind the last. `events` of a graph are the records it was made of.
 */
ACT_PUBLIC const char *act_format_name(unsigned index);

/* Writes into memory: *bytes is owned, free(). style may be NULL. ACT_ERROR_USAGE where there is no such
 * format. */
ACT_PUBLIC act_status act_graph_write(const act_graph *graph, const char *format, const act_style *style,
                                      char **bytes, size_t *size, act_error *error);

/* Writes a file, which is there complete or not at all; format NULL: by the suffix of path. */
ACT_PUBLIC act_status act_graph_write_file(const act_graph *graph, const char *format, const act_style *style,
                                           const char *path, act_error *error);

/* The store's records, as `events`. */
ACT_PUBLIC act_status act_store_write_file(const act_store *store, const char *path, act_error *error);

#endif
