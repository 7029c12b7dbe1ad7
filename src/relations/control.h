/* Control: who does what an infinitive, gerund or participle says, by the verb or noun that governs it: the
 * subject of who promises, the object of who is asked or blamed, the author of a statement. depth as in
 * subjects.h; all give the head of a phrase, or NODE_NONE. */
#ifndef RELATIONS_CONTROL_H
#define RELATIONS_CONTROL_H

#include "relations/reading.h"

/* Who does what verb, an infinitive or gerund below governor, says. */
uint32_t subject_of_infinitive(const Reading *reading, uint32_t governor, uint32_t verb, int depth);
/* "sought permission to", "gave it leave to": whether a noun behind governor lets somebody do what verb says.
 */
bool control_is_licensed(const Reading *reading, uint32_t governor, uint32_t verb);
/* "threatened Quito not to": what is not to be done, the object would do. */
bool control_is_denied(const Reading *reading, uint32_t verb);
/* "Seoul's plan to ship", "pressure on Seoul to ship", "took the decision to ship". */
uint32_t control_of_noun(const Reading *reading, uint32_t noun, int depth);
/* "issued a statement condemning": not the statement condemns, but who issued it. */
uint32_t control_issuer(const Reading *reading, uint32_t participle, int depth);
/* Who is told: "warned Tirana that sending them would…" leaves out who sends. */
uint32_t control_addressee(const Reading *reading, uint32_t clause);
/* "sent a letter to Berne warning it": who wrote to whom the clause hangs on, or NODE_NONE. */
uint32_t control_writer(const Reading *reading, uint32_t addressee);
/* "for supplying", "against sending", "of violating": what somebody is warned against or blamed for. */
bool control_is_blame(const Reading *reading, uint32_t verb);
/* Whom the verb's object or phrases blame: "imposed sanctions on Tehran for", "criticised Ankara for". */
uint32_t control_blamed(const Reading *reading, uint32_t governor);
/* "accused the company of supplying": the company, though the tree makes "of supplying" a part of it. */
bool control_is_blamed(const Reading *reading, uint32_t noun);

#endif
