/* Mood: what a word's own modals, negations and conditions say of it, whatever governs it. */
#ifndef RELATIONS_MOOD_H
#define RELATIONS_MOOD_H

#include "relations/reading.h"

typedef struct Mood {
    bool possible, negated;
} Mood;

/* The contrary of mood: "did not rule out sending" is possible. */
void mood_negate(Mood *mood);
/* Modals, conditions and, where it is asked for, negation that hang on the word itself; below is the phrase
 * that has been read already. */
void mood_read(const Reading *reading, uint32_t token, uint32_t below, bool negation, Mood *mood);

bool mood_is_infinitive(const Reading *reading, uint32_t token);
/* "had bombed", "is bombing", "bombs": told as a fact, with neither a modal nor the bare verb of a wish. */
bool mood_is_indicative(const Reading *reading, uint32_t clause);
/* Whether a verb has a modal auxiliary, or one of these. */
bool mood_has_modal(const Reading *reading, uint32_t verb);
bool mood_has_auxiliary(const Reading *reading, uint32_t verb, const char *const *words);
/* "will table a motion condemning": whether noun, the motion, is still to be written. */
bool mood_is_to_be_written(const Reading *reading, uint32_t noun);
/* "urged Oslo to stop shelling us", "is trying to halt Oslo's raids": what is to end goes on until then. */
bool mood_is_going_on(const Reading *reading, uint32_t token);
/* "committed an act of aggression", "commits crimes": done, and not promised, as troops and funds are. */
bool mood_is_committed(const Reading *reading, uint32_t token);
/* "signed an order to impose sanctions", "passed a law to ban imports": what the paper says is done. */
bool mood_is_enacted(const Reading *reading, uint32_t clause);
/* "insists that Oslo is bombing", "warned that Oslo had massed troops": a demand or a fear only where the
 * clause is one. */
bool mood_is_claimed(const Reading *reading, uint32_t clause);
/* "broke the embargo to arm Mali": that is how it was broken, whatever the tree hangs it on. */
bool mood_is_breach(const Reading *reading, uint32_t infinitive);

#endif
