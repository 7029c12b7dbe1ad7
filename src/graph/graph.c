#include "graph/graph.h"

#include "graph/build.h"
#include "graph/homes.h"

#include <stdlib.h>

static uint64_t mix(uint64_t hash, uint64_t more) { return (hash ^ more) * 0x9E3779B97F4A7C15u ^ hash >> 29; }

static uint64_t saying_hash(const Statement *statement)
{
    uint64_t hash = mix(str_hash(statement->evidence->text), str_hash(statement->evidence->doc));
    hash = mix(hash, (uint64_t)statement->source << 32 | statement->target);
    return mix(hash, (uint64_t)statement->relation << 8 | statement->factuality);
}

/* The line that record number `index` draws; false where rolling up leaves none. */
static bool statement_make(const Entities *entities, const RelationTable *relations, uint32_t index,
                           Statement *out)
{
    const act_evidence *evidence = &entities->records->evidence.items[index];
    uint32_t place = relations->place[intern_find(&relations->names, evidence->relation) - 1];
    uint32_t source = entities->ends[index].source, target = entities->ends[index].target;
    if (entities->home) {
        source = entities->home[source], target = entities->home[target];
        if (source == target || str_equal(evidence->relation, OFFICE_RELATION)) return false;
    }
    bool swap = relations->sorted[place]->symmetric && source > target;
    *out = (Statement){.source = swap ? target : source, .target = swap ? source : target, .relation = place};
    out->factuality = (uint8_t)evidence->factuality;
    out->evidence = evidence;
    out->hash = saying_hash(out);
    return true;
}

static void statements_find(Arena *arena, const Entities *entities, const RelationTable *relations,
                            const Filter *filter, Statements *out)
{
    const Records *records = entities->records;
    out->capacity = records->evidence.count;
    out->items = ARENA_ARRAY(arena, Statement, out->capacity);
    for (uint32_t i = 0; i < records->evidence.count; i++)
        if (filter_takes(filter, &records->evidence.items[i]))
            out->count += statement_make(entities, relations, i, &out->items[out->count]);
}

/* ---- nodes ---- */

/* A node and one of the entities that it stands for. */
typedef struct Part {
    uint32_t node, entity; /* both as entities */
} Part;

static int compare_parts(const void *left, const void *right)
{
    const Part *a = left, *b = right;
    if (a->node != b->node) return a->node < b->node ? -1 : 1;
    return (a->entity > b->entity) - (a->entity < b->entity);
}

static int compare_places(const void *left, const void *right)
{
    const act_actor *a = *(const act_actor *const *)left, *b = *(const act_actor *const *)right;
    int order = str_compare(a->doc, b->doc);
    return order ? order : str_compare(a->id, b->id);
}

/* A node that stands for several entities has the name of its home, and the records and mentions of all. */
static GraphNode node_make(Arena *arena, const Entities *entities, const Part *parts, uint32_t count)
{
    const Entity *entity = &entities->items.items[parts->node];
    GraphNode node = {.id = entity->id, .label = entity->label, .actor_type = entity->actor_type};
    node.country = entity->country;
    node.role = entity->role;
    node.aliases = entity->aliases;
    node.n_aliases = entity->n_aliases;
    node.mentions = entity->mentions;
    node.records = entity->records;
    node.n_records = entity->n_records;
    if (count == 1 && parts->entity == parts->node) return node;
    node.mentions = node.n_records = 0;
    for (uint32_t i = 0; i < count; i++) node.n_records += entities->items.items[parts[i].entity].n_records;
    const act_actor **records = ARENA_ARRAY(arena, const act_actor *, node.n_records), **end = records;
    for (uint32_t i = 0; i < count; i++) {
        const Entity *part = &entities->items.items[parts[i].entity];
        for (uint32_t r = 0; r < part->n_records; r++) *end++ = part->records[r];
        node.mentions += part->mentions;
    }
    if (node.n_records) qsort(records, node.n_records, sizeof *records, compare_places);
    node.records = records;
    return node;
}

static Part *parts_find(Arena *arena, const Entities *entities)
{
    uint32_t count = entities->items.count;
    Part *parts = ARENA_ARRAY(arena, Part, count);
    for (uint32_t i = 0; i < count; i++) parts[i] = (Part){entities->home ? entities->home[i] : i, i};
    if (count) qsort(parts, count, sizeof *parts, compare_parts);
    return parts;
}

/* Makes nodes of the entities that lines touch, or of all that documents describe; edges then refer to nodes.
 */
static void nodes_make(Arena *arena, const Entities *entities, bool all, Graph *out)
{
    uint32_t count = entities->items.count;
    bool *touched = ARENA_ARRAY(arena, bool, count);
    for (uint32_t i = 0; i < out->edges.count; i++)
        touched[out->edges.items[i].source] = touched[out->edges.items[i].target] = true;
    uint32_t *place = ARENA_ARRAY(arena, uint32_t, count);
    Part *parts = parts_find(arena, entities);
    for (uint32_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && parts[end].node == parts[first].node;) end++;
        GraphNode node = node_make(arena, entities, &parts[first], end - first);
        if (!touched[parts[first].node] && !(all && node.n_records)) continue;
        place[parts[first].node] = out->nodes.count;
        *array_add(arena, &out->nodes) = node;
    }
    for (uint32_t i = 0; i < out->edges.count; i++) {
        GraphEdge *edge = &out->edges.items[i];
        edge->source = place[edge->source];
        edge->target = place[edge->target];
    }
}

/* Those that lines rest on; of a graph of all that documents say, those that name its actors too. */
static void documents_count(bool all, Graph *graph)
{
    Intern documents;
    intern_init(&documents, graph->arena);
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        const GraphEdge *edge = &graph->edges.items[i];
        for (uint32_t e = 0; e < edge->weight; e++) intern_add(&documents, edge->evidence[e]->doc);
    }
    for (uint32_t i = 0; all && i < graph->nodes.count; i++) {
        const GraphNode *node = &graph->nodes.items[i];
        for (uint32_t r = 0; r < node->n_records; r++) intern_add(&documents, node->records[r]->doc);
    }
    graph->documents = documents.strings.count;
}

act_status graph_build(Arena *arena, const Lexicon *lex, const Records *records, const Filter *filter,
                       Graph *out, act_error *error)
{
    *out = (Graph){.arena = arena};
    RelationTable relations;
    relations_collect(arena, lex, records, &relations);
    act_status status = filter_check(filter, lex, &relations, error);
    if (status) return status;
    bool rollup = filter && filter->rollup_state;
    Entities entities;
    entities_find(arena, lex, records, rollup, &entities);
    Statements statements = {0};
    statements_find(arena, &entities, &relations, filter, &statements);
    statements_unite(&statements);
    statements_group(arena, &statements, filter ? filter->min_weight : 0, &relations, out);
    status = filter_actors(arena, filter, lex, &entities, out, error);
    if (status) return status;
    edges_describe(arena, &entities, rollup, out);
    nodes_make(arena, &entities, !filter_chooses(filter), out);
    documents_count(!filter_chooses(filter), out);
    return ACT_OK;
}

void graph_records(const Graph *graph, Records *out)
{
    for (uint32_t i = 0; i < graph->nodes.count; i++) {
        const GraphNode *node = &graph->nodes.items[i];
        for (uint32_t r = 0; r < node->n_records; r++) records_add_actor(out, node->records[r]);
    }
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        const GraphEdge *edge = &graph->edges.items[i];
        for (uint32_t e = 0; e < edge->weight; e++) records_add_evidence(out, edge->evidence[e]);
    }
}
