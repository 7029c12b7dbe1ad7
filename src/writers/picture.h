/* Pictures: what of a graph is drawn, and how, as DOT. The `dot` format is this text; svg, png, pdf and html
 * are what Graphviz makes of it (render.h). Written by ourselves: cgraph's own writer escapes wrongly (a
 * value that ends in a backslash), breaks long strings and takes 640 bytes of memory an edge. cgraph reads
 * what is written here.
 *
 * Actors are boxes, ellipses, hexagons, double octagons by type, gathered by country; lines have the colour
 * and arrowhead of their relation, are dashed where possible, dotted where negated, and the thicker, the more
 * evidence there is. An office is told by the cluster that its holder stands in: it is drawn, thin and pale,
 * only where no cluster tells it. Actors that nothing but an office joins are left out, unless the graph has
 * no other lines. */
#ifndef WRITERS_PICTURE_H
#define WRITERS_PICTURE_H

#include "writers/writers.h"

/* How Graphviz is asked to place things; from what looks best to what always works. */
typedef struct Layout {
    const char *name;       /* for messages */
    const char *engine;     /* "fdp" */
    const char *attributes; /* of the graph */
    bool clusters;
    bool flow;                       /* only for lines of one directed relation: arms on their way */
    uint32_t most_nodes, most_edges; /* it is not tried for more, which would take more than a few seconds */
    unsigned seconds;                /* of processor time that it is given */
} Layout;

typedef struct Picture {
    const Output *output;
    const Graph *graph;
    bool *node_drawn, *edge_drawn;
    uint32_t *group;                     /* per node: the cluster it stands in, by number; NO_GROUP: none */
    Str *group_ids;                      /* of the countries */
    uint32_t n_groups, n_nodes, n_edges; /* drawn */
    bool flow;                           /* all lines drawn are of one directed relation */
    bool few_labels;                     /* too many actors to label every line */
} Picture;

#define NO_GROUP UINT32_MAX

/* all: leave nothing out, as where only the places of actors are wanted. */
void picture_init(Picture *picture, const Output *output, bool all);
const Layout *picture_layout(const Picture *picture, unsigned attempt); /* NULL: no more */
void picture_dot(Sink *sink, const Picture *picture, const Layout *layout);

#endif
