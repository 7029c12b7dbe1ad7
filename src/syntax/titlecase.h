/* Headlines In Title Case: there a capital says nothing, and the network, for which it makes names of verbs,
 * sees the words in small letters. */
#ifndef SYNTAX_TITLECASE_H
#define SYNTAX_TITLECASE_H

#include "text/tokens.h"

/* Whether tokens [first, end) are in title case, and more than a list of names. */
bool titlecase_is(const Tokens *tokens, uint32_t first, uint32_t end);
/* "Warns": "warns"; words in capitals, with an inner capital or beyond ASCII stay as they are. */
Str titlecase_lower(Arena *arena, Str form);

#endif
