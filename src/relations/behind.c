#include "relations/behind.h"

#include "relations/arguments.h"
#include "relations/evidence.h"
#include "relations/subjects.h"

static const char *const place_preps[] = {"in",      "at",         "near",  "on",   "inside", "outside",
                                          "around",  "across",     "along", "over", "within", "into",
                                          "against", "throughout", "off",   "for",  NULL};
static const char *const owner_preps[] = {"by",   "of",        "between", "from", "among",
                                          "with", "including", "such as", NULL};

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
    return reading_is_of(reading, noun, people);
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

/* "the arrest of Lee", "the invasion of Peru": a noun of what somebody suffers, or NULL; also where people
 * are asked for, on whom it falls. */
static const LexClass *suffered(const Reading *reading, uint32_t noun, unsigned reach)
{
    if (reach & REACH_PEOPLE) return NULL;
    return lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("suffered"));
}

/* "Lee's arrest" is not his doing, "Peru's arrest of Lee" is Peru's. */
static bool is_sufferer(const Reading *reading, uint32_t noun, uint32_t owner, unsigned reach)
{
    const Mention *mention = actors_at(reading->actors, owner);
    return mention && suffered(reading, noun, reach) &&
           reading->actors->actors.items[mention->actors[0]].type == ACTOR_OFFICIAL;
}

void behind_modifiers(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (node_is(node, DEP_NMOD, "poss")) {
            if (!is_of_both(reading, child) && !is_sufferer(reading, token, child, reach))
                parties_below(reading, child, reach, depth + 1, out);
            continue;
        }
        const Mention *mention = actors_at(reading->actors, child);
        if (is_description(reading, child) || is_backing(reading, child, token)) continue;
        bool modifier = node->deprel == DEP_AMOD || node->deprel == DEP_COMPOUND ||
                        (node->deprel == DEP_NMOD && !reading_case(reading, child).size);
        if (modifier && mention && is_one_of_bloc(reading, token, mention)) continue;
        if (modifier && mention && parties_admit(reading, mention, reach)) {
            parties_add(reading, mention, out);
            for (uint32_t next = node->child; next != NODE_NONE; next = node_at(reading, next)->sibling) {
                const Mention *fellow = actors_at(reading->actors, next); /* "Malian and Chadian assets" */
                bool joined = node_at(reading, next)->deprel == DEP_CONJ || is_hyphenated(reading, next);
                if (fellow && fellow->kind == MENTION_ADJECTIVE && joined) parties_add(reading, fellow, out);
            }
        }
        if ((node->deprel == DEP_AMOD || node->deprel == DEP_COMPOUND) && !mention && depth <= BEHIND_DEPTH)
            behind_modifiers(reading, child, reach, depth + 1, out); /* US-led; Ethiopian cargo plane */
    }
}

static bool is_border(const Reading *reading, uint32_t token)
{
    Str lemma = reading_lemma(reading, token);
    return str_is(lemma, "border") || str_is(lemma, "frontier");
}

/* "a crowd outside the embassy": none of its people. */
static bool is_embassy(const Reading *reading, uint32_t token)
{
    const Mention *mention = actors_at(reading->actors, token);
    return mention && str_is(reading->actors->actors.items[mention->actors[0]].kind, "embassy");
}

static void behind_phrases(const Reading *reading, uint32_t token, unsigned reach, int depth,
                           const char *const *preps, Parties *out)
{
    for (const char *const *prep = preps; *prep && !out->count; prep++) {
        if (!strcmp(*prep, "of") && (phrase_is_attacker(reading, token) || suffered(reading, token, reach)))
            continue;
        for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
             child = node_at(reading, child)->sibling) {
            const Node *node = node_at(reading, child);
            if ((node->deprel != DEP_NMOD && node->deprel != DEP_OBL) ||
                !str_is(reading_case(reading, child), *prep))
                continue;
            bool loose = !strcmp(*prep, "over") || !strcmp(*prep, "for"); /* also why: "over the theft of" */
            if (preps == place_preps && loose && !actors_at(reading->actors, child)) continue;
            if (preps == place_preps && is_embassy(reading, child)) continue;
            if (!strcmp(*prep, "near") && is_border(reading, child))
                continue; /* which state it is in is not told */
            parties_below(reading, child, reach, depth + 1, out);
            parties_of_fellows(reading, child, reach, depth, out);
        }
        uint32_t doer = str_is(str_from(*prep), "by") ? reading_doer_behind(reading, token) : NODE_NONE;
        if (doer != NODE_NONE && !out->count) parties_below(reading, doer, reach, depth + 1, out);
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

uint32_t behind_doer(const Reading *reading, uint32_t noun)
{
    static const char *const from[] = {"from", NULL}, *const in[] = {"in", NULL};
    uint32_t participle = reading_child(reading, noun, DEP_ACL, NULL);
    if (participle == NODE_NONE && noun + 1 < reading->sentence->end &&
        node_at(reading, noun + 1)->upos == UPOS_VERB)
        participle = noun + 1; /* wherever a parser hung it */
    if (participle == NODE_NONE) return NODE_NONE;
    participle = behind_belief(reading, participle);
    uint32_t agent = blamed_for(reading, participle);
    bool passive = node_is_past_participle(node_at(reading, participle)) ||
                   (reading_has_child(reading, participle, DEP_OBL, "agent") &&
                    !reading_has_child(reading, participle, DEP_NSUBJ, NULL));
    if (agent == NODE_NONE && passive && reading_operators(reading, participle) & OPERATOR_OWNER)
        agent = subject_agent(reading, participle);
    if (agent == NODE_NONE && is_shot(reading, participle))
        agent = reading_oblique(reading, participle, from);
    if (agent == NODE_NONE && is_held(reading, participle)) agent = reading_oblique(reading, participle, in);
    return agent;
}

/* "a tanker flying the Peruvian flag", "sailing under the flag of Peru": the flag, or NODE_NONE. */
static uint32_t flag_of(const Reading *reading, uint32_t ship)
{
    static const char *const verbs[] = {"fly", "sail", "carry", "bear", NULL}, *const under[] = {"under",
                                                                                                 NULL};
    uint32_t clause = reading_child(reading, ship, DEP_ACL, NULL);
    if (clause == NODE_NONE || !str_in(reading_lemma(reading, clause), verbs)) return NODE_NONE;
    uint32_t flag = reading_child(reading, clause, DEP_OBJ, NULL);
    if (flag == NODE_NONE) flag = reading_oblique(reading, clause, under);
    return flag != NODE_NONE && str_is(reading_lemma(reading, flag), "flag") ? flag : NODE_NONE;
}

void behind_flag(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    uint32_t flag = flag_of(reading, token);
    if (flag != NODE_NONE) parties_below(reading, flag, reach, depth + 1, out);
}

void behind_participle(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    uint32_t agent = behind_doer(reading, token);
    if (agent == NODE_NONE) return;
    parties_below(reading, agent, reach, depth + 1, out);
    parties_of_fellows(reading, agent, reach, depth, out);
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
        if (whom != NODE_NONE) parties_below(reading, whom, reach, depth + 1, out);
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
            parties_below(reading, child, reach, depth + 1, out);
        return;
    }
}

/* The participle that gives the noun a name, on the noun itself or on what it is a group of. */
static uint32_t naming_participle(const Reading *reading, uint32_t noun)
{
    static const char *const verbs[] = {"know", "call", "name", "dub", "style", NULL};
    static const char *const of[] = {"of", NULL};
    uint32_t nouns[] = {noun, reading_oblique(reading, noun, of)};
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++) {
        if (nouns[i] == NODE_NONE) continue;
        uint32_t participle = reading_child(reading, nouns[i], DEP_ACL, NULL);
        if (participle != NODE_NONE && str_in(reading_lemma(reading, participle), verbs)) return participle;
    }
    return NODE_NONE;
}

void behind_naming(const Reading *reading, uint32_t token, Parties *out)
{
    enum { WORDS = 8 };
    uint32_t participle = naming_participle(reading, token);
    if (participle == NODE_NONE || participle < token) return;
    uint32_t begin = participle + 1, end = reading->sentence->end;
    while (begin < end && begin < participle + 3 &&
           (str_is(reading_lower(reading, begin), "as") || str_is(reading_lower(reading, begin), "itself") ||
            str_is(reading_lower(reading, begin), "themselves")))
        begin++;
    if (begin < end && node_at(reading, begin)->upos == UPOS_DET) begin++;
    for (uint32_t name = begin; name < end && name < begin + WORDS; name++) {
        const Mention *mention = actors_at(reading->actors, name);
        bool named =
            mention && mention->kind == MENTION_NAME && mention->first <= begin && begin < mention->end;
        if (!named) continue;
        parties_add(reading, mention, out);
        return;
    }
}

void behind_owners(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    behind_phrases(reading, token, reach, depth, owner_preps, out);
}

/* "refugees fleeing Syria", "thousands who fled from Syria": where they come from. */
static void behind_flight(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    static const char *const from[] = {"from", NULL};
    uint32_t clause = reading_child(reading, token, DEP_ACL, NULL);
    if (clause == NODE_NONE && token + 1 < reading->sentence->end)
        clause = token + 1; /* "migrants fleeing", wherever a parser hung it */
    if (clause == NODE_NONE || !str_is(reading_lemma(reading, clause), "flee")) return;
    uint32_t where = reading_child(reading, clause, DEP_OBJ, NULL);
    if (where == NODE_NONE) where = reading_child(reading, clause, DEP_XCOMP, NULL);
    if (where == NODE_NONE) where = reading_oblique(reading, clause, from);
    if (where != NODE_NONE) parties_below(reading, where, reach, depth + 1, out);
}

void behind_places(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    behind_flight(reading, token, reach, depth, out);
    if (out->count) return;
    behind_phrases(reading, token, reach, depth, place_preps, out);
    if (!out->count) behind_neighbour(reading, token, reach, depth, out);
    if (!out->count) behind_destination(reading, token, reach, depth, out);
}

void behind_both(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    uint32_t owner = reading_child(reading, token, DEP_NMOD, "poss");
    bool two = owner != NODE_NONE && is_of_both(reading, owner) &&
               actors_at(reading->actors, owner)->n_actors == 2; /* more do not do it to each other */
    if (two) parties_below(reading, owner, reach, depth + 1, out);
}

/* "outraged by the death of a Malian": who died did nothing. */
static bool is_of_victim(const Reading *reading, uint32_t noun, uint32_t phrase)
{
    static const char *const words[] = {"death",     "killing",  "murder", "execution", "assassination",
                                        "beheading", "massacre", "loss",   "slaying",   "kidnapping",
                                        "abduction", "fate",     "plight", "suffering", NULL};
    return str_is(reading_case(reading, phrase), "of") && str_in(reading_lemma(reading, noun), words);
}

void behind_any(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE && !out->count;
         child = node_at(reading, child)->sibling) {
        if (node_at(reading, child)->deprel != DEP_NMOD && node_at(reading, child)->deprel != DEP_OBL)
            continue;
        if (is_of_victim(reading, token, child) || is_sufferer(reading, token, child, REACH_BEHIND)) continue;
        parties_below(reading, child, reach, depth + 1, out);
        if (out->count) parties_of_fellows(reading, child, reach, depth, out);
    }
}

void behind_fact(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    uint32_t clause = reading_child(reading, token, DEP_ACL, NULL);
    if (clause == NODE_NONE || !str_is(reading_lemma(reading, token), "fact")) return;
    uint32_t subject = subject_surface(reading, clause, 0);
    if (subject != NODE_NONE && subject != token) parties_below(reading, subject, reach, depth + 1, out);
}

void behind_custody(const Reading *reading, uint32_t token, Parties *out)
{
    static const char *const of[] = {"of", NULL};
    const LexClass *class = suffered(reading, token, REACH_BEHIND);
    if (!class || !str_is(class->name, "custody")) return;
    uint32_t whom = reading_oblique(reading, token, of);
    if (whom == NODE_NONE) whom = reading_child(reading, token, DEP_NMOD, "poss");
    const Mention *mention = whom == NODE_NONE ? NULL : actors_at(reading->actors, whom);
    if (!mention || reading->actors->actors.items[mention->actors[0]].type != ACTOR_OFFICIAL) return;
    Str home = reading->actors->actors.items[mention->actors[0]].country;
    uint32_t state = evidence_actor(reading, home);
    if (state == ACTOR_NONE || state == mention->actors[0] || str_equal(home, reading->avoid)) return;
    *array_add(reading->arena, out) = party_at(state, token);
}

void behind_anti(const Reading *reading, uint32_t token, Parties *out)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        Str form = reading->tokens->tokens.items[child].form;
        if (!str_starts(reading_lower(reading, child), STR("anti-"))) continue;
        Atoms atoms = {0};
        ActorName name;
        atoms_add(reading->arena, &atoms, str_slice(form, 5, form.size), (Str){0}, child);
        if (!atoms.count ||
            lexicon_find_actor(frames_lexicon(reading->frames), atoms.items, atoms.count, &name) !=
                atoms.count ||
            !name.actor)
            continue;
        uint32_t actor = evidence_actor(reading, name.actor->id);
        if (actor != ACTOR_NONE)
            *array_add(reading->arena, out) =
                (Party){.actor = actor, .first = child, .end = child + 1, .kind = MENTION_ADJECTIVE};
    }
}

void behind_event(const Reading *reading, uint32_t token, unsigned reach, int depth, Parties *out)
{
    Prop prop;
    static const char *const places[] = {"place-noun", NULL}; /* "struck the plant": no event */
    if (reading_is_of(reading, token, places) || reading_kind(reading, token) != PREDICATE_NOUN ||
        !reading_framed(reading, token) || reading_operators(reading, token) & OPERATOR_IDENTITY ||
        !proposition_find(reading, token, &prop))
        return;
    for (uint32_t i = 0; i < prop.args.count; i++) {
        const Arg *arg = &prop.args.items[i];
        bool doer = arg->role == ROLE_SUBJ || (arg->role == ROLE_OBL && str_is(arg->prep, "by"));
        if (doer && arg->token != token) parties_below(reading, arg->token, reach, depth + 1, out);
    }
}
