#include "relations/headlines.h"

#include "relations/lists.h"

enum {
    CLIMB = 12, /* nodes above the verb that are looked at */
    NEAR = 12   /* words between the verb and its object at most: "condemns in the strongest terms" */
};

/* The name that begins the sentence, or what a comma or "the" sets off, and ends before token. */
static const Mention *name_before(const Reading *reading, uint32_t token)
{
    const Mention *mention = mention_ending(reading, token);
    if (!mention || mention->kind > MENTION_ADJECTIVE) return NULL;
    if (mention->kind == MENTION_ADJECTIVE && node_at(reading, mention->head)->upos != UPOS_PROPN)
        return NULL;
    if (mention->first == reading->sentence->first) return mention;
    Upos before = node_at(reading, mention->first - 1)->upos;
    return before == UPOS_PUNCT || (before == UPOS_DET && mention->first == reading->sentence->first + 1)
               ? mention
               : NULL;
}

static bool below_verb(const Reading *reading, uint32_t verb)
{
    uint32_t token = verb;
    for (int step = 0; step < CLIMB; step++) {
        uint32_t above = node_at(reading, token)->head;
        if (above == NODE_NONE) return false;
        /* "condemns the plan that it will": a clause that stands behind, for want of a main verb */
        bool behind = above > verb && reading_has_child(reading, above, DEP_MARK, NULL);
        token = above;
        if (behind) return false;
        if (node_at(reading, token)->upos == UPOS_VERB || reading_has_child(reading, token, DEP_COP, NULL))
            return true;
    }
    return true;
}

static bool begins_name(const Reading *reading, uint32_t token)
{
    for (uint32_t next = token; next < reading->sentence->end && next < token + 6; next++) {
        const Mention *mention = actors_at(reading->actors, next);
        if (mention) return mention->first == token;
    }
    return false;
}

/* "hands over tanks", "rules out talks": a verb with its particle. */
static bool takes_particle(const Reading *reading, uint32_t token, Str lemma)
{
    return frames_know(reading->frames, PREDICATE_VERB,
                       str_print(reading->arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(lemma),
                                 STR_ARGS(reading_lower(reading, token + 1))));
}

/* Whether what follows can only be an object: "sanctions Benin" is a verb, "sanctions on Benin" a noun. */
static bool takes_object(const Reading *reading, uint32_t token, Str lemma)
{
    if (token + 1 >= reading->sentence->end) return false;
    const Node *next = node_at(reading, token + 1);
    bool noun = frames_know(reading->frames, PREDICATE_NOUN, node_at(reading, token)->lemma);
    switch (next->upos) {
    case UPOS_PROPN: return begins_name(reading, token + 1);
    case UPOS_ADJ: return begins_name(reading, token + 1) || !noun;
    case UPOS_DET:
    case UPOS_PRON: return true;
    case UPOS_NOUN:
        return frames_operators(reading->frames, PREDICATE_VERB, lemma) & OPERATOR_REPORT || !noun;
    case UPOS_ADP:
        return (!noun && !str_is(reading_lower(reading, token + 1), "of")) ||
               takes_particle(reading, token, lemma);
    default: return false;
    }
}

uint32_t headline_subject(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    if ((node->upos != UPOS_NOUN && node->upos != UPOS_PROPN) || token == reading->sentence->first)
        return NODE_NONE;
    Str form = reading->tokens->tokens.items[token].form;
    if (form.size < 4 || form.bytes[0] < 'a' || form.bytes[0] > 'z' || form.bytes[form.size - 1] != 's')
        return NODE_NONE;
    const Mention *subject = name_before(reading, token);
    if (!subject || below_verb(reading, token)) return NODE_NONE;
    Str lemma = reading_verb_lemma(reading, token);
    if (!frames_know(reading->frames, PREDICATE_VERB, lemma) || !takes_object(reading, token, lemma))
        return NODE_NONE;
    return subject->head;
}

uint32_t headline_object(const Reading *reading, uint32_t verb)
{
    for (uint32_t token = verb + 1; token < reading->sentence->end && token < verb + NEAR; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        if (mention && mention->first == verb + 1) return token;
        const Node *node = node_at(reading, token);
        bool head = node->deprel != DEP_COMPOUND && node->deprel != DEP_AMOD && node->deprel != DEP_FLAT &&
                    !node_is(node, DEP_NMOD, "poss");
        if ((node->upos == UPOS_NOUN || node->upos == UPOS_PROPN) && head &&
            !reading_case(reading, token).size)
            return token;
    }
    return NODE_NONE;
}
