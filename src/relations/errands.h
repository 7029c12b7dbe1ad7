/* Errands: why somebody came, was sent or did something, where to come for it is to do it. */
#ifndef RELATIONS_ERRANDS_H
#define RELATIONS_ERRANDS_H

#include "relations/reading.h"

/* "sent soldiers to support him": they do. */
bool errand_is_mission(const Reading *reading, uint32_t token);
/* "summoned the envoy to protest", "marched to demand", "held a news conference to denounce": why they came
 * is what they said. */
bool errand_is_statement(const Reading *reading, uint32_t token);
/* "cancelled the visit to protest", "suspended the sale to press Mali": what is refused is not what it is to
 * say. */
bool errand_is_of_refusal(const Reading *reading, uint32_t token);
/* "convened in Oslo to hold talks", "met to discuss it": those who come together to do it do it. */
bool errand_is_session(const Reading *reading, uint32_t token);

#endif
