/* Warships: each is of the state whose navy it is in. */
#include "actors/finder.h"

/* The state whose ships' names begin with the abbreviation, or NULL. */
static const LexActor *state_of_ships(const Finder *finder, uint32_t token)
{
    Str form = token_at(finder, token)->form;
    if (form.size < 2) return NULL;
    for (size_t i = 0; i < form.size; i++)
        if (form.bytes[i] < 'A' || form.bytes[i] > 'Z') return NULL;
    const LexClass *kind = lexicon_term(finder->lex, form, STR("ship-prefix"));
    return kind ? lexicon_actor_named(finder->lex, kind->name) : NULL;
}

/* "USS Zenda", "HMS Flavia Rassendyll": a warship is of the state whose navy has it, whatever its name is. */
void draft_ships(Finder *finder)
{
    enum { LONGEST = 4 };
    for (uint32_t token = finder->first; token + 1 < finder->end; token++) {
        const LexActor *state = token_capital(finder, token + 1) ? state_of_ships(finder, token) : NULL;
        if (!state || term_at(finder, token + 1, TERM_TITLE)) continue;
        uint32_t end = token + 1;
        while (end < finder->end && end - token < LONGEST && token_capital(finder, end)) end++;
        Draft *draft = draft_add(finder, DRAFT_KNOWN, MENTION_NOMINAL, token, end);
        draft->known = state;
        draft->name_end = draft->name_first; /* the ship's name is no name of the state */
        draft_take(finder, token, end);
        token = end - 1;
    }
}
