#include "actors/widening.h"

static bool governs(const LexClass *kind)
{
    return class_is(kind, "ministry") || class_is(kind, "embassy") || class_is(kind, "agency") ||
           class_is(kind, "parliament") || class_is(kind, "court") || class_is(kind, "bank");
}

/* "in Strelsau", "to the Zenda League": where an embassy is. */
static void find_host(const Finder *finder, Phrase *phrase)
{
    if (!class_is(phrase->class, "embassy")) return;
    uint32_t end = phrase->end;
    phrase->host = owner_behind(finder, phrase->end, "in to", &end);
    if (phrase->host != NONE) phrase->end = end;
}

/* "the foreign ministry in Strelsau" is that of the land whose capital it is. */
static void find_seat(const Finder *finder, Phrase *phrase)
{
    if (phrase->owner != NONE || !class_is(phrase->class, "ministry") || phrase->end != phrase->head_end)
        return;
    uint32_t end = phrase->end;
    phrase->owner = owner_behind(finder, phrase->end, "in", &end);
    if (phrase->owner != NONE) phrase->end = end;
}

/* "its left-wing Zenda Party": where the name begins, behind its owner and words that are no part of it. */
static uint32_t behind_common_words(const Finder *finder, const Phrase *phrase, uint32_t proper)
{
    if (phrase->owner == NONE || draft_at(finder, phrase->owner)->end > proper) return phrase->first;
    bool possessed = draft_at(finder, phrase->owner)->what == DRAFT_PRONOUN ||
                     token_possessive(finder, draft_at(finder, phrase->owner)->end);
    if (!possessed) return phrase->first;
    for (uint32_t token = draft_at(finder, phrase->owner)->end; token < proper; token++)
        if (!token_possessive(finder, token) && !token_capital(finder, token)) return proper;
    return phrase->first;
}

/* "the Greens": capitals, a plural, and not the first word of the sentence. */
static bool party_by_members(const Finder *finder, const Phrase *phrase)
{
    if (!class_is(phrase->class, "party") || phrase->head_first < finder->first + 1 || finder->shouting)
        return false;
    return str_ends(token_at(finder, phrase->head_first)->form, STR("s"));
}

/* "his Social Democrats, the Greens and the Free Democrats": parties that are listed are of one state. */
static uint32_t owner_of_partners(const Finder *finder, const Phrase *phrase)
{
    enum { WORDS = 6 };
    for (uint32_t i = finder->drafts.count; i > 0 && finder->drafts.count - i < WORDS; i--) {
        const Draft *before = draft_at(finder, i - 1);
        if (before->sentence != finder->sentence) return NONE;
        bool listed = before->what == DRAFT_ORGANISATION && class_is(before->class, "party") &&
                      before->end <= phrase->first && phrase->first - before->end < WORDS &&
                      token_in(finder, before->end, ", and");
        if (listed) return before->owner;
    }
    return NONE;
}

/* "Strelsau Institute of Zoology", "University of Zenda", "Western Zenda Command": the draft of a place that
 * the name begins with, or that follows its head. */
static uint32_t place_within(const Finder *finder, const Phrase *phrase)
{
    const uint32_t spots[3] = {phrase->first, phrase->head_end + 1, phrase->first + 1};
    for (int i = 0; i < 3; i++) {
        if (spots[i] >= phrase->end) continue;
        const Unit *unit = unit_at(finder, spots[i]);
        bool place = unit && (unit->name.kind == NAME_PLACE || unit->name.kind == NAME_CAPITAL);
        bool belongs =
            i == 0 || token_is(finder, spots[i] - 1, "of") ||
            (i == 2 && token_in(finder, phrase->first, "northern southern eastern western central"));
        if (place && unit->draft != NONE && belongs) return unit->draft;
    }
    return NONE;
}

/* "the Ruritanian ministry": which of its ministries, was said before. */
static bool is_bare_ministry(const Finder *finder, const Phrase *phrase)
{
    bool alone = phrase->end == phrase->head_end && phrase->head_end - phrase->head_first == 1 &&
                 token_is(finder, phrase->head_first, "ministry");
    uint32_t end = draft_at(finder, phrase->owner)->end;
    if (alone && end < phrase->head_first && token_possessive(finder, end)) end++;
    return alone && end == phrase->head_first && draft_at(finder, phrase->owner)->what == DRAFT_KNOWN;
}

static bool owned_by_reference(const Finder *finder, const Phrase *phrase)
{
    if (phrase->owner == NONE) return false;
    if (is_bare_ministry(finder, phrase)) return true;
    DraftKind what = draft_at(finder, phrase->owner)->what;
    return what == DRAFT_PRONOUN || what == DRAFT_COUNTRY;
}

/* Small-letter nouns that name a body of a state only with more words: "election commission", "supreme
 * court". */
static bool vague_alone(const LexClass *class)
{
    return class_is(class, "agency") || class_is(class, "court") || class_is(class, "bank");
}

static bool names_body(const Finder *finder, uint32_t head)
{
    return token_in(finder, head,
                    "agency service bureau council commission committee directorate court bank tribunal");
}

static bool stands_alone(const Finder *finder, const Phrase *phrase)
{
    if (phrase->head_end - phrase->head_first > 1 || phrase->head_first == finder->first) return false;
    uint32_t before = phrase->head_first - 1;
    return token_possessive(finder, before) || tag_at(finder, before)->taken;
}

static Draft *add_organisation(Finder *finder, const Phrase *phrase, uint32_t name_first, uint32_t name_end)
{
    Draft *draft = draft_add(finder, DRAFT_ORGANISATION, MENTION_NAME, phrase->first, phrase->end);
    draft->name_first = name_first;
    draft->name_end = name_end;
    draft->owner = phrase->owner;
    draft->host = phrase->host;
    draft->class = phrase->class;
    draft->weak = finder->shouting;
    if (owned_by_reference(finder, phrase) && !phrase->capital) { /* "its foreign ministry" */
        draft->what = DRAFT_BODY;
        draft->kind = MENTION_NOMINAL;
    }
    draft_finish_name(finder, draft);
    return draft;
}

/* A small-letter noun that makes a name of the words beside it: "Zenda group", but not "Zenda steel". */
static bool says_kind(const Finder *finder, const Phrase *phrase)
{
    static const char nouns[] = " group firm company movement party militia militants rebels front union "
                                "association federation network "
                                "organisation organization conglomerate consortium corporation giant maker "
                                "manufacturer contractor operator "
                                "carrier airline newspaper daily weekly broadcaster channel television "
                                "magazine institute foundation charity "
                                "university alliance coalition faction cartel lender shipbuilder supplier "
                                "ngo watchdog start-up think-tank ";
    return phrase->capital || governs(phrase->class) || token_in(finder, phrase->head_end - 1, nouns);
}

/* "defence firm Zendor", "state news agency ZNA": the name stands behind. */
static bool named_behind(Finder *finder, Phrase *phrase)
{
    if (!says_kind(finder, phrase)) return false;
    uint32_t end = phrase->head_end;
    if (end < finder->end && name_part(finder, end)) end = names_end(finder, end);
    if (end == phrase->head_end || phrase->capital || finder->shouting) return false;
    uint32_t outer = phrase->head_first;
    uint32_t owner = owner_before(finder, phrase->head_first, &outer);
    phrase->owner = owner;
    phrase->first = outer;
    phrase->end = end;
    add_organisation(finder, phrase, phrase->head_end, end);
    return true;
}

/* "the Ruritanian navy" is Ruritania: a collective noun, no name. */
static bool stands_for_state(const Finder *finder, uint32_t token)
{
    const Term *term = term_at(finder, token, TERM_COLLECTIVE);
    return term && (class_is(term->kind, "forces") || class_is(term->kind, "intelligence") ||
                    class_is(term->kind, "government"));
}

/* "Civil Service Minister", "Minister of Public Service": what a minister is minister of is no body. */
static bool is_portfolio(const Finder *finder, const Phrase *phrase)
{
    if (!phrase->capital) return false;
    const Term *behind = phrase->end < finder->end ? term_at(finder, phrase->end, TERM_TITLE) : NULL;
    if (behind && token_capital(finder, phrase->end) && class_is(behind->kind, "minister")) return true;
    uint32_t first = phrase->first;
    if (first > finder->first + 1 && token_is(finder, first - 1, "the")) first--;
    if (first < finder->first + 2 || !token_in(finder, first - 1, "of for")) return false;
    return token_is(finder, first - 2, "minister") || token_is(finder, first - 2, "ministers");
}

/* "the Ruritanian Forces", however written, are those of Ruritania, and no body of that name. */
static bool forces_of_state(const Finder *finder, const Term *term)
{
    if (term->end - term->first != 1 || term->first == finder->first) return false;
    if (!token_in(finder, term->first, "forces troops soldiers government")) return false;
    const Unit *before = unit_at(finder, term->first - 1);
    return before && before->name.actor->type == ACTOR_STATE;
}

static bool is_wing(const Finder *finder, uint32_t token)
{
    return token_in(finder, token, "wing arm branch");
}

/* "the League's armed wing, the Zenda Brigades", "the Zenda Brigades, the armed wing of the League": the
 * draft of whose wing it is, or NONE. */
static uint32_t owner_of_wing(const Finder *finder, const Phrase *phrase)
{
    enum { WORDS = 4 };
    uint32_t outer = phrase->first;
    bool article = phrase->first > finder->first && token_is(finder, phrase->first - 1, "the");
    uint32_t at = phrase->first - article;
    if (at > finder->first + 2 && token_is(finder, at - 1, ",") && is_wing(finder, at - 2))
        return owner_before(finder, at - 2, &outer);
    at = phrase->end;
    if (at + 3 < finder->end && token_is(finder, at, "(")) at += 3; /* its abbreviation */
    if (at >= finder->end || !token_is(finder, at, ",")) return NONE;
    for (uint32_t token = at + 1; token + 1 < finder->end && token <= at + WORDS; token++)
        if (is_wing(finder, token)) return owner_behind(finder, token + 1, "of", &outer);
    return NONE;
}

/* The class of a party, rebels or a union that the word at token says; or NULL. */
static const LexClass *class_said(const Finder *finder, uint32_t token)
{
    const Term *said = token_capital(finder, token) ? NULL : term_at(finder, token, TERM_ORGANISATION);
    bool fits = said && (class_is(said->kind, "party") || class_is(said->kind, "armed-group") ||
                         class_is(said->kind, "union"));
    return fits && !node_has(node_at(finder, token), FEAT_PLURAL) ? said->kind : NULL;
}

/* "his party, the Forum for Zenda", "the Zenda Forum (ZF), a rebel group": what an apposition says it is;
 * else what its name says. */
static const LexClass *class_by_apposition(const Finder *finder, const Phrase *phrase)
{
    enum { WORDS = 6 };
    bool article = phrase->first > finder->first && token_is(finder, phrase->first - 1, "the");
    uint32_t at = phrase->first - article;
    const LexClass *said = NULL;
    if (at > finder->first + 2 && token_is(finder, at - 1, ",")) said = class_said(finder, at - 2);
    at = phrase->end;
    if (at + 3 < finder->end && token_is(finder, at, "(")) at += 3; /* its abbreviation */
    if (said || at + 2 >= finder->end || !token_is(finder, at, ",")) return said ? said : phrase->class;
    if (!token_in(finder, at + 1, "a an the one")) return phrase->class;
    for (uint32_t token = at + 2; token < finder->end && token < at + WORDS; token++) {
        said = class_said(finder, token);
        if (said) return said;
        Upos upos = node_at(finder, token)->upos;
        if (upos != UPOS_ADJ && upos != UPOS_NOUN && upos != UPOS_PUNCT && upos != UPOS_VERB) break;
    }
    return phrase->class;
}

/* "at the Zenda Economic Forum", which is no "Forum for Democracy": where people meet. */
static bool is_meeting(const Finder *finder, const Phrase *phrase)
{
    return token_is(finder, phrase->head_first, "forum") && phrase->end == phrase->head_end &&
           class_is(phrase->class, "ngo");
}

/* "Zenda Air Force Base", "the Zenda Army Barracks": a place. */
static bool is_site(const Finder *finder, const Phrase *phrase)
{
    return phrase->capital && phrase->end < finder->end && token_capital(finder, phrase->end) &&
           token_in(finder, phrase->end, "base station barracks airfield depot hospital cemetery museum");
}

/* "the Kravonian-backed Zenda Front": who backs it is no part of its name, and it is not theirs. */
static bool is_backed(const Finder *finder, const Phrase *phrase)
{
    uint32_t at = phrase->first;
    return phrase->capital && at > finder->first + 2 && token_is(finder, at - 2, "-") &&
           token_capital(finder, at - 3) &&
           token_in(finder, at - 1,
                    "backed led aligned allied supported sponsored funded financed trained armed equipped "
                    "linked based controlled");
}

static void draft_organisation(Finder *finder, const Term *term)
{
    uint32_t head = term->end - 1;
    if (tag_at(finder, head)->taken || tag_at(finder, term->first)->taken) return;
    Phrase phrase = {.class = term->kind, .head_first = term->first, .head_end = term->end};
    phrase.first = term->first;
    phrase.end = term->end;
    phrase.owner = phrase.host = NONE;
    phrase.capital = token_capital(finder, head) && tag_at(finder, head)->word;
    bool plural = node_has(node_at(finder, head), FEAT_PLURAL) && !phrase.capital;
    bool thing = !phrase.capital && term_at(finder, head, TERM_WEAPON); /* "the aircraft carrier Zenda" */
    plural |=
        token_in(finder, head, "ministries embassies parliaments"); /* "the Foreign and Home Ministries" */
    if (plural || thing || forces_of_state(finder, term)) return;
    if (token_is(finder, head, "house") && head > finder->first && token_is(finder, head - 1, "state"))
        return;
    bool room =
        head == term->first && token_is(finder, head, "office"); /* "the governor's office in Zenda" */
    if (!phrase.capital && (room || stands_for_state(finder, head))) return;
    if (named_behind(finder, &phrase)) return;
    bool creed = phrase.first > finder->first && /* "the Islamist group": which one? */
                 lexicon_term(finder->lex, token_at(finder, phrase.first - 1)->form, STR("partisan"));
    bool beside = phrase.first > finder->first && !creed && name_part(finder, phrase.first - 1) &&
                  node_at(finder, phrase.first - 1)->upos == UPOS_PROPN && says_kind(finder, &phrase);
    if (phrase.capital || beside) widen_proper(finder, &phrase);
    if (is_portfolio(finder, &phrase)) return;
    uint32_t proper = phrase.first;
    uint32_t outer = proper;
    if (is_backed(finder, &phrase))
        phrase.owner =
            token_is(finder, proper - 1, "based") ? owner_before(finder, proper - 2, &outer) : NONE;
    else if (phrase.words || phrase.capital || governs(phrase.class))
        widen_common(finder, &phrase);
    for (uint32_t end = 0; end != phrase.end;) { /* "Front of the People for the Liberation of Zenda" */
        end = phrase.end;
        widen_right(finder, &phrase);
        if (!phrase.capital) break;
    }
    if (is_site(finder, &phrase)) return;
    widen_to_abbreviation(finder, &phrase);
    widen_over_state(finder, &phrase);
    find_owner_behind_brackets(finder, &phrase);
    widen_over_portfolio(finder, &phrase);
    find_seat(finder, &phrase);
    bool lower_named = !phrase.capital && !phrase.words;
    if (lower_named && (phrase.owner == NONE || !governs(phrase.class))) return;
    if (lower_named && vague_alone(phrase.class) &&
        (stands_alone(finder, &phrase) || !names_body(finder, head)))
        return; /* "the Ruritanian regulator", "the Ruritanian space programme" */
    if (phrase.capital && !phrase.words && phrase.owner == NONE && term->end - term->first < 2 &&
        !party_by_members(finder, &phrase))
        return;
    if (phrase.capital) phrase.class = class_by_apposition(finder, &phrase);
    if (is_meeting(finder, &phrase)) return;
    find_host(finder, &phrase);
    if (phrase.owner == NONE && class_is(phrase.class, "party"))
        phrase.owner = owner_of_partners(finder, &phrase);
    if (phrase.owner == NONE && phrase.capital && !class_is(phrase.class, "armed-group"))
        phrase.owner = place_within(finder, &phrase);
    if (phrase.owner == NONE && class_is(phrase.class, "armed-group"))
        phrase.owner = owner_of_wing(finder, &phrase);
    bool bare = !phrase.capital && phrase.words && !governs(phrase.class) && phrase.end == phrase.head_end;
    uint32_t name = phrase.capital || bare ? behind_common_words(finder, &phrase, proper) : phrase.first;
    add_organisation(finder, &phrase, name,
                     bare ? phrase.head_first : phrase.end); /* "Zenda" of "Zenda group" */
}

/* Where names of several words hold smaller head nouns ("Bank Workers' Union"), the last one counts. */
static bool another_head_follows(const Finder *finder, const Term *term)
{
    enum { WORDS = 2 }; /* "Defence Signals Directorate" */
    bool capital = token_capital(finder, term->first);
    for (uint32_t at = term->end; at < finder->end && at <= term->end + WORDS; at++) {
        const Term *next = term_at(finder, at, TERM_ORGANISATION);
        if (next && next->first == at) return token_capital(finder, at) == capital;
        if (!capital || !class_is(term->kind, "company") || !name_part(finder, at)) return false;
    }
    return false;
}

void draft_organisations(Finder *finder)
{
    for (uint32_t token = finder->first; token < finder->end; token++) {
        const Term *term = term_at(finder, token, TERM_ORGANISATION);
        if (!term || term->first != token || another_head_follows(finder, term)) continue;
        const Term *title = term_at(finder, token, TERM_TITLE);
        if (title && (title->end > term->end || title->first < term->first)) continue;
        draft_organisation(finder, term);
    }
}
