/* Clauses as arguments: what is said, planned or done below a predicate (arguments.h). */
#include "relations/arguments.h"

/* "called the move unfriendly": what a parser takes for an adverb behind the object. */
static bool is_verdict(const Reading *reading, const Prop *prop, uint32_t child)
{
    const Node *node = node_at(reading, child);
    if (prop->kind != PREDICATE_VERB || node->upos != UPOS_ADJ || node->deprel != DEP_ADVMOD) return false;
    uint32_t object = reading_child(reading, prop->predicate, DEP_OBJ, NULL);
    return object != NODE_NONE && child > object;
}

/* "charges that Gabon had armed them", read as a relative clause: one whose verb has a subject beside "that".
 */
static bool is_content_clause(const Reading *reading, uint32_t clause)
{
    uint32_t first = reading_child(reading, clause, DEP_NSUBJ, NULL);
    if (first == NODE_NONE || !str_is(reading_lemma(reading, first), "that")) return false;
    for (uint32_t child = node_at(reading, first)->sibling; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_NSUBJ) return true;
    return false;
}

/* "decried the raid while Bern praised it", "urged Bern to wait as talks went on": what happens meanwhile is
 * not what the verb is about. */
static bool is_aside(const Reading *reading, uint32_t clause)
{
    static const char *const marks[] = {"while",  "whilst",      "as",      "when",    "after",
                                        "before", "since",       "until",   "because", "although",
                                        "though", "even though", "whereas", "once",    NULL};
    uint32_t mark = reading_child(reading, clause, DEP_MARK, NULL);
    return mark != NODE_NONE && node_has(node_at(reading, clause), FEAT_FINITE) &&
           str_in(reading_lemma(reading, mark), marks);
}

void args_add_clauses(const Reading *reading, Prop *prop, uint32_t token)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        bool governed = node->deprel == DEP_ADVCL && child > token &&
                        reading_has_child(reading, child, DEP_MARK, NULL) && !is_aside(reading, child) &&
                        reading_operators(reading, token) &
                            (OPERATOR_OBJECT_CONTROL | OPERATOR_POSSIBLE | OPERATOR_NEGATED);
        if (node->deprel == DEP_CCOMP || node->deprel == DEP_XCOMP || node->deprel == DEP_ACL || governed ||
            is_verdict(reading, prop, child))
            if (!str_is(node->subtype, "relcl") || is_content_clause(reading, child))
                args_add(reading, prop, ROLE_COMP, (Str){0}, child);
        if (node->deprel == DEP_PARATAXIS && reading_operators(reading, token) & OPERATOR_REPORT)
            args_add(reading, prop, ROLE_COMP, (Str){0}, child);
    }
    const Node *node = node_at(reading, token); /* "…", he warned: what is said is above */
    if (node->deprel == DEP_PARATAXIS && node->head != NODE_NONE && !args_have(prop, ROLE_COMP))
        args_add(reading, prop, ROLE_COMP, (Str){0}, node->head);
}
