#include "syntax/features.h"

#include <utf8proc.h>

static bool is_inside(char c) { return ((unsigned char)c & 0xC0) == 0x80; } /* of a UTF-8 sequence */

static size_t put_other(Spelling *out, Str form, size_t at)
{
    utf8proc_int32_t code;
    utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)form.bytes + at,
                                             (utf8proc_ssize_t)(form.size - at), &code);
    if (size <= 0) {
        out->lower[out->size++] = form.bytes[at];
        return 1;
    }
    if (code == 0x2018 || code == 0x2019)
        out->lower[out->size++] = '\'';
    else if (code == 0x201C || code == 0x201D)
        out->lower[out->size++] = '"';
    else
        out->size +=
            (size_t)utf8proc_encode_char(utf8proc_tolower(code), (utf8proc_uint8_t *)out->lower + out->size);
    return (size_t)size;
}

static void put(Spelling *out, Str form)
{
    for (size_t at = 0; at < form.size && out->size < SPELLING_MAX;) {
        char c = form.bytes[at];
        if ((unsigned char)c >= 0x80) {
            at += put_other(out, form, at);
            continue;
        }
        out->lower[out->size++] = c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
        at++;
    }
}

int spelling_loudness(Str form)
{
    size_t lower = 0, upper = 0;
    for (size_t i = 0; i < form.size && i < SPELLING_MAX; i++) {
        lower += form.bytes[i] >= 'a' && form.bytes[i] <= 'z';
        upper += form.bytes[i] >= 'A' && form.bytes[i] <= 'Z';
    }
    if (lower) return -1;
    return upper > 1;
}

void spelling_make(Spelling *out, Str form)
{
    out->size = 0;
    out->shouted = false;
    if (form.size <= SPELLING_MAX / 2) {
        put(out, form);
        return;
    }
    size_t start = form.size - SPELLING_MAX / 4, end = SPELLING_MAX / 4;
    while (start < form.size && is_inside(form.bytes[start])) start++;
    while (end && is_inside(form.bytes[end])) end--;
    put(out, str_slice(form, 0, end));
    put(out, str_slice(form, start, form.size));
}

static uint64_t mix(uint64_t hash)
{
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 29;
}

static uint64_t hash_bytes(uint64_t seed, const char *bytes, size_t size)
{
    uint64_t hash = seed * 0x9E3779B97F4A7C15u ^ 14695981039346656037u;
    for (size_t i = 0; i < size; i++) hash = (hash ^ (unsigned char)bytes[i]) * 1099511628211u;
    return mix(hash);
}

uint64_t feature_word(const Spelling *spelling)
{
    char word[SPELLING_MAX + 8];
    for (size_t i = 0; i < spelling->size; i++)
        word[i] = spelling->lower[i] >= '0' && spelling->lower[i] <= '9' ? '0' : spelling->lower[i];
    return hash_bytes(FEATURE_WORD + 1, word, spelling->size);
}

static char shape_of(char c)
{
    if (c >= 'A' && c <= 'Z') return 'X';
    if (c >= 'a' && c <= 'z') return 'x';
    if (c >= '0' && c <= '9') return '0';
    return (unsigned char)c >= 0x80 ? 'u' : c;
}

/* Runs of letters of a kind count up to two: "Xx" (He), "Xxx" (Hello), "XX" (UN), "XXX" (NATO). */
static uint64_t shape_key(Str form, bool first)
{
    char shape[12] = {first ? '^' : '-'};
    size_t size = 1, run = 0;
    for (size_t i = 0; i < form.size && size < sizeof shape && i < 64; i++) {
        char c = shape_of(form.bytes[i]);
        run = shape[size - 1] == c && i ? run + 1 : 0;
        if (run < 2) shape[size++] = c;
    }
    return hash_bytes(FEATURE_SHAPE + 1, shape, size);
}

static size_t prefix_size(const Spelling *spelling, size_t letters)
{
    size_t at = 0;
    for (; letters && at < spelling->size; letters--) do
            at++;
        while (at < spelling->size && is_inside(spelling->lower[at]));
    return at;
}

static size_t suffix_size(const Spelling *spelling, size_t letters)
{
    size_t at = spelling->size;
    for (; letters && at; letters--) do
            at--;
        while (at && is_inside(spelling->lower[at]));
    return spelling->size - at;
}

void features_make(uint64_t keys[FEATURES], Str form, const Spelling *spelling, bool first)
{
    keys[FEATURE_WORD] = feature_word(spelling);
    keys[FEATURE_FORM] =
        hash_bytes(FEATURE_FORM + 1, form.bytes, form.size < SPELLING_MAX ? form.size : SPELLING_MAX);
    keys[FEATURE_SHAPE] = shape_key(form, first);
    for (size_t letters = 2; letters <= 3; letters++) {
        size_t feature = FEATURE_PREFIX_2 + letters - 2;
        keys[feature] = hash_bytes(feature + 1, spelling->lower, prefix_size(spelling, letters));
    }
    for (size_t letters = 1; letters <= 4; letters++) {
        size_t feature = FEATURE_SUFFIX_1 + letters - 1, size = suffix_size(spelling, letters);
        keys[feature] = hash_bytes(feature + 1, spelling->lower + spelling->size - size, size);
    }
}

uint64_t lemma_key(Str ending, uint32_t tag, bool whole)
{
    return hash_bytes(((uint64_t)tag + 1) * 2 + whole + 64, ending.bytes, ending.size);
}
