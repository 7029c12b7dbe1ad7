/* An arena: memory that is freed all at once.
 *
 * A document and everything learned from it live in one arena; a lexicon or a record store has its own.
 * Allocation never returns NULL: when memory runs out, control jumps to the ARENA_GUARD that the owner of
 * the arena has set, so that the code in between reads without checks, and one place reports the error:
 *
 *     if (!ARENA_GUARD(arena)) { status = error_memory(error, file); goto end; }
 *
 * Between guard and jump nothing may be held but arena memory (no open files, no malloc). Without a guard
 * the process stops with a message. All memory comes zeroed and aligned for any type. Built with
 * -DARENA_DEBUG every allocation is its own malloc, so that valgrind and ASan see its bounds. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena Arena;
struct Arena {
    ArenaBlock *blocks; /* newest first */
    Arena *owner;       /* of an arena within another; else NULL */
    Arena *within;      /* the arenas within this one: the newest, which has the next in `older` */
    Arena *older;
    size_t used; /* bytes given out, for figures */
    bool guarded;
    jmp_buf escape;
};

/* Sets the guard; true the first time, false when memory ran out, which takes the guard down. Use in the
 * frame that owns the arena; where that frame returns while the arena lives, it takes it down itself (guarded
 * = false). */
#define ARENA_GUARD(arena) ((arena)->guarded = true, setjmp((arena)->escape) == 0)

#if defined(__GNUC__)
#define NEVER_NULL __attribute__((returns_nonnull))
#else
#define NEVER_NULL
#endif

Arena *arena_new(void); /* owned; NULL when out of memory */
void arena_free(Arena *arena);
/* An arena for what is needed for a while: it is freed with its owner at the latest, and where its memory
 * runs out, control jumps to the owner's guard. */
Arena *arena_within(Arena *owner) NEVER_NULL;
void arena_empty(Arena *arena); /* frees all that was given out; the newest block stays for what comes next */
void *arena_alloc(Arena *arena, size_t size) NEVER_NULL;
/* Grows old (of old_size bytes) to size bytes; the old bytes stay, what is new is zero. */
void *arena_grow(Arena *arena, void *old, size_t old_size, size_t size) NEVER_NULL;

#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define ARENA_ARRAY(arena, Type, count) ((Type *)arena_alloc((arena), sizeof(Type) * (size_t)(count)))

/* A growable array whose items live in an arena:  ARRAY(Token) tokens = {0};  Token *tok = array_add(arena,
 * &tokens); Pointers into it hold until the next array_add; keep indices instead. */
#define ARRAY(Type)                                                                                          \
    struct {                                                                                                 \
        Type *items;                                                                                         \
        uint32_t count, capacity;                                                                            \
    }

#define array_add(arena, array)                                                                              \
    ((array)->count == (array)->capacity                                                                     \
         ? (void)((array)->items =                                                                           \
                      arena_grow_array((arena), (array)->items, sizeof *(array)->items, &(array)->capacity)) \
         : (void)0,                                                                                          \
     &(array)->items[(array)->count++])

/* Doubles *capacity; more items than 32 bits can count are more than there is memory for. */
void *arena_grow_array(Arena *arena, void *items, size_t item_size, uint32_t *capacity) NEVER_NULL;

#endif
