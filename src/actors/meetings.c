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

/* Whether one of these words is the preposition of the phrase, also where the tree hangs it on the last word
 * of a name: "with President Jan Novak". */
static bool has_case(const Finder *finder, uint32_t token, const char *words)
{
    enum { TITLE_LONGEST = 8 };
    for (uint32_t before = token; before > 0 && before + TITLE_LONGEST > token; before--) {
        const Node *node = node_at(finder, before - 1);
        if (node->deprel == DEP_ROOT) return false;
        if (node->deprel != DEP_CASE || node->head == NODE_NONE || node->head < token) continue;
        const Node *owner = node_at(finder, node->head);
        bool own = node->head == token || (owner->deprel == DEP_FLAT && owner->head == token);
        if (own && token_in(finder, before - 1, words)) return true;
    }
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

bool meetings_resolve(const References *refs, Draft *draft)
{
    static const char together[] = " agree discuss sign exchange concur pledge vow decide reaffirm review "
                                   "express underline underscore emphasise emphasize stress reiterate hail "
                                   "conclude reach adopt announce initial voice share talk shake explore ";
    const Finder *finder = refs->finder;
    const Node *node = node_at(finder, draft->head);
    uint32_t pair[2];
    if (node->deprel != DEP_NSUBJ || node->head == NODE_NONE || !lemma_in(finder, node->head, together) ||
        !meetings_last(refs, draft, 1, pair))
        return false;
    for (int i = 0; i < 2; i++) draft_resolve(draft, pair[i]);
    return true;
}
