/* Filling in an act_error. Every function returns the code, so that `return error_set(…)` reads well. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include "actant/status.h"

#if defined(__GNUC__)
#define PRINTF_LIKE(index, first) __attribute__((format(printf, index, first)))
#else
#define PRINTF_LIKE(index, first)
#endif

/* file may be NULL, line 0: no place. error may be NULL: only the code is returned. */
act_status error_set(act_error *error, act_status code, const char *file, unsigned line, const char *format,
                     ...) PRINTF_LIKE(5, 6);

/* The same with the text of errno behind the message: "cannot open: No such file or directory". */
act_status error_system(act_error *error, const char *file, const char *what);

/* ACT_ERROR_MEMORY; file may be NULL. */
act_status error_memory(act_error *error, const char *file);

#endif
