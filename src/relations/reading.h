/* Reading: a sentence with all that is known of it, and how every step of this folder looks at it: words and
 * phrases (reading.c), words as predicates (predicates.c). */
#ifndef RELATIONS_READING_H
#define RELATIONS_READING_H

#include "actors/actors.h"
#include "relations/frames.h"

typedef struct Reading {
    Arena *arena;
    const Frames *frames;
    const Document *doc;
    const Tokens *tokens;
    const Trees *trees;
    const Actors *actors;
    const uint32_t *speakers; /* per token: index of the actor whose words it belongs to, or ACTOR_NONE */
    const uint32_t *authors;  /* per token: whose a "statement" or "resolution" is, or ACTOR_NONE */
    const uint32_t *tellers;  /* per sentence: who speaks in it, or ACTOR_NONE */
    const Sentence *sentence; /* the one at hand */
    struct Terms *terms;      /* of that sentence: terms.h */
    Str avoid;                /* side whose actors phrases do not stand for, "" for none: parties.h */
} Reading;

static inline const Node *node_at(const Reading *reading, uint32_t token)
{
    return &reading->trees->nodes.items[token];
}
Str reading_lemma(const Reading *reading, uint32_t token);      /* lower case */
Str reading_lower(const Reading *reading, uint32_t token);      /* its form in lower case (ASCII) */
Str reading_predicate(const Reading *reading, uint32_t token);  /* its lemma as a predicate: "carry out" */
bool reading_is_bare(const Reading *reading, uint32_t token);   /* "pay", no "pays" or "paid" */
Str reading_verb_lemma(const Reading *reading, uint32_t token); /* what it would be if it were a verb */
PredicateKind reading_kind(const Reading *reading, uint32_t token); /* what it would be as a predicate */
bool reading_framed(const Reading *reading, uint32_t token);        /* whether any frame knows it */
unsigned reading_operators(const Reading *reading, uint32_t token); /* bits of Operator */
/* Lemmas that several steps ask for; NULL at the end. */
extern const char *const reading_claims[];   /* what may turn out untrue: "report", "allegation" */
extern const char *const reading_signing[];  /* a deal is signed, reached, sealed */
extern const char *const reading_breaking[]; /* a rule is broken, flouted, evaded */
/* The first child with this relation (subtype NULL: any), or NODE_NONE. */
uint32_t reading_child(const Reading *reading, uint32_t token, Deprel deprel, const char *subtype);
/* The preposition (or marker) of a phrase or clause, lower case; "" where there is none. */
Str reading_case(const Reading *reading, uint32_t token);
bool reading_has_child(const Reading *reading, uint32_t token, Deprel deprel, const char *subtype);
/* "which", "who": the noun that its clause modifies; any other token: itself. */
uint32_t reading_antecedent(const Reading *reading, uint32_t token);
/* The first phrase of token with one of these prepositions (NULL ends them), or NODE_NONE. */
uint32_t reading_oblique(const Reading *reading, uint32_t token, const char *const *preps);
/* Whether it is the object of its head, also where a tree makes a clause of "an arms embargo". */
bool reading_is_object(const Reading *reading, uint32_t token);
bool reading_is_passive(const Reading *reading, uint32_t verb);
/* "condemned the raid by Peru", with the doer hung on the verb: the doer of an object, or NODE_NONE. */
uint32_t reading_doer_behind(const Reading *reading, uint32_t object);
bool node_is_past_participle(const Node *node);

/* The verb that governs token, a gerund that a parser took for a modifier of its own object ("denied backing
 * rebels", with "backing" on "rebels"), or NODE_NONE. */
uint32_t reading_gerund_governor(const Reading *reading, uint32_t token);

/* "millions of dollars", "$3 billion worth": how much of what is named behind it. */
bool reading_is_amount(const Reading *reading, uint32_t token);

/* What a coordinated word is coordinated with: its head, but a past tense stands beside a past tense ("denied
 * firing and accused", with "accused" on "firing"). */
uint32_t reading_conjunct(const Reading *reading, uint32_t token);

/* Whether the word is a term of one of these groups of the lexicon ("person", "title"). */
bool reading_is_of(const Reading *reading, uint32_t token, const char *const *groups);

/* What kind of deed a noun speaks of, "raid", "move", "charge": its class; NULL for none. */
const LexClass *reading_act(const Reading *reading, uint32_t token);

/* "month", "Tuesday". */
bool reading_is_time(const Reading *reading, uint32_t token);

#endif
