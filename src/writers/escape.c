#include "writers/escape.h"

#include "base/utf8.h"

static const char replacement[] = "\xEF\xBF\xBD";

/* Char of XML 1.0 (https://www.w3.org/TR/xml/#charsets). */
static bool xml_allows(uint32_t code)
{
    return code >= 0x20 ? code != 0xFFFE && code != 0xFFFF : code == '\t' || code == '\n' || code == '\r';
}

/* How one ASCII character is written in a format; NULL: as it is. */
typedef const char *(*EscapeOf)(char c);

static void escape_with(Sink *sink, Str text, EscapeOf escape_of)
{
    size_t start = 0, at = 0; /* [start, at): what needs no change */
    while (at < text.size) {
        uint32_t code = 0;
        size_t length = utf8_decode(text, at, &code);
        const char *instead = !length             ? replacement
                              : !xml_allows(code) ? ""
                              : length == 1       ? escape_of((char)code)
                                                  : NULL;
        size_t next = at + (length ? length : 1);
        if (instead) {
            sink_write(sink, text.bytes + start, at - start);
            sink_text(sink, instead);
            start = next;
        }
        at = next;
    }
    if (at > start) sink_write(sink, text.bytes + start, at - start);
}

static const char *xml_escape(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    case '\t': return "&#9;";
    case '\n': return "&#10;";
    case '\r': return "&#13;";
    default: return NULL;
    }
}

void escape_xml(Sink *sink, Str text) { escape_with(sink, text, xml_escape); }

/* "]]>" may also come about where a forbidden character between is dropped: so it is looked for in what is
 * written. */
void escape_cdata(Sink *sink, Str text)
{
    sink_text(sink, "<![CDATA[");
    unsigned brackets = 0; /* how many ']' were written last */
    size_t start = 0, at = 0;
    while (at < text.size) {
        uint32_t code = 0;
        size_t length = utf8_decode(text, at, &code);
        size_t next = at + (length ? length : 1);
        bool drop = length && (!xml_allows(code) || code == '\r'); /* readers of XML drop '\r' anyway */
        bool split = length && code == '>' && brackets >= 2;
        if (!length || drop || split) {
            sink_write(sink, text.bytes + start, at - start);
            sink_text(sink, !length ? replacement : split ? "]]><![CDATA[" : "");
            start = split ? at : next;
        }
        if (!drop) brackets = length && code == ']' ? brackets + 1 : 0;
        at = next;
    }
    if (at > start) sink_write(sink, text.bytes + start, at - start);
    sink_text(sink, "]]>");
}

static const char *csv_escape(char c) { return c == '"' ? "\"\"" : c == '\\' ? "\\\\" : NULL; }

static bool csv_needs_quotes(Str text)
{
    for (size_t i = 0; i < text.size; i++)
        if (strchr("\",\r\n;\t", text.bytes[i]) || text.bytes[i] == ' ') return true;
    return false;
}

void escape_csv(Sink *sink, Str text)
{
    bool formula = text.size && strchr("=+-@\t\r", text.bytes[0]) && text.bytes[0];
    bool quotes = csv_needs_quotes(text);
    if (quotes) sink_char(sink, '"');
    if (formula) sink_char(sink, '\'');
    escape_with(sink, text, csv_escape);
    if (quotes) sink_char(sink, '"');
}

static const char *dot_escape(char c)
{
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '&': return "&amp;";
    case '\t':
    case '\n':
    case '\r': return " ";
    default: return NULL;
    }
}

static const char *dot_plain_escape(char c) { return c == '&' ? NULL : dot_escape(c); }

void escape_dot(Sink *sink, Str text) { escape_with(sink, text, dot_escape); }
void escape_dot_plain(Sink *sink, Str text) { escape_with(sink, text, dot_plain_escape); }

static const char *url_escape(char c)
{
    switch (c) {
    case '"': return "%22";
    case '\'': return "%27";
    case '<': return "%3C";
    case '>': return "%3E";
    case '\\': return "%5C";
    case '^': return "%5E";
    case '`': return "%60";
    case '{': return "%7B";
    case '|': return "%7C";
    case '}': return "%7D";
    case '&': return "&amp;";
    default: return NULL;
    }
}

void escape_dot_url(Sink *sink, Str url) { escape_with(sink, url, url_escape); }

static void json_escape(Sink *sink, unsigned char c)
{
    switch (c) {
    case '"': sink_text(sink, "\\\""); return;
    case '\\': sink_text(sink, "\\\\"); return;
    case '\n': sink_text(sink, "\\n"); return;
    case '\t': sink_text(sink, "\\t"); return;
    case '\r': sink_text(sink, "\\r"); return;
    default: sink_print(sink, "\\u%04x", c);
    }
}

/* The one that is called for every byte of large files: runs of plain bytes are written at once. '<' is
 * written as an escape, so that a graph pasted into a page's script cannot end it. */
void escape_json(Sink *sink, Str text)
{
    size_t start = 0, at = 0;
    while (at < text.size) {
        unsigned char c = (unsigned char)text.bytes[at];
        bool plain = c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '<';
        uint32_t code = 0;
        size_t length = plain ? 1 : utf8_decode(text, at, &code);
        if (plain || length > 1) {
            at += length;
            continue;
        }
        sink_write(sink, text.bytes + start, at - start);
        if (length)
            json_escape(sink, c);
        else
            sink_text(sink, replacement);
        start = ++at;
    }
    if (at > start) sink_write(sink, text.bytes + start, at - start);
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
