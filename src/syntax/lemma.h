/* Lemmas by rules: a rule takes an ending off a word and puts another there. Which rule applies is looked up
 * by the whole word with its tag, with its XPOS, with its part of speech; then by ever shorter endings with
 * the XPOS; a rule that makes a known word of an unknown one is preferred. */
#ifndef SYNTAX_LEMMA_H
#define SYNTAX_LEMMA_H

#include "syntax/features.h"

enum {
    LEMMA_ENDING = 6, /* longest ending, in bytes */
    LEMMA_COMMON = 4  /* the tag's most common rules stand under "endings" of one byte, 1 to 4 */
};

typedef enum LemmaBase {
    LEMMA_LOWER, /* the word in lower case */
    LEMMA_KEEP,  /* as written */
    LEMMA_TITLE, /* in lower case but for its first letter: "Bergen" of "BERGEN" */
    LEMMA_PLAIN  /* a number without its commas: "1,200" */
} LemmaBase;

typedef struct LemmaRule {
    LemmaBase base;
    Str take, put; /* the ending that comes off, in lower case; a word without it is not the rule's */
} LemmaRule;

/* In the model file: base (L K T N), take, tab, put: "Lies\ty" makes "city" of "Cities". */
bool lemma_rule_read(LemmaRule *out, Str line);
Str lemma_rule_print(Arena *arena, const LemmaRule *rule);

/* The rule that makes lemma of form, starting from base; its strings are slices of spelling and lemma. False
 * where there is none that would take only what it says. */
bool lemma_rule_make(LemmaRule *out, Str form, const Spelling *spelling, Str lemma, LemmaBase base);

/* What is looked up: the tag itself; all tags of its XPOS; all of its part of speech. */
typedef struct LemmaTag {
    uint32_t tag, xpos, upos;
    bool is_name; /* part of speech PROPN */
} LemmaTag;

LemmaTag lemma_tag(uint32_t tag, uint32_t upos, Str xpos, bool is_name);

typedef struct Lemmas {
    KeyTable table; /* lemma_key → rule */
    KeyTable words; /* FEATURE_WORD keys of known words, among others */
    const LemmaRule *rules;
} Lemmas;

/* How much of a word a rule is looked up by: 0 to LEMMA_ENDING bytes at its end, or all of it. */
enum { LEMMA_WHOLE_UPOS = LEMMA_ENDING + 1, LEMMA_WHOLE_XPOS, LEMMA_WHOLE_TAG, LEMMA_SIZES };

/* The key of the word at that size; false where the word is shorter. */
bool lemma_word_key(uint64_t *key, Str form, const Spelling *spelling, const LemmaTag *tag, uint32_t size);
/* The key of the rank-th most common rule of the tag, for words in the same case. */
uint64_t lemma_common_key(Str form, const Spelling *spelling, const LemmaTag *tag, char rank);

/* Number of the rule for the word: the whole word's; else, of those of its endings from long to short, the
 * first that makes a known word; else such a one of the tag's common rules; else the longest's. UINT32_MAX
 * where the tag is not known either. */
uint32_t lemma_choose(const Lemmas *lemmas, Str form, const Spelling *spelling, const LemmaTag *tag);
/* A known word that an unknown one seems to be, misspelt: letters drawn out ("sooo") or two that changed
 * places
 * ("serivce"). */
bool lemma_mend(const Lemmas *lemmas, Spelling *out, const Spelling *spelling);
/* What a shortened word stands for, of those that the treebanks hardly know: "Aug."; or {0}. */
Str lemma_of_short(const Spelling *spelling);
/* "report.doc": files are common nouns, whatever their tag and capitals. */
bool lemma_is_file(const Spelling *spelling);
bool lemma_known(const Lemmas *lemmas, Str lemma);
Str lemma_make(Arena *arena, const LemmaRule *rule, Str form, const Spelling *spelling);

#endif
