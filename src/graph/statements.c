#include "graph/build.h"

#include "graph/evidence.h"

#include <stdlib.h>

/* ---- relations ---- */

static int compare_relations(const void *left, const void *right)
{
    const Relation *a = *(const Relation *const *)left, *b = *(const Relation *const *)right;
    if (a->order != b->order) return a->order < b->order ? -1 : 1;
    return str_compare(a->name, b->name);
}

/* What there is to say of a relation that the lexicon does not know; of several PLOVER types the first in
 * byte order. */
static const Relation *plain_relation(Arena *arena, const Records *records, Str name)
{
    Relation *relation = ARENA_NEW(arena, Relation);
    *relation = (Relation){.name = name, .gloss = name, .colour = STR("#707070"), .arrowhead = STR("vee")};
    relation->order = UINT32_MAX;
    for (uint32_t i = 0; i < records->evidence.count; i++) {
        const act_evidence *evidence = &records->evidence.items[i];
        if (!evidence->plover.size || !str_equal(evidence->relation, name)) continue;
        bool first = !relation->plover.size || str_compare(evidence->plover, relation->plover) < 0;
        if (first) relation->plover = evidence->plover;
    }
    return relation;
}

void relations_collect(Arena *arena, const Lexicon *lex, const Records *records, RelationTable *out)
{
    *out = (RelationTable){0};
    intern_init(&out->names, arena);
    for (uint32_t i = 0; i < records->evidence.count; i++)
        intern_add(&out->names, records->evidence.items[i].relation);
    out->count = out->names.strings.count;
    out->sorted = ARENA_ARRAY(arena, const Relation *, out->count);
    out->place = ARENA_ARRAY(arena, uint32_t, out->count);
    for (uint32_t i = 0; i < out->count; i++) {
        Str name = out->names.strings.items[i];
        const Relation *known = lex ? lexicon_relation_named(lex, name) : NULL;
        out->sorted[i] = known ? known : plain_relation(arena, records, name);
    }
    if (out->count) qsort(out->sorted, out->count, sizeof *out->sorted, compare_relations);
    for (uint32_t i = 0; i < out->count; i++)
        out->place[intern_find(&out->names, out->sorted[i]->name) - 1] = i;
}

/* ---- what a document repeats ---- */

static int compare_items(const act_evidence *a, const act_evidence *b)
{
    int order = str_compare(a->item, b->item);
    if (!order) order = str_compare(a->quantity, b->quantity);
    if (!order) order = str_compare(a->value, b->value);
    return order ? order : str_compare(a->currency, b->currency);
}

static int compare_lines(const Statement *a, const Statement *b)
{
    if (a->source != b->source) return a->source < b->source ? -1 : 1;
    if (a->target != b->target) return a->target < b->target ? -1 : 1;
    if (a->relation != b->relation) return a->relation < b->relation ? -1 : 1;
    return (int)a->factuality - (int)b->factuality;
}

/* 0: the same document says the same of the same actors in the same words. */
static int compare_sayings(const Statement *a, const Statement *b)
{
    if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
    int order = compare_lines(a, b);
    if (!order) order = str_compare(a->evidence->doc, b->evidence->doc);
    if (!order) order = str_compare(a->evidence->text, b->evidence->text);
    return order;
}

static int compare_repetitions(const void *left, const void *right)
{
    const Statement *a = left, *b = right;
    int order = compare_sayings(a, b);
    if (!order) order = compare_items(a->evidence, b->evidence);
    return order ? order : evidence_compare(a->evidence, b->evidence);
}

static bool says_nothing_more(const act_evidence *evidence)
{
    return !evidence->item.size && !evidence->quantity.size && !evidence->value.size;
}

/* Of one sentence's records for one line, those with distinct items stay ("howitzers", "tanks"), and one
 * without an item only where there is no other. Sorting puts it first. */
void statements_unite(Statements *statements)
{
    Statement *items = statements->items;
    if (statements->count) qsort(items, statements->count, sizeof *items, compare_repetitions);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < statements->count; i++) {
        Statement *last = kept ? &items[kept - 1] : NULL;
        bool repeats = last && !compare_sayings(last, &items[i]);
        if (repeats && !compare_items(last->evidence, items[i].evidence)) continue;
        if (repeats && says_nothing_more(last->evidence)) kept--;
        items[kept++] = items[i];
    }
    statements->count = kept;
}

/* ---- edges ---- */

static int compare_for_edges(const void *left, const void *right)
{
    const Statement *a = left, *b = right;
    int order = compare_lines(a, b);
    return order ? order : evidence_compare(a->evidence, b->evidence);
}

void statements_group(Arena *arena, Statements *statements, uint32_t min_weight,
                      const RelationTable *relations, Graph *out)
{
    Statement *items = statements->items;
    uint32_t count = statements->count;
    if (count) qsort(items, count, sizeof *items, compare_for_edges);
    const act_evidence **evidence = ARENA_ARRAY(arena, const act_evidence *, count);
    for (uint32_t i = 0; i < count; i++) evidence[i] = items[i].evidence;
    for (uint32_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && !compare_lines(&items[first], &items[end]);) end++;
        if (end - first < min_weight) continue;
        GraphEdge *edge = array_add(arena, &out->edges);
        *edge =
            (GraphEdge){.source = items[first].source, .target = items[first].target, .weight = end - first};
        edge->relation = relations->sorted[items[first].relation];
        edge->factuality = (act_factuality)items[first].factuality;
        edge->evidence = &evidence[first];
    }
}
