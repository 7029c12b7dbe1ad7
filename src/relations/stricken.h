/* The state that a calamity has struck, where a document tells of one: aid for nobody who is named is for it.
 */
#ifndef RELATIONS_STRICKEN_H
#define RELATIONS_STRICKEN_H

#include "relations/reading.h"

/* The state that is named beside "earthquake", "flood", "cyclone" most often; or ACTOR_NONE. */
uint32_t stricken_find(const Reading *reading);

#endif
