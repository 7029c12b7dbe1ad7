/* Propositions of verbs: passives, relative clauses, infinitives and coordination undone. */
#ifndef RELATIONS_VERBS_H
#define RELATIONS_VERBS_H

#include "relations/proposition.h"

/* Adds the arguments of a verb, as of an active clause. */
void proposition_verb(const Reading *reading, Prop *prop);

#endif
