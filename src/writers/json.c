#include "writers/formats.h"
#include "writers/records_json.h"

/* Node-link JSON as NetworkX reads it. Complete: a node's "records" and a link's "evidence" are the records
 * that it was made of, and readers/json.c takes them from there; all else is for whoever draws or counts. */

static void node_write(Sink *sink, const GraphNode *node)
{
    sink_text(sink, "{\"id\":\"");
    sink_str(sink, node->id);
    sink_char(sink, '"');
    json_field(sink, "label", node->label);
    json_field(sink, "actor_type", node->actor_type);
    json_field(sink, "country", node->country);
    json_field(sink, "role", node->role);
    json_list(sink, "aliases", node->aliases, node->n_aliases);
    json_tally(sink, "mentions", node->mentions);
    if (node->n_records) sink_text(sink, ",\n \"records\":[");
    for (uint32_t i = 0; i < node->n_records; i++) {
        if (i) sink_text(sink, ",\n  ");
        json_actor(sink, node->records[i], false);
    }
    sink_text(sink, node->n_records ? "]}" : "}");
}

static void link_write(Sink *sink, const Graph *graph, const GraphEdge *edge)
{
    sink_text(sink, "{\"source\":\"");
    sink_str(sink, graph->nodes.items[edge->source].id);
    sink_text(sink, "\",\"target\":\"");
    sink_str(sink, graph->nodes.items[edge->target].id);
    sink_char(sink, '"');
    json_field(sink, "key", edge->id);
    json_field(sink, "relation", edge->relation->name);
    json_field(sink, "plover", edge->relation->plover);
    json_field(sink, "cameo", edge->cameo);
    json_field(sink, "factuality", str_from(act_factuality_name(edge->factuality)));
    json_number(sink, "weight", edge->weight);
    json_field(sink, "item", edge->item);
    json_field(sink, "quantity", edge->quantity);
    json_field(sink, "value", edge->value);
    json_field(sink, "currency", edge->currency);
    json_field(sink, "via", edge->via);
    json_field(sink, "first", edge->first);
    json_field(sink, "last", edge->last);
    sink_text(sink, ",\n \"evidence\":[");
    for (uint32_t i = 0; i < edge->weight; i++) {
        if (i) sink_text(sink, ",\n  ");
        json_evidence(sink, edge->evidence[i], false);
    }
    sink_text(sink, "]}");
}

act_status json_write(Sink *sink, const Output *output, act_error *error)
{
    (void)error;
    const Graph *graph = output->graph;
    sink_print(sink, "{\"directed\":true,\"multigraph\":true,\n\"graph\":{\"documents\":%u",
               graph->documents);
    json_field(sink, "first", graph->first);
    json_field(sink, "last", graph->last);
    sink_text(sink, "},\n\"nodes\":[\n");
    for (uint32_t i = 0; i < graph->nodes.count; i++) {
        if (i) sink_text(sink, ",\n");
        node_write(sink, &graph->nodes.items[i]);
    }
    sink_text(sink, "],\n\"links\":[\n");
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        if (i) sink_text(sink, ",\n");
        link_write(sink, graph, &graph->edges.items[i]);
    }
    sink_text(sink, "]}\n");
    return ACT_OK;
}
