/* Modifiers of a noun as its arguments: whose it is, what describes it (arguments.h). */
#include "relations/arguments.h"

static bool is_hyphen(const Reading *reading, uint32_t token)
{
    if (token < reading->sentence->first || token >= reading->sentence->end) return false;
    Str form = reading->tokens->tokens.items[token].form;
    if (token_stands_alone(reading->tokens, token)) return false;
    return str_is(form, "-") || str_is(form, "–") || str_is(form, "/");
}

/* "the Chad-Libya war": names that a hyphen joins modify alike, wherever the tree hangs them. */
static void add_joined(const Reading *reading, Prop *prop, const Mention *mention)
{
    for (const Mention *left = mention; left && is_hyphen(reading, left->first - 1);) {
        left =
            left->first > reading->sentence->first + 1 ? actors_at(reading->actors, left->first - 2) : NULL;
        if (left) args_add(reading, prop, ROLE_MOD, (Str){0}, left->head);
    }
    for (const Mention *right = mention; right && is_hyphen(reading, right->end);) {
        right = right->end + 1 < prop->predicate ? actors_at(reading->actors, right->end + 1) : NULL;
        if (right) args_add(reading, prop, ROLE_MOD, (Str){0}, right->head);
    }
}

/* "the Kenyan-led operation", "US-imposed sanctions": the doer stands in a participle before the noun. */
static void add_doer_of_participle(const Reading *reading, Prop *prop, uint32_t participle)
{
    if (!(reading_operators(reading, participle) & OPERATOR_LIGHT)) return;
    for (uint32_t child = node_at(reading, participle)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (child < participle && actors_at(reading->actors, child))
            args_add(reading, prop, ROLE_SUBJ, (Str){0}, child);
}

/* "used drones in Syria as well as in Libya", with no preposition found: it stands right before. */
static bool is_behind_preposition(const Reading *reading, uint32_t token)
{
    return token > reading->sentence->first && node_at(reading, token - 1)->upos == UPOS_ADP;
}

void args_add_modifiers(const Reading *reading, Prop *prop, uint32_t noun)
{
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (node_is(node, DEP_NMOD, "poss"))
            args_add(reading, prop, ROLE_POSS, (Str){0}, reading_antecedent(reading, child));
        bool modifier = node->deprel == DEP_AMOD || node->deprel == DEP_COMPOUND ||
                        (node->deprel == DEP_NMOD && !is_behind_preposition(reading, child));
        const Mention *mention = actors_at(reading->actors, child);
        if (modifier && mention && !reading_case(reading, child).size) {
            args_add(reading, prop, ROLE_MOD, (Str){0}, child);
            add_joined(reading, prop, mention);
        } else if (node->deprel == DEP_AMOD && node->upos == UPOS_VERB) {
            add_doer_of_participle(reading, prop, child);
        } else if (node->deprel == DEP_COMPOUND && node->upos == UPOS_NOUN && noun == prop->predicate) {
            args_add_modifiers(reading, prop, child); /* "the Chad-Libya border talks" */
        }
    }
}
