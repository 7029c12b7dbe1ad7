#include "actors/widening.h"

bool name_part(const Finder *finder, uint32_t token)
{
    return tag_at(finder, token)->word && !tag_at(finder, token)->taken;
}

/* "Zenda" of "Zenda Liberation Army", where Zenda is a province. */
static bool place_part(const Finder *finder, uint32_t token)
{
    const Unit *unit = unit_at(finder, token);
    return unit && unit->name.kind == NAME_PLACE && unit->end == token + 1;
}

/* "People's" of "Zenda People's Army", "Workers'" of "Zenda Workers' Party": ends before at. */
static bool members_of(const Finder *finder, uint32_t at)
{
    return at > finder->first + 1 && token_possessive(finder, at - 1) && token_capital(finder, at - 2) &&
           token_in(finder, at - 2,
                    "people peoples workers peasants farmers women students youth citizens veterans soldiers "
                    "teachers lawyers writers journalists villagers patriots nurses doctors miners drivers "
                    "growers dockers traders employees seafarers prosecutor prosecutors ombudsman"
                    " comptroller auditor");
}

/* Proper words to the left, over "and", "of", "&", "-" between them: "Science and Technology" Commission. */
void widen_proper(const Finder *finder, Phrase *phrase)
{
    while (phrase->first > finder->first) {
        uint32_t before = phrase->first - 1;
        if (place_part(finder, before)) {
            phrase->first = unit_at(finder, before)->first;
        } else if (members_of(finder, phrase->first)) {
            phrase->first -= 2;
        } else if (name_part(finder, before) &&
                   !(term_at(finder, before, TERM_MODIFIER) && before == finder->first)) {
            phrase->first--;
        } else if (token_in(finder, before, "and & -") && before > finder->first &&
                   name_part(finder, before - 1) &&
                   (phrase->first < phrase->head_first ||
                    lexicon_term(finder->lex, token_at(finder, before - 1)->form, STR("portfolio")))) {
            phrase->first -= 2;
        } else {
            break;
        }
    }
    phrase->words = phrase->first < phrase->head_first;
}

/* Up to three small words between the owner and the head noun: "Ruritanian foreign and trade ministry". */
void widen_common(const Finder *finder, Phrase *phrase)
{
    uint32_t first = phrase->first;
    for (int steps = 0; steps < 3 && first > finder->first; steps++) {
        const Node *node = node_at(finder, first - 1);
        if (tag_at(finder, first - 1)->taken) break;
        bool joins = (token_is(finder, first - 1, "-") && first < phrase->first) ||
                     (node->upos == UPOS_VERB && node->deprel == DEP_AMOD);
        if (node->upos != UPOS_NOUN && node->upos != UPOS_ADJ && !joins && !name_part(finder, first - 1))
            break;
        first--;
    }
    uint32_t outer = first;
    phrase->owner = owner_before(finder, first, &outer);
    bool touching = phrase->owner != NONE && draft_at(finder, phrase->owner)->end + 1 >= first;
    if (!touching)
        phrase->owner = NONE;
    else
        phrase->first = outer;
    if (touching && phrase->capital && outer > finder->first && token_is(finder, outer - 1, "royal") &&
        token_capital(finder, outer - 1))
        phrase->first--; /* "the Royal Ruritanian Navy" */
    while (touching && phrase->first > finder->first &&
           phrase->capital) { /* "the Ruritanian Kravonian Society" */
        const Unit *unit = unit_at(finder, phrase->first - 1);
        if (!unit || unit->name.kind != NAME_ADJECTIVE) break;
        phrase->first = unit->first;
    }
}

/* "of external affairs", "of trade and industry", without capitals; "and International Cooperation" behind a
 * "Ministry of Foreign Affairs". */
void widen_over_portfolio(const Finder *finder, Phrase *phrase)
{
    enum { WORDS = 4 };
    uint32_t at = phrase->end;
    bool whole = phrase->capital && phrase->head_end - phrase->head_first > 2;
    if (!class_is(phrase->class, "ministry") || at + 1 >= finder->end || (phrase->capital && !whole)) return;
    if (!token_in(finder, at, whole ? "and &" : "of for")) return;
    uint32_t first = token_is(finder, at + 1, "the") ? at + 2 : at + 1;
    for (uint32_t token = first; token < finder->end && token < first + WORDS; token++) {
        if (term_at(finder, token, TERM_TITLE)) return; /* "and Interior Minister Novak" */
        bool affair = lexicon_term(finder->lex, token_at(finder, token)->form, STR("portfolio")) ||
                      token_in(finder, token, "expatriates emigrants worship");
        if (affair && (!whole || name_part(finder, token))) phrase->end = token + 1;
        bool between = whole ? name_part(finder, token) : token_in(finder, token, "and &");
        if (!affair && !between) return;
    }
}

static bool is_portfolio_word(const Finder *finder, uint32_t token)
{
    return lexicon_term(finder->lex, token_at(finder, token)->form, STR("portfolio"));
}

/* "Chairman of the" before the name of a body. */
static bool has_leader(const Finder *finder, const Phrase *phrase)
{
    uint32_t at = phrase->first;
    if (at > finder->first && token_is(finder, at - 1, "the")) at--;
    return at > finder->first + 1 && token_is(finder, at - 1, "of") && term_at(finder, at - 2, TERM_TITLE);
}

/* "Chairman of the Committee for National Security Jan Novak": the two words behind what the body is for are
 * its leader; where the body's name, which would end at end, ends. */
static uint32_t before_leader(const Finder *finder, const Phrase *phrase, uint32_t begin, uint32_t end)
{
    if (end < begin + 3 || !has_leader(finder, phrase) || !is_portfolio_word(finder, end - 3)) return end;
    for (uint32_t token = end - 2; token < end; token++)
        if (!name_part(finder, token) || is_portfolio_word(finder, token) ||
            term_at(finder, token, TERM_ORGANISATION))
            return end;
    return end - 2;
}

/* "Bureau of Fisheries Director Jan Novak": what a body's leader is called is no part of its name. */
static bool begins_leader(const Finder *finder, uint32_t token)
{
    const Term *title = term_at(finder, token, TERM_TITLE);
    return title && title->first == token && title->end < finder->end && name_part(finder, title->end) &&
           !term_at(finder, title->end, TERM_ORGANISATION) && !is_portfolio_word(finder, title->end) &&
           !class_is(title->kind, "official") && !class_is(title->kind, "honorific");
}

/* "Front for the Defence of the Nation": the land of whoever speaks, as part of a name; but not of that of
 * the "Ministry of the Republic". */
static bool is_homeland(const Finder *finder, const Phrase *phrase, uint32_t token)
{
    return phrase->end > phrase->head_end && token_capital(finder, token) &&
           token_in(finder, token, "republic nation homeland fatherland motherland country");
}

/* "of Foreign Affairs", "for Polish Affairs", "of the Red Sun", "and Trade". */
void widen_right(const Finder *finder, Phrase *phrase)
{
    uint32_t at = phrase->end;
    if (at + 1 >= finder->end || !token_in(finder, at, "of for on to")) return;
    uint32_t begin = at + 1;
    if (begin + 1 < finder->end && token_is(finder, begin, "the")) begin++;
    uint32_t end = begin;
    while (end < finder->end) {
        const Unit *before = end > begin ? unit_at(finder, end - 1) : NULL;
        bool state = before && before->end == end && before->name.kind == NAME_FULL &&
                     before->name.actor->type == ACTOR_STATE;
        if (state && name_part(finder, end) && !term_at(finder, end, TERM_ORGANISATION))
            break; /* "of the Republic of Ruritania Jan Novak" */
        if (end > begin && begins_leader(finder, end)) break;
        bool known = tag_at(finder, end)->unit && token_capital(finder, end);
        if (name_part(finder, end) || known || is_homeland(finder, phrase, end))
            end++;
        else if (end > begin && end + 1 < finder->end && token_in(finder, end, "and of & -") &&
                 (name_part(finder, end + 1)))
            end++;
        else
            break;
    }
    if (end == begin) return;
    if (end < finder->end && !token_capital(finder, end) &&
        token_in(finder, end, "country nation state republic"))
        return; /* "the Office of the Equatorial country" */
    end = before_leader(finder, phrase, begin, end);
    const Unit *unit = unit_at(finder, begin);
    if (unit && unit->name.kind == NAME_ADJECTIVE && token_is(finder, at, "of"))
        return; /* "Council of the Ruritanian Office": another body */
    bool only_owner = unit && unit->draft != NONE && unit->end == end;
    if (only_owner && !token_is(finder, at, "to")) {
        phrase->owner = unit->draft;
        if (!phrase->capital) phrase->words = false;
        phrase->end = end;
    } else if (phrase->capital && !token_in(finder, at, "on to")) {
        phrase->words = true;
        phrase->end = end;
    }
}

/* "Border Office (BO) of Ruritania": whose it is, behind its abbreviation. */
void find_owner_behind_brackets(const Finder *finder, Phrase *phrase)
{
    uint32_t at = phrase->end;
    if (!phrase->capital || phrase->owner != NONE || at + 4 >= finder->end || !token_is(finder, at, "(") ||
        !token_is(finder, at + 2, ")") || !token_is(finder, at + 3, "of"))
        return;
    uint32_t end = at, owner = owner_behind(finder, at + 3, "of", &end);
    if (owner != NONE && draft_at(finder, owner)->what == DRAFT_KNOWN &&
        draft_at(finder, owner)->first <= at + 5)
        phrase->owner = owner;
}

/* "Mission in Ruritania (MIR)": the abbreviation tells that the place is a part of the name. */
void widen_to_abbreviation(const Finder *finder, Phrase *phrase)
{
    uint32_t at = phrase->end;
    if (!phrase->capital || class_is(phrase->class, "embassy")) return;
    if (at + 4 >= finder->end || !token_in(finder, at, "in for to")) return;
    uint32_t place = token_is(finder, at + 1, "the") ? at + 2 : at + 1;
    const Unit *unit = unit_at(finder, place);
    if (!unit || unit->end + 2 >= finder->end || !token_is(finder, unit->end, "(")) return;
    Str form = token_at(finder, unit->end + 1)->form;
    size_t capitals = 0;
    for (size_t i = 0; i < form.size; i++) capitals += form.bytes[i] >= 'A' && form.bytes[i] <= 'Z';
    if (capitals > 2 && token_is(finder, unit->end + 2, ")")) phrase->end = unit->end;
}

/* "Border Guard Ruritania (BGR)": a state as the last word of a name. */
void widen_over_state(const Finder *finder, Phrase *phrase)
{
    uint32_t at = phrase->end;
    bool proper = phrase->capital && (phrase->words || phrase->head_end - phrase->head_first > 1);
    const Unit *unit = proper && at < finder->end ? unit_at(finder, at) : NULL;
    if (!unit || unit->draft == NONE || unit->name.kind != NAME_FULL || class_is(phrase->class, "ministry") ||
        class_is(phrase->class, "parliament"))
        return;
    if (unit->end < finder->end && token_possessive(finder, unit->end)) return;
    const Node *node = node_at(finder, at);
    bool inside = node->head != NODE_NONE && node->head >= phrase->first && node->head < phrase->end;
    bool around = node_at(finder, phrase->end - 1)->head == at &&
                  node_at(finder, phrase->end - 1)->deprel == DEP_COMPOUND;
    if (!around && !(inside && (node->deprel == DEP_FLAT || node->deprel == DEP_COMPOUND ||
                                node->deprel == DEP_NMOD || node->deprel == DEP_APPOS)))
        return;
    phrase->end = unit->end;
    if (phrase->owner == NONE) phrase->owner = unit->draft;
}
