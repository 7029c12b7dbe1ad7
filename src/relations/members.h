/* Whom a group is made of: "three states: Chad, Mali and Togo", "allies such as Peru", "ministers, among them
 * Novak". By what stands behind the noun: trees hang such lists on whatever is near. */
#ifndef RELATIONS_MEMBERS_H
#define RELATIONS_MEMBERS_H

#include "relations/lists.h"

/* The names told behind a noun for several states, people or bodies; count 0 where there are none. */
NameList members_of(const Reading *reading, uint32_t noun);

#endif
