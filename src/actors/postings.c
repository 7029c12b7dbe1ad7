/* What a state has in another, or sends there: "soldiers in the country" are not in its own. */
#include "actors/references.h"

/* "soldiers", "an embassy": what a state has in another. */
static bool is_posted(const Finder *finder, uint32_t noun)
{
    static const char posted[] =
        " soldier troop force peacekeeper contingent garrison serviceman personnel adviser advisor trainer "
        "instructor base embassy consulate ambassador envoy diplomat citizen national mercenary ";
    return lemma_in(finder, noun, posted);
}

/* The verb that tells what its subject does to the country that the reference names: "sends jets to the
 * country", "has soldiers in the country", "pulled its soldiers from the country"; or NODE_NONE. */
static uint32_t sending_verb(const Finder *finder, const Draft *reference)
{
    const Node *node = node_at(finder, reference->head);
    if (reference->what != DRAFT_COUNTRY || reference->first == 0 || node->head == NODE_NONE)
        return NODE_NONE;
    bool to = token_in(finder, reference->first - 1, "to against with on towards");
    bool within = token_in(finder, reference->first - 1, "in from");
    const Node *above = node_at(finder, node->head);
    if (node->deprel == DEP_NMOD && (to || within) && above->deprel == DEP_OBJ &&
        is_posted(finder, node->head))
        return above->head;
    if (node->deprel != DEP_OBL) return NODE_NONE;
    for (uint32_t child = within ? above->child : NODE_NONE; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        to |= node_at(finder, child)->deprel == DEP_OBJ && is_posted(finder, child);
    return to ? node->head : NODE_NONE;
}

bool posting_sender(const Finder *finder, const Draft *reference, uint32_t actor)
{
    uint32_t verb = sending_verb(finder, reference);
    for (uint32_t child = verb == NODE_NONE ? NODE_NONE : node_at(finder, verb)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_NSUBJ &&
            draft_actor(finder, finder->headed[child]) == actor)
            return true;
    return false;
}
