#include "writers/bare.h"

/* Lines of the synthetic archive have one record each, dated by its document: what is the same for all of
 * them stands in the loops as it is. */

#define PUT(literal) fwrite_unlocked("" literal, 1, sizeof(literal) - 1, file)

static void put(FILE *file, Str str) { fwrite_unlocked(str.bytes, 1, str.size, file); }

static void put_number(FILE *file, uint32_t number)
{
    char digits[10], *at = digits + sizeof digits;
    do *--at = (char)('0' + number % 10);
    while (number /= 10);
    fwrite_unlocked(at, 1, (size_t)(digits + sizeof digits - at), file);
}

/* before, value, after: nothing where there is no value */
#define FIELD(before, value, after)                                                                          \
    do {                                                                                                     \
        Str field_value = (value);                                                                           \
        if (field_value.size) {                                                                              \
            PUT(before);                                                                                     \
            put(file, field_value);                                                                          \
            PUT(after);                                                                                      \
        }                                                                                                    \
    } while (0)

static Str factuality(const GraphEdge *edge) { return str_from(act_factuality_name(edge->factuality)); }

static void put_kind(FILE *file, const GraphEdge *edge)
{
    put(file, edge->relation->name);
    if (edge->factuality != ACT_ACTUAL) FIELD(" (", factuality(edge), ")");
}

static Str end_id(const Graph *graph, uint32_t node) { return graph->nodes.items[node].id; }

/* ---- GraphML ---- */

#define DATA(key, value) FIELD("      <data key=\"" key "\">", value, "</data>\n")

void bare_graphml(const Bare *bare)
{
    FILE *file = bare->file;
    const Graph *graph = bare->graph;
    put(file, bare->head);
    for (uint32_t i = 0; i < graph->nodes.count; i++) {
        const GraphNode *node = &graph->nodes.items[i];
        FIELD("    <node id=\"", node->id, "\">\n");
        DATA("n_label", bare->labels[i]);
        DATA("n_actor_type", node->actor_type);
        DATA("n_country", node->country);
        DATA("n_role", node->role);
        PUT("      <data key=\"n_mentions\">");
        put_number(file, node->mentions);
        PUT("</data>\n    </node>\n");
    }
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        const GraphEdge *edge = &graph->edges.items[i];
        FIELD("    <edge id=\"", edge->id, "\"");
        FIELD(" source=\"", end_id(graph, edge->source), "\"");
        FIELD(" target=\"", end_id(graph, edge->target), "\" label=\"");
        put_kind(file, edge);
        PUT("\">\n");
        DATA("e_relation", edge->relation->name);
        DATA("e_plover", edge->relation->plover);
        DATA("e_cameo", edge->cameo);
        DATA("e_factuality", factuality(edge));
        PUT("      <data key=\"e_weight\">1</data>\n");
        DATA("e_item", edge->item);
        DATA("e_quantity", edge->quantity);
        DATA("e_first", edge->first);
        DATA("e_last", edge->last);
        DATA("e_evidence", bare->texts[i]);
        DATA("e_documents", edge->evidence[0]->doc);
        PUT("    </edge>\n");
    }
    put(file, bare->foot);
}

/* ---- GEXF ---- */

#define VALUE(name, value) FIELD("          <attvalue for=\"" name "\" value=\"", value, "\"/>\n")

static unsigned hex(const char *digits)
{
    unsigned value = 0;
    sscanf(digits, "%2x", &value);
    return value;
}

static void put_colour(FILE *file, unsigned red, unsigned green, unsigned blue)
{
    PUT("        <viz:color r=\"");
    put_number(file, red);
    PUT("\" g=\"");
    put_number(file, green);
    PUT("\" b=\"");
    put_number(file, blue);
    PUT("\"/>\n");
}

static void gexf_node(const Bare *bare, uint32_t index)
{
    FILE *file = bare->file;
    const GraphNode *node = &bare->graph->nodes.items[index];
    bool official = str_is(node->actor_type, "official");
    FIELD("      <node id=\"", node->id, "\" label=\"");
    put(file, bare->labels[index]);
    PUT("\">\n        <attvalues>\n");
    VALUE("actor_type", node->actor_type);
    VALUE("country", node->country);
    VALUE("role", node->role);
    PUT("          <attvalue for=\"mentions\" value=\"");
    put_number(file, node->mentions);
    PUT("\"/>\n        </attvalues>\n");
    put_colour(file, official ? 153 : 138, official ? 153 : 116, official ? 153 : 64);
    PUT("        <viz:size value=\"18.0\"/>\n      </node>\n");
}

static void gexf_edge(const Bare *bare, uint32_t index, unsigned (*colours)[3])
{
    static const char *const shapes[] = {"solid", "dashed", "dotted"};
    FILE *file = bare->file;
    const Graph *graph = bare->graph;
    const GraphEdge *edge = &graph->edges.items[index];
    const unsigned *colour = colours[edge->relation->order];
    FIELD("      <edge id=\"", edge->id, "\"");
    FIELD(" source=\"", end_id(graph, edge->source), "\"");
    FIELD(" target=\"", end_id(graph, edge->target), "\" type=\"directed\" kind=\"");
    put_kind(file, edge);
    PUT("\" label=\"");
    put_kind(file, edge);
    PUT("\" weight=\"1.0\">\n        <attvalues>\n");
    VALUE("relation", edge->relation->name);
    VALUE("plover", edge->relation->plover);
    VALUE("cameo", edge->cameo);
    VALUE("factuality", factuality(edge));
    VALUE("item", edge->item);
    VALUE("quantity", edge->quantity);
    VALUE("first", edge->first);
    VALUE("last", edge->last);
    VALUE("evidence", bare->texts[index]);
    VALUE("documents", edge->evidence[0]->doc);
    PUT("        </attvalues>\n");
    put_colour(file, colour[0], colour[1], colour[2]);
    PUT("        <viz:thickness value=\"1.8\"/>\n        <viz:shape value=\"");
    fputs(shapes[edge->factuality], file);
    PUT("\"/>\n      </edge>\n");
}

void bare_gexf(const Bare *bare)
{
    unsigned colours[64][3] = {0};
    for (uint32_t i = 0; i < bare->graph->edges.count; i++) {
        const Relation *relation = bare->graph->edges.items[i].relation;
        for (int part = 0; part < 3 && !colours[relation->order][0]; part++)
            colours[relation->order][2 - part] = hex(relation->colour.bytes + 1 + 2 * (2 - part));
    }
    put(bare->file, bare->head);
    for (uint32_t i = 0; i < bare->graph->nodes.count; i++) gexf_node(bare, i);
    put(bare->file, bare->middle);
    for (uint32_t i = 0; i < bare->graph->edges.count; i++) gexf_edge(bare, i, colours);
    put(bare->file, bare->foot);
}

/* ---- CSV ---- */

void bare_csv(const Bare *bare)
{
    FILE *file = bare->file;
    const Graph *graph = bare->graph;
    put(file, bare->head);
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        const GraphEdge *edge = &graph->edges.items[i];
        bool actual = edge->factuality == ACT_ACTUAL;
        put(file, end_id(graph, edge->source));
        PUT(",");
        put(file, end_id(graph, edge->target));
        PUT(",Directed,");
        if (!actual) PUT("\"");
        put_kind(file, edge);
        if (!actual) PUT("\"");
        PUT(",");
        put(file, edge->id);
        PUT(",");
        if (!actual) PUT("\"");
        put_kind(file, edge);
        if (!actual) PUT("\"");
        PUT(",1,");
        put(file, edge->relation->name);
        PUT(",");
        put(file, edge->relation->plover);
        PUT(",");
        put(file, edge->cameo);
        PUT(",");
        put(file, factuality(edge));
        PUT(",");
        bool words = edge->item.size && memchr(edge->item.bytes, ' ', edge->item.size);
        if (words) PUT("\"");
        put(file, edge->item);
        if (words) PUT("\"");
        PUT(",");
        put(file, edge->quantity);
        PUT(",,,,");
        put(file, edge->first);
        PUT(",");
        put(file, edge->last);
        PUT(",");
        put(file, bare->texts[i]);
        PUT(",");
        put(file, edge->evidence[0]->doc);
        PUT("\r\n");
    }
}

/* ---- JSON ---- */

#define MEMBER(name, value) FIELD(",\"" name "\":\"", value, "\"")

static void put_span(FILE *file, act_span span)
{
    put_number(file, span.start);
    PUT(",");
    put_number(file, span.end);
    PUT("]");
}

static void put_actor(FILE *file, const act_actor *actor)
{
    FIELD("\"doc\":\"", actor->doc, "\"");
    MEMBER("id", actor->id);
    MEMBER("label", actor->label);
    MEMBER("actor_type", actor->actor_type);
    MEMBER("country", actor->country);
    MEMBER("role", actor->role);
    PUT(",\"mentions\":");
    put_number(file, actor->mentions);
    PUT("}");
}

static void put_evidence(FILE *file, const act_evidence *evidence, Str text)
{
    FIELD("\"doc\":\"", evidence->doc, "\"");
    MEMBER("title", evidence->title);
    MEMBER("date", evidence->date);
    MEMBER("source_name", evidence->source_name);
    MEMBER("url", evidence->url);
    MEMBER("relation", evidence->relation);
    MEMBER("plover", evidence->plover);
    MEMBER("cameo", evidence->cameo);
    MEMBER("factuality", str_from(act_factuality_name(evidence->factuality)));
    MEMBER("source", evidence->source);
    MEMBER("target", evidence->target);
    PUT(",\"sentence\":");
    put_number(file, evidence->sentence);
    PUT(",\"start\":");
    put_number(file, evidence->start);
    PUT(",\"end\":");
    put_number(file, evidence->end);
    MEMBER("text", text);
    PUT(",\"source_span\":[");
    put_span(file, evidence->source_span);
    PUT(",\"target_span\":[");
    put_span(file, evidence->target_span);
    PUT(",\"predicate_span\":[");
    put_span(file, evidence->predicate_span);
    MEMBER("speaker", evidence->speaker);
    MEMBER("frame", evidence->frame);
    MEMBER("item", evidence->item);
    MEMBER("quantity", evidence->quantity);
    PUT("}");
}

static void json_node(const Bare *bare, uint32_t index)
{
    FILE *file = bare->file;
    const GraphNode *node = &bare->graph->nodes.items[index];
    if (index) PUT(",\n");
    FIELD("{\"id\":\"", node->id, "\"");
    MEMBER("label", bare->labels[index]);
    MEMBER("actor_type", node->actor_type);
    MEMBER("country", node->country);
    MEMBER("role", node->role);
    PUT(",\"mentions\":");
    put_number(file, node->mentions);
    PUT(",\n \"records\":[{");
    for (uint32_t i = 0; i < node->n_records; i++) {
        if (i) PUT(",\n  {");
        put_actor(file, node->records[i]);
    }
    PUT("]}");
}

static void json_link(const Bare *bare, uint32_t index)
{
    FILE *file = bare->file;
    const Graph *graph = bare->graph;
    const GraphEdge *edge = &graph->edges.items[index];
    if (index) PUT(",\n");
    FIELD("{\"source\":\"", end_id(graph, edge->source), "\"");
    MEMBER("target", end_id(graph, edge->target));
    MEMBER("key", edge->id);
    MEMBER("relation", edge->relation->name);
    MEMBER("plover", edge->relation->plover);
    MEMBER("cameo", edge->cameo);
    MEMBER("factuality", factuality(edge));
    PUT(",\"weight\":1");
    MEMBER("item", edge->item);
    MEMBER("quantity", edge->quantity);
    MEMBER("first", edge->first);
    MEMBER("last", edge->last);
    PUT(",\n \"evidence\":[{");
    put_evidence(file, edge->evidence[0], bare->texts[index]);
    PUT("]}");
}

void bare_json(const Bare *bare)
{
    put(bare->file, bare->head);
    for (uint32_t i = 0; i < bare->graph->nodes.count; i++) json_node(bare, i);
    put(bare->file, bare->middle);
    for (uint32_t i = 0; i < bare->graph->edges.count; i++) json_link(bare, i);
    put(bare->file, bare->foot);
}

void bare_events(const Bare *bare)
{
    FILE *file = bare->file;
    const Records *records = bare->records;
    for (uint32_t i = 0; i < records->actors.count; i++) {
        PUT("{\"record\":\"actor\",");
        put_actor(file, &records->actors.items[i]);
        PUT("\n");
    }
    for (uint32_t i = 0; i < records->evidence.count; i++) {
        PUT("{\"record\":\"evidence\",");
        put_evidence(file, &records->evidence.items[i], bare->texts[i]);
        PUT("\n");
    }
}
