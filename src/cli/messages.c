#include "cli/messages.h"

#include "base/utf8.h"

#include <stdio.h>

/* Names of files and words of inputs are others' text: control characters, which a terminal would obey, and
 * what is no UTF-8 become question marks. */
static void print_clean(const char *text)
{
    Str str = str_from(text);
    for (size_t at = 0; at < str.size;) {
        uint32_t code;
        size_t length = utf8_decode(str, at, &code);
        bool control = length && (code < ' ' || (code >= 0x7F && code < 0xA0));
        if (length && !control)
            fwrite(str.bytes + at, 1, length, stderr);
        else
            fputc('?', stderr);
        at += length ? length : 1;
    }
}

static void say(Messages *messages, const char *file, unsigned line, const char *kind, const char *text)
{
    progress_clear(messages);
    fputs("actant: ", stderr);
    if (file && *file) {
        print_clean(file);
        fputc(':', stderr);
        if (line) fprintf(stderr, "%u:", line);
        fputc(' ', stderr);
    }
    fputs(kind, stderr);
    print_clean(text);
    fputc('\n', stderr);
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
