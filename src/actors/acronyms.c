/* Bodies that only their initials name, or a word that nobody knows: told by the titles beside them. */
#include "actors/finder.h"

/* "ZRS", "SPZ-IO": nothing but capitals. */
static bool is_acronym(Str form)
{
    size_t capitals = 0;
    for (size_t i = 0; i < form.size; i++) {
        bool capital = form.bytes[i] >= 'A' && form.bytes[i] <= 'Z';
        if (!capital && form.bytes[i] != '-') return false;
        capitals += capital;
    }
    return capitals > 2 && capitals < 8;
}

static bool unknown_word(const Finder *finder, uint32_t token)
{
    const Tag *tag = tag_at(finder, token);
    if (!tag->word || tag->taken || tag->unit) return false;
    for (int group = 0; group < TERM_GROUPS; group++)
        if (tag->term[group]) return false;
    return !lexicon_term(finder->lex, token_at(finder, token)->form, STR("portfolio")) &&
           !token_in(finder, token, "covid aids hiv lng ngo ngos lgbt lgbtq");
}

/* Part of no longer name. */
static bool stands_alone(const Finder *finder, uint32_t token)
{
    bool before =
        token > finder->first && tag_at(finder, token - 1)->word && !tag_at(finder, token - 1)->taken;
    bool behind =
        token + 1 < finder->end && tag_at(finder, token + 1)->word && !term_at(finder, token + 1, TERM_TITLE);
    return !before && !behind;
}

/* Who leads a body and no place: "chairman", "chief executive". */
static bool leads_body(const Finder *finder, uint32_t token)
{
    return token_in(finder, token,
                    "chairman chairwoman chairperson secretary-general ceo executive founder co-founder");
}

/* "ZRS spokesman", "Zendor's chief executive". */
static bool owns_title(const Finder *finder, uint32_t token, bool acronym)
{
    uint32_t next = token + 1;
    if (next < finder->end && token_possessive(finder, next)) next++;
    const Term *title = next < finder->end ? term_at(finder, next, TERM_TITLE) : NULL;
    if (!title || title->first != next || class_is(title->kind, "honorific")) return false;
    return acronym || leads_body(finder, title->end - 1);
}

/* "spokesman for the ZRS", "chairwoman of Zendor". */
static bool governed_by_title(const Finder *finder, uint32_t token, bool acronym)
{
    uint32_t at = token;
    if (at > finder->first && token_is(finder, at - 1, "the")) at--;
    if (at < finder->first + 2 || !token_in(finder, at - 1, "of for")) return false;
    const Term *title = term_at(finder, at - 2, TERM_TITLE);
    return title && (acronym || leads_body(finder, at - 2));
}

/* Where the words before token begin that it stands behind, without its article. */
static uint32_t before_article(const Finder *finder, uint32_t token)
{
    return token > finder->first && token_is(finder, token - 1, "the") ? token - 1 : token;
}

/* "a rebel group known as the ZRS", "a movement called ZRS": the token of "group", else NONE. */
static uint32_t group_known_as(const Finder *finder, uint32_t token)
{
    static const char groups[] = "group groups movement movements faction factions militia militias alliance";
    uint32_t at = before_article(finder, token);
    if (at < finder->first + 3) return NONE;
    bool known = token_is(finder, at - 1, "as") && token_is(finder, at - 2, "known");
    uint32_t noun = known ? at - 3 : at - 2;
    return (known || token_is(finder, at - 1, "called")) && token_in(finder, noun, groups) ? noun : NONE;
}

/* "ZRS rebels", "fighters of the ZRS", "a rebel group known as the ZRS". */
static bool owns_fighters(const Finder *finder, uint32_t token)
{
    static const char fighters[] = "rebel rebels fighter fighters guerrilla guerrillas militant militants "
                                   "insurgent insurgents separatist separatists gunmen militia militiamen";
    if (token + 1 < finder->end && token_in(finder, token + 1, fighters)) return true;
    uint32_t at = before_article(finder, token);
    if (at >= finder->first + 2 && token_is(finder, at - 1, "of")) return token_in(finder, at - 2, fighters);
    return group_known_as(finder, token) != NONE;
}

/* Adds the draft of the body that token names: "a rebel group known as the ZRS" is the ZRS, all of it. */
static Draft *add_body(Finder *finder, uint32_t token)
{
    enum { WORDS = 4 };
    uint32_t noun = group_known_as(finder, token), first = noun == NONE ? token : noun;
    for (uint32_t i = 0; i < WORDS && noun != NONE && first > finder->first; i++, first--) {
        Upos upos = node_at(finder, first - 1)->upos;
        if (upos != UPOS_ADJ && upos != UPOS_NOUN && upos != UPOS_DET) break;
    }
    Draft *body = draft_add(finder, DRAFT_ORGANISATION, MENTION_NAME, first, token + 1);
    body->name_first = token;
    if (noun != NONE) body->head = noun;
    return body;
}

void draft_acronyms(Finder *finder)
{
    if (finder->shouting) return;
    for (uint32_t token = finder->first; token < finder->end; token++) {
        if (!unknown_word(finder, token) || !stands_alone(finder, token)) continue;
        bool acronym = is_acronym(token_at(finder, token)->form);
        bool fights = acronym && owns_fighters(finder, token);
        if (!fights && !owns_title(finder, token, acronym) && !governed_by_title(finder, token, acronym))
            continue;
        Draft *body = add_body(finder, token);
        if (fights) body->class = lexicon_term(finder->lex, STR("rebel group"), STR("organisation"));
        uint32_t outer = token;
        body->owner = owner_before(finder, token, &outer);
        draft_finish_name(finder, body);
    }
}
