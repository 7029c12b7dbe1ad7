/* Targets: whom a deed is done to, where a role, an earlier deed or what was just told of them says so; and
 * the places on the way of what is sent. */
#ifndef RELATIONS_TARGETS_H
#define RELATIONS_TARGETS_H

#include "relations/evidence.h"

/* Adds the actors of a role of the frame's target. side: of source, whose targets are others. */
void parties_of_target(Assembly *assembly, const Firing *firing, const Party *source, Str side,
                       const RoleRef *role, Parties *out);
/* Adds the armed group that the side is said to be at odds with, if that is one only. */
void parties_of_rebels(const Assembly *assembly, Str side, Parties *out);
/* Adds the two who met or dealt with each other, as was told last, where nobody is said to do what the frame
 * tells: "a treaty was signed". */
void parties_of_dealers(const Assembly *assembly, const Firing *firing, Parties *out);
/* The places that the predicate's phrases name behind one of the frame's prepositions of the way, however
 * deep they hang. */
void parties_of_route(const Reading *reading, const Firing *firing, Parties *out);

#endif
