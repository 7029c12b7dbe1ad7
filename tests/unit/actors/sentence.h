/* Parses written by hand, a word as form/UPOS/relation/head, a sentence a string: heads count from 1 within
 * the sentence, 0 is the root. A fifth part is the lemma, where it is not the form in lower case. "_" in a
 * form is a space that is none: nothing stands for one, words are joined as English joins them. */
#ifndef TESTS_SENTENCE_H
#define TESTS_SENTENCE_H

#include "actors/actors.h"

#include <ctype.h>

typedef struct Parse {
    Arena *arena;
    Lexicon *lex;
    Document doc;
    Tokens tokens;
    Trees trees;
    Actors actors;
} Parse;

static Upos upos_of(Str name)
{
    for (int i = 0; i < UPOS_COUNT; i++)
        if (str_is(name, upos_names[i])) return (Upos)i;
    fail_msg("no such tag: %.*s", STR_ARGS(name));
    return UPOS_X;
}

static Deprel deprel_of(Str name, Str *subtype)
{
    *subtype = name;
    Str main_part = str_cut(subtype, ':');
    if (!subtype->bytes) *subtype = (Str){0};
    for (int i = 0; i < DEP_COUNT; i++)
        if (str_is(main_part, deprel_names[i])) return (Deprel)i;
    fail_msg("no such relation: %.*s", STR_ARGS(name));
    return DEP_DEP;
}

static Str lower_case(Arena *arena, Str form)
{
    char *bytes = arena_alloc(arena, form.size + 1);
    for (size_t i = 0; i < form.size; i++) bytes[i] = (char)tolower((unsigned char)form.bytes[i]);
    return (Str){bytes, form.size};
}

static uint32_t features_of(Upos upos, Str form, Str lemma)
{
    bool longer = form.size > lemma.size || (form.size > 1 && form.bytes[form.size - 1] == 's');
    if (upos == UPOS_NOUN && longer && form.bytes[form.size - 1] == 's') return FEAT_PLURAL;
    if (upos == UPOS_PRON && (str_is(lemma, "its") || str_is(lemma, "his") || str_is(lemma, "their")))
        return FEAT_POSSESSIVE;
    return 0;
}

static bool joins_left(Str form)
{
    return strchr(",.;:'?!)]", form.bytes[0]) || str_starts(form, STR("’")) || str_is(form, "”");
}

static void add_word(Parse *parse, Str word, uint32_t first)
{
    Str parts[5] = {{0}};
    for (int i = 0; i < 5 && word.bytes; i++) parts[i] = str_cut(&word, '/');
    Str lemma = parts[4].size ? parts[4] : lower_case(parse->arena, parts[0]);
    Node *node = array_add(parse->arena, &parse->trees.nodes);
    *node = (Node){.upos = upos_of(parts[1]), .lemma = lemma};
    node->deprel = deprel_of(parts[2], &node->subtype);
    uint32_t head = (uint32_t)atoi(str_copy(parse->arena, parts[3]).bytes);
    node->head = head ? first + head - 1 : NODE_NONE;
    node->features = features_of(node->upos, parts[0], lemma);
    node->child = node->sibling = NODE_NONE;
    uint32_t count = parse->tokens.tokens.count;
    if (count && joins_left(parts[0])) parse->tokens.tokens.items[count - 1].space_after = false;
    *array_add(parse->arena, &parse->tokens.tokens) =
        (Token){.form = parts[0], .space_after = !str_is(parts[0], "“") && !str_is(parts[0], "(")};
}

static void add_sentence(Parse *parse, const char *text)
{
    uint32_t first = parse->tokens.tokens.count;
    for (Str rest = str_from(text); rest.bytes;) {
        Str word = str_cut(&rest, ' ');
        if (word.size) add_word(parse, word, first);
    }
    uint32_t end = parse->tokens.tokens.count;
    *array_add(parse->arena, &parse->tokens.sentences) = (Sentence){.first = first, .end = end};
    tree_link(&parse->trees, first, end);
}

/* The text that the words make. */
static void lay_out(Parse *parse)
{
    char *text = arena_alloc(parse->arena, 64 * (parse->tokens.tokens.count + 1));
    uint32_t at = 0;
    for (uint32_t i = 0; i < parse->tokens.tokens.count; i++) {
        Token *tok = &parse->tokens.tokens.items[i];
        memcpy(text + at, tok->form.bytes, tok->form.size);
        tok->start = at;
        tok->end = at += (uint32_t)tok->form.size;
        tok->form.bytes = text + tok->start;
        if (tok->space_after) text[at++] = ' ';
    }
    parse->doc.text = (Str){text, at};
    *array_add(parse->arena, &parse->doc.blocks) = (Block){.kind = BLOCK_PARAGRAPH, .end = at};
    for (uint32_t i = 0; i < parse->tokens.sentences.count; i++) {
        Sentence *sent = &parse->tokens.sentences.items[i];
        sent->start = parse->tokens.tokens.items[sent->first].start;
        sent->stop = parse->tokens.tokens.items[sent->end - 1].end;
    }
}

/* Finds the actors of a document of up to eight sentences. The arena is the test's. */
static Parse parse_of(Arena *arena, Lexicon *lex, const char *const *sentences)
{
    Parse parse = {.arena = arena, .lex = lex};
    for (; *sentences; sentences++) add_sentence(&parse, *sentences);
    lay_out(&parse);
    actors_find(arena, lex, &parse.doc, &parse.tokens, &parse.trees, &parse.actors);
    return parse;
}

#endif
