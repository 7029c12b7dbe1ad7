#include "text/decode.h"

#include "base/utf8.h"

typedef enum Encoding { ENCODING_UTF8, ENCODING_1252, ENCODING_UTF16_LITTLE, ENCODING_UTF16_BIG } Encoding;

enum { DROPPED = 0x110000, INVALID = 0x110001 }; /* beyond all code points */

/* Text on its way out: counted only while `bytes` is NULL, so that it is allocated once. */
typedef struct Text {
    char *bytes;
    size_t size;
    uint32_t lines, repaired, line;
} Text;

static unsigned char byte_at(Str str, size_t at) { return at < str.size ? (unsigned char)str.bytes[at] : 0; }

/* Windows-1252 differs from Unicode in 0x80 to 0x9F; 0 where it has no character. */
static uint32_t from_1252(unsigned char byte)
{
    static const uint16_t table[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                       0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    return byte >= 0x80 && byte < 0xA0 ? table[byte - 0x80] : byte;
}

/* Whether all that is not ASCII can be Windows-1252, and none of it is UTF-8. The bytes 0xFE and 0xFF are
 * letters of Icelandic and the like there, but broken UTF-16 far more often. */
static bool looks_1252(Str bytes)
{
    bool found = false;
    for (size_t i = 0; i < bytes.size; i++) {
        unsigned char byte = byte_at(bytes, i);
        uint32_t code;
        if (byte < 0x80) continue;
        if (byte >= 0xFE || !from_1252(byte) || utf8_decode(bytes, i, &code)) return false;
        found = true;
    }
    return found;
}

static Encoding encoding_of(Str *bytes)
{
    unsigned char first = byte_at(*bytes, 0), second = byte_at(*bytes, 1);
    if (bytes->size >= 2 && ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF))) {
        *bytes = str_slice(*bytes, 2, bytes->size);
        return first == 0xFF ? ENCODING_UTF16_LITTLE : ENCODING_UTF16_BIG;
    }
    if (str_starts(*bytes, STR("\xEF\xBB\xBF"))) *bytes = str_slice(*bytes, 3, bytes->size);
    return looks_1252(*bytes) ? ENCODING_1252 : ENCODING_UTF8;
}

static uint32_t unit_at(Str bytes, size_t at, Encoding encoding)
{
    unsigned char first = byte_at(bytes, at), second = byte_at(bytes, at + 1);
    return encoding == ENCODING_UTF16_LITTLE ? first | (uint32_t)second << 8 : second | (uint32_t)first << 8;
}

static uint32_t next_utf16(Str bytes, size_t *at, Encoding encoding)
{
    if (*at + 1 >= bytes.size) {
        *at = bytes.size;
        return INVALID;
    }
    uint32_t unit = unit_at(bytes, *at, encoding);
    *at += 2;
    if (unit < 0xD800 || unit > 0xDFFF) return unit;
    uint32_t low = unit_at(bytes, *at, encoding);
    if (unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF) return INVALID;
    *at += 2;
    return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
}

static uint32_t next_code(Str bytes, size_t *at, Encoding encoding)
{
    if (encoding == ENCODING_UTF16_LITTLE || encoding == ENCODING_UTF16_BIG)
        return next_utf16(bytes, at, encoding);
    if (encoding == ENCODING_1252) return from_1252(byte_at(bytes, (*at)++));
    uint32_t code;
    size_t length = utf8_decode(bytes, *at, &code);
    *at += length ? length : 1;
    return length ? code : INVALID;
}

static bool is_unseen(uint32_t code)
{
    return code == 0xAD || code == 0xFEFF || code == 0x200B || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2069);
}

static bool is_line_end(uint32_t code)
{
    return (code >= '\n' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

/* What to write for code; *repaired where that is not what it stands for. */
static uint32_t clean(uint32_t code, bool *repaired)
{
    *repaired = false;
    if (code >= ' ' && code < 0x7F) return code;
    if (is_line_end(code)) return '\n';
    if (is_unseen(code)) return DROPPED;
    bool control = code < ' ' || (code >= 0x7F && code < 0xA0);
    *repaired = (control && code != '\t') || code == INVALID || (code & 0xFFFE) == 0xFFFE;
    if (!*repaired) return code;
    if (!control) return UTF8_REPLACEMENT;
    uint32_t meant = code >= 0x80 ? from_1252((unsigned char)code) : 0; /* 1252 once taken for Latin-1 */
    return meant ? meant : DROPPED;
}

static void emit(Text *text, uint32_t code)
{
    char bytes[4];
    size_t length = utf8_encode(code, bytes);
    if (text->bytes) memcpy(text->bytes + text->size, bytes, length);
    text->size += length;
    text->lines += code == '\n';
}

static void pass(Str bytes, Encoding encoding, Text *text)
{
    bool returned = false; /* the last was a carriage return: a line feed belongs to it */
    for (size_t at = 0; at < bytes.size;) {
        bool repaired, foreign = encoding == ENCODING_1252 && byte_at(bytes, at) >= 0x80;
        uint32_t code = next_code(bytes, &at, encoding);
        bool second = returned && code == '\n';
        returned = code == '\r';
        if (second) continue;
        code = clean(code, &repaired);
        if (repaired || foreign) {
            text->repaired++;
            if (!text->line) text->line = text->lines + 1;
        }
        if (code != DROPPED) emit(text, code);
    }
}

/* Takes white space off the end and puts one '\n' there; the buffer has room for it. */
static Str with_end(Text *text)
{
    size_t size = text->size;
    while (size && memchr(" \t\n", text->bytes[size - 1], 3)) size--;
    if (!size) return (Str){0};
    text->bytes[size] = '\n';
    return (Str){text->bytes, size + 1};
}

act_status text_decode(Arena *arena, Str name, Str bytes, Decoded *out, act_error *error)
{
    Encoding encoding = encoding_of(&bytes);
    Text measured = {0};
    pass(bytes, encoding, &measured);
    if (measured.size >= UINT32_MAX - 1) {
        Str file = str_copy(arena, name);
        return error_set(error, ACT_ERROR_LIMIT, file.bytes, 0, "larger than 4 GiB");
    }
    Text text = {.bytes = arena_alloc(arena, measured.size + 1)};
    pass(bytes, encoding, &text);
    *out = (Decoded){.repaired = text.repaired, .line = text.line, .text = with_end(&text)};
    return ACT_OK;
}
