#include "records/records.h"

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

static void keep(Records *records, act_str *field) { *field = records_str(records, *field); }

void records_add_actor(Records *records, const act_actor *actor)
{
    act_actor copy = *actor;
    act_str *fields[] = {&copy.doc, &copy.id, &copy.label, &copy.actor_type, &copy.country, &copy.role};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) keep(records, fields[i]);
    copy.aliases = list_copy(records, actor->aliases, actor->n_aliases);
    *array_add(records->arena, &records->actors) = copy;
}

void records_add_evidence(Records *records, const act_evidence *evidence)
{
    act_evidence copy = *evidence;
    act_str *fields[] = {&copy.doc,    &copy.title,    &copy.date,     &copy.source_name, &copy.url,
                         &copy.plover, &copy.relation, &copy.cameo,    &copy.source,      &copy.target,
                         &copy.text,   &copy.speaker,  &copy.frame,    &copy.event_date,  &copy.item,
                         &copy.value,  &copy.quantity, &copy.currency, &copy.item_class};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) keep(records, fields[i]);
    copy.via = list_copy(records, evidence->via, evidence->n_via);
    *array_add(records->arena, &records->evidence) = copy;
}

void records_append(Records *records, const Records *more)
{
    for (uint32_t i = 0; i < more->actors.count; i++) records_add_actor(records, &more->actors.items[i]);
    for (uint32_t i = 0; i < more->evidence.count; i++)
        records_add_evidence(records, &more->evidence.items[i]);
}
