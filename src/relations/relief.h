/* Relief: who yields to whom, where the words do not name both, for a deed that was told before is undone. */
#ifndef RELATIONS_RELIEF_H
#define RELATIONS_RELIEF_H

#include "relations/evidence.h"

/* "Libya invaded Chad. It withdrew in May", "It apologised", "Oman detained two Tongans. It freed them": adds
 * whom the side has last done to what the frame's deed makes good. */
void relief_harmed(const Assembly *assembly, const Firing *firing, Str side, Parties *out);
/* Adds whom the side has last attacked, seized or sent soldiers to. */
void relief_foe(const Assembly *assembly, Str side, Parties *out);
/* "Oman detained two Tongans. They were released": nobody is said to yield; who did it last, and to whom.
 * False where nothing of the kind was told. */
bool relief_pair(const Assembly *assembly, const Firing *firing, Party *source, Party *target);

#endif
