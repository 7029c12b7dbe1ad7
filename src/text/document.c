#include "text/document.h"

#include "base/ascii.h"
#include "text/blocks.h"
#include "text/dates.h"
#include "text/decode.h"

typedef enum Header {
    HEADER_NONE,
    HEADER_TITLE,
    HEADER_DATE,
    HEADER_SOURCE,
    HEADER_URL,
    HEADER_OTHER
} Header;

static bool is_same_word(Str a, const char *b)
{
    return a.size == strlen(b) && !strncasecmp(a.bytes, b, a.size);
}

/* The key of a header line and its value. Other keys than ours ("Author:") may stand among them. */
static Header header_read(Str line, Str *value)
{
    static const char *const keys[] = {[HEADER_TITLE] = "title", "date", "source", "url"};
    *value = line;
    Str key = str_cut(value, ':');
    if (!value->bytes) return HEADER_NONE;
    *value = str_trim(*value);
    for (int i = HEADER_TITLE; i <= HEADER_URL; i++)
        if (is_same_word(key, keys[i])) return (Header)i;
    bool one_word = key.size && key.size <= 20 && !memchr(key.bytes, ' ', key.size);
    return one_word && ascii_is_upper(key.bytes[0]) ? HEADER_OTHER : HEADER_NONE;
}

static void header_keep(Arena *arena, Document *doc, Header header, Str value)
{
    if (header == HEADER_TITLE) doc->title = str_copy(arena, value);
    if (header == HEADER_SOURCE) doc->source = str_copy(arena, value);
    if (header == HEADER_URL) doc->url = str_copy(arena, value);
    if (header != HEADER_DATE) return;
    doc->date = date_iso(arena, value);
    if (!doc->date.size && value.size) doc->odd_date = str_copy(arena, value);
}

/* Takes the header lines, and the blank one below them, off text. Lines that no blank line ends are none. */
static Str headers_take(Arena *arena, Document *doc, Str text)
{
    Str rest = text, value;
    uint32_t count = 0;
    for (Str line; rest.bytes;) {
        line = str_trim(str_cut(&rest, '\n'));
        if (!line.size) break;
        Header header = header_read(line, &value);
        if (!header || (!count && header == HEADER_OTHER)) return text;
        count++;
    }
    if (!count) return text;
    Str after = rest;
    for (rest = text; count; count--)
        header_keep(arena, doc, header_read(str_trim(str_cut(&rest, '\n')), &value), value);
    return after;
}

static Str without_blank_lines_ahead(Str text)
{
    size_t start = 0;
    for (size_t i = 0; i < text.size && memchr(" \t\n", text.bytes[i], 3); i++)
        if (text.bytes[i] == '\n') start = i + 1;
    return str_slice(text, start, text.size);
}

act_status document_read(Arena *arena, Str name, Str bytes, Document *out, act_error *error)
{
    *out = (Document){.name = str_copy(arena, name)};
    Decoded decoded;
    act_status status = text_decode(arena, name, bytes, &decoded, error);
    if (status) return status;
    out->repaired = decoded.repaired;
    out->repaired_line = decoded.line;
    out->text = headers_take(arena, out, without_blank_lines_ahead(decoded.text));
    out->text = without_blank_lines_ahead(out->text);
    blocks_split(arena, out);
    blocks_classify(arena, out);
    return ACT_OK;
}
