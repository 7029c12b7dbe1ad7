/* A store of records: what reading documents, events and graphs fills, and what graphs are built from.
 * All strings live in the store's arena; equal strings are kept once. */
#ifndef RECORDS_RECORDS_H
#define RECORDS_RECORDS_H

#include "actant/record.h"
#include "base/intern.h"

typedef struct Records {
    Arena *arena;
    Intern strings;
    ARRAY(act_actor) actors;
    ARRAY(act_evidence) evidence;
} Records;

/* The factuality that act_factuality_name calls name; false where there is none. */
bool factuality_named(Str name, act_factuality *out);

void records_init(Records *records, Arena *arena);
Str records_str(Records *records, Str str); /* the store's own copy of str; {0} for the empty string */
/* Add deep copies; the strings of the argument are no longer needed afterwards. */
void records_add_actor(Records *records, const act_actor *actor);
void records_add_evidence(Records *records, const act_evidence *evidence);
void records_append(Records *records, const Records *more);

#endif
