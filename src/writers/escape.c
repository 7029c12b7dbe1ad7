#include "writers/escape.h"

#include "base/utf8.h"

static const char replacement[] = "\xEF\xBF\xBD";

/* What is written for each ASCII character of a format, NULL where it is the character itself; and whether
 * the characters beyond ASCII that XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets) are left out as
 * well. */
typedef struct Escapes {
    const char *ascii[128];
    bool xml;
} Escapes;

/* The control characters that XML forbids, left out. */
#define NO_CONTROLS                                                                                          \
    [0x00] = "", [0x01] = "", [0x02] = "", [0x03] = "", [0x04] = "", [0x05] = "", [0x06] = "", [0x07] = "",  \
    [0x08] = "", [0x0B] = "", [0x0C] = "", [0x0E] = "", [0x0F] = "", [0x10] = "", [0x11] = "", [0x12] = "",  \
    [0x13] = "", [0x14] = "", [0x15] = "", [0x16] = "", [0x17] = "", [0x18] = "", [0x19] = "", [0x1A] = "",  \
    [0x1B] = "", [0x1C] = "", [0x1D] = "", [0x1E] = "", [0x1F] = ""

/* What is written for the character beyond ASCII at `at`, of *length bytes; NULL: itself. */
static const char *beyond_ascii(Str text, size_t at, bool xml, size_t *length)
{
    uint32_t code = 0;
    *length = utf8_decode(text, at, &code);
    if (!*length) {
        *length = 1;
        return replacement;
    }
    return xml && (code == 0xFFFE || code == 0xFFFF) ? "" : NULL;
}

/* Called for every byte of large files: what needs no change is written in one piece. */
static void escape_with(Sink *sink, Str text, const Escapes *escapes)
{
    size_t start = 0, at = 0; /* [start, at): what needs no change */
    while (at < text.size) {
        unsigned char c = (unsigned char)text.bytes[at];
        size_t length = 1;
        const char *instead = c < 0x80 ? escapes->ascii[c] : beyond_ascii(text, at, escapes->xml, &length);
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
        {NO_CONTROLS, ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;",
         ['\t'] = "&#9;", ['\n'] = "&#10;", ['\r'] = "&#13;"},
        true};
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
static const Escapes cdata_escapes = {{NO_CONTROLS, ['\r'] = "", ['>'] = ">", [']'] = "]"}, true};

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
        const char *instead = c < 0x80 ? cdata_escapes.ascii[c] : beyond_ascii(text, at, true, &length);
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
    static const Escapes escapes = {{NO_CONTROLS, ['"'] = "\"\"", ['\\'] = "\\\\"}, true};
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
    static const Escapes escapes = {{DOT_ESCAPES, ['&'] = "&amp;"}, true};
    escape_with(sink, text, &escapes);
}

void escape_dot_plain(Sink *sink, Str text)
{
    static const Escapes escapes = {{DOT_ESCAPES}, true};
    escape_with(sink, text, &escapes);
}

void escape_dot_url(Sink *sink, Str url)
{
    static const Escapes escapes = {
        {NO_CONTROLS, ['"'] = "%22", ['\''] = "%27", ['<'] = "%3C", ['>'] = "%3E", ['\\'] = "%5C",
         ['^'] = "%5E", ['`'] = "%60", ['{'] = "%7B", ['|'] = "%7C", ['}'] = "%7D", ['&'] = "&amp;"},
        true};
    escape_with(sink, url, &escapes);
}

/* '<' is written as an escape, so that a graph pasted into a page's script cannot end it. */
void escape_json(Sink *sink, Str text)
{
    static const Escapes escapes = {{"\\u0000",
                                     "\\u0001",
                                     "\\u0002",
                                     "\\u0003",
                                     "\\u0004",
                                     "\\u0005",
                                     "\\u0006",
                                     "\\u0007",
                                     "\\u0008",
                                     "\\t",
                                     "\\n",
                                     "\\u000b",
                                     "\\u000c",
                                     "\\r",
                                     "\\u000e",
                                     "\\u000f",
                                     "\\u0010",
                                     "\\u0011",
                                     "\\u0012",
                                     "\\u0013",
                                     "\\u0014",
                                     "\\u0015",
                                     "\\u0016",
                                     "\\u0017",
                                     "\\u0018",
                                     "\\u0019",
                                     "\\u001a",
                                     "\\u001b",
                                     "\\u001c",
                                     "\\u001d",
                                     "\\u001e",
                                     "\\u001f",
                                     ['"'] = "\\\"",
                                     ['\\'] = "\\\\",
                                     ['<'] = "\\u003c",
                                     [0x7F] = "\\u007f"},
                                    false};
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
