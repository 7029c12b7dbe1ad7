/* Syntax: one node per token, parallel to Tokens.tokens, in Universal Dependencies 2 (basic trees). */
#ifndef SYNTAX_TREE_H
#define SYNTAX_TREE_H

#include "text/tokens.h"

typedef enum Upos {
    UPOS_X,
    UPOS_ADJ,
    UPOS_ADP,
    UPOS_ADV,
    UPOS_AUX,
    UPOS_CCONJ,
    UPOS_DET,
    UPOS_INTJ,
    UPOS_NOUN,
    UPOS_NUM,
    UPOS_PART,
    UPOS_PRON,
    UPOS_PROPN,
    UPOS_PUNCT,
    UPOS_SCONJ,
    UPOS_SYM,
    UPOS_VERB,
    UPOS_COUNT
} Upos;

/* The 37 universal relations; the part behind ':' is Node.subtype. */
typedef enum Deprel {
    DEP_DEP,
    DEP_ACL,
    DEP_ADVCL,
    DEP_ADVMOD,
    DEP_AMOD,
    DEP_APPOS,
    DEP_AUX,
    DEP_CASE,
    DEP_CC,
    DEP_CCOMP,
    DEP_CLF,
    DEP_COMPOUND,
    DEP_CONJ,
    DEP_COP,
    DEP_CSUBJ,
    DEP_DET,
    DEP_DISCOURSE,
    DEP_DISLOCATED,
    DEP_EXPL,
    DEP_FIXED,
    DEP_FLAT,
    DEP_GOESWITH,
    DEP_IOBJ,
    DEP_LIST,
    DEP_MARK,
    DEP_NMOD,
    DEP_NSUBJ,
    DEP_NUMMOD,
    DEP_OBJ,
    DEP_OBL,
    DEP_ORPHAN,
    DEP_PARATAXIS,
    DEP_PUNCT,
    DEP_REPARANDUM,
    DEP_ROOT,
    DEP_VOCATIVE,
    DEP_XCOMP,
    DEP_COUNT
} Deprel;

/* The features that later stages read; as a set of bits. Others stay in Morph.feats. */
enum {
    FEAT_PLURAL = 1 << 0,     /* Number=Plur, or Ptan: "troops" */
    FEAT_SINGULAR = 1 << 1,   /* Number=Sing */
    FEAT_PAST = 1 << 2,       /* Tense=Past */
    FEAT_PRESENT = 1 << 3,    /* Tense=Pres */
    FEAT_FINITE = 1 << 4,     /* VerbForm=Fin */
    FEAT_INFINITIVE = 1 << 5, /* VerbForm=Inf */
    FEAT_PARTICIPLE = 1 << 6, /* VerbForm=Part */
    FEAT_GERUND = 1 << 7,     /* VerbForm=Ger */
    FEAT_IMPERATIVE = 1 << 8, /* Mood=Imp */
    FEAT_POSSESSIVE = 1 << 9, /* Poss=Yes */
    FEAT_PERSONAL = 1 << 10,  /* PronType=Prs */
    FEAT_FIRST = 1 << 11,     /* Person=1 */
    FEAT_SECOND = 1 << 12,    /* Person=2 */
    FEAT_THIRD = 1 << 13,     /* Person=3 */
    FEAT_MASCULINE = 1 << 14, /* Gender=Masc */
    FEAT_FEMININE = 1 << 15,  /* Gender=Fem */
    FEAT_NEUTER = 1 << 16,    /* Gender=Neut */
    FEAT_NEGATIVE = 1 << 17   /* Polarity=Neg */
};

#define NODE_NONE UINT32_MAX

/* The columns of CoNLL-U that few look at; shared by all words that have the same. "" for _ */
typedef struct Morph {
    Str xpos, feats;
} Morph;

typedef struct Node {
    Upos upos;
    Deprel deprel;
    uint32_t features; /* FEAT_… */
    uint32_t head;     /* index of the head's token, NODE_NONE for a root */
    Str subtype;       /* "pass", "poss", "relcl"…; empty where there is none */
    Str lemma;
    const Morph *morph;      /* NULL: both are _ */
    uint32_t child, sibling; /* first child, next child of the same head, in order of tokens; or NODE_NONE */
} Node;

typedef struct Trees {
    ARRAY(Node) nodes; /* parallel to Tokens.tokens */
} Trees;

extern const char *const upos_names[UPOS_COUNT];  /* "X", "ADJ"… */
extern const char *const deprel_names[DEP_COUNT]; /* "dep", "acl"… */

bool upos_find(Upos *out, Str name);                   /* "NOUN" */
bool deprel_find(Deprel *out, Str *subtype, Str name); /* "nsubj:pass": DEP_NSUBJ, "pass" (a slice of name) */
uint32_t features_from(Str feats); /* "Number=Sing|Person=3": FEAT_SINGULAR | FEAT_THIRD */

/* Are nodes [first, end) one tree: heads among them, exactly one root, no cycle? scratch: as many items. */
bool tree_is_sound(const Trees *trees, uint32_t first, uint32_t end, uint8_t *scratch);

/* Fills child and sibling of nodes [first, end) from their heads. */
void tree_link(Trees *trees, uint32_t first, uint32_t end);
static inline bool node_has(const Node *node, uint32_t features)
{
    return (node->features & features) == features;
}
static inline Str node_xpos(const Node *node) { return node->morph ? node->morph->xpos : (Str){0}; }
static inline Str node_feats(const Node *node) { return node->morph ? node->morph->feats : (Str){0}; }
bool node_is(const Node *node, Deprel deprel,
             const char *subtype); /* "nsubj:pass": node_is(node, DEP_NSUBJ, "pass") */

#endif
