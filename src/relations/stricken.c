#include "relations/stricken.h"

#include "relations/sources.h"

enum { REACH = 12 }; /* words */

/* "Chile sent tents after the quake": whoever does something after it has not been struck, but "Chile
 * suffered a quake". */
static bool is_doer(const Reading *reading, uint32_t token)
{
    static const char *const suffering[] = {"suffer", "face",  "experience", "endure", "reel",  "declare",
                                            "bury",   "mourn", "lose",       "appeal", "brace", NULL};
    const Node *node = node_at(reading, token);
    while (node->head != NODE_NONE && (node->deprel == DEP_CONJ || node->deprel == DEP_NMOD))
        node = node_at(reading, node->head);
    return node->deprel == DEP_NSUBJ && !str_is(node->subtype, "pass") && node->head != NODE_NONE &&
           !str_in(reading_lemma(reading, node->head), suffering);
}

/* The state that the mention at token names, if it may be where something happens; or ACTOR_NONE. */
static uint32_t place_at(const Reading *reading, uint32_t token)
{
    const Mention *mention = actors_at(reading->actors, token);
    if (!mention || mention->n_actors != 1 || is_doer(reading, token)) return ACTOR_NONE;
    bool state = reading->actors->actors.items[mention->actors[0]].type == ACTOR_STATE;
    return state ? mention->actors[0] : ACTOR_NONE;
}

/* The state named nearest to the calamity at token, in its sentence. */
static uint32_t state_beside(const Reading *reading, const Sentence *sentence, uint32_t token)
{
    for (uint32_t step = 1; step <= REACH; step++) {
        uint32_t behind = token + step < sentence->end ? place_at(reading, token + step) : ACTOR_NONE;
        if (behind != ACTOR_NONE) return behind;
        uint32_t before = token >= sentence->first + step ? place_at(reading, token - step) : ACTOR_NONE;
        if (before != ACTOR_NONE) return before;
    }
    return ACTOR_NONE;
}

uint32_t stricken_find(const Reading *reading)
{
    uint32_t n_actors = reading->actors->actors.count, all = 0, best = ACTOR_NONE;
    uint32_t *votes = ARENA_ARRAY(reading->arena, uint32_t, n_actors + 1);
    for (uint32_t i = 0; i < n_actors; i++) votes[i] = 0;
    for (uint32_t i = 0; i < reading->tokens->sentences.count; i++) {
        const Sentence *sentence = &reading->tokens->sentences.items[i];
        for (uint32_t token = sentence->first; token < sentence->end; token++) {
            if (!lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token),
                              STR("calamity")))
                continue;
            uint32_t state = state_beside(reading, sentence, token);
            if (state == ACTOR_NONE) continue;
            votes[state]++;
            all++;
            if (best == ACTOR_NONE || votes[state] > votes[best]) best = state;
        }
    }
    return best != ACTOR_NONE && votes[best] * 2 > all ? best : ACTOR_NONE;
}
