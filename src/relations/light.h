/* Light verbs: those that an event noun completes, "issued a warning", "engaged in talks", and which phrases
 * of a verb are no part of what is done: why, when, in view of what. */
#ifndef RELATIONS_LIGHT_H
#define RELATIONS_LIGHT_H

#include "relations/reading.h"

/* The light verb that a noun completes: "issued a warning", "a warning was issued", "engaged in talks"; or
 * NODE_NONE. */
uint32_t light_verb(const Reading *reading, uint32_t noun);
/* A relative or participial clause with a light verb: "the warning that Moscow issued", "talks held by"; but
 * who proposed a truce need not keep it. */
uint32_t light_clause(const Reading *reading, uint32_t noun);
/* "condemnation of the attack", "support of the strikes": whose verdict it is did not do it. */
bool light_is_verdict(const Reading *reading, uint32_t noun);

#endif
