#include "relations/untruth.h"

static const char *const untrue[] = {
    "untrue", "false",       "incorrect",  "inaccurate", "baseless", "unfounded",     "groundless",
    "fake",   "fabricated",  "fictitious", "misleading", "nonsense", "lie",           "myth",
    "hoax",   "fabrication", "falsehood",  "fiction",    "fallacy",  "misconception", NULL};

/* "no", "not", "no longer" on a word, or on the verb that it is the subject of. */
static bool is_negated(const Reading *reading, uint32_t token)
{
    static const char *const negations[] = {"no", "not", "never", "hardly", "n't", NULL};
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        Deprel deprel = node_at(reading, child)->deprel;
        if ((deprel == DEP_DET || deprel == DEP_ADVMOD) && str_in(reading_lemma(reading, child), negations))
            return true;
    }
    return false;
}

/* "a lie", "untrue", "not true". */
static bool says_untrue(const Reading *reading, uint32_t word)
{
    Str lemma = reading_lemma(reading, word);
    if (str_in(lemma, untrue)) return !is_negated(reading, word);
    return str_is(lemma, "true") && is_negated(reading, word);
}

/* "Reports that Chad attacked Mali were wrong": what is said of what tells it, wherever a tree hangs it. */
static bool is_wrong_report(const Reading *reading, uint32_t noun)
{
    if (!str_in(reading_lemma(reading, noun), reading_claims)) return false;
    const Node *node = node_at(reading, noun);
    if (node->deprel == DEP_NSUBJ && node->head != NODE_NONE &&
        (says_untrue(reading, node->head) || str_is(reading_lemma(reading, node->head), "wrong")))
        return true;
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling)
        if (child > noun && reading_has_child(reading, child, DEP_COP, NULL) &&
            (says_untrue(reading, child) || str_is(reading_lemma(reading, child), "wrong")))
            return true;
    return false;
}

/* "falsely claimed that", "wrongly reported that". */
static bool is_told_wrongly(const Reading *reading, uint32_t verb)
{
    static const char *const adverbs[] = {"falsely",     "wrongly",      "mistakenly",   "erroneously",
                                          "incorrectly", "inaccurately", "untruthfully", NULL};
    if (!(reading_operators(reading, verb) & OPERATOR_REPORT)) return false;
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_ADVMOD && str_in(reading_lower(reading, child), adverbs))
            return true;
    return false;
}

static bool is_proof(const Reading *reading, uint32_t noun)
{
    static const char *const proofs[] = {"evidence",   "proof", "sign",  "indication", "truth",
                                         "suggestion", "trace", "basis", NULL};
    return str_in(reading_lemma(reading, noun), proofs);
}

/* "There is no proof that", also where a tree hangs the clause on the verb. */
static bool lacks_proof(const Reading *reading, uint32_t head)
{
    if (is_proof(reading, head)) return is_negated(reading, head);
    uint32_t subject = reading_child(reading, head, DEP_NSUBJ, NULL);
    if (subject == NODE_NONE || subject < head || !str_is(reading_lemma(reading, head), "be")) return false;
    return is_proof(reading, subject) && is_negated(reading, subject);
}

/* Whether it is told, and told with "that": no clause of purpose, no gerund. */
static bool is_content(const Reading *reading, uint32_t clause)
{
    const Node *node = node_at(reading, clause);
    if (node->deprel != DEP_CSUBJ && node->deprel != DEP_CCOMP && node->deprel != DEP_ACL) return false;
    if (str_is(reading_case(reading, clause), "that")) return true;
    uint32_t subject = reading_child(reading, clause, DEP_NSUBJ, NULL);
    if (subject == NODE_NONE) return false;
    uint32_t begins = node_at(reading, subject)->child < subject ? node_at(reading, subject)->child : subject;
    return begins > reading->sentence->first && /* "a lie [that] Chad attacked" */
           str_is(reading_lower(reading, begins - 1), "that");
}

bool untruth_denies(const Reading *reading, uint32_t clause)
{
    uint32_t head = node_at(reading, clause)->head;
    if (head == NODE_NONE) return false;
    if (node_at(reading, clause)->deprel == DEP_CCOMP && is_told_wrongly(reading, head)) return true;
    return is_content(reading, clause) &&
           (says_untrue(reading, head) || is_wrong_report(reading, head) || lacks_proof(reading, head));
}

/* "little evidence that". */
static bool is_scant(const Reading *reading, uint32_t proof)
{
    static const char *const few[] = {"little", "scant", "few", NULL};
    uint32_t word = reading_child(reading, proof, DEP_AMOD, NULL);
    return word != NODE_NONE && is_proof(reading, proof) && str_in(reading_lemma(reading, word), few);
}

bool untruth_doubts(const Reading *reading, uint32_t clause)
{
    const Node *node = node_at(reading, clause);
    if (node->head != NODE_NONE && is_content(reading, clause) && is_scant(reading, node->head)) return true;
    if (node->deprel != DEP_CCOMP || node->head == NODE_NONE) return false;
    uint32_t subject = reading_child(reading, node->head, DEP_NSUBJ, NULL);
    if (subject == NODE_NONE) return false;
    static const char *const nobody[] = {"nobody", "none", NULL};
    bool no_one = str_is(reading_lower(reading, subject), "one") && subject > reading->sentence->first &&
                  str_is(reading_lower(reading, subject - 1), "no");
    return no_one || str_in(reading_lower(reading, subject), nobody);
}

bool untruth_is_played(const Reading *reading, uint32_t verb)
{
    static const char *const plays[] = {"simulation", "game",     "war game", "wargame", "novel",
                                        "film",       "movie",    "thriller", "sitcom",  "fantasy",
                                        "dream",      "scenario", NULL};
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_OBL && str_is(reading_case(reading, child), "in") &&
            str_in(reading_lemma(reading, child), plays))
            return true;
    return false;
}
