/* A treebank in memory, and the numbers that training needs for its tags, relations and word features. */
#ifndef TRAIN_CORPUS_H
#define TRAIN_CORPUS_H

#include "base/intern.h"
#include "syntax/model_file.h"

typedef struct Part { /* one file */
    Document doc;
    Tokens tokens;
    Trees trees;
    uint32_t *tags, *labels; /* numbers, per token; UINT32_MAX where training passes over them */
    uint8_t *halves;         /* per sentence: documents are 0 and 1 by turns */
} Part;

typedef struct Sample { /* one sentence of a part */
    const Part *part;
    uint32_t first, end; /* tokens */
} Sample;

/* A phrase of train that may also stand between an auxiliary and its verb: "in turn", "of course", "so far".
 */
typedef struct Adverbial {
    const Part *part;
    uint32_t first, end, head; /* tokens */
} Adverbial;

typedef ARRAY(Part) Parts;

typedef struct Corpus {
    Arena *arena;
    Parts train, dev;
    ARRAY(Sample) samples; /* of train, in order */
    ARRAY(Adverbial) adverbials;
    Intern tags;   /* "UPOS\tXPOS\tFEATS" */
    Intern labels; /* "nsubj:pass" */
    KeyTable rows; /* feature key → row; the first FEATURES rows stand for the unknown */
    uint32_t n_rows;
    uint32_t *counts; /* how often each row was met */
    Intern rules;     /* lemma rules, as text */
    KeyTable lemmas;
    KeyTable seen;        /* of words, for the ranker */
    const int16_t *ranks; /* its weights; NULL while they are not known */
} Corpus;

/* Reads *-train.conllu and *-dev.conllu of folder, in name order. */
act_status corpus_read(Corpus *corpus, const char *folder, act_error *error);

/* The corpus of one half of another's documents, with the same dev; in an arena of its own. */
void corpus_halve(Corpus *out, const Corpus *whole, uint32_t half);
/* Too small to be anything but a toy. */
bool corpus_is_small(const Corpus *corpus);

/* Finds lemma rules for the words of train (lemmas.c). */
void corpus_learn_lemmas(Corpus *corpus);
/* Counts under which lemmas the words of train were met (rank.c). */
void corpus_count_lemmas(Corpus *corpus);

/* What a key table holds while it is made. */
typedef struct KeyEntry {
    uint64_t key;
    uint32_t number;
} KeyEntry;

/* A table of entries, each key once, three quarters full at most. */
KeyTable key_table_make(Arena *arena, const KeyEntry *entries, uint32_t count);

#endif
