#include "relations/terms.h"

#include "relations/factuality.h"
#include "relations/mood.h"

typedef struct TermGroup {
    Str group;
    ARRAY(Term) terms;
} TermGroup;

struct Terms {
    Atoms atoms;
    ARRAY(TermGroup) groups;
};

enum { PHRASE_DEPTH = 5 };

Terms *terms_new(const Reading *reading)
{
    Terms *terms = ARENA_NEW(reading->arena, Terms);
    for (uint32_t token = reading->sentence->first; token < reading->sentence->end; token++)
        atoms_add(reading->arena, &terms->atoms, reading->tokens->tokens.items[token].form,
                  node_at(reading, token)->lemma, token);
    return terms;
}

/* "777", "a320": what airlines fly. */
static bool is_airliner(Str form)
{
    bool digits = form.size == 3 || form.size == 4;
    for (size_t i = 1; i < form.size && digits; i++) digits = form.bytes[i] >= '0' && form.bytes[i] <= '9';
    if (!digits) return false;
    return form.size == 3 ? form.bytes[0] == '7' && form.bytes[2] == '7' : str_starts(form, STR("a3"));
}

/* "non-lethal aid": no weapon, though lethal aid would be; nor are passenger planes. */
static bool is_harmless(const Reading *reading, uint32_t token)
{
    static const char *const words[] = {"non",     "nonlethal", "non-lethal", "passenger", "civilian",
                                        "airline", "business",  "private",    "toy",       NULL};
    for (uint32_t at = token + 1; at > reading->sentence->first && at + 2 > token; at--) {
        Str form = reading_lower(reading, at - 1);
        if (str_in(form, words) || is_airliner(form)) return true;
    }
    return false;
}

static TermGroup *group_find(const Reading *reading, Str group)
{
    Terms *terms = reading->terms;
    for (uint32_t i = 0; i < terms->groups.count; i++)
        if (str_equal(terms->groups.items[i].group, group)) return &terms->groups.items[i];
    TermGroup *found = array_add(reading->arena, &terms->groups);
    *found = (TermGroup){.group = group};
    const Atom *atoms = terms->atoms.items;
    for (uint32_t i = 0; i < terms->atoms.count;) {
        const LexClass *kind;
        uint32_t length = lexicon_find_term(frames_lexicon(reading->frames), atoms + i,
                                            terms->atoms.count - i, group, &kind);
        /* "military" is a force, but not in "military aid" */
        if (length && (str_is(group, "collective") || str_is(group, "force")) &&
            node_at(reading, atoms[i + length - 1].token)->upos == UPOS_ADJ) {
            i += length;
            continue;
        }
        /* "the Arab League" plays no games */
        if (length && str_is(group, "sport") && actors_at(reading->actors, atoms[i + length - 1].token)) {
            i += length;
            continue;
        }
        if (length && str_is(group, "weapon") && is_harmless(reading, atoms[i].token)) {
            i += length;
            continue;
        }
        if (length)
            *array_add(reading->arena, &found->terms) =
                (Term){.first = atoms[i].token, .end = atoms[i + length - 1].token + 1, .kind = kind};
        i += length ? length : 1;
    }
    return found;
}

/* What belongs to the naming of a thing: "units of the 155mm howitzer and its shells". */
static bool belongs(const Reading *reading, uint32_t child)
{
    const Node *node = node_at(reading, child);
    switch (node->deprel) {
    case DEP_COMPOUND:
    case DEP_AMOD:
    case DEP_ADVMOD:
    case DEP_NUMMOD:
    case DEP_CONJ:
    case DEP_APPOS:
    case DEP_FLAT:
    case DEP_DEP: return true;
    case DEP_OBL: /* "most of its weapons" */
        return str_is(reading_case(reading, child), "of") && reading_is_amount(reading, node->head);
    case DEP_NMOD: {
        Str prep = reading_case(reading, child);
        return str_is(prep, "of") || str_is(prep, "such as") || str_is(prep, "including") ||
               str_is(prep, "like") || !prep.size ||
               (str_is(prep, "in") && reading_is_amount(reading, node->head)); /* "$3 billion in loans" */
    }
    case DEP_CCOMP:
    case DEP_XCOMP: return node->upos != UPOS_VERB;
    default: return false;
    }
}

static const Term *term_covering(const TermGroup *group, uint32_t token, Str name)
{
    for (uint32_t i = 0; i < group->terms.count; i++) {
        const Term *term = &group->terms.items[i];
        if (term->first <= token && token < term->end && (!name.size || str_equal(term->kind->name, name)))
            return term;
    }
    return NULL;
}

/* "a plane carrying food", "a ship laden with rifles": the load, or NODE_NONE. */
static uint32_t load_of(const Reading *reading, uint32_t clause)
{
    static const char *const carrying[] = {"carry", "bring", "transport", "haul", "ferry", "bear", NULL};
    static const char *const loaded[] = {"load", "lade", "laden", "pack", "fill", "stuff", NULL};
    static const char *const with[] = {"with", NULL};
    const Node *node = node_at(reading, clause);
    Str lemma = reading_lemma(reading, clause);
    if (node->deprel != DEP_ACL) return NODE_NONE;
    if (str_in(lemma, carrying) && !node_is_past_participle(node))
        return reading_child(reading, clause, DEP_OBJ, NULL);
    return str_in(lemma, loaded) ? reading_oblique(reading, clause, with) : NODE_NONE;
}

static const Term *search(const Reading *reading, const TermGroup *group, uint32_t token, Str name, int depth)
{
    const Term *term = term_covering(group, token, name);
    if (term || depth >= PHRASE_DEPTH) return term;
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE && !term;
         child = node_at(reading, child)->sibling) {
        uint32_t next = belongs(reading, child) ? child : load_of(reading, child);
        if (next != NODE_NONE) term = search(reading, group, next, name, depth + 1);
    }
    return term;
}

/* "the army chief", "the commander of the border guards": one person, and no force. */
static bool is_officer(const Reading *reading, uint32_t token)
{
    return term_covering(group_find(reading, STR("title")), token, (Str){0});
}

const Term *terms_in_phrase(const Reading *reading, uint32_t token, Str group, Str name)
{
    bool person = str_is(group, "force") && is_officer(reading, token);
    const TermGroup *found = group_find(reading, group);
    return found->terms.count ? search(reading, found, token, name, person ? PHRASE_DEPTH : 0) : NULL;
}

uint32_t terms_count(const Reading *reading, Str group) { return group_find(reading, group)->terms.count; }

static bool has_reason_below(const Reading *reading, uint32_t token)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if ((node_at(reading, child)->deprel == DEP_ADVCL || node_at(reading, child)->deprel == DEP_ACL) &&
            str_is(reading_case(reading, child), "for") &&
            str_ends(reading_lower(reading, child), STR("ing")))
            return true;
    return false;
}

/* "attacked Oslo for moving closer", "came under fire for it": for what somebody does. */
static bool has_reason(const Reading *reading, uint32_t predicate)
{
    const Node *node = node_at(reading, predicate);
    return has_reason_below(reading, predicate) ||
           (node->deprel == DEP_OBL && str_is(reading_case(reading, predicate), "under") &&
            has_reason_below(reading, node->head));
}

/* Whether an odd number of quotation marks stands before token in its sentence. */
static bool is_quoted(const Reading *reading, uint32_t token)
{
    static const char *const marks[] = {"\"", "\xe2\x80\x9c", "\xe2\x80\x9d", "``", "''", NULL};
    bool quoted = false;
    for (uint32_t at = reading->sentence->first; at < token; at++)
        if (str_in(reading->tokens->tokens.items[at].form, marks)) quoted = !quoted;
    return quoted;
}

/* "'Peru had to sign,' she said": of what was; in "she said Peru had to sign", it still has to. */
static bool is_past(const Reading *reading, uint32_t predicate)
{
    const Node *node = node_at(reading, predicate);
    return node_has(node, FEAT_FINITE) && node_has(node, FEAT_PAST) && is_quoted(reading, predicate);
}

/* "clause future in self": what will be done. */
static bool clause_meets(const Reading *reading, uint32_t predicate, const Condition *condition)
{
    if (str_is(condition->group, "clause") && str_is(condition->name, "blame"))
        return has_reason(reading, predicate);
    if (str_is(condition->group, "clause") && str_is(condition->name, "manner")) /* "in violation of" */
        return str_is(reading_case(reading, predicate), "in") &&
               !reading_has_child(reading, predicate, DEP_DET, NULL) &&
               !reading_has_child(reading, predicate, DEP_NMOD, "poss");
    if (str_is(condition->group, "clause") && str_is(condition->name, "past"))
        return is_past(reading, predicate);
    return str_is(condition->group, "clause") && str_is(condition->name, "future") &&
           factuality_is_future(reading, predicate);
}

/* "insisted that Chile pay", "that Chile must pay"; not "that Chile had paid". */
static bool is_wish(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling) {
        if (node_at(reading, child)->deprel != DEP_AUX) continue;
        Str lemma = reading_lemma(reading, child);
        return str_is(lemma, "must") || str_is(lemma, "should") || str_is(lemma, "ought") ||
               (str_is(lemma, "be") && str_equal(reading_lower(reading, child), lemma));
    }
    return reading_is_bare(reading, token);
}

/* "Peru's exports", "Peruvian exports"; not "its exports". */
static bool is_owned(const Reading *reading, uint32_t token)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE && child < token;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        const Mention *mention = actors_at(reading->actors, child);
        bool whose =
            node_is(node, DEP_NMOD, "poss") || node->deprel == DEP_AMOD || node->deprel == DEP_COMPOUND;
        if (whose && mention && mention->kind != MENTION_PRONOUN) return true;
        if (node->deprel == DEP_COMPOUND && is_owned(reading, child))
            return true; /* "Peruvian gas exports" */
    }
    return false;
}

/* "hostages held by Peruvian gunmen", "a ship that pirates seized": somebody has them. */
static bool is_held(const Reading *reading, uint32_t token)
{
    static const char *const holding[] = {"hold",   "seize",  "capture", "kidnap", "abduct",
                                          "hijack", "detain", "snatch",  "keep",   NULL};
    static const char *const by[] = {"by", NULL};
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_ACL && str_in(reading_lemma(reading, child), holding) &&
            reading_oblique(reading, child, by) != NODE_NONE)
            return true;
    return false;
}

static bool arg_meets(const Reading *reading, uint32_t token, const Condition *condition)
{
    if (!str_is(condition->group, "clause"))
        return terms_in_phrase(reading, token, condition->group, condition->name);
    if (str_is(condition->name, "wish")) return is_wish(reading, token);
    if (str_is(condition->name, "any")) return true;
    if (str_is(condition->name, "owned")) return is_owned(reading, token);
    if (str_is(condition->name, "held")) return is_held(reading, token);
    return str_is(reading_case(reading, token), "to") &&
           !reading_is_passive(reading, token); /* "ordered the border to be closed" asks nothing of it */
}

/* "lifted its sanctions", "removed the blockade": what was, and is no more. */
static bool is_undone(const Reading *reading, const Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (prop->kind != PREDICATE_NOUN || node->head == NODE_NONE) return false;
    uint32_t lifting =
        reading_child(reading, prop->predicate, DEP_AMOD, NULL); /* "consider lifting sanctions" */
    if (lifting != NODE_NONE && str_ends(reading_lower(reading, lifting), STR("ing")) &&
        reading_operators(reading, lifting) & OPERATOR_UNDO)
        return true;
    static const char *const suspending[] = {"suspend", "waive", "drop", NULL};
    bool object = reading_is_object(reading, prop->predicate) || node_is(node, DEP_NSUBJ, "pass");
    return object && (reading_operators(reading, node->head) & OPERATOR_UNDO ||
                      str_in(reading_lemma(reading, node->head), suspending));
}

/* "ended its alliance", and not "urged it to end its alliance". */
static bool is_ended(const Reading *reading, const Prop *prop)
{
    return is_undone(reading, prop) && mood_is_indicative(reading, node_at(reading, prop->predicate)->head);
}

/* "considers the decision to close the school as hostile": a view may hang on whatever stands before it. */
static bool view_meets(const Reading *reading, const Prop *prop, const Condition *condition)
{
    enum { NEAR = 30 };
    if (prop->kind != PREDICATE_VERB || str_is(condition->group, "clause")) return false;
    for (uint32_t token = prop->predicate + 1;
         token < reading->sentence->end && token < prop->predicate + NEAR; token++)
        if (str_is(reading_case(reading, token), "as") &&
            terms_in_phrase(reading, token, condition->group, condition->name))
            return true;
    return false;
}

/* "marched to demand", "gathered, shouting": what is done by doing what stands above. */
static bool is_purpose(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    bool loose = node_has(node, FEAT_INFINITIVE) || str_ends(reading_lower(reading, token), STR("ing"));
    return loose && (node->deprel == DEP_ADVCL || node->deprel == DEP_XCOMP) && node->head < token;
}

/* "sent Russian mortars": the mortars stand below a predicate of the same relation, which tells more; so does
 * "demand" in "marched to demand". */
static bool is_governed(const Reading *reading, const Prop *prop, Str relation)
{
    uint32_t noun = prop->predicate;
    while (prop->kind == PREDICATE_NOUN && node_at(reading, noun)->deprel == DEP_CONJ &&
           node_at(reading, noun)->head < noun)
        noun = node_at(reading, noun)->head; /* "discussed trade and the war" */
    const Node *node = node_at(reading, noun);
    Str prep = reading_case(reading, noun);
    bool below = reading_is_object(reading, noun) || node_is(node, DEP_NSUBJ, "pass") ||
                 (prop->kind == PREDICATE_VERB && is_purpose(reading, prop->predicate)) ||
                 (node->deprel == DEP_NMOD && (str_is(prep, "of") || str_is(prep, "in")));
    if (!below || node->head == NODE_NONE) return false;
    PredicateKind kind = reading_kind(reading, node->head);
    if (kind == PREDICATE_KINDS) return false;
    uint32_t count;
    const Frame *const *frames =
        frames_find(reading->frames, kind, reading_predicate(reading, node->head), &count);
    for (uint32_t i = 0; i < count; i++)
        if (str_equal(frames[i]->relation->name, relation)) return true;
    return false;
}

/* "remained strong", "grew closer": how it is, and not the verb. */
static uint32_t what_it_is(const Reading *reading, uint32_t verb)
{
    static const char *const being[] = {"remain", "stay", "become", "be", "grow", "keep", "turn", NULL};
    uint32_t state = str_in(reading_lemma(reading, verb), being)
                         ? reading_child(reading, verb, DEP_XCOMP, NULL)
                         : NODE_NONE;
    return state == NODE_NONE ? verb : state;
}

/* "relations are excellent", "ties have warmed": what is said of the noun tells how it is; "could improve"
 * does not. */
static bool is_said_of(const Reading *reading, const Prop *prop, const Condition *condition)
{
    const Node *node = node_at(reading, prop->predicate);
    if (prop->kind != PREDICATE_NOUN || node->deprel != DEP_NSUBJ || node->head == NODE_NONE) return false;
    uint32_t said = what_it_is(reading, node->head);
    Upos upos = node_at(reading, said)->upos;
    if ((upos != UPOS_ADJ && upos != UPOS_VERB) || node_has(node_at(reading, node->head), FEAT_INFINITIVE) ||
        !term_covering(group_find(reading, condition->group), said, condition->name))
        return false;
    Mood mood = {0};
    mood_read(reading, node->head, NODE_NONE, true, &mood);
    return !mood.possible && !mood.negated;
}

bool terms_meet(const Reading *reading, const Prop *prop, const Condition *condition)
{
    if (str_is(condition->group, "undone")) return is_undone(reading, prop);
    if (str_is(condition->group, "ended")) return is_ended(reading, prop);
    if (str_is(condition->group, "governed")) return is_governed(reading, prop, condition->name);
    for (uint32_t i = 0; i < condition->roles.count; i++) {
        const RoleRef *role = &condition->roles.items[i];
        if (role->role == ROLE_SELF && clause_meets(reading, prop->predicate, condition)) return true;
        if (role->role == ROLE_SELF &&
            (terms_in_phrase(reading, prop->predicate, condition->group, condition->name) ||
             is_said_of(reading, prop, condition)))
            return true;
        for (uint32_t j = 0; j < prop->args.count; j++) {
            const Arg *arg = &prop->args.items[j];
            if (arg->role != role->role || !arg_has_prep(arg, role->prep)) continue;
            if (arg_meets(reading, arg->token, condition)) return true;
        }
        if (role->role == ROLE_OBL && str_is(role->prep, "as") && view_meets(reading, prop, condition))
            return true;
    }
    return false;
}
