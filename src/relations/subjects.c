#include "relations/subjects.h"

#include "relations/headlines.h"

#include "relations/lists.h"

/* How far we climb for a shared subject: deeper nesting is no longer read by people either. */
enum { DEPTH = 10 };

static const char *const addressee_preps[] = {"on", "upon", "to", "for", "with", "from", NULL};
static const char *const agent_preps[] = {"by", "of", NULL};

/* "threatened Quito not to": what is not to be done, the object would do. */
static bool is_denied_infinitive(const Reading *reading, uint32_t verb)
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

/* Who does what verb, an infinitive or gerund below governor, says. */
uint32_t subject_of_infinitive(const Reading *reading, uint32_t governor, uint32_t verb, int depth)
{
    unsigned operators = reading_operators(reading, governor);
    if (reading_is_passive(reading, governor)) return subject_surface(reading, governor, depth);
    if (!(operators & OPERATOR_SUBJECT_CONTROL) || is_denied_infinitive(reading, verb)) {
        uint32_t object = reading_child(reading, governor, DEP_IOBJ, NULL);
        if (object == NODE_NONE) object = reading_child(reading, governor, DEP_OBJ, NULL);
        if (object != NODE_NONE) return reading_antecedent(reading, object);
        if (operators & OPERATOR_OBJECT_CONTROL) object = reading_oblique(reading, governor, addressee_preps);
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

/* "for supplying", "against sending", "of violating": what somebody is warned against or blamed for. */
static bool is_blame(const Reading *reading, uint32_t verb)
{
    Str marker = reading_case(reading, verb);
    return str_is(marker, "for") || str_is(marker, "against") || str_is(marker, "of") ||
           str_is(marker, "over");
}

/* Whom the verb's object or phrases blame: "imposed sanctions on Tehran for", "criticised Ankara for". */
static uint32_t blamed(const Reading *reading, uint32_t governor)
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

/* "Seoul's plan to ship", "pressure on Seoul to ship", "took the decision to ship". */
static uint32_t noun_controller(const Reading *reading, uint32_t noun, int depth)
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
    if (asked) holder = reading_oblique(reading, noun, addressee_preps);
    if (holder != NODE_NONE) return holder;
    if (!asked) {
        holder = reading_child(reading, noun, DEP_NMOD, "poss");
        if (holder == NODE_NONE) holder = reading_oblique(reading, noun, agent_preps);
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
    if (node->deprel == DEP_OBL && is_blame(reading, noun) &&
        reading_operators(reading, node->head) & OPERATOR_OBJECT_CONTROL) {
        uint32_t accused = blamed(reading, node->head); /* "accused him of a plot to", "of planning to" */
        if (accused != NODE_NONE) return accused;
    }
    if (node->deprel == DEP_OBJ || node->deprel == DEP_OBL)
        return subject_deep(reading, node->head, depth + 1);
    return NODE_NONE;
}

/* "accused the company of supplying": the company, though the tree makes "of supplying" a part of it. */
static bool is_blamed_noun(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    return node->deprel == DEP_OBJ && node->head != NODE_NONE &&
           reading_operators(reading, node->head) & OPERATOR_OBJECT_CONTROL;
}

/* Who is told: "warned Tirana that sending them would…" leaves out who sends. */
static uint32_t addressee(const Reading *reading, uint32_t clause)
{
    uint32_t at = clause;
    for (int step = 0; step < DEPTH; step++) {
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

/* "issued a statement condemning": not the statement condemns, but who issued it. */
static uint32_t issuer(const Reading *reading, uint32_t participle, int depth)
{
    uint32_t noun = node_at(reading, participle)->head;
    const Node *node = node_at(reading, noun);
    bool penalty =
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("penalty"));
    if (node_is_past_participle(node_at(reading, participle)) || actors_at(reading->actors, noun) ||
        node->head == NODE_NONE || penalty) /* "announced sanctions targeting": they target */
        return noun;
    bool issued = node->deprel == DEP_OBJ &&
                  reading_operators(reading, node->head) & (OPERATOR_LIGHT | OPERATOR_REPORT);
    /* "reacted to Oslo's note saying", "spoke at a meeting accusing": nor does what the verb's phrase names
     */
    bool besides = node->deprel == DEP_OBL && reading_operators(reading, participle) & OPERATOR_REPORT &&
                   reading_kind(reading, node->head) == PREDICATE_VERB;
    if (!issued && !besides) return noun;
    uint32_t subject = subject_deep(reading, node->head, depth + 1);
    return subject == NODE_NONE ? noun : subject;
}

/* "Peru's minister, Rosa Quispe, accused Quito of lying", where no verb was found, and "accused" was read as
 * describing Quito: the minister. */
static uint32_t subject_before_comma(const Reading *reading, uint32_t verb)
{
    enum { DEEP = 8 };
    const Node *node = node_at(reading, verb);
    const Mention *object = actors_at(reading->actors, node->head);
    if (!object || object->first != verb + 1 || verb < reading->sentence->first + 2) return NODE_NONE;
    Str before = reading->tokens->tokens.items[verb - 1].form;
    if (!str_is(before, ",") || !node_has(node, FEAT_PAST)) return NODE_NONE;
    uint32_t root = node->head;
    for (int depth = 0; depth < DEEP && node_at(reading, root)->head != NODE_NONE; depth++)
        root = node_at(reading, root)->head;
    const Node *top = node_at(reading, root);
    bool nominal = top->head == NODE_NONE && (top->upos == UPOS_NOUN || top->upos == UPOS_PROPN);
    bool clause =
        reading_has_child(reading, root, DEP_NSUBJ, NULL) || reading_has_child(reading, root, DEP_COP, NULL);
    return nominal && !clause && root < verb && actors_at(reading->actors, root) ? root : NODE_NONE;
}

/* The name before a verb that was read as describing the noun behind it. */
static uint32_t disguised_subject(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb);
    if (node->deprel != DEP_AMOD || node->upos != UPOS_VERB || node->head < verb) return NODE_NONE;
    uint32_t subject = reading_child(reading, verb, DEP_NSUBJ, NULL);
    if (subject != NODE_NONE) return subject < verb ? subject : NODE_NONE;
    const Node *noun = node_at(reading, node->head);
    if (noun->deprel == DEP_CONJ && reading_has_child(reading, verb, DEP_CC, NULL)) { /* "and severed ties" */
        uint32_t before = noun->head;
        if (before != NODE_NONE && node_at(reading, before)->upos != UPOS_VERB)
            before = node_at(reading, before)->head;
        return before != NODE_NONE && node_at(reading, before)->upos == UPOS_VERB
                   ? subject_surface(reading, before, 1)
                   : NODE_NONE;
    }
    subject = subject_before_comma(reading, verb);
    if (subject != NODE_NONE) return subject;
    if (verb == reading->sentence->first || !node_has(node, FEAT_PAST)) return NODE_NONE;
    const Mention *mention = mention_ending(reading, verb);
    if (!mention) return NODE_NONE;
    const Node *name = node_at(reading, mention->head), *object = node_at(reading, node->head);
    if (name->head == NODE_NONE) /* "King Otto blamed Peru", with "Otto Peru" for its only noun */
        return object->head == mention->head ? mention->head : NODE_NONE;
    if (object->head != NODE_NONE) return NODE_NONE;
    return name->head == node->head && name->deprel == DEP_COMPOUND ? mention->head : NODE_NONE;
}

bool subject_is_disguised(const Reading *reading, uint32_t verb)
{
    return disguised_subject(reading, verb) != NODE_NONE;
}

/* "said that Peru would answer, and charged": what will be and what was are told apart. */
static bool is_told_beside(const Reading *reading, uint32_t first, uint32_t second)
{
    static const char *const futures[] = {"will", "would", "shall", "'ll", "'d", NULL};
    uint32_t auxiliary = reading_child(reading, first, DEP_AUX, NULL);
    return auxiliary != NODE_NONE && str_in(reading_lemma(reading, auxiliary), futures) &&
           node_has(node_at(reading, second), FEAT_PAST) &&
           !reading_has_child(reading, second, DEP_AUX, NULL);
}

/* "accusing Peru of robbing farmers and vowing to", with the vow joined to the robbery: the accusing. */
static uint32_t accuser_above(const Reading *reading, uint32_t verb)
{
    const Node *first = node_at(reading, node_at(reading, verb)->head);
    for (int step = 0; step < DEPTH && first->deprel == DEP_CONJ; step++)
        first = node_at(reading, first->head);
    bool gerunds = str_ends(reading_lower(reading, verb), STR("ing")) && first->deprel == DEP_ADVCL &&
                   first->head != NODE_NONE && str_ends(reading_lower(reading, first->head), STR("ing"));
    return gerunds && reading_operators(reading, verb) & OPERATOR_REPORT &&
                   reading_operators(reading, first->head) & OPERATOR_OBJECT_CONTROL
               ? first->head
               : NODE_NONE;
}

/* "said that the move was illegal and urged": read as a second clause of what is said, but a move urges
 * nobody. The verb of saying above, or NODE_NONE. */
static uint32_t reporter_above(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb), *said = node_at(reading, node->head);
    uint32_t accusing = accuser_above(reading, verb);
    if (accusing != NODE_NONE) return accusing;
    if (said->deprel != DEP_CCOMP || said->head == NODE_NONE || !node_has(node, FEAT_FINITE))
        return NODE_NONE;
    if (!(reading_operators(reading, verb) & OPERATOR_REPORT) ||
        !(reading_operators(reading, said->head) & OPERATOR_REPORT))
        return NODE_NONE;
    uint32_t subject = reading_child(reading, node->head, DEP_NSUBJ, NULL);
    if (subject != NODE_NONE && !actors_at(reading->actors, subject)) return said->head;
    return is_told_beside(reading, node->head, verb) ? said->head : NODE_NONE;
}

/* "Marku spoke by telephone with Petersen, Oslo said", where the tree hangs both subjects on "said": the one
 * that stands before the verb of the clause. */
static uint32_t subject_of_teller(const Reading *reading, uint32_t verb)
{
    uint32_t teller = node_at(reading, verb)->head;
    if (teller < verb) return NODE_NONE;
    for (uint32_t child = node_at(reading, teller)->child; child != NODE_NONE && child < verb;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_NSUBJ) return child;
    return NODE_NONE;
}

static bool has_perfect(const Reading *reading, uint32_t verb)
{
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_AUX && str_is(reading_lemma(reading, child), "have"))
            return true;
    return false;
}

/* "urged Oslo to wait, stop flying and land": bare verbs go on with the infinitive, not with "urged". */
static uint32_t bare_fellow(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb), *first = node_at(reading, node->head);
    Str form = reading_lower(reading, verb);
    if (!node_has(first, FEAT_PAST) || node_has(node, FEAT_PAST) || !str_equal(form, node->lemma) ||
        reading_has_child(reading, verb, DEP_AUX, NULL) || reading_has_child(reading, verb, DEP_MARK, NULL))
        return NODE_NONE;
    uint32_t infinitive = reading_child(reading, node->head, DEP_XCOMP, NULL);
    return infinitive < verb ? infinitive : NODE_NONE;
}

/* "said that the raids were crimes, urging the council to act", with the participle hung on the crimes: an
 * event urges nobody. The verb of saying above, or NODE_NONE. */
static uint32_t reporter_of_participle(const Reading *reading, uint32_t verb)
{
    const Node *said = node_at(reading, node_at(reading, verb)->head);
    if (node_has(node_at(reading, verb), FEAT_FINITE) || reading_has_child(reading, verb, DEP_MARK, NULL) ||
        !str_ends(reading_lower(reading, verb), STR("ing")) || said->deprel != DEP_CCOMP ||
        said->head == NODE_NONE || said->head > verb)
        return NODE_NONE;
    if (!(reading_operators(reading, verb) & OPERATOR_REPORT) ||
        !(reading_operators(reading, said->head) & OPERATOR_REPORT))
        return NODE_NONE;
    uint32_t subject = subject_surface(reading, node_at(reading, verb)->head, DEPTH);
    return subject == NODE_NONE || !actors_at(reading->actors, subject) ? said->head : NODE_NONE;
}

/* "Having met her, Oslo's envoy said": the envoy had. */
static bool is_opening_perfect(const Reading *reading, uint32_t verb)
{
    uint32_t first = reading_child(reading, verb, DEP_AUX, NULL);
    return first != NODE_NONE && verb < node_at(reading, verb)->head &&
           str_is(reading_lower(reading, first), "having");
}

/* "told her to go after meeting him": who told. */
static bool is_time_clause(const Reading *reading, uint32_t verb)
{
    static const char *const marks[] = {"after", "before", "while", "since", "when", "upon", NULL};
    return str_in(reading_case(reading, verb), marks);
}

/* "paves the way for Oslo to join": who stands between "for" and the infinitive, or NODE_NONE. */
static uint32_t subject_behind_for(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb);
    uint32_t to = reading_child(reading, verb, DEP_MARK, NULL);
    if (!node_has(node, FEAT_INFINITIVE) || to == NODE_NONE || to == reading->sentence->first)
        return NODE_NONE;
    const Mention *mention = mention_ending(reading, to);
    uint32_t name = mention ? mention->head : NODE_NONE;
    for (int step = 0; step < 4 && name != NODE_NONE && node_at(reading, name)->deprel == DEP_CONJ; step++)
        name = node_at(reading, name)->head;
    bool behind = name != NODE_NONE && str_is(reading_case(reading, name), "for") &&
                  (node_at(reading, name)->deprel == DEP_OBL || node_at(reading, name)->deprel == DEP_NMOD);
    return behind ? name : NODE_NONE;
}

/* "Oslo sanctioning Bern is reasonable", with both for subjects of "reasonable". */
static uint32_t subject_before_gerund(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb);
    const Mention *mention = mention_ending(reading, verb);
    bool gerund = str_ends(reading_lower(reading, verb), STR("ing"));
    if (!gerund || !mention || mention->kind != MENTION_NAME) return NODE_NONE;
    const Node *name = node_at(reading, mention->head);
    return name->deprel == DEP_NSUBJ && name->head == node->head ? mention->head : NODE_NONE;
}

/* "had crossed", "will cross"; but not "of having crossed", "to have crossed". */
static bool has_finite_auxiliary(const Reading *reading, uint32_t verb)
{
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_AUX && node_has(node_at(reading, child), FEAT_FINITE))
            return true;
    return false;
}

/* "sent a letter to Berne warning it": who wrote to whom the clause hangs on, or NODE_NONE. */
static uint32_t writer_to(const Reading *reading, uint32_t addressee)
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

static uint32_t clause_subject(const Reading *reading, uint32_t verb, int depth)
{
    const Node *node = node_at(reading, verb);
    bool finite = node_has(node, FEAT_FINITE) || has_finite_auxiliary(reading, verb);
    uint32_t behind_for = subject_behind_for(reading, verb);
    if (behind_for != NODE_NONE) return behind_for;
    switch (node->deprel) {
    case DEP_CONJ: {
        uint32_t fellow = bare_fellow(reading, verb);
        if (fellow != NODE_NONE) return subject_surface(reading, fellow, depth + 1);
        uint32_t reporter = reporter_above(reading, verb);
        return subject_surface(reading, reporter == NODE_NONE ? node->head : reporter, depth + 1);
    }
    case DEP_XCOMP: return subject_of_infinitive(reading, node->head, verb, depth + 1);
    case DEP_CCOMP:
        if (is_opening_perfect(reading, verb)) return subject_surface(reading, node->head, depth + 1);
        if (!finite && verb < node->head) return NODE_NONE; /* "Sending them would be wrong, Peskov said" */
        return finite ? subject_of_teller(reading, verb)
                      : subject_of_infinitive(reading, node->head, verb, depth + 1);
    case DEP_ADVCL:
        if (!finite && is_blame(reading, verb)) {
            uint32_t who = blamed(reading, node->head);
            if (who == NODE_NONE && reading_operators(reading, node->head) & OPERATOR_OBJECT_CONTROL)
                who = reading_child(reading, node->head, DEP_OBJ, NULL);
            if (who != NODE_NONE) return who;
        }
        if ((reading_operators(reading, node->head) & OPERATOR_OBJECT_CONTROL && verb > node->head &&
             reading_has_child(reading, verb, DEP_MARK, NULL) && !is_time_clause(reading, verb)) ||
            is_denied_infinitive(reading, verb))
            return subject_of_infinitive(reading, node->head, verb, depth + 1);
        if (node_has(node, FEAT_INFINITIVE) && reading_is_passive(reading, node->head)) {
            uint32_t agent = subject_agent(reading, node->head); /* "a step taken by Oslo to protest" */
            if (agent != NODE_NONE) return agent;
        }
        if (node_is(node_at(reading, node->head), DEP_ACL, "") && node_has(node, FEAT_INFINITIVE) &&
            !is_blame(reading, node->head)) /* "a deal worth … to export" */
            return noun_controller(reading, node_at(reading, node->head)->head, depth + 1);
        if (reporter_of_participle(reading, verb) != NODE_NONE)
            return subject_surface(reading, reporter_of_participle(reading, verb), depth + 1);
        return subject_surface(reading, node->head, depth + 1);
    case DEP_PARATAXIS: /* "tried to advance, however, came under fire" */
        return finite && verb > node->head && reading_has_child(reading, verb, DEP_ADVMOD, NULL) &&
                       !(reading_operators(reading, verb) & OPERATOR_REPORT)
                   ? subject_surface(reading, node->head, depth + 1)
                   : NODE_NONE;
    case DEP_CSUBJ: {
        uint32_t before = subject_before_gerund(reading, verb);
        return before == NODE_NONE ? addressee(reading, node->head) : before;
    }
    case DEP_AUX: { /* "Seoul must…", but not "should Seoul…" */
        uint32_t subject = subject_surface(reading, node->head, depth + 1);
        if (has_perfect(reading, node->head)) return NODE_NONE; /* "Seoul should have waited" */
        return subject != NODE_NONE && subject < verb ? subject : NODE_NONE;
    }
    case DEP_COMPOUND:
    case DEP_AMOD: {
        uint32_t governor = reading_gerund_governor(reading, verb);
        if (governor != NODE_NONE && is_blame(reading, verb) &&
            reading_operators(reading, governor) & OPERATOR_OBJECT_CONTROL) {
            uint32_t who = blamed(reading, governor);
            return who == NODE_NONE ? subject_of_infinitive(reading, governor, verb, depth + 1) : who;
        }
        if (governor != NODE_NONE) return subject_surface(reading, governor, depth + 1);
        uint32_t subject = disguised_subject(reading, verb);
        if (subject != NODE_NONE) return subject;
        return node->deprel == DEP_AMOD ? node->head : NODE_NONE;
    }
    case DEP_ADVMOD: return subject_surface(reading, node->head, depth + 1); /* "they jointly guard" */
    case DEP_APPOS: return node->head; /* "the minister, meeting in Oslo with" */
    case DEP_ACL:
        if (str_is(node->subtype, "relcl")) return node->head;
        if (!finite && str_ends(reading_lower(reading, verb), STR("ing")) &&
            writer_to(reading, node->head) != NODE_NONE)
            return subject_surface(reading, writer_to(reading, node->head), depth + 1);
        if (!finite && node_at(reading, node->head)->upos == UPOS_VERB && is_blame(reading, verb))
            return blamed(reading, node->head);
        if (is_blame(reading, verb) && is_blamed_noun(reading, node->head)) return node->head;
        if (reading_has_child(reading, verb, DEP_MARK, NULL) || node_has(node, FEAT_INFINITIVE))
            return noun_controller(reading, node->head, depth + 1);
        return issuer(reading, verb, depth);
    default: return NODE_NONE;
    }
}

static bool is_floating(const Reading *reading, uint32_t token)
{
    static const char *const words[] = {"both", "each", "all", "jointly", NULL};
    Upos upos = node_at(reading, token)->upos;
    return upos == UPOS_AUX || upos == UPOS_ADV || str_in(reading_lower(reading, token), words);
}

/* "On Monday, Peru and Chile recalled", "Peru and Chile both said", "…on Peru, and Chile, Brazil and Bolivia
 * have recalled": a list right before a verb that no subject is marked for, wherever the tree hangs it. */
static uint32_t list_before(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb);
    uint32_t at = verb;
    while (at > reading->sentence->first && is_floating(reading, at - 1)) at--;
    const Mention *mention = mention_ending(reading, at);
    if (!mention || !(node_has(node, FEAT_FINITE) || node_has(node, FEAT_PAST))) return NODE_NONE;
    bool main = node->deprel == DEP_ROOT || node->deprel == DEP_PARATAXIS;
    if (node_at(reading, mention->head)->deprel != DEP_CONJ || (!main && node->deprel != DEP_CONJ) ||
        reading_case(reading, mention->head).size)
        return NODE_NONE;
    NameList list = list_of_names(reading, mention->head);
    for (uint32_t i = 0; i < list.count; i++) /* "talks between Oman, Qatar and Iran broke down" */
        if (reading_case(reading, list.heads[i]).size) return NODE_NONE;
    return list.count > 2 ? mention->head : NODE_NONE;
}

/* "Turkish Minister Emre Kaya said", with a tree that takes "Turkish" for what is said: the name right before
 * a verb of saying is who says it; "Togo rebukes Benin" in a headline, as if there were Togo rebukes. */
static uint32_t name_before(const Reading *reading, uint32_t verb)
{
    bool says = reading_operators(reading, verb) & OPERATOR_REPORT;
    if (!node_has(node_at(reading, verb), FEAT_FINITE) || reading_is_passive(reading, verb)) return NODE_NONE;
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE && child < verb;
         child = node_at(reading, child)->sibling) {
        const Mention *mention = actors_at(reading->actors, child);
        bool name = mention && (mention->kind == MENTION_NAME || node_at(reading, child)->upos == UPOS_PROPN);
        if (name && mention->end == verb && !reading_case(reading, child).size &&
            node_at(reading, child)->deprel != DEP_CONJ &&
            (says || node_at(reading, child)->deprel == DEP_COMPOUND ||
             node_at(reading, child)->deprel == DEP_CC || /* no name is an "and" */
             node_is(node_at(reading, child), DEP_OBL, "unmarked")))
            return child;
    }
    return NODE_NONE;
}

/* "…," Togolese Minister Ama Senyo said: between the quotation and the verb stands who says it. */
static uint32_t speaker_before(const Reading *reading, uint32_t verb)
{
    if (!(reading_operators(reading, verb) & OPERATOR_REPORT)) return NODE_NONE;
    const Mention *mention = mention_ending(reading, verb);
    if (!mention || mention->kind != MENTION_NAME || mention->first < reading->sentence->first + 2)
        return NODE_NONE;
    Str mark = reading->tokens->tokens.items[mention->first - 1].form;
    bool closes = str_is(mark, "\"") || str_is(mark, "\xE2\x80\x9D") || str_is(mark, "''");
    return closes ? mention->head : NODE_NONE;
}

/* "The raid carried out by Benin killed", read as "the raid carried out, killed"; "they tried to advance,
 * however, came under fire": the subject is the other verb's. */
static uint32_t subject_of_reduced(const Reading *reading, uint32_t verb)
{
    uint32_t clause = reading_child(reading, verb, DEP_ADVCL, NULL);
    if (clause == NODE_NONE || clause > verb || reading_has_child(reading, clause, DEP_MARK, NULL) ||
        reading_has_child(reading, clause, DEP_AUX, NULL) ||
        !(reading_is_passive(reading, clause) || node_has(node_at(reading, clause), FEAT_FINITE)))
        return NODE_NONE;
    return reading_child(reading, clause, DEP_NSUBJ, NULL);
}

/* The first token of what stands between a subject and its verb: "Peru [last week also] agreed". */
static uint32_t before_adverbs(const Reading *reading, uint32_t verb)
{
    uint32_t at = verb;
    while (at > reading->sentence->first + 1) {
        const Node *before = node_at(reading, at - 1);
        bool which = before->upos == UPOS_ADJ && reading_is_time(reading, at);
        if (before->upos != UPOS_AUX && before->upos != UPOS_ADV && !reading_is_time(reading, at - 1) &&
            !which)
            break;
        at--;
    }
    return at;
}

/* Whether a tree may well have hung the subject of another verb there: on a verb further on, on the date
 * before it ("Last May, Peru signed"), or behind "since". */
static bool is_stray_subject(const Reading *reading, uint32_t token, uint32_t verb)
{
    static const char *const clauses[] = {"since", "after", "before", "until", "as", NULL};
    const Node *node = node_at(reading, token);
    if (node->head == NODE_NONE || node->head == verb) return false;
    if (node->deprel == DEP_NSUBJ) return node->head > verb;
    if (node->deprel == DEP_APPOS) return reading_is_time(reading, node->head);
    return node->deprel == DEP_OBL && str_in(reading_case(reading, token), clauses);
}

/* "Peru and Chile signed a pact that will", with both hung on "will": the name right before a finite verb
 * that no subject is marked for. */
static uint32_t stray_subject(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb);
    if (node->deprel == DEP_XCOMP || node->upos != UPOS_VERB ||
        (!node_has(node, FEAT_FINITE) && !reading_has_child(reading, verb, DEP_AUX, NULL)))
        return NODE_NONE;
    const Mention *mention = mention_ending(reading, before_adverbs(reading, verb));
    if (!mention || mention->kind != MENTION_NAME) return NODE_NONE;
    uint32_t first = mention->head;
    for (int step = 0; step < DEPTH && node_at(reading, first)->deprel == DEP_CONJ; step++)
        first = node_at(reading, first)->head;
    bool titled = node_at(reading, first)->deprel == DEP_NMOD && !reading_case(reading, first).size &&
                  is_stray_subject(reading, node_at(reading, first)->head, verb);
    if (titled) return mention->head; /* "Head of the fund Oleg Ivanov had": hung on the head */
    if (node->deprel == DEP_CONJ && node_at(reading, first)->deprel != DEP_OBL) return NODE_NONE;
    return is_stray_subject(reading, first, verb) ? first : NODE_NONE;
}

/* The subject marked as such. Where a parser marks both a title and its name, the name. */
static uint32_t nearest_subject(const Reading *reading, uint32_t verb)
{
    uint32_t nearest = speaker_before(reading, verb);
    if (nearest == NODE_NONE) nearest = headline_subject(reading, verb);
    if (nearest != NODE_NONE) return nearest;
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        if (node_at(reading, child)->deprel != DEP_NSUBJ) continue;
        if (str_is(reading_case(reading, child), "with")) continue; /* "a contract with Peru to buy" */
        if (str_is(reading_case(reading, child), "to") && node_at(reading, verb)->deprel == DEP_ACL)
            continue; /* "a letter to Peru warning it" */
        if (reading_is_time(reading, child) && stray_subject(reading, verb) != NODE_NONE) continue;
        if (nearest == NODE_NONE || (child < verb && actors_at(reading->actors, child))) nearest = child;
    }
    if (nearest == NODE_NONE) nearest = list_before(reading, verb);
    if (nearest == NODE_NONE) nearest = subject_of_reduced(reading, verb);
    if (nearest == NODE_NONE) nearest = stray_subject(reading, verb);
    return nearest == NODE_NONE ? name_before(reading, verb) : nearest;
}

uint32_t subject_surface(const Reading *reading, uint32_t verb, int depth)
{
    if (depth > DEPTH) return NODE_NONE;
    uint32_t subject = nearest_subject(reading, verb);
    if (subject != NODE_NONE) return reading_antecedent(reading, subject);
    if (reading_has_child(reading, verb, DEP_EXPL, NULL)) return NODE_NONE;
    return node_at(reading, verb)->head == NODE_NONE ? NODE_NONE : clause_subject(reading, verb, depth);
}

static uint32_t own_agent(const Reading *reading, uint32_t verb)
{
    uint32_t by = reading_child(reading, verb, DEP_OBL, "agent");
    static const char *const preps[] = {"by", NULL}, *const as[] = {"as", NULL};
    if (by == NODE_NONE) by = reading_oblique(reading, verb, preps);
    uint32_t role = by == NODE_NONE ? reading_oblique(reading, verb, as) : NODE_NONE;
    return role == NODE_NONE ? by : reading_oblique(reading, role, preps); /* "named as a risk by Oslo" */
}

/* "supported, financed and armed by": the last that is joined to the verb and has its own agent. */
static uint32_t joined_agent(const Reading *reading, uint32_t verb)
{
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        bool joined = node_at(reading, child)->deprel == DEP_CONJ && reading_is_passive(reading, child) &&
                      !reading_has_child(reading, child, DEP_NSUBJ, NULL);
        uint32_t by = joined ? own_agent(reading, child) : NODE_NONE;
        if (by != NODE_NONE) return by;
    }
    return NODE_NONE;
}

uint32_t subject_agent(const Reading *reading, uint32_t verb)
{
    uint32_t by = own_agent(reading, verb);
    if (by == NODE_NONE) by = joined_agent(reading, verb);
    const Node *node = node_at(reading, verb);
    bool shares = by == NODE_NONE && node->deprel == DEP_CONJ && node->head != NODE_NONE &&
                  !reading_has_child(reading, verb, DEP_NSUBJ, NULL) &&
                  !reading_has_child(reading, verb, DEP_AUX, NULL);
    if (shares && reading_is_passive(reading, node->head)) { /* "financed and armed by", hung on "financed" */
        by = own_agent(reading, node->head);
        if (by != NODE_NONE && by < verb) by = NODE_NONE; /* "attacked by Peru and left behind" */
    }
    return by;
}

uint32_t subject_deep(const Reading *reading, uint32_t verb, int depth)
{
    return reading_is_passive(reading, verb) ? subject_agent(reading, verb)
                                             : subject_surface(reading, verb, depth);
}
