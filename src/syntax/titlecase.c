#include "syntax/titlecase.h"

#include "base/ascii.h"

enum {
    FEWEST = 4,  /* words of a headline */
    LONGEST = 40 /* tokens of one */
};

/* Small words that stand in headlines, in title case or not, and hardly between names. */
static const char *const small_words[] = {
    "to",   "over", "after", "on",   "in",      "as",      "for",     "with",    "at",
    "by",   "from", "amid",  "into", "against", "before",  "between", "during",  "under",
    "is",   "are",  "be",    "not",  "no",      "will",    "about",   "upon",    "than",
    "that", "if",   "says",  "say",  "toward",  "towards", "within",  "without", NULL};

/* Verbs of headlines, that no name ends in. */
static const char *const verbs_alone[] = {
    "accuses", "agrees",   "arrests",  "asks",      "attacks", "bans",    "blames",  "blasts",
    "bombs",   "condemns", "demands",  "denies",    "deploys", "expels",  "hails",   "invades",
    "kills",   "meets",    "opposes",  "orders",    "praises", "recalls", "rejects", "refuses",
    "seeks",   "seizes",   "sends",    "signs",     "slams",   "summons", "tells",   "urges",
    "vows",    "warns",    "welcomes", "threatens", NULL};

Str titlecase_lower(Arena *arena, Str form)
{
    if (!form.size || !ascii_is_upper(form.bytes[0])) return form;
    for (size_t i = 1; i < form.size; i++)
        if (!ascii_is_lower(form.bytes[i])) return form;
    char *bytes = ARENA_ARRAY(arena, char, form.size + 1);
    memcpy(bytes, form.bytes, form.size);
    bytes[0] = ascii_lower(bytes[0]);
    return (Str){bytes, form.size};
}

static bool is_among(Str form, const char *const *words)
{
    char lower[16];
    if (form.size >= sizeof lower) return false;
    for (size_t i = 0; i < form.size; i++) lower[i] = ascii_lower(form.bytes[i]);
    return str_in((Str){lower, form.size}, words);
}

/* "Warns", "Attacked": what may be a verb. */
static bool may_be_verb(Str form)
{
    if (form.size < 4 || !ascii_is_upper(form.bytes[0]) || !ascii_is_lower(form.bytes[form.size - 1]))
        return false;
    return str_ends(form, STR("ed")) || (str_ends(form, STR("s")) && !str_ends(form, STR("ss")));
}

bool titlecase_is(const Tokens *tokens, uint32_t first, uint32_t end)
{
    uint32_t capitals = 0, telling = 0, verbs = 0;
    if (end - first < FEWEST || end - first > LONGEST) return false;
    if (str_is(tokens->tokens.items[end - 1].form, ".")) return false;
    for (uint32_t i = first; i < end; i++) {
        Str form = tokens->tokens.items[i].form;
        bool small = is_among(form, small_words);
        telling += small || (i > first && is_among(form, verbs_alone));
        verbs += i > first && may_be_verb(form);
        if (small || form.size < 4) continue;
        if (ascii_is_lower(form.bytes[0])) return false;
        capitals += ascii_is_upper(form.bytes[0]);
    }
    return capitals >= FEWEST - 1 && (telling || verbs > 1); /* "Cable News Center" is a name */
}
