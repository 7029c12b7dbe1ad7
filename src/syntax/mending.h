/* What the files that mend trees share: nodes of a sentence whose children are not linked yet. */
#ifndef SYNTAX_MENDING_H
#define SYNTAX_MENDING_H

#include "syntax/mend.h"

/* How far around a word its phrases are looked for, so that mending takes no more time than the sentence has
 * words. */
enum { REACH = 40, FAR = 200, NAME_LONGEST = 6, LIST_MOST = 12 };

/* A child of head with this relation, other than `but`; or NODE_NONE. */
static inline uint32_t child_of(const Trees *trees, uint32_t first, uint32_t end, uint32_t head,
                                Deprel deprel, uint32_t but)
{
    for (uint32_t i = first; i < end; i++)
        if (i != but && trees->nodes.items[i].head == head && trees->nodes.items[i].deprel == deprel)
            return i;
    return NODE_NONE;
}

/* Whether head has such a child near it. */
static inline bool has_child(const Trees *trees, uint32_t first, uint32_t end, uint32_t head, Deprel deprel)
{
    uint32_t from = head - first > REACH ? head - REACH : first;
    uint32_t to = end - head > REACH ? head + REACH : end;
    return child_of(trees, from, to, head, deprel, NODE_NONE) != NODE_NONE;
}

static inline void attach(Trees *trees, uint32_t token, uint32_t head, Deprel deprel)
{
    Node *node = &trees->nodes.items[token];
    node->head = head;
    node->deprel = deprel;
    node->subtype = (Str){0};
}

/* A list of names, the last first: "Mali, Chad and Niger". */
typedef struct Names {
    uint32_t count;
    uint32_t heads[LIST_MOST], firsts[LIST_MOST];
    bool comma[LIST_MOST], conjunction[LIST_MOST]; /* what stands before the name */
} Names;

/* mending.c: what several files ask. */

extern const char *const mending_sayings[]; /* lemmas of verbs that say something; NULL at the end */

/* The lemma of a day, a month, "week", "ago". */
bool mending_is_time(Str lemma);

/* "Peru and Chile [both] recalled". */
bool mending_is_floating(const Tokens *tokens, uint32_t token);

/* verb takes the place that other has, and other becomes a phrase of it. */
void mending_take_place(Trees *trees, uint32_t verb, uint32_t other, Deprel deprel);

/* Where the verb's group begins: "[have both] accused". */
uint32_t mending_group_begins(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb);

/* The list of names that ends before end. */
Names mending_names(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end);

/* The verb that token is a phrase of, however deep, or NODE_NONE. */
uint32_t mending_verb_above(const Trees *trees, uint32_t token);

/* The lemma of a verb that says something, addresses somebody or judges him. */
bool mending_is_speech(Str lemma);

/* The nearest verb above token and before it that makes a clause: finite, or with an auxiliary; or NODE_NONE.
 */
uint32_t mending_finite_above(const Trees *trees, uint32_t first, uint32_t end, uint32_t token);

/* Whether token is top or hangs below it, or so deep that nobody can tell. */
bool mending_hangs_below(const Trees *trees, uint32_t token, uint32_t top);

/* Whether a token is "(" or ")". */
bool mending_is_bracket(const Tokens *tokens, uint32_t token);

/* The word that begins a clause of time before verb, where a parser took it for a preposition: "[after] Oslo
 * on Sunday summoned"; or NODE_NONE. */
uint32_t mending_time_mark(const Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb);

/* "Prices rose after the army closed it": whether the second of two verbs stands in a clause of time behind
 * the first, which is told as a fact. */
bool mending_time_between(const Trees *trees, const Tokens *tokens, uint32_t verb, uint32_t last);

/* Whether a comma stands between two tokens. */
bool mending_comma_between(const Tokens *tokens, uint32_t from, uint32_t to);

/* mend_speech.c: what was said, by whom, to whom. The last argument is the token that may be mended. */

void mend_said_clause(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t clause);
void mend_said_in_letter(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t clause);
void mend_told_infinitive(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_given_time(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t give);
void mend_told_that(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t clause);
void mend_made_clear(Trees *trees, const Tokens *tokens, uint32_t clause);
void mend_called_what(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t what);
void mend_called_so(Trees *trees, uint32_t first, uint32_t end, uint32_t called);
void mend_before_sayer(Trees *trees, uint32_t phrase);
void mend_sayer(Trees *trees, uint32_t first, uint32_t end, uint32_t subject);

/* mend_quotations.c: who closes a quotation. The last argument is the token that may be mended. */

void mend_paper_reads(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_paper_gerund(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t gerund);
void mend_charge_content(Trees *trees, uint32_t first, uint32_t end, uint32_t clause);
void mend_denied_charge(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t charge);
void mend_final_subject(Trees *trees, uint32_t first, uint32_t end, uint32_t clause);

/* mend_verbs.c: verbs that were read as something else, and what belongs to which of two verbs. The last
 * argument is the token that may be mended. */

void mend_perfect(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_progressive(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_perfect_object(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_verbless(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end);
void mend_noun_with_object(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t noun);
void mend_opening_participle(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end);
void mend_reduced(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_second_verb(Trees *trees, uint32_t first, uint32_t end, uint32_t verb);
void mend_plain_past(Trees *trees, uint32_t first, uint32_t end, uint32_t verb);

/* mend_gerunds.c: gerunds that were hung on another word. The last argument is the gerund. */

void mend_gerund_behind_comma(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t gerund);
void mend_gerund_of_speech(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t gerund);
void mend_gerund_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t gerund);
void mend_gerund_of_doer(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t gerund);
void mend_following(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t following);
void mend_gerund_of_blame(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t gerund);

/* mend_infinitives.c: infinitives that were read as something else. The last argument is the token that may
 * be mended. */

void mend_infinitive(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t to);
void mend_future(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_planned(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_yielded(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t noun);

/* mend_subjects.c: subjects that were hung elsewhere. The last argument is the token that may be mended. */

void mend_lost_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb);
void mend_participle_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                             uint32_t participle);
void mend_compound_of_verb(Trees *trees, uint32_t first, uint32_t end, uint32_t noun);
void mend_month(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t month);
void mend_existential(Trees *trees, uint32_t first, uint32_t end, uint32_t be);
void mend_ready(Trees *trees, uint32_t it);
void mend_object_before(Trees *trees, uint32_t first, uint32_t end, uint32_t object);
void mend_comma_for_and(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t second);
void mend_title_subject(Trees *trees, uint32_t first, uint32_t end, uint32_t name);
void mend_two_subjects(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t second);

/* mend_stray.c: subjects that hang on the words before them. The last argument is the token that may be
 * mended. */

void mend_aside(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t phrase);
void mend_day_subject(Trees *trees, uint32_t first, uint32_t day);
void mend_addressed_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t name);
void mend_adjective_for_verb(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t word);
void mend_object_of_saying(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t object);
void mend_first_of_subjects(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                            uint32_t subject);
void mend_clause_of_time(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_past_behind(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_across_verb(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t name);
void mend_stray_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_joined_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);

/* mend_examples.c: "including", "such as", "notably". */

void mend_example(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t token);

/* mend_nouns.c: which noun is the head, and what hangs on it. The last argument is the token that may be
 * mended. */

void mend_sale(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t sale);
void mend_visiting(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t visiting);
void mend_response(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t response);
void mend_loyal(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t loyal);
void mend_means(Trees *trees, uint32_t first, uint32_t means);
void mend_adjectives(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t adjective);
void mend_gerund_noun(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t gerund);
void mend_drew(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t verb);
void mend_designation(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t letter);
void mend_split_name(Trees *trees, uint32_t first, uint32_t end, uint32_t word);
void mend_within_phrase(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                        uint32_t preposition);

/* mend_doers.c: who does what a noun or a participle says. The last argument is the token that may be mended.
 */

void mend_doer_behind(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t doer);
void mend_asker(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t asker);
void mend_agent(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t doer);
void mend_backed_name(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t participle);

/* mend_lists.c: members of lists that were hung on the wrong word. The last argument is the token that may be
 * mended. */

void mend_initials_in_list(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t name);
void mend_noun_of_names(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t noun);
void mend_second_phrase(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t phrase);
void mend_second_object(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t noun);
void mend_listed_gift(Trees *trees, uint32_t first, uint32_t end, uint32_t noun);

/* mend_objects.c: objects that were hung elsewhere. The last argument is the token that may be mended. */

void mend_object_of_particle(Trees *trees, uint32_t first, uint32_t end, uint32_t object);
void mend_object_joined(Trees *trees, uint32_t first, uint32_t end, uint32_t noun);
void mend_in_solidarity(Trees *trees, uint32_t first, uint32_t noun);
void mend_worth(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t worth);
void mend_unwelcome(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t persona);

/* mend_clauses.c: clauses beside or below another one. The last argument is the token that may be mended. */

void mend_second_clause(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_fellow_of_saying(Trees *trees, uint32_t first, uint32_t end, uint32_t verb);
void mend_second_content(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_finite_fellow(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_fellow_of_relative(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t verb);
void mend_content_of_noun(Trees *trees, const Tokens *tokens, uint32_t end, uint32_t that);
void mend_relative_object(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end,
                          uint32_t relative);

#endif
