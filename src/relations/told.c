#include "relations/told.h"

#include "relations/arguments.h"
#include "relations/factuality.h"
#include "relations/mood.h"
#include "relations/roles.h"
#include "relations/subjects.h"
#include "relations/targets.h"

/* What a speaker does by saying what firing says: relation, towards target. */
static void relate_speaker(const Assembly *assembly, const Firing *firing, uint32_t speaker,
                           const Relation *relation, const Party *target, const char *how)
{
    const Reading *reading = &assembly->reading;
    act_evidence evidence = firing->evidence;
    evidence_name(&evidence, relation, relation->cameo);
    evidence.factuality = ACT_ACTUAL;
    evidence.source = evidence_actor_id(reading, speaker);
    evidence.target = evidence_actor_id(reading, target->actor);
    evidence.source_span = (act_span){0, 0};
    evidence.target_span = evidence_span(reading, target->first, target->end);
    evidence.frame = str_print(reading->arena, "%s %s", firing->frame->name.bytes, how);
    evidence_record(assembly, &evidence);
}

/* "Lagos says that Yaounde seeks to destabilise it": the attempt is told as a fact. */
static bool is_attempt(const Reading *reading, uint32_t predicate)
{
    static const char *const verbs[] = {"seek", "try",     "attempt", "plot", "conspire",
                                        "plan", "prepare", "intend",  NULL};
    const Node *node = node_at(reading, predicate);
    if (node->deprel != DEP_XCOMP || node->head == NODE_NONE ||
        factuality_find(reading, node->head) != ACT_ACTUAL)
        return false;
    return str_in(reading_lemma(reading, node->head), verbs);
}

/* "said that it would, at a time when Chad is waging war": told in passing, to say when. */
static bool is_time_clause(const Reading *reading, uint32_t predicate)
{
    enum { CLIMB = 6 };
    for (int step = 0; step < CLIMB; step++) {
        const Node *node = node_at(reading, predicate);
        if (node->head == NODE_NONE || node->deprel == DEP_CCOMP) return false;
        uint32_t when = predicate; /* "a time when", wherever a tree hangs it */
        if (node->deprel == DEP_ACL || node->deprel == DEP_ADVCL)
            for (uint32_t child = node->child; child != NODE_NONE && child < predicate;
                 child = node_at(reading, child)->sibling)
                if (str_is(reading_lemma(reading, child), "when")) when = child;
        if (when != predicate && when > reading->sentence->first)
            return str_is(reading_lemma(reading, when - 1), "time") ||
                   str_is(reading_lemma(reading, when - 1), "moment");
        predicate = node->head;
    }
    return false;
}

/* "said that trade had fallen since Chad's invasion", "in the wake of the raid": an event named to say since
 * when or amid what. */
static bool is_backdrop(const Reading *reading, uint32_t noun)
{
    static const char *const times[] = {"since",  "during", "amid",  "amidst",
                                        "before", "until",  "ahead", NULL};
    static const char *const wakes[] = {"wake", "aftermath", "midst", "eve", "anniversary", NULL};
    const Node *node = node_at(reading, noun);
    if (node->head == NODE_NONE || reading_kind(reading, noun) != PREDICATE_NOUN) return false;
    Str preposition = reading_case(reading, noun);
    if (node->deprel == DEP_NMOD && str_is(preposition, "of"))
        return str_in(reading_lemma(reading, node->head), wakes);
    return (node->deprel == DEP_OBL || node->deprel == DEP_NMOD) && str_in(preposition, times);
}

/* "said that Malian soldiers had killed ten rebels": who fights those wrongs nobody else. */
static bool is_done_to_outlaws(const Reading *reading, const Prop *prop)
{
    static const char *const outlaws[] = {"outlaw", NULL};
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        bool victim = arg->role == ROLE_OBJ ||
                      (arg->role == ROLE_OBL && (str_is(arg->prep, "against") || str_is(arg->prep, "from") ||
                                                 str_is(arg->prep, "on") || str_is(arg->prep, "with")));
        if (victim && reading_is_of(reading, arg->token, outlaws)) return true;
    }
    return false;
}

/* Of the same side, or of the same state: a party's spokesman blames nobody for what he merely tells. */
static bool is_own(const Reading *reading, uint32_t speaker, uint32_t source)
{
    const Actor *one = &reading->actors->actors.items[speaker],
                *other = &reading->actors->actors.items[source];
    return str_equal(parties_side(reading, speaker), parties_side(reading, source)) ||
           (one->type == ACTOR_OFFICIAL && one->country.size && str_equal(one->country, other->country));
}

void told_relate(const Assembly *assembly, const Firing *firing, const Party *source, const Party *target)
{
    const Reading *reading = &assembly->reading;
    const Lexicon *lex = frames_lexicon(reading->frames);
    uint32_t predicate = firing->prop->predicate;
    const Relation *relation = firing->frame->relation;
    bool rebels = target && str_is(reading->actors->actors.items[target->actor].kind, "armed-group");
    const Relation *told = lexicon_relation_named(
        lex, rebels && relation->told_rebels.size ? relation->told_rebels : relation->told);
    const Relation *vowed = lexicon_relation_named(lex, relation->vowed);
    bool fair = !relation->told_rebels.size && (rebels || is_done_to_outlaws(reading, firing->prop));
    if (is_time_clause(reading, predicate) || is_backdrop(reading, predicate) ||
        mood_is_going_on(reading, predicate))
        told = NULL;
    bool fact = firing->evidence.factuality == ACT_ACTUAL ||
                (told && firing->evidence.factuality == ACT_POSSIBLE && is_attempt(reading, predicate));
    Parties speakers = {0};
    parties_of_speakers(reading, predicate, &speakers);
    for (uint32_t i = 0; i < speakers.count; i++) {
        uint32_t speaker = speakers.items[i].actor;
        bool own = is_own(reading, speaker, source->actor);
        bool mere_source =
            str_is(reading->actors->actors.items[speaker].kind, "media"); /* they report what others do */
        bool theirs = str_is(reading->actors->actors.items[speaker].kind, "armed-group");
        if (told && !own && !mere_source && fact && (theirs || !fair) &&
            actors_may_relate(reading, told, speaker, source->actor) &&
            !firing->mutual) /* a mediator blames nobody for a clash */
            relate_speaker(assembly, firing, speaker, told, source, "told");
        bool meant = args_have(firing->prop, ROLE_SUBJ); /* "announced that the envoy would be recalled" */
        if (target && vowed && own && meant && firing->evidence.factuality == ACT_POSSIBLE &&
            factuality_is_future(reading, predicate) &&
            actors_may_relate(reading, vowed, speaker, target->actor))
            relate_speaker(assembly, firing, speaker, vowed, target, "vowed");
    }
}

/* What speaks for its state. */
static const char *const state_offices[] = {"ministry", "embassy", "army", "agency", NULL};

/* A monitor, an agency, a company: no ministry, army or embassy, which speak for a state. */
static bool is_observer(const Actor *actor)
{
    return actor->type == ACTOR_ORGANISATION && !(actor->country.size && str_in(actor->kind, state_offices));
}

/* "fought", "clashed": what several may do to each other. */
static bool may_be_mutual(const Reading *reading, const Prop *prop)
{
    uint32_t count;
    const Frame *const *frames = frames_find(reading->frames, prop->kind, prop->lemma, &count);
    bool mutual = false;
    for (uint32_t i = 0; i < count; i++) mutual |= frames[i]->pair.count > 0;
    return mutual && !args_have(prop, ROLE_OBJ);
}

/* "The army is fighting to survive": against nobody that is told. */
static bool is_struggle(const Reading *reading, const Prop *prop)
{
    return prop->kind == PREDICATE_VERB && str_is(reading_lemma(reading, prop->predicate), "fight") &&
           !args_have(prop, ROLE_OBJ);
}

/* "Ruritania's civil war", with nobody that it is waged on: where it is, rather than who wages it. */
static bool is_plight(const Reading *reading, const Prop *prop)
{
    static const char *const plights[] = {"war",    "conflict",   "fighting", "violence",
                                          "crisis", "insurgency", "struggle", NULL};
    return prop->kind == PREDICATE_NOUN && str_in(reading_lemma(reading, prop->predicate), plights) &&
           (args_have(prop, ROLE_POSS) || args_have(prop, ROLE_MOD));
}

/* "Ali's killing": Ali is the victim. */
static bool is_of_victim(const Reading *reading, const Prop *prop, const Parties *sources)
{
    static const char *const nouns[] = {"killing", "assassination", "murder", "execution", NULL};
    return prop->kind == PREDICATE_NOUN && str_in(prop->lemma, nouns) && args_have(prop, ROLE_POSS) &&
           sources->count && reading->actors->actors.items[sources->items[0].actor].type == ACTOR_OFFICIAL;
}

void told_relate_alone(const Assembly *assembly, const Firing *firing, const Parties *sources)
{
    const Reading *reading = &assembly->reading;
    uint32_t speaker = reading->speakers[firing->prop->predicate];
    if (speaker == ACTOR_NONE || is_plight(reading, firing->prop) || is_struggle(reading, firing->prop) ||
        is_of_victim(reading, firing->prop, sources))
        return;
    const Actor *teller = &reading->actors->actors.items[speaker];
    if (is_observer(teller) || (teller->type == ACTOR_ORGANISATION && firing->prop->kind != PREDICATE_VERB))
        return;
    if (sources->count > 1 && may_be_mutual(reading, firing->prop) &&
        !str_equal(parties_side(reading, sources->items[0].actor),
                   parties_side(reading, sources->items[1].actor)))
        return; /* "said that Chad and Libya had fought" */
    for (uint32_t i = 0; i < sources->count; i++) told_relate(assembly, firing, &sources->items[i], NULL);
}

/* The verb that blames somebody for what predicate tells: "accused Chad of launching an attack", or
 * NODE_NONE. */
static uint32_t blaming_verb(const Reading *reading, uint32_t predicate, const char *const *blaming)
{
    enum { CLIMB = 3 };
    uint32_t verb = predicate;
    for (int step = 0; step < CLIMB; step++) {
        const Node *node = node_at(reading, verb);
        bool below = node->deprel == DEP_ADVCL || node->deprel == DEP_ACL || node->deprel == DEP_OBL ||
                     node->deprel == DEP_NMOD || node->deprel == DEP_OBJ;
        if (!below || node->head == NODE_NONE) return NODE_NONE;
        verb = node->head;
        if (str_in(reading_lemma(reading, verb), blaming)) return verb;
    }
    return NODE_NONE;
}

/* Who tells it: the speaker, or who accuses somebody of it; ACTOR_NONE where that is nobody who speaks for a
 * state. */
static uint32_t state_of_teller(const Reading *reading, uint32_t predicate)
{
    static const char *const blaming[] = {"accuse",    "blame",     "condemn", "denounce",
                                          "criticise", "criticize", NULL};
    uint32_t teller = reading->speakers[predicate];
    uint32_t verb = teller == ACTOR_NONE ? blaming_verb(reading, predicate, blaming) : NODE_NONE;
    if (verb != NODE_NONE) {
        uint32_t subject = subject_deep(reading, verb, 0);
        Parties accusers = {0};
        if (subject != NODE_NONE) parties_of_phrase(reading, subject, REACH_EXACT, &accusers);
        if (accusers.count) teller = accusers.items[0].actor;
    }
    if (teller == ACTOR_NONE) return ACTOR_NONE;
    const Actor *actor = &reading->actors->actors.items[teller];
    bool public =
        actor->type == ACTOR_STATE || actor->type == ACTOR_OFFICIAL || str_in(actor->kind, state_offices);
    uint32_t state = public ? evidence_actor(reading, parties_side(reading, teller)) : ACTOR_NONE;
    bool is_state = state != ACTOR_NONE && reading->actors->actors.items[state].type == ACTOR_STATE;
    return is_state ? state : ACTOR_NONE;
}

/* "fired rockets across the border", "launched an attack near the border", "shelled a border post", but not
 * "pushed migrants across the border". */
static bool is_at_border(const Reading *reading, const Prop *prop)
{
    static const char *const borders[] = {"border", "frontier", NULL}, *const means[] = {"weapon", NULL};
    bool border = false, other = false;
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        if (arg->role != ROLE_OBJ && arg->role != ROLE_OBL) continue;
        uint32_t compound = reading_child(reading, arg->token, DEP_COMPOUND, NULL);
        bool here = str_in(reading_lemma(reading, arg->token), borders) ||
                    (compound != NODE_NONE && str_in(reading_lemma(reading, compound), borders));
        border |= here;
        other |= arg->role == ROLE_OBJ && !here && !reading_framed(reading, arg->token) &&
                 !reading_is_of(reading, arg->token, means);
    }
    return border && !other;
}

static const char *const aims[] = {"on", "against", "at", "in", "into", "of", NULL};

/* "a raid on a school", wherever the school hangs. */
static bool has_aim_behind(const Reading *reading, uint32_t noun)
{
    uint32_t next = noun + 1;
    return next + 1 < reading->sentence->end && str_in(reading_lower(reading, next), aims) &&
           !reading_is_time(reading, next + 1);
}

/* "accused Chad of a raid on Sunday", of which no more is said. */
static bool is_mere_raid(const Reading *reading, const Prop *prop)
{
    static const char *const raids[] = {"attack",     "raid",      "air raid",   "strike",      "airstrike",
                                        "air strike", "incursion", "offensive",  "invasion",    "shelling",
                                        "bombing",    "ambush",    "aggression", "bombardment", NULL};
    static const char *const accusing[] = {"accuse", "blame", NULL};
    if (prop->kind != PREDICATE_NOUN || !str_in(prop->lemma, raids) ||
        blaming_verb(reading, prop->predicate, accusing) == NODE_NONE)
        return false;
    if (has_aim_behind(reading, prop->predicate)) return false;
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        if ((arg->role == ROLE_OBJ || arg->role == ROLE_OBL) && !reading_is_time(reading, arg->token))
            return false;
    }
    return true;
}

static bool are_neighbours(const Reading *reading, uint32_t one, uint32_t other)
{
    const LexActor *here = reading->actors->actors.items[one].known,
                   *there = reading->actors->actors.items[other].known;
    return here && there && lexicon_neighbours(here, there);
}

bool told_victim(const Reading *reading, const Prop *prop, const Parties *doers, Party *victim)
{
    static const char *const own[] = {"soldier", "troop",   "serviceman", "policeman", "guard",
                                      "sailor",  "officer", "fisherman",  "diplomat",  NULL};
    uint32_t state = state_of_teller(reading, prop->predicate);
    uint32_t doer = evidence_actor(reading, parties_side(reading, doers->items[0].actor));
    if (state == ACTOR_NONE || doer == ACTOR_NONE || state == doer) return false;
    uint32_t harmed = NODE_NONE;
    for (uint32_t i = 0; i < prop->args.count && prop->kind == PREDICATE_VERB; i++) {
        const Arg *arg = &prop->args.items[i];
        bool theirs = arg->role == ROLE_OBJ && !actors_at(reading->actors, arg->token) &&
                      str_in(reading_lemma(reading, arg->token), own);
        if (theirs && harmed == NODE_NONE) harmed = arg->token;
    }
    if (harmed == NODE_NONE && are_neighbours(reading, state, doer) &&
        (is_at_border(reading, prop) || is_mere_raid(reading, prop)))
        harmed = prop->predicate;
    if (harmed == NODE_NONE) return false;
    *victim = party_at(state, harmed);
    return true;
}

/* "of a raid on a hospital in Idlib", "of killing a herdsman": whom or what it was done to is said, though
 * not whose that is. */
static bool says_to_whom(const Reading *reading, const Prop *prop)
{
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        bool aimed = arg->role == ROLE_OBJ || arg->role == ROLE_IOBJ ||
                     (arg->role == ROLE_OBL && str_in(arg->prep, aims));
        if (aimed && !reading_is_time(reading, arg->token)) return true;
    }
    return has_aim_behind(reading, prop->predicate) || str_is(prop->lemma, "massacre");
}

bool told_complainant(Assembly *assembly, const Firing *firing, const Parties *doers, Party *victim)
{
    static const char *const forceful[] = {"assault", "mobilize", NULL};
    const Reading *reading = &assembly->reading;
    const RoleRef accuser = {.role = ROLE_ACCUSER};
    const Party *doer = &doers->items[0];
    const Actor *actor = &reading->actors->actors.items[doer->actor];
    bool troops =
        actor->type == ACTOR_STATE || (actor->type == ACTOR_ORGANISATION && !str_is(actor->kind, "ministry"));
    if (!str_in(firing->frame->relation->name, forceful) || doers->count != 1 || !troops ||
        firing->evidence.factuality != ACT_ACTUAL)
        return false;
    Str side = parties_side(reading, doer->actor);
    uint32_t home = evidence_actor(reading, side);
    Parties found = {0};
    parties_of_target(assembly, firing, doer, side, &accuser, &found);
    if (home == ACTOR_NONE || !found.count || !are_neighbours(reading, home, found.items[0].actor) ||
        says_to_whom(reading, firing->prop))
        return false;
    *victim = party_at(found.items[0].actor, firing->prop->predicate);
    return true;
}
