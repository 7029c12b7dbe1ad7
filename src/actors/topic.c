/* The state that a text is about: the one it names most often and first, and, as it goes on, the one that
 * acts. */
#include "actors/finder.h"

enum { DOMESTIC = 14 }; /* what an official weighs of whom a text leaves out whose he is */

static bool all_capitals(Str form)
{
    for (size_t i = 0; i < form.size; i++)
        if ((form.bytes[i] < 'A' || form.bytes[i] > 'Z') && form.bytes[i] != '.') return false;
    return form.size > 3;
}

/* "Strelsau, May 5 (Agency) -", "Strelsau —": where the dateline's place ends, or the sentence's first token.
 */
static uint32_t small_dateline_end(const Finder *finder, const Sentence *sent)
{
    enum { PLACE = 3, LONGEST = 10 };
    uint32_t end = sent->first;
    while (end < sent->end && end < sent->first + PLACE && token_capital(finder, end)) end++;
    if (end < sent->end && token_in(finder, end, "-- — – :")) return end;
    if (end == sent->first || end >= sent->end || !token_in(finder, end, ", (")) return sent->first;
    bool dated = false, agency = false;
    for (uint32_t token = end; token < sent->end && token < end + LONGEST; token++) {
        agency |= token_is(finder, token, ")");
        dated |= node_at(finder, token)->upos == UPOS_NUM;
        if ((dated && agency) || (token_in(finder, token, "- -- — –") && (dated || agency))) return end;
    }
    return sent->first;
}

/* "STRELSAU, May 5 (Agency) --", "STRELSAU —": the state from which a document is written, or NULL. */
static const LexActor *dateline_state(const Finder *finder, const Sentence *sent)
{
    uint32_t end = sent->first;
    while (end < sent->end && end < sent->first + 3 && all_capitals(token_at(finder, end)->form)) end++;
    bool closed = end < sent->end && token_in(finder, end, ", ( - -- — – :");
    bool capitals = end > sent->first && closed;
    if (!capitals) end = small_dateline_end(finder, sent);
    if (end == sent->first) return NULL;
    Str text = span_text(finder, sent->first, end);
    const LexActor *named = lexicon_actor_named(finder->lex, text);
    bool place = named && (capitals || !str_equal(text, named->label)); /* "Ruritania: We will" */
    return place && named->type == ACTOR_STATE ? named : NULL;
}

static void add_weight(Finder *finder, uint32_t state, uint32_t weight)
{
    finder->weight.items[state] += weight;
    bool more = finder->dominant == ACTOR_NONE ||
                finder->weight.items[state] > finder->weight.items[finder->dominant];
    if (more) finder->dominant = state;
}

/* "STRELSAU, May 5 (Agency) -- Ruritanian police": the sentence that the dateline opens is about its state,
 * too. */
static bool named_behind(const Finder *finder, uint32_t actor, const Sentence *sent)
{
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const Draft *draft = draft_at(finder, finder->order[i]);
        if (draft->first >= sent->end) return false;
        if (draft->first >= sent->first + 3 && draft->what == DRAFT_KNOWN &&
            draft_actor(finder, finder->order[i]) == actor)
            return true;
    }
    return false;
}

/* "Strelsau, May 5 (Ruritanian News) -": an agency of the state itself. */
static bool own_agency(const Finder *finder, const Sentence *sent, const LexActor *state)
{
    enum { NEAR = 12 };
    for (uint32_t token = sent->first; token < sent->end && token < sent->first + NEAR; token++) {
        if (token_at(finder, token)->form.size < 3) continue;
        const LexActor *agency = lexicon_actor_named(finder->lex, token_at(finder, token)->form);
        if (agency && str_is(agency->kind, "media") && str_equal(agency->country, state->id)) return true;
    }
    return false;
}

/* Agencies leave out the country of their dateline, if it is what they write about: "GENEVA" seldom is. */
static void weigh_dateline(Finder *finder)
{
    enum { HINT = 3, PLENTY = 12 };
    for (uint32_t i = 0; i < finder->tokens->sentences.count && i < 4; i++) {
        const LexActor *state = dateline_state(finder, &finder->tokens->sentences.items[i]);
        if (!state) continue;
        bool own = own_agency(finder, &finder->tokens->sentences.items[i], state);
        uint32_t actor = own ? actor_known(finder, state) : names_find(finder, '=', state->id);
        if (actor == ACTOR_NONE) return;
        finder->dated = own || actor == finder->dominant || finder->weight.items[actor] >= PLENTY ||
                        named_behind(finder, actor, &finder->tokens->sentences.items[i]);
        add_weight(finder, actor, HINT);
        if (finder->dated) finder->dominant = actor;
        return;
    }
}

/* "Strelsau, 22 October 2015:", a line of its own: says where a text was written. */
static bool lone_dateline(const Finder *finder, const Draft *draft)
{
    const Sentence *sent = &finder->tokens->sentences.items[draft->sentence];
    if (!draft->capital || draft->first != sent->first || sent->end - sent->first > 9) return false;
    bool dated = false;
    for (uint32_t token = sent->first; token < sent->end; token++) {
        Upos upos = node_at(finder, token)->upos;
        if (upos != UPOS_PROPN && upos != UPOS_NUM && upos != UPOS_PUNCT) return false;
        dated |= upos == UPOS_NUM;
    }
    return dated;
}

static bool opens_clause(const Finder *finder, const Draft *draft)
{
    const Node *node = node_at(finder, draft->head);
    bool opens = draft->first == finder->tokens->sentences.items[draft->sentence].first;
    return node->deprel == DEP_NSUBJ || node->head == NODE_NONE || opens;
}

/* "Ruritanian police" do something as Ruritania does. */
static bool names_doer(const Finder *finder, const Draft *draft)
{
    const Node *node = node_at(finder, draft->head);
    if (draft->kind != MENTION_ADJECTIVE || node->head == NODE_NONE || node->head < draft->end) return false;
    const Node *noun = node_at(finder, node->head);
    return noun->deprel == DEP_NSUBJ && lexicon_term(finder->lex, noun->lemma, STR("collective"));
}

static void weigh_state(Finder *finder, const Draft *draft)
{
    if (draft->kind == MENTION_PLACE || lone_dateline(finder, draft)) return;
    bool name = draft->kind != MENTION_ADJECTIVE || draft->capital,
         subject = name ? opens_clause(finder, draft) : names_doer(finder, draft);
    uint32_t weight = subject ? (name ? 6 : 4) : name ? 3 : 1;
    bool first = subject && name && !finder->weighed;
    if (first) weight += 8; /* the first that does something */
    finder->weighed |= subject;
    add_weight(finder, draft->actors[0], weight);
}

/* "Foreign Minister Novak said", where he is the first whom the text names so: it says whose a foreigner is.
 * Of presidents that is less sure. */
static bool is_domestic(Finder *finder, const Draft *draft)
{
    bool serves = has_title(draft) &&
                  (class_is(draft->class, "minister") || class_is(draft->class, "deputy") ||
                   class_is(draft->class, "head-of-government") || class_is(draft->class, "spokesperson"));
    if (!serves || names_find(finder, 'k', STR("first")) != NONE) return false;
    names_put(finder, 'k', STR("first"), draft->actors[0]);
    return draft->owner == NONE;
}

/* "Novak said": whoever is known to serve a state makes the text a little more one about it. */
static void weigh_official(Finder *finder, const Draft *draft)
{
    bool domestic = is_domestic(finder, draft);
    uint32_t home = actor_home(finder, draft->actors[0]);
    if (home == ACTOR_NONE || finder->out->actors.items[home].type != ACTOR_STATE) return;
    if (domestic) add_weight(finder, home, DOMESTIC);
    add_weight(finder, home, opens_clause(finder, draft) ? 2 : 1);
}

static void weigh(Finder *finder, const Draft *draft)
{
    const Actor *actor = &finder->out->actors.items[draft->actors[0]];
    if (draft->what == DRAFT_KNOWN && actor->type == ACTOR_STATE) weigh_state(finder, draft);
    if (draft->what == DRAFT_PERSON && actor->type == ACTOR_OFFICIAL) weigh_official(finder, draft);
}

void topic_favour(Finder *finder, uint32_t state) { add_weight(finder, state, DOMESTIC); }

void topic_weigh(Finder *finder)
{
    finder->dominant = ACTOR_NONE;
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const Draft *draft = draft_at(finder, i);
        if (draft->n_actors) weigh(finder, draft);
    }
    weigh_dateline(finder);
}

bool topic_acts(const Finder *finder, const Draft *draft)
{
    if (draft->what != DRAFT_KNOWN || !draft->n_actors) return false;
    if (draft->kind == MENTION_PLACE || draft->kind == MENTION_ADJECTIVE) return false;
    return node_at(finder, draft->head)->deprel == DEP_NSUBJ;
}

static void follow_bodies(const Finder *finder, Topic *topic, const Draft *draft)
{
    if ((draft->what != DRAFT_KNOWN && draft->what != DRAFT_ORGANISATION) || !draft->n_actors) return;
    uint32_t home = actor_home(finder, draft->actors[0]);
    bool acts = draft->kind == MENTION_NAME && node_at(finder, draft->head)->deprel == DEP_NSUBJ;
    if (acts && home != ACTOR_NONE) topic->body = home;
}

void topic_follow(const Finder *finder, Topic *topic, const Draft *draft)
{
    follow_bodies(finder, topic, draft);
    bool serves = draft->what == DRAFT_PERSON && draft->n_actors && /* whom the lexicon knows */
                  finder->out->actors.items[draft->actors[0]].known &&
                  actor_home(finder, draft->actors[0]) == finder->dominant;
    if (serves && finder->dominant != ACTOR_NONE) {
        topic->dominant_sentence = draft->sentence;
        topic->dominant_met = true;
    }
    if (draft->what != DRAFT_KNOWN || !draft->n_actors) return;
    if (draft->actors[0] == finder->dominant) {
        topic->dominant_sentence = draft->sentence;
        topic->dominant_met = true;
    }
    if (topic_acts(finder, draft)) topic->acting = actor_home(finder, draft->actors[0]);
}

uint32_t topic_state(const Finder *finder, const Topic *topic, uint32_t sentence)
{
    enum {
        PASSING = 6
    }; /* "Minister Novak praised Ruritania", and no more of it: not the minister's own state */
    if (finder->dominant == ACTOR_NONE) return topic->acting;
    bool passing = !topic->dominant_met && !finder->dated;
    if (passing && finder->weight.items[finder->dominant] <= PASSING) return ACTOR_NONE;
    bool near = finder->dated || sentence - topic->dominant_sentence <= 8 || topic->acting == ACTOR_NONE;
    return near ? finder->dominant : topic->acting;
}

/* Is the text about one state more than about any other? */
bool topic_clear(const Finder *finder)
{
    if (finder->dominant == ACTOR_NONE) return false;
    for (uint32_t i = 0; i < finder->weight.count; i++)
        if (i != finder->dominant && 3 * finder->weight.items[i] > 2 * finder->weight.items[finder->dominant])
            return false;
    return true;
}
