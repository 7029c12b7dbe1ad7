#include "writers/escape.h"

#include "base/utf8.h"

static const char replacement[] = "\xEF\xBF\xBD";

/* What is written for each ASCII character of a format, NULL where it is the character itself; and for those
 * beyond ASCII that need something else. */
typedef struct Escapes {
    const char *ascii[128];
    bool all; /* keep U+FFFE and U+FFFF, which XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets) */
    const char *ends[2]; /* for U+0085 and U+2028, ends of lines in XML 1.1 and to some readers of 1.0 */
} Escapes;

/* The control characters that XML forbids, left out. */
#define NO_CONTROLS                                                                                          \
    [0x00] = "", [0x01] = "", [0x02] = "", [0x03] = "", [0x04] = "", [0x05] = "", [0x06] = "", [0x07] = "",  \
    [0x08] = "", [0x0B] = "", [0x0C] = "", [0x0E] = "", [0x0F] = "", [0x10] = "", [0x11] = "", [0x12] = "",  \
    [0x13] = "", [0x14] = "", [0x15] = "", [0x16] = "", [0x17] = "", [0x18] = "", [0x19] = "", [0x1A] = "",  \
    [0x1B] = "", [0x1C] = "", [0x1D] = "", [0x1E] = "", [0x1F] = ""

/* What is written for the character beyond ASCII at `at`, of *length bytes; NULL: itself. */
static const char *beyond_ascii(Str text, size_t at, const Escapes *escapes, size_t *length)
{
    uint32_t code = 0;
    *length = utf8_decode(text, at, &code);
    if (!*length) {
        *length = 1;
        return replacement;
    }
    switch (code) {
    case 0xFFFE:
    case 0xFFFF: return escapes->all ? NULL : "";
    case 0x85: return escapes->ends[0];
    case 0x2028: return escapes->ends[1];
    default: return NULL;
    }
}

/* Called for every byte of large files: what needs no change is written in one piece. */
static void escape_with(Sink *sink, Str text, const Escapes *escapes)
{
    size_t start = 0, at = 0; /* [start, at): what needs no change */
    while (at < text.size) {
        unsigned char c = (unsigned char)text.bytes[at];
        size_t length = 1;
        const char *instead = c < 0x80 ? escapes->ascii[c] : beyond_ascii(text, at, escapes, &length);
        if (instead) {
            sink_write(sink, text.bytes + start, at - start);
            sink_text(sink, instead);
            start = at + length;
        }
        at += length;
    }
    if (at > start) sink_write(sink, text.bytes + start, at - start);
}

void escape_xml(Sink *sink, Str text)
{
    static const Escapes escapes = {
        .ascii = {NO_CONTROLS, ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;",
                  ['\''] = "&#39;", ['\t'] = "&#9;", ['\n'] = "&#10;", ['\r'] = "&#13;"},
        .ends = {"&#133;", "&#8232;"}};
    escape_with(sink, text, &escapes);
}

void xml_attribute(Sink *sink, const char *name, Str value)
{
    if (!value.size) return;
    sink_char(sink, ' ');
    sink_text(sink, name);
    sink_write(sink, "=\"", 2);
    escape_xml(sink, value);
    sink_char(sink, '"');
}

/* Readers of XML drop '\r' anyway. */
static const Escapes cdata_escapes = {.ascii = {NO_CONTROLS, ['\r'] = "", ['>'] = ">", [']'] = "]"},
                                      .ends = {"]]>&#133;<![CDATA[", "]]>&#8232;<![CDATA["}};

/* "]]>" may also come about where a forbidden character between is dropped: so it is looked for in what is
 * written. */
void escape_cdata(Sink *sink, Str text)
{
    sink_text(sink, "<![CDATA[");
    unsigned brackets = 0; /* how many ']' were written last */
    size_t start = 0, at = 0;
    while (at < text.size) {
        unsigned char c = (unsigned char)text.bytes[at];
        size_t length = 1;
        const char *instead =
            c < 0x80 ? cdata_escapes.ascii[c] : beyond_ascii(text, at, &cdata_escapes, &length);
        if (!instead) {
            brackets = 0;
        } else {
            bool split = c == '>' && brackets >= 2;
            sink_write(sink, text.bytes + start, at - start);
            sink_text(sink, split ? "]]><![CDATA[>" : instead);
            start = at + length;
            if (*instead) brackets = c == ']' ? brackets + 1 : 0;
        }
        at += length;
    }
    if (at > start) sink_write(sink, text.bytes + start, at - start);
    sink_text(sink, "]]>");
}

/* Characters for the sake of which a cell stands in quotes. */
static const bool csv_quoted[256] = {['"'] = true, [','] = true,  ['\r'] = true, ['\n'] = true,
                                     [';'] = true, ['\t'] = true, [' '] = true,  ['\0'] = true};

static bool csv_needs_quotes(Str text)
{
    for (size_t i = 0; i < text.size; i++)
        if (csv_quoted[(unsigned char)text.bytes[i]]) return true;
    return false;
}

void escape_csv(Sink *sink, Str text)
{
    static const Escapes escapes = {.ascii = {NO_CONTROLS, ['"'] = "\"\"", ['\\'] = "\\\\"}};
    bool formula = text.size && strchr("=+-@\t\r", text.bytes[0]) && text.bytes[0];
    bool quotes = csv_needs_quotes(text);
    if (quotes) sink_char(sink, '"');
    if (formula) sink_char(sink, '\'');
    escape_with(sink, text, &escapes);
    if (quotes) sink_char(sink, '"');
}

#define DOT_ESCAPES NO_CONTROLS, ['"'] = "\\\"", ['\\'] = "\\\\", ['\t'] = " ", ['\n'] = " ", ['\r'] = " "

void escape_dot(Sink *sink, Str text)
{
    static const Escapes escapes = {.ascii = {DOT_ESCAPES, ['&'] = "&amp;"}};
    escape_with(sink, text, &escapes);
}

void escape_dot_plain(Sink *sink, Str text)
{
    static const Escapes escapes = {.ascii = {DOT_ESCAPES}};
    escape_with(sink, text, &escapes);
}

void escape_dot_url(Sink *sink, Str url)
{
    static const Escapes escapes = {
        .ascii = {
            NO_CONTROLS, ['"'] = "%22", ['\''] = "%27", ['<'] = "%3C", ['>'] = "%3E", ['\\'] = "%5C",
            ['^'] = "%5E", ['`'] = "%60", ['{'] = "%7B", ['|'] = "%7C", ['}'] = "%7D", ['&'] = "&amp;"}};
    escape_with(sink, url, &escapes);
}

#define JSON_CONTROLS                                                                                        \
    [0x00] = "\\u0000", [0x01] = "\\u0001", [0x02] = "\\u0002", [0x03] = "\\u0003", [0x04] = "\\u0004",      \
    [0x05] = "\\u0005", [0x06] = "\\u0006", [0x07] = "\\u0007", [0x08] = "\\u0008", [0x09] = "\\t",          \
    [0x0A] = "\\n", [0x0B] = "\\u000b", [0x0C] = "\\u000c", [0x0D] = "\\r", [0x0E] = "\\u000e",              \
    [0x0F] = "\\u000f", [0x10] = "\\u0010", [0x11] = "\\u0011", [0x12] = "\\u0012", [0x13] = "\\u0013",      \
    [0x14] = "\\u0014", [0x15] = "\\u0015", [0x16] = "\\u0016", [0x17] = "\\u0017", [0x18] = "\\u0018",      \
    [0x19] = "\\u0019", [0x1A] = "\\u001a", [0x1B] = "\\u001b", [0x1C] = "\\u001c", [0x1D] = "\\u001d",      \
    [0x1E] = "\\u001e", [0x1F] = "\\u001f"

/* '<' is written as an escape, so that a graph pasted into a page's script cannot end it. */
void escape_json(Sink *sink, Str text)
{
    static const Escapes escapes = {
        .ascii = {JSON_CONTROLS, ['"'] = "\\\"", ['\\'] = "\\\\", ['<'] = "\\u003c", [0x7F] = "\\u007f"},
        .all = true};
    escape_with(sink, text, &escapes);
}

Str text_shorten(Str text, size_t limit, bool *cut)
{
    size_t count = 0, at = 0, space = 0;
    while (at < text.size && count < limit) {
        uint32_t code;
        size_t length = utf8_decode(text, at, &code);
        if (text.bytes[at] == ' ') space = at;
        at += length ? length : 1;
        count++;
    }
    *cut = at < text.size;
    if (*cut && space > at * 3 / 4) at = space;
    return str_slice(text, 0, at);
}

bool url_is_safe(Str url)
{
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    for (size_t i = 0; i < url.size; i++)
        if ((unsigned char)url.bytes[i] <= ' ' || url.bytes[i] == 0x7F) return false;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (str_starts(url, str_from(schemes[i]))) return true;
    return false;
}
