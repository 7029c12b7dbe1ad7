/* What is handed over in a transfer: the thing, how many, for how much. */
#ifndef RELATIONS_ITEMS_H
#define RELATIONS_ITEMS_H

#include "relations/terms.h"

/* Fills item, item_class, quantity, value and currency of evidence from the phrases of prop; strings are in
 * reading's arena. */
void items_find(const Reading *reading, const Prop *prop, act_evidence *evidence);

#endif
