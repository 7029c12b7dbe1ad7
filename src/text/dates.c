#include "text/dates.h"

#include "base/ascii.h"

#include <stdio.h>

const char *const month_names[] = {"january", "february",  "march",   "april",    "may",      "june", "july",
                                   "august",  "september", "october", "november", "december", NULL};
const char *const weekday_names[] = {"monday", "tuesday",  "wednesday", "thursday",
                                     "friday", "saturday", "sunday",    NULL};

bool date_is_name(Str word)
{
    char lower[16];
    if (!word.size || word.size >= sizeof lower || !ascii_is_upper(word.bytes[0])) return false;
    memcpy(lower, word.bytes, word.size);
    lower[0] = ascii_lower(lower[0]);
    Str name = {lower, word.size};
    return str_in(name, month_names) || str_in(name, weekday_names);
}

/* A word of a date: letters or digits, as far as they go. */
typedef struct Word {
    Str str;
    int number;  /* -1 where it is not one */
    char before; /* the character in front of it: ' ', ',', '-', '/', ':', '.', or 0 at the beginning */
} Word;

enum { MOST_WORDS = 16 };

typedef struct Parts {
    int year, month, day;
    bool wrong; /* something stands there that no date has */
} Parts;

/* Whether word is name, case aside, or at least three letters from its beginning ("Sept", "Sep"). */
static bool abbreviates(Str word, const char *name)
{
    size_t length = strlen(name);
    if (word.size > length || (word.size < 3 && word.size != length)) return false;
    for (size_t i = 0; i < word.size; i++)
        if (ascii_lower(word.bytes[i]) != name[i]) return false;
    return true;
}

static bool is_one_of(Str word, const char *const *names, size_t count, size_t *index)
{
    for (size_t i = 0; i < count; i++)
        if (abbreviates(word, names[i])) {
            *index = i;
            return true;
        }
    return false;
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

static int month_named(Str word)
{
    size_t index;
    return is_one_of(word, month_names, 12, &index) ? (int)index + 1 : 0;
}

/* Words that may stand beside a date without saying anything of it. */
static bool is_idle(Str word)
{
    static const char *const idle[] = {
        "monday", "tuesday", "tues",      "wednesday", "thursday", "thurs", "friday",   "saturday",
        "sunday", "posted",  "published", "updated",   "last",     "first", "modified", "date",
        "dated",  "issued",  "on",        "at",        "of",       "the",   "am",       "pm",
        "a",      "p",       "m",         "utc",       "gmt",      "est",   "edt",      "et",
        "cet",    "cest",    "bst",       "kst",       "jst",      "ist",   "pst",      "pdt",
        "msk",    "z",       "hrs",       "hours",     "st",       "nd",    "rd",       "th"};
    size_t index;
    return is_one_of(word, idle, COUNT(idle), &index);
}

static int number_of(Str digits)
{
    int number = 0;
    if (digits.size > 8) return -1;
    for (size_t i = 0; i < digits.size; i++) number = number * 10 + (digits.bytes[i] - '0');
    return number;
}

/* Cuts str into words; 0 when it has characters or more words than dates have. */
static size_t words_of(Str str, Word *words)
{
    size_t count = 0, at = 0;
    char before = 0;
    while (at < str.size) {
        char c = str.bytes[at];
        bool digits = ascii_is_digit(c);
        if (!digits && !ascii_is_letter(c)) {
            if (!strchr(" ,-/:.()|+\t\n", c) || !c) return 0;
            before = c;
            at++;
            continue;
        }
        size_t start = at;
        while (at < str.size && (digits ? ascii_is_digit(str.bytes[at]) : ascii_is_letter(str.bytes[at])))
            at++;
        if (count == MOST_WORDS) return 0;
        Str word = str_slice(str, start, at);
        words[count++] = (Word){word, digits ? number_of(word) : -1, before};
        before = 0;
    }
    return count;
}

static bool is_year(const Word *word)
{
    return word->str.size == 4 && word->number >= 1800 && word->number < 2200;
}

/* "08:30", "08:30:00", "+02:00", "9 am": the hours are the word in front of a colon or of am, pm. */
static bool is_time(const Word *words, size_t count, size_t i)
{
    if (words[i].number < 0) return false;
    if (words[i].before == ':' || words[i].before == '+') return true;
    if (words[i].before == '.' && i > 3) return true;
    if (i + 1 == count) return i > 3 && words[i].before == '-'; /* "10:00:00 -0500" */
    const Word *next = &words[i + 1];
    bool dotted = i >= 3 && next->before == '.' && next->str.size == 2 && next->number >= 0; /* "10.30" */
    bool meridian = next->number < 0 && next->str.size <= 2 &&
                    (ascii_lower(next->str.bytes[0]) == 'a' || ascii_lower(next->str.bytes[0]) == 'p');
    return next->before == ':' || dotted || meridian;
}

static void take_number(Parts *parts, const Word *word)
{
    if (is_year(word) && !parts->year)
        parts->year = word->number;
    else if (word->str.size <= 2 && word->number >= 1 && word->number <= 31 && !parts->day)
        parts->day = word->number;
    else
        parts->wrong = true;
}

/* 2023-04-19, 2023/4/19: year first is read in one way only. 20230419 likewise. */
static bool read_year_first(const Word *words, size_t count, Parts *parts, size_t *used)
{
    if (words[0].str.size == 8 && words[0].number > 18000000) {
        int month = words[0].number / 100 % 100, day = words[0].number % 100;
        *parts = (Parts){words[0].number / 10000, month, day, !month || !day};
        *used = 1;
        return true;
    }
    if (!is_year(&words[0]) || count < 2 || !words[1].before || !strchr("-/.", words[1].before)) return false;
    if (words[1].number < 0) return false;
    bool day = count > 2 && words[2].number >= 0 && words[2].before == words[1].before;
    *parts = (Parts){words[0].number, words[1].number, day ? words[2].number : 0,
                     !words[1].number || (day && !words[2].number)};
    *used = day ? 3 : 2;
    return true;
}

/* 19.04.2023, 4/19/2023: only where one of the two cannot be a month, or both are the same. */
static bool read_year_last(const Word *words, size_t count, Parts *parts, size_t *used)
{
    if (count < 3 || words[0].number < 1 || words[1].number < 1 || !is_year(&words[2])) return false;
    if (!words[1].before || !strchr("-/.", words[1].before) || words[2].before != words[1].before)
        return false;
    int a = words[0].number, b = words[1].number;
    bool dotted = words[1].before == '.'; /* the day comes first */
    if (a <= 12 && b <= 12 && a != b && !dotted) parts->wrong = true;
    *parts = (Parts){words[2].number, a > 12 || dotted ? b : a, a > 12 || dotted ? a : b, parts->wrong};
    *used = 3;
    return true;
}

static void read_words(const Word *words, size_t count, Parts *parts)
{
    size_t i = 0;
    if (!read_year_first(words, count, parts, &i)) read_year_last(words, count, parts, &i);
    for (; i < count && !parts->wrong; i++) {
        int month = words[i].number < 0 ? month_named(words[i].str) : 0;
        if (month && !parts->month)
            parts->month = month;
        else if (is_time(words, count, i))
            continue;
        else if (words[i].number >= 0)
            take_number(parts, &words[i]);
        else if (!is_idle(words[i].str) && !str_is(words[i].str, "T"))
            parts->wrong = true;
    }
}

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 || !year;
    return month == 2 && leap ? 29 : days[month - 1];
}

static bool is_sound(const Parts *parts)
{
    if (parts->wrong || parts->month < 0 || parts->month > 12) return false;
    if (parts->year && (parts->year < 1800 || parts->year >= 2200)) return false;
    if (parts->day && (!parts->month || parts->day > days_in(parts->year, parts->month))) return false;
    return parts->year || parts->day;
}

bool date_read(Str str, Date *out)
{
    Word words[MOST_WORDS];
    Parts parts = {0};
    size_t count = str.size <= 120 ? words_of(str, words) : 0;
    if (!count) return false;
    read_words(words, count, &parts);
    if (!is_sound(&parts)) return false;
    *out = (Date){.has_month = parts.month > 0, .has_day = parts.day > 0};
    char text[40] = "";
    if (parts.year && parts.day)
        snprintf(text, sizeof text, "%04d-%02d-%02d", parts.year, parts.month, parts.day);
    else if (parts.year && parts.month)
        snprintf(text, sizeof text, "%04d-%02d", parts.year, parts.month);
    else if (parts.year)
        snprintf(text, sizeof text, "%04d", parts.year);
    memcpy(out->text, text, strlen(text) + 1);
    return true;
}

Str date_iso(Arena *arena, Str str)
{
    Date date;
    if (!date_read(str_trim(str), &date) || !date.text[0]) return (Str){0};
    return str_copy(arena, str_from(date.text));
}
