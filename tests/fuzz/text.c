/* Plain text: decoding, header lines, blocks, words and sentences; all of them within the text and in order.
 */
#include "fuzz.h"

#include "text/tokens.h"

static void check(const Document *doc, const Tokens *tokens)
{
    uint32_t at = 0, first = 0;
    for (uint32_t i = 0; i < tokens->tokens.count; i++) {
        const Token *tok = &tokens->tokens.items[i];
        MUST(tok->start >= at && tok->start < tok->end && tok->end <= doc->text.size);
        at = tok->end;
    }
    for (uint32_t i = 0; i < tokens->sentences.count; i++) {
        const Sentence *sent = &tokens->sentences.items[i];
        const Block *block = &doc->blocks.items[sent->block];
        MUST(sent->first == first && sent->end > first && sent->end <= tokens->tokens.count);
        MUST(sent->start >= block->start && sent->stop <= block->end);
        first = sent->end;
    }
    MUST(first == tokens->tokens.count);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    act_error error;
    Document doc;
    Tokens tokens = {0};
    Arena *arena = arena_new();
    MUST(arena);
    if (!document_read(arena, STR("input"), (Str){(const char *)bytes, size}, &doc, &error)) {
        tokens_split(arena, &doc, &tokens);
        check(&doc, &tokens);
    }
    arena_free(arena);
    return 0;
}
