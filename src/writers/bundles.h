/* Parallel lines, fanned out.
 *
 * Graphviz's spring layouts draw the lines between one pair of actors a few points apart, often on top of
 * each other; but who warns whom, and who accuses whom in return, is what the reader is after. Here such
 * lines become arcs, side by side and far enough apart for their labels, those of one direction next to each
 * other. */
#ifndef WRITERS_BUNDLES_H
#define WRITERS_BUNDLES_H

#include <gvc.h>

/* Before the layout: lets the lines of a pair pull as one, and the farther apart, the more of them there are.
 * Twelve springs would draw two actors so close together that their labels found no room. length: of a single
 * line, in the engine's units. */
void bundles_loosen(Agraph_t *graph, double length);

/* Points between two lines of a pair, where there is room: those that run upwards lie farther apart, as their
 * labels lie across them. rise: how steep they are, 0 to 1; width: of the widest label. */
double bundle_gap(double rise, double width);

/* Draws the lines of a graph whose actors have their places: straight where nothing is in the way, else bent
 * round actors, those of one pair as a fan. */
void bundles_draw(Agraph_t *graph);

#endif
