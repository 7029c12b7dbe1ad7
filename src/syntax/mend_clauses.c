/* Clauses with more than one verb above or beside them. */
#include "base/ascii.h"
#include "syntax/mending.h"

/* "a spokesman, Jan Novak," before end: the spokesman, if the name is apposed to it; else NODE_NONE. */
static uint32_t apposed_before(const Trees *trees, uint32_t first, uint32_t end)
{
    const Node *nodes = trees->nodes.items;
    uint32_t at = end - 1;
    if (end <= first + 2 || nodes[at].upos != UPOS_PROPN) return NODE_NONE;
    for (uint32_t step = 0; step < NAME_LONGEST && nodes[at].deprel == DEP_FLAT && nodes[at].head < at;
         step++)
        at = nodes[at].head;
    return nodes[at].deprel == DEP_APPOS && nodes[at].head < at ? nodes[at].head : NODE_NONE;
}

/* "urged it to wait without delay, and a spokesman, Jan Novak, called on Chile", read as a delay and a
 * spokesman: behind the comma that closes a name, a past participle is the verb of a second clause. */
void mend_second_clause(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    bool loose = (node->deprel == DEP_ACL && !node->subtype.size) || node->deprel == DEP_CONJ;
    if (!loose || verb < first + 3 || node->upos != UPOS_VERB || !node_has(node, FEAT_PAST) ||
        !str_is(tokens->tokens.items[verb - 1].form, ","))
        return;
    uint32_t subject = apposed_before(trees, first, verb - 1);
    if (subject == NODE_NONE || nodes[subject].deprel != DEP_CONJ ||
        has_child(trees, first, end, verb, DEP_NSUBJ) || has_child(trees, first, end, verb, DEP_AUX))
        return;
    uint32_t conjunction = child_of(trees, first, subject, subject, DEP_CC, NODE_NONE);
    if (conjunction == NODE_NONE || conjunction == first ||
        !str_is(tokens->tokens.items[conjunction - 1].form, ","))
        return;
    uint32_t above = nodes[subject].head;
    for (int step = 0; step < REACH && nodes[above].head != NODE_NONE; step++) above = nodes[above].head;
    if (above >= conjunction || nodes[above].upos != UPOS_VERB) return;
    attach(trees, verb, above, DEP_CONJ);
    attach(trees, subject, verb, DEP_NSUBJ);
    nodes[conjunction].head = verb;
    node->features = (node->features | FEAT_FINITE) & ~(unsigned)FEAT_PARTICIPLE;
}

/* "accused Cuba of training the rebels who invaded Shaba, and appealed to Mali", read as if the rebels
 * appealed: a finite verb behind a comma and "and" goes on with the clause that holds the relative one. */
void mend_fellow_of_relative(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    uint32_t relative = nodes[verb].deprel == DEP_CONJ ? nodes[verb].head : NODE_NONE;
    if (relative == NODE_NONE || relative > verb || verb < first + 3 || nodes[verb].upos != UPOS_VERB ||
        !node_has(&nodes[verb], FEAT_FINITE | FEAT_PAST) || !node_is(&nodes[relative], DEP_ACL, "relcl") ||
        nodes[verb - 1].upos != UPOS_CCONJ || !str_is(tokens->tokens.items[verb - 2].form, ",") ||
        has_child(trees, first, end, verb, DEP_NSUBJ))
        return;
    uint32_t above = mending_verb_above(trees, nodes[relative].head);
    while (above != NODE_NONE && !node_has(&nodes[above], FEAT_FINITE) && nodes[above].head != NODE_NONE &&
           nodes[above].head < above)
        above = nodes[above].head;
    bool main = above != NODE_NONE && above < relative && nodes[above].upos == UPOS_VERB &&
                node_has(&nodes[above], FEAT_FINITE | FEAT_PAST);
    if (main) attach(trees, verb, above, DEP_CONJ);
}

/* Whether verb is told without a subject, an auxiliary or "that" of its own: "[and] urged Mali". */
static bool is_bare_past(const Trees *trees, uint32_t first, uint32_t end, uint32_t verb)
{
    const Node *node = &trees->nodes.items[verb];
    return node->upos == UPOS_VERB && node_has(node, FEAT_PAST) &&
           !has_child(trees, first, end, verb, DEP_NSUBJ) && !has_child(trees, first, end, verb, DEP_AUX) &&
           !has_child(trees, first, end, verb, DEP_MARK);
}

/* "said Libya would lose and recalled its envoy", "said Libya had armed the rebels and urged Mali", read as
 * if Libya urged it: what follows a future, or speaks behind a perfect, goes on with "said". */
void mend_fellow_of_saying(Trees *trees, uint32_t first, uint32_t end, uint32_t verb)
{
    static const char *const futures[] = {"will",  "would", "shall", "'ll",    "'d",   "may",
                                          "might", "can",   "could", "should", "must", NULL};
    static const char *const denying[] = {"deny", "dispute", "refute", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t said = node->deprel == DEP_CONJ ? node->head : NODE_NONE;
    if (said == NODE_NONE || said > verb || nodes[said].deprel != DEP_CCOMP ||
        !is_bare_past(trees, first, end, verb))
        return;
    uint32_t saying = nodes[said].head, from = said - first > REACH ? said - REACH : first;
    if (saying == NODE_NONE || saying > said || nodes[saying].upos != UPOS_VERB ||
        !str_in(nodes[saying].lemma, mending_sayings) || !node_has(&nodes[saying], FEAT_PAST))
        return;
    uint32_t auxiliary = child_of(trees, from, said, said, DEP_AUX, NODE_NONE), last = auxiliary;
    bool future = auxiliary != NODE_NONE && str_in(nodes[auxiliary].lemma, futures);
    if (last != NODE_NONE && !future) last = child_of(trees, last + 1, said, said, DEP_AUX, NODE_NONE);
    if (last == NODE_NONE) last = auxiliary; /* "had been told and urged" */
    bool perfect = last != NODE_NONE && str_is(nodes[last].lemma, "have");
    bool speech = mending_is_speech(node->lemma) && (perfect || str_in(nodes[saying].lemma, denying));
    future &= node_has(node, FEAT_FINITE);
    if (future || speech) attach(trees, verb, saying, DEP_CONJ);
}

/* "said on Sunday he would not yield, accused Mali of lying and asked Chad", with the accusation for a second
 * thing that was said: behind a comma it is what the speaker did besides. */
void mend_second_content(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t saying = node->deprel == DEP_CCOMP ? node->head : NODE_NONE;
    if (saying == NODE_NONE || saying > verb || verb < first + 4 || !node_has(node, FEAT_FINITE) ||
        !str_is(tokens->tokens.items[verb - 1].form, ",") || !is_bare_past(trees, first, end, verb) ||
        !str_in(nodes[saying].lemma, mending_sayings) || !node_has(&nodes[saying], FEAT_PAST))
        return;
    uint32_t from = verb - saying > REACH ? verb - REACH : saying + 1;
    if (child_of(trees, from, verb, saying, DEP_CCOMP, verb) != NODE_NONE)
        attach(trees, verb, saying, DEP_CONJ);
}

/* "threatens", "says": the present of somebody else, without a subject of its own. */
static bool is_bare_present(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                            uint32_t verb)
{
    const Node *node = &trees->nodes.items[verb];
    return node->upos == UPOS_VERB && node_has(node, FEAT_FINITE) && !node_has(node, FEAT_PAST) &&
           str_ends(tokens->tokens.items[verb].form, STR("s")) &&
           !has_child(trees, first, end, verb, DEP_NSUBJ) && !has_child(trees, first, end, verb, DEP_AUX) &&
           !has_child(trees, first, end, verb, DEP_MARK);
}

/* "warned Mali against sending troops and urged Chad", "accuses it of sending them and threatens Chad", read
 * as if the sending did so: a past or present tense goes on with the clause, and not with a gerund or an
 * infinitive. */
void mend_finite_fellow(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t other = node->deprel == DEP_CONJ ? node->head : NODE_NONE;
    bool present = is_bare_present(trees, tokens, first, end, verb);
    if (other == NODE_NONE || other > verb || !node_has(node, FEAT_FINITE) ||
        nodes[other].upos != UPOS_VERB || (!present && !is_bare_past(trees, first, end, verb)) ||
        has_child(trees, first, end, other, DEP_AUX) || has_child(trees, first, end, other, DEP_NSUBJ))
        return;
    bool gerund =
        str_ends(tokens->tokens.items[other].form, STR("ing")) && !node_has(&nodes[other], FEAT_FINITE);
    if (!gerund && !node_has(&nodes[other], FEAT_INFINITIVE)) return;
    uint32_t above = mending_finite_above(trees, first, end, other);
    if (above != NODE_NONE && node_has(&nodes[above], FEAT_PAST) != present)
        attach(trees, verb, above, DEP_CONJ);
}

/* "Togo, which Benin accuses", with two subjects: whom the clause is about is its object. */
void mend_relative_object(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t relative)
{
    static const char *const pronouns[] = {"which", "that", "whom", "who", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[relative];
    uint32_t verb = node->head;
    if (node->deprel != DEP_NSUBJ || verb == NODE_NONE || verb < relative + 2 ||
        nodes[verb].upos != UPOS_VERB || !str_in(tokens->tokens.items[relative].form, pronouns) ||
        !node_is(&nodes[verb], DEP_ACL, "relcl"))
        return;
    uint32_t subject = child_of(trees, relative + 1, verb, verb, DEP_NSUBJ, relative);
    bool name =
        subject != NODE_NONE && (nodes[subject].upos == UPOS_PROPN || nodes[subject].upos == UPOS_PRON);
    if (name && !has_child(trees, first, end, verb, DEP_OBJ)) attach(trees, relative, verb, DEP_OBJ);
}

/* "a demand that Nepal withdraw": a wish, with a subject and a verb that is only named, as wishes have them.
 */
static bool is_wish(Trees *trees, const Tokens *tokens, uint32_t that, uint32_t verb)
{
    static const char *const wishes[] = {
        "demand",         "request",   "call",       "insistence", "appeal",
        "plea",           "proposal",  "suggestion", "condition",  "requirement",
        "recommendation", "ultimatum", "petition",   "wish",       NULL};
    const Node *nodes = trees->nodes.items;
    return str_in(nodes[that - 1].lemma, wishes) && nodes[verb].upos == UPOS_VERB &&
           !has_child(trees, that, verb, verb, DEP_AUX) && !node_has(&nodes[verb], FEAT_PAST) &&
           str_equal(tokens->tokens.items[verb].form, nodes[verb].lemma);
}

/* "a rumour that Nepal had attacked Bhutan", read as a rumour that is attacked, or that attacks beside Nepal:
 * a verb with an object, or a subject, of its own says what the rumour is. */
void mend_content_of_noun(Trees *trees, const Tokens *tokens, uint32_t end, uint32_t that)
{
    static const char *const nouns[] = {
        "rumour",     "rumor",     "report", "claim",  "evidence", "news",  "allegation", "charge",
        "accusation", "fact",      "idea",   "theory", "belief",   "proof", "notion",     "suggestion",
        "assertion",  "suspicion", "fear",   "hope",   "lie",      "myth",  "warning",    "sign",
        "indication", "statement", "word",   "view",   "concern",  NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[that];
    uint32_t verb = node->head;
    if (verb == NODE_NONE || verb < that || verb - that > REACH || !str_is(node->lemma, "that") ||
        !node_is(&nodes[verb], DEP_ACL, "relcl") || nodes[verb].head + 1 != that)
        return;
    uint32_t to = end - verb > REACH ? verb + REACH : end;
    bool told =
        (node->deprel == DEP_NSUBJ ||
         (node->deprel == DEP_OBJ && child_of(trees, verb + 1, to, verb, DEP_OBJ, NODE_NONE) != NODE_NONE)) &&
        str_in(nodes[that - 1].lemma, nouns);
    if ((!told && !is_wish(trees, tokens, that, verb)) ||
        child_of(trees, that + 1, verb, verb, DEP_NSUBJ, NODE_NONE) == NODE_NONE)
        return;
    attach(trees, that, verb, DEP_MARK);
    node->upos = UPOS_SCONJ;
    nodes[verb].subtype = (Str){0};
}
