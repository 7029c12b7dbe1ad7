/* Parties: the actors that a phrase stands for.
 *
 * "Moscow" is an actor; "Moscow's decision", "the signing of a treaty between Moscow and Minsk", "an airport
 * near Damascus" are not, but have actors behind them. */
#ifndef RELATIONS_PARTIES_H
#define RELATIONS_PARTIES_H

#include "relations/proposition.h"

typedef struct Party {
    uint32_t actor;      /* index into Actors.actors */
    uint32_t first, end; /* tokens that name it */
    MentionKind kind;
} Party;

typedef ARRAY(Party) Parties;

/* Adds the actors of the phrase headed by token. reach: bits of Reach. */
void parties_of_phrase(const Reading *reading, uint32_t token, unsigned reach, Parties *out);

/* Adds the actors of the first of these roles that has any. side: id of the state or bloc that the other
 * party belongs to; `comp` and `clause` pass over its actors ("" : none). */
void parties_of_roles(const Reading *reading, const Prop *prop, const RoleRefs *roles, Str side,
                      Parties *out);

/* The state or bloc that an actor belongs to, or its own id; armed groups are on no side but their own. */
Str parties_side(const Reading *reading, uint32_t actor);

/* Whose words token belongs to: the speaker, and who says it with them ("Chad and Niger said"). */
void parties_of_speakers(const Reading *reading, uint32_t token, Parties *out);

#endif
