#include "relations/deeds.h"

#include "relations/evidence.h"
#include "relations/roles.h"

enum {
    BACK = 2,      /* sentences that a deed is remembered for, */
    FAR_BACK = 12, /* where the noun says what kind of deed: "the raid" */
    TOGETHER = 8   /* who did it together, at most */
};

typedef struct Deed {
    uint32_t actors[TOGETHER], count; /* "Oslo, Bern and Rome closed it": whoever did it */
    uint32_t sentence, predicate;     /* sentence: 1-based number, 0: nothing yet */
    bool foremost;                    /* what the sentence tells first of all */
    uint32_t against;                 /* whom they spoke against, or ACTOR_NONE */
    uint32_t suffered;                /* whom it was done to first */
    bool mutual;                      /* they did it to each other */
} Deed;

/* One question: who did what the phrase headed by token speaks of, as seen by side. */
typedef struct Quest {
    const Deeds *deeds;
    const Reading *reading;
    uint32_t number, token;
    Str side;
    Parties victims; /* "the attack on French soldiers": whom it hit, and so who did not do it */
} Quest;

void deeds_init(Deeds *deeds, const Reading *reading)
{
    uint32_t count = lexicon_relation_count(frames_lexicon(reading->frames));
    deeds->by_relation = ARENA_ARRAY(reading->arena, Deed, count + 1);
    deeds->first = &deeds->by_relation[count];
}

/* Whether the sentence tells of predicate first of all, and not only when or why something else was. */
static bool is_foremost(const Reading *reading, uint32_t predicate)
{
    enum { CLIMB = 8 };
    for (int step = 0; step < CLIMB; step++) {
        const Node *node = node_at(reading, predicate);
        if (node->head == NODE_NONE) return true;
        bool told = node->deprel == DEP_CONJ || node->deprel == DEP_CCOMP || node->deprel == DEP_XCOMP ||
                    node->deprel == DEP_PARATAXIS || node->deprel == DEP_OBJ;
        if (!told) return false;
        predicate = node->head;
    }
    return false;
}

/* Another doer of what is remembered already, by the same words. */
static bool add_doer(Deed *last, const Deed *deed)
{
    if (last->sentence != deed->sentence || last->predicate != deed->predicate) return false;
    last->mutual |= last->suffered == deed->actors[0] && deed->suffered == last->actors[0];
    for (uint32_t i = 0; i < last->count; i++)
        if (last->actors[i] == deed->actors[0]) return true;
    if (last->count < TOGETHER) last->actors[last->count++] = deed->actors[0];
    return true;
}

void deeds_add(Deeds *deeds, const Reading *reading, uint32_t predicate, const Relation *relation,
               const Party *source, const Party *target, uint32_t sentence)
{
    bool blames =
        relation->speech && !str_is(relation->plover, "REQUEST"); /* who is asked has done nothing */
    Deed deed = {.actors = {source->actor},
                 .count = 1,
                 .sentence = sentence,
                 .predicate = predicate,
                 .foremost = is_foremost(reading, predicate),
                 .against = blames ? target->actor : ACTOR_NONE,
                 .suffered = target->actor};
    Deed *last = &deeds->by_relation[relation->order];
    if (!add_doer(last, &deed) && (last->sentence != sentence || !last->foremost || deed.foremost))
        *last = deed;
    if (!add_doer(deeds->first, &deed) && deeds->first->sentence != sentence) *deeds->first = deed;
}

void deeds_note(Deeds *deeds, const Relation *relation, const Parties *sources, uint32_t sentence)
{
    Deed *last = &deeds->by_relation[relation->order];
    if (last->sentence && last->sentence + FAR_BACK >= sentence) return;
    *last = (Deed){.sentence = sentence, .predicate = NODE_NONE};
    for (uint32_t i = 0; i < sources->count && i < TOGETHER; i++)
        last->actors[last->count++] = sources->items[i].actor;
}

void deeds_repeat(const Deeds *deeds, const Reading *reading, const Relation *relation, uint32_t sentence,
                  uint32_t predicate, Parties *out)
{
    const Deed *last = &deeds->by_relation[relation->order];
    if (!last->sentence || last->sentence + 1 < sentence) return;
    for (uint32_t i = 0; i < last->count; i++)
        *array_add(reading->arena, out) = party_at(last->actors[i], predicate);
}

void deeds_harm(Deeds *deeds, const Party *victim, bool nameless, uint32_t sentence)
{
    deeds->harm.actor = victim->actor;
    deeds->harm.sentence = sentence;
    deeds->harm.nameless = nameless;
}

/* --- what refers back --- */

/* "The move", "the Gulf decision", but not "the name agreement", which says itself which one. */
static bool is_definite(const Reading *reading, uint32_t token)
{
    static const char *const words[] = {"the", "this", "that", "these", "those", "such", "both", NULL};
    static const char *const of[] = {"of", NULL}, *const regions[] = {"region", NULL};
    bool definite = false;
    uint32_t clause = reading_child(reading, token, DEP_ACL, NULL); /* "the motion condemning Peru" */
    if (clause != NODE_NONE && str_ends(reading_lower(reading, clause), STR("ing"))) return false;
    if (reading_oblique(reading, token, of) != NODE_NONE) return false; /* "the action of burning it" */
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE && child < token;
         child = node_at(reading, child)->sibling) {
        if (node_at(reading, child)->deprel == DEP_COMPOUND && !reading_is_of(reading, child, regions))
            return false;
        definite |= str_in(reading_lemma(reading, child), words);
    }
    return definite;
}

static uint32_t object_of(const Prop *prop)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == ROLE_OBJ) return prop->args.items[i].token;
    return prop->predicate;
}

void deeds_victim(const Deeds *deeds, const Reading *reading, uint32_t number, const Prop *prop, Str side,
                  Parties *out)
{
    enum { NEAR = 6 };
    uint32_t noun = prop->predicate;
    bool claimed = str_is(reading_case(reading, noun), "for"); /* whoever else was said to have done it */
    bool definite = is_definite(reading, noun);
    if (prop->kind != PREDICATE_NOUN) { /* "claimed responsibility", "is behind the attack" */
        noun = object_of(prop);
        claimed = str_is(prop->lemma, "claim");
        definite = claimed || is_definite(reading, noun);
    }
    if (!deeds->harm.sentence || number > deeds->harm.sentence + NEAR || !definite ||
        !(deeds->harm.nameless || claimed) || str_equal(parties_side(reading, deeds->harm.actor), side))
        return;
    *array_add(reading->arena, out) = party_at(deeds->harm.actor, noun);
}

/* "Minsk closed the border, a move that Vilnius called hostile." */
static bool is_aside(const Reading *reading, uint32_t token, uint32_t predicate)
{
    const Node *node = node_at(reading, token);
    bool loose = node->deprel == DEP_APPOS || node->deprel == DEP_PARATAXIS || node->deprel == DEP_CONJ ||
                 node->deprel == DEP_DEP || node->deprel == DEP_OBJ;
    uint32_t determiner = reading_child(reading, token, DEP_DET, NULL);
    uint32_t start = determiner == NODE_NONE ? token : determiner;
    return loose && predicate > token && start > reading->sentence->first &&
           node_at(reading, start - 1)->upos == UPOS_PUNCT;
}

/* "It is wrong to": a pronoun that stands for nobody, nor for the clause behind it. */
static bool is_affair(const Reading *reading, const Prop *prop, uint32_t token)
{
    static const char *const words[] = {"it", "this", "that", "these", "those", "they", "them", NULL};
    const Node *node = node_at(reading, token);
    if (node->upos != UPOS_PRON && node->upos != UPOS_DET) return false;
    if (actors_at(reading->actors, token)) return false;
    if (!str_in(reading_lemma(reading, token), words) &&
        !str_in(reading->tokens->tokens.items[token].form, words))
        return false;
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == ROLE_COMP && prop->kind != PREDICATE_VERB) return false;
    return true;
}

/* "recalled its envoy in response", "in protest": to what has just been told. */
static bool answers(const Reading *reading, const Arg *arg)
{
    static const char *const words[] = {"response", "retaliation", "protest",     "reply",
                                        "reprisal", "reaction",    "retribution", NULL};
    static const char *const told[] = {"to", "for", "against", "at", "over", "of", "from", NULL};
    return arg->role == ROLE_OBL && str_is(arg->prep, "in") &&
           str_in(reading_lemma(reading, arg->token), words) &&
           reading_oblique(reading, arg->token, told) == NODE_NONE;
}

/* --- who did it --- */

static bool answer(const Quest *quest, uint32_t actor, Parties *out)
{
    if (actor == ACTOR_NONE || str_equal(parties_side(quest->reading, actor), quest->side)) return false;
    for (uint32_t i = 0; i < quest->victims.count; i++)
        if (str_equal(parties_side(quest->reading, actor),
                      parties_side(quest->reading, quest->victims.items[i].actor)))
            return false;
    *array_add(quest->reading->arena, out) = party_at(actor, quest->token);
    return true;
}

/* "Oslo decried the raid while Bern called it just": what has just been spoken against, in the same sentence.
 */
static bool answer_object(const Quest *quest, const Deed *deed, Parties *out)
{
    return deed->sentence == quest->number && str_is(reading_lemma(quest->reading, quest->token), "it") &&
           answer(quest, deed->against, out);
}

static bool answer_deed(const Quest *quest, const Deed *deed, uint32_t back, Parties *out)
{
    if (!deed->sentence || quest->number > deed->sentence + back) return false;
    if (deed->mutual) return false;  /* "they exchanged fire": "the killing" is neither's alone */
    bool found = false, own = false; /* what one does with others is no other's */
    for (uint32_t i = 0; i < deed->count; i++)
        own |= str_equal(parties_side(quest->reading, deed->actors[i]), quest->side);
    for (uint32_t i = 0; i < deed->count && !own; i++) found |= answer(quest, deed->actors[i], out);
    /* "Oslo condemned Bern's ban. The move, it said, …": what one has just spoken against is the other's */
    return found || answer(quest, deed->against, out);
}

/* Whoever speaks in the sentence so many before: "Oslo, Bern and Rome said". */
static bool answer_speakers(const Quest *quest, uint32_t back, Parties *out)
{
    uint32_t sentence = quest->number - 1 - back, teller = quest->reading->tellers[sentence];
    if (teller == ACTOR_NONE) return false;
    Reading there = *quest->reading;
    there.sentence = &there.tokens->sentences.items[sentence];
    Parties speakers = {0};
    parties_of_speaker(&there, teller, &speakers);
    bool found = false;
    for (uint32_t i = 0; i < speakers.count; i++) found |= answer(quest, speakers.items[i].actor, out);
    return found;
}

/* Whoever spoke last. */
static bool find_teller(const Quest *quest, Parties *out)
{
    for (uint32_t back = 0; back <= BACK && back < quest->number; back++)
        if (answer_speakers(quest, back, out)) return true;
    return false;
}

/* The subject of what the sentence says, or of what somebody is said to say in it. */
static bool is_main(const Reading *reading, uint32_t subject)
{
    const Node *verb = node_at(reading, node_at(reading, subject)->head);
    if (verb->head == NODE_NONE) return true;
    return (verb->deprel == DEP_CCOMP || verb->deprel == DEP_PARATAXIS) &&
           node_at(reading, verb->head)->head == NODE_NONE;
}

/* The first subject of the sentence so many before that is an actor of another side; of the sentence at hand,
 * before the phrase. */
static bool find_subject(const Quest *quest, uint32_t back, Parties *out)
{
    if (back >= quest->number) return false;
    const Sentence *sentence = &quest->reading->tokens->sentences.items[quest->number - 1 - back];
    if (sentence_is_furniture(quest->reading->doc, sentence)) return false;
    uint32_t end = back ? sentence->end : quest->token;
    for (uint32_t token = sentence->first; token < end; token++) {
        if (node_at(quest->reading, token)->deprel != DEP_NSUBJ || !is_main(quest->reading, token)) continue;
        if (str_is(node_at(quest->reading, token)->subtype, "pass")) continue; /* whom it was done to */
        Parties found = {0};
        parties_of_phrase(quest->reading, token, REACH_BEHIND, &found);
        if (found.count && answer(quest, found.items[0].actor, out)) return true;
    }
    return false;
}

/* "The incident": what somebody did by force, whatever was said of it since. */
static bool find_forceful(const Quest *quest, Parties *out)
{
    static const char *const forceful[] = {"assault", "coerce", "mobilize"};
    const Deed *last = NULL;
    for (size_t i = 0; i < sizeof forceful / sizeof *forceful; i++) {
        const Relation *relation =
            lexicon_relation_named(frames_lexicon(quest->reading->frames), str_from(forceful[i]));
        const Deed *deed = relation ? &quest->deeds->by_relation[relation->order] : NULL;
        if (deed && deed->sentence && (!last || deed->sentence > last->sentence)) last = deed;
    }
    return last && answer_deed(quest, last, FAR_BACK, out);
}

static bool find_doer(const Quest *quest, const LexClass *class, Parties *out)
{
    const Lexicon *lex = frames_lexicon(quest->reading->frames);
    const Relation *relation = class ? lexicon_relation_named(lex, class->name) : NULL;
    if (relation) return answer_deed(quest, &quest->deeds->by_relation[relation->order], FAR_BACK, out);
    if (class && str_is(class->name, "incident")) return find_forceful(quest, out);
    if (class && str_is(class->name, "speech") && find_teller(quest, out)) return true;
    return answer_object(quest, quest->deeds->first, out) ||
           answer_deed(quest, quest->deeds->first, BACK, out) || find_subject(quest, 1, out);
}

/* The phrase right behind token with one of these prepositions, wherever the tree hangs it; or NODE_NONE. */
static uint32_t phrase_behind(const Reading *reading, uint32_t token, const char *const *preps)
{
    uint32_t next = token + 1;
    if (next >= reading->sentence->end || node_at(reading, next)->deprel != DEP_CASE ||
        !str_in(reading_lower(reading, next), preps))
        return NODE_NONE;
    return node_at(reading, next)->head;
}

/* "the attack on French soldiers", "these attacks in Mali": whom they hit. */
static Parties victims_of(const Reading *reading, uint32_t act)
{
    static const char *const on[] = {"on", "against", NULL}, *const within[] = {"in", NULL};
    const LexClass *class = reading_act(reading, act);
    uint32_t whom = phrase_behind(reading, act, on);
    Parties victims = {0};
    if (whom == NODE_NONE && class && str_is(class->name, "assault"))
        whom = phrase_behind(reading, act, within);
    if (whom != NODE_NONE)
        parties_of_phrase(reading, whom, REACH_BEHIND | REACH_PEOPLE | REACH_PLACE, &victims);
    return victims;
}

static void stand_for_side(const Reading *reading, Parties *out)
{
    for (uint32_t i = 0; i < out->count; i++) {
        uint32_t side = evidence_actor(reading, parties_side(reading, out->items[i].actor));
        if (side != ACTOR_NONE) out->items[i].actor = side;
    }
}

void deeds_find(const Deeds *deeds, const Reading *reading, uint32_t number, const Prop *prop,
                bool of_subject, bool hostile, Str side, Parties *out)
{
    static const char *const preps[] = {"at", "against", "about", "over", "to", "on", "by", "for", NULL};
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        bool answered = hostile && answers(reading, arg);
        bool spoken_of = arg->role == ROLE_OBJ || arg->role == ROLE_IOBJ || arg->role == ROLE_UNDERGOER ||
                         (arg->role == ROLE_SUBJ && of_subject) ||
                         (arg->role == ROLE_OBL && str_in(arg->prep, preps));
        if (!spoken_of && !answered) continue;
        Quest quest = {.deeds = deeds,
                       .reading = reading,
                       .number = number,
                       .token = arg->token,
                       .side = side,
                       .victims = victims_of(reading, arg->token)};
        const LexClass *class = reading_act(reading, arg->token);
        if (answered) {
            if (!find_doer(&quest, NULL, out)) continue;
            stand_for_side(reading, out); /* one's diplomats leave a state, not its parliament */
            return;
        } else if (class && is_aside(reading, arg->token, prop->predicate)) {
            if (str_is(class->name, "speech") && answer_speakers(&quest, 0, out)) return;
            bool here = deeds->first->sentence == number && answer_deed(&quest, deeds->first, BACK, out);
            if (here || find_subject(&quest, 0, out)) return;
        } else if (class ? is_definite(reading, arg->token)
                         : arg->role != ROLE_OBL && is_affair(reading, prop, arg->token)) {
            if (find_doer(&quest, class, out)) return;
        }
    }
}
