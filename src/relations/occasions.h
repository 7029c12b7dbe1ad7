/* Occasions: who takes part in what a noun says by what they do about it: they answer it, do something at its
 * scene, are blamed for it or helped in it. */
#ifndef RELATIONS_OCCASIONS_H
#define RELATIONS_OCCASIONS_H

#include "relations/proposition.h"

/* "rejected Oslo's demand", "the request was met by Bern". */
void occasion_add_answerer(const Reading *reading, Prop *prop);
/* "denied the accusations made by Oslo", "refused Berne's request": who refuses what has a doer of its own
 * answers it. verb is what is done about the noun, clause its light_clause, or NODE_NONE. */
bool occasion_is_answered(const Reading *reading, const Prop *prop, uint32_t verb, uint32_t clause);
/* "at the request of", "on the invitation of": who does something does it for somebody. */
bool occasion_is_behest(const Reading *reading, const Prop *prop);
/* "At a news conference with Oslo's envoy, Berne's said", "in a call with Rome, Tirana offered": who does
 * what the noun is the scene of takes part in it. */
void occasion_add_scene(const Reading *reading, Prop *prop);
/* "accused Oman of attacks on", "condemned Oman for a raid": what somebody is blamed for, they did; "warned
 * Oman against a raid": they may do it. */
void occasion_add_blamed(const Reading *reading, Prop *prop);
/* "helped Oman in the fight against rebels": whom one helps in it, they fight. */
void occasion_add_backed(const Reading *reading, Prop *prop);

#endif
