#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "text/dates.h"

typedef struct Pair {
    const char *text, *iso; /* iso "": a date without its year; NULL: no date */
} Pair;

static void check(const Pair *pairs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Date date = {0};
        bool read = date_read(str_from(pairs[i].text), &date);
        if (read != (pairs[i].iso != NULL)) fail_msg("\"%s\" is %sread", pairs[i].text, read ? "" : "not ");
        if (read && strcmp(date.text, pairs[i].iso))
            fail_msg("\"%s\" gives \"%s\"", pairs[i].text, date.text);
    }
}

#define CHECK(pairs) check(pairs, sizeof(pairs) / sizeof *(pairs))

static void dates_in_words(void **state)
{
    (void)state;
    static const Pair pairs[] = {{"April 19, 2023", "2023-04-19"},
                                 {"19 April 2023", "2023-04-19"},
                                 {"Apr. 9, 2023", "2023-04-09"},
                                 {"Sept 3 2020", "2020-09-03"},
                                 {"3rd of May, 2021", "2021-05-03"},
                                 {"Friday, 21 Aug. 2015", "2015-08-21"},
                                 {"February 29, 2024", "2024-02-29"},
                                 {"May 2021", "2021-05"},
                                 {"2021", "2021"},
                                 {"May 3", ""},
                                 {"Wed 3 May 1998 10.30 BST", "1998-05-03"}};
    CHECK(pairs);
}

static void dates_in_numbers(void **state)
{
    (void)state;
    static const Pair pairs[] = {{"2023-04-19", "2023-04-19"}, {"2023/4/9", "2023-04-09"},
                                 {"2023-04", "2023-04"},       {"20230419", "2023-04-19"},
                                 {"19.04.2023", "2023-04-19"}, {"05.04.2023", "2023-04-05"},
                                 {"4/19/2023", "2023-04-19"},  {"19/4/2023", "2023-04-19"},
                                 {"5/5/2023", "2023-05-05"},   {"4/5/2023", NULL}}; /* April or May? */
    CHECK(pairs);
}

static void dates_as_pages_and_feeds_write_them(void **state)
{
    (void)state;
    static const Pair pairs[] = {{"2023-04-19T08:00:00Z", "2023-04-19"},
                                 {"2023-04-19T08:00:00+02:00", "2023-04-19"},
                                 {"2023-04-19 08:00:00", "2023-04-19"},
                                 {"Wed, 19 Apr 2023 10:00:00 +0200", "2023-04-19"},
                                 {"Wed, 19 Apr 2023 10:00:00 -0500", "2023-04-19"},
                                 {"Updated 10:32 AM EDT, Tue June 20, 2023", "2023-06-20"},
                                 {"Published on 3 May 1998, 10:30 am", "1998-05-03"},
                                 {"Posted: 3 May 1998 | 22:10", "1998-05-03"}};
    CHECK(pairs);
}

static void what_is_no_date(void **state)
{
    (void)state;
    static const Pair pairs[] = {{"", NULL},
                                 {"soon", NULL},
                                 {"May", NULL},
                                 {"19", NULL},
                                 {"June 31, 2020", NULL},
                                 {"February 29, 2023", NULL},
                                 {"2023-13-01", NULL},
                                 {"2023-04-00", NULL},
                                 {"2023-00", NULL},
                                 {"2023-00-04", NULL},
                                 {"20230400", NULL},
                                 {"20230004", NULL},
                                 {"12345678901", NULL},
                                 {"April 19, 2023, Lima", NULL},
                                 {"Marching on, 19 2023", NULL},
                                 {"2023 2024", NULL}};
    CHECK(pairs);
}

static void a_date_without_its_year_has_no_iso_form(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    assert_int_equal(date_iso(arena, STR("May 3")).size, 0);
    assert_true(str_is(date_iso(arena, STR(" May 3, 1998 ")), "1998-05-03"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_in_words),
        cmocka_unit_test(dates_in_numbers),
        cmocka_unit_test(dates_as_pages_and_feeds_write_them),
        cmocka_unit_test(what_is_no_date),
        cmocka_unit_test(a_date_without_its_year_has_no_iso_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
