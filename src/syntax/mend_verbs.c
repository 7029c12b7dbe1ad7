/* Verbs that were read as something else, and what belongs to which of two verbs. */
#include "base/ascii.h"
#include "syntax/mending.h"

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
static const char *const plain_pasts[] = {"hit",    "cut",  "shut",   "hurt", "split",
                                          "spread", "drew", "struck", NULL};

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

/* Makes "have" the auxiliary of verb, which takes its place with all that hung on it. */
static void mend_auxiliary(Trees *trees, uint32_t first, uint32_t end, uint32_t verb, uint32_t have)
{
    Node *nodes = trees->nodes.items;
    mending_take_place(trees, verb, have, DEP_AUX);
    nodes[have].upos = UPOS_AUX;
    uint32_t from = have - first > FAR ? have - FAR : first, to = end - verb > FAR ? verb + FAR : end;
    for (uint32_t i = from; i < to; i++)
        if (nodes[i].head == have) nodes[i].head = verb;
}

/* "Libya has armed Mali", "is thought to have bombed targets", "of having trained rebels": what stands behind
 * "have" is no adjective where "have" was read as its auxiliary, where something is said to have been done,
 * or behind "having". */
void mend_perfect(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    if (verb == first || !describes_next(trees, tokens, verb)) return;
    uint32_t have = verb - 1, noun = nodes[verb].head;
    if (have > first && nodes[have].upos == UPOS_ADV &&
        (nodes[have].head == verb || nodes[have].head == noun))
        have--; /* "has deeply strained" */
    if (!str_is(nodes[have].lemma, "have")) return;
    if ((nodes[have].head == verb || nodes[have].head == noun) && nodes[have].deprel == DEP_AUX) {
        nodes[have].head = verb;
        make_clause(trees, first, end, verb);
        return;
    }
    if (nodes[noun].head != have || nodes[noun].deprel != DEP_OBJ || nodes[verb].upos != UPOS_VERB) return;
    bool having = str_is(tokens->tokens.items[have].form, "having") && nodes[have].deprel != DEP_ROOT;
    bool said = nodes[have].deprel == DEP_XCOMP && str_in(nodes[nodes[have].head].lemma, mending_sayings);
    if (!said && !having) return;
    make_clause(trees, first, end, verb);
    mend_auxiliary(trees, first, end, verb, have);
}

/* "said it was freezing trade with Mali", read as trade that freezes: behind "be", and with no article before
 * it, a gerund is what the clause says; but for those that only tell what a thing is like or for. */
void mend_progressive(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    static const char *const adjectives[] = {
        "leading", "growing",  "fishing", "training",     "remaining",   "existing", "living", "working",
        "warring", "emerging", "ongoing", "neighbouring", "neighboring", "opposing", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t noun = node->head;
    if (node->upos == UPOS_ADJ && str_ends(tokens->tokens.items[verb].form, STR("ing")) &&
        has_child(trees, first, end, verb, DEP_OBJ))
        node->upos = UPOS_VERB; /* "is imposing duties": what has an object is no adjective */
    if (verb < first + 2 || (node->deprel != DEP_AMOD && node->deprel != DEP_COMPOUND) || noun == NODE_NONE ||
        noun < verb || !str_ends(tokens->tokens.items[verb].form, STR("ing")) ||
        str_in(tokens->tokens.items[verb].form, adjectives))
        return;
    uint32_t be = nodes[verb - 1].upos == UPOS_ADV ? verb - 2 : verb - 1;
    if (nodes[be].head != noun || !str_is(nodes[be].lemma, "be") ||
        (nodes[be].deprel != DEP_COP && nodes[be].deprel != DEP_AUX))
        return;
    make_clause(trees, first, end, verb);
    nodes[be].deprel = DEP_AUX;
    node->features &= ~(unsigned)FEAT_PAST;
}

/* "Libya has broken relations", read as relations that Libya has, broken: a participle right behind "have" is
 * what the clause says, and what hung on "have" is its own. */
void mend_perfect_object(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    if (verb == first || nodes[verb].upos != UPOS_VERB) return;
    bool having = str_is(tokens->tokens.items[verb - 1].form, "having") && nodes[verb - 1].head == verb;
    if (having && nodes[verb].deprel == DEP_OBJ) nodes[verb].deprel = DEP_XCOMP; /* "denied having sold it" */
    uint32_t have = nodes[verb].head;
    if (nodes[verb].deprel != DEP_XCOMP) return;
    if (have == NODE_NONE || have > verb || !str_is(nodes[have].lemma, "have") ||
        !node_has(&nodes[verb], FEAT_PAST | FEAT_PARTICIPLE))
        return;
    if (mending_group_begins(trees, tokens, first, verb) > have + 1) return; /* "has them killed" */
    mend_auxiliary(trees, first, end, verb, have);
}

/* Whether token stands in a clause that hangs on another: "where they met", "as talks go on". */
static bool is_subordinate(const Trees *trees, uint32_t token)
{
    const Node *nodes = trees->nodes.items;
    for (int step = 0; step < REACH && token != NODE_NONE; step++, token = nodes[token].head)
        if (nodes[token].deprel == DEP_ADVCL || (nodes[token].deprel == DEP_ACL && nodes[token].subtype.size))
            return true;
    return false;
}

/* The root of a sentence that has no verb of its own: a noun; else NODE_NONE. What ends without a full stop
 * is a heading and need have none, but for one that begins with names. */
static uint32_t verbless_root(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
{
    uint32_t root = NODE_NONE;
    bool stops = str_is(tokens->tokens.items[end - 1].form, ".");
    if (end < first + 4 || (!stops && trees->nodes.items[first].upos != UPOS_PROPN)) return NODE_NONE;
    for (uint32_t i = first; i < end; i++) {
        const Node *node = &trees->nodes.items[i];
        bool told = node_has(node, FEAT_FINITE) || node->upos == UPOS_AUX || node->deprel == DEP_COP;
        if (told && !is_subordinate(trees, i) && !describes_next(trees, tokens, i)) return NODE_NONE;
        if (node->head == NODE_NONE) root = i;
    }
    bool noun = root != NODE_NONE &&
                (trees->nodes.items[root].upos == UPOS_NOUN || trees->nodes.items[root].upos == UPOS_PROPN);
    return noun ? root : NODE_NONE;
}

/* "Chad, together with Niger and Mali, cut ties": whether token is the comma that closes an aside right
 * behind the root. */
static bool closes_aside(const Tokens *tokens, uint32_t root, uint32_t token)
{
    enum { NAME = 4 };
    if (!str_is(tokens->tokens.items[token].form, ",")) return false;
    for (uint32_t i = root + 1; i + 1 < token && i <= root + NAME; i++)
        if (str_is(tokens->tokens.items[i].form, ",")) return true;
    return false;
}

/* The noun phrase right before verb whose head stands alone or is the root: what would be the subject. */
static uint32_t phrase_before(const Trees *trees, const Tokens *tokens, uint32_t root, uint32_t first,
                              uint32_t verb)
{
    const Node *nodes = trees->nodes.items;
    if (verb == first) return NODE_NONE;
    uint32_t noun = verb - 1;
    if (noun > first && mending_is_floating(tokens, noun)) noun--;
    if (closes_aside(tokens, root, noun)) return root;
    if (nodes[noun].upos != UPOS_NOUN && nodes[noun].upos != UPOS_PROPN) return NODE_NONE;
    while (noun != root && nodes[noun].head != NODE_NONE && nodes[noun].head < verb) noun = nodes[noun].head;
    bool apart = noun == root || (nodes[noun].head != NODE_NONE && nodes[noun].head >= verb);
    return apart ? noun : NODE_NONE;
}

/* "Both sides pledge to go on.", read as a pledge of sides: a verb, behind those who pledge. */
static bool make_plan(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t root)
{
    Node *nodes = trees->nodes.items, *node = &nodes[root];
    uint32_t clause = child_of(trees, root, end, root, DEP_ACL, NODE_NONE);
    if (root == first || root + 2 >= end || clause == NODE_NONE || clause > root + REACH ||
        !node_has(node, FEAT_SINGULAR) || !node_has(&nodes[clause], FEAT_INFINITIVE) ||
        !str_is(tokens->tokens.items[root + 1].form, "to"))
        return false;
    uint32_t subject = root - 1;
    while (nodes[subject].head < subject && nodes[subject].deprel != DEP_ROOT) subject = nodes[subject].head;
    bool many = node_has(&nodes[subject], FEAT_PLURAL) ||
                child_of(trees, subject, root, subject, DEP_CONJ, NODE_NONE) != NODE_NONE;
    if (!many || nodes[subject].head != root ||
        child_of(trees, first, subject, subject, DEP_CASE, NODE_NONE) != NODE_NONE)
        return false;
    node->upos = UPOS_VERB;
    node->features = FEAT_FINITE | FEAT_PRESENT;
    attach(trees, subject, root, DEP_NSUBJ);
    attach(trees, clause, root, DEP_XCOMP);
    return true;
}

/* "The draft resolution calls on Mali to leave.", read as calls of a resolution: a verb, with what calls. */
static bool make_call(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t root)
{
    static const char *const behind[] = {"for", "on", "upon", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[root];
    if (root < first + 2 || root + 2 >= end || !str_is(tokens->tokens.items[root].form, "calls") ||
        !str_in(tokens->tokens.items[root + 1].form, behind) || nodes[root - 1].upos != UPOS_NOUN ||
        nodes[root - 1].head != root || nodes[root - 1].deprel != DEP_COMPOUND)
        return false;
    uint32_t subject = root - 1;
    node->upos = UPOS_VERB;
    node->features = FEAT_FINITE | FEAT_PRESENT;
    node->lemma = STR("call");
    for (uint32_t i = first; i < subject; i++)
        if (nodes[i].head == root && nodes[i].deprel != DEP_OBL && nodes[i].upos != UPOS_PUNCT)
            nodes[i].head = subject;
    attach(trees, subject, root, DEP_NSUBJ);
    for (uint32_t i = root + 1; i < end; i++) {
        if (nodes[i].head != root) continue;
        if (nodes[i].deprel == DEP_NMOD) nodes[i].deprel = DEP_OBL;
        if (nodes[i].deprel == DEP_ACL) nodes[i].deprel = DEP_ADVCL;
    }
    return true;
}

/* "Turkish drones struck camps in Iraq.", read as drones, stricken camps: a sentence has a verb, and where
 * none was found, it is the participle between two nouns, the second of which no article begins. */
void mend_verbless(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
{
    uint32_t root = verbless_root(trees, tokens, first, end);
    if (root == NODE_NONE || make_plan(trees, tokens, first, end, root) ||
        make_call(trees, tokens, first, end, root))
        return;
    Node *nodes = trees->nodes.items;
    for (uint32_t verb = first + 1; verb + 2 < end; verb++) {
        const Node *node = &nodes[verb];
        Str form = tokens->tokens.items[verb].form;
        bool plain =
            str_in(form, plain_pasts) || (str_ends(form, STR("ed")) && /* "The council rebuked Eritrea" */
                                          ((verb == first + 1 && nodes[first].upos == UPOS_PROPN) ||
                                           (node->head == verb + 1 && nodes[verb + 1].upos == UPOS_PROPN)));
        if ((node->upos == UPOS_ADJ && !plain) || !describes_next(trees, tokens, verb)) continue;
        while (nodes[node->head].deprel == DEP_COMPOUND && nodes[node->head].head > node->head &&
               nodes[node->head].head != NODE_NONE)
            nodes[verb].head = nodes[node->head].head; /* "cut gas supplies", with "cut" on the gas */
        uint32_t subject = phrase_before(trees, tokens, root, first, verb), noun = node->head;
        if (subject == NODE_NONE) continue;
        if (nodes[subject].head == verb && nodes[noun].head == root && nodes[subject].upos == UPOS_PROPN)
            attach(trees, subject, root, DEP_CONJ); /* "Mali, Chad and Niger cut ties", "Niger" on "cut" */
        Names names = mending_names(trees, tokens, first, verb);
        bool listed = names.count > 1 && names.heads[names.count - 1] == root;
        if (listed) subject = root;
        bool aside = closes_aside(tokens, root, verb - 1) && nodes[noun].deprel == DEP_CONJ;
        bool dated = subject != root && noun != root && nodes[noun].head == root && /* "Last month" */
                     mending_is_time(nodes[root].lemma);
        if (noun != root && nodes[noun].head != subject && !aside && !dated) continue;
        nodes[noun].head = NODE_NONE;
        nodes[noun].deprel = DEP_ROOT;
        make_clause(trees, first, end, verb);
        attach(trees, subject, verb, DEP_NSUBJ);
        if (dated) attach(trees, root, verb, DEP_OBL);
        for (uint32_t i = first; i < subject; i++)
            if (nodes[i].head == verb && nodes[i].deprel == DEP_DET) nodes[i].head = subject;
        for (uint32_t i = verb; i < end; i++)
            if (nodes[i].head == subject && i != noun) nodes[i].head = verb;
        return;
    }
}

/* "Mali shot two men", "shot and killed a man", "Nepal recalls envoy", read as a shot of Mali: what has an
 * object, or kills, is a verb. */
void mend_noun_with_object(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t noun)
{
    Node *nodes = trees->nodes.items, *node = &nodes[noun];
    if (noun == first || node->upos != UPOS_NOUN) return;
    uint32_t to = end - noun > REACH ? noun + REACH : end, doer = noun - 1;
    uint32_t next = child_of(trees, noun, to, noun, DEP_CONJ, NODE_NONE);
    bool past = str_is(tokens->tokens.items[noun].form, "shot");
    bool kills = past && next != NODE_NONE && nodes[next].upos == UPOS_VERB &&
                 child_of(trees, next, to, next, DEP_OBJ, NODE_NONE) != NODE_NONE;
    bool describes =
        nodes[doer].deprel == DEP_COMPOUND ||
        (nodes[doer].deprel == DEP_AMOD && ascii_is_upper(tokens->tokens.items[doer].form.bytes[0]));
    if ((!kills && child_of(trees, noun, to, noun, DEP_OBJ, NODE_NONE) == NODE_NONE) ||
        nodes[doer].head != noun || !describes)
        return;
    uint32_t subject = child_of(trees, first, noun, noun, DEP_NSUBJ, NODE_NONE);
    attach(trees, doer, subject == NODE_NONE ? noun : subject, subject == NODE_NONE ? DEP_NSUBJ : DEP_NMOD);
    for (uint32_t i = first; i < doer; i++)
        if (subject == NODE_NONE && nodes[i].head == noun) nodes[i].head = doer;
    node->upos = UPOS_VERB;
    node->features = (past ? FEAT_PAST : FEAT_PRESENT) | FEAT_FINITE;
}

/* "Warning Peruvian leaders against a raid, Chile recalled", read as leaders who warn: a participle that
 * opens the sentence has an object where the verb has another subject, behind a comma. */
void mend_opening_participle(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
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

/* Whether a comma or a word that joins clauses stands between the two; "food and tents" joins nouns. */
static bool is_parted(const Trees *trees, const Tokens *tokens, uint32_t from, uint32_t to)
{
    const Node *nodes = trees->nodes.items;
    for (uint32_t i = from + 1; i < to; i++) {
        uint32_t joined = nodes[i].head;
        bool nouns = joined != NODE_NONE && joined < to && nodes[joined].upos == UPOS_NOUN;
        bool joins = nodes[i].upos == UPOS_SCONJ || (nodes[i].upos == UPOS_CCONJ && !nouns);
        if (joins || str_is(tokens->tokens.items[i].form, ",")) return true;
    }
    return false;
}

/* Whether a past form is the tense and no participle: "flew", and what has an object. */
static bool is_past_tense(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                          uint32_t verb)
{
    static const char *const tenses[] = {"flew",  "went", "took",  "gave",  "came",   "began",    "broke",
                                         "drove", "fell", "rose",  "wrote", "spoke",  "drew",     "grew",
                                         "knew",  "saw",  "sank",  "threw", "tore",   "bore",     "chose",
                                         "did",   "ran",  "shook", "stole", "became", "withdrew", NULL};
    const Node *node = &trees->nodes.items[verb];
    if (node->upos != UPOS_VERB || !node_has(node, FEAT_PAST)) return false;
    return node_has(node, FEAT_FINITE) || str_in(tokens->tokens.items[verb].form, tenses) ||
           has_child(trees, first, end, verb, DEP_OBJ);
}

/* "[A plane] carrying tents [landed]": the gerund that was read as the verb of the sentence, above the verb
 * or above its head; or NODE_NONE. */
static uint32_t gerund_above(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                             uint32_t verb)
{
    const Node *nodes = trees->nodes.items;
    uint32_t gerund = nodes[verb].head;
    if (gerund != NODE_NONE && nodes[gerund].deprel == DEP_OBJ) gerund = nodes[gerund].head;
    bool root = gerund != NODE_NONE && gerund < verb && nodes[gerund].deprel == DEP_ROOT &&
                nodes[gerund].upos == UPOS_VERB && str_ends(tokens->tokens.items[gerund].form, STR("ing"));
    return root && !has_child(trees, first, end, gerund, DEP_AUX) ? gerund : NODE_NONE;
}

/* "A shell fired from Peru fell on Chile", "A plane carrying tents landed": two verbs with one subject, and
 * nothing that joins them; the first is a participle that describes it. */
void mend_reduced(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    const Node *node = &nodes[verb];
    if (node->upos != UPOS_VERB || !node_has(node, FEAT_PAST)) return;
    uint32_t gerund = gerund_above(trees, tokens, first, end, verb);
    uint32_t participle = gerund == NODE_NONE ? node->head : gerund;
    bool clause = node->deprel == DEP_ADVCL || node->deprel == DEP_CCOMP || node->deprel == DEP_XCOMP;
    bool loose = node->deprel == DEP_ACL || node->deprel == DEP_OBL;
    if (!(clause || loose) || participle == NODE_NONE || participle > verb) return;
    if (gerund == NODE_NONE &&
        (nodes[participle].upos != UPOS_VERB || !node_has(&nodes[participle], FEAT_PAST) ||
         !is_past_tense(trees, tokens, first, end, verb) || (loose && nodes[participle].deprel != DEP_ROOT)))
        return;
    if (participle - first > REACH) first = participle - REACH;
    if (end - verb > REACH) end = verb + REACH;
    if (verb - participle > REACH) return;
    uint32_t subject = child_of(trees, first, end, participle, DEP_NSUBJ, NODE_NONE);
    if (subject == NODE_NONE || subject > participle || is_parted(trees, tokens, participle, verb) ||
        mending_time_between(trees, tokens, participle, verb) ||
        child_of(trees, first, end, verb, DEP_NSUBJ, NODE_NONE) != NODE_NONE ||
        child_of(trees, first, end, verb, DEP_MARK, NODE_NONE) != NODE_NONE ||
        child_of(trees, first, end, verb, DEP_AUX, NODE_NONE) != NODE_NONE ||
        (gerund == NODE_NONE && child_of(trees, first, end, participle, DEP_OBJ, NODE_NONE) != NODE_NONE) ||
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
    nodes[verb].features |= FEAT_FINITE;
    if (gerund == NODE_NONE)
        nodes[participle].features = (nodes[participle].features & ~(uint32_t)FEAT_FINITE) | FEAT_PARTICIPLE;
}

/* "urged it to wait and threatened sanctions", read as sanctions that were threatened: a past tense behind
 * "and" is a second verb, and the noun behind it its object. */
void mend_second_verb(Trees *trees, uint32_t first, uint32_t end, uint32_t verb)
{
    enum { CLIMB = 4 };
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t noun = node->head;
    if (node->deprel != DEP_AMOD || node->upos != UPOS_VERB || !node_has(node, FEAT_PAST) ||
        noun == NODE_NONE || noun < verb || nodes[noun].deprel != DEP_OBJ || verb == first ||
        (nodes[verb - 1].head != verb && nodes[verb - 1].head != noun) || nodes[verb - 1].deprel != DEP_CC)
        return;
    uint32_t above = nodes[noun].head;
    if (above != NODE_NONE && above < verb &&
        child_of(trees, above, verb, above, DEP_OBJ, noun) != NODE_NONE) {
        nodes[verb - 1].head = verb; /* "halted sales and banned exports", with two objects */
        for (uint32_t i = verb + 1; i < noun; i++)
            if (nodes[i].head == noun && nodes[i].deprel == DEP_NSUBJ) nodes[i].deprel = DEP_COMPOUND;
        attach(trees, verb, above, DEP_CONJ);
        attach(trees, noun, verb, DEP_OBJ);
        node->features = nodes[above].features;
        return;
    }
    for (int step = 0;
         step < CLIMB && above != NODE_NONE && above < verb && !node_has(&nodes[above], FEAT_FINITE); step++)
        above = nodes[above].head;
    if (above == NODE_NONE || above > verb || nodes[above].upos != UPOS_VERB || above == nodes[noun].head)
        return;
    for (uint32_t i = noun + 1; i < end && i < noun + REACH; i++)
        if (nodes[i].head == nodes[noun].head) nodes[i].head = verb;
    attach(trees, verb, above, DEP_CONJ);
    attach(trees, noun, verb, DEP_OBJ);
    node->features = (node->features | FEAT_FINITE) & ~(unsigned)FEAT_PARTICIPLE;
}

/* "had halted talks, shut the border and left": what looks like an infinitive goes on as the verb before. */
void mend_plain_past(Trees *trees, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    if (node->deprel != DEP_CONJ || node->upos != UPOS_VERB || node->head == NODE_NONE || node->head > verb ||
        !str_in(node->lemma, plain_pasts) || node_has(node, FEAT_PAST) ||
        !node_has(&nodes[node->head], FEAT_PAST) || has_child(trees, first, end, verb, DEP_AUX) ||
        has_child(trees, first, end, verb, DEP_MARK))
        return;
    node->features = nodes[node->head].features;
}
