/* Objects that were hung elsewhere: beyond their verb, or on what stands between it and them. */
#include "syntax/mending.h"

static bool is_noun(const Node *node) { return node->upos == UPOS_NOUN || node->upos == UPOS_PROPN; }

/* A verb that may have an object and has none. */
static bool lacks_object(const Trees *trees, uint32_t first, uint32_t end, uint32_t verb)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[verb];
    if (node->upos != UPOS_VERB || has_child(trees, first, end, verb, DEP_OBJ) ||
        has_child(trees, first, end, verb, DEP_CCOMP) || has_child(trees, first, end, verb, DEP_XCOMP))
        return false;
    for (uint32_t i = verb - first > REACH ? verb - REACH : first; i < verb; i++)
        if (nodes[i].head == verb && node_is(&nodes[i], DEP_AUX, "pass")) return false;
    return node->deprel != DEP_ACL && node->deprel != DEP_AMOD;
}

/* The first token of what stands before noun and belongs to it, without a gap. */
static uint32_t phrase_begins(const Trees *trees, uint32_t first, uint32_t noun)
{
    const Node *nodes = trees->nodes.items;
    uint32_t begin = noun;
    while (begin > first && nodes[begin - 1].head == noun && nodes[begin - 1].deprel != DEP_PUNCT) begin--;
    return begin;
}

/* "Mali and Chad voiced support", read as Mali, Chad and support, "an inquiry accused Chad of lying", as an
 * inquiry that is Chad: what stands right behind a verb that has no object is no fellow of its subject, nor
 * its name. */
void mend_object_joined(Trees *trees, uint32_t first, uint32_t end, uint32_t noun)
{
    Node *nodes = trees->nodes.items, *node = &nodes[noun];
    uint32_t subject = node->head;
    bool joined = node->deprel == DEP_CONJ || node->deprel == DEP_APPOS || node->deprel == DEP_FLAT;
    if (!joined || !is_noun(node) || subject == NODE_NONE || subject > noun ||
        nodes[subject].deprel != DEP_NSUBJ || mending_is_time(node->lemma))
        return;
    uint32_t begin = phrase_begins(trees, first, noun);
    if (begin == first || child_of(trees, begin, noun, noun, DEP_CC, NODE_NONE) != NODE_NONE) return;
    if (nodes[subject].head != begin - 1 || !lacks_object(trees, first, end, begin - 1)) return;
    attach(trees, noun, begin - 1, DEP_OBJ);
    for (uint32_t i = noun + 1; i < end && i < noun + REACH; i++)
        if (nodes[i].head == subject && nodes[i].deprel == DEP_ACL) nodes[i].head = noun;
}

/* The first token behind the amount that stands behind "worth": "about $20 million to" gives "to". */
static uint32_t amount_ends(const Trees *trees, const Tokens *tokens, uint32_t end, uint32_t worth)
{
    static const char *const signs[] = {"more", "than", "less", "up",    "as",
                                        "much", "some", "at",   "least", NULL};
    const Node *nodes = trees->nodes.items;
    uint32_t at = worth + 1, begin = at;
    for (; at < end && at < worth + NAME_LONGEST + 3; at++) {
        bool counts = nodes[at].upos == UPOS_NUM || nodes[at].upos == UPOS_SYM ||
                      nodes[at].upos == UPOS_ADV || str_in(tokens->tokens.items[at].form, signs);
        bool range = at + 1 < end && at > begin && nodes[at + 1].upos == UPOS_NUM; /* "10 to 20", "$2 - 3" */
        if (!counts && !range) break;
    }
    bool unit = at < end && at > begin && (nodes[at].upos == UPOS_NOUN || nodes[at].upos == UPOS_ADJ);
    if (unit && nodes[at].upos == UPOS_ADJ && at + 1 < end && nodes[at + 1].upos == UPOS_NOUN) at++;
    return at == begin ? begin : at + unit;
}

/* "sold tanks worth 3 million to Mali", "signed a deal worth 3 million with it", with all hung on "worth":
 * the tanks are the object, and what stands behind the amount is said of them. */
void mend_worth(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t worth)
{
    Node *nodes = trees->nodes.items;
    uint32_t noun = worth - 1;
    if (worth == first || !str_is(tokens->tokens.items[worth].form, "worth") || !is_noun(&nodes[noun]) ||
        nodes[worth].head == NODE_NONE || has_child(trees, first, end, worth, DEP_COP))
        return;
    uint32_t behind = amount_ends(trees, tokens, end, worth), verb = nodes[worth].head;
    if (behind == worth + 1) return;
    if (nodes[noun].head == worth) {
        if (verb > noun) return;
        bool phrase = nodes[worth].deprel == DEP_OBL || nodes[worth].deprel == DEP_NMOD;
        attach(trees, noun, verb, phrase ? nodes[worth].deprel : DEP_OBJ);
        for (uint32_t i = noun > first + REACH ? noun - REACH : first; i < noun; i++)
            if (nodes[i].head == worth) nodes[i].head = noun; /* its preposition */
    }
    attach(trees, worth, noun, DEP_AMOD);
    bool object = nodes[noun].deprel == DEP_OBJ && nodes[nodes[noun].head].upos == UPOS_VERB;
    for (uint32_t i = worth + 1; i < end && i < worth + REACH; i++) {
        uint32_t head = nodes[i].head;
        bool amount = i < behind && head == nodes[noun].head && nodes[i].deprel != DEP_PUNCT;
        if (amount) attach(trees, i, worth, DEP_OBJ);
        if (i < behind || head == NODE_NONE || head < worth || head >= behind) continue;
        if (nodes[i].deprel == DEP_OBL || nodes[i].deprel == DEP_NMOD)
            attach(trees, i, object ? nodes[noun].head : noun, object ? DEP_OBL : DEP_NMOD);
        else if (nodes[i].deprel == DEP_ADVCL || nodes[i].deprel == DEP_ACL)
            attach(trees, i, noun, DEP_ACL);
    }
}

/* "declared the envoy persona non grata", read as an envoy whose name it is: what he is declared. */
void mend_unwelcome(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t persona)
{
    Node *nodes = trees->nodes.items;
    const Token *words = tokens->tokens.items;
    if (persona == first || persona + 2 >= end || !str_is(words[persona].form, "persona") ||
        !str_is(words[persona + 1].form, "non") || !str_is(words[persona + 2].form, "grata"))
        return;
    uint32_t verb = nodes[persona].head;
    for (int step = 0; step < REACH && verb != NODE_NONE && nodes[verb].upos != UPOS_VERB; step++)
        verb = nodes[verb].head;
    if (verb == NODE_NONE || verb > persona || nodes[verb].upos != UPOS_VERB) return;
    uint32_t whom = persona - 1;
    bool compound = whom > verb && nodes[whom].head == persona && nodes[whom].deprel == DEP_COMPOUND;
    for (uint32_t i = verb + 1; compound && i < whom; i++)
        if (nodes[i].head == persona) nodes[i].head = whom;
    if (compound) attach(trees, whom, verb, DEP_OBJ);
    attach(trees, persona, verb, DEP_XCOMP);
    nodes[persona].upos = UPOS_NOUN;
    attach(trees, persona + 1, persona + 2, DEP_ADVMOD);
    attach(trees, persona + 2, persona, DEP_AMOD);
}

/* "beat off an assault by Chad", with the assault for a phrase of it: what has no preposition behind a verb
 * with its particle is the object. */
void mend_object_of_particle(Trees *trees, uint32_t first, uint32_t end, uint32_t object)
{
    Node *nodes = trees->nodes.items;
    uint32_t verb = nodes[object].head;
    if (nodes[object].deprel != DEP_OBL || nodes[object].subtype.size || nodes[object].upos != UPOS_NOUN ||
        verb == NODE_NONE || verb + 1 >= object || nodes[verb].upos != UPOS_VERB)
        return;
    const Node *particle = &nodes[verb + 1];
    if (particle->head != verb || particle->deprel != DEP_COMPOUND ||
        has_child(trees, first, end, object, DEP_CASE) || has_child(trees, first, end, verb, DEP_OBJ))
        return;
    attach(trees, object, verb, DEP_OBJ);
}

/* "announced the recall of diplomats in solidarity with Mali", with the solidarity on the diplomats: it is
 * why it was announced. */
void mend_in_solidarity(Trees *trees, uint32_t first, uint32_t noun)
{
    static const char *const reasons[] = {"solidarity", "retaliation", "protest", "response",   "reaction",
                                          "sympathy",   "support",     "revenge", "accordance", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[noun];
    if (node->deprel != DEP_NMOD || node->subtype.size || noun == first || node->head == NODE_NONE ||
        node->head > noun || !str_in(node->lemma, reasons) || nodes[noun - 1].head != noun ||
        !str_is(nodes[noun - 1].lemma, "in"))
        return;
    uint32_t verb = mending_verb_above(trees, node->head);
    if (verb != NODE_NONE) attach(trees, noun, verb, DEP_OBL);
}
