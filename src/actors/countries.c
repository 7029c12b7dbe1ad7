/* Which states "the country", "its neighbour", "the two rivals", "the North" are. */
#include "actors/references.h"

/* "the North", where the document names only South Ruritania. */
static void resolve_other_half(const References *refs, Draft *draft, bool north)
{
    Finder *finder = refs->finder;
    Str here = north ? STR("South ") : STR("North ");
    for (uint32_t i = 0; i < finder->out->actors.count && i < 400; i++) {
        const Actor *actor = &finder->out->actors.items[i];
        if (actor->type != ACTOR_STATE || !str_starts(actor->label, here)) continue;
        Str rest = str_slice(actor->label, here.size, actor->label.size);
        Str name = str_print(finder->arena, "%s" STR_FORMAT, north ? "North " : "South ", STR_ARGS(rest));
        const LexActor *other = lexicon_actor_named(finder->lex, name);
        if (!other || other->type != ACTOR_STATE) continue;
        draft_resolve(draft, actor_known(finder, other));
        return;
    }
}

/* "the North": the state whose name begins so. */
static void resolve_quarter(const References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    bool north = token_is(finder, draft->head, "north");
    for (uint32_t i = 0; i < finder->out->actors.count && i < 400; i++) {
        const Actor *actor = &finder->out->actors.items[i];
        if (actor->type != ACTOR_STATE || !str_starts(actor->label, north ? STR("North ") : STR("South ")))
            continue;
        draft_resolve(draft, i);
        return;
    }
    resolve_other_half(refs, draft, north);
}

/* "their countries" are the states of two ministers. */
static bool resolve_owned(const References *refs, Draft *draft)
{
    if (draft->owner == NONE) return false;
    const Draft *owner = draft_at(refs->finder, draft->owner);
    for (uint32_t i = 0; i < owner->n_actors && owner->n_actors > 1; i++)
        draft_resolve(draft, actor_home(refs->finder, owner->actors[i]));
    return draft->n_actors > 1;
}

/* "its neighbour": a state beside its own that was spoken of; any other only if nobody knows who is beside
 * it. */
static void resolve_neighbour(const References *refs, Draft *draft, uint32_t home)
{
    const LexActor *known = home == ACTOR_NONE ? NULL : refs->finder->out->actors.items[home].known;
    bool told = known && known->neighbours.size;
    uint32_t found = lookback_find(refs, draft, fits_neighbour, 12, home);
    if (found == NONE && !told) found = lookback_find(refs, draft, fits_country, 3, home);
    resolve_as(refs, draft, found);
}

/* "the Western powers", "the front-line states", "the other countries": more than the two that were named. */
static bool describes_many(const Finder *finder, const Draft *draft)
{
    for (uint32_t token = draft->first; token < draft->name_first; token++) {
        Upos upos = node_at(finder, token)->upos;
        bool quarrelling = token_in(finder, token, "rival warring neighbouring neighboring feuding opposing");
        if ((upos == UPOS_ADJ || upos == UPOS_NOUN || upos == UPOS_PROPN) && !quarrelling) return true;
    }
    return false;
}

/* "the Asian giants", "the nuclear-armed rivals", "the neighbours": the two that are at odds, or side by
 * side; not "the oil giants". */
static bool is_pair(const Finder *finder, const Draft *draft)
{
    bool beside = class_is(draft->class, "neighbour") || class_is(draft->class, "adversary");
    if (!beside || !draft->plural || draft->owner != NONE || !token_is(finder, draft->first, "the") ||
        (draft->end < finder->tokens->tokens.count && token_in(finder, draft->end, "of to in")))
        return false;
    for (uint32_t token = draft->first + 1; token < draft->name_first; token++)
        if (node_at(finder, token)->upos == UPOS_NOUN && token + 1 == draft->name_first) return false;
    return true;
}

/* "the member states": together they are the alliance. */
static bool are_members(const Finder *finder, const Draft *draft)
{
    for (uint32_t token = draft->name_first; token < draft->name_end; token++)
        if (token_in(finder, token, "member members")) return true;
    return false;
}

/* "the Baltic states", "both Koreas": the class is called by the codes of them all. */
static bool resolve_together(const References *refs, Draft *draft)
{
    Finder *finder = refs->finder;
    Str codes = draft->class ? draft->class->name : (Str){0};
    while (codes.size) {
        const LexActor *state = lexicon_actor(finder->lex, str_upper(finder->scratch, str_cut(&codes, '-')));
        if (!state) return false;
        draft_resolve(draft, actor_known(finder, state));
    }
    return draft->n_actors > 1;
}

void resolve_country(const References *refs, Draft *draft)
{
    if (resolve_together(refs, draft)) return;
    uint32_t owner = draft_actor(refs->finder, draft->owner), home = actor_home(refs->finder, owner);
    if (draft->count < 2 && is_pair(refs->finder, draft)) draft->count = 2;
    if (draft->plural && draft->class && class_is(draft->class, "state") && resolve_owned(refs, draft))
        return;
    if (!draft->class) {
        resolve_quarter(refs, draft);
    } else if (draft->plural && draft->count < 2 && !class_is(draft->class, "state")) {
        return; /* "its partners" are many, "the two neighbours" are not */
    } else if (draft->plural && draft->count < 2 && are_members(refs->finder, draft)) {
        resolve_as(refs, draft, lookback_find(refs, draft, fits_bloc, 12, ACTOR_NONE));
    } else if (draft->plural && draft->count < 2 && describes_many(refs->finder, draft)) {
        return;
    } else if (draft->count > 1 || draft->plural) {
        if (draft->count < 2) draft->count = 2;
        resolve_sides(refs, draft, fits_country);
    } else if (resolve_explained(refs, draft)) {
        return;
    } else if (class_is(draft->class, "ally") || class_is(draft->class, "adversary")) {
        resolve_apposed(refs, draft);
    } else if (class_is(draft->class, "neighbour")) {
        if (!resolve_apposed(refs, draft)) resolve_neighbour(refs, draft, home);
    } else if (draft->owner != NONE) {
        draft_resolve(draft, home);
    } else if (!resolve_apposed(refs, draft)) {
        resolve_as(refs, draft, lookback_find(refs, draft, fits_country, 4, ACTOR_NONE));
    }
}
