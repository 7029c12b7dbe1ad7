/* The picture's edge: round all that is drawn, with the heading above it on the left. */
#ifndef WRITERS_BOUNDS_H
#define WRITERS_BOUNDS_H

#include <gvc.h>

/* After everything has its place. */
void bounds_fit(Agraph_t *graph);

#endif
