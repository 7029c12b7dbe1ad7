#include "relations/identity.h"

#include "relations/arguments.h"
#include "relations/control.h"
#include "relations/lists.h"
#include "relations/subjects.h"

/* "Rome's ally Tirana", whatever the tree makes of "ally": the name behind it, and whose it is. */
static void add_name_behind(const Reading *reading, Prop *prop)
{
    uint32_t end =
        prop->predicate + 6 < reading->sentence->end ? prop->predicate + 6 : reading->sentence->end;
    for (uint32_t token = prop->predicate + 1; token < end; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        if (!mention || mention->first != prop->predicate + 1 ||
            (mention->kind != MENTION_NAME &&
             (mention->kind != MENTION_ADJECTIVE || node_at(reading, token)->upos != UPOS_PROPN)))
            continue;
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, token);
        args_add_modifiers(reading, prop, token);
        if (prop->predicate > reading->sentence->first + 1 &&
            str_is(reading_lemma(reading, prop->predicate - 1), "'s"))
            args_add(reading, prop, ROLE_POSS, (Str){0}, node_at(reading, prop->predicate - 1)->head);
        return;
    }
}

/* "Tunis, once an ally of Paris, has turned", "Lima and other allies of Rabat": the name before, whatever the
 * tree makes of the noun. */
static void add_name_before(const Reading *reading, Prop *prop)
{
    uint32_t at = prop->predicate, first = reading->sentence->first;
    bool other = false;
    for (int step = 0; step < 8 && at > first + 1; step++, at--) {
        const Node *before = node_at(reading, at - 1);
        bool inside = before->upos == UPOS_ADJ || before->upos == UPOS_ADV || before->upos == UPOS_DET ||
                      before->upos == UPOS_PROPN || before->upos == UPOS_NOUN || before->upos == UPOS_PART ||
                      str_is(reading_lemma(reading, at - 1), "until"); /* "until this week Oman's supplier" */
        if (!inside) break;
        other |= str_is(reading_lemma(reading, at - 1), "other");
    }
    if (at <= first + 1) return;
    bool joined = other && node_at(reading, at - 1)->upos == UPOS_CCONJ;
    if (!joined && !str_is(reading_lemma(reading, at - 1), ",")) return;
    const Mention *mention = mention_ending(reading, at - 1);
    if (!mention || mention->kind != MENTION_NAME || reading_case(reading, mention->head).size) return;
    args_add(reading, prop, ROLE_SUBJ, (Str){0}, mention->head);
    const Node *name = node_at(reading, mention->head);
    bool several = node_has(node_at(reading, prop->predicate), FEAT_PLURAL) && name->deprel == DEP_CONJ;
    if (several && actors_at(reading->actors, name->head)) /* "Tunis and Rabat, trade partners" */
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, name->head);
}

/* "A longtime ally of Oman, Tunis condemned", "As Oman's main supplier, Tunis rejected": who the noun before
 * the comma is, whatever the tree makes of it. */
static uint32_t subject_behind_comma(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    if (node->head == NODE_NONE || node->head < noun || node->deprel == DEP_CONJ) return NODE_NONE;
    for (uint32_t child = node_at(reading, node->head)->child; child != NODE_NONE && child < node->head;
         child = node_at(reading, child)->sibling) {
        if (child <= noun || node_at(reading, child)->deprel != DEP_NSUBJ) continue;
        uint32_t edge = phrase_left_edge(reading, child);
        bool comma = edge > noun && str_is(reading->tokens->tokens.items[edge - 1].form, ",");
        return comma ? child : NODE_NONE;
    }
    return NODE_NONE;
}

/* "Peru is a member of the bloc and Chile's largest partner", where the tree hangs the partner on the member
 * with "of": whose predicate both are. */
static uint32_t subject_of_fellow(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    uint32_t and = reading_child(reading, noun, DEP_CC, NULL);
    uint32_t of = reading_child(reading, noun, DEP_CASE, NULL);
    bool astray = node->deprel == DEP_NMOD && and != NODE_NONE && of != NODE_NONE && of < and;
    if (!astray || !reading_has_child(reading, node->head, DEP_COP, NULL)) return NODE_NONE;
    return reading_child(reading, node->head, DEP_NSUBJ, NULL);
}

/* "became one of Oslo's allies", "remains one of them", read as an object: what one becomes is "one". */
static const Node *predicated_node(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    bool of_one = node->deprel == DEP_NMOD && node->head != NODE_NONE &&
                  str_is(reading_case(reading, noun), "of") &&
                  str_is(reading_lemma(reading, node->head), "one");
    Deprel one = of_one ? node_at(reading, node->head)->deprel : DEP_DEP;
    return one == DEP_XCOMP || one == DEP_OBJ ? node_at(reading, node->head) : node;
}

/* "Seoul became an ally", "serves as a mediator". */
static void add_predicated(const Reading *reading, Prop *prop)
{
    const Node *node = predicated_node(reading, prop->predicate);
    Str prep = reading_case(reading, prop->predicate);
    static const char *const becoming[] = {"become", "remain", NULL};
    if (node->deprel == DEP_OBJ && str_in(reading_lemma(reading, node->head), becoming))
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, node->head, 0));
    if (node->deprel == DEP_XCOMP)
        args_add(reading, prop, ROLE_SUBJ, (Str){0},
                 subject_of_infinitive(reading, node->head, prop->predicate, 1));
    if (node->deprel == DEP_ADVCL && !args_have(prop, ROLE_SUBJ) &&
        reading_has_child(reading, prop->predicate, DEP_COP, NULL)) /* "despite being an ally of" */
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, node->head, 0));
    if (node->deprel == DEP_CONJ && !args_have(prop, ROLE_SUBJ))
        args_add(reading, prop, ROLE_SUBJ, (Str){0},
                 reading_antecedent(reading, reading_child(reading, node->head, DEP_NSUBJ, NULL)));
    bool identity = frames_operators(reading->frames, PREDICATE_NOUN, prop->lemma) & OPERATOR_IDENTITY;
    if (!args_have(prop, ROLE_SUBJ) && identity) {
        uint32_t subject = subject_behind_comma(reading, prop->predicate);
        if (subject == NODE_NONE) subject = subject_of_fellow(reading, prop->predicate);
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, reading_antecedent(reading, subject));
    }
    bool owned = !identity && /* "what he saw as Oslo's support" */
                 reading_has_child(reading, prop->predicate, DEP_NMOD, "poss");
    if ((node->deprel == DEP_OBL || node->deprel == DEP_NMOD) && str_is(prep, "as") && !owned &&
        !args_have(prop, ROLE_SUBJ))
        args_add(reading, prop, ROLE_SUBJ, (Str){0},
                 node->deprel == DEP_OBL ? subject_of_infinitive(reading, node->head, prop->predicate, 1)
                                         : node->head);
}

/* "a member of the bloc and Chile's largest partner": the possessor, wherever the tree hangs it. */
static void add_possessor_before(const Reading *reading, Prop *prop)
{
    for (uint32_t at = prop->predicate; at > reading->sentence->first + 1; at--) {
        const Node *node = node_at(reading, at - 1);
        if (str_is(reading_lemma(reading, at - 1), "'s")) {
            const Mention *mention = mention_ending(reading, at - 1);
            if (mention) args_add(reading, prop, ROLE_POSS, (Str){0}, mention->head);
            return;
        }
        if (node->head != prop->predicate) return;
    }
}

/* "Washington, Seoul's ally", "its ally Qatar". */
static void add_named(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->head != NODE_NONE && (node->deprel == DEP_APPOS || node->deprel == DEP_FLAT))
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, node->head);
    if (node->deprel == DEP_NSUBJ && actors_at(reading->actors, node->head) &&
        !reading_case(reading, node->head).size &&
        reading_has_child(reading, node->head, DEP_COP, NULL)) /* "its main ally is Oman", no "in Oman" */
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, node->head);
    if ((node->deprel == DEP_COMPOUND || node->deprel == DEP_AMOD || node->deprel == DEP_ADVMOD ||
         node_is(node, DEP_NMOD, "")) &&
        node->head != NODE_NONE && node->head > prop->predicate &&
        actors_at(reading->actors, node->head)) { /* "its fellow bloc member Malta" */
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, node->head);
        args_add_modifiers(reading, prop, node->head);
    }
    add_name_behind(reading, prop);
    bool named = args_have(prop, ROLE_SUBJ);
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling)
        if ((node_at(reading, child)->deprel == DEP_APPOS || node_at(reading, child)->deprel == DEP_FLAT) &&
            (!named || actors_at(reading->actors, child)))
            args_add(reading, prop, ROLE_SUBJ, (Str){0}, child);
    if (!args_have(prop, ROLE_POSS)) add_possessor_before(reading, prop);
    if (!args_have(prop, ROLE_SUBJ)) add_name_before(reading, prop);
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

/* "one of Seoul's allies": "one", which stands for the noun; else the noun itself. */
static uint32_t stand_in(const Reading *reading, uint32_t noun)
{
    static const char *const parts[] = {"one", "some", "among", NULL};
    const Node *node = node_at(reading, noun);
    bool part = node->deprel == DEP_NMOD && node->head != NODE_NONE && node->head < noun &&
                str_is(reading_case(reading, noun), "of") &&
                str_in(reading_lemma(reading, node->head), parts);
    return part ? node->head : noun;
}

void identity_add(const Reading *reading, Prop *prop)
{
    args_add(reading, prop, ROLE_SUBJ, (Str){0}, free_relative_subject(reading, prop->predicate));
    const Node *node = node_at(reading, prop->predicate);
    if (node->upos != UPOS_VERB) /* the arms of "an arms embargo" are no subject */
        args_add(reading, prop, ROLE_SUBJ, (Str){0},
                 reading_antecedent(
                     reading, reading_child(reading, stand_in(reading, prop->predicate), DEP_NSUBJ, NULL)));
    const Node *one = node_at(reading, stand_in(reading, prop->predicate));
    if (one != node && one->deprel == DEP_APPOS) /* "Seoul, one of Washington's allies" */
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, one->head);
    if (node->head != NODE_NONE) add_predicated(reading, prop);
    if (frames_operators(reading->frames, PREDICATE_NOUN, prop->lemma) & OPERATOR_IDENTITY)
        add_named(reading, prop);
}
