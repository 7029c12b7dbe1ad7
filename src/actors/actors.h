/* Mentions and actors: which words of a document name whom.
 *
 * A mention is a stretch of tokens that stands for one actor (a name, "the president", "it", the "Russian" of
 * "Russian forces") or for several ("the two countries"). Mentions may nest ("Russia's foreign minister"
 * holds "Russia's"); each has a syntactic head token, and the outermost mention with a given head is the one
 * that `at` gives. Whether a mention takes part in an event is not decided here: "in Moscow" is a mention of
 * RUS whose kind says that it may be a mere place; the relation's frame decides by the role that it fills. */
#ifndef ACTORS_ACTORS_H
#define ACTORS_ACTORS_H

#include "lexicon/lexicon.h"
#include "syntax/tree.h"

typedef enum MentionKind {
    MENTION_NAME,      /* Russia, Dmitry Peskov, the Kremlin, Russian forces, the Russian Embassy in Seoul */
    MENTION_ADJECTIVE, /* Russian (decision), U.S. (weapons), North Korea (policy): modifies another word */
    MENTION_NOMINAL,   /* the president, the embassy, its neighbour, both sides */
    MENTION_PRONOUN,   /* he, it, they, we, its, his, who, which */
    MENTION_PERSON,    /* a Turkish citizen, three Poles: people of a state who are not the state */
    MENTION_PLACE      /* Crimea, Kursk region, Shanghai: territory of the actor */
} MentionKind;

#define ACTOR_NONE UINT32_MAX

typedef struct Mention {
    MentionKind kind;
    bool capital;           /* names the actor by its capital: a place unless it acts */
    uint32_t first, end;    /* tokens [first, end), the name with its titles and modifiers */
    uint32_t head;          /* token */
    uint32_t sentence;      /* index into Tokens.sentences */
    const uint32_t *actors; /* indices into Actors.actors; more than one for "the two countries" */
    uint32_t n_actors;
} Mention;

typedef struct Actor {
    Str id, label; /* as in act_actor */
    ActorType type;
    Str country; /* id of state or bloc, "" when not known */
    Str role;    /* "Deputy Foreign Minister" */
    Str kind;    /* organisations: a class of the group `organisation`, "" when not known */
    bool apart;  /* no voice of its country: rebels, a party, who leads the opposition */
    ARRAY(Str) aliases;
    uint32_t mentions;     /* how many */
    char gender;           /* 'm', 'f', 'n' or 0 */
    const LexActor *known; /* the lexicon's entry, or NULL */
} Actor;

/* "X holds (held) office in Y", "organisation X belongs to state Y", and where the text says it. */
typedef struct Office {
    uint32_t holder, owner;                  /* indices into Actors.actors */
    uint32_t sentence;                       /* index into Tokens.sentences */
    uint32_t holder_first, holder_end;       /* tokens that name the holder */
    uint32_t owner_first, owner_end;         /* tokens that name the owner; equal: nothing in the text does */
    uint32_t predicate_first, predicate_end; /* tokens of the title, e.g. "Foreign Minister"; equal: none */
} Office;

typedef struct Actors {
    ARRAY(Actor) actors;
    ARRAY(Mention) mentions; /* in order of first token, longer before shorter */
    uint32_t *at;            /* per token: index of the outermost mention whose head it is, or ACTOR_NONE */
    ARRAY(Office) offices;
} Actors;

/* Finds mentions, groups them into actors, resolves references. All of out lives in arena. */
void actors_find(Arena *arena, const Lexicon *lex, const Document *doc, const Tokens *tokens,
                 const Trees *trees, Actors *out);

/* The mention headed by token, or NULL. */
const Mention *actors_at(const Actors *actors, uint32_t token);

#endif
