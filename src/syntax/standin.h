/* Words of international affairs that treebanks hardly know and whose spelling misleads ("ally" looks like an
 * adverb, "hails" like a plural): the network sees a common word of their kind and form in their place. Their
 * lemmas stay their own. */
#ifndef SYNTAX_STANDIN_H
#define SYNTAX_STANDIN_H

#include "base/str.h"

/* The word that stands in for form, or form itself. */
Str standin_find(Str form);

#endif
