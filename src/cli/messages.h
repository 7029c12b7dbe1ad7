/* What the command says on standard error: errors, warnings, progress. Messages and the progress bar share
 * the terminal, so they go through one place. */
#ifndef CLI_MESSAGES_H
#define CLI_MESSAGES_H

#include "base/str.h"

typedef struct Messages {
    bool quiet;    /* errors only */
    bool progress; /* draw the bar */
    bool drawn;    /* the bar stands on the last line */
} Messages;

/* "actant: FILE:LINE: what is wrong" */
void say_error(Messages *messages, const act_error *error);
void say_warning(Messages *messages, const char *file, unsigned line, const char *format, ...)
    PRINTF_LIKE(4, 5);
void say_progress(Messages *messages, size_t done, size_t total);
void progress_clear(Messages *messages);

#endif
