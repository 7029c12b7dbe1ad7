/* Headlines: verbs that a parser takes for nouns. In "Togo rebukes Benin over drowned fishermen" it has never
 * met such a verb, or seen too few sentences without articles, and reads a noun phrase. */
#ifndef RELATIONS_HEADLINES_H
#define RELATIONS_HEADLINES_H

#include "relations/reading.h"

/* The subject of token, where token is a verb that was taken for a noun, or NODE_NONE: it stands between a
 * name and what can only be its object, in a sentence that has no other verb above it. */
uint32_t headline_subject(const Reading *reading, uint32_t token);
/* What stands behind such a verb without a preposition, or NODE_NONE. */
uint32_t headline_object(const Reading *reading, uint32_t verb);

#endif
