/* Untruth: what a sentence tells of only to say that it is not so, or that somebody made it up: "it is untrue
 * that", "falsely claimed that", "in the film". */
#ifndef RELATIONS_UNTRUTH_H
#define RELATIONS_UNTRUTH_H

#include "relations/reading.h"

/* Whether the word that a clause hangs on says that it is not so: "it is not true that", "no proof that". */
bool untruth_denies(const Reading *reading, uint32_t clause);
/* Whether it says that nobody knows it to be so: "nobody believes that". */
bool untruth_doubts(const Reading *reading, uint32_t clause);
/* "In the simulation, Chad attacked Mali": whether a verb tells what is played or acted. */
bool untruth_is_played(const Reading *reading, uint32_t verb);

#endif
