/* The subject that stands at a verb itself: as the tree marks it, else by what stands right before the verb,
 * where the tree hung it elsewhere. */
#ifndef RELATIONS_NEAREST_H
#define RELATIONS_NEAREST_H

#include "relations/reading.h"

/* The subject marked as such. Where a parser marks both a title and its name, the name. */
uint32_t nearest_subject(const Reading *reading, uint32_t verb);

#endif
