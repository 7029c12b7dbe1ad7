/* When two spellings are one name.
 *
 * A name's key is what is left of it when everything falls away in which spellings of one name differ: case,
 * diacritics, hyphens, spaces, a leading "the", the initials of persons, and the ways of writing a foreign
 * sound in Latin letters
 * ("Zelensky", "Zelenskyy", "Zelenskiy" are one; so are "Yoon Suk Yeol" and "Yoon Suk-yeol"). Equal keys are
 * a reason to merge two actors only where their type and country agree: entities.c asks that. */
#ifndef GRAPH_NAMES_H
#define GRAPH_NAMES_H

#include "base/intern.h"

typedef struct NameKey {
    Str whole;       /* the key; empty for a name without letters and digits */
    Str first, last; /* keys of the first and the last word */
    uint32_t words;  /* how many words the key was made of */
} NameKey;

NameKey name_key(Arena *arena, Str name, bool person);

/* Keys already made: thousands of documents write the same names. */
typedef struct NameKeys {
    Intern names[2]; /* of organisations, of persons */
    ARRAY(const NameKey *) keys[2];
} NameKeys;

void name_keys_init(NameKeys *keys, Arena *arena);
const NameKey *name_keys_get(NameKeys *keys, Str name, bool person);

/* Whether id may stand in every format as it is: [A-Za-z_][A-Za-z0-9_-]*. */
bool name_is_id(Str id);

#endif
