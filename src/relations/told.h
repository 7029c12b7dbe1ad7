/* Told: what a speaker does by telling what others do, or by vowing to do it. */
#ifndef RELATIONS_TOLD_H
#define RELATIONS_TOLD_H

#include "relations/evidence.h"

/* "Lagos said that Cameroonian soldiers had shot at its fishermen": who tells of a wrong, accuses. "Lagos
 * said that it would shoot at Cameroonian boats": who will do it, warns. target: NULL where none is told. */
void told_relate(const Assembly *assembly, const Firing *firing, const Party *source, const Party *target);
/* "Kyiv said that Russian shells had killed a farmer": it accuses, whoever the victim belongs to. News
 * agencies and monitors only report. */
void told_relate_alone(const Assembly *assembly, const Firing *firing, const Parties *sources);

/* "Peru accused Chilean troops of killing two soldiers": whose they were, where nobody says, is who
 * complains.
 */
bool told_victim(const Reading *reading, const Prop *prop, const Parties *doers, Party *victim);
/* "Peru accused its neighbour Chile of massing tanks", "of using force", whose target nobody names: who
 * accuses a neighbour of such a thing. */
bool told_complainant(Assembly *assembly, const Firing *firing, const Parties *doers, Party *victim);

#endif
