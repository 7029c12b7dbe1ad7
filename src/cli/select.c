#include "cli/select.h"

static bool is_open(const Filter *filter)
{
    return !filter->n_relations && !filter->n_actors && !filter->factualities && !filter->since.size &&
           !filter->until.size && filter->min_weight <= 1;
}

/* An actor is one of its document: "DOC\0ID". */
static Str actor_key(Arena *arena, Str doc, Str id)
{
    return str_join(arena, str_join(arena, doc, (Str){"", 1}), id);
}

static void name_actors(Arena *arena, const act_evidence *evidence, Intern *named)
{
    const Str ids[] = {evidence->source, evidence->target, evidence->speaker};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        if (ids[i].size) intern_add(named, actor_key(arena, evidence->doc, ids[i]));
    for (uint32_t i = 0; i < evidence->n_via; i++)
        intern_add(named, actor_key(arena, evidence->doc, evidence->via[i]));
}

/* The evidence of all edges, as a mark per record. */
static bool *mark_evidence(Arena *arena, const Records *records, const Graph *graph)
{
    bool *marked = ARENA_ARRAY(arena, bool, records->evidence.count);
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        const GraphEdge *edge = &graph->edges.items[i];
        for (uint32_t j = 0; j < edge->weight; j++)
            marked[edge->evidence[j] - records->evidence.items] = true;
    }
    return marked;
}

act_status select_records(Arena *arena, const Lexicon *lex, const Records *records, const Filter *filter,
                          Records *out, act_error *error)
{
    *out = *records;
    Filter plain = *filter;
    plain.rollup_state = false;
    if (is_open(&plain)) return ACT_OK;
    Graph graph = {0};
    act_status status = graph_build(arena, lex, records, &plain, &graph, error);
    if (status) return status;
    const bool *marked = mark_evidence(arena, records, &graph);
    Intern named;
    intern_init(&named, arena);
    records_init(out, arena);
    for (uint32_t i = 0; i < records->evidence.count; i++) {
        const act_evidence *evidence = &records->evidence.items[i];
        if (!marked[i]) continue;
        name_actors(arena, evidence, &named);
        *array_add(arena, &out->evidence) = *evidence;
    }
    for (uint32_t i = 0; i < records->actors.count; i++) {
        const act_actor *actor = &records->actors.items[i];
        if (intern_find(&named, actor_key(arena, actor->doc, actor->id)))
            *array_add(arena, &out->actors) = *actor;
    }
    return ACT_OK;
}
