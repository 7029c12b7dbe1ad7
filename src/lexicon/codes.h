/* The codes of CAMEO as the dictionaries of PETRARCH give them: RUSGOV, IGOUNO, NGOHRI, ~MIL. A code is a row
 * of parts with three letters each; lexicon/codes.txt says which part is whose and what it says. */
#ifndef LEXICON_CODES_H
#define LEXICON_CODES_H

#include "lexicon/lexicon.h"

/* A part that stands for a state or bloc under another name. */
typedef struct ActorCode {
    Str code, id;
} ActorCode;

/* A part that says what somebody is. */
typedef struct RoleCode {
    Str code;
    bool persons;    /* may be a person */
    bool owner_last; /* of several owners in the code, the last is meant */
    Str kind;        /* of organisations; or empty */
    Str group, name; /* the class of nouns; or empty */
} RoleCode;

/* What a whole code says. */
typedef struct Meaning {
    const LexActor *owner; /* the state or bloc, or NULL */
    bool bare;             /* the owner itself, not something of it */
    bool persons;
    bool nobody;          /* "---" */
    Str kind;             /* of an organisation, the last that the code tells; or empty */
    const RoleCode *noun; /* the first role with a class, or NULL */
} Meaning;

/* False where code is none: capitals and digits, at least three, perhaps with a '~'. A part that nobody knows
 * says nothing. */
bool code_read(const Lexicon *lex, Str code, Meaning *out);

#endif
