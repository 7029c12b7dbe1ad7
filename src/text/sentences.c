#include "text/sentences.h"

#include "text/dates.h"

#include "text/words.h"

/* A sentence ends with a full stop, question or exclamation mark or dots, taking along the quotation marks
 * and brackets that close behind it, where white space follows and then something that can begin a sentence.
 * The tokeniser has already told the full stops of abbreviations from those of sentences. */

static bool is_terminal(Str form)
{
    if (str_is(form, "…")) return true;
    for (size_t i = 0; i < form.size; i++)
        if (!strchr(".!?", form.bytes[i])) return false;
    return form.size > 0;
}

static bool is_closing(Str form)
{
    static const char *const closing[] = {"\"", "''", "'", "”", "’", "’’", "»", ")", "]", "}", NULL};
    return str_in(form, closing);
}

static bool is_opening(Str form)
{
    static const char *const opening[] = {"\"", "``", "'", "“", "‘", "«", "(",
                                          "[",  "{",  "*", "-", "–", "—", NULL};
    return str_in(form, opening);
}

static bool is_lower(Str form)
{
    unsigned char first = (unsigned char)form.bytes[0];
    if (first >= 'a' && first <= 'z') return true;
    /* Latin-1, Greek and Cyrillic small letters, which news rarely begins a sentence with either */
    return form.size > 1 && ((first == 0xC3 && (unsigned char)form.bytes[1] >= 0x9F) || first == 0xD1);
}

/* Can the sentence after a terminal begin at token at? */
static bool can_begin(const Tokens *tokens, uint32_t at)
{
    for (uint32_t most = at + 8;
         at < most && at < tokens->tokens.count && is_opening(tokens->tokens.items[at].form);)
        at++;
    if (at >= tokens->tokens.count) return true;
    Str form = tokens->tokens.items[at].form;
    return !is_lower(form) && !strchr(",;:)]}", form.bytes[0]);
}

/* "at 4 p.m. Peru replied", but "at 4 p.m. Monday", "at 4 p.m. EST", "at 4 p.m. Moscow time". */
static bool ends_with_hour(const Tokens *tokens, uint32_t at)
{
    static const char *const hours[] = {"a.m.", "p.m.", NULL};
    static const char *const zones[] = {"Eastern", "Pacific", "Central", "Mountain", NULL};
    if (!str_in(tokens->tokens.items[at].form, hours) || at + 2 >= tokens->tokens.count) return false;
    Str next = tokens->tokens.items[at + 1].form;
    bool word =
        next.size > 1 && next.bytes[0] >= 'A' && next.bytes[0] <= 'Z' && is_lower(str_slice(next, 1, 2));
    if (!word || str_in(next, zones) || date_is_name(next)) return false;
    for (uint32_t behind = at + 2; behind < tokens->tokens.count && behind < at + 4; behind++)
        if (str_is(tokens->tokens.items[behind].form, "time")) return false;
    return true;
}

/* "U.S." keeps its full stop even at the end; then a word that begins sentences tells. */
static bool ends_with_abbreviation(const Tokens *tokens, uint32_t at)
{
    const Token *tok = &tokens->tokens.items[at];
    return tok->form.size > 2 && tok->form.bytes[tok->form.size - 1] == '.' && tok->form.bytes[1] == '.' &&
           tok->space_after && at + 1 < tokens->tokens.count &&
           tokens->tokens.items[at + 1].form.bytes[0] >= 'A' &&
           tokens->tokens.items[at + 1].form.bytes[0] <= 'Z' &&
           word_starts_sentence(tokens->tokens.items[at + 1].form);
}

/* The token behind the sentence that has its terminal at token at, or 0 where none ends there. */
static uint32_t end_after(const Tokens *tokens, uint32_t at)
{
    const Token *items = tokens->tokens.items;
    uint32_t count = tokens->tokens.count;
    if (!is_terminal(items[at].form))
        return ends_with_abbreviation(tokens, at) || ends_with_hour(tokens, at) ? at + 1 : 0;
    uint32_t end = at + 1,
             most = count - at > SENTENCE_LIMIT ? at + SENTENCE_LIMIT : count; /* for runs without end */
    while (end < most &&
           (is_terminal(items[end].form) || (is_closing(items[end].form) && !items[end - 1].space_after)))
        end++;
    if (end < count && (!items[end - 1].space_after || !can_begin(tokens, end))) return 0;
    return end;
}

static void add(Arena *arena, uint32_t block, uint32_t first, uint32_t end, Tokens *tokens)
{
    Sentence *sent = array_add(arena, &tokens->sentences);
    *sent = (Sentence){.first = first,
                       .end = end,
                       .block = block,
                       .start = tokens->tokens.items[first].start,
                       .stop = tokens->tokens.items[end - 1].end};
}

/* Where to cut what is too long: behind the last comma or semicolon of the second half, never inside a
 * multiword token. */
static uint32_t cut_long(const Tokens *tokens, uint32_t first)
{
    uint32_t end = first + SENTENCE_LIMIT;
    for (uint32_t at = end; at > first + SENTENCE_LIMIT / 2; at--) {
        Str form = tokens->tokens.items[at - 1].form;
        if (str_is(form, ",") || str_is(form, ";")) return at;
    }
    for (uint32_t back = 1; back < 8; back++) {
        uint8_t words = tokens->tokens.items[end - back].multiword;
        if (words > back) return end - back;
    }
    return end;
}

void sentences_split(Arena *arena, const Document *doc, uint32_t block, uint32_t first, Tokens *tokens)
{
    (void)doc;
    uint32_t start = first, count = tokens->tokens.count;
    for (uint32_t at = first; at < count;) {
        uint32_t end = end_after(tokens, at);
        if (!end && at - start + 1 >= SENTENCE_LIMIT) end = cut_long(tokens, start);
        if (end) {
            if (end - start > SENTENCE_LIMIT) end = cut_long(tokens, start);
            add(arena, block, start, end, tokens);
            start = end;
            if (at < end) at = end;
        } else
            at++;
    }
    if (start < count) add(arena, block, start, count, tokens);
}
