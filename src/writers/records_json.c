#include "writers/records_json.h"

#include "writers/escape.h"

static void quoted(Sink *sink, Str text)
{
    sink_char(sink, '"');
    escape_json(sink, text);
    sink_char(sink, '"');
}

static void key(Sink *sink, const char *name)
{
    sink_write(sink, ",\"", 2);
    sink_text(sink, name);
    sink_write(sink, "\":", 2);
}

void json_field(Sink *sink, const char *name, Str text)
{
    if (!text.size) return;
    key(sink, name);
    quoted(sink, text);
}

void json_tally(Sink *sink, const char *name, uint32_t number)
{
    key(sink, name);
    sink_number(sink, number);
}

void json_number(Sink *sink, const char *name, uint32_t number)
{
    if (number) json_tally(sink, name, number);
}

void json_list(Sink *sink, const char *name, const Str *list, uint32_t count)
{
    if (!count) return;
    key(sink, name);
    for (uint32_t i = 0; i < count; i++) {
        sink_char(sink, i ? ',' : '[');
        quoted(sink, list[i]);
    }
    sink_char(sink, ']');
}

static void json_span(Sink *sink, const char *name, act_span span)
{
    if (!span.end) return;
    key(sink, name);
    sink_char(sink, '[');
    sink_number(sink, span.start);
    sink_char(sink, ',');
    sink_number(sink, span.end);
    sink_char(sink, ']');
}

void json_actor(Sink *sink, const act_actor *actor, bool tagged)
{
    sink_text(sink, tagged ? "{\"record\":\"actor\",\"doc\":" : "{\"doc\":");
    quoted(sink, actor->doc);
    json_field(sink, "id", actor->id);
    json_field(sink, "label", actor->label);
    json_field(sink, "actor_type", actor->actor_type);
    json_field(sink, "country", actor->country);
    json_field(sink, "role", actor->role);
    json_list(sink, "aliases", actor->aliases, actor->n_aliases);
    json_tally(sink, "mentions", actor->mentions);
    sink_char(sink, '}');
}

void json_evidence(Sink *sink, const act_evidence *evidence, bool tagged)
{
    sink_text(sink, tagged ? "{\"record\":\"evidence\",\"doc\":" : "{\"doc\":");
    quoted(sink, evidence->doc);
    json_field(sink, "title", evidence->title);
    json_field(sink, "date", evidence->date);
    json_field(sink, "source_name", evidence->source_name);
    json_field(sink, "url", evidence->url);
    json_field(sink, "relation", evidence->relation);
    json_field(sink, "plover", evidence->plover);
    json_field(sink, "cameo", evidence->cameo);
    json_field(sink, "factuality", str_from(act_factuality_name(evidence->factuality)));
    json_field(sink, "source", evidence->source);
    json_field(sink, "target", evidence->target);
    json_number(sink, "sentence", evidence->sentence);
    if (evidence->end) {
        key(sink, "start"); /* 0 is a place too */
        sink_number(sink, evidence->start);
    }
    json_number(sink, "end", evidence->end);
    json_field(sink, "text", evidence->text);
    json_span(sink, "source_span", evidence->source_span);
    json_span(sink, "target_span", evidence->target_span);
    json_span(sink, "predicate_span", evidence->predicate_span);
    json_field(sink, "speaker", evidence->speaker);
    json_field(sink, "frame", evidence->frame);
    json_field(sink, "event_date", evidence->event_date);
    json_field(sink, "item", evidence->item);
    json_field(sink, "item_class", evidence->item_class);
    json_field(sink, "quantity", evidence->quantity);
    json_field(sink, "value", evidence->value);
    json_field(sink, "currency", evidence->currency);
    json_list(sink, "via", evidence->via, evidence->n_via);
    sink_char(sink, '}');
}
