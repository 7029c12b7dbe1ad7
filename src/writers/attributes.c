#include "writers/attributes.h"

#define NODE graph->nodes.items[index]
#define EDGE graph->edges.items[index]

static void node_label(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, NODE.label); }
static void node_type(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, NODE.actor_type); }
static void node_country(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, NODE.country); }
static void node_role(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, NODE.role); }

/* A list in one value: ';' between, and ',' for a ';' within. */
static void list_item(Sink *sink, Str item, bool first)
{
    if (!first) sink_char(sink, ';');
    for (Str rest = item; rest.size;) {
        sink_str(sink, str_cut(&rest, ';'));
        if (rest.bytes) sink_char(sink, ',');
    }
}

static void node_aliases(Sink *sink, const Graph *graph, uint32_t index)
{
    for (uint32_t i = 0; i < NODE.n_aliases; i++) list_item(sink, NODE.aliases[i], !i);
}

static void node_mentions(Sink *sink, const Graph *graph, uint32_t index)
{
    if (NODE.mentions) sink_print(sink, "%u", NODE.mentions);
}

const Attribute node_attributes[] = {
    {"label", false, node_label}, {"actor_type", false, node_type}, {"country", false, node_country},
    {"role", false, node_role},   {"aliases", false, node_aliases}, {"mentions", true, node_mentions},
    {NULL, false, NULL},
};

static void edge_relation(Sink *sink, const Graph *graph, uint32_t index)
{
    sink_str(sink, EDGE.relation->name);
}
static void edge_plover(Sink *sink, const Graph *graph, uint32_t index)
{
    sink_str(sink, EDGE.relation->plover);
}
static void edge_cameo(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, EDGE.cameo); }
static void edge_weight(Sink *sink, const Graph *graph, uint32_t index)
{
    sink_print(sink, "%u", EDGE.weight);
}
static void edge_item(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, EDGE.item); }
static void edge_quantity(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, EDGE.quantity); }
static void edge_value(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, EDGE.value); }
static void edge_currency(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, EDGE.currency); }
static void edge_via(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, EDGE.via); }
static void edge_first(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, EDGE.first); }
static void edge_last(Sink *sink, const Graph *graph, uint32_t index) { sink_str(sink, EDGE.last); }

static void edge_factuality(Sink *sink, const Graph *graph, uint32_t index)
{
    sink_text(sink, act_factuality_name(EDGE.factuality));
}

static void edge_evidence(Sink *sink, const Graph *graph, uint32_t index)
{
    sink_str(sink, EDGE.evidence[0]->text);
}

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

static void edge_documents(Sink *sink, const Graph *graph, uint32_t index)
{
    for (uint32_t i = 0; i < EDGE.weight; i++)
        if (document_is_new(&EDGE, i)) list_item(sink, EDGE.evidence[i]->doc, !i);
}

const Attribute edge_attributes[] = {
    {"relation", false, edge_relation},
    {"plover", false, edge_plover},
    {"cameo", false, edge_cameo},
    {"factuality", false, edge_factuality},
    {"weight", true, edge_weight},
    {"item", false, edge_item},
    {"quantity", false, edge_quantity},
    {"value", false, edge_value},
    {"currency", false, edge_currency},
    {"via", false, edge_via},
    {"first", false, edge_first},
    {"last", false, edge_last},
    {"evidence", false, edge_evidence},
    {"documents", false, edge_documents},
    {NULL, false, NULL},
};

Str attribute_value(Sink *scratch, const Attribute *attribute, const Graph *graph, uint32_t index)
{
    scratch->used = 0;
    attribute->write(scratch, graph, index);
    return sink_bytes(scratch);
}

void edge_kind_write(Sink *sink, const Graph *graph, uint32_t edge)
{
    const GraphEdge *line = &graph->edges.items[edge];
    sink_str(sink, line->relation->name);
    if (line->factuality != ACT_ACTUAL) sink_print(sink, " (%s)", act_factuality_name(line->factuality));
}

Str edge_kind(Sink *scratch, const Graph *graph, uint32_t edge)
{
    scratch->used = 0;
    edge_kind_write(scratch, graph, edge);
    return sink_bytes(scratch);
}
