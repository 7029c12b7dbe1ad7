#include "syntax/tree.h"

const char *const upos_names[UPOS_COUNT] = {"X",     "ADJ",   "ADP",   "ADV", "AUX",  "CCONJ",
                                            "DET",   "INTJ",  "NOUN",  "NUM", "PART", "PRON",
                                            "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"};

const char *const deprel_names[DEP_COUNT] = {
    "dep",       "acl",        "advcl", "advmod",   "amod", "appos",    "aux",    "case",
    "cc",        "ccomp",      "clf",   "compound", "conj", "cop",      "csubj",  "det",
    "discourse", "dislocated", "expl",  "fixed",    "flat", "goeswith", "iobj",   "list",
    "mark",      "nmod",       "nsubj", "nummod",   "obj",  "obl",      "orphan", "parataxis",
    "punct",     "reparandum", "root",  "vocative", "xcomp"};

static const struct {
    const char *name;
    uint32_t bit;
} features[] = {
    {"Number=Plur", FEAT_PLURAL},      {"Number=Ptan", FEAT_PLURAL},       {"Number=Sing", FEAT_SINGULAR},
    {"Tense=Past", FEAT_PAST},         {"Tense=Pres", FEAT_PRESENT},       {"VerbForm=Fin", FEAT_FINITE},
    {"VerbForm=Inf", FEAT_INFINITIVE}, {"VerbForm=Part", FEAT_PARTICIPLE}, {"VerbForm=Ger", FEAT_GERUND},
    {"Mood=Imp", FEAT_IMPERATIVE},     {"Poss=Yes", FEAT_POSSESSIVE},      {"PronType=Prs", FEAT_PERSONAL},
    {"Person=1", FEAT_FIRST},          {"Person=2", FEAT_SECOND},          {"Person=3", FEAT_THIRD},
    {"Gender=Masc", FEAT_MASCULINE},   {"Gender=Fem", FEAT_FEMININE},      {"Gender=Neut", FEAT_NEUTER},
    {"Polarity=Neg", FEAT_NEGATIVE}};

bool upos_find(Upos *out, Str name)
{
    for (int i = 0; i < UPOS_COUNT; i++) {
        if (!str_is(name, upos_names[i])) continue;
        *out = (Upos)i;
        return true;
    }
    return false;
}

bool deprel_find(Deprel *out, Str *subtype, Str name)
{
    Str rest = name, base = str_cut(&rest, ':');
    for (int i = 0; i < DEP_COUNT; i++) {
        if (!str_is(base, deprel_names[i])) continue;
        *out = (Deprel)i;
        *subtype = rest;
        return true;
    }
    return false;
}

uint32_t features_from(Str feats)
{
    uint32_t bits = 0;
    while (feats.bytes) {
        Str feat = str_cut(&feats, '|');
        for (size_t i = 0; i < sizeof features / sizeof *features; i++)
            if (str_is(feat, features[i].name)) bits |= features[i].bit;
    }
    return bits;
}

/* Walks up from every node until it meets one that is known to reach the root. */
bool tree_is_sound(const Trees *trees, uint32_t first, uint32_t end, uint8_t *scratch)
{
    enum { UNSEEN, ON_PATH, SOUND };
    uint32_t roots = 0;
    memset(scratch, UNSEEN, end - first);
    for (uint32_t start = first; start < end; start++) {
        uint32_t at = start;
        while (at != NODE_NONE && scratch[at - first] == UNSEEN) {
            scratch[at - first] = ON_PATH;
            at = trees->nodes.items[at].head;
            if (at != NODE_NONE && (at < first || at >= end)) return false;
        }
        if (at != NODE_NONE && scratch[at - first] == ON_PATH) return false;
        if (at == NODE_NONE) roots++;
        for (at = start; at != NODE_NONE && scratch[at - first] == ON_PATH; at = trees->nodes.items[at].head)
            scratch[at - first] = SOUND;
    }
    return roots == 1;
}

void tree_link(Trees *trees, uint32_t first, uint32_t end)
{
    Node *nodes = trees->nodes.items;
    for (uint32_t i = first; i < end; i++) nodes[i].child = nodes[i].sibling = NODE_NONE;
    for (uint32_t i = end; i-- > first;) { /* backwards, so that each child goes in front of later ones */
        uint32_t head = nodes[i].head;
        if (head == NODE_NONE) continue;
        nodes[i].sibling = nodes[head].child;
        nodes[head].child = i;
    }
}

bool node_is(const Node *node, Deprel deprel, const char *subtype)
{
    return node->deprel == deprel && str_is(node->subtype, subtype);
}
