/* The relations that actant draws: one stanza each in lexicon/relations.txt. */
#ifndef LEXICON_RELATIONS_H
#define LEXICON_RELATIONS_H

#include "lexicon/lexicon.h"

typedef struct Relation {
    Str name;       /* "warn" */
    Str plover;     /* "THREATEN" */
    Str cameo;      /* where a frame gives none: "130" */
    bool symmetric; /* one edge a pair, without arrowhead */
    bool within;    /* also between a state and its own officials: it arrests, accuses, fights them */
    bool speech;    /* done by words: in a quotation, "we" do it as the speaker */
    Str told; /* name of the relation in which who tells of it stands to who does it: "accuse"; or empty */
    Str told_rebels; /* the same where an armed group is who it is done to: who is said to arm rebels */
    Str vowed;       /* the same of who says that they will do it to whom they will: "warn"; or empty */
    Str colour;      /* "#D55E00" */
    Str arrowhead;   /* Graphviz: "normal", "vee", "none" … */
    Str gloss;       /* for legends: "warns, threatens" */
    uint32_t order;  /* 0-based, as in the file: the order of legends */
} Relation;

uint32_t lexicon_relation_count(const Lexicon *lex);
const Relation *lexicon_relation(const Lexicon *lex, uint32_t order);
const Relation *lexicon_relation_named(const Lexicon *lex, Str name); /* or NULL */

#endif
