/* Gerunds that were hung on another word than the one whose deed they are. */
#include "syntax/mending.h"

/* "Libya cut its ties with Mali, accusing it of theft", read as ties that accuse: a gerund behind a comma
 * says what the subject does besides. */
void mend_gerund_behind_comma(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t gerund)
{
    static const char *const prepositions[] = {"including", "concerning", "regarding", "following",
                                               "according", "involving",  "excluding", "pending",
                                               "being",     NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[gerund];
    Str form = tokens->tokens.items[gerund].form;
    if (node->deprel != DEP_ACL || node->subtype.size || node->upos != UPOS_VERB || gerund < first + 2 ||
        !str_ends(form, STR("ing")) || str_in(form, prepositions) || node->head == NODE_NONE ||
        node->head > gerund)
        return;
    uint32_t begins = nodes[gerund - 1].upos == UPOS_ADV ? gerund - 1 : gerund;
    if (!str_is(tokens->tokens.items[begins - 1].form, ",")) return;
    uint32_t verb = mending_verb_above(trees, node->head);
    if (verb != NODE_NONE) attach(trees, gerund, verb, DEP_ADVCL);
}

/* "praised its efforts in sending officers, thanking Chad", read as if the officers were sent in thanks: who
 * speaks in a gerund behind a comma is who the clause is about. */
void mend_gerund_of_speech(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t gerund)
{
    Node *nodes = trees->nodes.items, *node = &nodes[gerund];
    uint32_t other = node->deprel == DEP_ADVCL || node->deprel == DEP_CONJ ? node->head : NODE_NONE;
    if (other == NODE_NONE || other > gerund || gerund < first + 2 || nodes[other].upos != UPOS_VERB ||
        !str_is(tokens->tokens.items[gerund - 1].form, ",") || !mending_is_speech(node->lemma) ||
        str_is(node->lemma, "threaten") || !str_ends(tokens->tokens.items[gerund].form, STR("ing")) ||
        node_has(&nodes[other], FEAT_FINITE))
        return;
    bool below = nodes[other].deprel == DEP_ACL || nodes[other].deprel == DEP_ADVCL;
    if (!below || nodes[other].subtype.size || has_child(trees, first, end, other, DEP_NSUBJ) ||
        mending_is_speech(nodes[other].lemma))
        return;
    uint32_t above = mending_finite_above(trees, first, end, other);
    if (above != NODE_NONE) attach(trees, gerund, above, DEP_ADVCL);
}

/* "The coalition fighting the rebels expelled Mali", read as if the rebels expelled it: the subject of a
 * gerund without a comma is that of the verb behind it, and what stands between them the gerund's object. */
void mend_gerund_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t gerund)
{
    Node *nodes = trees->nodes.items, *node = &nodes[gerund];
    uint32_t verb = node->head;
    if (node->deprel != DEP_ADVCL || node->upos != UPOS_VERB || verb == NODE_NONE || verb < gerund ||
        !str_ends(tokens->tokens.items[gerund].form, STR("ing")) || gerund == first ||
        has_child(trees, first, end, gerund, DEP_MARK) || has_child(trees, first, end, gerund, DEP_AUX) ||
        has_child(trees, first, end, gerund, DEP_OBJ))
        return;
    uint32_t subject = gerund - 1;
    if (verb - gerund > REACH || nodes[subject].head != gerund || nodes[subject].deprel != DEP_NSUBJ) return;
    uint32_t object = child_of(trees, gerund, verb, verb, DEP_NSUBJ, NODE_NONE);
    if (object == NODE_NONE) return;
    for (uint32_t i = gerund; i < verb; i++)
        if (str_is(tokens->tokens.items[i].form, ",")) return;
    attach(trees, subject, verb, DEP_NSUBJ);
    attach(trees, gerund, subject, DEP_ACL);
    attach(trees, object, gerund, DEP_OBJ);
}

/* "accused Chad of massing tanks", read as tanks that mass: whom one accuses of it does it. */
void mend_gerund_of_blame(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t gerund)
{
    static const char *const blaming[] = {"accuse",   "suspect",  "blame",  "criticise", "criticize",
                                          "condemn",  "denounce", "charge", "stop",      "prevent",
                                          "dissuade", "deter",    "warn",   "fault",     NULL};
    static const char *const markers[] = {"of", "for", "from", "against", NULL};
    static const char *const states[] = {"growing",    "increasing", "mounting",  "ongoing",
                                         "continuing", "rising",     "worsening", "existing",
                                         "leading",    "emerging",   NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[gerund];
    uint32_t noun = node->head, marker = gerund - 1;
    if (gerund == first || node->deprel != DEP_AMOD || node->upos != UPOS_VERB || noun == NODE_NONE ||
        noun < gerund || nodes[noun].deprel != DEP_OBL || nodes[marker].head != noun ||
        !str_in(tokens->tokens.items[marker].form, markers) ||
        !str_ends(tokens->tokens.items[gerund].form, STR("ing")) ||
        str_in(tokens->tokens.items[gerund].form, states))
        return;
    uint32_t verb = nodes[noun].head;
    if (verb == NODE_NONE || verb > gerund || !str_in(nodes[verb].lemma, blaming)) return;
    attach(trees, gerund, verb, DEP_ADVCL);
    attach(trees, noun, gerund, DEP_OBJ);
    attach(trees, marker, gerund, DEP_MARK);
    nodes[marker].upos = UPOS_SCONJ;
    for (uint32_t i = noun + 1; i < end && i < noun + REACH; i++)
        if (nodes[i].head == verb && nodes[i].deprel == DEP_OBL && !mending_is_time(nodes[i].lemma))
            nodes[i].head = gerund; /* "at the border" */
}

/* "with", "despite", "fears of", "led to": prepositions behind which a clause may stand that has a subject
 * and a gerund. Those of place only where the verb before them asks for such a clause. */
static bool opens_clause(const Trees *trees, const Tokens *tokens, uint32_t preposition, uint32_t above)
{
    static const char *const words[] = {"with", "of", "despite", "without", "about", "over", "to", NULL};
    static const char *const places[] = {"in", "on", "to", NULL};
    static const char *const verbs[] = {"lead",   "result", "culminate", "end",        "depend", "hinge",
                                        "insist", "object", "amount",    "contribute", NULL};
    Str form = tokens->tokens.items[preposition].form, verb = trees->nodes.items[above].lemma;
    bool answers = trees->nodes.items[above].upos == UPOS_NOUN; /* "in response to" */
    return str_in(form, places) && !answers ? str_in(verb, verbs) : str_in(form, words);
}

/* "summoned in response to Peru [sending]": whether the name is a phrase of a noun of the clause, and nobody
 * but he can be who does it. */
static bool answered_to(const Trees *trees, uint32_t name, uint32_t above)
{
    static const char *const answers[] = {"response", "reaction",   "retaliation", "objection",
                                          "reply",    "opposition", "answer",      NULL};
    const Node *nodes = trees->nodes.items;
    uint32_t noun = nodes[name].head;
    if (nodes[name].upos != UPOS_PROPN || noun == NODE_NONE || noun > name ||
        !mending_hangs_below(trees, noun, above))
        return false;
    return str_in(nodes[noun].lemma, answers);
}

/* "passed the report with only Peru [opposing]", read as a report with Peru: "with" goes with the clause. */
static void free_of_report(Trees *trees, uint32_t first, uint32_t name, uint32_t above)
{
    static const char *const few[] = {"only", "even", "just", "both", NULL};
    Node *nodes = trees->nodes.items;
    uint32_t noun = nodes[name].head;
    if (nodes[name].upos != UPOS_PROPN || nodes[name].deprel != DEP_NMOD || noun == above || noun > name ||
        nodes[above].upos != UPOS_VERB || !mending_hangs_below(trees, noun, above))
        return;
    for (uint32_t at = name; at > first && name - at < NAME_LONGEST; at--)
        if (nodes[at - 1].head == name && str_in(nodes[at - 1].lemma, few)) {
            attach(trees, name, above, DEP_OBL);
            return;
        }
}

/* "fears of Peru attacking Mali", with Peru, and Mali, read as describing a noun "attacking": the name takes
 * its place. */
static void take_described(Trees *trees, uint32_t first, uint32_t end, uint32_t gerund)
{
    Node *nodes = trees->nodes.items;
    uint32_t name = gerund - 1;
    bool phrase = nodes[gerund].deprel == DEP_NMOD || nodes[gerund].deprel == DEP_OBL;
    if (!phrase || nodes[name].upos != UPOS_PROPN || nodes[name].deprel != DEP_COMPOUND ||
        nodes[name].head != gerund)
        return;
    mending_take_place(trees, name, gerund, DEP_ACL);
    for (uint32_t i = gerund > first + NAME_LONGEST ? gerund - NAME_LONGEST : first; i < name; i++)
        if (nodes[i].head == gerund) nodes[i].head = name;
    for (uint32_t i = gerund + 1; i < end && i < gerund + NAME_LONGEST; i++)
        if (nodes[i].head == gerund && nodes[i].deprel == DEP_COMPOUND) attach(trees, i, gerund, DEP_OBJ);
}

/* "led to Peru recalling its envoy", "fears of Peru attacking", "with Peru and Chile accusing Oslo", with the
 * gerund hung beside those who do it: it tells what they do, behind whom it stands. */
void mend_gerund_of_doer(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t gerund)
{
    Node *nodes = trees->nodes.items;
    const Node *node = &nodes[gerund];
    bool verbal = node->upos == UPOS_VERB && str_ends(tokens->tokens.items[gerund].form, STR("ing"));
    if (gerund > first && verbal) take_described(trees, first, end, gerund);
    bool beside = node->deprel == DEP_CONJ || node->deprel == DEP_ADVCL || node->deprel == DEP_ACL;
    if (gerund == first || !beside || node->subtype.size || !verbal || node->head == NODE_NONE ||
        node->head > gerund)
        return;
    uint32_t last = gerund - 1, above = node->head;
    while (last > first && nodes[last].deprel == DEP_FLAT && nodes[last].head < last) last = nodes[last].head;
    uint32_t name = nodes[last].deprel == DEP_CONJ ? nodes[last].head : last;
    if (name == NODE_NONE || name > last || nodes[last].upos == UPOS_PRON) return;
    bool phrase = nodes[name].deprel == DEP_OBL || nodes[name].deprel == DEP_NMOD;
    bool subject = nodes[name].head == gerund && nodes[name].deprel == DEP_NSUBJ;
    if (!subject && phrase) free_of_report(trees, first, name, above);
    if (!subject && phrase && answered_to(trees, name, above)) above = nodes[name].head;
    if (!subject && !(phrase && nodes[name].head == above)) return;
    uint32_t preposition = name;
    while (preposition > first && nodes[preposition - 1].upos != UPOS_ADP &&
           nodes[preposition - 1].upos != UPOS_SCONJ && nodes[preposition - 1].head == name)
        preposition--;
    if (preposition == first || !opens_clause(trees, tokens, --preposition, above)) return;
    if (subject) attach(trees, name, above, DEP_OBL);
    attach(trees, preposition, name, DEP_CASE);
    attach(trees, gerund, name, DEP_ACL);
}

/* "talks", "a request", "the invasion": what something can come after. */
static bool is_event(Str lemma)
{
    static const char *const events[] = {
        "talk",       "talks",    "call",       "visit",    "trip",      "tour",      "summit",     "attack",
        "raid",       "strike",   "airstrike",  "war",      "coup",      "dispute",   "row",        "clash",
        "death",      "killing",  "murder",     "arrest",   "election",  "vote",      "request",    "report",
        "protest",    "riot",     "crash",      "blast",    "fire",      "storm",     "earthquake", "debate",
        "delay",      "threat",   "appeal",     "review",   "outcry",    "criticism", "ceasefire",  "truce",
        "withdrawal", "collapse", "release",    "return",   "departure", "seizure",   "closure",    "failure",
        "approval",   "refusal",  "referendum", "poll",     "pressure",  "news",      "incident",   "launch",
        "victory",    "defeat",   "crisis",     "massacre", "ambush",    "breakdown", NULL};
    static const char *const endings[] = {"tion", "sion", "ment", "ing", NULL};
    if (str_in(lemma, events)) return true;
    for (size_t i = 0; endings[i]; i++)
        if (str_ends(lemma, str_from(endings[i]))) return true;
    return false;
}

/* The noun that "following" stands before: its object, or what it was taken to describe; or NODE_NONE. */
static uint32_t noun_followed(const Trees *trees, uint32_t end, uint32_t following)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[following];
    bool describes = node->deprel == DEP_AMOD && node->head != NODE_NONE && node->head > following;
    uint32_t last = end - following > NAME_LONGEST + 2 ? following + NAME_LONGEST + 2 : end;
    return describes ? node->head : child_of(trees, following + 1, last, following, DEP_OBJ, NODE_NONE);
}

/* "said following talks with Chad", read as somebody who follows talks: what an event stands behind is when
 * it was, as "after" tells. But "is following the talks", "the following talks". */
void mend_following(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t following)
{
    Node *nodes = trees->nodes.items, *node = &nodes[following];
    if (following == first || node->upos != UPOS_VERB || node->head == NODE_NONE ||
        !str_is(tokens->tokens.items[following].form, "following") || nodes[following - 1].upos == UPOS_DET ||
        nodes[following - 1].deprel == DEP_CASE || nodes[following - 1].upos == UPOS_AUX ||
        node_is(&nodes[following - 1], DEP_NMOD, "poss"))
        return;
    uint32_t noun = noun_followed(trees, end, following), above = node->head;
    if (noun == NODE_NONE || !is_event(nodes[noun].lemma)) return;
    if (node->deprel == DEP_AMOD)
        above = nodes[noun].head;
    else if (nodes[above].upos != UPOS_VERB && mending_verb_above(trees, above) != NODE_NONE)
        above = mending_verb_above(trees, above);
    if (above == NODE_NONE || mending_hangs_below(trees, above, following)) return;
    for (uint32_t i = following + 1; i < end && i < following + REACH; i++)
        if (nodes[i].head == following && i != noun)
            nodes[i].head = i > noun && nodes[i].deprel == DEP_OBL ? noun : above;
    bool verbal = nodes[above].upos == UPOS_VERB || nodes[above].upos == UPOS_ADJ;
    attach(trees, noun, above, verbal ? DEP_OBL : DEP_NMOD);
    attach(trees, following, noun, DEP_CASE);
    node->upos = UPOS_ADP;
    node->features = 0;
}
