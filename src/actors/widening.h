/* How far the name of an organisation goes, from its head noun to the left and to the right. */
#ifndef ACTORS_WIDENING_H
#define ACTORS_WIDENING_H

#include "actors/finder.h"

/* A phrase around a head noun of organisations: what belongs to its name. */
typedef struct Phrase {
    const LexClass *class;
    uint32_t head_first, head_end; /* the head noun's term */
    uint32_t first, end;           /* all words of the name */
    uint32_t owner, host;          /* drafts, or NONE */
    bool capital;                  /* the head noun has a capital */
    bool words;                    /* proper words stand before or behind it */
} Phrase;

/* A word that may be part of a name, and that nothing else has taken. */
bool name_part(const Finder *finder, uint32_t token);

/* To the left: proper words, then small ones up to the owner. */
void widen_proper(const Finder *finder, Phrase *phrase);
void widen_common(const Finder *finder, Phrase *phrase);

/* To the right. */
void widen_right(const Finder *finder, Phrase *phrase);
void widen_to_abbreviation(const Finder *finder, Phrase *phrase);
void widen_over_state(const Finder *finder, Phrase *phrase);
void widen_over_portfolio(const Finder *finder, Phrase *phrase);
void find_owner_behind_brackets(const Finder *finder, Phrase *phrase);

#endif
