/* The two readings of an atom that matching works with. Both are without diacritics and compatibility forms
 * ("Kyïv", full-width letters): `plain` keeps capitals, `folded` is in lower case and is what the tries are
 * keyed by. */
#ifndef LEXICON_FOLD_H
#define LEXICON_FOLD_H

#include "base/str.h"

enum { FOLD_MAX = 63 }; /* bytes; no entry of a lexicon may be longer, so that longer atoms match nothing */

typedef struct Folded {
    char plain_bytes[FOLD_MAX + 1], folded_bytes[FOLD_MAX + 1];
    uint8_t plain_size, folded_size;
    bool upper; /* holds no lower-case letter */
} Folded;

/* False for what is empty or too long. */
bool fold(Str atom, Folded *out);

static inline Str folded_plain(const Folded *atom) { return (Str){atom->plain_bytes, atom->plain_size}; }
static inline Str folded_key(const Folded *atom) { return (Str){atom->folded_bytes, atom->folded_size}; }

#endif
