#include "relations/objects.h"

#include "relations/arguments.h"
#include "relations/headlines.h"
#include "relations/subjects.h"

enum { DEPTH = 10 }; /* how far up a relative clause is looked for */

/* The object that a relative clause leaves out ("missiles [that] Iran sent"), or that a coordinated verb
 * shares. */
uint32_t object_missing(const Reading *reading, uint32_t verb)
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

/* "sold Chile tanks", "sold the Philippines fifty tanks"; not "sold the Philippine tanks", "sold Chilean-made
 * tanks". */
static bool stands_behind(const Reading *reading, const Mention *mention, uint32_t verb)
{
    uint32_t begin = verb + 1, end = mention->end;
    if (end < reading->sentence->end && str_is(reading_lemma(reading, end), "-")) return false;
    if (node_at(reading, begin)->upos == UPOS_PUNCT) begin++; /* "lending" the Philippines fifty tanks */
    if (mention->first == begin) return true;
    if (end < reading->sentence->end && node_at(reading, end)->upos == UPOS_ADV) end++; /* nearly fifty */
    Upos next = end < reading->sentence->end ? node_at(reading, end)->upos : UPOS_X;
    return mention->first == begin + 1 && node_at(reading, begin)->upos == UPOS_DET &&
           (next == UPOS_NUM || next == UPOS_DET);
}

/* Who is given something: marked so, or the first of two objects, or what a parser takes for the modifier of
 * the thing
 * ("gave Samoa tents"). */
uint32_t object_recipient(const Reading *reading, uint32_t verb, uint32_t object)
{
    uint32_t marked = reading_child(reading, verb, DEP_IOBJ, NULL);
    if (marked == object) marked = NODE_NONE;
    if (marked != NODE_NONE || object == NODE_NONE) return marked;
    uint32_t first = reading_child(reading, verb, DEP_OBJ, NULL);
    if (first != object && first != NODE_NONE && !reading_is_time(reading, first)) return first;
    const Mention *thing = actors_at(reading->actors, object);
    for (uint32_t token = verb + 1; token < object && token < verb + 6; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        const Node *node = node_at(reading, token);
        bool name = node->upos == UPOS_PROPN || node->upos == UPOS_NOUN;
        bool within = thing && thing->first <= token &&
                      reading->actors->actors.items[thing->actors[0]].type ==
                          ACTOR_OFFICIAL; /* "called Libyan President Lee a liar" */
        if (mention && name && !within && stands_behind(reading, mention, verb) &&
            !node_is(node, DEP_NMOD, "poss") && !reading_case(reading, token).size &&
            (node->deprel == DEP_COMPOUND || node->deprel == DEP_AMOD || node->deprel == DEP_CASE ||
             node_is(node, DEP_NMOD, "")))
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
        if (!bare || reading_case(reading, token).size || reading_is_time(reading, token)) return NODE_NONE;
        return phrase_left_edge(reading, token) == verb + 1 ? token : NODE_NONE;
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
uint32_t object_last(const Reading *reading, uint32_t verb)
{
    uint32_t last = NODE_NONE;
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        bool bare = node_is(node, DEP_OBL, "") && child > verb && is_bare(reading, child);
        if (node->deprel != DEP_OBJ && node->deprel != DEP_IOBJ && !bare) continue;
        if (phrase_is_second_object(reading, child)) continue;
        if (!reading_is_time(reading, child)) {
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
