/* Dates as English news writes them, to ISO 8601: "April 19, 2023", "19 April 2023", "Friday, 21 Aug. 2015",
 * "2023-04-19T08:00:00Z", "20230419", "April 2023", "2023". A date of numbers alone ("4/19/2023") is taken
 * only where it can be read in one way. */
#ifndef TEXT_DATES_H
#define TEXT_DATES_H

#include "base/str.h"

typedef struct Date {
    char text[11]; /* "2023-04-19", "2023-04" or "2023", NUL-ended; "" where the year is not said */
    bool has_month, has_day;
} Date;

extern const char *const month_names[13], *const weekday_names[8]; /* in small letters; NULL at the end */

/* "Monday", "May": a weekday or month with its capital. */
bool date_is_name(Str word);

/* Whether str is a date and nothing else (but a weekday, a time of day or "Updated" and the like). */
bool date_read(Str str, Date *out);

/* "2023-04-19" for whatever of it date_read understands; {0} where it does not or the year is missing. */
Str date_iso(Arena *arena, Str str);

#endif
