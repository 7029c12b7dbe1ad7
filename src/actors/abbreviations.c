/* Abbreviations that a document gives a meaning of its own: "the Ruritanian National Army (RNA) … the RNA",
 * where the lexicon knows another RNA. */
#include "actors/finder.h"

/* Whether the capitals that the words of the name begin with are the abbreviation: "Zenda Trade Office", ZTO.
 */
static bool spells(const Finder *finder, const Draft *draft, Str abbreviation)
{
    size_t at = 0;
    for (uint32_t token = draft->name_first; token < draft->name_end; token++) {
        if (!token_capital(finder, token)) continue;
        if (at == abbreviation.size || token_at(finder, token)->form.bytes[0] != abbreviation.bytes[at++])
            return false;
    }
    return at == abbreviation.size && at > 1;
}

/* "Palestinian Liberation Organisation" is the Palestine Liberation Organization. */
static bool alike(Str word, Str other)
{
    enum { STEM = 4 };
    size_t size = word.size < other.size ? word.size : other.size;
    for (size_t i = 0; i < size && i < STEM; i++)
        if (word.bytes[i] != other.bytes[i]) return false;
    return true;
}

/* Whether the name is a spelling of label: each of its words begins as the word there does. */
static bool is_spelling(Finder *finder, const Draft *draft, Str label)
{
    Str name = fold_name(finder->scratch, name_text(finder, draft->name_first, draft->name_end));
    Str rest = fold_name(finder->scratch, label);
    while (name.size && rest.size)
        if (!alike(str_cut(&name, ' '), str_cut(&rest, ' '))) return false;
    return !name.size && !rest.size;
}

/* The draft of a known body in the brackets behind a name that it has nothing to do with, or NONE. */
static uint32_t mistaken(Finder *finder, const Draft *draft)
{
    if (draft->short_first == draft->short_end) return NONE;
    bool body = draft->what == DRAFT_ORGANISATION ||
                (draft->what == DRAFT_KNOWN && draft->known->type == ACTOR_ORGANISATION);
    uint32_t inside = finder->headed[draft->short_first];
    if (!body || inside == NONE) return NONE;
    const Draft *short_form = draft_at(finder, inside);
    if (short_form->what != DRAFT_KNOWN || short_form->first != draft->short_first ||
        short_form->end != draft->short_end || short_form->known == draft->known ||
        !spells(finder, draft, token_at(finder, short_form->first)->form) ||
        is_spelling(finder, draft, short_form->known->label))
        return NONE;
    return inside;
}

static Str short_text(const Finder *finder, const Draft *draft)
{
    return draft->end - draft->first == 1 ? token_at(finder, draft->first)->form : (Str){0};
}

/* The capitals that a body's name of three words or more begins with: "ZTO" of "Zenda Trade Office"; else
 * empty. */
static Str initials_of(Finder *finder, const Draft *draft)
{
    enum { LONGEST = 8 };
    char *letters = ARENA_ARRAY(finder->scratch, char, LONGEST);
    size_t count = 0;
    for (uint32_t token = draft->name_first; token < draft->name_end && count < LONGEST; token++)
        if (token_capital(finder, token)) letters[count++] = token_at(finder, token)->form.bytes[0];
    return count > 2 && count < LONGEST ? (Str){letters, count} : (Str){0};
}

/* "The Zenda Trade Office denied it … ZTO said", without brackets, where the lexicon knows another ZTO that
 * the text does not name in full: returns whether there is any. */
static bool learn_initials(Finder *finder)
{
    bool any = false;
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const Draft *draft = draft_at(finder, i);
        bool known = draft->what == DRAFT_KNOWN && draft->known->type == ACTOR_ORGANISATION;
        if (draft->what != DRAFT_ORGANISATION && !known) continue;
        Str initials = initials_of(finder, draft);
        if (initials.size) names_put(finder, known ? 'e' : 'E', str_copy(finder->arena, initials), i);
        any |= initials.size && !known;
    }
    return any;
}

static Str last_word(Str name)
{
    size_t begin = name.size;
    while (begin > 0 && name.bytes[begin - 1] != ' ') begin--;
    return str_slice(name, begin, name.size);
}

/* Whether a short name stands for a body of the text's own, which is no spelling of what it else means: the
 * last words of the two have nothing in common. */
static bool stands_for_another(Finder *finder, const Draft *draft)
{
    Str text = short_text(finder, draft);
    if (!text.size || draft->what != DRAFT_KNOWN || draft->known->type != ACTOR_ORGANISATION) return false;
    uint32_t own = names_find(finder, 'E', text);
    if (own == ACTOR_NONE || names_find(finder, 'e', text) != ACTOR_NONE) return false;
    const Draft *body = draft_at(finder, own);
    Str name = fold_name(finder->scratch, name_text(finder, body->name_first, body->name_end));
    return !alike(last_word(name), last_word(fold_name(finder->scratch, draft->known->label)));
}

void abbreviations_redefine(Finder *finder)
{
    bool any = learn_initials(finder);
    for (uint32_t i = 0; any && i < finder->drafts.count; i++)
        if (stands_for_another(finder, draft_at(finder, i)))
            names_put(finder, 'a', short_text(finder, draft_at(finder, i)), 0);
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        uint32_t other = mistaken(finder, draft_at(finder, i));
        if (other == NONE) continue;
        names_put(finder, 'a', short_text(finder, draft_at(finder, other)), 0);
        any = true;
    }
    for (uint32_t i = 0; any && i < finder->drafts.count; i++) {
        Draft *draft = draft_at(finder, i);
        Str text = short_text(finder, draft);
        if (draft->what != DRAFT_KNOWN || !text.size || names_find(finder, 'a', text) == ACTOR_NONE) continue;
        draft->what = DRAFT_ORGANISATION; /* what its long name names */
        draft->known = NULL;
        draft->weak = true;
    }
}
