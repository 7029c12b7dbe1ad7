#include "syntax/mending.h"

/* How far from a word we look: sentences of people are shorter. */
enum { FAR = 200 };

static const char *const times[] = {"week",     "month",    "year",     "day",       "night",     "morning",
                                    "evening",  "monday",   "tuesday",  "wednesday", "thursday",  "friday",
                                    "saturday", "sunday",   "Monday",   "Tuesday",   "Wednesday", "Thursday",
                                    "Friday",   "Saturday", "Sunday",   "weekend",   "today",     "yesterday",
                                    "tomorrow", "January",  "February", "March",     "April",     "May",
                                    "June",     "July",     "August",   "September", "October",   "November",
                                    "December", "ago",      "earlier",  "later",     NULL};

static const char *const sayings[] = {
    "say",      "tell",      "announce",    "warn",     "report",    "confirm",   "claim",   "add",
    "state",    "declare",   "allege",      "insist",   "reveal",    "deny",      "stress",  "argue",
    "note",     "promise",   "pledge",      "inform",   "assure",    "complain",  "write",   "admit",
    "show",     "believe",   "know",        "think",    "hear",      "learn",     "agree",   "charge",
    "disclose", "assert",    "acknowledge", "maintain", "emphasise", "emphasize", "suggest", "hint",
    "repeat",   "reiterate", "vow",         "predict",  "fear",      "indicate",  "explain", "caution",
    "boast",    "mention",   "conclude",    NULL};

/* The verb that noun is a phrase of, however deep; NODE_NONE where that verb says nothing, unless noun is a
 * time. */
static uint32_t saying_above(const Trees *trees, uint32_t noun)
{
    enum { CLIMB = 4 };
    const Node *nodes = trees->nodes.items;
    bool time = str_in(nodes[noun].lemma, times);
    uint32_t at = noun;
    for (int step = 0; step < CLIMB; step++) {
        at = nodes[at].head;
        if (at == NODE_NONE || at > noun) return NODE_NONE;
        if (nodes[at].upos == UPOS_VERB) return time || str_in(nodes[at].lemma, sayings) ? at : NODE_NONE;
    }
    return NODE_NONE;
}

/* "said last week that Libya had bombed Niger", "said in a letter to the court that it would pay damages": a
 * clause that lacks neither subject nor object does not modify the noun before it; it is what was said. */
static void mend_said_clause(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                             uint32_t clause)
{
    Node *nodes = trees->nodes.items, *node = &nodes[clause];
    uint32_t noun = node->head;
    bool modifies = node->deprel == DEP_ACL || node->deprel == DEP_ADVCL; /* "two weeks ago that …" */
    if (!modifies || !str_is(node->subtype, "relcl") || noun == NODE_NONE || noun > clause) return;
    uint32_t that = noun + 1;
    while (that < clause && !(str_is(tokens->tokens.items[that].form, "that") && nodes[that].head == clause))
        that++;
    if (that == clause) return;
    uint32_t subject = child_of(trees, first, end, clause, DEP_NSUBJ, that);
    if (subject == NODE_NONE) return;
    bool time = str_in(nodes[noun].lemma, times) || str_in(nodes[that - 1].lemma, times);
    bool whole = nodes[that].deprel == DEP_NSUBJ || nodes[that].deprel == DEP_MARK ||
                 child_of(trees, first, end, clause, DEP_OBJ, that) != NODE_NONE;
    uint32_t verb = time || whole ? saying_above(trees, noun) : NODE_NONE;
    if (verb == NODE_NONE) return;
    nodes[that].deprel = DEP_MARK;
    nodes[that].upos = UPOS_SCONJ;
    nodes[that].subtype = (Str){0};
    node->head = verb;
    node->deprel = DEP_CCOMP;
    node->subtype = (Str){0};
}

/* --- verbs that were read as describing the noun behind them --- */

/* Makes a clause of "struck positions": verb takes the place of the noun that it was read as describing,
 * which becomes its object, and whatever hung on the noun before the verb. */
static void make_clause(Trees *trees, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t noun = node->head;
    node->upos = UPOS_VERB;
    node->features |= FEAT_PAST | FEAT_PARTICIPLE;
    node->head = nodes[noun].head;
    node->deprel = nodes[noun].deprel;
    node->subtype = nodes[noun].subtype;
    uint32_t from = verb - first > FAR ? verb - FAR : first, to = end - verb > FAR ? verb + FAR : end;
    for (uint32_t i = from; i < to; i++) {
        bool clausal = i < verb || nodes[i].deprel == DEP_PUNCT || nodes[i].deprel == DEP_ADVCL ||
                       nodes[i].deprel == DEP_PARATAXIS;
        if (nodes[i].head == noun && i != verb && clausal) nodes[i].head = verb;
    }
    nodes[noun].head = verb;
    nodes[noun].deprel = DEP_OBJ;
    nodes[noun].subtype = (Str){0};
}

/* Past tenses that look like nouns or base forms. */
static const char *const plain_pasts[] = {"hit", "cut", "shut", "hurt", "split", "spread", NULL};

/* Whether token was read as describing a noun behind it, and may be the past participle of a verb. */
static bool describes_next(const Trees *trees, const Tokens *tokens, uint32_t token)
{
    const Node *node = &trees->nodes.items[token];
    if (node->deprel != DEP_AMOD && node->deprel != DEP_COMPOUND) return false;
    if (node->head == NODE_NONE || node->head <= token) return false;
    Str form = tokens->tokens.items[token].form;
    return node_has(node, FEAT_PAST | FEAT_PARTICIPLE) || str_in(form, plain_pasts) ||
           (node->upos == UPOS_ADJ && str_ends(form, STR("ed")));
}

/* "Peru and Chile [both] recalled". */
static bool is_floating(const Tokens *tokens, uint32_t token)
{
    static const char *const words[] = {"both", "each", "all", "jointly", NULL};
    return str_in(tokens->tokens.items[token].form, words);
}

/* "Libya has armed Mali", "is thought to have bombed targets": what stands behind "have" is no adjective
 * where "have" was read as its auxiliary, or where something is said to have been done. */
static void mend_perfect(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    const Node *nodes = trees->nodes.items;
    if (verb == first || !describes_next(trees, tokens, verb) || !str_is(nodes[verb - 1].lemma, "have"))
        return;
    uint32_t have = verb - 1, noun = nodes[verb].head;
    if (nodes[have].head == verb && nodes[have].deprel == DEP_AUX) {
        make_clause(trees, first, end, verb);
        return;
    }
    if (nodes[noun].head != have || nodes[noun].deprel != DEP_OBJ || nodes[have].deprel != DEP_XCOMP ||
        nodes[verb].upos != UPOS_VERB || !str_in(nodes[nodes[have].head].lemma, sayings))
        return;
    make_clause(trees, first, end, verb);
    Node *auxiliary = &trees->nodes.items[have], *mended = &trees->nodes.items[verb];
    mended->head = auxiliary->head;
    mended->deprel = DEP_XCOMP;
    uint32_t from = verb - first > FAR ? verb - FAR : first, to = end - verb > FAR ? verb + FAR : end;
    for (uint32_t i = from; i < to; i++)
        if (trees->nodes.items[i].head == have) trees->nodes.items[i].head = verb;
    auxiliary->head = verb;
    auxiliary->deprel = DEP_AUX;
    auxiliary->upos = UPOS_AUX;
}

/* The root of a sentence that has no verb: a noun; else NODE_NONE. What ends without a full stop is a heading
 * and need have none, but for one that begins with names. */
static uint32_t verbless_root(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
{
    uint32_t root = NODE_NONE;
    bool stops = str_is(tokens->tokens.items[end - 1].form, ".");
    if (end < first + 4 || (!stops && trees->nodes.items[first].upos != UPOS_PROPN)) return NODE_NONE;
    for (uint32_t i = first; i < end; i++) {
        const Node *node = &trees->nodes.items[i];
        if (node_has(node, FEAT_FINITE) || node->upos == UPOS_AUX || node->deprel == DEP_COP)
            return NODE_NONE;
        if (node->head == NODE_NONE) root = i;
    }
    bool noun = root != NODE_NONE &&
                (trees->nodes.items[root].upos == UPOS_NOUN || trees->nodes.items[root].upos == UPOS_PROPN);
    return noun ? root : NODE_NONE;
}

/* The noun phrase right before verb whose head stands alone or is the root: what would be the subject. */
static uint32_t phrase_before(const Trees *trees, const Tokens *tokens, uint32_t root, uint32_t first,
                              uint32_t verb)
{
    const Node *nodes = trees->nodes.items;
    if (verb == first) return NODE_NONE;
    uint32_t noun = verb - 1;
    if (noun > first && is_floating(tokens, noun)) noun--;
    if (nodes[noun].upos != UPOS_NOUN && nodes[noun].upos != UPOS_PROPN) return NODE_NONE;
    while (noun != root && nodes[noun].head != NODE_NONE && nodes[noun].head < verb) noun = nodes[noun].head;
    bool apart = noun == root || (nodes[noun].head != NODE_NONE && nodes[noun].head >= verb);
    return apart ? noun : NODE_NONE;
}

/* "Warning Peruvian leaders against a raid, Chile recalled", read as leaders who warn: a participle that
 * opens the sentence has an object where the verb has another subject, behind a comma. */
static void mend_opening_participle(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
{
    enum { OBJECT = 5 };
    Node *nodes = trees->nodes.items, *participle = &nodes[first];
    uint32_t noun = participle->head;
    if (end - first < 4 || !str_ends(tokens->tokens.items[first].form, STR("ing")) ||
        (participle->deprel != DEP_AMOD && participle->deprel != DEP_COMPOUND) || noun == NODE_NONE ||
        noun <= first || noun > first + OBJECT || nodes[noun].deprel != DEP_NSUBJ)
        return;
    uint32_t verb = nodes[noun].head, subject = child_of(trees, noun + 1, end, verb, DEP_NSUBJ, noun);
    if (verb == NODE_NONE || verb < noun || subject == NODE_NONE || subject > verb) return;
    bool comma = false;
    for (uint32_t i = noun; i < subject; i++) comma |= str_is(tokens->tokens.items[i].form, ",");
    if (!comma) return;
    participle->head = verb;
    participle->deprel = DEP_ADVCL;
    participle->upos = UPOS_VERB;
    participle->subtype = (Str){0};
    nodes[noun].head = first;
    nodes[noun].deprel = DEP_OBJ;
    nodes[noun].subtype = (Str){0};
}

/* "The arms sale to Taiwan has hurt ties", read as arms that sale: a noun that no verb looks like. The clause
 * behind it that lacks a subject takes its place. */
static void mend_sale(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t sale)
{
    Node *nodes = trees->nodes.items, *node = &nodes[sale];
    if (node->upos != UPOS_VERB || !str_is(tokens->tokens.items[sale].form, "sale")) return;
    node->upos = UPOS_NOUN;
    node->features = FEAT_SINGULAR;
    uint32_t goods = child_of(trees, first, sale, sale, DEP_NSUBJ, NODE_NONE);
    if (goods != NODE_NONE && goods + 1 == sale) nodes[goods].deprel = DEP_COMPOUND;
    uint32_t verb = child_of(trees, sale + 1, end, sale, DEP_CCOMP, NODE_NONE);
    if (verb == NODE_NONE || child_of(trees, first, end, verb, DEP_NSUBJ, NODE_NONE) != NODE_NONE) return;
    nodes[verb].head = node->head;
    nodes[verb].deprel = node->deprel;
    nodes[verb].subtype = node->subtype;
    node->head = verb;
    node->deprel = DEP_NSUBJ;
    node->subtype = (Str){0};
}

/* --- names that are the subject of the verb behind them --- */

enum { NAME_LONGEST = 6, LIST_MOST = 12 };

/* verb takes the place that other has, and other becomes a phrase of it. */
static void take_place(Trees *trees, uint32_t verb, uint32_t other, Deprel deprel)
{
    Node *node = &trees->nodes.items[verb];
    const Node *above = &trees->nodes.items[other];
    node->head = above->head;
    node->deprel = above->deprel;
    node->subtype = above->subtype;
    attach(trees, other, verb, deprel);
}

/* Where the verb's group begins: "[have both] accused". */
static uint32_t group_begins(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb)
{
    uint32_t at = verb;
    for (; at > first && verb - at < NAME_LONGEST; at--) {
        Upos upos = trees->nodes.items[at - 1].upos;
        if (upos != UPOS_AUX && upos != UPOS_ADV && !is_floating(tokens, at - 1)) break;
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
    if (end == first || nodes[end - 1].upos != UPOS_PROPN || str_in(nodes[end - 1].lemma, times))
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

/* A list of names, the last first: "Mali, Chad and Niger". */
typedef struct Names {
    uint32_t count;
    uint32_t heads[LIST_MOST], firsts[LIST_MOST];
    bool comma[LIST_MOST], conjunction[LIST_MOST]; /* what stands before the name */
} Names;

static Names names_ending(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
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

/* "is arming Mali and Togo, Chad and Niger say": which of the names the list before the verb begins with. The
 * last of them, where nothing tells. */
static uint32_t second_list(const Names *names)
{
    bool ended = false; /* an "and" was seen: what follows a comma begins anew */
    uint32_t begins = 0;
    for (uint32_t i = names->count - 1; i-- > 0;) {
        bool comma = names->comma[i] && !names->conjunction[i];
        if (comma && (ended || !begins)) {
            begins = i + 1;
            if (ended) break;
        }
        if (names->conjunction[i]) ended = true;
    }
    return begins; /* one too many; 0: there is no second list */
}

/* A verb that lacks a subject and may have one. */
static bool lacks_subject(const Trees *trees, uint32_t first, uint32_t end, uint32_t verb)
{
    const Node *node = &trees->nodes.items[verb];
    bool clause = node->deprel == DEP_ROOT || node->deprel == DEP_CONJ || node->deprel == DEP_CCOMP ||
                  node->deprel == DEP_PARATAXIS;
    if (!clause || node->upos != UPOS_VERB || verb == first) return false;
    if (!node_has(node, FEAT_FINITE) && !has_child(trees, first, end, verb, DEP_AUX)) return false;
    return !has_child(trees, first, end, verb, DEP_NSUBJ) && !has_child(trees, first, end, verb, DEP_CSUBJ) &&
           !has_child(trees, first, end, verb, DEP_EXPL);
}

/* Whether names [0, count) may become phrases of verb: not where it is one of theirs. */
static bool may_govern(const Trees *trees, const Names *names, uint32_t count, uint32_t verb)
{
    uint32_t at = verb;
    for (int step = 0; step < REACH; step++) {
        at = trees->nodes.items[at].head;
        if (at == NODE_NONE) return true;
        for (uint32_t i = 0; i < count; i++)
            if (names->heads[i] == at) return false;
    }
    return false;
}

/* Makes names [0, count) the subject of verb. */
static void make_subject(Trees *trees, const Names *names, uint32_t count, uint32_t verb)
{
    uint32_t subject = names->heads[count - 1];
    attach(trees, subject, verb, DEP_NSUBJ);
    for (uint32_t i = 0; i + 1 < count; i++) attach(trees, names->heads[i], subject, DEP_CONJ);
}

/* "Libya is arming Mali, Chad and Niger say": the names behind the first comma are who says it, and what
 * stands before is what they say. */
static void mend_said_before(Trees *trees, const Names *names, uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    uint32_t count = second_list(names);
    if (!count || !str_in(nodes[verb].lemma, sayings) || !may_govern(trees, names, count, verb)) return;
    uint32_t said = nodes[verb].head;
    if (nodes[verb].deprel != DEP_ROOT && said != NODE_NONE && said < names->firsts[count - 1] &&
        nodes[said].upos == UPOS_VERB)
        take_place(trees, verb, said, DEP_CCOMP);
    make_subject(trees, names, count, verb);
}

/* "On Monday, Peru and Chile recalled", "had bombed Mali on Monday, Chad and Niger said": a list right before
 * a verb that lacks a subject is no list of what the tree joins it to, a date, a place or an object. */
static void mend_listed_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                                uint32_t verb)
{
    const Node *nodes = trees->nodes.items;
    if (!lacks_subject(trees, first, end, verb)) return;
    Names names = names_ending(trees, tokens, first, group_begins(trees, tokens, first, verb));
    if (!names.count) return;
    uint32_t top = names.heads[names.count - 1];
    if (nodes[top].deprel != DEP_CONJ) { /* the list begins with what the tree joins the others to */
        mend_said_before(trees, &names, verb);
        return;
    }
    uint32_t joined = nodes[top].head;
    if (!names.comma[names.count - 1] || names.conjunction[names.count - 1] || joined == NODE_NONE ||
        joined > top)
        return;
    bool own = nodes[joined].deprel == DEP_OBL && nodes[joined].head == verb;
    if (own) {
        make_subject(trees, &names, names.count, verb);
    } else if (str_in(nodes[joined].lemma, times) || str_in(nodes[verb].lemma, sayings)) {
        uint32_t said = nodes[verb].head;
        if (nodes[verb].deprel != DEP_ROOT && said != NODE_NONE && said < joined &&
            nodes[said].upos == UPOS_VERB)
            take_place(trees, verb, said, DEP_CCOMP);
        make_subject(trees, &names, names.count, verb);
    }
}

/* "Turkish drones struck camps in Iraq.", read as drones, stricken camps: a sentence has a verb, and where
 * none was found, it is the participle between two nouns, the second of which no article begins. */
static void mend_verbless(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
{
    uint32_t root = verbless_root(trees, tokens, first, end);
    if (root == NODE_NONE) return;
    Node *nodes = trees->nodes.items;
    for (uint32_t verb = first + 1; verb + 2 < end; verb++) {
        const Node *node = &nodes[verb];
        if (node->upos == UPOS_ADJ || !describes_next(trees, tokens, verb)) continue;
        uint32_t subject = phrase_before(trees, tokens, root, first, verb), noun = node->head;
        if (subject == NODE_NONE) continue;
        if (nodes[subject].head == verb && nodes[noun].head == root && nodes[subject].upos == UPOS_PROPN)
            attach(trees, subject, root, DEP_CONJ); /* "Mali, Chad and Niger cut ties", "Niger" on "cut" */
        Names names = names_ending(trees, tokens, first, verb);
        bool listed = names.count > 1 && names.heads[names.count - 1] == root;
        if (listed) subject = root;
        if (noun != root && nodes[noun].head != subject) continue;
        nodes[noun].head = NODE_NONE;
        nodes[noun].deprel = DEP_ROOT;
        make_clause(trees, first, end, verb);
        attach(trees, subject, verb, DEP_NSUBJ);
        for (uint32_t i = verb; i < end; i++)
            if (nodes[i].head == subject && i != noun) nodes[i].head = verb;
        return;
    }
}

/* "Libya has broken relations", read as relations that Libya has, broken: a participle right behind "have" is
 * what the clause says, and what hung on "have" is its own. */
static void mend_perfect_object(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                                uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    if (verb == first || nodes[verb].deprel != DEP_XCOMP || nodes[verb].upos != UPOS_VERB) return;
    uint32_t have = nodes[verb].head;
    if (have == NODE_NONE || have > verb || !str_is(nodes[have].lemma, "have") ||
        !node_has(&nodes[verb], FEAT_PAST | FEAT_PARTICIPLE))
        return;
    if (group_begins(trees, tokens, first, verb) > have + 1) return; /* "has them killed" */
    take_place(trees, verb, have, DEP_AUX);
    nodes[have].upos = UPOS_AUX;
    uint32_t from = have - first > FAR ? have - FAR : first, to = end - verb > FAR ? verb + FAR : end;
    for (uint32_t i = from; i < to; i++)
        if (nodes[i].head == have) nodes[i].head = verb;
}

/* The verb that token is a phrase of, however deep, or NODE_NONE. */
static uint32_t verb_above(const Trees *trees, uint32_t token)
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

/* "Libya cut its ties with Mali, accusing it of theft", read as ties that accuse: a gerund behind a comma
 * says what the subject does besides. */
static void mend_gerund_behind_comma(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t gerund)
{
    static const char *const prepositions[] = {"including", "concerning", "regarding", "following",
                                               "according", "involving",  "excluding", "pending",
                                               "being",     NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[gerund];
    Str form = tokens->tokens.items[gerund].form;
    if (node->deprel != DEP_ACL || node->subtype.size || node->upos != UPOS_VERB || gerund < first + 2 ||
        !str_ends(form, STR("ing")) || str_in(form, prepositions) || node->head == NODE_NONE ||
        node->head > gerund)
        return;
    uint32_t begins = nodes[gerund - 1].upos == UPOS_ADV ? gerund - 1 : gerund;
    if (!str_is(tokens->tokens.items[begins - 1].form, ",")) return;
    uint32_t verb = verb_above(trees, node->head);
    if (verb != NODE_NONE) attach(trees, gerund, verb, DEP_ADVCL);
}

/* "did the same in response to the minister visiting Mali", read as the same that visits: a gerund right
 * behind a noun describes that noun, and no adjective further off. */
static void mend_gerund_far_off(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t gerund)
{
    Node *nodes = trees->nodes.items, *node = &nodes[gerund];
    bool modifies = node->deprel == DEP_ACL && !node->subtype.size && node->upos == UPOS_VERB &&
                    str_ends(tokens->tokens.items[gerund].form, STR("ing"));
    if (!modifies || gerund == first || node->head == NODE_NONE || node->head + 1 >= gerund) return;
    if (nodes[node->head].upos != UPOS_ADJ) return;
    Upos before = nodes[gerund - 1].upos;
    if (before == UPOS_NOUN || before == UPOS_PROPN) node->head = gerund - 1;
}

/* "The coalition fighting the rebels expelled Mali", read as if the rebels expelled it: the subject of a
 * gerund without a comma is that of the verb behind it, and what stands between them the gerund's object. */
static void mend_gerund_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                                uint32_t gerund)
{
    Node *nodes = trees->nodes.items, *node = &nodes[gerund];
    uint32_t verb = node->head;
    if (node->deprel != DEP_ADVCL || node->upos != UPOS_VERB || verb == NODE_NONE || verb < gerund ||
        !str_ends(tokens->tokens.items[gerund].form, STR("ing")) || gerund == first ||
        has_child(trees, first, end, gerund, DEP_MARK) || has_child(trees, first, end, gerund, DEP_AUX) ||
        has_child(trees, first, end, gerund, DEP_OBJ))
        return;
    uint32_t subject = gerund - 1;
    if (verb - gerund > REACH || nodes[subject].head != gerund || nodes[subject].deprel != DEP_NSUBJ) return;
    uint32_t object = child_of(trees, gerund, verb, verb, DEP_NSUBJ, NODE_NONE);
    if (object == NODE_NONE) return;
    for (uint32_t i = gerund; i < verb; i++)
        if (str_is(tokens->tokens.items[i].form, ",")) return;
    attach(trees, subject, verb, DEP_NSUBJ);
    attach(trees, gerund, subject, DEP_ACL);
    attach(trees, object, gerund, DEP_OBJ);
}

/* Whether a comma stands between two tokens. */
static bool comma_between(const Tokens *tokens, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + 1; i < to; i++)
        if (str_is(tokens->tokens.items[i].form, ",")) return true;
    return false;
}

/* The name that ends right before a verb and its auxiliaries, if it was taken to explain another one before a
 * comma; else NODE_NONE. */
static uint32_t name_behind_comma(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb)
{
    const Node *nodes = trees->nodes.items;
    uint32_t at = verb;
    while (at > first && nodes[at - 1].head == verb &&
           (nodes[at - 1].upos == UPOS_AUX || nodes[at - 1].upos == UPOS_ADV))
        at--;
    if (at < first + 3 || nodes[at - 1].upos != UPOS_PROPN) return NODE_NONE;
    uint32_t name = at - 1;
    while (nodes[name].deprel == DEP_FLAT && nodes[name].head < name &&
           !comma_between(tokens, nodes[name].head, name))
        name = nodes[name].head;
    bool explains = (nodes[name].deprel == DEP_FLAT || nodes[name].deprel == DEP_APPOS) &&
                    nodes[name].head != NODE_NONE && nodes[name].head < name;
    return explains && comma_between(tokens, nodes[name].head, name) ? name : NODE_NONE;
}

/* "In talks with Anda Ozola, Jaan Kask asked", with Ozola for the subject: she hangs on the noun before
 * "with". False where the subject of verb is one. */
static bool subject_is_free(Trees *trees, uint32_t first, uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    uint32_t subject = child_of(trees, first, verb, verb, DEP_NSUBJ, NODE_NONE);
    if (subject == NODE_NONE) return true;
    uint32_t preposition = child_of(trees, first, subject, subject, DEP_CASE, NODE_NONE);
    if (preposition == NODE_NONE || preposition == first || nodes[preposition - 1].upos != UPOS_NOUN)
        return false;
    nodes[subject].head = preposition - 1;
    nodes[subject].deprel = DEP_NMOD;
    return true;
}

/* "In a call with Anda Ozola, Jaan Kask asked": a verb without a subject has the name before it, which
 * explains nobody. */
static void mend_lost_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb)
{
    enum { NEAR = 60, CLIMB = 8 }; /* words */
    Node *nodes = trees->nodes.items;
    if (verb > first + NEAR) first = verb - NEAR;
    if (nodes[verb].upos != UPOS_VERB) return;
    uint32_t auxiliary = child_of(trees, first, verb, verb, DEP_AUX, NODE_NONE);
    if (auxiliary == NODE_NONE && !node_has(&nodes[verb], FEAT_FINITE)) return;
    uint32_t name = name_behind_comma(trees, tokens, first, verb), above = name;
    for (int step = 0; step < CLIMB && above != NODE_NONE && above != verb; step++) above = nodes[above].head;
    if (name == NODE_NONE || above != verb || !subject_is_free(trees, first, verb)) return;
    bool passive = auxiliary != NODE_NONE && str_is(nodes[auxiliary].subtype, "pass");
    nodes[name].head = verb;
    nodes[name].deprel = DEP_NSUBJ;
    nodes[name].subtype = passive ? STR("pass") : (Str){0};
}

/* "The king, having met her, warned Oslo", with the king for the subject of the participle only: the finite
 * verb behind, which has none, takes it. */
static void mend_participle_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                                    uint32_t participle)
{
    const Node *node = &trees->nodes.items[participle];
    uint32_t verb = node->head, from = participle - first > REACH ? participle - REACH : first;
    if (verb == NODE_NONE || verb < participle || verb - participle > REACH ||
        !node_has(&trees->nodes.items[verb], FEAT_FINITE) || node_has(node, FEAT_FINITE) ||
        has_child(trees, first, end, verb, DEP_NSUBJ))
        return;
    uint32_t subject = child_of(trees, from, participle, participle, DEP_NSUBJ, NODE_NONE);
    if (subject == NODE_NONE || !comma_between(tokens, subject, participle) ||
        !comma_between(tokens, participle, verb))
        return;
    attach(trees, subject, verb, DEP_NSUBJ);
    trees->nodes.items[participle].deprel = DEP_ADVCL;
}

/* Whether a comma or a word that joins clauses stands between the two. */
static bool is_parted(const Trees *trees, const Tokens *tokens, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + 1; i < to; i++) {
        Upos upos = trees->nodes.items[i].upos;
        if (str_is(tokens->tokens.items[i].form, ",") || upos == UPOS_CCONJ || upos == UPOS_SCONJ)
            return true;
    }
    return false;
}

/* "A shell fired from Peru fell on Chile": two past tenses with one subject, and nothing that joins them; the
 * first is a participle that describes it. */
static void mend_reduced(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    const Node *node = &nodes[verb];
    uint32_t participle = node->head;
    bool clause = node->deprel == DEP_ADVCL || node->deprel == DEP_CCOMP || node->deprel == DEP_XCOMP;
    if (!clause || participle == NODE_NONE || participle > verb || node->upos != UPOS_VERB ||
        !node_has(node, FEAT_FINITE | FEAT_PAST) || nodes[participle].upos != UPOS_VERB ||
        !node_has(&nodes[participle], FEAT_PAST))
        return;
    if (participle - first > REACH) first = participle - REACH;
    if (end - verb > REACH) end = verb + REACH;
    if (verb - participle > REACH) return;
    uint32_t subject = child_of(trees, first, end, participle, DEP_NSUBJ, NODE_NONE);
    if (subject == NODE_NONE || subject > participle || is_parted(trees, tokens, participle, verb) ||
        child_of(trees, first, end, verb, DEP_NSUBJ, NODE_NONE) != NODE_NONE ||
        child_of(trees, first, end, verb, DEP_MARK, NODE_NONE) != NODE_NONE ||
        child_of(trees, first, end, participle, DEP_OBJ, NODE_NONE) != NODE_NONE ||
        child_of(trees, first, end, participle, DEP_AUX, NODE_NONE) != NODE_NONE)
        return;
    nodes[verb].head = nodes[participle].head;
    nodes[verb].deprel = nodes[participle].deprel;
    nodes[verb].subtype = nodes[participle].subtype;
    for (uint32_t i = first; i < end; i++)
        if (nodes[i].head == participle && i != subject && i != verb && (i < subject || i > verb))
            nodes[i].head = verb;
    nodes[subject].head = verb;
    nodes[participle].head = subject;
    nodes[participle].deprel = DEP_ACL;
    nodes[participle].subtype = (Str){0};
    nodes[participle].features = (nodes[participle].features & ~(uint32_t)FEAT_FINITE) | FEAT_PARTICIPLE;
}

/* "accused Cuba of training the rebels who invaded Shaba, and appealed to Mali", read as if the rebels
 * appealed: a finite verb behind a comma and "and" goes on with the clause that holds the relative one. */
static void mend_fellow_of_relative(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                                    uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    uint32_t relative = nodes[verb].deprel == DEP_CONJ ? nodes[verb].head : NODE_NONE;
    if (relative == NODE_NONE || relative > verb || verb < first + 3 || nodes[verb].upos != UPOS_VERB ||
        !node_has(&nodes[verb], FEAT_FINITE | FEAT_PAST) || !node_is(&nodes[relative], DEP_ACL, "relcl") ||
        nodes[verb - 1].upos != UPOS_CCONJ || !str_is(tokens->tokens.items[verb - 2].form, ",") ||
        has_child(trees, first, end, verb, DEP_NSUBJ))
        return;
    uint32_t above = verb_above(trees, nodes[relative].head);
    while (above != NODE_NONE && !node_has(&nodes[above], FEAT_FINITE) && nodes[above].head != NODE_NONE &&
           nodes[above].head < above)
        above = nodes[above].head;
    bool main = above != NODE_NONE && above < relative && nodes[above].upos == UPOS_VERB &&
                node_has(&nodes[above], FEAT_FINITE | FEAT_PAST);
    if (main) attach(trees, verb, above, DEP_CONJ);
}

/* "dozens of T-72 tanks", read as dozens of T, 72 tanks: the designation describes the noun behind it. */
static void mend_designation(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                             uint32_t letter)
{
    Node *nodes = trees->nodes.items, *node = &nodes[letter];
    bool word = node->upos == UPOS_PROPN || node->upos == UPOS_NOUN;
    if (letter + 3 >= end || !word || node->head == NODE_NONE ||
        !str_is(tokens->tokens.items[letter + 1].form, "-") || nodes[letter + 2].upos != UPOS_NUM)
        return;
    uint32_t noun = letter + 3;
    if (nodes[noun].upos != UPOS_NOUN || nodes[letter + 2].head != noun || node->head == noun) return;
    if (nodes[noun].head != node->head && nodes[noun].head != letter) return;
    nodes[noun].head = node->head;
    nodes[noun].deprel = node->deprel;
    nodes[noun].subtype = node->subtype;
    for (uint32_t i = letter - first > REACH ? letter - REACH : first; i < letter; i++)
        if (nodes[i].head == letter) nodes[i].head = noun;
    attach(trees, letter, noun, DEP_COMPOUND);
}

/* "sent missiles to Oslo in response to the raid": to which it responds, and not to whom they were sent. */
static void mend_response(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t response)
{
    static const char *const words[] = {"response", "retaliation", "reply", "reaction", "answer", NULL};
    Node *nodes = trees->nodes.items;
    if (response == first || response + 2 >= end || !str_in(nodes[response].lemma, words) ||
        !str_is(tokens->tokens.items[response - 1].form, "in"))
        return;
    uint32_t to = response + 1, noun = nodes[to].head;
    bool phrase = nodes[to].deprel == DEP_CASE && noun != NODE_NONE && noun > to &&
                  (nodes[noun].deprel == DEP_OBL || nodes[noun].deprel == DEP_NMOD);
    if (phrase && nodes[noun].head < response && nodes[response].head != noun)
        attach(trees, noun, response, DEP_NMOD);
}

static bool describes(const Node *node)
{
    return node->upos == UPOS_ADJ || (node->upos == UPOS_VERB && node_has(node, FEAT_PAST | FEAT_PARTICIPLE));
}

/* Whether token hangs below top, or so deep that nobody can tell. */
static bool hangs_below(const Trees *trees, uint32_t token, uint32_t top)
{
    for (int step = 0; step < REACH; step++) {
        if (token == top) return true;
        token = trees->nodes.items[token].head;
        if (token == NODE_NONE) return false;
    }
    return true;
}

/* The noun behind a list of adjectives that begins at adjective: "premeditated, unprovoked and unjustified
 * attack"; NODE_NONE where something else stands between. */
static uint32_t noun_of_list(const Trees *trees, const Tokens *tokens, uint32_t adjective, uint32_t end)
{
    enum { LONGEST = 10 };
    bool joined = false;
    for (uint32_t at = adjective + 1; at < end && at < adjective + LONGEST; at++) {
        const Node *node = &trees->nodes.items[at];
        if (node->upos == UPOS_NOUN) return joined && describes(&trees->nodes.items[at - 1]) ? at : NODE_NONE;
        joined |= node->upos == UPOS_CCONJ;
        if (!describes(node) && node->upos != UPOS_CCONJ && node->upos != UPOS_ADV &&
            !str_is(tokens->tokens.items[at].form, ","))
            return NODE_NONE;
    }
    return NODE_NONE;
}

/* "Oslo's planned, unprovoked and unjust attack on Bern", with "planned" for the noun: the noun that all of
 * them describe takes its place. */
static void mend_adjectives(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                            uint32_t adjective)
{
    Node *nodes = trees->nodes.items, *node = &nodes[adjective];
    bool nominal = node->deprel == DEP_NMOD || node->deprel == DEP_OBL || node->deprel == DEP_OBJ;
    if (!nominal || !describes(node) || adjective == first || adjective + 1 >= end) return;
    Str next = tokens->tokens.items[adjective + 1].form;
    if (!str_is(next, ",") && !str_is(next, "and")) return;
    uint32_t noun = noun_of_list(trees, tokens, adjective, end);
    if (noun == NODE_NONE || nodes[noun].head == NODE_NONE || nodes[noun].head > adjective ||
        hangs_below(trees, adjective, noun))
        return;
    nodes[noun].head = node->head;
    nodes[noun].deprel = node->deprel;
    nodes[noun].subtype = node->subtype;
    uint32_t from = adjective - first > REACH ? adjective - REACH : first;
    for (uint32_t i = from; i < adjective; i++)
        if (nodes[i].head == adjective) nodes[i].head = noun;
    node->head = noun;
    node->deprel = DEP_AMOD;
    node->subtype = (Str){0};
}

void tree_mend(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
{
    mend_verbless(trees, tokens, first, end);
    for (uint32_t i = first; i < end; i++) {
        mend_said_clause(trees, tokens, first, end, i);
        mend_perfect(trees, tokens, first, end, i);
        mend_sale(trees, tokens, first, end, i);
        mend_lost_subject(trees, tokens, first, i);
        mend_designation(trees, tokens, first, end, i);
        mend_response(trees, tokens, first, end, i);
        mend_clause(trees, tokens, first, end, i);
        mend_perfect_object(trees, tokens, first, end, i);
        mend_gerund_behind_comma(trees, tokens, first, i);
        mend_gerund_far_off(trees, tokens, first, i);
        mend_gerund_subject(trees, tokens, first, end, i);
        mend_participle_subject(trees, tokens, first, end, i);
        mend_reduced(trees, tokens, first, end, i);
        mend_adjectives(trees, tokens, first, end, i);
        mend_fellow_of_relative(trees, tokens, first, end, i);
    }
    mend_opening_participle(trees, tokens, first, end);
    for (uint32_t i = first; i < end; i++) mend_listed_subject(trees, tokens, first, end, i);
}
