/* What was said, by whom, to whom: clauses that were hung on the words before them. */
#include "base/ascii.h"
#include "syntax/mending.h"

/* The verb that noun is a phrase of, however deep; NODE_NONE where that verb says nothing, unless noun is a
 * time. */
static uint32_t saying_above(const Trees *trees, uint32_t noun)
{
    enum { CLIMB = 4 };
    const Node *nodes = trees->nodes.items;
    bool time = mending_is_time(nodes[noun].lemma);
    uint32_t at = noun;
    for (int step = 0; step < CLIMB; step++) {
        at = nodes[at].head;
        if (at == NODE_NONE || at > noun) return NODE_NONE;
        if (nodes[at].upos == UPOS_VERB)
            return time || str_in(nodes[at].lemma, mending_sayings) ? at : NODE_NONE;
    }
    return NODE_NONE;
}

/* "said last week that Libya had bombed Niger", "said in a letter to the court that it would pay damages": a
 * clause that lacks neither subject nor object does not modify the noun before it; it is what was said. */
void mend_said_clause(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t clause)
{
    Node *nodes = trees->nodes.items, *node = &nodes[clause];
    uint32_t noun = node->head;
    bool modifies = node->deprel == DEP_ACL || node->deprel == DEP_ADVCL; /* "two weeks ago that …" */
    if (!modifies || !str_is(node->subtype, "relcl") || noun == NODE_NONE || noun > clause) return;
    uint32_t that = noun + 1;
    while (that < clause && !(str_is(tokens->tokens.items[that].form, "that") && nodes[that].head == clause))
        that++;
    if (that == clause) return;
    uint32_t subject = child_of(trees, first, end, clause, DEP_NSUBJ, that);
    if (subject == NODE_NONE) return;
    bool time = mending_is_time(nodes[noun].lemma) || mending_is_time(nodes[that - 1].lemma);
    bool whole = nodes[that].deprel == DEP_NSUBJ || nodes[that].deprel == DEP_MARK ||
                 child_of(trees, first, end, clause, DEP_OBJ, that) != NODE_NONE;
    uint32_t verb = time || whole ? saying_above(trees, noun) : NODE_NONE;
    if (verb == NODE_NONE) return;
    nodes[that].deprel = DEP_MARK;
    nodes[that].upos = UPOS_SCONJ;
    nodes[that].subtype = (Str){0};
    node->head = verb;
    node->deprel = DEP_CCOMP;
    node->subtype = (Str){0};
}

/* "said in its letter that Libya had bombed Mali", read as a letter that had bombed it: behind a phrase of a
 * verb of saying that has no other content, it is what was said. */
void mend_said_in_letter(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t clause)
{
    static const char *const saying[] = {"say",   "state", "declare", "announce", "claim",  "write", "add",
                                         "argue", "warn",  "admit",   "complain", "insist", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[clause];
    uint32_t noun = node->head;
    if (node->deprel != DEP_ACL || node->subtype.size || noun == NODE_NONE || noun > clause ||
        nodes[noun].deprel != DEP_OBL || node->upos != UPOS_VERB)
        return;
    uint32_t that = child_of(trees, noun, clause, clause, DEP_MARK, NODE_NONE), verb = nodes[noun].head;
    if (that == NODE_NONE || !str_is(tokens->tokens.items[that].form, "that") || verb == NODE_NONE ||
        verb > noun || !str_in(nodes[verb].lemma, saying) || has_child(trees, first, end, verb, DEP_CCOMP))
        return;
    attach(trees, clause, verb, DEP_CCOMP);
}

/* Whether a word with a capital describes the noun: "Libyan envoys". */
static bool has_origin(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t noun)
{
    enum { WORDS = 8 };
    for (uint32_t i = noun; i > first && i + WORDS > noun; i--)
        if (trees->nodes.items[i - 1].head == noun &&
            ascii_is_upper(tokens->tokens.items[i - 1].form.bytes[0]))
            return true;
    return false;
}

/* "told the envoy to leave", "ordered Libyan envoys to leave", read as an envoy who is to leave: what
 * somebody is told, he is told. */
void mend_told_infinitive(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    static const char *const telling[] = {
        "tell",  "ask",     "order",  "urge",  "instruct", "advise", "warn", "invite", "persuade", "force",
        "allow", "command", "direct", "press", "implore",  "remind", "want", "summon", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t whom = node->head;
    if (node->deprel != DEP_ACL || node->subtype.size || whom == NODE_NONE || whom > verb || verb < first + 2)
        return;
    uint32_t to = str_is(tokens->tokens.items[verb - 1].form, "be") ? verb - 2 : verb - 1;
    if (!str_is(tokens->tokens.items[to].form, "to")) return;
    bool told = nodes[whom].deprel == DEP_IOBJ ||
                (nodes[whom].deprel == DEP_OBJ && has_origin(trees, tokens, first, whom));
    uint32_t above = nodes[whom].head;
    if (!told || above == NODE_NONE || above > whom || !str_in(nodes[above].lemma, telling)) return;
    attach(trees, verb, above, DEP_XCOMP);
    for (uint32_t i = verb + 1; i < end && i < verb + REACH; i++) { /* "… after accusing it": who told */
        uint32_t mark = nodes[i].head == verb && nodes[i].deprel == DEP_ADVCL
                            ? child_of(trees, verb, i, i, DEP_MARK, NODE_NONE)
                            : NODE_NONE;
        bool besides = nodes[i].head == verb && nodes[i].deprel == DEP_ADVCL &&
                       str_is(tokens->tokens.items[i - 1].form, ",");
        if (besides || (mark != NODE_NONE && str_is(tokens->tokens.items[mark].form, "after")))
            nodes[i].head = above;
    }
}

/* "gave two envoys a week to leave", with the week beside the verb, or as a week that leaves: whom one gives
 * time is to do it. */
void mend_given_time(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t give)
{
    static const char *const times[] = {"hour", "day", "week", "month", "minute", NULL};
    Node *nodes = trees->nodes.items;
    if (nodes[give].upos != UPOS_VERB || !str_is(nodes[give].lemma, "give")) return;
    uint32_t time = NODE_NONE, whom = child_of(trees, give, end, give, DEP_OBJ, NODE_NONE);
    for (uint32_t i = give + 1; i < end && time == NODE_NONE; i++)
        if (nodes[i].head == give && str_in(nodes[i].lemma, times) &&
            !has_child(trees, first, end, i, DEP_CASE))
            time = i;
    if (time == NODE_NONE || time + 2 >= end || !str_is(tokens->tokens.items[time + 1].form, "to") ||
        nodes[time + 2].upos != UPOS_VERB)
        return;
    if (whom != NODE_NONE && whom != time) nodes[whom].deprel = DEP_IOBJ;
    attach(trees, time, give, DEP_OBJ);
    attach(trees, time + 2, give, DEP_XCOMP);
    attach(trees, time + 1, time + 2, DEP_MARK);
    for (uint32_t i = time + 4; i < end && i < time + REACH; i++) /* "…, accusing it": who gave the time */
        if (nodes[i].head == time + 2 && nodes[i].deprel == DEP_ADVCL &&
            str_is(tokens->tokens.items[i - 1].form, ","))
            nodes[i].head = give;
}

/* "told the broadcaster that Libya had asked", "made clear to Oman that Libya would", read as a broadcaster
 * that Libya had asked: what somebody is told is a clause, if it has a subject of its own right behind
 * "that". */
void mend_told_that(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t clause)
{
    static const char *const telling[] = {"tell",   "inform", "assure", "remind",
                                          "notify", "warn",   "advise", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[clause];
    uint32_t whom = node->head;
    if (node->deprel != DEP_ACL || !str_is(node->subtype, "relcl") || whom == NODE_NONE || whom > clause)
        return;
    uint32_t verb = nodes[whom].head, that = whom + 1;
    if (verb == NODE_NONE || verb > whom) return;
    bool clear = nodes[verb].deprel == DEP_XCOMP && str_is(nodes[verb].lemma, "clear") &&
                 nodes[verb].head != NODE_NONE && nodes[verb].head < verb;
    bool told = (nodes[whom].deprel == DEP_OBJ || nodes[whom].deprel == DEP_IOBJ) &&
                str_in(nodes[verb].lemma, telling);
    uint32_t to = child_of(trees, verb, whom, whom, DEP_CASE, NODE_NONE);
    bool said = nodes[whom].deprel == DEP_OBL && to != NODE_NONE &&
                str_is(tokens->tokens.items[to].form, "to") &&
                (clear || str_in(nodes[verb].lemma, mending_sayings));
    if (clear) verb = nodes[verb].head; /* "made clear to Oslo that" */
    if ((!told && !said) || !str_is(tokens->tokens.items[that].form, "that") ||
        nodes[that].deprel == DEP_NSUBJ ||
        child_of(trees, that, clause, clause, DEP_NSUBJ, that) == NODE_NONE ||
        has_child(trees, first, end, verb, DEP_CCOMP))
        return;
    attach(trees, clause, verb, DEP_CCOMP);
    attach(trees, that, clause, DEP_MARK);
    nodes[that].upos = UPOS_SCONJ;
}

/* "called the bombing barbaric", "held the Libyan junta accountable", read as a barbaric of bombings: the
 * noun right before what something is called is called so, if nothing else is. */
void mend_called_so(Trees *trees, uint32_t first, uint32_t end, uint32_t called)
{
    static const char *const calling[] = {"call",  "consider", "deem",   "find", "brand", "hold",
                                          "label", "term",     "render", "make", NULL};
    Node *nodes = trees->nodes.items;
    const Node *node = &nodes[called];
    if (node->deprel != DEP_XCOMP || called < first + 2 || node->head == NODE_NONE || node->head > called ||
        (node->upos != UPOS_ADJ && node->upos != UPOS_NOUN) || !str_in(nodes[node->head].lemma, calling))
        return;
    uint32_t noun = called - 1, verb = node->head;
    if (nodes[noun].head != called || nodes[noun].deprel != DEP_COMPOUND ||
        has_child(trees, first, end, verb, DEP_OBJ))
        return;
    attach(trees, noun, verb, DEP_OBJ);
    for (uint32_t i = verb + 1; i < noun; i++)
        if (nodes[i].head == called) nodes[i].head = noun;
}

/* "The presidents of Chad and Niger said Libya had bombed it", with both hung on "bombed": who stands before
 * the verb above is its subject, if it has none. */
void mend_sayer(Trees *trees, uint32_t first, uint32_t end, uint32_t subject)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[subject];
    if (node->deprel != DEP_NSUBJ || node->head == NODE_NONE || node->head < subject) return;
    uint32_t clause = node->head, verb = nodes[clause].head;
    if (nodes[clause].deprel != DEP_CCOMP || verb == NODE_NONE || verb <= subject || verb > clause ||
        nodes[verb].upos != UPOS_VERB || has_child(trees, first, end, verb, DEP_NSUBJ) ||
        child_of(trees, verb, clause, clause, DEP_NSUBJ, NODE_NONE) == NODE_NONE)
        return;
    attach(trees, subject, verb, DEP_NSUBJ);
}

/* "By sending troops, Libya broke the truce, Paris said", with the sending hung on "said": the clause before
 * the verb of saying that a phrase opens, or NODE_NONE. */
static uint32_t clause_opened_by(const Trees *trees, uint32_t phrase)
{
    const Node *nodes = trees->nodes.items;
    uint32_t verb = nodes[phrase].head;
    if (verb < phrase || verb - phrase > REACH || nodes[verb].upos != UPOS_VERB ||
        !str_in(nodes[verb].lemma, mending_sayings))
        return NODE_NONE;
    uint32_t clause = child_of(trees, phrase + 1, verb, verb, DEP_CCOMP, NODE_NONE);
    uint32_t subject =
        clause == NODE_NONE ? NODE_NONE : child_of(trees, phrase + 1, clause, clause, DEP_NSUBJ, NODE_NONE);
    return subject == NODE_NONE ? NODE_NONE : clause;
}

/* "After a call with Oslo, the minister said ties were good", with the call hung on the ties: a phrase that
 * opens the sentence belongs to whom stands behind it, who said so. */
void mend_before_sayer(Trees *trees, uint32_t phrase)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[phrase];
    bool opens = node->deprel == DEP_OBL || node->deprel == DEP_ADVCL;
    uint32_t clause = node->head;
    if (!opens || clause == NODE_NONE) return;
    uint32_t opened = clause_opened_by(trees, phrase);
    if (opened != NODE_NONE) {
        trees->nodes.items[phrase].head = opened;
        return;
    }
    if (nodes[clause].deprel != DEP_CCOMP) return;
    uint32_t verb = nodes[clause].head;
    if (verb == NODE_NONE || verb < phrase || verb > clause || verb - phrase > REACH ||
        nodes[verb].upos != UPOS_VERB || !str_in(nodes[verb].lemma, mending_sayings) ||
        child_of(trees, phrase, verb, verb, DEP_NSUBJ, NODE_NONE) == NODE_NONE)
        return;
    trees->nodes.items[phrase].head = verb;
}

/* "made it clear that Oslo must wait", with what is said hung on "clear": it is what somebody makes clear. */
void mend_made_clear(Trees *trees, const Tokens *tokens, uint32_t clause)
{
    static const char *const words[] = {"clear", "plain", "known", "know", NULL};
    Node *nodes = trees->nodes.items;
    uint32_t clear = nodes[clause].head;
    bool content = nodes[clause].deprel == DEP_CCOMP || nodes[clause].deprel == DEP_ADVCL ||
                   nodes[clause].deprel == DEP_CSUBJ;
    if (!content || clear == NODE_NONE || clear > clause || nodes[clear].deprel != DEP_XCOMP ||
        !str_in(nodes[clear].lemma, words) || !str_is(nodes[nodes[clear].head].lemma, "make"))
        return;
    uint32_t mark = child_of(trees, clear, clause, clause, DEP_MARK, NODE_NONE), make = nodes[clear].head;
    if (mark == NODE_NONE || !str_is(tokens->tokens.items[mark].form, "that")) return;
    attach(trees, clause, make, DEP_CCOMP);
    uint32_t it = child_of(trees, make, clear, make, DEP_OBJ, NODE_NONE);
    if (it != NODE_NONE && str_is(nodes[it].lemma, "it")) nodes[it].deprel = DEP_EXPL;
}

/* "launched what it called a raid", "held what they described as talks", read as launching what is called: it
 * launched the raid, which it called so. */
void mend_called_what(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t what)
{
    static const char *const naming[] = {"call",         "describe",     "term",    "label",
                                         "dub",          "see",          "regard",  "view",
                                         "characterise", "characterize", "portray", NULL};
    Node *nodes = trees->nodes.items;
    if (!str_is(tokens->tokens.items[what].form, "what") || what == first) return;
    uint32_t called = what + 1, last = what + NAME_LONGEST < end ? what + NAME_LONGEST : end;
    while (called < last && (nodes[called].upos != UPOS_VERB || !str_in(nodes[called].lemma, naming)))
        called++;
    if (called >= last) return;
    bool clause = nodes[what].head < what && nodes[called].head == what && nodes[called].deprel == DEP_ACL;
    bool content =
        nodes[called].deprel == DEP_CCOMP && nodes[called].head < what; /* "what officials called" */
    uint32_t verb = clause ? nodes[what].head : content ? nodes[called].head : NODE_NONE;
    Deprel role = clause ? nodes[what].deprel : DEP_OBJ;
    if (verb == NODE_NONE || nodes[verb].upos != UPOS_VERB || role != DEP_OBJ) return;
    uint32_t noun = called + 1, to = called + REACH < end ? called + REACH : end;
    while (noun < to && (nodes[noun].head != called || nodes[noun].upos != UPOS_NOUN ||
                         (nodes[noun].deprel != DEP_OBJ && nodes[noun].deprel != DEP_XCOMP &&
                          nodes[noun].deprel != DEP_OBL)))
        noun++;
    if (noun >= to) return;
    uint32_t as = child_of(trees, called, noun, noun, DEP_CASE, NODE_NONE);
    bool described = as != NODE_NONE && str_is(tokens->tokens.items[as].form, "as");
    if (nodes[noun].deprel == DEP_OBL && !described) return;
    if (described) nodes[as].head = called;
    attach(trees, noun, verb, DEP_OBJ);
    attach(trees, called, noun, DEP_ACL);
    nodes[called].subtype = STR("relcl");
    attach(trees, what, called, DEP_OBJ);
    for (uint32_t i = what + 1; i < called; i++) /* "what officials" */
        if (nodes[i].head == called && nodes[i].upos != UPOS_AUX && nodes[i].upos != UPOS_ADV)
            nodes[i].deprel = DEP_NSUBJ;
    for (uint32_t i = noun + 1; i < to; i++)
        if (nodes[i].head == called && nodes[i].deprel == DEP_OBL) nodes[i].head = verb;
}
