/* Relations: from trees and actors to evidence records.
 *
 *     tree → propositions (proposition.h: who, what, whom; passives, control, coordination undone)
 *          → factuality  (factuality.h: actual, possible, negated)
 *          → relations   (frames.h: which predicate with which arguments is which relation)
 *          → records     (with items, amounts, dates) */
#ifndef RELATIONS_RELATIONS_H
#define RELATIONS_RELATIONS_H

#include "actors/actors.h"
#include "records/records.h"
#include "relations/frames.h"

/* Adds the document's actors and evidence to records. Of arena only what records hold is left. */
void relations_find(Arena *arena, const Frames *frames, const Document *doc, const Tokens *tokens,
                    const Trees *trees, const Actors *actors, Records *records);

#endif
