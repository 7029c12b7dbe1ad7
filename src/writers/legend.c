#include "writers/legend.h"

#include "writers/escape.h"

#include <math.h>

Str colour_of(const Relation *relation)
{
    Str colour = relation->colour;
    bool valid = colour.size == 7 && colour.bytes[0] == '#';
    for (size_t i = 1; valid && i < 7; i++)
        valid = strchr("0123456789abcdefABCDEF", colour.bytes[i]) && colour.bytes[i];
    return valid ? colour : STR("#707070");
}

const char *line_style(act_factuality factuality)
{
    static const char *const styles[] = {"solid", "dashed", "dotted"};
    return styles[factuality];
}

double line_width(uint32_t weight) { return 1 + 0.8 * pow(weight < 6 ? weight : 6, 0.75); }

static Str only_title(const Graph *graph)
{
    return graph->documents == 1 && graph->edges.count ? graph->edges.items[0].evidence[0]->title : (Str){0};
}

void title_write(Sink *sink, const Output *output)
{
    Str title = output->style && output->style->title.size ? output->style->title : only_title(output->graph);
    if (!title.size) title = STR("Who does what to whom");
    bool cut;
    escape_xml(sink, text_shorten(title, 120, &cut));
    if (cut) sink_text(sink, "…");
}

void subtitle_write(Sink *sink, const Output *output)
{
    const Graph *graph = output->graph;
    sink_print(sink, graph->documents == 1 ? "%u document" : "%u documents", graph->documents);
    if (!graph->edges.count) sink_text(sink, ", no relations found");
    if (!graph->first.size) return;
    sink_text(sink, ", ");
    escape_xml(sink, graph->first);
    if (str_equal(graph->first, graph->last)) return;
    sink_text(sink, " to ");
    escape_xml(sink, graph->last);
}

static void relation_cell(Sink *sink, const Relation *relation)
{
    bool headless = relation->symmetric || str_is(relation->arrowhead, "none");
    sink_text(sink, "<TD ALIGN=\"LEFT\"><FONT COLOR=\"");
    sink_str(sink, colour_of(relation));
    sink_text(sink, headless ? "\">━━━</FONT>&#160;<B>" : "\">━━▶</FONT>&#160;<B>");
    escape_xml(sink, relation->name);
    sink_text(sink, "&#160;</B>");
    if (!str_equal(relation->gloss, relation->name)) escape_xml(sink, relation->gloss);
    sink_text(sink, "  </TD>");
}

static void relation_rows(Sink *sink, const Picture *picture)
{
    enum { COLUMNS = 3 };
    const Graph *graph = picture->graph;
    const Relation *seen[64]; /* more relations than a legend can hold */
    uint32_t count = 0;
    for (uint32_t i = 0; i < graph->edges.count && count < 64; i++) {
        bool new = picture->edge_drawn[i];
        for (uint32_t s = 0; s < count && new; s++) new = seen[s] != graph->edges.items[i].relation;
        if (new) seen[count++] = graph->edges.items[i].relation;
    }
    for (uint32_t i = 1; i < count; i++) /* into the order of the lexicon */
        for (uint32_t j = i; j > 0 && seen[j]->order < seen[j - 1]->order; j--) {
            const Relation *swap = seen[j];
            seen[j] = seen[j - 1];
            seen[j - 1] = swap;
        }
    for (uint32_t i = 0; i < count; i++) {
        if (i % COLUMNS == 0) sink_text(sink, "<TR>");
        relation_cell(sink, seen[i]);
        if (i % COLUMNS == COLUMNS - 1 || i + 1 == count) sink_text(sink, "</TR>");
    }
}

static void signs_row(Sink *sink, const Picture *picture)
{
    static const char *const types[][2] = {{"state", "▭ state"},
                                           {"official", "○ official"},
                                           {"organisation", "⬡ organisation"},
                                           {"bloc", "◎ bloc"}};
    const Graph *graph = picture->graph;
    bool possible = false, negated = false, several = false;
    sink_text(sink, "<TR><TD ALIGN=\"LEFT\" COLSPAN=\"3\"><FONT COLOR=\"#555555\">");
    for (size_t t = 0; t < sizeof types / sizeof *types; t++) {
        bool occurs = false;
        for (uint32_t i = 0; i < graph->nodes.count && !occurs; i++)
            occurs = picture->node_drawn[i] && str_is(graph->nodes.items[i].actor_type, types[t][0]);
        if (occurs) sink_print(sink, "%s   ", types[t][1]);
    }
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        if (!picture->edge_drawn[i]) continue;
        possible |= graph->edges.items[i].factuality == ACT_POSSIBLE;
        negated |= graph->edges.items[i].factuality == ACT_NEGATED;
        several |= graph->edges.items[i].weight > 1;
    }
    if (possible) sink_text(sink, "╌╌ ? possible   ");
    if (negated) sink_text(sink, "┈┈&#160;<S>struck</S>: denied, refused   ");
    if (several) sink_text(sink, "×n number of sentences");
    sink_text(sink, " </FONT></TD></TR>");
}

void legend_write(Sink *sink, const Picture *picture)
{
    const Style *style = picture->output->style;
    sink_text(sink, "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"1\">"
                    "<TR><TD ALIGN=\"LEFT\" COLSPAN=\"3\"><FONT POINT-SIZE=\"18\"><B>");
    title_write(sink, picture->output);
    sink_text(sink, "</B></FONT></TD></TR><TR><TD ALIGN=\"LEFT\" COLSPAN=\"3\"><FONT POINT-SIZE=\"12\" "
                    "COLOR=\"#555555\">");
    subtitle_write(sink, picture->output);
    sink_text(sink, "</FONT></TD></TR>");
    if (picture->n_edges && !(style && style->no_legend)) {
        relation_rows(sink, picture);
        signs_row(sink, picture);
    }
    sink_text(sink, "</TABLE>>");
}
