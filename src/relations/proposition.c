#include "relations/proposition.h"

#include "relations/arguments.h"
#include "relations/nouns.h"
#include "relations/subjects.h"
#include "relations/verbs.h"

/* "Bern is behind the raid": who is, and what it is behind. */
static void read_preposition(const Reading *reading, Prop *prop)
{
    uint32_t noun = node_at(reading, prop->predicate)->head;
    args_add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, noun, 0));
    args_add(reading, prop, ROLE_OBJ, (Str){0}, noun);
}

/* "it is absurd for Peru to ask": who does what is absurd. */
static void add_those_concerned(const Reading *reading, Prop *prop)
{
    for (uint32_t child = node_at(reading, prop->predicate)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        Deprel how = node_at(reading, child)->deprel;
        bool clause = how == DEP_CSUBJ || how == DEP_ADVCL || how == DEP_CCOMP || how == DEP_XCOMP;
        if (clause && str_is(reading_case(reading, child), "for"))
            args_add(reading, prop, ROLE_OBL, STR("for"), reading_child(reading, child, DEP_NSUBJ, NULL));
    }
}

static void read_adjective(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->upos == UPOS_ADP) {
        read_preposition(reading, prop);
        return;
    }
    if (node->deprel == DEP_ADVMOD && node->upos == UPOS_ADV &&
        node->head != NODE_NONE) { /* "holds it illegally" */
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, subject_deep(reading, node->head, 0));
        args_add(reading, prop, ROLE_COMP, (Str){0}, node->head);
    }
    args_add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, prop->predicate, 0));
    if (node->deprel == DEP_AMOD && node->head != NODE_NONE) {
        args_add(reading, prop, ROLE_OBJ, (Str){0}, node->head);
        for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling)
            if (actors_at(reading->actors, child)) args_add(reading, prop, ROLE_MOD, (Str){0}, child);
    }
    add_those_concerned(reading, prop);
    args_add_clauses(reading, prop, prop->predicate);
    args_add_obliques(reading, prop, prop->predicate, false);
}

/* "Edi Marku is in Oslo": who is where. */
static void read_copula(const Reading *reading, Prop *prop)
{
    uint32_t head = node_at(reading, prop->predicate)->head;
    args_add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, head, 0));
    Str prep = reading_case(reading, head);
    if (prep.size) args_add(reading, prop, ROLE_OBL, prep, head);
}

bool proposition_find(const Reading *reading, uint32_t token, Prop *prop)
{
    PredicateKind kind = reading_kind(reading, token);
    if (kind == PREDICATE_KINDS) return false;
    *prop = (Prop){.predicate = token, .kind = kind, .lemma = reading_predicate(reading, token)};
    if (node_at(reading, token)->deprel == DEP_COP)
        read_copula(reading, prop);
    else if (kind == PREDICATE_VERB)
        proposition_verb(reading, prop);
    else if (kind == PREDICATE_NOUN)
        proposition_noun(reading, prop);
    else
        read_adjective(reading, prop);
    return true;
}
