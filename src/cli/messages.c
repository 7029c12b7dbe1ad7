#include "cli/messages.h"

#include <stdio.h>

static void say(Messages *messages, const char *file, unsigned line, const char *kind, const char *text)
{
    progress_clear(messages);
    fputs("actant: ", stderr);
    if (file && *file) fprintf(stderr, "%s:", file);
    if (file && *file && line) fprintf(stderr, "%u:", line);
    if (file && *file) fputc(' ', stderr);
    fprintf(stderr, "%s%s\n", kind, text);
}

void say_error(Messages *messages, const act_error *error)
{
    say(messages, error->file, error->line, "", error->message);
}

void say_warning(Messages *messages, const char *file, unsigned line, const char *format, ...)
{
    if (messages->quiet) return;
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    say(messages, file, line, "warning: ", text);
}

void say_progress(Messages *messages, size_t done, size_t total)
{
    enum { WIDTH = 40 };
    if (!messages->progress || total < 2) return;
    char bar[WIDTH + 1];
    size_t filled = done * WIDTH / total;
    memset(bar, '.', WIDTH);
    memset(bar, '#', filled);
    bar[WIDTH] = '\0';
    fprintf(stderr, "\r[%s] %zu/%zu", bar, done, total);
    fflush(stderr);
    messages->drawn = true;
}

void progress_clear(Messages *messages)
{
    if (messages->drawn) fputs("\r\033[K", stderr);
    messages->drawn = false;
}
