/* Evidence: what records are written from, how one is written, and which two actors a relation may join. */
#ifndef RELATIONS_EVIDENCE_H
#define RELATIONS_EVIDENCE_H

#include "records/records.h"
#include "relations/deeds.h"

/* What a document's records are written from. */
typedef struct Assembly {
    Reading reading;
    Records *records;
    uint32_t number;        /* 1-based, of the sentence at hand */
    uint32_t sentence_from; /* index of the first evidence record of the sentence at hand */
    uint32_t before_from;   /* the same of the sentence before it */
    uint32_t stricken;      /* state that a calamity struck, or ACTOR_NONE */
    Deeds deeds;            /* what was told so far */
    uint32_t missed; /* predicate of the sentence at hand that speaks of a deed not yet told, or NODE_NONE */
} Assembly;

/* A frame that fits a proposition. */
typedef struct Firing {
    const Frame *frame;
    const Prop *prop;
    act_evidence evidence; /* without its actors */
    bool mutual;           /* each does it to the other */
} Firing;

act_span evidence_span(const Reading *reading, uint32_t first, uint32_t end); /* of tokens */
Str evidence_actor_id(const Reading *reading, uint32_t actor);                /* "" of ACTOR_NONE */
uint32_t evidence_actor(const Reading *reading, Str id);                      /* or ACTOR_NONE */

/* Everything about the sentence; the relation comes on top. */
act_evidence evidence_of(const Assembly *assembly);
void evidence_name(act_evidence *evidence, const Relation *relation, Str cameo);
/* Adds evidence to the records, unless the sentence has told the same already. */
void evidence_record(const Assembly *assembly, const act_evidence *evidence);

/* States, blocs, who belongs to one or holds an office: what two others do is their private affair. */
bool actor_is_public(const Reading *reading, uint32_t actor);
/* Whether a relation may hold between the two: not with oneself, nor between a state and those who act for
 * it. */
bool actors_may_relate(const Reading *reading, const Relation *relation, uint32_t source, uint32_t target);

#endif
