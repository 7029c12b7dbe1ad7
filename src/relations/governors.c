#include "relations/governors.h"

#include "relations/arguments.h"
#include "relations/errands.h"
#include "relations/settings.h"
#include "relations/untruth.h"

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
    const LexClass *class = reading_act(reading, token);
    return node->deprel == DEP_OBJ && class && str_is(class->name, "speech") &&
           str_is(reading_lemma(reading, node->head), "offer");
}

/* "may sell two of its frigates": arms go where the verb says, or may go. */
static bool is_item(const Reading *reading, uint32_t token)
{
    return node_at(reading, token)->upos == UPOS_NUM ||
           lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("weapon"));
}

/* "will sign when Oslo lifts its ban": a present tense that waits for the future. */
static bool is_awaited(const Reading *reading, uint32_t clause)
{
    static const char *const waiting[] = {"when", "once", "after", "before", "until", NULL};
    static const char *const having[] = {"have", NULL};
    const Node *node = node_at(reading, clause);
    uint32_t first = node->child, above = node->head;
    if (first == NODE_NONE || first > clause || !str_in(reading_lower(reading, first), waiting)) return false;
    bool present = node_has(node, FEAT_FINITE) && !node_has(node, FEAT_PAST) &&
                   !reading_has_child(reading, clause, DEP_AUX, NULL);
    return (present || mood_has_auxiliary(reading, clause, having)) &&
           (mood_has_modal(reading, above) || mood_is_infinitive(reading, above));
}

typedef enum Governed {
    GOVERNED_PHRASE,
    GOVERNED_CLAUSE,    /* "warned that it would not yield" */
    GOVERNED_INFINITIVE /* "warned her not to yield" */
} Governed;

/* What the governing word says of what it governs. */
static void apply(Mood *mood, unsigned operators, Governed governed)
{
    if (governed == GOVERNED_INFINITIVE && mood->negated && operators & OPERATOR_POSSIBLE &&
        operators & OPERATOR_OBJECT_CONTROL)
        *mood = (Mood){.possible = true}; /* "warned her not to": she may */
    if (operators & OPERATOR_POSSIBLE) mood->possible = true;
    if (operators & OPERATOR_NEGATED || (governed != GOVERNED_PHRASE && operators & OPERATOR_NEGATED_CLAUSE))
        mood_negate(mood);
}

/* "ordered the expulsion of", "an attack was ordered", "ordered them to be expelled": it is decided. */
static bool is_decreed(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    if (node->deprel == DEP_XCOMP)
        return reading_is_passive(reading, noun) && str_is(reading_lemma(reading, node->head), "order");
    return (node->deprel == DEP_OBJ || node_is(node, DEP_NSUBJ, "pass")) &&
           reading_kind(reading, noun) == PREDICATE_NOUN &&
           str_is(reading_lemma(reading, node->head), "order");
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
    static const char *const parts[] = {"most",     "some", "all",    "part",  "much",   "half", "rest",
                                        "bulk",     "any",  "series", "round", "number", "wave", "string",
                                        "majority", "sort", "kind",   "form",  "type",   "hint", NULL};
    const Node *node = node_at(reading, token);
    return node->deprel == DEP_NMOD && str_is(reading_case(reading, token), "of") &&
           str_in(reading_lemma(reading, node->head), parts);
}

/* "the first state to recognise Kosovo", "one of the few to have done so": it did. */
static bool is_ranked(const Reading *reading, uint32_t infinitive)
{
    static const char *const ranks[] = {"first",  "second", "third", "fourth", "fifth",  "sixth", "seventh",
                                        "eighth", "ninth",  "only",  "last",   "latest", "few",   NULL};
    uint32_t mark = reading_child(reading, infinitive, DEP_MARK, NULL);
    if (mark == NODE_NONE || mark == reading->sentence->first) return false;
    uint32_t noun = mark - 1;
    if (reading_is_time(reading, noun)) return false; /* "agreed last month to" */
    if (str_in(reading_lemma(reading, noun), ranks)) return true;
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (child < noun &&
            (str_in(reading_lemma(reading, child), ranks) || str_in(reading_lower(reading, child), ranks)))
            return true;
    return false;
}

/* "An invasion could trigger a war", "another raid would be a mistake", "further raids would be met": an
 * event that may come. */
static bool is_imagined(const Reading *reading, uint32_t noun)
{
    static const char *const some_words[] = {"a",     "an",      "another",    "further", "more",
                                             "fresh", "renewed", "additional", NULL};
    static const char *const doubts[] = {"could", "would", "might", "will", NULL};
    bool some = false, doubted = false;
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        some |= child < noun && str_in(reading_lower(reading, child), some_words);
    uint32_t verb = node_at(reading, noun)->head;
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        doubted |=
            node_at(reading, child)->deprel == DEP_AUX && str_in(reading_lemma(reading, child), doubts);
    return some && doubted;
}

/* "dismissed reports that it had sent troops": it says that it did not. */
static bool is_rejected_report(const Reading *reading, uint32_t clause)
{
    static const char *const verbs[] = {"dismiss", "reject", "refute", "rebut", "deny", "dispute", NULL};
    uint32_t noun = node_at(reading, clause)->head;
    bool told = node_at(reading, clause)->deprel == DEP_CCOMP; /* "reports suggesting that it had" */
    if (told && node_at(reading, noun)->deprel != DEP_ACL) return false;
    if (told) noun = node_at(reading, noun)->head;
    const Node *node = node_at(reading, noun);
    bool rejected = node->deprel == DEP_OBJ || node->deprel == DEP_OBL; /* "dismissed as false a report" */
    return rejected && str_in(reading_lemma(reading, noun), reading_claims) &&
           str_in(reading_lemma(reading, node->head), verbs) && mood_is_indicative(reading, clause) &&
           (told || str_is(reading_case(reading, clause), "that"));
}

/* "is negotiating deals": none yet. */
static bool is_negotiating(const Reading *reading, uint32_t verb)
{
    return str_is(reading_lower(reading, verb), "negotiating");
}

/* "The aid is meant to help", "their pact is not aimed at us": whatever it is for, it is there. */
static bool has_purpose(const Reading *reading, uint32_t noun)
{
    static const char *const verbs[] = {"mean", "intend", "design", "aim", "direct", "gear", "target", NULL};
    uint32_t verb = node_at(reading, noun)->head;
    return str_in(reading_lemma(reading, verb), verbs) && !mood_has_modal(reading, verb);
}

/* "The drill was not aimed at Oslo": none was held against Oslo. */
static bool is_show_of_force(const Reading *reading, uint32_t noun)
{
    static const char *const not [] = {"not", "never", NULL};
    const LexClass *act = reading_act(reading, noun);
    if (!act || !str_is(act->name, "mobilize")) return false;
    uint32_t verb = node_at(reading, noun)->head;
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (str_in(reading_lemma(reading, child), not )) return true;
    return false;
}

bool governor_is_become(const Reading *reading, uint32_t token)
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

/* "a pact for the withdrawal of", "a deal on the release of": what is agreed on is to come. */
static bool is_agreed_on(const Reading *reading, uint32_t token)
{
    static const char *const steps[] = {"withdrawal", "pullout",      "pull-out", "release",    "return",
                                        "handover",   "repatriation", "removal",  "deployment", NULL};
    static const char *const agreements[] = {"agreement", NULL}, *const preps[] = {"for", "on", NULL};
    uint32_t left = phrase_left_edge(reading, token); /* a phrase right behind the pact is of the pact */
    bool step = str_in(reading_lemma(reading, token), steps) && str_in(reading_case(reading, token), preps);
    return step && left > reading->sentence->first && reading_is_of(reading, left - 1, agreements);
}

/* "supports lifting the ban", "held talks on ending it", "is moving towards ending it": what is not done yet.
 */
static bool is_favoured(const Reading *reading, uint32_t gerund)
{
    static const char *const verbs[] = {"support", "back", "endorse", NULL};
    static const char *const ways[] = {"toward", "towards", NULL};
    static const char *const groups[] = {"agreement", "conversation", NULL};
    const Node *node = node_at(reading, gerund);
    if (node->upos != UPOS_VERB || !str_ends(reading_lower(reading, gerund), STR("ing")) ||
        node->head > gerund)
        return false;
    if (node->deprel == DEP_XCOMP) return str_in(reading_lemma(reading, node->head), verbs);
    if (node->deprel != DEP_ADVCL && node->deprel != DEP_ACL) return false;
    Str mark = reading_case(reading, gerund);
    uint32_t topic = node->deprel == DEP_ACL ? node->head : reading_child(reading, node->head, DEP_OBJ, NULL);
    bool talks =
        str_is(mark, "on") && topic != NODE_NONE && topic < gerund && reading_is_of(reading, topic, groups);
    return talks || str_in(mark, ways);
}

/* "has yet to recognise Oslo", "is yet to": it has not. */
static bool is_yet_to(const Reading *reading, uint32_t infinitive)
{
    static const char *const being[] = {"have", "be", NULL};
    uint32_t verb = node_at(reading, infinitive)->head;
    if (!str_in(reading_lemma(reading, verb), being)) return false;
    for (uint32_t at = verb + 1; at < infinitive; at++)
        if (str_is(reading_lemma(reading, at), "yet")) return true;
    return false;
}

/* "The summit fell through", "Visit to Oslo postponed", as headlines have it: what did not take place. */
static bool is_called_off(const Reading *reading, uint32_t verb)
{
    static const char *const verbs[] = {"cancel",  "call off", "postpone",     "scrap", "shelve",
                                        "put off", "axe",      "fall through", NULL};
    return str_in(reading_predicate(reading, verb), verbs) &&
           !reading_has_child(reading, verb, DEP_OBJ, NULL);
}

/* "is considered an ally of": a view of what is, and no plan. */
static bool is_view(const Reading *reading, uint32_t noun)
{
    static const char *const seeing[] = {"consider", "deem", "regard", "view", "count", NULL};
    return node_at(reading, noun)->upos == UPOS_NOUN &&
           !str_ends(reading_lower(reading, noun), STR("ing")) && /* "considered 'loaning' it tanks" */
           str_in(reading_lemma(reading, node_at(reading, noun)->head), seeing);
}

bool governor_climb(const Reading *reading, uint32_t token, Mood *mood)
{
    const Node *node = node_at(reading, token);
    static const char *const will[] = {"will", NULL};
    unsigned operators = reading_operators(reading, node->head) &
                         ~(unsigned)(OPERATOR_HAPPEN | OPERATOR_UNDERGO | OPERATOR_OWNER | OPERATOR_UNDO |
                                     OPERATOR_HELP | OPERATOR_RECEIVE);
    bool infinitive = mood_is_infinitive(reading, token);
    bool hit = str_is(reading_lemma(reading, node->head), "target") &&
               (node->deprel == DEP_COMPOUND || phrase_mark(reading, token) != NODE_NONE);
    if (mood_is_committed(reading, token) || hit) /* "Chad hits targets in Mali", "was the target of" */
        operators &= ~(unsigned)OPERATOR_POSSIBLE;
    if (is_favoured(reading, token)) mood->possible = true;
    uint32_t governor = reading_gerund_governor(reading, token);
    if (governor != NODE_NONE) {
        apply(mood, reading_operators(reading, governor), GOVERNED_INFINITIVE);
        return false;
    }
    if (untruth_denies(reading, token)) return mood_negate(mood), false;
    if (untruth_doubts(reading, token)) mood->possible = true;
    switch (node->deprel) {
    case DEP_CSUBJ: /* "sending them would be a mistake" */
        if (mood_has_modal(reading, node->head)) mood->possible = true;
        return false;
    case DEP_CCOMP:
        if (is_rejected_report(reading, token)) return mood_negate(mood), false;
        if (mood_is_claimed(reading, token)) return true;
        if (str_is(reading_case(reading, token), "whether")) return false;
        apply(mood, operators,
              reading_has_child(reading, token, DEP_AUX, NULL) ? GOVERNED_CLAUSE : GOVERNED_INFINITIVE);
        return operators & (OPERATOR_POSSIBLE | OPERATOR_NEGATED | OPERATOR_NEGATED_CLAUSE | OPERATOR_ACTUAL);
    case DEP_XCOMP:
        if (mood_is_going_on(reading, token)) return false;
        if (is_view(reading, token)) return true;
        if (is_yet_to(reading, token)) return mood_negate(mood), true;
        if (is_decreed(reading, token)) return true;
        apply(mood, operators, GOVERNED_INFINITIVE);
        if (infinitive && !(operators & OPERATOR_ACTUAL) && !errand_is_statement(reading, token) &&
            !errand_is_session(reading, token) && !is_ranked(reading, token))
            mood->possible = true;
        return true;
    case DEP_ACL:
        if (mood_is_breach(reading, token)) {
            mood->possible |= mood_has_modal(reading, node_at(reading, node->head)->head);
            return false;
        }
        if (is_rejected_report(reading, token)) return mood_negate(mood), false;
        if (str_is(node->subtype, "relcl")) { /* "warned her that sending them would": no clause of hers */
            if (node_has(node, FEAT_GERUND) && reading_has_child(reading, token, DEP_NSUBJ, NULL))
                mood->possible = true;
            return false;
        }
        if (infinitive && errand_is_statement(reading, token)) return !errand_is_of_refusal(reading, token);
        if (mood_is_enacted(reading, token)) return false;
        if (infinitive && !(operators & OPERATOR_ACTUAL) && !is_ranked(reading, token)) mood->possible = true;
        if (!infinitive &&
            reading_child(reading, token, DEP_MARK, NULL) == NODE_NONE) { /* "fears of Iran attacking" */
            const Node *noun = node_at(reading, node->head);
            static const char *const asides[] = {"with", "despite", "without", NULL};
            bool of_verb = noun->deprel == DEP_OBL && !str_in(reading_case(reading, node->head), asides);
            bool governed = noun->deprel == DEP_NMOD || noun->deprel == DEP_OBJ || of_verb ||
                            node_is(noun, DEP_NSUBJ, "pass");
            static const char *const depending[] = {"depend", "hinge", "contingent", "conditional", NULL};
            if (noun->deprel == DEP_OBL && str_in(reading_lemma(reading, noun->head), depending))
                mood->possible = true; /* "depends on Iran withdrawing" */
            if (governed && noun->head != NODE_NONE && !node_is_past_participle(node))
                apply(mood, reading_operators(reading, noun->head) & ~(unsigned)OPERATOR_OBJECT_CONTROL,
                      GOVERNED_CLAUSE); /* "blocked a statement condemning" */
            if (mood_is_to_be_written(reading, node->head)) mood->possible = true;
            return false;
        }
        apply(mood, operators, GOVERNED_INFINITIVE);
        return true;
    case DEP_ADVCL: {
        /* a gerund right behind a verb that plans or refuses it is its complement, whatever the tree says */
        static const char *const circumstances[] = {
            "despite", "although", "though",  "while", "after", "before",     "since",       "when",
            "whereas", "because",  "besides", "apart", "aside", "instead of", "rather than", NULL};
        if (str_is(reading_case(reading, token), "before") && !node_has(node, FEAT_FINITE) &&
            token > node->head)
            return true; /* "must wait before joining": it depends on the waiting */
        if (is_awaited(reading, token)) mood->possible = true;
        if (str_in(reading_case(reading, token), circumstances)) return false;
        bool complement = operators & (OPERATOR_POSSIBLE | OPERATOR_NEGATED | OPERATOR_NEGATED_CLAUSE) &&
                          token > node->head && token - node->head <= 3 && !node_has(node, FEAT_FINITE);
        if (reading_child(reading, token, DEP_MARK, NULL) == NODE_NONE && !complement) return false;
        if (is_held_back(reading, token)) return mood_negate(mood), true;
        if (errand_is_statement(reading, token)) return !errand_is_of_refusal(reading, token);
        if (errand_is_mission(reading, token) || errand_is_session(reading, token)) return true;
        if (mood_is_breach(reading, token)) return true;
        if (infinitive && is_ranked(reading, token)) return false; /* "is one of the few to have done" */
        if (infinitive && !(operators & OPERATOR_ACTUAL)) mood->possible = true; /* purpose */
        if (operators & OPERATOR_LIGHT && reading_kind(reading, node->head) == PREDICATE_ADJECTIVE)
            return mood->possible = true;                            /* "close to concluding" */
        if (str_is(reading_case(reading, token), "by")) return true; /* "would escalate by sending" */
        if (operators & (OPERATOR_OBJECT_CONTROL | OPERATOR_POSSIBLE | OPERATOR_NEGATED |
                         OPERATOR_NEGATED_CLAUSE | OPERATOR_ACTUAL) &&
            !node_has(node, FEAT_FINITE)) {
            apply(mood, operators, GOVERNED_INFINITIVE);
            return true;
        }
        return false;
    }
    case DEP_OBJ:
    case DEP_NMOD:
    case DEP_OBL:
    case DEP_COMPOUND:
        if (mood_is_going_on(reading, token)) return false;
        if (node->deprel == DEP_OBJ && is_negotiating(reading, node->head)) mood->possible = true;
        if (node->deprel == DEP_OBJ && mood->negated &&
            reading_operators(reading, node->head) & OPERATOR_UNDO)
            *mood = (Mood){.possible = true}; /* "lifted its ban on selling" */
        if (is_agreed_on(reading, token)) mood->possible = true;
        if (setting_is_scene(reading, token) && mood_has_auxiliary(reading, node->head, will))
            mood->possible = true;
        if (operators & OPERATOR_LIGHT && reading_kind(reading, node->head) == PREDICATE_ADJECTIVE)
            mood->possible = true; /* "close to a deal" */
        if (governor_is_become(reading, token)) return true;
        for (uint32_t before = noun_before(reading, token); before != NODE_NONE; before = NODE_NONE)
            apply(mood, reading_operators(reading, before) & (OPERATOR_POSSIBLE | OPERATOR_NEGATED),
                  GOVERNED_PHRASE);
        if (setting_is_occasion(reading, token)) return false;
        if (setting_is_means(reading, token)) return true;
        if (operators & OPERATOR_NEGATED && str_is(reading_case(reading, token), "as"))
            return false; /* "cancelled the order as a move to" */
        if (setting_is_raging(reading, token)) return false;
        if ((!(operators & OPERATOR_LIGHT) || operators & OPERATOR_POSSIBLE ||
             setting_opens(reading, token)) &&
            setting_stands_apart(reading, token))
            return false;
        if (str_is(reading_case(reading, token), "toward") || str_is(reading_case(reading, token), "towards"))
            mood->possible = true; /* "steps towards a treaty" */
        if (is_item(reading, token) && node->deprel != DEP_COMPOUND) {
            apply(mood, operators, GOVERNED_PHRASE);
            return true;
        }
        if (is_word_given(reading, token) || is_decreed(reading, token)) return true;
        if (is_matter(reading, token)) return false;
        apply(mood, operators, GOVERNED_PHRASE);
        static const char *const favours[] = {"favour", NULL}; /* "hopes to win support from" */
        bool received = node->deprel == DEP_OBJ && reading_is_of(reading, token, favours) &&
                        reading_operators(reading, node->head) & OPERATOR_RECEIVE;
        return operators != 0 || received || is_part(reading, token); /* "suspended most of its aid" */
    case DEP_NSUBJ:
        if (!str_is(node->subtype, "pass")) {
            if (operators & (OPERATOR_ACTUAL | OPERATOR_LIGHT) && mood_has_modal(reading, node->head))
                mood->possible = true; /* "talks will resume" */
            if (is_imagined(reading, token)) mood->possible = true;
            if (is_called_off(reading, node->head)) return mood_negate(mood), true;
            unsigned kept = operators & (OPERATOR_POSSIBLE | OPERATOR_ACTUAL);
            return kept && reading_kind(reading, node->head) == PREDICATE_ADJECTIVE
                   ? apply(mood, kept, GOVERNED_PHRASE),
                   true : false;
        }
        if (is_imagined(reading, token)) mood->possible = true;
        if (is_decreed(reading, token)) return true;
        if (has_purpose(reading, token)) return is_show_of_force(reading, token);
        if (is_matter(reading, token)) return false;
        apply(mood, operators, GOVERNED_PHRASE);
        return operators != 0;
    case DEP_CONJ:
    case DEP_ADVMOD: return true;
    default: return false;
    }
}
