#include "train/save.h"

#include <math.h>
#include <stdlib.h>

static Str text_of(const Corpus *corpus)
{
    Arena *arena = corpus->arena;
    const Intern *tables[] = {&corpus->tags, &corpus->labels, &corpus->rules};
    size_t size = 0, at = 0;
    for (size_t t = 0; t < 3; t++)
        for (uint32_t i = 0; i < tables[t]->strings.count; i++) size += tables[t]->strings.items[i].size + 1;
    char *bytes = arena_alloc(arena, size);
    for (size_t t = 0; t < 3; t++)
        for (uint32_t i = 0; i < tables[t]->strings.count; i++) {
            Str line = tables[t]->strings.items[i];
            memcpy(bytes + at, line.bytes, line.size);
            at += line.size;
            bytes[at++] = '\n';
        }
    return (Str){bytes, size};
}

/* Each row in 8 bits: its largest number becomes ±127. */
static void pack_table(const Parameters *parameters, const float *table, float *scales, int8_t *packed)
{
    size_t width = parameters->shape.width;
    for (size_t row = 0; row < parameters->rows; row++) {
        const float *from = table + row * width;
        float most = 1e-9f;
        for (size_t k = 0; k < width; k++) most = fabsf(from[k]) > most ? fabsf(from[k]) : most;
        scales[row] = most / 127;
        for (size_t k = 0; k < width; k++) packed[row * width + k] = (int8_t)lrintf(from[k] / scales[row]);
    }
}

/* Each matrix in 12 bits: its largest number becomes ± QUANTUM_MAX; rows in pairs. */
static void pack_matrix(const Matrix *matrix, const float *from, float *scale, int16_t *to)
{
    float most = 1e-9f;
    for (size_t i = 0; i < (size_t)matrix->rows * matrix->columns; i++)
        most = fabsf(from[i]) > most ? fabsf(from[i]) : most;
    *scale = most / QUANTUM_MAX;
    for (size_t r = 0; r < matrix->rows; r++)
        for (size_t c = 0; c < matrix->columns; c++)
            to[(r / 2 * matrix->columns + c) * 2 + r % 2] =
                (int16_t)lrintf(from[r * matrix->columns + c] / *scale);
}

static char *new_bytes(size_t size)
{
    size_t room = (size + MODEL_ALIGN - 1) / MODEL_ALIGN * MODEL_ALIGN;
    char *bytes = aligned_alloc(MODEL_ALIGN, room);
    return bytes ? memset(bytes, 0, room) : NULL;
}

/* Puts the header, with its checksum, before the rest. */
static void seal(ModelHeader *header, char *bytes)
{
    size_t from = offsetof(ModelHeader, checksum) + sizeof header->checksum;
    memcpy(bytes, header, sizeof *header);
    header->checksum = model_checksum(bytes + from, header->size - from);
    memcpy(bytes, header, sizeof *header);
}

static void put_lemmas(const Corpus *corpus, const ModelOffsets *offsets, Str text, char *bytes)
{
    memcpy(bytes + offsets->lemma_slots, corpus->lemmas.slots, corpus->lemmas.count * sizeof(KeySlot));
    memcpy(bytes + offsets->seen_slots, corpus->seen.slots, corpus->seen.count * sizeof(KeySlot));
    if (corpus->ranks) memcpy(bytes + offsets->ranks, corpus->ranks, RANK_WEIGHTS * sizeof(int16_t));
    memcpy(bytes + offsets->text, text.bytes, text.size);
}

Str save_model(const Parameters *parameters, const float *dense, const float *table)
{
    const Corpus *corpus = parameters->corpus;
    Str text = text_of(corpus);
    ModelHeader header = {.magic = MODEL_MAGIC,
                          .version = MODEL_VERSION,
                          .byte_order = MODEL_BYTE_ORDER,
                          .shape = parameters->shape,
                          .tags = corpus->tags.strings.count,
                          .labels = corpus->labels.strings.count,
                          .rows = parameters->rows,
                          .row_slots = corpus->rows.count,
                          .lemma_slots = corpus->lemmas.count,
                          .rules = corpus->rules.strings.count,
                          .text_size = (uint32_t)text.size,
                          .seen_slots = corpus->seen.count};
    ModelOffsets offsets;
    const Layout *layout = &parameters->layout;
    model_offsets(&offsets, &header, layout);
    header.size = offsets.size;
    char *bytes = new_bytes(offsets.size);
    if (!bytes) return (Str){0};
    memcpy(bytes + offsets.vectors, dense, layout->vectors * sizeof(float));
    for (uint32_t i = 0; i < layout->n_matrices; i++)
        pack_matrix(&layout->matrices[i], dense + layout->matrices[i].at,
                    (float *)(void *)(bytes + offsets.matrix_scales) + i,
                    (int16_t *)(void *)(bytes + offsets.matrices) + layout->matrices[i].at - layout->vectors);
    pack_table(parameters, table, (float *)(void *)(bytes + offsets.scales), (int8_t *)bytes + offsets.table);
    memcpy(bytes + offsets.row_slots, corpus->rows.slots, corpus->rows.count * sizeof(KeySlot));
    put_lemmas(corpus, &offsets, text, bytes);
    seal(&header, bytes);
    return (Str){bytes, offsets.size};
}

/* Does the model's text begin with the tags and relations of the corpus? */
static bool same_names(const Corpus *corpus, Str old, Str new)
{
    uint32_t lines = corpus->tags.strings.count + corpus->labels.strings.count;
    while (lines--)
        if (!str_equal(str_cut(&old, '\n'), str_cut(&new, '\n'))) return false;
    return true;
}

Str save_lemmas(const Corpus *corpus, Str model)
{
    ModelHeader header;
    ModelOffsets before, after;
    Layout layout;
    Str text = text_of(corpus);
    if (model.size < sizeof header || memcmp(model.bytes, MODEL_MAGIC, 8)) return (Str){0};
    memcpy(&header, model.bytes, sizeof header);
    layout_make(&layout, &header.shape);
    model_offsets(&before, &header, &layout);
    if (before.size != model.size || header.tags != corpus->tags.strings.count ||
        header.labels != corpus->labels.strings.count ||
        !same_names(corpus, str_slice(model, before.text, model.size), text))
        return (Str){0};
    header.lemma_slots = corpus->lemmas.count;
    header.rules = corpus->rules.strings.count;
    header.text_size = (uint32_t)text.size;
    header.seen_slots = corpus->seen.count;
    model_offsets(&after, &header, &layout);
    header.size = after.size;
    char *bytes = new_bytes(after.size);
    if (!bytes) return (Str){0};
    memcpy(bytes, model.bytes, before.lemma_slots);
    put_lemmas(corpus, &after, text, bytes);
    seal(&header, bytes);
    return (Str){bytes, after.size};
}

Score score_model(const Model *model, const Parts *parts)
{
    size_t words = 0, upos = 0, lemmas = 0, uas = 0, las = 0;
    for (uint32_t p = 0; p < parts->count; p++) {
        const Part *part = &parts->items[p];
        Arena *arena = arena_new();
        if (!arena) continue;
        Trees trees;
        syntax_parse(arena, model, &part->tokens, &trees);
        for (uint32_t i = 0; i < trees.nodes.count; i++) {
            const Node *gold = &part->trees.nodes.items[i], *node = &trees.nodes.items[i];
            words++;
            upos += gold->upos == node->upos;
            lemmas += str_equal(gold->lemma, node->lemma);
            uas += gold->head == node->head;
            las += gold->head == node->head && gold->deprel == node->deprel;
        }
        arena_free(arena);
    }
    double share = words ? 100.0 / (double)words : 0;
    return (Score){share * (double)upos, share * (double)lemmas, share * (double)uas, share * (double)las};
}
