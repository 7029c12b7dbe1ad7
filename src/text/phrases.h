/* The wording of furniture: phrases as web pages print them around articles. A table, so that a new one is a
 * line. Phrases are in lower case with straight apostrophes; the block that is looked up is folded likewise.
 */
#ifndef TEXT_PHRASES_H
#define TEXT_PHRASES_H

#include "text/furniture.h"

/* What the first and last words of block say of it. */
Furniture phrases_find(Str block);

#endif
