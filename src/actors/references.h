/* Whom those mean that name nobody: what is remembered of the document, and what each kind of reference needs
 * of the others. */
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
    uint32_t fighters;          /* the one armed group that the document tells of, or ACTOR_NONE */
    List lists[MANY_LISTS];     /* a ring */
    uint32_t n_lists;           /* that were ever put in */
    Recent recent[MANY_RECENT]; /* a ring */
    uint32_t count;             /* of all that were ever put in */
} References;

/* references.c: any of them, after what it belongs to */
void resolve_draft(References *refs, Draft *draft);

/* One kind each: pronouns.c, countries.c, collectives.c, roles.c. */
void resolve_pronoun(References *refs, Draft *draft);
void resolve_country(const References *refs, Draft *draft);
void resolve_body(const References *refs, Draft *draft);
void resolve_collective(References *refs, Draft *draft);
void resolve_role(References *refs, Draft *draft);

/* lookback.c */
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

bool is_source(const References *refs, const Draft *draft); /* media, which merely report */

/* The best of what was mentioned lately, within so many sentences; NONE: nobody fits. */
uint32_t lookback_find(const References *refs, const Draft *reference, Fits fits, uint32_t sentences,
                       uint32_t not_actor);
/* Gives draft the actors of another. */
void resolve_as(const References *refs, Draft *draft, uint32_t other);
/* … or those of the noun that it stands in apposition to. */
bool resolve_apposed(const References *refs, Draft *draft);
/* … or those of the name that explains it: "the regional group, ECOWAS, ". */
bool resolve_explained(const References *refs, Draft *draft);

ActorType draft_type(const References *refs, const Draft *draft); /* of a draft's first actor */
uint32_t draft_speaker(const References *refs,
                       const Draft *draft); /* whose quoted words it is in, or ACTOR_NONE */

/* pronouns.c: "urged it", "allowed it to land": whom one does that to is somebody. */
bool pronoun_is_addressed(const Finder *finder, uint32_t token);

/* antecedents.c: a draft that fits, or NONE */
/* "In its latest report, Ruritania …": the subject of the sentence that the phrase opens. */
uint32_t subject_behind(References *refs, const Draft *draft, Fits fits);
/* The subject of verb, or of the one that it shares its subject with, before draft, if it fits; or NONE. */
uint32_t fitting_subject(References *refs, const Draft *draft, uint32_t verb, Fits fits);
/* "until Ruritania ends its offensive", "Kravonia said it would": whose own the pronoun means. */
uint32_t subject_of_own(References *refs, const Draft *draft, Fits fits);
/* "helped Ruritania defend itself": the subject of the pronoun's own clause. */
uint32_t subject_of_reflexive(References *refs, const Draft *draft, Fits fits);

/* groups.c: "both sides", "the three countries", "the two presidents"; draft->count says how many. */
void groups_weigh(References *refs);
/* Does the actor do what the clause says in which the reference is an object? "Ruritania warned it" */
bool groups_acting(const References *refs, const Draft *reference, uint32_t actor);
void groups_remember(References *refs, uint32_t draft);
/* postings.c: "Ruritania said it would send jets to the country", "has soldiers in the country": to, or in,
 * another than whoever sends them. */
bool posting_sender(const Finder *finder, const Draft *reference, uint32_t actor);
/* The state that the document is most about, of those whom the reference may mean; or ACTOR_NONE. */
uint32_t groups_main(const References *refs, const Draft *reference);
void resolve_sides(const References *refs, Draft *draft, Fits fits);
typedef bool (*Holds)(const References *refs, uint32_t actor, const Draft *group); /* that office? */
void resolve_holders(const References *refs, Draft *draft, Holds holds_office);

/* meetings.c: the actors who met in one of so many sentences before the group; false: nobody, or more than
 * two */
bool meetings_last(const References *refs, const Draft *group, uint32_t far, uint32_t pair[2]);
/* "Novak met the envoy. They agreed", "The ministers signed a treaty": a subject of what two do together is
 * those who met in the sentence before. */
bool meetings_resolve(const References *refs, Draft *draft);

/* roles.c */
void roles_remember(Finder *finder, const Draft *draft); /* a person with a title */
/* Who holds the office that the draft names there, or ACTOR_NONE. */
uint32_t roles_holder(Finder *finder, const Draft *draft, uint32_t home);
/* May the actor be one of "the two leaders", "both presidents"? */
bool roles_held_by(const References *refs, uint32_t actor, const Draft *group);

#endif
