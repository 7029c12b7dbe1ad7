#include "writers/picture.h"

#include "graph/homes.h"

/* `sep` must exceed `esep`, or lines have no room between nodes and Graphviz warns. Lines that bend round
 * nodes (splines=true) take time with the cube of their number: 2 s for 60 actors, 6 s for 85; straight ones
 * take none. */
static const Layout layouts[] = {
    {"left to right", "dot", "rankdir=LR nodesep=.4 ranksep=1.6", false, true, 60, 120, 30},
    {"clusters", "fdp", "K=2.2 overlap=vpsc sep=\"+20\" esep=\"+3\" splines=true", true, false, 60, 250, 30},
    {"springs", "neato", "overlap=prism overlap_scaling=-4 sep=\"+24\" esep=\"+3\" splines=true len=2.6",
     false, false, 60, 250, 30},
    {"clusters, straight lines", "fdp", "K=2.2 overlap=vpsc sep=\"+20\" esep=\"+3\" splines=line", true,
     false, 150, 2000, 30},
    {"springs, straight lines", "neato", "overlap=prism sep=\"+8\" esep=\"+2\" splines=line", false, false,
     400, 5000, 20},
    {"many springs", "sfdp", "overlap=prism sep=\"+8\" esep=\"+2\" splines=line K=1.2", false, false, 5000,
     50000, 60},
    {"in rows", "osage", "splines=line", false, false, UINT32_MAX, UINT32_MAX, 60},
};

/* With more actors only lines that several sentences tell of are labelled: fewer labels, not smaller ones. */
enum { MOST_LABELLED = 60 };

static bool fits(const Picture *picture, const Layout *layout, Str wanted)
{
    if (wanted.size) return str_is(wanted, layout->engine);
    if (layout->flow && !picture->flow) return false;
    if (layout->clusters && !picture->n_groups) return false;
    return picture->n_nodes <= layout->most_nodes && picture->n_edges <= layout->most_edges;
}

const Layout *picture_layout(const Picture *picture, unsigned attempt)
{
    Str wanted = picture->output->style ? picture->output->style->layout : (Str){0};
    for (unsigned i = 0; i < sizeof layouts / sizeof *layouts; i++)
        if (fits(picture, &layouts[i], wanted) && !attempt--) return &layouts[i];
    return NULL;
}

static bool is_office(const GraphEdge *edge) { return str_equal(edge->relation->name, OFFICE_RELATION); }

static void draw(Picture *picture, uint32_t edge)
{
    const GraphEdge *line = &picture->graph->edges.items[edge];
    picture->edge_drawn[edge] = true;
    picture->node_drawn[line->source] = picture->node_drawn[line->target] = true;
}

static void choose_edges(Picture *picture)
{
    const Graph *graph = picture->graph;
    bool others = false;
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        if (is_office(&graph->edges.items[i])) continue;
        others = true;
        draw(picture, i);
    }
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        const GraphEdge *edge = &graph->edges.items[i];
        const GraphNode *source = &graph->nodes.items[edge->source],
                        *target = &graph->nodes.items[edge->target];
        bool told = source->country.size && str_equal(source->country, target->country);
        bool stray = !picture->node_drawn[edge->source] || !picture->node_drawn[edge->target];
        if (is_office(edge) && (!others || (!told && !stray))) draw(picture, i);
    }
}

/* Whether all lines are of one relation that goes somewhere. */
static bool is_flow(const Picture *picture)
{
    const Relation *relation = NULL;
    for (uint32_t i = 0; i < picture->graph->edges.count; i++) {
        const Relation *other = picture->graph->edges.items[i].relation;
        if (!picture->edge_drawn[i]) continue;
        if (other->symmetric || (relation && !str_equal(relation->name, other->name))) return false;
        relation = other;
    }
    return relation;
}

/* Clusters: countries with more than one actor drawn. Nodes are sorted by id, and so countries come in an
 * order that depends on the graph alone. */
static void choose_groups(Picture *picture)
{
    const Graph *graph = picture->graph;
    Intern countries;
    intern_init(&countries, graph->arena);
    uint32_t *members = ARENA_ARRAY(graph->arena, uint32_t, graph->nodes.count + 1);
    for (uint32_t i = 0; i < graph->nodes.count; i++) {
        Str country = graph->nodes.items[i].country;
        if (picture->node_drawn[i] && country.size) members[intern_add(&countries, country)]++;
    }
    uint32_t *number = ARENA_ARRAY(graph->arena, uint32_t, graph->nodes.count + 1);
    picture->group_ids = ARENA_ARRAY(graph->arena, Str, countries.strings.count);
    for (uint32_t c = 1; c <= countries.strings.count; c++) {
        number[c] = NO_GROUP;
        if (members[c] < 2) continue;
        number[c] = picture->n_groups;
        picture->group_ids[picture->n_groups++] = intern_str(&countries, c);
    }
    for (uint32_t i = 0; i < graph->nodes.count; i++) {
        uint32_t c = intern_find(&countries, graph->nodes.items[i].country);
        picture->group[i] = c && picture->node_drawn[i] ? number[c] : NO_GROUP;
    }
}

void picture_init(Picture *picture, const Output *output, bool all)
{
    const Graph *graph = output->graph;
    *picture = (Picture){.output = output, .graph = graph};
    picture->node_drawn = ARENA_ARRAY(graph->arena, bool, graph->nodes.count);
    picture->edge_drawn = ARENA_ARRAY(graph->arena, bool, graph->edges.count);
    picture->group = ARENA_ARRAY(graph->arena, uint32_t, graph->nodes.count);
    choose_edges(picture);
    for (uint32_t i = 0; i < graph->edges.count && all; i++) draw(picture, i);
    for (uint32_t i = 0; i < graph->nodes.count && (all || !graph->edges.count); i++)
        picture->node_drawn[i] = true;
    choose_groups(picture);
    picture->flow = is_flow(picture);
    for (uint32_t i = 0; i < graph->nodes.count; i++) picture->n_nodes += picture->node_drawn[i];
    for (uint32_t i = 0; i < graph->edges.count; i++) picture->n_edges += picture->edge_drawn[i];
    picture->few_labels = picture->n_nodes > MOST_LABELLED;
}
