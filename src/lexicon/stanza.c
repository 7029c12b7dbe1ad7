#include "lexicon/stanza.h"

#include <stdio.h>

/* The line up to a '#' that stands at its beginning or behind white space, outside quotes. */
static Str without_comment(Str line)
{
    bool quoted = false;
    for (size_t i = 0; i < line.size; i++) {
        char c = line.bytes[i];
        if (c == '"') quoted = !quoted;
        if (c == '#' && !quoted && (!i || line.bytes[i - 1] == ' ' || line.bytes[i - 1] == '\t'))
            return str_slice(line, 0, i);
    }
    return line;
}

static void split_field(Str text, Line *line)
{
    size_t end = 0;
    while (end < text.size && text.bytes[end] != ' ' && text.bytes[end] != '\t') end++;
    line->key = str_slice(text, 0, end);
    line->value = str_trim(str_slice(text, end, text.size));
}

static void split_head(Str text, Line *line)
{
    line->value = text;
    line->key = str_trim(str_cut(&line->value, '='));
    line->value = str_trim(line->value);
}

act_status stanza_read(const char *file, Str text, LineReader read, void *context, act_error *error)
{
    Line line = {.file = file};
    if (str_starts(text, STR("\xEF\xBB\xBF"))) text = str_slice(text, 3, text.size);
    for (Str rest = text; rest.bytes;) {
        Str raw = str_cut(&rest, '\n');
        line.number++;
        if (raw.size && memchr(raw.bytes, '\0', raw.size))
            return line_error(&line, error, "NUL byte in a lexicon file");
        Str content = str_trim(without_comment(raw));
        if (!content.size) continue;
        line.head = raw.bytes[0] != ' ' && raw.bytes[0] != '\t';
        if (line.head)
            split_head(content, &line);
        else
            split_field(content, &line);
        act_status status = read(context, &line, error);
        if (status) return status;
    }
    return ACT_OK;
}

bool stanza_next(Str *rest, Str *value)
{
    *rest = str_trim(*rest);
    if (!rest->size) return false;
    if (rest->bytes[0] == '"') {
        *rest = str_slice(*rest, 1, rest->size);
        *value = str_cut(rest, '"');
        str_cut(rest, ',');
        return true;
    }
    *value = str_trim(str_cut(rest, ','));
    return true;
}

act_status line_error(const Line *line, act_error *error, const char *format, ...)
{
    char message[sizeof error->message];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    return error_set(error, ACT_ERROR_FORMAT, line->file, line->number, "%s", message);
}
