#include "syntax/model_file.h"

#include "base/embed.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static size_t align(size_t at) { return (at + MODEL_ALIGN - 1) / MODEL_ALIGN * MODEL_ALIGN; }

void model_offsets(ModelOffsets *out, const ModelHeader *header, const Layout *layout)
{
    out->vectors = align(sizeof(ModelHeader));
    out->matrix_scales = align(out->vectors + layout->vectors * sizeof(float));
    out->matrices = align(out->matrix_scales + layout->n_matrices * sizeof(float));
    out->scales = align(out->matrices + (layout->count - layout->vectors) * sizeof(int16_t));
    out->table = align(out->scales + header->rows * sizeof(float));
    out->row_slots = align(out->table + (size_t)header->rows * header->shape.width);
    out->lemma_slots = align(out->row_slots + header->row_slots * sizeof(KeySlot));
    out->seen_slots = align(out->lemma_slots + header->lemma_slots * sizeof(KeySlot));
    out->ranks = align(out->seen_slots + header->seen_slots * sizeof(KeySlot));
    out->text = align(out->ranks + RANK_WEIGHTS * sizeof(int16_t));
    out->size = out->text + header->text_size;
}

/* Four lanes of 64 bits, so that 8 MB take a millisecond; the tail goes byte by byte. */
uint64_t model_checksum(const char *bytes, size_t size)
{
    uint64_t lanes[4] = {1, 2, 3, 4}, sum = size;
    size_t at = 0;
    for (; at + 32 <= size; at += 32)
        for (size_t i = 0; i < 4; i++) {
            uint64_t word;
            memcpy(&word, bytes + at + 8 * i, 8);
            lanes[i] = (lanes[i] ^ word) * 0x9E3779B97F4A7C15u;
            lanes[i] ^= lanes[i] >> 29;
        }
    for (size_t i = 0; i < 4; i++) sum = (sum ^ lanes[i]) * 0x9E3779B97F4A7C15u, sum ^= sum >> 32;
    for (; at < size; at++) sum = (sum ^ (unsigned char)bytes[at]) * 1099511628211u;
    return sum;
}

static bool good_size(uint32_t size, uint32_t most) { return size && size <= most && size % LANES == 0; }

static bool good_slots(uint32_t count)
{
    return count >= 2 && count <= 1u << 24 && (count & (count - 1)) == 0;
}

static bool good_header(const ModelHeader *header)
{
    const Shape *shape = &header->shape;
    return good_size(shape->width, 1024) && shape->width % (2 * LANES) == 0 && shape->layers &&
           shape->layers <= LAYERS_MAX && shape->windows < 1u << LAYERS_MAX &&
           shape->tag_layer <= shape->layers && good_size(shape->arc, 1024) &&
           good_size(shape->hidden, 1024) && good_size(shape->tags, TAGS_MAX) &&
           good_size(shape->labels, 1024) && header->tags && header->tags <= shape->tags && header->labels &&
           header->labels <= shape->labels && header->rows >= FEATURES && header->rows <= ROWS_MAX &&
           good_slots(header->row_slots) && good_slots(header->lemma_slots) &&
           good_slots(header->seen_slots) && header->rules && header->rules <= 1u << 20;
}

/* Numbers in range, and one slot free, so that every search ends. */
static bool good_table(const KeyTable *table, uint32_t limit)
{
    uint32_t used = 0;
    for (uint32_t i = 0; i < table->count; i++) {
        if (table->slots[i].number > limit) return false;
        used += table->slots[i].number != 0;
    }
    return used < table->count;
}

/* In range, so that no sum of products leaves 32 bits. */
static bool good_matrices(const Model *model)
{
    size_t count = model->layout.count - model->layout.vectors;
    int most = 0;
    for (size_t i = 0; i < count; i++) {
        int number = model->matrices[i] < 0 ? -model->matrices[i] : model->matrices[i];
        most = number > most ? number : most;
    }
    for (uint32_t i = 0; i < model->layout.n_matrices; i++)
        if (model->layout.matrices[i].rows > 512) return false;
    return most <= QUANTUM_MAX;
}

static bool read_tag(Tag *tag, uint32_t number, Str line)
{
    Str upos = str_cut(&line, '\t'), xpos = str_cut(&line, '\t');
    if (!line.bytes || !upos_find(&tag->upos, upos)) return false;
    tag->morph = (Morph){str_is(xpos, "_") ? (Str){0} : xpos, str_is(line, "_") ? (Str){0} : line};
    tag->features = features_from(tag->morph.feats);
    tag->lemma = lemma_tag(number, tag->upos, tag->morph.xpos, tag->upos == UPOS_PROPN);
    return true;
}

static bool read_text(Model *model, Str text)
{
    bool good = true;
    model->tags = ARENA_ARRAY(model->arena, Tag, model->n_tags);
    model->labels = ARENA_ARRAY(model->arena, Label, model->n_labels);
    LemmaRule *rules = ARENA_ARRAY(model->arena, LemmaRule, model->n_rules);
    model->lemmas.rules = rules;
    for (uint32_t i = 0; i < model->n_tags && good; i++)
        good = read_tag(&model->tags[i], i, str_cut(&text, '\n'));
    bool root = false;
    for (uint32_t i = 0; i < model->n_labels && good; i++) {
        Label *label = &model->labels[i];
        good = deprel_find(&label->deprel, &label->subtype, str_cut(&text, '\n'));
        if (good && label->deprel == DEP_ROOT) model->root_label = i, root = true;
    }
    for (uint32_t i = 0; i < model->n_rules && good; i++)
        good = lemma_rule_read(&rules[i], str_cut(&text, '\n'));
    return good && root && !text.size;
}

static act_status read_model(Model *model, Str bytes, const char *name, act_error *error)
{
    ModelHeader header;
    if (!bytes.size)
        return error_set(error, ACT_ERROR_FORMAT, name, 0, "the model is empty: `make model` trains one");
    if (bytes.size < sizeof header || memcmp(bytes.bytes, MODEL_MAGIC, 8))
        return error_set(error, ACT_ERROR_FORMAT, name, 0, "not a model file");
    memcpy(&header, bytes.bytes, sizeof header);
    if (header.version != MODEL_VERSION || header.byte_order != MODEL_BYTE_ORDER)
        return error_set(error, ACT_ERROR_FORMAT, name, 0, "a model of version %u, where %d is read",
                         header.version, MODEL_VERSION);
    if (header.size != bytes.size)
        return error_set(error, ACT_ERROR_FORMAT, name, 0, "the model is damaged: %zu bytes instead of %llu",
                         bytes.size, (unsigned long long)header.size);
    size_t from = offsetof(ModelHeader, checksum) + sizeof header.checksum;
    if (header.checksum != model_checksum(bytes.bytes + from, bytes.size - from))
        return error_set(error, ACT_ERROR_FORMAT, name, 0,
                         "the model is damaged: its checksum does not match");
    ModelOffsets offsets;
    bool good = good_header(&header);
    if (good) {
        layout_make(&model->layout, &header.shape);
        model_offsets(&offsets, &header, &model->layout);
        good = offsets.size == bytes.size;
    }
    if (good) {
        const char *start = bytes.bytes;
        model->shape = header.shape;
        model->vectors = (const float *)(const void *)(start + offsets.vectors);
        model->matrix_scales = (const float *)(const void *)(start + offsets.matrix_scales);
        model->matrices = (const int16_t *)(const void *)(start + offsets.matrices);
        model->scales = (const float *)(const void *)(start + offsets.scales);
        model->table = (const int8_t *)(start + offsets.table);
        model->rows =
            (KeyTable){(const KeySlot *)(const void *)(start + offsets.row_slots), header.row_slots};
        model->lemmas.table =
            (KeyTable){(const KeySlot *)(const void *)(start + offsets.lemma_slots), header.lemma_slots};
        model->lemmas.words = model->rows;
        model->ranker.seen =
            (KeyTable){(const KeySlot *)(const void *)(start + offsets.seen_slots), header.seen_slots};
        model->ranker.weights = (const int16_t *)(const void *)(start + offsets.ranks);
        model->n_tags = header.tags, model->n_labels = header.labels, model->n_rules = header.rules;
        good = good_matrices(model) && good_table(&model->rows, header.rows) &&
               good_table(&model->lemmas.table, header.rules) &&
               good_table(&model->ranker.seen, RANK_SEEN_LIMIT) &&
               read_text(model, str_slice(bytes, offsets.text, bytes.size));
    }
    return good ? ACT_OK : error_set(error, ACT_ERROR_FORMAT, name, 0, "the model contradicts itself");
}

act_status model_new_in(Model **out, Str bytes, const char *name, act_error *error)
{
    *out = NULL;
    Arena *arena = arena_new();
    if (!arena) return error_memory(error, name);
    if (!ARENA_GUARD(arena)) {
        arena_free(arena);
        return error_memory(error, name);
    }
    Model *model = ARENA_NEW(arena, Model);
    model->arena = arena;
    act_status status = read_model(model, bytes, name, error);
    if (status) {
        arena_free(arena);
        return status;
    }
    arena->guarded = false;
    *out = model;
    return ACT_OK;
}

act_status model_new(Model **out, act_error *error)
{
    return model_new_in(out, embed_model(), "built-in model", error);
}

/* The whole file in memory of its own, aligned. */
static act_status read_file(const char *path, Str *out, act_error *error)
{
    FILE *file = fopen(path, "rb");
    if (!file) return error_system(error, path, "cannot open");
    act_status status = ACT_OK;
    char *bytes = NULL;
    long size = -1;
    if (fseek(file, 0, SEEK_END) == 0) size = ftell(file);
    if (size < 0 || fseek(file, 0, SEEK_SET) != 0) {
        status = error_system(error, path, "cannot read");
    } else if (size > 1L << 30) {
        status = error_set(error, ACT_ERROR_LIMIT, path, 0, "not a model file: larger than 1 GB");
    } else if (!(bytes = aligned_alloc(MODEL_ALIGN, align((size_t)size + 1)))) {
        status = error_memory(error, path);
    } else if (fread(bytes, 1, (size_t)size, file) != (size_t)size) {
        if (!errno) errno = EIO;
        status = error_system(error, path, "cannot read");
    }
    fclose(file);
    if (status) {
        free(bytes);
        return status;
    }
    *out = (Str){bytes, (size_t)size};
    return ACT_OK;
}

act_status model_new_from(Model **out, const char *path, act_error *error)
{
    Str bytes = {0};
    Model *model = NULL;
    act_status status = read_file(path, &bytes, error);
    if (!status) status = model_new_in(&model, bytes, path, error);
    if (model)
        model->bytes = (void *)(uintptr_t)bytes.bytes;
    else
        free((void *)(uintptr_t)bytes.bytes);
    *out = model;
    return status;
}

void model_free(Model *model)
{
    if (!model) return;
    free(model->bytes);
    arena_free(model->arena);
}
