/* Places for the labels of lines.
 *
 * Graphviz's spring layouts put every label at the middle of its line, and so the labels of parallel lines on
 * each other. Here each one slides along its own line to where it covers least: other labels, actors, other
 * lines. */
#ifndef WRITERS_LABELS_H
#define WRITERS_LABELS_H

#include <gvc.h>

/* Moves the labels of a graph whose lines are drawn, and says what they cover nonetheless, in points
 * (clarity.h). Does nothing where there are too many to be read anyway. */
double labels_place(Agraph_t *graph);

#endif
