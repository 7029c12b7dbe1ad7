/* What formats say of nodes and edges besides their id and ends: the attributes of the graph, under the names
 * that they have in every format. One table for all writers. */
#ifndef WRITERS_ATTRIBUTES_H
#define WRITERS_ATTRIBUTES_H

#include "base/sink.h"
#include "graph/graph.h"

typedef enum AttributeKind {
    KIND_TEXT,
    KIND_PROSE,
    KIND_NUMBER
} AttributeKind; /* a word or name; a sentence */

typedef struct Attribute {
    const char *name;
    AttributeKind kind;
    /* The value of the node or edge at index, unescaped; empty where there is none. What has to be put
     * together is put into scratch, which is empty. */
    Str (*value)(Sink *scratch, const Graph *graph, uint32_t index);
} Attribute;

/* Both end with a row whose name is NULL. */
extern const Attribute node_attributes[]; /* label, actor_type, country, role, aliases, mentions */
extern const Attribute edge_attributes[]; /* relation, plover, cameo, factuality, weight, item … documents */

/* The value; it may stand in scratch, a memory sink that is used again and again: it holds until the next
 * call. */
Str attribute_value(Sink *scratch, const Attribute *attribute, const Graph *graph, uint32_t index);

/* "arm", "arm (possible)": what tells the lines between two actors apart; as for attribute_value. */
Str edge_kind(Sink *scratch, const Graph *graph, uint32_t index);

#endif
