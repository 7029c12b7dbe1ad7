/* Clauses that were read as phrases: who does what a verb says, and which verb a clause belongs to. */
#include "syntax/mending.h"

enum { FAR = 200, NAME_LONGEST = 6 };

/* "The regional bloc condemned Mali", read as if there were bloc condemnations: what stands before a finite
 * verb that has no subject, and can be no part of a compound, is its subject. */
static void mend_compound_of_verb(Trees *trees, uint32_t first, uint32_t end, uint32_t noun)
{
    Node *nodes = trees->nodes.items, *node = &nodes[noun];
    if (node->deprel != DEP_COMPOUND || node->subtype.size || node->head == NODE_NONE || node->head < noun)
        return;
    const Node *verb = &nodes[node->head];
    if (verb->upos != UPOS_VERB || !node_has(verb, FEAT_FINITE) || node->upos == UPOS_ADP) return;
    if (has_child(trees, first, end, node->head, DEP_NSUBJ)) return;
    node->deprel = DEP_NSUBJ;
}

/* "In May President Novak met", "On Friday thousands marched", read as if the phrase went on: the month is
 * all that stands behind "in". */
static void mend_month(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t month)
{
    static const char *const months[] = {"January",  "February", "March",    "April",     "May",
                                         "June",     "July",     "August",   "September", "October",
                                         "November", "December", "Monday",   "Tuesday",   "Wednesday",
                                         "Thursday", "Friday",   "Saturday", "Sunday",    NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[month];
    bool joined = node->deprel == DEP_COMPOUND || node->deprel == DEP_NMOD;
    if (month == first || node->head == NODE_NONE || node->head < month || !joined ||
        !str_in(tokens->tokens.items[month].form, months))
        return;
    uint32_t in = month - 1, name = node->head;
    bool own = nodes[in].head == month;
    if (!own && nodes[in].head != name && nodes[name].head != NODE_NONE)
        name = nodes[name].head; /* "May" on the title */
    uint32_t verb = nodes[name].head;
    if ((!own && nodes[in].head != name) || nodes[in].deprel != DEP_CASE || nodes[name].deprel != DEP_OBL ||
        verb == NODE_NONE || verb < name || has_child(trees, first, end, verb, DEP_NSUBJ))
        return;
    nodes[in].head = month;
    node->head = verb;
    node->deprel = DEP_OBL;
    nodes[name].deprel = DEP_NSUBJ;
}

/* "demanded that the junta release him", read as if there were a release of juntas: what "that" introduces
 * and has an object is a clause, and the noun before it its subject. */
static void mend_wish(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    if (node->deprel != DEP_CCOMP || node->upos != UPOS_NOUN || verb == first) return;
    uint32_t subject = verb - 1;
    bool compound = nodes[subject].head == verb && nodes[subject].deprel == DEP_COMPOUND;
    if (!compound || !has_child(trees, first, end, verb, DEP_OBJ) ||
        has_child(trees, first, end, verb, DEP_COP))
        return;
    uint32_t that = child_of(trees, first, verb, verb, DEP_MARK, NODE_NONE);
    if (that == NODE_NONE || !str_is(tokens->tokens.items[that].form, "that")) return;
    node->upos = UPOS_VERB;
    attach(trees, subject, verb, DEP_NSUBJ);
    for (uint32_t i = that + 1; i < subject; i++)
        if (nodes[i].head == verb) nodes[i].head = subject;
}

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
static void mend_second_clause(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                               uint32_t verb)
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

/* "told the envoy to leave", read as an envoy who is to leave: what somebody is told, he is told. */
static void mend_told_infinitive(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                                 uint32_t verb)
{
    static const char *const telling[] = {"tell",   "ask",    "order",    "urge",   "instruct", "advise",
                                          "warn",   "invite", "persuade", "force",  "allow",    "command",
                                          "direct", "press",  "implore",  "remind", "want",     NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t whom = node->head;
    if (node->deprel != DEP_ACL || node->subtype.size || whom == NODE_NONE || whom > verb || verb == first ||
        nodes[whom].deprel != DEP_IOBJ || !str_is(tokens->tokens.items[verb - 1].form, "to"))
        return;
    uint32_t above = nodes[whom].head;
    if (above == NODE_NONE || above > whom || !str_in(nodes[above].lemma, telling)) return;
    attach(trees, verb, above, DEP_XCOMP);
    for (uint32_t i = verb + 1; i < end && i < verb + REACH; i++) { /* "… after accusing it": who told */
        uint32_t mark = nodes[i].head == verb && nodes[i].deprel == DEP_ADVCL
                            ? child_of(trees, verb, i, i, DEP_MARK, NODE_NONE)
                            : NODE_NONE;
        if (mark != NODE_NONE && str_is(tokens->tokens.items[mark].form, "after")) nodes[i].head = above;
    }
}

/* "said in its letter that Libya had bombed Mali", read as a letter that had bombed it: behind a phrase of a
 * verb of saying that has no other content, it is what was said. */
static void mend_said_in_letter(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                                uint32_t clause)
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

/* "was set up by Libya and armed by Chad", read as Libya and somebody armed: a participle with a doer of its
 * own goes on with the passive verb. */
static void mend_second_passive(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                                uint32_t verb)
{
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t doer = node->head;
    if (node->deprel != DEP_CONJ || node->upos != UPOS_VERB || !node_has(node, FEAT_PARTICIPLE) ||
        doer == NODE_NONE || doer > verb || nodes[doer].deprel != DEP_OBL || verb + 2 >= end ||
        !str_is(tokens->tokens.items[verb + 1].form, "by"))
        return;
    uint32_t passive = nodes[doer].head, by = child_of(trees, first, doer, doer, DEP_CASE, NODE_NONE);
    if (passive == NODE_NONE || passive > doer || nodes[passive].upos != UPOS_VERB || by == NODE_NONE ||
        !str_is(tokens->tokens.items[by].form, "by"))
        return;
    attach(trees, verb, passive, DEP_CONJ);
    uint32_t own = nodes[verb + 1].head; /* "Chad" of "by Chad", wherever it hangs */
    if (own != NODE_NONE && own > verb && nodes[own].deprel == DEP_OBL && nodes[own].head == passive)
        nodes[own].head = verb;
}

/* "urged it to wait and threatened sanctions", read as sanctions that were threatened: a past tense behind
 * "and" is a second verb, and the noun behind it its object. */
static void mend_second_verb(Trees *trees, uint32_t first, uint32_t end, uint32_t verb)
{
    enum { CLIMB = 4 };
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t noun = node->head;
    if (node->deprel != DEP_AMOD || node->upos != UPOS_VERB || !node_has(node, FEAT_PAST) ||
        noun == NODE_NONE || noun < verb || nodes[noun].deprel != DEP_OBJ || verb == first ||
        nodes[verb - 1].head != verb || nodes[verb - 1].deprel != DEP_CC)
        return;
    uint32_t above = nodes[noun].head;
    for (int step = 0;
         step < CLIMB && above != NODE_NONE && above < verb && !node_has(&nodes[above], FEAT_FINITE); step++)
        above = nodes[above].head;
    if (above == NODE_NONE || above > verb || nodes[above].upos != UPOS_VERB || above == nodes[noun].head)
        return;
    for (uint32_t i = noun + 1; i < end && i < noun + REACH; i++)
        if (nodes[i].head == nodes[noun].head) nodes[i].head = verb;
    attach(trees, verb, above, DEP_CONJ);
    attach(trees, noun, verb, DEP_OBJ);
    node->features = (node->features | FEAT_FINITE) & ~(unsigned)FEAT_PARTICIPLE;
}

/* "armed by Chad" behind "set up by Libya", with Chad joined to Libya: who stands behind "by" does what the
 * verb before it says. */
static void mend_joined_doer(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t doer)
{
    enum { LONGEST = 4 };
    Node *nodes = trees->nodes.items, *node = &nodes[doer];
    if (node->deprel != DEP_CONJ || node->head == NODE_NONE || node->head > doer || doer < first + 2) return;
    uint32_t by = doer - 1;
    for (int step = 0; step < LONGEST && by > first && nodes[by].deprel != DEP_CASE; step++) by--;
    uint32_t verb = by - 1;
    if (nodes[by].head != doer || !str_is(tokens->tokens.items[by].form, "by") || by == first ||
        verb <= node->head || nodes[verb].upos != UPOS_VERB || nodes[verb].deprel != DEP_CONJ ||
        !node_has(&nodes[verb], FEAT_PARTICIPLE))
        return;
    attach(trees, doer, verb, DEP_OBL);
}

/* "told the broadcaster that Libya had asked", read as a broadcaster that Libya had asked: what somebody is
 * told is a clause, if it has a subject of its own right behind "that". */
static void mend_told_that(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t clause)
{
    static const char *const telling[] = {"tell",   "inform", "assure", "remind",
                                          "notify", "warn",   "advise", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[clause];
    uint32_t whom = node->head;
    if (node->deprel != DEP_ACL || !str_is(node->subtype, "relcl") || whom == NODE_NONE || whom > clause ||
        (nodes[whom].deprel != DEP_OBJ && nodes[whom].deprel != DEP_IOBJ))
        return;
    uint32_t verb = nodes[whom].head, that = whom + 1;
    if (verb == NODE_NONE || verb > whom || !str_in(nodes[verb].lemma, telling) ||
        !str_is(tokens->tokens.items[that].form, "that") || nodes[that].deprel == DEP_NSUBJ ||
        child_of(trees, that, clause, clause, DEP_NSUBJ, that) == NODE_NONE ||
        has_child(trees, first, end, verb, DEP_CCOMP))
        return;
    attach(trees, clause, verb, DEP_CCOMP);
    attach(trees, that, clause, DEP_MARK);
    nodes[that].upos = UPOS_SCONJ;
}

/* "called the Libyan move unhelpful", read as a Libyan who moves: what is called something is a noun. */
static void mend_called_noun(Trees *trees, uint32_t first, uint32_t end, uint32_t noun)
{
    static const char *const calling[] = {"call",  "consider", "deem",  "find", "brand",
                                          "label", "term",     "think", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[noun];
    if (node->deprel != DEP_XCOMP || node->upos != UPOS_VERB || node_has(node, FEAT_FINITE | FEAT_PAST) ||
        noun < first + 3 || noun + 1 >= end || node->head == NODE_NONE ||
        !str_in(nodes[node->head].lemma, calling))
        return;
    uint32_t verb = node->head, owner = noun - 1, article = noun - 2;
    bool described = nodes[noun + 1].upos == UPOS_ADJ && nodes[owner].head == verb &&
                     nodes[owner].deprel == DEP_OBJ && nodes[article].upos == UPOS_DET &&
                     nodes[article].head == owner;
    if (!described) return;
    node->upos = UPOS_NOUN;
    node->features = 0;
    attach(trees, noun, verb, DEP_OBJ);
    attach(trees, owner, noun, DEP_AMOD);
    nodes[article].head = noun;
    if (nodes[noun + 1].head == noun) attach(trees, noun + 1, verb, DEP_XCOMP);
}

/* "The presidents of Chad and Niger said Libya had bombed it", with both hung on "bombed": who stands before
 * the verb above is its subject, if it has none. */
static void mend_sayer(Trees *trees, uint32_t first, uint32_t end, uint32_t subject)
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

/* "Chad as well as Niger said": two who say it. */
static void mend_as_well_as(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t second)
{
    static const char *const words[] = {"as", "well", "as"};
    Node *nodes = trees->nodes.items;
    if (nodes[second].deprel != DEP_NSUBJ || nodes[second].head == NODE_NONE) return;
    uint32_t at = second;
    while (at > first && nodes[at - 1].head == second &&
           (nodes[at - 1].upos == UPOS_DET || nodes[at - 1].deprel == DEP_COMPOUND))
        at--;
    if (at < first + 4) return;
    for (uint32_t i = 0; i < 3; i++)
        if (!str_is(tokens->tokens.items[at - 3 + i].form, words[i])) return;
    uint32_t from = at - 3 - first > REACH ? at - 3 - REACH : first;
    uint32_t other = child_of(trees, from, at - 3, nodes[second].head, DEP_NSUBJ, second);
    if (other != NODE_NONE) attach(trees, second, other, DEP_CONJ);
}

/* "Togo, which Benin accuses", with two subjects: whom the clause is about is its object. */
static void mend_relative_object(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                                 uint32_t relative)
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

/* "there would be consequences", with the noun hung elsewhere: what there is, is the subject of "be". */
static void mend_existential(Trees *trees, uint32_t first, uint32_t end, uint32_t be)
{
    Node *nodes = trees->nodes.items;
    if (!str_is(nodes[be].lemma, "be") || has_child(trees, first, end, be, DEP_NSUBJ)) return;
    uint32_t there = child_of(trees, be - first > REACH ? be - REACH : first, be, be, DEP_EXPL, NODE_NONE);
    if (there == NODE_NONE || !str_is(nodes[there].lemma, "there")) return;
    for (uint32_t i = be + 1; i < end && i < be + REACH; i++) {
        bool inside = nodes[i].head != NODE_NONE && nodes[i].head > i;
        if (nodes[i].upos == UPOS_NOUN && nodes[i].head != be && nodes[i].head == nodes[be].head) {
            attach(trees, i, be, DEP_NSUBJ);
            return;
        }
        if (!inside) return;
    }
}

/* "policies erode independence", with both for objects: what stands before a verb that lacks a subject is
 * one. */
static void mend_object_before(Trees *trees, uint32_t first, uint32_t end, uint32_t object)
{
    Node *nodes = trees->nodes.items, *node = &nodes[object];
    uint32_t verb = node->head;
    if (node->deprel != DEP_OBJ || verb == NODE_NONE || verb < object || verb - object > REACH) return;
    if (node->upos != UPOS_NOUN && node->upos != UPOS_PROPN) return;
    if (!node_has(&nodes[verb], FEAT_FINITE) || has_child(trees, first, end, verb, DEP_NSUBJ)) return;
    if (child_of(trees, verb, end, verb, DEP_OBJ, object) != NODE_NONE) node->deprel = DEP_NSUBJ;
}

/* "more than a thousand troops on the ground": what stands behind the troops does not belong to "more". */
static void mend_more_than(Trees *trees, uint32_t token)
{
    Node *nodes = trees->nodes.items, *node = &nodes[token];
    uint32_t more = node->head;
    if (more == NODE_NONE || more > token || node->deprel == DEP_FIXED || nodes[more].deprel != DEP_ADVMOD)
        return;
    uint32_t number = nodes[more].head, noun = number == NODE_NONE ? number : nodes[number].head;
    bool counted = noun != NODE_NONE && nodes[number].upos == UPOS_NUM && number > more && noun > number;
    if (counted && noun < token && (node->deprel == DEP_OBL || node->deprel == DEP_NMOD))
        attach(trees, token, noun, DEP_NMOD);
}

/* "between Mali and Ivory Coast", read as Mali and Ivory, and a coast beside them: two words of one name. */
static void mend_split_name(Trees *trees, uint32_t first, uint32_t end, uint32_t word)
{
    Node *nodes = trees->nodes.items, *node = &nodes[word];
    uint32_t last = word + 1;
    if (node->deprel != DEP_CONJ || node->upos != UPOS_PROPN || node->head == NODE_NONE ||
        node->head > word || last >= end || nodes[last].upos != UPOS_PROPN || nodes[last].head == NODE_NONE ||
        nodes[last].head != nodes[node->head].head ||
        (nodes[last].deprel != DEP_OBL && nodes[last].deprel != DEP_OBJ && nodes[last].deprel != DEP_NMOD))
        return;
    uint32_t before = node->head, preposition = child_of(trees, first, word, last, DEP_CASE, NODE_NONE);
    if (preposition != NODE_NONE && preposition < before) nodes[preposition].head = before;
    if (preposition != NODE_NONE && preposition > before) return;
    attach(trees, last, before, DEP_CONJ);
    for (uint32_t i = before + 1; i < word; i++)
        if (nodes[i].head == word) nodes[i].head = last;
    attach(trees, word, last, DEP_COMPOUND);
}

void mend_clause(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t token)
{
    if (token > first + FAR) first = token - FAR; /* so that time stays linear */
    mend_existential(trees, first, end, token);
    mend_object_before(trees, first, end, token);
    mend_more_than(trees, token);
    mend_compound_of_verb(trees, first, end, token);
    mend_month(trees, tokens, first, end, token);
    mend_wish(trees, tokens, first, end, token);
    mend_second_clause(trees, tokens, first, end, token);
    mend_told_infinitive(trees, tokens, first, end, token);
    mend_said_in_letter(trees, tokens, first, end, token);
    mend_second_passive(trees, tokens, first, end, token);
    mend_second_verb(trees, first, end, token);
    mend_joined_doer(trees, tokens, first, token);
    mend_told_that(trees, tokens, first, end, token);
    mend_called_noun(trees, first, end, token);
    mend_sayer(trees, first, end, token);
    mend_as_well_as(trees, tokens, first, token);
    mend_relative_object(trees, tokens, first, end, token);
    mend_split_name(trees, first, end, token);
}
