#include "relations/light.h"

/* "halted sales over the war": why or when, not what. */
static bool is_circumstance(const Reading *reading, uint32_t noun)
{
    static const char *const preps[] = {"following",  "during", "ahead of",   "over",      "after",
                                        "since",      "before", "because of", "amid",      "despite",
                                        "due to",     "until",  "pending",    "except",    "without",
                                        "since",      "about",  "besides",    "regarding", "concerning",
                                        "as part of", "under",  "against",    "at",        NULL};
    return str_in(reading_case(reading, noun), preps);
}

/* "admitted the killing", "claimed the abduction": who admits a deed has done it. */
static bool is_admitted(const Reading *reading, uint32_t noun)
{
    static const char *const verbs[] = {"claim", "admit", "acknowledge", "confess", "own up to", NULL};
    const Node *node = node_at(reading, noun);
    const LexClass *class = reading_act(reading, noun);
    return (node->deprel == DEP_OBJ || node_is(node, DEP_NSUBJ, "pass")) && class &&
           (str_is(class->name, "assault") || str_is(class->name, "coerce")) &&
           str_in(reading_predicate(reading, node->head), verbs);
}

/* "claimed responsibility for the attack", "was responsible for it": the verb or adjective. */
static uint32_t claiming_verb(const Reading *reading, uint32_t noun)
{
    static const char *const verbs[] = {"claim", "take", "accept", "admit", "acknowledge", "bear", NULL};
    static const char *const claimed[] = {"responsibility", "credit", NULL};
    const Node *node = node_at(reading, noun);
    if (is_admitted(reading, noun)) return node->head;
    if ((node->deprel != DEP_NMOD && node->deprel != DEP_OBL) || node->head == NODE_NONE ||
        !str_is(reading_case(reading, noun), "for"))
        return NODE_NONE;
    uint32_t verb = node->head;
    if (str_is(reading_lemma(reading, verb), "responsible")) return verb;
    if (node->deprel == DEP_NMOD) {
        if (!str_in(reading_lemma(reading, verb), claimed)) return NODE_NONE;
        verb = node_at(reading, verb)->head;
    } else {
        uint32_t object = reading_child(reading, verb, DEP_OBJ, NULL);
        if (object == NODE_NONE || !str_in(reading_lemma(reading, object), claimed)) return NODE_NONE;
    }
    return verb != NODE_NONE && str_in(reading_lemma(reading, verb), verbs) ? verb : NODE_NONE;
}

/* "regards the attack as", "will consider any supply, wherever it comes from, as": not its doer. */
static bool is_viewed(const Reading *reading, uint32_t noun, uint32_t verb)
{
    static const char *const views[] = {"as", NULL};
    static const char *const givers[] = {"impose", "issue", "make",   "send", "deliver", "offer",
                                         "launch", "slap",  "strike", "hold", "sign",    NULL};
    if (str_in(reading_lemma(reading, verb), givers)) return false; /* "imposed a tariff as a penalty" */
    if (reading_oblique(reading, verb, views) != NODE_NONE) return true;
    if (!str_is(reading_lemma(reading, verb), "consider")) return false;
    for (uint32_t token = noun + 1; token < reading->sentence->end; token++)
        if (str_is(reading_lemma(reading, token), "as") && node_at(reading, token)->deprel == DEP_CASE)
            return true;
    return false;
}

/* "in the face of threats", "in view of the attack": the noun is no part of what is done. */
static bool is_background(const Reading *reading, uint32_t noun)
{
    static const char *const nouns[] = {"face",         "view",      "light", "wake",   "event",
                                        "case",         "aftermath", "midst", "middle", "course",
                                        "anticipation", "absence",   "eyes",  NULL};
    return str_is(reading_case(reading, noun), "in") && str_in(reading_lemma(reading, noun), nouns);
}

/* "signed a contract on the sale": the contract is what was signed. */
static bool is_subject_matter(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    return node->deprel == DEP_OBL && str_is(reading_case(reading, noun), "on") &&
           str_in(reading_lemma(reading, node->head), reading_signing) &&
           reading_has_child(reading, node->head, DEP_OBJ, NULL);
}

/* "sent a summary of the talks", "gave details of the raid": who tells of them need not hold them. */
static bool is_record(const Reading *reading, uint32_t noun)
{
    static const char *const records[] = {"summary", "report",  "account", "detail",  "copy",       "record",
                                          "text",    "list",    "news",    "picture", "photograph", "footage",
                                          "video",   "outline", "version", NULL};
    return str_in(reading_lemma(reading, noun), records);
}

bool light_is_verdict(const Reading *reading, uint32_t noun)
{
    static const char *const nouns[] = {"condemnation", "denunciation", "criticism",  "rejection",
                                        "support",      "praise",       "approval",   "endorsement",
                                        "fear",         "accusation",   "allegation", "suspicion",
                                        "disapproval",  "report",       NULL};
    return str_in(reading_lemma(reading, noun), nouns);
}

/* "was in Oslo for talks with the king": the place where somebody is for what the noun says; or NODE_NONE. */
static uint32_t place_of_stay(const Reading *reading, uint32_t noun)
{
    static const char *const preps[] = {"in", "at", NULL};
    const Node *node = node_at(reading, noun);
    bool stay = (node->deprel == DEP_OBL || node->deprel == DEP_NMOD) &&
                str_is(reading_case(reading, noun), "for") &&
                reading_has_child(reading, node->head, DEP_COP, NULL) &&
                str_in(reading_case(reading, node->head), preps);
    return stay ? node->head : NODE_NONE;
}

/* "the green light to the sale", "approval for it": by giving it, one does what is permitted. */
static bool is_permitted(const Reading *reading, uint32_t noun)
{
    static const char *const permits[] = {
        "light",   "go-ahead", "nod",           "approval", "permission",    "clearance", "blessing",
        "consent", "licence",  "authorisation", "license",  "authorization", NULL};
    Str prep = reading_case(reading, noun);
    const Node *node = node_at(reading, noun);
    return node->deprel == DEP_NMOD && (str_is(prep, "to") || str_is(prep, "for")) &&
           str_in(reading_lemma(reading, node->head), permits);
}

/* "is ready for talks", "is open to cooperation": who is ready takes part. */
static bool is_readiness(const Reading *reading, uint32_t noun)
{
    static const char *const words[] = {"ready", "open",  "prepared",   "willing",
                                        "keen",  "eager", "interested", NULL};
    static const char *const preps[] = {"for", "to", "in", "on", NULL};
    const Node *node = node_at(reading, noun);
    return (node->deprel == DEP_OBL || node->deprel == DEP_XCOMP) &&
           str_in(reading_case(reading, noun), preps) && str_in(reading_lemma(reading, node->head), words);
}

uint32_t light_verb(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    for (int depth = 0; depth < 3 && node->deprel == DEP_CONJ && node->head != NODE_NONE; depth++) {
        noun = node->head;
        node = node_at(reading, noun);
    }
    if (node->head == NODE_NONE) return NODE_NONE;
    if (is_viewed(reading, noun, node->head)) return NODE_NONE;
    bool completes = reading_is_object(reading, noun) || node->deprel == DEP_OBL ||
                     (node->deprel == DEP_NSUBJ &&
                      (str_is(node->subtype, "pass") || reading_is_passive(reading, node->head)));
    uint32_t claiming = claiming_verb(reading, noun), place = place_of_stay(reading, noun);
    if (claiming != NODE_NONE || place != NODE_NONE) return place == NODE_NONE ? claiming : place;
    if (node->deprel == DEP_NMOD && str_is(reading_case(reading, noun), "of"))
        return is_background(reading, node->head) || is_record(reading, node->head) ||
                       light_is_verdict(reading, node->head)
                   ? NODE_NONE
                   : light_verb(reading, node->head);
    if (is_readiness(reading, noun)) return node->head;
    if (is_permitted(reading, noun)) return light_verb(reading, node->head);
    if (node_is(node_at(reading, noun), DEP_ACL, "relcl")) return NODE_NONE;
    if (node->deprel == DEP_OBL && is_circumstance(reading, noun)) return NODE_NONE;
    if (is_subject_matter(reading, noun)) return NODE_NONE;
    return completes && reading_operators(reading, node->head) & OPERATOR_LIGHT ? node->head : NODE_NONE;
}

uint32_t light_clause(const Reading *reading, uint32_t noun)
{
    uint32_t clause = reading_child(reading, noun, DEP_ACL, NULL);
    if (clause == NODE_NONE || reading_has_child(reading, clause, DEP_MARK, NULL))
        return NODE_NONE; /* "the charge that Minsk has sent them" */
    if (str_is(reading_lemma(reading, clause), "deny") && light_is_verdict(reading, noun))
        return NODE_NONE; /* "the accusation that Minsk denies" is not its own */
    unsigned operators = reading_operators(reading, clause);
    return operators & OPERATOR_LIGHT && !(operators & OPERATOR_POSSIBLE) ? clause : NODE_NONE;
}
