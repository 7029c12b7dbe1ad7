#include "graph/locals.h"

#include <assert.h>
#include <stdlib.h>

/* A claim: this local goes by this key. Sorted, claims bring together all that go by the same. */
typedef struct Claim {
    LocalKind kind;
    bool by_id;
    uint8_t rank; /* 0: the last word, or an alias; 1: the first word */
    Str key, country;
    uint32_t local;
} Claim;

typedef ARRAY(Claim) Claims;
typedef ARRAY(uint32_t) Numbers;

uint32_t local_root(Locals *locals, uint32_t local)
{
    Local *items = locals->items;
    while (items[local].parent != local) {
        items[local].parent = items[items[local].parent].parent;
        local = items[local].parent;
    }
    return local;
}

/* Refuses where the two belong to different countries. The smaller index becomes the root. */
static void join(Locals *locals, uint32_t a, uint32_t b)
{
    a = local_root(locals, a);
    b = local_root(locals, b);
    if (a == b) return;
    uint32_t root = a < b ? a : b, other = a < b ? b : a;
    Local *kept = &locals->items[root], *gone = &locals->items[other];
    if (kept->country.size && gone->country.size && !str_equal(kept->country, gone->country)) return;
    if (!kept->country.size) kept->country = gone->country;
    kept->full |= gone->full;
    gone->parent = root;
}

static int compare_names(const Claim *a, const Claim *b)
{
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    if (a->by_id != b->by_id) return a->by_id ? -1 : 1;
    return str_compare(a->key, b->key);
}

static int compare_claims(const void *left, const void *right)
{
    const Claim *a = left, *b = right;
    int order = compare_names(a, b);
    if (!order) order = (a->rank > b->rank) - (a->rank < b->rank);
    if (!order) order = str_compare(a->country, b->country); /* an unknown one comes first */
    return order ? order : (a->local > b->local) - (a->local < b->local);
}

static void claims_sort(Claims *claims)
{
    if (claims->count) qsort(claims->items, claims->count, sizeof *claims->items, compare_claims);
}

/* Keeps one of several equal claims: a name that a thousand documents use is looked at once. */
static void claims_unite(Claims *claims)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < claims->count; i++) {
        const Claim *here = &claims->items[i], *last = kept ? &claims->items[kept - 1] : NULL;
        bool same =
            last && !compare_names(last, here) && last->rank == here->rank && last->local == here->local;
        if (!same) claims->items[kept++] = *here;
    }
    claims->count = kept;
}

static uint32_t same_name_end(const Claims *claims, uint32_t first)
{
    uint32_t end = first + 1;
    while (end < claims->count && !compare_names(&claims->items[first], &claims->items[end])) end++;
    return end;
}

static void claim(Arena *arena, Claims *claims, const Local *local, uint32_t index, bool by_id, Str key,
                  uint8_t rank)
{
    if (!key.size) return;
    Claim *added = array_add(arena, claims);
    *added = (Claim){.kind = local->kind, .by_id = by_id, .key = key, .rank = rank};
    added->country = local->country;
    added->local = index;
}

/* The same id, or the same name, within one country: one actor. Sorting puts an unknown country first. */
static void join_same_country(Locals *locals, const Claims *claims)
{
    for (uint32_t i = 1; i < claims->count; i++) {
        const Claim *before = &claims->items[i - 1], *here = &claims->items[i];
        bool fixed = here->kind == LOCAL_FIXED;
        if (!compare_names(before, here) && (fixed || str_equal(before->country, here->country)))
            join(locals, before->local, here->local);
    }
}

/* The same id or name, one without a country: one actor, if only one country comes into question. */
static void join_unknown_country(Locals *locals, const Claims *claims)
{
    for (uint32_t first = 0, end; first < claims->count; first = end) {
        end = same_name_end(claims, first);
        const Claim *items = claims->items;
        uint32_t known = first;
        while (known < end && !items[known].country.size) known++;
        bool one = known > first && known < end && str_equal(items[known].country, items[end - 1].country);
        if (one) join(locals, items[first].local, items[known].local);
    }
}

/* The first of the locals that agree in all that decides here; the others join it at once. Ten thousand
 * documents that name one state are one local from here on. */
static bool is_first_of_kind(Locals *locals, Intern *strings, Intern *kinds, Numbers *firsts, uint32_t index)
{
    const Local *local = &locals->items[index];
    uint32_t kind[] = {(uint32_t)local->kind, intern_add(strings, local->records[0]->id),
                       intern_add(strings, local->country),
                       local->name ? intern_add(strings, local->name->whole) : 0};
    uint32_t number = intern_add(kinds, (Str){(const char *)kind, sizeof kind});
    if (number > firsts->count) {
        *array_add(kinds->arena, firsts) = index;
        return true;
    }
    assert(firsts->items); /* a kind that was there has a first */
    join(locals, firsts->items[number - 1], index);
    return false;
}

static void merge_by_name(Arena *arena, Locals *locals, Numbers *firsts)
{
    Claims claims = {0};
    Intern strings, kinds;
    intern_init(&strings, arena);
    intern_init(&kinds, arena);
    for (uint32_t i = 0; i < locals->count; i++) {
        const Local *local = &locals->items[i];
        if (!is_first_of_kind(locals, &strings, &kinds, firsts, i)) continue;
        claim(arena, &claims, local, i, true, local->records[0]->id, 0);
        if (local->name) claim(arena, &claims, local, i, false, local->name->whole, 0);
    }
    claims_sort(&claims);
    join_same_country(locals, &claims);
    join_unknown_country(locals, &claims);
}

/* Aliases that a set of locals has claimed already. */
static bool is_new_alias(Intern *strings, Intern *pairs, uint32_t root, Str alias)
{
    uint32_t pair[] = {root, intern_add(strings, alias)}, before = pairs->strings.count;
    return intern_add(pairs, (Str){(const char *)pair, sizeof pair}) > before;
}

static void claim_aliases(Arena *arena, NameKeys *keys, Locals *locals, Claims *claims)
{
    Intern strings, pairs;
    intern_init(&strings, arena);
    intern_init(&pairs, arena);
    for (uint32_t i = 0; i < locals->count; i++) {
        const Local *local = &locals->items[i];
        if (!local->name) continue;
        uint32_t root = local_root(locals, i);
        for (uint32_t r = 0; r < local->n_records; r++) {
            const act_actor *actor = local->records[r];
            for (uint32_t a = 0; a < actor->n_aliases; a++) {
                if (!is_new_alias(&strings, &pairs, root, actor->aliases[a])) continue;
                const NameKey *key = name_keys_get(keys, actor->aliases[a], local->kind == LOCAL_OFFICIAL);
                claim(arena, claims, local, root, false, key->whole, 0);
            }
        }
    }
}

/* Who else goes by a name: by alias, or, for a full name, by its last word (or, failing that, its first one,
 * as where the family's name comes first). */
static void claim_short_names(Arena *arena, NameKeys *keys, Locals *locals, const Numbers *firsts,
                              Claims *claims)
{
    claim_aliases(arena, keys, locals, claims);
    for (uint32_t f = 0; f < firsts->count; f++) {
        const Local *local = &locals->items[firsts->items[f]];
        if (local->kind != LOCAL_OFFICIAL || !local->name || local->name->words < 2) continue;
        uint32_t root = local_root(locals, firsts->items[f]);
        claim(arena, claims, local, root, false, local->name->last, 0);
        claim(arena, claims, local, root, false, local->name->first, 1);
    }
    claims_sort(claims);
    claims_unite(claims);
}

static uint32_t lower_bound(const Claims *claims, const Claim *wanted)
{
    uint32_t low = 0, high = claims->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (compare_names(&claims->items[middle], wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool compatible(Str a, Str b) { return !a.size || !b.size || str_equal(a, b); }

/* The one other actor that goes by the name of local, by a claim of this rank; *several where there are more.
 */
static uint32_t only_claimant(Locals *locals, const Claims *claims, uint32_t local, uint8_t rank,
                              bool *several)
{
    uint32_t own = local_root(locals, local), found = ENTITY_NONE;
    const Local *root = &locals->items[own];
    Claim wanted = {.kind = locals->items[local].kind, .key = locals->items[local].name->whole};
    bool person = wanted.kind == LOCAL_OFFICIAL;
    for (uint32_t i = lower_bound(claims, &wanted); i < claims->count; i++) {
        const Claim *here = &claims->items[i];
        if (compare_names(here, &wanted)) break;
        uint32_t other = local_root(locals, here->local);
        if (here->rank != rank || other == own || other == found) continue;
        if (!compatible(root->country, locals->items[other].country)) continue;
        if (person && !locals->items[other].full) continue;
        if (found != ENTITY_NONE) {
            *several = true;
            return ENTITY_NONE;
        }
        found = other;
    }
    return found;
}

/* An actor that goes by a short name, and the one whose full name it seems to be. */
typedef struct Match {
    uint32_t part, whole;
} Match;

typedef ARRAY(Match) Matches;

/* Two namesakes of different countries may not both join one actor whose country is not known. */
static bool contested(const Locals *locals, const Matches *matches, const Match *match)
{
    if (locals->items[match->whole].country.size) return false;
    Str country = {0};
    for (uint32_t i = (uint32_t)(match - matches->items); i < matches->count; i++) {
        if (matches->items[i].whole != match->whole) break;
        Str here = locals->items[matches->items[i].part].country;
        if (country.size && here.size && !str_equal(country, here)) return true;
        if (here.size) country = here;
    }
    return false;
}

static int compare_matches(const void *left, const void *right)
{
    const Match *a = left, *b = right;
    if (a->whole != b->whole) return a->whole < b->whole ? -1 : 1;
    return (a->part > b->part) - (a->part < b->part);
}

static void join_matches(Locals *locals, Matches *matches)
{
    if (matches->count) qsort(matches->items, matches->count, sizeof *matches->items, compare_matches);
    bool skip = false;
    for (uint32_t i = 0; i < matches->count; i++) {
        const Match *match = &matches->items[i];
        if (!i || match[-1].whole != match->whole) skip = contested(locals, matches, match);
        if (!skip) join(locals, match->part, match->whole);
    }
}

static void merge_short_names(Arena *arena, NameKeys *keys, Locals *locals, const Numbers *firsts)
{
    Claims claims = {0};
    claim_short_names(arena, keys, locals, firsts, &claims);
    Matches matches = {0};
    for (uint32_t f = 0; f < firsts->count; f++) {
        uint32_t i = firsts->items[f];
        const Local *local = &locals->items[i];
        if (!local->name || !local->name->whole.size) continue;
        bool surname = local->kind == LOCAL_OFFICIAL && local->name->words == 1;
        if (surname && locals->items[local_root(locals, i)].full) continue;
        bool several = false;
        uint32_t whole = only_claimant(locals, &claims, i, 0, &several);
        if (whole == ENTITY_NONE && surname && !several)
            whole = only_claimant(locals, &claims, i, 1, &several);
        if (whole == ENTITY_NONE) continue;
        *array_add(arena, &matches) = (Match){local_root(locals, i), whole};
    }
    join_matches(locals, &matches);
}

void locals_merge(Arena *arena, NameKeys *keys, Locals *locals)
{
    for (uint32_t i = 0; i < locals->count; i++) {
        Local *local = &locals->items[i];
        local->parent = i;
        local->country = local->kind == LOCAL_FIXED ? local->records[0]->id : local->records[0]->country;
        local->full = local->name && local->name->words > 1;
    }
    Numbers firsts = {0};
    merge_by_name(arena, locals, &firsts);
    merge_short_names(arena, keys, locals, &firsts);
}
