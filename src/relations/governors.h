/* Governors: what the word that a predicate hangs on says of it: planned, refused, begun, wanted, feared, the
 * purpose of something. */
#ifndef RELATIONS_GOVERNORS_H
#define RELATIONS_GOVERNORS_H

#include "relations/mood.h"

/* One step up, from token to its head. False where what stands above no longer matters. */
bool governor_climb(const Reading *reading, uint32_t token, Mood *mood);
/* "allowed Oslo to become a member". */
bool governor_is_become(const Reading *reading, uint32_t token);

#endif
