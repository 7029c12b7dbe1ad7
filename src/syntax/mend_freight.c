/* What is sent where, in long lists of it: "tanks to Chad and jets to Mali, bound for the front". */
#include "syntax/mending.h"

/* The preposition of the name's phrase, "[to] Chad", if it marks head; else NODE_NONE. */
static uint32_t preposition_of(const Trees *trees, uint32_t first, uint32_t name, uint32_t head)
{
    const Node *nodes = trees->nodes.items;
    for (uint32_t at = name; at-- > first && name - at <= NAME_LONGEST;) {
        if (nodes[at].upos == UPOS_ADP) return nodes[at].head == head ? at : NODE_NONE;
        if (nodes[at].upos != UPOS_DET && nodes[at].upos != UPOS_PROPN) return NODE_NONE;
    }
    return NODE_NONE;
}

/* "rifles to Chad and armoured cars to Mali", read as cars that are Chad and armoured: where the first of two
 * things goes to ends before "and". */
void mend_gift_behind_name(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t name)
{
    Node *nodes = trees->nodes.items, *node = &nodes[name];
    uint32_t noun = node->head;
    if (node->upos != UPOS_PROPN || node->deprel != DEP_COMPOUND || noun == NODE_NONE || noun < name + 2 ||
        noun - name > NAME_LONGEST || nodes[name + 1].upos != UPOS_CCONJ || nodes[noun].upos != UPOS_NOUN ||
        nodes[noun].head == NODE_NONE)
        return;
    uint32_t preposition = preposition_of(trees, first, name, noun);
    uint32_t to = end - noun > REACH ? noun + REACH : end;
    uint32_t phrase = child_of(trees, noun, to, noun, DEP_NMOD, NODE_NONE);
    uint32_t own = phrase == NODE_NONE ? phrase : child_of(trees, noun, phrase, phrase, DEP_CASE, NODE_NONE);
    if (preposition == NODE_NONE || preposition == first || own == NODE_NONE ||
        !str_equal(tokens->tokens.items[own].form, tokens->tokens.items[preposition].form) ||
        nodes[preposition - 1].upos != UPOS_NOUN)
        return;
    node->head = nodes[noun].head;
    node->deprel = nodes[noun].deprel;
    nodes[preposition].head = name;
    attach(trees, noun, preposition - 1, DEP_CONJ);
    for (uint32_t at = name + 1; at < noun; at++)
        if (nodes[at].head == name) attach(trees, at, noun, at == name + 1 ? DEP_CC : DEP_AMOD);
    for (uint32_t at = preposition + 1; at < name; at++)
        if (nodes[at].head == noun) nodes[at].head = name;
}

/* "got tanks from Chad, mortars from Mali and jets from Niger", read as tanks that are mortars: things that
 * each have such a phrase of their own are several. */
void mend_listed_gift(Trees *trees, uint32_t first, uint32_t end, uint32_t noun)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[noun];
    uint32_t thing = node->head;
    if (node->deprel != DEP_APPOS || node->upos != UPOS_NOUN || thing == NODE_NONE || thing > noun ||
        nodes[thing].upos != UPOS_NOUN || !has_child(trees, first, end, noun, DEP_CONJ))
        return;
    uint32_t before = child_of(trees, thing, noun, thing, DEP_NMOD, NODE_NONE);
    uint32_t to = end - noun > REACH ? noun + REACH : end;
    uint32_t behind = child_of(trees, noun, to, noun, DEP_NMOD, NODE_NONE);
    if (before != NODE_NONE && behind != NODE_NONE) attach(trees, noun, thing, DEP_CONJ);
}

/* The noun whose phrase ends before end, "[weapons] from Chad"; or NODE_NONE. */
static uint32_t goods_before(const Trees *trees, uint32_t first, uint32_t end)
{
    const Node *nodes = trees->nodes.items;
    uint32_t at = end - 1;
    if (nodes[at].upos == UPOS_NOUN) return at;
    for (; at > first && end - at <= NAME_LONGEST; at--) {
        if (nodes[at].upos == UPOS_ADP) return nodes[at - 1].upos == UPOS_NOUN ? at - 1 : NODE_NONE;
        if (nodes[at].upos != UPOS_PROPN && nodes[at].upos != UPOS_DET) return NODE_NONE;
    }
    return NODE_NONE;
}

/* "seized weapons bound for Chad", read as a bound of weapons, or as making them so: what goes to Chad is the
 * noun before it. */
void mend_bound(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t bound)
{
    Node *nodes = trees->nodes.items, *node = &nodes[bound];
    if (bound == first || bound + 2 >= end || !str_is(tokens->tokens.items[bound].form, "bound") ||
        !str_is(tokens->tokens.items[bound + 1].form, "for") || node->head == NODE_NONE ||
        node->deprel == DEP_ACL)
        return;
    uint32_t goods = goods_before(trees, first, bound);
    if (goods == NODE_NONE || (node->upos == UPOS_VERB && node->head != goods && nodes[goods].head == bound))
        return; /* "The weapons bound for" with what they are */
    uint32_t top = node->head;
    if (nodes[goods].head == bound) {
        nodes[goods].head = top;
        nodes[goods].deprel = node->deprel;
        nodes[goods].subtype = node->subtype;
    }
    for (uint32_t at = bound > first + FAR ? bound - FAR : first; at < bound; at++)
        if (nodes[at].head == bound) nodes[at].head = at < goods || at + 1 == bound ? goods : bound - 1;
    if (nodes[bound - 1].head == goods && goods + 1 < bound) nodes[bound - 1].deprel = DEP_NMOD;
    node->upos = UPOS_ADJ;
    attach(trees, bound, goods, DEP_ACL);
    for (uint32_t at = bound + 1; at < end && at < bound + REACH; at++)
        if (nodes[at].head == bound && nodes[at].deprel == DEP_NMOD) nodes[at].deprel = DEP_OBL;
}

/* "dozens of T-72 tanks", read as dozens of T, 72 tanks: the designation describes the noun behind it. */
void mend_designation(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t letter)
{
    Node *nodes = trees->nodes.items, *node = &nodes[letter];
    bool word = node->upos == UPOS_PROPN || node->upos == UPOS_NOUN;
    if (letter + 3 >= end || !word || node->head == NODE_NONE ||
        !str_is(tokens->tokens.items[letter + 1].form, "-") || nodes[letter + 2].upos != UPOS_NUM)
        return;
    uint32_t noun = letter + 3;
    if (nodes[noun].upos != UPOS_NOUN || nodes[letter + 2].head != noun || node->head == noun) return;
    if (nodes[noun].head != node->head && nodes[noun].head != letter) return;
    nodes[noun].head = node->head;
    nodes[noun].deprel = node->deprel;
    nodes[noun].subtype = node->subtype;
    for (uint32_t i = letter - first > REACH ? letter - REACH : first; i < letter; i++)
        if (nodes[i].head == letter) nodes[i].head = noun;
    attach(trees, letter, noun, DEP_COMPOUND);
}
