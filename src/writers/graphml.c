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
                   attribute->name, what, attribute->name, attribute->kind == KIND_NUMBER ? "int" : "string");
}

static void data_write(Sink *sink, const char *what, const Attribute *attribute, Str value)
{
    if (!value.size) return;
    sink_text(sink, "      <data key=\"");
    sink_char(sink, *what);
    sink_char(sink, '_');
    sink_text(sink, attribute->name);
    sink_text(sink, "\">");
    if (attribute->kind == KIND_PROSE)
        escape_cdata(sink, value);
    else
        escape_xml(sink, value);
    sink_text(sink, "</data>\n");
}

static void node_write(Sink *sink, Sink *scratch, const Graph *graph, uint32_t index)
{
    sink_text(sink, "    <node");
    xml_attribute(sink, "id", graph->nodes.items[index].id);
    sink_text(sink, ">\n");
    for (const Attribute *attribute = node_attributes; attribute->name; attribute++)
        data_write(sink, "node", attribute, attribute_value(scratch, attribute, graph, index));
    sink_text(sink, "    </node>\n");
}

static void edge_write(Sink *sink, Sink *scratch, const Graph *graph, uint32_t index)
{
    const GraphEdge *edge = &graph->edges.items[index];
    sink_text(sink, "    <edge");
    xml_attribute(sink, "id", edge->id);
    xml_attribute(sink, "source", graph->nodes.items[edge->source].id);
    xml_attribute(sink, "target", graph->nodes.items[edge->target].id);
    xml_attribute(sink, "label", edge_kind(scratch, graph, index));
    sink_text(sink, ">\n");
    for (const Attribute *attribute = edge_attributes; attribute->name; attribute++)
        data_write(sink, "edge", attribute, attribute_value(scratch, attribute, graph, index));
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
    sink_dispose_scratch(&scratch, sink);
    return ACT_OK;
}
