#include "relations/errands.h"

bool errand_is_mission(const Reading *reading, uint32_t token)
{
    static const char *const verbs[] = {"send", "deploy", "dispatch", "rush", NULL};
    return reading_operators(reading, token) & OPERATOR_HELP &&
           str_in(reading_lemma(reading, node_at(reading, token)->head), verbs);
}

bool errand_is_statement(const Reading *reading, uint32_t token)
{
    static const char *const verbs[] = {
        "summon", "call in",     "telephone", "phone",    "call",    "write",    "gather",   "rally",
        "march",  "demonstrate", "meet",      "assemble", "protest", "take",     "turn out", "address",
        "chant",  "hold",        "recall",    "withdraw", "pull",    "resign",   "expel",    "close",
        "cancel", "use",         "issue",     "speak",    "tweet",   "cable",    "suspend",  "halt",
        "freeze", "withhold",    "block",     "impose",   "delay",   "postpone", NULL};
    static const char *const words[] = {
        "protest",   "condemn",      "denounce", "demand",   "express", "voice",    "convey",    "urge",
        "object",    "congratulate", "thank",    "complain", "lodge",   "rebuke",   "reprimand", "criticise",
        "criticize", "reiterate",    "condole",  "warn",     "appeal",  "call for", "call on",   "accuse",
        "praise",    "pressure",     "press",    "punish",   NULL};
    uint32_t above = node_at(reading, token)->head;
    bool behind_noun = node_at(reading, token)->deprel == DEP_ACL && node_at(reading, above)->head < above &&
                       node_at(reading, above)->deprel == DEP_OBJ && !reading_operators(reading, above);
    if (behind_noun) above = node_at(reading, above)->head;
    return str_in(reading_predicate(reading, token), words) &&
           str_in(reading_predicate(reading, above), verbs);
}

bool errand_is_of_refusal(const Reading *reading, uint32_t token)
{
    uint32_t above = node_at(reading, token)->head;
    if (node_at(reading, token)->deprel == DEP_ACL) above = node_at(reading, above)->head;
    return above != NODE_NONE && reading_operators(reading, above) & OPERATOR_NEGATED;
}

bool errand_is_session(const Reading *reading, uint32_t token)
{
    static const char *const verbs[] = {"meet",     "gather",        "convene", "assemble",
                                        "sit down", "come together", NULL};
    static const char *const words[] = {"hold",   "discuss", "negotiate", "open",   "begin",
                                        "resume", "consult", "talk",      "confer", NULL};
    return str_in(reading_predicate(reading, token), words) &&
           str_in(reading_predicate(reading, node_at(reading, token)->head), verbs);
}
