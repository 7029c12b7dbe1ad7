#include "readers/records_json.h"

typedef enum FieldKind { FIELD_TEXT, FIELD_COUNT, FIELD_SPAN, FIELD_LIST, FIELD_FACTUALITY } FieldKind;

typedef struct Field {
    Str name;
    size_t offset, count_offset; /* in the record; count_offset: of a list's size */
    FieldKind kind;
} Field;

#define FIELD(Type, name, kind)                                                                              \
    {                                                                                                        \
        {#name, sizeof #name - 1}, offsetof(Type, name), 0, kind                                             \
    }
#define LIST(Type, name)                                                                                     \
    {                                                                                                        \
        {#name, sizeof #name - 1}, offsetof(Type, name), offsetof(Type, n_##name), FIELD_LIST                \
    }

/* In the order in which they are written: the search begins behind the field found last. */
static const Field actor_fields[] = {
    FIELD(act_actor, doc, FIELD_TEXT),
    FIELD(act_actor, id, FIELD_TEXT),
    FIELD(act_actor, label, FIELD_TEXT),
    FIELD(act_actor, actor_type, FIELD_TEXT),
    FIELD(act_actor, country, FIELD_TEXT),
    FIELD(act_actor, role, FIELD_TEXT),
    LIST(act_actor, aliases),
    FIELD(act_actor, mentions, FIELD_COUNT),
};

static const Field evidence_fields[] = {
    FIELD(act_evidence, doc, FIELD_TEXT),
    FIELD(act_evidence, title, FIELD_TEXT),
    FIELD(act_evidence, date, FIELD_TEXT),
    FIELD(act_evidence, source_name, FIELD_TEXT),
    FIELD(act_evidence, url, FIELD_TEXT),
    FIELD(act_evidence, relation, FIELD_TEXT),
    FIELD(act_evidence, plover, FIELD_TEXT),
    FIELD(act_evidence, cameo, FIELD_TEXT),
    FIELD(act_evidence, factuality, FIELD_FACTUALITY),
    FIELD(act_evidence, source, FIELD_TEXT),
    FIELD(act_evidence, target, FIELD_TEXT),
    FIELD(act_evidence, sentence, FIELD_COUNT),
    FIELD(act_evidence, start, FIELD_COUNT),
    FIELD(act_evidence, end, FIELD_COUNT),
    FIELD(act_evidence, text, FIELD_TEXT),
    FIELD(act_evidence, source_span, FIELD_SPAN),
    FIELD(act_evidence, target_span, FIELD_SPAN),
    FIELD(act_evidence, predicate_span, FIELD_SPAN),
    FIELD(act_evidence, speaker, FIELD_TEXT),
    FIELD(act_evidence, frame, FIELD_TEXT),
    FIELD(act_evidence, event_date, FIELD_TEXT),
    FIELD(act_evidence, item, FIELD_TEXT),
    FIELD(act_evidence, item_class, FIELD_TEXT),
    FIELD(act_evidence, quantity, FIELD_TEXT),
    FIELD(act_evidence, value, FIELD_TEXT),
    FIELD(act_evidence, currency, FIELD_TEXT),
    LIST(act_evidence, via),
};

enum {
    N_ACTOR_FIELDS = sizeof actor_fields / sizeof *actor_fields,
    N_EVIDENCE_FIELDS = sizeof evidence_fields / sizeof *evidence_fields
};

static act_factuality read_factuality(Json *json)
{
    act_factuality factuality;
    Str name = json_string(json);
    if (factuality_named(name, &factuality)) return factuality;
    json_fail(json, "no such factuality: \"" STR_FORMAT "\"", STR_ARGS(str_slice(name, 0, 40)));
    return ACT_ACTUAL;
}

static act_span read_span(Json *json)
{
    act_span span = {0};
    uint32_t *ends[] = {&span.start, &span.end};
    unsigned count = 0;
    for (json_array(json); json_element(json); count++) {
        if (count < 2)
            *ends[count] = json_count(json);
        else
            json_skip(json);
    }
    if (!json->status && (count != 2 || span.start > span.end)) json_fail(json, "a span is [start, end]");
    return span;
}

static void read_list(Json *json, StrList *list)
{
    list->count = 0;
    for (json_array(json); json_element(json);) *array_add(json->arena, list) = json_string(json);
}

static void read_field(Json *json, const Field *field, StrList *list, char *record)
{
    void *at = record + field->offset;
    switch (field->kind) {
    case FIELD_TEXT: *(act_str *)at = json_string_or_number(json); break;
    case FIELD_COUNT: *(uint32_t *)at = json_count(json); break;
    case FIELD_SPAN: *(act_span *)at = read_span(json); break;
    case FIELD_FACTUALITY: *(act_factuality *)at = read_factuality(json); break;
    case FIELD_LIST: {
        read_list(json, list);
        *(const act_str **)at = list->items;
        void *count = record + field->count_offset;
        *(uint32_t *)count = list->count;
        break;
    }
    }
}

static const Field *field_named(const Field *fields, size_t count, Str name, size_t *at)
{
    for (size_t i = 0; i < count; i++) {
        const Field *field = &fields[(*at + i) % count];
        if (!str_equal(field->name, name)) continue;
        *at = (*at + i + 1) % count;
        return field;
    }
    return NULL;
}

static void read_fields(Json *json, const Field *fields, size_t count, StrList *list, void *record)
{
    size_t at = 0;
    for (Str key; json_member(json, &key);) {
        const Field *field = field_named(fields, count, key, &at);
        if (field)
            read_field(json, field, list, record);
        else
            json_skip(json);
    }
}

static void need(Json *json, Str value, const char *record, const char *field)
{
    if (!value.size) json_fail(json, "%s without \"%s\"", record, field);
}

void json_read_actor(Json *json, StrList *list, act_actor *out)
{
    *out = (act_actor){0};
    read_fields(json, actor_fields, N_ACTOR_FIELDS, list, out);
    need(json, out->id, "an actor", "id");
}

void json_read_evidence(Json *json, StrList *list, act_evidence *out)
{
    *out = (act_evidence){0};
    read_fields(json, evidence_fields, N_EVIDENCE_FIELDS, list, out);
    need(json, out->source, "evidence", "source");
    need(json, out->target, "evidence", "target");
    need(json, out->relation, "evidence", "relation");
}
