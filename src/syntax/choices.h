/* The likely tags of a word, and the lemmas that they give it. */
#ifndef SYNTAX_CHOICES_H
#define SYNTAX_CHOICES_H

#include "syntax/model_file.h"

/* The likeliest tags of a word, the best first, and how far each is behind it. */
typedef struct Choices {
    uint32_t count;
    uint32_t tags[RANK_CANDIDATES];
    float behind[RANK_CANDIDATES];
} Choices;

/* Those tags that are not too far behind the best, which is the first of them. */
void choices_find(Choices *out, const float *scores, uint32_t n_tags, uint32_t best);
/* The lemma of a word with that tag; of one that seems to be misspelt, of the word that it seems to be. */
Str choices_lemma(Arena *arena, const Lemmas *lemmas, Str form, const Spelling *spelling, const Tag *tag);
/* Fills in the candidates of word, each lemma once, with the nearest of its tags; in title case also the
 * name's. */
void choices_lemmas(Arena *arena, const Model *model, const Choices *choices, bool title, RankWord *word);
/* The first of the tags with this part of speech and XPOS; or NULL. */
const Tag *choices_tag(const Model *model, Upos upos, const char *xpos);

#endif
