/* Sources: who does what a frame says: by its roles, as whoever speaks of himself, as who did the like just
 * before. */
#ifndef RELATIONS_SOURCES_H
#define RELATIONS_SOURCES_H

#include "relations/evidence.h"

/* "We": nobody accuses, warns or asks themselves. */
bool source_is_first_person(const Reading *reading, const Party *party);

/* "also sent aid", "were shelled as well": whether verb says that the like was done before. */
bool source_is_said_too(const Reading *reading, uint32_t verb);

/* Adds whoever does what firing says. */
void parties_of_source(const Assembly *assembly, const Firing *firing, Parties *sources);

#endif
