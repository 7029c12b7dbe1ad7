/* JSON objects into records: the inverse of writers/records_json.h. */
#ifndef READERS_RECORDS_JSON_H
#define READERS_RECORDS_JSON_H

#include "readers/json_pull.h"
#include "records/records.h"

typedef ARRAY(Str) StrList;

/* Both read the members of an object that has been opened, up to its end. Unknown members are passed over; a
 * member that is missing but needed is an error. list: room for the record's list, used again and again. */
void json_read_actor(Json *json, StrList *list, act_actor *out);
void json_read_evidence(Json *json, StrList *list, act_evidence *out);

#endif
