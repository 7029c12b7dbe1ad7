#include "writers/attributes.h"
#include "writers/escape.h"
#include "writers/formats.h"

/* GraphML 1.1, streamed. The attribute `label` on <edge> is an extension that the format provides for: Gephi
 * and Neo4j read an edge's type from it, and Gephi merges the parallel edges of one type. Sentences go into
 * CDATA, as Gephi's parser may drop white space between two entities. */

static void keys_write(Sink *sink, const Attribute *attributes, const char *what)
{
    for (const Attribute *attribute = attributes; attribute->name; attribute++)
        sink_print(sink, "  <key id=\"%c_%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", *what,
                   attribute->name, what, attribute->name, attribute->number ? "int" : "string");
}

static void data_write(Sink *sink, Sink *scratch, const Attribute *attributes, char prefix,
                       const Graph *graph, uint32_t index)
{
    for (const Attribute *attribute = attributes; attribute->name; attribute++) {
        Str value = attribute_value(scratch, attribute, graph, index);
        if (!value.size) continue;
        sink_print(sink, "      <data key=\"%c_%s\">", prefix, attribute->name);
        if (!strcmp(attribute->name, "evidence"))
            escape_cdata(sink, value);
        else
            escape_xml(sink, value);
        sink_text(sink, "</data>\n");
    }
}

static void node_write(Sink *sink, Sink *scratch, const Graph *graph, uint32_t index)
{
    sink_text(sink, "    <node id=\"");
    escape_xml(sink, graph->nodes.items[index].id);
    sink_text(sink, "\">\n");
    data_write(sink, scratch, node_attributes, 'n', graph, index);
    sink_text(sink, "    </node>\n");
}

static void edge_write(Sink *sink, Sink *scratch, const Graph *graph, uint32_t index)
{
    const GraphEdge *edge = &graph->edges.items[index];
    sink_text(sink, "    <edge id=\"");
    escape_xml(sink, edge->id);
    sink_text(sink, "\" source=\"");
    escape_xml(sink, graph->nodes.items[edge->source].id);
    sink_text(sink, "\" target=\"");
    escape_xml(sink, graph->nodes.items[edge->target].id);
    sink_text(sink, "\" label=\"");
    escape_xml(sink, edge_kind(scratch, graph, index));
    sink_text(sink, "\">\n");
    data_write(sink, scratch, edge_attributes, 'e', graph, index);
    sink_text(sink, "    </edge>\n");
}

act_status graphml_write(Sink *sink, const Output *output, act_error *error)
{
    (void)error;
    const Graph *graph = output->graph;
    Sink scratch;
    sink_init_memory(&scratch);
    sink_text(sink, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    keys_write(sink, node_attributes, "node");
    keys_write(sink, edge_attributes, "edge");
    sink_text(sink, "  <graph id=\"actant\" edgedefault=\"directed\">\n");
    for (uint32_t i = 0; i < graph->nodes.count; i++) node_write(sink, &scratch, graph, i);
    for (uint32_t i = 0; i < graph->edges.count; i++) edge_write(sink, &scratch, graph, i);
    sink_text(sink, "  </graph>\n</graphml>\n");
    if (scratch.error && !sink->error) sink->error = scratch.error;
    sink_dispose(&scratch);
    return ACT_OK;
}
