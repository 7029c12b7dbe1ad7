#include "actors/finder.h"

/* Which of two classes says more of an office: "Vice President General X" is a deputy, whatever stands next.
 */
static int class_rank(const LexClass *kind)
{
    if (!kind) return 0;
    static const char *const weak[] = {"honorific", "official", "executive", "military"};
    for (int i = 0; i < 4; i++)
        if (class_is(kind, weak[i])) return i + 1;
    return class_is(kind, "deputy") ? 6 : 5;
}

uint32_t title_noun(const Finder *finder, uint32_t first, uint32_t end)
{
    for (uint32_t token = first + 1; token < end; token++)
        if (token_in(finder, token, "of for to at in without")) return token - 1;
    return end - 1;
}

/* Names may stand at one end of a title: "Zenda spokesman", "deputy of the Zenda Council". */
static bool title_words(const Finder *finder, uint32_t token)
{
    const Term *term = term_at(finder, token, TERM_TITLE);
    return term && (!tag_at(finder, token)->taken || !tag_at(finder, term->first)->taken);
}

/* "Justice" of "Justice Minister", "defence" of "defence minister", "deputy"; but not "On Monday Minister X".
 */
static bool portfolio_word(const Finder *finder, uint32_t token, uint32_t title)
{
    if (tag_at(finder, token)->taken || term_at(finder, token, TERM_MODIFIER)) return false;
    if (lexicon_term(finder->lex, token_at(finder, token)->form, STR("time"))) return false;
    Upos upos = node_at(finder, token)->upos;
    if (upos != UPOS_NOUN && upos != UPOS_PROPN && upos != UPOS_ADJ) return false;
    if (token_capital(finder, token) != token_capital(finder, title)) return false;
    return upos != UPOS_ADJ || token_capital(finder, token);
}

/* Widens first to the left over words of office that touch; remembers the class that says most. */
static void widen_left(const Finder *finder, Title *title)
{
    while (title->first > finder->first) {
        uint32_t before = title->first - 1;
        if (title_words(finder, before)) {
            const Term *term = term_at(finder, before, TERM_TITLE);
            if (class_rank(term->kind) > class_rank(title->class)) title->class = term->kind;
            title->first = term->first;
        } else if (token_is(finder, before, "-") && before > finder->first &&
                   title_words(finder, before - 1)) {
            title->first = before;
        } else {
            return;
        }
    }
}

static bool says_former(const Finder *finder, uint32_t token)
{
    const Term *term = term_at(finder, token, TERM_MODIFIER);
    return term && class_is(term->kind, "former");
}

static void find_modifiers(const Finder *finder, Title *title)
{
    for (uint32_t token = title->outer_first; token < title->end; token++)
        if (says_former(finder, token)) title->former = true;
    while (title->outer_first > finder->first && term_at(finder, title->outer_first - 1, TERM_MODIFIER)) {
        title->outer_first--;
        if (says_former(finder, title->outer_first)) title->former = true;
    }
    uint32_t first = title->outer_first;
    if (first > finder->first && node_at(finder, first - 1)->upos == UPOS_DET &&
        !token_in(finder, first - 1, "that which")) {
        title->vague = token_in(finder, first - 1, "a an another some any no");
        title->outer_first = first - 1;
    }
}

/* "Strelsau spokesman" may be one term: what it belongs to stands within, but not behind "ambassador to". */
static uint32_t owner_within(const Finder *finder, const Title *title)
{
    for (uint32_t token = title->first; token < title->end && !token_is(finder, token, "to"); token++)
        if (tag_at(finder, token)->opens && !token_in(finder, token, "his her")) /* "His Majesty" */
            return tag_at(finder, token)->opens - 1;
    return NONE;
}

/* "the Ruritanian Kravonia envoy", "Ruritania's UN envoy" is Ruritania's. */
static void prefer_sender(const Finder *finder, Title *title)
{
    uint32_t first = title->owner == NONE ? finder->first : draft_at(finder, title->owner)->first;
    if (!class_is(title->class, "diplomat") || first == finder->first) return;
    if (token_possessive(finder, first - 1) && first - 1 > finder->first) first--;
    uint32_t closes = tag_at(finder, first - 1)->closes;
    if (!closes || draft_at(finder, closes - 1)->kind == MENTION_PLACE) return;
    title->owner = closes - 1;
    title->outer_first = draft_at(finder, closes - 1)->first;
}

bool title_local(const Finder *finder, uint32_t first, uint32_t end)
{
    for (uint32_t token = first; token < end; token++) {
        if (token_in(finder, token, "governor governors mayor mayors prefect prosecutor police provincial"))
            return true;
        if (token_is(finder, token, "chief") && token + 1 < end && token_is(finder, token + 1, "minister"))
            return true;
    }
    return false;
}

/* "Zenda's mayor", "Zenda provincial police chief": a place has its own officers, though not ministers of
 * state; its draft, or NONE. */
static uint32_t place_served(const Finder *finder, Title *title)
{
    enum { WORDS = 2 };
    uint32_t first = title->first;
    for (int words = 0; words < WORDS && first > finder->first; words++, first--)
        if (!token_in(finder, first - 1, "provincial regional district city police deputy state")) break;
    if (first == finder->first) return NONE;
    uint32_t end = first;
    if (token_possessive(finder, end - 1) && end - 1 > finder->first) end--;
    uint32_t closes = tag_at(finder, end - 1)->closes;
    if (!closes) return NONE;
    const Draft *place = draft_at(finder, closes - 1);
    bool behind = place->first > finder->first && node_at(finder, place->first - 1)->upos == UPOS_ADP;
    bool rules = token_is(finder, title->end - 1, "president") && !behind; /* "Zenda State President" */
    if (!rules && !title_local(finder, first, title->end)) return NONE;
    if (place->what != DRAFT_KNOWN || place->kind != MENTION_PLACE) return NONE;
    title->outer_first = place->first;
    return closes - 1;
}

/* "the Ruritanian president's adviser": whose the superior is. */
static uint32_t owner_of_superior(Finder *finder, Title *title)
{
    uint32_t first = title->first;
    if (first < finder->first + 3 || !token_possessive(finder, first - 1) || !title_words(finder, first - 2))
        return NONE;
    Title superior;
    if (!title_ending(finder, first - 1, &superior) || superior.owner == NONE) return NONE;
    title->outer_first = superior.outer_first;
    return superior.owner;
}

static bool names_state(const Finder *finder, uint32_t draft)
{
    return draft_at(finder, draft)->what == DRAFT_KNOWN &&
           draft_at(finder, draft)->known->type == ACTOR_STATE;
}

/* "the new Ruritania envoy" is sent there; "the Ruritanian envoy", "Strelsau's envoy" are not. */
static void disown_field(const Finder *finder, Title *title)
{
    if (title->owner == NONE || !token_is(finder, title->end - 1, "envoy")) return;
    const Draft *state = draft_at(finder, title->owner);
    const Unit *unit = unit_at(finder, state->first);
    bool bare = names_state(finder, title->owner) && unit && unit->name.kind == NAME_FULL;
    if (!bare || state->end != title->first || state->first == finder->first ||
        !token_in(finder, state->first - 1, "the a new former outgoing special peace top"))
        return;
    title->owner = NONE;
}

/* "special envoy for Ruritania", "ambassador in Ruritania": where diplomats are sent does not send them. */
static void disown_mission(const Finder *finder, Title *title)
{
    bool sent =
        class_is(title->class, "diplomat") && title->owner != NONE && names_state(finder, title->owner);
    if (!sent || draft_at(finder, title->owner)->first < title->end) return;
    uint32_t at = draft_at(finder, title->owner)->first - 1;
    while (at > title->end && !token_in(finder, at, "for in at of from")) at--;
    bool speaks = title->end - title->first == 1 && /* "the negotiator for Ruritania" */
                  !token_in(finder, title->first, "envoy ambassador consul coordinator");
    if (token_is(finder, at, "in") || (token_in(finder, at, "for at") && !speaks)) title->owner = NONE;
}

uint32_t title_owner_behind(const Finder *finder, uint32_t end, const char *words, Title *title)
{
    title->owner = owner_behind(finder, end, words, &title->outer_end);
    disown_mission(finder, title);
    return title->owner;
}

static const char continents[] = " asia africa europe america americas east west north south middle central "
                                 "southern northern eastern western southeast pacific ";

/* "Asia" of "Asia director" is nobody. */
static bool is_continent(const Finder *finder, uint32_t draft)
{
    const Draft *word = draft_at(finder, draft);
    return word->what == DRAFT_PERSON && word->weak && token_in(finder, word->end - 1, continents);
}

/* "Zenda Watch's Ruritania director", "Zenda Watch Asia director": the body, before the land or continent
 * that the office is about; or NONE. */
static uint32_t owner_before_field(const Finder *finder, Title *title)
{
    enum { WORDS = 4 };
    bool leads = class_is(title->class, "executive") || class_is(title->class, "party-leader") ||
                 class_is(title->class, "official") || class_is(title->class, "spokesperson");
    uint32_t at = title->first;
    for (int words = 0; leads && words < WORDS && at > finder->first + 1; words++) {
        uint32_t end = token_possessive(finder, at - 1) ? at - 1 : at;
        uint32_t closes = tag_at(finder, end - 1)->closes;
        const Draft *draft = closes ? draft_at(finder, closes - 1) : NULL;
        bool body = draft && (draft->what == DRAFT_ORGANISATION ||
                              (draft->what == DRAFT_KNOWN && draft->known->type == ACTOR_ORGANISATION));
        if (body && words) title->outer_first = draft->first;
        if (body) return words ? closes - 1 : NONE;
        bool land = draft && draft->what == DRAFT_KNOWN && draft->known->type == ACTOR_STATE && end == at;
        bool field =
            end == at && (token_in(finder, at - 1, continents) || token_in(finder, at - 1, "and deputy"));
        if (!land && !field) return NONE;
        at = land ? draft->first : at - 1;
    }
    return NONE;
}

/* "League Representative and Country Director": whose the office is that is told before "and". */
static uint32_t owner_of_joined(Finder *finder, Title *title)
{
    uint32_t first = title->first;
    if (first < finder->first + 3 || !token_is(finder, first - 1, "and") || !title_words(finder, first - 2) ||
        token_capital(finder, first - 2) != token_capital(finder, title->end - 1))
        return NONE;
    Title joined;
    if (!title_ending(finder, first - 1, &joined) || joined.plural) return NONE;
    if (joined.owner != NONE) title->outer_first = joined.outer_first;
    return joined.owner;
}

/* "the League's envoy to Ruritania Ambassador Novak": where he is sent does not send him. */
static void disown_host(const Finder *finder, Title *title)
{
    if (title->owner == NONE) return;
    uint32_t first = draft_at(finder, title->owner)->first;
    if (draft_at(finder, title->owner)->end != title->first || first < finder->first + 2 ||
        !token_in(finder, first - 1, "to for") || !title_words(finder, first - 2))
        return;
    title->owner = NONE;
    title->outer_first = title->first;
}

bool title_ending(Finder *finder, uint32_t end, Title *title)
{
    if (end == finder->first || !title_words(finder, end - 1)) return false;
    const Term *term = term_at(finder, end - 1, TERM_TITLE);
    if (term->end != end) return false;
    if (token_is(finder, end - 1, "critic") && end < finder->end && token_is(finder, end, "of"))
        return false; /* of whom one speaks, and not whose one is */
    *title = (Title){.class = term->kind, .first = term->first, .end = end, .owner = NONE};
    widen_left(finder, title);
    const Unit *unit = unit_at(finder, title->first);
    if (unit && unit->first < title->first && unit->end < end)
        title->first = unit->end; /* "Ruritanian Ministry spokesman" */
    title->plural = node_has(node_at(finder, title_noun(finder, title->first, end)), FEAT_PLURAL);
    title->outer_first = title->first;
    title->outer_end = end;
    title->owner = owner_within(finder, title);
    if (title->owner == NONE) title->owner = owner_before(finder, title->first, &title->outer_first);
    if (title->owner != NONE && is_continent(finder, title->owner)) title->owner = NONE;
    uint32_t body = owner_before_field(finder, title);
    if (body != NONE) title->owner = body;
    if (title->owner == NONE) title->owner = place_served(finder, title);
    if (title->owner == NONE) title->owner = owner_of_superior(finder, title);
    if (title->owner == NONE) title->owner = owner_of_joined(finder, title);
    prefer_sender(finder, title);
    disown_host(finder, title);
    disown_field(finder, title);
    bool counterpart = !title->class; /* is not whose counterpart it is */
    if (counterpart && title->owner != NONE && draft_at(finder, title->owner)->what != DRAFT_KNOWN)
        title->owner = NONE;
    uint32_t last = title->owner == NONE ? finder->first : draft_at(finder, title->owner)->end;
    bool address = class_is(title->class, "honorific"); /* "Minister of Public Works Prince Rudolf" */
    for (int words = 0; words < 2 && title->first > last && !address; words++) {
        if (!portfolio_word(finder, title->first - 1, end - 1)) break;
        title->first--;
    }
    if (title->first < title->outer_first) title->outer_first = title->first;
    find_modifiers(finder, title);
    return true;
}

static bool nameless(const Finder *finder, uint32_t draft)
{
    return draft_at(finder, draft)->what == DRAFT_PERSON && draft_at(finder, draft)->weak;
}

/* "chief economist for Ruritania at ZRS": a name behind "at" that nobody knows is a body. */
static void find_employer(Finder *finder, uint32_t end, Title *title)
{
    enum { WORDS = 7 };
    if (class_is(title->class, "honorific") || class_is(title->class, "military")) return;
    for (uint32_t at = end; at + 1 < finder->end && at < end + WORDS; at++) {
        Upos upos = node_at(finder, at)->upos;
        if (upos == UPOS_PUNCT || upos == UPOS_VERB || upos == UPOS_AUX) return;
        if (!token_is(finder, at, "at")) continue;
        uint32_t name = token_is(finder, at + 1, "the") && at + 2 < finder->end ? at + 2 : at + 1;
        uint32_t opens = tag_at(finder, name)->opens;
        if (!opens) return;
        Draft *body = draft_at(finder, opens - 1);
        if (nameless(finder, opens - 1)) {
            body->what = DRAFT_ORGANISATION;
            body->weak = false;
        }
        if (body->what != DRAFT_ORGANISATION) return;
        title->owner = opens - 1;
        title->outer_end = body->end;
        return;
    }
}

static bool may_precede_title(const Finder *finder, uint32_t token)
{
    switch (node_at(finder, token)->upos) {
    case UPOS_DET:
    case UPOS_ADJ:
    case UPOS_ADV:
    case UPOS_NOUN:
    case UPOS_PROPN:
    case UPOS_NUM:
    case UPOS_PART:
    case UPOS_PRON: return true;
    default: return token_is(finder, token, "-") || token_capital(finder, token);
    }
}

/* "an adviser to President Jan Novak"; but an ambassador to Ruritania is not Ruritania's. */
static uint32_t whom_served(const Finder *finder, uint32_t end, Title *title)
{
    if (end >= finder->end || !token_is(finder, end, "to") || class_is(title->class, "diplomat")) return NONE;
    return owner_behind(finder, end, "to", &title->outer_end);
}

bool title_beginning(Finder *finder, uint32_t first, Title *title)
{
    uint32_t token = first;
    for (int steps = 0; steps < 12 && token < finder->end; steps++, token++) {
        if (title_words(finder, token)) break;
        if (!may_precede_title(finder, token)) return false;
    }
    if (token >= finder->end || !title_words(finder, token)) return false;
    uint32_t end = term_at(finder, token, TERM_TITLE)->end;
    while (end < finder->end && title_words(finder, end)) end = term_at(finder, end, TERM_TITLE)->end;
    if (!title_ending(finder, end, title)) return false;
    if (title->outer_first < first) title->outer_first = first;
    if (title->first < first) title->first = first;
    if (title->owner == NONE || draft_at(finder, title->owner)->first < first)
        title_owner_behind(finder, end,
                           class_is(title->class, "official") ? "of for at from in with to"
                                                              : "of for at from in with",
                           title);
    if (title->owner == NONE) title->owner = whom_served(finder, end, title);
    if (title->owner == NONE || draft_at(finder, title->owner)->first >= end)
        find_employer(finder, end, title);
    return true;
}

bool title_served(const Finder *finder, const Title *title)
{
    uint32_t first = title->outer_first;
    return first > finder->first + 1 && token_in(finder, first - 1, "to of") &&
           title_words(finder, first - 2);
}

/* "Ruritania's ambassador to Kravonia, Jan Novak": end is that of "Kravonia". */
bool title_governing(Finder *finder, uint32_t end, Title *title)
{
    end = before_abbreviation(finder, end);
    for (uint32_t at = end; at > finder->first + 1 && end - at < 16; at--) {
        const Node *node = node_at(finder, at - 1);
        bool hyphen = token_is(finder, at - 1, "-");
        bool verb = node->upos == UPOS_VERB && node->deprel != DEP_COMPOUND && node->deprel != DEP_AMOD;
        if (verb || node->upos == UPOS_AUX || (node->upos == UPOS_PUNCT && !hyphen)) return false;
        if (!token_in(finder, at - 1, "of to for at in on") || !title_words(finder, at - 2)) continue;
        if (!title_ending(finder, at - 1, title)) return false;
        if (title_served(finder, title)) continue;
        if (title->owner == NONE) title_owner_behind(finder, at - 1, "of for at in", title);
        if (title->owner == NONE) title->owner = whom_served(finder, at - 1, title);
        if (title->owner == NONE || nameless(finder, title->owner)) find_employer(finder, at - 1, title);
        return true;
    }
    return false;
}

void title_draft(Draft *draft, const Title *title)
{
    draft->class = title->class;
    draft->title_first = title->first;
    draft->title_end = title->end;
    draft->owner = title->owner;
    draft->former = title->former;
    draft->plural = title->plural;
    draft->vague = title->vague;
}

Str title_last_word(Finder *finder, const Draft *draft)
{
    return fold_name(finder->scratch, token_at(finder, draft->title_end - 1)->form);
}
