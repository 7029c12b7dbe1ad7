#include "cli/select.h"

/* Whether it leaves nothing out. */
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

/* The distinct actors of all nodes; those that were made up for ids which no record describes are no records.
 */
static bool *mark_actors(Arena *arena, const Records *records, const Graph *graph)
{
    bool *marked = ARENA_ARRAY(arena, bool, records->actors.count);
    const act_actor *first = records->actors.items, *end = first + records->actors.count;
    for (uint32_t i = 0; i < graph->nodes.count; i++) {
        const GraphNode *node = &graph->nodes.items[i];
        for (uint32_t r = 0; r < node->n_records; r++)
            if (node->records[r] >= first && node->records[r] < end) marked[node->records[r] - first] = true;
    }
    return marked;
}

act_status select_records(Arena *arena, const Lexicon *lex, const Records *records, const Filter *filter,
                          Records *out, act_error *error)
{
    Filter plain = *filter;
    plain.rollup_state = false;
    Graph graph = {0};
    act_status status = graph_build(arena, lex, records, &plain, &graph, error);
    if (status) return status;
    bool all = is_open(&plain);
    const bool *evident = mark_evidence(arena, records, &graph);
    const bool *distinct = all ? mark_actors(arena, records, &graph) : NULL;
    Intern named;
    intern_init(&named, arena);
    records_init(out, arena);
    for (uint32_t i = 0; i < records->evidence.count; i++) {
        const act_evidence *evidence = &records->evidence.items[i];
        if (!evident[i]) continue;
        if (!all) name_actors(arena, evidence, &named);
        *array_add(arena, &out->evidence) = *evidence;
    }
    for (uint32_t i = 0; i < records->actors.count; i++) {
        const act_actor *actor = &records->actors.items[i];
        if (all ? distinct[i] : intern_find(&named, actor_key(arena, actor->doc, actor->id)))
            *array_add(arena, &out->actors) = *actor;
    }
    return ACT_OK;
}
