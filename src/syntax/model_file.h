/* The model file, version 5. All numbers little-endian; sections begin at multiples of 64 bytes, in this
 * order, so that a file in memory is used as it lies there:
 *
 *     ModelHeader
 *     float    vectors[layout.vectors]      biases and the like (network.h)
 *     float    matrix_scales[n_matrices]    number x of matrix m stands for matrix_scales[m] * x
 *     int16_t  matrices[]                   one behind the other, rows in pairs (matrix.h),
 *                                           within ± QUANTUM_MAX
 *     float    scales[rows]                 row r of the table of word features is scales[r] * table[r];
 *     int8_t   table[rows][width]           the first FEATURES rows stand for unknown features
 *     KeySlot  row_slots[row_slots]         feature key → row
 *     KeySlot  lemma_slots[lemma_slots]     word or ending, tag → lemma rule
 *     KeySlot  seen_slots[seen_slots]       word → how training met it (rank.h)
 *     int16_t  ranks[RANK_WEIGHTS]          weights of what lemmas are chosen by (rank.h)
 *     char     text[text_size]              a line per tag "UPOS\tXPOS\tFEATS" (_: none),
 *                                           then one per relation "nsubj:pass",
 *                                           then one per lemma rule "Lies\ty" (see lemma.h)
 */
#ifndef SYNTAX_MODEL_FILE_H
#define SYNTAX_MODEL_FILE_H

#include "syntax/features.h"
#include "syntax/lemma.h"
#include "syntax/model.h"
#include "syntax/network.h"
#include "syntax/rank.h"

enum {
    MODEL_VERSION = 5,
    MODEL_ALIGN = 64,
    MODEL_BYTE_ORDER = 0x01020304,
    ROWS_MAX = 1 << 20,
    TAGS_MAX = 4096
};
#define MODEL_MAGIC "actmodel"

typedef struct ModelHeader {
    char magic[8];
    uint32_t version, byte_order;
    uint64_t size;     /* of the file */
    uint64_t checksum; /* of all bytes behind this field */
    Shape shape;
    uint32_t tags, labels; /* numbers of them, not rounded */
    uint32_t rows, row_slots, lemma_slots, rules, text_size, seen_slots;
} ModelHeader;

typedef struct ModelOffsets {
    size_t vectors, matrix_scales, matrices, scales, table, row_slots, lemma_slots, seen_slots, ranks, text,
        size;
} ModelOffsets;

void model_offsets(ModelOffsets *out, const ModelHeader *header, const Layout *layout);
uint64_t model_checksum(const char *bytes, size_t size);

/* The model in bytes, which must outlive it and begin at a multiple of MODEL_ALIGN. name: for messages. */
act_status model_new_in(Model **out, Str bytes, const char *name, act_error *error);

typedef struct Tag {
    Upos upos;
    Morph morph;
    uint32_t features;
    LemmaTag lemma;
} Tag;

typedef struct Label {
    Deprel deprel;
    Str subtype;
} Label;

/* Sees each word of which more than one lemma could be chosen: training learns from them. */
typedef struct RankWatch {
    void (*see)(void *context, uint32_t token, const RankSentence *sentence, uint32_t word);
    void *context;
} RankWatch;

void syntax_parse_watched(Arena *arena, const Model *model, const Tokens *tokens, Trees *out,
                          const RankWatch *watch);

struct Model {
    Arena *arena;
    void *bytes; /* owned; NULL where they are someone else's */
    Shape shape;
    Layout layout;
    const float *vectors, *matrix_scales, *scales;
    const int16_t *matrices;
    const int8_t *table;
    KeyTable rows;
    Lemmas lemmas;
    Ranker ranker;
    Tag *tags;
    Label *labels;
    uint32_t n_tags, n_labels, n_rules;
    uint32_t root_label;
};

#endif
