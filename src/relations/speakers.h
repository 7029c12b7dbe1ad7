/* Speakers: whose words a token belongs to, by verbs of saying and by quotation marks. */
#ifndef RELATIONS_SPEAKERS_H
#define RELATIONS_SPEAKERS_H

#include "relations/reading.h"

/* Per token: index of an actor, or ACTOR_NONE. A quotation that runs over sentences keeps its speaker. */
uint32_t *speakers_find(Reading *reading);

#endif
