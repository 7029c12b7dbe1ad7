#include "lexicon/trie.h"

enum { FIRST_SIZE = 1024 };

static TrieStep *slot_find(const Trie *trie, uint32_t node, uint32_t atom)
{
    uint64_t key = ((uint64_t)node << 32 | atom) * 0x9E3779B97F4A7C15u;
    uint32_t at = (uint32_t)(key >> 32);
    for (;; at++) {
        TrieStep *slot = &trie->slots[at & (trie->size - 1)];
        if (!slot->next || (slot->node == node && slot->atom == atom)) return slot;
    }
}

static void slots_grow(Trie *trie, Arena *arena)
{
    TrieStep *old = trie->slots;
    uint32_t count = trie->size;
    trie->size *= 2;
    trie->slots = ARENA_ARRAY(arena, TrieStep, trie->size);
    for (uint32_t i = 0; i < count; i++)
        if (old[i].next) *slot_find(trie, old[i].node, old[i].atom) = old[i];
}

void trie_init(Trie *trie, Arena *arena)
{
    *trie = (Trie){.size = FIRST_SIZE};
    trie->slots = ARENA_ARRAY(arena, TrieStep, trie->size);
    *array_add(arena, &trie->values) = 0; /* the root */
}

uint32_t trie_step(const Trie *trie, uint32_t node, uint32_t atom)
{
    return slot_find(trie, node, atom)->next;
}

uint32_t trie_add(Trie *trie, Arena *arena, uint32_t node, uint32_t atom)
{
    TrieStep *slot = slot_find(trie, node, atom);
    if (slot->next) return slot->next;
    if (trie->used >= trie->size / 2) {
        slots_grow(trie, arena);
        slot = slot_find(trie, node, atom);
    }
    uint32_t next = trie->values.count;
    *array_add(arena, &trie->values) = 0;
    *slot = (TrieStep){node, atom, next};
    trie->used++;
    return next;
}
