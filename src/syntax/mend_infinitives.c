/* Infinitives that were read as something else, or hung on another word than theirs. */
#include "base/ascii.h"
#include "syntax/mending.h"

/* Verbs that an infinitive follows, and hardly ever a phrase with "to". */
static bool takes_infinitive(Str lemma)
{
    static const char *const verbs[] = {
        "threaten", "vow",  "pledge", "refuse",   "decide", "plan",    "want",  "seek",  "try",
        "fail",     "hope", "intend", "promise",  "offer",  "decline", "begin", "start", "order",
        "urge",     "ask",  "tell",   "continue", "need",   "prepare", "agree", NULL};
    return str_in(lemma, verbs);
}

/* "normalise", "modernise", read as adjectives. */
static bool is_shaped_as_verb(const Node *node, Str form)
{
    static const char *const others[] = {"precise", "imprecise", "concise", "wise", "unwise", NULL};
    return node->upos != UPOS_NOUN && node->upos != UPOS_PROPN && form.size > 6 &&
           (str_ends(form, STR("ise")) || str_ends(form, STR("ize"))) && !str_in(form, others);
}

/* "threatened to sever ties", "agreed to free Malian soldiers", read as what it threatens to, as free
 * soldiers: what stands right behind "to" is an infinitive where a verb asks for one, or where a name stands
 * between it and its object. */
void mend_infinitive(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t to)
{
    static const char *const doubtful[] = {"free", "close", "sever", "open", "clear",  "halt", "slap",
                                           "seal", "cool",  "back",  "arm",  "supply", NULL};
    Node *nodes = trees->nodes.items;
    uint32_t noun = nodes[to].head, verb = to + 1;
    if (to == first || verb + 1 >= end || nodes[to].deprel != DEP_CASE || noun == NODE_NONE || noun <= verb ||
        !str_is(tokens->tokens.items[to].form, "to"))
        return;
    uint32_t above = nodes[noun].head;
    if (above == NODE_NONE || above >= to || nodes[above].upos != UPOS_VERB ||
        (nodes[noun].deprel != DEP_OBL && nodes[noun].deprel != DEP_NMOD))
        return;
    bool split = nodes[verb].head == above && nodes[verb].upos == UPOS_VERB;
    bool described =
        nodes[verb].head == noun && (nodes[verb].deprel == DEP_AMOD || nodes[verb].deprel == DEP_COMPOUND);
    Str form = tokens->tokens.items[verb].form;
    bool named = verb + 2 == noun && ascii_is_upper(tokens->tokens.items[verb + 1].form.bytes[0]);
    bool doubted = str_in(form, doubtful) && (takes_infinitive(nodes[above].lemma) || named);
    if (!split && !(described && (doubted || is_shaped_as_verb(&nodes[verb], form)))) return;
    attach(trees, verb, above, DEP_XCOMP);
    attach(trees, noun, verb, DEP_OBJ);
    attach(trees, to, verb, DEP_MARK);
    nodes[to].upos = UPOS_PART;
    nodes[verb].upos = UPOS_VERB;
    nodes[verb].features = FEAT_INFINITIVE;
}

/* Nouns that say what somebody will do, tries to do or is asked to do. */
static bool is_plan(Str lemma)
{
    static const char *const plans[] = {
        "decision",    "plan",      "plot",        "attempt",   "bid",        "effort",     "refusal",
        "threat",      "promise",   "pledge",      "offer",     "proposal",   "move",       "vow",
        "order",       "intention", "campaign",    "scheme",    "conspiracy", "commitment", "readiness",
        "drive",       "failure",   "willingness", "demand",    "request",    "ultimatum",  "warning",
        "instruction", "call",      "appeal",      "agreement", NULL};
    return str_in(lemma, plans);
}

/* Verbs with a clause as their object: "wants the plan to be dropped", "urged the campaign to stop". */
static bool wants_clause(Str lemma)
{
    static const char *const verbs[] = {"want",   "like",    "need",    "expect", "allow", "permit",
                                        "enable", "cause",   "force",   "order",  "ask",   "urge",
                                        "tell",   "require", "believe", "prefer", "use",   NULL};
    return str_in(lemma, verbs);
}

/* The plan that stands right before "to", its own phrases apart, below the verb: "[the decision] of Mali to".
 */
static uint32_t plan_before(const Trees *trees, uint32_t first, uint32_t end, uint32_t verb, uint32_t to)
{
    const Node *nodes = trees->nodes.items;
    uint32_t noun = is_plan(nodes[to - 1].lemma) && nodes[to - 1].upos == UPOS_NOUN
                        ? to - 1
                        : child_of(trees, verb, to, verb, DEP_OBJ, NODE_NONE);
    if (noun == NODE_NONE || !is_plan(nodes[noun].lemma) || to - noun > REACH) return NODE_NONE;
    for (uint32_t i = noun + 1; i < to; i++)
        if (nodes[i].head == verb || nodes[i].head == NODE_NONE) return NODE_NONE;
    bool owned = has_child(trees, first, end, noun, DEP_NMOD);
    return to == noun + 1 || owned ? noun : NODE_NONE;
}

/* "regretted the decision of Mali to expel him", "reacted to plans to buy jets", read as regretting in order
 * to: the infinitive right behind a phrase that is headed by a plan says what is planned. */
void mend_planned(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t above = node->head, to = child_of(trees, first, verb, verb, DEP_MARK, NODE_NONE);
    bool complement = node->deprel == DEP_XCOMP;
    if ((node->deprel != DEP_ADVCL && !complement) || above == NODE_NONE || above > verb || to == NODE_NONE ||
        to <= above + 1 || nodes[above].upos != UPOS_VERB || !str_is(tokens->tokens.items[to].form, "to") ||
        str_is(tokens->tokens.items[to - 1].form, ","))
        return;
    if (complement && wants_clause(nodes[above].lemma)) return;
    uint32_t noun = plan_before(trees, first, end, above, to);
    if (noun != NODE_NONE && mending_hangs_below(trees, noun, above)) attach(trees, verb, noun, DEP_ACL);
}

/* The noun behind "to", read as an infinitive, becomes a phrase of the verb above. */
static void make_phrase(Trees *trees, uint32_t noun)
{
    Node *nodes = trees->nodes.items, *node = &nodes[noun];
    if (node->upos != UPOS_NOUN) {
        node->upos = UPOS_NOUN;
        node->features = FEAT_SINGULAR;
    }
    attach(trees, noun, node->head, DEP_OBL);
    attach(trees, noun - 1, noun, DEP_CASE);
    nodes[noun - 1].upos = UPOS_ADP;
}

/* "bowed to pressure from Oslo", "yielded to demands by it", read as if somebody was to press and demand:
 * what one yields or answers to is a noun. "took Peru to court": nobody courts there. */
void mend_yielded(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t noun)
{
    static const char *const yielding[] = {"bow",   "yield",      "succumb", "cave",   "respond",
                                           "react", "bend",       "give",    "submit", "buckle",
                                           "reply", "capitulate", NULL};
    static const char *const suing[] = {"take", "bring", "drag", "haul", "go", "summon", NULL};
    static const char *const behind[] = {"from", "by", "for", "of", ",", ".", NULL};
    const Node *nodes = trees->nodes.items, *node = &nodes[noun];
    bool clausal = node->deprel == DEP_XCOMP || node->deprel == DEP_ADVCL;
    if (!clausal || noun < first + 2 || noun + 1 >= end || node->head == NODE_NONE || node->head > noun ||
        nodes[noun - 1].head != noun || !str_is(tokens->tokens.items[noun - 1].form, "to"))
        return;
    Str above = nodes[node->head].lemma, next = tokens->tokens.items[noun + 1].form;
    bool pressed = node->deprel == DEP_XCOMP && str_in(above, yielding) &&
                   (node->upos == UPOS_NOUN || (node_has(node, FEAT_INFINITIVE) && str_in(next, behind)));
    bool sued = str_is(tokens->tokens.items[noun].form, "court") && str_in(above, suing) &&
                !has_child(trees, first, end, noun, DEP_OBJ);
    if (pressed || sued) make_phrase(trees, noun);
}

/* Whether the sentence has a verb that makes a clause of it. */
static bool has_finite(const Trees *trees, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        const Node *node = &trees->nodes.items[i];
        bool above = node->deprel == DEP_ROOT || node->deprel == DEP_CONJ || node->deprel == DEP_PARATAXIS;
        if (above && node->upos == UPOS_VERB) return true;
        if (node->deprel == DEP_COP) return true;
    }
    return false;
}

/* Whether word, which ends what stands before an infinitive, is the doer, or ends the list that it begins:
 * "[Peru, Chile] to". */
static bool ends_doer(const Trees *trees, uint32_t word, uint32_t doer)
{
    const Node *node = &trees->nodes.items[word];
    return word == doer || (node->deprel == DEP_CONJ && node->head != NODE_NONE && node->head >= doer &&
                            mending_hangs_below(trees, word, doer));
}

/* "Peru to sell tanks to Chile", "Peru, Chile to hold talks", "Minister: Peru to sell", as headlines write
 * of what is planned: who stands before the infinitive is to do it. */
void mend_future(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    static const char *const doers[] = {"minister", "president",  "premier",  "envoy",    "leader",
                                        "troop",    "force",      "army",     "navy",     "king",
                                        "court",    "government", "ministry", "official", "diplomat",
                                        "soldier",  "parliament", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    bool open = node->deprel == DEP_ACL || node->deprel == DEP_XCOMP || node->deprel == DEP_ADVCL;
    if (!open || node->upos != UPOS_VERB || node->head == NODE_NONE || node->head + 2 > verb ||
        !str_is(tokens->tokens.items[verb - 1].form, "to"))
        return;
    uint32_t doer = node->head;
    if (nodes[doer].deprel == DEP_CONJ) doer = nodes[doer].head;
    if (doer == NODE_NONE || !ends_doer(trees, verb - 2, doer)) return;
    bool announced = doer > first && nodes[doer].deprel == DEP_APPOS && nodes[doer].head != NODE_NONE &&
                     nodes[nodes[doer].head].deprel == DEP_ROOT &&
                     str_is(tokens->tokens.items[doer - 1].form, ":");
    if (nodes[doer].deprel != DEP_ROOT && !announced) return;
    if (nodes[doer].upos != UPOS_PROPN && !str_in(nodes[doer].lemma, doers)) return;
    if (has_finite(trees, first, end)) return;
    attach(trees, verb, announced ? nodes[doer].head : NODE_NONE, announced ? DEP_PARATAXIS : DEP_ROOT);
    attach(trees, doer, verb, DEP_NSUBJ);
    for (uint32_t i = verb + 1; i < end; i++)
        if (nodes[i].head == doer) nodes[i].head = verb;
}
