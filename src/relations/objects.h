/* Objects of verbs, also those left out, taken for something else, or hung elsewhere. */
#ifndef RELATIONS_OBJECTS_H
#define RELATIONS_OBJECTS_H

#include "relations/reading.h"

/* The object that a relative clause leaves out ("missiles [that] Iran sent"), or that a coordinated verb
 * shares; NODE_NONE. */
uint32_t object_missing(const Reading *reading, uint32_t verb);
/* Who is given object, or NODE_NONE. */
uint32_t object_recipient(const Reading *reading, uint32_t verb, uint32_t object);
/* The last object of a verb, where it is none of time; NODE_NONE. */
uint32_t object_last(const Reading *reading, uint32_t verb);

#endif
