/* Which body "the embassy", "the alliance", "the firm" are, and whose "the forces", "the government", "the
 * junta". */
#include "actors/references.h"

/* A noun that says no more than its class does: "the firm" may be any company, "the shipyard" may not. */
static bool loose_noun(const Finder *finder, const Draft *draft)
{
    return token_in(finder, draft->head, "group organisation organization movement body");
}

static bool generic_noun(const Finder *finder, const Draft *draft)
{
    return token_in(finder, draft->head,
                    "ministry embassy agency parliament court company firm group manufacturer contractor "
                    "party militia militants rebels guerrillas insurgents separatists jihadists movement "
                    "union bank organisation organization body "
                    "consulate airline carrier newspaper broadcaster maker shipbuilder giant");
}

/* The class of an organisation, by its head noun or by the lexicon. */
static Str kind_of(const Finder *finder, const Draft *draft)
{
    const LexActor *known = finder->out->actors.items[draft->actors[0]].known;
    if (known) return known->kind;
    return draft->class && draft->what == DRAFT_ORGANISATION ? draft->class->name : (Str){0};
}

/* "the defence ministry" is no foreign ministry: what the reference says it is for, the name says, too. */
static bool portfolio_agrees(const References *refs, uint32_t actor, const Draft *reference)
{
    Finder *finder = refs->finder;
    if (!class_is(reference->class, "ministry")) return true;
    Str label = fold_name(finder->scratch, finder->out->actors.items[actor].label);
    for (uint32_t token = reference->first; token < reference->name_end; token++) {
        Str word = portfolio_key(finder, token);
        if (!word.size) continue;
        for (Str rest = label; rest.bytes;) {
            Str other = str_cut(&rest, ' ');
            if (str_equal(str_is(other, "defense") ? STR("defence") : other, word)) return true;
        }
        return false;
    }
    return true;
}

/* Does the actor's name, or another that the lexicon knows, hold the noun: "embassy", "Front"? */
static bool name_holds(const References *refs, const Draft *candidate, const Draft *reference)
{
    Finder *finder = refs->finder;
    Str noun = fold_name(finder->scratch, span_text(finder, reference->name_first, reference->name_end));
    const Str names[2] = {finder->out->actors.items[candidate->actors[0]].label,
                          span_text(finder, candidate->name_first, candidate->name_end)};
    int count = candidate->what == DRAFT_KNOWN ? 2 : 1;
    for (int i = 0; i < count; i++) {
        Str name = fold_name(finder->scratch, names[i]);
        if (noun.size && name.size >= noun.size && memmem(name.bytes, name.size, noun.bytes, noun.size))
            return true;
    }
    return false;
}

/* May it be "the ministry", "the Front", "the group"? */
static bool fits_body(const References *refs, const Draft *candidate, const Draft *reference)
{
    if (candidate->n_actors != 1) return false;
    ActorType type = draft_type(refs, candidate);
    if (type != ACTOR_ORGANISATION && type != ACTOR_BLOC) return false;
    Finder *finder = refs->finder;
    if (!portfolio_agrees(refs, candidate->actors[0], reference)) return false;
    bool short_name = reference->name_end - reference->name_first == 1 &&
                      token_capital(finder, reference->head); /* "the Front" */
    if (short_name) return name_holds(refs, candidate, reference);
    Str kind = kind_of(finder, candidate);
    if (loose_noun(finder, reference) && !str_is(kind, "ministry") && !str_is(kind, "agency") &&
        !str_is(kind, "parliament") && !str_is(kind, "court") && !str_is(kind, "embassy") &&
        !str_is(kind, "media"))
        return type == ACTOR_ORGANISATION;
    if (reference->class && generic_noun(finder, reference) &&
        str_equal(kind_of(finder, candidate), reference->class->name))
        return true;
    if (str_is(kind, "armed-group") && token_in(finder, reference->head, "army military navy"))
        return false; /* "the army" is not that "Liberation Army" */
    return name_holds(refs, candidate, reference);
}

/* "the alliance", "the regional bloc", "the 55-nation body". */
static bool means_bloc(const Finder *finder, const Draft *draft)
{
    if (draft->plural) return false;
    bool party = token_in(finder, draft->head, "party coalition"); /* of parties, of the willing */
    if ((class_is(draft->class, "party") && !party) || class_is(draft->class, "union")) return true;
    if (!token_in(finder, draft->head, "body organisation organization grouping group")) return false;
    for (uint32_t token = draft->first; token < draft->end; token++)
        if (token_in(
                finder, token,
                "regional continental subregional sub-regional pan-african intergovernmental world global "
                "nation member"))
            return true;
    return false;
}

/* "The foreign ministry summoned the Ruritanian ambassador", "… was summoned by the foreign ministry": whose
 * ministry that is not; or ACTOR_NONE. */
static uint32_t guest_of(const Finder *finder, const Draft *draft)
{
    const Node *node = node_at(finder, draft->head);
    if (node->head == NODE_NONE || (node->deprel != DEP_NSUBJ && node->deprel != DEP_OBL)) return ACTOR_NONE;
    Deprel other = node->deprel == DEP_NSUBJ ? DEP_OBJ : DEP_NSUBJ;
    for (uint32_t child = node_at(finder, node->head)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        uint32_t guest = finder->headed[child];
        if (node_at(finder, child)->deprel != other || guest == NONE) continue;
        uint32_t owner = draft_actor(finder, draft_at(finder, guest)->owner);
        return actor_home(finder, owner != ACTOR_NONE ? owner : draft_actor(finder, guest));
    }
    return ACTOR_NONE;
}

/* "the foreign ministry", where none was named: that of the state which the text comes from, but Washington
 * has none; else of the state that was spoken of. */
static void resolve_ministry(const References *refs, Draft *draft)
{
    Finder *finder = refs->finder;
    if (draft->owner != NONE || draft->plural || !class_is(draft->class, "ministry") ||
        !token_is(finder, draft->head, "ministry"))
        return;
    uint32_t home = finder->dated ? finder->dominant : ACTOR_NONE;
    bool american = home != ACTOR_NONE && str_is(finder->out->actors.items[home].id, "USA");
    uint32_t guest = guest_of(finder, draft);
    if (home != ACTOR_NONE && !american && home != guest)
        draft_resolve(draft, home);
    else
        resolve_as(refs, draft, lookback_find(refs, draft, fits_country, 3, american ? home : guest));
}

void resolve_body(const References *refs, Draft *draft)
{
    if (resolve_explained(refs, draft)) return;
    uint32_t owner = draft_actor(refs->finder, draft->owner);
    uint32_t found = lookback_find(refs, draft, fits_body, 12, ACTOR_NONE);
    if (owner != ACTOR_NONE) {
        bool same = found != NONE && actor_home(refs->finder, draft_at(refs->finder, found)->actors[0]) ==
                                         actor_home(refs->finder, owner);
        if (!same) found = NONE;
    }
    if (found == NONE && draft->class && means_bloc(refs->finder, draft))
        found = lookback_find(refs, draft, fits_bloc, 12, ACTOR_NONE);
    resolve_as(refs, draft, found);
    if (found == NONE && owner != ACTOR_NONE && draft_at(refs->finder, draft->owner)->what == DRAFT_KNOWN &&
        token_is(refs->finder, draft->head, "ministry"))
        draft_resolve(draft, owner); /* "the Ruritanian ministry" */
    if (found == NONE) resolve_ministry(refs, draft);
}

/* A bloc, or a mission of one. */
static bool fits_mission(const References *refs, const Draft *candidate, const Draft *reference)
{
    if (fits_bloc(refs, candidate, reference)) return true;
    if (candidate->n_actors != 1) return false;
    uint32_t home = actor_home(refs->finder, candidate->actors[0]);
    return home != ACTOR_NONE && refs->finder->out->actors.items[home].type == ACTOR_BLOC &&
           draft_type(refs, candidate) == ACTOR_ORGANISATION;
}

/* "the junta", "the putschists", "condemned the coup": whose is plain from what the text is about. */
static bool means_regime(const Finder *finder, uint32_t noun)
{
    if (token_in(finder, noun, "regime junta coup putsch d'etat putschist putschists")) return true;
    return noun > 0 && token_in(finder, noun - 1, "coup military") &&
           token_in(finder, noun, "leaders plotters makers rulers");
}

/* By its noun; "the military government" is also "the junta". */
static void remember_collective(Finder *finder, const Draft *draft, Str noun)
{
    uint32_t number = (uint32_t)(draft - finder->drafts.items);
    names_put(finder, 'f', noun, number);
    bool governing = class_is(draft->class, "government"), usurped = false;
    for (uint32_t token = draft->first; governing && token < draft->head; token++)
        usurped |= token_in(finder, token, "military transitional interim ruling");
    if (usurped) names_put(finder, 'f', STR("junta"), number);
}

static bool is_irregular(const Finder *finder, const Draft *draft)
{
    return token_in(
        finder, draft->head,
        "gunman gunmen militant militants militia militias fighters mercenary mercenaries "
        "paramilitary paramilitaries attackers assailants raiders rebel rebels insurgent insurgents "
        "guerrilla guerrillas separatist separatists jihadist jihadists proxies recruits");
}

/* A state, but not that of "the Ruritanian border": where something is says little of whose army is meant. */
static bool fits_master(const References *refs, const Draft *candidate, const Draft *reference)
{
    const Finder *finder = refs->finder;
    if (!fits_country(refs, candidate, reference)) return false;
    uint32_t noun = node_at(finder, candidate->head)->head;
    return candidate->kind != MENTION_ADJECTIVE || noun == NODE_NONE ||
           !lemma_in(finder, noun, " border frontier coast town city village province region side ");
}

/* "The Sandinista government": a party that governs does it as its state; "Sandinista troops", behind that,
 * too. */
static bool governs_by_party(Finder *finder, const Draft *draft, uint32_t owner)
{
    if (owner == ACTOR_NONE || is_irregular(finder, draft) || actor_home(finder, owner) == ACTOR_NONE ||
        !str_is(finder->out->actors.items[owner].kind, "party"))
        return false;
    Str key = str_print(finder->arena, "%u", owner);
    bool governs = class_is(draft->class, "government");
    if (governs) names_put(finder, 'g', key, owner);
    return governs || (class_is(draft->class, "forces") && names_find(finder, 'g', key) == owner);
}

/* "The Zenda Front attacked government troops": those of the state that the last fighters named in the
 * sentence are from; or ACTOR_NONE. */
static uint32_t fought_by(const References *refs, const Draft *draft)
{
    const Finder *finder = refs->finder;
    if (!token_is(finder, draft->first, "government") || draft->head == draft->first) return ACTOR_NONE;
    for (uint32_t steps = 0;; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        const Draft *fighter = recent ? draft_at(finder, recent->draft) : NULL;
        if (!fighter || fighter->sentence != draft->sentence) return ACTOR_NONE;
        if (fighter->n_actors != 1) continue;
        uint32_t actor = fighter->actors[0], home = actor_home(finder, actor);
        bool fights = str_is(finder->out->actors.items[actor].kind, "armed-group");
        if (fights && home != ACTOR_NONE && finder->out->actors.items[home].type == ACTOR_STATE) return home;
    }
}

/* "rebels loyal to Novak", "to former president Novak" are his; "soldiers loyal to President Novak" the
 * state's. */
static bool follows_man(const Finder *finder, const Draft *draft)
{
    const Draft *man = draft_at(finder, draft->owner);
    bool rules = has_title(man) && !man->former &&
                 (class_is(man->class, "head-of-state") || class_is(man->class, "head-of-government") ||
                  token_is(finder, man->title_end - 1, "leader"));
    return token_is(finder, draft->head + 1, "loyal") && !rules;
}

/* "Ruritanian forces", "the forces": the state or body that they belong to. */
void resolve_collective(References *refs, Draft *draft)
{
    Finder *finder = refs->finder;
    Str noun = means_regime(finder, draft->head) /* "the Kravonian coup … the junta" */
                   ? STR("junta")
                   : fold_name(finder->arena, token_at(finder, draft->head)->form);
    if (draft->owner != NONE) {
        uint32_t owner = draft_actor(refs->finder, draft->owner);
        bool person = owner != ACTOR_NONE && finder->out->actors.items[owner].type == ACTOR_OFFICIAL;
        if ((person && !follows_man(finder, draft)) || governs_by_party(finder, draft, owner))
            draft_resolve(draft, actor_home(finder, owner));
        else
            resolve_as(refs, draft, draft->owner);
        for (uint32_t i = 0; i < draft->n_more; i++) resolve_as(refs, draft, draft->more[i]);
        if (draft->n_actors == 1) remember_collective(finder, draft, noun);
        return;
    }
    resolve_body(refs, draft);
    if (!draft->n_actors) draft_resolve(draft, fought_by(refs, draft));
    if (draft->n_actors) return;
    uint32_t before = names_find(finder, 'f', noun); /* "the army" after "the Ruritanian army" */
    bool governing = class_is(draft->class, "government");
    bool peacekeeping = token_in(finder, draft->head, "peacekeeper peacekeepers") ||
                        (draft->head > 0 && token_is(finder, draft->head - 1, "peacekeeping"));
    if (before != ACTOR_NONE && draft->sentence - draft_at(finder, before)->sentence <= 12)
        resolve_as(refs, draft, before);
    else if (peacekeeping)
        resolve_as(refs, draft, lookback_find(refs, draft, fits_mission, 12, ACTOR_NONE));
    else if (means_regime(finder, draft->head)) /* whose is plain from what the text is about */
        draft_resolve(draft, groups_main(refs, draft));
    else if (governing && finder->dated)
        draft_resolve(draft, finder->dominant);
    else if (!is_irregular(finder, draft) && !class_is(draft->class, "company") &&
             !token_is(finder, draft->head, "coalition")) /* no state need have sent "the gunmen" */
        resolve_as(refs, draft, lookback_find(refs, draft, fits_master, 3, ACTOR_NONE));
    if (!draft->n_actors && token_in(finder, draft->head, REBELS)) draft_resolve(draft, refs->fighters);
    if (draft->n_actors == 1) remember_collective(finder, draft, noun);
}

bool collective_moved_out(const Finder *finder, uint32_t noun)
{
    enum { CLIMB = 3 };
    static const char moving[] =
        " withdraw withdrew withdrawn withdrawing withdraws pull pulled pulling evacuate evacuated "
        "evacuating remove removed removing recall recalled bring brought expel expelled expelling "
        "drive drove driven oust ousted ";
    uint32_t at = noun;
    for (int step = 0; step < CLIMB; step++) {
        at = node_at(finder, at)->head;
        if (at == NODE_NONE || at > noun) return false;
        if (node_at(finder, at)->upos == UPOS_VERB) return token_in(finder, at, moving);
    }
    return false;
}
