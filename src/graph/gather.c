#include "graph/locals.h"

#include <stdlib.h>

/* Gathering: from the records of actors, and the actors that evidence names, to one local for each (document,
 * id). The order of locals is that of documents and ids by name, whatever the order of the records; the names
 * are sorted once and the locals by their ranks, as there may be millions of records and few names. */

typedef struct Pair {
    uint32_t doc, id; /* numbers of names */
} Pair;

typedef struct Gathering {
    Arena *arena;
    const Lexicon *lex;
    Entities *out;
    ARRAY(const act_actor *) implied; /* made up for pairs that no record describes */
    ARRAY(uint32_t) implied_pairs;
} Gathering;

static Pair pair_at(const Entities *entities, uint32_t number)
{
    Pair pair;
    memcpy(&pair, intern_str(&entities->locals, number).bytes, sizeof pair);
    return pair;
}

static Str pair_key(const Pair *pair) { return (Str){(const char *)pair, sizeof *pair}; }

static uint32_t pair_add(Entities *entities, Str doc, Str id)
{
    Pair pair = {intern_add(&entities->names, doc), intern_add(&entities->names, id)};
    return intern_add(&entities->locals, pair_key(&pair));
}

uint32_t local_number(const Entities *entities, Str doc, Str id)
{
    Pair pair = {intern_find(&entities->names, doc), intern_find(&entities->names, id)};
    return pair.doc && pair.id ? intern_find(&entities->locals, pair_key(&pair)) : 0;
}

/* ---- actors that no record describes ---- */

static uint32_t imply(Gathering *gathering, Str doc, Str id, const char *type)
{
    uint32_t before = gathering->out->locals.strings.count, number = pair_add(gathering->out, doc, id);
    if (number <= before) return number;
    const LexActor *known = gathering->lex ? lexicon_actor(gathering->lex, id) : NULL;
    act_actor *actor = ARENA_NEW(gathering->arena, act_actor);
    *actor = (act_actor){.doc = doc, .id = id, .label = known ? known->label : id};
    actor->actor_type = str_from(known ? actor_type_names[known->type] : type);
    if (known) actor->country = known->country;
    *array_add(gathering->arena, &gathering->implied) = actor;
    *array_add(gathering->arena, &gathering->implied_pairs) = number;
    return number;
}

/* Both ends of every record, as numbers of pairs. */
static void imply_ends(Gathering *gathering)
{
    const Records *records = gathering->out->records;
    gathering->out->ends = ARENA_ARRAY(gathering->arena, Ends, records->evidence.count);
    for (uint32_t i = 0; i < records->evidence.count; i++) {
        const act_evidence *evidence = &records->evidence.items[i];
        Ends *ends = &gathering->out->ends[i];
        ends->source = imply(gathering, evidence->doc, evidence->source, "organisation");
        ends->target = imply(gathering, evidence->doc, evidence->target, "organisation");
        for (uint32_t v = 0; v < evidence->n_via; v++)
            imply(gathering, evidence->doc, evidence->via[v], "organisation");
    }
}

/* The states that actors belong to, so that these can be rolled up into them. */
static void imply_countries(Gathering *gathering)
{
    const Records *records = gathering->out->records;
    for (uint32_t i = 0; i < records->actors.count; i++) {
        Str country = records->actors.items[i].country;
        if (country.size) imply(gathering, (Str){0}, country, "state");
    }
    for (uint32_t i = 0; i < gathering->implied.count; i++) {
        Str country = gathering->implied.items[i]->country;
        if (country.size) imply(gathering, (Str){0}, country, "state");
    }
}

/* ---- order ---- */

typedef struct Ranked {
    Str name;
    uint32_t number;
} Ranked;

static int compare_names(const void *left, const void *right)
{
    return str_compare(((const Ranked *)left)->name, ((const Ranked *)right)->name);
}

/* name's number - 1 → its place among all names in byte order */
static uint32_t *rank_names(Arena *arena, const Intern *names)
{
    uint32_t count = names->strings.count;
    Ranked *ranked = ARENA_ARRAY(arena, Ranked, count);
    for (uint32_t i = 0; i < count; i++) ranked[i] = (Ranked){names->strings.items[i], i + 1};
    if (count) qsort(ranked, count, sizeof *ranked, compare_names);
    uint32_t *rank = ARENA_ARRAY(arena, uint32_t, count);
    for (uint32_t i = 0; i < count; i++) rank[ranked[i].number - 1] = i;
    return rank;
}

typedef struct Placed {
    uint64_t place; /* rank of the document, rank of the id */
    uint32_t number;
} Placed;

static int compare_places(const void *left, const void *right)
{
    const Placed *a = left, *b = right;
    return (a->place > b->place) - (a->place < b->place);
}

static Placed *order_pairs(Arena *arena, const Entities *entities)
{
    uint32_t count = entities->locals.strings.count, *rank = rank_names(arena, &entities->names);
    Placed *placed = ARENA_ARRAY(arena, Placed, count);
    for (uint32_t i = 0; i < count; i++) {
        Pair pair = pair_at(entities, i + 1);
        placed[i] = (Placed){(uint64_t)rank[pair.doc - 1] << 32 | rank[pair.id - 1], i + 1};
    }
    if (count) qsort(placed, count, sizeof *placed, compare_places);
    return placed;
}

/* ---- records of one pair ---- */

static int compare_lists(const act_str *a, uint32_t n_a, const act_str *b, uint32_t n_b)
{
    for (uint32_t i = 0; i < n_a && i < n_b; i++) {
        int order = str_compare(a[i], b[i]);
        if (order) return order;
    }
    return (n_a > n_b) - (n_a < n_b);
}

static int compare_actors(const void *left, const void *right)
{
    const act_actor *a = *(const act_actor *const *)left, *b = *(const act_actor *const *)right;
    int order = str_compare(a->label, b->label);
    if (!order) order = str_compare(a->actor_type, b->actor_type);
    if (!order) order = str_compare(a->country, b->country);
    if (!order) order = str_compare(a->role, b->role);
    if (!order) order = compare_lists(a->aliases, a->n_aliases, b->aliases, b->n_aliases);
    return order ? order : (a->mentions > b->mentions) - (a->mentions < b->mentions);
}

/* Equal records count once; how many are left. */
static uint32_t unite(const act_actor **actors, uint32_t count)
{
    if (count > 1) qsort(actors, count, sizeof *actors, compare_actors);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++)
        if (!kept || compare_actors(&actors[kept - 1], &actors[i])) actors[kept++] = actors[i];
    return kept;
}

/* The records of a pair stand together: those of number n at [start[n - 1], start[n]). */
typedef struct Grouped {
    const act_actor **actors;
    uint32_t *start;
} Grouped;

static Grouped group_records(Gathering *gathering, const uint32_t *pair_of)
{
    const Records *records = gathering->out->records;
    uint32_t pairs = gathering->out->locals.strings.count, n_implied = gathering->implied.count;
    Grouped grouped = {
        .actors = ARENA_ARRAY(gathering->arena, const act_actor *, records->actors.count + n_implied)};
    uint32_t *count = ARENA_ARRAY(gathering->arena, uint32_t, pairs + 2);
    for (uint32_t i = 0; i < records->actors.count; i++) count[pair_of[i] + 1]++;
    for (uint32_t i = 0; i < n_implied; i++) count[gathering->implied_pairs.items[i] + 1]++;
    for (uint32_t n = 1; n <= pairs + 1; n++) count[n] += count[n - 1];
    /* count[n] is where the records of pair n begin; filling moves it to where those of n + 1 do */
    for (uint32_t i = 0; i < records->actors.count; i++)
        grouped.actors[count[pair_of[i]]++] = &records->actors.items[i];
    for (uint32_t i = 0; i < n_implied; i++)
        grouped.actors[count[gathering->implied_pairs.items[i]]++] = gathering->implied.items[i];
    grouped.start = count;
    return grouped;
}

/* ---- locals ---- */

static bool is_fixed(const act_actor *actor)
{
    return str_is(actor->actor_type, "state") || str_is(actor->actor_type, "bloc");
}

/* Ids by which some record knows a state or bloc. */
static bool *find_fixed(Gathering *gathering, const uint32_t *pair_of)
{
    Entities *out = gathering->out;
    bool *fixed = ARENA_ARRAY(gathering->arena, bool, out->names.strings.count + 1);
    for (uint32_t i = 0; i < out->records->actors.count; i++)
        if (is_fixed(&out->records->actors.items[i])) fixed[pair_at(out, pair_of[i]).id] = true;
    for (uint32_t i = 0; i < gathering->implied.count; i++)
        if (is_fixed(gathering->implied.items[i]))
            fixed[pair_at(out, gathering->implied_pairs.items[i]).id] = true;
    return fixed;
}

static void make_local(NameKeys *keys, const act_actor **actors, uint32_t count, bool fixed, Local *out)
{
    *out = (Local){.records = actors, .n_records = unite(actors, count)};
    bool official = str_is(actors[0]->actor_type, "official");
    out->kind = fixed ? LOCAL_FIXED : official ? LOCAL_OFFICIAL : LOCAL_ORGANISATION;
    if (!fixed) out->name = name_keys_get(keys, actors[0]->label, official);
}

void locals_gather(Arena *arena, const Lexicon *lex, NameKeys *keys, bool homes, Entities *out,
                   Locals *locals)
{
    const Records *records = out->records;
    Gathering gathering = {.arena = arena, .lex = lex, .out = out};
    uint32_t *pair_of = ARENA_ARRAY(arena, uint32_t, records->actors.count);
    for (uint32_t i = 0; i < records->actors.count; i++)
        pair_of[i] = pair_add(out, records->actors.items[i].doc, records->actors.items[i].id);
    imply_ends(&gathering);
    if (homes) imply_countries(&gathering);
    bool *fixed = find_fixed(&gathering, pair_of);
    Grouped grouped = group_records(&gathering, pair_of);
    Placed *placed = order_pairs(arena, out);
    locals->count = locals->capacity = out->locals.strings.count;
    locals->items = ARENA_ARRAY(arena, Local, locals->count);
    out->of_local = ARENA_ARRAY(arena, uint32_t, locals->count);
    for (uint32_t i = 0; i < locals->count; i++) {
        uint32_t number = placed[i].number, start = number > 1 ? grouped.start[number - 1] : 0;
        bool of_state = fixed[pair_at(out, number).id];
        make_local(keys, grouped.actors + start, grouped.start[number] - start, of_state, &locals->items[i]);
        out->of_local[number - 1] = i;
    }
    for (uint32_t i = 0; i < gathering.implied.count; i++)
        locals->items[out->of_local[gathering.implied_pairs.items[i] - 1]].implied = true;
}
