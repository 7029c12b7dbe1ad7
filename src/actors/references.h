/* What looking back over a document remembers. */
#ifndef ACTORS_REFERENCES_H
#define ACTORS_REFERENCES_H

#include "actors/finder.h"

/* So many resolved drafts are remembered. */
#define MANY_RECENT 64

typedef struct Recent {
    uint32_t draft;
    bool subject, object; /* of its clause */
    bool main;            /* which is the main clause */
} Recent;

typedef struct References {
    Finder *finder;
    Recent recent[MANY_RECENT]; /* a ring */
    uint32_t count;             /* of all that were ever put in */
} References;

/* Remembers a draft that is resolved. */
void lookback_remember(References *refs, uint32_t draft);
const Recent *lookback_recent(const References *refs,
                              uint32_t steps); /* 0: the last one; NULL: none so far back */

/* May the candidate, which is resolved, be whom the reference means? */
typedef bool (*Fits)(const References *refs, const Draft *candidate, const Draft *reference);
bool fits_country(const References *refs, const Draft *candidate, const Draft *reference);
bool fits_bloc(const References *refs, const Draft *candidate, const Draft *reference);
bool fits_thing(const References *refs, const Draft *candidate, const Draft *reference); /* "it" */
bool fits_side(const References *refs, const Draft *candidate, const Draft *reference);  /* of "both sides" */
bool fits_plural(const References *refs, const Draft *candidate, const Draft *reference); /* "they" */
bool fits_person(const References *refs, const Draft *candidate, const Draft *reference); /* "he" */

/* The best of what was mentioned lately, within so many sentences; NONE: nobody fits. */
uint32_t lookback_find(const References *refs, const Draft *reference, Fits fits, uint32_t sentences,
                       uint32_t not_actor);
/* Gives draft the actors of another, of the last so many that fit. */
void resolve_as(const References *refs, Draft *draft, uint32_t other);
void resolve_several(const References *refs, Draft *draft, Fits fits, uint32_t count);

ActorType draft_type(const References *refs, const Draft *draft); /* of a draft's first actor */
uint32_t draft_speaker(const References *refs,
                       const Draft *draft); /* whose quoted words it is in, or ACTOR_NONE */

#endif
