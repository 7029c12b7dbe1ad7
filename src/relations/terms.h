/* Terms of a sentence: which tokens name a weapon, aid, an insult… (lexicon/terms). Found once per sentence
 * and group, when first asked for. */
#ifndef RELATIONS_TERMS_H
#define RELATIONS_TERMS_H

#include "relations/proposition.h"

typedef struct Term {
    uint32_t first, end; /* tokens */
    const LexClass *kind;
} Term;

typedef struct Terms Terms;

Terms *terms_new(const Reading *reading); /* of reading->sentence, in its arena */
/* The first term of group (and class name, unless "") in the phrase headed by token, or NULL. */
const Term *terms_in_phrase(const Reading *reading, uint32_t token, Str group, Str name);
/* How many terms of group the sentence holds. */
uint32_t terms_count(const Reading *reading, Str group);
/* Whether any of the roles of condition holds such a term. */
bool terms_meet(const Reading *reading, const Prop *prop, const Condition *condition);

#endif
