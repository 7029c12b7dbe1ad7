/* When an event happened: "on Wednesday", "last December", "the 19th", "in 2023", resolved against the
 * document's date to ISO 8601 (day, month or year as known). */
#ifndef RELATIONS_WHEN_H
#define RELATIONS_WHEN_H

#include "relations/reading.h"

/* The date that the words about predicate give; {0} where they give none. In reading's arena. */
Str when_find(const Reading *reading, uint32_t predicate);

#endif
