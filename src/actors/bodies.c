/* Organisations that no list knows: which names are one. */
#include "actors/finder.h"

#define MANY_WORDS 12

static bool is_small(Str word)
{
    static const char *const words[] = {"of", "the", "for", "and",   "affairs", "on",
                                        "to", "in",  "s",   "state", "national"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is(word, words[i])) return true;
    return false;
}

/* The words that tell one body from another, sorted: "Ministry of Foreign Affairs" and "foreign ministry" are
 * both "foreign ministry". */
static Str bag_of(Finder *finder, Str folded)
{
    Str words[MANY_WORDS];
    uint32_t count = 0;
    for (Str rest = folded; rest.bytes && count < MANY_WORDS;) {
        Str word = str_cut(&rest, ' ');
        if (!word.size || is_small(word)) continue;
        if (str_is(word, "defense")) word = STR("defence");
        uint32_t at = count++;
        for (; at > 0 && str_compare(words[at - 1], word) > 0; at--) words[at] = words[at - 1];
        words[at] = word;
    }
    Str bag = {0};
    for (uint32_t i = 0; i < count; i++) {
        if (i) bag = str_join(finder->arena, bag, STR(" "));
        bag = str_join(finder->arena, bag, words[i]);
    }
    return bag;
}

/* The words of the name without its owner's and its host's. */
static Str core_text(Finder *finder, const Draft *draft)
{
    uint32_t first = draft->name_first, end = draft->name_end;
    const uint32_t others[2] = {draft->owner, draft->host};
    for (int i = 0; i < 2; i++) {
        if (others[i] == NONE) continue;
        const Draft *other = draft_at(finder, others[i]);
        if (other->first <= first && other->end > first) first = other->end;
        if (other->end >= end && other->first > first) end = other->first;
    }
    if (first < end && token_possessive(finder, first)) first++;
    while (end > first + 1 &&
           (node_at(finder, end - 1)->upos == UPOS_ADP || node_at(finder, end - 1)->upos == UPOS_DET))
        end--;
    return name_without_possessives(finder, first, end);
}

static Str keyed(Finder *finder, Str bag, uint32_t actor)
{
    return actor == ACTOR_NONE ? bag : str_print(finder->arena, STR_FORMAT "@%u", STR_ARGS(bag), actor);
}

static uint32_t resolved(const Finder *finder, uint32_t draft)
{
    return draft != NONE && draft_at(finder, draft)->n_actors ? draft_at(finder, draft)->actors[0]
                                                              : ACTOR_NONE;
}

/* "Zenda" for "Zenda Group": the words before the head noun. */
static void put_short_form(Finder *finder, const Draft *draft, Str core, uint32_t actor)
{
    if (draft->name_end != draft->end) return; /* the head noun is not part of the name */
    size_t cut = core.size;
    while (cut > 0 && core.bytes[cut - 1] != ' ') cut--;
    if (!cut) return;
    Str front = fold_name(finder->arena, str_slice(core, 0, cut - 1));
    if (front.size > 3 && names_find(finder, 'n', front) == ACTOR_NONE) names_put(finder, 'n', front, actor);
}

static bool short_form_allowed(const LexClass *class)
{
    return class_is(class, "company") || class_is(class, "armed-group") || class_is(class, "media") ||
           class_is(class, "bank");
}

/* "ZRS" of "Zenda River Service". */
void put_initials(Finder *finder, Str core, uint32_t actor)
{
    char initials[16];
    size_t count = 0;
    bool begins = true;
    for (size_t i = 0; i < core.size && count < sizeof initials; i++) {
        if (begins && core.bytes[i] >= 'A' && core.bytes[i] <= 'Z')
            initials[count++] = (char)(core.bytes[i] - 'A' + 'a');
        begins = core.bytes[i] == ' ' || core.bytes[i] == '-';
    }
    Str key = str_copy(finder->arena, (Str){initials, count});
    if (count > 1 && names_find(finder, 'n', key) == ACTOR_NONE) names_put(finder, 'n', key, actor);
}

static uint32_t body_find(Finder *finder, Str bag, uint32_t home, uint32_t host)
{
    uint32_t actor = ACTOR_NONE;
    if (home != ACTOR_NONE) {
        Str own = keyed(finder, bag, home);
        if (host == ACTOR_NONE) return names_find(finder, 'b', own);
        actor = names_find(finder, 'h', keyed(finder, own, host));
        if (actor == ACTOR_NONE && names_find(finder, 'H', own) == ACTOR_NONE)
            actor = names_find(finder, 'b', own);
        return actor;
    }
    actor = names_find(finder, 'b', bag);
    return actor;
}

/* "Zenda News" is Zenda, if Zenda is a body that the lexicon knows. */
static bool is_its_owner(const Finder *finder, const Draft *draft)
{
    if (draft->owner == NONE || draft_at(finder, draft->owner)->what != DRAFT_KNOWN) return false;
    const Draft *owner = draft_at(finder, draft->owner);
    if (owner->known->type != ACTOR_ORGANISATION || owner->first != draft->name_first) return false;
    bool common = owner->end < draft->name_end; /* "Zenda news service" */
    for (uint32_t token = owner->end; token < draft->name_end; token++)
        common &= !token_capital(finder, token);
    return common || owner->end + 1 == draft->name_end;
}

/* "Ruritanian Embassy in Kravonia" for one "in Strelsau". */
static void alias_by_host(Finder *finder, uint32_t actor, Str core, uint32_t home, uint32_t host)
{
    Str adjective = home == ACTOR_NONE ? (Str){0} : finder->adjectives.items[home];
    if (!adjective.size || !str_ends(fold_name(finder->scratch, core), STR("embassy"))) return;
    actor_alias(finder, actor,
                str_print(finder->arena, STR_FORMAT " Embassy in " STR_FORMAT, STR_ARGS(adjective),
                          STR_ARGS(finder->out->actors.items[host].label)));
}

/* "Ruritania's Foreign Ministry", where the lexicon knows a "Foreign Ministry of Ruritania". */
static uint32_t known_ministry(Finder *finder, const Draft *draft, Str core, uint32_t home)
{
    const LexActor *state = home == ACTOR_NONE ? NULL : finder->out->actors.items[home].known;
    if (!state || !class_is(draft->class, "ministry")) return ACTOR_NONE;
    Str name =
        str_print(finder->scratch, STR_FORMAT " of " STR_FORMAT, STR_ARGS(core), STR_ARGS(state->label));
    const LexActor *known = lexicon_actor_named(finder->lex, name);
    return known && known->type == ACTOR_ORGANISATION ? actor_known(finder, known) : ACTOR_NONE;
}

uint32_t organisation_merge(Finder *finder, const Draft *draft)
{
    if (is_its_owner(finder, draft)) return resolved(finder, draft->owner);
    Str text = name_without_possessives(finder, draft->name_first, draft->name_end);
    Str core = core_text(finder, draft);
    Str folded = fold_name(finder->arena, core), bag = bag_of(finder, folded);
    uint32_t owner = resolved(finder, draft->owner), home = actor_home(finder, owner);
    uint32_t host = resolved(finder, draft->host);
    uint32_t actor = names_find(finder, 'n', fold_name(finder->arena, text));
    if (actor == ACTOR_NONE) actor = body_find(finder, bag, home, host);
    if (actor == ACTOR_NONE) actor = known_ministry(finder, draft, core, home);
    if (actor == ACTOR_NONE && draft->weak) return ACTOR_NONE;
    if (actor == ACTOR_NONE) {
        actor = actor_create(finder, ACTOR_ORGANISATION, text);
        if (draft->class) finder->out->actors.items[actor].kind = draft->class->name;
        if (short_form_allowed(draft->class)) put_short_form(finder, draft, core, actor);
        put_initials(finder, core, actor);
        put_initials(finder, text, actor); /* "RLC" of "Ruritania Labour Congress" */
    }
    if (finder->home.items[actor] == ACTOR_NONE) finder->home.items[actor] = home;
    names_put(finder, 'n', fold_name(finder->arena, text), actor);
    names_put(finder, 'b', bag, actor);
    names_put(finder, 'b', keyed(finder, bag, home), actor);
    if (host != ACTOR_NONE) {
        names_put(finder, 'h', keyed(finder, keyed(finder, bag, home), host), actor);
        names_put(finder, 'H', keyed(finder, bag, home), actor); /* there is one whose host is known */
    }
    bool owned = core.size && !str_equal(core, text),
         wordy = memchr(core.bytes ? core.bytes : "", ' ', core.size) != NULL;
    if (owned && wordy) actor_alias(finder, actor, core);
    if (host != ACTOR_NONE) alias_by_host(finder, actor, core, home, host);
    Str adjective = {0};
    if (home != ACTOR_NONE) adjective = finder->adjectives.items[home];
    if (adjective.size && owned)
        actor_alias(finder, actor,
                    str_print(finder->arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(adjective), STR_ARGS(core)));
    return actor;
}

/* The first word of a draft's name that says what a ministry is for; empty where another word is no part of
 * that, if only such words are wanted. */
static Str portfolio_of(Finder *finder, const Draft *draft, bool only)
{
    Str found = {0};
    for (uint32_t token = draft->name_first; token < draft->name_end; token++) {
        Str word = portfolio_key(finder, token);
        bool small = token_in(finder, token, "ministry of for the and affairs &");
        if (!word.size && !small && only) return (Str){0};
        if (!found.size) found = word;
    }
    return found;
}

static bool is_ministry(const Draft *draft)
{
    if (draft->what == DRAFT_KNOWN) return str_is(draft->known->kind, "ministry");
    return draft->what == DRAFT_ORGANISATION && class_is(draft->class, "ministry");
}

void ministries_refer(Finder *finder)
{
    enum { FAR = 12 /* sentences */ };
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        Draft *draft = draft_at(finder, finder->order[i]);
        if (!is_ministry(draft)) continue;
        bool bare = draft->what == DRAFT_ORGANISATION && draft->owner == NONE && draft->host == NONE;
        Str portfolio = portfolio_of(finder, draft, bare);
        if (!portfolio.size) continue;
        uint32_t before = names_find(finder, 'm', portfolio);
        if (!bare) {
            names_put(finder, 'm', portfolio, finder->order[i]);
        } else if (before != NONE && draft->sentence - draft_at(finder, before)->sentence <= FAR) {
            draft->what = DRAFT_BODY;
            draft->kind = MENTION_NOMINAL;
        }
    }
}

void ministry_known(Finder *finder, const Draft *draft, uint32_t actor)
{
    if (!is_ministry(draft)) return;
    Str portfolio = portfolio_of(finder, draft, false);
    Str bag = bag_of(finder, str_join(finder->arena, portfolio, STR(" ministry")));
    if (portfolio.size && names_find(finder, 'b', bag) == ACTOR_NONE) names_put(finder, 'b', bag, actor);
}

/* The class of "the Labour Party", "the Foreign Office": names that many states have one of; else NULL. */
static const char *common_class(const Finder *finder, const Draft *draft)
{
    if (draft->what != DRAFT_KNOWN || draft->known->type != ACTOR_ORGANISATION) return NULL;
    Str rest = draft->known->label;
    str_cut(&rest, ' ');
    if (str_is(draft->known->label, "Joint Chiefs of Staff")) return "joint chiefs of staff";
    if (str_is(draft->known->kind, "party") && str_is(rest, "Party")) return "party";
    bool office = token_is(finder, draft->end - 1, "office") && draft->end - draft->name_first == 2 &&
                  token_in(finder, draft->name_first, "foreign home cabinet");
    return office ? "ministry" : NULL;
}

/* How often a state is named. */
typedef struct Naming {
    Str state, label; /* its id, its name */
    uint32_t count;
} Naming;

typedef ARRAY(Naming) Namings;

static Naming *naming_of(const Namings *namings, Str id)
{
    for (uint32_t i = 0; i < namings->count; i++)
        if (str_equal(namings->items[i].state, id)) return &namings->items[i];
    return NULL;
}

/* Returns how often the state is named that is named most. */
static uint32_t count_states(const Finder *finder, Namings *namings)
{
    enum { MANY_STATES = 32 };
    uint32_t most = 0;
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const LexActor *known = draft_at(finder, i)->known;
        if (!known || known->type != ACTOR_STATE) continue;
        Naming *naming = naming_of(namings, known->id);
        if (!naming && namings->count == MANY_STATES) continue;
        if (!naming)
            *(naming = array_add(finder->scratch, namings)) =
                (Naming){.state = known->id, .label = known->label};
        if (++naming->count > most) most = naming->count;
    }
    return most;
}

/* "the Foreign Office", where the text names Ruritania far more often than whose the lexicon takes it for:
 * the lexicon's "Ruritania Foreign Office", or NULL. */
static const LexActor *namesake(const Finder *finder, const Namings *namings, const Draft *draft,
                                uint32_t far)
{
    const Naming *own = naming_of(namings, draft->known->country);
    uint32_t most = own ? far * own->count : 0;
    const LexActor *found = NULL;
    for (uint32_t i = 0; i < namings->count; i++) {
        const Naming *other = &namings->items[i];
        if (other->count <= most) continue;
        Str name = str_print(finder->scratch, STR_FORMAT " " STR_FORMAT, STR_ARGS(other->label),
                             STR_ARGS(span_text(finder, draft->name_first, draft->end)));
        const LexActor *body = lexicon_actor_named(finder->lex, name);
        if (!body || body->type != ACTOR_ORGANISATION) continue;
        found = body;
        most = other->count;
    }
    return found;
}

void parties_doubt(Finder *finder)
{
    enum { FAR_MORE = 3 };
    Namings namings = {0};
    uint32_t most = 0;
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        Draft *draft = draft_at(finder, i);
        const char *class = common_class(finder, draft);
        if (!class) continue;
        if (!most) most = count_states(finder, &namings);
        const LexActor *body = namesake(finder, &namings, draft, FAR_MORE);
        if (body) {
            draft->known = body;
            continue;
        }
        const Naming *own = naming_of(&namings, draft->known->country);
        if (own && !strcmp(class, "ministry")) continue; /* its own state is named */
        if (most < FAR_MORE * ((own ? own->count : 0) + 1)) continue;
        draft->what = DRAFT_ORGANISATION;
        draft->known = NULL;
        draft->class = lexicon_term(finder->lex, str_from(class), STR("organisation"));
    }
}
