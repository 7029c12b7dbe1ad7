#include "relations/control.h"

#include "relations/subjects.h"

static const char *const addressee_preps[] = {"on", "upon", "to", "for", "with", "from", NULL};
static const char *const agent_preps[] = {"by", "of", NULL};

bool control_is_denied(const Reading *reading, uint32_t verb)
{
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_ADVMOD && str_is(reading_lemma(reading, child), "not"))
            return str_is(reading_case(reading, verb), "to");
    return false;
}

/* "called on Oslo to", with "on" read as a part of the verb: an actor in a phrase without a preposition. */
static uint32_t bare_phrase(const Reading *reading, uint32_t verb)
{
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (child > verb && node_at(reading, child)->deprel == DEP_OBL &&
            !reading_case(reading, child).size && actors_at(reading->actors, child))
            return child;
    return NODE_NONE;
}

/* "On Friday called on Oslo to wait": whom a phrase with a preposition names, and no time. */
static uint32_t addressee(const Reading *reading, uint32_t governor)
{
    for (uint32_t child = node_at(reading, governor)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        Deprel deprel = node_at(reading, child)->deprel;
        if ((deprel == DEP_OBL || deprel == DEP_NMOD) && !reading_is_time(reading, child) &&
            str_in(reading_case(reading, child), addressee_preps))
            return child;
    }
    return NODE_NONE;
}

/* "sought permission to", "gave it leave to": the noun behind governor that lets somebody do what verb says,
 * or NODE_NONE. */
static uint32_t licence_of(const Reading *reading, uint32_t governor, uint32_t verb)
{
    static const char *const nouns[] = {
        "permission", "authorisation", "authorization", "approval",    "consent", "clearance",
        "licence",    "license",       "leave",         "go-ahead",    "right",   "mandate",
        "chance",     "opportunity",   "freedom",       "green light", "time",    NULL};
    for (uint32_t child = node_at(reading, governor)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        Deprel deprel = node_at(reading, child)->deprel;
        bool phrase = deprel == DEP_OBJ || deprel == DEP_IOBJ ||
                      (deprel == DEP_OBL && str_is(reading_case(reading, child), "for"));
        if (phrase && child > governor && child < verb && str_in(reading_lemma(reading, child), nouns))
            return child;
    }
    return NODE_NONE;
}

bool control_is_licensed(const Reading *reading, uint32_t governor, uint32_t verb)
{
    return licence_of(reading, governor, verb) != NODE_NONE;
}

/* Who may do it then: "gave Oslo leave to", "sought leave to". */
static uint32_t licensed(const Reading *reading, uint32_t governor, uint32_t licence, int depth)
{
    static const char *const giving[] = {"give", "grant", "offer", "issue", "deny", "refuse", NULL};
    static const char *const to[] = {"to", NULL};
    if (!str_in(reading_lemma(reading, governor), giving) || reading_is_passive(reading, governor))
        return subject_surface(reading, governor, depth);
    for (uint32_t child = node_at(reading, governor)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        Deprel deprel = node_at(reading, child)->deprel;
        if ((deprel == DEP_OBJ || deprel == DEP_IOBJ) && child != licence) return child;
    }
    uint32_t receiver = reading_oblique(reading, governor, to);
    if (receiver == NODE_NONE) receiver = reading_oblique(reading, licence, to);
    if (receiver == NODE_NONE) receiver = reading_child(reading, licence, DEP_COMPOUND, NULL);
    return receiver;
}

uint32_t subject_of_infinitive(const Reading *reading, uint32_t governor, uint32_t verb, int depth)
{
    unsigned operators = reading_operators(reading, governor);
    uint32_t licence = licence_of(reading, governor, verb);
    if (licence != NODE_NONE) return licensed(reading, governor, licence, depth);
    if (reading_is_passive(reading, governor)) return subject_surface(reading, governor, depth);
    if (!(operators & OPERATOR_SUBJECT_CONTROL) || control_is_denied(reading, verb)) {
        uint32_t object = reading_child(reading, governor, DEP_IOBJ, NULL);
        if (object == NODE_NONE) object = reading_child(reading, governor, DEP_OBJ, NULL);
        if (object != NODE_NONE) return reading_antecedent(reading, object);
        if (operators & OPERATOR_OBJECT_CONTROL) object = addressee(reading, governor);
        if (object == NODE_NONE && operators & OPERATOR_OBJECT_CONTROL)
            object = bare_phrase(reading, governor);
        if (object != NODE_NONE) return object;
    }
    return subject_surface(reading, governor, depth);
}

/* "gave him a promise to come": who gives it, comes. */
static bool promises(const Reading *reading, uint32_t noun)
{
    static const char *const nouns[] = {"promise", "pledge", "vow",  "commitment", "guarantee", "assurance",
                                        "offer",   "threat", "plan", "reason",     NULL};
    return str_in(reading_lemma(reading, noun), nouns);
}

/* "a proposal from Oslo to": who makes it does it; but not who gives "money from Oslo to". */
static uint32_t author_behind(const Reading *reading, uint32_t noun)
{
    static const char *const nouns[] = {"proposal", "bid", "suggestion", "decision", "attempt", "move", NULL};
    static const char *const preps[] = {"from", NULL};
    bool own = promises(reading, noun) || str_in(reading_lemma(reading, noun), nouns);
    return own ? reading_oblique(reading, noun, preps) : NODE_NONE;
}

bool control_is_blame(const Reading *reading, uint32_t verb)
{
    Str marker = reading_case(reading, verb);
    return str_is(marker, "for") || str_is(marker, "against") || str_is(marker, "of") ||
           str_is(marker, "over");
}

uint32_t control_blamed(const Reading *reading, uint32_t governor)
{
    static const char *const preps[] = {"on", "against", "of", "at", NULL};
    uint32_t object = reading_child(reading, governor, DEP_OBJ, NULL);
    if (object == NODE_NONE) object = reading_child(reading, governor, DEP_NSUBJ, "pass");
    uint32_t found = reading_oblique(reading, governor, preps);
    if (found != NODE_NONE && actors_at(reading->actors, found)) return found;
    object = reading_antecedent(reading, object); /* "whom Oslo accuses of" */
    if (object == NODE_NONE || actors_at(reading->actors, object)) return object;
    found = reading_oblique(reading, object, preps);
    return found;
}

uint32_t control_of_noun(const Reading *reading, uint32_t noun, int depth)
{
    unsigned operators = reading_operators(reading, noun);
    const Node *node = node_at(reading, noun);
    uint32_t holder = NODE_NONE;
    if (reading_has_child(reading, noun, DEP_COP, NULL)) { /* "Oman is the only Gulf state to recognise it" */
        holder = subject_surface(reading, noun, depth + 1);
        if (holder != NODE_NONE && actors_at(reading->actors, holder)) return holder;
        holder = NODE_NONE;
    }
    bool asked = operators & OPERATOR_OBJECT_CONTROL;
    bool predicated = node->deprel == DEP_XCOMP || reading_has_child(reading, noun, DEP_COP, NULL);
    if (predicated && !operators && !reading_has_child(reading, noun, DEP_NMOD, "poss"))
        return subject_surface(reading, noun, depth + 1); /* "became the first NATO member to buy" */
    if (asked) holder = addressee(reading, noun);
    if (holder != NODE_NONE) return holder;
    if (!asked) {
        holder = reading_child(reading, noun, DEP_NMOD, "poss");
        if (holder == NODE_NONE) holder = reading_oblique(reading, noun, agent_preps);
        if (holder == NODE_NONE) holder = author_behind(reading, noun);
        for (uint32_t child = node->child; holder == NODE_NONE && child != NODE_NONE;
             child = node_at(reading, child)->sibling)
            if (actors_at(reading->actors, child) && (node_at(reading, child)->deprel == DEP_AMOD ||
                                                      node_at(reading, child)->deprel == DEP_COMPOUND))
                holder = child;
    }
    if (holder != NODE_NONE) return holder;
    holder = node->deprel == DEP_OBJ ? reading_child(reading, node->head, DEP_IOBJ, NULL) : NODE_NONE;
    if (holder != NODE_NONE && !promises(reading, noun)) return holder; /* "gave him two days to leave" */
    /* "were the first to recognise", "became the only one to" */
    if (node->deprel == DEP_XCOMP || reading_has_child(reading, noun, DEP_COP, NULL))
        return subject_surface(reading, noun, depth + 1);
    if (node->head == NODE_NONE) return NODE_NONE;
    if (node->deprel == DEP_OBJ && reading_is_passive(reading, node->head)) /* "was awarded a contract to" */
        return subject_surface(reading, node->head, depth + 1);
    if (node->deprel == DEP_OBL && control_is_blame(reading, noun) &&
        reading_operators(reading, node->head) & OPERATOR_OBJECT_CONTROL) {
        uint32_t accused =
            control_blamed(reading, node->head); /* "accused him of a plot to", "of planning to" */
        if (accused != NODE_NONE) return accused;
    }
    if (node->deprel == DEP_OBJ || node->deprel == DEP_OBL)
        return subject_deep(reading, node->head, depth + 1);
    return NODE_NONE;
}

bool control_is_blamed(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    return node->deprel == DEP_OBJ && node->head != NODE_NONE &&
           reading_operators(reading, node->head) & OPERATOR_OBJECT_CONTROL;
}

uint32_t control_addressee(const Reading *reading, uint32_t clause)
{
    uint32_t at = clause;
    for (int step = 0; step < SUBJECT_DEPTH; step++) {
        const Node *node = node_at(reading, at);
        if (node->head == NODE_NONE) return NODE_NONE;
        if (node->deprel == DEP_CCOMP) {
            uint32_t object = reading_child(reading, node->head, DEP_OBJ, NULL);
            return object != NODE_NONE && actors_at(reading->actors, object) ? object : NODE_NONE;
        }
        at = node->head;
    }
    return NODE_NONE;
}

/* "brought a message from Peru's king urging Oslo", "a letter by Peru": whose words the paper has, or
 * NODE_NONE. */
static uint32_t author_of_paper(const Reading *reading, uint32_t noun)
{
    static const char *const papers[] = {"document", NULL}, *const preps[] = {"from", "by", NULL};
    uint32_t author =
        reading_is_of(reading, noun, papers) ? reading_oblique(reading, noun, preps) : NODE_NONE;
    return author != NODE_NONE && actors_at(reading->actors, author) ? author : NODE_NONE;
}

uint32_t control_issuer(const Reading *reading, uint32_t participle, int depth)
{
    uint32_t noun = node_at(reading, participle)->head;
    const Node *node = node_at(reading, noun);
    uint32_t author = author_of_paper(reading, noun);
    if (author != NODE_NONE && str_ends(reading_lower(reading, participle), STR("ing"))) return author;
    bool penalty =
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("penalty"));
    if (node_is_past_participle(node_at(reading, participle)) || actors_at(reading->actors, noun) ||
        node->head == NODE_NONE || penalty) /* "announced sanctions targeting": they target */
        return noun;
    static const char *const passing[] = {"adopt", "pass",    "approve", "sign", "table",
                                          "draft", "endorse", "back",    NULL};
    static const char *const papers[] = {"document", NULL};
    bool issued =
        node->deprel == DEP_OBJ &&
        (reading_operators(reading, node->head) & (OPERATOR_LIGHT | OPERATOR_REPORT) ||
         (str_in(reading_lemma(reading, node->head), passing) && reading_is_of(reading, noun, papers)));
    /* "reacted to Oslo's note saying", "spoke at a meeting accusing": nor does what the verb's phrase names
     */
    bool besides = node->deprel == DEP_OBL && reading_operators(reading, participle) & OPERATOR_REPORT &&
                   reading_kind(reading, node->head) == PREDICATE_VERB;
    if (!issued && !besides) return noun;
    uint32_t subject = subject_deep(reading, node->head, depth + 1);
    return subject == NODE_NONE ? noun : subject;
}

uint32_t control_writer(const Reading *reading, uint32_t addressee)
{
    const Node *node = node_at(reading, addressee);
    if (node->head == NODE_NONE || !str_is(reading_case(reading, addressee), "to")) return NODE_NONE;
    bool below = node_at(reading, node->head)->upos != UPOS_VERB;
    uint32_t paper = below ? node->head : reading_child(reading, node->head, DEP_OBJ, NULL);
    uint32_t verb = below ? node_at(reading, node->head)->head : node->head;
    if (paper == NODE_NONE || verb == NODE_NONE || node_at(reading, verb)->upos != UPOS_VERB)
        return NODE_NONE;
    bool written =
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, paper), STR("document"));
    return written ? verb : NODE_NONE;
}
