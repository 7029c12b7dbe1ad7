#include "readers/readers.h"

#include "graph/evidence.h"
#include "readers/records_json.h"

#include <stdlib.h>

static void read_node(Json *json, StrList *list, Records *records)
{
    json_object(json);
    for (Str key; json_member(json, &key);) {
        if (!str_is(key, "records")) {
            json_skip(json);
            continue;
        }
        for (json_array(json); json_element(json); json_forget(json)) {
            act_actor actor;
            json_object(json);
            json_read_actor(json, list, &actor);
            if (!json->status) records_add_actor(records, &actor);
        }
    }
    json_forget(json);
}

static void read_link(Json *json, StrList *list, Records *records)
{
    bool evident = false;
    json_object(json);
    for (Str key; json_member(json, &key);) {
        if (!str_is(key, "evidence")) {
            json_skip(json);
            continue;
        }
        evident = true;
        for (json_array(json); json_element(json); json_forget(json)) {
            act_evidence evidence;
            json_object(json);
            json_read_evidence(json, list, &evidence);
            if (!json->status) records_add_evidence(records, &evidence);
        }
    }
    if (!evident) json_fail(json, "a link without \"evidence\": not a graph that actant wrote");
    json_forget(json);
}

static void read_graph(Json *json, Records *records)
{
    StrList list = {0};
    bool links = false;
    json_object(json);
    for (Str key; json_member(json, &key);) {
        bool of_links =
            str_is(key, "links") || str_is(key, "edges"); /* the name that later NetworkX gives them */
        if (str_is(key, "nodes"))
            for (json_array(json); json_element(json);) read_node(json, &list, records);
        else if (of_links)
            for (json_array(json); json_element(json);) read_link(json, &list, records);
        else
            json_skip(json);
        links |= of_links;
        json_forget(json);
    }
    json_end(json);
    if (!links) json_fail(json, "no \"links\": not a graph that actant wrote");
}

/* ---- back into the order of documents ---- */

static int compare_actors(const void *left, const void *right)
{
    const act_actor *a = left, *b = right;
    int order = str_compare(a->doc, b->doc);
    return order ? order : str_compare(a->id, b->id);
}

static int compare_evidence(const void *left, const void *right)
{
    const act_evidence *a = left, *b = right;
    int order = str_compare(a->doc, b->doc);
    if (!order) order = (a->sentence > b->sentence) - (a->sentence < b->sentence);
    if (!order) order = (a->start > b->start) - (a->start < b->start);
    return order ? order : evidence_compare(a, b);
}

act_status json_read(const char *name, Str bytes, Records *records, act_error *error)
{
    uint32_t actors = records->actors.count, evidence = records->evidence.count;
    if (str_starts(bytes, STR("\xEF\xBB\xBF"))) bytes = str_slice(bytes, 3, bytes.size);
    Json json = {.file = name, .bytes = bytes, .error = error, .arena = records->arena, .first_line = 1};
    json.longest = bytes.size;
    read_graph(&json, records);
    if (json.status) {
        records->actors.count = actors;
        records->evidence.count = evidence;
        return json.status;
    }
    uint32_t new_actors = records->actors.count - actors, new_evidence = records->evidence.count - evidence;
    if (new_actors) qsort(records->actors.items + actors, new_actors, sizeof(act_actor), compare_actors);
    if (new_evidence)
        qsort(records->evidence.items + evidence, new_evidence, sizeof(act_evidence), compare_evidence);
    return ACT_OK;
}
