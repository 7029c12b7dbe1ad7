/* The built-in model: what it gives for any text, and how damaged copies of it are refused. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/embed.h"
#include "syntax/model_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static Model *model;

static int load(void **state)
{
    (void)state;
    act_error error;
    return model_new(&model, &error) == ACT_OK ? 0 : -1;
}

static int unload(void **state)
{
    (void)state;
    model_free(model);
    return 0;
}

static void split(Arena *arena, Document *doc, Tokens *tokens, Str text)
{
    *doc = (Document){.text = text};
    *tokens = (Tokens){0};
    Block *block = array_add(arena, &doc->blocks);
    *block = (Block){BLOCK_PARAGRAPH, 0, (uint32_t)text.size};
    tokens_split(arena, doc, tokens);
}

static void test_plain_sentence(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Document doc;
    Tokens tokens;
    Trees trees;
    split(arena, &doc, &tokens, STR("The Danish minister visited two ports."));
    syntax_parse(arena, model, &tokens, &trees);
    static const struct {
        Upos upos;
        const char *lemma;
        uint32_t head;
        Deprel deprel;
    } wanted[] = {{UPOS_DET, "the", 2, DEP_DET},         {UPOS_ADJ, "Danish", 2, DEP_AMOD},
                  {UPOS_NOUN, "minister", 3, DEP_NSUBJ}, {UPOS_VERB, "visit", NODE_NONE, DEP_ROOT},
                  {UPOS_NUM, "two", 5, DEP_NUMMOD},      {UPOS_NOUN, "port", 3, DEP_OBJ},
                  {UPOS_PUNCT, ".", 3, DEP_PUNCT}};
    assert_int_equal(trees.nodes.count, 7);
    for (uint32_t i = 0; i < 7; i++) {
        const Node *node = &trees.nodes.items[i];
        assert_int_equal(node->upos, wanted[i].upos);
        assert_true(str_is(node->lemma, wanted[i].lemma));
        assert_int_equal(node->head, wanted[i].head);
        assert_int_equal(node->deprel, wanted[i].deprel);
    }
    assert_true(node_has(&trees.nodes.items[3], FEAT_PAST | FEAT_FINITE));
    assert_true(node_has(&trees.nodes.items[5], FEAT_PLURAL));
    assert_int_equal(trees.nodes.items[3].child, 2);
    arena_free(arena);
}

/* Any words give one tree a sentence, also sentences that no reader would make. */
static void test_any_words(void **state)
{
    (void)state;
    static const char *const words[] = {"the", "of",      "Bergen", ",",     "sailed", "\xFF\xFE",
                                        "x",   "\"",      "1,000",  "don't", "I",      "ÆØÅ",
                                        "(",   "quickly", "a-b-c",  "."};
    uint32_t number = 5;
    for (uint32_t length = 1; length < 700; length += length < 20 ? 1 : 97) {
        Arena *arena = arena_new();
        Tokens tokens = {0};
        Trees trees;
        for (uint32_t i = 0; i < length; i++) {
            number = number * 1664525u + 1013904223u;
            Token *tok = array_add(arena, &tokens.tokens);
            *tok = (Token){.form = str_from(words[(number >> 16) % 16])};
        }
        Sentence *sent = array_add(arena, &tokens.sentences);
        *sent = (Sentence){.first = 0, .end = length};
        syntax_parse(arena, model, &tokens, &trees);
        assert_true(tree_is_sound(&trees, 0, length, arena_alloc(arena, length)));
        for (uint32_t i = 0; i < length; i++) {
            const Node *node = &trees.nodes.items[i];
            assert_true(node->lemma.size > 0);
            assert_int_equal(node->deprel == DEP_ROOT, node->head == NODE_NONE);
        }
        arena_free(arena);
    }
}

/* A sentence is parsed alike alone and among others. */
static void test_company(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Document doc;
    Tokens tokens, alone;
    Trees trees, tree;
    const char text[] = "Ferries from Turku were late. The crew, tired of waiting, asked why nobody had "
                        "called them. It rained.";
    split(arena, &doc, &tokens, str_from(text));
    syntax_parse(arena, model, &tokens, &trees);
    assert_int_equal(tokens.sentences.count, 3);
    for (uint32_t s = 0; s < 3; s++) {
        const Sentence *sent = &tokens.sentences.items[s];
        split(arena, &doc, &alone, str_slice(str_from(text), sent->start, sent->stop));
        syntax_parse(arena, model, &alone, &tree);
        assert_int_equal(alone.tokens.count, sent->end - sent->first);
        for (uint32_t i = 0; i < alone.tokens.count; i++) {
            const Node *a = &tree.nodes.items[i], *b = &trees.nodes.items[sent->first + i];
            assert_int_equal(a->upos, b->upos);
            assert_int_equal(a->deprel, b->deprel);
            assert_int_equal(a->head == NODE_NONE ? 0 : a->head + 1,
                             b->head == NODE_NONE ? 0 : b->head - sent->first + 1);
            assert_true(str_equal(a->lemma, b->lemma));
        }
    }
    arena_free(arena);
}

static char *copy_model(size_t *size)
{
    Str bytes = embed_model();
    char *copy = aligned_alloc(MODEL_ALIGN, (bytes.size + MODEL_ALIGN) / MODEL_ALIGN * MODEL_ALIGN);
    assert_non_null(copy);
    memcpy(copy, bytes.bytes, bytes.size);
    *size = bytes.size;
    return copy;
}

static void refuse(Str bytes, const char *message)
{
    Model *out;
    act_error error = {0};
    assert_int_equal(model_new_in(&out, bytes, "some.model", &error), ACT_ERROR_FORMAT);
    assert_null(out);
    assert_string_equal(error.file, "some.model");
    assert_non_null(strstr(error.message, message));
}

static void test_damage(void **state)
{
    (void)state;
    size_t size;
    char *copy = copy_model(&size);
    refuse((Str){copy, 0}, "empty");
    refuse((Str){copy, 7}, "not a model");
    refuse((Str){copy, sizeof(ModelHeader) - 1}, "not a model");
    refuse((Str){copy, sizeof(ModelHeader)}, "damaged");
    refuse((Str){copy, size / 2}, "damaged");
    refuse((Str){copy, size - 1}, "damaged");
    for (size_t at = sizeof(ModelHeader); at < size; at += size / 9) {
        copy[at] ^= 4;
        refuse((Str){copy, size}, "checksum");
        copy[at] ^= 4;
    }
    copy[0] ^= 1;
    refuse((Str){copy, size}, "not a model");
    copy[0] ^= 1;
    copy[offsetof(ModelHeader, version)] ^= 64;
    refuse((Str){copy, size}, "version");
    free(copy);
}

/* Every field of the header wrong in turn, under a checksum that is right: refused by its own checks, or
 * harmless. */
static void test_lies(void **state)
{
    (void)state;
    size_t size, from = offsetof(ModelHeader, checksum) + sizeof(uint64_t);
    char *copy = copy_model(&size);
    for (size_t at = from; at + 4 <= sizeof(ModelHeader); at += 4) {
        static const uint32_t lies[] = {0, 1, 7, 16, 0x7FFFFFFF, 0xFFFFFFFF};
        uint32_t truth;
        memcpy(&truth, copy + at, 4);
        for (size_t lie = 0; lie < sizeof lies / sizeof *lies; lie++) {
            if (lies[lie] == truth) continue;
            memcpy(copy + at, &lies[lie], 4);
            uint64_t sum = model_checksum(copy + from, size - from);
            memcpy(copy + offsetof(ModelHeader, checksum), &sum, sizeof sum);
            Model *out;
            act_error error = {0};
            if (model_new_in(&out, (Str){copy, size}, "some.model", &error) == ACT_OK)
                model_free(out);
            else
                assert_non_null(strstr(error.message, "contradicts itself"));
        }
        memcpy(copy + at, &truth, 4);
    }
    free(copy);
}

static void test_files(void **state)
{
    (void)state;
    Model *out;
    act_error error = {0};
    assert_int_equal(model_new_from(&out, "no/such.model", &error), ACT_ERROR_IO);
    assert_string_equal(error.file, "no/such.model");
    const char *folder = getenv("TMP");
    char path[512];
    snprintf(path, sizeof path, "%s/actant-%ld.model", folder ? folder : "/tmp", (long)getpid());
    Str bytes = embed_model();
    for (int whole = 0; whole < 2; whole++) {
        FILE *file = fopen(path, "wb");
        assert_non_null(file);
        assert_int_equal(fwrite(bytes.bytes, 1, bytes.size - !whole, file), bytes.size - !whole);
        assert_int_equal(fclose(file), 0);
        assert_int_equal(model_new_from(&out, path, &error), whole ? ACT_OK : ACT_ERROR_FORMAT);
        if (whole)
            model_free(out);
        else
            assert_string_equal(error.file, path);
    }
    remove(path);
}

int main(void)
{
    if (!embed_model().size) { /* built before the first model was trained */
        puts("1..0 # skip no model is linked in");
        return 0;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain_sentence), cmocka_unit_test(test_any_words),
        cmocka_unit_test(test_company),        cmocka_unit_test(test_damage),
        cmocka_unit_test(test_lies),           cmocka_unit_test(test_files)};
    return cmocka_run_group_tests(tests, load, unload);
}
