#include "text/charset.h"

#include "base/ascii.h"

#include <errno.h>
#include <iconv.h>

enum { HEAD = 4096, LONGEST_LABEL = 40 }; /* bytes: where a declaration stands, and how long it may be */

/* Labels by how they begin, and what iconv is asked for: NULL is the label itself. As the Encoding Standard
 * has it, several labels stand for a larger set than their name says. iconv knows far more, some of it odd
 * (UTF-7); a page need not have those. */
static const struct {
    const char *label, *encoding;
} encodings[] = {
    {"iso-8859-15", NULL},    {"iso-8859-16", NULL},    {"iso-8859-10", NULL},    {"iso-8859-13", NULL},
    {"iso-8859-14", NULL},    {"iso-8859-1", "CP1252"}, {"iso-8859-9", "CP1254"}, {"iso-8859-", NULL},
    {"iso8859-1", "CP1252"},  {"latin1", "CP1252"},     {"us-ascii", "CP1252"},   {"ascii", "CP1252"},
    {"windows-125", NULL},    {"cp125", NULL},          {"windows-874", "CP874"}, {"tis-620", "CP874"},
    {"koi8-", NULL},          {"ibm866", NULL},         {"macintosh", NULL},      {"gb", "GB18030"},
    {"big5", "BIG5-HKSCS"},   {"shift_jis", "CP932"},   {"shift-jis", "CP932"},   {"x-sjis", "CP932"},
    {"windows-31j", "CP932"}, {"euc-jp", NULL},         {"iso-2022-jp", NULL},    {"euc-kr", "CP949"},
    {"ks_c_5601", "CP949"},   {"windows-949", "CP949"}};

static bool starts_folded(Str str, const char *word)
{
    size_t size = strlen(word);
    if (str.size < size) return false;
    for (size_t i = 0; i < size; i++)
        if (ascii_lower(str.bytes[i]) != word[i]) return false;
    return true;
}

/* What stands behind `key` and '=', lower-case: charset="…", charset=…; "" where nothing does. */
static bool label_behind(Str head, const char *key, char label[LONGEST_LABEL])
{
    for (size_t i = 0; i < head.size; i++) {
        Str rest = str_slice(head, i, head.size);
        if (!starts_folded(rest, key)) continue;
        rest = str_trim(str_slice(rest, strlen(key), rest.size));
        if (!str_starts(rest, STR("="))) continue;
        rest = str_trim(str_slice(rest, 1, rest.size));
        if (rest.size && memchr("\"'", rest.bytes[0], 2)) rest = str_slice(rest, 1, rest.size);
        size_t size = 0;
        while (size < rest.size && size + 1 < LONGEST_LABEL &&
               !memchr(" \t\r\n\"';/>?", rest.bytes[size], 11)) {
            label[size] = ascii_lower(rest.bytes[size]);
            size++;
        }
        label[size] = '\0';
        return size > 0;
    }
    return false;
}

static const char *declared(Str bytes, char label[LONGEST_LABEL])
{
    if (str_starts(bytes, STR("\xEF\xBB\xBF")) || str_starts(bytes, STR("\xFF\xFE")) ||
        str_starts(bytes, STR("\xFE\xFF")))
        return NULL;
    Str head = str_slice(bytes, 0, HEAD);
    bool found = str_starts(str_trim(head), STR("<?xml")) && label_behind(head, "encoding", label);
    if (!found && !label_behind(head, "charset", label)) return NULL;
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
        if (starts_folded(str_from(label), encodings[i].label))
            return encodings[i].encoding ? encodings[i].encoding : label;
    return NULL;
}

static uint32_t line_at(Str bytes, size_t at)
{
    uint32_t line = 1;
    for (size_t i = 0; i < at; i++) line += bytes.bytes[i] == '\n';
    return line;
}

bool charset_convert(Str bytes, Sink *out, uint32_t *repaired, uint32_t *line)
{
    char label[LONGEST_LABEL], piece[4096];
    const char *encoding = declared(bytes, label);
    iconv_t converter = encoding ? iconv_open("UTF-8", encoding) : (iconv_t)-1;
    if (converter == (iconv_t)-1) return false;
    char *in = (char *)(uintptr_t)bytes.bytes; /* iconv only reads it */
    size_t left = bytes.size;
    while (left) {
        char *end = piece;
        size_t room = sizeof piece;
        bool stuck = iconv(converter, &in, &left, &end, &room) == (size_t)-1 && errno != E2BIG;
        sink_write(out, piece, sizeof piece - room);
        if (!stuck) continue;
        if (!(*repaired)++) *line = line_at(bytes, bytes.size - left);
        sink_text(out, "\xEF\xBF\xBD");
        in++;
        left--;
    }
    char *end = piece;
    size_t room = sizeof piece;
    iconv(converter, NULL, NULL, &end, &room); /* some encodings hold the last character back */
    sink_write(out, piece, sizeof piece - room);
    iconv_close(converter);
    return true;
}
