#include "graph/build.h"

#include "actors/finder.h"
#include "graph/evidence.h"

bool filter_chooses(const Filter *filter)
{
    return filter && (filter->n_relations || filter->n_actors || filter->factualities || filter->since.size ||
                      filter->until.size || filter->min_weight > 1);
}

act_status filter_check(const Filter *filter, const Lexicon *lex, const RelationTable *relations,
                        act_error *error)
{
    for (uint32_t i = 0; filter && i < filter->n_relations; i++) {
        Str name = filter->relations[i];
        bool known = (lex && lexicon_relation_named(lex, name)) || intern_find(&relations->names, name);
        if (!known)
            return error_set(error, ACT_ERROR_USAGE, NULL, 0, "no such relation: " STR_FORMAT,
                             STR_ARGS(str_slice(name, 0, 100)));
    }
    return ACT_OK;
}

bool filter_takes(const Filter *filter, const act_evidence *evidence)
{
    if (!filter) return true;
    if (filter->factualities && !(filter->factualities & 1u << evidence->factuality)) return false;
    bool dated = filter->since.size || filter->until.size;
    if (dated && !date_within(evidence_date(evidence), filter->since, filter->until)) return false;
    for (uint32_t i = 0; i < filter->n_relations; i++)
        if (str_equal(filter->relations[i], evidence->relation)) return true;
    return !filter->n_relations;
}

static bool goes_by(Arena *scratch, const Entity *entity, Str folded)
{
    if (str_equal(fold_name(scratch, entity->id), folded) ||
        str_equal(fold_name(scratch, entity->label), folded))
        return true;
    for (uint32_t i = 0; i < entity->n_aliases; i++)
        if (str_equal(fold_name(scratch, entity->aliases[i]), folded)) return true;
    return false;
}

/* Marks the entities that go by name (and, rolled up, their homes). */
static bool mark_named(Arena *arena, const Lexicon *lex, const Entities *entities, Str name, bool *marked)
{
    const LexActor *known = lex ? lexicon_actor_named(lex, name) : NULL;
    Str folded = fold_name(arena, name);
    bool found = known != NULL;
    for (uint32_t i = 0; i < entities->items.count; i++) {
        const Entity *entity = &entities->items.items[i];
        if (!(known && str_equal(known->id, entity->id)) && !goes_by(arena, entity, folded)) continue;
        marked[entities->home ? entities->home[i] : i] = true;
        found = true;
    }
    return found;
}

static void widen(const Graph *graph, uint32_t hops, bool *marked)
{
    bool more = true;
    for (uint32_t hop = 0; hop < hops && more; hop++) {
        more = false;
        for (uint32_t i = 0; i < graph->edges.count; i++) {
            const GraphEdge *edge = &graph->edges.items[i];
            more |= marked[edge->source] != marked[edge->target];
        }
        bool *before = marked + graph->nodes.count;
        memcpy(before, marked, graph->nodes.count * sizeof *marked);
        for (uint32_t i = 0; i < graph->edges.count; i++) {
            const GraphEdge *edge = &graph->edges.items[i];
            if (before[edge->source]) marked[edge->target] = true;
            if (before[edge->target]) marked[edge->source] = true;
        }
    }
}

act_status filter_actors(Arena *arena, const Filter *filter, const Lexicon *lex, const Entities *entities,
                         Graph *graph, act_error *error)
{
    if (!filter || !filter->n_actors) return ACT_OK;
    bool *marked = ARENA_ARRAY(arena, bool, 2 * (size_t)entities->items.count);
    for (uint32_t i = 0; i < filter->n_actors; i++) {
        Str name = filter->actors[i];
        if (!mark_named(arena, lex, entities, name, marked))
            return error_set(error, ACT_ERROR_USAGE, NULL, 0, "no such actor: " STR_FORMAT,
                             STR_ARGS(str_slice(name, 0, 100)));
    }
    graph->nodes.count = entities->items.count; /* edges still refer to entities */
    widen(graph, filter->hops, marked);
    graph->nodes.count = 0;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        const GraphEdge *edge = &graph->edges.items[i];
        if (marked[edge->source] || marked[edge->target]) graph->edges.items[kept++] = *edge;
    }
    graph->edges.count = kept;
    return ACT_OK;
}
