/* Which noun is the head, and what hangs on it. */
#include "base/ascii.h"
#include "syntax/mending.h"

/* "The arms sale to Taiwan has hurt ties", read as arms that sale: a noun that no verb looks like. The clause
 * behind it that lacks a subject takes its place. */
void mend_sale(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t sale)
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

/* "sent missiles to Oslo in response to the raid": to which it responds, and not to whom they were sent. */
void mend_response(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t response)
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

/* "Soldiers loyal to Novak fired", read as if soldiers stood before a loyal one: who is loyal is the noun,
 * and whom they are loyal to fires at nobody ("Troops loyal to the junta attacked"). */
void mend_loyal(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t loyal)
{
    static const char *const words[] = {"loyal", "faithful", "hostile", "sympathetic", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[loyal];
    if (loyal == first || loyal + 2 >= end || !str_in(node->lemma, words) ||
        !str_is(tokens->tokens.items[loyal + 1].form, "to"))
        return;
    uint32_t noun = loyal - 1, verb = node->head;
    if (nodes[noun].upos != UPOS_NOUN || nodes[noun].head != loyal || verb == NODE_NONE || verb < loyal)
        return;
    nodes[noun].head = verb;
    nodes[noun].deprel = DEP_NSUBJ;
    nodes[noun].subtype = (Str){0};
    attach(trees, loyal, noun, DEP_AMOD);
    uint32_t master = child_of(trees, loyal + 2, verb, verb, DEP_NSUBJ, NODE_NONE);
    if (master != NODE_NONE) {
        attach(trees, master, loyal, DEP_OBL);
        attach(trees, loyal + 1, master, DEP_CASE);
    }
    for (uint32_t i = verb + 1; i < end; i++) /* "… attacked French soldiers" */
        if (nodes[i].head == loyal) nodes[i].head = verb;
}

/* "spoke by telephone", read as if the telephone had spoken: what is done by such means nobody undergoes. */
void mend_means(Trees *trees, uint32_t first, uint32_t means)
{
    static const char *const words[] = {"phone",     "telephone",  "video", "videoconference",
                                        "link",      "letter",     "email", "radio",
                                        "cable",     "satellite",  "car",   "train",
                                        "plane",     "helicopter", "road",  "rail",
                                        "air",       "sea",        "boat",  "ship",
                                        "consensus", "law",        NULL};
    Node *node = &trees->nodes.items[means];
    if (means > first && node_is(node, DEP_OBL, "agent") && str_in(node->lemma, words) &&
        trees->nodes.items[means - 1].deprel == DEP_CASE)
        node->subtype = (Str){0};
}

static bool describes(const Node *node)
{
    return node->upos == UPOS_ADJ || (node->upos == UPOS_VERB && node_has(node, FEAT_PAST | FEAT_PARTICIPLE));
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
void mend_adjectives(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t adjective)
{
    Node *nodes = trees->nodes.items, *node = &nodes[adjective];
    bool nominal = node->deprel == DEP_NMOD || node->deprel == DEP_OBL || node->deprel == DEP_OBJ;
    if (!nominal || !describes(node) || adjective == first || adjective + 1 >= end) return;
    Str next = tokens->tokens.items[adjective + 1].form;
    if (!str_is(next, ",") && !str_is(next, "and")) return;
    uint32_t noun = noun_of_list(trees, tokens, adjective, end);
    if (noun == NODE_NONE || nodes[noun].head == NODE_NONE || nodes[noun].head > adjective ||
        mending_hangs_below(trees, adjective, noun))
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

/* "between Mali and Ivory Coast", read as Mali and Ivory, and a coast beside them or one of theirs: two words
 * of one name. */
void mend_split_name(Trees *trees, uint32_t first, uint32_t end, uint32_t word)
{
    Node *nodes = trees->nodes.items, *node = &nodes[word];
    uint32_t last = word + 1, before = node->head;
    if (node->deprel != DEP_CONJ || node->upos != UPOS_PROPN || before == NODE_NONE || before > word ||
        last >= end || nodes[last].upos != UPOS_PROPN || nodes[last].head == NODE_NONE)
        return;
    bool theirs = nodes[before].head == last && nodes[before].deprel == DEP_COMPOUND &&
                  nodes[before].upos == UPOS_PROPN;
    bool phrase =
        nodes[last].deprel == DEP_OBL || nodes[last].deprel == DEP_OBJ || nodes[last].deprel == DEP_NMOD;
    if (!phrase || (!theirs && nodes[last].head != nodes[before].head)) return;
    uint32_t preposition = child_of(trees, first, word, last, DEP_CASE, NODE_NONE);
    if (preposition != NODE_NONE && preposition > before) return;
    if (preposition != NODE_NONE) nodes[preposition].head = before;
    if (theirs) {
        nodes[before].head = nodes[last].head;
        nodes[before].deprel = nodes[last].deprel;
        nodes[before].subtype = nodes[last].subtype;
    }
    attach(trees, last, before, DEP_CONJ);
    for (uint32_t i = before + 1; i < word; i++)
        if (nodes[i].head == word) nodes[i].head = last;
    attach(trees, word, last, DEP_COMPOUND);
}

/* "The Libyan move drew criticism", read as a draw of moves: this past tense is never a noun. */
void mend_drew(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    uint32_t subject = verb > first ? verb - 1 : NODE_NONE;
    if (!str_is(tokens->tokens.items[verb].form, "drew") || nodes[verb].upos != UPOS_NOUN ||
        subject == NODE_NONE || nodes[subject].head != verb || nodes[subject].deprel != DEP_COMPOUND)
        return;
    nodes[verb].upos = UPOS_VERB;
    nodes[verb].features |= FEAT_PAST | FEAT_FINITE;
    attach(trees, subject, verb, DEP_NSUBJ);
    for (uint32_t i = first; i < subject; i++)
        if (nodes[i].head == verb) nodes[i].head = subject;
}

/* "Shelling from Chad killed a Libyan", "won with backing from Chad", "died in fighting with it", read as
 * clauses: what stands before "by", "from" or "of" and has no object is the name of a deed. */
void mend_gerund_noun(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t gerund)
{
    static const char *const behind[] = {"from", "by", "of", "between", "along", "across", "near", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[gerund];
    bool phrase = node->deprel == DEP_ADVCL && gerund > first && nodes[gerund - 1].head == gerund;
    Str before = phrase ? tokens->tokens.items[gerund - 1].form : (Str){0};
    bool fighting = str_is(tokens->tokens.items[gerund].form, "fighting") && gerund + 1 < end &&
                    str_is(tokens->tokens.items[gerund + 1].form, "with");
    bool with = str_is(before, "with") || (fighting && (str_is(before, "in") || str_is(before, "during")));
    if ((node->deprel != DEP_CSUBJ && !with) || node->upos != UPOS_VERB || gerund + 2 >= end ||
        !str_ends(tokens->tokens.items[gerund].form, STR("ing")) ||
        (!fighting && !str_in(tokens->tokens.items[gerund + 1].form, behind)) ||
        has_child(trees, first, end, gerund, DEP_OBJ))
        return;
    node->upos = UPOS_NOUN;
    node->features = FEAT_SINGULAR;
    node->deprel = with ? DEP_OBL : DEP_NSUBJ;
    if (with) node->lemma = tokens->tokens.items[gerund].form;
    if (with) attach(trees, gerund - 1, gerund, DEP_CASE);
    for (uint32_t i = gerund + 1; i < end && i < gerund + REACH; i++)
        if (nodes[i].head == gerund && nodes[i].deprel == DEP_OBL) attach(trees, i, gerund, DEP_NMOD);
}

/* "in a Boko Haram raid", with the name on the verb above: what stands between a preposition and its noun
 * belongs to the noun. "on spying charges", with "on" hung on the spying: the preposition is of the charges.
 */
void mend_within_phrase(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                        uint32_t preposition)
{
    Node *nodes = trees->nodes.items, *node = &nodes[preposition];
    uint32_t noun = node->head;
    if ((node->deprel != DEP_CASE && node->deprel != DEP_MARK) || node->upos != UPOS_ADP ||
        noun == NODE_NONE || noun < preposition || noun > preposition + NAME_LONGEST)
        return;
    uint32_t above = nodes[noun].head;
    bool describes = (nodes[noun].deprel == DEP_AMOD || nodes[noun].deprel == DEP_COMPOUND) &&
                     str_ends(tokens->tokens.items[noun].form, STR("ing"));
    if (describes && noun == preposition + 1 && above == noun + 1 && nodes[above].upos == UPOS_NOUN &&
        !has_child(trees, first, end, above, DEP_CASE)) {
        attach(trees, preposition, above, DEP_CASE);
        nodes[noun].deprel = DEP_COMPOUND;
        nodes[noun].upos = UPOS_NOUN;
        return;
    }
    if (node->deprel != DEP_CASE || nodes[noun].upos == UPOS_VERB ||
        ascii_is_upper(tokens->tokens.items[noun].form.bytes[0]))
        return;
    for (uint32_t i = preposition + 1; i < noun; i++)
        if (nodes[i].upos != UPOS_DET && nodes[i].upos != UPOS_NUM && nodes[i].upos != UPOS_ADJ &&
            nodes[i].upos != UPOS_NOUN && nodes[i].upos != UPOS_PROPN)
            return;
    for (uint32_t i = preposition + 1; i < noun; i++)
        if (nodes[i].upos == UPOS_PROPN && (nodes[i].head < preposition || nodes[i].head == above))
            attach(trees, i, noun, DEP_COMPOUND);
}

/* What stands before a noun and describes it, though it looks like a verb. */
static bool is_epithet(const Tokens *tokens, uint32_t token)
{
    static const char *const epithets[] = {"visiting", "ruling",  "reigning",  "retiring", "touring",
                                           "leading",  "warring", "governing", NULL};
    return str_in(tokens->tokens.items[token].form, epithets);
}

/* "Peru's visiting minister met Lee", read as visiting a minister: the noun takes the participle's place. */
void mend_visiting(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t visiting)
{
    Node *nodes = trees->nodes.items;
    if (visiting == first || nodes[visiting].upos != UPOS_VERB || nodes[visiting].head == NODE_NONE ||
        nodes[visiting].deprel == DEP_AMOD || !is_epithet(tokens, visiting))
        return;
    Upos before = nodes[visiting - 1].upos;
    if (before != UPOS_PART && before != UPOS_DET && !node_has(&nodes[visiting - 1], FEAT_POSSESSIVE)) return;
    uint32_t noun = visiting + 1, above = nodes[visiting].head;
    while (noun < end && noun < visiting + NAME_LONGEST &&
           (nodes[noun].head != visiting || nodes[noun].deprel != DEP_OBJ))
        noun++;
    if (noun >= end || noun == visiting + NAME_LONGEST || above == noun) return;
    bool verbal = nodes[above].upos == UPOS_VERB;
    Deprel role = above > noun ? DEP_NSUBJ : verbal ? DEP_OBJ : DEP_NMOD;
    for (uint32_t i = visiting - 1 - first > REACH ? visiting - 1 - REACH : first;
         i < end && i < noun + REACH; i++) {
        if (nodes[i].head != visiting || i == noun) continue;
        nodes[i].head = noun;
        if (nodes[i].deprel == DEP_NSUBJ) {
            attach(trees, i, noun, DEP_NMOD);
            nodes[i].subtype = STR("poss");
        }
        if (nodes[i].deprel != DEP_MARK && nodes[i].deprel != DEP_CASE) continue;
        nodes[i].deprel = DEP_CASE;
        role = verbal ? DEP_OBL : DEP_NMOD;
    }
    attach(trees, noun, above, role);
    attach(trees, visiting, noun, DEP_AMOD);
}

/* "dozens of T-72 tanks", read as dozens of T, 72 tanks: the designation describes the noun behind it. */
void mend_designation(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t letter)
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
