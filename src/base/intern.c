#include "base/intern.h"

static uint32_t hash_of(const Intern *table, Str str) { return (uint32_t)siphash(table->key, str); }

/* Where the string is, or would be. */
static InternSlot *slot_find(const Intern *table, Str str, uint32_t hash)
{
    uint32_t mask = table->size - 1, at = hash & mask;
    for (; table->slots[at].id; at = (at + 1) & mask)
        if (table->slots[at].hash == hash && str_equal(table->strings.items[table->slots[at].id - 1], str))
            break;
    return &table->slots[at];
}

static void slots_grow(Intern *table, uint32_t size)
{
    const InternSlot *old = table->slots;
    uint32_t old_size = table->size, mask = size - 1;
    table->slots = ARENA_ARRAY(table->arena, InternSlot, size);
    table->size = size;
    for (uint32_t i = 0; i < old_size; i++) {
        if (!old[i].id) continue;
        uint32_t at = old[i].hash & mask;
        while (table->slots[at].id) at = (at + 1) & mask;
        table->slots[at] = old[i];
    }
}

void intern_init(Intern *table, Arena *arena)
{
    *table = (Intern){.arena = arena, .key = siphash_key()};
    slots_grow(table, 64);
}

uint32_t intern_add(Intern *table, Str str)
{
    uint32_t hash = hash_of(table, str);
    InternSlot *slot = slot_find(table, str, hash);
    if (slot->id) return slot->id;
    if (table->strings.count >= table->size / 2) {
        slots_grow(table, table->size * 2);
        slot = slot_find(table, str, hash);
    }
    Str *copy = array_add(table->arena, &table->strings);
    *copy = str_copy(table->arena, str);
    *slot = (InternSlot){table->strings.count, hash};
    return slot->id;
}

uint32_t intern_find(const Intern *table, Str str)
{
    return table->size ? slot_find(table, str, hash_of(table, str))->id : 0;
}

Str intern_str(const Intern *table, uint32_t id) { return id ? table->strings.items[id - 1] : (Str){0}; }
