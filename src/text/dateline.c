#include "text/furniture.h"

#include "base/ascii.h"

/* A dateline is place, date and agency, each of them optional, and a dash or colon:
 *
 *     SEOUL, April 19 (Agency) - The      ISLAMABAD -- A      Vienna, Austria (Agency) — At      AGENCY — A
 *     SEOUL (Agency) -The                 MOSCOW, May 29. /AGENCY/. On
 *     Lima, May 29 (Agency) The           Accra, May 29, AGENCY - The     CAIRO, May 29—The
 *     Lima.- The                          MOSCOW. May 29 (Agency) - The   May 29, 2012 (JUBA) - The
 *
 * The place is told by its capitals; in small letters only date, agency or a long dash make a dateline of it.
 */
typedef struct Dateline {
    bool shouted; /* the place is in capitals */
    bool agency;  /* there is a parenthesis */
    bool dated;
    Date date;
} Dateline;

typedef struct Separator {
    Str mark;
    bool firm; /* stands in a dateline more often than in a sentence */
    bool colon;
    bool glued; /* to the word behind it: only behind an agency */
    bool bare;  /* no more than a bracket that closes: only behind date and agency */
} Separator;

static const Separator separators[] = {
    {.mark = {" -- ", 4}, .firm = true},
    {.mark = {"-- ", 3}, .firm = true},
    {.mark = {" \342\200\224 ", 5}, .firm = true}, /* em dash */
    {.mark = {"\342\200\224 ", 4}, .firm = true},
    {.mark = {" \342\200\223 ", 5}},    /* en dash */
    {.mark = {" _ ", 3}, .firm = true}, /* old wire copy */
    {.mark = {"_ ", 2}, .firm = true},
    {.mark = {" : ", 3}, .firm = true},
    {.mark = {".- ", 3}, .firm = true}, /* as Spanish papers write */
    {.mark = {" - ", 3}},
    {.mark = {": ", 2}, .colon = true},
    {.mark = {"- ", 2}},
    {.mark = {"\342\200\223 ", 4}},
    {.mark = {") -", 3}, .glued = true},
    {.mark = {")--", 3}, .glued = true},
    {.mark = {")-", 2}, .glued = true},
    {.mark = {") \342\200\223", 5}, .glued = true},
    {.mark = {") \342\200\224", 5}, .glued = true},
    {.mark = {")\342\200\224", 4}, .glued = true},
    {.mark = {") ", 2}, .bare = true},
    {.mark = {"\342\200\224", 3}, .glued = true},
    {.mark = {"-", 1}, .glued = true},
};

enum { LONGEST_DATELINE = 100, MOST_PLACE_WORDS = 5 };

/* Takes "(Agency)" off the end of *head. */
static bool take_agency(Str *head)
{
    if (!str_ends(*head, STR(")"))) return false;
    const char *open = memrchr(head->bytes, '(', head->size);
    if (!open) return false;
    size_t start = (size_t)(open - head->bytes), inside = head->size - start - 2;
    if (inside < 2 || inside > 40 || ascii_is_lower(open[1])) return false;
    *head = str_trim(str_slice(*head, 0, start));
    return true;
}

/* Takes ", AGENCY" off the end of *head, where the place has small letters, so that it is none in capitals.
 */
static bool take_bare_agency(Str *head)
{
    enum { SHORTEST = 3, LONGEST = 12 };
    const char *comma = head->size ? memrchr(head->bytes, ',', head->size) : NULL;
    if (!comma || !ascii_is_lower(head->bytes[1])) return false;
    Str name = str_trim(str_slice(*head, (size_t)(comma - head->bytes) + 1, head->size));
    if (name.size < SHORTEST || name.size > LONGEST) return false;
    for (size_t i = 0; i < name.size; i++)
        if (!ascii_is_upper(name.bytes[i])) return false;
    *head = str_trim(str_slice(*head, 0, (size_t)(comma - head->bytes)));
    return true;
}

/* A comma, or the full stop of "MOSCOW. May 29". */
static bool divides(Str head, size_t at)
{
    return head.bytes[at] == ',' ||
           (head.bytes[at] == '.' && at + 1 < head.size && head.bytes[at + 1] == ' ');
}

/* Takes the date behind the last comma, or behind the last two, off the end: "…, April 19, 2023". */
static bool take_date(Str *head, Date *date)
{
    if (date_read(*head, date) && date->has_day) { /* "May 29, 2012 (JUBA) -" */
        *head = (Str){0};
        return true;
    }
    for (size_t at = head->size, commas = 0; at > 0 && commas < 2; at--) {
        if (!divides(*head, at - 1)) continue;
        commas++;
        if (!date_read(str_trim(str_slice(*head, at, head->size)), date) || !date->has_day) continue;
        Date longer; /* "April 19, 2023": the comma may be the date's own */
        const char *before = memrchr(head->bytes, ',', at - 1);
        size_t start = before ? (size_t)(before - head->bytes) : at - 1;
        if (before && date_read(str_trim(str_slice(*head, start + 1, head->size)), &longer)) {
            *date = longer;
            at = start + 1;
        }
        *head = str_trim(str_slice(*head, 0, at - 1));
        return true;
    }
    return false;
}

/* "MS. NOVAK: Good morning", "QUESTION: Will you": who speaks, and no place. */
static bool is_speaker(Str place)
{
    static const char *const words[] = {
        "MR",        "MR.",     "MS",      "MS.",      "MRS",        "MRS.",      "DR",        "DR.",
        "SIR",       "Q",       "A",       "QUESTION", "ANSWER",     "REPORTER",  "PRESIDENT", "MINISTER",
        "SECRETARY", "SENATOR", "GENERAL", "GEN.",     "AMBASSADOR", "MODERATOR", NULL};
    return str_in(str_cut(&place, ' '), words);
}

/* Words of a place: each begins with a capital. *shouted: the first of them has nothing but capitals. */
static bool is_place(Str place, bool *shouted)
{
    size_t words = 0, letters = 0;
    *shouted = true;
    bool first_part = true;
    for (Str rest = place; rest.bytes;) {
        Str word = str_cut(&rest, ' ');
        if (!word.size) continue;
        if (word.size > 1 && word.bytes[0] == '[') word = str_slice(word, 1, word.size); /* "[India]" */
        if (!ascii_is_upper(word.bytes[0]) && (unsigned char)word.bytes[0] < 0xC3) return false;
        if (++words > MOST_PLACE_WORDS || memchr(word.bytes, '"', word.size)) return false;
        for (size_t i = 0; i < word.size && first_part; i++) {
            if (ascii_is_lower(word.bytes[i])) *shouted = false;
            letters += ascii_is_upper(word.bytes[i]);
        }
        if (str_ends(word, STR(","))) first_part = false;
    }
    if (letters < 2) *shouted = false;
    return words > 0;
}

static bool read_head(Str head, Dateline *out)
{
    *out = (Dateline){0};
    head = str_trim(head);
    out->agency = take_agency(&head) || take_bare_agency(&head);
    out->dated = take_date(&head, &out->date);
    if (!out->agency) out->agency = take_agency(&head); /* "(Agency), April 19 -" */
    if (!head.size) return out->agency || out->dated;
    return !is_speaker(head) && is_place(head, &out->shouted);
}

/* What follows a dateline begins a sentence. */
static bool begins_sentence(Str rest)
{
    if (!rest.size) return false;
    char c = rest.bytes[0];
    return ascii_is_upper(c) || ascii_is_digit(c) || c == '"' || c == '\'' || c == '`' || c == '[' ||
           (unsigned char)c >= 0xC2;
}

static bool is_dateline(const Dateline *line, const Separator *separator, bool leading)
{
    if (separator->glued) return line->agency || (line->shouted && line->dated);
    if (separator->bare) return line->agency && line->dated;
    if (separator->colon)
        return line->shouted ? leading || line->agency || line->dated
                             : line->dated && (leading || line->agency);
    if (line->agency || line->dated) return true;
    if (line->shouted && separator->firm) return true; /* also behind a byline */
    return leading && (line->shouted || separator->firm);
}

/* "[Daily News] The minister …": two words at least, so that "[He] said" stays. */
static size_t bracketed_prefix(Str paragraph)
{
    const char *close = paragraph.bytes[0] == '['
                            ? memchr(paragraph.bytes, ']', paragraph.size < 80 ? paragraph.size : 80)
                            : NULL;
    if (!close) return 0;
    size_t end = (size_t)(close - paragraph.bytes) + 1;
    if (!memchr(paragraph.bytes, ' ', end)) return 0;
    while (end < paragraph.size && paragraph.bytes[end] == ' ') end++;
    return begins_sentence(str_slice(paragraph, end, paragraph.size)) ? end : 0;
}

/* "MOSCOW, May 29. /AGENCY/. On": the size of it, 0 where there is none. */
static size_t slashed_agency(Str paragraph, Date *date)
{
    Str window = str_slice(paragraph, 0, LONGEST_DATELINE);
    const char *open = memmem(window.bytes, window.size, " /", 2),
               *close = memmem(window.bytes, window.size, "/. ", 3);
    if (!open || !close || close <= open + 2) return 0;
    for (const char *at = open + 2; at < close; at++)
        if (!ascii_is_upper(*at) && *at != '-' && *at != ' ') return 0;
    Str head = str_slice(paragraph, 0, (size_t)(open - window.bytes));
    if (str_ends(head, STR("."))) head = str_slice(head, 0, head.size - 1);
    Dateline line;
    size_t end = (size_t)(close - window.bytes) + 3;
    if (!read_head(head, &line) || !(line.shouted || line.dated) ||
        !begins_sentence(str_slice(paragraph, end, paragraph.size)))
        return 0;
    *date = line.date;
    return end;
}

size_t furniture_dateline(Str paragraph, bool leading, Date *date)
{
    *date = (Date){0};
    if (!paragraph.size) return 0;
    size_t prefix = bracketed_prefix(paragraph);
    if (!prefix) prefix = slashed_agency(paragraph, date);
    if (prefix) return prefix;
    Str window = str_slice(paragraph, 0, LONGEST_DATELINE);
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
        const Separator *separator = &separators[i];
        const char *at = memmem(window.bytes, window.size, separator->mark.bytes, separator->mark.size);
        if (!at) continue;
        size_t start = (size_t)(at - window.bytes), end = start + separator->mark.size;
        if (separator->mark.bytes[0] == ')') start++; /* the bracket is the agency's */
        Dateline line;
        if (!read_head(str_slice(paragraph, 0, start), &line) || !is_dateline(&line, separator, leading))
            continue;
        if (!begins_sentence(str_slice(paragraph, end, paragraph.size))) continue;
        *date = line.date;
        return end;
    }
    return 0;
}
