/* Propositions: who, what, whom, with construction undone.
 *
 * One proposition per verb, event noun or predicate adjective. Its arguments are the deep ones: the passive's
 * by-phrase is the subject; a relative pronoun is the noun that it stands for; the subject of an infinitive
 * or participle is who controls it; coordinated verbs share what stands once; a noun takes the subject of its
 * light verb ("issued a warning to"). As in PredPatt (White et al. 2016) and ClausIE (Del Corro and Gemulla
 * 2013). */
#ifndef RELATIONS_PROPOSITION_H
#define RELATIONS_PROPOSITION_H

#include "relations/reading.h"

typedef struct Arg {
    Role role;
    Str prep;       /* ROLE_OBL: lower case, multiword ones with spaces ("because of") */
    uint32_t token; /* head of the phrase */
} Arg;

typedef struct Prop {
    uint32_t predicate; /* token */
    PredicateKind kind;
    Str lemma;       /* lower case, with its particle */
    ARRAY(Arg) args; /* coordinated phrases are all there */
} Prop;

/* Whether the phrase has this preposition; "out of Mali" is of Mali, too. */
static inline bool arg_has_prep(const Arg *arg, Str prep)
{
    return str_equal(arg->prep, prep) || (str_is(prep, "of") && str_is(arg->prep, "out of"));
}

/* The proposition of token, as an active clause. False where token is no predicate. */
bool proposition_find(const Reading *reading, uint32_t token, Prop *prop);

#endif
