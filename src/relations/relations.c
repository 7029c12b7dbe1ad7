#include "relations/relations.h"

#include "relations/deeds.h"
#include "relations/factuality.h"
#include "relations/items.h"
#include "relations/roles.h"
#include "relations/speakers.h"
#include "relations/terms.h"
#include "relations/when.h"

/* What a document's records are written from. */
typedef struct Assembly {
    Reading reading;
    Records *records;
    uint32_t number;        /* 1-based, of the sentence at hand */
    uint32_t sentence_from; /* index of the first evidence record of the sentence at hand */
    uint32_t before_from;   /* the same of the sentence before it */
    Deeds deeds;            /* what was told so far */
    uint32_t missed; /* predicate of the sentence at hand that speaks of a deed not yet told, or NODE_NONE */
} Assembly;

/* --- records --- */

static act_span span_of(const Reading *reading, uint32_t first, uint32_t end)
{
    if (first >= end) return (act_span){0, 0};
    const Token *tokens = reading->tokens->tokens.items;
    return (act_span){tokens[first].start, tokens[end - 1].end};
}

static Str actor_id(const Reading *reading, uint32_t actor)
{
    return actor == ACTOR_NONE ? (Str){0} : reading->actors->actors.items[actor].id;
}

/* Everything about the sentence; the relation comes on top. */
static act_evidence evidence_of(const Assembly *assembly)
{
    const Document *doc = assembly->reading.doc;
    const Sentence *sentence = assembly->reading.sentence;
    return (act_evidence){.doc = doc->name,
                          .title = doc->title,
                          .date = doc->date,
                          .source_name = doc->source,
                          .url = doc->url,
                          .sentence = assembly->number,
                          .start = sentence->start,
                          .end = sentence->stop,
                          .text = str_slice(doc->text, sentence->start, sentence->stop)};
}

static void name_relation(act_evidence *evidence, const Relation *relation, Str cameo)
{
    evidence->relation = relation->name;
    evidence->plover = relation->plover;
    evidence->cameo = cameo;
}

static bool is_recorded(const Assembly *assembly, const act_evidence *evidence)
{
    for (uint32_t i = assembly->sentence_from; i < assembly->records->evidence.count; i++) {
        const act_evidence *other = &assembly->records->evidence.items[i];
        if (!str_equal(other->relation, evidence->relation) || other->factuality != evidence->factuality)
            continue;
        if (str_equal(other->source, evidence->source) && str_equal(other->target, evidence->target))
            return true;
    }
    return false;
}

static void record(const Assembly *assembly, const act_evidence *evidence)
{
    if (!is_recorded(assembly, evidence)) records_add_evidence(assembly->records, evidence);
}

/* --- firing a frame --- */

/* States, blocs, who belongs to one or holds an office: what two others do is their private affair. */
static bool is_public(const Reading *reading, uint32_t actor)
{
    const Actor *party = &reading->actors->actors.items[actor];
    return party->type == ACTOR_STATE || party->type == ACTOR_BLOC || party->country.size || party->role.size;
}

/* "contacted by a news agency": newspapers ask everybody. */
static bool is_interview(const Reading *reading, const Relation *relation, uint32_t actor)
{
    const LexActor *known = reading->actors->actors.items[actor].known;
    return relation->symmetric && known && str_is(known->kind, "media");
}

/* Whether a relation may hold between the two: not with oneself, nor between a state and those who act for
 * it. */
static bool may_relate(const Reading *reading, const Relation *relation, uint32_t source, uint32_t target)
{
    if (source == target || is_interview(reading, relation, source) ||
        is_interview(reading, relation, target))
        return false;
    if (!is_public(reading, source) && !is_public(reading, target)) return false;
    const Actor *a = &reading->actors->actors.items[source], *b = &reading->actors->actors.items[target];
    if (relation->symmetric && (str_is(a->kind, "media") || str_is(b->kind, "media")))
        return false; /* "speaking to the daily" */
    if (!str_equal(parties_side(reading, source), parties_side(reading, target))) return true;
    if (str_is(a->kind, "ministry") && b->type == ACTOR_STATE) return false; /* it speaks for its state */
    return relation->within || (a->type == ACTOR_ORGANISATION && b->type == ACTOR_ORGANISATION);
}

static bool is_type(const Reading *reading, uint32_t actor, unsigned types)
{
    return !types || types & 1u << reading->actors->actors.items[actor].type;
}

typedef struct Firing {
    const Frame *frame;
    const Prop *prop;
    act_evidence evidence; /* without its actors */
    bool mutual;           /* each does it to the other */
} Firing;

/* What a speaker does by saying what firing says: relation, towards target. */
static void relate_speaker(const Assembly *assembly, const Firing *firing, uint32_t speaker,
                           const Relation *relation, const Party *target, const char *how)
{
    const Reading *reading = &assembly->reading;
    act_evidence evidence = firing->evidence;
    name_relation(&evidence, relation, relation->cameo);
    evidence.factuality = ACT_ACTUAL;
    evidence.source = actor_id(reading, speaker);
    evidence.target = actor_id(reading, target->actor);
    evidence.source_span = (act_span){0, 0};
    evidence.target_span = span_of(reading, target->first, target->end);
    evidence.frame = str_print(reading->arena, "%s %s", firing->frame->name.bytes, how);
    record(assembly, &evidence);
}

static uint32_t actor_of_id(const Reading *reading, Str id)
{
    for (uint32_t i = 0; i < reading->actors->actors.count; i++)
        if (str_equal(reading->actors->actors.items[i].id, id)) return i;
    return ACTOR_NONE;
}

/* Whom a relation told of joins the actor with, or "": of one without direction, the other. */
static Str partner_of(const act_evidence *told, const Relation *relation, Str actor)
{
    if (str_equal(told->source, actor)) return told->target;
    return relation->symmetric && str_equal(told->target, actor) ? told->source : (Str){0};
}

/* "urged its citizens to": somebody else is addressed. */
static bool addresses_others(const Reading *reading, const Prop *prop)
{
    static const char *const groups[] = {"collective", "person", "title", NULL};
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        bool phrase = arg->role == ROLE_OBL && (str_is(arg->prep, "to") || str_is(arg->prep, "on"));
        if (arg->role != ROLE_OBJ && arg->role != ROLE_IOBJ && !phrase) continue;
        const Mention *mention = actors_at(reading->actors, arg->token);
        if (mention && mention->kind != MENTION_PRONOUN) return true;
        for (const char *const *group = groups; *group; group++)
            if (lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, arg->token),
                             str_from(*group)))
                return true;
    }
    return false;
}

/* Is what was told the verb that token hangs on, or the noun of that verb? "held talks with her and urged" */
static bool hangs_on(const Reading *reading, uint32_t token, const act_evidence *told)
{
    uint32_t verb = node_at(reading, token)->head;
    for (uint32_t at = reading->sentence->first; at < token; at++)
        if (span_of(reading, at, at + 1).start == told->predicate_span.start)
            return at == verb || node_at(reading, at)->head == verb;
    return false;
}

/* "condemned Peru and warned that", "telephoned Lima to urge": of whom, or with whom, the same source has
 * just spoken in this sentence. */
static void parties_beside(const Assembly *assembly, const Firing *firing, const Party *source, Parties *out)
{
    const Reading *reading = &assembly->reading;
    uint32_t predicate = firing->prop->predicate;
    Deprel deprel = node_at(reading, predicate)->deprel;
    if (deprel != DEP_CONJ && deprel != DEP_ADVCL && deprel != DEP_XCOMP) return;
    if (firing->frame->relation->speech && addresses_others(reading, firing->prop)) return;
    enum { RECORDS_BACK = 64 }; /* longer sentences are not made by people */
    uint32_t end = assembly->records->evidence.count, from = assembly->sentence_from;
    if (end > from + RECORDS_BACK) from = end - RECORDS_BACK;
    for (uint32_t i = from; i < end; i++) {
        const act_evidence *before = &assembly->records->evidence.items[i];
        const Relation *relation = lexicon_relation_named(frames_lexicon(reading->frames), before->relation);
        if (!relation || !(relation->speech || relation->symmetric) || before->factuality != ACT_ACTUAL ||
            !hangs_on(reading, predicate, before))
            continue;
        Str partner = partner_of(before, relation, actor_id(reading, source->actor));
        uint32_t actor = partner.size ? actor_of_id(reading, partner) : ACTOR_NONE;
        if (actor == ACTOR_NONE) continue;
        *array_add(reading->arena, out) = (Party){.actor = actor, .first = predicate, .end = predicate + 1};
    }
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

/* "Lagos said that Cameroonian soldiers had shot at its fishermen": who tells of a wrong, accuses. "Lagos
 * said that it would shoot at Cameroonian boats": who will do it, warns. */
static void relate_told(const Assembly *assembly, const Firing *firing, const Party *source,
                        const Party *target)
{
    const Reading *reading = &assembly->reading;
    const Lexicon *lex = frames_lexicon(reading->frames);
    uint32_t predicate = firing->prop->predicate;
    const Relation *told = lexicon_relation_named(lex, firing->frame->relation->told);
    const Relation *vowed = lexicon_relation_named(lex, firing->frame->relation->vowed);
    if (is_time_clause(reading, predicate)) told = NULL;
    bool fact = firing->evidence.factuality == ACT_ACTUAL ||
                (told && firing->evidence.factuality == ACT_POSSIBLE && is_attempt(reading, predicate));
    Parties speakers = {0};
    parties_of_speakers(reading, predicate, &speakers);
    for (uint32_t i = 0; i < speakers.count; i++) {
        uint32_t speaker = speakers.items[i].actor;
        bool own = str_equal(parties_side(reading, speaker), parties_side(reading, source->actor));
        bool mere_source =
            str_is(reading->actors->actors.items[speaker].kind, "media"); /* they report what others do */
        if (told && !own && !mere_source && fact &&
            !firing->mutual) /* a mediator blames nobody for a clash */
            relate_speaker(assembly, firing, speaker, told, source, "told");
        if (target && vowed && own && firing->evidence.factuality == ACT_POSSIBLE &&
            factuality_is_future(reading, predicate) && may_relate(reading, vowed, speaker, target->actor))
            relate_speaker(assembly, firing, speaker, vowed, target, "vowed");
    }
}

/* Whether the speaker does it. */
static bool is_speakers(const Frame *frame)
{
    for (uint32_t i = 0; i < frame->source.count; i++)
        if (frame->source.items[i].role == ROLE_SPEAKER) return true;
    return false;
}

/* "We": nobody accuses, warns or asks themselves. */
static bool is_first_person(const Reading *reading, const Party *party)
{
    return party->kind == MENTION_PRONOUN && node_has(node_at(reading, party->first), FEAT_FIRST);
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
    static const char *const brokering[] = {"broker", "mediate", "facilitate", NULL};
    for (uint32_t token = party->first; token < party->end; token++) {
        const Node *node = node_at(reading, token);
        if (node->deprel == DEP_OBL && str_is(reading_case(reading, token), "by") &&
            str_in(reading_lemma(reading, node->head), brokering))
            return true;
    }
    return false;
}

static bool relate(Assembly *assembly, const Firing *firing, const Party *source, const Party *target)
{
    const Reading *reading = &assembly->reading;
    if (!is_type(reading, source->actor, firing->frame->source_types)) return false;
    if (!is_type(reading, target->actor, firing->frame->target_types)) return false;
    if (!may_relate(reading, firing->frame->relation, source->actor, target->actor)) return false;
    if (firing->frame->relation->symmetric && is_broker(reading, target)) return false;
    bool at_home = str_equal(parties_side(reading, source->actor), parties_side(reading, target->actor));
    if (at_home && is_speakers(firing->frame) &&
        (is_first_person(reading, target) || !takes_part(reading, firing->prop, target)))
        return false;
    act_evidence evidence = firing->evidence;
    evidence.source = actor_id(reading, source->actor);
    evidence.target = actor_id(reading, target->actor);
    evidence.source_span = span_of(reading, source->first, source->end);
    evidence.target_span = span_of(reading, target->first, target->end);
    record(assembly, &evidence);
    bool in_person = firing->frame->relation->told.size && /* "the strikes" are not one man's */
                     reading->actors->actors.items[source->actor].type == ACTOR_OFFICIAL;
    if (!in_person) deeds_add(&assembly->deeds, firing->frame->relation, source, target, assembly->number);
    relate_told(assembly, firing, source, target);
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

/* Every pair among the actors of a role, which is behind a preposition ("between") or not. */
static bool fire_pairs(Assembly *assembly, const Firing *firing, bool behind)
{
    for (uint32_t role = 0; role < firing->frame->pair.count; role++) {
        if (behind != (firing->frame->pair.items[role].role == ROLE_OBL)) continue;
        RoleRefs one = {.items = &firing->frame->pair.items[role], .count = 1};
        Parties parties = {0};
        parties_of_roles(&assembly->reading, firing->prop, &one, (Str){0}, &parties);
        bool fired = false;
        Firing each = *firing;
        each.mutual = !firing->frame->relation->symmetric;
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

/* "through Iraq and Syria", "by way of Libya": the preposition of a place on the way. */
static Str route_case(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    Str prep = reading_case(reading, token);
    for (int step = 0; !prep.size && step < 4 && node->deprel == DEP_CONJ; step++) {
        token = node->head;
        node = node_at(reading, token);
        prep = reading_case(reading, token);
    }
    if (str_is(prep, "of") && node->head != NODE_NONE && str_is(reading_lemma(reading, node->head), "way") &&
        str_is(reading_case(reading, node->head), "by"))
        return STR("by way of");
    return prep;
}

/* The places that the predicate's phrases name behind one of these prepositions, however deep they hang. */
static void parties_of_route(const Reading *reading, const Firing *firing, Parties *out)
{
    enum { CLIMB = 4 };
    for (uint32_t token = reading->sentence->first; token < reading->sentence->end; token++) {
        if (!actors_at(reading->actors, token)) continue;
        Str prep = route_case(reading, token);
        bool passes = false;
        for (uint32_t i = 0; i < firing->frame->via.count; i++)
            passes |= str_equal(prep, firing->frame->via.items[i].prep);
        uint32_t at = token;
        for (int step = 0; passes && step < CLIMB && at != NODE_NONE && at != firing->prop->predicate; step++)
            at = node_at(reading, at)->head;
        if (passes && at == firing->prop->predicate) parties_of_phrase(reading, token, REACH_BEHIND, out);
    }
}

/* "through Poland": the goods go to Poland, and from Poland to whom they are for. */
static void fire_route(Assembly *assembly, Firing *firing, const Parties *sources, const Parties *targets)
{
    const Reading *reading = &assembly->reading;
    Parties via = {0};
    parties_of_route(reading, firing, &via);
    if (!via.count) return;
    Str *ids = ARENA_ARRAY(reading->arena, Str, via.count);
    for (uint32_t i = 0; i < via.count; i++) ids[i] = actor_id(reading, via.items[i].actor);
    relate_all(assembly, firing, sources, &via);
    relate_all(assembly, firing, &via, targets);
    firing->evidence.via = ids;
    firing->evidence.n_via = via.count;
}

/* "Oslo will respond, its minister said": who says what a state will do, says it for the state. */
static bool says_for(const Reading *reading, const Frame *frame, uint32_t speaker, uint32_t actor)
{
    const Actor *actors = reading->actors->actors.items;
    return frame->has_fact && frame->fact == ACT_ACTUAL && actors[speaker].type == ACTOR_OFFICIAL &&
           actors[actor].type == ACTOR_STATE && str_equal(parties_side(reading, speaker), actors[actor].id);
}

/* "We condemn…" in a quotation: what is done by words, the speaker does. */
static void speak_for(const Reading *reading, const Firing *firing, Parties *sources)
{
    uint32_t teller = reading->speakers[firing->prop->predicate];
    for (uint32_t i = 0; i < sources->count; i++) {
        Party *party = &sources->items[i];
        if (teller != ACTOR_NONE && says_for(reading, firing->frame, teller, party->actor))
            party->actor = teller;
        if (!is_first_person(reading, party)) continue;
        uint32_t speaker = reading->speakers[party->first];
        if (speaker != ACTOR_NONE) party->actor = speaker;
    }
}

/* "The move would poison relations": what the speaker speaks of is the subject. */
static bool speaks_of_subject(const Firing *firing)
{
    return is_speakers(firing->frame) || firing->prop->kind != PREDICATE_VERB;
}

static void parties_of_target(Assembly *assembly, const Firing *firing, const Party *source, Str side,
                              const RoleRef *role, Parties *out)
{
    Reading others = assembly->reading; /* "its border with Peru" is, for Ecuador, Peru */
    if (!firing->frame->relation->within) others.avoid = side;
    RoleRefs one = {.items = (RoleRef *)role, .count = 1};
    bool others_asked = role->role == ROLE_COMP && str_is(firing->frame->relation->name, "request") &&
                        addresses_others(&assembly->reading, firing->prop);
    if (others_asked) return; /* "appealed to his people to fight Chad" */
    if (role->role == ROLE_DEED)
        deeds_find(&assembly->deeds, &assembly->reading, assembly->number, firing->prop,
                   speaks_of_subject(firing), side, out);
    else if (role->role == ROLE_BESIDE)
        parties_beside(assembly, firing, source, out);
    else
        parties_of_roles(&others, firing->prop, &one, side, out);
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

/* A monitor, an agency, a company: no ministry, army or embassy, which speak for a state. */
static bool is_observer(const Actor *actor)
{
    static const char *const offices[] = {"ministry", "embassy", "army", "agency", NULL};
    return actor->type == ACTOR_ORGANISATION && !(actor->country.size && str_in(actor->kind, offices));
}

/* "Kyiv said that Russian shells had killed a farmer": it accuses, whoever the victim belongs to. News
 * agencies and monitors only report. */
static void relate_told_alone(const Assembly *assembly, const Firing *firing, const Parties *sources)
{
    const Reading *reading = &assembly->reading;
    uint32_t speaker = reading->speakers[firing->prop->predicate];
    if (speaker == ACTOR_NONE) return;
    const Actor *teller = &reading->actors->actors.items[speaker];
    if (is_observer(teller) || (teller->type == ACTOR_ORGANISATION && firing->prop->kind != PREDICATE_VERB))
        return;
    if (sources->count > 1 && !str_equal(parties_side(reading, sources->items[0].actor),
                                         parties_side(reading, sources->items[1].actor)))
        return; /* "said that Chad and Libya had fought" */
    for (uint32_t i = 0; i < sources->count; i++) relate_told(assembly, firing, &sources->items[i], NULL);
}

static bool fire_directed(Assembly *assembly, Firing *firing)
{
    const Reading *reading = &assembly->reading;
    Parties sources = {0};
    parties_of_roles(reading, firing->prop, &firing->frame->source, (Str){0}, &sources);
    if (firing->frame->relation->speech) speak_for(reading, firing, &sources);
    if (!sources.count) return false;
    Str side = parties_side(reading, sources.items[0].actor);
    bool told = false; /* the words say whom, though nothing can be told of them */
    for (uint32_t i = 0; i < firing->frame->target.count; i++) { /* the first role that gives a relation */
        const RoleRef *role = &firing->frame->target.items[i];
        if (told && role->role == ROLE_GOVERNOR) continue;
        Parties targets = {0};
        parties_of_target(assembly, firing, &sources.items[0], side, role, &targets);
        if (!targets.count && role->role == ROLE_DEED) assembly->missed = firing->prop->predicate;
        if (!targets.count) continue;
        told |= role->role == ROLE_OBL && (str_is(role->prep, "to") || str_is(role->prep, "against"));
        if (firing->frame->via.count) fire_route(assembly, firing, &sources, &targets);
        bool fired = relate_all(assembly, firing, &sources, &targets);
        fired |= fire_mutual(assembly, firing, &sources, &targets, role);
        if (fired) return true;
    }
    relate_told_alone(assembly, firing, &sources);
    /* "the embargo imposed by Peru", on whom? What Chile condemns later is Peru's all the same. */
    if (firing->evidence.factuality == ACT_ACTUAL && !firing->frame->relation->symmetric &&
        !firing->frame->relation->speech && is_public(reading, sources.items[0].actor))
        deeds_note(&assembly->deeds, firing->frame->relation, &sources.items[0], assembly->number);
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

static bool fire(Assembly *assembly, const Frame *frame, const Prop *prop)
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
    name_relation(evidence, frame->relation, frame->cameo);
    evidence->factuality = factuality;
    evidence->predicate_span = span_of(reading, prop->predicate, prop->predicate + 1);
    evidence->speaker = actor_id(reading, reading->speakers[prop->predicate]);
    evidence->frame = frame->name;
    evidence->event_date = when_find(reading, prop->predicate);
    if (frame->via.count) items_find(reading, prop, evidence);
    return fire_pairs(assembly, &firing, true) || (frame->source.count && fire_directed(assembly, &firing)) ||
           fire_pairs(assembly, &firing, false);
}

/* --- the document --- */

static void read_predicate(Assembly *assembly, uint32_t token)
{
    const Reading *reading = &assembly->reading;
    Prop prop;
    if (!reading_framed(reading, token) || !proposition_find(reading, token, &prop)) return;
    uint32_t count;
    const Frame *const *frames = frames_find(reading->frames, prop.kind, prop.lemma, &count);
    bool fired = false;
    for (uint32_t i = 0; i < count; i++)
        if (!fired || frames[i]->also) fired |= fire(assembly, frames[i], &prop) && !frames[i]->also;
}

/* "followed suit", "did the same", "did likewise": as another has just done. */
static bool follows(const Reading *reading, uint32_t verb)
{
    if (verb + 2 >= reading->sentence->end || reading_kind(reading, verb) != PREDICATE_VERB) return false;
    Str lemma = reading_lemma(reading, verb), next = reading_lower(reading, verb + 1);
    if (str_is(lemma, "follow")) return str_is(next, "suit");
    bool same = str_is(next, "the") && str_is(reading_lower(reading, verb + 2), "same");
    return str_is(lemma, "do") && (same || str_is(next, "likewise"));
}

/* "Peru expelled the envoy. Chile followed suit.": who follows does first of all what was told first. */
static void read_follower(Assembly *assembly, uint32_t verb)
{
    const Reading *reading = &assembly->reading;
    const Records *records = assembly->records;
    bool within = records->evidence.count > assembly->sentence_from; /* "…, and Chile followed suit" */
    uint32_t from = within ? assembly->sentence_from : assembly->before_from;
    uint32_t end = within ? records->evidence.count : assembly->sentence_from;
    while (from < end && records->evidence.items[from].factuality != ACT_ACTUAL) from++;
    RoleRef subject = {.role = ROLE_SUBJ, .reach = REACH_BEHIND};
    RoleRefs roles = {.items = &subject, .count = 1};
    Parties followers = {0};
    Prop prop;
    if (from >= end || !proposition_find(reading, verb, &prop)) return;
    act_evidence evidence = evidence_of(assembly), model = records->evidence.items[from];
    const Relation *relation = lexicon_relation_named(frames_lexicon(reading->frames), model.relation);
    uint32_t target = actor_of_id(reading, model.target);
    if (!relation || relation->symmetric || target == ACTOR_NONE) return;
    name_relation(&evidence, relation, model.cameo);
    evidence.factuality = factuality_find(reading, verb);
    evidence.predicate_span = span_of(reading, verb, verb + 1);
    evidence.target = model.target;
    evidence.frame = str_print(reading->arena, STR_FORMAT " followed", STR_ARGS(model.frame));
    parties_of_roles(reading, &prop, &roles, (Str){0}, &followers);
    for (uint32_t i = 0; i < followers.count; i++) {
        const Party *follower = &followers.items[i];
        if (!may_relate(reading, relation, follower->actor, target)) continue;
        evidence.source = actor_id(reading, follower->actor);
        evidence.source_span = span_of(reading, follower->first, follower->end);
        record(assembly, &evidence);
    }
}

static void read_sentence(Assembly *assembly)
{
    assembly->before_from = assembly->sentence_from;
    assembly->sentence_from = assembly->records->evidence.count;
    arena_empty(assembly->reading.arena);
    assembly->reading.terms = terms_new(&assembly->reading);
    const Sentence *sentence = assembly->reading.sentence;
    for (uint32_t token = sentence->first; token < sentence->end; token++) {
        read_predicate(assembly, token);
        if (follows(&assembly->reading, token)) read_follower(assembly, token);
    }
    /* "The move, which Riga called hostile, came after Minsk closed": told behind what refers to it */
    uint32_t missed = assembly->missed;
    assembly->missed = NODE_NONE;
    if (missed != NODE_NONE) read_predicate(assembly, missed);
    assembly->missed = NODE_NONE;
}

static void record_office(Assembly *assembly, const Office *office)
{
    const Reading *reading = &assembly->reading;
    assembly->number = office->sentence + 1;
    assembly->reading.sentence = &reading->tokens->sentences.items[office->sentence];
    const Relation *relation = frames_office(reading->frames);
    act_evidence evidence = evidence_of(assembly);
    name_relation(&evidence, relation, relation->cameo);
    evidence.source = actor_id(reading, office->holder);
    evidence.target = actor_id(reading, office->owner);
    evidence.source_span = span_of(reading, office->holder_first, office->holder_end);
    evidence.target_span = span_of(reading, office->owner_first, office->owner_end);
    evidence.predicate_span = span_of(reading, office->predicate_first, office->predicate_end);
    evidence.frame = STR("office/title");
    records_add_evidence(assembly->records, &evidence);
}

static void record_actors(const Assembly *assembly)
{
    const Actors *actors = assembly->reading.actors;
    for (uint32_t i = 0; i < actors->actors.count; i++) {
        const Actor *actor = &actors->actors.items[i];
        act_actor copy = {.doc = assembly->reading.doc->name,
                          .id = actor->id,
                          .label = actor->label,
                          .actor_type = str_from(actor_type_names[actor->type]),
                          .country = actor->country,
                          .role = actor->role,
                          .aliases = actor->aliases.items,
                          .n_aliases = actor->aliases.count,
                          .mentions = actor->mentions};
        records_add_actor(assembly->records, &copy);
    }
}

/* A page about games: its attacks, defences and defeats are no relations. */
static bool is_sport(Reading *reading)
{
    enum { ONE_IN = 60 }; /* words */
    uint32_t found = 0;
    for (uint32_t i = 0; i < reading->tokens->sentences.count; i++) {
        reading->sentence = &reading->tokens->sentences.items[i];
        if (sentence_is_furniture(reading->doc, reading->sentence)) continue;
        arena_empty(reading->arena);
        reading->terms = terms_new(reading);
        found += terms_count(reading, STR("sport"));
    }
    return found > 1 && found >= reading->tokens->tokens.count / ONE_IN;
}

/* A sentence that stands in the document twice counts once. */
static bool is_new(Intern *seen, const Document *doc, const Sentence *sentence)
{
    uint32_t before = seen->strings.count;
    return intern_add(seen, str_slice(doc->text, sentence->start, sentence->stop)) > before;
}

static void record_offices(Assembly *assembly, Arena *scratch)
{
    const Actors *actors = assembly->reading.actors;
    Intern seen;
    intern_init(&seen, scratch);
    for (uint32_t i = 0; i < actors->offices.count; i++) {
        const Office *office = &actors->offices.items[i];
        uint32_t before = seen.strings.count;
        if (intern_add(&seen, str_print(scratch, "%u %u", office->holder, office->owner)) > before)
            record_office(assembly, office);
    }
}

static void read_sentences(Assembly *assembly, Arena *scratch)
{
    Reading *reading = &assembly->reading;
    Intern seen;
    intern_init(&seen, scratch);
    for (uint32_t i = 0; i < reading->tokens->sentences.count; i++) {
        reading->sentence = &reading->tokens->sentences.items[i];
        assembly->number = i + 1;
        if (sentence_is_furniture(reading->doc, reading->sentence)) continue;
        if (is_new(&seen, reading->doc, reading->sentence)) read_sentence(assembly);
    }
}

void relations_find(Arena *arena, const Frames *frames, const Document *doc, const Tokens *tokens,
                    const Trees *trees, const Actors *actors, Records *records)
{
    Arena *scratch = arena_within(arena);
    Assembly assembly = {.records = records, .missed = NODE_NONE};
    Reading *reading = &assembly.reading;
    *reading = (Reading){
        .arena = scratch, .frames = frames, .doc = doc, .tokens = tokens, .trees = trees, .actors = actors};
    record_actors(&assembly);
    speakers_find(reading);
    deeds_init(&assembly.deeds, reading);
    reading->arena = arena_within(scratch); /* emptied before each sentence */
    record_offices(&assembly, scratch);
    if (!is_sport(reading)) read_sentences(&assembly, scratch);
    arena_free(scratch);
}
