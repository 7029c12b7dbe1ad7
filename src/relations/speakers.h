/* Speakers: whose words a token belongs to, by verbs of saying and by quotation marks; and whose "the
 * statement" or "the resolution" is. */
#ifndef RELATIONS_SPEAKERS_H
#define RELATIONS_SPEAKERS_H

#include "relations/reading.h"

/* Fills in reading->speakers and reading->authors, per token, and reading->tellers, per sentence: index of an
 * actor, or ACTOR_NONE. A quotation that runs over sentences keeps its speaker. */
void speakers_find(Reading *reading);

#endif
