/* Propositions of nouns: their light verbs, possessors, modifiers and phrases; whom a noun names. */
#ifndef RELATIONS_NOUNS_H
#define RELATIONS_NOUNS_H

#include "relations/proposition.h"

/* Adds the arguments of an event noun, or of one that names its subject. */
void proposition_noun(const Reading *reading, Prop *prop);

#endif
