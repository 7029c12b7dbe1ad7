/* Entities: which actors of which documents are one.
 *
 * Every document has its own actor records. An entity gathers those that are the same actor: states and blocs
 * by id; officials and organisations by id or by name (names.h), where no two of them belong to different
 * countries. A name that is only the surname of one full name, or an alias that one actor alone goes by,
 * joins that actor. All decisions are taken over sorted names, never in the order of the records, so that the
 * same records in any order give the same entities. */
#ifndef GRAPH_ENTITIES_H
#define GRAPH_ENTITIES_H

#include "lexicon/lexicon.h"
#include "records/records.h"

#define ENTITY_NONE UINT32_MAX

typedef struct Entity {
    Str id, label, actor_type, country, role;
    const Str *aliases; /* sorted, without the label */
    uint32_t n_aliases;
    uint32_t mentions;
    const act_actor *const *records; /* of the documents, ordered by document and id */
    uint32_t n_records;
} Entity;

typedef struct Ends {
    uint32_t source, target;
} Ends;

typedef struct Entities {
    const Records *records;
    ARRAY(Entity) items; /* sorted by id */
    Intern names;        /* of documents and ids, as records have them */
    Intern locals;       /* pairs of their numbers: (document, id) of every actor that records name */
    uint32_t *of_local;  /* local - 1 → index into items */
    Ends *ends;          /* per record of evidence: its ends, as indices into items */
    uint32_t *home;      /* per entity: the state or bloc it belongs to, itself where there is none; NULL
                            where they were not asked for */
} Entities;

/* Gathers all actors of records; an actor that evidence names but no record describes is described from lex,
 * or by its id alone. homes: find for each the state or bloc that it belongs to, by its country, else by its
 * office. */
void entities_find(Arena *arena, const Lexicon *lex, const Records *records, bool homes, Entities *out);

/* The entity that goes by id in doc; ENTITY_NONE if records do not name it. */
uint32_t entities_of(const Entities *entities, Str doc, Str id);

uint32_t entities_with_id(const Entities *entities, Str id); /* or ENTITY_NONE */

#endif
