/* Words and sentences: text → words, '|' between them, '~' inside a multiword token, '/' where a sentence
 * ends. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "text/sentences.h"
#include "text/tokens.h"

static const struct {
    const char *text, *words;
} cases[] = {
    /* marks */
    {"Oslo agreed.", "Oslo|agreed|."},
    {"He said: \"No.\"", "He|said|:|\"|No|.|\""},
    {"(The talks, he said; failed!)", "(|The|talks|,|he|said|;|failed|!|)"},
    {"“We wait,” she said.", "“|We|wait|,|”|she|said|."},
    {"Well... maybe", "Well|...|maybe"},
    {"What?! Never!!", "What|?!/Never|!!"},
    {"talks -- long ones -- and waiting", "talks|--|long|ones|--|and|waiting"},
    {"the border—closed since May—opened", "the|border|—|closed|since|May|—|opened"},
    {"and/or", "and|/|or"},
    /* clitics and multiword tokens */
    {"They don't know.", "They|do~n't|know|."},
    {"Norway's navy can't sail", "Norway~'s|navy|ca~n't|sail"},
    {"Norway’s navy won’t sail", "Norway~’s|navy|wo~n’t|sail"},
    {"the ministers' letter", "the|ministers~'|letter"},
    {"the ‘sailors’ rest", "the|‘|sailors|’|rest"},
    {"I'm sure we've seen they'll go", "I~'m|sure|we~'ve|seen|they~'ll|go"},
    {"Its not Its own, its a", "It~s|not|Its|own|,|it~s|a"},
    {"a UN-led, un-named mission", "a|UN|-|led|,|un-named|mission"},
    {"Its definitely ours. Your the first on your own list",
     "It~s|definitely|ours|./You~r|the|first|on|your|own|list"},
    {"Lets go now. She lets go. Lets see it", "Let~s|go|now|./She|lets|go|./Let~s|see|it"},
    {"its in-house team", "its|in|-|house|team"},
    {"They cannot and gonna", "They|can~not|and|gon~na"},
    {"He wouldn't've gone", "He|would~n't~'ve|gone"},
    {"The U.S.'s ships", "The|U.S.~'s|ships"},
    {"in the 1980's", "in|the|1980's"},
    /* hyphens */
    {"a long-term plan", "a|long|-|term|plan"},
    {"an anti-piracy patrol", "an|anti-piracy|patrol"},
    {"non-state and pre-war e-mail", "non-state|and|pre-war|e-mail"},
    {"the Oslo-based firm", "the|Oslo|-|based|firm"},
    {"Minister Pak Chol-su spoke", "Minister|Pak|Chol-su|spoke"},
    {"F-16 jets", "F|-|16|jets"},
    {"10-15 ships", "10|-|15|ships"},
    {"call 555-123-4567", "call|555-123-4567"},
    /* numbers, units, money */
    {"US$2.6 billion", "US$|2.6|billion"},
    {"$300,000 or €20", "$|300,000|or|€|20"},
    {"155mm shells, 20km away", "155|mm|shells|,|20|km|away"},
    {"at 8:30 p.m. on 9/11", "at|8:30|p.m.|on|9/11"},
    {"up 12% to 3.5", "up|12|%|to|3.5"},
    {"the 4G net", "the|4G|net"},
    {"the 5th of +47 .5", "the|5th|of|+47|.5"},
    /* abbreviations, initials */
    {"Gen. Lars Berg and Lt. Gen. Moe", "Gen.|Lars|Berg|and|Lt.|Gen.|Moe"},
    {"The U.N. and S. Korea met in Jan. 2020.", "The|U.N.|and|S.|Korea|met|in|Jan.|2020|."},
    {"J. R. Smith Jr. came.", "J.|R.|Smith|Jr.|came|."},
    {"Acme Corp. The firm", "Acme|Corp|./The|firm"},
    {"He works for Acme Inc.", "He|works|for|Acme|Inc|."},
    {"He lives in the U.S. He likes it.", "He|lives|in|the|U.S./He|likes|it|."},
    {"See No. 5. There was no. None.", "See|No.|5|./There|was|no|./None|."},
    {"a Ph.D. from Bergen", "a|Ph.D.|from|Bergen"},
    /* the web */
    {"See https://example.org/a?b=c, now.", "See|https://example.org/a?b=c|,|now|."},
    {"Write to Kari.Moe@example.org.", "Write|to|Kari.Moe@example.org|."},
    {"by @moe on #fjord", "by|@moe|on|#fjord"},
    {"nice :-) day", "nice|:-)|day"},
    /* sentences */
    {"It rained. It poured.", "It|rained|./It|poured|."},
    {"\"It rained.\" He left.", "\"|It|rained|.|\"/He|left|."},
    {"He asked \"Why?\" and left.", "He|asked|\"|Why|?|\"|and|left|."},
    {"Mr. Berg left. \"Good,\" she said.", "Mr.|Berg|left|./\"|Good|,|\"|she|said|."},
    {"Prices rose 2.5 percent. 30 ships sailed.", "Prices|rose|2.5|percent|./30|ships|sailed|."},
};

static Tokens split(Arena *arena, Document *doc, const char *text)
{
    *doc = (Document){.text = str_from(text)};
    Block *block = array_add(arena, &doc->blocks);
    *block = (Block){BLOCK_PARAGRAPH, 0, (uint32_t)strlen(text)};
    Tokens tokens = {0};
    tokens_split(arena, doc, &tokens);
    return tokens;
}

static Str show(Arena *arena, const Tokens *tokens)
{
    Str out = {0};
    uint32_t inside = 0;
    for (uint32_t s = 0; s < tokens->sentences.count; s++)
        for (uint32_t i = tokens->sentences.items[s].first; i < tokens->sentences.items[s].end; i++) {
            const Token *tok = &tokens->tokens.items[i];
            const char *between = !i                                      ? ""
                                  : i < inside                            ? "~"
                                  : i == tokens->sentences.items[s].first ? "/"
                                                                          : "|";
            if (tok->multiword) inside = i + tok->multiword;
            out = str_print(arena, STR_FORMAT "%s" STR_FORMAT, STR_ARGS(out), between, STR_ARGS(tok->form));
        }
    return out;
}

static void test_words(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Arena *arena = arena_new();
        Document doc;
        Tokens tokens = split(arena, &doc, cases[i].text);
        assert_string_equal(show(arena, &tokens).bytes, cases[i].words);
        arena_free(arena);
    }
}

/* Forms are the bytes at their offsets, in order; nothing but white space is left out. */
static void test_offsets(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Arena *arena = arena_new();
        Document doc;
        Tokens tokens = split(arena, &doc, cases[i].text);
        uint32_t at = 0;
        for (uint32_t t = 0; t < tokens.tokens.count; t++) {
            const Token *tok = &tokens.tokens.items[t];
            assert_true(str_equal(tok->form, str_slice(doc.text, tok->start, tok->end)));
            for (; at < tok->start; at++) assert_true(doc.text.bytes[at] == ' ');
            assert_int_equal(at, tok->start);
            assert_true(tok->end > tok->start);
            at = tok->end;
            assert_int_equal(tok->space_after, at == doc.text.size || doc.text.bytes[at] == ' ');
        }
        assert_int_equal(at, doc.text.size);
        arena_free(arena);
    }
}

static void test_blocks_are_not_crossed(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Document doc = {.text = STR("Harbour closed\n\nSkip this.\n\nShips wait outside")};
    const Block blocks[] = {{BLOCK_HEADLINE, 0, 14}, {BLOCK_FURNITURE, 16, 26}, {BLOCK_PARAGRAPH, 28, 46}};
    for (size_t i = 0; i < 3; i++) *array_add(arena, &doc.blocks) = blocks[i];
    Tokens tokens = {0};
    tokens_split(arena, &doc, &tokens);
    assert_int_equal(tokens.sentences.count, 3);
    assert_int_equal(tokens.tokens.count, 8);
    assert_true(sentence_is_furniture(&doc, &tokens.sentences.items[1]));
    assert_false(sentence_is_furniture(&doc, &tokens.sentences.items[2]));
    assert_int_equal(tokens.sentences.items[2].block, 2);
    assert_int_equal(tokens.sentences.items[2].start, 28);
    assert_int_equal(tokens.sentences.items[2].stop, 46);
    arena_free(arena);
}

/* Over-long sentences are cut, and every token is in exactly one sentence. */
static void test_long_input(void **state)
{
    (void)state;
    static const char *const pieces[] = {"word ", "x-", "'s", "a, ", ".", "don't ", "http://", "@", "é"};
    for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++) {
        Arena *arena = arena_new();
        size_t size = strlen(pieces[p]), count = 20000;
        char *text = arena_alloc(arena, size * count + 1);
        for (size_t i = 0; i < count; i++) memcpy(text + i * size, pieces[p], size);
        Document doc;
        Tokens tokens = split(arena, &doc, text);
        uint32_t next = 0;
        for (uint32_t s = 0; s < tokens.sentences.count; s++) {
            const Sentence *sent = &tokens.sentences.items[s];
            assert_int_equal(sent->first, next);
            assert_true(sent->end > sent->first && sent->end - sent->first <= SENTENCE_LIMIT);
            next = sent->end;
        }
        assert_int_equal(next, tokens.tokens.count);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_words), cmocka_unit_test(test_offsets),
                                       cmocka_unit_test(test_blocks_are_not_crossed),
                                       cmocka_unit_test(test_long_input)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
