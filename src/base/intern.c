#include "base/intern.h"

static uint32_t *slot_find(const Intern *table, Str str)
{
    uint32_t mask = table->size - 1;
    uint32_t at = (uint32_t)str_hash(str) & mask;
    while (table->slots[at] && !str_equal(table->strings.items[table->slots[at] - 1], str))
        at = (at + 1) & mask;
    return &table->slots[at];
}

static void slots_grow(Intern *table, uint32_t size)
{
    table->slots = ARENA_ARRAY(table->arena, uint32_t, size);
    table->size = size;
    for (uint32_t id = 1; id <= table->strings.count; id++)
        *slot_find(table, table->strings.items[id - 1]) = id;
}

void intern_init(Intern *table, Arena *arena)
{
    *table = (Intern){.arena = arena};
    slots_grow(table, 64);
}

uint32_t intern_add(Intern *table, Str str)
{
    uint32_t *slot = slot_find(table, str);
    if (*slot) return *slot;
    if (table->strings.count >= table->size / 2) {
        slots_grow(table, table->size * 2);
        slot = slot_find(table, str);
    }
    Str *copy = array_add(table->arena, &table->strings);
    *copy = str_copy(table->arena, str);
    return *slot = table->strings.count;
}

uint32_t intern_find(const Intern *table, Str str) { return table->size ? *slot_find(table, str) : 0; }

Str intern_str(const Intern *table, uint32_t id) { return id ? table->strings.items[id - 1] : (Str){0}; }
