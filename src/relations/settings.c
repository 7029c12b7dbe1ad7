#include "relations/settings.h"

#include "relations/mood.h"

bool setting_is_scene(const Reading *reading, uint32_t token)
{
    static const char *const scenes[] = {"at", "during", "for", NULL};
    static const char *const conversations[] = {"conversation", NULL};
    Str preposition = reading_case(reading, token);
    bool talks = str_is(preposition, "in") && reading_is_of(reading, token, conversations);
    return node_at(reading, token)->deprel == DEP_OBL && (talks || str_in(preposition, scenes));
}

/* The preposition of a phrase, whichever of its words the tree hangs it on. */
static uint32_t preposition_before(const Reading *reading, uint32_t token)
{
    enum { LONGEST = 8 };
    for (uint32_t step = 1; step < LONGEST && token >= reading->sentence->first + step; step++)
        if (node_at(reading, token - step)->deprel == DEP_CASE) return token - step;
    return NODE_NONE;
}

bool setting_stands_apart(const Reading *reading, uint32_t token)
{
    static const char *const scenes[] = {"at",   "during",         "in", "following", "after",
                                         "amid", "in response to", NULL};
    static const char *const agreements[] = {"agreement", NULL};
    const Node *node = node_at(reading, token), *verb = node_at(reading, node->head);
    uint32_t preposition = preposition_before(reading, token);
    if (node->deprel == DEP_OBL && token < node->head && str_is(reading_case(reading, token), "as"))
        return true; /* "As an ally of Oman, Tunis called" */
    if (str_is(reading_case(reading, token), "in") &&
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("aid")))
        return false; /* "promised ten million dollars in aid" */
    bool kept =
        str_is(reading_case(reading, token), "under") &&
        (reading_is_of(reading, token, agreements) || str_is(reading_lemma(reading, token), "pressure"));
    if (node->deprel != DEP_OBL || verb->upos != UPOS_VERB || preposition == NODE_NONE ||
        preposition > token || (!kept && !str_in(reading_case(reading, token), scenes)) ||
        reading_is_passive(reading, node->head))
        return false;
    bool comma =
        preposition > reading->sentence->first && str_is(reading_lemma(reading, preposition - 1), ",");
    uint32_t subject = reading_child(reading, node->head, DEP_NSUBJ, NULL);
    if (subject != NODE_NONE && token < subject) return true; /* "During talks with Oslo, Bern called for" */
    bool finite = node_has(verb, FEAT_FINITE) || reading_has_child(reading, node->head, DEP_AUX, NULL);
    return comma || (finite && !mood_is_infinitive(reading, node->head));
}

bool setting_opens(const Reading *reading, uint32_t token)
{
    uint32_t subject = reading_child(reading, node_at(reading, token)->head, DEP_NSUBJ, NULL);
    return subject != NODE_NONE && token < subject;
}

bool setting_is_occasion(const Reading *reading, uint32_t token)
{
    static const char *const reasons[] = {"because of", "due to", "despite", "owing to", "over", NULL};
    static const char *const times[] = {"after", "following", "since", NULL};
    static const char *const doers[] = {"from", "by", NULL};
    if (node_at(reading, token)->deprel != DEP_OBL) return false;
    Str preposition = reading_case(reading, token);
    bool owned = reading_has_child(reading, token, DEP_NMOD, "poss");
    if (str_is(preposition, "during")) return true;
    if (str_in(preposition, times)) /* "after threats from Oslo", "after its raid" */
        return owned || reading_oblique(reading, token, doers) != NODE_NONE;
    return str_in(preposition, reasons) && (owned || reading_has_child(reading, token, DEP_DET, NULL));
}

bool setting_is_raging(const Reading *reading, uint32_t token)
{
    static const char *const wars[] = {
        "war",      "conflict",          "fighting",   "battle",    "hostilities",   "hostility",
        "clash",    "bloodshed",         "insurgency", "rebellion", "confrontation", "fight",
        "struggle", "counterinsurgency", NULL};
    static const char *const stopping[] = {"stop", "halt", "end", "cease", "suspend", NULL};
    static const char *const waging[] = {"wage", "fight",    "finance", "fund",  "fuel",
                                         "win",  "continue", "sustain", "press", NULL};
    const Node *node = node_at(reading, token);
    if (node->head == NODE_NONE || !str_in(reading_lemma(reading, token), wars)) return false;
    bool owned = reading_has_child(reading, token, DEP_NMOD, "poss"), object = node->deprel == DEP_OBJ;
    if (object && str_in(reading_lemma(reading, node->head), stopping)) return true;
    if (object && owned) return str_in(reading_lemma(reading, node->head), waging);
    bool known = owned || reading_has_child(reading, token, DEP_DET, NULL);
    return known && str_is(reading_case(reading, token), "in");
}

bool setting_is_means(const Reading *reading, uint32_t token)
{
    static const char *const preps[] = {"through", "via", NULL};
    const Node *node = node_at(reading, token);
    return node->deprel == DEP_OBL && node_at(reading, node->head)->upos == UPOS_VERB &&
           str_in(reading_case(reading, token), preps) &&
           (mood_is_infinitive(reading, node->head) || mood_has_modal(reading, node->head));
}
