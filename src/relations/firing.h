/* Firing: a frame whose conditions a proposition meets relates its sources to its targets. */
#ifndef RELATIONS_FIRING_H
#define RELATIONS_FIRING_H

#include "relations/evidence.h"

/* Records what frame makes of prop: each pair of its parties, or each source with each target. Whether there
 * was any. */
bool fire_frame(Assembly *assembly, const Frame *frame, const Prop *prop);

#endif
