/* Homeland: whose police or people do what the text names nobody for: "Ping was arrested", "protesters
 * burned". */
#ifndef RELATIONS_HOMELAND_H
#define RELATIONS_HOMELAND_H

#include "relations/evidence.h"

/* Of whom somebody arrests or frees: who seized him before, else the state that he is of. Of whom a crowd is
 * against: the state where the embassy or the crowd is, else, if the sentence speaks of no other, his own.
 * ACTOR_NONE where it is not plain. */
uint32_t homeland_of(const Assembly *assembly, const Firing *firing, const Party *whom);

#endif
