/* Which lemma of a word. Its likeliest tag gives one, less likely tags may give others: "Building" of the
 * name, "building" of the noun, "build" of the verb. They are weighed by a log-linear model of yes-or-no
 * features: how far the tag is behind, how the word is written and was met in training, its neighbours, its
 * place in the tree. The tag itself stays as it is. Weights are whole numbers, so that sums are the same
 * everywhere. */
#ifndef SYNTAX_RANK_H
#define SYNTAX_RANK_H

#include "syntax/features.h"
#include "syntax/tree.h"

enum {
    RANK_CANDIDATES = 6,
    RANK_FEATURES = 96,    /* of one candidate, at most */
    RANK_WEIGHTS = 1 << 14 /* features share them by their hashes */
};

/* Tags that are farther behind the best, in the scores of the network, are not asked. */
#define RANK_FARTHEST 5.5F

/* What training has seen of a word, whatever its tag: bits of a number in the table `seen`. */
typedef struct RankSeen {
    uint32_t print;                    /* of its most common lemma, in lower case */
    uint32_t total, share;             /* how often it was met, and that lemma of it: classes */
    uint32_t large_name, large_common; /* written with a capital: lemmas with one, and without: classes */
    uint32_t small_name, small_common; /* written without */
} RankSeen;

enum { RANK_SEEN_LIMIT = 1 << 28 };
uint32_t rank_seen_pack(const RankSeen *seen);
RankSeen rank_seen_unpack(uint32_t number);
uint32_t rank_count_class(uint32_t count); /* 0 1 2-3 4-9 more: 0 to 4 */
uint32_t rank_share_class(uint32_t part, uint32_t whole);
uint32_t rank_print(Str lemma);
uint64_t rank_seen_key(const Spelling *spelling);

typedef struct Ranker {
    KeyTable seen;          /* rank_seen_key → RankSeen */
    const int16_t *weights; /* RANK_WEIGHTS */
} Ranker;

typedef struct RankCandidate {
    Str lemma;
    float behind; /* the best tag's score less its own's */
    bool known;   /* the lemma is a word of training */
} RankCandidate;

typedef struct RankWord {
    Str form;
    const Spelling *spelling;
    const Node *node; /* tag and place in the tree; its head as a word of the same sentence: */
    const struct RankWord *head;
    RankCandidate candidates[RANK_CANDIDATES];
    uint32_t count;
    uint32_t shape; /* how it is written */
    int lean;       /* to a lemma with a capital, above 0, or to one without */
} RankWord;

typedef struct RankSentence {
    RankWord *words;
    uint32_t count;
    uint32_t capitals; /* share of its longer words that begin with one: 0 to 4 */
    bool brief;
    bool title; /* In Title Case, and shown to the network in small letters */
} RankSentence;

/* Fills in shape, lean, and what the sentence is like. */
void rank_look(RankSentence *sentence);
/* The numbers of the features of a candidate; how many. */
uint32_t rank_features(const Ranker *ranker, const RankSentence *sentence, uint32_t word, uint32_t candidate,
                       uint16_t features[RANK_FEATURES]);
/* The candidate of the greatest weight; of equal ones, the first. */
uint32_t rank_choose(const Ranker *ranker, const RankSentence *sentence, uint32_t word);

#endif
