/* Subjects that a parser hung on what stands before them: a clause that is told has a subject. */
#include "syntax/mending.h"

/* A verb that is told as a fact and has no subject, however deep one is looked for. */
static bool wants_subject(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                          uint32_t verb)
{
    const Node *node = &trees->nodes.items[verb];
    if (node->upos != UPOS_VERB || verb == first || node_has(node, FEAT_IMPERATIVE)) return false;
    if (has_child(trees, first, end, verb, DEP_NSUBJ) || has_child(trees, first, end, verb, DEP_CSUBJ) ||
        has_child(trees, first, end, verb, DEP_EXPL))
        return false;
    if (has_child(trees, first, end, verb, DEP_AUX)) return !node_has(node, FEAT_INFINITIVE | FEAT_GERUND);
    bool present = str_ends(tokens->tokens.items[verb].form, STR("s"));
    return node_has(node, FEAT_FINITE) && (node_has(node, FEAT_PAST) || present);
}

/* Makes token the subject of verb, of a passive one where its auxiliary is. */
static void make_subject(Trees *trees, uint32_t first, uint32_t token, uint32_t verb)
{
    attach(trees, token, verb, DEP_NSUBJ);
    uint32_t from = verb - first > REACH ? verb - REACH : first;
    for (uint32_t i = from; i < verb; i++) {
        const Node *node = &trees->nodes.items[i];
        if (node->head == verb && node_is(node, DEP_AUX, "pass"))
            trees->nodes.items[token].subtype = STR("pass");
    }
}

/* "The minister, in a call with Oslo, condemned it", read as a minister in a call: a phrase between commas
 * before the verb belongs to it. */
void mend_aside(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t phrase)
{
    static const char *const words[] = {"in",    "during", "after",   "at",   "on",    "following", "before",
                                        "since", "amid",   "despite", "with", "under", NULL};
    const Node *nodes = trees->nodes.items, *node = &nodes[phrase];
    uint32_t subject = node->head;
    if (node->deprel != DEP_NMOD || node->subtype.size || subject == NODE_NONE || subject > phrase ||
        nodes[subject].deprel != DEP_NSUBJ || phrase - subject > NAME_LONGEST + NAME_LONGEST)
        return;
    uint32_t verb = nodes[subject].head;
    if (verb == NODE_NONE || verb < phrase || verb - phrase > REACH || nodes[verb].upos != UPOS_VERB ||
        !mending_comma_between(tokens, phrase, verb))
        return;
    uint32_t preposition = child_of(trees, subject + 1, phrase, phrase, DEP_CASE, NODE_NONE);
    if (preposition != NODE_NONE && preposition > first &&
        str_in(tokens->tokens.items[preposition].form, words) &&
        str_is(tokens->tokens.items[preposition - 1].form, ","))
        attach(trees, phrase, verb, DEP_OBL);
}

/* "Oslo on Sunday summoned him", with Sunday for the subject: a day behind "on" is none. */
void mend_day_subject(Trees *trees, uint32_t first, uint32_t day)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[day];
    if (node->deprel != DEP_NSUBJ || day == first || node->head == NODE_NONE || node->head < day ||
        !mending_is_time(node->lemma))
        return;
    if (nodes[day - 1].upos == UPOS_ADP && nodes[day - 1].head == day)
        attach(trees, day, node->head, DEP_OBL);
}

/* "Egypt, at odds with Chad for years, has condemned Mali", "The minister, Jan Novak, called it a mistake",
 * read as if Egypt were spoken to, or the minister were what it is called: a name or a noun before the verb.
 */
void mend_addressed_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t name)
{
    Node *nodes = trees->nodes.items, *node = &nodes[name];
    uint32_t verb = node->head;
    if (verb == NODE_NONE || verb < name || verb - name > REACH) return;
    bool noun = node->upos == UPOS_NOUN || node->upos == UPOS_PROPN;
    bool described = node->upos == UPOS_VERB && name == first &&
                     (node->deprel == DEP_ADVCL || node->deprel == DEP_CCOMP) &&
                     str_is(tokens->tokens.items[name + 1].form, ",") &&
                     child_of(trees, name, verb, name, DEP_ACL, NODE_NONE) != NODE_NONE; /* "Poe, who" */
    bool bare = noun && !mending_is_time(node->lemma); /* "On Friday Oslo called" */
    bool astray = node->deprel == DEP_VOCATIVE || node->deprel == DEP_XCOMP ||
                  (node->deprel == DEP_ADVMOD && node->upos == UPOS_PROPN) ||
                  (node->deprel == DEP_OBL && bare && !mending_comma_between(tokens, name, verb));
    if (!described && !(noun && astray)) return;
    if (child_of(trees, first, name, name, DEP_CASE, NODE_NONE) != NODE_NONE ||
        !wants_subject(trees, tokens, first, end, verb))
        return;
    if (described) node->upos = UPOS_PROPN;
    make_subject(trees, first, name, verb);
}

/* "Polish Minister Jan Novak said it would wait", read as what polishes Jan Novak: what was taken for the
 * object of a verb, and stands right before one that lacks a subject. */
void mend_adjective_for_verb(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t word)
{
    Node *nodes = trees->nodes.items, *node = &nodes[word];
    uint32_t verb = node->head;
    if (node->deprel != DEP_CCOMP || node->upos != UPOS_VERB || verb == NODE_NONE || verb < word + 2 ||
        verb - word > REACH || !wants_subject(trees, tokens, first, end, verb))
        return;
    uint32_t name = child_of(trees, word, verb, word, DEP_OBJ, NODE_NONE);
    if (name == NODE_NONE || nodes[name].upos != UPOS_PROPN) return;
    for (uint32_t i = word + 1; i < verb; i++)
        if (nodes[i].upos == UPOS_PUNCT || nodes[i].upos == UPOS_VERB) return;
    uint32_t from = word - first > REACH ? word - REACH : first;
    for (uint32_t i = from; i < verb; i++)
        if (nodes[i].head == word) {
            if (nodes[i].deprel == DEP_NSUBJ || nodes[i].deprel == DEP_AUX || nodes[i].deprel == DEP_MARK)
                return;
        }
    for (uint32_t i = from; i < verb; i++)
        if (nodes[i].head == word) nodes[i].head = name;
    attach(trees, word, name, DEP_AMOD);
    node->upos = UPOS_ADJ;
    node->features = 0;
    make_subject(trees, first, name, verb);
}

/* "said the force[, backed by tanks,] had crossed": whether nothing stands between the noun and the verb's
 * group but an aside that belongs to it. */
static bool leads_up(const Trees *trees, const Tokens *tokens, uint32_t noun, uint32_t until)
{
    if (!mending_comma_between(tokens, noun, until)) return true;
    if (!str_is(tokens->tokens.items[noun + 1].form, ",") ||
        !str_is(tokens->tokens.items[until - 1].form, ","))
        return false;
    for (uint32_t i = noun + 2; i + 1 < until; i++)
        if (trees->nodes.items[i].upos != UPOS_PUNCT && !mending_hangs_below(trees, i, noun)) return false;
    return true;
}

/* "by saying twenty people were killed", with the people for what is said: the bare phrase before a clause
 * that lacks a subject. */
void mend_object_of_saying(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t object)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[object];
    uint32_t saying = node->head;
    if (node->deprel != DEP_OBJ || saying == NODE_NONE || saying > object) return;
    uint32_t to = end - object > REACH ? object + REACH : end;
    uint32_t clause = child_of(trees, object, to, saying, DEP_CCOMP, NODE_NONE);
    if (clause == NODE_NONE || !wants_subject(trees, tokens, first, end, clause) ||
        child_of(trees, object, clause, clause, DEP_MARK, NODE_NONE) != NODE_NONE ||
        !leads_up(trees, tokens, object, mending_group_begins(trees, tokens, first, clause)))
        return;
    make_subject(trees, first, object, clause);
}

/* "Jan Novak was holding talks, a spokesman said", "The ministry on Monday accused Oslo after protesters
 * charged", with the first two subjects on the last verb: a verb between them that lacks one takes the first.
 */
void mend_first_of_subjects(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                            uint32_t subject)
{
    const Node *nodes = trees->nodes.items, *node = &nodes[subject];
    uint32_t last = node->head;
    if (node->deprel != DEP_NSUBJ || last == NODE_NONE || last < subject || last - subject > FAR) return;
    uint32_t second = child_of(trees, subject + 1, last, last, DEP_NSUBJ, subject);
    if (second == NODE_NONE) return;
    for (uint32_t verb = subject + 1; verb < second; verb++) {
        Deprel deprel = nodes[verb].deprel;
        bool clause = deprel != DEP_ACL && deprel != DEP_AMOD && deprel != DEP_CONJ &&
                      nodes[verb - 1].upos != UPOS_CCONJ;
        if (!clause || !wants_subject(trees, tokens, first, end, verb)) continue;
        if (!mending_hangs_below(trees, verb, subject)) make_subject(trees, first, subject, verb);
        return;
    }
}

/* "Oslo [and] Bern": what joins a second name to the noun. */
static bool joins_name(const Trees *trees, uint32_t conjunction, uint32_t noun)
{
    const Node *nodes = trees->nodes.items;
    uint32_t second = nodes[conjunction].head;
    return second != NODE_NONE && second > conjunction && nodes[second].head == noun &&
           nodes[second].deprel == DEP_CONJ && nodes[second].upos == UPOS_PROPN;
}

/* Whether what stands between noun and the verb's group belongs to the noun, and no comma or verb is in it.
 */
static bool reaches(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t noun, uint32_t verb)
{
    uint32_t until = mending_group_begins(trees, tokens, first, verb);
    for (uint32_t i = noun + 1; i < until; i++)
        if (trees->nodes.items[i].upos == UPOS_VERB ||
            (trees->nodes.items[i].upos == UPOS_PUNCT && !mending_is_bracket(tokens, i)) ||
            (trees->nodes.items[i].upos == UPOS_CCONJ && !joins_name(trees, i, noun)))
            return false;
    return noun < until && until - noun < REACH;
}

/* The noun behind a word that begins a clause of time: who does what verb says; or NODE_NONE. */
static uint32_t doer_behind_mark(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t mark,
                                 uint32_t verb)
{
    const Node *nodes = trees->nodes.items;
    uint32_t noun = mark;
    do noun++;
    while (noun < verb && ((nodes[noun].upos != UPOS_NOUN && nodes[noun].upos != UPOS_PROPN) ||
                           (nodes[noun].head > mark && nodes[noun].head < verb)));
    bool doer = noun < verb && !mending_is_time(nodes[noun].lemma) && nodes[noun].deprel != DEP_CONJ &&
                reaches(trees, tokens, first, noun, verb);
    return doer ? noun : NODE_NONE;
}

/* "sank hours after the navy attacked", with the hours for what attacked: they belong to the verb before. */
static void free_of_hours(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    uint32_t mark = mending_time_mark(trees, tokens, first, verb), above = nodes[verb].head;
    if (mark == NODE_NONE || mark == first || above == NODE_NONE || above > mark) return;
    Node *time = &nodes[mark - 1];
    if (time->head == verb && time->deprel == DEP_NSUBJ &&
        (mending_is_time(time->lemma) || str_is(time->lemma, "hour") || str_is(time->lemma, "minute")))
        attach(trees, mark - 1, above, DEP_OBL);
}

/* "after Oslo on Sunday summoned him", read as a time after Oslo: a verb behind it makes a clause of it. */
void mend_clause_of_time(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    bool described = node->deprel == DEP_ACL && !node->subtype.size;
    free_of_hours(trees, tokens, first, verb);
    if ((node->deprel != DEP_ADVCL && node->deprel != DEP_CCOMP && !described) || node->head == NODE_NONE ||
        node->head > verb || !wants_subject(trees, tokens, first, end, verb) ||
        has_child(trees, first, end, verb, DEP_MARK))
        return;
    uint32_t mark = mending_time_mark(trees, tokens, first, verb);
    if (mark == NODE_NONE || (described && str_is(tokens->tokens.items[mark].form, "as"))) return;
    uint32_t noun = doer_behind_mark(trees, tokens, first, mark, verb);
    if (noun == NODE_NONE) return;
    if (node->head == noun) node->head = nodes[noun].head;
    if (node->head == NODE_NONE || mending_hangs_below(trees, node->head, noun)) return;
    make_subject(trees, first, noun, verb);
    node->deprel = DEP_ADVCL;
    attach(trees, mark, verb, DEP_MARK);
    nodes[mark].upos = UPOS_SCONJ;
}

/* "said the planes struck a port", read as planes that were struck: a past tense right behind a noun that is
 * what somebody says, or all that there is, is what the noun did. */
void mend_past_behind(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    const Node *node = &nodes[verb];
    uint32_t noun = node->head;
    if (node->deprel != DEP_ACL || node->subtype.size || noun == NODE_NONE || noun > verb ||
        !node_has(node, FEAT_PAST) || !wants_subject(trees, tokens, first, end, verb) ||
        has_child(trees, first, end, verb, DEP_MARK) || has_child(trees, first, end, noun, DEP_COP) ||
        has_child(trees, first, end, noun, DEP_NSUBJ) || !reaches(trees, tokens, first, noun, verb))
        return;
    uint32_t above = nodes[noun].head;
    bool object = nodes[noun].deprel == DEP_OBJ || nodes[noun].deprel == DEP_IOBJ;
    bool said = above != NODE_NONE && above < noun && object && str_in(nodes[above].lemma, mending_sayings) &&
                !has_child(trees, first, end, above, DEP_CCOMP);
    bool whole = above == NODE_NONE && str_is(tokens->tokens.items[end - 1].form, ".") &&
                 !has_child(trees, first, end, verb, DEP_AUX);
    if (!said && !whole) return;
    mending_take_place(trees, verb, noun, DEP_NSUBJ);
    if (said) nodes[verb].deprel = DEP_CCOMP;
    for (uint32_t i = verb + 1; i < end && i < verb + FAR; i++)
        if (nodes[i].head == noun) nodes[i].head = verb;
}

/* "Oslo accused leaders", with Oslo for a part of the leaders' name, or of a list with them: a verb stands
 * between them, which has no subject. */
void mend_across_verb(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t name)
{
    Node *nodes = trees->nodes.items, *node = &nodes[name];
    uint32_t head = node->head;
    bool part = node->deprel == DEP_COMPOUND || node->deprel == DEP_FLAT || node->deprel == DEP_APPOS;
    if (!part || head == NODE_NONE || head < name + 2 || head - name > REACH ||
        (node->upos != UPOS_PROPN && node->upos != UPOS_NOUN))
        return;
    uint32_t verb = nodes[head].head;
    if (verb == NODE_NONE || verb < name || verb > head || !wants_subject(trees, tokens, first, end, verb))
        return;
    if (mending_is_time(node->lemma)) /* "Oslo on Sunday accused" */
        attach(trees, name, verb, DEP_OBL);
    else
        make_subject(trees, first, name, verb);
    uint32_t from = name - first > REACH ? name - REACH : first;
    for (uint32_t i = from; i < name; i++)
        if (nodes[i].head == head) nodes[i].head = name;
}

static bool parts(const Tokens *tokens, uint32_t token)
{
    static const char *const marks[] = {",", "\"", "”", "''", "»", NULL};
    return str_in(tokens->tokens.items[token].form, marks);
}

/* Where the phrase that ends before end begins: behind the next comma or quotation mark; end if that is far.
 */
static uint32_t phrase_begins(const Tokens *tokens, uint32_t first, uint32_t end)
{
    enum { LONGEST = 14 };
    uint32_t at = end;
    while (at > first && end - at < LONGEST && !parts(tokens, at - 1)) at--;
    return at > first && parts(tokens, at - 1) ? at : end;
}

/* The head of the noun phrase [begin, end), which hangs on something before it; NODE_NONE where it is none,
 * or one with a preposition. */
static uint32_t head_of_phrase(const Trees *trees, uint32_t begin, uint32_t end)
{
    const Node *nodes = trees->nodes.items;
    uint32_t top = NODE_NONE;
    if (nodes[begin].upos == UPOS_CCONJ) return NODE_NONE; /* the last of a list */
    for (uint32_t i = begin; i < end; i++) {
        uint32_t head = nodes[i].head;
        if (nodes[i].upos == UPOS_VERB && nodes[i].deprel != DEP_ACL && nodes[i].deprel != DEP_AMOD)
            return NODE_NONE;
        if ((head >= begin && head < end) || nodes[i].upos == UPOS_PUNCT) continue;
        if (top == NODE_NONE)
            top = i;
        else if (nodes[i].deprel != DEP_CONJ)
            return NODE_NONE;
        if (nodes[i].deprel == DEP_CASE || nodes[i].deprel == DEP_CC || nodes[i].deprel == DEP_MARK ||
            nodes[i].deprel == DEP_ADVMOD || head == NODE_NONE)
            return NODE_NONE;
    }
    if (top == NODE_NONE || (nodes[top].upos != UPOS_NOUN && nodes[top].upos != UPOS_PROPN) ||
        mending_is_time(nodes[top].lemma))
        return NODE_NONE;
    return child_of(trees, begin, top, top, DEP_CASE, NODE_NONE) == NODE_NONE ? top : NODE_NONE;
}

/* The end of the phrase before verb and what stands between them, a time or a name apposed in commas. */
static uint32_t phrase_ends(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb)
{
    enum { APPOSED = 20 };
    const Node *nodes = trees->nodes.items;
    uint32_t end = mending_group_begins(trees, tokens, first, verb);
    if (end > first && mending_is_time(nodes[end - 1].lemma)) { /* "Oslo[, on Friday] met" */
        end--;
        bool on = end > first + 1 && nodes[end - 1].upos == UPOS_ADP && nodes[end - 1].head == end;
        end -= on;
        if (on && str_is(tokens->tokens.items[end - 1].form, ",")) return end - 1;
    }
    Str mark = end > first ? tokens->tokens.items[end - 1].form : (Str){0}; /* "Oslo - a member - is" */
    if (!str_is(mark, ",") && !mark_is_dash(mark)) return end;
    for (uint32_t at = end - 1; at > first && end - at < APPOSED; at--)
        if (str_equal(tokens->tokens.items[at - 1].form, mark)) return at - 1;
    return first;
}

/* "Two states - Peru and Chile - are quarrelling", read as two states, of whom something is told besides: a
 * verb behind the second dash has for its subject what stands before the first. */
static void mend_parted_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                                uint32_t verb)
{
    Node *nodes = trees->nodes.items;
    uint32_t subject = nodes[verb].head, begins = mending_group_begins(trees, tokens, first, verb);
    if (nodes[verb].deprel != DEP_PARATAXIS || subject == NODE_NONE || begins < subject + 3 ||
        begins - subject > REACH || nodes[subject].head != NODE_NONE ||
        (nodes[subject].upos != UPOS_NOUN && nodes[subject].upos != UPOS_PROPN) ||
        !mark_is_dash(tokens->tokens.items[subject + 1].form) ||
        !mark_is_dash(tokens->tokens.items[begins - 1].form) ||
        !wants_subject(trees, tokens, first, end, verb))
        return;
    mending_take_place(trees, verb, subject, DEP_NSUBJ);
    for (uint32_t i = verb + 1; i < end && i < verb + FAR; i++)
        if (nodes[i].head == subject) nodes[i].head = verb;
}

/* "We shall wait," a spokesman, Jan Novak, said; "On the orders of the king, two bridges and a port were
 * bombed", with the spokesman hung on what he says, and the bridges on the king: what stands between a comma
 * and a verb that lacks a subject. */
void mend_stray_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    static const char *const inverted[] = {"say", "add", NULL}; /* "…, said the minister" */
    mend_parted_subject(trees, tokens, first, end, verb);
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    if ((node->deprel != DEP_ROOT && node->deprel != DEP_CCOMP) ||
        !wants_subject(trees, tokens, first, end, verb))
        return;
    uint32_t until = phrase_ends(trees, tokens, first, verb);
    bool comma = verb > first && str_is(tokens->tokens.items[verb - 1].form, ",");
    if (comma && str_in(node->lemma, inverted) && verb + 1 < end &&
        (nodes[verb + 1].upos == UPOS_DET || nodes[verb + 1].upos == UPOS_PROPN ||
         nodes[verb + 1].upos == UPOS_NOUN))
        return;
    uint32_t begin = phrase_begins(tokens, first, until);
    if (begin >= until) return;
    uint32_t subject = head_of_phrase(trees, begin, until);
    if (subject == NODE_NONE || mending_hangs_below(trees, verb, subject)) return;
    uint32_t above = nodes[subject].head;
    if (above >= begin && above != verb) return;
    for (uint32_t i = begin; i < until; i++)
        if (nodes[i].deprel == DEP_CONJ && nodes[i].head < begin && i != subject) nodes[i].head = subject;
    make_subject(trees, first, subject, verb);
    for (uint32_t i = until; i < verb; i++) /* "By arming Chad, Oslo - a member - is" */
        if (nodes[i].deprel == DEP_APPOS && nodes[i].head < begin) nodes[i].head = subject;
}

/* The last noun of a list that ends before end, hung on another one before "and": "[Chad and] Denmark". */
static uint32_t last_of_list(const Trees *trees, uint32_t first, uint32_t end)
{
    const Node *nodes = trees->nodes.items;
    uint32_t at = end - 1;
    for (int step = 0; step < REACH && nodes[at].deprel != DEP_CONJ; step++) {
        uint32_t head = nodes[at].head;
        if (head == NODE_NONE || head < first || head >= end) return NODE_NONE;
        at = head;
    }
    uint32_t other = nodes[at].head;
    bool noun = nodes[at].upos == UPOS_NOUN || nodes[at].upos == UPOS_PROPN || nodes[at].upos == UPOS_PRON;
    return noun && nodes[at].deprel == DEP_CONJ && other < at && nodes[other].upos != UPOS_VERB &&
                   !mending_is_time(nodes[at].lemma)
               ? at
               : NODE_NONE;
}

/* "fell before Chad and Denmark recalled its envoy", read as a fall before Chad: both names stand behind a
 * word that begins a clause, whose subjects they are. */
static bool joined_in_time(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t subject,
                           uint32_t verb)
{
    static const char *const words[] = {"after", "before", "since", "until", NULL};
    Node *nodes = trees->nodes.items;
    uint32_t name = nodes[subject].head;
    if (nodes[name].upos != UPOS_PROPN || nodes[subject].upos != UPOS_PROPN || nodes[name].deprel != DEP_OBL)
        return false;
    uint32_t from = name - first > NAME_LONGEST ? name - NAME_LONGEST : first;
    uint32_t mark = child_of(trees, from, name, name, DEP_CASE, NODE_NONE);
    if (mark == NODE_NONE || !str_in(tokens->tokens.items[mark].form, words)) return false;
    make_subject(trees, first, name, verb);
    attach(trees, mark, verb, DEP_MARK);
    nodes[mark].upos = UPOS_SCONJ;
    nodes[verb].deprel = DEP_ADVCL;
    return true;
}

/* "flew to Chad and Denmark recalled its envoy", read as a flight to Chad and Denmark: nothing else joins the
 * second verb, so that "and" does, and the noun behind it is its subject. */
void mend_joined_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb)
{
    static const char *const helping[] = {"help", "let", "make", "see", "watch", "have", NULL};
    Node *nodes = trees->nodes.items, *node = &nodes[verb];
    uint32_t before = node->deprel == DEP_CONJ ? node->head : NODE_NONE;
    if (before == NODE_NONE || before > verb || nodes[before].upos != UPOS_VERB ||
        str_in(nodes[before].lemma, helping) || /* "helped Chad and Denmark overcome it" */
        !wants_subject(trees, tokens, first, end, verb) || has_child(trees, first, end, verb, DEP_CC))
        return;
    uint32_t until = mending_group_begins(trees, tokens, first, verb);
    uint32_t subject = until > first ? last_of_list(trees, first, until) : NODE_NONE;
    if (subject == NODE_NONE || nodes[subject].head < before) return;
    uint32_t from = nodes[subject].head + 1;
    uint32_t conjunction = child_of(trees, from, subject, subject, DEP_CC, NODE_NONE);
    if (conjunction == NODE_NONE || mending_comma_between(tokens, conjunction, verb)) return;
    for (uint32_t i = conjunction + 1; i < until; i++)
        if (!mending_hangs_below(trees, i, subject)) return;
    if (joined_in_time(trees, tokens, first, subject, verb)) return;
    nodes[conjunction].head = verb;
    make_subject(trees, first, subject, verb);
}
