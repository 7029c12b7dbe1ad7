/* Where sentences end, given the tokens of a block. */
#ifndef TEXT_SENTENCES_H
#define TEXT_SENTENCES_H

#include "text/tokens.h"

/* Longer sentences are cut: no news sentence is so long, and the parser's time grows with the square. */
enum { SENTENCE_LIMIT = 250 };

/* Adds the sentences of tokens [first, count), which all stand in the block of that number. */
void sentences_split(Arena *arena, const Document *doc, uint32_t block, uint32_t first, Tokens *tokens);

#endif
