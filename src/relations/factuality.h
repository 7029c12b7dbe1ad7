/* Factuality: has it happened, may it happen, is it said not to? (As in FactBank, Saurí and Pustejovsky 2009,
 * with three values.) Read off the path from the predicate to the root of its sentence: modals, negation,
 * conditions, purposes, and the words that govern it (operators.txt). Reported speech passes through. */
#ifndef RELATIONS_FACTUALITY_H
#define RELATIONS_FACTUALITY_H

#include "relations/reading.h"

act_factuality factuality_find(const Reading *reading, uint32_t predicate);
/* Whether it is said that it will happen: "would retaliate", "vowed to retaliate", not "may retaliate". */
bool factuality_is_future(const Reading *reading, uint32_t predicate);
/* Whether the noun predicate is the object of a verb of announcing. */
bool factuality_is_announced(const Reading *reading, uint32_t predicate);

#endif
