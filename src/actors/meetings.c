/* Who met whom lately, as the build of the sentence tells: "Novak received the envoy", "held talks with him",
 * "his meeting with the envoy". They are "both sides" and "the two leaders" of what is told next. */
#include "actors/references.h"

enum { CLIMB = 4 };

static const char meeting_verbs[] = " meet receive host welcome greet telephone phone visit consult invite "
                                    "talk speak confer negotiate converse ";
static const char meetings[] = " talk talks meeting summit conversation call negotiation negotiations "
                               "discussion discussions consultation consultations dialogue phone visit ";

/* The draft of a verb's subject, or NONE; "while holding talks with her, Novak said": that of the verb above.
 */
static uint32_t subject_of(const Finder *finder, uint32_t verb)
{
    for (int step = 0; step < CLIMB && verb != NODE_NONE; step++) {
        const Node *node = node_at(finder, verb);
        for (uint32_t child = node->child; child != NODE_NONE; child = node_at(finder, child)->sibling)
            if (node_at(finder, child)->deprel == DEP_NSUBJ) return finder->headed[child];
        if (node->deprel != DEP_ADVCL && node->deprel != DEP_CONJ && node->deprel != DEP_XCOMP) return NONE;
        verb = node->head;
    }
    return NONE;
}

/* Whose the meeting is: "his meeting", "Novak held a meeting", "at a meeting with her Novak said". */
static uint32_t holder_of(const Finder *finder, uint32_t meeting)
{
    for (uint32_t child = node_at(finder, meeting)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_is(node_at(finder, child), DEP_NMOD, "poss")) return finder->headed[child];
    uint32_t above = node_at(finder, meeting)->head;
    bool verb = above != NODE_NONE && node_at(finder, above)->upos == UPOS_VERB;
    return verb ? subject_of(finder, above) : NONE;
}

static bool has_case(const Finder *finder, uint32_t token, const char *words)
{
    for (uint32_t child = node_at(finder, token)->child; child != NODE_NONE && child < token;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_CASE) return token_in(finder, child, words);
    return false;
}

/* "met her and her minister": more than two took part. */
static bool has_fellow(const Finder *finder, uint32_t token)
{
    if (node_at(finder, token)->deprel == DEP_CONJ) return true;
    for (uint32_t child = node_at(finder, token)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_CONJ && finder->headed[child] != NONE) return true;
    return false;
}

/* Who met the one whom token names, or NONE. */
static uint32_t met_by(const Finder *finder, uint32_t token)
{
    const Node *node = node_at(finder, token);
    if (node->head == NODE_NONE || has_fellow(finder, token)) return NONE;
    bool object = node->deprel == DEP_OBJ, with = has_case(finder, token, "with");
    if (!object && !(with && (node->deprel == DEP_OBL || node->deprel == DEP_NMOD))) return NONE;
    if (lemma_in(finder, node->head, meetings) && with) return holder_of(finder, node->head);
    if (node_at(finder, node->head)->upos != UPOS_VERB) return NONE;
    if (lemma_in(finder, node->head, meeting_verbs)) return subject_of(finder, node->head);
    for (uint32_t child = node_at(finder, node->head)->child; with && child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_OBJ && lemma_in(finder, child, meetings))
            return subject_of(finder, node->head);
    return NONE;
}

bool meetings_last(const References *refs, const Draft *group, uint32_t far, uint32_t pair[2])
{
    const Finder *finder = refs->finder;
    for (uint32_t steps = 0; steps < MANY_RECENT; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        const Draft *guest = recent ? draft_at(finder, recent->draft) : NULL;
        if (!guest || group->sentence - guest->sentence > far) return false;
        if (guest->first >= group->first || guest->n_actors != 1 || guest->kind == MENTION_ADJECTIVE)
            continue;
        uint32_t host = met_by(finder, guest->head);
        if (host == NONE || draft_at(finder, host)->n_actors != 1) continue;
        pair[0] = draft_at(finder, host)->actors[0];
        pair[1] = guest->actors[0];
        const uint32_t homes[2] = {actor_home(finder, pair[0]), actor_home(finder, pair[1])};
        if (homes[0] != ACTOR_NONE && homes[1] != ACTOR_NONE && homes[0] != homes[1]) return true;
    }
    return false;
}
