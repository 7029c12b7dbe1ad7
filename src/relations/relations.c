#include "relations/relations.h"

#include "relations/factuality.h"
#include "relations/firing.h"
#include "relations/roles.h"
#include "relations/speakers.h"
#include "relations/stricken.h"
#include "relations/terms.h"

static void read_predicate(Assembly *assembly, uint32_t token)
{
    const Reading *reading = &assembly->reading;
    Prop prop;
    if (!reading_framed(reading, token) || !proposition_find(reading, token, &prop)) return;
    uint32_t count;
    const Frame *const *frames = frames_find(reading->frames, prop.kind, prop.lemma, &count);
    bool fired = false;
    for (uint32_t i = 0; i < count; i++)
        if (!fired || frames[i]->also) fired |= fire_frame(assembly, frames[i], &prop) && !frames[i]->also;
}

/* "took the same measure", "responded in kind": as another has just done. */
static bool follows_in_kind(const Reading *reading, uint32_t verb, Str lemma)
{
    static const char *const steps[] = {"step", "measure", "action", "decision", "stance", NULL};
    static const char *const taking[] = {"take", "adopt", NULL}, *const answering[] = {"respond", "reply",
                                                                                       "retaliate", NULL};
    uint32_t end = reading->sentence->end;
    if (str_in(lemma, answering))
        return str_is(reading_lower(reading, verb + 1), "in") &&
               str_is(reading_lower(reading, verb + 2), "kind");
    return str_in(lemma, taking) && verb + 3 < end && str_is(reading_lower(reading, verb + 2), "same") &&
           str_in(reading_lemma(reading, verb + 3), steps);
}

/* "followed suit", "did the same", "did likewise": as another has just done. */
static bool follows(const Reading *reading, uint32_t verb)
{
    if (verb + 2 >= reading->sentence->end || reading_kind(reading, verb) != PREDICATE_VERB) return false;
    Str lemma = reading_lemma(reading, verb), next = reading_lower(reading, verb + 1);
    if (str_is(lemma, "follow")) return str_is(next, "suit");
    if (follows_in_kind(reading, verb, lemma)) return true;
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
    uint32_t target = evidence_actor(reading, model.target);
    if (!relation || relation->symmetric || target == ACTOR_NONE) return;
    evidence_name(&evidence, relation, model.cameo);
    evidence.factuality = factuality_find(reading, verb);
    evidence.predicate_span = evidence_span(reading, verb, verb + 1);
    evidence.target = model.target;
    evidence.frame = str_print(reading->arena, STR_FORMAT " followed", STR_ARGS(model.frame));
    parties_of_roles(reading, &prop, &roles, (Str){0}, &followers);
    for (uint32_t i = 0; i < followers.count; i++) {
        const Party *follower = &followers.items[i];
        bool suffered = follows_in_kind(reading, verb, reading_lemma(reading, verb)) &&
                        str_equal(parties_side(reading, follower->actor), parties_side(reading, target));
        uint32_t doer = evidence_actor(reading, model.source); /* "Chile took the same step", towards Peru */
        if (suffered && (doer == ACTOR_NONE || !actors_may_relate(reading, relation, follower->actor, doer)))
            continue;
        evidence.target = suffered ? model.source : model.target;
        if (!suffered && !actors_may_relate(reading, relation, follower->actor, target)) continue;
        evidence.source = evidence_actor_id(reading, follower->actor);
        evidence.source_span = evidence_span(reading, follower->first, follower->end);
        evidence_record(assembly, &evidence);
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
    evidence_name(&evidence, relation, relation->cameo);
    evidence.source = evidence_actor_id(reading, office->holder);
    evidence.target = evidence_actor_id(reading, office->owner);
    evidence.source_span = evidence_span(reading, office->holder_first, office->holder_end);
    evidence.target_span = evidence_span(reading, office->owner_first, office->owner_end);
    evidence.predicate_span = evidence_span(reading, office->predicate_first, office->predicate_end);
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
    assembly.stricken = stricken_find(reading);
    reading->arena = arena_within(scratch); /* emptied before each sentence */
    record_offices(&assembly, scratch);
    if (!is_sport(reading)) read_sentences(&assembly, scratch);
    arena_free(scratch);
}
