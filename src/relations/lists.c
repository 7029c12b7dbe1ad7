#include "relations/lists.h"

/* What stands between two names. */
typedef enum Gap { GAP_NONE, GAP_COMMA, GAP_AND, GAP_COMMA_AND } Gap;

enum { LONGEST = 8 }; /* "the Federal Democratic Republic of …": the head need not be the last word */

static bool inside(const Reading *reading, uint32_t token)
{
    return token >= reading->sentence->first && token < reading->sentence->end;
}

static bool is_comma(const Reading *reading, uint32_t token)
{
    static const char *const marks[] = {",", ";", NULL};
    return inside(reading, token) && str_in(reading->tokens->tokens.items[token].form, marks);
}

static bool is_and(const Reading *reading, uint32_t token)
{
    return inside(reading, token) && node_at(reading, token)->upos == UPOS_CCONJ &&
           !str_is(reading_lemma(reading, token), "but");
}

/* How many words of a conjunction begin at token: "and", "but also"; 0 for none. */
static uint32_t conjunction_at(const Reading *reading, uint32_t token)
{
    if (is_and(reading, token)) return 1;
    bool also = inside(reading, token + 1) && str_is(reading_lemma(reading, token + 1), "also");
    return inside(reading, token) && also && str_is(reading_lemma(reading, token), "but") ? 2 : 0;
}

static bool is_determiner(const Reading *reading, uint32_t token)
{
    return inside(reading, token) && node_at(reading, token)->upos == UPOS_DET;
}

/* "Oslo and [its] envoy Jan Novak". */
static bool is_owner(const Reading *reading, uint32_t token)
{
    return inside(reading, token) && node_has(node_at(reading, token), FEAT_POSSESSIVE) &&
           node_at(reading, token)->upos == UPOS_PRON;
}

const Mention *mention_ending(const Reading *reading, uint32_t end)
{
    for (uint32_t token = end; token > reading->sentence->first && token + LONGEST > end; token--) {
        const Mention *mention = actors_at(reading->actors, token - 1);
        if (mention) return mention->end == end ? mention : NULL;
    }
    return NULL;
}

static bool is_person(const Reading *reading, const Mention *mention)
{
    return mention && mention->kind == MENTION_NAME &&
           reading->actors->actors.items[mention->actors[0]].type == ACTOR_OFFICIAL;
}

/* The mention that begins at first; of "Malian Minister Jan Novak" the minister, and not Mali. */
static const Mention *mention_beginning(const Reading *reading, uint32_t first)
{
    const Mention *found = NULL;
    for (uint32_t token = first; inside(reading, token) && token < first + LONGEST; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        if (!mention) continue;
        if (mention->first != first) break;
        if (!found || is_person(reading, mention)) found = mention;
        if (mention->kind != MENTION_ADJECTIVE) break;
    }
    return found;
}

/* A name that possesses nothing: "Britain, Estonia's ally" is no list. */
static bool is_member(const Reading *reading, const Mention *mention)
{
    return mention && mention->kind == MENTION_NAME &&
           !node_is(node_at(reading, mention->head), DEP_NMOD, "poss");
}

static Gap gap_of(bool comma, bool conjunction)
{
    if (conjunction) return comma ? GAP_COMMA_AND : GAP_AND;
    return comma ? GAP_COMMA : GAP_NONE;
}

/* "met Ruto in Nairobi and Museveni in Kampala": who is joined to somebody before the place stands beside
 * him. */
static bool is_beyond_place(const Reading *reading, const Mention *place, const Mention *mention)
{
    const Node *node = node_at(reading, mention->head);
    if (node->deprel != DEP_CONJ || node->head == NODE_NONE || node->head >= place->first) return false;
    Str own = reading_case(reading, place->head);
    return own.size && actors_at(reading->actors, node->head) &&
           !str_equal(own, reading_case(reading, node->head));
}

/* "is arming Mali, Chad and Niger say": who says it begins a list, whatever stands before the comma. */
static bool begins_anew(const Reading *reading, const Mention *before, const Mention *mention)
{
    Deprel deprel = node_at(reading, before->head)->deprel;
    if (is_beyond_place(reading, before, mention)) return true;
    return node_at(reading, mention->head)->deprel == DEP_NSUBJ &&
           (deprel == DEP_OBJ || deprel == DEP_OBL || deprel == DEP_NMOD || deprel == DEP_CONJ);
}

/* Kenya, in "William Ruto of Kenya": whose the person is that ends before the token, or NULL. */
static const Mention *home_behind(const Reading *reading, uint32_t token)
{
    if (!inside(reading, token) || !str_is(reading_lemma(reading, token), "of")) return NULL;
    uint32_t first = token + 1 + is_determiner(reading, token + 1);
    const Mention *home = mention_beginning(reading, first);
    return home && home->kind == MENTION_NAME && !is_person(reading, home) ? home : NULL;
}

/* William Ruto, in "William Ruto of Kenya", or NULL. */
static const Mention *person_of(const Reading *reading, const Mention *home)
{
    uint32_t of = home->first - 1 - is_determiner(reading, home->first - 1);
    if (home_behind(reading, of) != home) return NULL;
    const Mention *person = mention_ending(reading, of);
    return is_person(reading, person) ? person : NULL;
}

static Gap gap_behind(const Reading *reading, const Mention *mention, const Mention **next)
{
    const Mention *home = is_person(reading, mention) ? home_behind(reading, mention->end) : NULL;
    uint32_t at = home ? home->end : mention->end;
    bool comma = is_comma(reading, at);
    at += comma;
    uint32_t conjunction = conjunction_at(reading, at);
    at += conjunction;
    *next = mention_beginning(reading, at + is_owner(reading, at));
    if (!*next && is_determiner(reading, at)) *next = mention_beginning(reading, at + 1);
    if (!is_member(reading, *next) || begins_anew(reading, mention, *next)) return GAP_NONE;
    if (home && !is_person(reading, *next)) return GAP_NONE;
    return gap_of(comma, conjunction);
}

static Gap gap_before(const Reading *reading, const Mention *mention, const Mention **previous)
{
    uint32_t at = mention->first;
    if (is_determiner(reading, at - 1) || is_owner(reading, at - 1)) at--;
    uint32_t conjunction = conjunction_at(reading, at - 1);
    if (!conjunction && conjunction_at(reading, at - 2) == 2) conjunction = 2;
    at -= conjunction;
    bool comma = is_comma(reading, at - 1);
    at -= comma;
    *previous = mention_ending(reading, at);
    if (is_person(reading, mention) && *previous && !is_person(reading, *previous)) {
        const Mention *person = person_of(reading, *previous); /* "Ruto of Kenya and Museveni" */
        if (person) *previous = person;
    }
    if (!is_member(reading, *previous) || begins_anew(reading, *previous, mention)) return GAP_NONE;
    /* "In Britain, Estonia and Latvia said": the place is none of them */
    if (reading_case(reading, (*previous)->head).size && node_at(reading, mention->head)->deprel != DEP_CONJ)
        return GAP_NONE;
    return gap_of(comma, conjunction);
}

static void append(NameList *list, const Mention *mention)
{
    if (list->count < LIST_MOST) list->heads[list->count++] = mention->head;
}

NameList list_of_names(const Reading *reading, uint32_t token)
{
    NameList list = {.count = 0};
    const Mention *mention = actors_at(reading->actors, token), *other;
    if (!is_member(reading, mention)) return list;
    append(&list, mention);
    Gap last = GAP_NONE, gap; /* the gap with "and": it stands before the last member, if at all */
    const Mention *at = mention;
    while ((gap = gap_behind(reading, at, &other)) != GAP_NONE && last == GAP_NONE) {
        append(&list, other);
        at = other;
        if (gap != GAP_COMMA) last = gap;
    }
    bool is_last = list.count == 1;
    at = mention;
    while ((gap = gap_before(reading, at, &other)) != GAP_NONE) {
        if (gap != GAP_COMMA) {
            if (!is_last || at != mention) break;
            last = gap;
        }
        append(&list, other);
        at = other;
    }
    /* "sanctions on Peru, and Chile said": two names with a comma and a conjunction belong to two clauses */
    if (list.count < 2 || last == GAP_NONE || (list.count == 2 && last == GAP_COMMA_AND)) list.count = 0;
    return list;
}

NameList list_beginning(const Reading *reading, uint32_t first)
{
    NameList list = {.count = 0};
    if (inside(reading, first) && is_determiner(reading, first)) first++;
    const Mention *mention = mention_beginning(reading, first), *next;
    if (!is_member(reading, mention)) return list;
    append(&list, mention);
    for (Gap gap = GAP_COMMA; gap == GAP_COMMA;) {
        gap = gap_behind(reading, mention, &next);
        if (gap == GAP_NONE) break;
        append(&list, next);
        mention = next;
    }
    return list;
}

bool list_has(const NameList *list, uint32_t token)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->heads[i] == token) return true;
    return false;
}

/* The person whose name begins at token, or behind an article there; or NULL. */
static const Mention *person_at(const Reading *reading, uint32_t token)
{
    const Mention *mention = mention_beginning(reading, token + is_determiner(reading, token));
    bool person = is_person(reading, mention) && node_at(reading, mention->head)->deprel != DEP_NSUBJ;
    return person ? mention : NULL;
}

/* The end of an office, "[Chad's envoy] to Oslo,", with what stands behind it and before the next comma. */
static uint32_t end_of_office(const Reading *reading, uint32_t end)
{
    if (!inside(reading, end) || node_at(reading, end)->upos != UPOS_ADP) return end;
    for (uint32_t token = end; inside(reading, token) && token < end + LONGEST; token++)
        if (is_comma(reading, token)) return token;
    return end;
}

/* The end of a person with his office, "[Jan Novak, Chad's envoy]", "[Ivan Kral, a judge]". */
static uint32_t end_of_person(const Reading *reading, const Mention *person)
{
    uint32_t first = person->end + 1;
    if (!is_comma(reading, person->end)) return person->end;
    for (uint32_t token = first; inside(reading, token) && token < first + LONGEST; token++) {
        const Mention *office = actors_at(reading->actors, token);
        if (office && office->first == first && office->kind != MENTION_NAME &&
            office->actors[0] == person->actors[0])
            return end_of_office(reading, office->end);
    }
    return person->end;
}

NameList people_behind(const Reading *reading, uint32_t name)
{
    NameList list = {.count = 0};
    const Mention *person = actors_at(reading->actors, name), *next;
    if (!is_person(reading, person)) return list;
    uint32_t end = end_of_person(reading, person);
    while (is_comma(reading, end) && list.count < LIST_MOST && (next = person_at(reading, end + 1)) &&
           next->actors[0] != person->actors[0]) {
        append(&list, next);
        person = next;
        end = end_of_person(reading, person);
    }
    uint32_t and = end + is_comma(reading, end);
    if (!list.count || !is_and(reading, and)) return (NameList){.count = 0};
    next = person_at(reading, and+1);
    if (next && list.count < LIST_MOST) append(&list, next);
    return list;
}

uint32_t name_behind_clause(const Reading *reading, const Mention *mention)
{
    enum { CLAUSE_LONGEST = 24, NAME = 6 };
    static const char *const pronouns[] = {"who", "which", "whose", "whom", "where", NULL};
    uint32_t at = mention->end, end = reading->sentence->end;
    if (at + 2 >= end || !str_is(reading_lemma(reading, at), ",") ||
        !str_in(reading_lower(reading, at + 1), pronouns))
        return NODE_NONE;
    uint32_t and = at + 2;
    for (; and+1 < end && and < at + CLAUSE_LONGEST; and++)
        if (str_is(reading_lemma(reading, and-1), ",")) break;
    if (and+1 >= end || !str_is(reading_lemma(reading, and), "and")) return NODE_NONE;
    for (uint32_t name = and+1; name < end && name <= and+NAME; name++) {
        const Mention *fellow = actors_at(reading->actors, name);
        bool own = fellow && fellow->kind != MENTION_PRONOUN && fellow->kind != MENTION_ADJECTIVE;
        if (own && fellow->first <= and+2) return name;
    }
    return NODE_NONE;
}
