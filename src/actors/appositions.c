/* Titles behind a name: "Jan Novak, the Ruritanian ambassador to Kravonia". */
#include "actors/finder.h"

/* "…, who is", "…, who it said was", "…, who serves as": moves *at behind it. */
static bool behind_copula(const Finder *finder, uint32_t *at)
{
    for (uint32_t token = *at + 1; token < finder->end && token < *at + 5; token++)
        if (token_in(finder, token, "is was as")) {
            *at = token + 1;
            return *at < finder->end;
        }
    return false;
}

/* "Jan Novak, the Ruritanian ambassador to Kravonia" and "Jan Novak (Ruritanian ambassador)". */
static bool title_apposed(Finder *finder, const Draft *draft, Title *title)
{
    uint32_t at = draft->end;
    bool degree = at + 4 < finder->end && token_is(finder, at, "(") && token_is(finder, at + 2, ")") &&
                  token_is(finder, at + 3, ","); /* "Jan Novak (PhD), minister of" */
    if (degree) at += 3;
    const Term *term = at + 1 < finder->end ? term_at(finder, at, TERM_TITLE) : NULL;
    bool bare = term && term->first == at && token_capital(finder, at) && /* "Mr Jan Novak Minister of" */
                class_is(draft->class, "honorific");
    if (at + 1 >= finder->end || (!bare && !token_in(finder, at, ", ( - – —"))) return false;
    at += !bare;
    if (token_is(finder, at, "who") && !behind_copula(finder, &at)) return false;
    if (at + 2 < finder->end && node_at(finder, at)->upos == UPOS_NUM && token_is(finder, at + 1, ","))
        at += 2; /* age */
    if (!title_beginning(finder, at, title)) return false;
    if (title->plural || class_is(title->class, "honorific")) return false;
    /* "Novak, Ruritanian president meet": two people; but "Novak, a general wanted by" is one */
    if (!bare && title->outer_end < finder->end && node_at(finder, title->outer_end)->upos == UPOS_VERB &&
        node_at(finder, title->outer_end)->deprel != DEP_ACL)
        return false;
    uint32_t next = title->outer_end; /* behind its abbreviation */
    if (next + 2 < finder->end && token_is(finder, next, "(") && token_is(finder, next + 2, ")")) next += 3;
    bool named = next < finder->end && next > title->end && names_word(finder, next);
    if (named && !lexicon_term(finder->lex, token_at(finder, next)->form, STR("portfolio")))
        return false; /* "Novak, ambassador to Ruritania Rassendyll and …" */
    /* "Novak, President Rassendyll and …" is a list */
    return title->end >= finder->end || !names_word(finder, title->end);
}

/* "Jan Novak is the ambassador", "Jan Novak, who is the ambassador". */
static bool title_predicated(Finder *finder, const Draft *draft, Title *title)
{
    const Node *node = node_at(finder, draft->head);
    if (node->deprel != DEP_NSUBJ || node->head == NODE_NONE || node->head < draft->end) return false;
    uint32_t head = node->head;
    bool copula = false;
    for (uint32_t child = node_at(finder, head)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        copula |= node_at(finder, child)->deprel == DEP_COP;
    const Term *term = term_at(finder, head, TERM_TITLE);
    if (!copula || !term || term->end != head + 1 || !title_ending(finder, head + 1, title)) return false;
    if (title->owner == NONE) title_owner_behind(finder, head + 1, "of for at in", title);
    return true;
}

/* "appointed Jan Novak as ambassador to Kravonia", "named Jan Novak minister". */
static bool title_conferred(Finder *finder, const Draft *draft, Title *title)
{
    static const char verbs[] = " appoint name nominate elect declare designate proclaim choose pick install "
                                "inaugurate swear confirm recognise recognize ";
    uint32_t at = draft->end;
    const Node *node = node_at(finder, draft->head);
    bool conferred = node->head != NODE_NONE && lemma_in(finder, node->head, verbs) &&
                     (node->deprel == DEP_OBJ || node->deprel == DEP_NSUBJ || node->deprel == DEP_XCOMP);
    if (conferred && node_is(node, DEP_NSUBJ, "pass")) at = node->head + 1; /* "Novak was named as" */
    if (at < finder->end && token_is(finder, at, "in")) at++;               /* "sworn in as" */
    bool as = at < finder->end && token_is(finder, at, "as");
    if (as) at++;
    if (at >= finder->end || !(as || conferred) || !title_beginning(finder, at, title)) return false;
    return !title->plural && !class_is(title->class, "honorific") &&
           (title->end >= finder->end || !names_word(finder, title->end));
}

/* A state is led by its delegation's or its army's head: not by whoever leads "the Ruritanian league". */
static bool leads_for_state(const Finder *finder, const Draft *owner)
{
    if (owner->what != DRAFT_KNOWN || owner->known->type != ACTOR_STATE) return true;
    uint32_t next = owner->end;
    if (next < finder->end && token_possessive(finder, next)) next++;
    if (next >= finder->end || node_at(finder, next)->upos == UPOS_PUNCT) return true;
    for (uint32_t token = next; token < finder->end && token < next + 3; token++)
        if (term_at(finder, token, TERM_COLLECTIVE)) return true;
    return false;
}

/* "Jan Novak, who heads the Zenda League": the verb says what the office is. */
static bool title_told_by_verb(Finder *finder, const Draft *draft, Title *title)
{
    uint32_t at = draft->end;
    if (at < finder->end && token_is(finder, at, ",")) at++;
    if (at + 2 >= finder->end || !token_is(finder, at, "who")) return false;
    at++;
    if (token_in(finder, at, "has have had also now currently then")) at++;
    if (at + 1 >= finder->end) return false;
    static const char verbs[] =
        " heads headed leads led chairs chaired commands commanded governs ruled rules "
        "represents represented heading leading ";
    if (!token_in(finder, at, verbs)) return false;
    uint32_t outer = at;
    *title = (Title){.first = at, .end = at + 1, .outer_first = at, .outer_end = at + 1};
    title->owner = owner_behind_word(finder, at + 1, &outer);
    return title->owner != NONE && draft_at(finder, title->owner)->what != DRAFT_PERSON &&
           draft_at(finder, title->owner)->kind != MENTION_PLACE &&
           leads_for_state(finder, draft_at(finder, title->owner));
}

/* A draft for the words behind the name, so that a tree which hangs a verb on them finds the person. */
static void draft_apposition(Finder *finder, uint32_t person, const Title *title)
{
    Tag *opening = tag_at(finder, title->outer_first), *closing = tag_at(finder, title->outer_end - 1);
    uint32_t opens = opening->opens, closes = closing->closes;
    Draft *role = draft_add(finder, DRAFT_ROLE, MENTION_NOMINAL, title->outer_first, title->outer_end);
    opening->opens = opens; /* nothing belongs to these words */
    closing->closes = closes;
    title_draft(role, title);
    role->same = person;
    draft_take(finder, title->first, title->end);
}

/* "handed a note to Jan Novak, Poland's ambassador": where the tree says that a title tells who it is, "to"
 * leads to no place. */
static bool apposed_in_tree(const Finder *finder, const Draft *draft)
{
    enum { NEAR = 6 };
    for (uint32_t token = draft->end; token < finder->end && token < draft->end + NEAR; token++)
        if (node_at(finder, token)->deprel == DEP_APPOS && node_at(finder, token)->head < draft->end &&
            term_at(finder, token, TERM_TITLE))
            return true;
    return false;
}

static bool person_named(const Finder *finder, const Draft *draft)
{
    if (!draft->weak) return true;
    return draft->name_end - draft->name_first >= 2 && !finder->shouting &&
           (!names_in_place(finder, draft->name_first) || apposed_in_tree(finder, draft));
}

/* "Flavia, Ruritanian minister to meet", where Flavia is known to be a Kravonian: two people. */
static bool is_another(const Finder *finder, const Draft *draft, const Title *title)
{
    if (!draft->known || title->owner == NONE || class_is(title->class, "diplomat")) return false;
    const Draft *owner = draft_at(finder, title->owner);
    return owner->what == DRAFT_KNOWN && owner->known->type == ACTOR_STATE && draft->known->country.size &&
           !str_equal(owner->known->id, draft->known->country);
}

/* "Jan Novak, the Ruritanian chancellor and chairman of the Zenda League": the office told with "and". */
static void find_further_office(Finder *finder, uint32_t person, const Title *office)
{
    uint32_t at = office->outer_end;
    Title title;
    if (at + 1 >= finder->end || !token_is(finder, at, "and") || !title_beginning(finder, at + 1, &title))
        return;
    bool apart = !title.plural && !class_is(title.class, "honorific") && title.owner != NONE;
    bool named = title.outer_end < finder->end && names_word(finder, title.outer_end);
    bool another = title.end < finder->end && names_word(finder, title.end);
    if (apart && !named && !another && title.outer_first == at + 1) draft_apposition(finder, person, &title);
}

static void find_titles_behind(Finder *finder, uint32_t person)
{
    Draft *draft = draft_at(finder, person);
    if (draft->what != DRAFT_PERSON || !person_named(finder, draft)) return;
    Title title;
    bool apposed = title_apposed(finder, draft, &title);
    if (apposed && is_another(finder, draft, &title)) return;
    bool untold = draft->title_first == draft->title_end || class_is(draft->class, "honorific");
    if (!apposed && untold && title_conferred(finder, draft, &title)) {
        title_draft(draft, &title);
        draft->weak = false;
        return;
    }
    if (!apposed && !title_predicated(finder, draft, &title)) {
        bool rank =
            class_is(draft->class, "military") && draft->owner == NONE; /* "Colonel Novak, who heads" */
        if ((untold || rank) && title_told_by_verb(finder, draft, &title)) {
            title_draft(draft, &title);
            draft->weak = false;
        }
        return;
    }
    draft->weak = false;
    bool lacks = draft->title_first == draft->title_end || class_is(draft->class, "honorific");
    if (lacks)
        title_draft(draft, &title);
    else if (draft->owner == NONE && title.owner != NONE)
        title_draft(draft, &title);
    draft_apposition(finder, person, &title);
    find_further_office(finder, person, &title);
}

/* Is a name set off between commas, or by the verb it is the subject of, and not one of a list? */
static bool stands_enclosed(const Finder *finder, const Draft *person)
{
    uint32_t end = person->end;
    if (node_at(finder, person->head)->deprel == DEP_CONJ) return false;
    if (end + 1 >= finder->end) return true;
    if (token_is(finder, end, ",")) return !token_in(finder, end + 1, "and or");
    return node_at(finder, end)->upos == UPOS_VERB || node_at(finder, end)->upos == UPOS_AUX;
}

/* "Flavia, the envoy", "the queen and the envoy": is what stands at first one of a list? */
static bool continues_list(const Finder *finder, uint32_t first)
{
    if (first < finder->first + 2) return false;
    if (!token_is(finder, first - 1, ",")) return token_in(finder, first - 1, "and or");
    uint32_t closes = tag_at(finder, first - 2)->closes;
    return closes && draft_at(finder, closes - 1)->what == DRAFT_PERSON;
}

/* "the League's envoy, former Ruritanian president Jan Novak, said": an office told before a name that has a
 * title of its own. */
static void find_office_before(Finder *finder, uint32_t person)
{
    const Draft *draft = draft_at(finder, person);
    bool titled = draft->what == DRAFT_PERSON && draft->title_first < draft->title_end;
    uint32_t end = draft->first - 1;
    if (!titled || draft->first < finder->first + 3 || !token_is(finder, end, ",") ||
        !stands_enclosed(finder, draft))
        return;
    Title title;
    if (!title_ending(finder, end, &title) && !title_governing(finder, end, &title)) return;
    bool office = title.class && !title.plural && !title.vague && !class_is(title.class, "honorific");
    Deprel how = node_at(finder, title_noun(finder, title.first, title.end))->deprel;
    bool aside =
        how == DEP_NMOD || how == DEP_OBL; /* "at a meeting with the minister, President Novak said" */
    if (!office || title.outer_end > end || (aside && node_at(finder, draft->head)->deprel == DEP_NSUBJ))
        return;
    if (continues_list(finder, title.outer_first)) return;
    draft_apposition(finder, person, &title);
}

static bool serves_body(const Finder *finder, uint32_t owner)
{
    return owner != NONE && (draft_at(finder, owner)->what == DRAFT_ORGANISATION ||
                             (draft_at(finder, owner)->what == DRAFT_KNOWN &&
                              draft_at(finder, owner)->known->type != ACTOR_STATE));
}

/* "League chairman and Ruritanian President Jan Novak", "Chancellor and Zenda Party leader Jan Novak": a
 * party or league that its leader leads beside a state. With an article before the first, or a name of the
 * second's own state, they would be two. */
static void find_office_joined(Finder *finder, uint32_t person)
{
    const Draft *draft = draft_at(finder, person);
    uint32_t end = draft->first - 1;
    if (draft->what != DRAFT_PERSON || draft->title_first == draft->title_end ||
        draft->first < finder->first + 3 || !token_is(finder, end, "and"))
        return;
    Title title;
    if (!title_ending(finder, end, &title) || title.plural || title.owner == NONE) return;
    bool leads = class_is(title.class, "party-leader") || class_is(title.class, "head-of-state") ||
                 class_is(title.class, "head-of-government");
    bool article = node_at(finder, title.outer_first)->upos == UPOS_DET;
    bool beside = serves_body(finder, title.owner) != serves_body(finder, draft->owner);
    if (leads && !article && beside && !continues_list(finder, title.outer_first))
        draft_apposition(finder, person, &title);
}

/* "Dr", "General", "Ambassador": says how somebody is addressed, and leaves open what office it is. */
static bool only_addressed(const Finder *finder, const Draft *draft)
{
    bool ambassador = draft->owner == NONE && draft->title_end - draft->title_first == 1 &&
                      token_is(finder, draft->title_first, "ambassador");
    return ambassador || class_is(draft->class, "honorific") || class_is(draft->class, "military");
}

/* "Public Works" of "Minister of Public Works Dr Jan Novak", "region" of "governor of Zenda region Jan
 * Novak": a noun that ends before token may end a title. */
static bool noun_before(const Finder *finder, const Draft *person, uint32_t token, bool titled)
{
    if (token == finder->first) return false;
    bool noun = node_at(finder, token - 1)->upos == UPOS_NOUN;
    if (titled) return noun || token_capital(finder, token - 1);
    return noun && !token_capital(finder, token - 1) && person->name_end - person->name_first > 1;
}

/* "director of the Office Jan Novak", "ambassador to Ruritania Dr Jan Novak": the title is told apart from
 * the name by what it governs. */
static void find_title_of(Finder *finder, uint32_t person)
{
    Draft *draft = draft_at(finder, person);
    if (draft->what != DRAFT_PERSON) return;
    bool titled = draft->title_first != draft->title_end;
    if (titled && !only_addressed(finder, draft)) return;
    uint32_t name = titled ? draft->title_first : draft->first;
    if (name == finder->first || !person_named(finder, draft)) return;
    uint32_t first = before_brackets(finder, name); /* "of the Zenda Office (ZO) Jan Novak" */
    uint32_t closes = first > finder->first ? tag_at(finder, first - 1)->closes : 0;
    bool noun = noun_before(finder, draft, first, titled);
    if (closes ? draft_at(finder, closes - 1)->what == DRAFT_PERSON : !noun) return;
    Title title;
    if (!title_governing(finder, first, &title) || title.plural) return;
    if (title.owner == NONE || title.owner == person) /* "chief of the ZRS General Jan Novak" */
        title.owner = draft->owner;
    title_draft(draft, &title);
    draft->first = title.outer_first;
    draft->head = span_head(finder, draft->first, draft->end);
    draft->weak = false;
}

/* "Council President Jan Novak (Ruritania)", as the United Nations write. */
static bool bracketed_state(const Finder *finder, const Draft *person, uint32_t *owner)
{
    uint32_t at = person->end;
    if (at + 2 >= finder->end || !token_is(finder, at, "(")) return false;
    uint32_t opens = tag_at(finder, at + 1)->opens;
    if (!opens) return false;
    const Draft *state = draft_at(finder, opens - 1);
    if (state->what != DRAFT_KNOWN || state->known->type != ACTOR_STATE || state->kind == MENTION_PLACE)
        return false;
    if (state->end >= finder->end || !token_is(finder, state->end, ")")) return false;
    *owner = opens - 1;
    return true;
}

/* "Commodore Jan Novak of the Ruritanian Navy". */
static void find_owner_behind(Finder *finder, uint32_t person)
{
    Draft *draft = draft_at(finder, person);
    if (draft->what != DRAFT_PERSON || draft->title_first == draft->title_end || draft->owner != NONE) return;
    if (bracketed_state(finder, draft, &draft->owner)) return;
    if (draft->end >= finder->end || !token_is(finder, draft->end, "of")) return;
    uint32_t end = draft->end;
    uint32_t owner = owner_behind(finder, draft->end, "of", &end);
    if (owner == NONE || draft_at(finder, owner)->what == DRAFT_PERSON) return;
    draft->owner = owner;
}

/* "Zenda Relief director Jan Novak and head of operations Flavia Strelsau": both are of the body. */
static void find_owner_shared(const Finder *finder, uint32_t person)
{
    Draft *draft = draft_at(finder, person);
    uint32_t at = draft->first;
    bool serves = class_is(draft->class, "executive") || class_is(draft->class, "official");
    if (draft->what != DRAFT_PERSON || draft->owner != NONE || !serves || at < finder->first + 2 ||
        !token_is(finder, at - 1, "and"))
        return;
    uint32_t closes = tag_at(finder, at - 2)->closes;
    const Draft *fellow = closes ? draft_at(finder, closes - 1) : NULL;
    if (!fellow || fellow->what != DRAFT_PERSON || fellow->owner == NONE) return;
    const Draft *body = draft_at(finder, fellow->owner);
    bool named = body->what == DRAFT_ORGANISATION ||
                 (body->what == DRAFT_KNOWN && body->known->type == ACTOR_ORGANISATION);
    if (named && body->end <= fellow->name_first) draft->owner = fellow->owner;
}

void titles_around(Finder *finder, uint32_t person)
{
    find_title_of(finder, person);
    find_titles_behind(finder, person);
    find_owner_behind(finder, person);
    find_owner_shared(finder, person);
    find_office_before(finder, person);
    find_office_joined(finder, person);
}
