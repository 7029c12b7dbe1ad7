#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Blocks form a list, newest first; the newest is the one that is filled. */
struct ArenaBlock {
    ArenaBlock *older;
    size_t used, size;
    max_align_t data[];
};

enum { FIRST_BLOCK = 16 << 10, LARGEST_BLOCK = 1 << 20 };

Arena *arena_new(void) { return calloc(1, sizeof(Arena)); }

static void blocks_free(ArenaBlock *block)
{
    for (ArenaBlock *older; block; block = older) {
        older = block->older;
        free(block);
    }
}

/* Takes arena out of its owner's list. */
static void leave(const Arena *arena)
{
    if (!arena->owner) return;
    Arena **link = &arena->owner->within;
    while (*link != arena) link = &(*link)->older;
    *link = arena->older;
}

/* Frees arena with all within it. */
static void release(Arena *arena)
{
    for (Arena *inner = arena->within, *older; inner; inner = older) {
        older = inner->older;
        release(inner);
    }
    blocks_free(arena->blocks);
    free(arena);
}

void arena_free(Arena *arena)
{
    if (!arena) return;
    leave(arena);
    release(arena);
}

_Noreturn static void out_of_memory(Arena *arena)
{
    while (!arena->guarded && arena->owner) arena = arena->owner;
    bool guarded = arena->guarded;
    arena->guarded = false; /* the guard's frame may be gone when memory runs out again */
    if (guarded) longjmp(arena->escape, 1);
    fputs("actant: out of memory\n", stderr);
    abort();
}

Arena *arena_within(Arena *owner)
{
    Arena *arena = arena_new();
    if (!arena) out_of_memory(owner);
    arena->owner = owner;
    arena->older = owner->within;
    owner->within = arena;
    return arena;
}

void arena_empty(Arena *arena)
{
    ArenaBlock *block = arena->blocks;
    arena->used = 0;
    if (!block) return;
#ifdef ARENA_DEBUG
    blocks_free(block);
    arena->blocks = NULL;
#else
    blocks_free(block->older);
    block->older = NULL;
    memset(block->data, 0, block->used);
    block->used = 0;
#endif
}

static ArenaBlock *block_add(Arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2) out_of_memory(arena);
    ArenaBlock *block = calloc(1, sizeof *block + size);
    if (!block) out_of_memory(arena);
    block->size = size;
    block->older = arena->blocks;
    arena->blocks = block;
    return block;
}

#ifndef ARENA_DEBUG
static size_t round_up(size_t size)
{
    size_t unit = sizeof(max_align_t);
    return (size + unit - 1) / unit * unit;
}
#endif

void *arena_alloc(Arena *arena, size_t size)
{
    arena->used += size;
#ifdef ARENA_DEBUG
    return block_add(arena, size ? size : 1)->data;
#else
    if (size > SIZE_MAX / 2) out_of_memory(arena);
    size = round_up(size);
    ArenaBlock *block = arena->blocks;
    if (!block || block->size - block->used < size) {
        size_t next = block ? block->size * 2 : FIRST_BLOCK;
        if (next > LARGEST_BLOCK) next = LARGEST_BLOCK;
        block = block_add(arena, size > next ? size : next);
    }
    void *result = (char *)block->data + block->used;
    block->used += size;
    return result;
#endif
}

void *arena_grow(Arena *arena, void *old, size_t old_size, size_t size)
{
#ifndef ARENA_DEBUG
    ArenaBlock *block = arena->blocks;
    size_t held = round_up(old_size);
    if (old && block && size <= SIZE_MAX / 2 && (char *)old + held == (char *)block->data + block->used &&
        round_up(size) - held <= block->size - block->used) {
        block->used += round_up(size) - held; /* the newest allocation grows in place */
        arena->used += size - old_size;
        return old;
    }
#endif
    void *result = arena_alloc(arena, size);
    if (old_size) memcpy(result, old, old_size);
    return result;
}

void *arena_grow_array(Arena *arena, void *items, size_t item_size, uint32_t *capacity)
{
    if (*capacity > UINT32_MAX / 2) out_of_memory(arena);
    uint32_t next = *capacity ? *capacity * 2 : 8;
    void *result = arena_grow(arena, items, *capacity * item_size, next * item_size);
    *capacity = next;
    return result;
}
