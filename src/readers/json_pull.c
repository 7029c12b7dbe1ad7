#include "readers/json_pull.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <stdio.h>

void json_fail(Json *json, const char *format, ...)
{
    if (json->status) return;
    char message[200];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    unsigned line = json->first_line;
    for (size_t i = 0; i < json->at && i < json->bytes.size; i++) line += json->bytes.bytes[i] == '\n';
    json->status = error_set(json->error, ACT_ERROR_FORMAT, json->file, line, "%s", message);
}

/* The next byte that is not white space, without taking it; 0 at the end. */
static char peek(Json *json)
{
    if (json->status) return 0;
    for (; json->at < json->bytes.size; json->at++) {
        char c = json->bytes.bytes[json->at];
        if (c > ' ' || (c != ' ' && c != '\n' && c != '\t' && c != '\r')) return c;
    }
    return 0;
}

static void expected(Json *json, const char *what)
{
    char c = peek(json);
    if (json->at >= json->bytes.size)
        json_fail(json, "the file ends where %s should be", what);
    else if (c >= ' ' && c < 0x7F)
        json_fail(json, "%s expected, found '%c'", what, c);
    else
        json_fail(json, "%s expected, found byte 0x%02x", what, (unsigned char)c);
}

static bool take(Json *json, char c)
{
    if (peek(json) != c || json->at >= json->bytes.size) return false;
    json->at++;
    return true;
}

static void open_with(Json *json, char bracket, const char *what)
{
    if (!take(json, bracket)) {
        expected(json, what);
        return;
    }
    if (++json->depth > JSON_DEEPEST) json_fail(json, "nested deeper than %d levels", JSON_DEEPEST);
    json->opened = true;
}

void json_object(Json *json) { open_with(json, '{', "an object"); }
void json_array(Json *json) { open_with(json, '[', "an array"); }

/* True where another item follows; takes the comma before it, or the closing bracket. */
static bool next_item(Json *json, char bracket)
{
    bool first = json->opened;
    json->opened = false;
    if (json->status) return false;
    if (take(json, bracket)) {
        json->depth--;
        return false;
    }
    if (!first && !take(json, ',')) {
        char what[] = "',' or '?'";
        what[sizeof "',' or '" - 1] = bracket;
        expected(json, what);
    }
    return !json->status;
}

bool json_member(Json *json, Str *key)
{
    if (!next_item(json, '}')) return false;
    if (peek(json) != '"') expected(json, "a member's name");
    *key = json_string(json);
    if (!take(json, ':')) expected(json, "':'");
    return !json->status;
}

bool json_element(Json *json) { return next_item(json, ']'); }

/* ---- strings ---- */

static void buffer_ready(Json *json)
{
    if (json->used || json->size >= json->longest) return;
    json->buffer = arena_alloc(json->arena, json->longest);
    json->size = json->longest;
}

void json_forget(Json *json) { json->used = 0; }

static uint32_t hex4(Json *json)
{
    uint32_t code = 0;
    for (int i = 0; i < 4; i++) {
        char c = json->at < json->bytes.size ? json->bytes.bytes[json->at] : 0;
        uint32_t digit = c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
                         : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10)
                         : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A' + 10)
                                                : 16;
        if (digit > 15) {
            json_fail(json, "four hexadecimal digits expected behind \\u");
            return 0;
        }
        code = code << 4 | digit;
        json->at++;
    }
    return code;
}

static uint32_t unicode_escape(Json *json)
{
    uint32_t code = hex4(json);
    if (code >= 0xD800 && code < 0xDC00 &&
        str_starts(str_slice(json->bytes, json->at, json->bytes.size), STR("\\u"))) {
        json->at += 2;
        uint32_t low = hex4(json);
        if (low >= 0xDC00 && low < 0xE000) return 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        code = 0xD800;
    }
    if (code >= 0xD800 && code < 0xE000) json_fail(json, "half a surrogate pair in a string");
    return code;
}

/* Decodes the escape behind a '\' into the buffer. */
static void decode_escape(Json *json)
{
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    char c = json->at < json->bytes.size ? json->bytes.bytes[json->at++] : 0;
    if (c == 'u') {
        uint32_t code = unicode_escape(json);
        if (!json->status) json->used += utf8_encode(code, json->buffer + json->used);
        return;
    }
    const char *letter = c ? strchr(letters, c) : NULL;
    if (letter)
        json->buffer[json->used++] = meanings[letter - letters];
    else
        json_fail(json, "unknown escape in a string");
}

#define EACH_BYTE(byte) (0x0101010101010101u * (byte))

/* Bytes of word that are 0: their highest bit, and perhaps that of bytes above them. */
static uint64_t zeros(uint64_t word) { return (word - EACH_BYTE(1)) & ~word; }

/* Whether eight bytes are ASCII without '"', '\\' and control characters. */
static bool all_plain(const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t control = (word - EACH_BYTE(0x20)) & ~word;
    return !((word | control | zeros(word ^ EACH_BYTE('"')) | zeros(word ^ EACH_BYTE('\\'))) &
             EACH_BYTE(0x80));
}

/* The first byte from `at` that ends a run of plain text: '"', '\', a control character, or what is not
 * UTF-8. */
static size_t plain_end(Str bytes, size_t at)
{
    while (at < bytes.size) {
        while (bytes.size - at > sizeof(uint64_t) && all_plain(bytes.bytes + at)) at += sizeof(uint64_t);
        unsigned char c = (unsigned char)bytes.bytes[at];
        if (c < 0x80) {
            if (c == '"' || c == '\\' || c < 0x20) break;
            at++;
            continue;
        }
        uint32_t code;
        size_t length = utf8_decode(bytes, at, &code);
        if (!length) break;
        at += length;
    }
    return at;
}

/* What stands at json->at, where a string cannot go on. */
static void string_fails(Json *json)
{
    if (json->at >= json->bytes.size)
        json_fail(json, "a string is not closed");
    else if ((unsigned char)json->bytes.bytes[json->at] < 0x20)
        json_fail(json, "a control character in a string");
    else
        json_fail(json, "a string is not UTF-8");
}

static Str decode(Json *json, size_t start)
{
    buffer_ready(json);
    size_t from = json->used;
    while (!json->status) {
        size_t plain = json->at - start;
        memcpy(json->buffer + json->used, json->bytes.bytes + start, plain);
        json->used += plain;
        char c = json->at < json->bytes.size ? json->bytes.bytes[json->at] : 0;
        if (c == '"') break;
        if (c == '\\') {
            json->at++;
            decode_escape(json);
        } else {
            string_fails(json);
        }
        start = json->at;
        json->at = plain_end(json->bytes, start);
    }
    if (json->status) return (Str){0};
    json->at++;
    return (Str){json->buffer + from, json->used - from};
}

Str json_string(Json *json)
{
    if (!take(json, '"')) {
        expected(json, "a string");
        return (Str){0};
    }
    size_t start = json->at;
    json->at = plain_end(json->bytes, start);
    bool closed = json->at < json->bytes.size && json->bytes.bytes[json->at] == '"';
    if (!closed) return decode(json, start);
    json->at++;
    return str_slice(json->bytes, start, json->at - 1);
}

/* ---- numbers, and what nobody asks for ---- */

static char here(const Json *json) { return json->at < json->bytes.size ? json->bytes.bytes[json->at] : 0; }

static void take_digits(Json *json)
{
    if (!ascii_is_digit(here(json))) json_fail(json, "a digit expected in a number");
    while (ascii_is_digit(here(json))) json->at++;
}

static Str number(Json *json)
{
    peek(json);
    size_t start = json->at;
    if (here(json) == '-') json->at++;
    if (here(json) == '0')
        json->at++;
    else
        take_digits(json);
    if (here(json) == '.') {
        json->at++;
        take_digits(json);
    }
    if (here(json) == 'e' || here(json) == 'E') {
        json->at++;
        if (here(json) == '+' || here(json) == '-') json->at++;
        take_digits(json);
    }
    return json->status ? (Str){0} : str_slice(json->bytes, start, json->at);
}

Str json_string_or_number(Json *json)
{
    char c = peek(json);
    return c == '-' || ascii_is_digit(c) ? number(json) : json_string(json);
}

uint32_t json_count(Json *json)
{
    char c = peek(json);
    if (c != '-' && !ascii_is_digit(c)) {
        expected(json, "a number");
        return 0;
    }
    Str digits = number(json);
    uint64_t count = 0;
    for (size_t i = 0; i < digits.size; i++) {
        if (ascii_is_digit(digits.bytes[i])) count = count * 10 + (uint64_t)(digits.bytes[i] - '0');
        if (ascii_is_digit(digits.bytes[i]) && count <= UINT32_MAX) continue;
        json_fail(json, "a whole number from 0 to %u expected", UINT32_MAX);
        return 0;
    }
    return (uint32_t)count;
}

static void skip_word(Json *json)
{
    static const char *const words[] = {"true", "false", "null"};
    Str rest = str_slice(json->bytes, json->at, json->bytes.size);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!str_starts(rest, str_from(words[i]))) continue;
        json->at += strlen(words[i]);
        return;
    }
    expected(json, "a value");
}

void json_skip(Json *json)
{
    Str key;
    char c = peek(json);
    if (json->status) return;
    if (c == '{')
        for (json_object(json); json_member(json, &key);) json_skip(json);
    else if (c == '[')
        for (json_array(json); json_element(json);) json_skip(json);
    else if (c == '"')
        json_string(json);
    else if (c == '-' || ascii_is_digit(c))
        number(json);
    else
        skip_word(json);
}

void json_end(Json *json)
{
    peek(json);
    if (!json->status && json->at < json->bytes.size) expected(json, "the end");
}
