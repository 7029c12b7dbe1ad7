#include "relations/speakers.h"

#include "relations/parties.h"
#include "relations/subjects.h"

static const Node *node_at(const Reading *reading, uint32_t token) { return reading_node(reading, token); }

/* What is said: a clause below the verb, or above it ("…", he said). */
static uint32_t content_of(const Reading *reading, uint32_t verb)
{
    uint32_t content = reading_child(reading, verb, DEP_CCOMP, NULL);
    if (content == NODE_NONE) content = reading_child(reading, verb, DEP_PARATAXIS, NULL);
    const Node *node = node_at(reading, verb);
    if (content == NODE_NONE && node->deprel == DEP_PARATAXIS) content = node->head;
    return content;
}

static uint32_t first_party(const Reading *reading, uint32_t token)
{
    if (token == NODE_NONE) return ACTOR_NONE;
    Parties parties = {0};
    parties_of_phrase(reading, token, REACH_BEHIND, &parties);
    return parties.count ? parties.items[0].actor : ACTOR_NONE;
}

/* Everything below token, but not what is below except. */
static void mark(const Reading *reading, uint32_t *speakers, uint32_t token, uint32_t except,
                 uint32_t speaker)
{
    speakers[token] = speaker;
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (child != except) mark(reading, speakers, child, except, speaker);
}

/* Verbs of saying in the sentence at hand; the speaker of the first, or ACTOR_NONE. */
static uint32_t read_reports(const Reading *reading, uint32_t *speakers)
{
    uint32_t first = ACTOR_NONE;
    for (uint32_t token = reading->sentence->first; token < reading->sentence->end; token++) {
        const Node *node = node_at(reading, token);
        if (node->deprel == DEP_OBL && str_is(reading_case(reading, token), "according to")) {
            uint32_t source = first_party(reading, token);
            if (source != ACTOR_NONE) mark(reading, speakers, node->head, token, source);
            continue;
        }
        if (node->upos != UPOS_VERB || !(reading_operators(reading, token) & OPERATOR_REPORT)) continue;
        uint32_t speaker = first_party(reading, subject_deep(reading, token, 0));
        if (speaker == ACTOR_NONE) continue;
        if (first == ACTOR_NONE) first = speaker;
        uint32_t content = content_of(reading, token);
        if (content != NODE_NONE) mark(reading, speakers, content, token, speaker);
    }
    return first;
}

static bool is_form(const Reading *reading, uint32_t token, const char *const *forms)
{
    for (; *forms; forms++)
        if (str_is(reading->tokens->tokens.items[token].form, *forms)) return true;
    return false;
}

static const char *const opening[] = {"\xE2\x80\x9C", "``", NULL};
static const char *const closing[] = {"\xE2\x80\x9D", "''", NULL};
static const char *const either[] = {"\"", NULL};

/* The speaker of a quotation in sentence that has no verb of saying of its own. */
static uint32_t quoted_speaker(const Reading *reading, const uint32_t *by_sentence, uint32_t sentence)
{
    const Sentence *sentences = reading->tokens->sentences.items;
    uint32_t count = reading->tokens->sentences.count, block = sentences[sentence].block;
    if (by_sentence[sentence] != ACTOR_NONE) return by_sentence[sentence];
    for (uint32_t i = sentence; i-- > 0 && sentences[i].block == block;)
        if (by_sentence[i] != ACTOR_NONE) return by_sentence[i];
    for (uint32_t i = sentence + 1; i < count && sentences[i].block == block && i < sentence + 4; i++)
        if (by_sentence[i] != ACTOR_NONE) return by_sentence[i];
    for (uint32_t i = sentence; i-- > 0 && i + 4 > sentence;)
        if (by_sentence[i] != ACTOR_NONE) return by_sentence[i];
    return ACTOR_NONE;
}

static void read_quotations(const Reading *reading, uint32_t *speakers, const uint32_t *by_sentence)
{
    bool quoted = false;
    uint32_t block = 0;
    for (uint32_t i = 0; i < reading->tokens->sentences.count; i++) {
        const Sentence *sentence = &reading->tokens->sentences.items[i];
        if (sentence->block != block) quoted = false;
        block = sentence->block;
        uint32_t speaker = ACTOR_NONE;
        bool asked = false;
        for (uint32_t token = sentence->first; token < sentence->end; token++) {
            bool was = quoted;
            if (is_form(reading, token, either)) quoted = !quoted;
            if (is_form(reading, token, opening)) quoted = true;
            if (is_form(reading, token, closing)) quoted = false;
            if (!quoted || !was || speakers[token] != ACTOR_NONE) continue;
            if (!asked) speaker = quoted_speaker(reading, by_sentence, i);
            asked = true;
            speakers[token] = speaker;
        }
    }
}

uint32_t *speakers_find(Reading *reading)
{
    uint32_t tokens = reading->tokens->tokens.count, sentences = reading->tokens->sentences.count;
    uint32_t *speakers = ARENA_ARRAY(reading->arena, uint32_t, tokens + 1);
    uint32_t *by_sentence = ARENA_ARRAY(reading->arena, uint32_t, sentences + 1);
    for (uint32_t i = 0; i < tokens; i++) speakers[i] = ACTOR_NONE;
    for (uint32_t i = 0; i < sentences; i++) {
        reading->sentence = &reading->tokens->sentences.items[i];
        bool skip = sentence_is_furniture(reading->doc, reading->sentence);
        by_sentence[i] = skip ? ACTOR_NONE : read_reports(reading, speakers);
    }
    read_quotations(reading, speakers, by_sentence);
    return speakers;
}
