#include "relations/sources.h"

#include "relations/arguments.h"
#include "relations/roles.h"
#include "relations/terms.h"

bool source_is_first_person(const Reading *reading, const Party *party)
{
    return party->kind == MENTION_PRONOUN && node_has(node_at(reading, party->first), FEAT_FIRST);
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
        if (!source_is_first_person(reading, party)) continue;
        uint32_t speaker = reading->speakers[party->first];
        if (speaker != ACTOR_NONE) party->actor = speaker;
    }
}

/* "The minister said that talks with Peru had failed": his government's talks. */
static void talk_for_state(const Reading *reading, Parties *sources)
{
    for (uint32_t i = 0; i < sources->count; i++) {
        const Actor *actor = &reading->actors->actors.items[sources->items[i].actor];
        bool public = actor->type == ACTOR_OFFICIAL && actor_is_public(reading, sources->items[i].actor);
        uint32_t state = public ? evidence_actor(reading, actor->country) : ACTOR_NONE;
        if (state != ACTOR_NONE) sources->items[i].actor = state;
    }
}

/* "Oslo said that two Tongan diplomats had been expelled": who tells it of another's envoys has done it. */
static void find_expeller(const Assembly *assembly, const Firing *firing, Parties *sources)
{
    const Reading *reading = &assembly->reading;
    const Prop *prop = firing->prop;
    uint32_t speaker = reading->speakers[prop->predicate];
    bool passive = prop->kind == PREDICATE_VERB && !args_have(prop, ROLE_SUBJ) &&
                   reading_is_passive(reading, prop->predicate);
    if (!passive || speaker == ACTOR_NONE || !actor_is_public(reading, speaker)) return;
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        if (arg->role != ROLE_OBJ || !terms_in_phrase(reading, arg->token, STR("tie"), STR("diplomat")))
            continue;
        Str own = parties_side(reading, speaker);
        Parties whose = {0};
        parties_of_phrase(reading, arg->token, REACH_BEHIND, &whose);
        uint32_t side = evidence_actor(reading, own);
        if (side != ACTOR_NONE && whose.count && !str_equal(parties_side(reading, whose.items[0].actor), own))
            *array_add(reading->arena, sources) = (Party){.actor = side, .kind = MENTION_NOMINAL};
        return;
    }
}

bool source_is_said_too(const Reading *reading, uint32_t verb)
{
    static const char *const words[] = {"also", "too", "likewise", "similarly", "additionally", "well", NULL};
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_ADVMOD && str_in(reading_lemma(reading, child), words))
            return true;
    return false;
}

/* "were also shelled", "bans were also imposed on": by whom is not said again. */
static bool is_said_again(const Reading *reading, const Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    bool noun = prop->kind == PREDICATE_NOUN && node_is(node, DEP_NSUBJ, "pass");
    uint32_t verb = noun ? node->head : prop->predicate;
    return !args_have(prop, ROLE_SUBJ) && reading_is_passive(reading, verb) &&
           source_is_said_too(reading, verb);
}

void parties_of_source(const Assembly *assembly, const Firing *firing, Parties *sources)
{
    const Reading *reading = &assembly->reading;
    const RoleRefs *roles = &firing->frame->source;
    parties_of_roles(reading, firing->prop, roles, (Str){0}, sources);
    for (uint32_t i = 0; i < roles->count && !sources->count; i++)
        if (roles->items[i].role == ROLE_DEED) /* "the sanctions target": those who imposed them */
            deeds_find(&assembly->deeds, reading, assembly->number, firing->prop, true, false, (Str){0},
                       sources);
    if (!sources->count && is_said_again(reading, firing->prop))
        deeds_repeat(&assembly->deeds, reading, firing->frame->relation, assembly->number,
                     firing->prop->predicate, sources);
    if (!sources->count) find_expeller(assembly, firing, sources);
    if (firing->frame->relation->symmetric && frame_is_speakers(firing->frame))
        talk_for_state(reading, sources);
    if (firing->frame->relation->speech) speak_for(reading, firing, sources);
}
