/* Subjects: who does what a verb says, also where the sentence says it elsewhere.
 *
 * Infinitives and participles have their subject from what governs them (control and raising), coordinated
 * verbs share one, a passive has it in its by-phrase, "issued a statement condemning" in who issued it. depth
 * is how deep the asking already is: 0 from outside. All give the head of a phrase, or NODE_NONE. */
#ifndef RELATIONS_SUBJECTS_H
#define RELATIONS_SUBJECTS_H

#include "relations/reading.h"

/* How far we climb for a shared subject: deeper nesting is no longer read by people either. */
enum { SUBJECT_DEPTH = 10 };

uint32_t subject_surface(const Reading *reading, uint32_t verb, int depth); /* the grammatical one */
uint32_t subject_deep(const Reading *reading, uint32_t verb, int depth);    /* who does it */
uint32_t subject_agent(const Reading *reading, uint32_t verb);              /* the passive's by-phrase */
/* Whether verb has its subject before it and its object above it: "Washington eased sanctions", read as one
 * phrase about sanctions. */
bool subject_is_disguised(const Reading *reading, uint32_t verb);

#endif
