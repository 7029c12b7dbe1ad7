#include "writers/bounds.h"

#include <math.h>

static void take_in(boxf *all, double left, double bottom, double right, double top)
{
    all->LL.x = fmin(all->LL.x, left);
    all->LL.y = fmin(all->LL.y, bottom);
    all->UR.x = fmax(all->UR.x, right);
    all->UR.y = fmax(all->UR.y, top);
}

static void take_in_box(boxf *all, pointf centre, double width, double height)
{
    take_in(all, centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2);
}

/* A curve stays within its control points. */
static void take_in_edge(boxf *all, Agedge_t *edge)
{
    const splines *lines = ED_spl(edge);
    const textlabel_t *label = ED_label(edge);
    for (int i = 0; lines && i < lines->size; i++) {
        for (int p = 0; p < lines->list[i].size; p++) take_in_box(all, lines->list[i].list[p], 0, 0);
    }
    if (label && label->set) take_in_box(all, label->pos, label->dimen.x, label->dimen.y);
}

static void place_heading(Agraph_t *graph)
{
    const double space = 10;
    textlabel_t *heading = GD_label(graph);
    boxf *all = &GD_bb(graph);
    if (!heading) return;
    all->UR.y += heading->dimen.y + space;
    all->UR.x = fmax(all->UR.x, all->LL.x + heading->dimen.x);
    heading->pos = (pointf){all->LL.x + heading->dimen.x / 2, all->UR.y - heading->dimen.y / 2};
    heading->set = TRUE;
}

void bounds_fit(Agraph_t *graph)
{
    boxf all = {{INFINITY, INFINITY}, {-INFINITY, -INFINITY}};
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        take_in_box(&all, ND_coord(node), ND_width(node) * 72, ND_height(node) * 72);
        for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge))
            take_in_edge(&all, edge);
    }
    for (int c = 1; c <= GD_n_cluster(graph); c++) {
        boxf frame = GD_bb(GD_clust(graph)[c]);
        take_in(&all, frame.LL.x, frame.LL.y, frame.UR.x, frame.UR.y);
    }
    if (all.LL.x > all.UR.x) return; /* nothing is drawn but the heading */
    GD_bb(graph) = all;
    place_heading(graph);
}
