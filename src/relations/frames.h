/* Frames: which predicate with which arguments is which relation. Knowledge of lexicon/frames/, in stanzas:
 *
 *     warn verb = warn, caution          relation and part of speech (verb, noun, adj) = lemmas; a particle
 *         words   alert, forewarn        belongs to the lemma ("carry out"); more lemmas
 *         cameo   130
 *         source  subj                   roles, in order of preference: the first that names an actor counts
 *         target  obj, against, comp
 *         needs   weapon in obj, with    a term of this group (or "group class") in one of these roles
 *         unless  weapon in obj
 *         via     through, via           where a transfer passes through
 *         pair    subj, between          symmetric: every pair among the actors of a role
 *         fact    possible               what would be actual is no more than this
 *         fact    actual                 whatever the sentence says ("we would respond" is a warning given)
 *         fact    negated                what would be actual is no more: "ended its alliance"
 *         when    possible, negated      only if the sentence says so
 *         source-type state, bloc        only actors of these types (also: target-type)
 *         also                           does not keep later frames from firing on the same predicate
 *
 *     announced possible             what is announced is yet to come ("announced a visit")
 *
 * Conditions that are no terms: `clause infinitive` (in a role: an infinitive), `clause any` (anything),
 * `clause wish` ("that Chile pay"); `clause future in self` (it will be done), `clause past in self` (it was
 * done), `clause blame in self` ("for doing"), `undone in self` (it is lifted
 * or eased), `ended in self` (it is told that it was), `governed arm in self` (it stands below a predicate of
 * that relation).
 *
 * Roles: subj obj iobj comp poss mod (construction undone: the passive's by-phrase is subj), `self` (the
 * predicate noun's own phrase), `speaker` (whose words these are), `clause` (any actor of the sentence but
 * the other side), `governor` (who rejects, meets or answers what the noun says: the subject of the verb
 * above it), `deed` (who did what "the move", "such remarks" refer back to), `condition` (who may not do
 * what: the subject of the if-clause), `addressee` (who is told it), `scene` (who does what happens at it:
 * "at a meeting with her, HE said"), `undergoer` (who comes under, suffers or repels what the noun says),
 * `beside` (of whom the source has just spoken: "condemned Peru and WARNED that"), `rival` (with whom it is
 * at odds), `foe` (the same, if the sentence names them, too), `fellow` (with whom it has met), `asker` (who
 * has asked it for something), `accuser` (who has accused it), `stricken` (whom a calamity has struck, where
 * the aid is for nobody who is named), `dealers` (the two who met last, where nobody is said to do it),
 * `harmed` (whom the source has last attacked, seized or sent soldiers to), `homeland` (of a source that
 * nothing names: the state that the target is of: "Ping was ARRESTED"), `anti` (of an "anti-Peruvian"
 * PROTEST), `partner` (with whom the contract is that says it), `purpose` (whom it is done to help) or a
 * preposition. A role that is no actor itself gives the actor behind it
 * ("Moscow's decision"): with `*` also the place it is in
 * ("an airport near Damascus") and the people of a state ("a Turkish citizen"), with `+` only those people,
 * with `~` any actor that the phrase names, with `!` nothing but the actor itself (of `comp`, its subject).
 * Of several frames for a predicate, the first that fits fires: those with more conditions are tried first,
 * then those of later files (the user's own come last), then in the order of the file. */
#ifndef RELATIONS_FRAMES_H
#define RELATIONS_FRAMES_H

#include "actant/record.h"
#include "lexicon/relations.h"
#include "syntax/tree.h"

typedef enum PredicateKind {
    PREDICATE_VERB,
    PREDICATE_NOUN,
    PREDICATE_ADJECTIVE,
    PREDICATE_KINDS
} PredicateKind;

typedef enum Role {
    ROLE_SUBJ,
    ROLE_OBJ,
    ROLE_IOBJ,
    ROLE_COMP,
    ROLE_POSS,
    ROLE_MOD,
    ROLE_SELF,
    ROLE_SPEAKER,
    ROLE_CLAUSE,
    ROLE_GOVERNOR,
    ROLE_DEED,
    ROLE_CONDITION,
    ROLE_ADDRESSEE,
    ROLE_SCENE,
    ROLE_UNDERGOER,
    ROLE_BESIDE,
    ROLE_RIVAL,
    ROLE_FOE,
    ROLE_FELLOW,
    ROLE_HARMED,
    ROLE_VICTIM,
    ROLE_ASKER,
    ROLE_ACCUSER,
    ROLE_DEALERS,
    ROLE_STRICKEN,
    ROLE_HOMELAND,
    ROLE_ANTI,
    ROLE_USER,
    ROLE_OBL /* with a preposition */
} Role;

/* What may stand for an actor beside itself; as a set of bits. */
typedef enum Reach {
    REACH_EXACT = 0,
    REACH_BEHIND = 1,
    REACH_PEOPLE = 2,
    REACH_PLACE = 4,
    REACH_ANY = 8
} Reach;

typedef struct RoleRef {
    Role role;
    unsigned reach; /* bits of Reach */
    Str prep;       /* ROLE_OBL */
} RoleRef;

typedef ARRAY(RoleRef) RoleRefs;

/* A term of a group in one of the roles. */
typedef struct Condition {
    Str group, name; /* name "": any class of the group */
    RoleRefs roles;
} Condition;

typedef struct Frame {
    const Relation *relation;
    PredicateKind kind;
    Str name; /* "warn/verb:caution", as evidence shows it: relation, part of speech, first lemma */
    Str cameo;
    RoleRefs source, target, pair, via;
    ARRAY(Condition) needs, unless;
    unsigned when;                       /* bits 1 << act_factuality; 0: any */
    unsigned source_types, target_types; /* bits 1 << ActorType; 0: any */
    bool has_fact, also;
    bool announced;       /* what is announced is yet to come */
    act_factuality fact;  /* where has_fact */
    bool users;           /* from the user's own file */
    uint32_t file, order; /* where it stands: index of the file, number of the frame */
} Frame;

/* What a governing word does to the factuality of what it governs, and other classes of words that
 * propositions need: lexicon/frames/operators.txt. */
typedef enum Operator {
    OPERATOR_POSSIBLE = 1 << 0, /* plan, threaten, urge: what is governed may come */
    OPERATOR_NEGATED = 1 << 1,  /* refuse, deny, rule out */
    OPERATOR_NEGATED_CLAUSE =
        1 << 2,               /* the same for clauses only: oppose (sending), not oppose (the invasion) */
    OPERATOR_ACTUAL = 1 << 3, /* begin, continue, manage to */
    OPERATOR_LIGHT = 1 << 4,  /* issue (a warning): the noun's source is the verb's subject */
    OPERATOR_REPORT = 1 << 5, /* say, tell: what is governed is said by the subject */
    OPERATOR_SUBJECT_CONTROL = 1 << 6, /* promise (her) to: the subject is who does it */
    OPERATOR_OBJECT_CONTROL = 1 << 7,  /* accuse (it) of, warn (it) against: the object is who does it */
    OPERATOR_IDENTITY = 1 << 8,        /* ally, partner: a noun that names its subject */
    OPERATOR_HAPPEN = 1 << 9,          /* break out: its phrases belong to the event that is its subject */
    OPERATOR_UNDERGO = 1 << 10, /* suffer, come (under): the subject is whom the event below it is done to */
    OPERATOR_OWNER = 1 << 11,   /* claimed, fired (by): what it describes stands for who did it */
    OPERATOR_UNDO = 1 << 12,    /* lift: what is governed was, and is no more */
    OPERATOR_HELP = 1 << 14,    /* support: those are helped for whom soldiers are sent to do it */
    OPERATOR_RECEIVE = 1 << 15, /* enjoy (the backing of): the favour below it comes to its subject */
    OPERATOR_ANNOUNCE = 1 << 13 /* announce: a visit is yet to come, a verdict is not: Frame.announced */
} Operator;

typedef struct Frames Frames;

act_status frames_new(Frames **out, const Lexicon *lex, act_error *error); /* lex must outlive it; owned */
void frames_free(Frames *frames);
const Lexicon *frames_lexicon(const Frames *frames);

/* The frames of a predicate, in order; *count may be 0. lemma in lower case, with its particle. */
const Frame *const *frames_find(const Frames *frames, PredicateKind kind, Str lemma, uint32_t *count);
/* Whether any frame or operator knows the word. */
bool frames_know(const Frames *frames, PredicateKind kind, Str lemma);
/* Whether a verb begins lemmas of several words: "make" does, if "make peace" is one. */
bool frames_begin(const Frames *frames, Str lemma);
/* The lemma of an irregular form ("shot": shoot), or {0}. */
Str frames_irregular(const Frames *frames, Str form);
/* Bits of Operator for a word, 0 for most. */
unsigned frames_operators(const Frames *frames, PredicateKind kind, Str lemma);
const Relation *frames_office(const Frames *frames);

/* Whether the speaker does what a frame says. */
bool frame_is_speakers(const Frame *frame);

#endif
