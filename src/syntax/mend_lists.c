/* Lists whose members were hung on the wrong word: "US, French and Dutch troops", "met Ruto in Nairobi and
 * then Museveni in Kampala". */
#include "base/ascii.h"
#include "syntax/mending.h"

static bool is_capital(const Tokens *tokens, uint32_t token)
{
    return ascii_is_upper(tokens->tokens.items[token].form.bytes[0]);
}

/* "US", "U.S.", "UN": what looks like no noun to a parser that has seen "us" more often. */
static bool is_initials(Str form)
{
    enum { SHORTEST = 2, LONGEST_INITIALS = 5 };
    if (form.size < SHORTEST || form.size > LONGEST_INITIALS) return false;
    for (size_t i = 0; i < form.size; i++)
        if (!ascii_is_upper(form.bytes[i]) && form.bytes[i] != '.') return false;
    return true;
}

/* Behind a comma, an "and" or both; token itself where none stands there. */
static uint32_t behind_joint(const Trees *trees, const Tokens *tokens, uint32_t token, uint32_t end)
{
    token += token < end && str_is(tokens->tokens.items[token].form, ",");
    return token + (token < end && trees->nodes.items[token].upos == UPOS_CCONJ);
}

/* The noun behind a list of demonyms that is joined to what ends before token: "[US], French and Dutch
 * 'occupying' troops"; NODE_NONE where there is no such list. */
static uint32_t noun_of_demonyms(const Trees *trees, const Tokens *tokens, uint32_t token, uint32_t end)
{
    const Node *nodes = trees->nodes.items;
    uint32_t limit = end - token > REACH ? token + REACH : end, begun = token;
    for (;;) {
        uint32_t next = behind_joint(trees, tokens, token, limit);
        if (next == token || next >= limit || nodes[next].upos != UPOS_ADJ || !is_capital(tokens, next))
            break;
        token = next + 1;
    }
    if (token == begun) return NODE_NONE;
    while (token < limit &&
           (nodes[token].upos == UPOS_ADJ || nodes[token].deprel == DEP_AMOD ||
            nodes[token].upos == UPOS_PUNCT) &&
           !str_is(tokens->tokens.items[token].form, ","))
        token++;
    while (token + 1 < limit && nodes[token].upos == UPOS_NOUN && nodes[token].deprel == DEP_COMPOUND &&
           nodes[token].head == token + 1)
        token++;
    return token < limit && nodes[token].upos == UPOS_NOUN ? token : NODE_NONE;
}

/* "In the US, French and Dutch troops": a place, and no member of the list. */
static bool is_place(const Tokens *tokens, uint32_t first, uint32_t name)
{
    static const char *const in[] = {"In", "in", NULL};
    if (name > first && str_is(tokens->tokens.items[name - 1].form, "the")) name--;
    return name > first && str_in(tokens->tokens.items[name - 1].form, in);
}

/* "told US, French and Dutch troops to leave", read as us, or the US, beside Dutch troops: whoever such a
 * list begins with describes the noun behind it, as the others do. */
void mend_initials_in_list(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t name)
{
    Node *nodes = trees->nodes.items, *node = &nodes[name];
    if (name + 3 >= end || !is_initials(tokens->tokens.items[name].form) || is_place(tokens, first, name))
        return;
    uint32_t noun = noun_of_demonyms(trees, tokens, name + 1, end);
    if (noun == NODE_NONE || node->head == noun || nodes[noun].head == NODE_NONE) return;
    bool inside = mending_hangs_below(trees, noun, name);
    if (!inside && nodes[noun].head != node->head) return;
    nodes[noun].head = node->head;
    nodes[noun].deprel = node->deprel;
    nodes[noun].subtype = node->subtype;
    for (uint32_t i = noun + 1; i < end && i < noun + REACH; i++)
        if (nodes[i].head == name && nodes[i].deprel != DEP_CONJ) nodes[i].head = noun;
    node->upos = UPOS_PROPN;
    attach(trees, name, noun, DEP_COMPOUND);
    for (uint32_t i = name + 1; i < noun; i++)
        if (nodes[i].upos == UPOS_ADJ && is_capital(tokens, i)) attach(trees, i, name, DEP_CONJ);
}

/* Whether token is the head of a phrase, or a word of the name that it is: "with President [Raul] Castro". */
static bool is_head_of(const Trees *trees, uint32_t token, uint32_t phrase)
{
    const Node *nodes = trees->nodes.items;
    return token == phrase ||
           (token != NODE_NONE && nodes[token].head == phrase && nodes[token].deprel == DEP_FLAT);
}

/* The preposition of a phrase, empty where it has none. */
static Str case_of(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t phrase)
{
    for (uint32_t i = phrase - first > REACH ? phrase - REACH : first; i < phrase; i++)
        if (trees->nodes.items[i].deprel == DEP_CASE && is_head_of(trees, trees->nodes.items[i].head, phrase))
            return tokens->tokens.items[i].form;
    return (Str){0};
}

static bool is_phrase(const Node *node)
{
    return node->deprel == DEP_OBJ || node->deprel == DEP_OBL || node->deprel == DEP_NMOD;
}

static bool is_noun(const Node *node) { return node->upos == UPOS_NOUN || node->upos == UPOS_PROPN; }

/* "met with Ruto in Nairobi and later with envoys in Kampala", with the envoys joined to Nairobi: they stand
 * beside the phrase that has their preposition. */
void mend_second_phrase(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t phrase)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[phrase];
    uint32_t other = node->deprel == DEP_CONJ && is_noun(node) ? node->head : NODE_NONE;
    if (other == NODE_NONE || other > phrase || !is_noun(&nodes[other])) return;
    Str own = case_of(trees, tokens, other + 1, phrase);
    uint32_t verb = mending_verb_above(trees, other);
    if (!own.size || verb == NODE_NONE || str_equal(own, case_of(trees, tokens, first, other))) return;
    for (uint32_t i = phrase - 1; i > verb && i + REACH > phrase; i--) {
        if (i == other || !is_phrase(&nodes[i]) || !is_noun(&nodes[i]) ||
            mending_hangs_below(trees, i, phrase) || mending_verb_above(trees, i) != verb ||
            !str_equal(case_of(trees, tokens, verb + 1, i), own))
            continue;
        attach(trees, phrase, i, DEP_CONJ);
        return;
    }
}

/* The phrase behind noun that has the same preposition as the one before it, both for a time or both not:
 * "[Chad on Monday and] Mali on Tuesday"; or NODE_NONE. */
static uint32_t phrase_like(const Trees *trees, const Tokens *tokens, uint32_t end, uint32_t noun,
                            Str preposition, bool time)
{
    const Node *nodes = trees->nodes.items;
    for (uint32_t i = noun + 1; i < end && i <= noun + NAME_LONGEST; i++) {
        if (nodes[i].upos == UPOS_VERB || nodes[i].upos == UPOS_AUX) return NODE_NONE;
        if (nodes[i].deprel != DEP_CASE || nodes[i].head == NODE_NONE || nodes[i].head < i) continue;
        bool like = str_equal(tokens->tokens.items[i].form, preposition) && !str_is(preposition, "of") &&
                    mending_is_time(nodes[nodes[i].head].lemma) == time;
        return like ? nodes[i].head : NODE_NONE;
    }
    return NODE_NONE;
}

/* "sent tanks to Chad and an envoy to Mali", "visited Chad on Monday and Mali on Tuesday", read as Chad and
 * an envoy, Monday and Mali: what has such a phrase of its own stands beside the object. */
void mend_second_object(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t noun)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[noun];
    uint32_t name = node->deprel == DEP_CONJ && is_noun(node) ? node->head : NODE_NONE;
    if (name == NODE_NONE || name > noun || !is_capital(tokens, name) || nodes[name].head == NODE_NONE ||
        (nodes[name].deprel != DEP_NMOD && nodes[name].deprel != DEP_OBL))
        return;
    Str preposition = case_of(trees, tokens, first, name);
    if (!preposition.size || case_of(trees, tokens, name + 1, noun).size) return;
    uint32_t phrase = phrase_like(trees, tokens, end, noun, preposition, mending_is_time(nodes[name].lemma));
    if (phrase == NODE_NONE) return;
    uint32_t from = name - first > REACH ? name - REACH : first, thing = nodes[name].head;
    if (nodes[name].deprel == DEP_OBL) thing = child_of(trees, from, name, thing, DEP_OBJ, NODE_NONE);
    if (thing == NODE_NONE || thing > name || !is_noun(&nodes[thing])) return;
    bool alike = nodes[thing].upos == node->upos || node->upos == UPOS_NOUN;
    if (!alike) return;
    attach(trees, noun, thing, DEP_CONJ);
    if (nodes[phrase].head == name) attach(trees, phrase, noun, DEP_NMOD);
}

/* Gives noun the place of the first of the names that describe it, and what belongs to the whole. */
static void lead_list(Trees *trees, uint32_t first, uint32_t end, uint32_t name, uint32_t noun)
{
    Node *nodes = trees->nodes.items;
    uint32_t from = name - first > REACH ? name - REACH : first, to = end - noun > REACH ? noun + REACH : end;
    for (uint32_t i = from; i < to; i++) {
        bool inner = nodes[i].deprel == DEP_COMPOUND || nodes[i].deprel == DEP_FLAT;
        bool whole = i < name ? !inner : i > noun;
        if (whole && nodes[i].head == name) nodes[i].head = noun;
    }
    mending_take_place(trees, noun, name, nodes[name].upos == UPOS_ADJ ? DEP_AMOD : DEP_COMPOUND);
}

/* "met EU and NATO officials", "Guinea and Sierra Leone", read as three, with nothing between the last two:
 * the last but one describes the last, and so do names and demonyms of its kind before it; but one quarrel of
 * "Mali and Chad quarrel" may be a verb. */
void mend_noun_of_names(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t noun)
{
    Node *nodes = trees->nodes.items;
    const Node *node = &nodes[noun];
    uint32_t name = node->head, second = noun - 1;
    if (node->deprel != DEP_CONJ || name == NODE_NONE || name + 2 >= noun || mending_is_time(node->lemma) ||
        !(node->upos == UPOS_PROPN || (node->upos == UPOS_NOUN && node_has(node, FEAT_PLURAL))))
        return;
    const Node *last = &nodes[second];
    bool describes = (last->upos == UPOS_PROPN || last->upos == UPOS_ADJ) && !node_has(last, FEAT_PLURAL);
    if (last->deprel != DEP_CONJ || last->head != name || !describes || !is_capital(tokens, second) ||
        nodes[second - 1].upos != UPOS_CCONJ)
        return;
    bool alike = node->upos == UPOS_NOUN && nodes[name].upos == last->upos && is_capital(tokens, name) &&
                 nodes[name].deprel != DEP_AMOD && nodes[name].deprel != DEP_COMPOUND;
    nodes[second - 1].head = alike ? second : noun;
    if (alike)
        lead_list(trees, first, end, name, noun);
    else
        attach(trees, second, noun, last->upos == UPOS_ADJ ? DEP_AMOD : DEP_COMPOUND);
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
