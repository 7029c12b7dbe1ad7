#include "train/corpus.h"

#include "syntax/conllu.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

KeyTable key_table_make(Arena *arena, const KeyEntry *entries, uint32_t count)
{
    uint32_t size = 64;
    while (size < count + count / 3) size *= 2;
    KeySlot *slots = ARENA_ARRAY(arena, KeySlot, size);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = (uint32_t)entries[i].key & (size - 1);
        while (slots[at].number) at = (at + 1) & (size - 1);
        slots[at] = (KeySlot){.print = (uint32_t)(entries[i].key >> 32), .number = entries[i].number + 1};
    }
    return (KeyTable){slots, size};
}

static act_status read_bytes(Arena *arena, const char *path, Str *out, act_error *error)
{
    FILE *file = fopen(path, "rb");
    if (!file) return error_system(error, path, "cannot open");
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = size < 0 ? NULL : arena_alloc(arena, (size_t)size + 1);
    size_t got = bytes ? fread(bytes, 1, (size_t)size, file) : 0;
    fclose(file);
    if (!bytes || got != (size_t)size) return error_system(error, path, "cannot read");
    *out = (Str){bytes, got};
    return ACT_OK;
}

static act_status read_parts(Corpus *corpus, const char *folder, const char *pattern, Parts *parts,
                             act_error *error)
{
    glob_t found = {0};
    act_status status = ACT_OK;
    Str path = str_print(corpus->arena, "%s/%s", folder, pattern);
    if (glob(path.bytes, 0, NULL, &found) != 0 || !found.gl_pathc) {
        globfree(&found);
        return error_set(error, ACT_ERROR_IO, folder, 0, "no %s there", pattern);
    }
    for (size_t i = 0; i < found.gl_pathc && !status; i++) {
        Str bytes = {0};
        status = read_bytes(corpus->arena, found.gl_pathv[i], &bytes, error);
        if (status) break;
        Part *part = array_add(corpus->arena, parts);
        status = conllu_read(corpus->arena, str_from(found.gl_pathv[i]), bytes, &part->doc, &part->tokens,
                             &part->trees, error);
    }
    globfree(&found);
    return status;
}

static Str or_blank(Str str) { return str.size ? str : STR("_"); }

static Str tag_text(Arena *arena, const Node *node)
{
    Str xpos = or_blank(node_xpos(node)), feats = or_blank(node_feats(node));
    return str_print(arena, "%s\t" STR_FORMAT "\t" STR_FORMAT, upos_names[node->upos], STR_ARGS(xpos),
                     STR_ARGS(feats));
}

static Str label_text(Arena *arena, const Node *node)
{
    if (!node->subtype.size) return str_from(deprel_names[node->deprel]);
    return str_print(arena, "%s:" STR_FORMAT, deprel_names[node->deprel], STR_ARGS(node->subtype));
}

enum { TAG_RARE = 3, WORD_RARE = 2, AFFIX_RARE = 3 }; /* what is met less often is unknown */

bool corpus_is_small(const Corpus *corpus) /* a toy treebank keeps all */
{
    return corpus->samples.count < 100;
}

static size_t train_words(const Corpus *corpus)
{
    size_t words = 0;
    for (uint32_t p = 0; p < corpus->train.count; p++) words += corpus->train.items[p].tokens.tokens.count;
    return words;
}

/* Tags that are met often enough, in order of first meeting. */
static void number_tags(Corpus *corpus)
{
    Intern all;
    uint32_t *counts = ARENA_ARRAY(corpus->arena, uint32_t, train_words(corpus) + 1); /* by number, from 1 */
    intern_init(&all, corpus->arena);
    for (uint32_t s = 0; s < corpus->samples.count; s++)
        for (uint32_t i = corpus->samples.items[s].first; i < corpus->samples.items[s].end; i++) {
            const Node *node = &corpus->samples.items[s].part->trees.nodes.items[i];
            counts[intern_add(&all, tag_text(corpus->arena, node))]++;
            intern_add(&corpus->labels, label_text(corpus->arena, node));
        }
    for (uint32_t id = 1; id <= all.strings.count; id++)
        if (corpus_is_small(corpus) || counts[id] >= TAG_RARE)
            intern_add(&corpus->tags, intern_str(&all, id));
}

static void number_nodes(Corpus *corpus)
{
    for (uint32_t p = 0; p < corpus->train.count; p++) {
        Part *part = &corpus->train.items[p];
        uint32_t count = part->trees.nodes.count;
        part->tags = ARENA_ARRAY(corpus->arena, uint32_t, count);
        part->labels = ARENA_ARRAY(corpus->arena, uint32_t, count);
        for (uint32_t i = 0; i < count; i++) {
            part->tags[i] =
                intern_find(&corpus->tags, tag_text(corpus->arena, &part->trees.nodes.items[i])) - 1;
            part->labels[i] =
                intern_find(&corpus->labels, label_text(corpus->arena, &part->trees.nodes.items[i])) - 1;
        }
    }
}

typedef struct Met { /* a feature of a word of train */
    uint64_t key;
    uint32_t order; /* word × FEATURES + feature */
    uint32_t count;
} Met;

static int by_key(const void *left, const void *right)
{
    const Met *a = left, *b = right;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

static int by_order(const void *left, const void *right)
{
    const Met *a = left, *b = right;
    return (a->order > b->order) - (a->order < b->order);
}

static uint32_t meet_features(const Corpus *corpus, Met *met)
{
    uint32_t n = 0;
    for (uint32_t s = 0; s < corpus->samples.count; s++) {
        const Sample *sample = &corpus->samples.items[s];
        for (uint32_t i = sample->first; i < sample->end; i++) {
            Spelling spelling;
            uint64_t keys[FEATURES];
            Str form = sample->part->tokens.tokens.items[i].form;
            spelling_make(&spelling, form);
            features_make(keys, form, &spelling, i == sample->first);
            for (uint32_t f = 0; f < FEATURES; f++, n++) met[n] = (Met){keys[f], n, 0};
        }
    }
    return n;
}

/* Leaves one of each that is met often enough, with its count, in order of first meeting. */
static uint32_t keep_frequent(Met *met, uint32_t n, bool small)
{
    uint32_t kept = 0;
    qsort(met, n, sizeof *met, by_key);
    for (uint32_t i = 0, end; i < n; i = end) {
        for (end = i; end < n && met[end].key == met[i].key;) end++;
        uint32_t least = small ? 1 : met[i].order % FEATURES <= FEATURE_FORM ? WORD_RARE : AFFIX_RARE;
        if (end - i >= least) met[kept++] = (Met){met[i].key, met[i].order, end - i};
    }
    qsort(met, kept, sizeof *met, by_order);
    return kept;
}

/* Gives a row to every feature that is met often enough. */
static void number_rows(Corpus *corpus)
{
    Arena *arena = corpus->arena;
    Met *met = ARENA_ARRAY(arena, Met, train_words(corpus) * FEATURES);
    uint32_t kept = keep_frequent(met, meet_features(corpus, met), corpus_is_small(corpus));
    KeyEntry *entries = ARENA_ARRAY(arena, KeyEntry, kept);
    corpus->n_rows = kept + FEATURES;
    corpus->counts = ARENA_ARRAY(arena, uint32_t, corpus->n_rows);
    for (uint32_t i = 0; i < kept; i++) {
        entries[i] = (KeyEntry){met[i].key, FEATURES + i};
        corpus->counts[FEATURES + i] = met[i].count;
    }
    corpus->rows = key_table_make(arena, entries, kept);
}

/* Whether what hangs on token, and it, are two to four words side by side, none of them part of a longer one.
 */
static bool is_phrase(const Part *part, uint32_t token, Adverbial *out)
{
    enum { LONGEST = 4 };
    const Node *nodes = part->trees.nodes.items;
    uint32_t first = token, end = token + 1, words = 1;
    for (uint32_t child = nodes[token].child; child != NODE_NONE; child = nodes[child].sibling, words++) {
        if (nodes[child].child != NODE_NONE || nodes[child].upos == UPOS_PUNCT) return false;
        first = child < first ? child : first;
        end = child >= end ? child + 1 : end;
    }
    *out = (Adverbial){part, first, end, token};
    for (uint32_t i = first; i < end; i++)
        if (part->tokens.tokens.items[i].multiword) return false;
    return words >= 2 && words <= LONGEST && words == end - first;
}

static void find_adverbials(Corpus *corpus)
{
    for (uint32_t s = 0; s < corpus->samples.count; s++) {
        const Sample *sample = &corpus->samples.items[s];
        const Node *nodes = sample->part->trees.nodes.items;
        for (uint32_t i = sample->first; i < sample->end; i++) {
            Adverbial found;
            const Node *node = &nodes[i];
            if (node->head == NODE_NONE || nodes[node->head].upos != UPOS_VERB) continue;
            if ((node->deprel != DEP_OBL && node->deprel != DEP_ADVMOD) ||
                !is_phrase(sample->part, i, &found))
                continue;
            char begin = sample->part->tokens.tokens.items[found.first].form.bytes[0];
            bool adverb = nodes[found.first].upos == UPOS_ADP || nodes[found.first].upos == UPOS_ADV;
            if (adverb && begin >= 'a' && begin <= 'z')
                *array_add(corpus->arena, &corpus->adverbials) = found;
        }
    }
}

/* Documents are told apart by the comment "# newdoc". */
static void find_halves(Corpus *corpus, Part *part)
{
    uint32_t document = 0, comment = 0;
    part->halves = ARENA_ARRAY(corpus->arena, uint8_t, part->tokens.sentences.count + 1);
    for (uint32_t s = 0; s < part->tokens.sentences.count; s++) {
        for (; comment < part->tokens.comments.count && part->tokens.comments.items[comment].sentence <= s;
             comment++)
            document += s && str_starts(part->tokens.comments.items[comment].line, STR("# newdoc"));
        part->halves[s] = document % 2;
    }
}

static void prepare(Corpus *corpus)
{
    number_tags(corpus);
    number_nodes(corpus);
    number_rows(corpus);
    find_adverbials(corpus);
    corpus_learn_lemmas(corpus);
    corpus_count_lemmas(corpus);
}

act_status corpus_read(Corpus *corpus, const char *folder, act_error *error)
{
    intern_init(&corpus->tags, corpus->arena);
    intern_init(&corpus->labels, corpus->arena);
    act_status status = read_parts(corpus, folder, "*-train.conllu", &corpus->train, error);
    if (!status) status = read_parts(corpus, folder, "*-dev.conllu", &corpus->dev, error);
    if (status) return status;
    for (uint32_t p = 0; p < corpus->train.count; p++) {
        Part *part = &corpus->train.items[p];
        find_halves(corpus, part);
        for (uint32_t s = 0; s < part->tokens.sentences.count; s++) {
            Sample *sample = array_add(corpus->arena, &corpus->samples);
            *sample =
                (Sample){part, part->tokens.sentences.items[s].first, part->tokens.sentences.items[s].end};
        }
    }
    if (!corpus->samples.count)
        return error_set(error, ACT_ERROR_FORMAT, folder, 0, "the training files are empty");
    prepare(corpus);
    return ACT_OK;
}

void corpus_halve(Corpus *out, const Corpus *whole, uint32_t half)
{
    intern_init(&out->tags, out->arena);
    intern_init(&out->labels, out->arena);
    out->dev = whole->dev;
    for (uint32_t p = 0; p < whole->train.count; p++)
        *array_add(out->arena, &out->train) = whole->train.items[p];
    for (uint32_t p = 0; p < out->train.count; p++) {
        const Part *part = &out->train.items[p];
        for (uint32_t s = 0; s < part->tokens.sentences.count; s++) {
            const Sentence *sent = &part->tokens.sentences.items[s];
            if (part->halves[s] == half)
                *array_add(out->arena, &out->samples) = (Sample){part, sent->first, sent->end};
        }
    }
    prepare(out);
}
