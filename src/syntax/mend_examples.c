/* Examples of what was named before: "several states, including Mali", "its allies, notably Chad". */
#include "syntax/mending.h"

/* Where the words begin that say that token is an example: "[including] Mali", "[such as] Mali"; or
 * NODE_NONE.
 */
static uint32_t example_begins(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t token)
{
    static const char *const prepositions[] = {"including", "such", NULL};
    static const char *const adverbs[] = {"notably",     "especially", "particularly",
                                          "principally", "namely",     NULL};
    const Node *nodes = trees->nodes.items;
    for (uint32_t at = token; at-- > first && token - at <= NAME_LONGEST;) {
        const Node *node = &nodes[at];
        Str form = tokens->tokens.items[at].form;
        if (node->upos == UPOS_PUNCT || node->upos == UPOS_CCONJ) return NODE_NONE;
        if (node->head != token) continue;
        if (node->deprel == DEP_CASE && str_in(form, prepositions)) return at;
        if (node->deprel == DEP_ADVMOD && str_in(form, adverbs)) return at;
    }
    return NODE_NONE;
}

/* "governments, among them Mali": the example behind "among them", which hangs on it; or NODE_NONE. */
static uint32_t among_them(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t token)
{
    static const char *const them[] = {"them", "these", "which", "whom", NULL};
    const Node *nodes = trees->nodes.items;
    for (uint32_t at = token; at-- > first + 1 && token - at <= NAME_LONGEST;) {
        if (nodes[at].upos == UPOS_PUNCT) return NODE_NONE;
        if (nodes[at].head == token && str_in(tokens->tokens.items[at].form, them) &&
            str_is(tokens->tokens.items[at - 1].form, "among"))
            return at - 1;
    }
    return NODE_NONE;
}

/* What the phrase that ends before end is several of: "companies" of "companies in the region"; NODE_NONE for
 * none. */
static uint32_t whole_before(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
{
    enum { CLIMB = 6 };
    const Node *nodes = trees->nodes.items;
    if (end > first &&
        (str_is(tokens->tokens.items[end - 1].form, ",") || str_is(tokens->tokens.items[end - 1].form, "-") ||
         str_is(tokens->tokens.items[end - 1].form, "–")))
        end--;
    if (end == first || (nodes[end - 1].upos != UPOS_NOUN && nodes[end - 1].upos != UPOS_PROPN))
        return NODE_NONE;
    uint32_t at = end - 1, top = NODE_NONE;
    for (int step = 0; step < CLIMB && at != NODE_NONE && at < end; step++, at = nodes[at].head) {
        if (nodes[at].upos == UPOS_VERB) break;
        if (nodes[at].upos != UPOS_NOUN || mending_is_time(nodes[at].lemma)) continue;
        if (node_has(&nodes[at], FEAT_PLURAL)) return at;
        top = at;
    }
    return top;
}

/* "armed several groups, including the Zenda Front", read as arming them with the front included: an example
 * hangs on what it is an example of. */
void mend_example(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t token)
{
    Node *nodes = trees->nodes.items, *node = &nodes[token];
    if ((node->upos != UPOS_PROPN && node->upos != UPOS_NOUN && node->upos != UPOS_PRON) ||
        (node->deprel != DEP_OBL && node->deprel != DEP_NMOD && node->deprel != DEP_APPOS &&
         node->deprel != DEP_ADVCL))
        return;
    uint32_t begin = example_begins(trees, tokens, first, token), them = NODE_NONE;
    if (begin == NODE_NONE) {
        begin = among_them(trees, tokens, first, token);
        if (begin == NODE_NONE) return;
        them = begin + 1;
    }
    uint32_t whole = whole_before(trees, tokens, first, begin);
    if (whole == NODE_NONE || whole == token || mending_hangs_below(trees, whole, token)) return;
    bool apposed = them != NODE_NONE || nodes[begin].deprel == DEP_ADVMOD;
    if (them != NODE_NONE) {
        attach(trees, begin, them, DEP_CASE);
        attach(trees, them, token, DEP_NMOD);
    }
    attach(trees, token, whole, apposed ? DEP_APPOS : DEP_NMOD);
}
