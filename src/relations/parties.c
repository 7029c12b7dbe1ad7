#include "relations/parties.h"

#include "relations/arguments.h"
#include "relations/lists.h"
#include "relations/subjects.h"

enum {
    DEPTH = 3,
    MOST = 40 /* parties of one role: longer lists are not made by people, and pairs grow with the square */
};

static const char *const place_preps[] = {"in",      "at",         "near",  "on",   "inside", "outside",
                                          "around",  "across",     "along", "over", "within", "into",
                                          "against", "throughout", "off",   "for",  NULL};
static const char *const owner_preps[] = {"by",   "of",        "between", "from", "among",
                                          "with", "including", "such as", NULL};
static const char *const standing_preps[] = {"in",      "at",     "near",   "inside",
                                             "outside", "around", "across", NULL};

Str parties_side(const Reading *reading, uint32_t actor)
{
    const Actor *party = &reading->actors->actors.items[actor];
    if (party->type == ACTOR_STATE || party->type == ACTOR_BLOC) return party->id;
    bool rebels = party->type == ACTOR_ORGANISATION && str_is(party->kind, "armed-group");
    return party->country.size && !rebels ? party->country : party->id;
}

static void add_mention(const Reading *reading, const Mention *mention, Parties *out)
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

/* "the Palestinians", "Iranians": all of a nation. */
static bool is_nation(const Reading *reading, const Mention *mention)
{
    const Node *node = node_at(reading, mention->head);
    if (mention->head + 1 != mention->end || !node_has(node, FEAT_PLURAL)) return false;
    return mention->end - mention->first == 1 ||
           (mention->end - mention->first == 2 && str_is(reading_lemma(reading, mention->first), "the"));
}

static bool admitted(const Reading *reading, const Mention *mention, unsigned reach)
{
    if (mention->kind == MENTION_PERSON) return reach & REACH_PEOPLE || is_nation(reading, mention);
    if (mention->kind == MENTION_PLACE) return reach & REACH_PLACE;
    if (mention->capital && str_in(reading_case(reading, mention->head), standing_preps))
        return reach & REACH_PLACE;
    return true;
}

static void phrase(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out);

/* "a Soviet-era base", "a London-based group", "an Israel-bound ship": how the thing is, not whose. */
static bool is_description(const Reading *reading, uint32_t token)
{
    static const char *const words[] = {"era",      "bound",    "born",  "based", "style",
                                        "speaking", "language", "style", "wide",  "majority",
                                        "like",     "themed",   NULL};
    return str_in(reading_lower(reading, token), words);
}

/* "the Peruvian-backed militia", but not "the Peruvian-backed plan": who backs people is not them. */
static bool is_backing(const Reading *reading, uint32_t participle, uint32_t noun)
{
    static const char *const backing[] = {"backed",   "supported", "aligned", "allied",    "funded",
                                          "financed", "armed",     "trained", "sponsored", "equipped",
                                          "linked",   "friendly",  NULL};
    static const char *const people[] = {"collective", "organisation", "title", "force", NULL};
    if (!str_in(reading_lower(reading, participle), backing)) return false;
    for (const char *const *group = people; *group; group++)
        if (lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), str_from(*group)))
            return true;
    return false;
}

/* "a NATO member", "an EU state": one of them, and not the bloc. */
static bool is_one_of_bloc(const Reading *reading, uint32_t token, const Mention *modifier)
{
    static const char *const members[] = {"member", "ally",      "state",   "country",
                                          "nation", "candidate", "hopeful", NULL};
    return reading->actors->actors.items[modifier->actors[0]].type == ACTOR_BLOC &&
           node_has(node_at(reading, token), FEAT_SINGULAR) && str_in(reading_lemma(reading, token), members);
}

/* "Peru and Chile sent troops to their borders with Bolivia": "their" is those who act. */
static bool is_of_both(const Reading *reading, uint32_t token)
{
    const Mention *mention = actors_at(reading->actors, token);
    if (!mention || mention->kind != MENTION_PRONOUN || mention->n_actors < 2 || !reading->avoid.size)
        return false;
    bool acting = false;
    for (uint32_t i = 0; i < mention->n_actors; i++)
        acting |= str_equal(parties_side(reading, mention->actors[i]), reading->avoid);
    return acting;
}

/* The first half of "the Chad-Libya border", hung on the second. */
static bool is_hyphenated(const Reading *reading, uint32_t name)
{
    uint32_t next = name + 1;
    if (node_at(reading, name)->deprel != DEP_COMPOUND || next >= reading->sentence->end) return false;
    return str_is(reading_lemma(reading, next), "-") || str_is(reading_lemma(reading, next), "–");
}

static void behind_modifiers(const Reading *reading, uint32_t token, unsigned reach, Parties *out, int depth)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (node_is(node, DEP_NMOD, "poss")) {
            if (!is_of_both(reading, child)) phrase(reading, child, reach, depth + 1, out);
            continue;
        }
        const Mention *mention = actors_at(reading->actors, child);
        if (is_description(reading, child) || is_backing(reading, child, token)) continue;
        bool modifier = node->deprel == DEP_AMOD || node->deprel == DEP_COMPOUND ||
                        (node->deprel == DEP_NMOD && !reading_case(reading, child).size);
        if (modifier && mention && is_one_of_bloc(reading, token, mention)) continue;
        if (modifier && mention && admitted(reading, mention, reach)) {
            add_mention(reading, mention, out);
            for (uint32_t next = node->child; next != NODE_NONE; next = node_at(reading, next)->sibling) {
                const Mention *fellow = actors_at(reading->actors, next); /* "Malian and Chadian assets" */
                bool joined = node_at(reading, next)->deprel == DEP_CONJ || is_hyphenated(reading, next);
                if (fellow && fellow->kind == MENTION_ADJECTIVE && joined) add_mention(reading, fellow, out);
            }
        }
        if ((node->deprel == DEP_AMOD || node->deprel == DEP_COMPOUND) && !mention && depth <= DEPTH)
            behind_modifiers(reading, child, reach, out, depth + 1); /* US-led; Ethiopian cargo plane */
    }
}

/* What is coordinated with a phrase. */
static void phrase_fellows(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    for (uint32_t next = node_at(reading, token)->child; next != NODE_NONE;
         next = node_at(reading, next)->sibling)
        if (node_at(reading, next)->deprel == DEP_CONJ) phrase(reading, next, reach, depth + 1, out);
}

static bool is_border(const Reading *reading, uint32_t token)
{
    Str lemma = reading_lemma(reading, token);
    return str_is(lemma, "border") || str_is(lemma, "frontier");
}

static void behind_phrases(const Reading *reading, uint32_t token, unsigned reach, int depth,
                           const char *const *preps, Parties *out)
{
    for (const char *const *prep = preps; *prep && !out->count; prep++) {
        for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
             child = node_at(reading, child)->sibling) {
            const Node *node = node_at(reading, child);
            if ((node->deprel != DEP_NMOD && node->deprel != DEP_OBL) ||
                !str_is(reading_case(reading, child), *prep))
                continue;
            bool loose = !strcmp(*prep, "over") || !strcmp(*prep, "for"); /* also why: "over the theft of" */
            if (preps == place_preps && loose && !actors_at(reading->actors, child)) continue;
            if (!strcmp(*prep, "near") && is_border(reading, child))
                continue; /* which state it is in is not told */
            phrase(reading, child, reach, depth + 1, out);
            phrase_fellows(reading, child, reach, depth, out);
        }
        uint32_t doer = str_is(str_from(*prep), "by") ? reading_doer_behind(reading, token) : NODE_NONE;
        if (doer != NODE_NONE && !out->count) phrase(reading, doer, reach, depth + 1, out);
    }
}

/* "a raid blamed on Rwanda", "shelling that it attributed to Chad": who did it, as far as is told. */
static uint32_t blamed_for(const Reading *reading, uint32_t clause)
{
    static const char *const blamed[] = {"on", NULL}, *const attributed[] = {"to", NULL};
    Str lemma = reading_lemma(reading, clause);
    if (str_is(lemma, "blame")) return reading_oblique(reading, clause, blamed);
    return str_is(lemma, "attribute") ? reading_oblique(reading, clause, attributed) : NODE_NONE;
}

/* "a bomb believed to have been planted by": the planting. */
static uint32_t behind_belief(const Reading *reading, uint32_t participle)
{
    static const char *const beliefs[] = {"believe", "think", "suspect", "say",     "allege", "report",
                                          "know",    "claim", "presume", "suppose", NULL};
    uint32_t clause = str_in(reading_lemma(reading, participle), beliefs)
                          ? reading_child(reading, participle, DEP_XCOMP, NULL)
                          : NODE_NONE;
    return clause == NODE_NONE ? participle : clause;
}

/* "allegations contained in the note of Peru": what they stand in tells whose they are. */
static bool is_held(const Reading *reading, uint32_t participle)
{
    static const char *const verbs[] = {"contain", "express", "voice", "publish", NULL};
    return node_is_past_participle(node_at(reading, participle)) &&
           str_in(reading_lemma(reading, participle), verbs);
}

/* "shells fired from Peru": where they came from tells whose they were. */
static bool is_shot(const Reading *reading, uint32_t participle)
{
    static const char *const verbs[] = {"fire", "launch", "lob", "shoot", NULL};
    return node_is_past_participle(node_at(reading, participle)) &&
           str_in(reading_lemma(reading, participle), verbs);
}

/* "a rocket fired by", "territory claimed by": who does it stands for the thing. */
static void behind_participle(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    static const char *const from[] = {"from", NULL}, *const in[] = {"in", NULL};
    uint32_t participle = reading_child(reading, token, DEP_ACL, NULL);
    if (participle == NODE_NONE && token + 1 < reading->sentence->end &&
        node_at(reading, token + 1)->upos == UPOS_VERB)
        participle = token + 1; /* wherever a parser hung it */
    if (participle == NODE_NONE) return;
    participle = behind_belief(reading, participle);
    uint32_t agent = blamed_for(reading, participle);
    if (agent == NODE_NONE && reading_operators(reading, participle) & OPERATOR_OWNER &&
        node_is_past_participle(node_at(reading, participle)))
        agent = subject_agent(reading, participle);
    if (agent == NODE_NONE && is_shot(reading, participle))
        agent = reading_oblique(reading, participle, from);
    if (agent == NODE_NONE && is_held(reading, participle)) agent = reading_oblique(reading, participle, in);
    if (agent == NODE_NONE) return;
    phrase(reading, agent, reach, depth + 1, out);
    phrase_fellows(reading, agent, reach, depth, out);
}

/* "weapons bound for", "shipments intended for": whom it was to reach. */
static void behind_destination(const Reading *reading, uint32_t token, unsigned reach, int depth,
                               Parties *out)
{
    static const char *const verbs[] = {"intend", "destine", "mean", "bind", "bound", NULL};
    static const char *const preps[] = {"for", "to", NULL};
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        Deprel deprel = node_at(reading, child)->deprel;
        if ((deprel != DEP_ACL && deprel != DEP_AMOD && deprel != DEP_NMOD) || child < token ||
            !str_in(reading_lemma(reading, child), verbs))
            continue;
        uint32_t whom = reading_oblique(reading, child, preps);
        if (whom != NODE_NONE) phrase(reading, whom, reach, depth + 1, out);
    }
}

/* "its border with Peru", "the waters off Cyprus": a phrase right behind the noun that hangs beside it. */
static void behind_neighbour(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    static const char *const preps[] = {"with", "off", "of", "near", "in", "around", NULL};
    const Node *node = node_at(reading, token);
    if (node->head == NODE_NONE || node->upos != UPOS_NOUN) return;
    for (uint32_t child = node_at(reading, node->head)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        if (child <= token + 1 || node_at(reading, child)->deprel != DEP_OBL) continue;
        if (node_at(reading, child)->child == token + 1 && str_in(reading_case(reading, child), preps))
            phrase(reading, child, reach, depth + 1, out);
        return;
    }
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

/* Whatever phrase below has an actor. */
static void behind_any(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE && !out->count;
         child = node_at(reading, child)->sibling) {
        if (node_at(reading, child)->deprel != DEP_NMOD && node_at(reading, child)->deprel != DEP_OBL)
            continue;
        phrase(reading, child, reach, depth + 1, out);
        if (out->count) phrase_fellows(reading, child, reach, depth, out);
    }
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
        if (str_is(reading_case(reading, child),
                   "including")) /* "four officials, including Novak and Kral" */
            add_mention(reading, actors_at(reading->actors, child), out);
        for (uint32_t next = node_at(reading, child)->child; next != NODE_NONE;
             next = node_at(reading, next)->sibling) {
            const Mention *mention = actors_at(reading->actors, next);
            if (mention && node_at(reading, next)->deprel == DEP_CONJ) add_mention(reading, mention, out);
        }
    }
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
            admitted(reading, mention, reach) && (deprel == DEP_FLAT || !reading_case(reading, child).size))
            add_mention(reading, mention, out);
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

/* "outraged by the fact that Peru bombed": Peru. */
static void behind_fact(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    uint32_t clause = reading_child(reading, token, DEP_ACL, NULL);
    if (clause == NODE_NONE || !str_is(reading_lemma(reading, token), "fact")) return;
    uint32_t subject = subject_surface(reading, clause, 0);
    if (subject != NODE_NONE && subject != token) phrase(reading, subject, reach, depth + 1, out);
}

/* "issued a warning that angered", "the bombing that it claimed killed": whose doing an event is. */
static void behind_event(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    Prop prop;
    if (reading_kind(reading, token) != PREDICATE_NOUN || !reading_framed(reading, token) ||
        reading_operators(reading, token) & OPERATOR_IDENTITY || !proposition_find(reading, token, &prop))
        return;
    for (uint32_t i = 0; i < prop.args.count; i++)
        if (prop.args.items[i].role == ROLE_SUBJ && prop.args.items[i].token != token)
            phrase(reading, prop.args.items[i].token, reach, depth + 1, out);
}

/* "an ally of Ghana", "Ghana's rivals" are not Ghana. */
static bool is_somebody_else(const Reading *reading, uint32_t token)
{
    static const char *const classes[] = {"ally", "adversary", "neighbour", NULL};
    const LexClass *kind =
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("country-noun"));
    return kind && str_in(kind->name, classes);
}

static void phrase(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    uint32_t called = what_is_called(reading, token);
    if (called != NODE_NONE) token = called;
    const Mention *mention = actors_at(reading->actors, token);
    if (!mention) mention = name_around(reading, token);
    bool land = mention && mention->kind == MENTION_NOMINAL && mention->n_actors &&
                reading->actors->actors.items[mention->actors[0]].type == ACTOR_STATE;
    if (land) { /* "the Azerbaijani republic" says itself which one */
        const Mention *adjective = adjective_of(reading, token);
        if (adjective) mention = adjective;
    }
    if (mention && admitted(reading, mention, reach)) {
        add_mention(reading, mention, out);
        if (reading->actors->actors.items[mention->actors[0]].type != ACTOR_OFFICIAL &&
            mention->end > mention->first + 1)
            add_coordinated(reading, token, out);
        bool own = !out->count && reading->avoid.size && mention->end > mention->first + 1 &&
                   reading->actors->actors.items[mention->actors[0]].type == ACTOR_STATE;
        if (own && reach & REACH_BEHIND) /* "withdrew its Oslo ambassador" */
            behind_modifiers(reading, token, reach, out, depth);
        return;
    }
    bool first = node_at(reading, token)->upos == UPOS_PRON && node_has(node_at(reading, token), FEAT_FIRST);
    uint32_t ourselves = !mention && first ? reading_child(reading, token, DEP_APPOS, NULL) : NODE_NONE;
    if (ourselves != NODE_NONE) { /* "We, the ministers of Peru and Chile, condemn" */
        phrase(reading, ourselves, reach, depth + 1, out);
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
    if (fellow != NODE_NONE) {
        phrase(reading, fellow, reach, depth + 1, out);
        return;
    }
    behind_name(reading, token, reach, out); /* "Nicosia's rival Turkey" is Turkey, not Nicosia */
    if (out->count || !(reach & REACH_BEHIND) || depth > DEPTH) return;
    bool foreign = is_somebody_else(reading, token);
    const Mention *nation =
        foreign && reading_has_child(reading, token, DEP_NMOD, "poss") ? adjective_of(reading, token) : NULL;
    if (nation) { /* "our French friends" are France */
        add_mention(reading, nation, out);
        return;
    }
    if (foreign) reach &= ~(unsigned)REACH_PLACE;
    if (!foreign) {
        behind_modifiers(reading, token, reach, out, depth);
        if (!out->count) behind_phrases(reading, token, reach, depth, owner_preps, out);
    }
    if (!out->count) behind_participle(reading, token, reach, depth, out);
    if (!out->count) behind_event(reading, token, reach, depth, out);
    if (!out->count) behind_fact(reading, token, reach, depth, out);
    const Node *node = node_at(reading, token);
    bool apposed =
        node->deprel == DEP_APPOS && node->head != NODE_NONE &&
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("country-noun"));
    if (!out->count && apposed) /* "Togo, a Peruvian-backed republic" */
        phrase(reading, node->head, REACH_EXACT, depth + 1, out);
    uint32_t apposition = reading_child(reading, token, DEP_APPOS, NULL);
    if (!out->count && apposition != NODE_NONE) phrase(reading, apposition, reach, depth + 1, out);
    if (!out->count && reach & REACH_ANY) behind_any(reading, token, reach, depth, out);
    if (!out->count && reach & REACH_PLACE) {
        behind_phrases(reading, token, reach, depth, place_preps, out);
        if (!out->count) behind_neighbour(reading, token, reach, depth, out);
        if (!out->count) behind_destination(reading, token, reach, depth, out);
    }
    uint32_t owner = reading_child(reading, token, DEP_NMOD, "poss");
    if (!out->count && owner != NODE_NONE && is_of_both(reading, owner)) /* "pulled back their warships" */
        phrase(reading, owner, reach, depth + 1, out);
    uint32_t author = reading->authors ? reading->authors[token] : ACTOR_NONE;
    if (!out->count && author != ACTOR_NONE && !str_equal(parties_side(reading, author), reading->avoid))
        *array_add(reading->arena, out) = (Party){
            .actor = reading->authors[token], .first = token, .end = token + 1, .kind = MENTION_NOMINAL};
}

void parties_of_phrase(const Reading *reading, uint32_t token, unsigned reach, Parties *out)
{
    Parties found = {0};
    phrase(reading, token, reach, 0, &found);
    for (uint32_t i = 0; i < found.count; i++) *array_add(reading->arena, out) = found.items[i];
}

/* Adds those of more that are not on side. */
static void add_others(const Reading *reading, const Parties *more, Str side, Parties *out)
{
    for (uint32_t i = 0; i < more->count; i++)
        if (!str_equal(parties_side(reading, more->items[i].actor), side))
            *array_add(reading->arena, out) = more->items[i];
}

/* "before the summit": when something happens, not to whom. */
static bool is_setting(Str prep)
{
    static const char *const settings[] = {"before",    "after",        "during", "since",   "until",
                                           "following", "amid",         "at",     "despite", "because of",
                                           "under",     "according to", "unlike", "like",    NULL};
    return str_in(prep, settings);
}

static uint32_t subject_of(const Prop *prop)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == ROLE_SUBJ) return prop->args.items[i].token;
    return NODE_NONE;
}

/* "urged West African leaders to leave Niger": who is to do it is told, though not by name. */
static bool is_anybody(const Reading *reading, uint32_t subject, uint32_t shared)
{
    static const char *const groups[] = {"person", "title", "collective", NULL};
    if (subject == NODE_NONE || subject == shared || actors_at(reading->actors, subject)) return false;
    for (const char *const *group = groups; *group; group++)
        if (lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, subject), str_from(*group)))
            return true;
    return false;
}

/* "Peru and Chile refused to go": what the clause shares with the one above is the phrase, or one of a list.
 */
static bool is_shared(const Reading *reading, uint32_t token, uint32_t shared)
{
    if (shared == NODE_NONE) return false;
    const Node *node = node_at(reading, token), *other = node_at(reading, shared);
    uint32_t first = node->deprel == DEP_CONJ ? node->head : token;
    return first == (other->deprel == DEP_CONJ ? other->head : shared);
}

/* Takes out those who do what the clause says as they do what the one above says. */
static void drop_sharers(const Reading *reading, const Prop *clause, uint32_t shared, Parties *out)
{
    Parties sharers = {0};
    for (uint32_t i = 0; i < clause->args.count; i++)
        if (clause->args.items[i].role == ROLE_SUBJ &&
            is_shared(reading, clause->args.items[i].token, shared))
            parties_of_phrase(reading, clause->args.items[i].token, REACH_EXACT, &sharers);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < out->count; i++) {
        bool shares = false;
        for (uint32_t j = 0; j < sharers.count; j++) shares |= sharers.items[j].actor == out->items[i].actor;
        if (!shares) out->items[kept++] = out->items[i];
    }
    out->count = kept;
}

/* Whom a clause is about: its subject, else its object, else its other phrases, that are not on side, nor the
 * phrase that it shares with the clause above. */
static void parties_of_clause(const Reading *reading, uint32_t token, uint32_t shared, unsigned reach,
                              Str side, Parties *out)
{
    Prop prop;
    if (!proposition_find(reading, token, &prop)) return;
    static const Role order[] = {ROLE_SUBJ, ROLE_OBJ, ROLE_IOBJ, ROLE_POSS, ROLE_MOD, ROLE_OBL};
    size_t roles = reach == REACH_EXACT ? 1 : sizeof order / sizeof *order; /* "comp!": who does it */
    for (size_t i = 0; i < roles && !out->count; i++) {
        if (i && is_anybody(reading, subject_of(&prop), shared)) return;
        for (uint32_t j = 0; j < prop.args.count; j++) {
            if (prop.args.items[j].role != order[i] || is_shared(reading, prop.args.items[j].token, shared) ||
                is_setting(prop.args.items[j].prep) || str_is(prop.args.items[j].prep, "against"))
                continue;
            Parties found = {0};
            parties_of_phrase(reading, prop.args.items[j].token, reach, &found);
            drop_sharers(reading, &prop, shared, &found);
            add_others(reading, &found, side, out);
        }
    }
    for (uint32_t j = 0; j < prop.args.count && !out->count; j++)
        if (prop.args.items[j].role == ROLE_COMP && prop.args.items[j].token > token)
            parties_of_clause(reading, prop.args.items[j].token, shared, reach, side, out);
}

/* Any actor of the sentence but those on side: the nearest behind the predicate, else the nearest before. */
static void parties_of_sentence(const Reading *reading, const Prop *prop, Str side, Parties *out)
{
    const Sentence *sentence = reading->sentence;
    bool bare = prop->kind == PREDICATE_VERB && !args_have(prop, ROLE_OBJ);
    for (int round = 0; round < 2 && !out->count; round++) {
        bool backwards = bare ? round == 0 : round == 1; /* "Togo was divided when Mali invaded" */
        for (uint32_t step = 1; step < sentence->end - sentence->first && !out->count; step++) {
            if (backwards ? prop->predicate < sentence->first + step
                          : prop->predicate + step >= sentence->end)
                break;
            uint32_t token = backwards ? prop->predicate - step : prop->predicate + step;
            const Mention *mention = actors_at(reading->actors, token);
            if (!mention || !admitted(reading, mention, REACH_BEHIND)) continue;
            Parties found = {0};
            add_mention(reading, mention, &found);
            add_others(reading, &found, side, out);
        }
    }
}

static bool is_condition(const Reading *reading, uint32_t clause)
{
    static const char *const marks[] = {"if", "unless", "should", "until", "in case", "once", NULL};
    return node_at(reading, clause)->deprel == DEP_ADVCL && str_in(reading_case(reading, clause), marks) &&
           !reading_has_child(reading, clause, DEP_EXPL, NULL);
}

/* Whose doing a threat depends on: whom an if-clause below token is about. */
static void parties_of_condition(const Reading *reading, uint32_t token, int depth, Str side, Parties *out)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE && !out->count;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (is_condition(reading, child))
            parties_of_clause(reading, child, NODE_NONE, REACH_BEHIND, side, out);
        else if (depth < 3 && (node->deprel == DEP_XCOMP || node->deprel == DEP_CCOMP ||
                               node->deprel == DEP_ADVCL || node->deprel == DEP_CONJ))
            parties_of_condition(reading, child, depth + 1, side, out);
    }
}

/* What somebody's words follow: "said after Oslo closed", "said after Oslo's raid". */
static bool is_occasion(const Reading *reading, uint32_t phrase)
{
    static const char *const marks[] = {"after", "following", "when", "as", "because", "since", "over", NULL};
    Deprel deprel = node_at(reading, phrase)->deprel;
    return (deprel == DEP_ADVCL || deprel == DEP_CCOMP || deprel == DEP_OBL) &&
           str_in(reading_case(reading, phrase), marks);
}

/* The same where the if-clause, or what made the speaker speak, hangs on a verb above: "unless Oslo pays,
 * Bern said, it would", "it would, Bern said after Oslo closed the border". */
static void parties_of_condition_above(const Reading *reading, uint32_t token, Str side, Parties *out)
{
    for (int step = 0; step < 3 && !out->count; step++) {
        const Node *node = node_at(reading, token);
        bool within =
            node->deprel == DEP_CCOMP || node->deprel == DEP_XCOMP || node->deprel == DEP_CONJ ||
            (step == 0 && reading_is_object(reading, token)) || /* "would take measures once Oslo" */
            (step == 0 && node->deprel == DEP_NSUBJ && node->head != NODE_NONE &&
             str_is(reading_lemma(reading, node->head), "be")); /* "there will be measures if" */
        if (!within || node->head == NODE_NONE) return;
        token = node->head;
        for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE && !out->count;
             child = node_at(reading, child)->sibling) {
            bool clause = node_at(reading, child)->deprel != DEP_OBL;
            if (!is_condition(reading, child) && !is_occasion(reading, child)) continue;
            Parties found = {0};
            if (clause)
                parties_of_clause(reading, child, NODE_NONE, REACH_BEHIND, side, out);
            else
                parties_of_phrase(reading, child, REACH_BEHIND, &found);
            add_others(reading, &found, side, out);
        }
    }
}

/* Who is told what token says: "told Quito that", "said to Quito". */
static void parties_of_addressee(const Reading *reading, uint32_t token, Str side, Parties *out)
{
    enum { CLIMB = 6 };
    for (int step = 0; step < CLIMB && !out->count; step++) {
        token = node_at(reading, token)->head;
        if (token == NODE_NONE) return;
        if (node_at(reading, token)->upos != UPOS_VERB ||
            !(reading_operators(reading, token) & OPERATOR_REPORT))
            continue;
        Prop prop;
        if (!proposition_find(reading, token, &prop)) return;
        for (uint32_t i = 0; i < prop.args.count && !out->count; i++) {
            const Arg *arg = &prop.args.items[i];
            bool told = arg->role == ROLE_OBJ || arg->role == ROLE_IOBJ ||
                        (arg->role == ROLE_OBL && str_is(arg->prep, "to"));
            Parties found = {0};
            if (told) parties_of_phrase(reading, arg->token, REACH_BEHIND, &found);
            add_others(reading, &found, side, out);
        }
    }
}

void parties_of_speakers(const Reading *reading, uint32_t token, Parties *out)
{
    uint32_t speaker = reading->speakers[token];
    if (speaker == ACTOR_NONE) return;
    *array_add(reading->arena, out) = (Party){.actor = speaker, .kind = MENTION_NAME};
    for (uint32_t at = reading->sentence->first; at < reading->sentence->end; at++) {
        const Mention *mention = actors_at(reading->actors, at);
        if (!mention || mention->actors[0] != speaker) continue;
        NameList list = list_of_names(reading, at);
        bool said = false;
        for (uint32_t i = 0; i < list.count; i++)
            said |= node_at(reading, list.heads[i])->deprel == DEP_NSUBJ;
        for (uint32_t i = 0; said && i < list.count; i++)
            add_mention(reading, actors_at(reading->actors, list.heads[i]), out);
        if (node_at(reading, at)->deprel == DEP_NSUBJ && list.count < 2)
            phrase_fellows(reading, at, REACH_EXACT, 0, out); /* "Chad as well as Niger" */
    }
}

/* "each other", "one another", "each side blames the other": the doers, each for the other. */
static bool is_reciprocal(const Reading *reading, uint32_t token)
{
    Str word = reading_lemma(reading, token);
    Str next = token + 1 < reading->sentence->end ? reading_lemma(reading, token + 1) : (Str){0};
    Str before = token > reading->sentence->first ? reading_lemma(reading, token - 1) : (Str){0};
    return (str_is(word, "each") && str_is(next, "other")) ||
           (str_is(word, "one") && str_is(next, "another")) ||
           (str_is(word, "other") && (str_is(before, "each") || str_is(before, "the"))) ||
           (str_is(word, "another") && str_is(before, "one"));
}

/* "expelled each other's diplomats". */
static bool is_each_others(const Reading *reading, uint32_t token)
{
    uint32_t owner = reading_child(reading, token, DEP_NMOD, "poss");
    return owner != NODE_NONE && is_reciprocal(reading, owner);
}

static void add_doers(const Reading *reading, const Prop *prop, Parties *out)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == ROLE_SUBJ)
            parties_of_phrase(reading, prop->args.items[i].token, REACH_BEHIND, out);
}

/* "sanctions on four officials, including Novak": those whom a phrase right behind token names as examples.
 */
static void add_examples(const Reading *reading, const Prop *prop, uint32_t token, Parties *out)
{
    uint32_t nearest = NODE_NONE;
    const Arg *example = NULL;
    for (uint32_t i = 0; i < prop->args.count; i++) {
        const Arg *arg = &prop->args.items[i];
        if (arg->token <= token || arg->token >= nearest) continue;
        nearest = arg->token;
        example = arg->role == ROLE_OBL && str_is(arg->prep, "including") ? arg : NULL;
    }
    if (example) parties_of_phrase(reading, example->token, REACH_EXACT, out);
}

void parties_of_roles(const Reading *reading, const Prop *prop, const RoleRefs *roles, Str side, Parties *out)
{
    for (uint32_t i = 0; i < roles->count && !out->count; i++) {
        const RoleRef *role = &roles->items[i];
        if (role->role == ROLE_SPEAKER) parties_of_speakers(reading, prop->predicate, out);
        if (role->role == ROLE_CONDITION) {
            parties_of_condition(reading, prop->predicate, 0, side, out);
            if (!out->count) parties_of_condition_above(reading, prop->predicate, side, out);
        }
        if (role->role == ROLE_ADDRESSEE) parties_of_addressee(reading, prop->predicate, side, out);
        if (role->role == ROLE_CLAUSE) parties_of_sentence(reading, prop, side, out);
        if (role->role == ROLE_SELF) parties_of_phrase(reading, prop->predicate, role->reach, out);
        for (uint32_t j = 0; j < prop->args.count; j++) {
            const Arg *arg = &prop->args.items[j];
            if (arg->role != role->role || !str_equal(arg->prep, role->prep)) continue;
            if (is_reciprocal(reading, arg->token) || is_each_others(reading, arg->token))
                add_doers(reading, prop, out);
            else if (role->role == ROLE_COMP)
                parties_of_clause(reading, arg->token, subject_of(prop), role->reach, side, out);
            else
                parties_of_phrase(reading, arg->token, role->reach, out);
            if (out->count) add_examples(reading, prop, arg->token, out);
        }
    }
}
