#include "syntax/mending.h"

/* Words of the longest sentence that is mended. */
enum { MEND_LONGEST = 512 };

/* What is mended by looking at one token and what stands near it, in an order that matters: a mended tree is
 * what the next rule sees. */
static void mend_token(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t token)
{
    uint32_t near = token > first + FAR ? token - FAR : first; /* so that time stays linear */
    mend_initials_in_list(trees, tokens, near, end, token);
    mend_noun_of_names(trees, tokens, first, end, token);
    mend_following(trees, tokens, first, end, token);
    mend_said_clause(trees, tokens, first, end, token);
    mend_perfect(trees, tokens, first, end, token);
    mend_progressive(trees, tokens, first, end, token);
    mend_planned(trees, tokens, near, end, token);
    mend_infinitive(trees, tokens, first, end, token);
    mend_yielded(trees, tokens, first, end, token);
    mend_backed_name(trees, tokens, near, end, token);
    mend_visiting(trees, tokens, near, end, token);
    mend_sale(trees, tokens, first, end, token);
    mend_gerund_noun(trees, tokens, first, end, token);
    mend_lost_subject(trees, tokens, first, token);
    mend_designation(trees, tokens, first, end, token);
    mend_drew(trees, tokens, near, token);
    mend_noun_with_object(trees, tokens, near, end, token);
    mend_doer_behind(trees, tokens, near, end, token);
    mend_asker(trees, tokens, near, token);
    mend_agent(trees, tokens, near, token);
    mend_means(trees, first, token);
    mend_response(trees, tokens, first, end, token);
    mend_existential(trees, near, end, token);
    mend_ready(trees, token);
    mend_object_before(trees, near, end, token);
    mend_worth(trees, tokens, near, end, token);
    mend_in_solidarity(trees, near, token);
    mend_example(trees, tokens, near, token);
    mend_compound_of_verb(trees, near, end, token);
    mend_loyal(trees, tokens, first, end, token);
    mend_month(trees, tokens, near, end, token);
    mend_second_clause(trees, tokens, near, end, token);
    mend_given_time(trees, tokens, near, end, token);
    mend_told_infinitive(trees, tokens, near, end, token);
    mend_said_in_letter(trees, tokens, near, end, token);
    mend_second_verb(trees, near, end, token);
    mend_plain_past(trees, near, end, token);
    mend_gerund_of_blame(trees, tokens, first, end, token);
    mend_told_that(trees, tokens, near, end, token);
    mend_made_clear(trees, tokens, token);
    mend_called_so(trees, near, end, token);
    mend_called_what(trees, tokens, near, end, token);
    mend_sayer(trees, near, end, token);
    mend_before_sayer(trees, token);
    mend_title_subject(trees, near, end, token);
    mend_two_subjects(trees, tokens, near, token);
    mend_paper_reads(trees, tokens, near, end, token);
    mend_paper_gerund(trees, tokens, first, token);
    mend_charge_content(trees, near, end, token);
    mend_denied_charge(trees, tokens, near, end, token);
    mend_gerund_of_doer(trees, tokens, near, end, token);
    mend_final_subject(trees, near, end, token);
    mend_content_of_noun(trees, tokens, end, token);
    mend_relative_object(trees, tokens, near, end, token);
    mend_split_name(trees, near, end, token);
    mend_within_phrase(trees, tokens, near, end, token);
    mend_object_of_particle(trees, near, end, token);
    mend_object_joined(trees, near, end, token);
    mend_unwelcome(trees, tokens, first, end, token);
    mend_second_object(trees, tokens, near, end, token);
    mend_second_phrase(trees, tokens, near, token);
    mend_perfect_object(trees, tokens, first, end, token);
    mend_gerund_behind_comma(trees, tokens, first, token);
    mend_gerund_of_speech(trees, tokens, first, end, token);
    mend_gerund_subject(trees, tokens, first, end, token);
    mend_participle_subject(trees, tokens, first, end, token);
    mend_reduced(trees, tokens, first, end, token);
    mend_adjectives(trees, tokens, first, end, token);
    mend_fellow_of_relative(trees, tokens, first, end, token);
    mend_second_content(trees, tokens, first, end, token);
    mend_finite_fellow(trees, tokens, first, end, token);
    mend_fellow_of_saying(trees, first, end, token);
}

/* What is mended last: clauses that still lack a subject. */
static void mend_subject(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end, uint32_t token)
{
    mend_day_subject(trees, first, token);
    mend_addressed_subject(trees, tokens, first, end, token);
    mend_adjective_for_verb(trees, tokens, first, end, token);
    mend_object_of_saying(trees, tokens, first, end, token);
    mend_first_of_subjects(trees, tokens, first, end, token);
    mend_clause_of_time(trees, tokens, first, end, token);
    mend_past_behind(trees, tokens, first, end, token);
    mend_across_verb(trees, tokens, first, end, token);
    mend_future(trees, tokens, first, end, token);
    mend_comma_for_and(trees, tokens, first, token);
    mend_stray_subject(trees, tokens, first, end, token);
    mend_joined_subject(trees, tokens, first, end, token);
    mend_aside(trees, tokens, first, token);
    mend_listed_gift(trees, token > first + FAR ? token - FAR : first, end, token);
}

/* Whether every node of the sentence leads up to its one root. */
static bool is_tree(const Trees *trees, uint32_t first, uint32_t end)
{
    uint32_t met[MEND_LONGEST] = {0}, roots = 0; /* from which node, + 1, a node was met first */
    for (uint32_t i = first; i < end; i++) {
        uint32_t at = i, begun = i - first + 1;
        roots += trees->nodes.items[i].head == NODE_NONE;
        while (at != NODE_NONE && !met[at - first]) {
            met[at - first] = begun;
            at = trees->nodes.items[at].head;
        }
        if (at != NODE_NONE && met[at - first] == begun) return false; /* around in a circle */
    }
    return roots == 1;
}

void tree_mend(Trees *trees, const Tokens *tokens, uint32_t first, uint32_t end)
{
    Node before[MEND_LONGEST];
    if (end - first > MEND_LONGEST) return;
    memcpy(before, trees->nodes.items + first, (end - first) * sizeof *before);
    mend_verbless(trees, tokens, first, end);
    for (uint32_t i = first; i < end; i++) mend_token(trees, tokens, first, end, i);
    mend_opening_participle(trees, tokens, first, end);
    for (uint32_t i = first; i < end; i++) mend_subject(trees, tokens, first, end, i);
    if (!is_tree(trees, first, end)) /* no sentence of people: it stays as it was */
        memcpy(trees->nodes.items + first, before, (end - first) * sizeof *before);
}
