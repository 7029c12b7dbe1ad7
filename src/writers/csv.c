#include "writers/csv.h"

#include "writers/attributes.h"
#include "writers/escape.h"
#include "writers/formats.h"

/* Two tables as Gephi's spreadsheet import wants them: lines, and actors. "Kind" tells parallel lines apart.
 */

/* label and weight have a place of their own. */
static bool has_column(const Attribute *attribute)
{
    return strcmp(attribute->name, "weight") != 0 && strcmp(attribute->name, "label") != 0;
}

static void cells_write(Sink *sink, Sink *scratch, const Attribute *attributes, const Graph *graph,
                        uint32_t index)
{
    for (const Attribute *attribute = attributes; attribute->name; attribute++) {
        if (!has_column(attribute)) continue;
        sink_char(sink, ',');
        escape_csv(sink, attribute_value(scratch, attribute, graph, index));
    }
    sink_text(sink, "\r\n");
}

static void head_write(Sink *sink, const char *own, const Attribute *attributes)
{
    sink_text(sink, own);
    for (const Attribute *attribute = attributes; attribute->name; attribute++)
        if (has_column(attribute)) sink_print(sink, ",%s", attribute->name);
    sink_text(sink, "\r\n");
}

act_status csv_write(Sink *sink, const Output *output, act_error *error)
{
    (void)error;
    const Graph *graph = output->graph;
    Sink scratch;
    sink_init_memory(&scratch);
    head_write(sink, "Source,Target,Type,Kind,Id,Label,Weight", edge_attributes);
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        const GraphEdge *edge = &graph->edges.items[i];
        escape_csv(sink, graph->nodes.items[edge->source].id);
        sink_char(sink, ',');
        escape_csv(sink, graph->nodes.items[edge->target].id);
        sink_text(sink, ",Directed,");
        escape_csv(sink, edge_kind(&scratch, graph, i));
        sink_char(sink, ',');
        escape_csv(sink, edge->id);
        sink_char(sink, ',');
        escape_csv(sink, edge_kind(&scratch, graph, i));
        sink_char(sink, ',');
        sink_number(sink, edge->weight);
        cells_write(sink, &scratch, edge_attributes, graph, i);
    }
    sink_dispose_scratch(&scratch, sink);
    return ACT_OK;
}

act_status csv_nodes_write(Sink *sink, const Output *output, act_error *error)
{
    (void)error;
    const Graph *graph = output->graph;
    Sink scratch;
    sink_init_memory(&scratch);
    head_write(sink, "Id,Label", node_attributes);
    for (uint32_t i = 0; i < graph->nodes.count; i++) {
        escape_csv(sink, graph->nodes.items[i].id);
        sink_char(sink, ',');
        escape_csv(sink, graph->nodes.items[i].label);
        cells_write(sink, &scratch, node_attributes, graph, i);
    }
    sink_dispose_scratch(&scratch, sink);
    return ACT_OK;
}
