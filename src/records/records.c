#include "records/records.h"

#include <stddef.h>

const char *act_factuality_name(act_factuality factuality)
{
    static const char *const names[] = {"actual", "possible", "negated"};
    return names[factuality];
}

bool factuality_named(Str name, act_factuality *out)
{
    for (int i = ACT_ACTUAL; i <= ACT_NEGATED; i++) {
        *out = (act_factuality)i;
        if (str_is(name, act_factuality_name(*out))) return true;
    }
    return false;
}

void records_init(Records *records, Arena *arena)
{
    *records = (Records){.arena = arena};
    intern_init(&records->strings, arena);
}

Str records_str(Records *records, Str str)
{
    if (!str.size) return (Str){0};
    return intern_str(&records->strings, intern_add(&records->strings, str));
}

static const act_str *list_copy(Records *records, const act_str *list, uint32_t count)
{
    if (!count) return NULL;
    act_str *copy = ARENA_ARRAY(records->arena, act_str, count);
    for (uint32_t i = 0; i < count; i++) copy[i] = records_str(records, list[i]);
    return copy;
}

static const size_t actor_strings[] = {offsetof(act_actor, doc),     offsetof(act_actor, id),
                                       offsetof(act_actor, label),   offsetof(act_actor, actor_type),
                                       offsetof(act_actor, country), offsetof(act_actor, role)};

static const size_t evidence_strings[] = {
    offsetof(act_evidence, doc),        offsetof(act_evidence, title),
    offsetof(act_evidence, date),       offsetof(act_evidence, url),
    offsetof(act_evidence, relation),   offsetof(act_evidence, plover),
    offsetof(act_evidence, cameo),      offsetof(act_evidence, source),
    offsetof(act_evidence, target),     offsetof(act_evidence, text),
    offsetof(act_evidence, speaker),    offsetof(act_evidence, frame),
    offsetof(act_evidence, item),       offsetof(act_evidence, event_date),
    offsetof(act_evidence, item_class), offsetof(act_evidence, quantity),
    offsetof(act_evidence, value),      offsetof(act_evidence, currency),
    offsetof(act_evidence, source_name)};

/* Puts the store's own copies in place of a record's strings. What is as in the record before, or NULL, need
 * not be looked up: a document says the same of itself every time. */
static void keep(Records *records, void *record, const void *before, const size_t *offsets, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        act_str *field = (void *)((char *)record + offsets[i]);
        const act_str *last = before ? (const void *)((const char *)before + offsets[i]) : NULL;
        *field = last && str_equal(*field, *last) ? *last : records_str(records, *field);
    }
}

void records_add_actor(Records *records, const act_actor *actor)
{
    act_actor copy = *actor;
    uint32_t count = records->actors.count;
    const act_actor *before = count ? &records->actors.items[count - 1] : NULL;
    keep(records, &copy, before, actor_strings, sizeof actor_strings / sizeof *actor_strings);
    copy.aliases = list_copy(records, actor->aliases, actor->n_aliases);
    *array_add(records->arena, &records->actors) = copy;
}

void records_add_evidence(Records *records, const act_evidence *evidence)
{
    act_evidence copy = *evidence;
    uint32_t count = records->evidence.count;
    const act_evidence *before = count ? &records->evidence.items[count - 1] : NULL;
    keep(records, &copy, before, evidence_strings, sizeof evidence_strings / sizeof *evidence_strings);
    copy.via = list_copy(records, evidence->via, evidence->n_via);
    *array_add(records->arena, &records->evidence) = copy;
}

void records_append(Records *records, const Records *more)
{
    for (uint32_t i = 0; i < more->actors.count; i++) records_add_actor(records, &more->actors.items[i]);
    for (uint32_t i = 0; i < more->evidence.count; i++)
        records_add_evidence(records, &more->evidence.items[i]);
}
