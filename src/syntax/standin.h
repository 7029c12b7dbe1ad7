/* Words of international affairs that treebanks hardly know and whose spelling misleads ("ally" looks like an
 * adverb, "hails" like a plural): the network sees a common word of their kind and form in their place. Their
 * lemmas stay their own. */
#ifndef SYNTAX_STANDIN_H
#define SYNTAX_STANDIN_H

#include "text/tokens.h"

/* The word that stands in for form wherever it is met, or form itself. */
Str standin_word(Str form);
/* The word that stands in for tokens[at] of a sentence [first, end), or its own form. */
Str standin_find(const Tokens *tokens, uint32_t first, uint32_t at, uint32_t end);

#endif
