#include "relations/factuality.h"

#include "relations/governors.h"

enum { CLIMB = 40 };

/* "neither confirmed nor denied": the second verb's negation is that of the first. */
static bool is_second_negation(const Reading *reading, uint32_t token)
{
    uint32_t conjunction = reading_child(reading, token, DEP_CC, NULL);
    return conjunction != NODE_NONE && str_is(reading_lemma(reading, conjunction), "nor");
}

/* "dropped its plan to", "rejected a call for": the plan, and what is planned. */
static bool is_dropped(const Reading *reading, uint32_t token)
{
    static const char *const dropping[] = {"drop",      "withdraw", "give up", "reject",
                                           "turn down", "retract",  NULL};
    const Node *node = node_at(reading, token);
    return (node->deprel == DEP_OBJ || node_is(node, DEP_NSUBJ, "pass")) &&
           reading_operators(reading, token) & OPERATOR_POSSIBLE &&
           str_in(reading_predicate(reading, node->head), dropping);
}

/* "called in the envoy to protest the killing of", "asked it to explain the raid": it happened, whatever is
 * wanted of whom. */
static bool is_presupposed(const Reading *reading, uint32_t noun)
{
    static const char *const verbs[] = {"explain",    "protest",     "condemn", "denounce", "mourn",
                                        "mark",       "commemorate", "avenge",  "punish",   "investigate",
                                        "probe",      "lament",      "deplore", "regret",   "decry",
                                        "answer for", "justify",     NULL};
    static const char *const definite[] = {"the", "this", "these", "that", "those", NULL};
    const Node *node = node_at(reading, noun);
    if (node->deprel != DEP_OBJ || reading_kind(reading, noun) != PREDICATE_NOUN ||
        !str_in(reading_predicate(reading, node->head), verbs))
        return false;
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling)
        if (node_is(node_at(reading, child), DEP_NMOD, "poss") ||
            (node_at(reading, child)->deprel == DEP_DET && str_in(reading_lemma(reading, child), definite)))
            return true;
    return false;
}

bool factuality_is_future(const Reading *reading, uint32_t predicate)
{
    static const char *const words[] = {"will", "would", "shall", "'ll", "'d", "wo", NULL};
    uint32_t token = predicate;
    for (int step = 0; step < 3; step++) {
        if (mood_has_auxiliary(reading, token, words)) return true;
        const Node *node = node_at(reading, token);
        bool vowed = node->deprel == DEP_XCOMP && mood_is_infinitive(reading, token) &&
                     reading_operators(reading, node->head) & OPERATOR_REPORT &&
                     reading_operators(reading, node->head) & OPERATOR_POSSIBLE &&
                     !reading_has_child(reading, node->head, DEP_OBJ, NULL);
        if (vowed) return true;
        bool going = node->deprel == DEP_XCOMP && mood_is_infinitive(reading, token) &&
                     str_is(reading_lower(reading, node->head), "going"); /* "is going to attack" */
        if (going) return true;
        bool purpose =
            node->deprel == DEP_ADVCL && mood_is_infinitive(reading, token); /* "will act to counter" */
        bool shares = node->deprel == DEP_CONJ || ((node->deprel == DEP_XCOMP || purpose) && step == 0);
        if (!shares || node->head == NODE_NONE) return false;
        token = node->head;
    }
    return false;
}

/* "asked its allies", "the ally's": who is named, not what is said of anybody. */
static bool is_epithet(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    bool named = node->deprel == DEP_OBJ || node->deprel == DEP_IOBJ || node->deprel == DEP_NSUBJ ||
                 node->deprel == DEP_APPOS || node->deprel == DEP_NMOD || node->deprel == DEP_OBL;
    return named && reading_kind(reading, token) == PREDICATE_NOUN && !governor_is_become(reading, token) &&
           !str_is(reading_case(reading, token), "as") &&
           reading_operators(reading, token) & OPERATOR_IDENTITY &&
           !reading_has_child(reading, token, DEP_COP, NULL);
}

/* Of a name for somebody, or of what is known to have happened, only its own words count: "a potential ally".
 */
static act_factuality own_factuality(const Reading *reading, uint32_t token)
{
    Mood mood = {0};
    mood_read(reading, token, NODE_NONE, true, &mood);
    return mood.negated ? ACT_NEGATED : mood.possible ? ACT_POSSIBLE : ACT_ACTUAL;
}

/* "is not going to attack, but wants them to leave": what has a tense of its own shares no auxiliary. */
static bool is_finite_besides(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    return node->upos == UPOS_VERB && node_has(node, FEAT_FINITE) &&
           reading_has_child(reading, node->head, DEP_AUX, NULL);
}

act_factuality factuality_find(const Reading *reading, uint32_t predicate)
{
    Mood mood = {0};
    uint32_t token = predicate;
    const Node *word = node_at(reading, token);
    if ((word->deprel == DEP_COP || word->upos == UPOS_ADP) && word->head != NODE_NONE)
        token = word->head; /* "will be in Oslo", "is not behind the raid": the auxiliary hangs on the noun */
    if (is_epithet(reading, token) || is_presupposed(reading, token)) return own_factuality(reading, token);
    bool own = true, negation = true;
    uint32_t below = NODE_NONE;
    for (int step = 0; step < CLIMB; step++) {
        const Node *node = node_at(reading, token);
        if (own) mood_read(reading, token, below, negation, &mood);
        if (node->head == NODE_NONE) break;
        /* "may attack and destroy": the second verb shares the modal of the first, unless it has its own
         * subject */
        bool coordinated = node->deprel == DEP_CONJ;
        own = !coordinated || (reading_child(reading, token, DEP_NSUBJ, NULL) == NODE_NONE &&
                               reading_child(reading, token, DEP_AUX, NULL) == NODE_NONE &&
                               !is_finite_besides(reading, token));
        negation = !coordinated || !is_second_negation(reading, token);
        if (step && is_dropped(reading, token)) mood_negate(&mood);
        if (!governor_climb(reading, token, &mood)) break;
        below = token;
        token = coordinated ? reading_conjunct(reading, token) : node->head;
    }
    return mood.negated ? ACT_NEGATED : mood.possible ? ACT_POSSIBLE : ACT_ACTUAL;
}

bool factuality_is_announced(const Reading *reading, uint32_t predicate)
{
    const Node *node = node_at(reading, predicate);
    bool object = node->deprel == DEP_OBJ || node_is(node, DEP_NSUBJ, "pass");
    return object && node->head != NODE_NONE && reading_operators(reading, node->head) & OPERATOR_ANNOUNCE;
}
