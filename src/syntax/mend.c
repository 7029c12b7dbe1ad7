#include "syntax/mend.h"

static const char *const times[] = {
    "week",      "month",    "year",   "day",      "night",  "morning",   "evening",  "monday",    "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "Monday",    "Tuesday",  "Wednesday", "Thursday",
    "Friday",    "Saturday", "Sunday", "weekend",  "today",  "yesterday", "tomorrow", NULL};

static const char *const sayings[] = {
    "say",     "tell",   "announce", "warn",     "report", "confirm", "claim", "add",     "state",
    "declare", "allege", "insist",   "reveal",   "deny",   "stress",  "argue", "note",    "promise",
    "pledge",  "inform", "assure",   "complain", "write",  "admit",   "show",  "believe", "know",
    "think",   "hear",   "learn",    "agree",    "charge", NULL};

/* A child of head with this relation, other than `but`. */
static uint32_t child_of(const Trees *trees, uint32_t first, uint32_t end, uint32_t head, Deprel deprel,
                         uint32_t but)
{
    for (uint32_t i = first; i < end; i++)
        if (i != but && trees->nodes.items[i].head == head && trees->nodes.items[i].deprel == deprel)
            return i;
    return NODE_NONE;
}

/* The verb that noun is a phrase of, however deep; NODE_NONE where that verb says nothing, unless noun is a
 * time. */
static uint32_t saying_above(const Trees *trees, uint32_t noun)
{
    enum { CLIMB = 4 };
    const Node *nodes = trees->nodes.items;
    bool time = str_in(nodes[noun].lemma, times);
    uint32_t at = noun;
    for (int step = 0; step < CLIMB; step++) {
        at = nodes[at].head;
        if (at == NODE_NONE || at > noun) return NODE_NONE;
        if (nodes[at].upos == UPOS_VERB) return time || str_in(nodes[at].lemma, sayings) ? at : NODE_NONE;
    }
    return NODE_NONE;
}

/* "said last week that Libya had bombed Niger", "said in a letter to the court that it would pay damages": a
 * clause that lacks neither subject nor object does not modify the noun before it; it is what was said. */
static void mend_said_clause(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                             uint32_t clause)
{
    Node *nodes = trees->nodes.items, *node = &nodes[clause];
    uint32_t noun = node->head;
    if (node->deprel != DEP_ACL || !str_is(node->subtype, "relcl") || noun == NODE_NONE || noun > clause)
        return;
    uint32_t that = noun + 1;
    while (that < clause && !(str_is(tokens->tokens.items[that].form, "that") && nodes[that].head == clause))
        that++;
    if (that == clause) return;
    uint32_t subject = child_of(trees, first, end, clause, DEP_NSUBJ, that);
    if (subject == NODE_NONE) return;
    bool time = str_in(nodes[noun].lemma, times) || str_in(nodes[that - 1].lemma, times);
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

void tree_mend(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) mend_said_clause(trees, tokens, first, end, i);
}
