#include "writers/stable.h"

#include <cgraph.h>
#include <string.h>
#include <sys/mman.h>

/* One stretch of addresses; pages are taken only when they are written to. Nothing is given back. */
static const size_t most = (size_t)1 << 30;

typedef struct Stretch {
    char *next, *end;
} Stretch;

static Stretch stretch;

static void *stretch_open(Agdisc_t *discipline)
{
    (void)discipline;
    return &stretch;
}

static void *stretch_alloc(void *state, size_t size)
{
    Stretch *from = state;
    size_t unit = sizeof(max_align_t);
    if (size > most) return NULL;
    size = (size + unit - 1) / unit * unit;
    if ((size_t)(from->end - from->next) < size) return NULL;
    from->next += size;
    return from->next - size; /* zero, as cgraph expects */
}

static void *stretch_resize(void *state, void *old, size_t old_size, size_t size)
{
    void *new = stretch_alloc(state, size);
    if (new &&old) memcpy(new, old, old_size < size ? old_size : size);
    return new;
}

static void stretch_free(void *state, void *old) { (void)state, (void)old; }

static void stretch_close(void *state) { (void)state; }

bool stable_addresses(void)
{
    char *start =
        mmap(NULL, most, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start == MAP_FAILED) return false;
    stretch = (Stretch){start, start + most};
    AgMemDisc = (Agmemdisc_t){stretch_open, stretch_alloc, stretch_resize, stretch_free, stretch_close};
    return true;
}
