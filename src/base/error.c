#include "base/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void set_place(act_error *error, act_status code, const char *file, unsigned line)
{
    error->code = code;
    error->line = line;
    snprintf(error->file, sizeof error->file, "%s", file ? file : "");
}

act_status error_set(act_error *error, act_status code, const char *file, unsigned line, const char *format,
                     ...)
{
    if (!error) return code;
    set_place(error, code, file, line);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    return code;
}

act_status error_system(act_error *error, const char *file, const char *what)
{
    int number = errno;
    act_status code = number == ENOMEM ? ACT_ERROR_MEMORY : ACT_ERROR_IO;
    return error_set(error, code, file, 0, "%s: %s", what, strerror(number));
}

act_status error_memory(act_error *error, const char *file)
{
    return error_set(error, ACT_ERROR_MEMORY, file, 0, "out of memory");
}
