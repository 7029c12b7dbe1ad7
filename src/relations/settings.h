/* Settings: phrases of when, why, by what means and amid what something is done. What the verb above them
 * says of what is to be done, refused or wanted, mostly says nothing of them. */
#ifndef RELATIONS_SETTINGS_H
#define RELATIONS_SETTINGS_H

#include "relations/reading.h"

/* "at talks with", "during a visit to": what goes on while something else does. */
bool setting_is_scene(const Reading *reading, uint32_t token);
/* "pledged aid, in a meeting with": it meets, whatever else is pledged. */
bool setting_stands_apart(const Reading *reading, uint32_t token);
/* "Under a deal with Oslo, Berne will host them": before who does it. */
bool setting_opens(const Reading *reading, uint32_t token);
/* "may respond after Oslo's attack", "refused to sign because of the raid": why or since when something may
 * happen is known, if it says whose or which. */
bool setting_is_occasion(const Reading *reading, uint32_t token);
/* "brokered a truce to stop the war": what somebody stops has gone on until then; "needs arms to wage its
 * war", "will help Mali in its fight": and a war that has its owner goes on. */
bool setting_is_raging(const Reading *reading, uint32_t token);
/* "urged them to settle it through talks": the talks are to be held, too. */
bool setting_is_means(const Reading *reading, uint32_t token);

#endif
