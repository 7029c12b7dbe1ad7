#include "graph/evidence.h"
#include "text/dates.h"
#include "writers/attributes.h"
#include "writers/escape.h"
#include "writers/formats.h"
#include "writers/legend.h"
#include "writers/render.h"

#include <math.h>

/* GEXF 1.3 (https://gexf.net), as Gephi reads it. Places of nodes are those of the picture, where there are
 * few enough actors that one can be made. Timestamps on lines, if asked for, give Gephi its time slider. */

enum { MOST_PLACED = 150 };

typedef struct Place {
    bool known;
    Str x, y; /* as Graphviz writes them, in inches */
} Place;

typedef struct Gexf {
    Sink *sink;
    Sink scratch;
    const Graph *graph;
    Place *places;
    bool dynamic;
} Gexf;

/* ---- places ---- */

static uint32_t node_with_id(const Graph *graph, Str id)
{
    uint32_t low = 0, high = graph->nodes.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = str_compare(graph->nodes.items[middle].id, id);
        if (!order) return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return UINT32_MAX;
}

/* Lines of Graphviz's "plain" output: node NAME X Y …; a name that is not a plain word stands in quotes. Ids
 * have neither quotes nor spaces. */
static void place_read(Gexf *gexf, Str line)
{
    Str word = str_cut(&line, ' '), id = str_cut(&line, ' ');
    if (!str_is(word, "node")) return;
    if (id.size > 1 && id.bytes[0] == '"') id = str_slice(id, 1, id.size - 1);
    uint32_t node = node_with_id(gexf->graph, id);
    if (node == UINT32_MAX) return;
    Place *place = &gexf->places[node];
    place->x = str_copy(gexf->graph->arena, str_cut(&line, ' '));
    place->y = str_copy(gexf->graph->arena, str_cut(&line, ' '));
    place->known = true;
}

/* A graph without places is still a graph: that no layout was found is no error here. */
static void places_find(Gexf *gexf, const Output *output)
{
    gexf->places = ARENA_ARRAY(gexf->graph->arena, Place, gexf->graph->nodes.count);
    if (!gexf->graph->nodes.count || gexf->graph->nodes.count > MOST_PLACED) return;
    Picture picture;
    picture_init(&picture, output, true);
    Sink plain;
    sink_init_memory(&plain);
    if (!render(&plain, &picture, "plain", NULL)) {
        Str rest = str_copy(gexf->graph->arena, sink_bytes(&plain));
        while (rest.size) place_read(gexf, str_cut(&rest, '\n'));
    }
    sink_dispose(&plain);
}

/* ---- values ---- */

/* label and weight are attributes of GEXF's own. Gephi has a column of its own for each, a weight a double,
 * and would not take a whole number for it. */
static bool is_of_gexf(const Attribute *attribute)
{
    return !strcmp(attribute->name, "label") || !strcmp(attribute->name, "weight");
}

static void attributes_declare(Sink *sink, const char *class, const Attribute *attributes)
{
    sink_print(sink, "    <attributes class=\"%s\" mode=\"static\">\n", class);
    for (const Attribute *attribute = attributes; attribute->name; attribute++)
        if (!is_of_gexf(attribute))
            sink_print(sink, "      <attribute id=\"%s\" title=\"%s\" type=\"%s\"/>\n", attribute->name,
                       attribute->name, attribute->kind == KIND_NUMBER ? "integer" : "string");
    sink_text(sink, "    </attributes>\n");
}

static void values_write(Gexf *gexf, const Attribute *attributes, uint32_t index)
{
    sink_text(gexf->sink, "        <attvalues>\n");
    for (const Attribute *attribute = attributes; attribute->name; attribute++) {
        Str value =
            is_of_gexf(attribute) ? (Str){0} : attribute_value(&gexf->scratch, attribute, gexf->graph, index);
        if (!value.size) continue;
        sink_text(gexf->sink, "          <attvalue for=\"");
        sink_text(gexf->sink, attribute->name);
        sink_char(gexf->sink, '"');
        xml_attribute(gexf->sink, "value", value);
        sink_text(gexf->sink, "/>\n");
    }
    sink_text(gexf->sink, "        </attvalues>\n");
}

static unsigned hex_digit(char c) { return (unsigned)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10); }

static void colour_part(Sink *sink, const char *before, const char *hex)
{
    sink_text(sink, before);
    sink_number(sink, hex_digit(hex[0]) * 16 + hex_digit(hex[1]));
}

static void colour_write(Sink *sink, Str colour)
{
    colour_part(sink, "        <viz:color r=\"", colour.bytes + 1);
    colour_part(sink, "\" g=\"", colour.bytes + 3);
    colour_part(sink, "\" b=\"", colour.bytes + 5);
    sink_text(sink, "\"/>\n");
}

static Str node_colour(Str actor_type)
{
    if (str_is(actor_type, "state")) return STR("#3B5B7E");
    if (str_is(actor_type, "official")) return STR("#999999");
    if (str_is(actor_type, "bloc")) return STR("#3F7A57");
    return STR("#8A7440");
}

/* In tenths, whatever the locale. */
static void value_write(Sink *sink, const char *element, double value)
{
    uint32_t tenths = (uint32_t)lround(value * 10);
    sink_text(sink, "        <viz:");
    sink_text(sink, element);
    sink_text(sink, " value=\"");
    sink_number(sink, tenths / 10);
    sink_char(sink, '.');
    sink_number(sink, tenths % 10);
    sink_text(sink, "\"/>\n");
}

/* Inches to points, in which Gephi's sizes look right. Written without printf's decimal point. */
static void coordinate(Sink *sink, const char *name, Str inches)
{
    long sign = 1, whole = 0, fraction = 0, unit = 1000;
    bool behind = false;
    for (size_t i = 0; i < inches.size; i++) {
        char c = inches.bytes[i];
        if (c == '-') sign = -1;
        if (c == '.') behind = true;
        if (c < '0' || c > '9') continue;
        if (behind && unit > 1) fraction += (c - '0') * (unit /= 10);
        if (!behind && whole < 1000000) whole = whole * 10 + (c - '0');
    }
    long points = (whole * 1000 + fraction) * 72 / 100; /* in tenths */
    sink_print(sink, " %s=\"%s%ld.%ld\"", name, sign < 0 ? "-" : "", points / 10, points % 10);
}

/* ---- nodes and edges ---- */

static void node_write(Gexf *gexf, uint32_t index)
{
    const GraphNode *node = &gexf->graph->nodes.items[index];
    const Place *place = &gexf->places[index];
    Sink *sink = gexf->sink;
    sink_text(sink, "      <node");
    xml_attribute(sink, "id", node->id);
    xml_attribute(sink, "label", node->label.size ? node->label : node->id);
    sink_text(sink, ">\n");
    values_write(gexf, node_attributes, index);
    colour_write(sink, node_colour(node->actor_type));
    if (place->known) {
        sink_text(sink, "        <viz:position");
        coordinate(sink, "x", place->x);
        coordinate(sink, "y", place->y);
        sink_text(sink, "/>\n");
    }
    value_write(sink, "size", 10 + 4 * sqrt((double)node->mentions));
    sink_text(sink, "      </node>\n");
}

/* A day, as the slider needs it: of a month or a year that is known alone, the first. Empty where there is no
 * date, or no such day. */
static Str day_of(Arena *arena, Str date)
{
    Str day = date.size == 4   ? str_join(arena, date, STR("-01-01"))
              : date.size == 7 ? str_join(arena, date, STR("-01"))
                               : date;
    day = date_iso(arena, day);
    return day.size == 10 ? day : (Str){0};
}

static void timestamps_write(Gexf *gexf, const GraphEdge *edge)
{
    Str before = {0};
    for (uint32_t i = 0; i < edge->weight; i++) { /* in order of date */
        Str day = day_of(gexf->graph->arena, evidence_date(edge->evidence[i]));
        if (!day.size || str_equal(day, before)) continue;
        sink_text(gexf->sink, before.size ? ", " : " timestamps=\"[");
        sink_str(gexf->sink, day);
        before = day;
    }
    if (before.size) sink_text(gexf->sink, "]\"");
}

static void edge_write(Gexf *gexf, uint32_t index)
{
    const GraphEdge *edge = &gexf->graph->edges.items[index];
    Sink *sink = gexf->sink;
    sink_text(sink, "      <edge");
    xml_attribute(sink, "id", edge->id);
    xml_attribute(sink, "source", gexf->graph->nodes.items[edge->source].id);
    xml_attribute(sink, "target", gexf->graph->nodes.items[edge->target].id);
    sink_text(sink, " type=\"directed\"");
    xml_attribute(sink, "kind", edge_kind(&gexf->scratch, gexf->graph, index));
    xml_attribute(sink, "label", edge_kind(&gexf->scratch, gexf->graph, index));
    sink_text(sink, " weight=\"");
    sink_number(sink, edge->weight);
    sink_text(sink, ".0\"");
    if (gexf->dynamic) timestamps_write(gexf, edge);
    sink_text(sink, ">\n");
    values_write(gexf, edge_attributes, index);
    colour_write(sink, colour_of(edge->relation));
    value_write(sink, "thickness", line_width(edge->weight));
    sink_text(sink, "        <viz:shape value=\"");
    sink_text(sink, line_style(edge->factuality));
    sink_text(sink, "\"/>\n      </edge>\n");
}

act_status gexf_write(Sink *sink, const Output *output, act_error *error)
{
    (void)error;
    const Graph *graph = output->graph;
    Gexf gexf = {.sink = sink, .graph = graph, .dynamic = output->style && output->style->dynamic};
    places_find(&gexf, output);
    sink_init_memory(&gexf.scratch);
    sink_text(sink, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" "
                    "xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n  <meta>\n    "
                    "<creator>actant</creator>\n    <description>");
    title_write(sink, output);
    sink_text(sink, "</description>\n  </meta>\n  <graph defaultedgetype=\"directed\" idtype=\"string\"");
    sink_text(sink, gexf.dynamic ? " mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"timestamp\">\n"
                                 : " mode=\"static\">\n");
    attributes_declare(sink, "node", node_attributes);
    attributes_declare(sink, "edge", edge_attributes);
    sink_print(sink, "    <nodes count=\"%u\">\n", graph->nodes.count);
    for (uint32_t i = 0; i < graph->nodes.count; i++) node_write(&gexf, i);
    sink_print(sink, "    </nodes>\n    <edges count=\"%u\">\n", graph->edges.count);
    for (uint32_t i = 0; i < graph->edges.count; i++) edge_write(&gexf, i);
    sink_text(sink, "    </edges>\n  </graph>\n</gexf>\n");
    sink_dispose_scratch(&gexf.scratch, sink);
    return ACT_OK;
}
