#include "relations/occasions.h"

#include "relations/arguments.h"
#include "relations/factuality.h"
#include "relations/subjects.h"

/* "requests by the agency for comment": what reporters ask is no affair of states. */
static bool is_for_comment(const Reading *reading, uint32_t noun)
{
    enum { REACH = 10 };
    static const char *const words[] = {"comment", "interview", NULL};
    for (uint32_t at = noun + 2; at < reading->sentence->end && at < noun + REACH; at++)
        if (str_in(reading_lemma(reading, at), words) && str_is(reading_lemma(reading, at - 1), "for"))
            return true;
    return false;
}

/* "After two days of talks": the days; "as part of a deal": the part; any other noun itself. */
static uint32_t span_of(const Reading *reading, uint32_t noun)
{
    static const char *const spans[] = {"hour",   "day",  "week",   "month", "round", "series",
                                        "minute", "year", "couple", "part",  "term",  NULL};
    const Node *node = node_at(reading, noun);
    bool of =
        node->deprel == DEP_NMOD && node->head != NODE_NONE && str_is(reading_case(reading, noun), "of");
    return of && str_in(reading_lemma(reading, node->head), spans) ? node->head : noun;
}

/* "under pressure from Oslo, Bern agreed", "after weeks of threats by it": the verb of who does something in
 * view of what others say to them; or NODE_NONE. */
static uint32_t pressed_verb(const Reading *reading, uint32_t noun)
{
    static const char *const occasions[] = {"under",      "after",  "following", "amid", "amidst",
                                            "because of", "due to", "facing",    NULL};
    static const char *const words[] = {"pressure",   "criticism",    "threat",     "warning",    "protest",
                                        "outcry",     "condemnation", "accusation", "demand",     "request",
                                        "appeal",     "plea",         "objection",  "rebuke",     "call",
                                        "opposition", "complaint",    "ultimatum",  "allegation", NULL};
    static const char *const doers[] = {"from", "by", NULL};
    static const char *const others[] = {"to", "on", "upon", "against", "at", NULL};
    uint32_t span = span_of(reading, noun);
    const Node *node = node_at(reading, span);
    Str prep = reading_case(reading, span);
    if (node->deprel != DEP_OBL || node->head == NODE_NONE || !str_in(reading_lemma(reading, noun), words) ||
        !str_in(prep, occasions) || reading_oblique(reading, noun, others) != NODE_NONE)
        return NODE_NONE;
    bool done = reading_oblique(reading, noun, doers) != NODE_NONE || str_is(prep, "under");
    return done ? node->head : NODE_NONE;
}

/* The verb of "responded to a request", "sailed despite warnings", "drilled in defiance of them", "acted over
 * his objections": who does so met what the noun says; or NODE_NONE. */
static uint32_t meeting_verb(const Reading *reading, uint32_t noun)
{
    static const char *const against[] = {"despite",       "in spite of",     "in defiance of",
                                          "regardless of", "notwithstanding", NULL};
    static const char *const answers[] = {"respond", "answer", "reply", "react",   "agree", "accede",
                                          "yield",   "bow",    "cede",  "concede", NULL};
    static const char *const dislikes[] = {"objection", "protest", "opposition", "complaint", NULL};
    const Node *node = node_at(reading, noun);
    Str prep = reading_case(reading, noun);
    uint32_t pressed = pressed_verb(reading, noun);
    if (pressed != NODE_NONE) return pressed;
    if (node->deprel == DEP_NMOD && str_is(reading_lemma(reading, node->head), "defiance")) {
        uint32_t verb = node_at(reading, node->head)->head;
        return node_at(reading, node->head)->deprel == DEP_OBL ? verb : NODE_NONE;
    }
    if (node->deprel != DEP_OBL || is_for_comment(reading, noun)) return NODE_NONE;
    static const char *const scorns[] = {"hit",   "scoff", "bristle", "sneer", "laugh", "rage",
                                         "shrug", "brush", "balk",    "wave",  NULL};
    bool scorned = (str_is(prep, "at") || str_is(prep, "off")) && /* "hit back at", "shrugged off" */
                   str_in(reading_lemma(reading, node->head), scorns);
    bool met = str_in(prep, against) || scorned ||
               (str_is(prep, "to") && str_in(reading_lemma(reading, node->head), answers)) ||
               (str_is(prep, "over") && str_in(reading_lemma(reading, noun), dislikes));
    return met ? node->head : NODE_NONE;
}

void occasion_add_answerer(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->head == NODE_NONE) return;
    uint32_t met = meeting_verb(reading, prop->predicate);
    if (met != NODE_NONE) args_add(reading, prop, ROLE_GOVERNOR, (Str){0}, subject_deep(reading, met, 0));
    if (met != NODE_NONE || reading_kind(reading, node->head) != PREDICATE_VERB) return;
    static const char *const joining[] = {"back",    "support", "endorse", "join",   "echo", "welcome",
                                          "applaud", "second",  "hail",    "praise", NULL};
    Str above = reading_lemma(reading, node->head);
    if (str_in(above, joining) || str_in(above, reading_breaking))
        return; /* "backed Oslo's call" on others, "violated Oslo's embargo" on others */
    unsigned operators = reading_operators(reading, node->head);
    if (operators & OPERATOR_REPORT && !(operators & OPERATOR_NEGATED))
        return; /* who speaks of it does not meet it; who denies it does */
    static const char *const answers[] = {"respond", "reply",   "react",      "accede",  "agree",
                                          "comply",  "give in", "surrender",  "bow",     "cave in",
                                          "yield",   "submit",  "capitulate", "consent", NULL};
    static const char *const asked[] = {"request",    "demand",     "appeal",     "call",      "plea",
                                        "accusation", "allegation", "charge",     "criticism", "question",
                                        "offer",      "proposal",   "invitation", "claim",     "complaint",
                                        "letter",     "protest",    NULL};
    bool answered = node->deprel == DEP_OBL && str_in(reading_lemma(reading, prop->predicate), asked) &&
                    str_is(reading_case(reading, prop->predicate), "to") &&
                    str_in(reading_predicate(reading, node->head), answers);
    if (node->deprel == DEP_OBJ || node_is(node, DEP_NSUBJ, "pass") || answered)
        args_add(reading, prop, ROLE_GOVERNOR, (Str){0}, subject_deep(reading, node->head, 0));
}

bool occasion_is_answered(const Reading *reading, const Prop *prop, uint32_t verb, uint32_t clause)
{
    if (meeting_verb(reading, prop->predicate) == NODE_NONE &&
        !(reading_operators(reading, verb) & OPERATOR_NEGATED))
        return false;
    if (clause != NODE_NONE || args_have(prop, ROLE_POSS) || args_have(prop, ROLE_MOD)) return true;
    bool bought = lexicon_term(frames_lexicon(reading->frames), prop->lemma, STR("intake"));
    for (uint32_t i = 0; i < prop->args.count;
         i++) /* "cancelled the purchase of jets from": not its author */
        if (prop->args.items[i].role == ROLE_OBL &&
            (str_is(prop->args.items[i].prep, "by") || (!bought && str_is(prop->args.items[i].prep, "from"))))
            return true;
    return false;
}

bool occasion_is_behest(const Reading *reading, const Prop *prop)
{
    static const char *const words[] = {"request",    "invitation", "behest", "urging",
                                        "insistence", "bidding",    NULL};
    static const char *const preps[] = {"at", "on", "upon", NULL};
    static const char *const asked[] = {"request", "appeal", "plea", "call", "demand", NULL};
    static const char *const answers[] = {"response", "answer", "reply", NULL};
    const Node *node = node_at(reading, prop->predicate);
    bool answered = node->deprel == DEP_NMOD && str_in(prop->lemma, asked) &&
                    str_in(reading_lemma(reading, node->head), answers) &&
                    str_is(reading_case(reading, node->head), "in"); /* "in response to an appeal" */
    return answered || (str_in(prop->lemma, words) && str_in(reading_case(reading, prop->predicate), preps));
}

/* The verb that a phrase belongs to, also where the tree hangs it on the verb's object. */
static uint32_t verb_of_phrase(const Reading *reading, uint32_t phrase)
{
    enum { CLIMB = 3 };
    for (int step = 0; step < CLIMB; step++) {
        Deprel deprel = node_at(reading, phrase)->deprel;
        if (deprel != DEP_OBL && deprel != DEP_NMOD && deprel != DEP_OBJ) return NODE_NONE;
        phrase = node_at(reading, phrase)->head;
        if (phrase == NODE_NONE || reading_kind(reading, phrase) == PREDICATE_VERB) return phrase;
    }
    return NODE_NONE;
}

/* "talks between Oslo and Berne" name who takes part. */
static bool has_both(const Reading *reading, uint32_t noun)
{
    static const char *const preps[] = {"between", "among", NULL};
    uint32_t party = reading_oblique(reading, noun, preps);
    return party != NODE_NONE && actors_at(reading->actors, party);
}

/* "leads the delegation at the talks": the verb whose subject takes its team to the noun, or NODE_NONE. */
static uint32_t leading_verb(const Reading *reading, uint32_t noun)
{
    static const char *const teams[] = {"delegation", "team", "mission", "side", NULL};
    static const char *const verbs[] = {"lead", "head", "chair", "represent", NULL};
    static const char *const preps[] = {"at", "in", "to", "for", "during", NULL};
    const Node *node = node_at(reading, noun);
    if (node->deprel != DEP_NMOD || !str_in(reading_case(reading, noun), preps) ||
        !str_in(reading_lemma(reading, node->head), teams))
        return NODE_NONE;
    const Node *team = node_at(reading, node->head);
    bool led = (team->deprel == DEP_OBJ || node_is(team, DEP_NSUBJ, "pass")) && team->head != NODE_NONE &&
               str_in(reading_lemma(reading, team->head), verbs);
    return led ? team->head : NODE_NONE;
}

/* "Novak, in Oslo for talks with the king, said", "in Kyiv on a visit": the place where somebody is for what
 * the noun says, or NODE_NONE. */
static uint32_t place_of_errand(const Reading *reading, uint32_t noun)
{
    static const char *const errands[] = {"for", "on", NULL}, *const preps[] = {"in", "at", NULL};
    const Node *node = node_at(reading, noun);
    bool errand =
        node->deprel == DEP_NMOD && node->head < noun && str_in(reading_case(reading, noun), errands);
    bool place = errand && node_at(reading, node->head)->deprel == DEP_OBL &&
                 actors_at(reading->actors, node->head) && str_in(reading_case(reading, node->head), preps);
    return place ? node->head : NODE_NONE;
}

/* "Togo in talks with Mali", "Togo, Mali in border deal": who stands at the head of a heading without a verb,
 * or NODE_NONE. */
static uint32_t heading_doer(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    bool phrase = node->deprel == DEP_NMOD || node->deprel == DEP_OBL;
    if (!phrase || node->head == NODE_NONE || node->head > noun || !str_is(reading_case(reading, noun), "in"))
        return NODE_NONE;
    const Node *doer = node_at(reading, node->head);
    bool heads = doer->deprel == DEP_ROOT && doer->upos != UPOS_VERB &&
                 !reading_has_child(reading, node->head, DEP_COP, NULL);
    return heads && actors_at(reading->actors, node->head) ? node->head : NODE_NONE;
}

void occasion_add_scene(const Reading *reading, Prop *prop)
{
    static const char *const scenes[] = {"at", "during", "in",   "after", "following", "before", "ahead of",
                                         "on", "amid",   "over", "since", "through",   "via",    NULL};
    static const char *const keeping[] = {"under", "as",      "in",  "after", "following",
                                          "since", "through", "via", NULL};
    static const char *const agreements[] = {"agreement", NULL};
    uint32_t span = span_of(reading, prop->predicate);
    const Node *node = node_at(reading, span);
    if (occasion_is_behest(reading, prop)) {
        uint32_t verb = verb_of_phrase(reading, prop->predicate);
        if (verb != NODE_NONE)
            args_add(reading, prop, ROLE_SCENE, (Str){0}, subject_surface(reading, verb, 0));
        return;
    }
    uint32_t place = place_of_errand(reading, prop->predicate);
    if (place != NODE_NONE) {
        args_add(reading, prop, ROLE_SCENE, (Str){0},
                 subject_surface(reading, node_at(reading, place)->head, 0));
        args_add(reading, prop, ROLE_OBL, STR("in"), place);
        return;
    }
    uint32_t leading = leading_verb(reading, span);
    if (leading != NODE_NONE) {
        args_add(reading, prop, ROLE_SCENE, (Str){0}, subject_deep(reading, leading, 0));
        return;
    }
    uint32_t doer = heading_doer(reading, span);
    if (doer != NODE_NONE) {
        args_add(reading, prop, ROLE_SCENE, (Str){0}, doer);
        return;
    }
    if (node->deprel != DEP_OBL || node->head == NODE_NONE || has_both(reading, prop->predicate)) return;
    Str prep = reading_case(reading, span);
    bool deal =
        reading_is_of(reading, prop->predicate, agreements); /* "Under a pact with Oslo, Berne will" */
    if (str_in(prep, deal ? keeping : scenes))
        args_add(reading, prop, ROLE_SCENE, (Str){0}, subject_surface(reading, node->head, 0));
}

void occasion_add_blamed(const Reading *reading, Prop *prop)
{
    static const char *const preps[] = {"of", "for", "over", "against", NULL};
    static const char *const blaming[] = {
        "warn",      "caution",

        "accuse",    "blame",   "condemn",  "denounce", "criticise", "criticize", "slam",      "censure",
        "castigate", "rebuke",  "charge",   "indict",   "suspect",   "convict",   "punish",    "sanction",
        "fault",     "lambast", "lambaste", "berate",   "chide",     "assail",    "prosecute", NULL};
    const Node *node = node_at(reading, prop->predicate);
    if (!str_in(reading_case(reading, prop->predicate), preps) || args_have(prop, ROLE_POSS) ||
        args_have(prop, ROLE_MOD) || args_have(prop, ROLE_SUBJ) || node->head == NODE_NONE)
        return;
    uint32_t verb = node->deprel == DEP_NMOD ? node_at(reading, node->head)->head : node->head;
    if (verb == NODE_NONE || !str_in(reading_lemma(reading, verb), blaming) ||
        factuality_find(reading, verb) == ACT_NEGATED)
        return;
    uint32_t object = reading_child(reading, verb, DEP_OBJ, NULL);
    if (object == NODE_NONE) object = reading_child(reading, verb, DEP_NSUBJ, "pass");
    if (object == NODE_NONE || (node->deprel == DEP_NMOD && node->head != object)) return;
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (str_is(prop->args.items[i].prep, "by")) return; /* "criticised Oman for the raid by Fiji" */
    args_add(reading, prop, ROLE_SUBJ, (Str){0}, reading_antecedent(reading, object));
}

void occasion_add_backed(const Reading *reading, Prop *prop)
{
    static const char *const wars[] = {"fight", "war", "struggle", "battle", "campaign", "offensive", NULL};
    static const char *const helping[] = {"help", "support", "aid", "assist", "back", "train", "arm", NULL};
    uint32_t noun = prop->predicate;
    if (!str_in(prop->lemma, wars) || !str_is(reading_case(reading, noun), "in") ||
        args_have(prop, ROLE_POSS) || args_have(prop, ROLE_MOD) || args_have(prop, ROLE_SUBJ))
        return;
    uint32_t verb = verb_of_phrase(reading, noun);
    if (verb == NODE_NONE || !str_in(reading_lemma(reading, verb), helping)) return;
    uint32_t helped = reading_child(reading, verb, DEP_OBJ, NULL);
    if (helped != NODE_NONE && helped < noun && actors_at(reading->actors, helped))
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, helped);
}
