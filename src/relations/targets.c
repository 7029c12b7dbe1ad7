#include "relations/targets.h"

#include "relations/arguments.h"
#include "relations/relief.h"
#include "relations/roles.h"

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
        if (reading_is_of(reading, arg->token, groups)) return true;
    }
    return false;
}

/* "warned its citizens", "warned Britons against": the people of the side that warns, or travellers. */
static bool warns_own_people(const Reading *reading, const Prop *prop, Str side)
{
    static const char *const people[] = {"citizen",  "national", "tourist",   "traveller",
                                         "traveler", "resident", "visitor",   "student",
                                         "pilgrim",  "subject",  "passenger", NULL};
    if (prop->kind != PREDICATE_VERB) return false;
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        if (arg->role != ROLE_OBJ && arg->role != ROLE_IOBJ) continue;
        const Mention *mention = actors_at(reading->actors, arg->token);
        if (str_in(reading_lemma(reading, arg->token), people)) return true;
        if (mention && mention->kind == MENTION_PERSON && mention->n_actors &&
            str_equal(parties_side(reading, mention->actors[0]), side))
            return true;
    }
    return false;
}

/* "warned of sanctions", "threatened to close the border", but not "warned fishermen against", "threatened by
 * famine", "warned that Malian troops might": a threat that names nobody may be meant for a rival. */
static bool names_nobody(const Reading *reading, const Prop *prop)
{
    bool threatens = str_is(prop->lemma, "threaten");
    if (!threatens && !str_is(prop->lemma, "warn") && !str_is(prop->lemma, "caution")) return true;
    if (args_have(prop, ROLE_OBJ) || args_have(prop, ROLE_IOBJ)) return false;
    for (uint32_t token = prop->predicate + 1; token < reading->sentence->end; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        if (mention && mention->kind != MENTION_PRONOUN) return false;
    }
    return !threatens || args_have(prop, ROLE_COMP);
}

/* Is what was told the verb that token hangs on, or the noun of that verb? "held talks with her and urged" */
static bool hangs_on(const Reading *reading, uint32_t token, const act_evidence *told)
{
    uint32_t verb = node_at(reading, token)->head;
    for (uint32_t at = reading->sentence->first; at < token; at++)
        if (evidence_span(reading, at, at + 1).start == told->predicate_span.start)
            return at == verb || node_at(reading, at)->head == verb;
    return false;
}

static bool is_blame(const Reading *reading, uint32_t verb)
{
    return str_is(reading_lemma(reading, verb), "accuse") || str_is(reading_lemma(reading, verb), "blame");
}

/* "rejected the charge and accused Peru of lying": whom the next verb blames. */
static void parties_ahead(const Assembly *assembly, uint32_t predicate, Str side, Parties *out)
{
    const Reading *reading = &assembly->reading;
    static RoleRef object = {.role = ROLE_OBJ, .reach = REACH_BEHIND};
    const RoleRefs roles = {.items = &object, .count = 1};
    for (uint32_t child = node_at(reading, predicate)->child; child != NODE_NONE && !out->count;
         child = node_at(reading, child)->sibling) {
        Prop prop;
        bool next =
            node_at(reading, child)->deprel == DEP_CONJ || node_at(reading, child)->deprel == DEP_ADVCL;
        if (!next || child < predicate || !(reading_operators(reading, child) & OPERATOR_OBJECT_CONTROL) ||
            !is_blame(reading, child) || !proposition_find(reading, child, &prop))
            continue;
        Parties found = {0};
        parties_of_roles(reading, &prop, &roles, (Str){0}, &found);
        for (uint32_t i = 0; i < found.count; i++)
            if (!str_equal(parties_side(reading, found.items[i].actor), side))
                *array_add(reading->arena, out) = found.items[i];
    }
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
        Str partner = partner_of(before, relation, evidence_actor_id(reading, source->actor));
        uint32_t actor = partner.size ? evidence_actor(reading, partner) : ACTOR_NONE;
        if (actor == ACTOR_NONE) continue;
        *array_add(reading->arena, out) = (Party){.actor = actor, .first = predicate, .end = predicate + 1};
    }
}

static void beside_or_ahead(const Assembly *assembly, const Firing *firing, const Party *source, Str side,
                            Parties *out)
{
    if (str_is(firing->frame->relation->plover, "REJECT"))
        parties_ahead(assembly, firing->prop->predicate, side, out);
    else
        parties_beside(assembly, firing, source, out);
}

static bool is_hostile(Str plover)
{
    static const char *const types[] = {"ACCUSE", "REJECT",  "THREATEN", "PROTEST", "SANCTION",
                                        "COERCE", "ASSAULT", "MOBILIZE", NULL};
    return str_in(plover, types);
}

/* Whom a record joins with side, in enmity or not, or "": either of the two may have done it. */
static Str other_side(const Reading *reading, const act_evidence *told, bool hostile, Str side)
{
    static const char *const friendly[] = {"CONSULT", "AGREE", "COOPERATE", NULL};
    if (hostile ? !is_hostile(told->plover) : !str_in(told->plover, friendly)) return (Str){0};
    if (!hostile && told->factuality != ACT_ACTUAL) return (Str){0};
    uint32_t source = evidence_actor(reading, told->source), target = evidence_actor(reading, told->target);
    if (source == ACTOR_NONE || target == ACTOR_NONE) return (Str){0};
    Str one = parties_side(reading, source), other = parties_side(reading, target);
    if (str_equal(one, other)) return (Str){0};
    return str_equal(one, side) ? other : str_equal(other, side) ? one : (Str){0};
}

/* Who asks side for something, or accuses it, as a record tells, or "". */
static Str speaker_in(const Reading *reading, const act_evidence *told, const char *relation, Str side)
{
    if (!str_is(told->relation, relation)) return (Str){0};
    uint32_t source = evidence_actor(reading, told->source), target = evidence_actor(reading, told->target);
    if (source == ACTOR_NONE || target == ACTOR_NONE) return (Str){0};
    Str speaker = parties_side(reading, source);
    bool meant = str_equal(parties_side(reading, target), side) && !str_equal(speaker, side);
    return meant ? speaker : (Str){0};
}

/* Whether the sentence at hand names somebody of side. */
static bool sentence_names(const Reading *reading, Str side)
{
    for (uint32_t token = reading->sentence->first; token < reading->sentence->end; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        for (uint32_t i = 0; mention && i < mention->n_actors; i++)
            if (str_equal(parties_side(reading, mention->actors[i]), side)) return true;
    }
    return false;
}

/* The same, or a threat of it, as this sentence has told already: "blacklisted Novak and imposed sanctions".
 */
static bool is_told_beside(const Assembly *assembly, const Firing *firing, const act_evidence *told)
{
    return told->sentence == assembly->number &&
           (str_equal(told->relation, firing->frame->relation->name) || str_is(told->relation, "warn"));
}

static Str other_told(const Reading *reading, const act_evidence *told, Role role, Str side)
{
    if (role == ROLE_ASKER) return speaker_in(reading, told, "request", side);
    if (role == ROLE_ACCUSER) return speaker_in(reading, told, "accuse", side);
    return other_side(reading, told, role != ROLE_FELLOW, side);
}

/* "Oslo expelled two Tongan diplomats. Tonga recalled its ambassador.", "Tonga's king met Oslo's minister. He
 * signed a treaty.", "Tonga sought loans from Oslo. It refused.": with whom the side of the source is at
 * odds, or has met, or who asked or accused it, as was told last, if that is one side only. */
static void parties_told_last(const Assembly *assembly, const Firing *firing, Role role, Str side,
                              Parties *out)
{
    enum { RECORDS_BACK = 32, SENTENCES_BACK = 3 };
    const Reading *reading = &assembly->reading;
    uint32_t end = assembly->records->evidence.count, from = end > RECORDS_BACK ? end - RECORDS_BACK : 0;
    Str found = {0};
    uint32_t sentence = 0;
    for (uint32_t i = end; i > from; i--) {
        const act_evidence *told = &assembly->records->evidence.items[i - 1];
        if (told->sentence + SENTENCES_BACK < assembly->number) break;
        if (found.size && told->sentence != sentence) break;
        if ((role == ROLE_FOE || role == ROLE_RIVAL) && is_told_beside(assembly, firing, told)) continue;
        Str other = other_told(reading, told, role, side);
        if (!other.size) continue;
        if (found.size && !str_equal(found, other)) return;
        found = other;
        sentence = told->sentence;
    }
    uint32_t actor = found.size ? evidence_actor(reading, found) : ACTOR_NONE;
    if (actor == ACTOR_NONE || (role == ROLE_FOE && !sentence_names(reading, found))) return;
    *array_add(reading->arena, out) = (Party){.actor = actor, .kind = MENTION_NOMINAL};
}

/* "Tonga and a rebel group": with somebody who is no actor. */
static bool acts_with_others(const Reading *reading, const Prop *prop)
{
    for (uint32_t i = 0; i < prop->args.count; i++) {
        if (prop->args.items[i].role != ROLE_SUBJ) continue;
        uint32_t fellow = reading_child(reading, prop->args.items[i].token, DEP_CONJ, NULL);
        Parties found = {0};
        if (fellow != NODE_NONE) parties_of_phrase(reading, fellow, REACH_EXACT, &found);
        if (fellow != NODE_NONE && !found.count) return true;
    }
    return false;
}

/* "Tonga signed a treaty", but not "Tonga and Fiji signed a treaty", nor "Tonga may sign one". */
static bool acts_alone(const Assembly *assembly, const Firing *firing)
{
    RoleRef subject = {.role = ROLE_SUBJ, .reach = REACH_BEHIND};
    RoleRefs roles = {.items = &subject, .count = 1};
    Parties doers = {0};
    parties_of_roles(&assembly->reading, firing->prop, &roles, (Str){0}, &doers);
    for (uint32_t i = 1; i < doers.count; i++)
        if (!str_equal(parties_side(&assembly->reading, doers.items[i].actor),
                       parties_side(&assembly->reading, doers.items[0].actor)))
            return false;
    return doers.count && firing->evidence.factuality != ACT_NEGATED &&
           !acts_with_others(&assembly->reading, firing->prop);
}

void parties_of_rebels(const Assembly *assembly, Str side, Parties *out)
{
    enum { RECORDS_BACK = 128 };
    const Reading *reading = &assembly->reading;
    uint32_t end = assembly->records->evidence.count, from = end > RECORDS_BACK ? end - RECORDS_BACK : 0;
    static const char *const fights[] = {"ASSAULT", "COERCE", "MOBILIZE", NULL};
    for (uint32_t i = end; i > from; i--) {
        const act_evidence *told = &assembly->records->evidence.items[i - 1];
        if (!str_in(told->plover, fights)) continue;
        Str other = other_side(reading, told, true, side);
        uint32_t actor = other.size ? evidence_actor(reading, other) : ACTOR_NONE;
        if (actor == ACTOR_NONE || !str_is(reading->actors->actors.items[actor].kind, "armed-group"))
            continue;
        if (!out->count) *array_add(reading->arena, out) = (Party){.actor = actor, .kind = MENTION_NOMINAL};
        if (out->items[0].actor != actor) out->count = 0;
        if (!out->count) return;
    }
}

/* "The talks ended with", "A treaty was signed": nobody is said to have done it, or a meeting has. */
static bool lacks_doer(const Reading *reading, const Prop *prop)
{
    static const char *const meeting[] = {"conversation", NULL};
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        Parties found = {0};
        if (arg->role != ROLE_SUBJ) continue;
        parties_of_phrase(reading, arg->token, REACH_BEHIND, &found);
        if (found.count || !reading_is_of(reading, arg->token, meeting)) return false;
    }
    return true;
}

/* The two whom the last record of these PLOVER types joins, of the last few sentences. */
static void last_pair(const Assembly *assembly, const char *const *types, Parties *out)
{
    enum { RECORDS_BACK = 32, SENTENCES_BACK = 3 };
    const Reading *reading = &assembly->reading;
    uint32_t end = assembly->records->evidence.count, from = end > RECORDS_BACK ? end - RECORDS_BACK : 0;
    for (uint32_t i = end; i > from; i--) {
        const act_evidence *told = &assembly->records->evidence.items[i - 1];
        if (told->sentence + SENTENCES_BACK < assembly->number) return;
        if (!str_in(told->plover, types) || told->factuality != ACT_ACTUAL) continue;
        const Str ids[] = {told->source, told->target};
        for (int side = 0; side < 2; side++)
            *array_add(reading->arena, out) =
                (Party){.actor = evidence_actor(reading, ids[side]), .kind = MENTION_NOMINAL};
        if (out->items[0].actor == ACTOR_NONE || out->items[1].actor == ACTOR_NONE) out->count = 0;
        return;
    }
}

void parties_of_dealers(const Assembly *assembly, const Firing *firing, Parties *out)
{
    static const char *const types[] = {"CONSULT", "AGREE", NULL};
    const Reading *reading = &assembly->reading;
    bool describes = node_at(reading, firing->prop->predicate)->deprel == DEP_ACL; /* "a pact signed in" */
    if (!describes && firing->evidence.factuality == ACT_ACTUAL && lacks_doer(reading, firing->prop))
        last_pair(assembly, types, out);
}

/* "welcomed the accord", "praised the deal": the two who concluded it, if source is none of them. */
static void parties_of_accord(const Assembly *assembly, const Firing *firing, Str side, Parties *out)
{
    static const char *const types[] = {"AGREE", NULL};
    static const char *const the[] = {"the", "this", NULL};
    const Reading *reading = &assembly->reading;
    bool known = false;
    for (uint32_t i = 0; i < firing->prop->args.count; i++) {
        const Arg *arg = &firing->prop->args.items[i];
        uint32_t determiner =
            arg->role == ROLE_OBJ ? reading_child(reading, arg->token, DEP_DET, NULL) : NODE_NONE;
        known |= determiner != NODE_NONE && str_in(reading_lemma(reading, determiner), the);
    }
    if (known) last_pair(assembly, types, out);
    for (uint32_t i = 0; i < out->count; i++)
        if (str_equal(parties_side(reading, out->items[i].actor), side)) out->count = 0;
}

/* "The move would poison relations": what the speaker speaks of is the subject. */
static bool speaks_of_subject(const Firing *firing)
{
    return frame_is_speakers(firing->frame) || firing->prop->kind != PREDICATE_VERB;
}

/* "Peru's ministry rejected the charge", "its spokesman denied it": whom it was brought against is Peru. */
static void put_states_for_ministries(const Reading *reading, Parties *parties)
{
    static const char *const houses[] = {"ministry", "embassy", NULL};
    for (uint32_t i = 0; i < parties->count; i++) {
        const Actor *actor = &reading->actors->actors.items[parties->items[i].actor];
        bool answers = actor->type == ACTOR_OFFICIAL || str_in(actor->kind, houses);
        uint32_t state = answers ? evidence_actor(reading, actor->country) : ACTOR_NONE;
        if (state != ACTOR_NONE) parties->items[i].actor = state;
    }
}

/* Whether all that a word may mean, as a predicate, is done to somebody's harm, or takes something from him.
 */
static bool is_harm(const Reading *reading, uint32_t word)
{
    uint32_t count;
    const Frame *const *frames =
        frames_find(reading->frames, reading_kind(reading, word), reading_predicate(reading, word), &count);
    for (uint32_t i = 0; i < count; i++)
        if (!is_hostile(frames[i]->relation->plover)) return false;
    return count > 0;
}

/* "agreed to impose sanctions on Peru", "agreed to join the raid on Peru": one agrees with somebody else. */
static bool agrees_to_harm(const Reading *reading, const Prop *prop)
{
    for (uint32_t i = 0; i < prop->args.count; i++) {
        if (prop->args.items[i].role != ROLE_COMP) continue;
        uint32_t clause = prop->args.items[i].token;
        uint32_t object = reading_child(reading, clause, DEP_OBJ, NULL);
        bool light = reading_operators(reading, clause) & OPERATOR_LIGHT && object != NODE_NONE &&
                     reading_framed(reading, object);
        if (is_harm(reading, light ? object : clause)) return true;
    }
    return false;
}

/* "sent tents", "offered help to the victims", but not "sent tents to Fiji", whoever that is. */
static void parties_stricken(const Assembly *assembly, const Firing *firing, const Party *source, Str side,
                             Parties *out)
{
    static const char *const preps[] = {"to", "for", "in", "into", "at", NULL};
    const Reading *reading = &assembly->reading;
    if (assembly->stricken == ACTOR_NONE ||
        str_is(reading->actors->actors.items[source->actor].kind, "media") ||
        str_equal(parties_side(reading, assembly->stricken), side))
        return;
    for (uint32_t i = 0; i < firing->prop->args.count; i++) {
        const Arg *arg = &firing->prop->args.items[i];
        if (arg->role == ROLE_IOBJ) return;
        Parties named = {0};
        if (arg->role == ROLE_OBL && str_in(arg->prep, preps))
            parties_of_phrase(reading, arg->token, REACH_ANY, &named);
        if (named.count) return;
    }
    uint32_t predicate = firing->prop->predicate;
    *array_add(reading->arena, out) = party_at(assembly->stricken, predicate);
}

void parties_of_target(Assembly *assembly, const Firing *firing, const Party *source, Str side,
                       const RoleRef *role, Parties *out)
{
    Reading others = assembly->reading; /* "its border with Peru" is, for Ecuador, Peru */
    if (!firing->frame->relation->within) others.avoid = side;
    RoleRefs one = {.items = (RoleRef *)role, .count = 1};
    bool others_asked = (role->role == ROLE_COMP || role->role == ROLE_ADDRESSEE) &&
                        str_is(firing->frame->relation->name, "request") &&
                        addresses_others(&assembly->reading, firing->prop);
    bool own_warned = role->role != ROLE_OBJ &&
                      role->role != ROLE_IOBJ && /* "warned tourists against going to" */
                      str_is(firing->frame->relation->name, "warn") &&
                      warns_own_people(&assembly->reading, firing->prop, side);
    if (others_asked || own_warned) return; /* "appealed to his people to fight Chad" */
    if (role->role == ROLE_COMP && str_is(firing->frame->relation->name, "agree") &&
        agrees_to_harm(&assembly->reading, firing->prop))
        return;
    if (role->role == ROLE_DEED)
        deeds_find(&assembly->deeds, &assembly->reading, assembly->number, firing->prop,
                   speaks_of_subject(firing), is_hostile(firing->frame->relation->plover), side, out);
    else if (role->role == ROLE_VICTIM)
        deeds_victim(&assembly->deeds, &assembly->reading, assembly->number, firing->prop, side, out);
    else if (role->role == ROLE_BESIDE)
        beside_or_ahead(assembly, firing, source, side, out);
    else if ((role->role == ROLE_RIVAL && names_nobody(&assembly->reading, firing->prop)) ||
             role->role == ROLE_ASKER || role->role == ROLE_FOE || role->role == ROLE_ACCUSER ||
             (role->role == ROLE_FELLOW && acts_alone(assembly, firing)))
        parties_told_last(assembly, firing, role->role, side, out);
    else if (role->role == ROLE_STRICKEN)
        parties_stricken(assembly, firing, source, side, out);
    else if (role->role == ROLE_HARMED)
        relief_harmed(assembly, firing, side, out);
    else if (role->role == ROLE_DEALERS)
        parties_of_accord(assembly, firing, side, out);
    else /* a crowd may be against its own government: "protesters demanded that the president resign" */
        parties_of_roles(&others, firing->prop, &one,
                         str_is(firing->frame->relation->plover, "PROTEST") ? (Str){0} : side, out);
    if (role->role == ROLE_GOVERNOR && str_is(firing->frame->relation->name, "accuse"))
        put_states_for_ministries(&assembly->reading, out);
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

void parties_of_route(const Reading *reading, const Firing *firing, Parties *out)
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
