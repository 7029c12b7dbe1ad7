#include "relations/when.h"

#include "text/dates.h"

#include <stdlib.h>

/* A day as a number of days since 1970-01-01 (Howard Hinnant, chrono-compatible low-level date algorithms).
 */
static long days_from(int year, int month, int day)
{
    year -= month <= 2;
    long era = (year >= 0 ? year : year - 399) / 400;
    long of_era = year - era * 400;
    long of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static void date_from(long days, int *year, int *month, int *day)
{
    days += 719468;
    long era = (days >= 0 ? days : days - 146096) / 146097;
    long of_era = days - era * 146097;
    long years = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    long of_year = of_era - (365 * years + years / 4 - years / 100);
    long shifted = (5 * of_year + 2) / 153;
    *day = (int)(of_year - (153 * shifted + 2) / 5 + 1);
    *month = (int)(shifted + (shifted < 10 ? 3 : -9));
    *year = (int)(years + era * 400) + (*month <= 2);
}

/* The number (1…) of the name that word is or abbreviates ("Sept.", "Mon."), or 0. */
static int name_number(Str word, const char *const *names, int count)
{
    while (word.size && word.bytes[word.size - 1] == '.') word.size--;
    if (word.size < 3) return 0;
    for (int i = 0; i < count; i++)
        if (word.size <= strlen(names[i]) && !strncmp(word.bytes, names[i], word.size) &&
            (word.size == strlen(names[i]) || word.size <= 4))
            return i + 1;
    return 0;
}

/* "19", "19th", "2023": 0 where it is no number. *ordinal: it ends in st, nd, rd, th. */
static int small_number(Str word, bool *ordinal)
{
    int value = 0;
    size_t i = 0;
    for (; i < word.size && i < 5 && word.bytes[i] >= '0' && word.bytes[i] <= '9'; i++)
        value = value * 10 + (word.bytes[i] - '0');
    Str rest = str_slice(word, i, word.size);
    *ordinal = str_is(rest, "st") || str_is(rest, "nd") || str_is(rest, "rd") || str_is(rest, "th");
    return i && (!rest.size || *ordinal) ? value : 0;
}

typedef struct Clock {
    int year, month, day; /* of the document; day or month 0: not known; year 0: nothing is */
} Clock;

static Clock clock_of(const Document *doc)
{
    Clock clock = {0};
    bool ordinal;
    Str rest = doc->date;
    if (rest.size > 10) rest.size = 10;
    clock.year = small_number(str_cut(&rest, '-'), &ordinal);
    if (rest.size) clock.month = small_number(str_cut(&rest, '-'), &ordinal);
    if (rest.size) clock.day = small_number(rest, &ordinal);
    return clock;
}

static Str print_day(const Reading *reading, long days)
{
    int year, month, day;
    date_from(days, &year, &month, &day);
    return str_print(reading->arena, "%04d-%02d-%02d", year, month, day);
}

static Str lemma_at(const Reading *reading, uint32_t token)
{
    return token < reading->sentence->end && token >= reading->sentence->first ? reading_lemma(reading, token)
                                                                               : (Str){0};
}

/* "Wednesday" in a document of a known day: the nearest one, past unless the words look ahead. */
static Str read_weekday(const Reading *reading, const Clock *clock, int weekday, bool ahead)
{
    if (!clock->day) return (Str){0};
    long today = days_from(clock->year, clock->month, clock->day);
    long of_today = (today + 3) % 7; /* 1970-01-01 was a Thursday; Monday is 0 */
    long back = (of_today - (weekday - 1) + 7) % 7;
    return print_day(reading, ahead && back ? today + 7 - back : today - back);
}

/* "December 19, 2023", "19 December", "last December", "in December". */
static Str read_month(const Reading *reading, const Clock *clock, uint32_t token, int month)
{
    bool ordinal;
    int day = 0, year = 0;
    uint32_t next = token + 1;
    int number = small_number(lemma_at(reading, next), &ordinal);
    if (number >= 1 && number <= 31) day = number, next++;
    if (!day && token > reading->sentence->first) {
        number = small_number(lemma_at(reading, token - 1), &ordinal);
        if (number >= 1 && number <= 31) day = number;
    }
    if (str_is(lemma_at(reading, next), ",")) next++;
    number = small_number(lemma_at(reading, next), &ordinal);
    if (number > 1800 && number < 2200) year = number;
    if (!year) {
        if (!clock->year) return (Str){0};
        year = clock->year;
        bool last = token > reading->sentence->first && str_is(lemma_at(reading, token - 1), "last");
        if (clock->month && (month > clock->month + 1 || (last && month >= clock->month))) year--;
    }
    return day ? str_print(reading->arena, "%04d-%02d-%02d", year, month, day)
               : str_print(reading->arena, "%04d-%02d", year, month);
}

/* "last week" gives nothing that is sure; "last year", "last month" do. */
static Str read_unit(const Reading *reading, const Clock *clock, uint32_t token)
{
    Str unit = lemma_at(reading, token), which = token ? lemma_at(reading, token - 1) : (Str){0};
    int step = str_is(which, "last") ? -1 : str_is(which, "next") ? 1 : str_is(which, "this") ? 0 : 2;
    if (step == 2 || !clock->year) return (Str){0};
    if (str_is(unit, "year")) return str_print(reading->arena, "%04d", clock->year + step);
    if (!str_is(unit, "month") || !clock->month) return (Str){0};
    int months_since = clock->year * 12 + clock->month - 1 + step;
    return str_print(reading->arena, "%04d-%02d", months_since / 12, months_since % 12 + 1);
}

static Str read_date(const Reading *reading, const Clock *clock, uint32_t token, bool ahead)
{
    Str lemma = lemma_at(reading, token);
    int weekday = name_number(lemma, weekday_names, 7), month = name_number(lemma, month_names, 12);
    const Node *node = node_at(reading, token);
    if (weekday) return read_weekday(reading, clock, weekday, ahead);
    if (month && node->upos != UPOS_AUX && node->upos != UPOS_VERB)
        return read_month(reading, clock, token, month);
    bool ordinal;
    int number = small_number(lemma, &ordinal);
    if (!ordinal && number >= 1 && number <= 31) { /* "12 July 1996", "May 20, 1979" */
        int after = name_number(lemma_at(reading, token + 1), month_names, 12);
        if (after) return read_month(reading, clock, token + 1, after);
        int before =
            token > reading->sentence->first ? name_number(lemma_at(reading, token - 1), month_names, 12) : 0;
        if (before) return read_month(reading, clock, token - 1, before);
    }
    if (ordinal && number <= 31 && clock->month && token > reading->sentence->first &&
        str_is(lemma_at(reading, token - 1), "the"))
        return str_print(reading->arena, "%04d-%02d-%02d", clock->year, clock->month, number);
    if (number > 1800 && number < 2200 && str_is(reading_case(reading, token), "in"))
        return str_print(reading->arena, "%04d", number);
    if (clock->day) {
        long today = days_from(clock->year, clock->month, clock->day);
        if (str_is(lemma, "today")) return print_day(reading, today);
        if (str_is(lemma, "yesterday")) return print_day(reading, today - 1);
        if (str_is(lemma, "tomorrow")) return print_day(reading, today + 1);
    }
    return read_unit(reading, clock, token);
}

/* A date among the phrases of head, or the phrases of these. */
static Str date_below(const Reading *reading, const Clock *clock, uint32_t head, bool ahead, int depth)
{
    for (uint32_t child = node_at(reading, head)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        Deprel deprel = node_at(reading, child)->deprel;
        bool phrase = deprel == DEP_OBL || deprel == DEP_NMOD || deprel == DEP_ADVMOD ||
                      deprel == DEP_COMPOUND || deprel == DEP_NUMMOD;
        if (!phrase && deprel != DEP_OBJ) continue;
        Str date = phrase ? read_date(reading, clock, child, ahead) : (Str){0};
        if (!date.size && depth < 2) date = date_below(reading, clock, child, ahead, depth + 1);
        if (date.size) return date;
    }
    return (Str){0};
}

/* Dates hang on the predicate, or on the verb that governs it. */
Str when_find(const Reading *reading, uint32_t predicate)
{
    Clock clock = clock_of(reading->doc);
    uint32_t at = predicate;
    for (int step = 0; step < 4 && at != NODE_NONE; step++) {
        const Node *node = node_at(reading, at);
        bool ahead = false;
        for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling)
            ahead |=
                node_at(reading, child)->deprel == DEP_AUX && str_is(reading_lemma(reading, child), "will");
        Str date = date_below(reading, &clock, at, ahead, 0);
        if (date.size) return date;
        bool clause = node->deprel == DEP_CCOMP || node->deprel == DEP_ROOT ||
                      node_is(node, DEP_ACL, "relcl") || node->deprel == DEP_ADVCL ||
                      node->deprel == DEP_PARATAXIS;
        if (clause) break;
        at = node->head;
    }
    return (Str){0};
}
