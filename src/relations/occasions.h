/* Occasions: who takes part in what a noun says by what they do about it: they answer it, do something at its
 * scene, are blamed for it or helped in it. */
#ifndef RELATIONS_OCCASIONS_H
#define RELATIONS_OCCASIONS_H

#include "relations/proposition.h"

/* "rejected Oslo's demand", "the request was met by Bern": ROLE_GOVERNOR. */
void occasion_add_answerer(const Reading *reading, Prop *prop);
/* "denied the accusations made by Oslo": whether what verb does about the noun answers what others did;
 * clause is its light_clause. */
bool occasion_is_answered(const Reading *reading, const Prop *prop, uint32_t verb, uint32_t clause);
/* "at the request of", "on the invitation of". */
bool occasion_is_behest(const Reading *reading, const Prop *prop);
/* "At a news conference with Oslo's envoy, Berne's said": ROLE_SCENE. */
void occasion_add_scene(const Reading *reading, Prop *prop);
/* "accused Oman of attacks on": ROLE_SUBJ. */
void occasion_add_blamed(const Reading *reading, Prop *prop);
/* "helped Oman in the fight against rebels": ROLE_SUBJ. */
void occasion_add_backed(const Reading *reading, Prop *prop);

#endif
