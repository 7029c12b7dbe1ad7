/* The model reader. Size and checksum are set right first, or nothing else of a changed file would be looked
 * at; what is accepted must be fit to parse with. */
#include "fuzz.h"

#include "syntax/model_file.h"

static void parse(const Model *model)
{
    static const char text[] = "The ferries didn't sail to Åland in 2019, 1,200 tonnes of GRAIN waited.";
    Arena *arena = arena_new();
    MUST(arena);
    Document doc = {.text = {text, sizeof text - 1}};
    Block *block = array_add(arena, &doc.blocks);
    *block = (Block){BLOCK_PARAGRAPH, 0, sizeof text - 1};
    Tokens tokens = {0};
    Trees trees;
    tokens_split(arena, &doc, &tokens);
    syntax_parse(arena, model, &tokens, &trees);
    uint8_t *scratch = ARENA_ARRAY(arena, uint8_t, trees.nodes.count);
    MUST(tree_is_sound(&trees, 0, trees.nodes.count, scratch));
    arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char *copy = aligned_alloc(MODEL_ALIGN, (size / MODEL_ALIGN + 1) * MODEL_ALIGN);
    MUST(copy);
    if (size) memcpy(copy, bytes, size);
    if (size >= sizeof(ModelHeader)) {
        ModelHeader header;
        size_t from = offsetof(ModelHeader, checksum) + sizeof header.checksum;
        memcpy(&header, copy, sizeof header);
        header.size = size;
        header.checksum = model_checksum(copy + from, size - from);
        memcpy(copy, &header, sizeof header);
    }
    act_error error;
    Model *model;
    if (!model_new_in(&model, (Str){copy, size}, "input", &error)) parse(model);
    model_free(model);
    free(copy);
    return 0;
}
