#include "base/intern.h"

/* Eight bytes at a time, as most of the time that reading takes goes into looking strings up. What it gives
 * depends on the machine; numbers do not, as strings have them in order of arrival. */
static uint32_t hash_of(Str str)
{
    uint64_t hash = str.size * 0x9E3779B97F4A7C15u, word;
    for (; str.size >= sizeof word; str = (Str){str.bytes + sizeof word, str.size - sizeof word}) {
        memcpy(&word, str.bytes, sizeof word);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 32;
    }
    word = 0;
    if (str.size) memcpy(&word, str.bytes, str.size);
    hash = (hash ^ word) * 0xD6E8FEB86659FD93u;
    return (uint32_t)(hash ^ hash >> 32);
}

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
    *table = (Intern){.arena = arena};
    slots_grow(table, 64);
}

uint32_t intern_add(Intern *table, Str str)
{
    uint32_t hash = hash_of(str);
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
    return table->size ? slot_find(table, str, hash_of(str))->id : 0;
}

Str intern_str(const Intern *table, uint32_t id) { return id ? table->strings.items[id - 1] : (Str){0}; }
