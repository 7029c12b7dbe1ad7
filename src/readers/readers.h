/* events and json that actant wrote, back into records. */
#ifndef READERS_READERS_H
#define READERS_READERS_H

#include "records/records.h"

/* NDJSON, a record a line. Unknown fields are passed over, unknown kinds of record too; a line that is not
 * what it should be is an error with its line, and nothing of the file is added. */
act_status events_read(const char *name, Str bytes, Records *records, act_error *error);

/* A node-link graph as the json writer made it: actors from its nodes, evidence from its links. */
act_status json_read(const char *name, Str bytes, Records *records, act_error *error);

#endif
