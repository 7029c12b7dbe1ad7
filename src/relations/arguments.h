/* The arguments of a proposition: phrases, what is coordinated with them, clauses; also where a tree hung
 * them elsewhere. */
#ifndef RELATIONS_ARGUMENTS_H
#define RELATIONS_ARGUMENTS_H

#include "relations/proposition.h"

/* Whether an argument has this role. */
bool args_have(const Prop *prop, Role role);
/* Adds a phrase and what is coordinated with it. */
void args_add(const Reading *reading, Prop *prop, Role role, Str prep, uint32_t token);
/* The phrases below token that have a preposition; the agent of a passive is none. */
void args_add_obliques(const Reading *reading, Prop *prop, uint32_t token, bool passive);
/* Adds what the tree hangs on who does what a noun says: "an attack by Chad on Niger". */
void args_add_behind_agent(const Reading *reading, Prop *prop, uint32_t agent);
/* Phrases right behind a noun that hang elsewhere. */
void args_add_neighbours(const Reading *reading, Prop *prop, uint32_t noun);
/* Phrases that a tree hung too low, below what belongs to the predicate. */
void args_add_low_obliques(const Reading *reading, Prop *prop, uint32_t token, int depth);
/* Whose a noun is (ROLE_POSS) and what modifies it (ROLE_MOD): "Oslo's raid", "the Chad-Libya border talks";
 * who stands in a participle before it does it (ROLE_SUBJ): "the Kenyan-led operation". */
void args_add_modifiers(const Reading *reading, Prop *prop, uint32_t noun);
/* What is said, planned or done below token: ROLE_COMP. */
void args_add_clauses(const Reading *reading, Prop *prop, uint32_t token);

/* The first token of the phrase headed by token. */
uint32_t phrase_left_edge(const Reading *reading, uint32_t token);
/* "the attackers of the consulate": what stands behind them is whom they attacked, not whose they are. */
bool phrase_is_attacker(const Reading *reading, uint32_t noun);

/* Of two objects, the one with a preposition: "slams Bern over flights". */
bool phrase_is_second_object(const Reading *reading, uint32_t token);

/* "with help", "with the backing of": how somebody else takes part in what is done. */
bool phrase_is_help(const Reading *reading, uint32_t phrase);

/* "was the target of an attack by": the noun that says that its subject is what it is done to, or NODE_NONE.
 */
uint32_t phrase_mark(const Reading *reading, uint32_t noun);

#endif
