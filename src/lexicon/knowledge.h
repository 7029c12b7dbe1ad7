/* Inside the lexicon: what it holds, and the state of reading files into it.
 *
 * Names of actors and terms are sequences of atoms in two tries. A node's value is the 1-based index of the
 * first entry for that sequence; entries with the same sequence ("us" the pronoun is none, "US" is) are
 * chained. All that is read lives in the arena; the texts of files stay too, because frames are parsed by a
 * later stage. */
#ifndef LEXICON_KNOWLEDGE_H
#define LEXICON_KNOWLEDGE_H

#include "lexicon/codes.h"
#include "lexicon/fold.h"
#include "lexicon/relations.h"
#include "lexicon/stanza.h"
#include "lexicon/trie.h"

enum { ATOMS_MAX = 12 }; /* longest name or term, in atoms */

/* One name of an actor (or one term of a class), as it is written. */
typedef struct Entry {
    uint32_t owner;   /* index into actors, or number of the class */
    NameKind kind;    /* names */
    bool cased;       /* capitals count; a name without: see name_fits in names.c */
    bool user;        /* from a file of the user's */
    const Str *plain; /* its atoms without diacritics */
    uint32_t periods; /* names: 1-based index into periods, where the actor depends on the date; else 0 */
    uint32_t next;    /* 1-based index of the next entry with this sequence, or 0 */
} Entry;

typedef ARRAY(Entry) Entries;

/* A designation such as "Su-#": one little pattern an atom. */
typedef struct Pattern {
    Str atoms[ATOMS_MAX];
    uint32_t count;
    uint32_t kind; /* number of the class */
    bool user;
    uint32_t next; /* 1-based index of the next pattern that can begin with the same byte, or 0 */
} Pattern;

/* Whom a name stands for from one day to another, both included, as 20040701; without a date in the
 * dictionary: `always`, which counts where no other period holds. */
typedef struct Period {
    uint32_t from, to;
    bool always, last; /* last of its name */
    const LexActor *actor;
} Period;

/* A file as read; allocated by itself, because an arena's jump may not pass what is held half-way. */
typedef struct File {
    struct File *next;
    char *name;
    Str text;
} File;

/* Text for the reader of frames. */
typedef struct FrameText {
    const char *name;
    Str text;
    bool users; /* of lexicon_add_relations */
} FrameText;

typedef struct KnownActor {
    LexActor *actor;
    bool defined; /* by a head with '='; else only spoken of so far */
    bool user;
} KnownActor;

struct Lexicon {
    Arena *arena;
    Atoms cut;    /* the name that is being read; kept for its memory */
    Intern atoms; /* folded */
    Intern ids;   /* of actors: id n is actors.items[n - 1] */
    ARRAY(KnownActor) actors;
    LexActor nobody; /* whom [nobody] names */
    Trie names, terms;
    Entries name_entries, term_entries;
    ARRAY(LexClass) classes; /* by number */
    ARRAY(Pattern) patterns;
    uint32_t pattern_first[256]; /* by first byte, digits under '0': 1-based index into patterns, or 0 */
    ARRAY(Relation) relations;   /* by order */
    ARRAY(FrameText) frames;
    ARRAY(ActorCode) actor_codes;
    ARRAY(RoleCode) role_codes;
    ARRAY(Period) periods;
    File *files; /* owned */
};

/* Something that must exist once all files are read. */
typedef struct Promise {
    Str wanted;
    const char *file;
    unsigned line;
} Promise;

typedef ARRAY(Promise) Promises;

/* The state of reading. `section` says who reads the lines below a section line such as "[officials RUS]". */
typedef struct Loading Loading;
typedef act_status (*SectionReader)(Loading *load, const Line *line, act_error *error);

struct Loading {
    Lexicon *lex;
    bool user;
    SectionReader section;
    ActorType type;          /* of the actors in this section */
    Str country;             /* of the section, or empty */
    uint32_t actor;          /* the stanza's: 1-based index into actors, 0: nobody */
    uint32_t relation;       /* the stanza's: 1-based index into relations */
    uint32_t class_;         /* the stanza's: 1-based index into classes */
    bool stanza;             /* a head has been read in this section */
    Promises actors;         /* ids of stanzas that say more about an actor */
    Promises countries;      /* ids of states and blocs */
    Promises kinds;          /* classes of the group `organisation` */
    Promises classes;        /* classes of any group, as "collective forces" */
    Promises relations_open; /* relations whose stanza must turn out complete */
};

/* Readers of sections. */
act_status actors_line(Loading *load, const Line *line,
                       act_error *error); /* any kind of actor, by load->type */
act_status nobody_line(Loading *load, const Line *line, act_error *error);
act_status terms_line(Loading *load, const Line *line, act_error *error);
act_status relations_line(Loading *load, const Line *line, act_error *error);
act_status actor_codes_line(Loading *load, const Line *line, act_error *error);
act_status role_codes_line(Loading *load, const Line *line, act_error *error);
/* After the last file: are all promises kept? */
act_status actors_check(Loading *load, act_error *error);
act_status relations_check(Loading *load, act_error *error);

/* A name or term cut into atoms, with the node of the trie it leads to. */
typedef struct Sequence {
    const Str *plain;
    uint32_t count, node;
} Sequence;

/* Cuts text and makes its path in trie; a line_error where it has no atom, too many, or too long ones. */
act_status sequence_add(Lexicon *lex, Trie *trie, Str text, const Line *line, Sequence *out,
                        act_error *error);
/* Adds name for the actor with that index, or for nobody (UINT32_MAX). */
act_status names_add(Loading *load, uint32_t actor, NameKind kind, Str name, const Line *line,
                     act_error *error);
/* Adds a term for the class with that number; an error where it is another class of the same group already.
 */
act_status term_add(Loading *load, const Line *line, bool cased, Str text, act_error *error);
/* The actor with that id, 1-based; one that nobody has told of yet is only spoken of. */
uint32_t actor_add(Lexicon *lex, Str id);
act_status patterns_add(Loading *load, const Line *line, act_error *error);
/* Longest pattern at atoms[0], of a class in group (empty: any); its length, 0: none. */
uint32_t patterns_find(const Lexicon *lex, const Atom *atoms, uint32_t count, Str group, uint32_t *kind);

/* Called for every reading of a value with slashes: "Sergei/Sergey Lavrov" has two. */
typedef act_status (*ReadingAdder)(Loading *load, const Line *line, NameKind kind, Str reading,
                                   act_error *error);
/* All values of the line, each with all its readings. */
act_status values_add(Loading *load, const Line *line, NameKind kind, ReadingAdder add, act_error *error);

/* Does the text's sequence of atoms stand for an entry where capitals count? */
bool entry_fits(const Entry *entry, const Folded *text, uint32_t count);
/* May a match end behind atoms[count - 1]? Only at the end of a token. */
static inline bool ends_token(const Atom *atoms, uint32_t count, uint32_t have)
{
    return count == have || atoms[count].token != atoms[count - 1].token;
}

#endif
