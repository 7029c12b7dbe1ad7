/* Deeds: who did what "the move", "such remarks", "the raid", "this" refer back to. */
#ifndef RELATIONS_DEEDS_H
#define RELATIONS_DEEDS_H

#include "relations/parties.h"

/* What has been told so far, sentence by sentence. */
typedef struct Deeds {
    struct Deed *by_relation; /* the last of each relation, by its order */
    struct Deed *first;       /* the first of the last sentence that had one */
    struct {
        uint32_t actor, sentence; /* whom the last attack harmed; sentence: 1-based, 0: nobody yet */
        bool nameless;            /* by whom was not told */
    } harm;
} Deeds;

void deeds_init(Deeds *deeds, const Reading *reading);
/* Source has done what relation says to target, as predicate tells in a sentence (1-based number). */
void deeds_add(Deeds *deeds, const Reading *reading, uint32_t predicate, const Relation *relation,
               const Party *source, const Party *target, uint32_t sentence);
/* A deed whose target the text does not tell, or not here. */
void deeds_note(Deeds *deeds, const Relation *relation, const Parties *sources, uint32_t sentence);
/* "Oslo banned it. Fish was also banned": adds whoever did the like last, if that was just told. */
void deeds_repeat(const Deeds *deeds, const Reading *reading, const Relation *relation, uint32_t sentence,
                  uint32_t predicate, Parties *out);
/* An attack has harmed victim. */
void deeds_harm(Deeds *deeds, const Party *victim, bool nameless, uint32_t sentence);
/* "A bomb killed a Malian. Libya claimed responsibility for the attack": adds whom the attack, the predicate
 * of prop, has harmed, unless on side. */
void deeds_victim(const Deeds *deeds, const Reading *reading, uint32_t number, const Prop *prop, Str side,
                  Parties *out);
/* Adds whoever did what an argument of prop refers back to, unless on side. Number: 1-based, of the sentence;
 * of_subject: whether the subject may be what is spoken of, even of a verb; hostile: whether "in response"
 * may refer to it. */
void deeds_find(const Deeds *deeds, const Reading *reading, uint32_t number, const Prop *prop,
                bool of_subject, bool hostile, Str side, Parties *out);

#endif
