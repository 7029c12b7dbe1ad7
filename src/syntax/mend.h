/* What grammar knows better than the scores of arcs: attachments that English does not have. */
#ifndef SYNTAX_MEND_H
#define SYNTAX_MEND_H

#include "syntax/tree.h"

/* Mends the nodes of tokens [first, end), a sentence with heads and relations, before its children are
 * linked. */
void tree_mend(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end);

/* Lemmas of what only somebody is ("ready", "aware"), whatever "it" stands before; NULL at the end. */
extern const char *const states_of_mind[];

#endif
