#include "actors/finder.h"

#include "base/unicode.h"

#include <stdio.h>
#include <utf8proc.h>

/* Calls emit for every letter and digit of name, decomposed and in lower case; -1 between words. */
typedef void (*EmitLetter)(void *context, int32_t letter);

static bool is_letter(int32_t code)
{
    UnicodeClass class = unicode_class(code);
    return class == UNICODE_LETTER || class == UNICODE_NUMBER;
}

/* Apostrophes, and full stops within abbreviations, do not divide words: "O'Neil", "R.A.F.". */
static bool is_glue(int32_t code)
{
    return code == '\'' || code == '.' || code == 0x2019 || code == 0x2bc || code == 0xad;
}

static void each_letter(Str name, EmitLetter emit, void *context)
{
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)name.bytes;
    utf8proc_ssize_t size = (utf8proc_ssize_t)name.size;
    while (size > 0) {
        utf8proc_int32_t code, parts[32];
        utf8proc_ssize_t used = utf8proc_iterate(bytes, size, &code);
        if (used <= 0) {
            bytes++, size--;
            continue;
        }
        bytes += used, size -= used;
        int boundary = 0;
        utf8proc_option_t how = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD;
        utf8proc_ssize_t count = utf8proc_decompose_char(code, parts, 32, how, &boundary);
        for (utf8proc_ssize_t i = 0; i < count && i < 32; i++) {
            if (is_letter(parts[i]))
                emit(context, parts[i]);
            else if (unicode_class(parts[i]) != UNICODE_ACCENT && !is_glue(parts[i]))
                emit(context, -1);
        }
    }
}

typedef struct Folding {
    Arena *arena;
    char *bytes;
    size_t used, size;
    char separator;
    bool gap;       /* a separator is due before the next letter */
    bool by_number; /* letters outside ASCII are written by code point, each a word of its own */
} Folding;

static void put(Folding *folding, const char *bytes, size_t size)
{
    if (folding->used + size > folding->size) {
        size_t grown = (folding->size + size) * 2;
        folding->bytes = arena_grow(folding->arena, folding->bytes, folding->size, grown);
        folding->size = grown;
    }
    memcpy(folding->bytes + folding->used, bytes, size);
    folding->used += size;
}

static void fold_letter(void *context, int32_t code)
{
    Folding *folding = context;
    if (code < 0) {
        folding->gap = folding->used > 0;
        return;
    }
    const char *plain = unicode_plain(code);
    bool number = folding->by_number && code > 127 && !plain;
    if ((folding->gap || number) && folding->used && folding->bytes[folding->used - 1] != folding->separator)
        put(folding, &folding->separator, 1);
    folding->gap = number;
    char text[16];
    int size = plain    ? snprintf(text, sizeof text, "%s", plain)
               : number ? snprintf(text, sizeof text, "u%04x", (unsigned)code)
                        : (int)utf8proc_encode_char(code, (utf8proc_uint8_t *)text);
    put(folding, text, (size_t)size);
}

Str fold_name(Arena *arena, Str name)
{
    Folding folding = {.arena = arena, .separator = ' '};
    each_letter(name, fold_letter, &folding);
    return (Str){folding.bytes, folding.used};
}

Str slug_name(Arena *arena, Str name)
{
    Folding folding = {.arena = arena, .separator = '-', .by_number = true};
    each_letter(name, fold_letter, &folding);
    Str slug = {folding.bytes, folding.used};
    if (!slug.size) return STR("_");
    bool opens_with_digit = slug.bytes[0] >= '0' && slug.bytes[0] <= '9';
    return opens_with_digit ? str_join(arena, STR("_"), slug) : slug;
}
