/* Lexicon files: text that an analyst can edit.
 *
 *     # a comment
 *     RUS = Russia                      a head: key, '=', value
 *         official   Russian Federation an indented line: field, white space, values
 *         adjective  Russian            (values are separated by commas; "…" keeps a comma or a '#')
 *
 * One stanza is a head with the indented lines below it. The reader calls back once a line, so that whoever
 * knows the fields can say which line is wrong: `actant: lexicon/states.txt:12: no such field: "adjectiv"`.
 */
#ifndef LEXICON_STANZA_H
#define LEXICON_STANZA_H

#include "base/str.h"

typedef struct Line {
    const char *file; /* for messages */
    unsigned number;  /* 1-based */
    bool head;        /* not indented */
    Str key;          /* heads: before '=' (or the whole line); others: the field's name */
    Str value;        /* what follows, trimmed */
} Line;

typedef act_status (*LineReader)(void *context, const Line *line, act_error *error);

/* Calls read for every line of text that is neither blank nor comment; stops at the first status but ACT_OK.
 */
act_status stanza_read(const char *file, Str text, LineReader read, void *context, act_error *error);

/* Cuts the next value off a line's value: trimmed, without its quotes; false when there is none left. */
bool stanza_next(Str *rest, Str *value);

act_status line_error(const Line *line, act_error *error, const char *format, ...) PRINTF_LIKE(3, 4);

#endif
