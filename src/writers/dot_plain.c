#include "writers/attributes.h"
#include "writers/escape.h"
#include "writers/formats.h"

/* DOT as data: attributes on nodes and edges only, every value quoted, no defaults, no HTML-like labels:
 * Gephi's reader loses every node behind a `node [...]`. */

static void value_write(Sink *sink, const char *name, Str value, bool first)
{
    sink_print(sink, "%s%s=\"", first ? "" : ", ", name);
    escape_dot_plain(sink, value);
    sink_char(sink, '"');
}

static void data_write(Sink *sink, Sink *scratch, const Attribute *attributes, const Graph *graph,
                       uint32_t index)
{
    bool first = true;
    sink_text(sink, " [");
    if (attributes == edge_attributes) {
        value_write(sink, "id", graph->edges.items[index].id, true);
        value_write(sink, "label", edge_kind(scratch, graph, index), false);
        first = false;
    }
    for (const Attribute *attribute = attributes; attribute->name; attribute++) {
        Str value = attribute_value(scratch, attribute, graph, index);
        if (!value.size) continue;
        value_write(sink, attribute->name, value, first);
        first = false;
    }
    sink_text(sink, "];\n");
}

static void id_write(Sink *sink, Str id)
{
    sink_char(sink, '"');
    escape_dot_plain(sink, id);
    sink_char(sink, '"');
}

act_status dot_plain_write(Sink *sink, const Output *output, act_error *error)
{
    (void)error;
    const Graph *graph = output->graph;
    Sink scratch;
    sink_init_memory(&scratch);
    sink_text(sink, "digraph actant {\n");
    for (uint32_t i = 0; i < graph->nodes.count; i++) {
        sink_text(sink, "  ");
        id_write(sink, graph->nodes.items[i].id);
        data_write(sink, &scratch, node_attributes, graph, i);
    }
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        const GraphEdge *edge = &graph->edges.items[i];
        sink_text(sink, "  ");
        id_write(sink, graph->nodes.items[edge->source].id);
        sink_text(sink, " -> ");
        id_write(sink, graph->nodes.items[edge->target].id);
        data_write(sink, &scratch, edge_attributes, graph, i);
    }
    sink_text(sink, "}\n");
    sink_dispose_scratch(&scratch, sink);
    return ACT_OK;
}
