/* Sentences and words.
 *
 * Tokens are UD's syntactic words. A multiword token ("don't" = do + n't) is a run of words: its first word
 * holds the number of words in `multiword`. Every word keeps its own bytes in the document's text; in a parse
 * read from CoNLL-U, where a word's form may not stand in the text ("du" = de + le), the words of a multiword
 * token share its span. Furniture is split (and parsed) too, so that a parse holds the whole text; what is
 * said in it is left out later: sentence_is_furniture. */
#ifndef TEXT_TOKENS_H
#define TEXT_TOKENS_H

#include "text/document.h"

typedef struct Token {
    Str form;
    uint32_t start, end; /* bytes in the document's text, [start, end) */
    uint8_t multiword;   /* number of words of the multiword token that begins here, else 0 */
    bool space_after;    /* white space follows (SpaceAfter=No is the opposite) */
} Token;

typedef struct Sentence {
    uint32_t first, end;  /* tokens [first, end) */
    uint32_t block;       /* index into Document.blocks */
    uint32_t start, stop; /* bytes in the document's text, [start, stop) */
} Sentence;

typedef struct Comment { /* a line before a sentence in a CoNLL-U file: "# sent_id = 5" */
    Str line;
    uint32_t sentence;
} Comment;

typedef struct Tokens {
    ARRAY(Token) tokens;
    ARRAY(Sentence) sentences;
    ARRAY(Comment) comments; /* in order; none where the words were not read from CoNLL-U */
} Tokens;

/* Whether the sentence is no part of the article: actors and relations pass over it. */
static inline bool sentence_is_furniture(const Document *doc, const Sentence *sent)
{
    return doc->blocks.items[sent->block].kind == BLOCK_FURNITURE;
}

/* "-", "--", an en or em dash. */
static inline bool mark_is_dash(Str form)
{
    return str_is(form, "-") || str_is(form, "--") || str_is(form, "\xE2\x80\x93") ||
           str_is(form, "\xE2\x80\x94");
}

/* "Two states - Peru and Chile - agreed", but not "US-backed": a mark with a space on either side. */
static inline bool token_stands_alone(const Tokens *tokens, uint32_t token)
{
    const Token *items = tokens->tokens.items;
    return token > 0 && token + 1 < tokens->tokens.count && items[token - 1].end < items[token].start &&
           items[token].end < items[token + 1].start;
}

/* Splits every block of doc. */
void tokens_split(Arena *arena, const Document *doc, Tokens *out);

#endif
