/* People: runs of capitals that a title, the tree, or a verb of speech shows to be somebody. */
#include "actors/finder.h"

static bool linked_flat(const Finder *finder, uint32_t first, uint32_t end)
{
    for (uint32_t token = first; token < end; token++) {
        const Node *node = node_at(finder, token);
        if (node->deprel == DEP_FLAT) return true;
    }
    return false;
}

static bool speaks(const Finder *finder, uint32_t head)
{
    const Node *node = node_at(finder, head);
    return node->deprel == DEP_NSUBJ && node->head != NODE_NONE &&
           speech_verb(node_at(finder, node->head)->lemma);
}

/* "R-S.C." is nobody: a name has a word of some letters. */
static bool has_wordy_part(const Finder *finder, uint32_t first, uint32_t end)
{
    for (uint32_t token = first; token < end; token++) {
        Str form = token_at(finder, token)->form;
        if (form.size > 2 && form.bytes[form.size - 1] >= 'a') return true;
    }
    return false;
}

static bool place_noun(const Finder *finder, uint32_t token)
{
    return lexicon_term(finder->lex, node_at(finder, token)->lemma, STR("place-noun"));
}

/* "the town of Zenda Castle", "Zenda Castle district", "occupied Zenda Castle": places rather than people. */
static bool told_as_place(const Finder *finder, uint32_t first, uint32_t end)
{
    static const char verbs[] =
        " occupied occupy occupying retook retake retaken retaking recaptured recapture "
        "recapturing overran overrun reached reach reaching entered enter entering "
        "shelled shelling shell bombarded bombarding evacuated evacuate besieged "
        "besieging encircled encircling liberated liberating pounded pounding stormed ";
    if (end < finder->end && !token_capital(finder, end) && place_noun(finder, end)) return true;
    if (place_noun(finder, end - 1)) return true;
    bool of = first > finder->first + 1 && token_is(finder, first - 1, "of");
    if (of && place_noun(finder, first - 2)) return true;
    const Node *head = node_at(finder, span_head(finder, first, end));
    bool undergoes = head->deprel == DEP_OBJ || node_is(head, DEP_NSUBJ, "pass");
    return undergoes && head->head != NODE_NONE && token_in(finder, head->head, verbs);
}

/* Is an unknown run of capitals a person, by what stands around it? */
static bool looks_like_person(const Finder *finder, uint32_t first, uint32_t end)
{
    uint32_t words = end - first;
    if (!has_wordy_part(finder, first, end)) return false;
    if (words < 2 || words > 6 || finder->shouting) return false;
    if (speaks(finder, span_head(finder, first, end))) return true;
    if (names_in_place(finder, first) || told_as_place(finder, first, end)) return false;
    return linked_flat(finder, first, end);
}

/* "the Ruritanian chancellor (Mr Jan Novak)", as newspapers of the Commonwealth write: one name in brackets,
 * and more than a word. */
static bool in_brackets(const Finder *finder, uint32_t first, uint32_t end)
{
    if (end >= finder->end || !token_is(finder, first - 1, "(") || !token_is(finder, end, ")")) return false;
    return has_wordy_part(finder, first, end) && end - first > 1;
}

/* "a visit by the minister, Mrs Novak said": who says it is another than the phrase before the comma names.
 */
static bool is_another_subject(const Finder *finder, uint32_t title, uint32_t end)
{
    if (end >= finder->end || node_at(finder, end)->upos != UPOS_VERB) return false;
    Deprel how = node_at(finder, title)->deprel;
    if (how != DEP_NMOD && how != DEP_OBL) return false;
    for (uint32_t token = title + 2; token < end; token++)
        if (node_at(finder, token)->deprel == DEP_NSUBJ && node_at(finder, token)->head == end) return true;
    return false;
}

/* "Ruritania's new chancellor, Jan Novak": the title before a comma or bracket. */
static bool title_across_comma(Finder *finder, uint32_t first, uint32_t end, Title *title)
{
    if (first < finder->first + 2) return false;
    if (!token_is(finder, first - 1, ",") && !in_brackets(finder, first, end)) return false;
    bool ending = title_ending(finder, first - 1, title);
    Title outer; /* "the envoy of the secretary-general, Jan Novak" */
    if (ending && title_served(finder, title) && title_governing(finder, first - 1, &outer)) *title = outer;
    if (!ending && !title_governing(finder, first - 1, title)) return false;
    if (class_is(title->class, "honorific") || is_another_subject(finder, first - 2, end)) return false;
    bool places = title->owner != NONE && token_in(finder, title->end - 1, "mayors governors");
    if (title->plural && places) return false; /* "the mayors of Strelsau, Zenda and" */
    if (title->plural)
        return end < finder->end &&
               token_in(finder, end, "and ,"); /* "the ministers, Novak and Rassendyll" */
    bool closed = end >= finder->end || node_at(finder, end)->upos == UPOS_PUNCT ||
                  token_in(finder, end, "of from and who in") || node_at(finder, end)->upos == UPOS_VERB ||
                  node_at(finder, end)->upos == UPOS_AUX;
    return closed && title->outer_first < title->end;
}

/* "an Indian, General Novak": the citizen whom the name stands beside. */
static uint32_t citizen_before(const Finder *finder, uint32_t first)
{
    if (first < finder->first + 3 || !token_is(finder, first - 1, ",")) return NONE;
    uint32_t closes = tag_at(finder, first - 2)->closes;
    if (!closes || !token_in(finder, first - 3, "a an")) return NONE;
    const Draft *citizen = draft_at(finder, closes - 1);
    bool state = citizen->what == DRAFT_KNOWN && citizen->known->type == ACTOR_STATE;
    return state && citizen->first == first - 2 && citizen->kind != MENTION_NAME ? closes - 1 : NONE;
}

/* "Deputy Prime Minister of Ruritania and Minister of Trade Jan Novak": whose the first of two offices is. */
static uint32_t owner_of_first_office(Finder *finder, const Title *title)
{
    uint32_t at = title->outer_first;
    Title first;
    if (at < finder->first + 3 || !token_is(finder, at - 1, "and") || !tag_at(finder, at - 2)->closes ||
        draft_at(finder, tag_at(finder, at - 2)->closes - 1)->what == DRAFT_PERSON)
        return NONE;
    bool found = title_governing(finder, at - 1, &first) && !first.plural && first.end + 1 < at &&
                 token_is(finder, first.end, "of");
    bool bare = found && first.outer_first == first.first && token_capital(finder, first.first);
    bool article = bare && first.first > finder->first && token_is(finder, first.first - 1, "the");
    return bare && !article ? first.owner : NONE;
}

/* The title before a name: directly, or across a comma. */
static bool title_before(Finder *finder, uint32_t first, uint32_t end, Title *title)
{
    bool inside = first > finder->first + 1 && token_in(finder, first - 1, ") ]"); /* "(the mayor) Novak" */
    if (!title_ending(finder, before_brackets(finder, first), title) &&
        !(inside && title_ending(finder, first - 1, title)))
        return title_across_comma(finder, first, end, title);
    if (title->owner == NONE) title->owner = citizen_before(finder, title->outer_first);
    if (title->owner == NONE) title->owner = owner_of_first_office(finder, title);
    Title outer; /* "Ruritania's army chief, General Jan Novak", "the minister, Mr Jan Novak" */
    bool stated = title->owner == NONE && title_across_comma(finder, title->outer_first, end, &outer);
    bool address = class_is(title->class, "honorific") ||
                   (title->end - title->first == 1 && token_is(finder, title->first, "ambassador"));
    if (stated && (outer.owner != NONE || address)) *title = outer;
    return true;
}

static bool is_initial(Str form)
{
    bool letter = form.size && form.bytes[0] >= 'A' && form.bytes[0] <= 'Z';
    return letter && (form.size == 1 || (form.size == 2 && form.bytes[1] == '.'));
}

/* "Rudolf K. (Rudi) Rassendyll", as American papers write: whom the lexicon knows by the name without initial
 * and nickname. */
static const LexActor *known_without_initials(Finder *finder, uint32_t first, uint32_t end)
{
    Str text = {0};
    uint32_t dropped = 0;
    for (uint32_t token = first; token < end; token++) {
        Str form = token_at(finder, token)->form;
        if (token > first && (is_initial(form) || names_roman(finder, token))) {
            dropped++;
            continue;
        }
        if (str_is(form, ".")) continue;
        if (token_in(finder, token, "( \" “ ``") && token + 3 < end) { /* "(Rudi)" */
            token += 2;
            dropped++;
            continue;
        }
        text = text.size
                   ? str_print(finder->scratch, STR_FORMAT " " STR_FORMAT, STR_ARGS(text), STR_ARGS(form))
                   : form;
    }
    const LexActor *known = dropped ? lexicon_actor_named(finder->lex, text) : NULL;
    return known && known->type == ACTOR_OFFICIAL ? known : NULL;
}

/* What the lexicon says of the name: only if it knows all of it, or the greater part. */
static const LexActor *known_person(Finder *finder, uint32_t first, uint32_t end)
{
    for (uint32_t token = first; token < end; token++) {
        const Unit *unit = unit_at(finder, token);
        if (!unit || unit->name.actor->type != ACTOR_OFFICIAL) continue;
        bool whole = unit->first == first && unit->end == end;
        bool part =
            unit->name.kind == NAME_SHORT && unit->first > first; /* "Jan al-Zenda", where another is */
        if (part && !person_spelt(finder, span_text(finder, first, end), unit->name.actor->label)) break;
        bool surname = unit->end == end && unit->end - unit->first == 1 && end - first < 4;
        if (surname && person_spelt(finder, span_text(finder, first, end), unit->name.actor->label))
            return unit->name.actor;
        if (whole || (unit->end == end && unit->end - unit->first > 1)) return unit->name.actor;
        bool longer = unit->first == first && unit->end - first > 1; /* "Jan bin Rudolf Al Zenda" */
        bool second = end - unit->end == 1 || token_in(finder, unit->end, "al bin ibn de");
        if (longer && second) return unit->name.actor; /* "Jan Novak Flavia", with his mother's name */
        break;
    }
    return known_without_initials(finder, first, end);
}

/* The person named before end, also before "of Ruritania"; or NULL. */
static const Draft *person_before(const Finder *finder, uint32_t end)
{
    for (int step = 0; step < 2 && end > finder->first && tag_at(finder, end - 1)->closes; step++) {
        const Draft *draft = draft_at(finder, tag_at(finder, end - 1)->closes - 1);
        if (draft->what == DRAFT_PERSON) return draft;
        end = draft->first;
        if (end > finder->first && node_at(finder, end - 1)->upos == UPOS_DET) end--;
        if (draft->what != DRAFT_KNOWN || end <= finder->first + 1 || !token_is(finder, end - 1, "of"))
            return NULL;
        end--;
    }
    return NULL;
}

/* "the ministers of Kravonia and Ruritania, Jan Novak and Rudolf Rassendyll": each is of one of them. */
static uint32_t second_owner(const Finder *finder, const Draft *before)
{
    uint32_t at = before->owner == NONE ? NONE : draft_at(finder, before->owner)->end;
    if (at == NONE || at + 1 >= before->name_first || !token_is(finder, at, "and")) return before->owner;
    uint32_t next = token_is(finder, at + 1, "the") ? at + 2 : at + 1, opens = tag_at(finder, next)->opens;
    bool state = opens && draft_at(finder, opens - 1)->what == DRAFT_KNOWN;
    return state && draft_at(finder, opens - 1)->end < before->name_first ? opens - 1 : before->owner;
}

/* "Presidents Jan Novak and Rudolf Rassendyll", "Presidents Jan Novak of Kravonia and Rudolf Rassendyll of
 * Ruritania": the second has the title of the first. */
static void share_title(const Finder *finder, Draft *draft)
{
    uint32_t at = draft->first;
    while (at > finder->first && token_in(finder, at - 1, "and ,")) at--;
    if (at == draft->first || at == finder->first || draft->first - at > 2) return;
    const Draft *before = person_before(finder, at);
    if (!before || !before->plural || before->title_first == before->title_end) return;
    draft->class = before->class;
    draft->title_first = before->title_first;
    draft->title_end = before->title_end;
    draft->owner = before->end == at ? second_owner(finder, before) : NONE;
    draft->former = before->former;
    draft->plural = true;
    draft->weak = false;
}

/* "Zenda Popular Front (ZPF)": what has an abbreviation is no person; "Handling (SZH)" ends a longer name. */
static bool abbreviated(const Finder *finder, uint32_t first, uint32_t end)
{
    if (end + 2 >= finder->end || !token_is(finder, end, "(") || !token_is(finder, end + 2, ")"))
        return false;
    Str form = token_at(finder, end + 1)->form;
    for (size_t i = 0; i < form.size; i++)
        if (form.bytes[i] < 'A' || form.bytes[i] > 'Z') return false;
    return form.size > 1 && form.bytes[0] == token_at(finder, first)->form.bytes[0];
}

static bool portfolio_term(const Finder *finder, uint32_t token)
{
    return lexicon_term(finder->lex, token_at(finder, token)->form, STR("portfolio"));
}

/* "Minister of" before what stands at first, over other portfolios ("Home Affairs, Trade and"): the end of
 * the title, or NONE. */
static uint32_t title_of_portfolio(const Finder *finder, uint32_t first)
{
    enum { WORDS = 10 };
    uint32_t at = first;
    bool joined = first > finder->first && token_in(finder, first - 1, "and & ,");
    if (joined && !portfolio_term(finder, first)) return NONE; /* "the Minister of Trade and Jan Novak" */
    while (joined && at > finder->first && first - at < WORDS) {
        const Term *whole = term_at(finder, at - 1, TERM_TITLE); /* "Minister for Foreign Affairs" and … */
        if (whole && whole->end == at && at - whole->first > 2) return at;
        if (!portfolio_term(finder, at - 1) && !token_in(finder, at - 1, "and & , the")) break;
        at--;
    }
    bool people = at > finder->first && unit_at(finder, at - 1) && portfolio_term(finder, at) &&
                  unit_at(finder, at - 1)->name.kind == NAME_ADJECTIVE;
    if (people) at = unit_at(finder, at - 1)->first; /* "for Kravonian Affairs" */
    if (at < finder->first + 2 || !token_in(finder, at - 1, "for of")) return NONE;
    const Term *term = term_at(finder, at - 2, TERM_TITLE);
    if (!term || class_is(term->kind, "executive") || class_is(term->kind, "official")) return NONE;
    return at - 1;
}

/* "Minister for Trade Jan Novak", "Minister of State for Home Affairs Jan Novak": where the name begins; end,
 * if nobody is named. */
static uint32_t behind_portfolio(const Finder *finder, uint32_t first, uint32_t end)
{
    enum { WORDS = 4 };
    uint32_t behind = first; /* "Minister of Defence Novak", "Minister for African Affairs Jan Novak" */
    for (uint32_t token = first; token < end && token < first + WORDS; token++)
        if (portfolio_term(finder, token)) behind = token + 1;
    if (behind == end || end - first < 2) return behind;
    for (uint32_t token = first + 1; token + 1 < end; token++) {
        const Node *next = node_at(finder, token + 1);
        uint32_t head = node_at(finder, token)->head;
        bool inner = head != NODE_NONE && head >= behind && head < token;
        if (next->deprel == DEP_FLAT && next->head == token && token >= behind && !inner) return token;
    }
    if (behind > first) return behind;
    return end - first > 3 ? end - 2 : first;
}

/* "a visit by the Ruritanian minister, Mrs Flavia said", where Flavia is known to be a Kravonian. */
static bool apart_from_owner(const Finder *finder, uint32_t first, const LexActor *known, const Title *title)
{
    bool across = false;
    for (uint32_t token = title->end; token < first && !across; token++)
        across = token_is(finder, token, ",");
    if (!across || title->owner == NONE || draft_at(finder, title->owner)->what != DRAFT_KNOWN) return false;
    const LexActor *owner = draft_at(finder, title->owner)->known;
    return owner->type == ACTOR_STATE && known->country.size && !str_equal(owner->id, known->country);
}

/* "Statement by Foreign Minister Jan Novak on Kravonia", "Minister Jan Novak's Press Conference", with
 * capitals for all words: a title and a whole name between prepositions, or the owner of something. */
static bool introduced(const Finder *finder, uint32_t first, uint32_t end, const Title *title)
{
    uint32_t outer = title->outer_first;
    if (end - first < 2) return false;
    if (end < finder->end && token_possessive(finder, end)) return true;
    if (outer == finder->first || !token_in(finder, outer - 1, "by of from with to")) return false;
    if (end >= finder->end) return true;
    Upos next = node_at(finder, end)->upos;
    return next == UPOS_ADP || next == UPOS_PUNCT || next == UPOS_CCONJ;
}

/* "Meeting" of "the Foreign Ministers Meeting". */
static bool names_event(const Finder *finder, uint32_t token)
{
    return lexicon_term(finder->lex, token_at(finder, token)->form, STR("conversation")) ||
           token_in(finder, token, "forum retreat roundtable session communique gathering");
}

static uint32_t draft_person(Finder *finder, uint32_t first, uint32_t end)
{
    uint32_t portfolio = first, title_end = title_of_portfolio(finder, first);
    if (title_end != NONE) first = behind_portfolio(finder, first, end);
    if (first == end) return end;
    Title title;
    const LexActor *known = known_person(finder, first, end);
    bool titled = portfolio < first ? title_ending(finder, title_end, &title)
                                    : title_before(finder, first, end, &title);
    if (titled && portfolio < first) title.end = first;
    if (titled && end - first == 1 && title.first + 1 == title.end && class_is(title.class, "executive"))
        titled = known != NULL; /* "Executive Order" */
    if (titled && end - first == 1 && !known && names_event(finder, first)) return end;
    if (titled && known && apart_from_owner(finder, first, known, &title)) titled = false;
    bool sure = known || titled || looks_like_person(finder, first, end);
    uint32_t outer = titled && title.outer_first < first ? title.outer_first : first;
    bool body = !known && !titled && abbreviated(finder, first, end);
    if (body) sure = true;
    Draft *draft = draft_add(finder, body ? DRAFT_ORGANISATION : DRAFT_PERSON, MENTION_NAME, outer, end);
    draft->name_first = first;
    draft->known = known;
    draft->weak =
        !sure || (finder->shouting && !known && !(titled && introduced(finder, first, end, &title)));
    if (titled) title_draft(draft, &title);
    if (!titled) share_title(finder, draft);
    draft_take(finder, titled ? title.first : first, end);
    if (!draft->weak) draft_finish_name(finder, draft);
    return end;
}

/* "Home Affairs and" of "Home Affairs and Trade Minister": the end of the portfolios, or end. */
static uint32_t portfolios_end(const Finder *finder, uint32_t first, uint32_t end)
{
    enum { WORDS = 10 };
    if (!portfolio_term(finder, end - 1)) return end;
    uint32_t at = end;
    while (at < finder->end && at - first < WORDS && !term_at(finder, at, TERM_TITLE) &&
           (portfolio_term(finder, at) || token_in(finder, at, "and & ,")))
        at++;
    return at;
}

/* "Justice" of "Justice Minister Novak" is no name; "Zenda" of "Zenda Chief Executive Novak" is. */
static bool names_portfolio(const Finder *finder, uint32_t first, uint32_t end)
{
    const Term *before = first > finder->first ? term_at(finder, first - 1, TERM_TITLE) : NULL;
    if (before && class_is(before->kind, "honorific")) return false; /* "Mr Jan Novak Minister of Trade" */
    uint32_t last = portfolios_end(finder, first, end);
    if (last > end && token_capital(finder, end - 1) && last < finder->end &&
        term_at(finder, last, TERM_TITLE) && class_is(term_at(finder, last, TERM_TITLE)->kind, "minister"))
        return token_capital(finder, last);
    const Term *term = end < finder->end ? term_at(finder, end, TERM_TITLE) : NULL;
    if (!term || tag_at(finder, end)->taken || !token_capital(finder, end) || end - first > 3) return false;
    return !class_is(term->kind, "executive") && !class_is(term->kind, "party-leader");
}

/* "Socialist" of "Socialist Novak" says of what party Novak is. */
static bool tells_party(const Finder *finder, uint32_t token)
{
    return lexicon_term(finder->lex, token_at(finder, token)->form, STR("partisan")) &&
           names_end(finder, token) > token + 1 && !term_at(finder, token + 1, TERM_ORGANISATION);
}

/* "the aircraft carrier Rudolf Rassendyll", "the Flavia destroyer": a ship is nobody. */
static bool names_ship(const Finder *finder, uint32_t first, uint32_t end)
{
    const Term *before = first > finder->first ? term_at(finder, first - 1, TERM_WEAPON) : NULL;
    if (before && class_is(before->kind, "naval") && !token_capital(finder, first - 1)) return true;
    const Term *behind = end < finder->end ? term_at(finder, end, TERM_WEAPON) : NULL;
    return behind && class_is(behind->kind, "naval") && !token_capital(finder, end);
}

static void draft_names(Finder *finder)
{
    for (uint32_t token = finder->first; token < finder->end;) {
        const Unit *unit = unit_at(finder, token);
        bool official = unit && unit->name.actor->type == ACTOR_OFFICIAL && unit->first == token;
        uint32_t end = names_word(finder, token) && !names_divided(finder, token, token)
                           ? names_end(finder, token)
                       : names_open(finder, token) ? names_end(finder, token)
                                                   : token;
        if (official && end < unit->end) end = unit->end;
        if (end > token && !official && tells_party(finder, token)) end = token;
        if (end > token && names_ship(finder, token, end)) {
            draft_take(finder, token, end);
            token = end;
            continue;
        }
        bool common =
            end == token + 1 && term_at(finder, token, TERM_COLLECTIVE); /* "the Ruritanian Cabinet" */
        bool modifies = end == token + 1 && end < finder->end && term_at(finder, token, TERM_MODIFIER) &&
                        term_at(finder, end, TERM_TITLE); /* "Acting Secretary General Novak" */
        if (end > token && !official && (common || modifies || names_portfolio(finder, token, end))) {
            token = end;
            continue;
        }
        token = end > token ? draft_person(finder, token, end) : token + 1;
    }
}

void draft_people(Finder *finder)
{
    uint32_t first = finder->drafts.count;
    draft_names(finder);
    uint32_t end = finder->drafts.count;
    for (uint32_t person = first; person < end; person++) titles_around(finder, person);
}
