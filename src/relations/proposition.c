#include "relations/proposition.h"

#include "relations/lists.h"
#include "relations/headlines.h"
#include "relations/subjects.h"

enum { DEPTH = 10 }; /* how far up a relative clause is looked for */

static const Node *node_at(const Reading *reading, uint32_t token) { return reading_node(reading, token); }

static bool has_arg(const Prop *prop, uint32_t token)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].token == token) return true;
    return false;
}

static bool has_role(const Prop *prop, Role role)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == role) return true;
    return false;
}

/* The name that "and" joins token to, where a tree hangs token elsewhere: in "ties with Oman and Qatar",
 * Qatar is often taken for a second object beside the ties. */
static uint32_t fellow_name(const Reading *reading, uint32_t token)
{
    const Mention *mention = actors_at(reading->actors, token);
    if (!mention || mention->first < reading->sentence->first + 2) return NODE_NONE;
    const Node *before = node_at(reading, mention->first - 1);
    if (before->upos == UPOS_DET && mention->first > reading->sentence->first + 2) before--;
    uint32_t conjunction = (uint32_t)(before - reading->trees->nodes.items);
    if (before->upos != UPOS_CCONJ) return NODE_NONE;
    const Mention *fellow = mention_ending(reading, conjunction);
    return fellow && fellow->kind == mention->kind ? fellow->head : NODE_NONE;
}

/* "imposed sanctions on Peru, and Chile, Brazil and Bolivia recalled": Chile is of the second list. */
static bool is_of_another_list(const Reading *reading, uint32_t child, uint32_t token)
{
    NameList list = list_of_names(reading, child);
    return list.count && !list_has(&list, token);
}

static void add(const Reading *reading, Prop *prop, Role role, Str prep, uint32_t token);

/* "Kenya, along with Uganda, voted": who stands behind "along with", "together with", "as well as" does it
 * too. */
static void add_company(const Reading *reading, Prop *prop, uint32_t subject)
{
    static const char *const links[][3] = {
        {"along", "with", NULL}, {"together", "with", NULL}, {"as", "well", "as"}, {"alongside", NULL, NULL}};
    const Mention *mention = actors_at(reading->actors, subject);
    uint32_t at = mention->end, end = reading->sentence->end;
    if (at < end && str_is(reading_lemma(reading, at), ",")) at++;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        uint32_t next = at;
        for (int word = 0; word < 3 && links[i][word] && next < end; word++, next++)
            if (!str_is(reading_lemma(reading, next), links[i][word])) next = end;
        for (uint32_t name = next; name < end && name < next + 5; name++) {
            const Mention *company = actors_at(reading->actors, name);
            if (!company || company->first > next + 1) continue;
            if (name < prop->predicate) add(reading, prop, ROLE_SUBJ, (Str){0}, name);
            return;
        }
    }
}

/* "met the mayor and later with the bishop": coordinated, though with a preposition of its own. */
static bool is_loose_conjunct(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    return (node->deprel == DEP_NMOD || node->deprel == DEP_OBL) &&
           reading_has_child(reading, token, DEP_CC, NULL) && str_is(reading_case(reading, token), "with");
}

/* Adds a phrase and what is coordinated with it. */
static void add(const Reading *reading, Prop *prop, Role role, Str prep, uint32_t token)
{
    if (token == NODE_NONE || token == prop->predicate || has_arg(prop, token)) return;
    *array_add(reading->arena, &prop->args) = (Arg){.role = role, .prep = prep, .token = token};
    bool named = actors_at(reading->actors, token);
    NameList list = list_of_names(reading, token);
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        if (node_at(reading, child)->deprel != DEP_CONJ && !is_loose_conjunct(reading, child)) continue;
        if (token < prop->predicate && child > prop->predicate)
            continue; /* "Iran, which sent drones, and Russia" */
        if (!named && fellow_name(reading, child) != NODE_NONE) continue;
        if (named && is_of_another_list(reading, child, token)) continue;
        Str own = role == ROLE_OBL ? reading_case(reading, child) : (Str){0};
        add(reading, prop, role, own.size ? own : prep, child);
    }
    if (named && role == ROLE_SUBJ) add_company(reading, prop, token);
    for (uint32_t i = 0; i < list.count; i++)
        if (!has_arg(prop, list.heads[i]))
            *array_add(reading->arena, &prop->args) =
                (Arg){.role = role, .prep = prep, .token = list.heads[i]};
    if (!named || list.count) return;
    const Mention *mention = actors_at(reading->actors, token);
    for (uint32_t next = mention->end; next < reading->sentence->end && next < mention->end + 6; next++)
        if (fellow_name(reading, next) == token) add(reading, prop, role, prep, next);
}

static bool is_nominal_modifier(const Node *node)
{
    return node->deprel == DEP_NMOD && !str_is(node->subtype, "poss");
}

static const char *const goal_preps[] = {"to", NULL};
static const char *const partner_preps[] = {"with", "between", NULL};

/* "signed a contract for gas supplies with Kenya", "talks in Doha with": a partner hung on what the contract
 * is about, or on where it is made. */
static void add_partners_at(const Reading *reading, Prop *prop, uint32_t token)
{
    static const char *const topics[] = {"for", "on", "about", "in", "at", NULL};
    Str prep = reading_case(reading, token);
    bool topic = false;
    for (const char *const *t = topics; *t; t++) topic |= str_is(prep, *t);
    if (!topic || reading_has_child(reading, token, DEP_NMOD, "poss")) return;
    uint32_t partner = reading_oblique(reading, token, partner_preps);
    if (partner != NODE_NONE && actors_at(reading->actors, partner))
        add(reading, prop, ROLE_OBL, reading_case(reading, partner), partner);
}

/* "from neighbouring Peru", with the participle taken for a clause: the name. */
static uint32_t name_behind_participle(const Reading *reading, uint32_t verb)
{
    static const char *const adjectives[] = {"neighbour", "neighbor", "neighbouring", "neighboring",
                                             "surround",  "visit",    "surrounding",  NULL};
    uint32_t mark = reading_child(reading, verb, DEP_MARK, NULL);
    if (node_at(reading, verb)->deprel != DEP_ADVCL || mark == NODE_NONE || mark + 1 != verb)
        return NODE_NONE;
    bool adjective = false;
    for (const char *const *word = adjectives; *word; word++)
        adjective |= str_is(reading_lemma(reading, verb), *word);
    if (!adjective) return NODE_NONE;
    uint32_t object = reading_child(reading, verb, DEP_OBJ, NULL);
    const Mention *mention = object == NODE_NONE ? NULL : actors_at(reading->actors, object);
    return mention && mention->first == verb + 1 ? object : NODE_NONE;
}

/* "slams Bern over flights", with both taken for objects: the one with a preposition is none. */
static bool is_second_object(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    if (node->deprel != DEP_OBJ || !reading_has_child(reading, token, DEP_CASE, NULL)) return false;
    uint32_t first = reading_child(reading, node->head, DEP_OBJ, NULL);
    return first != token && !reading_has_child(reading, first, DEP_CASE, NULL);
}

/* "sanctions on Oman over arms sales", with Oman read as describing the sales: the name has the first
 * preposition, the sales the second. */
static void add_name_before_case(const Reading *reading, Prop *prop, uint32_t noun)
{
    uint32_t first = reading_child(reading, noun, DEP_CASE, NULL);
    if (first == NODE_NONE || first + 2 >= noun) return;
    const Mention *mention = actors_at(reading->actors, first + 1);
    if (!mention) mention = actors_at(reading->actors, first + 2); /* behind an article */
    if (!mention || mention->end >= noun || mention->kind == MENTION_NOMINAL) return;
    const Node *second = node_at(reading, mention->end);
    if (second->deprel == DEP_CASE && second->head == noun)
        add(reading, prop, ROLE_OBL, reading_lower(reading, first), mention->head);
}

/* The phrases below token that have a preposition. */
static void add_obliques_at(const Reading *reading, Prop *prop, uint32_t token, bool passive, int depth)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        Str prep = reading_case(reading, child);
        uint32_t name = name_behind_participle(reading, child);
        if (name != NODE_NONE && prep.size) add(reading, prop, ROLE_OBL, prep, name);
        if (node->deprel == DEP_CONJ && node->upos == UPOS_ADV && depth == 0) /* "met her and later with" */
            add_obliques_at(reading, prop, child, passive, depth + 1);
        if (node->deprel != DEP_OBL && !is_nominal_modifier(node) && !is_second_object(reading, child))
            continue;
        if (passive && str_is(prep, "by")) continue;
        if (prep.size) add_name_before_case(reading, prop, child);
        if (prep.size) add(reading, prop, ROLE_OBL, prep, reading_antecedent(reading, child));
        if (str_is(prep, "from")) { /* "switched from Taipei to Beijing" */
            uint32_t goal = reading_oblique(reading, child, goal_preps);
            if (goal != NODE_NONE) add(reading, prop, ROLE_OBL, STR("to"), goal);
        }
        /* "the last of its soldiers from", "millions in funding to": what hangs on the part hangs on the
         * whole */
        bool part = node->deprel == DEP_NMOD || (node->deprel == DEP_OBL && token != prop->predicate &&
                                                 reading_is_amount(reading, token));
        if (depth < 4 && part &&
            (str_is(prep, "of") || (str_is(prep, "in") && reading_is_amount(reading, token)) ||
             (!prep.size && reading_is_amount(reading, child))))
            add_obliques_at(reading, prop, child, passive, depth + 1);
        else if (depth == 0 && reading_oblique(reading, token, partner_preps) == NODE_NONE)
            add_partners_at(reading, prop, child);
    }
}

static void add_obliques(const Reading *reading, Prop *prop, uint32_t token, bool passive)
{
    add_obliques_at(reading, prop, token, passive, 0);
}

/* The last token of the phrase or clause headed by token. */
static uint32_t right_edge(const Reading *reading, uint32_t token)
{
    uint32_t last = token;
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (child > last && node_at(reading, child)->deprel != DEP_PUNCT) last = child;
    return last == token ? token : right_edge(reading, last);
}

static uint32_t left_edge(const Reading *reading, uint32_t token)
{
    uint32_t first = node_at(reading, token)->child;
    return first == NODE_NONE || first > token ? token : left_edge(reading, first);
}

/* Phrases right behind a noun, which parsers like to hang on the verb: "won an order for tanks from". */
static void add_neighbours(const Reading *reading, Prop *prop, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    if (node->head == NODE_NONE) return;
    uint32_t end = right_edge(reading, noun) + 1;
    for (uint32_t child = node_at(reading, node->head)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *phrase = node_at(reading, child);
        if (child < end || (phrase->deprel != DEP_OBL && !is_nominal_modifier(phrase))) continue;
        Str prep = reading_case(reading, child);
        if (!prep.size || left_edge(reading, child) != end) continue;
        add(reading, prop, ROLE_OBL, prep, child);
        end = right_edge(reading, child) + 1;
    }
}

static bool has_preposition(const Prop *prop, Str prep)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == ROLE_OBL && str_equal(prop->args.items[i].prep, prep)) return true;
    return false;
}

/* "relations with", "the war against": nouns that what follows belongs to. */
static bool is_relational(const Reading *reading, uint32_t noun)
{
    return frames_know(reading->frames, PREDICATE_NOUN, reading_lemma(reading, noun)) ||
           lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("tie"));
}

/* Phrases that a parser hangs too low: "flew envoys of the two parties to Oman", "met on Monday with". Only
 * those that name an actor, and whose preposition the predicate has no phrase of its own with. */
static void add_low_obliques(const Reading *reading, Prop *prop, uint32_t token, int depth)
{
    static const char *const low[] = {"to", "from", "with", "against", "on", "into", "for", NULL};
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        bool below = node->deprel == DEP_OBJ || node->deprel == DEP_OBL || is_nominal_modifier(node) ||
                     node->deprel == DEP_FLAT || node->deprel == DEP_CONJ || node->deprel == DEP_APPOS;
        if (!below || child < prop->predicate || node->upos == UPOS_VERB) continue;
        Str prep = reading_case(reading, child);
        bool wanted = false;
        for (const char *const *word = low; *word && prep.size; word++) wanted |= str_is(prep, *word);
        if (depth && wanted && (node->deprel == DEP_OBL || is_nominal_modifier(node)) &&
            actors_at(reading->actors, child) && !has_preposition(prop, prep))
            add(reading, prop, ROLE_OBL, prep, child);
        bool takes_its_own = node->upos == UPOS_NOUN && is_relational(reading, child);
        if (depth < 4 && !takes_its_own) add_low_obliques(reading, prop, child, depth + 1);
    }
}

/* "called the move unfriendly": what a parser takes for an adverb behind the object. */
static bool is_verdict(const Reading *reading, const Prop *prop, uint32_t child)
{
    const Node *node = node_at(reading, child);
    if (prop->kind != PREDICATE_VERB || node->upos != UPOS_ADJ || node->deprel != DEP_ADVMOD) return false;
    uint32_t object = reading_child(reading, prop->predicate, DEP_OBJ, NULL);
    return object != NODE_NONE && child > object;
}

static void add_clauses(const Reading *reading, Prop *prop, uint32_t token)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        bool governed = node->deprel == DEP_ADVCL && child > token &&
                        reading_has_child(reading, child, DEP_MARK, NULL) &&
                        reading_operators(reading, token) &
                            (OPERATOR_OBJECT_CONTROL | OPERATOR_POSSIBLE | OPERATOR_NEGATED);
        if (node->deprel == DEP_CCOMP || node->deprel == DEP_XCOMP || node->deprel == DEP_ACL || governed ||
            is_verdict(reading, prop, child))
            if (!str_is(node->subtype, "relcl")) add(reading, prop, ROLE_COMP, (Str){0}, child);
        if (node->deprel == DEP_PARATAXIS && reading_operators(reading, token) & OPERATOR_REPORT)
            add(reading, prop, ROLE_COMP, (Str){0}, child);
    }
    const Node *node = node_at(reading, token); /* "…", he warned: what is said is above */
    if (node->deprel == DEP_PARATAXIS && node->head != NODE_NONE && !has_role(prop, ROLE_COMP))
        add(reading, prop, ROLE_COMP, (Str){0}, node->head);
}

/* The object that a relative clause leaves out ("missiles [that] Iran sent"), or that a coordinated verb
 * shares. */
static uint32_t missing_object(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb);
    uint32_t at = verb;
    for (int depth = 0; depth < DEPTH && node->head != NODE_NONE; depth++) {
        if (node_is(node, DEP_ACL, "relcl")) {
            uint32_t subject = reading_child(reading, at, DEP_NSUBJ, NULL);
            bool gap = subject != NODE_NONE && reading_antecedent(reading, subject) == subject;
            return gap ? node->head : NODE_NONE;
        }
        /* "a step that Oslo called illegal", read as a step that something happens: whoever calls, calls
         * something */
        if (node->deprel == DEP_ACL && node_has(node, FEAT_FINITE) && !reading_is_passive(reading, at) &&
            reading_has_child(reading, at, DEP_NSUBJ, NULL) &&
            reading_has_child(reading, at, DEP_XCOMP, NULL))
            return node->head;
        bool infinitive = node->deprel == DEP_ADVCL && str_is(reading_case(reading, at), "to");
        if (node->deprel != DEP_XCOMP && !infinitive) break;
        at = node->head;
        node = node_at(reading, at);
    }
    node = node_at(reading, verb);
    if (node->deprel == DEP_CONJ && node->head != NODE_NONE) return NODE_NONE;
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling) {
        if (node_at(reading, child)->deprel != DEP_CONJ || node_at(reading, child)->upos != UPOS_VERB)
            continue;
        uint32_t object = reading_child(reading, child, DEP_OBJ, NULL);
        if (object != NODE_NONE && !reading_has_child(reading, child, DEP_NSUBJ, NULL)) return object;
    }
    return NODE_NONE;
}

static bool is_time(const Reading *reading, uint32_t token)
{
    return lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("time"));
}

/* "sold Chile tanks", "sold the Philippines fifty tanks"; not "sold the Philippine tanks". */
static bool stands_behind(const Reading *reading, const Mention *mention, uint32_t verb)
{
    if (mention->first == verb + 1) return true;
    Upos next = mention->end < reading->sentence->end ? node_at(reading, mention->end)->upos : UPOS_X;
    return mention->first == verb + 2 && node_at(reading, verb + 1)->upos == UPOS_DET &&
           (next == UPOS_NUM || next == UPOS_DET);
}

/* Who is given something: marked so, or the first of two objects, or what a parser takes for the modifier of
 * the thing
 * ("gave Samoa tents"). */
static uint32_t recipient(const Reading *reading, uint32_t verb, uint32_t object)
{
    uint32_t marked = reading_child(reading, verb, DEP_IOBJ, NULL);
    if (marked == object) marked = NODE_NONE;
    if (marked != NODE_NONE || object == NODE_NONE) return marked;
    uint32_t first = reading_child(reading, verb, DEP_OBJ, NULL);
    if (first != object && first != NODE_NONE && !is_time(reading, first)) return first;
    for (uint32_t token = verb + 1; token < object && token < verb + 5; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        const Node *node = node_at(reading, token);
        if (mention && stands_behind(reading, mention, verb) && node->upos == UPOS_PROPN &&
            !node_is(node, DEP_NMOD, "poss") && !reading_case(reading, token).size &&
            (node->deprel == DEP_COMPOUND || node->deprel == DEP_AMOD || node_is(node, DEP_NMOD, "")))
            return token;
    }
    return NODE_NONE;
}

/* The mention that stands right behind the verb, below parent. */
static uint32_t mention_behind(const Reading *reading, uint32_t verb, uint32_t parent)
{
    for (uint32_t child = node_at(reading, parent)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        const Mention *mention = actors_at(reading->actors, child);
        if (mention && mention->first == verb + 1 && node->deprel != DEP_NSUBJ && node->deprel != DEP_CONJ &&
            !node_is(node, DEP_NMOD, "poss") && !reading_case(reading, child).size)
            return child;
    }
    return NODE_NONE;
}

/* What stands behind a verb that was taken for a noun ("would in turn ship missiles"). */
static uint32_t noun_behind(const Reading *reading, uint32_t verb)
{
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (child > verb && node->upos == UPOS_NOUN && !reading_case(reading, child).size &&
            node->deprel != DEP_CONJ)
            return child;
    }
    return NODE_NONE;
}

/* "kidnapped up to 16 Peruvian sailors", "drove out on Monday more than 100": what a parser takes for a
 * phrase with a preposition, or for none that it knows. */
static bool is_bare(const Reading *reading, uint32_t token)
{
    Str prep = reading_case(reading, token);
    uint32_t word = reading_child(reading, token, DEP_CASE, NULL);
    if (!prep.size || word == NODE_NONE || word == 0) return !prep.size;
    Str before = reading_lemma(reading, word - 1);
    bool counts = str_is(prep, "to") ? str_is(before, "up") || str_is(before, "close") : str_is(prep, "than");
    return counts && node_at(reading, word + 1)->upos == UPOS_NUM;
}

/* "lifted its arms embargo", "sold missiles worth a million", where a tree makes clauses of them. */
static uint32_t object_in_clause(const Reading *reading, uint32_t verb)
{
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        if (child < verb) continue;
        const Node *node = node_at(reading, child);
        if (reading_is_object(reading, child)) return child;
        if (node->deprel == DEP_XCOMP && str_is(reading_lemma(reading, child), "worth"))
            return reading_child(reading, child, DEP_NSUBJ, NULL);
    }
    return NODE_NONE;
}

/* "captured the village and destroyed ten tanks", with the tanks hung on the village: the bare phrase right
 * behind the verb. */
static uint32_t stray_object(const Reading *reading, uint32_t verb)
{
    enum { REACH = 6 };
    for (uint32_t token = verb + 1; token < reading->sentence->end && token <= verb + REACH; token++) {
        const Node *node = node_at(reading, token);
        if (node->upos == UPOS_ADP || node->upos == UPOS_VERB || node->upos == UPOS_AUX ||
            node->upos == UPOS_PUNCT || node->upos == UPOS_SCONJ || node->upos == UPOS_CCONJ ||
            node->upos == UPOS_PRON || node->upos == UPOS_ADV)
            return NODE_NONE;
        bool noun = node->upos == UPOS_NOUN || node->upos == UPOS_PROPN;
        if (!noun || node->head == NODE_NONE || node->head >= verb) continue;
        bool bare = node->deprel == DEP_NMOD || node->deprel == DEP_OBJ || node->deprel == DEP_CONJ;
        if (!bare || reading_case(reading, token).size || is_time(reading, token)) return NODE_NONE;
        return left_edge(reading, token) == verb + 1 ? token : NODE_NONE;
    }
    return NODE_NONE;
}

/* "Jakarta warns Canberra", with Canberra for a part of the name before the verb. */
static uint32_t name_behind(const Reading *reading, uint32_t verb)
{
    for (uint32_t token = verb + 1; token < reading->sentence->end && token < verb + 5; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        if (!mention) continue;
        const Node *node = node_at(reading, token);
        bool astray = node->head != NODE_NONE && node->head < verb &&
                      (node->deprel == DEP_FLAT || node->deprel == DEP_APPOS || node->deprel == DEP_COMPOUND);
        return mention->first == verb + 1 && astray && !reading_case(reading, token).size ? token : NODE_NONE;
    }
    return NODE_NONE;
}

/* The last object: of two, the first is the recipient. Parsers take a date for an object, and names that they
 * have not met for whatever ("recognised Kosovo last month"). */
static uint32_t last_object(const Reading *reading, uint32_t verb)
{
    uint32_t last = NODE_NONE;
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        bool bare = node->deprel == DEP_OBL && child > verb && is_bare(reading, child);
        if (node->deprel != DEP_OBJ && node->deprel != DEP_IOBJ && !bare) continue;
        if (is_second_object(reading, child)) continue;
        if (!is_time(reading, child)) {
            if (node->deprel == DEP_OBJ || last == NODE_NONE) last = child;
        } else if (last == NODE_NONE) {
            last = mention_behind(reading, verb, child);
        }
    }
    if (last == NODE_NONE) last = object_in_clause(reading, verb);
    if (last == NODE_NONE && !reading_is_passive(reading, verb)) last = mention_behind(reading, verb, verb);
    if (last == NODE_NONE && headline_subject(reading, verb) != NODE_NONE)
        last = headline_object(reading, verb);
    if (last == NODE_NONE && node_at(reading, verb)->upos == UPOS_NOUN) last = noun_behind(reading, verb);
    if (last == NODE_NONE && !reading_is_passive(reading, verb)) last = name_behind(reading, verb);
    if (last == NODE_NONE && reading_gerund_governor(reading, verb) != NODE_NONE)
        last = node_at(reading, verb)->head;
    if (last == NODE_NONE && node_at(reading, verb)->upos == UPOS_VERB && !reading_is_passive(reading, verb))
        last = stray_object(reading, verb);
    return last;
}

/* Who has what a participle says: "has soldiers stationed in Chad". */
static uint32_t holder(const Reading *reading, uint32_t participle)
{
    const Node *node = node_at(reading, participle);
    if (node->deprel != DEP_ACL || node->head == NODE_NONE || node_is(node, DEP_ACL, "relcl"))
        return NODE_NONE;
    const Node *noun = node_at(reading, node->head);
    if (noun->deprel != DEP_OBJ) return NODE_NONE;
    Str lemma = reading_lemma(reading, noun->head);
    if (!str_is(lemma, "have") && !str_is(lemma, "keep")) return NODE_NONE;
    return subject_surface(reading, noun->head, 0);
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
        *arg = (Arg){.role = ROLE_OBJ, .token = arg->token};
        add_obliques(reading, prop, arg->token, false);
        return prop->args.items[i].token;
    }
    return NODE_NONE;
}

/* "handed it back to", "moved closer to": the phrases below the little word. */
static void add_directions(const Reading *reading, Prop *prop, uint32_t verb)
{
    static const char *const directions[] = {"back", "close",  "over", "away", "out",
                                             "on",   "onward", "up",   "down", NULL};
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        bool direction = false;
        for (const char *const *d = directions; *d; d++)
            direction |= str_is(reading_lemma(reading, child), *d);
        if (node_at(reading, child)->deprel == DEP_ADVMOD && direction && child > verb)
            add_obliques(reading, prop, child, false);
    }
}

/* "Russian-backed forces" are backed by Russia, "Saudi-allied forces" are allied with the Saudis. */
static void add_prefix(const Reading *reading, Prop *prop, uint32_t token)
{
    static const char *const ties[] = {"link",    "affiliate", "ally",    "align", "tie",
                                       "connect", "relate",    "inspire", NULL};
    bool tied = false;
    for (const char *const *tie = ties; *tie; tie++) tied |= str_is(prop->lemma, *tie);
    if (tied)
        add(reading, prop, ROLE_OBL, STR("with"), token);
    else
        add(reading, prop, ROLE_SUBJ, (Str){0}, token);
}

/* "froze $2 billion in Libyan assets": what is measured is the object too, where the tree hangs it on the
 * verb. */
static void add_measured(const Reading *reading, Prop *prop)
{
    static const char *const preps[] = {"in", "of", NULL};
    uint32_t measured = reading_oblique(reading, prop->predicate, preps);
    if (measured != NODE_NONE && measured > prop->predicate && !actors_at(reading->actors, measured) &&
        !is_time(reading, measured)) {
        add(reading, prop, ROLE_OBJ, (Str){0}, measured);
        add_obliques(reading, prop, measured, false);
    }
}

static bool is_contract(const Reading *reading, uint32_t noun)
{
    static const char *const contracts[] = {"contract", "deal",       "agreement", "accord",
                                            "order",    "memorandum", NULL};
    for (const char *const *c = contracts; noun != NODE_NONE && *c; c++)
        if (str_is(reading_lemma(reading, noun), *c)) return true;
    return false;
}

/* "sent soldiers to support Peru": whom. */
static void add_purpose(const Reading *reading, Prop *prop, uint32_t token)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if ((node->deprel == DEP_ADVCL || node->deprel == DEP_ACL) && node_has(node, FEAT_INFINITIVE) &&
            reading_operators(reading, child) & OPERATOR_HELP)
            add(reading, prop, ROLE_OBL, STR("purpose"), reading_child(reading, child, DEP_OBJ, NULL));
    }
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
    if (!is_contract(reading, noun)) return;
    uint32_t partner = reading_oblique(reading, noun, preps);
    if (partner == NODE_NONE && verb != NODE_NONE) partner = reading_oblique(reading, verb, preps);
    if (partner == NODE_NONE) partner = reading_child(reading, prop->predicate, DEP_NSUBJ, NULL);
    add(reading, prop, ROLE_OBL, STR("partner"), partner);
}

static void read_verb(const Reading *reading, Prop *prop)
{
    uint32_t verb = prop->predicate;
    const Node *node = node_at(reading, verb);
    uint32_t object = reading_antecedent(reading, last_object(reading, verb));
    bool disguised = subject_is_disguised(reading, verb);
    bool passive = !disguised && reading_is_passive(reading, verb);
    if (disguised) object = node->head;
    if (passive) {
        uint32_t subject = subject_surface(reading, verb, 0);
        for (uint32_t by = subject_agent(reading, verb); by != NODE_NONE; by = NODE_NONE)
            add(reading, prop, ROLE_SUBJ, (Str){0}, by);
        if (!has_role(prop, ROLE_SUBJ)) add(reading, prop, ROLE_SUBJ, (Str){0}, holder(reading, verb));
        add(reading, prop, object == NODE_NONE ? ROLE_OBJ : ROLE_IOBJ, (Str){0}, subject);
    } else {
        uint32_t given = recipient(reading, verb, object);
        add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, verb, 0));
        uint32_t thing = given == NODE_NONE ? NODE_NONE : reading_antecedent(reading, given);
        if (thing != given && thing != object && object != NODE_NONE &&
            actors_at(reading->actors, object)) { /* "the money that Rome had promised Lima" */
            given = object;
            object = thing;
        } else if (thing == object) {
            given = NODE_NONE;
        }
        add(reading, prop, ROLE_IOBJ, (Str){0}, given);
        if (object == NODE_NONE) object = missing_object(reading, verb);
    }
    if (node->deprel == DEP_AMOD) /* "Russian-backed forces" */
        for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling)
            if (actors_at(reading->actors, child)) add_prefix(reading, prop, child);
    add(reading, prop, ROLE_OBJ, (Str){0}, object);
    if (object != NODE_NONE && reading_is_amount(reading, object)) add_measured(reading, prop);
    add_clauses(reading, prop, verb);
    add_obliques(reading, prop, verb, passive);
    add_directions(reading, prop, verb);
    add_contract_partner(reading, prop);
    add_purpose(reading, prop, verb);
    if (object != NODE_NONE) add_purpose(reading, prop, object);
    if (object == NODE_NONE) object = add_behind_particle(reading, prop);
    if (object != NODE_NONE && object != subject_surface(reading, verb, 0))
        add_obliques(reading, prop, object, false);
    add_low_obliques(reading, prop, verb, 0);
}

/* "halted sales over the war": why or when, not what. */
static bool is_circumstance(const Reading *reading, uint32_t noun)
{
    static const char *const preps[] = {
        "following", "during",  "ahead of",   "over",  "after",   "since",  "before",  "because of",
        "amid",      "despite", "due to",     "until", "pending", "except", "without", "since",
        "about",     "besides", "as part of", "under", "against", "at",     NULL};
    Str prep = reading_case(reading, noun);
    for (const char *const *p = preps; *p; p++)
        if (str_is(prep, *p)) return true;
    return false;
}

/* "claimed responsibility for the attack", "was responsible for it": the verb or adjective. */
static uint32_t claiming_verb(const Reading *reading, uint32_t noun)
{
    static const char *const verbs[] = {"claim", "take", "accept", "admit", "acknowledge", "bear", NULL};
    const Node *node = node_at(reading, noun);
    if ((node->deprel != DEP_NMOD && node->deprel != DEP_OBL) || node->head == NODE_NONE ||
        !str_is(reading_case(reading, noun), "for"))
        return NODE_NONE;
    uint32_t verb = node->head;
    if (str_is(reading_lemma(reading, verb), "responsible")) return verb;
    if (node->deprel == DEP_NMOD) {
        if (!str_is(reading_lemma(reading, verb), "responsibility")) return NODE_NONE;
        verb = node_at(reading, verb)->head;
    } else {
        uint32_t object = reading_child(reading, verb, DEP_OBJ, NULL);
        if (object == NODE_NONE || !str_is(reading_lemma(reading, object), "responsibility"))
            return NODE_NONE;
    }
    for (const char *const *v = verbs; verb != NODE_NONE && *v; v++)
        if (str_is(reading_lemma(reading, verb), *v)) return verb;
    return NODE_NONE;
}

/* "regards the attack as", "will consider any supply, wherever it comes from, as": not its doer. */
static bool is_viewed(const Reading *reading, uint32_t noun, uint32_t verb)
{
    static const char *const views[] = {"as", NULL};
    static const char *const givers[] = {"impose", "issue", "make",   "send", "deliver", "offer",
                                         "launch", "slap",  "strike", "hold", "sign",    NULL};
    for (const char *const *giver = givers; *giver; giver++) /* "imposed a tariff as a penalty" */
        if (str_is(reading_lemma(reading, verb), *giver)) return false;
    if (reading_oblique(reading, verb, views) != NODE_NONE) return true;
    if (!str_is(reading_lemma(reading, verb), "consider")) return false;
    for (uint32_t token = noun + 1; token < reading->sentence->end; token++)
        if (str_is(reading_lemma(reading, token), "as") && node_at(reading, token)->deprel == DEP_CASE)
            return true;
    return false;
}

/* The light verb that a noun completes: "issued a warning", "a warning was issued", "engaged in talks". */
static uint32_t light_verb(const Reading *reading, uint32_t noun)
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
    uint32_t claiming = claiming_verb(reading, noun);
    if (claiming != NODE_NONE) return claiming;
    if (node->deprel == DEP_NMOD && str_is(reading_case(reading, noun), "of"))
        return light_verb(reading, node->head);
    if (node_is(node_at(reading, noun), DEP_ACL, "relcl")) return NODE_NONE;
    if (node->deprel == DEP_OBL && is_circumstance(reading, noun)) return NODE_NONE;
    return completes && reading_operators(reading, node->head) & OPERATOR_LIGHT ? node->head : NODE_NONE;
}

/* A relative or participial clause with a light verb: "the warning that Moscow issued", "talks held by"; but
 * who proposed a truce need not keep it. */
static uint32_t light_clause(const Reading *reading, uint32_t noun)
{
    uint32_t clause = reading_child(reading, noun, DEP_ACL, NULL);
    unsigned operators = clause == NODE_NONE ? 0 : reading_operators(reading, clause);
    return operators & OPERATOR_LIGHT && !(operators & OPERATOR_POSSIBLE) ? clause : NODE_NONE;
}

static bool is_hyphen(const Reading *reading, uint32_t token)
{
    if (token < reading->sentence->first || token >= reading->sentence->end) return false;
    Str form = reading->tokens->tokens.items[token].form;
    return str_is(form, "-") || str_is(form, "–") || str_is(form, "/");
}

/* "the Chad-Libya war": names that a hyphen joins modify alike, wherever the tree hangs them. */
static void add_joined(const Reading *reading, Prop *prop, const Mention *mention)
{
    for (const Mention *left = mention; left && is_hyphen(reading, left->first - 1);) {
        left =
            left->first > reading->sentence->first + 1 ? actors_at(reading->actors, left->first - 2) : NULL;
        if (left) add(reading, prop, ROLE_MOD, (Str){0}, left->head);
    }
    for (const Mention *right = mention; right && is_hyphen(reading, right->end);) {
        right = right->end + 1 < prop->predicate ? actors_at(reading->actors, right->end + 1) : NULL;
        if (right) add(reading, prop, ROLE_MOD, (Str){0}, right->head);
    }
}

/* "the Kenyan-led operation", "US-imposed sanctions": the doer stands in a participle before the noun. */
static void add_doer_of_participle(const Reading *reading, Prop *prop, uint32_t participle)
{
    if (!(reading_operators(reading, participle) & OPERATOR_LIGHT)) return;
    for (uint32_t child = node_at(reading, participle)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (child < participle && actors_at(reading->actors, child))
            add(reading, prop, ROLE_SUBJ, (Str){0}, child);
}

static void add_modifiers(const Reading *reading, Prop *prop, uint32_t noun)
{
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (node_is(node, DEP_NMOD, "poss"))
            add(reading, prop, ROLE_POSS, (Str){0}, reading_antecedent(reading, child));
        bool modifier = node->deprel == DEP_AMOD || node->deprel == DEP_COMPOUND || node->deprel == DEP_NMOD;
        const Mention *mention = actors_at(reading->actors, child);
        if (modifier && mention && !reading_case(reading, child).size) {
            add(reading, prop, ROLE_MOD, (Str){0}, child);
            add_joined(reading, prop, mention);
        } else if (node->deprel == DEP_AMOD && node->upos == UPOS_VERB) {
            add_doer_of_participle(reading, prop, child);
        } else if (node->deprel == DEP_COMPOUND && node->upos == UPOS_NOUN && noun == prop->predicate) {
            add_modifiers(reading, prop, child); /* "the Chad-Libya border talks" */
        }
    }
}

/* "Rome's ally Tirana", whatever the tree makes of "ally": the name behind it, and whose it is. */
static void add_name_behind(const Reading *reading, Prop *prop)
{
    uint32_t end =
        prop->predicate + 6 < reading->sentence->end ? prop->predicate + 6 : reading->sentence->end;
    for (uint32_t token = prop->predicate + 1; token < end; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        if (!mention || mention->first != prop->predicate + 1 || mention->kind != MENTION_NAME) continue;
        add(reading, prop, ROLE_SUBJ, (Str){0}, token);
        add_modifiers(reading, prop, token);
        if (prop->predicate > reading->sentence->first + 1 &&
            str_is(reading_lemma(reading, prop->predicate - 1), "'s"))
            add(reading, prop, ROLE_POSS, (Str){0}, node_at(reading, prop->predicate - 1)->head);
        return;
    }
}

/* "Tunis, once an ally of Paris, has turned", "Lima and other allies of Rabat": the name before, whatever the
 * tree makes of the noun. */
static void add_name_before(const Reading *reading, Prop *prop)
{
    uint32_t at = prop->predicate, first = reading->sentence->first;
    bool other = false;
    for (int step = 0; step < 5 && at > first + 1; step++, at--) {
        const Node *before = node_at(reading, at - 1);
        bool inside = before->upos == UPOS_ADJ || before->upos == UPOS_ADV || before->upos == UPOS_DET ||
                      before->upos == UPOS_PROPN;
        if (!inside) break;
        other |= str_is(reading_lemma(reading, at - 1), "other");
    }
    if (at <= first + 1) return;
    bool joined = other && node_at(reading, at - 1)->upos == UPOS_CCONJ;
    if (!joined && !str_is(reading_lemma(reading, at - 1), ",")) return;
    const Mention *mention = mention_ending(reading, at - 1);
    if (!mention || mention->kind != MENTION_NAME || reading_case(reading, mention->head).size) return;
    add(reading, prop, ROLE_SUBJ, (Str){0}, mention->head);
}

/* "Seoul became an ally", "serves as a mediator". */
static void add_predicated(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    Str prep = reading_case(reading, prop->predicate);
    if (node->deprel == DEP_XCOMP)
        add(reading, prop, ROLE_SUBJ, (Str){0},
            subject_of_infinitive(reading, node->head, prop->predicate, 1));
    if (node->deprel == DEP_ADVCL && !has_role(prop, ROLE_SUBJ) &&
        reading_has_child(reading, prop->predicate, DEP_COP, NULL)) /* "despite being an ally of" */
        add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, node->head, 0));
    if (node->deprel == DEP_CONJ && !has_role(prop, ROLE_SUBJ))
        add(reading, prop, ROLE_SUBJ, (Str){0},
            reading_antecedent(reading, reading_child(reading, node->head, DEP_NSUBJ, NULL)));
    if ((node->deprel == DEP_OBL || node->deprel == DEP_NMOD) && str_is(prep, "as"))
        add(reading, prop, ROLE_SUBJ, (Str){0},
            node->deprel == DEP_OBL ? subject_of_infinitive(reading, node->head, prop->predicate, 1)
                                    : node->head);
}

/* "Washington, Seoul's ally", "its ally Qatar". */
static void add_named(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->head != NODE_NONE && (node->deprel == DEP_APPOS || node->deprel == DEP_FLAT))
        add(reading, prop, ROLE_SUBJ, (Str){0}, node->head);
    if ((node->deprel == DEP_COMPOUND || node->deprel == DEP_AMOD || node->deprel == DEP_ADVMOD ||
         node_is(node, DEP_NMOD, "")) &&
        node->head != NODE_NONE && node->head > prop->predicate &&
        actors_at(reading->actors, node->head)) { /* "its fellow bloc member Malta" */
        add(reading, prop, ROLE_SUBJ, (Str){0}, node->head);
        add_modifiers(reading, prop, node->head);
    }
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_APPOS || node_at(reading, child)->deprel == DEP_FLAT)
            add(reading, prop, ROLE_SUBJ, (Str){0}, child);
    add_name_behind(reading, prop);
    if (!has_role(prop, ROLE_SUBJ)) add_name_before(reading, prop);
}

/* "What Oslo does is an act of war": Oslo. */
static uint32_t free_relative_subject(const Reading *reading, uint32_t predicate)
{
    uint32_t clause = reading_child(reading, predicate, DEP_CSUBJ, NULL);
    uint32_t what = reading_child(reading, predicate, DEP_NSUBJ, NULL);
    if (what != NODE_NONE && str_is(reading_lemma(reading, what), "what")) {
        clause = reading_child(reading, what, DEP_ACL, NULL);
        return clause == NODE_NONE ? NODE_NONE : subject_surface(reading, clause, 1);
    }
    if (clause == NODE_NONE) return NODE_NONE;
    for (uint32_t child = node_at(reading, clause)->child; child != NODE_NONE && child < clause;
         child = node_at(reading, child)->sibling)
        if (str_is(reading_lemma(reading, child), "what")) return subject_surface(reading, clause, 1);
    return NODE_NONE;
}

/* Whom a noun names: "Seoul is an ally", "Washington, Seoul's ally", "its ally Qatar", "serves as a
 * mediator". */
static void add_identity(const Reading *reading, Prop *prop)
{
    add(reading, prop, ROLE_SUBJ, (Str){0}, free_relative_subject(reading, prop->predicate));
    const Node *node = node_at(reading, prop->predicate);
    if (node->upos != UPOS_VERB) /* the arms of "an arms embargo" are no subject */
        add(reading, prop, ROLE_SUBJ, (Str){0},
            reading_antecedent(reading, reading_child(reading, prop->predicate, DEP_NSUBJ, NULL)));
    if (node->head != NODE_NONE) add_predicated(reading, prop);
    if (frames_operators(reading->frames, PREDICATE_NOUN, prop->lemma) & OPERATOR_IDENTITY)
        add_named(reading, prop);
}

/* Phrases of the verb that only says that the noun happens: "clashes broke out between". */
static void add_happening(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel != DEP_NSUBJ || node->head == NODE_NONE ||
        !(reading_operators(reading, node->head) & OPERATOR_HAPPEN))
        return;
    add_obliques(reading, prop, node->head, false);
}

/* "came under fire from", "suffered an attack by", "is under sanctions", "were killed in a strike by". */
static void add_undergoer(const Reading *reading, Prop *prop)
{
    uint32_t noun = prop->predicate;
    const Node *node = node_at(reading, noun);
    bool under = str_is(reading_case(reading, noun), "under");
    if (under && reading_has_child(reading, noun, DEP_COP, NULL)) {
        add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, noun, 0));
        return;
    }
    if (node->head == NODE_NONE || !(reading_operators(reading, node->head) & OPERATOR_UNDERGO)) return;
    bool killed = reading_is_passive(reading, node->head) ||
                  reading_child(reading, node->head, DEP_OBJ, NULL) == NODE_NONE;
    bool inside =
        node->deprel == DEP_OBL && killed &&
        (str_is(reading_case(reading, noun), "in") || str_is(reading_case(reading, noun), "by") ||
         str_is(reading_case(reading, noun), "on") || str_is(reading_case(reading, noun), "during"));
    if (node->deprel != DEP_OBJ && !(under && node->deprel == DEP_OBL) && !inside) return;
    add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, node->head, 0));
    add_obliques(reading, prop, node->head, false);
}

/* "rejected Oslo's demand", "the request was met by Bern". */
static void add_governor(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->head == NODE_NONE || reading_kind(reading, node->head) != PREDICATE_VERB) return;
    if (reading_operators(reading, node->head) & OPERATOR_REPORT)
        return; /* who speaks of it does not meet it */
    if (node->deprel == DEP_OBJ || node_is(node, DEP_NSUBJ, "pass"))
        add(reading, prop, ROLE_GOVERNOR, (Str){0}, subject_deep(reading, node->head, 0));
}

/* "At a news conference with Oslo's envoy, Berne's said", "in a call with Rome, Tirana offered": who does
 * what the noun is the scene of takes part in it. */
static void add_scene(const Reading *reading, Prop *prop)
{
    static const char *const scenes[] = {"at", "during", "in",   "after", "following", "before", "ahead of",
                                         "on", "amid",   "over", "since", "through",   "via",    NULL};
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel != DEP_OBL || node->head == NODE_NONE) return;
    Str prep = reading_case(reading, prop->predicate);
    for (const char *const *scene = scenes; *scene; scene++)
        if (str_is(prep, *scene))
            add(reading, prop, ROLE_SCENE, (Str){0}, subject_surface(reading, node->head, 0));
}

/* "condemned an attack on Oman by": who does what the noun says, hung on the verb above. */
static void add_stray_agent(const Reading *reading, Prop *prop)
{
    static const char *const by[] = {"by", NULL};
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel != DEP_OBJ || node->head == NODE_NONE || reading_is_passive(reading, node->head)) return;
    uint32_t agent = reading_oblique(reading, node->head, by);
    if (agent != NODE_NONE && agent > prop->predicate) add(reading, prop, ROLE_OBL, STR("by"), agent);
}

static void read_noun(const Reading *reading, Prop *prop)
{
    uint32_t noun = prop->predicate;
    add_undergoer(reading, prop);
    add_identity(reading, prop);
    add_modifiers(reading, prop, noun);
    if (node_at(reading, noun)->upos == UPOS_VERB && noun > reading->sentence->first)
        add_modifiers(reading, prop, noun - 1); /* "its arms embargo", with the embargo read as a verb */
    add_obliques(reading, prop, noun, false);
    add_neighbours(reading, prop, noun);
    add(reading, prop, ROLE_OBL, STR("by"), reading_doer_behind(reading, noun));
    add_happening(reading, prop);
    add_clauses(reading, prop, noun);
    const Node *node = node_at(reading, noun);
    if (node_is(node, DEP_NMOD, NULL) && node->head != NODE_NONE &&
        str_is(reading_case(reading, noun), "of") && !has_role(prop, ROLE_POSS) && !has_role(prop, ROLE_MOD))
        add_modifiers(reading, prop, node->head); /* "Moscow's threat of retaliation" */
    uint32_t verb = light_verb(reading, noun);
    if (verb == NODE_NONE) verb = light_clause(reading, noun);
    if (verb == NODE_NONE) {
        add_stray_agent(reading, prop);
        add_governor(reading, prop);
        add_scene(reading, prop);
        return;
    }
    if (!has_role(prop, ROLE_SUBJ)) add(reading, prop, ROLE_SUBJ, (Str){0}, subject_deep(reading, verb, 0));
    add(reading, prop, ROLE_IOBJ, (Str){0}, reading_child(reading, verb, DEP_IOBJ, NULL));
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) /* threatened her with it */
        if (node_at(reading, child)->deprel == DEP_OBJ && reading_antecedent(reading, child) == child)
            add(reading, prop, ROLE_IOBJ, (Str){0}, child);
    add_obliques(reading, prop, verb, reading_is_passive(reading, verb));
    if (!has_role(prop, ROLE_COMP)) add_clauses(reading, prop, verb);
}

/* "Bern is behind the raid": who is, and what it is behind. */
static void read_preposition(const Reading *reading, Prop *prop)
{
    uint32_t noun = node_at(reading, prop->predicate)->head;
    add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, noun, 0));
    add(reading, prop, ROLE_OBJ, (Str){0}, noun);
}

static void read_adjective(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->upos == UPOS_ADP) {
        read_preposition(reading, prop);
        return;
    }
    if (node->deprel == DEP_ADVMOD && node->upos == UPOS_ADV &&
        node->head != NODE_NONE) /* "holds it illegally" */
        add(reading, prop, ROLE_SUBJ, (Str){0}, subject_deep(reading, node->head, 0));
    add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, prop->predicate, 0));
    if (node->deprel == DEP_AMOD && node->head != NODE_NONE) {
        add(reading, prop, ROLE_OBJ, (Str){0}, node->head);
        for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling)
            if (actors_at(reading->actors, child)) add(reading, prop, ROLE_MOD, (Str){0}, child);
    }
    add_clauses(reading, prop, prop->predicate);
    add_obliques(reading, prop, prop->predicate, false);
}

/* "Edi Marku is in Oslo": who is where. */
static void read_copula(const Reading *reading, Prop *prop)
{
    uint32_t head = node_at(reading, prop->predicate)->head;
    add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, head, 0));
    Str prep = reading_case(reading, head);
    if (prep.size) add(reading, prop, ROLE_OBL, prep, head);
}

bool proposition_find(const Reading *reading, uint32_t token, Prop *prop)
{
    PredicateKind kind = reading_kind(reading, token);
    if (kind == PREDICATE_KINDS) return false;
    *prop = (Prop){.predicate = token, .kind = kind, .lemma = reading_predicate(reading, token)};
    if (node_at(reading, token)->deprel == DEP_COP)
        read_copula(reading, prop);
    else if (kind == PREDICATE_VERB)
        read_verb(reading, prop);
    else if (kind == PREDICATE_NOUN)
        read_noun(reading, prop);
    else
        read_adjective(reading, prop);
    return true;
}
