/* Who "both sides", "the two presidents", "the four Arab states" are.
 *
 * A list of just so many that was named before; else those whose affair the document is: of states and armed
 * groups the two that it mentions most; else the last so many. Whoever urges both sides is none of them. */
#include "actors/references.h"

enum { MANY_OUTSIDERS = 8, FAR = 4 /* sentences */ };

/* Those who act on the group: the subjects above it in its sentence. */
typedef struct Outsiders {
    uint32_t homes[MANY_OUTSIDERS], count;
} Outsiders;

/* The state, bloc, armed group or union that a draft's actor counts for. */
static uint32_t side_of(const Finder *finder, uint32_t actor)
{
    const Actor *party = &finder->out->actors.items[actor];
    Str kind = party->known ? party->known->kind : party->kind;
    if (str_is(kind, "armed-group") || str_is(kind, "union")) return actor;
    return actor_home(finder, actor);
}

static bool is_below(const Finder *finder, uint32_t token, uint32_t top)
{
    for (int steps = 0; steps < 6 && token != NODE_NONE; steps++, token = node_at(finder, token)->head)
        if (token == top) return true;
    return false;
}

/* "Its neighbour accused it": whose neighbour the subject is, is not the subject. */
static bool is_only_beside(const Finder *finder, uint32_t subject, uint32_t draft)
{
    uint32_t headed = finder->headed[subject];
    return headed != NONE && draft_at(finder, headed)->what == DRAFT_COUNTRY &&
           draft_at(finder, headed)->owner == draft;
}

/* Everybody whom the subject headed by token names. */
static void add_outsiders(const References *refs, uint32_t token, const Draft *group, Outsiders *out)
{
    const Finder *finder = refs->finder;
    for (uint32_t steps = 0; out->count < MANY_OUTSIDERS; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        const Draft *doer = recent ? draft_at(finder, recent->draft) : NULL;
        if (!doer || doer->sentence != group->sentence) return;
        if (!is_below(finder, doer->head, token) || is_only_beside(finder, token, recent->draft)) continue;
        for (uint32_t i = 0; i < doer->n_actors && out->count < MANY_OUTSIDERS; i++)
            out->homes[out->count++] = side_of(finder, doer->actors[i]);
    }
}

static bool stands_between(const Finder *finder, const Draft *group)
{
    for (uint32_t child = node_at(finder, group->head)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_CASE && token_is(finder, child, "between")) return true;
    return false;
}

/* Those who act on the group: the subject of the clause that the reference is in; nobody, where it is the
 * subject itself. */
static Outsiders outsiders_of(const References *refs, const Draft *group)
{
    static const char mediating[] =
        " urge call ask tell press invite mediate broker facilitate host welcome help warn bring push seek "
        "support encourage arrange back hail praise propose resume restart convene chair moderate oversee ";
    const Finder *finder = refs->finder;
    Outsiders out = {.count = 0};
    uint32_t at = group->head;
    bool closed = false, between = stands_between(finder, group);
    for (int steps = 0; steps < 8 && !closed; steps++) {
        const Node *node = node_at(finder, at);
        if (node->head == NODE_NONE || node->deprel == DEP_NSUBJ) break;
        at = node->head;
        for (uint32_t child = node_at(finder, at)->child; child != NODE_NONE;
             child = node_at(finder, child)->sibling) {
            if (node_at(finder, child)->deprel != DEP_NSUBJ) continue;
            closed = true; /* "discussed the treaty between the two" with the other of them */
            if (!between || lemma_in(finder, at, mediating)) add_outsiders(refs, child, group, &out);
        }
    }
    return out;
}

bool groups_acting(const References *refs, const Draft *reference, uint32_t actor)
{
    Outsiders outsiders = outsiders_of(refs, reference);
    for (uint32_t i = 0; i < outsiders.count; i++)
        if (outsiders.homes[i] == actor) return true;
    return false;
}

static bool is_outside(const Outsiders *outsiders, uint32_t side)
{
    for (uint32_t i = 0; i < outsiders->count; i++)
        if (outsiders->homes[i] == side) return true;
    return false;
}

static bool holds(const Draft *found, uint32_t actor)
{
    for (uint32_t i = 0; i < found->n_actors; i++)
        if (found->actors[i] == actor) return true;
    return false;
}

/* --- lists --- */

/* Nothing but commas and "and" between two names. */
static bool joined(const Finder *finder, uint32_t end, uint32_t first)
{
    if (first <= end || first - end > 3) return false;
    for (uint32_t token = end; token < first; token++)
        if (!token_in(finder, token, ", and the as well")) return false;
    return true;
}

void groups_remember(References *refs, uint32_t draft)
{
    const Finder *finder = refs->finder;
    const Draft *made = draft_at(finder, draft);
    if (made->n_actors != 1 || made->kind != MENTION_NAME) return;
    List *list = &refs->lists[(refs->n_lists + MANY_LISTS - 1) % MANY_LISTS];
    bool more = refs->n_lists && list->sentence == made->sentence && joined(finder, list->end, made->first);
    if (!more) {
        if (!refs->n_lists || list->count > 1) list = &refs->lists[refs->n_lists++ % MANY_LISTS];
        *list = (List){.sentence = made->sentence}; /* a list of one is written over */
    }
    list->end = made->end;
    for (uint32_t i = 0; i < list->count; i++)
        if (list->actors[i] == made->actors[0]) return;
    list->open |= list->count == LONGEST_LIST;
    if (list->count < LONGEST_LIST) list->actors[list->count++] = made->actors[0];
}

/* "Kravonia, Gallia and Ruritania … the three states": a list of just so many. */
static bool resolve_list(const References *refs, Draft *group, ActorType type, const Outsiders *outsiders,
                         uint32_t far)
{
    uint32_t oldest = refs->n_lists > MANY_LISTS ? refs->n_lists - MANY_LISTS : 0;
    for (uint32_t i = refs->n_lists; i-- > oldest;) {
        const List *list = &refs->lists[i % MANY_LISTS];
        if (group->sentence - list->sentence > far) return false;
        bool fits = !list->open && list->count > 1 && list->count == group->count;
        for (uint32_t j = 0; j < list->count && fits; j++) {
            const Actor *actor = &refs->finder->out->actors.items[list->actors[j]];
            fits = actor->type == type && !is_outside(outsiders, side_of(refs->finder, list->actors[j]));
        }
        if (!fits) continue;
        for (uint32_t j = 0; j < list->count; j++) draft_resolve(group, list->actors[j]);
        return true;
    }
    return false;
}

/* --- principals --- */

/* "peace broker Norway": takes no side. */
static bool is_mediator(const Finder *finder, const Draft *draft)
{
    static const char words[] = "broker mediator facilitator peacemaker brokers mediators facilitators host";
    return draft->first > 0 && token_in(finder, draft->first - 1, words);
}

static uint32_t weight_of(const Finder *finder, const Draft *draft)
{
    if (is_mediator(finder, draft)) return 0;
    if (draft->kind == MENTION_PLACE || draft->n_actors != 1) return 0;
    if (draft->what != DRAFT_KNOWN && draft->what != DRAFT_PERSON) return 0;
    const Node *node = node_at(finder, draft->head);
    if (draft->what == DRAFT_PERSON || draft->kind == MENTION_ADJECTIVE) return 2;
    return node->deprel == DEP_NSUBJ ? 4 : 3;
}

static void add_principal(References *refs, uint32_t side, uint32_t weight)
{
    uint32_t place = refs->n_principals < MANY_PRINCIPALS ? refs->n_principals++ : MANY_PRINCIPALS;
    while (place > 0 && refs->principals[place - 1].weight < weight) {
        if (place < MANY_PRINCIPALS) refs->principals[place] = refs->principals[place - 1];
        place--;
    }
    if (place < MANY_PRINCIPALS) refs->principals[place] = (Principal){.side = side, .weight = weight};
}

/* The armed group that a document tells of, if it tells of one only: "rebels" are those. */
static uint32_t only_fighters(const Finder *finder, const uint32_t *weights)
{
    enum { NAMED = 6 }; /* more than in passing */
    uint32_t only = ACTOR_NONE;
    for (uint32_t i = 0; i < finder->out->actors.count; i++) {
        const Actor *actor = &finder->out->actors.items[i];
        if (!weights[i] || !str_is(actor->known ? actor->known->kind : actor->kind, "armed-group")) continue;
        if (only != ACTOR_NONE) return ACTOR_NONE;
        only = i;
    }
    return only != ACTOR_NONE && weights[only] >= NAMED ? only : ACTOR_NONE;
}

void groups_weigh(References *refs)
{
    const Finder *finder = refs->finder;
    uint32_t n_actors = finder->out->actors.count;
    uint32_t *weights = ARENA_ARRAY(finder->arena, uint32_t, n_actors + 1);
    for (uint32_t i = 0; i < n_actors; i++) weights[i] = 0;
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        uint32_t weight = weight_of(finder, draft_at(finder, i));
        uint32_t side = weight ? side_of(finder, draft_at(finder, i)->actors[0]) : ACTOR_NONE;
        if (side != ACTOR_NONE) weights[side] += weight;
    }
    refs->fighters = only_fighters(finder, weights);
    for (uint32_t i = 0; i < n_actors; i++) {
        ActorType type = finder->out->actors.items[i].type;
        if (weights[i] && type != ACTOR_BLOC && type != ACTOR_OFFICIAL) add_principal(refs, i, weights[i]);
    }
}

/* The two whose quarrel or friendship the document tells of, if it is plain who they are. */
static bool resolve_principals(const References *refs, Draft *group, const Outsiders *outsiders)
{
    Principal found[3] = {{ACTOR_NONE, 0}, {ACTOR_NONE, 0}, {ACTOR_NONE, 0}};
    uint32_t count = 0;
    for (uint32_t i = 0; i < refs->n_principals && count < 3; i++)
        if (!is_outside(outsiders, refs->principals[i].side)) found[count++] = refs->principals[i];
    if (count < 2 || found[1].weight < 6 || found[1].weight * 2 < found[2].weight * 3) return false;
    draft_resolve(group, found[0].side);
    draft_resolve(group, found[1].side);
    return true;
}

uint32_t groups_main(const References *refs, const Draft *reference)
{
    const Finder *finder = refs->finder;
    Outsiders outsiders = outsiders_of(refs, reference);
    uint32_t author = finder->author == NONE ? ACTOR_NONE : draft_at(finder, finder->author)->actors[0];
    uint32_t speaker =
        actor_home(finder, draft_speaker(refs, reference)); /* "The regime lies," says another's */
    for (uint32_t i = 0; i < refs->n_principals; i++) {
        uint32_t side = refs->principals[i].side;
        if (finder->out->actors.items[side].type == ACTOR_STATE && side != author && side != speaker &&
            !is_outside(&outsiders, side))
            return side;
    }
    return ACTOR_NONE;
}

/* --- the last so many --- */

/* A state and its ministry are not two sides; two of its ministers are two leaders. */
static bool has_kin(const Finder *finder, const Draft *found, uint32_t actor)
{
    if (finder->out->actors.items[actor].type == ACTOR_OFFICIAL) return false;
    for (uint32_t i = 0; i < found->n_actors; i++)
        if (side_of(finder, actor) != ACTOR_NONE &&
            side_of(finder, found->actors[i]) == side_of(finder, actor))
            return true;
    return false;
}

/* "Brazil, Argentina and Chile mediated. The two countries": none of a list of more. */
static bool is_of_larger_list(const References *refs, const Draft *candidate, const Draft *group)
{
    uint32_t oldest = refs->n_lists > MANY_LISTS ? refs->n_lists - MANY_LISTS : 0;
    for (uint32_t i = refs->n_lists; i-- > oldest;) {
        const List *list = &refs->lists[i % MANY_LISTS];
        if (list->sentence < candidate->sentence) return false;
        if (list->sentence > candidate->sentence || list->count <= group->count) continue;
        for (uint32_t j = 0; j < list->count; j++)
            if (list->actors[j] == candidate->actors[0]) return true;
    }
    return false;
}

static bool resolve_last(const References *refs, Draft *group, Fits fits, const Outsiders *outsiders)
{
    const Finder *finder = refs->finder;
    Draft found = {.n_actors = 0};
    for (uint32_t steps = 0; found.n_actors < group->count; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        if (!recent) break;
        const Draft *candidate = draft_at(finder, recent->draft);
        if (group->sentence - candidate->sentence > FAR) break;
        if (candidate->n_actors == group->count) {
            for (uint32_t i = 0; i < candidate->n_actors; i++) draft_resolve(group, candidate->actors[i]);
            return true;
        }
        if (!fits(refs, candidate, group) || has_kin(finder, &found, candidate->actors[0])) continue;
        if (is_of_larger_list(refs, candidate, group)) continue;
        uint32_t side = side_of(finder, candidate->actors[0]);
        if (side == ACTOR_NONE || !is_outside(outsiders, side)) draft_resolve(&found, candidate->actors[0]);
    }
    if (found.n_actors < group->count) return false;
    for (uint32_t i = found.n_actors; i > 0; i--) draft_resolve(group, found.actors[i - 1]);
    return true;
}

/* Somebody named just before that stands for two already: "the countries … both sides". */
static bool resolve_same(const References *refs, Draft *group)
{
    for (uint32_t steps = 0;; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        if (!recent) return false;
        const Draft *candidate = draft_at(refs->finder, recent->draft);
        if (group->sentence - candidate->sentence > 1) return false;
        if (candidate->n_actors != group->count) continue;
        for (uint32_t i = 0; i < candidate->n_actors; i++)
            draft_resolve(group, side_of(refs->finder, candidate->actors[i]));
        return group->n_actors > 0;
    }
}

/* "Kravonia spied on Gallia, despite the two countries' alliance": of whom the sentence has named, those
 * whom the document is about. */
static bool resolve_local(const References *refs, Draft *group, const Outsiders *outsiders)
{
    const Finder *finder = refs->finder;
    Draft found = {.n_actors = 0};
    for (uint32_t steps = 0; found.n_actors < 4; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        const Draft *candidate = recent ? draft_at(finder, recent->draft) : NULL;
        if (!candidate || candidate->sentence != group->sentence) break;
        if (candidate->first >= group->first) continue;
        for (uint32_t i = 0; i < candidate->n_actors; i++) {
            uint32_t side = side_of(finder, candidate->actors[i]);
            if (side == ACTOR_NONE || finder->out->actors.items[side].type == ACTOR_BLOC) continue;
            if (!is_outside(outsiders, side)) draft_resolve(&found, side);
        }
    }
    if (found.n_actors < group->count) return false;
    if (found.n_actors == group->count)
        for (uint32_t i = found.n_actors; i > 0; i--) draft_resolve(group, found.actors[i - 1]);
    for (uint32_t i = 0; i < refs->n_principals && group->n_actors < group->count; i++)
        if (holds(&found, refs->principals[i].side)) draft_resolve(group, refs->principals[i].side);
    return group->n_actors == group->count;
}

/* "Novak met the envoy. Both sides agreed": those who met. */
static bool resolve_met(const References *refs, Draft *group, const Outsiders *outsiders)
{
    uint32_t pair[2];
    if (!meetings_last(refs, group, 2, pair)) return false;
    for (int i = 0; i < 2; i++)
        if (is_outside(outsiders, side_of(refs->finder, pair[i]))) return false;
    for (int i = 0; i < 2; i++) draft_resolve(group, side_of(refs->finder, pair[i]));
    return group->n_actors == group->count;
}

/* "Novak praised Rassendyll as the two leaders met": the sentence itself names people of two states. */
static bool names_two_people(const References *refs, const Draft *group)
{
    uint32_t home = ACTOR_NONE;
    for (uint32_t steps = 0; steps < MANY_RECENT; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        const Draft *named = recent ? draft_at(refs->finder, recent->draft) : NULL;
        if (!named || named->sentence != group->sentence) return false;
        if (named->first >= group->first || named->n_actors != 1 || draft_type(refs, named) != ACTOR_OFFICIAL)
            continue;
        uint32_t its = actor_home(refs->finder, named->actors[0]);
        if (home != ACTOR_NONE && its != home) return true;
        home = its;
    }
    return false;
}

/* "Novak met the envoy. The two leaders agreed": where nothing is known of the office that contradicts it. */
static bool resolve_met_holders(const References *refs, Draft *group, Holds holds_office)
{
    uint32_t pair[2];
    if (group->count != 2 || names_two_people(refs, group) || !meetings_last(refs, group, 1, pair))
        return false;
    for (int i = 0; i < 2; i++) {
        bool person = refs->finder->out->actors.items[pair[i]].type == ACTOR_OFFICIAL;
        if (person && !class_is(group->class, "party-leader") && !class_is(group->class, "official") &&
            !holds_office(refs, pair[i], group))
            return false;
    }
    for (int i = 0; i < 2; i++) draft_resolve(group, pair[i]);
    return true;
}

/* "Ruritania closed its embassy in Kravonia. The two governments": the two whom the sentence before names,
 * and nobody else, if the document is about one of them. */
static bool resolve_previous(const References *refs, Draft *group, const Outsiders *outsiders)
{
    const Finder *finder = refs->finder;
    Draft found = {.n_actors = 0};
    for (uint32_t steps = 0;; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        const Draft *candidate = recent ? draft_at(finder, recent->draft) : NULL;
        if (!candidate || group->sentence - candidate->sentence > 1) break;
        if (candidate->sentence == group->sentence) continue;
        for (uint32_t i = 0; i < candidate->n_actors; i++) {
            uint32_t side = side_of(finder, candidate->actors[i]);
            if (side == ACTOR_NONE || is_source(refs, candidate)) continue;
            if (finder->out->actors.items[side].type == ACTOR_BLOC) continue;
            if (found.n_actors == group->count && !holds(&found, side)) return false;
            draft_resolve(&found, side);
        }
    }
    if (found.n_actors != group->count) return false;
    bool about = false;
    for (uint32_t i = 0; i < found.n_actors; i++) {
        if (is_outside(outsiders, found.actors[i])) return false;
        for (uint32_t j = 0; j < refs->n_principals && j < 2; j++)
            about |= refs->principals[j].side == found.actors[i];
    }
    if (!about) return false;
    for (uint32_t i = found.n_actors; i > 0; i--) draft_resolve(group, found.actors[i - 1]);
    return true;
}

/* "Both sides exchanged fire": those at odds, and not who met last. */
static bool is_fighting(const Finder *finder, const Draft *group)
{
    static const char fighting[] = "fight clash attack shell bomb accuse blame fire battle raid skirmish";
    static const char blows[] = "fire shelling blow barb accusation strike shot insult salvo gunfire";
    const Node *node = node_at(finder, group->head);
    if (node->deprel != DEP_NSUBJ || node->head == NODE_NONE) return false;
    if (lemma_in(finder, node->head, fighting)) return true;
    if (!lemma_in(finder, node->head, "exchange trade")) return false;
    for (uint32_t child = node_at(finder, node->head)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_OBJ && lemma_in(finder, child, blows)) return true;
    return false;
}

/* "The sides discussed", "The parties agreed": those two who met, or the states of a longer list. */
static void resolve_dealers(const References *refs, Draft *group, const Outsiders *outsiders)
{
    group->count = 2;
    if (resolve_same(refs, group) || resolve_met(refs, group, outsiders)) return;
    for (group->count = LONGEST_LIST; group->count > 2; group->count--)
        if (resolve_list(refs, group, ACTOR_STATE, outsiders, FAR)) return;
    resolve_previous(refs, group, outsiders);
}

void resolve_sides(const References *refs, Draft *group, Fits fits)
{
    if (group->count > 4) group->count = 4;
    Outsiders outsiders = outsiders_of(refs, group);
    if (!group->count) {
        resolve_dealers(refs, group, &outsiders);
        return;
    }
    if (group->count == 2) {
        if (resolve_list(refs, group, ACTOR_STATE, &outsiders, 1) || resolve_same(refs, group)) return;
        bool peaceful = !is_fighting(refs->finder, group);
        if (resolve_local(refs, group, &outsiders) ||
            (peaceful &&
             (resolve_met(refs, group, &outsiders) || resolve_previous(refs, group, &outsiders))) ||
            resolve_principals(refs, group, &outsiders))
            return;
    } else if (resolve_local(refs, group, &outsiders) ||
               resolve_list(refs, group, ACTOR_STATE, &outsiders, UINT32_MAX)) {
        return;
    }
    resolve_last(refs, group, fits, &outsiders);
}

/* "the two heads of the government": of whom they are is told. */
static bool has_phrase_behind(const Finder *finder, const Draft *group)
{
    return group->end < finder->tokens->tokens.count && token_is(finder, group->end, "of");
}

/* "Both presidents", "the two foreign ministers": the last so many who hold that office, each of another
 * state; else their states. */
void resolve_holders(const References *refs, Draft *group, Holds holds_office)
{
    const Finder *finder = refs->finder;
    if (group->count > 4) group->count = 4;
    if (resolve_met_holders(refs, group, holds_office)) return;
    Outsiders outsiders = outsiders_of(refs, group);
    Draft found = {.n_actors = 0};
    uint32_t homes[4] = {ACTOR_NONE, ACTOR_NONE, ACTOR_NONE, ACTOR_NONE};
    for (uint32_t steps = 0; steps < MANY_RECENT && found.n_actors < group->count; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        if (!recent) break;
        const Draft *candidate = draft_at(finder, recent->draft);
        if (!fits_person(refs, candidate, group) || !holds_office(refs, candidate->actors[0], group))
            continue;
        uint32_t home = actor_home(finder, candidate->actors[0]);
        bool other =
            home != ACTOR_NONE && !is_outside(&outsiders, home) && !holds(&found, candidate->actors[0]);
        for (uint32_t i = 0; i < found.n_actors; i++) other &= homes[i] != home;
        if (!other) continue;
        homes[found.n_actors] = home;
        draft_resolve(&found, candidate->actors[0]);
    }
    if (found.n_actors == group->count)
        for (uint32_t i = found.n_actors; i > 0; i--) draft_resolve(group, found.actors[i - 1]);
    else if (group->count == 2 && !has_phrase_behind(finder, group))
        resolve_sides(refs, group, fits_country);
}
