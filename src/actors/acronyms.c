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

void draft_acronyms(Finder *finder)
{
    if (finder->shouting) return;
    for (uint32_t token = finder->first; token < finder->end; token++) {
        if (!unknown_word(finder, token) || !stands_alone(finder, token)) continue;
        bool acronym = is_acronym(token_at(finder, token)->form);
        if (!owns_title(finder, token, acronym) && !governed_by_title(finder, token, acronym)) continue;
        Draft *body = draft_add(finder, DRAFT_ORGANISATION, MENTION_NAME, token, token + 1);
        uint32_t outer = token;
        body->owner = owner_before(finder, token, &outer);
        draft_finish_name(finder, body);
    }
}
