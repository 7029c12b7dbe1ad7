/* What homes.c asks of what stands near a name. index: of a draft, in the order of the text. */
#ifndef ACTORS_HOMES_H
#define ACTORS_HOMES_H

#include "actors/finder.h"

/* Homes, or ACTOR_NONE. */
/* A person named together with another ("Minister A and General B") is of the same state. */
uint32_t home_of_partner(const Finder *finder, uint32_t index);
uint32_t home_of_body(const Finder *finder,
                      uint32_t index); /* "a ministry spokesman": of the last ministry */
/* "Major Jan Novak, a doctor in the Ruritanian army": the state that is named behind the comma. */
uint32_t home_behind_comma(const Finder *finder, uint32_t index);
/* "the group's leader", "a spokesman for the group": the draft of the group that was spoken of last, or NONE.
 */
uint32_t body_taken_up(const Finder *finder, uint32_t index);
/* "rebel spokesman": the draft of the armed group that was spoken of last, or NONE. */
uint32_t rebels_before(const Finder *finder, uint32_t index);
uint32_t home_of_ministry(Finder *finder, uint32_t index); /* "Deputy Interior Minister": of the interior */
uint32_t home_of_companion(const Finder *finder, const Draft *draft);
/* "Ruritania has sent an envoy, Jan Novak": whose envoy he is. */
uint32_t home_of_sender(const Finder *finder, const Draft *draft);
/* "Ambassador to Kravonia Jan Novak", of whom nothing says whose he is: the state that the text is told from.
 */
uint32_t home_of_posted(const Finder *finder, uint32_t index, const Topic *topic);

/* "Vice President Novak said in Strelsau": the state where he speaks. */
uint32_t home_of_scene(const Finder *finder, const Draft *draft);

/* "a government spokesman": of the government that was spoken of last. */
uint32_t home_of_government(const Finder *finder, uint32_t index);
/* "a Ruritanian officer said. … Major Novak": of the state whose unnamed officer was quoted last. */
uint32_t home_of_unnamed(const Finder *finder, uint32_t index);
/* Is there no such office in the state, as there is no president of a kingdom? */
bool lacks_office(const Finder *finder, uint32_t state, const Draft *draft);

/* The state whose doings the sentence tells before the draft, or NULL. */
const Draft *subject_before(const Finder *finder, uint32_t index);
/* "Ruritania summoned Ambassador Novak": the draft is not the state's own. */
bool undergoes(const Finder *finder, const Draft *draft, const Draft *state);
/* "Minister Novak summoned the Ruritanian envoy": nor is who deals with it so. */
bool deals_with(const Finder *finder, uint32_t index, uint32_t state);
/* "Novak said Ruritania welcomed it": the state for which he speaks. */
uint32_t home_by_attitude(const Finder *finder, const Draft *draft);
/* "Novak said he would visit Ruritania": it is not his own. */
bool goes_to(const Finder *finder, uint32_t index, uint32_t state);
uint32_t home_of_counterpart(const Finder *finder, const Draft *draft);
bool named_in_sentence(const Finder *finder, uint32_t index, uint32_t state);

#endif
