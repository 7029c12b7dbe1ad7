/* Where actors stand: Graphviz's springs give a start, and a search over it the rest.
 *
 * Springs know nothing of labels, of fans of parallel lines, of lines that run over actors; they leave frames
 * of countries half empty, and lines on each other. The search (simulated annealing, Davidson and Harel 1996)
 * moves actors and whole countries, keeps what makes the picture clearer (clarity.h) and, while it is young,
 * some of what does not. Its steps, and its dice, depend on the graph alone. */
#ifndef WRITERS_ARRANGE_H
#define WRITERS_ARRANGE_H

#include <gvc.h>

/* Moves the actors and the clusters of a graph that has been laid out, then draws its lines (bundles.h) and
 * places its labels (labels.h). Where there are more actors than can be searched, they stay. */
void picture_arrange(Agraph_t *graph);

#endif
