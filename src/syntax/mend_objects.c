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

/* "have worsened since Chad cut ties", with the ties hung on "worsened": the object of the verb right before
 * it. */
void mend_object_behind(Trees *trees, uint32_t first, uint32_t end, uint32_t noun)
{
    Node *nodes = trees->nodes.items, *node = &nodes[noun];
    bool phrase = node->deprel == DEP_OBL || node->deprel == DEP_OBJ;
    if (!phrase || !is_noun(node) || node->head == NODE_NONE || node->head > noun ||
        mending_is_time(node->lemma))
        return;
    uint32_t begin = phrase_begins(trees, first, noun);
    if (begin == first || nodes[begin - 1].upos != UPOS_VERB || nodes[begin - 1].head == NODE_NONE ||
        child_of(trees, begin, noun, noun, DEP_CASE, NODE_NONE) != NODE_NONE)
        return;
    uint32_t verb = begin - 1;
    if (node->head < verb && node_has(&nodes[verb], FEAT_FINITE) && nodes[verb].deprel == DEP_ADVCL &&
        mending_hangs_below(trees, verb, node->head) && lacks_object(trees, first, end, verb))
        attach(trees, noun, verb, DEP_OBJ);
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

/* "handed over to Mali a dozen guns", with the guns hung on Mali: the object, behind whom it was handed to.
 */
void mend_object_shifted(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t noun)
{
    Node *nodes = trees->nodes.items, *node = &nodes[noun];
    uint32_t name = node->head;
    if (!is_noun(node) || !node_is(node, DEP_NMOD, "unmarked") || name == NODE_NONE || name > noun ||
        nodes[name].deprel != DEP_OBL || mending_is_time(node->lemma))
        return;
    uint32_t verb = nodes[name].head, begin = phrase_begins(trees, first, noun);
    bool told = verb < name && begin < noun &&
                (nodes[begin].upos == UPOS_DET || nodes[begin].upos == UPOS_NUM) &&
                has_child(trees, first, end, name, DEP_CASE);
    if (told && !mending_comma_between(tokens, name, noun) && lacks_object(trees, first, end, verb))
        attach(trees, noun, verb, DEP_OBJ);
}

/* "dismissed as baseless a report that", read as what was dismissed like a report: the object, behind what it
 * was called. */
void mend_object_called(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t noun)
{
    static const char *const calling[] = {
        "dismiss",   "reject",       "denounce", "condemn", "describe", "brand",        "criticise",
        "criticize", "characterise", "portray",  "decry",   "slam",     "characterize", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[noun];
    uint32_t verb = node->head;
    if (node->deprel != DEP_OBL || node->upos != UPOS_NOUN || verb == NODE_NONE || verb + 3 > noun ||
        !str_in(nodes[verb].lemma, calling) || !lacks_object(trees, first, end, verb))
        return;
    uint32_t as = verb + 1, adjective = verb + 2;
    if (!str_is(tokens->tokens.items[as].form, "as") || nodes[as].head != noun ||
        nodes[adjective].upos != UPOS_ADJ || nodes[adjective].head != noun)
        return;
    attach(trees, noun, verb, DEP_OBJ);
    attach(trees, adjective, verb, DEP_OBL);
    attach(trees, as, adjective, DEP_CASE);
    uint32_t subject =
        child_of(trees, verb - first > REACH ? verb - REACH : first, verb, verb, DEP_NSUBJ, NODE_NONE);
    if (subject != NODE_NONE) nodes[subject].subtype = (Str){0};
    if (!has_child(trees, first, end, verb, DEP_AUX)) nodes[verb].features = FEAT_FINITE | FEAT_PAST;
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

/* "cut short a visit", "made public a letter", with the letter hung on "public": the object of the verb. */
void mend_object_of_adjective(Trees *trees, uint32_t first, uint32_t end, uint32_t object)
{
    Node *nodes = trees->nodes.items;
    uint32_t adjective = nodes[object].head;
    if (nodes[object].deprel != DEP_OBJ || adjective == NODE_NONE || adjective == first ||
        adjective > object || nodes[adjective].upos != UPOS_ADJ || nodes[adjective].deprel != DEP_XCOMP)
        return;
    uint32_t verb = nodes[adjective].head;
    if (verb != adjective - 1 || nodes[verb].upos != UPOS_VERB || has_child(trees, first, end, verb, DEP_OBJ))
        return;
    attach(trees, object, verb, DEP_OBJ);
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
