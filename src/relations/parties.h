/* Parties: the actors that a phrase stands for.
 *
 * "Moscow" is an actor; "Moscow's decision", "the signing of a treaty between Moscow and Minsk", "an airport
 * near Damascus" are not, but have actors behind them. */
#ifndef RELATIONS_PARTIES_H
#define RELATIONS_PARTIES_H

#include "relations/proposition.h"

typedef struct Party {
    uint32_t actor;      /* index into Actors.actors */
    uint32_t first, end; /* tokens that name it */
    MentionKind kind;
} Party;

typedef ARRAY(Party) Parties;

/* Who is understood at a token, which does not name him. */
static inline Party party_at(uint32_t actor, uint32_t token)
{
    return (Party){.actor = actor, .first = token, .end = token + 1, .kind = MENTION_NOMINAL};
}

/* Adds the actors of the phrase headed by token. reach: bits of Reach. */
void parties_of_phrase(const Reading *reading, uint32_t token, unsigned reach, Parties *out);

/* The state or bloc that an actor belongs to, or its own id; armed groups are on no side but their own. */
Str parties_side(const Reading *reading, uint32_t actor);

/* What those who look for parties ask each other. */

/* Adds the actors of a mention but those already there, or on reading's avoided side. */
void parties_add(const Reading *reading, const Mention *mention, Parties *out);
/* Whether reach lets a mention stand for its actors: people are not their state, nor is a place in it. */
bool parties_admit(const Reading *reading, const Mention *mention, unsigned reach);
/* As parties_of_phrase, depth phrases below the one that was asked for first. */
void parties_below(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);
/* The actors of what is coordinated with a phrase. */
void parties_of_fellows(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);

#endif
