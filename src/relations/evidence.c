#include "relations/evidence.h"

act_span evidence_span(const Reading *reading, uint32_t first, uint32_t end)
{
    if (first >= end) return (act_span){0, 0};
    const Token *tokens = reading->tokens->tokens.items;
    return (act_span){tokens[first].start, tokens[end - 1].end};
}

Str evidence_actor_id(const Reading *reading, uint32_t actor)
{
    return actor == ACTOR_NONE ? (Str){0} : reading->actors->actors.items[actor].id;
}

uint32_t evidence_actor(const Reading *reading, Str id)
{
    for (uint32_t i = 0; i < reading->actors->actors.count; i++)
        if (str_equal(reading->actors->actors.items[i].id, id)) return i;
    return ACTOR_NONE;
}

act_evidence evidence_of(const Assembly *assembly)
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

void evidence_name(act_evidence *evidence, const Relation *relation, Str cameo)
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

void evidence_record(const Assembly *assembly, const act_evidence *evidence)
{
    if (!is_recorded(assembly, evidence)) records_add_evidence(assembly->records, evidence);
}

bool actor_is_public(const Reading *reading, uint32_t actor)
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

/* A rebel's spokesman, a party's leader: what his own side did, he does not hold against it. */
static bool serves(const Reading *reading, uint32_t holder, uint32_t group)
{
    const Actor *actors = reading->actors->actors.items;
    if (actors[holder].type != ACTOR_OFFICIAL || !actors[group].apart) return false;
    for (uint32_t i = 0; i < reading->actors->offices.count; i++) {
        const Office *office = &reading->actors->offices.items[i];
        if (office->holder == holder && office->owner == group) return true;
    }
    return false;
}

/* "freed the opposition leader": a state, or a court of it, lets its own people go, and does not yield to
 * them. */
static bool frees_its_own(const Relation *relation, const Actor *state, const Actor *whom)
{
    bool judges = state->type == ACTOR_STATE || str_is(state->kind, "court");
    return str_is(relation->plover, "CONCEDE") && judges && whom->type != ACTOR_STATE;
}

/* A party, who leads the opposition, and the state they are of; rebels are as good as abroad. */
static bool is_of_one_state(const Actor *a, const Actor *b)
{
    bool rebels = str_is(a->kind, "armed-group") || str_is(b->kind, "armed-group");
    return !rebels && a->country.size && str_equal(a->country, b->country);
}

/* What the opposition and the government do to each other: they speak, meet and agree, and one arrests, bans
 * or suspends the other; no party sends troops. */
static bool may_relate_at_home(const Relation *relation, const Actor *a, const Actor *b)
{
    return relation->within || relation->speech || relation->symmetric ||
           str_is(relation->plover, "SANCTION") || frees_its_own(relation, a, b);
}

/* "Ruritanian Airways cut flights to Peru", "a battle between two airlines": no power, whatever it does. */
static bool is_business(const Actor *actor)
{
    static const char *const kinds[] = {"company", "bank", "media", "airline", NULL};
    return actor->type == ACTOR_ORGANISATION && str_in(actor->kind, kinds);
}

bool actors_may_relate(const Reading *reading, const Relation *relation, uint32_t source, uint32_t target)
{
    if (source == target || is_interview(reading, relation, source) ||
        is_interview(reading, relation, target))
        return false;
    if (!actor_is_public(reading, source) && !actor_is_public(reading, target)) return false;
    const Actor *a = &reading->actors->actors.items[source], *b = &reading->actors->actors.items[target];
    if (serves(reading, source, target) || serves(reading, target, source)) return false;
    static const char *const powers[] = {"ASSAULT", "MOBILIZE", "SANCTION", NULL};
    if (str_in(relation->plover, powers) && is_business(a)) return false;
    if (relation->symmetric && (str_is(a->kind, "media") || str_is(b->kind, "media")))
        return false; /* "speaking to the daily" */
    if (!str_equal(parties_side(reading, source), parties_side(reading, target)))
        return !is_of_one_state(a, b) || may_relate_at_home(relation, a, b);
    if (str_is(a->kind, "ministry") && b->type == ACTOR_STATE) return false; /* it speaks for its state */
    if (frees_its_own(relation, a, b)) return true;
    return relation->within || (a->type == ACTOR_ORGANISATION && b->type == ACTOR_ORGANISATION);
}
