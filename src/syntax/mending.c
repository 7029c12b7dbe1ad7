#include "syntax/mending.h"

#include "text/dates.h"

bool mending_is_time(Str lemma)
{
    static const char *const times[] = {"week",     "month",   "year",    "day",   "night",
                                        "morning",  "evening", "weekend", "today", "yesterday",
                                        "tomorrow", "ago",     "earlier", "later", NULL};
    return date_is_name(lemma) || str_in(lemma, weekday_names) || str_in(lemma, times);
}

const char *const mending_sayings[] = {
    "say",      "tell",      "announce",    "warn",     "report",    "confirm",   "claim",   "add",
    "state",    "declare",   "allege",      "insist",   "reveal",    "deny",      "stress",  "argue",
    "note",     "promise",   "pledge",      "inform",   "assure",    "complain",  "write",   "admit",
    "show",     "believe",   "know",        "think",    "hear",      "learn",     "agree",   "charge",
    "disclose", "assert",    "acknowledge", "maintain", "emphasise", "emphasize", "suggest", "hint",
    "repeat",   "reiterate", "vow",         "predict",  "fear",      "indicate",  "explain", "caution",
    "boast",    "mention",   "conclude",    NULL};

/* "Peru and Chile [both] recalled". */
bool mending_is_floating(const Tokens *tokens, uint32_t token)
{
    static const char *const words[] = {"both", "each", "all", "jointly", NULL};
    return str_in(tokens->tokens.items[token].form, words);
}

/* verb takes the place that other has, and other becomes a phrase of it. */
void mending_take_place(Trees *trees, uint32_t verb, uint32_t other, Deprel deprel)
{
    Node *node = &trees->nodes.items[verb];
    const Node *above = &trees->nodes.items[other];
    node->head = above->head;
    node->deprel = above->deprel;
    node->subtype = above->subtype;
    attach(trees, other, verb, deprel);
}

/* Where the verb's group begins: "[have both] accused". */
uint32_t mending_group_begins(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb)
{
    uint32_t at = verb;
    for (; at > first && verb - at < NAME_LONGEST; at--) {
        Upos upos = trees->nodes.items[at - 1].upos;
        if (upos != UPOS_AUX && upos != UPOS_ADV && !mending_is_floating(tokens, at - 1)) break;
    }
    return at;
}

typedef struct Name {
    uint32_t first, head; /* head NODE_NONE: there is none */
} Name;

/* The name that ends before end: "Peru", "the United States". */
static Name name_ending(const Trees *trees, uint32_t first, uint32_t end)
{
    const Node *nodes = trees->nodes.items;
    if (end == first || nodes[end - 1].upos != UPOS_PROPN || mending_is_time(nodes[end - 1].lemma))
        return (Name){end, NODE_NONE};
    Name name = {end - 1, end - 1};
    while (name.first > first && end - name.first < NAME_LONGEST) {
        const Node *before = &nodes[name.first - 1];
        bool part = before->upos == UPOS_PROPN || before->upos == UPOS_DET ||
                    before->deprel == DEP_COMPOUND || before->deprel == DEP_AMOD; /* "Saudi Arabia" */
        bool inside = before->head == name.head && part;
        if (!inside) break;
        name.first--;
    }
    return name;
}

Names mending_names(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
{
    Names names = {.count = 0};
    while (names.count < LIST_MOST) {
        Name name = name_ending(trees, first, end);
        if (name.head == NODE_NONE) break;
        uint32_t at = name.first, i = names.count++;
        names.heads[i] = name.head;
        names.firsts[i] = name.first;
        if (at > first && str_is(tokens->tokens.items[at - 1].form, "and")) at--;
        names.conjunction[i] = at < name.first;
        names.comma[i] = at > first && str_is(tokens->tokens.items[at - 1].form, ",");
        at -= names.comma[i];
        if (at == name.first || trees->nodes.items[name.head].deprel != DEP_CONJ) break;
        end = at;
    }
    return names;
}

/* The verb that token is a phrase of, however deep, or NODE_NONE. */
uint32_t mending_verb_above(const Trees *trees, uint32_t token)
{
    enum { CLIMB = 5 };
    const Node *nodes = trees->nodes.items;
    for (int step = 0; step < CLIMB; step++) {
        bool phrase = nodes[token].deprel == DEP_OBJ || nodes[token].deprel == DEP_OBL ||
                      nodes[token].deprel == DEP_NMOD || nodes[token].deprel == DEP_CONJ;
        uint32_t above = nodes[token].head;
        if (!phrase || above == NODE_NONE || above > token) return NODE_NONE;
        if (nodes[above].upos == UPOS_VERB) return above;
        token = above;
    }
    return NODE_NONE;
}

/* Whether a comma stands between two tokens. */
bool mending_comma_between(const Tokens *tokens, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + 1; i < to; i++)
        if (str_is(tokens->tokens.items[i].form, ",")) return true;
    return false;
}

/* Lemmas of verbs that address somebody or judge him. */
static const char *const addressing[] = {
    "urge",    "accuse",  "call",     "ask",    "demand",   "condemn", "criticise", "criticize",
    "blame",   "appeal",  "thank",    "praise", "denounce", "request", "welcome",   "describe",
    "express", "reject",  "threaten", "voice",  "reaffirm", "cite",    "implore",   "quote",
    "lament",  "lambast", "applaud",  "hail",   "dismiss",  "decry",   "refer",     NULL};

bool mending_is_speech(Str lemma) { return str_in(lemma, mending_sayings) || str_in(lemma, addressing); }

uint32_t mending_finite_above(const Trees *trees, uint32_t first, uint32_t end, uint32_t token)
{
    enum { CLIMB = 8 };
    const Node *nodes = trees->nodes.items;
    uint32_t at = token;
    for (int step = 0; step < CLIMB; step++) {
        at = nodes[at].head;
        if (at == NODE_NONE || at > token) return NODE_NONE;
        if (nodes[at].upos == UPOS_VERB &&
            (node_has(&nodes[at], FEAT_FINITE) || has_child(trees, first, end, at, DEP_AUX)))
            return at;
    }
    return NODE_NONE;
}

bool mending_hangs_below(const Trees *trees, uint32_t token, uint32_t top)
{
    for (int step = 0; step < REACH; step++) {
        if (token == top) return true;
        token = trees->nodes.items[token].head;
        if (token == NODE_NONE) return false;
    }
    return true;
}

bool mending_is_bracket(const Tokens *tokens, uint32_t token)
{
    Str form = tokens->tokens.items[token].form;
    return str_is(form, "(") || str_is(form, ")");
}

uint32_t mending_time_mark(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb)
{
    static const char *const words[] = {"after", "before", "since", "as", "while", "until", "when", NULL};
    for (uint32_t at = verb; at-- > first && verb - at < REACH;) {
        const Node *node = &trees->nodes.items[at];
        if (node->upos == UPOS_VERB || (node->upos == UPOS_PUNCT && !mending_is_bracket(tokens, at)))
            return NODE_NONE;
        if (node->deprel == DEP_CASE && str_in(tokens->tokens.items[at].form, words)) return at;
    }
    return NODE_NONE;
}

bool mending_time_between(const Trees *trees, const Tokens *tokens, uint32_t verb, uint32_t last)
{
    uint32_t mark = mending_time_mark(trees, tokens, verb, last);
    return mark != NODE_NONE && mark > verb && node_has(&trees->nodes.items[verb], FEAT_FINITE);
}
