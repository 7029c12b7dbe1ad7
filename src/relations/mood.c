#include "relations/mood.h"

#include "relations/factuality.h"
#include "relations/untruth.h"

/* The grammar of English: closed classes. */
static const char *const modals[] = {"may",  "might", "could", "would", "should", "can",   "will", "shall",
                                     "must", "'ll",   "'d",    "wo",    "ca",     "ought", NULL};
static const char *const negations[] = {"not",    "never",  "no",     "neither", "nor",
                                        "hardly", "nearly", "almost", NULL};
static const char *const conditions[] = {"if",      "unless",   "should", "whether",      "lest",
                                         "in case", "provided", "until",  "in the event", NULL};

void mood_negate(Mood *mood)
{
    if (mood->negated)
        *mood = (Mood){.possible = true}; /* "did not rule out sending" */
    else
        mood->negated = true;
}

bool mood_is_infinitive(const Reading *reading, uint32_t token)
{
    if (node_has(node_at(reading, token), FEAT_INFINITIVE)) return true;
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_MARK && node_at(reading, child)->upos == UPOS_PART)
            return true;
    return false;
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

/* "decided against sending", "is against it": they do not want it done; but "warned him against sending". */
static bool is_opposed(const Reading *reading, uint32_t gerund)
{
    static const char *const opposing[] = {
        "decide",  "vote",      "rule",   "argue",   "speak",    "speak out", "campaign",
        "come",    "come out",  "advise", "counsel", "choose",   "lobby",     "plead",
        "resolve", "recommend", "push",   "lean",    "decision", "argument",  NULL};
    const Node *node = node_at(reading, gerund);
    if (node->upos != UPOS_VERB || node_has(node, FEAT_FINITE)) return false;
    return node->head == NODE_NONE || str_in(reading_lemma(reading, node->head), opposing);
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
    case DEP_CC: return str_in(lemma, negations) || str_is(lemma, "rather"); /* "rather than go" */
    case DEP_CASE: return str_is(lemma, "without") || str_is(lemma, "instead") || str_is(lemma, "rather");
    case DEP_MARK:
        if (str_is(lemma, "against")) return is_opposed(reading, node->head);
        return str_is(lemma, "without") || str_is(lemma, "than") || str_is(lemma, "instead");
    case DEP_NSUBJ:
    case DEP_OBJ: return has_none(reading, child);
    default: return false;
    }
}

/* "is due in Oslo", but not "due to rain". */
static bool is_due(const Reading *reading, uint32_t word)
{
    static const char *const places[] = {"in", "at", "on", NULL};
    return str_is(reading_lemma(reading, word), "due") && word + 1 < reading->sentence->end &&
           str_in(reading_lower(reading, word + 1), places);
}

/* "a likely attack"; but "a free trade agreement", "an open letter", "certain raids" are as they are. */
static bool is_doubtful(const Reading *reading, uint32_t adjective)
{
    static const char *const plain[] = {"free", "open", "certain", "sure", "able", "capable", "bound", NULL};
    return reading_operators(reading, adjective) & OPERATOR_POSSIBLE &&
           !str_in(reading_lemma(reading, adjective), plain);
}

static bool makes_possible(const Reading *reading, uint32_t child)
{
    Str lemma = reading_lemma(reading, child);
    switch (node_at(reading, child)->deprel) {
    case DEP_AUX: return str_in(lemma, modals);
    case DEP_MARK: return str_in(lemma, conditions) || str_is(lemma, "due"); /* "is due to travel" */
    case DEP_CASE: return is_ahead(reading, child) || is_due(reading, child);
    case DEP_DET: return str_is(lemma, "any"); /* "any attack" */
    case DEP_ADVMOD: return frames_operators(reading->frames, PREDICATE_ADJECTIVE, lemma) & OPERATOR_POSSIBLE;
    case DEP_AMOD: return is_doubtful(reading, child);
    default: return false;
    }
}

/* "Why did she go?": she did. */
static bool is_asked_why(const Reading *reading, uint32_t auxiliary)
{
    static const char *const words[] = {"why", "how", "when", "where", "what", "whom", NULL};
    return auxiliary > reading->sentence->first && str_is(reading_lemma(reading, auxiliary), "do") &&
           str_in(reading_lower(reading, auxiliary - 1), words);
}

/* "Had she known", "Will she go?": the auxiliary stands before the subject. */
static bool is_inverted(const Reading *reading, uint32_t verb)
{
    uint32_t auxiliary = reading_child(reading, verb, DEP_AUX, NULL);
    uint32_t subject = reading_child(reading, verb, DEP_NSUBJ, NULL);
    return auxiliary != NODE_NONE && subject != NODE_NONE && auxiliary < subject && subject < verb &&
           !is_asked_why(reading, auxiliary) && !reading_has_child(reading, verb, DEP_ADVMOD, NULL);
}

/* "hours before Oslo was to send them": what was to come. */
static bool is_to_come(const Reading *reading, uint32_t verb)
{
    uint32_t to = reading_child(reading, verb, DEP_MARK, NULL);
    while (to != NODE_NONE && to < verb && !str_is(reading_lemma(reading, to), "to"))
        to = node_at(reading, to)->sibling;
    if (to == NODE_NONE || to >= verb || to == reading->sentence->first) return false;
    return str_is(reading_lemma(reading, to - 1), "be") && node_at(reading, to - 1)->upos == UPOS_AUX &&
           node_has(node_at(reading, to - 1), FEAT_FINITE);
}

void mood_read(const Reading *reading, uint32_t token, uint32_t below, bool negation, Mood *mood)
{
    bool negated = false;
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        if (child == below) continue;
        negated |= negates(reading, child);
        mood->possible |= makes_possible(reading, child);
    }
    if (negated && negation) mood_negate(mood);
    if (is_inverted(reading, token) || untruth_is_played(reading, token)) mood->possible = true;
    const Node *node = node_at(reading, token);
    if (node_has(node, FEAT_IMPERATIVE) && !reading_has_child(reading, token, DEP_NSUBJ, NULL))
        mood->possible = true;
    if (node->deprel == DEP_ADVCL && is_to_come(reading, token)) mood->possible = true;
    bool main = node->deprel == DEP_ROOT || node->deprel == DEP_CCOMP || node->deprel == DEP_PARATAXIS ||
                node_is(node, DEP_ACL, "relcl");
    if (main && node->upos == UPOS_VERB) /* "Kabul to free prisoners", "they are to meet" */
        for (uint32_t child = node->child; child != NODE_NONE && child < token;
             child = node_at(reading, child)->sibling)
            if (node_at(reading, child)->upos == UPOS_PART && str_is(reading_lemma(reading, child), "to"))
                mood->possible = true;
}

bool mood_is_indicative(const Reading *reading, uint32_t clause)
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

bool mood_has_auxiliary(const Reading *reading, uint32_t verb, const char *const *words)
{
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_AUX && str_in(reading_lemma(reading, child), words))
            return true;
    return false;
}

bool mood_has_modal(const Reading *reading, uint32_t verb)
{
    return mood_has_auxiliary(reading, verb, modals);
}

/* "will table a motion condemning", "plans to submit a bill banning": what it says, it will say. */
bool mood_is_to_be_written(const Reading *reading, uint32_t noun)
{
    static const char *const papers[] = {"resolution", "motion",  "statement",   "bill",     "letter", "law",
                                         "text",       "report",  "declaration", "decree",   "draft",  "note",
                                         "communique", "article", "document",    "petition", NULL};
    const Node *node = node_at(reading, noun);
    if (node->deprel != DEP_OBJ || !str_in(reading_lemma(reading, noun), papers)) return false;
    Deprel how = node_at(reading, node->head)->deprel;
    return mood_has_modal(reading, node->head) ||
           ((how == DEP_XCOMP || how == DEP_ACL) && mood_is_infinitive(reading, node->head));
}

/* "urged Oslo to stop its raids", "must stop arming rebels": somebody is to end something, as others say. */
static bool is_asked_of(const Reading *reading, uint32_t verb)
{
    static const char *const demanding[] = {"must", "should", "ought", NULL};
    const Node *node = node_at(reading, verb);
    if (mood_has_auxiliary(reading, verb, demanding)) return true;
    if (node->head == NODE_NONE)
        return node_has(node, FEAT_IMPERATIVE) && !reading_has_child(reading, verb, DEP_NSUBJ, NULL);
    unsigned above = reading_operators(reading, node->head);
    if (node->deprel == DEP_CCOMP) return reading_is_bare(reading, verb) && above & OPERATOR_POSSIBLE;
    return mood_is_infinitive(reading, verb) && above & OPERATOR_OBJECT_CONTROL;
}

/* "demanded a halt to the fighting", "called for a suspension of the raids". */
static bool is_halt_asked(const Reading *reading, uint32_t token)
{
    static const char *const halts[] = {"halt", "suspension", "cessation", "stop", "end", NULL};
    const Node *node = node_at(reading, token);
    if (node->deprel != DEP_NMOD || !str_in(reading_lemma(reading, node->head), halts)) return false;
    const Node *halt = node_at(reading, node->head);
    return halt->head != NODE_NONE && (halt->deprel == DEP_OBJ || halt->deprel == DEP_OBL) &&
           reading_operators(reading, halt->head) & OPERATOR_OBJECT_CONTROL;
}

bool mood_is_going_on(const Reading *reading, uint32_t token)
{
    if (is_halt_asked(reading, token)) return true;
    static const char *const ending[] = {"stop", "halt", "end", "cease", NULL};
    const Node *node = node_at(reading, token);
    uint32_t verb = node->head;
    bool gerund = node->deprel == DEP_XCOMP && str_ends(reading_lower(reading, token), STR("ing"));
    if ((!gerund && node->deprel != DEP_OBJ) || !str_in(reading_lemma(reading, verb), ending)) return false;
    if (is_asked_of(reading, verb)) return true;
    uint32_t owner = gerund ? NODE_NONE : reading_child(reading, token, DEP_NMOD, "poss");
    return owner != NODE_NONE && node_at(reading, owner)->upos != UPOS_PRON &&
           mood_is_infinitive(reading, verb);
}

bool mood_is_committed(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    if (node->deprel == DEP_NMOD && str_is(reading_case(reading, token), "of") &&
        str_is(reading_lemma(reading, node->head), "act")) /* "an act of aggression" */
        node = node_at(reading, node->head);
    if (node->deprel != DEP_OBJ || !str_is(reading_lemma(reading, node->head), "commit")) return false;
    return !mood_is_infinitive(reading, node->head) &&
           reading_is_of(reading, token, (const char *const[]){"act", "wrong", "suffered", NULL});
}

bool mood_is_enacted(const Reading *reading, uint32_t clause)
{
    static const char *const papers[] = {"order", "decree",       "bill",      "law",   "legislation",
                                         "act",   "proclamation", "ordinance", "edict", "resolution",
                                         NULL};
    static const char *const enacting[] = {"sign", "pass", "adopt", "enact", "promulgate", "issue", NULL};
    uint32_t paper = node_at(reading, clause)->head;
    const Node *node = node_at(reading, paper);
    bool enacted = node->deprel == DEP_OBJ || node_is(node, DEP_NSUBJ, "pass");
    if (!enacted || !mood_is_infinitive(reading, clause) || !str_in(reading_lemma(reading, paper), papers) ||
        !str_in(reading_lemma(reading, node->head), enacting))
        return false;
    bool told_only = str_is(reading_lemma(reading, paper), "order") && /* "issued an order to shoot" */
                     str_is(reading_lemma(reading, node->head), "issue");
    return !told_only && factuality_find(reading, node->head) == ACT_ACTUAL;
}

bool mood_is_claimed(const Reading *reading, uint32_t clause)
{
    static const char *const claiming[] = {"insist", "suggest", "warn",  "caution", "hint",
                                           "signal", "swear",   "alert", NULL};
    return str_in(reading_lemma(reading, node_at(reading, clause)->head), claiming) &&
           !str_is(reading_lemma(reading, clause), "go") && mood_is_indicative(reading, clause);
}

bool mood_is_breach(const Reading *reading, uint32_t infinitive)
{
    static const char *const rules[] = {"embargo", "sanction", "ban", "blockade", "resolution", NULL};
    const Node *node = node_at(reading, infinitive);
    if (!mood_is_infinitive(reading, infinitive)) return false;
    uint32_t rule = node->deprel == DEP_ACL ? node->head : reading_child(reading, node->head, DEP_OBJ, NULL);
    return rule != NODE_NONE && node_at(reading, rule)->deprel == DEP_OBJ &&
           str_in(reading_lemma(reading, rule), rules) &&
           str_in(reading_lemma(reading, node_at(reading, rule)->head), reading_breaking);
}
