#include "writers/attributes.h"

#define NODE graph->nodes.items[index]
#define EDGE graph->edges.items[index]

static Str number(Sink *scratch, uint32_t value)
{
    sink_number(scratch, value);
    return sink_bytes(scratch);
}

/* A list in one value: ';' between, and ',' for a ';' within. */
static void list_item(Sink *sink, Str item, bool first)
{
    if (!first) sink_char(sink, ';');
    for (Str rest = item; rest.size;) {
        sink_str(sink, str_cut(&rest, ';'));
        if (rest.bytes) sink_char(sink, ',');
    }
}

static Str node_aliases(Sink *scratch, const Graph *graph, uint32_t index)
{
    for (uint32_t i = 0; i < NODE.n_aliases; i++) list_item(scratch, NODE.aliases[i], !i);
    return sink_bytes(scratch);
}

static Str node_mentions(Sink *scratch, const Graph *graph, uint32_t index)
{
    return number(scratch, NODE.mentions);
}

static Str edge_weight(Sink *scratch, const Graph *graph, uint32_t index)
{
    return number(scratch, EDGE.weight);
}

static Str edge_factuality(Sink *scratch, const Graph *graph, uint32_t index)
{
    (void)scratch;
    return str_from(act_factuality_name(EDGE.factuality));
}

/* Values that the graph has as they are. */
#define FIELD(name, field)                                                                                   \
    static Str name(Sink *scratch, const Graph *graph, uint32_t index)                                       \
    {                                                                                                        \
        (void)scratch;                                                                                       \
        return field;                                                                                        \
    }
FIELD(node_label, NODE.label)
FIELD(node_type, NODE.actor_type)
FIELD(node_country, NODE.country)
FIELD(node_role, NODE.role)
FIELD(edge_relation, EDGE.relation->name)
FIELD(edge_plover, EDGE.relation->plover)
FIELD(edge_cameo, EDGE.cameo)
FIELD(edge_item, EDGE.item)
FIELD(edge_quantity, EDGE.quantity)
FIELD(edge_value, EDGE.value)
FIELD(edge_currency, EDGE.currency)
FIELD(edge_via, EDGE.via)
FIELD(edge_first, EDGE.first)
FIELD(edge_last, EDGE.last)
FIELD(edge_evidence, EDGE.evidence[0]->text)

/* Evidence is ordered by date, then document: the names of one date's documents come in order, each once; a
 * document whose events have several dates may come again, which is looked for among those already written.
 */
static bool document_is_new(const GraphEdge *edge, uint32_t at)
{
    enum {
        LOOK_BACK = 64
    }; /* enough for what documents hold; bounds the time for an edge with 100,000 records */
    uint32_t from = at > LOOK_BACK ? at - LOOK_BACK : 0;
    for (uint32_t i = at; i-- > from;)
        if (str_equal(edge->evidence[i]->doc, edge->evidence[at]->doc)) return false;
    return true;
}

static Str edge_documents(Sink *scratch, const Graph *graph, uint32_t index)
{
    for (uint32_t i = 0; i < EDGE.weight; i++)
        if (document_is_new(&EDGE, i)) list_item(scratch, EDGE.evidence[i]->doc, !i);
    return sink_bytes(scratch);
}

const Attribute node_attributes[] = {
    {"label", KIND_TEXT, node_label},
    {"actor_type", KIND_TEXT, node_type},
    {"country", KIND_TEXT, node_country},
    {"role", KIND_TEXT, node_role},
    {"aliases", KIND_TEXT, node_aliases},
    {"mentions", KIND_NUMBER, node_mentions},
    {NULL, KIND_TEXT, NULL},
};

const Attribute edge_attributes[] = {
    {"relation", KIND_TEXT, edge_relation},
    {"plover", KIND_TEXT, edge_plover},
    {"cameo", KIND_TEXT, edge_cameo},
    {"factuality", KIND_TEXT, edge_factuality},
    {"weight", KIND_NUMBER, edge_weight},
    {"item", KIND_TEXT, edge_item},
    {"quantity", KIND_TEXT, edge_quantity},
    {"value", KIND_TEXT, edge_value},
    {"currency", KIND_TEXT, edge_currency},
    {"via", KIND_TEXT, edge_via},
    {"first", KIND_TEXT, edge_first},
    {"last", KIND_TEXT, edge_last},
    {"evidence", KIND_PROSE, edge_evidence},
    {"documents", KIND_TEXT, edge_documents},
    {NULL, KIND_TEXT, NULL},
};

Str attribute_value(Sink *scratch, const Attribute *attribute, const Graph *graph, uint32_t index)
{
    scratch->used = 0;
    return attribute->value(scratch, graph, index);
}

Str edge_kind(Sink *scratch, const Graph *graph, uint32_t index)
{
    if (EDGE.factuality == ACT_ACTUAL) return EDGE.relation->name;
    scratch->used = 0;
    sink_str(scratch, EDGE.relation->name);
    sink_text(scratch, " (");
    sink_text(scratch, act_factuality_name(EDGE.factuality));
    sink_char(scratch, ')');
    return sink_bytes(scratch);
}
