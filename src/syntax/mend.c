#include "syntax/mend.h"

static bool one_of(Str word, const char *const *words)
{
    for (; *words; words++)
        if (str_is(word, *words)) return true;
    return false;
}

static const char *const times[] = {
    "week",      "month",    "year",   "day",      "night",  "morning",   "evening",  "monday",    "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "Monday",    "Tuesday",  "Wednesday", "Thursday",
    "Friday",    "Saturday", "Sunday", "weekend",  "today",  "yesterday", "tomorrow", NULL};

static uint32_t child_of(const Trees *trees, uint32_t first, uint32_t end, uint32_t head, Deprel deprel)
{
    for (uint32_t i = first; i < end; i++)
        if (trees->nodes.items[i].head == head && trees->nodes.items[i].deprel == deprel) return i;
    return NODE_NONE;
}

/* "said last week that Libya had bombed Niger": a clause with a subject and an object of its own leaves no
 * gap for a time; it is what was said. */
static void mend_time_clause(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                             uint32_t clause)
{
    Node *nodes = trees->nodes.items, *node = &nodes[clause];
    uint32_t time = node->head;
    if (node->deprel != DEP_ACL || !str_is(node->subtype, "relcl") || time == NODE_NONE || time > clause ||
        !one_of(nodes[time].lemma, times))
        return;
    uint32_t verb = nodes[time].head;
    uint32_t subject = child_of(trees, first, end, clause, DEP_NSUBJ);
    bool that = time + 1 < end && str_is(tokens->tokens.items[time + 1].form, "that");
    if (!that || subject == NODE_NONE || subject == time + 1 || verb == NODE_NONE || verb > time ||
        nodes[verb].upos != UPOS_VERB)
        return;
    nodes[time + 1].deprel = DEP_MARK;
    nodes[time + 1].upos = UPOS_SCONJ;
    nodes[time + 1].subtype = (Str){0};
    nodes[time + 1].head = clause;
    node->head = verb;
    node->deprel = DEP_CCOMP;
    node->subtype = (Str){0};
}

void tree_mend(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) mend_time_clause(trees, tokens, first, end, i);
}
