#include "relations/nouns.h"

#include "relations/arguments.h"
#include "relations/behind.h"
#include "relations/identity.h"
#include "relations/light.h"
#include "relations/occasions.h"
#include "relations/subjects.h"

/* Phrases of the verb that only says that the noun happens: "clashes broke out between". */
static void add_happening(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel != DEP_NSUBJ || node->head == NODE_NONE ||
        !(reading_operators(reading, node->head) & OPERATOR_HAPPEN))
        return;
    args_add_obliques(reading, prop, node->head, false);
    uint32_t place = reading_child(reading, node->head, DEP_OBJ, NULL); /* "took place between" */
    if (place == node->head + 1) args_add_obliques(reading, prop, place, false);
}

/* "Chad, Sudan in border clash": the names that open a heading are in what it tells. */
static void add_headed(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel != DEP_NMOD || node->head == NODE_NONE ||
        !str_is(reading_case(reading, prop->predicate), "in"))
        return;
    const Node *name = node_at(reading, node->head);
    if (name->head == NODE_NONE && name->upos == UPOS_PROPN &&
        reading_child(reading, node->head, DEP_CONJ, NULL) != NODE_NONE)
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, node->head);
}

/* "praise for Oslo", "support to Berne": whom a favour is for is told. */
static bool has_receiver(const Reading *reading, uint32_t noun)
{
    static const char *const receivers[] = {"for", "with", "to", "towards", "toward", NULL};
    uint32_t receiver = reading_oblique(reading, noun, receivers);
    return receiver != NODE_NONE && actors_at(reading->actors, receiver);
}

/* "received messages of support from": the messages, which bear the support; else the noun itself. */
static uint32_t bearer_of(const Reading *reading, uint32_t noun)
{
    static const char *const bearers[] = {"message", "word",    "expression", "letter", "telegram",
                                          "pledge",  "promise", "offer",      "show",   NULL};
    const Node *node = node_at(reading, noun);
    bool borne = node->deprel == DEP_NMOD && node->head != NODE_NONE &&
                 str_is(reading_case(reading, noun), "of") &&
                 str_in(reading_lemma(reading, node->head), bearers);
    return borne ? node->head : noun;
}

/* "enjoys the backing of", "won praise from", "received a warning from": what the verb's subject does not
 * give.
 */
static bool is_received(const Reading *reading, uint32_t noun)
{
    static const char *const from[] = {"from", NULL};
    const Node *node = node_at(reading, bearer_of(reading, noun));
    if (node->deprel == DEP_OBJ && node->head != NODE_NONE &&
        str_is(reading_lemma(reading, node->head), "receive") &&
        (reading_oblique(reading, noun, from) != NODE_NONE ||
         reading_oblique(reading, node->head, from) != NODE_NONE))
        return true;
    return node->deprel == DEP_OBJ && node->head != NODE_NONE && !has_receiver(reading, noun) &&
           reading_operators(reading, node->head) & OPERATOR_RECEIVE &&
           lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("favour"));
}

/* "the attack, in which four soldiers died": whom the clause about it says that it befell. */
static void add_befallen(const Reading *reading, Prop *prop)
{
    static const char *const within[] = {"in", "during", NULL};
    uint32_t clause = reading_child(reading, prop->predicate, DEP_ACL, "relcl");
    if (clause == NODE_NONE || !(reading_operators(reading, clause) & OPERATOR_UNDERGO)) return;
    if (!reading_is_passive(reading, clause) && reading_child(reading, clause, DEP_OBJ, NULL) != NODE_NONE)
        return;
    for (uint32_t child = node_at(reading, clause)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (str_is(reading_lower(reading, child), "which") && str_in(reading_case(reading, child), within))
            args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, clause, 0));
}

/* "came under fire from", "suffered an attack by", "is under sanctions", "were killed in a strike by". */
static void add_undergoer(const Reading *reading, Prop *prop)
{
    uint32_t noun = prop->predicate;
    const Node *node = node_at(reading, noun);
    bool under = str_is(reading_case(reading, noun), "under") ||
                 (str_is(reading_case(reading, noun), "to") && node->head != NODE_NONE &&
                  str_is(reading_lemma(reading, node->head), "subject")); /* "is subject to sanctions" */
    if (under && node->head != NODE_NONE && str_is(reading_lemma(reading, node->head), "subject") &&
        node_at(reading, node->head)->upos == UPOS_ADJ) {
        args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, node->head, 0));
        return;
    }
    if (under && reading_has_child(reading, noun, DEP_COP, NULL)) {
        args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, noun, 0));
        return;
    }
    uint32_t mark = phrase_mark(reading, noun);
    if (mark != NODE_NONE) {
        args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, mark, 0));
        return;
    }
    if (is_received(reading, noun)) {
        uint32_t verb = node_at(reading, bearer_of(reading, noun))->head;
        args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, verb, 0));
        return;
    }
    if (node->head == NODE_NONE) return;
    static const char *const greeting[] = {"meet", "greet", NULL}; /* "the verdict was met with anger by" */
    if (node->deprel == DEP_OBL && str_is(reading_case(reading, noun), "with") &&
        str_in(reading_lemma(reading, node->head), greeting) && reading_is_passive(reading, node->head)) {
        args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, node->head, 0));
        args_add_obliques(reading, prop, node->head, false);
        return;
    }
    static const char *const doers[] = {"from", "by", NULL};      /* "Peru, under fire from Oslo, agreed" */
    bool aside = node_at(reading, node->head)->deprel == DEP_ACL; /* "rebels, known as X, under fire" */
    if (under && node->deprel == DEP_OBL && !aside && reading_oblique(reading, noun, doers) != NODE_NONE) {
        args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, node->head, 0));
        return;
    }
    if (!(reading_operators(reading, node->head) & OPERATOR_UNDERGO)) return;
    bool faced = node->deprel == DEP_OBL && str_is(reading_case(reading, noun), "for") &&
                 str_ends(reading_predicate(reading, node->head), STR(" for")); /* "came in for criticism" */
    bool killed = reading_is_passive(reading, node->head) ||
                  reading_child(reading, node->head, DEP_OBJ, NULL) == NODE_NONE;
    bool inside =
        (node->deprel == DEP_OBL || node->deprel == DEP_ADVCL) && killed &&
        (str_is(reading_case(reading, noun), "in") || str_is(reading_case(reading, noun), "by") ||
         str_is(reading_case(reading, noun), "on") || str_is(reading_case(reading, noun), "during") ||
         str_is(reading_case(reading, noun), "due to") || str_is(reading_case(reading, noun), "because of"));
    if (node->deprel != DEP_OBJ && !(under && node->deprel == DEP_OBL) && !inside && !faced) return;
    args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, node->head, 0));
    args_add_obliques(reading, prop, node->head, false);
}

/* "crossed the border with the backing of", "won with French help": who does it is helped; and "Mali, with
 * support from Chad, won". */
static void add_helped(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel == DEP_NMOD && phrase_is_help(reading, prop->predicate) &&
        !has_receiver(reading, prop->predicate) && actors_at(reading->actors, node->head)) {
        args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, node->head);
        return;
    }
    if (node->deprel != DEP_OBL || node->head == NODE_NONE || !phrase_is_help(reading, prop->predicate) ||
        has_receiver(reading, prop->predicate))
        return;
    args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_deep(reading, node->head, 0));
}

/* "condemned an attack on Oman by": who does what the noun says, hung on the verb above. */
static void add_stray_agent(const Reading *reading, Prop *prop)
{
    static const char *const by[] = {"by", NULL};
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel != DEP_OBJ || node->head == NODE_NONE || reading_is_passive(reading, node->head)) return;
    uint32_t agent = reading_oblique(reading, node->head, by);
    if (agent != NODE_NONE && agent > prop->predicate) args_add(reading, prop, ROLE_OBL, STR("by"), agent);
}

/* "signed during a visit by their minister to Chile", with the minister for who signed it: who stands right
 * behind the noun, or NODE_NONE. */
static uint32_t doer_right_behind(const Reading *reading, uint32_t noun)
{
    enum { LONGEST = 8 };
    uint32_t by = noun + 1;
    if (by >= reading->sentence->end || !str_is(reading_lower(reading, by), "by")) return NODE_NONE;
    uint32_t doer = node_at(reading, by)->head;
    bool near = doer != NODE_NONE && doer > by && doer - by < LONGEST;
    return near && node_at(reading, doer)->deprel == DEP_OBL && actors_at(reading->actors, doer) ? doer
                                                                                                 : NODE_NONE;
}

/* "a raid on Peruvian ships by Chile", "the sale of tanks to Oman by Greece": who does what the noun says,
 * where the tree hangs them on what it is done to. */
static uint32_t doer_below(const Reading *reading, uint32_t noun, int depth)
{
    static const char *const preps[] = {"by", NULL};
    enum { DEEP = 2 };
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (child < noun || node->deprel != DEP_NMOD || node_is(node, DEP_NMOD, "poss")) continue;
        if (frames_know(reading->frames, PREDICATE_NOUN, reading_lemma(reading, child))) continue;
        for (uint32_t below = node->child; below != NODE_NONE; below = node_at(reading, below)->sibling) {
            Deprel deprel = node_at(reading, below)->deprel;
            bool phrase =
                deprel == DEP_NMOD || deprel == DEP_APPOS || deprel == DEP_OBL || deprel == DEP_FLAT;
            if (phrase && below > child && str_in(reading_case(reading, below), preps) &&
                actors_at(reading->actors, below))
                return below;
        }
        uint32_t deeper = depth < DEEP ? doer_below(reading, child, depth + 1) : NODE_NONE;
        if (deeper != NODE_NONE) return deeper;
    }
    return NODE_NONE;
}

/* "the latest sanctions package against Chad": the noun that the event's phrases hang on, or NODE_NONE. */
static uint32_t carrier_of(const Reading *reading, uint32_t noun)
{
    static const char *const carriers[] = {
        "package",  "regime", "round",  "list", "programme", "program", "bill",     "law",      "effort",
        "campaign", "convoy", "flight", "team", "flotilla",  "cargo",   "shipment", "delivery", NULL};
    const Node *node = node_at(reading, noun);
    bool carried = node->deprel == DEP_COMPOUND && node->head == noun + 1;
    return carried && str_in(reading_lemma(reading, node->head), carriers) ? node->head : NODE_NONE;
}

/* Whether a noun has a phrase with "of", "on", "against" or "by" of its own. */
static bool has_own_phrase(const Reading *reading, uint32_t noun)
{
    static const char *const preps[] = {"of", "on", "against", "by", NULL};
    return reading_oblique(reading, noun, preps) != NODE_NONE;
}

/* "Libya's invasion and occupation of Chad": two deeds in one phrase have one doer, told before the first,
 * and one victim, told behind the second. */
static void add_shared(const Reading *reading, Prop *prop)
{
    uint32_t noun = prop->predicate, first = noun, second = NODE_NONE;
    const Node *node = node_at(reading, noun);
    if (node->deprel == DEP_CONJ && node->head != NODE_NONE && node->head < noun) {
        first = node->head;
        second = noun;
    } else {
        second = reading_child(reading, noun, DEP_CONJ, NULL);
    }
    if (second == NODE_NONE || second > first + 3 || reading_kind(reading, first) != PREDICATE_NOUN ||
        reading_kind(reading, second) != PREDICATE_NOUN ||
        reading_has_child(reading, second, DEP_DET, NULL) ||
        reading_has_child(reading, second, DEP_NMOD, "poss"))
        return;
    if (noun == second && !has_own_phrase(reading, first)) args_add_modifiers(reading, prop, first);
    if (noun == first && !has_own_phrase(reading, first) &&
        reading_has_child(reading, first, DEP_NMOD, "poss"))
        args_add_obliques(reading, prop, second, false);
}

/* "war", "raid": what a frame knows as an assault. */
static bool is_assault(const Reading *reading, Str noun)
{
    uint32_t count;
    const Frame *const *frames = frames_find(reading->frames, PREDICATE_NOUN, noun, &count);
    for (uint32_t i = 0; i < count; i++)
        if (str_is(frames[i]->relation->name, "assault")) return true;
    return false;
}

/* "She discussed the war with the king": neither is it the king whom the war is with, nor does she fight. */
static void drop_talkers(const Reading *reading, Prop *prop)
{
    static const char *const talking[] = {"discuss", "debate", "review", "raise", "share", NULL};
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel != DEP_OBJ || !str_in(reading_lemma(reading, node->head), talking)) return;
    uint32_t kept = 0;
    bool assault = is_assault(reading, prop->lemma);
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        const Mention *mention = actors_at(reading->actors, arg->token);
        bool person = mention && (node_at(reading, arg->token)->upos == UPOS_NOUN ||
                                  reading->actors->actors.items[mention->actors[0]].type == ACTOR_OFFICIAL);
        bool talks = (person && str_is(arg->prep, "with")) || (assault && arg->role == ROLE_SUBJ);
        if (!talks) prop->args.items[kept++] = *arg;
    }
    prop->args.count = kept;
}

/* Who does what a noun says below its light verb: "is engaged in talks", "is locked in a dispute" too. */
static uint32_t light_subject(const Reading *reading, uint32_t noun, uint32_t verb)
{
    static const char *const engaging[] = {"engage", "involve", "lock", "embroil", NULL};
    bool engaged =
        str_is(reading_case(reading, noun), "in") && str_in(reading_lemma(reading, verb), engaging);
    return engaged ? subject_surface(reading, verb, 0) : subject_deep(reading, verb, 0);
}

/* What the noun's phrases, and the verb that it stands with, say of it. */
static void read_noun(const Reading *reading, Prop *prop)
{
    uint32_t noun = prop->predicate;
    add_shared(reading, prop);
    add_undergoer(reading, prop);
    if (!args_have(prop, ROLE_UNDERGOER)) add_befallen(reading, prop);
    add_helped(reading, prop);
    identity_add(reading, prop);
    args_add_modifiers(reading, prop, noun);
    if (node_at(reading, noun)->upos == UPOS_VERB && noun > reading->sentence->first)
        args_add_modifiers(reading, prop, noun - 1); /* "its arms embargo", with the embargo read as a verb */
    args_add_obliques(reading, prop, noun, false);
    uint32_t carrier = carrier_of(reading, noun);
    if (carrier != NODE_NONE) {
        args_add_modifiers(reading, prop, carrier);
        args_add_obliques(reading, prop, carrier, false);
        args_add_neighbours(reading, prop, carrier);
        if (reading_is_object(reading, carrier) && !args_have(prop, ROLE_POSS) && !args_have(prop, ROLE_MOD))
            args_add(reading, prop, ROLE_SUBJ, (Str){0},
                     subject_deep(reading, node_at(reading, carrier)->head, 0));
    }
    args_add_neighbours(reading, prop, noun);
    uint32_t doer = reading_doer_behind(reading, noun);
    if (doer == NODE_NONE) doer = doer_right_behind(reading, noun);
    args_add(reading, prop, ROLE_OBL, STR("by"), doer);
    if (doer != NODE_NONE) args_add_behind_agent(reading, prop, doer);
    args_add(reading, prop, ROLE_OBL, STR("by"), doer_below(reading, noun, 0));
    if (args_have(prop, ROLE_UNDERGOER)) /* "killed in a raid claimed by" */
        args_add(reading, prop, ROLE_OBL, STR("by"), behind_doer(reading, noun));
    add_happening(reading, prop);
    add_headed(reading, prop);
    args_add_clauses(reading, prop, noun);
    const Node *node = node_at(reading, noun);
    if (node_is(node, DEP_NMOD, NULL) && node->head != NODE_NONE &&
        str_is(reading_case(reading, noun), "of") && !args_have(prop, ROLE_POSS) &&
        !args_have(prop, ROLE_MOD) && !light_is_verdict(reading, node->head))
        args_add_modifiers(reading, prop, node->head); /* "Moscow's threat of retaliation" */
    bool behest = occasion_is_behest(reading, prop);
    bool names = frames_operators(reading->frames, PREDICATE_NOUN, prop->lemma) & OPERATOR_IDENTITY;
    uint32_t clause = light_clause(reading, noun); /* but "gave tents to allies of Oslo" says no alliance */
    uint32_t verb = behest || names ? NODE_NONE : light_verb(reading, noun);
    if (verb == NODE_NONE || occasion_is_answered(reading, prop, verb, clause)) {
        occasion_add_answerer(reading, prop);
        verb = clause;
    }
    if (verb == NODE_NONE) {
        add_stray_agent(reading, prop);
        occasion_add_blamed(reading, prop);
        occasion_add_backed(reading, prop);
        occasion_add_scene(reading, prop);
        return;
    }
    if (!args_have(prop, ROLE_SUBJ) && !is_received(reading, noun))
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, light_subject(reading, noun, verb));
    args_add(reading, prop, ROLE_IOBJ, (Str){0}, reading_child(reading, verb, DEP_IOBJ, NULL));
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) /* threatened her with it */
        if (node_at(reading, child)->deprel == DEP_OBJ && reading_antecedent(reading, child) == child &&
            child != node->head) /* but "signed a million worth of deals" */
            args_add(reading, prop, ROLE_IOBJ, (Str){0}, child);
    args_add_obliques(reading, prop, verb, reading_is_passive(reading, verb));
    if (!args_have(prop, ROLE_COMP)) args_add_clauses(reading, prop, verb);
}

void proposition_noun(const Reading *reading, Prop *prop)
{
    read_noun(reading, prop);
    drop_talkers(reading, prop);
}
