#include "relations/firing.h"

#include "relations/arguments.h"
#include "relations/factuality.h"
#include "relations/homeland.h"
#include "relations/items.h"
#include "relations/relief.h"
#include "relations/roles.h"
#include "relations/sources.h"
#include "relations/targets.h"
#include "relations/terms.h"
#include "relations/told.h"
#include "relations/when.h"

static bool is_type(const Reading *reading, uint32_t actor, unsigned types)
{
    return !types || types & 1u << reading->actors->actors.items[actor].type;
}

/* Whether the phrase that names party takes part itself, and does not only stand behind what does. */
static bool takes_part(const Reading *reading, const Prop *prop, const Party *party)
{
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Mention *mention = actors_at(reading->actors, prop->args.items[i].token);
        if (mention && mention->first == party->first && mention->end == party->end) return true;
    }
    return false;
}

/* "accepted the truce brokered by Chad": who brokers it is no party to it. */
static bool is_broker(const Reading *reading, const Party *party)
{
    static const char *const brokering[] = {"broker",  "mediate", "facilitate", "host",
                                            "sponsor", "chair",   NULL};
    for (uint32_t token = party->first; token < party->end; token++) {
        const Node *node = node_at(reading, token);
        if (node->deprel == DEP_OBL && str_is(reading_case(reading, token), "by") &&
            str_in(reading_lemma(reading, node->head), brokering))
            return true;
    }
    return false;
}

/* "shelled Zeila, on the border with Djibouti": where it was, which is no harm to Djibouti. */
static bool is_border_of(const Reading *reading, const Party *party)
{
    static const char *const places[] = {"on",       "near", "at",     "along",   "by",
                                         "close to", "in",   "around", "between", NULL};
    uint32_t border = NODE_NONE;
    for (uint32_t token = party->first; token < party->end; token++)
        if (node_at(reading, token)->head < party->first || node_at(reading, token)->head >= party->end)
            border = node_at(reading, token)->head;
    if (border == NODE_NONE) return false;
    Str lemma = reading_lemma(reading, border);
    return (str_is(lemma, "border") || str_is(lemma, "frontier")) &&
           str_in(reading_case(reading, border), places);
}

/* "The chemist Ana Novak went to Peru": only who holds an office comes to talk to a state. */
static bool is_private_visit(const Reading *reading, const Firing *firing, const Party *source,
                             const Party *target)
{
    const Actor *actors = reading->actors->actors.items;
    return str_is(firing->frame->cameo, "042") && actors[source->actor].type == ACTOR_OFFICIAL &&
           !actor_is_public(reading, source->actor) && actors[target->actor].type == ACTOR_STATE;
}

/* Whether one of the subjects of prop is what party stands for. */
static bool is_subject(const Reading *reading, const Prop *prop, const Party *party)
{
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Mention *mention = actors_at(reading->actors, prop->args.items[i].token);
        if (prop->args.items[i].role == ROLE_SUBJ && mention && mention->first == party->first) return true;
    }
    return false;
}

/* "their soldiers": the soldiers of both. */
static bool is_of_both(const Reading *reading, const Party *owners, uint32_t one, uint32_t other)
{
    const Mention *mention = actors_at(reading->actors, owners->first);
    if (!mention || !str_is(reading_lower(reading, owners->first), "their")) return false;
    bool first = false, second = false;
    for (uint32_t i = 0; i < mention->n_actors; i++) {
        first |= mention->actors[i] == one;
        second |= mention->actors[i] == other;
    }
    return first && second;
}

/* "Peru and Chile praised their soldiers", "fought with their guns", "widened cooperation": each its own. */
static bool is_own_thing(const Reading *reading, const Firing *firing, const Party *source,
                         const Party *target)
{
    static const char *const among_themselves[] = {"SANCTION",  "CONCEDE", "MOBILIZE", "COERCE", "ASSAULT",
                                                   "COOPERATE", "CONSULT", "AGREE",    NULL};
    if (str_in(firing->frame->relation->plover, among_themselves)) return false; /* "recalled their envoys" */
    if (source->end == source->first || target->end == target->first) return false; /* not in the sentence */
    if (firing->mutual || args_are_mutual(reading, firing->prop)) return false;
    return source->first == target->first || is_of_both(reading, target, source->actor, target->actor) ||
           is_of_both(reading, source, source->actor, target->actor) ||
           (is_subject(reading, firing->prop, source) && is_subject(reading, firing->prop, target));
}

static bool is_attack(const Firing *firing)
{
    return str_is(firing->frame->relation->name, "assault") && firing->evidence.factuality == ACT_ACTUAL;
}

/* "A bomb killed two Malians": whose doing it was may be told later. */
static void note_victim(Assembly *assembly, const Firing *firing)
{
    const RoleRefs *roles = &firing->frame->target;
    for (uint32_t i = 0; i < roles->count; i++) {
        Role role = roles->items[i].role;
        bool phrase = role == ROLE_OBJ || role == ROLE_OBL || role == ROLE_SUBJ;
        RoleRefs one = {.items = &roles->items[i], .count = phrase};
        Parties victims = {0};
        parties_of_roles(&assembly->reading, firing->prop, &one, (Str){0}, &victims);
        if (!victims.count || is_border_of(&assembly->reading, &victims.items[0])) continue;
        deeds_harm(&assembly->deeds, &victims.items[0], true, assembly->number);
        return;
    }
}

static bool relate(Assembly *assembly, const Firing *firing, const Party *source, const Party *target)
{
    const Reading *reading = &assembly->reading;
    if (!is_type(reading, source->actor, firing->frame->source_types)) return false;
    if (!is_type(reading, target->actor, firing->frame->target_types)) return false;
    if (!actors_may_relate(reading, firing->frame->relation, source->actor, target->actor)) return false;
    if (firing->frame->relation->told.size && is_border_of(reading, target)) return false;
    if (firing->frame->relation->symmetric && is_broker(reading, target)) return false;
    if (is_private_visit(reading, firing, source, target)) return false;
    if (is_own_thing(reading, firing, source, target)) return false;
    bool at_home = str_equal(parties_side(reading, source->actor), parties_side(reading, target->actor));
    if (at_home && frame_is_speakers(firing->frame) &&
        (source_is_first_person(reading, target) || !takes_part(reading, firing->prop, target)))
        return false;
    act_evidence evidence = firing->evidence;
    evidence.source = evidence_actor_id(reading, source->actor);
    evidence.target = evidence_actor_id(reading, target->actor);
    evidence.source_span = evidence_span(reading, source->first, source->end);
    evidence.target_span = evidence_span(reading, target->first, target->end);
    evidence_record(assembly, &evidence);
    bool in_person = firing->frame->relation->told.size && /* "the strikes" are not one man's */
                     reading->actors->actors.items[source->actor].type == ACTOR_OFFICIAL;
    if (is_attack(firing)) deeds_harm(&assembly->deeds, target, false, assembly->number);
    bool echoes = str_is(firing->frame->relation->plover, "SUPPORT") && /* "welcomed the move": no move */
                  !takes_part(reading, firing->prop, target);
    if (!in_person && !echoes)
        deeds_add(&assembly->deeds, reading, firing->prop->predicate, firing->frame->relation, source, target,
                  assembly->number);
    told_relate(assembly, firing, source, target);
    return true;
}

static bool relate_all(Assembly *assembly, const Firing *firing, const Parties *sources,
                       const Parties *targets)
{
    bool fired = false;
    for (uint32_t i = 0; i < sources->count; i++)
        for (uint32_t j = 0; j < targets->count; j++)
            fired |= relate(assembly, firing, &sources->items[i], &targets->items[j]);
    return fired;
}

/* "Peru and Chile work with the rebels", "met the king", "agreed to fight the gangs": with, or against,
 * somebody else than each other. */
static bool is_with_others(const Reading *reading, const Prop *prop, bool harmful)
{
    static const char *const people[] = {"organisation", "collective", "person", "title", "outlaw", NULL};
    static const char *const meeting[] = {"meet", "visit", "see", "receive", "host", "telephone", NULL};
    bool object = harmful || str_in(prop->lemma, meeting);
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        bool other =
            (arg->role == ROLE_OBL && str_is(arg->prep, "with")) || (object && arg->role == ROLE_OBJ);
        if (!other || actors_at(reading->actors, arg->token)) continue;
        bool named = harmful && node_at(reading, arg->token)->upos == UPOS_PROPN;
        if (named || reading_is_of(reading, arg->token, people)) return true;
    }
    return false;
}

/* "Chad and Niger joined the war": on one side, as far as is told. */
static bool is_joined(const Reading *reading, const Prop *prop)
{
    static const char *const joining[] = {"join", "enter", "avoid", "escape", "win", "lose", NULL};
    const Node *node = node_at(reading, prop->predicate);
    bool phrase = node->deprel == DEP_OBJ || node->deprel == DEP_OBL;
    return prop->kind == PREDICATE_NOUN && phrase && str_in(reading_lemma(reading, node->head), joining);
}

/* Every pair among the actors of a role, which is behind a preposition ("between") or not. */
static bool fire_pairs(Assembly *assembly, const Firing *firing, bool behind)
{
    for (uint32_t role = 0; role < firing->frame->pair.count; role++) {
        Role among = firing->frame->pair.items[role].role;
        if (behind != (among == ROLE_OBL)) continue;
        bool mutual = !firing->frame->relation->symmetric, harmful = firing->frame->relation->told.size > 0;
        if (among == ROLE_SUBJ && (is_with_others(&assembly->reading, firing->prop, harmful) ||
                                   (mutual && is_joined(&assembly->reading, firing->prop))))
            continue;
        RoleRefs one = {.items = &firing->frame->pair.items[role], .count = 1};
        Parties parties = {0};
        if (among == ROLE_DEALERS)
            parties_of_dealers(assembly, firing, &parties);
        else
            parties_of_roles(&assembly->reading, firing->prop, &one, (Str){0}, &parties);
        bool fired = false;
        Firing each = *firing;
        each.mutual = mutual;
        for (uint32_t i = 0; i < parties.count; i++)
            for (uint32_t j = i + 1; j < parties.count; j++) {
                fired |= relate(assembly, &each, &parties.items[i], &parties.items[j]);
                if (each.mutual) /* each fights the other */
                    fired |= relate(assembly, &each, &parties.items[j], &parties.items[i]);
            }
        if (fired) return true;
    }
    return false;
}

/* "through Poland": the goods go to Poland, and from Poland to whom they are for. */
static void fire_route(Assembly *assembly, Firing *firing, const Parties *sources, const Parties *targets)
{
    const Reading *reading = &assembly->reading;
    Parties via = {0};
    parties_of_route(reading, firing, &via);
    if (!via.count) return;
    Str *ids = ARENA_ARRAY(reading->arena, Str, via.count);
    for (uint32_t i = 0; i < via.count; i++) ids[i] = evidence_actor_id(reading, via.items[i].actor);
    relate_all(assembly, firing, sources, &via);
    relate_all(assembly, firing, &via, targets);
    firing->evidence.via = ids;
    firing->evidence.n_via = via.count;
}

/* "Peru and Chile withdrew their troops": each is the other's target, by the same words. firsts: the targets
 * of the first source. */
static bool fire_mutual(Assembly *assembly, Firing *firing, const Parties *sources, const Parties *firsts,
                        const RoleRef *role)
{
    bool fired = false;
    for (uint32_t i = 1; i < sources->count; i++) {
        const Party *source = &sources->items[i];
        Parties targets = {0};
        parties_of_target(assembly, firing, source, parties_side(&assembly->reading, source->actor), role,
                          &targets);
        for (uint32_t j = 0; j < targets.count; j++) {
            const Party *target = &targets.items[j];
            if (target->actor != sources->items[0].actor) continue;
            for (uint32_t k = 0; k < firsts->count; k++)
                if (firsts->items[k].actor == source->actor &&
                    (firsts->items[k].first == target->first || target->first == sources->items[0].first))
                    fired |= relate(assembly, firing, source, target);
        }
    }
    return fired;
}

/* A town, an army post, soldiers: whose is not said. */
static bool is_of_some_state(const Reading *reading, uint32_t noun)
{
    static const char *const groups[] = {"place-noun", "force", "route", "post", NULL};
    static const char *const weapons[] = {"weapon", "vessel", NULL}; /* anybody's */
    const LexClass *collective =
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("collective"));
    bool forces = collective && str_is(collective->name, "forces");
    return (forces || reading_is_of(reading, noun, groups)) && !reading_is_of(reading, noun, weapons);
}

/* "a string of towns", "dozens of soldiers": the towns. */
static uint32_t counted_thing(const Reading *reading, uint32_t noun)
{
    static const char *const counts[] = {"string", "series", "number", "score",   "dozen", "handful",
                                         "swathe", "part",   "couple", "stretch", NULL};
    static const char *const of[] = {"of", NULL};
    uint32_t thing =
        str_in(reading_lemma(reading, noun), counts) ? reading_oblique(reading, noun, of) : NODE_NONE;
    return thing == NODE_NONE ? noun : thing;
}

/* "The front killed ten soldiers", "a bomb at a hotel": may the argument be a thing or force of the state
 * that rebels fight? */
static bool is_fought(const Reading *reading, const Prop *prop, const Arg *arg)
{
    static const char *const preps[] = {"on", "against", "at", NULL};
    bool suffers = prop->kind == PREDICATE_VERB ? arg->role == ROLE_OBJ
                                                : arg->role == ROLE_OBL && str_in(arg->prep, preps);
    return suffers && is_of_some_state(reading, counted_thing(reading, arg->token));
}

/* "The army killed nine militants": fighters of whom nothing is said. */
static bool is_rebel(const Reading *reading, const Prop *prop, const Arg *arg)
{
    static const char *const rebels[] = {"outlaw", NULL};
    return prop->kind == PREDICATE_VERB && arg->role == ROLE_OBJ && !actors_at(reading->actors, arg->token) &&
           reading_is_of(reading, arg->token, rebels);
}

/* Whom source fights in the argument: rebels the state that they have last been said to fight, else the one
 * that they are of; a state the rebels that it is said to fight. Or ACTOR_NONE. */
static uint32_t foe_in(Assembly *assembly, const Firing *firing, const Party *source, const Arg *arg)
{
    const Reading *reading = &assembly->reading;
    const Actor *doer = &reading->actors->actors.items[source->actor];
    Str side = parties_side(reading, source->actor);
    Parties foes = {0};
    if (str_is(doer->kind, "armed-group")) {
        if (!is_fought(reading, firing->prop, arg)) return ACTOR_NONE;
        relief_foe(assembly, side, &foes);
        uint32_t state = foes.count ? foes.items[0].actor : evidence_actor(reading, doer->country);
        bool is_state = state != ACTOR_NONE && reading->actors->actors.items[state].type == ACTOR_STATE;
        return is_state ? state : ACTOR_NONE;
    }
    if (is_rebel(reading, firing->prop, arg)) parties_of_rebels(assembly, side, &foes);
    return foes.count ? foes.items[0].actor : ACTOR_NONE;
}

/* "The Zenda Front seized a town", "The army killed nine rebels", where it is not said whose or who. */
static bool fire_at_foe(Assembly *assembly, const Firing *firing, const Parties *sources)
{
    const Actor *doer = &assembly->reading.actors->actors.items[sources->items[0].actor];
    bool ends = str_is(firing->frame->relation->plover, "CONCEDE") && /* "freed two soldiers" */
                str_is(doer->kind, "armed-group");
    if (!(firing->frame->relation->told.size || ends) || sources->count != 1) return false;
    for (uint32_t i = 0; i < firing->prop->args.count; i++) {
        const Arg *arg = &firing->prop->args.items[i];
        uint32_t actor = foe_in(assembly, firing, &sources->items[0], arg);
        if (actor == ACTOR_NONE) continue;
        Party foe = party_at(actor, arg->token);
        return relate(assembly, firing, &sources->items[0], &foe);
    }
    return false;
}

/* "Peru accused Chilean troops of killing two soldiers". */
static bool fire_at_teller(Assembly *assembly, const Firing *firing, const Parties *sources)
{
    Party victim = {.kind = MENTION_NOMINAL};
    if (!firing->frame->relation->told.size ||
        !(told_victim(&assembly->reading, firing->prop, sources, &victim) ||
          told_complainant(assembly, firing, sources, &victim)))
        return false;
    return relate_all(assembly, firing, sources, &(Parties){.items = &victim, .count = 1});
}

/* "Ping was arrested", "police freed him": by his own state, where the text names nobody else. */
static bool fire_homeland(Assembly *assembly, const Firing *firing)
{
    const Frame *frame = firing->frame;
    uint32_t predicate = firing->prop->predicate;
    bool asked = false, fired = false;
    if (firing->evidence.factuality != ACT_ACTUAL) return false; /* "called for the release of Ping" */
    for (uint32_t i = 0; i < frame->source.count; i++) asked |= frame->source.items[i].role == ROLE_HOMELAND;
    for (uint32_t i = 0; asked && !fired && i < frame->target.count; i++) {
        RoleRefs one = {.items = &frame->target.items[i], .count = 1};
        Parties targets = {0};
        parties_of_roles(&assembly->reading, firing->prop, &one, (Str){0}, &targets);
        for (uint32_t j = 0; j < targets.count; j++) {
            bool his = firing->prop->kind == PREDICATE_NOUN && targets.items[j].kind == MENTION_PRONOUN;
            if (his) continue; /* "pressed for his release": perhaps not what has happened */
            Party home = party_at(homeland_of(assembly, firing, &targets.items[j]), predicate);
            if (home.actor != ACTOR_NONE) fired |= relate(assembly, firing, &home, &targets.items[j]);
        }
    }
    return fired;
}

/* "Peru sent tents to Chile. Oman also sent aid.": to Chile. */
static bool fire_too(Assembly *assembly, const Firing *firing, const Parties *sources)
{
    enum { SENTENCES_BACK = 2 };
    const Reading *reading = &assembly->reading;
    const Relation *relation = firing->frame->relation;
    const Node *node = node_at(reading, firing->prop->predicate);
    uint32_t verb = node->upos == UPOS_NOUN && node->head != NODE_NONE ? node->head : firing->prop->predicate;
    if (!str_is(relation->plover, "AID") || !source_is_said_too(reading, verb)) return false;
    for (uint32_t i = 0; i < firing->prop->args.count; i++) /* "to the Chilean army", whomever that is */
        if (str_is(firing->prop->args.items[i].prep, "to") || str_is(firing->prop->args.items[i].prep, "for"))
            return false;
    for (uint32_t i = assembly->records->evidence.count; i > 0; i--) {
        const act_evidence *told = &assembly->records->evidence.items[i - 1];
        if (told->sentence + SENTENCES_BACK < assembly->number) return false;
        if (!str_equal(told->relation, relation->name)) continue;
        uint32_t predicate = firing->prop->predicate;
        Party target = party_at(evidence_actor(reading, told->target), predicate);
        Parties targets = {.items = &target, .count = 1};
        return target.actor != ACTOR_NONE && relate_all(assembly, firing, sources, &targets);
    }
    return false;
}

/* "Oman detained two Tongans. They were released." */
static bool fire_relief(Assembly *assembly, const Firing *firing)
{
    Party source, target;
    return str_is(firing->frame->relation->plover, "CONCEDE") &&
           relief_pair(assembly, firing, &source, &target) && relate(assembly, firing, &source, &target);
}

/* Leaves out of targets who is of one side with a source. */
static void drop_sides(const Reading *reading, const Parties *sources, Parties *targets)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < targets->count; i++) {
        bool own = false;
        for (uint32_t j = 0; j < sources->count; j++)
            own |= str_equal(parties_side(reading, targets->items[i].actor),
                             parties_side(reading, sources->items[j].actor));
        if (!own) targets->items[kept++] = targets->items[i];
    }
    targets->count = kept;
}

static bool fire_directed(Assembly *assembly, Firing *firing)
{
    const Reading *reading = &assembly->reading;
    Parties sources = {0};
    parties_of_source(assembly, firing, &sources);
    if (!sources.count) {
        if (is_attack(firing)) note_victim(assembly, firing);
        return fire_relief(assembly, firing) || fire_homeland(assembly, firing);
    }
    Str side = parties_side(reading, sources.items[0].actor);
    bool told = false; /* the words say whom, though nothing can be told of them */
    for (uint32_t i = 0; i < firing->frame->target.count; i++) { /* the first role that gives a relation */
        const RoleRef *role = &firing->frame->target.items[i];
        if (told && role->role == ROLE_GOVERNOR) continue;
        Parties targets = {0};
        parties_of_target(assembly, firing, &sources.items[0], side, role, &targets);
        if (role->role == ROLE_FOE)
            drop_sides(reading, &sources, &targets); /* "Peru's and Chile's embargo" */
        bool quoted =
            reading->speakers[firing->prop->predicate] != ACTOR_NONE; /* "'We agreed', she said at a" */
        if (!targets.count && (role->role == ROLE_DEED || (role->role == ROLE_FELLOW && quoted)))
            assembly->missed = firing->prop->predicate;
        if (!targets.count) continue;
        told |= role->role == ROLE_OBL && (str_is(role->prep, "to") || str_is(role->prep, "against"));
        if (firing->frame->via.count) fire_route(assembly, firing, &sources, &targets);
        bool fired = relate_all(assembly, firing, &sources, &targets);
        fired |= fire_mutual(assembly, firing, &sources, &targets, role);
        if (fired) return true;
    }
    if (fire_at_foe(assembly, firing, &sources) || fire_at_teller(assembly, firing, &sources) ||
        fire_too(assembly, firing, &sources))
        return true;
    told_relate_alone(assembly, firing, &sources);
    /* "the embargo imposed by Peru", on whom? What Chile condemns later is Peru's all the same. */
    if (firing->evidence.factuality == ACT_ACTUAL && !firing->frame->relation->symmetric &&
        !firing->frame->relation->speech && actor_is_public(reading, sources.items[0].actor))
        deeds_note(&assembly->deeds, firing->frame->relation, &sources, assembly->number);
    return false;
}

static bool conditions_hold(const Reading *reading, const Frame *frame, const Prop *prop)
{
    for (uint32_t i = 0; i < frame->needs.count; i++)
        if (!terms_meet(reading, prop, &frame->needs.items[i])) return false;
    for (uint32_t i = 0; i < frame->unless.count; i++)
        if (terms_meet(reading, prop, &frame->unless.items[i])) return false;
    return true;
}

bool fire_frame(Assembly *assembly, const Frame *frame, const Prop *prop)
{
    const Reading *reading = &assembly->reading;
    if (!conditions_hold(reading, frame, prop)) return false;
    act_factuality factuality = factuality_find(reading, prop->predicate);
    if (frame->when && !(frame->when & 1u << factuality)) return false;
    if (frame->has_fact && (frame->fact == ACT_ACTUAL || factuality == ACT_ACTUAL)) factuality = frame->fact;
    if (frame->announced && factuality == ACT_ACTUAL && factuality_is_announced(reading, prop->predicate))
        factuality = ACT_POSSIBLE;
    Firing firing = {.frame = frame, .prop = prop, .evidence = evidence_of(assembly)};
    act_evidence *evidence = &firing.evidence;
    evidence_name(evidence, frame->relation, frame->cameo);
    evidence->factuality = factuality;
    evidence->predicate_span = evidence_span(reading, prop->predicate, prop->predicate + 1);
    evidence->speaker = evidence_actor_id(reading, reading->speakers[prop->predicate]);
    evidence->frame = frame->name;
    evidence->event_date = when_find(reading, prop->predicate);
    if (frame->via.count) items_find(reading, prop, evidence);
    return fire_pairs(assembly, &firing, true) || (frame->source.count && fire_directed(assembly, &firing)) ||
           fire_pairs(assembly, &firing, false);
}
