/* Subjects that were hung elsewhere. */
#include "syntax/mending.h"

#include "syntax/mend.h"
#include "text/dates.h"

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
           !mending_comma_between(tokens, nodes[name].head, name))
        name = nodes[name].head;
    bool explains = (nodes[name].deprel == DEP_FLAT || nodes[name].deprel == DEP_APPOS) &&
                    nodes[name].head != NODE_NONE && nodes[name].head < name;
    return explains && mending_comma_between(tokens, nodes[name].head, name) ? name : NODE_NONE;
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
void mend_lost_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb)
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

/* "Rockets [fired from Chad] killed a guard", with the rockets for what fired: a past tense that has no
 * object and no comma before the finite verb that it hangs on. */
static bool is_reduced(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                       uint32_t participle)
{
    const Node *node = &trees->nodes.items[participle];
    return !mending_time_between(trees, tokens, participle, node->head) && node->deprel == DEP_ADVCL &&
           node->upos == UPOS_VERB && node_has(node, FEAT_PAST) &&
           !mending_comma_between(tokens, participle, node->head) &&
           !has_child(trees, first, end, participle, DEP_OBJ) &&
           !has_child(trees, first, end, participle, DEP_AUX);
}

/* "The king, having met her, warned Oslo", "Rockets fired from Chad killed a guard", with the king and the
 * rockets for the subject of the participle only: the finite verb behind, which has none, takes it. */
void mend_participle_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                             uint32_t participle)
{
    const Node *node = &trees->nodes.items[participle];
    uint32_t verb = node->head, from = participle - first > REACH ? participle - REACH : first;
    if (verb == NODE_NONE || verb < participle || verb - participle > REACH ||
        !node_has(&trees->nodes.items[verb], FEAT_FINITE) || has_child(trees, first, end, verb, DEP_NSUBJ))
        return;
    uint32_t subject = child_of(trees, from, participle, participle, DEP_NSUBJ, NODE_NONE);
    if (subject != NODE_NONE && subject + 1 == participle &&
        is_reduced(trees, tokens, first, end, participle)) {
        uint32_t mark = child_of(trees, from, subject, participle, DEP_MARK, NODE_NONE);
        if (mark != NODE_NONE) trees->nodes.items[mark].head = verb;
        attach(trees, subject, verb, DEP_NSUBJ);
        attach(trees, participle, subject, DEP_ACL);
        trees->nodes.items[participle].features = FEAT_PAST | FEAT_PARTICIPLE;
        return;
    }
    if (subject == NODE_NONE || node_has(node, FEAT_FINITE) ||
        !mending_comma_between(tokens, subject, participle) ||
        !mending_comma_between(tokens, participle, verb))
        return;
    attach(trees, subject, verb, DEP_NSUBJ);
    trees->nodes.items[participle].deprel = DEP_ADVCL;
}

/* "The regional bloc condemned Mali", read as if there were bloc condemnations: what stands before a finite
 * verb that has no subject, and can be no part of a compound, is its subject; a name right behind it, "named
 * Colonel Novak", its object. */
void mend_compound_of_verb(Trees *trees, uint32_t first, uint32_t end, uint32_t noun)
{
    Node *nodes = trees->nodes.items, *node = &nodes[noun];
    if (node->deprel != DEP_COMPOUND || node->subtype.size || node->head == NODE_NONE) return;
    const Node *verb = &nodes[node->head];
    if (verb->upos != UPOS_VERB || !node_has(verb, FEAT_FINITE) || node->upos == UPOS_ADP) return;
    if (node->head < noun) {
        bool object = node->head + 1 == noun && node->upos == UPOS_PROPN &&
                      !has_child(trees, first, end, node->head, DEP_OBJ);
        if (object) node->deprel = DEP_OBJ;
        return;
    }
    if (has_child(trees, first, end, node->head, DEP_NSUBJ)) return;
    node->deprel = DEP_NSUBJ;
}

/* "In May President Novak met", "On Friday thousands marched", read as if the phrase went on: the month is
 * all that stands behind "in". */
void mend_month(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t month)
{
    Node *nodes = trees->nodes.items, *node = &nodes[month];
    bool joined = node->deprel == DEP_COMPOUND || node->deprel == DEP_NMOD;
    if (month == first || node->head == NODE_NONE || node->head < month || !joined ||
        !date_is_name(tokens->tokens.items[month].form))
        return;
    uint32_t in = month - 1, name = node->head;
    bool own = nodes[in].head == month;
    if (!own && nodes[in].head != name && nodes[name].head != NODE_NONE)
        name = nodes[name].head; /* "May" on the title */
    uint32_t verb = nodes[name].head;
    if ((!own && nodes[in].head != name) || nodes[in].deprel != DEP_CASE || nodes[name].deprel != DEP_OBL ||
        verb == NODE_NONE || verb < name || has_child(trees, first, end, verb, DEP_NSUBJ))
        return;
    nodes[in].head = month;
    node->head = verb;
    node->deprel = DEP_OBL;
    nodes[name].deprel = DEP_NSUBJ;
}

/* "there would be consequences", with the noun hung elsewhere: what there is, is the subject of "be". */
void mend_existential(Trees *trees, uint32_t first, uint32_t end, uint32_t be)
{
    Node *nodes = trees->nodes.items;
    if (!str_is(nodes[be].lemma, "be") || has_child(trees, first, end, be, DEP_NSUBJ)) return;
    uint32_t there = child_of(trees, be - first > REACH ? be - REACH : first, be, be, DEP_EXPL, NODE_NONE);
    if (there == NODE_NONE || !str_is(nodes[there].lemma, "there")) return;
    for (uint32_t i = be + 1; i < end && i < be + REACH; i++) {
        bool inside = nodes[i].head != NODE_NONE && nodes[i].head > i;
        if (nodes[i].upos == UPOS_NOUN && nodes[i].head != be && nodes[i].head == nodes[be].head) {
            attach(trees, i, be, DEP_NSUBJ);
            return;
        }
        if (!inside) return;
    }
}

const char *const states_of_mind[] = {
    "ready",    "willing",    "unwilling",    "able",   "unable",    "prepared", "keen",
    "eager",    "reluctant",  "hopeful",      "open",   "opposed",   "aware",    "unaware",
    "alarmed",  "angry",      "disappointed", "sorry",  "confident", "mindful",  "proud",
    "grateful", "determined", "committed",    "glad",   "hesitant",  "pleased",  "concerned",
    "worried",  "optimistic", "satisfied",    "intent", "adamant",   NULL};

/* "it was ready to help": only somebody is ready, so that "it" stands for one. */
void mend_ready(Trees *trees, uint32_t it)
{
    Node *node = &trees->nodes.items[it];
    if (node->deprel == DEP_EXPL && node->upos == UPOS_PRON && node->head != NODE_NONE &&
        str_is(node->lemma, "it") && str_in(trees->nodes.items[node->head].lemma, states_of_mind))
        node->deprel = DEP_NSUBJ;
}

/* "policies erode independence", with both for objects: what stands before a verb that lacks a subject is
 * one. */
void mend_object_before(Trees *trees, uint32_t first, uint32_t end, uint32_t object)
{
    Node *nodes = trees->nodes.items, *node = &nodes[object];
    uint32_t verb = node->head;
    if (node->deprel != DEP_OBJ || verb == NODE_NONE || verb < object || verb - object > REACH) return;
    if (node->upos != UPOS_NOUN && node->upos != UPOS_PROPN) return;
    if (!node_has(&nodes[verb], FEAT_FINITE) || has_child(trees, first, end, verb, DEP_NSUBJ)) return;
    if (child_of(trees, verb, end, verb, DEP_OBJ, object) != NODE_NONE) node->deprel = DEP_NSUBJ;
}

/* "Peru, Chile sign pact", as headlines write for "and": both do what the verb in the plural says. */
void mend_comma_for_and(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t second)
{
    Node *nodes = trees->nodes.items, *node = &nodes[second];
    bool beside = node->deprel == DEP_NSUBJ || node->deprel == DEP_APPOS || node->deprel == DEP_FLAT;
    if (!beside || node->upos != UPOS_PROPN || node->head == NODE_NONE || second < first + 2) return;
    uint32_t comma = second - 1;
    while (comma > first && nodes[comma].head == second && nodes[comma].upos == UPOS_PROPN) comma--;
    if (comma == first || comma - first > NAME_LONGEST || !str_is(tokens->tokens.items[comma].form, ","))
        return;
    uint32_t name = node->deprel == DEP_NSUBJ ? comma - 1 : node->head;
    if (name >= comma || nodes[name].upos != UPOS_PROPN) return;
    if (nodes[name].deprel == DEP_FLAT && node->deprel == DEP_NSUBJ) name = nodes[name].head;
    uint32_t verb = nodes[name].head;
    bool subjects = verb != NODE_NONE && verb > second && verb - second <= NAME_LONGEST &&
                    (nodes[name].deprel == DEP_NSUBJ || nodes[name].deprel == DEP_VOCATIVE) &&
                    (node->head == verb || node->head == name);
    const unsigned bare = FEAT_PLURAL | FEAT_IMPERATIVE | FEAT_INFINITIVE;
    if (!subjects || nodes[verb].upos != UPOS_VERB || !(nodes[verb].features & bare)) return;
    for (uint32_t i = first; i < comma; i++) /* one name and no more stands before the comma */
        if (nodes[i].upos != UPOS_PROPN) return;
    for (uint32_t i = comma + 1; i <= second; i++)
        if (nodes[i].upos != UPOS_PROPN) return;
    nodes[name].deprel = DEP_NSUBJ;
    attach(trees, second, name, DEP_CONJ);
    for (uint32_t i = second + 1; i < verb; i++) /* the rest of the second name */
        if (nodes[i].head == name && nodes[i].deprel == DEP_FLAT) nodes[i].head = second;
}

/* Where the phrase of a noun begins that describes it: "[the Chadian defence] ministry". */
static uint32_t description_begins(const Trees *trees, uint32_t first, uint32_t noun)
{
    const Node *nodes = trees->nodes.items;
    uint32_t at = noun;
    while (at > first) {
        const Node *word = &nodes[at - 1];
        uint32_t above = word->head;
        bool within = above == noun || (above != NODE_NONE && above >= at && nodes[above].head == noun);
        bool describes = word->upos == UPOS_DET || word->deprel == DEP_COMPOUND || word->deprel == DEP_AMOD ||
                         word->deprel == DEP_NMOD;
        if (!within || !describes) break;
        at--;
    }
    return at;
}

/* "after Chad and Niger signed", with "after Chad" for a phrase: the name right before "and" is a subject of
 * the verb, and the word before it opens a clause. */
static uint32_t subject_behind_time_word(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t and,
                                         uint32_t second)
{
    static const char *const words[] = {"after", "before", "since", "until", "as", NULL};
    Node *nodes = trees->nodes.items;
    uint32_t verb = nodes[second].head;
    if (verb == NODE_NONE || verb < second) return NODE_NONE;
    uint32_t name = child_of(trees, and-1, and, verb, DEP_OBL, NODE_NONE);
    if (name == NODE_NONE) return NODE_NONE;
    uint32_t word = child_of(trees, first, name, name, DEP_CASE, NODE_NONE);
    if (word == NODE_NONE || !str_in(tokens->tokens.items[word].form, words)) return NODE_NONE;
    attach(trees, word, verb, DEP_MARK);
    attach(trees, name, verb, DEP_NSUBJ);
    if (nodes[verb].deprel == DEP_CONJ) nodes[verb].deprel = DEP_ADVCL;
    return name;
}

/* "Chad as well as Niger said", "a Chadian firm, and Niger signed": two who say it, whose verb has both for
 * subjects. */
void mend_two_subjects(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t second)
{
    static const char *const words[] = {"as", "well", "as"};
    Node *nodes = trees->nodes.items;
    if (nodes[second].deprel != DEP_NSUBJ || nodes[second].head == NODE_NONE) return;
    uint32_t at = description_begins(trees, first, second);
    bool conjunction = at > first + 1 && str_is(tokens->tokens.items[at - 1].form, "and");
    if (!conjunction && at < first + 4) return;
    for (uint32_t i = 0; i < 3 && !conjunction; i++)
        if (!str_is(tokens->tokens.items[at - 3 + i].form, words[i])) return;
    at -= conjunction ? 1 : 3;
    uint32_t from = at - first > REACH ? at - REACH : first;
    uint32_t other = child_of(trees, from, at, nodes[second].head, DEP_NSUBJ, second);
    if (other == NODE_NONE && conjunction) other = subject_behind_time_word(trees, tokens, from, at, second);
    if (other == NODE_NONE) return;
    attach(trees, second, other, DEP_CONJ);
    if (conjunction) attach(trees, at, second, DEP_CC);
}

/* "President Jan Novak and his host met", with the president for one subject and Novak for another: a title
 * right before a name describes it, and what stands beside the title stands beside the name. */
void mend_title_subject(Trees *trees, uint32_t first, uint32_t end, uint32_t name)
{
    Node *nodes = trees->nodes.items;
    if (name == first || nodes[name].deprel != DEP_NSUBJ || nodes[name].upos != UPOS_PROPN) return;
    uint32_t title = name - 1;
    if (nodes[title].upos != UPOS_PROPN || nodes[title].deprel != DEP_NSUBJ ||
        nodes[title].head != nodes[name].head || nodes[name].head == NODE_NONE ||
        mending_is_time(nodes[title].lemma) || mending_is_time(nodes[name].lemma))
        return;
    uint32_t to = name + REACH < end ? name + REACH : end;
    for (uint32_t i = name + 1; i < to; i++)
        if (nodes[i].head == title) nodes[i].head = name;
    attach(trees, title, name, DEP_NMOD);
    nodes[title].subtype = STR("desc");
}
