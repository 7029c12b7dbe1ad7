/* What the steps of actors_find share.
 *
 *     sentence ─ scan.c ──────→ tags: which tokens are names, titles, nouns of organisations
 *              ─ states.c, organisations.c, acronyms.c, people.c, nominals.c
 *                              → drafts: stretches that stand for somebody
 *     document ─ merge.c ─────→ actors: drafts that name the same one
 *              ─ quotes.c, references.c → who "he", "the embassy", "both sides" are
 *              ─ homes.c, offices.c → whose state everybody is, who holds office where
 *              ─ actors.c ────→ mentions in order, ids, aliases
 *
 * Scanning looks at one sentence at a time and needs the same small memory again and again; drafts stay. */
#ifndef ACTORS_FINDER_H
#define ACTORS_FINDER_H

#include "actors/actors.h"

#define NONE UINT32_MAX

/* Groups of terms that the scan looks for. */
typedef enum TermGroup {
    TERM_TITLE,
    TERM_MODIFIER,
    TERM_COLLECTIVE,
    TERM_ORGANISATION,
    TERM_COUNTRY,
    TERM_PERSON,
    TERM_WEAPON,
    TERM_GROUPS
} TermGroup;

typedef struct Term {
    const LexClass *kind;
    uint32_t first, end; /* tokens */
} Term;

/* A name that the lexicon knows. */
typedef struct Unit {
    uint32_t first, end; /* tokens */
    ActorName name;
    uint32_t draft; /* what was made of it, or NONE */
} Unit;

/* What the scan knows of a token. Indices are one too high, 0 stands for none. */
typedef struct Tag {
    uint32_t unit;
    uint32_t term[TERM_GROUPS];
    uint32_t opens, closes; /* longest draft that begins, that ends here */
    bool word;              /* may be a word of a proper name */
    bool taken;             /* lies within a name that has been found */
} Tag;

/* The most actors that one phrase stands for: "the Nordic countries". */
enum { DRAFT_ACTORS = 5 };

typedef enum DraftKind {
    DRAFT_KNOWN,        /* the lexicon knows it */
    DRAFT_PERSON,       /* a personal name */
    DRAFT_ORGANISATION, /* a name of an organisation */
    DRAFT_ROLE,         /* a title without a name: "the Ruritanian president" */
    DRAFT_COLLECTIVE,   /* "the government", "the troops", where no state is named */
    DRAFT_COUNTRY,      /* "the country", "both nations" */
    DRAFT_BODY,         /* "the embassy", "the company" */
    DRAFT_SIDES,        /* "both sides", "the two" */
    DRAFT_PRONOUN
} DraftKind;

/* A stretch of tokens that stands for somebody. */
typedef struct Draft {
    DraftKind what;
    MentionKind kind;
    bool capital;
    bool weak; /* may only join an actor that stands elsewhere in the document */
    bool plural;
    bool former; /* former, late, ousted */
    bool done;   /* references have been looked for */
    bool vague;  /* indefinite: "a minister" */
    uint32_t sentence;
    uint32_t first, end, head;
    uint32_t name_first, name_end;   /* the bare name */
    uint32_t title_first, title_end; /* words of office; equal: none */
    uint32_t short_first, short_end; /* abbreviation in brackets; equal: none */
    uint32_t owner;                  /* draft that names the state or body it belongs to, or NONE */
    uint32_t more[3], n_more;        /* further owners: "Kravonian, Gallian and Ruritanian forces" */
    uint32_t host;                   /* embassies: draft that names where it is, or NONE */
    uint32_t same;                   /* draft that names the same one: "Jan Novak, the ambassador", or NONE */
    uint32_t count;                  /* "two", "both": how many; 0: not said */
    const LexActor *known;
    const LexClass *class;         /* of title, organisation or collective noun */
    uint32_t actors[DRAFT_ACTORS]; /* what was found in the end */
    uint32_t n_actors;
} Draft;

/* Whose a name is. Keys are folded names behind a letter that says what kind of key it is. */
typedef struct NameIndex {
    Intern keys;
    ARRAY(uint32_t) actors; /* by id of the key - 1 */
} NameIndex;

typedef ARRAY(Draft) Drafts;

typedef struct Finder {
    Arena *arena;   /* of what is found */
    Arena *scratch; /* of what goes afterwards: drafts, and all that is known of sentence and tokens */
    const Lexicon *lex;
    const Document *doc;
    const Tokens *tokens;
    const Trees *trees;
    Actors *out;

    /* the sentence being scanned */
    uint32_t sentence, first, end;
    bool shouting; /* capitals mean nothing here: a headline in title case, all capitals */
    Atoms atoms;
    ARRAY(Unit) units;
    ARRAY(Term) terms;
    ARRAY(Tag) tags; /* by token - first */

    Drafts drafts;
    uint32_t *order; /* all drafts in order of first token, longer before shorter */

    /* the document */
    NameIndex names;
    ARRAY(uint32_t) home;   /* parallel to actors: state (index) it belongs to, or ACTOR_NONE */
    ARRAY(Str) adjectives;  /* parallel to actors: "Ruritanian", where the document says so */
    ARRAY(uint32_t) weight; /* parallel to actors: how much a state dominates the document */
    uint32_t dominant;      /* the state with most weight, or ACTOR_NONE */
    bool weighed;           /* the first state that does something has been found */
    uint32_t guesses;       /* how often the lexicon was asked for whom a surname with a title may mean */
    bool dated;             /* a dateline says which state dominates */
    uint32_t *headed;       /* by token: longest draft whose head it is, or NONE */
    uint32_t *speaker;      /* by token: draft whose quoted words it is part of, or NONE */
    uint32_t author; /* draft of the state that makes a statement, its "we" outside of quotations; or NONE */
} Finder;

static inline const Token *token_at(const Finder *finder, uint32_t token)
{
    return &finder->tokens->tokens.items[token];
}
static inline const Node *node_at(const Finder *finder, uint32_t token)
{
    return &finder->trees->nodes.items[token];
}
static inline Tag *tag_at(const Finder *finder, uint32_t token)
{
    return &finder->tags.items[token - finder->first];
}
static inline Draft *draft_at(const Finder *finder, uint32_t draft) { return &finder->drafts.items[draft]; }

/* The lexicon's name or term that covers the token, or NULL. */
static inline Unit *unit_at(const Finder *finder, uint32_t token)
{
    uint32_t unit = tag_at(finder, token)->unit;
    return unit ? &finder->units.items[unit - 1] : NULL;
}
static inline const Term *term_at(const Finder *finder, uint32_t token, TermGroup group)
{
    uint32_t term = tag_at(finder, token)->term[group];
    return term ? &finder->terms.items[term - 1] : NULL;
}

/* Forms of pronouns, as token_in takes them. */
#define HE "he him his himself"
#define SHE "she her hers herself"
#define IT "it its itself"
#define THEY "they them their theirs themselves"
#define WE "we us our ours ourselves"
#define ME "i me my mine myself"
#define RELATIVE "who whom whose which that"
/* Nouns that several steps ask for. */
#define COUNTERPARTS "counterpart counterparts colleague colleagues"
#define REBELS "rebels guerrillas insurgents separatists"

/* scan.c */
void scan_sentence(Finder *finder, uint32_t sentence);
bool token_is(const Finder *finder, uint32_t token, const char *word); /* ASCII case does not count */
bool token_in(const Finder *finder, uint32_t token,
              const char *words); /* words between spaces: " the a an " */
bool lemma_in(const Finder *finder, uint32_t token,
              const char *words); /* its lemma, written the same way: "urge call" */
bool token_capital(const Finder *finder, uint32_t token);
bool token_possessive(const Finder *finder, uint32_t token); /* 's or ' */
bool class_is(const LexClass *kind, const char *name);
Str span_text(const Finder *finder, uint32_t first, uint32_t end); /* of the document */
/* The lexicon's class of those words as a whole, of that group; or NULL. */
const LexClass *span_term(const Finder *finder, uint32_t first, uint32_t end, Str group);
uint32_t span_head(const Finder *finder, uint32_t first,
                   uint32_t end); /* the token that governs the others */

/* Drafts of a sentence, made in this order: later ones leave alone what earlier ones took. */
Draft *draft_add(Finder *finder, DraftKind what, MentionKind kind, uint32_t first,
                 uint32_t end); /* head is found */
/* The draft of a state or body among the words before token: "Ruritanian" of "senior Ruritanian air forces".
 */
bool disowns_noun(const Finder *finder, uint32_t token); /* "-backed", before a noun: not the backer's */
uint32_t owner_before(const Finder *finder, uint32_t token, uint32_t *outer_first);
/* "Zenda River Service (ZRS)" that ends before token: the end of the name before its abbreviation, else
 * token. */
uint32_t before_abbreviation(const Finder *finder, uint32_t token);
/* … or behind it: "of Ruritania", "for trade at the ministry". words: the prepositions that will do. */
uint32_t owner_behind(const Finder *finder, uint32_t token, const char *words, uint32_t *outer_end);
/* The draft that the noun phrase at token begins with: "the Ruritanian" of "the Ruritanian delegation". */
uint32_t owner_behind_word(const Finder *finder, uint32_t token, uint32_t *outer_end);
/* "Kravonian, Gallian and Ruritanian forces", "the ministers of Kravonia and Ruritania": fills more. */
void owners_coordinated(const Finder *finder, Draft *draft);
/* collectives.c: "withdrew a hundred soldiers from Ruritania": whose they are is not told. */
bool collective_moved_out(const Finder *finder, uint32_t noun);
void draft_take(Finder *finder, uint32_t first, uint32_t end);
void draft_finish_name(Finder *finder,
                       Draft *draft);     /* takes its tokens, finds its abbreviation in brackets */
void draft_units(Finder *finder);         /* states.c: every name that the lexicon knows */
void draft_owners(Finder *finder);        /* nominals.c: "its", "the country", which others may belong to */
void draft_ships(Finder *finder);         /* ships.c */
void draft_organisations(Finder *finder); /* organisations.c */
void draft_acronyms(Finder *finder);      /* acronyms.c: "ZRS" of "ZRS spokesman" */
void draft_short_names(Finder *finder);   /* shortnames.c: "the Brotherhood" */
void draft_people(Finder *finder);        /* people.c */
void draft_collectives(Finder *finder);   /* states.c: "Ruritanian forces" */
void draft_nominals(Finder *finder);      /* nominals.c: "the ministry", "both sides", "he" */

/* titles.c: words of office and what they belong to */
typedef struct Title {
    const LexClass *class;
    uint32_t first, end;  /* the words of office: "Deputy Foreign Minister" */
    uint32_t outer_first; /* with what stands before it: "Ruritania's Deputy Foreign Minister" */
    uint32_t outer_end;   /* with "of Ruritania" behind it */
    uint32_t owner;       /* draft, or NONE */
    bool former, plural, vague;
} Title;
bool title_ending(Finder *finder, uint32_t end, Title *title);    /* one that ends before token end */
bool title_governing(Finder *finder, uint32_t end, Title *title); /* one whose "of …", "to …" ends there */
bool title_beginning(Finder *finder, uint32_t first,
                     Title *title); /* one in the noun phrase that begins there */
/* Whose the title is that ends at end, as the words behind it tell: sets its owner and outer end. */
uint32_t title_owner_behind(const Finder *finder, uint32_t end, const char *words, Title *title);
bool title_local(const Finder *finder, uint32_t first,
                 uint32_t end); /* of a town or province: "mayor", "police chief" */
/* "assistant to the president for", "envoy of the secretary-general": whom a holder of office serves, is not
 * the holder. */
bool title_served(const Finder *finder, const Title *title);
uint32_t title_noun(const Finder *finder, uint32_t first,
                    uint32_t end); /* "minister" of "minister for foreign affairs" */
void title_draft(Draft *draft, const Title *title);
Str title_last_word(Finder *finder,
                    const Draft *draft); /* "minister": the last of its words of office, folded */

/* names.c */
/* Whether the token is a weekday, a holiday, or the month of a date. */
bool names_date(const Finder *finder, uint32_t token);
bool names_roman(const Finder *finder, uint32_t token); /* "III" */
bool names_word(const Finder *finder, uint32_t token);  /* may be a word of a personal name */
bool names_divided(const Finder *finder, uint32_t token,
                   uint32_t first);                    /* a title that ends the name begun at first */
bool names_open(const Finder *finder, uint32_t token); /* a small word that a name begins with: "al", "de" */
uint32_t names_end(const Finder *finder, uint32_t first); /* of the name that may begin at first */
/* "Director General (South Asia) Jan Novak": where the brackets open that close before first; else first. */
uint32_t before_brackets(const Finder *finder, uint32_t first);
bool names_in_place(const Finder *finder, uint32_t first); /* "in Zenda", "the Zenda" */

/* appositions.c: titles behind a name, or told from it by what they govern */
void titles_around(Finder *finder, uint32_t person);

/* merge.c */
void merge_names(Finder *finder);
uint32_t actor_create(Finder *finder, ActorType type, Str label);
void actor_alias(Finder *finder, uint32_t actor, Str alias);
uint32_t names_find(const Finder *finder, char kind, Str folded); /* an actor, or ACTOR_NONE */
void names_put(Finder *finder, char kind, Str folded, uint32_t actor);
bool person_spelt(const Finder *finder, Str name, Str label);    /* so, or a little otherwise */
void put_initials(Finder *finder, Str name, uint32_t actor);     /* "ZRS" for "Zenda River Service" */
uint32_t organisation_merge(Finder *finder, const Draft *draft); /* bodies.c */
/* "Zenda Trade Office (ZTO)": a ZTO that the lexicon knows is not meant. abbreviations.c */
void abbreviations_redefine(Finder *finder);
/* Where the document names another state far more often, its Labour Party is not the lexicon's. */
void parties_doubt(Finder *finder);
/* "the Foreign Ministry" behind "the Ruritanian Foreign Ministry" is no other: a reference. */
void ministries_refer(Finder *finder);
/* … nor before it. */
void ministry_known(Finder *finder, const Draft *draft, uint32_t actor);
/* "defence" of "defense minister": the word of the portfolio, folded, one spelling; empty: the token is none.
 */
Str portfolio_key(Finder *finder, uint32_t token);
uint32_t actor_known(Finder *finder, const LexActor *known); /* index, added where it was not there */
uint32_t actor_home(const Finder *finder, uint32_t actor); /* its state or bloc, itself for one; ACTOR_NONE */
/* As in the document, spaces made even, without article and possessive at the ends; on request without any.
 */
Str name_text(Finder *finder, uint32_t first, uint32_t end);
Str name_without_possessives(Finder *finder, uint32_t first, uint32_t end);
static inline void draft_resolve(Draft *draft, uint32_t actor)
{
    for (uint32_t i = 0; i < draft->n_actors; i++)
        if (draft->actors[i] == actor) return;
    if (actor != ACTOR_NONE && draft->n_actors < DRAFT_ACTORS) draft->actors[draft->n_actors++] = actor;
}

/* fold.c */
Str fold_name(Arena *arena, Str name); /* "Park Su-min" → "park su min" */
Str slug_name(Arena *arena, Str name); /* "Park Su-min" → "park-su-min": an id */

/* quotes.c: who says what stands in quotation marks */
void quotes_find(Finder *finder);
bool speech_verb(Str lemma);

/* holders.c */
/* "President Novak", of whom the text says no more: whom the lexicon knows as president, if the text names
 * the state and there is one. Of several, *state is the one that they have in common. */
const LexActor *known_by_office(Finder *finder, const Draft *draft, const LexActor **state);
/* Whom the lexicon knows by the draft's name; his father, if he held the office when the text was written. */
const LexActor *known_then(Finder *finder, const Draft *draft);

/* references.c: drafts that name nobody */
void references_resolve(Finder *finder);

/* topic.c */
/* The state that the text is about, here: the dominant one, unless others have taken its place. */
typedef struct Topic {
    uint32_t dominant_sentence; /* where it was mentioned last */
    uint32_t acting;            /* the last state that did something */
    bool dominant_met;          /* already mentioned */
    uint32_t body;              /* home of the last state or body that did something */
} Topic;

void topic_weigh(Finder *finder);                                          /* finds the dominant state */
void topic_follow(const Finder *finder, Topic *topic, const Draft *draft); /* of one draft after the other */
uint32_t topic_state(const Finder *finder, const Topic *topic, uint32_t sentence);
bool topic_acts(const Finder *finder, const Draft *draft); /* a state or body that is a subject */
void topic_favour(Finder *finder, uint32_t state);         /* the text turns out to be told from there */
bool topic_clear(const Finder *finder); /* is the text about one state more than about any other? */

/* homes.c */
void homes_find(Finder *finder); /* which state or bloc everybody belongs to */
/* "the Pope", "the Secretary of State": the one state or bloc that has such an office, or ACTOR_NONE. */
uint32_t home_of_office(Finder *finder, const Draft *draft);
void homes_stated(Finder *finder); /* of those whose office the text tells with its owner */
uint32_t draft_actor(const Finder *finder, uint32_t draft); /* the first that it names, or ACTOR_NONE */
bool has_title(const Draft *draft);                         /* a person with words of office */

/* offices.c */
void offices_find(Finder *finder);         /* in which office the text says somebody to be */
bool class_governs(const LexClass *class); /* an office in such a body is one of its state */

#endif
