/* The CoNLL-U reader; what it accepts is written, read again and written the same. */
#include "fuzz.h"

#include "syntax/conllu.h"

static act_status read_again(Sink *sink, Str bytes, act_error *error)
{
    Document doc;
    Tokens tokens;
    Trees trees;
    Arena *arena = arena_new();
    MUST(arena);
    act_status status = conllu_read(arena, STR("input"), bytes, &doc, &tokens, &trees, error);
    if (!status) {
        MUST(tokens.tokens.count == trees.nodes.count);
        for (uint32_t i = 0; i < tokens.tokens.count; i++) {
            const Token *tok = &tokens.tokens.items[i];
            MUST(tok->start <= tok->end && tok->end <= doc.text.size);
        }
        conllu_write(sink, &doc, &tokens, &trees);
    }
    arena_free(arena);
    return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Sink once, twice;
    act_error error;
    sink_init_memory(&once);
    sink_init_memory(&twice);
    if (!read_again(&once, (Str){(const char *)bytes, size}, &error)) {
        MUST(!read_again(&twice, sink_bytes(&once), &error));
        MUST(str_equal(sink_bytes(&once), sink_bytes(&twice)));
    }
    sink_dispose(&twice);
    sink_dispose(&once);
    return 0;
}
