#include "relations/homeland.h"

#include "base/ascii.h"
#include "relations/roles.h"

/* Who seized actor last, as was told, else the state that it is of: who holds it, and may let it go. */
static uint32_t keeper_of(const Assembly *assembly, uint32_t actor)
{
    enum { RECORDS_BACK = 64 };
    const Reading *reading = &assembly->reading;
    Str id = evidence_actor_id(reading, actor);
    uint32_t end = assembly->records->evidence.count, from = end > RECORDS_BACK ? end - RECORDS_BACK : 0;
    for (uint32_t i = end; i > from; i--) {
        const act_evidence *told = &assembly->records->evidence.items[i - 1];
        if (str_is(told->plover, "COERCE") && told->factuality == ACT_ACTUAL && str_equal(told->target, id))
            return evidence_actor(reading, told->source);
    }
    return evidence_actor(reading, reading->actors->actors.items[actor].country);
}

/* "the British embassy in Tehran": the state in which it stands, or ACTOR_NONE. */
static uint32_t host_of(const Reading *reading, const Party *embassy)
{
    enum { NEAR = 8 };
    for (uint32_t token = embassy->first; token < reading->sentence->end && token < embassy->end + NEAR;
         token++) {
        const Mention *mention = actors_at(reading->actors, token);
        if (!mention || mention->actors[0] == embassy->actor || !str_is(reading_case(reading, token), "in"))
            continue;
        Str host = parties_side(reading, mention->actors[0]);
        if (!str_equal(host, parties_side(reading, embassy->actor))) return evidence_actor(reading, host);
    }
    return ACTOR_NONE;
}

static bool is_capital(const Reading *reading, uint32_t token)
{
    return ascii_is_upper(reading->tokens->tokens.items[token].form.bytes[0]);
}

/* "thousands", "protesters", but not "Kurds", "Kurdish exiles", who are at home elsewhere. */
static bool is_local_crowd(const Reading *reading, const Prop *prop)
{
    for (uint32_t i = 0; i < prop->args.count; i++) {
        uint32_t token = prop->args.items[i].token;
        if (prop->args.items[i].role != ROLE_SUBJ) continue;
        bool named = token > reading->sentence->first && is_capital(reading, token);
        named |= token + 1 < reading->sentence->end && /* "two thousand Kurds" */
                 is_capital(reading, token + 1);
        if (named || node_at(reading, token)->upos == UPOS_PROPN) return false;
        for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
             child = node_at(reading, child)->sibling)
            if (child > reading->sentence->first && !str_is(reading_case(reading, child), "in") &&
                is_capital(reading, child))
                return false;
    }
    return true;
}

/* "thousands rallied in Lahore to condemn the American raid": the state where the crowd is, the nearest that
 * the sentence tells as a place, but not that of whom it is against; or ACTOR_NONE. */
static uint32_t place_of_crowd(const Reading *reading, uint32_t predicate, const Party *whom)
{
    static const char *const preps[] = {"in", "through", "across", "of", NULL};
    Str against = parties_side(reading, whom->actor);
    uint32_t nearest = UINT32_MAX, found = ACTOR_NONE;
    for (uint32_t token = reading->sentence->first; token < reading->sentence->end; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        uint32_t away = token < predicate ? predicate - token : token - predicate;
        if (!mention || away >= nearest || !str_in(reading_case(reading, token), preps)) continue;
        bool place = mention->kind == MENTION_PLACE || mention->capital ||
                     (mention->kind == MENTION_NAME && str_is(reading_case(reading, token), "in"));
        Str there = parties_side(reading, mention->actors[0]);
        if (!place || str_equal(there, against)) continue;
        found = evidence_actor(reading, there);
        nearest = away;
    }
    return found;
}

/* Whether the sentence has an actor that is not of country. */
static bool speaks_of_another(const Reading *reading, Str country)
{
    for (uint32_t token = reading->sentence->first; token < reading->sentence->end; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        if (mention && !str_equal(reading->actors->actors.items[mention->actors[0]].country, country))
            return true;
    }
    return false;
}

/* "freed three fishermen who were detained", "released two Poles seized in May": who lets them go held them.
 */
static uint32_t releaser_of(const Reading *reading, uint32_t predicate)
{
    static const char *const releasing[] = {"free", "release", "repatriate", "return", "pardon", NULL};
    const Node *node = node_at(reading, predicate);
    if (node->deprel != DEP_ACL || node->head == NODE_NONE) return ACTOR_NONE;
    const Node *noun = node_at(reading, node->head);
    Prop prop;
    if ((noun->deprel != DEP_OBJ && !node_is(noun, DEP_NSUBJ, "pass")) || noun->head == NODE_NONE ||
        !proposition_find(reading, noun->head, &prop) || !str_in(prop.lemma, releasing))
        return ACTOR_NONE;
    RoleRef subject = {.role = ROLE_SUBJ, .reach = REACH_BEHIND};
    const RoleRefs roles = {.items = &subject, .count = 1};
    Parties keepers = {0};
    parties_of_roles(reading, &prop, &roles, (Str){0}, &keepers);
    return keepers.count == 1 ? keepers.items[0].actor : ACTOR_NONE;
}

uint32_t homeland_of(const Assembly *assembly, const Firing *firing, const Party *whom)
{
    const Reading *reading = &assembly->reading;
    const Actor *actor = &reading->actors->actors.items[whom->actor];
    bool crowd = str_is(firing->frame->relation->plover, "PROTEST");
    uint32_t host = crowd ? host_of(reading, whom) : ACTOR_NONE;
    if (host != ACTOR_NONE) return host;
    bool seized = str_is(firing->frame->relation->plover, "COERCE");
    uint32_t keeper = seized ? releaser_of(reading, firing->prop->predicate) : ACTOR_NONE;
    if (keeper != ACTOR_NONE) return keeper;
    bool party = actor->type == ACTOR_ORGANISATION && str_is(actor->kind, "party");
    if (crowd && !is_local_crowd(reading, firing->prop)) return ACTOR_NONE;
    if (crowd) host = place_of_crowd(reading, firing->prop->predicate, whom);
    if (host != ACTOR_NONE || (actor->type != ACTOR_OFFICIAL && !party)) return host;
    if (crowd && speaks_of_another(reading, actor->country)) return ACTOR_NONE;
    return crowd ? evidence_actor(reading, actor->country) : keeper_of(assembly, whom->actor);
}
