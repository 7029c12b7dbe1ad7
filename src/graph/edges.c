#include "graph/build.h"

#include "actors/finder.h"
#include "graph/evidence.h"
#include "graph/names.h"
#include "graph/summary.h"

/* "RUS.warn.KOR", "RUS.arm.PRK.possible". Ids of nodes have no full stop, so that no two lines share an id;
 * names of relations that the lexicon does not know are told apart by a hash. */
static Str edge_id(Arena *arena, const Entities *entities, const GraphEdge *edge)
{
    Str source = entities->items.items[edge->source].id, target = entities->items.items[edge->target].id;
    Str relation = edge->relation->name;
    if (!name_is_id(relation))
        relation = str_print(arena, STR_FORMAT "-%08x", STR_ARGS(slug_name(arena, relation)),
                             (unsigned)str_hash(relation));
    bool plain = edge->factuality == ACT_ACTUAL;
    return str_print(arena, STR_FORMAT "." STR_FORMAT "." STR_FORMAT "%s%s", STR_ARGS(source),
                     STR_ARGS(relation), STR_ARGS(target), plain ? "" : ".",
                     plain ? "" : act_factuality_name(edge->factuality));
}

/* Lists that one edge after another uses. */
typedef struct Values {
    Strs cameo, items, quantities, values, currencies, via;
    Intern passed; /* the ids in via, each of them once */
} Values;

static void values_clear(Arena *arena, Values *values)
{
    if (values->via.count) intern_init(&values->passed, arena);
    Strs *lists[] = {&values->cameo,  &values->items,      &values->quantities,
                     &values->values, &values->currencies, &values->via};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) lists[i]->count = 0;
}

static void via_add(Arena *arena, const Entities *entities, bool rollup, const act_evidence *evidence,
                    Values *values)
{
    for (uint32_t i = 0; i < evidence->n_via; i++) {
        uint32_t entity = entities_of(entities, evidence->doc, evidence->via[i]);
        if (entity == ENTITY_NONE) continue;
        if (rollup) entity = entities->home[entity];
        Str id = entities->items.items[entity].id;
        if (intern_find(&values->passed, id)) continue;
        intern_add(&values->passed, id);
        strs_add(arena, &values->via, id);
    }
}

static void widen_dates(Str date, Str *first, Str *last)
{
    if (!date.size) return;
    if (!first->size || str_compare(date, *first) < 0) *first = date;
    if (!last->size || str_compare(date, *last) > 0) *last = date;
}

static Str distinct(Arena *arena, Strs *list)
{
    strs_unite(list);
    return strs_join(arena, list);
}

static void edge_describe(Arena *arena, const Entities *entities, bool rollup, Values *values,
                          GraphEdge *edge)
{
    values_clear(arena, values);
    for (uint32_t i = 0; i < edge->weight; i++) {
        const act_evidence *evidence = edge->evidence[i];
        strs_add(arena, &values->cameo, evidence->cameo);
        strs_add(arena, &values->items, evidence->item);
        strs_add(arena, &values->quantities, evidence->quantity);
        strs_add(arena, &values->values, evidence->value);
        strs_add(arena, &values->currencies, evidence->currency);
        via_add(arena, entities, rollup, evidence, values);
        widen_dates(evidence_date(evidence), &edge->first, &edge->last);
    }
    edge->id = edge_id(arena, entities, edge);
    edge->cameo = values->cameo.count ? strs_most_frequent(&values->cameo) : edge->relation->cameo;
    edge->item = distinct(arena, &values->items);
    edge->quantity = distinct(arena, &values->quantities);
    edge->value = distinct(arena, &values->values);
    edge->currency = distinct(arena, &values->currencies);
    edge->via = strs_join(arena, &values->via);
}

void edges_describe(Arena *arena, const Entities *entities, bool rollup, Graph *graph)
{
    Values values = {0};
    intern_init(&values.passed, arena);
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        GraphEdge *edge = &graph->edges.items[i];
        edge_describe(arena, entities, rollup, &values, edge);
        widen_dates(edge->first, &graph->first, &graph->last);
        widen_dates(edge->last, &graph->first, &graph->last);
    }
}
