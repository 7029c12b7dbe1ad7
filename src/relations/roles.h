/* Roles: the actors that a frame's roles stand for in a sentence: of arguments, of the clause that is said or
 * planned, of the condition of a threat, of whoever speaks and is told. */
#ifndef RELATIONS_ROLES_H
#define RELATIONS_ROLES_H

#include "relations/parties.h"

/* Adds the actors of the first of these roles that has any. side: id of the state or bloc that the other
 * party belongs to; `comp` and `clause` pass over its actors ("" : none). */
void parties_of_roles(const Reading *reading, const Prop *prop, const RoleRefs *roles, Str side,
                      Parties *out);

/* Whose words token belongs to: the speaker, and who says it with them ("Chad and Niger said"). */
void parties_of_speakers(const Reading *reading, uint32_t token, Parties *out);

/* The same for who speaks in the sentence at hand. */
void parties_of_speaker(const Reading *reading, uint32_t speaker, Parties *out);

/* "expelled each other's envoys", "blamed one another". */
bool args_are_mutual(const Reading *reading, const Prop *prop);

#endif
