/* Quotations: who closes them, and what is said in them. */
#include "syntax/mending.h"

/* Whether verb says what the clause before it tells: "…, the minister said". */
static bool closes_speech(const Trees *trees, uint32_t clause, uint32_t verb)
{
    const Node *node = &trees->nodes.items[clause];
    bool told = node->deprel == DEP_CCOMP || node->deprel == DEP_PARATAXIS || node->deprel == DEP_ADVCL;
    return told && node->head == verb && clause < verb &&
           str_in(trees->nodes.items[verb].lemma, mending_sayings);
}

/* "Such acts by Oslo 'break the law', the minister said", with the acts as who said it: of two subjects the
 * one before what was said is that of the saying's content, if it has none. */
void mend_final_subject(Trees *trees, uint32_t first, uint32_t end, uint32_t clause)
{
    uint32_t verb = trees->nodes.items[clause].head;
    if (verb == NODE_NONE || verb < clause || !closes_speech(trees, clause, verb) ||
        has_child(trees, first, end, clause, DEP_NSUBJ))
        return;
    uint32_t subject = child_of(trees, first, clause, verb, DEP_NSUBJ, NODE_NONE);
    if (subject != NODE_NONE && child_of(trees, clause, verb, verb, DEP_NSUBJ, NODE_NONE) != NODE_NONE)
        attach(trees, subject, clause, DEP_NSUBJ), attach(trees, clause, verb, DEP_CCOMP);
}

/* The noun of what can be read: "the statement". */
static bool is_paper(const Node *node)
{
    static const char *const papers[] = {"statement", "letter",  "note",        "communique", "resolution",
                                         "message",   "text",    "declaration", "document",   "release",
                                         "post",      "tweet",   "report",      "motion",     "memorandum",
                                         "banner",    "placard", NULL};
    return node->upos == UPOS_NOUN && str_in(node->lemma, papers);
}

/* The head of the phrase right before verb, if it is a paper: "a letter by the army [read]". */
static uint32_t paper_before(const Trees *trees, uint32_t first, uint32_t verb)
{
    const Node *nodes = trees->nodes.items;
    for (uint32_t at = verb; at-- > first && verb - at < NAME_LONGEST && nodes[at].upos != UPOS_PUNCT;)
        if (is_paper(&nodes[at])) return at;
    return NODE_NONE;
}

/* Whether nothing is read out by anybody: "the statement read:", "… read in part". */
static bool ends_clause(const Trees *trees, const Tokens *tokens, uint32_t end, uint32_t verb)
{
    if (verb + 1 >= end || trees->nodes.items[verb + 1].upos == UPOS_PUNCT) return true;
    return verb + 2 < end && str_is(tokens->tokens.items[verb + 2].form, "part");
}

/* "…, the statement read", "…, read the statement", with what is read as a noun, or as what somebody reads:
 * a paper reads so. */
void mend_paper_reads(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    Str form = tokens->tokens.items[verb].form;
    if (!str_is(form, "read") && !str_is(form, "reads")) return;
    uint32_t object = child_of(trees, verb, end, verb, DEP_OBJ, NODE_NONE), paper = object;
    if (object == NODE_NONE && ends_clause(trees, tokens, end, verb)) {
        paper = paper_before(trees, first, verb);
        if (paper == NODE_NONE || (nodes[paper].head != verb && node->head != paper)) return;
        if (node->head == paper) mending_take_place(trees, verb, paper, DEP_NSUBJ);
        for (uint32_t i = paper + 1; i < verb; i++)
            if (nodes[i].head == verb) attach(trees, i, paper, DEP_NMOD);
        if (node->deprel == DEP_CONJ || node->deprel == DEP_APPOS) node->deprel = DEP_PARATAXIS;
        node->upos = UPOS_VERB;
        node->features = FEAT_FINITE | FEAT_PAST;
    } else if (paper == NODE_NONE || !is_paper(&nodes[paper]) ||
               has_child(trees, first, end, verb, DEP_NSUBJ)) {
        return;
    }
    attach(trees, paper, verb, DEP_NSUBJ);
}

/* "voted against the resolution condemning Libya", read as voting by condemning: a paper does what the
 * gerund right behind it says. */
void mend_paper_gerund(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t gerund)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[gerund];
    uint32_t paper = gerund - 1;
    if (gerund == first || node->deprel != DEP_ADVCL || node->upos != UPOS_VERB || node->head == NODE_NONE ||
        !is_paper(&nodes[paper]) || nodes[paper].head != node->head ||
        !str_ends(tokens->tokens.items[gerund].form, STR("ing")))
        return;
    attach(trees, gerund, paper, DEP_ACL);
}

static const char *const charges[] = {"charge",     "claim",      "accusation", "allegation", "assertion",
                                      "contention", "suggestion", "report",     NULL};

/* "rejected claims by Chad it was behind the raid", with what is claimed on the verb: a clause with a subject
 * and without "that" is what the charge says which stands before it as an object. */
void mend_charge_content(Trees *trees, uint32_t first, uint32_t end, uint32_t clause)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[clause];
    uint32_t verb = node->head;
    if ((node->deprel != DEP_XCOMP && node->deprel != DEP_CCOMP) || verb == NODE_NONE || verb > clause ||
        clause - verb > REACH)
        return;
    uint32_t charge = child_of(trees, verb, clause, verb, DEP_OBJ, NODE_NONE);
    if (charge == NODE_NONE || !str_in(nodes[charge].lemma, charges) ||
        child_of(trees, charge, clause, clause, DEP_NSUBJ, NODE_NONE) == NODE_NONE ||
        has_child(trees, first, end, clause, DEP_MARK))
        return;
    attach(trees, clause, charge, DEP_ACL);
}

/* The verb that denies what stands before it: "[a charge] Peru has denied", with nothing but its subject
 * between; NODE_NONE where there is none. */
static uint32_t denial_behind(const Trees *trees, uint32_t charge, uint32_t end)
{
    static const char *const denying[] = {"deny",  "reject",    "dismiss", "refute", "dispute",
                                          "rebut", "repudiate", "contest", NULL};
    enum { LONGEST = 9 };
    const Node *nodes = trees->nodes.items;
    for (uint32_t at = charge + 1; at < end && at < charge + LONGEST; at++) {
        Upos upos = nodes[at].upos;
        if (upos == UPOS_VERB) return at > charge + 1 && str_in(nodes[at].lemma, denying) ? at : NODE_NONE;
        bool part = upos == UPOS_DET || upos == UPOS_ADJ || upos == UPOS_PROPN || upos == UPOS_NOUN ||
                    upos == UPOS_PRON || upos == UPOS_PART || upos == UPOS_AUX || upos == UPOS_ADV;
        if (!part) return NODE_NONE;
    }
    return NODE_NONE;
}

/* "accused Peru of lying, a charge Lima has denied", with the charge as who denied: who stands before the
 * verb denies, and what he denies stands beside what was said. */
void mend_denied_charge(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t charge)
{
    Node *nodes = trees->nodes.items;
    uint32_t comma = charge > first ? charge - 1 : charge;
    if (nodes[charge].upos != UPOS_NOUN || !str_in(nodes[charge].lemma, charges)) return;
    if (comma > first && (nodes[comma].upos == UPOS_DET || nodes[comma].upos == UPOS_ADJ)) comma--;
    uint32_t verb =
        str_is(tokens->tokens.items[comma].form, ",") ? denial_behind(trees, charge, end) : NODE_NONE;
    uint32_t above = comma;
    while (above > first && nodes[above].head != NODE_NONE) above--; /* what the sentence says */
    if (verb == NODE_NONE || nodes[above].head != NODE_NONE || nodes[verb].head == NODE_NONE) return;
    uint32_t doer = verb - 1;
    while (doer > charge && (nodes[doer].upos == UPOS_AUX || nodes[doer].upos == UPOS_ADV)) doer--;
    if (doer == charge || nodes[doer].upos == UPOS_PART) return;
    attach(trees, charge, above, DEP_PARATAXIS);
    attach(trees, verb, charge, DEP_ACL);
    nodes[verb].subtype = STR("relcl");
    attach(trees, doer, verb, DEP_NSUBJ);
    for (uint32_t i = charge + 1; i < verb; i++) {
        bool own = i < doer && (nodes[i].head == charge || nodes[i].head == verb);
        if (own) nodes[i].head = doer;
    }
}
