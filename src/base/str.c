#include "base/str.h"

#include "base/ascii.h"

#include <stdio.h>

bool str_in(Str str, const char *const *list)
{
    for (; *list; list++)
        if (str_is(str, *list)) return true;
    return false;
}

int str_compare(Str a, Str b)
{
    size_t shorter = a.size < b.size ? a.size : b.size;
    int order = shorter ? memcmp(a.bytes, b.bytes, shorter) : 0;
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

bool str_starts(Str str, Str prefix)
{
    return str.size >= prefix.size && str_equal(str_slice(str, 0, prefix.size), prefix);
}

bool str_ends(Str str, Str suffix)
{
    return str.size >= suffix.size && str_equal(str_slice(str, str.size - suffix.size, str.size), suffix);
}

Str str_slice(Str str, size_t start, size_t end)
{
    if (end > str.size) end = str.size;
    if (start > end) start = end;
    return (Str){str.bytes ? str.bytes + start : NULL, end - start};
}

static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

Str str_trim(Str str)
{
    size_t start = 0, end = str.size;
    while (start < end && is_space(str.bytes[start])) start++;
    while (end > start && is_space(str.bytes[end - 1])) end--;
    return str_slice(str, start, end);
}

Str str_cut(Str *rest, char separator)
{
    const char *at = rest->size ? memchr(rest->bytes, separator, rest->size) : NULL;
    Str first = *rest;
    if (!at) {
        *rest = (Str){0};
        return first;
    }
    first.size = (size_t)(at - rest->bytes);
    *rest = str_slice(*rest, first.size + 1, rest->size);
    return first;
}

const Str *str_list(Arena *arena, Str text, const Str *list, uint32_t *count)
{
    ARRAY(Str) parts = {0};
    for (uint32_t i = 0; i < *count; i++) *array_add(arena, &parts) = list[i];
    while (text.bytes) {
        Str part = str_trim(str_cut(&text, ','));
        if (part.size) *array_add(arena, &parts) = part;
    }
    *count = parts.count;
    return parts.items;
}

Str str_copy(Arena *arena, Str str)
{
    char *bytes = arena_alloc(arena, str.size + 1);
    if (str.size) memcpy(bytes, str.bytes, str.size);
    return (Str){bytes, str.size};
}

Str str_print(Arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *bytes = arena_alloc(arena, (size_t)(size < 0 ? 0 : size) + 1);
    if (size > 0) vsnprintf(bytes, (size_t)size + 1, format, again);
    va_end(again);
    return (Str){bytes, (size_t)(size < 0 ? 0 : size)};
}

Str str_join(Arena *arena, Str a, Str b)
{
    char *bytes = arena_alloc(arena, a.size + b.size + 1);
    if (a.size) memcpy(bytes, a.bytes, a.size);
    if (b.size) memcpy(bytes + a.size, b.bytes, b.size);
    return (Str){bytes, a.size + b.size};
}

Str str_upper(Arena *arena, Str str)
{
    char *bytes = arena_alloc(arena, str.size + 1);
    for (size_t i = 0; i < str.size; i++)
        bytes[i] = ascii_is_lower(str.bytes[i]) ? (char)(str.bytes[i] - ('a' - 'A')) : str.bytes[i];
    return (Str){bytes, str.size};
}

uint64_t str_hash(Str str)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < str.size; i++) hash = (hash ^ (unsigned char)str.bytes[i]) * 1099511628211u;
    return hash;
}
