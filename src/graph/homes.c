#include "graph/homes.h"

#include <stdlib.h>

enum { LONGEST_CHAIN = 16 }; /* officials of agencies of ministries of states; also ends cycles */

typedef struct OfficeLine {
    uint32_t holder, owner;
} OfficeLine;

static int compare_offices(const void *left, const void *right)
{
    const OfficeLine *a = left, *b = right;
    if (a->holder != b->holder) return a->holder < b->holder ? -1 : 1;
    return (a->owner > b->owner) - (a->owner < b->owner);
}

/* Per entity the owner that most records give (ties: the first by id), or ENTITY_NONE. */
static uint32_t *owners_find(Arena *arena, const Entities *entities)
{
    const Records *records = entities->records;
    ARRAY(OfficeLine) lines = {0};
    for (uint32_t i = 0; i < records->evidence.count; i++) {
        const act_evidence *evidence = &records->evidence.items[i];
        if (!str_equal(evidence->relation, OFFICE_RELATION) || evidence->factuality == ACT_NEGATED) continue;
        *array_add(arena, &lines) = (OfficeLine){entities->ends[i].source, entities->ends[i].target};
    }
    if (lines.count) qsort(lines.items, lines.count, sizeof *lines.items, compare_offices);
    uint32_t *owners = ARENA_ARRAY(arena, uint32_t, entities->items.count);
    uint32_t *most = ARENA_ARRAY(arena, uint32_t, entities->items.count);
    for (uint32_t i = 0; i < entities->items.count; i++) owners[i] = ENTITY_NONE;
    for (uint32_t first = 0, end; first < lines.count; first = end) {
        const OfficeLine *line = &lines.items[first];
        for (end = first; end < lines.count && !compare_offices(line, &lines.items[end]);) end++;
        if (end - first <= most[line->holder]) continue;
        most[line->holder] = end - first;
        owners[line->holder] = line->owner;
    }
    return owners;
}

static bool is_home(const Entity *entity)
{
    return str_is(entity->actor_type, "state") || str_is(entity->actor_type, "bloc");
}

static uint32_t home_of(const Entities *entities, const uint32_t *owners, uint32_t entity)
{
    uint32_t at = entity;
    for (int step = 0; step < LONGEST_CHAIN && at != ENTITY_NONE; step++) {
        const Entity *here = &entities->items.items[at];
        if (is_home(here)) return at;
        uint32_t country = here->country.size ? entities_with_id(entities, here->country) : ENTITY_NONE;
        at = country != ENTITY_NONE ? country : owners[at];
    }
    return entity;
}

void entities_go_home(Arena *arena, Entities *entities)
{
    uint32_t *owners = owners_find(arena, entities);
    entities->home = ARENA_ARRAY(arena, uint32_t, entities->items.count);
    for (uint32_t i = 0; i < entities->items.count; i++) entities->home[i] = home_of(entities, owners, i);
}
