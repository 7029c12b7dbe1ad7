#include "graph/summary.h"

#include <stdlib.h>

void strs_add(Arena *arena, Strs *list, Str str)
{
    if (str.size) *array_add(arena, list) = str;
}

static int compare_strs(const void *left, const void *right)
{
    return str_compare(*(const Str *)left, *(const Str *)right);
}

void strs_sort(Strs *list)
{
    if (list->count) qsort(list->items, list->count, sizeof *list->items, compare_strs);
}

void strs_unite(Strs *list)
{
    strs_sort(list);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->count; i++)
        if (!kept || !str_equal(list->items[kept - 1], list->items[i])) list->items[kept++] = list->items[i];
    list->count = kept;
}

Str strs_most_frequent(Strs *list)
{
    strs_sort(list);
    Str best = {0};
    for (uint32_t first = 0, end, most = 0; first < list->count; first = end) {
        for (end = first + 1; end < list->count && str_equal(list->items[first], list->items[end]);) end++;
        if (end - first <= most) continue;
        most = end - first;
        best = list->items[first];
    }
    return best;
}

Str strs_join(Arena *arena, const Strs *list)
{
    if (!list->count) return (Str){0};
    size_t size = list->count - 1;
    for (uint32_t i = 0; i < list->count; i++) size += list->items[i].size;
    char *bytes = arena_alloc(arena, size + 1), *at = bytes;
    for (uint32_t i = 0; i < list->count; i++) {
        if (i) *at++ = ';';
        for (size_t b = 0; b < list->items[i].size; b++) {
            char c = list->items[i].bytes[b];
            *at++ = c == ';' && list->count > 1 ? ',' : c;
        }
    }
    return (Str){bytes, size};
}
