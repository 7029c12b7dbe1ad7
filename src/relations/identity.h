/* Identity: whom a noun names, as a predicate or beside a name. */
#ifndef RELATIONS_IDENTITY_H
#define RELATIONS_IDENTITY_H

#include "relations/proposition.h"

/* Adds whom the predicate, a noun, names, and whose it is: "Seoul is an ally", "Washington, Seoul's ally",
 * "its ally Qatar", "serves as a mediator". */
void identity_add(const Reading *reading, Prop *prop);

#endif
