/* The evidence record: the only fact that actant stores.
 *
 * One act_evidence per statement found in a text, one act_actor per actor of a document. Nodes and edges of
 * a graph are views of these records. The `events` format has a line per record; field names there are the
 * names here. Empty strings, zero counts and empty spans mean "not known" and are left out of the files. */
#ifndef ACTANT_RECORD_H
#define ACTANT_RECORD_H

#include "actant/status.h"
#include "actant/str.h"

#include <stdint.h>

typedef enum act_factuality { ACT_ACTUAL, ACT_POSSIBLE, ACT_NEGATED } act_factuality;

/* [start, end) in bytes of the document's text as `-t text` prints it; {0, 0} where there is none. */
typedef struct act_span {
    uint32_t start, end;
} act_span;

typedef struct act_actor {
    act_str doc;        /* name of the document */
    act_str id;         /* alpha-3 code, bloc id or slug, unique within the document */
    act_str label;      /* the name to show: the fullest form in the document */
    act_str actor_type; /* "state", "official", "organisation", "bloc" */
    act_str country;    /* alpha-3 code or bloc id it belongs to; its own for a state or bloc */
    act_str role;       /* office held, as the text puts it: "Kremlin spokesman" */
    const act_str *aliases;
    uint32_t n_aliases;
    uint32_t mentions; /* how often the document mentions it, pronouns included */
} act_actor;

typedef struct act_evidence {
    act_str doc, title, date, source_name, url; /* of the document; date ISO 8601, as far as known */
    act_str relation, plover, cameo;            /* "warn", "THREATEN", "130" */
    act_factuality factuality;
    act_str source, target; /* ids of act_actor records of the same document */
    uint32_t sentence;      /* 1-based number of the sentence in the document */
    uint32_t start, end;    /* span of the sentence */
    act_str text;           /* the sentence */
    act_span source_span, target_span, predicate_span;
    act_str speaker;    /* id of the actor whose words these are */
    act_str frame;      /* name of the frame that fired: "warn/verb:threaten" */
    act_str event_date; /* ISO 8601: day, month or year as known */
    act_str item, item_class;
    act_str quantity, value, currency; /* decimal numbers without separators; ISO 4217 */
    const act_str *via;                /* ids of the actors that a transfer passes through, in order */
    uint32_t n_via;
} act_evidence;

/* "actual", "possible", "negated" */
ACT_PUBLIC const char *act_factuality_name(act_factuality factuality);

#endif
