/* Whom the lexicon knows that a surname with an office means: "President Novak", of father and son the one
 * who held it then. */
#include "actors/finder.h"

#include <string.h>

#define MANY_GUESSES 100 /* in a document */

/* Words of office but the noun: is each of one among the other's, or has one none? */
static bool offices_alike(const Finder *finder, const Draft *draft, Str role)
{
    uint32_t noun = title_noun(finder, draft->title_first, draft->title_end);
    Str word = {0}, before = {0};
    for (Str rest = role; rest.bytes;) { /* "secretary" of "secretary of state" */
        Str next = str_cut(&rest, ' ');
        if (str_is(next, "of")) break;
        before = word;
        word = next;
    }
    if (!str_equal(fold_name(finder->scratch, token_at(finder, noun)->form), word)) return false;
    if (!before.size || noun == draft->title_first) return true;
    return str_equal(fold_name(finder->scratch, token_at(finder, noun - 1)->form), before);
}

/* "Yan Novak" for Jan Novak will not do, "Rudolph Novak" for Rudolf Novak will: a surname alone always. */
static bool given_name_agrees(Finder *finder, const Draft *draft, const LexActor *official)
{
    enum { LETTERS = 3 };
    if (draft->name_end - draft->name_first == 1) return true;
    Str given = fold_name(finder->scratch, token_at(finder, draft->name_first)->form);
    Str known = fold_name(finder->scratch, official->label);
    return given.size >= LETTERS && known.size >= LETTERS && !memcmp(given.bytes, known.bytes, LETTERS);
}

/* The year in which the text was written, or 0. */
static uint32_t year_written(const Finder *finder)
{
    enum { YEAR = 4 };
    const Str date = finder->doc->date;
    uint32_t year = 0;
    for (size_t i = 0; i < YEAR && i < date.size; i++) year = 10 * year + (uint32_t)(date.bytes[i] - '0');
    return year;
}

/* Of two who bore one name and office, father and son: who held it, or had held it, when the text was
 * written; of a text without a date, who held it longer. NULL: that is not known. */
static const LexActor *holder_then(const Finder *finder, const Draft *draft, const LexActor *one,
                                   const LexActor *other)
{
    uint32_t year = year_written(finder);
    if (!one || !one->since || !other->since) return NULL;
    if (!year) return one->until - one->since >= other->until - other->since ? one : other;
    bool first = one->since <= year && (draft->former ? one->until <= year : year <= one->until);
    bool second = other->since <= year && (draft->former ? other->until <= year : year <= other->until);
    if (first && second && draft->former) return one->until > other->until ? one : other;
    return first == second ? NULL : first ? one : other;
}

/* "President Novak", of whom the text says no more: whom the lexicon knows as president, if the text names
 * the state and there is one. Of several, *state is the one that they have in common. */
const LexActor *known_by_office(Finder *finder, const Draft *draft, const LexActor **state)
{
    enum { MANY = 12 };
    const LexActor *found[MANY], *only = NULL;
    *state = NULL;
    uint32_t words = draft->name_end - draft->name_first;
    bool named = words < 4 && draft->title_first < draft->title_end;
    bool rules = class_is(draft->class, "head-of-state") || class_is(draft->class, "head-of-government") ||
                 class_is(draft->class, "minister");
    if (!named || !rules || finder->guesses++ > MANY_GUESSES) return NULL;
    uint32_t count =
        lexicon_officials_named(finder->lex, token_at(finder, draft->name_end - 1)->form, found, MANY);
    for (uint32_t i = 0; i < count && count < MANY; i++) {
        const LexActor *home = lexicon_actor(finder->lex, found[i]->country);
        if (!home || home->type != ACTOR_STATE || names_find(finder, '=', home->id) == ACTOR_NONE) continue;
        if (!offices_alike(finder, draft, found[i]->role) || !given_name_agrees(finder, draft, found[i]))
            continue;
        uint32_t owner = draft_actor(finder, draft->owner);
        if (owner != ACTOR_NONE && actor_home(finder, owner) != names_find(finder, '=', home->id)) continue;
        if (*state && *state != home) return *state = NULL;
        only = *state ? holder_then(finder, draft, only, found[i]) : found[i];
        *state = home;
    }
    return only;
}

/* Are all words of the shorter name in the longer, in order? */
static bool words_within(Str shorter, Str longer)
{
    Str word = str_cut(&shorter, ' ');
    while (longer.bytes)
        if (str_equal(word, str_cut(&longer, ' '))) {
            if (!shorter.bytes) return true;
            word = str_cut(&shorter, ' ');
        }
    return false;
}

/* "President Novak" of a text that was written when his father was president, whom the lexicon knows too. */
const LexActor *known_then(Finder *finder, const Draft *draft)
{
    enum { MANY = 12 };
    const LexActor *known = draft->known, *found[MANY];
    if (!known || !known->since || !year_written(finder) || finder->guesses++ > MANY_GUESSES) return known;
    Str said = fold_name(finder->scratch, name_text(finder, draft->name_first, draft->name_end));
    uint32_t count =
        lexicon_officials_named(finder->lex, token_at(finder, draft->name_end - 1)->form, found, MANY);
    for (uint32_t i = 0; i < count && count < MANY; i++) {
        if (found[i] == known || !found[i]->since || !str_equal(found[i]->country, known->country)) continue;
        if (words_within(said, fold_name(finder->scratch, found[i]->label)) &&
            holder_then(finder, draft, known, found[i]) == found[i])
            return found[i];
    }
    return known;
}
