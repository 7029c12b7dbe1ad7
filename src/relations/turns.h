/* Turns: who speaks in a transcript, told by the label that a paragraph opens with: "Mr Novak: We condemn…".
 */
#ifndef RELATIONS_TURNS_H
#define RELATIONS_TURNS_H

#include "relations/reading.h"

/* Gives the words of a turn, and of the paragraphs behind it that have no label of their own, to its speaker,
 * where nobody is known to have said them: speakers per token, tellers per sentence, quoted per token.
 * Whether the document is a transcript, with several labels. */
bool turns_read(const Reading *reading, const bool *quoted, uint32_t *speakers, uint32_t *tellers);

#endif
