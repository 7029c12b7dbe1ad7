/* Who "the president", "the two ministers", "a spokesman" are: titles without a name. Who holds which office,
 * as far as the document says, is kept by class of title and home, and by the words of the title. */
#include "actors/references.h"

static Str homely(Finder *finder, Str word, uint32_t home)
{
    return home == ACTOR_NONE ? word : str_print(finder->scratch, STR_FORMAT "@%u", STR_ARGS(word), home);
}

static Str role_key(Finder *finder, const Draft *draft, uint32_t home, bool by_class)
{
    Str word = by_class ? draft->class->name : title_last_word(finder, draft);
    if (home == ACTOR_NONE) return word;
    return str_print(finder->arena, STR_FORMAT "@%u", STR_ARGS(word), home);
}

/* "the Ruritanian leader" is its president, else its prime minister. */
static uint32_t leader_of(Finder *finder, const Draft *draft, uint32_t home)
{
    if (home == ACTOR_NONE || !token_is(finder, draft->title_end - 1, "leader")) return ACTOR_NONE;
    if (draft->title_end - draft->title_first > 1) return ACTOR_NONE; /* "rebel leader" */
    static const char *const classes[] = {"head-of-state", "head-of-government"};
    for (int i = 0; i < 2; i++) {
        Str key = str_print(finder->arena, "%s@%u", classes[i], home);
        uint32_t person = names_find(finder, 'c', key);
        if (person != ACTOR_NONE) return person;
    }
    return ACTOR_NONE;
}

static bool same_word(const Finder *finder, uint32_t a, uint32_t b)
{
    return str_equal(fold_name(finder->scratch, token_at(finder, a)->form),
                     fold_name(finder->scratch, token_at(finder, b)->form));
}

/* The draft that tells the most of somebody's office, by actor. */
static uint32_t fullest_title(const Finder *finder, uint32_t actor)
{
    return names_find(finder, 'p', str_print(finder->scratch, "%u", actor));
}

static void remember_title(Finder *finder, const Draft *draft)
{
    uint32_t before = fullest_title(finder, draft->actors[0]);
    uint32_t words = draft->title_end - draft->title_first;
    if (before != NONE &&
        draft_at(finder, before)->title_end - draft_at(finder, before)->title_first >= words)
        return;
    names_put(finder, 'p', str_print(finder->scratch, "%u", draft->actors[0]),
              (uint32_t)(draft - finder->drafts.items));
}

/* "Deputy Foreign Minister Jan Novak". */
static bool is_deputy(const Finder *finder, const Draft *draft)
{
    for (uint32_t token = draft->first; token < draft->title_end; token++)
        if (token_in(finder, token, "deputy vice assistant")) return true;
    return false;
}

/* "the foreign minister" is no prime minister, nor a deputy: where both have more than the last word, they
 * share one of them. */
static bool titles_agree(const Finder *finder, const Draft *role, uint32_t actor)
{
    uint32_t told = actor == ACTOR_NONE ? NONE : fullest_title(finder, actor);
    if (told == NONE || role->title_end - role->title_first < 2) return true;
    const Draft *holder = draft_at(finder, told);
    if (is_deputy(finder, role) != is_deputy(finder, holder)) return false;
    if (!same_word(finder, role->title_end - 1, holder->title_end - 1)) return true;
    for (uint32_t token = role->title_first; token + 1 < role->title_end; token++)
        for (uint32_t other = holder->title_first; other + 1 < holder->title_end; other++)
            if (same_word(finder, token, other)) return true;
    return false;
}

uint32_t roles_holder(Finder *finder, const Draft *draft, uint32_t home)
{
    uint32_t person = names_find(finder, 't', role_key(finder, draft, home, false));
    if (person == ACTOR_NONE || !titles_agree(finder, draft, person))
        person = names_find(finder, 'c', role_key(finder, draft, home, true));
    if (!titles_agree(finder, draft, person)) person = ACTOR_NONE;
    return person == ACTOR_NONE ? leader_of(finder, draft, home) : person;
}

void roles_remember(Finder *finder, const Draft *draft)
{
    bool told = draft->what == DRAFT_PERSON || (draft->what == DRAFT_ROLE && draft->same != NONE);
    if (!told || !draft->n_actors || draft->title_first == draft->title_end) return;
    uint32_t actor = draft->actors[0], home = actor_home(finder, actor);
    if (token_in(finder, draft->title_end - 1, COUNTERPARTS))
        names_put(finder, 't', homely(finder, title_last_word(finder, draft), home), actor);
    if (!draft->class) return;
    names_put(finder, 'c', role_key(finder, draft, home, true), actor);
    names_put(finder, 'c', role_key(finder, draft, ACTOR_NONE, true), actor);
    remember_title(finder, draft);
    for (uint32_t token = draft->title_first; token < draft->title_end; token++) { /* "Secretary" of State */
        Str word = fold_name(finder->scratch, token_at(finder, token)->form);
        if (word.size < 4) continue;
        names_put(finder, 't', homely(finder, word, home), actor);
        names_put(finder, 't', word, actor);
    }
}

bool roles_held_by(const References *refs, uint32_t actor, const Draft *group)
{
    Finder *finder = refs->finder;
    uint32_t home = actor_home(finder, actor);
    if (!group->class || home == ACTOR_NONE) return false;
    if (names_find(finder, 't', role_key(finder, group, home, false)) == actor) return true;
    if (names_find(finder, 'c', role_key(finder, group, home, true)) == actor) return true;
    const LexActor *known = finder->out->actors.items[actor].known;
    const LexClass *office = known ? lexicon_term(finder->lex, known->role, STR("title")) : NULL;
    bool head = class_is(office, "head-of-state") || class_is(office, "head-of-government");
    if (office == group->class || (head && class_is(group->class, "party-leader"))) return true;
    if (!class_is(group->class, "party-leader")) return false;
    static const char *const heads[] = {"head-of-state", "head-of-government", NULL};
    for (const char *const *name = heads; *name; name++)
        if (names_find(finder, 'c', str_print(finder->arena, "%s@%u", *name, home)) == actor) return true;
    return false;
}

static Str any_diplomat(void) { return STR("=diplomat"); } /* a key that no title is */

/* "the ambassador" behind "the Ruritanian ambassador", whom no name was told of; also "the envoy", right
 * behind him. */
static uint32_t same_title_before(const References *refs, const Draft *draft)
{
    enum { FAR = 8, NEAR = 2 }; /* sentences */
    Finder *finder = refs->finder;
    if (draft->title_end == draft->title_first) return NONE;
    uint32_t before = names_find(finder, 'T', title_last_word(finder, draft));
    if (before != NONE && draft->sentence - draft_at(finder, before)->sentence <= FAR) return before;
    before = class_is(draft->class, "diplomat") ? names_find(finder, 'T', any_diplomat()) : NONE;
    return before != NONE && draft->sentence - draft_at(finder, before)->sentence <= NEAR ? before : NONE;
}

/* "the Ruritanian ambassador", who may be "the ambassador" later, or "the envoy". */
static void remember_untold(Finder *finder, const Draft *draft)
{
    uint32_t number = (uint32_t)(draft - finder->drafts.items);
    names_put(finder, 'T', title_last_word(finder, draft), number);
    if (class_is(draft->class, "diplomat")) names_put(finder, 'T', any_diplomat(), number);
}

/* "The League's chairman, Ruritanian President Jan Novak, ": the name behind the comma says who he is. */
static bool resolve_named(const References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    if (draft->plural || draft->vague) return false;
    for (uint32_t child = node_at(finder, draft->head)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        uint32_t person = finder->headed[child];
        if (node_at(finder, child)->deprel != DEP_APPOS || child < draft->end || person == NONE) continue;
        const Draft *named = draft_at(finder, person);
        if (named->what != DRAFT_PERSON || named->n_actors != 1 || named->first < draft->end + 1 ||
            named->first > draft->end + 8 || !token_is(finder, named->first - 1, ","))
            continue;
        resolve_as(refs, draft, person);
        draft->same = person;
        return true;
    }
    return false;
}

/* The candidate is known to hold the office: "Novak left; the president …", where the lexicon knows Novak. */
static bool fits_holder(const References *refs, const Draft *candidate, const Draft *reference)
{
    const Finder *finder = refs->finder;
    if (candidate->n_actors != 1) return false;
    const LexActor *known = finder->out->actors.items[candidate->actors[0]].known;
    if (!known || known->type != ACTOR_OFFICIAL || candidate->former) return false;
    Str word = fold_name(finder->scratch, token_at(finder, reference->title_end - 1)->form);
    return str_ends(known->role, word) &&
           lexicon_term(finder->lex, known->role, STR("title")) == reference->class;
}

/* "Ruritania has closed its border. The president said": of whom nobody has told the name, he is his state,
 * unless the lexicon knows it; of a minister only where the text is plainly about one. Else ACTOR_NONE. */
static uint32_t untold_holder(const References *refs, const Draft *draft)
{
    const Finder *finder = refs->finder;
    bool head = class_is(draft->class, "head-of-state") || class_is(draft->class, "head-of-government");
    bool alone = draft->owner == NONE && !draft->plural && !draft->vague && !draft->former;
    bool rules = head && !token_in(finder, draft->title_end - 1, "leader ruler chief"); /* of rebels, too */
    if (!alone || !(rules || class_is(draft->class, "minister")) || draft->first + 1 != draft->title_first)
        return ACTOR_NONE;
    uint32_t holder = lookback_find(refs, draft, fits_holder, 12, ACTOR_NONE);
    if (holder != NONE) return draft_actor(finder, holder);
    if (finder->dated || topic_clear(finder)) return finder->dominant;
    return head ? draft_actor(finder, lookback_find(refs, draft, fits_country, 1, ACTOR_NONE)) : ACTOR_NONE;
}

void resolve_role(References *refs, Draft *draft)
{
    Finder *finder = refs->finder;
    if (draft->same != NONE) {
        resolve_as(refs, draft, draft->same);
        roles_remember(finder, draft);
        return;
    }
    if (resolve_apposed(refs, draft) || resolve_named(refs, draft)) return;
    uint32_t owner = draft_actor(refs->finder, draft->owner), home = actor_home(finder, owner);
    if (draft->owner == NONE && !draft->plural) home = home_of_office(finder, draft); /* "the Pope" */
    bool lost =
        draft->owner != NONE && owner == ACTOR_NONE;   /* "the committee's chairman", of which committee? */
    lost |= owner != ACTOR_NONE && home == ACTOR_NONE; /* a body of which nobody knows who leads it */
    if (!draft->plural && !draft->vague && draft->class && !lost) {
        draft_resolve(draft, roles_holder(finder, draft, home));
        if (draft->n_actors) return;
    }
    if (!draft->plural && home != ACTOR_NONE && token_in(finder, draft->title_end - 1, COUNTERPARTS)) {
        draft_resolve(draft, names_find(finder, 't', role_key(finder, draft, home, false)));
        if (draft->n_actors) return; /* whom another sentence has named so */
    }
    bool vague =
        draft->class && token_in(finder, draft->title_end - 1, "official diplomat politician leader");
    if (vague && home != ACTOR_NONE && !draft->plural && !draft->vague &&
        draft->title_end - draft->title_first == 1) {
        resolve_as(refs, draft, lookback_find(refs, draft, fits_compatriot, 4, ACTOR_NONE));
        if (draft->n_actors) return;
    }
    if (draft->plural && !draft->count && draft->owner == NONE && meetings_resolve(refs, draft)) return;
    if (draft->count > 1 && owner == ACTOR_NONE) {
        resolve_holders(refs, draft, roles_held_by);
        return;
    }
    if (draft->plural && draft->owner != NONE && draft_at(finder, draft->owner)->n_actors > 1) {
        const Draft *owners = draft_at(finder, draft->owner); /* "their presidents": of both */
        for (uint32_t i = 0; i < owners->n_actors; i++)
            draft_resolve(draft, actor_home(finder, owners->actors[i]));
    }
    bool body = owner != ACTOR_NONE && finder->out->actors.items[owner].type != ACTOR_OFFICIAL;
    draft_resolve(draft, body ? owner : home);
    for (uint32_t i = 0; i < draft->n_more; i++) resolve_as(refs, draft, draft->more[i]);
    if (draft->owner == NONE && !draft->plural && !draft->vague)
        resolve_as(refs, draft, same_title_before(refs, draft));
    if (!draft->n_actors) draft_resolve(draft, untold_holder(refs, draft));
    if (draft->owner != NONE && draft->n_actors == 1) remember_untold(finder, draft);
    if (draft->n_actors && !draft->former)
        draft->kind = MENTION_NAME; /* "Ruritanian ministers" are Ruritania */
}
