/* Records as JSON objects: the lines of `events`, and what `json` keeps in its nodes and links. */
#ifndef WRITERS_RECORDS_JSON_H
#define WRITERS_RECORDS_JSON_H

#include "base/sink.h"
#include "records/records.h"

/* {"record":"actor","doc":…}; tagged: with the "record" that tells the lines of `events` apart. */
void json_actor(Sink *sink, const act_actor *actor, bool tagged);
void json_evidence(Sink *sink, const act_evidence *evidence, bool tagged);

/* ,"name":"text" — nothing for empty text. name and its punctuation are given as one: ",\"label\":". */
void json_field(Sink *sink, const char *name, Str text);
void json_number(Sink *sink, const char *name, uint32_t number); /* nothing for 0 */
void json_tally(Sink *sink, const char *name, uint32_t number);  /* 0 too */
void json_list(Sink *sink, const char *name, const Str *list, uint32_t count);

#endif
