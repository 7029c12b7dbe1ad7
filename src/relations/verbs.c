#include "relations/verbs.h"

#include "relations/arguments.h"
#include "relations/lists.h"
#include "relations/objects.h"
#include "relations/subjects.h"

/* Who has what a participle says, or orders it: "has soldiers stationed in Chad", "ordered them to be freed".
 */
static uint32_t holder(const Reading *reading, uint32_t participle)
{
    const Node *node = node_at(reading, participle);
    if (node->deprel == DEP_XCOMP && str_is(reading_lemma(reading, node->head), "order"))
        return subject_surface(reading, node->head, 0);
    if (node->deprel != DEP_ACL || node->head == NODE_NONE || node_is(node, DEP_ACL, "relcl"))
        return NODE_NONE;
    const Node *noun = node_at(reading, node->head);
    if (noun->deprel != DEP_OBJ) return NODE_NONE;
    Str lemma = reading_lemma(reading, noun->head);
    if (!str_is(lemma, "have") && !str_is(lemma, "keep")) return NODE_NONE;
    return subject_surface(reading, noun->head, 0);
}

/* Makes objects of a phrase and of those that are joined to it ("called on Chad and Niger"). */
static void make_objects(const Reading *reading, Prop *prop, uint32_t from)
{
    Str prep = prop->args.items[from].prep;
    for (uint32_t i = from; i < prop->args.count; i++) {
        Arg *arg = &prop->args.items[i];
        bool joined = i == from || !reading_has_child(reading, arg->token, DEP_CASE, NULL);
        if (arg->role == ROLE_OBL && str_equal(arg->prep, prep) && joined)
            *arg = (Arg){.role = ROLE_OBJ, .token = arg->token};
    }
}

/* "handed over the town", "broke off ties", with the particle taken for a preposition. */
static uint32_t add_behind_particle(const Reading *reading, Prop *prop)
{
    for (uint32_t i = 0; i < prop->args.count; i++) {
        Arg *arg = &prop->args.items[i];
        size_t head = prop->lemma.size > arg->prep.size ? prop->lemma.size - arg->prep.size : 0;
        bool particle = arg->role == ROLE_OBL && arg->prep.size && head &&
                        prop->lemma.bytes[head - 1] == ' ' && str_ends(prop->lemma, arg->prep);
        if (!particle || reading_child(reading, arg->token, DEP_CASE, NULL) != prop->predicate + 1) continue;
        uint32_t object = arg->token;
        make_objects(reading, prop, i);
        args_add_obliques(reading, prop, object, false);
        return object;
    }
    return NODE_NONE;
}

/* "walked free", "said sorry": the adjective of an idiom. */
static bool is_of_idiom(const Reading *reading, const Prop *prop, uint32_t child)
{
    const Node *node = node_at(reading, child);
    return node->upos == UPOS_ADJ && child == prop->predicate + 1 &&
           (node->deprel == DEP_XCOMP || node->deprel == DEP_CCOMP) &&
           str_ends(prop->lemma, reading_lower(reading, child));
}

/* "handed it back to", "moved closer to", "walked free from": the phrases below the little word. */
static void add_directions(const Reading *reading, Prop *prop, uint32_t verb)
{
    static const char *const directions[] = {"back",   "close", "over", "away", "out", "on",
                                             "onward", "up",    "down", "home", NULL};
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        bool direction = node_at(reading, child)->deprel == DEP_ADVMOD && child > verb &&
                         str_in(reading_lemma(reading, child), directions);
        if (direction || is_of_idiom(reading, prop, child)) args_add_obliques(reading, prop, child, false);
    }
}

/* "Russian-backed forces" are backed by Russia, "Saudi-allied forces" are allied with the Saudis. */
static void add_prefix(const Reading *reading, Prop *prop, uint32_t token)
{
    static const char *const ties[] = {"link",    "affiliate", "ally",    "align", "tie",
                                       "connect", "relate",    "inspire", NULL};
    if (str_in(prop->lemma, ties))
        args_add(reading, prop, ROLE_OBL, STR("with"), token);
    else
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, token);
}

/* "froze $2 billion in Libyan assets": what is measured is the object too, where the tree hangs it on the
 * verb. */
static void add_measured(const Reading *reading, Prop *prop)
{
    static const char *const preps[] = {"in", "of", NULL};
    uint32_t measured = reading_oblique(reading, prop->predicate, preps);
    if (measured != NODE_NONE && measured > prop->predicate && !actors_at(reading->actors, measured) &&
        !reading_is_time(reading, measured)) {
        args_add(reading, prop, ROLE_OBJ, (Str){0}, measured);
        args_add_obliques(reading, prop, measured, false);
    }
}

static bool is_contract(const Reading *reading, uint32_t noun)
{
    static const char *const contracts[] = {"contract", "deal",       "agreement", "accord",
                                            "order",    "memorandum", NULL};
    return noun != NODE_NONE && str_in(reading_lemma(reading, noun), contracts);
}

/* The infinitive below token that says what is bought or sold, or NODE_NONE. */
static uint32_t trade_below(const Reading *reading, uint32_t token)
{
    static const char *const trades[] = {"buy",    "purchase", "acquire", "import",  "supply", "sell",
                                         "export", "deliver",  "provide", "procure", "build",  NULL};
    for (uint32_t child = token == NODE_NONE ? NODE_NONE : node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        bool clause = node->deprel == DEP_ACL || node->deprel == DEP_ADVCL;
        if (clause && node_has(node, FEAT_INFINITIVE) && str_in(reading_lemma(reading, child), trades))
            return child;
    }
    return NODE_NONE;
}

/* "signed a deal to buy tanks from Peru", "to supply them to Peru": with whom it was signed. */
static void add_other_side(const Reading *reading, Prop *prop, uint32_t object)
{
    static const char *const preps[] = {"from", "to", "with", NULL};
    if (object == NODE_NONE || object == 0 || !str_in(prop->lemma, reading_signing)) return;
    bool worth = str_is(reading_lemma(reading, object), "worth") && is_contract(reading, object - 1);
    if (!is_contract(reading, object) && !worth) return;
    uint32_t trade = trade_below(reading, object);
    if (trade == NODE_NONE) trade = trade_below(reading, prop->predicate);
    if (trade == NODE_NONE) return;
    uint32_t side = reading_oblique(reading, trade, preps),
             goods = reading_child(reading, trade, DEP_OBJ, NULL);
    if (side == NODE_NONE && goods != NODE_NONE) side = reading_oblique(reading, goods, preps);
    if (side != NODE_NONE && actors_at(reading->actors, side))
        args_add(reading, prop, ROLE_OBL, STR("with"), side);
}

static bool is_sending(const Prop *prop)
{
    static const char *const sending[] = {"send",    "deploy", "dispatch", "rush",  "commit",  "order",
                                          "airlift", "move",   "position", "shift", "station", NULL};
    return str_in(prop->lemma, sending);
}

/* "sent soldiers to fight in Peru", "to guard posts in Peru": where those who are sent are to do it, if
 * nothing else tells where they are sent. */
static void add_place_of_purpose(const Reading *reading, Prop *prop, uint32_t purpose)
{
    static const char *const places[] = {"in", NULL};
    if (!is_sending(prop)) return;
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == ROLE_OBL && actors_at(reading->actors, prop->args.items[i].token))
            return;
    uint32_t object = reading_child(reading, purpose, DEP_OBJ, NULL);
    uint32_t place = reading_oblique(reading, purpose, places);
    if (place == NODE_NONE && object != NODE_NONE) place = reading_oblique(reading, object, places);
    if (place != NODE_NONE && actors_at(reading->actors, place))
        args_add(reading, prop, ROLE_OBL, STR("in"), place);
}

/* "sent ships to deter Peru": against whom. */
static void add_foe_of_purpose(const Reading *reading, Prop *prop, uint32_t purpose)
{
    static const char *const struggle[] = {"struggle", NULL};
    if (is_sending(prop) && reading_is_of(reading, purpose, struggle))
        args_add(reading, prop, ROLE_OBL, STR("against"), object_last(reading, purpose));
}

/* "sent soldiers to support Peru": whom. */
static void add_purpose(const Reading *reading, Prop *prop, uint32_t token)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if ((node->deprel != DEP_ADVCL && node->deprel != DEP_ACL && node->deprel != DEP_XCOMP) ||
            !node_has(node, FEAT_INFINITIVE))
            continue;
        if (node->deprel != DEP_XCOMP && reading_operators(reading, child) & OPERATOR_HELP)
            args_add(reading, prop, ROLE_OBL, STR("purpose"), object_last(reading, child));
        add_place_of_purpose(reading, prop, child);
        add_foe_of_purpose(reading, prop, child);
    }
}

/* "is in talks with Peru to buy": the talks that the clause, or its noun, hangs on; else NODE_NONE. */
static uint32_t talks_above(const Reading *reading, uint32_t clause)
{
    static const char *const talks[] = {"talk",       "talks",       "negotiation", "negotiations",
                                        "discussion", "discussions", NULL};
    uint32_t noun = node_at(reading, clause)->head;
    for (int step = 0; step < 2 && noun != NODE_NONE; step++, noun = node_at(reading, noun)->head)
        if (str_in(reading_lower(reading, noun), talks)) return noun;
    return NODE_NONE;
}

/* "signed a contract with Peru to buy": with whom, wherever a parser hung the clause and Peru. */
static void add_contract_partner(const Reading *reading, Prop *prop)
{
    static const char *const preps[] = {"with", NULL};
    const Node *node = node_at(reading, prop->predicate);
    if ((node->deprel != DEP_ACL && node->deprel != DEP_ADVCL) || node->head == NODE_NONE ||
        !node_has(node, FEAT_INFINITIVE))
        return;
    bool purpose = node->deprel == DEP_ADVCL;
    uint32_t noun = purpose ? reading_child(reading, node->head, DEP_OBJ, NULL) : node->head;
    uint32_t verb = purpose ? node->head : node_at(reading, node->head)->head;
    if (!is_contract(reading, noun)) noun = talks_above(reading, prop->predicate);
    if (noun == NODE_NONE) return;
    uint32_t partner = reading_oblique(reading, noun, preps);
    if (partner == NODE_NONE && verb != NODE_NONE) partner = reading_oblique(reading, verb, preps);
    if (partner == NODE_NONE) partner = reading_child(reading, prop->predicate, DEP_NSUBJ, NULL);
    args_add(reading, prop, ROLE_OBL, STR("partner"), partner);
}

/* "met the king in Rabat and later with officials in Paris": with them as with him. */
static void add_second_partner(const Reading *reading, Prop *prop, uint32_t object)
{
    static const char *const with[] = {"with", NULL};
    if (object == NODE_NONE || !actors_at(reading->actors, object)) return;
    uint32_t partner = reading_oblique(reading, object, with);
    if (partner == NODE_NONE) partner = reading_oblique(reading, prop->predicate, with);
    if (partner == NODE_NONE || partner < object) return;
    uint32_t word = reading_child(reading, partner, DEP_CASE, NULL);
    while (word != NODE_NONE && word > object + 1 && node_at(reading, word - 1)->upos == UPOS_ADV) word--;
    if (word != NODE_NONE && word > object + 1 && node_at(reading, word - 1)->upos == UPOS_CCONJ)
        args_add(reading, prop, ROLE_OBJ, (Str){0}, partner);
}

/* Whom "Chile thirty million" names beside an amount, or NODE_NONE. */
static uint32_t name_before_amount(const Reading *reading, uint32_t amount)
{
    enum { LONGEST = 6 };
    uint32_t token = amount;
    for (int step = 0; step < LONGEST && node_at(reading, token)->upos == UPOS_NUM; step++) token--;
    return actors_at(reading->actors, token) && token < amount ? token : NODE_NONE;
}

/* "ten tanks to Peru and an envoy to Chile": whether the second is somebody, and the first is a thing. */
static bool differ(const Reading *reading, uint32_t first, uint32_t second)
{
    static const char *const people[] = {"person", "title", "visitor", NULL};
    return first != NODE_NONE && reading_is_of(reading, second, people) &&
           !reading_is_of(reading, first, people);
}

/* "sold a frigate to Peru and two corvettes to Chile", "gave Peru ten tanks and Chile twenty": to whom the
 * second thing goes, whatever the tree joins it to. */
static void add_second_gift(const Reading *reading, Prop *prop, uint32_t object, uint32_t token, int depth)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (child < prop->predicate) continue;
        bool noun = node->upos == UPOS_NOUN && child != object;
        bool thing = noun || node->upos == UPOS_NUM || node->upos == UPOS_SYM; /* no second verb */
        if (node->deprel == DEP_CONJ && noun && differ(reading, object, child)) continue;
        if (node->deprel == DEP_CONJ && thing && !actors_at(reading->actors, child)) {
            args_add_obliques(reading, prop, child, false);
            if (args_have(prop, ROLE_IOBJ))
                args_add(reading, prop, ROLE_IOBJ, (Str){0}, name_before_amount(reading, child));
        } else if (depth < 2 && (node->deprel == DEP_OBL || node->deprel == DEP_NMOD ||
                                 node->deprel == DEP_NUMMOD || node->deprel == DEP_OBJ)) {
            add_second_gift(reading, prop, object, child, depth + 1);
        }
    }
}

/* "signed a truce brokered by Oman", "met in US-mediated talks": between whom it was, the verb above tells.
 */
static void add_mediated(const Reading *reading, Prop *prop)
{
    static const char *const verbs[] = {"mediate", "broker", "facilitate", NULL};
    const Node *node = node_at(reading, prop->predicate);
    if ((node->deprel != DEP_ACL && node->deprel != DEP_AMOD) || !node_is_past_participle(node) ||
        !str_in(prop->lemma, verbs))
        return;
    const Node *noun = node_at(reading, node->head);
    if (noun->head == NODE_NONE || (noun->deprel != DEP_OBJ && noun->deprel != DEP_OBL)) return;
    if (node_at(reading, noun->head)->upos != UPOS_VERB) return;
    args_add(reading, prop, ROLE_OBL, STR("between"), subject_surface(reading, noun->head, 0));
}

/* "when troops opened fire", "after jets bombed a market": whether the clause tells of violence, whoever
 * strikes or rams being armed. */
static bool is_violent(const Reading *reading, uint32_t clause, uint32_t doer)
{
    static const char *const attacking[] = {"attack", "bomb",  "shell",  "bombard", "ambush", "storm",
                                            "raid",   "shoot", "strafe", "assault", "pound",  "open fire",
                                            "invade", "fire",  "ram",    "blow up", NULL};
    static const char *const striking[] = {"hit",  "strike", "target",  "sink",     "destroy",
                                           "slam", "land",   "explode", "detonate", NULL};
    static const char *const armed[] = {"force", "weapon", "collective", "organisation", NULL};
    Str lemma = reading_predicate(reading, clause);
    if (str_in(lemma, attacking)) return true;
    if (str_is(lemma, "open")) {
        uint32_t object = reading_child(reading, clause, DEP_OBJ, NULL);
        return object != NODE_NONE && str_is(reading_lemma(reading, object), "fire");
    }
    return str_in(lemma, striking) && reading_is_of(reading, doer, armed);
}

/* "Two Malians were killed when Chadian troops opened fire", "died when its jets bombed a market": who did it
 * is told by the clause of time. */
static void add_killers(const Reading *reading, Prop *prop, bool passive)
{
    static const char *const killing[] = {"kill", "wound", "injure", "shoot", "maim", NULL};
    static const char *const dying[] = {"die", "perish", NULL};
    static const char *const times[] = {"when", "as", "after", "while", NULL};
    bool dies = str_in(prop->lemma, dying);
    if (!dies && (!passive || !str_in(prop->lemma, killing) || args_have(prop, ROLE_SUBJ))) return;
    for (uint32_t child = node_at(reading, prop->predicate)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        if (node_at(reading, child)->deprel != DEP_ADVCL) continue;
        uint32_t begin = phrase_left_edge(reading, child);
        uint32_t doer = subject_surface(reading, child, 0);
        if (doer == NODE_NONE || !str_in(reading_lower(reading, begin), times) ||
            !is_violent(reading, child, doer))
            continue;
        args_add(reading, prop, dies ? ROLE_OBL : ROLE_SUBJ, dies ? STR("by") : (Str){0}, doer);
        return;
    }
}

/* "joined Peru in recognising it", "followed Peru in banning them": Peru does it, too. */
static void add_joined(const Reading *reading, Prop *prop)
{
    static const char *const joining[] = {"join", "follow", NULL};
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel != DEP_ADVCL || node->head == NODE_NONE || node->head > prop->predicate ||
        !str_is(reading_case(reading, prop->predicate), "in") ||
        !str_in(reading_lemma(reading, node->head), joining))
        return;
    for (uint32_t child = node_at(reading, node->head)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        Deprel deprel = node_at(reading, child)->deprel;
        bool whom = child > node->head && (deprel == DEP_OBJ || deprel == DEP_OBL) &&
                    !reading_case(reading, child).size && actors_at(reading->actors, child);
        if (whom) args_add(reading, prop, ROLE_SUBJ, (Str){0}, child);
    }
}

/* "Kenya, where rebels attacked a hotel": where they did. */
static void add_where(const Reading *reading, Prop *prop)
{
    uint32_t where = reading_child(reading, prop->predicate, DEP_ADVMOD, NULL);
    if (where == NODE_NONE || where > prop->predicate || where < reading->sentence->first + 2 ||
        !str_is(reading_lower(reading, where), "where") || !str_is(reading_lemma(reading, where - 1), ","))
        return;
    const Mention *place = mention_ending(reading, where - 1);
    if (place && place->kind == MENTION_NAME) args_add(reading, prop, ROLE_OBL, STR("in"), place->head);
}

/* "were freed after being detained in Peru", "men held in Peru were freed": by whom, if nobody else is told.
 */
static void add_jailer(const Reading *reading, Prop *prop, uint32_t subject)
{
    static const char *const freeing[] = {"release", "free", NULL};
    static const char *const holding[] = {"detain", "arrest", "jail", "imprison", "hold", NULL};
    static const char *const places[] = {"in", NULL}, *const doers[] = {"by", NULL};
    if (!str_in(prop->lemma, freeing) || args_have(prop, ROLE_SUBJ)) return;
    uint32_t verb = prop->predicate, clause = reading_child(reading, verb, DEP_ADVCL, NULL);
    if (clause == NODE_NONE || !str_in(reading_lemma(reading, clause), holding))
        clause = subject == NODE_NONE ? NODE_NONE : reading_child(reading, subject, DEP_ACL, NULL);
    if (clause == NODE_NONE || !str_in(reading_lemma(reading, clause), holding) ||
        reading_oblique(reading, clause, doers) != NODE_NONE ||
        reading_has_child(reading, clause, DEP_XCOMP, NULL))
        return;
    uint32_t place = reading_oblique(reading, clause, places);
    if (place != NODE_NONE && actors_at(reading->actors, place))
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, place);
}

/* "lifted the sanctions imposed on Peru", "restrictions it had placed on Peru": whom they were put on. */
static void add_imposed(const Reading *reading, Prop *prop, uint32_t object)
{
    static const char *const imposing[] = {"impose", "slap", "place", "levy", "put", "clamp", NULL};
    static const char *const suspending[] = {"suspend", "waive", "drop", NULL};
    static const char *const preps[] = {"on", "against", NULL};
    uint32_t clause = reading_child(reading, object, DEP_ACL, NULL);
    if (clause == NODE_NONE || !str_in(reading_lemma(reading, clause), imposing) ||
        (!(reading_operators(reading, prop->predicate) & OPERATOR_UNDO) && !str_in(prop->lemma, suspending)))
        return;
    uint32_t whom = reading_oblique(reading, clause, preps);
    if (whom != NODE_NONE) args_add(reading, prop, ROLE_OBL, reading_case(reading, whom), whom);
}

/* "urged Peru to wait and [Chile to pay]": Chile is urged, too. */
static void add_second_urged(const Reading *reading, Prop *prop)
{
    if (!(reading_operators(reading, prop->predicate) & OPERATOR_OBJECT_CONTROL)) return;
    for (uint32_t child = node_at(reading, prop->predicate)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if ((node->deprel != DEP_XCOMP && node->deprel != DEP_ADVCL) || !node_has(node, FEAT_INFINITIVE))
            continue;
        uint32_t second = reading_child(reading, child, DEP_CONJ, NULL);
        if (second != NODE_NONE && node_has(node_at(reading, second), FEAT_INFINITIVE))
            args_add(reading, prop, ROLE_OBJ, (Str){0}, reading_child(reading, second, DEP_NSUBJ, NULL));
    }
}

/* "Chile closed it in what Peru called an insult", "in a move that Peru called": called so is what Chile did.
 * Chile, or NODE_NONE. */
static uint32_t doer_of_what(const Reading *reading, uint32_t verb)
{
    enum { CLIMB = 4 };
    static const char *const preps[] = {"in", NULL};
    static const char *const deeds[] = {"what", "move", "step", "action", "act", "gesture", NULL};
    const Node *node = node_at(reading, verb);
    if (!node_is(node, DEP_ACL, "relcl") || node->head == NODE_NONE ||
        !str_in(reading_lemma(reading, node->head), deeds) || actors_at(reading->actors, node->head))
        return NODE_NONE;
    const Node *deed = node_at(reading, node->head);
    uint32_t teller = reading_child(reading, verb, DEP_NSUBJ, NULL), done = deed->head;
    bool told = (deed->deprel == DEP_APPOS || /* "closed the border, a move that Peru called" */
                 (deed->deprel == DEP_OBL && str_in(reading_case(reading, node->head), preps))) &&
                teller != NODE_NONE && actors_at(reading->actors, teller);
    for (int step = 0; step < CLIMB && done != NODE_NONE && node_at(reading, done)->upos != UPOS_VERB; step++)
        done = node_at(reading, done)->head;
    return told && done != NODE_NONE ? subject_deep(reading, done, 0) : NODE_NONE;
}

void proposition_verb(const Reading *reading, Prop *prop)
{
    uint32_t verb = prop->predicate;
    const Node *node = node_at(reading, verb);
    uint32_t object = reading_antecedent(reading, object_last(reading, verb));
    bool disguised = subject_is_disguised(reading, verb);
    bool passive = !disguised && reading_is_passive(reading, verb);
    if (disguised) object = node->head;
    if (passive) {
        uint32_t subject = subject_surface(reading, verb, 0);
        for (uint32_t by = subject_agent(reading, verb); by != NODE_NONE; by = NODE_NONE)
            args_add(reading, prop, ROLE_SUBJ, (Str){0}, by);
        if (!args_have(prop, ROLE_SUBJ)) args_add(reading, prop, ROLE_SUBJ, (Str){0}, holder(reading, verb));
        args_add(reading, prop, object == NODE_NONE ? ROLE_OBJ : ROLE_IOBJ, (Str){0}, subject);
        if (object == NODE_NONE && subject != NODE_NONE) /* "the border with Chad was closed" */
            args_add_obliques(reading, prop, subject, false);
    } else {
        uint32_t given = object_recipient(reading, verb, object);
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, verb, 0));
        uint32_t thing = given == NODE_NONE ? NODE_NONE : reading_antecedent(reading, given);
        if (thing != given && thing != object && object != NODE_NONE &&
            actors_at(reading->actors, object)) { /* "the money that Rome had promised Lima" */
            given = object;
            object = thing;
        } else if (thing == object) {
            given = NODE_NONE;
        }
        args_add(reading, prop, ROLE_IOBJ, (Str){0}, given);
        if (object == NODE_NONE) object = object_missing(reading, verb);
    }
    if (node->deprel == DEP_AMOD) /* "Russian-backed forces" */
        for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling)
            if (actors_at(reading->actors, child)) add_prefix(reading, prop, child);
    args_add(reading, prop, ROLE_IOBJ, (Str){0}, doer_of_what(reading, verb));
    args_add(reading, prop, ROLE_OBJ, (Str){0}, object);
    if (object != NODE_NONE && reading_is_amount(reading, object)) add_measured(reading, prop);
    args_add_clauses(reading, prop, verb);
    args_add_obliques(reading, prop, verb, passive);
    add_second_partner(reading, prop, object);
    add_directions(reading, prop, verb);
    add_contract_partner(reading, prop);
    add_other_side(reading, prop, object);
    add_mediated(reading, prop);
    add_where(reading, prop);
    add_purpose(reading, prop, verb);
    if (object != NODE_NONE) add_purpose(reading, prop, object);
    if (object == NODE_NONE) object = add_behind_particle(reading, prop);
    if (object != NODE_NONE && object != subject_surface(reading, verb, 0)) {
        args_add_obliques(reading, prop, object, false);
        add_imposed(reading, prop, object);
        add_second_gift(reading, prop, object, verb, 0);
    }
    args_add_low_obliques(reading, prop, verb, 0);
    add_second_urged(reading, prop);
    add_killers(reading, prop, passive);
    if (passive) add_jailer(reading, prop, subject_surface(reading, verb, 0));
    add_joined(reading, prop);
}
