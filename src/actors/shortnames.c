/* Bodies that a text calls by the head of their name: "the Brotherhood", "the Tigers", "the Movement". */
#include "actors/finder.h"

/* "Tigers" of "Liberation Tigers of Zenda": the last word before what the name is of; NONE where the name is
 * but one word. */
static uint32_t head_of_name(const Finder *finder, const Draft *draft)
{
    uint32_t head = NONE;
    for (uint32_t token = draft->name_first; token < draft->name_end; token++) {
        if (token_in(finder, token, "of for in on against (")) break;
        head = token;
    }
    return head != NONE && head > draft->name_first && token_capital(finder, head) ? head : NONE;
}

static bool is_named_body(const Draft *draft)
{
    if (draft->what == DRAFT_ORGANISATION) return draft->kind == MENTION_NAME;
    return draft->what == DRAFT_KNOWN &&
           (draft->known->type == ACTOR_ORGANISATION || draft->known->type == ACTOR_BLOC);
}

static void remember_heads(Finder *finder)
{
    for (uint32_t i = finder->drafts.count; i > 0; i--) {
        const Draft *draft = draft_at(finder, i - 1);
        if (draft->sentence != finder->sentence) return;
        uint32_t head = is_named_body(draft) ? head_of_name(finder, draft) : NONE;
        if (head != NONE) names_put(finder, 'w', fold_name(finder->scratch, token_at(finder, head)->form), 0);
    }
}

/* "the Tigers", with no capital beside it and nothing behind it that would make a longer name. */
static bool is_short_name(const Finder *finder, uint32_t token)
{
    const Tag *tag = tag_at(finder, token);
    if (!tag->word || tag->taken || tag->unit || token == finder->first) return false;
    if (!token_is(finder, token - 1, "the")) return false;
    uint32_t next = token + 1;
    return next >= finder->end || (!token_capital(finder, next) && !token_in(finder, next, "of for - ( &") &&
                                   node_at(finder, next)->upos != UPOS_NUM);
}

void draft_short_names(Finder *finder)
{
    if (finder->shouting) return;
    remember_heads(finder);
    for (uint32_t token = finder->first; token < finder->end; token++) {
        if (!is_short_name(finder, token)) continue;
        Str word = fold_name(finder->scratch, token_at(finder, token)->form);
        if (names_find(finder, 'w', word) == ACTOR_NONE) continue;
        const Term *term = term_at(finder, token, TERM_ORGANISATION);
        Draft *draft = draft_add(finder, DRAFT_BODY, MENTION_NOMINAL, token - 1, token + 1);
        draft->head = token;
        draft->name_first = token;
        draft->class = term ? term->kind : NULL;
        draft_take(finder, token, token + 1);
    }
}
