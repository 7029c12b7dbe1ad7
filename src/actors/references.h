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

#define MANY_LISTS 16
#define LONGEST_LIST 6

/* "Kravonia, Gallia and Ruritania". */
typedef struct List {
    uint32_t sentence, end; /* end: token behind it */
    uint32_t actors[LONGEST_LIST], count;
    bool open; /* there were more */
} List;

#define MANY_PRINCIPALS 8

/* A state or armed group that the document is about. */
typedef struct Principal {
    uint32_t side, weight;
} Principal;

typedef struct References {
    Finder *finder;
    Principal principals[MANY_PRINCIPALS]; /* the heaviest, heaviest first */
    uint32_t n_principals;
    List lists[MANY_LISTS];     /* a ring */
    uint32_t n_lists;           /* that were ever put in */
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
bool fits_neighbour(const References *refs, const Draft *candidate,
                    const Draft *reference); /* of the reference's owner */
bool fits_bloc(const References *refs, const Draft *candidate, const Draft *reference);
bool fits_thing(const References *refs, const Draft *candidate, const Draft *reference); /* "it" */
bool fits_side(const References *refs, const Draft *candidate, const Draft *reference);  /* of "both sides" */
bool fits_plural(const References *refs, const Draft *candidate, const Draft *reference); /* "they" */
bool fits_compatriot(const References *refs, const Draft *candidate, const Draft *reference);
bool fits_person(const References *refs, const Draft *candidate, const Draft *reference); /* "he" */

/* The best of what was mentioned lately, within so many sentences; NONE: nobody fits. */
uint32_t lookback_find(const References *refs, const Draft *reference, Fits fits, uint32_t sentences,
                       uint32_t not_actor);
/* Gives draft the actors of another. */
void resolve_as(const References *refs, Draft *draft, uint32_t other);

/* groups.c: "both sides", "the three countries", "the two presidents"; draft->count says how many. */
void groups_weigh(References *refs);
/* Does the actor do what the clause says in which the reference is an object? "Ruritania warned it" */
bool groups_acting(const References *refs, const Draft *reference, uint32_t actor);
void groups_remember(References *refs, uint32_t draft);
/* The state that the document is most about, of those whom the reference may mean; or ACTOR_NONE. */
uint32_t groups_main(const References *refs, const Draft *reference);
void resolve_sides(const References *refs, Draft *draft, Fits fits);
typedef bool (*Holds)(const References *refs, uint32_t actor, const Draft *group); /* that office? */
void resolve_holders(const References *refs, Draft *draft, Holds holds_office);

ActorType draft_type(const References *refs, const Draft *draft); /* of a draft's first actor */
uint32_t draft_speaker(const References *refs,
                       const Draft *draft); /* whose quoted words it is in, or ACTOR_NONE */

/* roles.c */
void roles_remember(Finder *finder, const Draft *draft); /* a person with a title */
/* Who holds the office that the draft names there, or ACTOR_NONE. */
uint32_t roles_holder(Finder *finder, const Draft *draft, uint32_t home);
/* May the actor be one of "the two leaders", "both presidents"? */
bool roles_held_by(const References *refs, uint32_t actor, const Draft *group);

/* Is the lemma of the token among words between spaces: " urge call "? */
bool lemma_in(const Finder *finder, uint32_t token, const char *words);

#endif
