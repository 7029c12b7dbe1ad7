/* Runs of capitals: where a personal name begins and ends. */
#include "actors/finder.h"

/* Small words within personal names, before a capital. */
static const char particles[] =
    " al el bin bint ibn ben abu de da do dos das del della di du van von der den ten la le "
    "ul ur e y zu st san wa ould ag ap af av na ";

/* "Monday", "Dec. 20", "Christmas Eve" are nobody's names; "May" may be. */
bool names_date(const Finder *finder, uint32_t token)
{
    static const char months[] =
        " january february march april may june july august september october november "
        "december jan feb mar apr jun jul aug sep sept oct nov dec "
        "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. ";
    if (token_in(finder, token, "monday tuesday wednesday thursday friday saturday sunday christmas easter"))
        return true;
    if (!token_in(finder, token, months)) return false;
    uint32_t next = token + 1;
    if (next < finder->end && token_is(finder, next, ".")) next++;
    return next < finder->end && node_at(finder, next)->upos == UPOS_NUM;
}

bool names_word(const Finder *finder, uint32_t token)
{
    const Tag *tag = tag_at(finder, token);
    if (!tag->word || tag->taken || names_date(finder, token)) return false;
    if (tag->term[TERM_WEAPON] && node_at(finder, token)->deprel != DEP_FLAT)
        return false; /* but "Jan Patriot" */
    Str form = token_at(finder, token)->form;
    for (size_t i = 0; i < form.size; i++)
        if (form.bytes[i] >= '0' && form.bytes[i] <= '9') return false;
    const Unit *unit = unit_at(finder, token);
    return !unit || unit->name.actor->type == ACTOR_OFFICIAL;
}

/* "Mr Jan Novak [Minister of] Trade", as papers write that leave out the comma; "Jan King of Zenda" is a
 * name.
 */
static bool names_office(const Finder *finder, uint32_t token)
{
    const Term *term = term_at(finder, token, TERM_TITLE);
    if (!term || !term->kind || term->first != token || term->end >= finder->end) return false;
    bool minister = class_is(term->kind, "minister") || class_is(term->kind, "deputy") ||
                    class_is(term->kind, "executive") || class_is(term->kind, "diplomat");
    return minister && token_capital(finder, token) &&
           (token_in(finder, term->end, "of for") || token_in(finder, term->end - 1, "of for affairs"));
}

/* A title within a run of capitals ends a name, unless a name has begun and nothing follows: "Jan Michael
 * King". */
bool names_divided(const Finder *finder, uint32_t token, uint32_t first)
{
    if (!term_at(finder, token, TERM_TITLE)) return false;
    bool given = token == first && token > finder->first && token_is(finder, token, "shah") &&
                 term_at(finder, token - 1, TERM_TITLE);
    if (given) return false;                   /* "Minister Shah Novak" */
    const Unit *unit = unit_at(finder, token); /* "Zenda Palace King Rudolf", whom the lexicon knows */
    if (unit) return unit->first == token && token > first;
    if (token == first + 1 && lexicon_term(finder->lex, token_at(finder, first)->form, STR("portfolio")))
        return true; /* "Foreign Commissar" */
    if (token == first + 1 && node_at(finder, first)->upos == UPOS_ADJ && !unit_at(finder, first))
        return true; /* "Legal Advisor" */
    bool last = token + 1 >= finder->end || !names_word(finder, token + 1);
    if (token > first && names_office(finder, token)) return true;
    if (token > first && token_in(finder, token, "shah amir")) return false; /* "Jan Shah Novak" */
    return token == first || !last || token_is(finder, token - 1, ",");
}

static bool glued(const Finder *finder, uint32_t token)
{
    return !token_at(finder, token - 1)->space_after && !token_at(finder, token)->space_after;
}

/* "al-Zenda", "President de Zenda": a small word that a name begins with. */
bool names_open(const Finder *finder, uint32_t token)
{
    if (token_in(finder, token, "al el")) return true;
    return token > finder->first && term_at(finder, token - 1, TERM_TITLE) &&
           token_in(finder, token, "de di da du van von bin bint ibn ben ould ter den");
}

/* "Jan R. (Rudi) Novak", "Jan “Rudi” Novak": what somebody is called by, within the name. */
static bool nickname_at(const Finder *finder, uint32_t token)
{
    if (token + 3 >= finder->end || !token_in(finder, token, "( \" “ ``")) return false;
    return names_word(finder, token + 1) && token_in(finder, token + 2, ") \" ” ''") &&
           names_word(finder, token + 3) && !term_at(finder, token + 3, TERM_TITLE);
}

/* "King Rudolf III" */
bool names_roman(const Finder *finder, uint32_t token)
{
    return token_capital(finder, token) && node_at(finder, token)->upos == UPOS_NUM &&
           token_in(finder, token, "ii iii iv vi vii viii ix xi xii xiii xiv xvi xxiii");
}

/* The end of the personal name that may begin at first. */
uint32_t names_end(const Finder *finder, uint32_t first)
{
    uint32_t end = first;
    while (end < finder->end) {
        if (names_word(finder, end)) {
            if (names_divided(finder, end, first)) break;
            end++;
        } else if (end > first && end + 1 < finder->end && token_is(finder, end, "-") && glued(finder, end) &&
                   node_at(finder, end + 1)->upos != UPOS_NUM &&
                   !tag_at(finder, end + 1)->term[TERM_WEAPON]) {
            end += 2;
        } else if (end + 1 < finder->end && (end > first || names_open(finder, end)) &&
                   token_in(finder, end, particles) && !tag_at(finder, end)->taken) {
            uint32_t next = end + 1;
            if (next + 1 < finder->end && (token_is(finder, next, "-") || token_in(finder, next, particles)))
                next++;
            if (!names_word(finder, next)) break;
            end = next + 1;
        } else if (end > first && nickname_at(finder, end)) {
            end += 4;
        } else if (end > first && names_roman(finder, end)) {
            return end + 1;
        } else {
            break;
        }
    }
    return end;
}

bool names_in_place(const Finder *finder, uint32_t first)
{
    return first > finder->first &&
           token_in(finder, first - 1, "in at near from to across around the a an into");
}

uint32_t before_brackets(const Finder *finder, uint32_t first)
{
    enum { WORDS = 8 };
    if (first == finder->first || !token_is(finder, first - 1, ")")) return first;
    for (uint32_t at = first - 1; at > finder->first && first - at < WORDS; at--)
        if (token_is(finder, at - 1, "(")) return at - 1;
    return first;
}
