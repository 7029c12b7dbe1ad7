#include "relations/nearest.h"

#include "relations/headlines.h"
#include "relations/lists.h"
#include "relations/subjects.h"

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
    for (int step = 0; step < SUBJECT_DEPTH && node_at(reading, first)->deprel == DEP_CONJ; step++)
        first = node_at(reading, first)->head;
    bool titled = node_at(reading, first)->deprel == DEP_NMOD && !reading_case(reading, first).size &&
                  is_stray_subject(reading, node_at(reading, first)->head, verb);
    if (titled) return mention->head; /* "Head of the fund Oleg Ivanov had": hung on the head */
    if (node->deprel == DEP_CONJ && node_at(reading, first)->deprel != DEP_OBL) return NODE_NONE;
    return is_stray_subject(reading, first, verb) ? first : NODE_NONE;
}

uint32_t nearest_subject(const Reading *reading, uint32_t verb)
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
    if (nearest == NODE_NONE) nearest = subject_of_reduced(reading, verb);
    if (nearest == NODE_NONE) nearest = stray_subject(reading, verb);
    return nearest == NODE_NONE ? name_before(reading, verb) : nearest;
}
