/* What actant knows of the world: actors by all their names, terms by what kind of thing they name, and the
 * relations. Loaded once from the files of lexicon/ (linked in), read-only afterwards, shared by all threads.
 *
 * Names are found by the longest match over atoms. An atom is a run of letters and digits of a token ("U.S."
 * gives U, S; "al-Qaeda" gives al, Qaeda; "S-400" gives S, 400) or another printing character by itself;
 * full stops, hyphens, dashes, apostrophes and white space between atoms do not count, so that "S. Korea",
 * "S Korea", and "Al Qaeda", "al-Qaeda" are the same however a tokeniser cuts them. A match begins and ends
 * at token boundaries. Diacritics do not count. */
#ifndef LEXICON_LEXICON_H
#define LEXICON_LEXICON_H

#include "base/intern.h"

typedef enum ActorType { ACTOR_STATE, ACTOR_OFFICIAL, ACTOR_ORGANISATION, ACTOR_BLOC } ActorType;
extern const char *const actor_type_names[]; /* "state", "official", "organisation", "bloc", NULL */

/* How a name stands for its actor. */
typedef enum NameKind {
    NAME_FULL,      /* Russia, Russian Federation, NATO, Federal Security Service */
    NAME_SHORT,     /* abbreviation, written so: DPRK, U.S., FSB */
    NAME_ADJECTIVE, /* Russian, Kremlin-linked things: belongs to, comes from */
    NAME_PERSON,    /* a Russian, a Pole: one citizen */
    NAME_PEOPLE,    /* Russians, Poles, the French */
    NAME_CAPITAL,   /* Moscow: the government, or the place */
    NAME_SEAT,      /* the Kremlin, the White House: the government */
    NAME_PLACE,     /* Crimea, Kursk, Shanghai: territory only */
    NAME_NOBODY /* South China Sea, Korean War: a name of nobody, to be passed over; the actor's id is empty
                 */
} NameKind;

/* A state, bloc, known organisation or known official. */
typedef struct LexActor {
    Str id, label;
    ActorType type;
    Str country; /* id of the state or bloc it belongs to; its own for states and blocs; may be empty */
    Str role;    /* officials: best-known office */
    Str kind;    /* organisations: a class of the group `organisation` ("company", "media"); may be empty */
    char gender; /* officials: 'm', 'f' or 0 */
    Str neighbours;        /* states: ids between spaces */
    uint32_t since, until; /* officials: years of that office; 0: not told, until 9999: still */
} LexActor;

typedef struct ActorName {
    const LexActor *actor;
    NameKind kind;
    uint32_t periods; /* 0, or for lexicon_actor_on: the actor depends on the date */
} ActorName;

/* A kind of thing and what follows from it: "title head-of-state", "weapon artillery", "collective forces"…
 */
typedef struct LexClass {
    Str group, name; /* "weapon", "artillery" */
    uint32_t number; /* 0-based over all classes */
} LexClass;

typedef struct Atom {
    Str form;       /* letters as written, diacritics kept */
    Str lemma;      /* of the token, where it is one atom and a lemma is known; else empty */
    uint32_t token; /* index of its token, in the caller's counting */
} Atom;

typedef struct Lexicon Lexicon;

/* text: the bundle of lexicon files ("==> NAME <==" lines between them), or one file. */
act_status lexicon_new(Lexicon **out, act_error *error); /* the built-in one; owned */
act_status lexicon_new_from(Lexicon **out, const char *folder, act_error *error); /* --lexicon DIR */
/* The user's own entries over those that are there (--actors): formats of lexicon/, or dictionaries of
 * PETRARCH (see petrarch.h), told apart by content. */
act_status lexicon_add_actors(Lexicon *lex, const char *path, act_error *error);
act_status lexicon_add_relations(Lexicon *lex, const char *path, act_error *error);
void lexicon_free(Lexicon *lex);

/* The raw text of the relation frames: the files of frames/ in order of name, then those of
 * lexicon_add_relations (without their [relations] part; line numbers stay). *name: for messages. NULL bytes
 * behind the last. */
Str lexicon_file(const Lexicon *lex, uint32_t index, const char **name);
bool lexicon_file_is_users(const Lexicon *lex, uint32_t index); /* from lexicon_add_relations */
/* Whether there is such a class of terms; name "": any of the group. */
bool lexicon_has_class(const Lexicon *lex, Str group, Str name);

/* Cuts a token's form into atoms, appends them. */
typedef ARRAY(Atom) Atoms;
void atoms_add(Arena *arena, Atoms *atoms, Str form, Str lemma, uint32_t token);

/* Longest name that begins at atoms[0]: its length in atoms (0: none), *name what it names. Case counts, but
 * an all-capitals text may name anything, and lower case at the beginning ("the Kremlin", "al-Shabaab") does
 * not matter where the name has more than one atom. */
uint32_t lexicon_find_actor(const Lexicon *lex, const Atom *atoms, uint32_t count, ActorName *name);

/* Whom a name stands for on a date (ISO 8601, as far as known; empty: today), where a dictionary tells
 * several actors with their times ("governor of the bank until 2008, then minister"); name.actor for all
 * others. */
const LexActor *lexicon_actor_on(const Lexicon *lex, ActorName name, Str date);

/* Longest term that begins at atoms[0]: its length in atoms (0: none), *kind its class. Case does not count,
 * but for names and designations ("Patriot", "K#"); each atom may match by form or by lemma. group: only
 * classes of that group; empty: any. */
uint32_t lexicon_find_term(const Lexicon *lex, const Atom *atoms, uint32_t count, Str group,
                           const LexClass **kind);
/* The class of a single lemma within group, or NULL. */
const LexClass *lexicon_term(const Lexicon *lex, Str lemma, Str group);

const LexActor *lexicon_actor(const Lexicon *lex, Str id); /* by id, or NULL */
/* Officials with that last name and a role, whatever its case: at most `most` of them into found; how many.
 */
uint32_t lexicon_officials_named(const Lexicon *lex, Str surname, const LexActor **found, uint32_t most);
/* Is one state said to be the other's neighbour? */
bool lexicon_neighbours(const LexActor *one, const LexActor *other);
/* By any name that a user may type after -a (id, label, any name; case does not count), or NULL. */
const LexActor *lexicon_actor_named(const Lexicon *lex, Str name);

#endif
