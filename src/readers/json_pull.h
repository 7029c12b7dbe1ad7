/* A JSON reader (RFC 8259) that is asked for what comes next, so that a file of any size is read in one pass
 * with no tree of it in memory:
 *
 *     for (Str key; json_member(json, &key);)
 *         if (str_is(key, "label")) label = json_string(json); else json_skip(json);
 *
 * Strings without escapes are slices of the input; the others are decoded into a buffer that holds until
 * json_forget. Errors stick: after the first, every call returns at once with nothing, loops end, and
 * json->status and json->error tell. Strings must be UTF-8. */
#ifndef READERS_JSON_PULL_H
#define READERS_JSON_PULL_H

#include "base/str.h"

enum { JSON_DEEPEST = 100 }; /* arrays and objects within each other */

typedef struct Json {
    Str bytes;
    size_t at;
    const char *file;    /* for messages */
    unsigned first_line; /* number of the line that bytes begin with */
    act_status status;
    act_error *error;
    bool opened; /* the last thing read was '{' or '[': no comma is due */
    unsigned depth;
    Arena *arena;               /* holds the buffer */
    char *buffer;               /* decoded strings */
    size_t used, size, longest; /* longest: as much as strings between two json_forget may take */
} Json;

/* Opens an object or array: then ask for its members or elements until there is none. */
void json_object(Json *json);
void json_array(Json *json);
bool json_member(Json *json, Str *key); /* false behind the last, '}' is read */
bool json_element(Json *json);          /* false behind the last, ']' is read */

Str json_string(Json *json);
Str json_string_or_number(Json *json); /* a number as it is written */
uint32_t json_count(Json *json);       /* a whole number that fits */
void json_skip(Json *json);            /* any value */
void json_end(Json *json);             /* nothing may follow but white space */

void json_forget(Json *json); /* the strings decoded so far are no longer needed */
void json_fail(Json *json, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
