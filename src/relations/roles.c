#include "relations/roles.h"

#include "relations/arguments.h"
#include "relations/behind.h"
#include "relations/lists.h"
#include "relations/members.h"
#include "relations/subjects.h"

/* Adds those of more that are not on side. */
static void add_others(const Reading *reading, const Parties *more, Str side, Parties *out)
{
    for (uint32_t i = 0; i < more->count; i++)
        if (!str_equal(parties_side(reading, more->items[i].actor), side))
            *array_add(reading->arena, out) = more->items[i];
}

/* "before the summit": when something happens, not to whom. */
static bool is_setting(Str prep)
{
    static const char *const settings[] = {"before",    "after",        "during", "since",   "until",
                                           "following", "amid",         "at",     "despite", "because of",
                                           "under",     "according to", "unlike", "like",    NULL};
    return str_in(prep, settings);
}

static uint32_t subject_of(const Prop *prop)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == ROLE_SUBJ) return prop->args.items[i].token;
    return NODE_NONE;
}

/* "urged West African leaders to leave Niger": who is to do it is told, though not by name. */
static bool is_anybody(const Reading *reading, uint32_t subject, uint32_t shared)
{
    static const char *const groups[] = {"person", "title", "collective", NULL};
    if (subject == NODE_NONE || subject == shared || actors_at(reading->actors, subject)) return false;
    return reading_is_of(reading, subject, groups);
}

/* The head of the list that token stands in: "Peru" of "Peru, Chile and Togo". */
static uint32_t first_of_list(const Reading *reading, uint32_t token)
{
    enum { LONGEST = 40 };
    for (int step = 0; step < LONGEST && node_at(reading, token)->deprel == DEP_CONJ; step++)
        token = node_at(reading, token)->head;
    return token;
}

/* "Peru and Chile refused to go": what the clause shares with the one above is the phrase, or one of a list.
 */
static bool is_shared(const Reading *reading, uint32_t token, uint32_t shared)
{
    if (shared == NODE_NONE) return false;
    uint32_t first = first_of_list(reading, token), other = first_of_list(reading, shared);
    const Node *node = node_at(reading, first), *beside = node_at(reading, other);
    bool listed = node->deprel == DEP_NSUBJ && beside->deprel == DEP_NSUBJ && node->head == beside->head;
    return first == other || listed; /* two subjects of a verb are a list that the tree broke */
}

/* Takes out those who do what the clause says as they do what the one above says. */
static void drop_sharers(const Reading *reading, const Prop *clause, uint32_t shared, Parties *out)
{
    Parties sharers = {0};
    for (uint32_t i = 0; i < clause->args.count; i++)
        if (clause->args.items[i].role == ROLE_SUBJ &&
            is_shared(reading, clause->args.items[i].token, shared))
            parties_of_phrase(reading, clause->args.items[i].token, REACH_EXACT, &sharers);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < out->count; i++) {
        bool shares = false;
        for (uint32_t j = 0; j < sharers.count; j++) shares |= sharers.items[j].actor == out->items[i].actor;
        if (!shares) out->items[kept++] = out->items[i];
    }
    out->count = kept;
}

/* Whom a clause is about: its subject, else its object, else its other phrases, that are not on side, nor the
 * phrase that it shares with the clause above. */
static void parties_of_clause(const Reading *reading, uint32_t token, uint32_t shared, unsigned reach,
                              Str side, Parties *out)
{
    Prop prop;
    if (!proposition_find(reading, token, &prop)) return;
    static const Role order[] = {ROLE_SUBJ, ROLE_OBJ, ROLE_IOBJ, ROLE_POSS, ROLE_MOD, ROLE_OBL};
    size_t roles = reach == REACH_EXACT ? 1 : sizeof order / sizeof *order; /* "comp!": who does it */
    for (size_t i = 0; i < roles && !out->count; i++) {
        if (i && is_anybody(reading, subject_of(&prop), shared)) return;
        for (uint32_t j = 0; j < prop.args.count; j++) {
            if (prop.args.items[j].role != order[i] || is_shared(reading, prop.args.items[j].token, shared) ||
                is_setting(prop.args.items[j].prep) || str_is(prop.args.items[j].prep, "against"))
                continue;
            Parties found = {0};
            parties_of_phrase(reading, prop.args.items[j].token, reach, &found);
            drop_sharers(reading, &prop, shared, &found);
            add_others(reading, &found, side, out);
        }
    }
    for (uint32_t j = 0; j < prop.args.count && !out->count; j++)
        if (prop.args.items[j].role == ROLE_COMP && prop.args.items[j].token > token)
            parties_of_clause(reading, prop.args.items[j].token, shared, reach, side, out);
}

/* Any actor of the sentence but those on side: the nearest behind the predicate, else the nearest before. */
static void parties_of_sentence(const Reading *reading, const Prop *prop, Str side, Parties *out)
{
    const Sentence *sentence = reading->sentence;
    bool bare = prop->kind == PREDICATE_VERB && !args_have(prop, ROLE_OBJ);
    for (int round = 0; round < 2 && !out->count; round++) {
        bool backwards = bare ? round == 0 : round == 1; /* "Togo was divided when Mali invaded" */
        for (uint32_t step = 1; step < sentence->end - sentence->first && !out->count; step++) {
            if (backwards ? prop->predicate < sentence->first + step
                          : prop->predicate + step >= sentence->end)
                break;
            uint32_t token = backwards ? prop->predicate - step : prop->predicate + step;
            const Mention *mention = actors_at(reading->actors, token);
            if (!mention || !parties_admit(reading, mention, REACH_BEHIND)) continue;
            Parties found = {0};
            parties_add(reading, mention, &found);
            add_others(reading, &found, side, out);
        }
    }
}

static bool is_condition(const Reading *reading, uint32_t clause)
{
    static const char *const marks[] = {"if", "unless", "should", "until", "in case", "once", NULL};
    return node_at(reading, clause)->deprel == DEP_ADVCL && str_in(reading_case(reading, clause), marks) &&
           !reading_has_child(reading, clause, DEP_EXPL, NULL);
}

/* Whose doing a threat depends on: whom an if-clause below token is about. */
static void parties_of_condition(const Reading *reading, uint32_t token, int depth, Str side, Parties *out)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE && !out->count;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (is_condition(reading, child))
            parties_of_clause(reading, child, NODE_NONE, REACH_BEHIND, side, out);
        else if (depth < 3 && (node->deprel == DEP_XCOMP || node->deprel == DEP_CCOMP ||
                               node->deprel == DEP_ADVCL || node->deprel == DEP_CONJ))
            parties_of_condition(reading, child, depth + 1, side, out);
    }
}

/* What somebody's words follow: "said after Oslo closed", "said after Oslo's raid". */
static bool is_occasion(const Reading *reading, uint32_t phrase)
{
    static const char *const marks[] = {"after", "following", "when", "as", "because", "since", "over", NULL};
    Deprel deprel = node_at(reading, phrase)->deprel;
    return (deprel == DEP_ADVCL || deprel == DEP_CCOMP || deprel == DEP_OBL) &&
           str_in(reading_case(reading, phrase), marks);
}

/* The same where the if-clause, or what made the speaker speak, hangs on a verb above: "unless Oslo pays,
 * Bern said, it would", "it would, Bern said after Oslo closed the border". */
static void parties_of_condition_above(const Reading *reading, uint32_t token, Str side, Parties *out)
{
    for (int step = 0; step < 3 && !out->count; step++) {
        const Node *node = node_at(reading, token);
        bool within =
            node->deprel == DEP_CCOMP || node->deprel == DEP_XCOMP || node->deprel == DEP_CONJ ||
            (step == 0 && reading_is_object(reading, token)) || /* "would take measures once Oslo" */
            (step == 0 && node->deprel == DEP_NSUBJ && node->head != NODE_NONE &&
             str_is(reading_lemma(reading, node->head), "be")); /* "there will be measures if" */
        if (!within || node->head == NODE_NONE) return;
        token = node->head;
        for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE && !out->count;
             child = node_at(reading, child)->sibling) {
            bool clause = node_at(reading, child)->deprel != DEP_OBL;
            if (!is_condition(reading, child) && !is_occasion(reading, child)) continue;
            Parties found = {0};
            if (clause)
                parties_of_clause(reading, child, NODE_NONE, REACH_BEHIND, side, out);
            else
                parties_of_phrase(reading, child, REACH_BEHIND, &found);
            add_others(reading, &found, side, out);
        }
    }
}

/* The clause that token's is the alternative to, "or" it joins them or "otherwise": its head; or NODE_NONE.
 */
static uint32_t alternative_to(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    uint32_t conjunction = reading_child(reading, token, DEP_CC, NULL);
    if (node->head == NODE_NONE) return NODE_NONE;
    if (node->deprel == DEP_CONJ && conjunction != NODE_NONE &&
        str_is(reading_lemma(reading, conjunction), "or"))
        return node->head < token ? node->head : NODE_NONE;
    uint32_t otherwise = reading_child(reading, token, DEP_ADVMOD, NULL), found = NODE_NONE;
    if (otherwise == NODE_NONE || !str_is(reading_lower(reading, otherwise), "otherwise")) return NODE_NONE;
    if (node->deprel != DEP_CCOMP) return node->head < token ? node->head : NODE_NONE;
    for (uint32_t child = node_at(reading, node->head)->child; child != NODE_NONE && child < token;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_CCOMP) found = child; /* both are said */
    return found;
}

/* "Oslo must stop, or Bern will retaliate": the subject of what the threat is the alternative to. */
static void parties_of_alternative(const Reading *reading, uint32_t token, Str side, Parties *out)
{
    uint32_t other = alternative_to(reading, token);
    if (other == NODE_NONE) return;
    uint32_t subject = subject_deep(reading, other, 0);
    Parties found = {0};
    if (subject != NODE_NONE) parties_of_phrase(reading, subject, REACH_BEHIND, &found);
    add_others(reading, &found, side, out);
}

/* "In a letter to Quito, Lima demanded", "during a call with": those to whom the verb's words go. */
static void parties_of_letter(const Reading *reading, uint32_t verb, Str side, Parties *out)
{
    static const char *const scenes[] = {"in", "during", "at", NULL}, *const preps[] = {"to", "with", NULL};
    static const char *const groups[] = {"document", "conversation", NULL};
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE && !out->count;
         child = node_at(reading, child)->sibling) {
        if (node_at(reading, child)->deprel != DEP_OBL || !str_in(reading_case(reading, child), scenes) ||
            !reading_is_of(reading, child, groups))
            continue;
        uint32_t whom = reading_oblique(reading, child, preps);
        Parties found = {0};
        if (whom != NODE_NONE) parties_of_phrase(reading, whom, REACH_BEHIND, &found);
        add_others(reading, &found, side, out);
    }
}

/* "told The Zenda Times": who prints it is not warned by it. */
static void drop_media(const Reading *reading, Parties *parties)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < parties->count; i++)
        if (!str_is(reading->actors->actors.items[parties->items[i].actor].kind, "media"))
            parties->items[kept++] = parties->items[i];
    parties->count = kept;
}

/* Who is told what token says: "told Quito that", "said to Quito". */
static void parties_of_addressee(const Reading *reading, uint32_t token, Str side, Parties *out)
{
    enum { CLIMB = 6 };
    Reading all = *reading; /* also those on side */
    all.avoid = (Str){0};
    parties_of_letter(reading, token, side, out);
    for (int step = 0; step < CLIMB && !out->count; step++) {
        token = node_at(reading, token)->head;
        if (token == NODE_NONE) return;
        if (node_at(reading, token)->upos != UPOS_VERB ||
            !(reading_operators(reading, token) & OPERATOR_REPORT))
            continue;
        Prop prop;
        if (!proposition_find(reading, token, &prop)) return;
        Parties found = {0};
        for (uint32_t i = 0; i < prop.args.count; i++) {
            const Arg *arg = &prop.args.items[i];
            bool told = arg->role == ROLE_OBJ || arg->role == ROLE_IOBJ ||
                        (arg->role == ROLE_OBL && str_is(arg->prep, "to"));
            if (told) parties_of_phrase(&all, arg->token, REACH_BEHIND, &found);
        }
        drop_media(reading, &found);
        for (uint32_t i = 0; i < found.count; i++) /* "urged both to": those who are told it do it */
            if (str_equal(parties_side(reading, found.items[i].actor), side)) return;
        add_others(reading, &found, side, out);
    }
}

void parties_of_speakers(const Reading *reading, uint32_t token, Parties *out)
{
    if (reading->speakers[token] != ACTOR_NONE) parties_of_speaker(reading, reading->speakers[token], out);
}

void parties_of_speaker(const Reading *reading, uint32_t speaker, Parties *out)
{
    *array_add(reading->arena, out) = (Party){.actor = speaker, .kind = MENTION_NAME};
    for (uint32_t at = reading->sentence->first; at < reading->sentence->end; at++) {
        const Mention *mention = actors_at(reading->actors, at);
        if (!mention || mention->actors[0] != speaker) continue;
        NameList list = list_of_names(reading, at);
        bool said = false;
        for (uint32_t i = 0; i < list.count; i++)
            said |= node_at(reading, list.heads[i])->deprel == DEP_NSUBJ;
        for (uint32_t i = 0; said && i < list.count; i++)
            parties_add(reading, actors_at(reading->actors, list.heads[i]), out);
        if (node_at(reading, at)->deprel != DEP_NSUBJ || list.count >= 2) continue;
        parties_add(reading, mention, out);                   /* "they said": both of them */
        parties_of_fellows(reading, at, REACH_EXACT, 0, out); /* "Chad as well as Niger" */
    }
}

/* "each other", "one another", "each side blames the other": the doers, each for the other. */
static bool is_reciprocal(const Reading *reading, uint32_t token)
{
    Str word = reading_lemma(reading, token);
    Str next = token + 1 < reading->sentence->end ? reading_lemma(reading, token + 1) : (Str){0};
    Str before = token > reading->sentence->first ? reading_lemma(reading, token - 1) : (Str){0};
    return (str_is(word, "each") && str_is(next, "other")) ||
           (str_is(word, "one") && str_is(next, "another")) ||
           (str_is(word, "other") && (str_is(before, "each") || str_is(before, "the"))) ||
           (str_is(word, "another") && str_is(before, "one"));
}

/* "expelled each other's diplomats". */
static bool is_each_others(const Reading *reading, uint32_t token)
{
    uint32_t owner = reading_child(reading, token, DEP_NMOD, "poss");
    return owner != NODE_NONE && is_reciprocal(reading, owner);
}

bool args_are_mutual(const Reading *reading, const Prop *prop)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (is_reciprocal(reading, prop->args.items[i].token) ||
            is_each_others(reading, prop->args.items[i].token))
            return true;
    return false;
}

static void add_doers(const Reading *reading, const Prop *prop, Parties *out)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == ROLE_SUBJ)
            parties_of_phrase(reading, prop->args.items[i].token, REACH_BEHIND, out);
}

/* "sold Peruvian-made rifles": who gives a thing had it from its maker. */
static bool is_giving(const Reading *reading, uint32_t participle, uint32_t verb)
{
    static const char *const giving[] = {"sell",     "deliver", "send", "donate", "give",
                                         "ship",     "export",  "hand", "lend",   "provide",
                                         "transfer", "smuggle", "gift", "lease",  NULL};
    return node_at(reading, participle)->deprel == DEP_AMOD && str_in(reading_lemma(reading, verb), giving);
}

/* "Rebels fight with rifles supplied by Peru", "rifles bought from Peru were used by rebels": who uses what
 * the participle describes. */
static void parties_of_user(const Reading *reading, uint32_t participle, Parties *out)
{
    static const char *const using[] = {
        "use",     "fire",   "fight",   "attack",  "strike",     "hit",    "shell",   "bomb",   "kill",
        "arm",     "equip",  "possess", "operate", "fly",        "deploy", "field",   "launch", "receive",
        "display", "parade", "shoot",   "defend",  "pound",      "raid",   "employ",  "wield",  "test",
        "get",     "obtain", "acquire", "accept",  "commission", "induct", "install", NULL};
    static const char *const given[] = {"arm", "equip", NULL};
    uint32_t thing = node_at(reading, participle)->head;
    Deprel deprel = node_at(reading, participle)->deprel;
    if ((deprel != DEP_ACL && deprel != DEP_AMOD) || thing == NODE_NONE) return;
    const Node *node = node_at(reading, thing);
    bool used = node->deprel == DEP_OBJ || node_is(node, DEP_NSUBJ, "pass");
    bool means = node->deprel == DEP_OBL && str_is(reading_case(reading, thing), "with");
    if ((!used && !means) ||
        (!str_in(reading_lemma(reading, node->head), using) && !is_giving(reading, participle, node->head)))
        return;
    bool received = str_in(reading_lemma(reading, node->head), given); /* "are armed with" */
    uint32_t user = received ? subject_surface(reading, node->head, 0) : subject_deep(reading, node->head, 0);
    if (user != NODE_NONE && (means || !received)) parties_of_phrase(reading, user, REACH_BEHIND, out);
}

void parties_of_roles(const Reading *reading, const Prop *prop, const RoleRefs *roles, Str side, Parties *out)
{
    for (uint32_t i = 0; i < roles->count && !out->count; i++) {
        const RoleRef *role = &roles->items[i];
        if (role->role == ROLE_SPEAKER) parties_of_speakers(reading, prop->predicate, out);
        if (role->role == ROLE_CONDITION) {
            parties_of_condition(reading, prop->predicate, 0, side, out);
            if (!out->count) parties_of_condition_above(reading, prop->predicate, side, out);
            if (!out->count) parties_of_alternative(reading, prop->predicate, side, out);
        }
        if (role->role == ROLE_ADDRESSEE) parties_of_addressee(reading, prop->predicate, side, out);
        if (role->role == ROLE_USER) parties_of_user(reading, prop->predicate, out);
        if (role->role == ROLE_CLAUSE) parties_of_sentence(reading, prop, side, out);
        if (role->role == ROLE_ANTI) behind_anti(reading, prop->predicate, out);
        bool examples = role->role == ROLE_SELF && members_of(reading, prop->predicate).count;
        if (role->role == ROLE_SELF &&
            !examples) /* "its allies, including Peru and Togo": not each other's */
            parties_of_phrase(reading, prop->predicate, role->reach, out);
        for (uint32_t j = 0; j < prop->args.count; j++) {
            const Arg *arg = &prop->args.items[j];
            if (role->role == ROLE_ANTI && (arg->role == ROLE_OBJ || arg->role == ROLE_SUBJ))
                behind_anti(reading, arg->token, out);
            if (arg->role != role->role || !arg_has_prep(arg, role->prep)) continue;
            if (arg->role == ROLE_SUBJ && is_reciprocal(reading, arg->token))
                parties_of_speakers(reading, prop->predicate, out); /* "both say the other began it" */
            else if (is_reciprocal(reading, arg->token) || is_each_others(reading, arg->token))
                add_doers(reading, prop, out);
            else if (role->role == ROLE_COMP)
                parties_of_clause(reading, arg->token, subject_of(prop), role->reach, side, out);
            else
                parties_of_phrase(reading, arg->token, role->reach, out);
        }
    }
}
