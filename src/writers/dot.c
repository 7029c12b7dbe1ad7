#include "graph/homes.h"
#include "writers/attributes.h"
#include "writers/escape.h"
#include "writers/formats.h"
#include "writers/legend.h"
#include "writers/picture.h"

#include <math.h>

static const char font[] = "DejaVu Sans,Arial,Helvetica,sans-serif";

/* ---- values ---- */

static void quoted(Sink *sink, const char *name, Str text)
{
    if (!text.size) return;
    sink_print(sink, " %s=\"", name);
    escape_dot(sink, text);
    sink_char(sink, '"');
}

static void id_write(Sink *sink, Str id)
{
    sink_char(sink, '"');
    sink_str(sink, id);
    sink_char(sink, '"');
}

/* Hundredths, without printf's decimal point, which follows the locale. */
static void decimal(Sink *sink, double value)
{
    long hundredths = lround(value * 100);
    sink_print(sink, "%ld.%02ld", hundredths / 100, hundredths % 100);
}

/* Cuts a line of about `width` characters off: at a space, if there is one. */
static Str line_cut(Str *rest, size_t width)
{
    size_t count = 0, space = 0;
    bool cut;
    for (size_t at = 0; at < rest->size && count <= width; at++) {
        if (rest->bytes[at] == ' ') space = at;
        count += ((unsigned char)rest->bytes[at] & 0xC0) != 0x80;
    }
    Str line = count <= width ? *rest : space ? str_slice(*rest, 0, space) : text_shorten(*rest, width, &cut);
    *rest = str_trim(str_slice(*rest, line.size, rest->size));
    return line;
}

/* Text in an HTML-like label, broken into lines. */
static void wrapped(Sink *sink, Str text, size_t width, size_t limit)
{
    bool cut;
    Str rest = text_shorten(str_trim(text), limit, &cut);
    while (rest.size) {
        escape_xml(sink, line_cut(&rest, width));
        if (rest.size) sink_text(sink, "<BR/>");
    }
    if (cut) sink_text(sink, "…");
}

static void data_write(Sink *sink, Sink *scratch, const Attribute *attributes, const Graph *graph,
                       uint32_t index)
{
    for (const Attribute *attribute = attributes; attribute->name; attribute++)
        if (strcmp(attribute->name, "label"))
            quoted(sink, attribute->name, attribute_value(scratch, attribute, graph, index));
}

/* ---- nodes ---- */

typedef struct Shape {
    const char *actor_type, *attributes;
} Shape;

static const Shape shapes[] = {
    {"state", "shape=box style=\"rounded,filled\" fillcolor=\"#E3ECF7\" color=\"#3B5B7E\" penwidth=1.6"},
    {"official", "shape=ellipse style=filled fillcolor=\"#FFFFFF\" color=\"#666666\" margin=\"0.03,0.02\""},
    {"organisation",
     "shape=hexagon style=filled fillcolor=\"#FBF3DC\" color=\"#8A7440\" margin=\"0.02,0.02\""},
    {"bloc", "shape=doubleoctagon style=filled fillcolor=\"#E2F1E8\" color=\"#3F7A57\" margin=\"0.06,0.04\""},
};

static const char *shape_of(Str actor_type)
{
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        if (str_is(actor_type, shapes[i].actor_type)) return shapes[i].attributes;
    return shapes[2].attributes;
}

static void node_label(Sink *sink, const GraphNode *node)
{
    bool official = str_is(node->actor_type, "official");
    bool strong = str_is(node->actor_type, "state") || str_is(node->actor_type, "bloc");
    sink_text(sink, strong ? " label=<<B>" : " label=<");
    wrapped(sink, node->label.size ? node->label : node->id, 22, 60);
    if (strong) sink_text(sink, "</B>");
    if (official && node->role.size) {
        sink_text(sink, "<BR/><FONT POINT-SIZE=\"9\" COLOR=\"#555555\">");
        wrapped(sink, node->role, 28, 56);
        sink_text(sink, "</FONT>");
    }
    sink_text(sink, ">");
}

static void node_tooltip(Sink *sink, const GraphNode *node)
{
    sink_text(sink, " tooltip=\"");
    escape_dot(sink, node->label);
    if (node->role.size) {
        sink_text(sink, ", ");
        escape_dot(sink, node->role);
    }
    sink_print(sink, "\\nmentioned %u times", node->mentions);
    if (node->n_aliases) sink_text(sink, "\\nalso: ");
    for (uint32_t i = 0; i < node->n_aliases && i < 12; i++) {
        if (i) sink_text(sink, ", ");
        escape_dot(sink, node->aliases[i]);
    }
    sink_char(sink, '"');
}

static void node_write(Sink *sink, Sink *scratch, const Graph *graph, uint32_t index)
{
    const GraphNode *node = &graph->nodes.items[index];
    sink_text(sink, "  ");
    id_write(sink, node->id);
    sink_text(sink, " [");
    sink_text(sink, shape_of(node->actor_type));
    node_label(sink, node);
    quoted(sink, "id", node->id);
    node_tooltip(sink, node);
    data_write(sink, scratch, node_attributes, graph, index);
    sink_text(sink, "];\n");
}

static Str country_label(const Picture *picture, Str country)
{
    const LexActor *actor = picture->output->lex ? lexicon_actor(picture->output->lex, country) : NULL;
    return actor ? actor->label : country;
}

/* A cluster's label would say twice what the box of the state within it says. */
static bool state_is_drawn(const Picture *picture, uint32_t group)
{
    for (uint32_t i = 0; i < picture->graph->nodes.count; i++)
        if (picture->group[i] == group &&
            str_equal(picture->graph->nodes.items[i].id, picture->group_ids[group]))
            return true;
    return false;
}

static void cluster_write(Sink *sink, Sink *scratch, const Picture *picture, uint32_t group)
{
    sink_print(sink, "  subgraph \"cluster_%u\" {\n    graph [", group);
    sink_text(sink, "label=\"");
    if (!state_is_drawn(picture, group)) escape_dot(sink, country_label(picture, picture->group_ids[group]));
    sink_text(sink, "\" tooltip=\"");
    escape_dot(sink, country_label(picture, picture->group_ids[group]));
    sink_text(sink, "\" style=\"rounded,filled\" fillcolor=\"#F4F4F2\" color=\"#D4D4D0\" "
                    "fontcolor=\"#555555\" fontsize=11 margin=12];\n");
    for (uint32_t i = 0; i < picture->graph->nodes.count; i++)
        if (picture->group[i] == group) node_write(sink, scratch, picture->graph, i);
    sink_text(sink, "  }\n");
}

static void nodes_write(Sink *sink, Sink *scratch, const Picture *picture, bool clusters)
{
    for (uint32_t group = 0; clusters && group < picture->n_groups; group++)
        cluster_write(sink, scratch, picture, group);
    for (uint32_t i = 0; i < picture->graph->nodes.count; i++)
        if (picture->node_drawn[i] && !(clusters && picture->group[i] != NO_GROUP))
            node_write(sink, scratch, picture->graph, i);
}

/* ---- edges ---- */

/* "120 howitzers", where that is short; a list of things is not. */
static void edge_item(Sink *sink, const GraphEdge *edge)
{
    enum { LONGEST = 34, WIDEST = 18 };
    Str item = edge->item, quantity = edge->quantity;
    bool list = item.size && memchr(item.bytes, ';', item.size);
    if (!item.size || list || item.size + quantity.size > LONGEST) return;
    if (quantity.size && memchr(quantity.bytes, ';', quantity.size)) quantity.size = 0;
    sink_text(sink, "<BR/><FONT POINT-SIZE=\"9\">");
    escape_xml(sink, quantity);
    if (quantity.size) sink_char(sink, ' ');
    wrapped(sink, item, WIDEST, LONGEST);
    sink_text(sink, "</FONT>");
}

static void edge_label(Sink *sink, const GraphEdge *edge)
{
    bool negated = edge->factuality == ACT_NEGATED;
    sink_text(sink, " label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" "
                    "CELLPADDING=\"1\"><TR><TD BGCOLOR=\"#FFFFFF\">");
    if (negated) sink_text(sink, "<S>");
    escape_xml(sink, edge->relation->name);
    if (edge->factuality == ACT_POSSIBLE) sink_char(sink, '?');
    if (edge->weight > 1)
        sink_text(sink, "&#160;"); /* here, as viewers drop it at the start of what comes next */
    if (negated) sink_text(sink, "</S>");
    if (edge->weight > 1) sink_print(sink, "×%u", edge->weight);
    edge_item(sink, edge);
    sink_text(sink, "</TD></TR></TABLE>>");
}

static void evidence_line(Sink *sink, const act_evidence *evidence)
{
    bool cut;
    sink_text(sink, "\\n“");
    escape_dot(sink, text_shorten(evidence->text, 280, &cut));
    sink_text(sink, cut ? "…”" : "”");
    sink_text(sink, " — ");
    escape_dot(sink, evidence->source_name.size ? evidence->source_name : evidence->doc);
    if (evidence->date.size) sink_text(sink, ", ");
    escape_dot(sink, evidence->date);
}

/* The line in words, and its evidence. */
static void edge_tooltip(Sink *sink, const char *name, const Graph *graph, const GraphEdge *edge)
{
    enum { SHOWN = 4 };
    sink_print(sink, " %s=\"", name);
    escape_dot(sink, graph->nodes.items[edge->source].label);
    sink_text(sink, edge->relation->symmetric ? " – " : " → ");
    escape_dot(sink, graph->nodes.items[edge->target].label);
    sink_text(sink, ": ");
    escape_dot(sink, edge->relation->name);
    if (edge->factuality != ACT_ACTUAL) sink_print(sink, " (%s)", act_factuality_name(edge->factuality));
    for (uint32_t i = 0; i < edge->weight && i < SHOWN; i++) evidence_line(sink, edge->evidence[i]);
    if (edge->weight > SHOWN) sink_print(sink, "\\n… and %u more", edge->weight - SHOWN);
    sink_char(sink, '"');
}

static void edge_link(Sink *sink, const GraphEdge *edge)
{
    for (uint32_t i = 0; i < edge->weight; i++) {
        Str url = edge->evidence[i]->url;
        if (!url_is_safe(url)) continue;
        sink_text(sink, " URL=\"");
        escape_dot_url(sink, url);
        sink_char(sink, '"');
        return;
    }
}

static void edge_line(Sink *sink, const GraphEdge *edge)
{
    bool office = str_equal(edge->relation->name, OFFICE_RELATION);
    Str arrowhead = edge->relation->symmetric ? STR("none") : edge->relation->arrowhead;
    sink_text(sink, "color=\"");
    sink_str(sink, office ? STR("#C4C4C4") : colour_of(edge->relation));
    sink_print(sink, "\" style=%s penwidth=", line_style(edge->factuality));
    decimal(sink, office ? 0.7 : line_width(edge->weight));
    quoted(sink, "arrowhead", arrowhead);
}

static void edge_write(Sink *sink, Sink *scratch, const Picture *picture, uint32_t index)
{
    const Graph *graph = picture->graph;
    const GraphEdge *edge = &graph->edges.items[index];
    sink_text(sink, "  ");
    id_write(sink, graph->nodes.items[edge->source].id);
    sink_text(sink, " -> ");
    id_write(sink, graph->nodes.items[edge->target].id);
    sink_text(sink, " [");
    edge_line(sink, edge);
    if (!picture->few_labels || edge->weight > 1) edge_label(sink, edge);
    quoted(sink, "id", edge->id);
    edge_tooltip(sink, "tooltip", graph, edge);
    edge_tooltip(sink, "labeltooltip", graph, edge);
    edge_link(sink, edge);
    data_write(sink, scratch, edge_attributes, graph, index);
    sink_text(sink, "];\n");
}

/* ---- the whole ---- */

void picture_dot(Sink *sink, const Picture *picture, const Layout *layout)
{
    Sink scratch;
    sink_init_memory(&scratch);
    sink_print(sink, "digraph actant {\n  graph [layout=%s %s start=7 outputorder=edgesfirst\n",
               layout->engine, layout->attributes);
    sink_print(sink,
               "    fontname=\"%s\" fontcolor=\"#222222\" fontsize=11 bgcolor=white pad=0.3 labelloc=t "
               "labeljust=l\n    label=",
               font);
    legend_write(sink, picture);
    sink_text(sink, "];\n");
    sink_print(sink, "  node [fontname=\"%s\" fontcolor=\"#222222\" fontsize=12];\n", font);
    sink_print(sink, "  edge [fontname=\"%s\" fontcolor=\"#222222\" fontsize=10 arrowsize=0.8];\n", font);
    nodes_write(sink, &scratch, picture, layout->clusters);
    for (uint32_t i = 0; i < picture->graph->edges.count; i++)
        if (picture->edge_drawn[i]) edge_write(sink, &scratch, picture, i);
    sink_text(sink, "}\n");
    sink_dispose_scratch(&scratch, sink);
}

act_status dot_write(Sink *sink, const Output *output, act_error *error)
{
    Picture picture;
    picture_init(&picture, output, false);
    const Layout *layout = picture_layout(&picture, 0);
    if (!layout)
        return error_set(error, ACT_ERROR_USAGE, NULL, 0, "no such layout: " STR_FORMAT,
                         STR_ARGS(output->style->layout));
    picture_dot(sink, &picture, layout);
    return ACT_OK;
}
