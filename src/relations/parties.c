#include "relations/parties.h"

#include "relations/behind.h"
#include "relations/members.h"
#include "relations/subjects.h"

enum {
    MOST = 40 /* parties of one role: longer lists are not made by people, and pairs grow with the square */
};

static const char *const standing_preps[] = {"in",      "at",     "near",   "inside",
                                             "outside", "around", "across", NULL};

Str parties_side(const Reading *reading, uint32_t actor)
{
    const Actor *party = &reading->actors->actors.items[actor];
    if (party->type == ACTOR_STATE || party->type == ACTOR_BLOC) return party->id;
    return party->country.size && !party->apart ? party->country : party->id;
}

void parties_add(const Reading *reading, const Mention *mention, Parties *out)
{
    for (uint32_t i = 0; i < mention->n_actors; i++) {
        bool there =
            reading->avoid.size && str_equal(parties_side(reading, mention->actors[i]), reading->avoid);
        for (uint32_t j = 0; j < out->count; j++) there |= out->items[j].actor == mention->actors[i];
        if (there || out->count >= MOST) continue;
        *array_add(reading->arena, out) = (Party){
            .actor = mention->actors[i], .first = mention->first, .end = mention->end, .kind = mention->kind};
    }
}

/* "the Palestinians", "Iranians": all of a nation; "two Iranians" are not. */
static bool is_nation(const Reading *reading, const Mention *mention)
{
    const Node *node = node_at(reading, mention->head);
    if (reading_has_child(reading, mention->head, DEP_NUMMOD, NULL)) return false;
    if (mention->head + 1 != mention->end || !node_has(node, FEAT_PLURAL)) return false;
    return mention->end - mention->first == 1 ||
           (mention->end - mention->first == 2 && str_is(reading_lemma(reading, mention->first), "the"));
}

bool parties_admit(const Reading *reading, const Mention *mention, unsigned reach)
{
    if (mention->kind == MENTION_PERSON) return reach & REACH_PEOPLE || is_nation(reading, mention);
    if (mention->kind == MENTION_PLACE) return reach & REACH_PLACE;
    if (mention->capital && str_in(reading_case(reading, mention->head), standing_preps))
        return reach & REACH_PLACE;
    return true;
}

void parties_of_fellows(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    for (uint32_t next = node_at(reading, token)->child; next != NODE_NONE;
         next = node_at(reading, next)->sibling)
        if (node_at(reading, next)->deprel == DEP_CONJ) parties_below(reading, next, reach, depth + 1, out);
}

/* "what it called Peruvian aggression": the aggression, or NODE_NONE. */
static uint32_t what_is_called(const Reading *reading, uint32_t token)
{
    static const char *const calling[] = {"call",     "term", "describe", "see",    "regard",
                                          "consider", "say",  "claim",    "allege", NULL};
    if (!str_is(reading_lemma(reading, token), "what")) return NODE_NONE;
    uint32_t clause = reading_child(reading, token, DEP_ACL, NULL);
    if (clause == NODE_NONE || !str_in(reading_lemma(reading, clause), calling)) return NODE_NONE;
    static const char *const preps[] = {"as", NULL};
    uint32_t named = reading_oblique(reading, clause, preps);
    if (named == NODE_NONE) named = reading_child(reading, clause, DEP_OBJ, NULL);
    if (named == NODE_NONE) named = reading_child(reading, clause, DEP_XCOMP, NULL);
    if (named == NODE_NONE)
        named = reading_child(reading, clause, DEP_CCOMP, NULL); /* "what it said was a raid" */
    return named > token ? named : NODE_NONE;
}

/* "the presidents of Kenya and Uganda", "Greek and Turkish officials": one phrase, several actors. */
static void add_coordinated(const Reading *reading, uint32_t token, Parties *out)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        Deprel deprel = node_at(reading, child)->deprel;
        if ((deprel != DEP_NMOD && deprel != DEP_AMOD && deprel != DEP_COMPOUND) ||
            !actors_at(reading->actors, child))
            continue;
        for (uint32_t next = node_at(reading, child)->child; next != NODE_NONE;
             next = node_at(reading, next)->sibling) {
            const Mention *mention = actors_at(reading->actors, next);
            if (mention && node_at(reading, next)->deprel == DEP_CONJ) parties_add(reading, mention, out);
        }
    }
}

/* "several countries, including Chad and Mali": these. */
static void add_members(const Reading *reading, uint32_t group, Parties *out)
{
    NameList members = members_of(reading, group);
    for (uint32_t i = 0; i < members.count; i++)
        parties_add(reading, actors_at(reading->actors, members.heads[i]), out);
}

/* "NATO members such as Spain", "its neighbours, notably Chad": who is named does it, and not the bloc. */
static bool is_made_of_members(const Reading *reading, uint32_t group)
{
    static const char *const lands[] = {"country-noun", NULL};
    return str_is(reading_lemma(reading, group), "member") || reading_is_of(reading, group, lands);
}

/* "Norway and other countries that": what is said of the others is said of Norway. */
static uint32_t fellow_of(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    bool others = false;
    uint32_t conjunction = NODE_NONE;
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling) {
        others |=
            node_at(reading, child)->deprel == DEP_AMOD && str_is(reading_lemma(reading, child), "other");
        if (node_at(reading, child)->deprel == DEP_CC && child < token) conjunction = child;
    }
    if (!others || conjunction == NODE_NONE) return NODE_NONE;
    bool named = conjunction > reading->sentence->first && actors_at(reading->actors, conjunction - 1);
    if (named) return conjunction - 1;
    return node->deprel == DEP_CONJ ? node->head : NODE_NONE;
}

/* "Turkish ally Qatar", read with the nationality as its head: the name behind it. */
static void behind_name(const Reading *reading, uint32_t token, unsigned reach, Parties *out)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Mention *mention = actors_at(reading->actors, child);
        Deprel deprel = node_at(reading, child)->deprel;
        bool naming =
            deprel == DEP_APPOS || deprel == DEP_FLAT || deprel == DEP_COMPOUND || deprel == DEP_NMOD;
        if (naming && child > token && mention && mention->kind == MENTION_NAME &&
            parties_admit(reading, mention, reach) &&
            (deprel == DEP_FLAT || !reading_case(reading, child).size)) {
            parties_add(reading, mention, out);
            bool person = reading->actors->actors.items[mention->actors[0]].type == ACTOR_OFFICIAL;
            if (deprel == DEP_APPOS && person) /* "the two envoys, Novak and Kral," */
                parties_of_fellows(reading, child, reach, BEHIND_DEPTH, out);
        }
    }
}

static const Mention *adjective_of(const Reading *reading, uint32_t token)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Mention *mention = actors_at(reading->actors, child);
        if (mention && mention->kind == MENTION_ADJECTIVE && node_at(reading, child)->deprel == DEP_AMOD)
            return mention;
    }
    return NULL;
}

/* A person's name is read as one, also where the tree breaks it in two: the mention that token stands in. */
static const Mention *name_around(const Reading *reading, uint32_t token)
{
    enum { LONGEST = 8 };
    uint32_t first = token > reading->sentence->first + LONGEST ? token - LONGEST : reading->sentence->first;
    for (uint32_t at = first; at < token + LONGEST && at < reading->sentence->end; at++) {
        const Mention *mention = actors_at(reading->actors, at);
        if (mention && mention->kind == MENTION_NAME && mention->first < token && token < mention->end &&
            reading->actors->actors.items[mention->actors[0]].type == ACTOR_OFFICIAL)
            return node_at(reading, token)->upos == UPOS_PROPN ? mention : NULL;
    }
    return NULL;
}

/* "an ally of Ghana", "Ghana's rivals" are not Ghana. */
static bool is_somebody_else(const Reading *reading, uint32_t token)
{
    static const char *const classes[] = {"ally", "adversary", "neighbour", NULL};
    const LexClass *kind =
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("country-noun"));
    return kind && str_in(kind->name, classes);
}

/* "Mali, Niger and Chad recalled their envoys": of three who act, each its own; of two, perhaps from the
 * other. */
static bool is_their_own(const Reading *reading, const Mention *mention)
{
    uint32_t owner = reading_child(reading, mention->head, DEP_NMOD, "poss");
    if (mention->n_actors < 3 || !reading->avoid.size || owner == NODE_NONE ||
        !str_is(reading_lower(reading, owner), "their"))
        return false;
    bool acting = false;
    for (uint32_t i = 0; i < mention->n_actors; i++)
        acting |= str_equal(parties_side(reading, mention->actors[i]), reading->avoid);
    return acting;
}

/* "Hezbollah, a Lebanese group backed by Oslo", "the Oslo-backed group Hezbollah": the body whose name stands
 * beside the noun, or NODE_NONE. */
static uint32_t body_beside(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    bool beside = (node->deprel == DEP_APPOS && node->head < noun) ||
                  (node->deprel == DEP_COMPOUND && node->head == noun + 1);
    if (!beside || node->upos != UPOS_NOUN || actors_at(reading->actors, noun) ||
        !lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("organisation")))
        return NODE_NONE;
    const Mention *name = actors_at(reading->actors, node->head);
    if (!name || name->kind != MENTION_NAME || name->n_actors != 1) return NODE_NONE;
    return reading->actors->actors.items[name->actors[0]].type == ACTOR_ORGANISATION ? node->head : NODE_NONE;
}

void parties_below(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    uint32_t called = what_is_called(reading, token);
    if (called == NODE_NONE) called = body_beside(reading, token);
    if (called != NODE_NONE) token = called;
    const Mention *mention = actors_at(reading->actors, token);
    if (!mention) mention = name_around(reading, token);
    bool land = mention && mention->kind == MENTION_NOMINAL && mention->n_actors &&
                reading->actors->actors.items[mention->actors[0]].type == ACTOR_STATE;
    if (land) { /* "the Azerbaijani republic" says itself which one */
        const Mention *adjective = adjective_of(reading, token);
        if (adjective) mention = adjective;
    }
    if (mention && is_their_own(reading, mention)) return;
    if (mention && parties_admit(reading, mention, reach)) {
        uint32_t before = out->count;
        if (mention->head == token) add_members(reading, token, out);
        if (out->count == before || !is_made_of_members(reading, token)) parties_add(reading, mention, out);
        if (reading->actors->actors.items[mention->actors[0]].type != ACTOR_OFFICIAL &&
            mention->end > mention->first + 1)
            add_coordinated(reading, token, out);
        bool own = !out->count && reading->avoid.size && mention->end > mention->first + 1 &&
                   reading->actors->actors.items[mention->actors[0]].type == ACTOR_STATE;
        if (own && reach & REACH_BEHIND) /* "withdrew its Oslo ambassador" */
            behind_modifiers(reading, token, reach, depth, out);
        return;
    }
    bool first = node_at(reading, token)->upos == UPOS_PRON && node_has(node_at(reading, token), FEAT_FIRST);
    uint32_t ourselves = !mention && first ? reading_child(reading, token, DEP_APPOS, NULL) : NODE_NONE;
    if (ourselves != NODE_NONE) { /* "We, the ministers of Peru and Chile, condemn" */
        parties_below(reading, ourselves, reach, depth + 1, out);
        return;
    }
    if (!mention && first && reading->speakers && reading->speakers[token] != ACTOR_NONE) {
        *array_add(reading->arena, out) = (Party){
            .actor = reading->speakers[token], .first = token, .end = token + 1, .kind = MENTION_PRONOUN};
        return;
    }
    if (mention && mention->kind == MENTION_PERSON) {
        behind_name(reading, token, reach, out);
        return;
    }
    uint32_t fellow = fellow_of(reading, token);
    uint32_t before = out->count;
    add_members(reading, token, out);
    if (fellow != NODE_NONE) parties_below(reading, fellow, reach, depth + 1, out);
    if (out->count > before || fellow != NODE_NONE) return;
    behind_name(reading, token, reach, out); /* "Nicosia's rival Turkey" is Turkey, not Nicosia */
    if (out->count || !(reach & REACH_BEHIND) || depth > BEHIND_DEPTH) return;
    bool foreign = is_somebody_else(reading, token);
    const Mention *nation =
        foreign && reading_has_child(reading, token, DEP_NMOD, "poss") ? adjective_of(reading, token) : NULL;
    if (nation) { /* "our French friends" are France */
        parties_add(reading, nation, out);
        return;
    }
    if (foreign) reach &= ~(unsigned)REACH_PLACE;
    if (!foreign) behind_naming(reading, token, out);
    if (!foreign && !out->count) {
        behind_modifiers(reading, token, reach, depth, out);
        if (!out->count) behind_owners(reading, token, reach, depth, out);
    }
    if (!out->count) behind_flag(reading, token, reach, depth, out);
    if (!out->count) behind_participle(reading, token, reach, depth, out);
    if (!out->count) behind_event(reading, token, reach, depth, out);
    if (!out->count) behind_custody(reading, token, out);
    if (!out->count) behind_fact(reading, token, reach, depth, out);
    const Node *node = node_at(reading, token);
    bool apposed =
        node->deprel == DEP_APPOS && node->head != NODE_NONE &&
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("country-noun"));
    if (!out->count && apposed) /* "Togo, a Peruvian-backed republic" */
        parties_below(reading, node->head, REACH_EXACT, depth + 1, out);
    uint32_t apposition = reading_child(reading, token, DEP_APPOS, NULL);
    if (!out->count && apposition != NODE_NONE) {
        parties_below(reading, apposition, reach, depth + 1, out);
        parties_of_fellows(reading, apposition, reach, depth, out); /* "two members - Peru and Chile -" */
    }
    if (!out->count && reach & REACH_ANY) behind_any(reading, token, reach, depth, out);
    if (!out->count && reach & REACH_PLACE) behind_places(reading, token, reach, depth, out);
    if (!out->count) behind_both(reading, token, reach, depth, out);
    uint32_t author = reading->authors ? reading->authors[token] : ACTOR_NONE;
    if (!out->count && author != ACTOR_NONE && !str_equal(parties_side(reading, author), reading->avoid))
        *array_add(reading->arena, out) = party_at(reading->authors[token], token);
}

void parties_of_phrase(const Reading *reading, uint32_t token, unsigned reach, Parties *out)
{
    Parties found = {0};
    parties_below(reading, token, reach, 0, &found);
    for (uint32_t i = 0; i < found.count; i++) *array_add(reading->arena, out) = found.items[i];
}
