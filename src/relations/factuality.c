#include "relations/factuality.h"

#include "relations/arguments.h"

enum { CLIMB = 40 };

typedef struct State {
    bool possible, negated;
} State;

/* The grammar of English: closed classes. */
static const char *const modals[] = {"may",  "might", "could", "would", "should", "can",   "will", "shall",
                                     "must", "'ll",   "'d",    "wo",    "ca",     "ought", NULL};
static const char *const negations[] = {"not",    "never",  "no",     "neither", "nor",
                                        "hardly", "nearly", "almost", NULL};
static const char *const conditions[] = {"if",      "unless",   "should", "whether",      "lest",
                                         "in case", "provided", "until",  "in the event", NULL};

static void negate(State *state)
{
    if (state->negated)
        *state = (State){.possible = true}; /* "did not rule out sending" */
    else
        state->negated = true;
}

static bool is_infinitive(const Reading *reading, uint32_t token)
{
    if (node_has(node_at(reading, token), FEAT_INFINITIVE)) return true;
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_MARK && node_at(reading, child)->upos == UPOS_PART)
            return true;
    return false;
}

/* "neither confirmed nor denied": the second verb's negation is that of the first. */
static bool is_second_negation(const Reading *reading, uint32_t token)
{
    uint32_t conjunction = reading_child(reading, token, DEP_CC, NULL);
    return conjunction != NODE_NONE && str_is(reading_lemma(reading, conjunction), "nor");
}

/* "ahead of a meeting": the preposition, whatever the tree makes of "ahead". */
static bool is_ahead(const Reading *reading, uint32_t preposition)
{
    return str_is(reading_lemma(reading, preposition), "ahead") ||
           (preposition > reading->sentence->first && str_is(reading_lemma(reading, preposition), "of") &&
            str_is(reading_lemma(reading, preposition - 1), "ahead"));
}

/* "There is no doubt that", "it is no secret that": what follows is certain; "no question of sending" is not.
 */
static bool is_doubt(const Reading *reading, uint32_t noun)
{
    static const char *const words[] = {"doubt", "question", "secret", NULL};
    if (node_at(reading, noun)->upos != UPOS_NOUN || !str_in(reading_lemma(reading, noun), words))
        return false;
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel != DEP_DET && str_is(reading_case(reading, child), "that"))
            return true;
    return false;
}

/* "no state", "neither … nor", "has no plans" */
static bool has_none(const Reading *reading, uint32_t phrase)
{
    if (is_doubt(reading, phrase)) return false;
    for (uint32_t word = node_at(reading, phrase)->child; word != NODE_NONE && word < phrase;
         word = node_at(reading, word)->sibling)
        if (str_is(reading_lemma(reading, word), "no") || str_is(reading_lemma(reading, word), "neither"))
            return true;
    return false;
}

static bool negates(const Reading *reading, uint32_t child)
{
    const Node *node = node_at(reading, child);
    Str lemma = reading_lemma(reading, child);
    switch (node->deprel) {
    case DEP_ADVMOD: /* "not", "no longer"; but "proposed a truce, not peace" */
        if (str_is(lemma, "not") && child > node->head && node_at(reading, node->head)->upos == UPOS_VERB)
            return false;
        return str_in(lemma, negations) || (child > 0 && str_is(reading_lemma(reading, child - 1), "no"));
    case DEP_DET: return str_in(lemma, negations) && !is_doubt(reading, node->head);
    case DEP_CC: return str_in(lemma, negations);
    case DEP_CASE: return str_is(lemma, "without");
    case DEP_MARK: return str_is(lemma, "without") || str_is(lemma, "than");
    case DEP_NSUBJ:
    case DEP_OBJ: return has_none(reading, child);
    default: return false;
    }
}

static bool makes_possible(const Reading *reading, uint32_t child)
{
    Str lemma = reading_lemma(reading, child);
    switch (node_at(reading, child)->deprel) {
    case DEP_AUX: return str_in(lemma, modals);
    case DEP_MARK: return str_in(lemma, conditions) || str_is(lemma, "due"); /* "is due to travel" */
    case DEP_CASE: return is_ahead(reading, child);
    case DEP_DET: return str_is(lemma, "any"); /* "any attack" */
    case DEP_ADVMOD: return frames_operators(reading->frames, PREDICATE_ADJECTIVE, lemma) & OPERATOR_POSSIBLE;
    case DEP_AMOD: return reading_operators(reading, child) & OPERATOR_POSSIBLE;
    default: return false;
    }
}

/* "Had she known", "Will she go?": the auxiliary stands before the subject. */
static bool is_inverted(const Reading *reading, uint32_t verb)
{
    uint32_t auxiliary = reading_child(reading, verb, DEP_AUX, NULL);
    uint32_t subject = reading_child(reading, verb, DEP_NSUBJ, NULL);
    return auxiliary != NODE_NONE && subject != NODE_NONE && auxiliary < subject && subject < verb &&
           !reading_has_child(reading, verb, DEP_ADVMOD, NULL);
}

/* Modals, conditions and, where it is asked for, negation that hang on the word itself; below is the phrase
 * that has been read already. */
static void read_own(const Reading *reading, uint32_t token, uint32_t below, bool negation, State *state)
{
    bool negated = false;
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        if (child == below) continue;
        negated |= negates(reading, child);
        state->possible |= makes_possible(reading, child);
    }
    if (negated && negation) negate(state);
    if (is_inverted(reading, token)) state->possible = true;
    const Node *node = node_at(reading, token);
    if (node_has(node, FEAT_IMPERATIVE) && !reading_has_child(reading, token, DEP_NSUBJ, NULL))
        state->possible = true;
    bool main = node->deprel == DEP_ROOT || node->deprel == DEP_CCOMP || node->deprel == DEP_PARATAXIS ||
                node_is(node, DEP_ACL, "relcl");
    if (main && node->upos == UPOS_VERB) /* "Kabul to free prisoners", "they are to meet" */
        for (uint32_t child = node->child; child != NODE_NONE && child < token;
             child = node_at(reading, child)->sibling)
            if (node_at(reading, child)->upos == UPOS_PART && str_is(reading_lemma(reading, child), "to"))
                state->possible = true;
}

static bool has_modal(const Reading *reading, uint32_t verb, const char *modal)
{
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_AUX && str_is(reading_lemma(reading, child), modal))
            return true;
    return false;
}

/* "at talks with", "during a visit to": what goes on while something else does. */
static bool is_scene(const Reading *reading, uint32_t token)
{
    static const char *const scenes[] = {"at", "during", "for", NULL};
    return node_at(reading, token)->deprel == DEP_OBL && str_in(reading_case(reading, token), scenes);
}

/* "kept her from attacking", "is far from recognising": what does not happen. */
static bool is_held_back(const Reading *reading, uint32_t clause)
{
    static const char *const holding[] = {"keep", "save",     "restrain", "hinder",
                                          "hold", "dissuade", "far",      NULL};
    return str_is(reading_case(reading, clause), "from") &&
           str_in(reading_lemma(reading, node_at(reading, clause)->head), holding);
}

/* "offered a warning", "offered an apology": by offering it, one gives it. */
static bool is_word_given(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    const LexClass *class =
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("act"));
    return node->deprel == DEP_OBJ && class && str_is(class->name, "speech") &&
           str_is(reading_lemma(reading, node->head), "offer");
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

/* "may sell two of its frigates": arms go where the verb says, or may go. */
static bool is_item(const Reading *reading, uint32_t token)
{
    return node_at(reading, token)->upos == UPOS_NUM ||
           lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("weapon"));
}

/* The preposition of a phrase, whichever of its words the tree hangs it on. */
static uint32_t preposition_before(const Reading *reading, uint32_t token)
{
    enum { LONGEST = 8 };
    for (uint32_t step = 1; step < LONGEST && token >= reading->sentence->first + step; step++)
        if (node_at(reading, token - step)->deprel == DEP_CASE) return token - step;
    return NODE_NONE;
}

/* "pledged aid, in a meeting with": it meets, whatever else is pledged. */
static bool stands_apart(const Reading *reading, uint32_t token)
{
    static const char *const scenes[] = {"at", "during", "in", "following", "after", NULL};
    const Node *node = node_at(reading, token), *verb = node_at(reading, node->head);
    uint32_t preposition = preposition_before(reading, token);
    if (node->deprel == DEP_OBL && token < node->head && str_is(reading_case(reading, token), "as"))
        return true; /* "As an ally of Oman, Tunis called" */
    if (node->deprel != DEP_OBL || verb->upos != UPOS_VERB || preposition == NODE_NONE ||
        preposition > token || !str_in(reading_case(reading, token), scenes) ||
        reading_is_passive(reading, node->head))
        return false;
    bool comma =
        preposition > reading->sentence->first && str_is(reading_lemma(reading, preposition - 1), ",");
    bool finite = node_has(verb, FEAT_FINITE) || reading_has_child(reading, node->head, DEP_AUX, NULL);
    return comma || (finite && !is_infinitive(reading, node->head));
}

typedef enum Governed {
    GOVERNED_PHRASE,
    GOVERNED_CLAUSE,    /* "warned that it would not yield" */
    GOVERNED_INFINITIVE /* "warned her not to yield" */
} Governed;

/* What the governing word says of what it governs. */
static void apply(State *state, unsigned operators, Governed governed)
{
    if (governed == GOVERNED_INFINITIVE && state->negated && operators & OPERATOR_POSSIBLE &&
        operators & OPERATOR_OBJECT_CONTROL)
        *state = (State){.possible = true}; /* "warned her not to": she may */
    if (operators & OPERATOR_POSSIBLE) state->possible = true;
    if (operators & OPERATOR_NEGATED || (governed != GOVERNED_PHRASE && operators & OPERATOR_NEGATED_CLAUSE))
        negate(state);
}

/* "discussed Oslo's raid", "offered an apology": the raid happened, and to offer it is to make it. */
static bool is_matter(const Reading *reading, uint32_t noun)
{
    static const char *const debates[] = {"discuss",     "debate", "study", "examine",
                                          "investigate", "probe",  NULL};
    static const char *const words[] = {"apology", "condolence", "congratulation", "thanks",  "sympathy",
                                        "praise",  "solidarity", "gratitude",      "prayers", NULL};
    Str verb = reading_lemma(reading, node_at(reading, noun)->head);
    if (str_in(verb, debates)) return reading_has_child(reading, noun, DEP_NMOD, "poss");
    return str_is(verb, "offer") &&
           !reading_has_child(reading, node_at(reading, noun)->head, DEP_AUX, NULL) &&
           str_in(reading_lemma(reading, noun), words);
}

/* "most of its aid", "part of the sanctions": what is said of the part is said of the whole. */
static bool is_part(const Reading *reading, uint32_t token)
{
    static const char *const parts[] = {"most", "some",   "all",      "part",   "much",  "half",
                                        "rest", "bulk",   "any",      "series", "round", "number",
                                        "wave", "string", "majority", NULL};
    const Node *node = node_at(reading, token);
    return node->deprel == DEP_NMOD && str_is(reading_case(reading, token), "of") &&
           str_in(reading_lemma(reading, node->head), parts);
}

/* "sent soldiers to support him": they do. */
static bool is_mission(const Reading *reading, uint32_t token)
{
    static const char *const verbs[] = {"send", "deploy", "dispatch", "rush", NULL};
    return reading_operators(reading, token) & OPERATOR_HELP &&
           str_in(reading_lemma(reading, node_at(reading, token)->head), verbs);
}

/* "summoned the envoy to protest", "marched to demand", "held a news conference to denounce": why they came
 * is what they said. */
static bool is_errand(const Reading *reading, uint32_t token)
{
    static const char *const verbs[] = {
        "summon", "call in",     "telephone", "phone",    "call",    "write",  "gather",   "rally",
        "march",  "demonstrate", "meet",      "assemble", "protest", "take",   "turn out", "address",
        "chant",  "hold",        "recall",    "withdraw", "pull",    "resign", "expel",    "close",
        "cancel", "use",         "issue",     "speak",    "tweet",   "cable",  NULL};
    static const char *const words[] = {
        "protest",   "condemn",   "denounce",     "demand",    "express",  "voice", "convey",
        "urge",      "object",    "congratulate", "thank",     "complain", "lodge", "rebuke",
        "reprimand", "criticise", "criticize",    "reiterate", "condole",  "warn",  "appeal",
        "call for",  "call on",   "accuse",       "praise",    NULL};
    uint32_t above = node_at(reading, token)->head;
    bool behind_noun = node_at(reading, token)->deprel == DEP_ACL && node_at(reading, above)->head < above &&
                       node_at(reading, above)->deprel == DEP_OBJ && !reading_operators(reading, above);
    if (behind_noun) above = node_at(reading, above)->head;
    return str_in(reading_predicate(reading, token), words) &&
           str_in(reading_predicate(reading, above), verbs);
}

/* "the first state to recognise Kosovo", "the only one to have done so": it did. */
static bool is_ranked(const Reading *reading, uint32_t infinitive)
{
    static const char *const ranks[] = {"first", "second", "third", "only", "last", "latest", NULL};
    uint32_t mark = reading_child(reading, infinitive, DEP_MARK, NULL);
    if (mark == NODE_NONE || mark == reading->sentence->first) return false;
    uint32_t noun = mark - 1;
    if (str_in(reading_lemma(reading, noun), ranks)) return true;
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (child < noun && str_in(reading_lemma(reading, child), ranks)) return true;
    return false;
}

/* "An invasion could trigger a war", "another raid would be a mistake": an event that may come. */
static bool is_imagined(const Reading *reading, uint32_t noun)
{
    static const char *const articles[] = {"a", "an", "another", NULL}, *const doubts[] = {"could", "would",
                                                                                           "might", NULL};
    bool some = false, doubted = false;
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        some |= node_at(reading, child)->deprel == DEP_DET && str_in(reading_lemma(reading, child), articles);
    uint32_t verb = node_at(reading, noun)->head;
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        doubted |=
            node_at(reading, child)->deprel == DEP_AUX && str_in(reading_lemma(reading, child), doubts);
    return some && doubted;
}

/* "had bombed", "is bombing", "bombs": told as a fact, with neither a modal nor the bare verb of a wish. */
static bool is_indicative(const Reading *reading, uint32_t clause)
{
    const Node *node = node_at(reading, clause);
    bool told = node_has(node, FEAT_FINITE) && !reading_is_bare(reading, clause) &&
                (node_has(node, FEAT_PAST) || node_has(node, FEAT_THIRD));
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling) {
        if (node_at(reading, child)->deprel != DEP_AUX) continue;
        Str lemma = reading_lemma(reading, child);
        if (str_in(lemma, modals)) return false;
        told |= !str_equal(reading_lower(reading, child), STR("be"));
    }
    return told;
}

/* "dismissed reports that it had sent troops": it says that it did not. */
static bool is_rejected_report(const Reading *reading, uint32_t clause)
{
    static const char *const verbs[] = {"dismiss", "reject", "refute", "rebut", "deny", "dispute", NULL};
    static const char *const nouns[] = {"report",      "claim",       "allegation", "accusation", "charge",
                                        "suggestion",  "rumour",      "rumor",      "assertion",  "notion",
                                        "insinuation", "speculation", NULL};
    uint32_t noun = node_at(reading, clause)->head;
    const Node *node = node_at(reading, noun);
    return node->deprel == DEP_OBJ && str_in(reading_lemma(reading, noun), nouns) &&
           str_in(reading_lemma(reading, node->head), verbs) && is_indicative(reading, clause) &&
           str_is(reading_case(reading, clause), "that");
}

/* "insists that Oslo is bombing", "warned that Oslo had massed troops": a demand or a fear only where the
 * clause is one. */
static bool is_claimed(const Reading *reading, uint32_t clause)
{
    static const char *const claiming[] = {"insist", "suggest", "warn",  "caution", "hint",
                                           "signal", "swear",   "alert", NULL};
    return str_in(reading_lemma(reading, node_at(reading, clause)->head), claiming) &&
           !str_is(reading_lemma(reading, clause), "go") && is_indicative(reading, clause);
}

/* "is negotiating deals": none yet. */
static bool is_negotiating(const Reading *reading, uint32_t verb)
{
    return str_is(reading_lower(reading, verb), "negotiating");
}

/* "allowed Oslo to become a member". */
static bool is_what_becomes(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    return node->deprel == DEP_OBJ && str_is(reading_lemma(reading, node->head), "become");
}

/* "details of her plans for a visit", with the visit hung on the details: the noun right before the phrase.
 */
static uint32_t noun_before(const Reading *reading, uint32_t token)
{
    static const char *const preps[] = {"for", "of", "on", "about", NULL};
    uint32_t left = phrase_left_edge(reading, token);
    bool astray = node_at(reading, token)->deprel == DEP_NMOD && left > reading->sentence->first &&
                  left - 1 > node_at(reading, token)->head && node_at(reading, left - 1)->upos == UPOS_NOUN;
    return astray && str_in(reading_case(reading, token), preps) ? left - 1 : NODE_NONE;
}

/* One step up, from token to its head. False where what stands above no longer matters. */
static bool climb(const Reading *reading, uint32_t token, State *state)
{
    const Node *node = node_at(reading, token);
    unsigned operators = reading_operators(reading, node->head) &
                         ~(unsigned)(OPERATOR_HAPPEN | OPERATOR_UNDERGO | OPERATOR_OWNER | OPERATOR_UNDO |
                                     OPERATOR_HELP | OPERATOR_RECEIVE);
    bool infinitive = is_infinitive(reading, token);
    uint32_t governor = reading_gerund_governor(reading, token);
    if (governor != NODE_NONE) {
        apply(state, reading_operators(reading, governor), GOVERNED_INFINITIVE);
        return false;
    }
    switch (node->deprel) {
    case DEP_CSUBJ: /* "sending them would be a mistake" */
        for (uint32_t child = node_at(reading, node->head)->child; child != NODE_NONE;
             child = node_at(reading, child)->sibling)
            if (node_at(reading, child)->deprel == DEP_AUX && str_in(reading_lemma(reading, child), modals))
                state->possible = true;
        return false;
    case DEP_CCOMP:
        if (is_claimed(reading, token)) return true;
        apply(state, operators,
              reading_has_child(reading, token, DEP_AUX, NULL) ? GOVERNED_CLAUSE : GOVERNED_INFINITIVE);
        return operators & (OPERATOR_POSSIBLE | OPERATOR_NEGATED | OPERATOR_NEGATED_CLAUSE | OPERATOR_ACTUAL);
    case DEP_XCOMP:
        apply(state, operators, GOVERNED_INFINITIVE);
        if (infinitive && !(operators & OPERATOR_ACTUAL) && !is_errand(reading, token) &&
            !is_ranked(reading, token))
            state->possible = true;
        return true;
    case DEP_ACL:
        if (is_rejected_report(reading, token)) return negate(state), false;
        if (str_is(node->subtype, "relcl")) { /* "warned her that sending them would": no clause of hers */
            if (node_has(node, FEAT_GERUND) && reading_has_child(reading, token, DEP_NSUBJ, NULL))
                state->possible = true;
            return false;
        }
        if (infinitive && is_errand(reading, token)) return true;
        if (infinitive && !(operators & OPERATOR_ACTUAL) && !is_ranked(reading, token))
            state->possible = true;
        if (!infinitive &&
            reading_child(reading, token, DEP_MARK, NULL) == NODE_NONE) { /* "fears of Iran attacking" */
            const Node *noun = node_at(reading, node->head);
            bool governed =
                noun->deprel == DEP_NMOD || noun->deprel == DEP_OBJ || node_is(noun, DEP_NSUBJ, "pass");
            if (governed && noun->head != NODE_NONE && !node_is_past_participle(node))
                apply(state, reading_operators(reading, noun->head) & ~(unsigned)OPERATOR_OBJECT_CONTROL,
                      GOVERNED_CLAUSE); /* "blocked a statement condemning" */
            return false;
        }
        apply(state, operators, GOVERNED_INFINITIVE);
        return true;
    case DEP_ADVCL: {
        /* a gerund right behind a verb that plans or refuses it is its complement, whatever the tree says */
        static const char *const circumstances[] = {"despite", "although", "though", "while",   "after",
                                                    "before",  "since",    "when",   "whereas", "because",
                                                    "besides", "apart",    "aside",  NULL};
        if (str_is(reading_case(reading, token), "before") && !node_has(node, FEAT_FINITE) &&
            token > node->head)
            return true; /* "must wait before joining": it depends on the waiting */
        if (str_in(reading_case(reading, token), circumstances)) return false;
        bool complement = operators & (OPERATOR_POSSIBLE | OPERATOR_NEGATED | OPERATOR_NEGATED_CLAUSE) &&
                          token > node->head && token - node->head <= 3 && !node_has(node, FEAT_FINITE);
        if (reading_child(reading, token, DEP_MARK, NULL) == NODE_NONE && !complement) return false;
        if (is_held_back(reading, token)) return negate(state), true;
        if (is_mission(reading, token) || is_errand(reading, token)) return true;
        if (infinitive && !(operators & OPERATOR_ACTUAL)) state->possible = true; /* purpose */
        if (operators & OPERATOR_LIGHT && reading_kind(reading, node->head) == PREDICATE_ADJECTIVE)
            return state->possible = true;                           /* "close to concluding" */
        if (str_is(reading_case(reading, token), "by")) return true; /* "would escalate by sending" */
        if (operators & (OPERATOR_OBJECT_CONTROL | OPERATOR_POSSIBLE | OPERATOR_NEGATED |
                         OPERATOR_NEGATED_CLAUSE | OPERATOR_ACTUAL) &&
            !node_has(node, FEAT_FINITE)) {
            apply(state, operators, GOVERNED_INFINITIVE);
            return true;
        }
        return false;
    }
    case DEP_OBJ:
    case DEP_NMOD:
    case DEP_OBL:
    case DEP_COMPOUND:
        if (node->deprel == DEP_OBJ && is_negotiating(reading, node->head)) state->possible = true;
        if (node->deprel == DEP_OBJ && state->negated &&
            reading_operators(reading, node->head) & OPERATOR_UNDO)
            *state = (State){.possible = true}; /* "lifted its ban on selling" */
        if (is_scene(reading, token) && has_modal(reading, node->head, "will")) state->possible = true;
        if (operators & OPERATOR_LIGHT && reading_kind(reading, node->head) == PREDICATE_ADJECTIVE)
            state->possible = true; /* "close to a deal" */
        if (is_what_becomes(reading, token)) return true;
        for (uint32_t before = noun_before(reading, token); before != NODE_NONE; before = NODE_NONE)
            apply(state, reading_operators(reading, before) & (OPERATOR_POSSIBLE | OPERATOR_NEGATED),
                  GOVERNED_PHRASE);
        if (!(operators & OPERATOR_LIGHT) && stands_apart(reading, token)) return false;
        if (str_is(reading_case(reading, token), "toward") || str_is(reading_case(reading, token), "towards"))
            state->possible = true; /* "steps towards a treaty" */
        if (is_item(reading, token) && node->deprel != DEP_COMPOUND) {
            apply(state, operators, GOVERNED_PHRASE);
            return true;
        }
        if (is_word_given(reading, token)) return true;
        if (is_matter(reading, token)) return false;
        apply(state, operators, GOVERNED_PHRASE);
        return operators != 0 || is_part(reading, token); /* "suspended most of its aid" */
    case DEP_NSUBJ:
        if (!str_is(node->subtype, "pass")) {
            if (operators & (OPERATOR_ACTUAL | OPERATOR_LIGHT)) /* "talks will resume" */
                for (uint32_t child = node_at(reading, node->head)->child; child != NODE_NONE;
                     child = node_at(reading, child)->sibling)
                    if (node_at(reading, child)->deprel == DEP_AUX &&
                        str_in(reading_lemma(reading, child), modals))
                        state->possible = true;
            if (is_imagined(reading, token)) state->possible = true;
            unsigned kept = operators & (OPERATOR_POSSIBLE | OPERATOR_ACTUAL);
            return kept && reading_kind(reading, node->head) == PREDICATE_ADJECTIVE
                   ? apply(state, kept, GOVERNED_PHRASE),
                   true : false;
        }
        if (is_imagined(reading, token)) state->possible = true;
        apply(state, operators, GOVERNED_PHRASE);
        return operators != 0;
    case DEP_CONJ:
    case DEP_ADVMOD: return true;
    default: return false;
    }
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
        for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
             child = node_at(reading, child)->sibling)
            if (node_at(reading, child)->deprel == DEP_AUX && str_in(reading_lemma(reading, child), words))
                return true;
        const Node *node = node_at(reading, token);
        bool vowed = node->deprel == DEP_XCOMP && is_infinitive(reading, token) &&
                     reading_operators(reading, node->head) & OPERATOR_REPORT &&
                     reading_operators(reading, node->head) & OPERATOR_POSSIBLE &&
                     !reading_has_child(reading, node->head, DEP_OBJ, NULL);
        if (vowed) return true;
        bool purpose = node->deprel == DEP_ADVCL && is_infinitive(reading, token); /* "will act to counter" */
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
    return named && reading_kind(reading, token) == PREDICATE_NOUN && !is_what_becomes(reading, token) &&
           !str_is(reading_case(reading, token), "as") &&
           reading_operators(reading, token) & OPERATOR_IDENTITY &&
           !reading_has_child(reading, token, DEP_COP, NULL);
}

/* Of a name for somebody, or of what is known to have happened, only its own words count: "a potential ally".
 */
static act_factuality own_factuality(const Reading *reading, uint32_t token)
{
    State state = {0};
    read_own(reading, token, NODE_NONE, true, &state);
    return state.negated ? ACT_NEGATED : state.possible ? ACT_POSSIBLE : ACT_ACTUAL;
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
    State state = {0};
    uint32_t token = predicate;
    const Node *word = node_at(reading, token);
    if ((word->deprel == DEP_COP || word->upos == UPOS_ADP) && word->head != NODE_NONE)
        token = word->head; /* "will be in Oslo", "is not behind the raid": the auxiliary hangs on the noun */
    if (is_epithet(reading, token) || is_presupposed(reading, token)) return own_factuality(reading, token);
    bool own = true, negation = true;
    uint32_t below = NODE_NONE;
    for (int step = 0; step < CLIMB; step++) {
        const Node *node = node_at(reading, token);
        if (own) read_own(reading, token, below, negation, &state);
        if (node->head == NODE_NONE) break;
        /* "may attack and destroy": the second verb shares the modal of the first, unless it has its own
         * subject */
        bool coordinated = node->deprel == DEP_CONJ;
        own = !coordinated || (reading_child(reading, token, DEP_NSUBJ, NULL) == NODE_NONE &&
                               reading_child(reading, token, DEP_AUX, NULL) == NODE_NONE &&
                               !is_finite_besides(reading, token));
        negation = !coordinated || !is_second_negation(reading, token);
        if (step && is_dropped(reading, token)) negate(&state);
        if (!climb(reading, token, &state)) break;
        below = token;
        token = coordinated ? reading_conjunct(reading, token) : node->head;
    }
    return state.negated ? ACT_NEGATED : state.possible ? ACT_POSSIBLE : ACT_ACTUAL;
}

bool factuality_is_announced(const Reading *reading, uint32_t predicate)
{
    const Node *node = node_at(reading, predicate);
    bool object = node->deprel == DEP_OBJ || node_is(node, DEP_NSUBJ, "pass");
    return object && node->head != NODE_NONE && reading_operators(reading, node->head) & OPERATOR_ANNOUNCE;
}
