/* Who does what a noun or a participle says: "the offer by Chad", "hit hard by Chad", "the Chad-backed
 * rebels". */
#include "base/ascii.h"
#include "syntax/mending.h"

/* The head of the noun phrase that begins at token, as far as it is a run of nouns: "Houthi rebels". */
static uint32_t head_of_run(const Trees *trees, uint32_t token, uint32_t end)
{
    const Node *nodes = trees->nodes.items;
    for (uint32_t step = 0; step < NAME_LONGEST; step++) {
        const Node *node = &nodes[token];
        bool part = node->deprel == DEP_COMPOUND || node->deprel == DEP_AMOD || node->deprel == DEP_FLAT;
        if (!part || node->head == NODE_NONE || node->head <= token || node->head >= end) break;
        token = node->head;
    }
    return token;
}

/* "The Libya-backed Zaghawa attacked Chad", read as Libya that backed them: a participle joined to a name by
 * a hyphen describes the noun behind it, which takes the place that the participle had. */
void mend_backed_name(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t participle)
{
    Node *nodes = trees->nodes.items, *node = &nodes[participle];
    Str form = tokens->tokens.items[participle].form;
    bool described = node->deprel == DEP_AMOD && node->head != NODE_NONE && node->head > participle;
    if (participle < first + 2 || participle + 1 >= end || node->upos != UPOS_VERB || described ||
        !(str_ends(form, STR("ed")) || str_is(form, "led")) ||
        !str_is(tokens->tokens.items[participle - 1].form, "-") ||
        token_stands_alone(tokens, participle - 1) ||
        !ascii_is_upper(tokens->tokens.items[participle - 2].form.bytes[0]))
        return;
    Upos next = nodes[participle + 1].upos;
    if (next != UPOS_PROPN && next != UPOS_NOUN && next != UPOS_ADJ && next != UPOS_PRON) return;
    uint32_t noun = head_of_run(trees, participle + 1, end), above = nodes[noun].head;
    if (above == NODE_NONE) return;
    uint32_t heir = above == participle ? noun : NODE_NONE; /* who takes the participle's place */
    if (heir == NODE_NONE && nodes[above].head == participle && above > noun) heir = above;
    if (heir == noun && node->deprel == DEP_XCOMP) node->deprel = DEP_OBJ;
    if (heir != NODE_NONE) mending_take_place(trees, heir, participle, DEP_AMOD);
    if (heir != NODE_NONE && nodes[heir].deprel == DEP_AMOD) nodes[heir].deprel = DEP_NMOD;
    uint32_t verb = heir == noun && nodes[noun].head != NODE_NONE ? nodes[noun].head : heir;
    for (uint32_t i = noun + 1; i < end; i++) /* what stands behind belongs to the verb above */
        if (heir != NODE_NONE && nodes[i].head == participle && i != heir) nodes[i].head = verb;
    for (uint32_t i = first; i + 2 < participle; i++)
        if (nodes[i].head == participle)
            nodes[i].head = heir == NODE_NONE || nodes[i].deprel == DEP_DET ? noun : heir;
    attach(trees, participle, noun, DEP_AMOD);
    attach(trees, participle - 2, participle, DEP_OBL);
    nodes[participle - 2].subtype = STR("unmarked");
}

/* Whether verb has its doer as its subject: "Kenya rejected", "saying", "to reject". */
static bool is_active(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    const Node *nodes = trees->nodes.items;
    bool does = str_ends(tokens->tokens.items[verb].form, STR("ing"));
    uint32_t to = verb + REACH < end ? verb + REACH : end;
    for (uint32_t i = verb > first + REACH ? verb - REACH : first; i < to; i++) {
        if (nodes[i].head != verb) continue;
        if (str_is(nodes[i].subtype, "pass")) return false;
        does |= i < verb && (nodes[i].deprel == DEP_NSUBJ || nodes[i].deprel == DEP_MARK);
    }
    return does && nodes[verb].upos == UPOS_VERB;
}

/* "by Libya", "by the rebels", "by Libyan forces", but not "by Friday", "by force", "by a wide margin". */
static bool is_doer(const Trees *trees, const Tokens *tokens, uint32_t by, uint32_t noun)
{
    static const char *const measures[] = {"margin",   "vote",    "majority", "half",  "third",
                                           "deadline", "time",    "end",      "phone", "way",
                                           "means",    "percent", "decree",   NULL};
    const Node *nodes = trees->nodes.items;
    if (nodes[noun].upos != UPOS_NOUN && nodes[noun].upos != UPOS_PROPN) return false;
    for (uint32_t i = by + 1; i <= noun; i++)
        if (nodes[i].upos == UPOS_NUM || mending_is_time(nodes[i].lemma)) return false;
    Str form = tokens->tokens.items[by + 1].form;
    bool named = form.size && form.bytes[0] >= 'A' && form.bytes[0] <= 'Z';
    return !str_in(nodes[noun].lemma, measures) &&
           (named || by + 1 < noun || node_has(&nodes[noun], FEAT_PLURAL));
}

/* "took offence at the comments by Libya", "rejected the offer by Libya to mediate", read as if Libya took
 * and rejected: a verb that has a subject has its doer; who stands behind "by" did what the noun says. */
void mend_doer_behind(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t doer)
{
    Node *nodes = trees->nodes.items;
    const Node *node = &nodes[doer];
    uint32_t verb = node->head;
    if (node->deprel != DEP_OBL || verb == NODE_NONE || verb > doer) return;
    uint32_t by = child_of(trees, doer - first > NAME_LONGEST ? doer - NAME_LONGEST : first, doer, doer,
                           DEP_CASE, NODE_NONE);
    if (by == NODE_NONE || by <= verb + 1 || !str_is(tokens->tokens.items[by].form, "by")) return;
    uint32_t noun = by - 1, above = noun;
    for (int step = 0; step < NAME_LONGEST && above != NODE_NONE && above > verb; step++)
        above = nodes[above].head;
    while (nodes[noun].deprel == DEP_NMOD && nodes[noun].head > verb && nodes[noun].head < noun &&
           str_is(tokens->tokens.items[nodes[noun].head + 1].form, "of"))
        noun = nodes[noun].head; /* "the killing of soldiers by": who kills */
    if (above != verb || nodes[noun].upos != UPOS_NOUN || mending_is_time(nodes[noun].lemma) ||
        !is_doer(trees, tokens, by, doer) || !is_active(trees, tokens, first, end, verb))
        return;
    attach(trees, doer, noun, DEP_NMOD);
    uint32_t clause = child_of(trees, doer, end, verb, DEP_ADVCL, NODE_NONE);
    if (clause != NODE_NONE && str_is(tokens->tokens.items[doer + 1].form, "to") &&
        nodes[doer + 1].head == clause)
        attach(trees, clause, noun, DEP_ACL); /* "the offer by Libya to mediate" */
}

/* "a call for talks by Libya", "a request for a truce from the rebels", read as their talks and their truce:
 * who stands behind asked for it, if nobody else is said to have. */
void mend_asker(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t asker)
{
    static const char *const asking[] = {"call", "request", "demand", "appeal", "plea", "proposal", NULL};
    static const char *const wanted[] = {"talk",     "meeting",    "dialogue", "negotiation", "truce",
                                         "apology",  "ceasefire",  "summit",   "explanation", "release",
                                         "handover", "withdrawal", NULL};
    const Node *nodes = trees->nodes.items;
    uint32_t what = nodes[asker].deprel == DEP_NMOD ? nodes[asker].head : NODE_NONE;
    uint32_t noun = what != NODE_NONE && nodes[what].deprel == DEP_NMOD ? nodes[what].head : NODE_NONE;
    if (noun == NODE_NONE || noun > what || what > asker || !str_in(nodes[noun].lemma, asking)) return;
    uint32_t preposition = child_of(trees, what, asker, asker, DEP_CASE, NODE_NONE);
    uint32_t purpose = child_of(trees, noun, what, what, DEP_CASE, NODE_NONE);
    if (preposition != what + 1 || purpose == NODE_NONE || !str_is(tokens->tokens.items[purpose].form, "for"))
        return;
    Str form = tokens->tokens.items[preposition].form;
    if (!str_is(form, "by") && !(str_is(form, "from") && str_in(nodes[what].lemma, wanted))) return;
    for (uint32_t i = noun - first > NAME_LONGEST ? noun - NAME_LONGEST : first; i < noun; i++)
        if (nodes[i].head == noun && (nodes[i].deprel == DEP_NMOD || nodes[i].deprel == DEP_AMOD)) return;
    attach(trees, asker, noun, DEP_NMOD);
}

/* "was hit hard by Libyan troops", "was shot dead by them", with the troops hung on "hard" or "dead": neither
 * has a doer. */
void mend_agent(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t doer)
{
    Node *nodes = trees->nodes.items;
    uint32_t adverb = nodes[doer].head;
    if (nodes[doer].deprel != DEP_OBL || adverb == NODE_NONE || adverb > doer || nodes[adverb].head > adverb)
        return;
    bool result = nodes[adverb].deprel == DEP_XCOMP && nodes[adverb].upos == UPOS_ADJ;
    if (nodes[adverb].deprel != DEP_ADVMOD && !result) return;
    uint32_t verb = nodes[adverb].head, by = child_of(trees, adverb, doer, doer, DEP_CASE, NODE_NONE);
    if (by == NODE_NONE || !str_is(tokens->tokens.items[by].form, "by") || nodes[verb].upos != UPOS_VERB)
        return;
    for (uint32_t i = verb - first > NAME_LONGEST ? verb - NAME_LONGEST : first; i < verb; i++)
        if (nodes[i].head == verb && node_is(&nodes[i], DEP_AUX, "pass")) {
            attach(trees, doer, verb, DEP_OBL);
            nodes[doer].subtype = STR("agent");
            return;
        }
}
