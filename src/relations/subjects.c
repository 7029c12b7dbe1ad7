#include "relations/subjects.h"

#include "relations/control.h"
#include "relations/lists.h"
#include "relations/nearest.h"

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

/* "accusing Peru of robbing farmers and vowing to", with the vow joined to the robbery: the accusing. */
static uint32_t accuser_above(const Reading *reading, uint32_t verb)
{
    const Node *first = node_at(reading, node_at(reading, verb)->head);
    for (int step = 0; step < SUBJECT_DEPTH && first->deprel == DEP_CONJ; step++)
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
    return subject != NODE_NONE && !actors_at(reading->actors, subject) ? said->head : NODE_NONE;
}

/* "[Also] attending the talks was Peru's minister", "Among those who met the king were envoys of Oman": a
 * sentence that begins so has its subject at its end. */
static bool opens_upside_down(const Reading *reading, uint32_t verb)
{
    uint32_t first = reading->sentence->first;
    if (str_is(reading_lower(reading, first), "among")) return true;
    if (str_is(reading_lower(reading, first), "also")) first++;
    bool passive = verb + 1 < reading->sentence->end && str_is(reading_lemma(reading, verb + 1), "be") &&
                   reading_is_passive(reading, verb); /* "Also arrested were" */
    return verb == first && (passive || str_ends(reading_lower(reading, verb), STR("ing")));
}

/* Who stands behind the "was" of such a sentence, or NODE_NONE. */
static uint32_t subject_behind_be(const Reading *reading, uint32_t verb)
{
    enum { LONGEST = 30 };
    if (verb > reading->sentence->first + 4 || !opens_upside_down(reading, verb)) return NODE_NONE;
    for (uint32_t be = verb + 1; be + 2 < reading->sentence->end && be < verb + LONGEST; be++) {
        if (node_at(reading, be)->deprel != DEP_COP) continue;
        uint32_t noun = node_at(reading, be)->head;
        if (noun < be) { /* "Among those arrested was Lee", with "those" for what is said of Lee */
            noun = reading_child(reading, noun, DEP_NSUBJ, NULL);
            return noun != NODE_NONE && noun > be ? noun : NODE_NONE;
        }
        if (reading_has_child(reading, noun, DEP_NSUBJ, NULL)) return NODE_NONE;
        for (uint32_t at = be + 1; at < noun; at++)
            if (node_is(node_at(reading, at), DEP_NMOD, "poss")) return NODE_NONE; /* "was Oslo's mistake" */
        return noun;
    }
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
    uint32_t subject = subject_surface(reading, node_at(reading, verb)->head, SUBJECT_DEPTH);
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

/* "issued an order to Oslo on Monday to wait", with the waiting hung on the verb: the order, or NODE_NONE. */
static uint32_t order_of_infinitive(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb);
    uint32_t order = node_has(node, FEAT_INFINITIVE) && verb > node->head
                         ? reading_child(reading, node->head, DEP_OBJ, NULL)
                         : NODE_NONE;
    bool light = order != NODE_NONE && reading_operators(reading, node->head) & OPERATOR_LIGHT &&
                 reading_kind(reading, order) == PREDICATE_NOUN &&
                 reading_operators(reading, order) & OPERATOR_OBJECT_CONTROL;
    return light ? order : NODE_NONE;
}

/* "urged Oslo to wait, while asking Bern to pay": who urged also asks, though the tree hangs it on the
 * waiting. The verb that urges, or NODE_NONE. */
static uint32_t governor_of_while(const Reading *reading, uint32_t verb)
{
    uint32_t infinitive = node_at(reading, verb)->head;
    const Node *node = node_at(reading, infinitive);
    uint32_t mark = reading_child(reading, verb, DEP_MARK, NULL);
    bool asked = (node->deprel == DEP_XCOMP || node->deprel == DEP_ADVCL) && node->head != NODE_NONE &&
                 node->head < infinitive && infinitive < verb &&
                 reading_operators(reading, node->head) & OPERATOR_OBJECT_CONTROL;
    if (!asked || mark == NODE_NONE || mark <= reading->sentence->first ||
        !str_is(reading_lower(reading, mark), "while"))
        return NODE_NONE;
    bool apart = str_is(reading->tokens->tokens.items[mark - 1].form, ",");
    return apart || reading_operators(reading, verb) & (OPERATOR_REPORT | OPERATOR_OBJECT_CONTROL)
               ? node->head
               : NODE_NONE;
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

/* "a deal worth a million to export": the deal is to export, whatever the tree hangs "worth" on. */
static uint32_t noun_of_worth(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    bool amount = node->deprel == DEP_AMOD && str_is(reading_lemma(reading, token), "worth");
    if (amount) return token > reading->sentence->first ? token - 1 : NODE_NONE;
    return node_is(node, DEP_ACL, "") && !control_is_blame(reading, token) ? node->head : NODE_NONE;
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
        return finite ? NODE_NONE : subject_of_infinitive(reading, node->head, verb, depth + 1);
    case DEP_ADVCL:
        if (!finite && control_is_blame(reading, verb)) {
            uint32_t who = control_blamed(reading, node->head);
            if (who == NODE_NONE && reading_operators(reading, node->head) & OPERATOR_OBJECT_CONTROL)
                who = reading_child(reading, node->head, DEP_OBJ, NULL);
            if (who != NODE_NONE) return who;
        }
        if ((reading_operators(reading, node->head) & OPERATOR_OBJECT_CONTROL && verb > node->head &&
             reading_has_child(reading, verb, DEP_MARK, NULL) && !is_time_clause(reading, verb)) ||
            control_is_denied(reading, verb) ||
            (node_has(node, FEAT_INFINITIVE) && control_is_licensed(reading, node->head, verb)))
            return subject_of_infinitive(reading, node->head, verb, depth + 1);
        if (node_has(node, FEAT_INFINITIVE) && reading_is_passive(reading, node->head)) {
            uint32_t agent = subject_agent(reading, node->head); /* "a step taken by Oslo to protest" */
            if (agent != NODE_NONE) return agent;
        }
        if (noun_of_worth(reading, node->head) != NODE_NONE && node_has(node, FEAT_INFINITIVE))
            return control_of_noun(reading, noun_of_worth(reading, node->head), depth + 1);
        if (order_of_infinitive(reading, verb) != NODE_NONE)
            return control_of_noun(reading, order_of_infinitive(reading, verb), depth + 1);
        if (reporter_of_participle(reading, verb) != NODE_NONE)
            return subject_surface(reading, reporter_of_participle(reading, verb), depth + 1);
        if (!finite && governor_of_while(reading, verb) != NODE_NONE)
            return subject_surface(reading, governor_of_while(reading, verb), depth + 1);
        return subject_surface(reading, node->head, depth + 1);
    case DEP_PARATAXIS: /* "tried to advance, however, came under fire" */
        return finite && verb > node->head && reading_has_child(reading, verb, DEP_ADVMOD, NULL) &&
                       !(reading_operators(reading, verb) & OPERATOR_REPORT)
                   ? subject_surface(reading, node->head, depth + 1)
                   : NODE_NONE;
    case DEP_CSUBJ: {
        uint32_t before = subject_before_gerund(reading, verb);
        uint32_t own = reading_child(reading, node->head, DEP_NSUBJ, NULL);
        if (own != NODE_NONE && own < node->head && node->head < verb && node_has(node, FEAT_INFINITIVE))
            return own; /* "Oslo was the first to denounce it": no clause has two subjects */
        return before == NODE_NONE ? control_addressee(reading, node->head) : before;
    }
    case DEP_AUX: { /* "Seoul must…", but not "should Seoul…" */
        uint32_t subject = subject_surface(reading, node->head, depth + 1);
        if (has_perfect(reading, node->head)) return NODE_NONE; /* "Seoul should have waited" */
        return subject != NODE_NONE && subject < verb ? subject : NODE_NONE;
    }
    case DEP_COMPOUND:
    case DEP_AMOD: {
        uint32_t governor = reading_gerund_governor(reading, verb);
        if (governor != NODE_NONE && control_is_blame(reading, verb) &&
            reading_operators(reading, governor) & OPERATOR_OBJECT_CONTROL) {
            uint32_t who = control_blamed(reading, governor);
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
            control_writer(reading, node->head) != NODE_NONE)
            return subject_surface(reading, control_writer(reading, node->head), depth + 1);
        if (!finite && node_at(reading, node->head)->upos == UPOS_VERB && control_is_blame(reading, verb))
            return control_blamed(reading, node->head);
        if (control_is_blame(reading, verb) && control_is_blamed(reading, node->head)) return node->head;
        if (reading_has_child(reading, verb, DEP_MARK, NULL) || node_has(node, FEAT_INFINITIVE))
            return control_of_noun(reading, node->head, depth + 1);
        return control_issuer(reading, verb, depth);
    default: return NODE_NONE;
    }
}

/* "Peru and Chile are among countries selling arms", "Peru is one of the states that left": those who are
 * said to be such states, for the states whose clause the verb makes. */
static uint32_t said_to_be(const Reading *reading, uint32_t states, uint32_t verb)
{
    static const char *const kinds[] = {"country-noun", "organisation", NULL};
    const Node *node = node_at(reading, states);
    if (node->upos != UPOS_NOUN || node_at(reading, verb)->head != states ||
        !reading_is_of(reading, states, kinds))
        return states;
    uint32_t one = states;
    if (node->deprel == DEP_NMOD && str_is(reading_lemma(reading, node->head), "one")) one = node->head;
    uint32_t named = reading_child(reading, one, DEP_NSUBJ, NULL);
    bool is = named != NODE_NONE && named < one && reading_has_child(reading, one, DEP_COP, NULL);
    return is && actors_at(reading->actors, named) ? named : states;
}

uint32_t subject_surface(const Reading *reading, uint32_t verb, int depth)
{
    if (depth > SUBJECT_DEPTH) return NODE_NONE;
    uint32_t subject = nearest_subject(reading, verb);
    uint32_t behind = subject_behind_be(reading, verb);
    if (behind != NODE_NONE) return behind;
    if (subject != NODE_NONE)
        subject = reading_antecedent(reading, subject);
    else if (!reading_has_child(reading, verb, DEP_EXPL, NULL) && node_at(reading, verb)->head != NODE_NONE)
        subject = clause_subject(reading, verb, depth);
    return subject == NODE_NONE ? subject : said_to_be(reading, subject, verb);
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
