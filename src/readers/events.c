#include "readers/readers.h"

#include "readers/records_json.h"

typedef enum LineKind { LINE_OTHER, LINE_ACTOR, LINE_EVIDENCE } LineKind;

/* What a line is shows in its member "record", which need not come first, though the writer puts it there. */
static LineKind line_kind(Json *json)
{
    LineKind kind = LINE_OTHER;
    bool found = false;
    json_object(json);
    for (Str key; !found && json_member(json, &key);) {
        found = str_is(key, "record");
        Str name = found ? json_string(json) : (Str){0};
        if (!found) json_skip(json);
        if (str_is(name, "actor")) kind = LINE_ACTOR;
        if (str_is(name, "evidence")) kind = LINE_EVIDENCE;
    }
    if (!found) json_fail(json, "a line without \"record\": not an events file");
    return kind;
}

static void line_begin(Json *json)
{
    json->at = json->depth = 0;
    json_forget(json);
}

static void read_line(Json *json, StrList *list, Records *records)
{
    act_actor actor;
    act_evidence evidence;
    line_begin(json);
    LineKind kind = line_kind(json);
    line_begin(json);
    if (kind == LINE_OTHER) {
        json_skip(json);
    } else {
        json_object(json);
        if (kind == LINE_ACTOR) json_read_actor(json, list, &actor);
        if (kind == LINE_EVIDENCE) json_read_evidence(json, list, &evidence);
    }
    json_end(json);
    if (!json->status && kind == LINE_ACTOR) records_add_actor(records, &actor);
    if (!json->status && kind == LINE_EVIDENCE) records_add_evidence(records, &evidence);
}

static Str without_mark(Str bytes)
{
    return str_starts(bytes, STR("\xEF\xBB\xBF")) ? str_slice(bytes, 3, bytes.size) : bytes;
}

act_status events_read(const char *name, Str bytes, Records *records, act_error *error)
{
    uint32_t actors = records->actors.count, evidence = records->evidence.count;
    Json json = {.file = name, .error = error, .arena = records->arena};
    StrList list = {0};
    for (Str rest = without_mark(bytes); rest.size && !json.status;) {
        json.first_line++;
        json.bytes = str_cut(&rest, '\n');
        if (!str_trim(json.bytes).size) continue;
        json.longest = json.bytes.size;
        read_line(&json, &list, records);
    }
    if (json.status) { /* nothing of the file is added; its strings stay in the store, unseen */
        records->actors.count = actors;
        records->evidence.count = evidence;
    }
    return json.status;
}
