/* Behind: where the actors of a phrase that is no actor itself are told: whose a thing is, who did a deed,
 * where a place lies. token heads the phrase; depth is how many phrases above it were asked already. */
#ifndef RELATIONS_BEHIND_H
#define RELATIONS_BEHIND_H

#include "relations/parties.h"

enum { BEHIND_DEPTH = 3 }; /* phrases that an actor may be away */

/* "Oslo's decision", "the Chad-Libya border", "US-led forces": its owner and its modifiers. */
void behind_modifiers(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);
/* "a militia known as the Zenda Front", "a group calling itself": the name. */
void behind_naming(const Reading *reading, uint32_t token, Parties *out);
/* "the signing of a treaty between Moscow and Minsk", "a raid by". */
void behind_owners(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);
/* "an airport near Damascus", "weapons bound for Peru", "the waters off Cyprus". */
void behind_places(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);
/* Who did what a participle behind the noun says: "a rocket fired by", "an attack blamed on"; or NODE_NONE.
 */
uint32_t behind_doer(const Reading *reading, uint32_t noun);
/* "a tanker flying the Peruvian flag": whose it is. */
void behind_flag(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);
/* "a rocket fired by", "territory claimed by": who does it stands for the thing. */
void behind_participle(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);
/* "issued a warning that angered", "the bombing that it claimed killed": whose doing an event is. */
void behind_event(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);
/* "the arrest of the opposition leader Lee": the state whose citizen he is. */
void behind_custody(const Reading *reading, uint32_t token, Parties *out);
/* "anti-Peruvian slogans": Peru, if the text speaks of it. */
void behind_anti(const Reading *reading, uint32_t token, Parties *out);
/* "outraged by the fact that Peru bombed": Peru. */
void behind_fact(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);
/* "Peru and Chile pulled back their warships": those who act, both of them. */
void behind_both(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);
/* Whatever phrase below has an actor. */
void behind_any(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);

#endif
