/* Homes: which state or bloc an official or an organisation belongs to. */
#ifndef GRAPH_HOMES_H
#define GRAPH_HOMES_H

#include "graph/entities.h"

/* The relation by which officials belong to states and organisations, organisations to states. It is the one
 * relation that the graph knows by name: rolling up follows it. */
#define OFFICE_RELATION STR("office")

/* Fills entities->home: by country, else along the offices most often recorded. */
void entities_go_home(Arena *arena, Entities *entities);

#endif
