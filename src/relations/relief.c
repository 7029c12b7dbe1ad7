#include "relations/relief.h"

#include "relations/arguments.h"
#include "relations/factuality.h"

enum { RECORDS_BACK = 128, SENTENCES_BACK = 6, SENTENCES_PASSIVE = 3 };

/* The PLOVER types that a deed of this CAMEO code makes good: who is set free was seized, what is lifted was
 * imposed. */
static const char *const *undone_types(Str cameo)
{
    static const char *const seized[] = {"COERCE", NULL}, *const imposed[] = {"SANCTION", "COERCE", NULL};
    static const char *const harmed[] = {"ASSAULT", "COERCE", "MOBILIZE", NULL};
    return str_is(cameo, "084") ? seized : str_is(cameo, "085") ? imposed : harmed;
}

/* Whether what is freed or lifted is known from before: "the sanctions", "its ban", "them". */
static bool is_known(const Reading *reading, uint32_t object)
{
    static const char *const words[] = {"the", "this", "these", "those", "that", "all", "both", NULL};
    if (node_at(reading, object)->upos == UPOS_PRON || reading_has_child(reading, object, DEP_NMOD, "poss"))
        return true;
    uint32_t determiner = reading_child(reading, object, DEP_DET, NULL);
    return determiner != NODE_NONE && str_in(reading_lemma(reading, determiner), words);
}

static bool has_known_object(const Reading *reading, const Prop *prop)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == ROLE_OBJ && is_known(reading, prop->args.items[i].token)) return true;
    return false;
}

/* Whether a frame tells of something particular that is given back, which only makes good what was told near.
 */
static bool is_particular(const Firing *firing)
{
    return str_is(firing->evidence.cameo, "084") || str_is(firing->evidence.cameo, "085");
}

/* Whom the side has last done one of these to, of the records of so many sentences. */
static void last_harmed(const Assembly *assembly, const char *const *types, uint32_t sentences, Str side,
                        Parties *out)
{
    const Reading *reading = &assembly->reading;
    uint32_t end = assembly->records->evidence.count, from = end > RECORDS_BACK ? end - RECORDS_BACK : 0;
    for (uint32_t i = end; i > from && !out->count; i--) {
        const act_evidence *told = &assembly->records->evidence.items[i - 1];
        if (assembly->number - told->sentence > sentences) return;
        if (!str_in(told->plover, types) || told->factuality != ACT_ACTUAL) continue;
        uint32_t source = evidence_actor(reading, told->source);
        uint32_t target = evidence_actor(reading, told->target);
        if (source == ACTOR_NONE || target == ACTOR_NONE || !str_equal(parties_side(reading, source), side) ||
            str_equal(parties_side(reading, target), side))
            continue;
        *array_add(reading->arena, out) = (Party){.actor = target, .kind = MENTION_NOMINAL};
    }
}

void relief_foe(const Assembly *assembly, Str side, Parties *out)
{
    last_harmed(assembly, undone_types((Str){0}), assembly->number, side, out);
}

/* "freed them", "will free them", but neither "asked it to free them" nor "handed them over to Oslo". */
static bool is_given_back(const Reading *reading, const Firing *firing)
{
    static const char *const to[] = {"to", NULL};
    bool done =
        firing->evidence.factuality == ACT_ACTUAL || (firing->evidence.factuality == ACT_POSSIBLE &&
                                                      factuality_is_future(reading, firing->prop->predicate));
    return done && has_known_object(reading, firing->prop) &&
           reading_oblique(reading, firing->prop->predicate, to) == NODE_NONE;
}

void relief_harmed(const Assembly *assembly, const Firing *firing, Str side, Parties *out)
{
    bool particular = is_particular(firing);
    if (particular && !is_given_back(&assembly->reading, firing)) return;
    last_harmed(assembly, undone_types(firing->evidence.cameo),
                particular ? SENTENCES_BACK : assembly->number, side, out);
}

bool relief_pair(const Assembly *assembly, const Firing *firing, Party *source, Party *target)
{
    const Reading *reading = &assembly->reading;
    const Prop *prop = firing->prop;
    const char *const *types = undone_types(firing->evidence.cameo);
    if (!is_particular(firing) || prop->kind != PREDICATE_VERB || args_have(prop, ROLE_SUBJ) ||
        !reading_is_passive(reading, prop->predicate) || !is_given_back(reading, firing))
        return false;
    for (uint32_t i = assembly->records->evidence.count; i > 0; i--) {
        const act_evidence *told = &assembly->records->evidence.items[i - 1];
        if (told->sentence + SENTENCES_PASSIVE < assembly->number || told->sentence == assembly->number)
            return false;
        if (!str_in(told->plover, types) || told->factuality != ACT_ACTUAL) continue;
        *source = party_at(evidence_actor(reading, told->source), prop->predicate);
        *target = party_at(evidence_actor(reading, told->target), prop->predicate);
        return source->actor != ACTOR_NONE && target->actor != ACTOR_NONE;
    }
    return false;
}
