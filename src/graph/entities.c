#include "graph/entities.h"

#include "actors/finder.h"
#include "graph/homes.h"
#include "graph/locals.h"
#include "graph/summary.h"

#include <stdlib.h>

/* ---- from locals to entities ---- */

/* Locals of one entity stand together. */
typedef struct Member {
    uint32_t root, local;
} Member;

static int compare_members(const void *left, const void *right)
{
    const Member *a = left, *b = right;
    if (a->root != b->root) return a->root < b->root ? -1 : 1;
    return (a->local > b->local) - (a->local < b->local);
}

/* Everything that is said of the members of one entity, to choose from; used for one entity after another. */
typedef struct Sayings {
    Strs labels, full_labels, types, roles, names, ids;
} Sayings;

static void sayings_clear(Sayings *sayings)
{
    Strs *lists[] = {&sayings->labels, &sayings->full_labels, &sayings->types,
                     &sayings->roles,  &sayings->names,       &sayings->ids};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) lists[i]->count = 0;
}

static void hear(Arena *arena, NameKeys *keys, const Local *local, const act_actor *actor, Sayings *sayings)
{
    strs_add(arena, &sayings->labels, actor->label);
    bool full = local->name && name_keys_get(keys, actor->label, local->kind == LOCAL_OFFICIAL)->words > 1;
    if (full) strs_add(arena, &sayings->full_labels, actor->label);
    strs_add(arena, &sayings->types, actor->actor_type);
    strs_add(arena, &sayings->roles, actor->role);
    strs_add(arena, &sayings->ids, actor->id);
    strs_add(arena, &sayings->names, actor->label);
    for (uint32_t i = 0; i < actor->n_aliases; i++) strs_add(arena, &sayings->names, actor->aliases[i]);
}

/* The id that all documents give, else one that the lexicon knows, else the label's slug. */
static Str choose_id(Arena *arena, const Lexicon *lex, Strs *ids, Str label)
{
    strs_unite(ids);
    Str id = ids->count == 1 ? ids->items[0] : (Str){0};
    for (uint32_t i = 0; i < ids->count && !id.size; i++)
        if (lex && lexicon_actor(lex, ids->items[i])) id = ids->items[i];
    if (!id.size) id = slug_name(arena, label);
    return name_is_id(id) ? id : slug_name(arena, id);
}

static void set_aliases(Arena *arena, Entity *entity, Strs *names)
{
    strs_unite(names);
    Str *aliases = ARENA_ARRAY(arena, Str, names->count);
    for (uint32_t i = 0; i < names->count; i++)
        if (!str_equal(names->items[i], entity->label)) aliases[entity->n_aliases++] = names->items[i];
    entity->aliases = aliases;
}

/* The records and mentions of all members; what was made up is no record. */
static void set_records(Arena *arena, Entity *entity, const Locals *locals, const Member *members,
                        uint32_t count)
{
    uint32_t most = 0;
    for (uint32_t m = 0; m < count; m++) most += locals->items[members[m].local].n_records;
    const act_actor **records = ARENA_ARRAY(arena, const act_actor *, most);
    for (uint32_t m = 0; m < count; m++) {
        const Local *local = &locals->items[members[m].local];
        for (uint32_t r = 0; r < local->n_records && !local->implied; r++) {
            records[entity->n_records++] = local->records[r];
            entity->mentions += local->records[r]->mentions;
        }
    }
    entity->records = records;
}

static Entity entity_make(Arena *arena, const Lexicon *lex, NameKeys *keys, const Locals *locals,
                          const Member *members, uint32_t count, Sayings *sayings)
{
    sayings_clear(sayings);
    for (uint32_t m = 0; m < count; m++) {
        const Local *local = &locals->items[members[m].local];
        for (uint32_t r = 0; r < local->n_records; r++) hear(arena, keys, local, local->records[r], sayings);
    }
    Entity entity = {0};
    const Local *root = &locals->items[members->root];
    bool fixed = root->kind == LOCAL_FIXED, named_in_full = sayings->full_labels.count > 0;
    const LexActor *known = fixed && lex ? lexicon_actor(lex, root->records[0]->id) : NULL;
    entity.label =
        known ? known->label : strs_most_frequent(named_in_full ? &sayings->full_labels : &sayings->labels);
    entity.actor_type = strs_most_frequent(&sayings->types);
    entity.role = strs_most_frequent(&sayings->roles);
    entity.id = choose_id(arena, lex, &sayings->ids, entity.label);
    entity.country = fixed ? entity.id : root->country;
    set_aliases(arena, &entity, &sayings->names);
    set_records(arena, &entity, locals, members, count);
    return entity;
}

/* ---- ids ---- */

typedef struct Ranked {
    Entity *entity;
    uint32_t order; /* as made, which depends on the records' contents alone */
} Ranked;

static int compare_ranked(const void *left, const void *right)
{
    const Ranked *a = left, *b = right;
    int order = str_compare(a->entity->id, b->entity->id);
    if (!order) order = str_compare(a->entity->country, b->entity->country);
    return order ? order : (a->order > b->order) - (a->order < b->order);
}

static Str id_told_apart(Arena *arena, const Intern *taken, const Entity *entity)
{
    Str id = entity->id;
    if (entity->country.size)
        id = str_print(arena, STR_FORMAT "-" STR_FORMAT, STR_ARGS(id),
                       STR_ARGS(slug_name(arena, entity->country)));
    Str base = id;
    for (unsigned number = 2; intern_find(taken, id); number++)
        id = str_print(arena, STR_FORMAT "-%u", STR_ARGS(base), number);
    return id;
}

/* Which of several namesakes keeps the id as it is: the state or bloc, else one without a country, else none.
 */
static uint32_t id_keeper(const Ranked *ranked, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (str_equal(ranked[i].entity->country, ranked[i].entity->id)) return i;
    return ranked[first].entity->country.size ? end : first;
}

static void ids_tell_apart(Arena *arena, Ranked *ranked, uint32_t count)
{
    Intern taken;
    intern_init(&taken, arena);
    for (uint32_t i = 0; i < count; i++) intern_add(&taken, ranked[i].entity->id);
    for (uint32_t first = 0, end; first < count; first = end) {
        Str id = ranked[first].entity->id;
        for (end = first + 1; end < count && str_equal(id, ranked[end].entity->id);) end++;
        if (end == first + 1) continue;
        uint32_t keeper = id_keeper(ranked, first, end);
        for (uint32_t i = first; i < end; i++) {
            if (i == keeper) continue;
            Entity *entity = ranked[i].entity;
            entity->id = id_told_apart(arena, &taken, entity);
            intern_add(&taken, entity->id);
        }
    }
}

static int compare_ids(const void *left, const void *right)
{
    return str_compare(((const Ranked *)left)->entity->id, ((const Ranked *)right)->entity->id);
}

/* Gives every entity an id of its own and sorts them by it; of_local follows. */
static void entities_sort(Arena *arena, Entities *out, uint32_t *entity_of_local, uint32_t n_locals)
{
    uint32_t count = out->items.count;
    Ranked *ranked = ARENA_ARRAY(arena, Ranked, count);
    for (uint32_t i = 0; i < count; i++) ranked[i] = (Ranked){&out->items.items[i], i};
    if (count) qsort(ranked, count, sizeof *ranked, compare_ranked);
    ids_tell_apart(arena, ranked, count);
    if (count) qsort(ranked, count, sizeof *ranked, compare_ids);
    Entity *sorted = ARENA_ARRAY(arena, Entity, count);
    uint32_t *place = ARENA_ARRAY(arena, uint32_t, count);
    for (uint32_t i = 0; i < count; i++) {
        sorted[i] = *ranked[i].entity;
        place[ranked[i].order] = i;
    }
    out->items.items = sorted;
    for (uint32_t i = 0; i < n_locals; i++) entity_of_local[i] = place[entity_of_local[i]];
}

static void entities_make(Arena *arena, const Lexicon *lex, NameKeys *keys, Locals *locals, Entities *out)
{
    uint32_t count = locals->count;
    Member *members = ARENA_ARRAY(arena, Member, count);
    for (uint32_t i = 0; i < count; i++) members[i] = (Member){local_root(locals, i), i};
    if (count) qsort(members, count, sizeof *members, compare_members);
    uint32_t *entity_of = ARENA_ARRAY(arena, uint32_t, count);
    Sayings sayings = {0};
    for (uint32_t first = 0, end; first < count; first = end) {
        for (end = first; end < count && members[end].root == members[first].root; end++)
            entity_of[members[end].local] = out->items.count;
        *array_add(arena, &out->items) =
            entity_make(arena, lex, keys, locals, &members[first], end - first, &sayings);
    }
    entities_sort(arena, out, entity_of, count);
    for (uint32_t i = 0; i < count; i++) out->of_local[i] = entity_of[out->of_local[i]];
    for (uint32_t i = 0; i < out->records->evidence.count; i++) {
        Ends *ends = &out->ends[i];
        *ends = (Ends){out->of_local[ends->source - 1], out->of_local[ends->target - 1]};
    }
}

void entities_find(Arena *arena, const Lexicon *lex, const Records *records, bool homes, Entities *out)
{
    *out = (Entities){.records = records};
    intern_init(&out->names, arena);
    intern_init(&out->locals, arena);
    NameKeys keys;
    name_keys_init(&keys, arena);
    Locals locals = {0};
    locals_gather(arena, lex, &keys, homes, out, &locals);
    locals_merge(arena, &keys, &locals);
    entities_make(arena, lex, &keys, &locals, out);
    if (homes) entities_go_home(arena, out);
}

uint32_t entities_of(const Entities *entities, Str doc, Str id)
{
    uint32_t local = local_number(entities, doc, id);
    return local ? entities->of_local[local - 1] : ENTITY_NONE;
}

uint32_t entities_with_id(const Entities *entities, Str id)
{
    uint32_t low = 0, high = entities->items.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = str_compare(entities->items.items[middle].id, id);
        if (!order) return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return ENTITY_NONE;
}
