#include "actors/finder.h"

/* An office in these bodies is an office of the state that they belong to. */
static bool kind_governs(Str kind)
{
    return str_is(kind, "ministry") || str_is(kind, "embassy") || str_is(kind, "agency") ||
           str_is(kind, "parliament") || str_is(kind, "court") || str_is(kind, "bank");
}

static bool class_governs(const LexClass *kind) { return kind && kind_governs(kind->name); }

/* A title that only a state gives: without a country it is that of the state which the text is about. */
static bool class_of_state(const LexClass *kind)
{
    return class_is(kind, "head-of-state") || class_is(kind, "head-of-government") ||
           class_is(kind, "minister") || class_is(kind, "deputy") || class_is(kind, "military") ||
           class_is(kind, "legislator") || class_is(kind, "spokesperson");
}

static uint32_t draft_actor(const Finder *finder, uint32_t draft)
{
    if (draft == NONE || !draft_at(finder, draft)->n_actors) return ACTOR_NONE;
    return draft_at(finder, draft)->actors[0];
}

static bool has_title(const Draft *draft)
{
    return draft->what == DRAFT_PERSON && draft->n_actors && draft->title_first < draft->title_end &&
           !class_is(draft->class, "honorific");
}

/* Dominance: the state that the document is about. */

static bool all_capitals(Str form)
{
    for (size_t i = 0; i < form.size; i++)
        if ((form.bytes[i] < 'A' || form.bytes[i] > 'Z') && form.bytes[i] != '.') return false;
    return form.size > 3;
}

/* "STRELSAU, May 5 (Agency) --", "STRELSAU —": the state from which a document is written, or NULL. */
static const LexActor *dateline_state(const Finder *finder, const Sentence *sent)
{
    uint32_t end = sent->first;
    while (end < sent->end && end < sent->first + 3 && all_capitals(token_at(finder, end)->form)) end++;
    bool closed = end < sent->end && token_in(finder, end, ", ( - -- — –");
    if (end == sent->first || !closed) return NULL;
    const LexActor *named = lexicon_actor_named(finder->lex, span_text(finder, sent->first, end));
    return named && named->type == ACTOR_STATE ? named : NULL;
}

/* Agencies leave out the country of their dateline, if it is what they write about: "GENEVA" seldom is. */
static void weigh_dateline(Finder *finder)
{
    for (uint32_t i = 0; i < finder->tokens->sentences.count && i < 4; i++) {
        const LexActor *state = dateline_state(finder, &finder->tokens->sentences.items[i]);
        if (!state) continue;
        uint32_t actor = names_find(finder, '=', state->id);
        finder->dated = actor != ACTOR_NONE && finder->weight.items[actor] >= 12;
        if (finder->dated) finder->dominant = actor;
        return;
    }
}

static bool opens_clause(const Finder *finder, const Draft *draft)
{
    const Node *node = node_at(finder, draft->head);
    bool opens = draft->first == finder->tokens->sentences.items[draft->sentence].first;
    return node->deprel == DEP_NSUBJ || node->head == NODE_NONE || opens;
}

static void weigh(Finder *finder, const Draft *draft)
{
    uint32_t actor = draft->actors[0];
    if (finder->out->actors.items[actor].type != ACTOR_STATE || draft->kind == MENTION_PLACE) return;
    bool name = draft->kind != MENTION_ADJECTIVE || draft->capital,
         subject = name && opens_clause(finder, draft);
    uint32_t weight = subject ? 6 : name ? 3 : 1;
    bool first = subject && !finder->weighed;
    if (first) weight += 8; /* the first that does something */
    finder->weighed |= subject;
    finder->weight.items[actor] += weight;
    bool more = finder->dominant == ACTOR_NONE ||
                finder->weight.items[actor] > finder->weight.items[finder->dominant];
    if (more) finder->dominant = actor;
}

static uint32_t home_of_partner_before(const Finder *finder, uint32_t index)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    if (draft->first == 0 || !token_in(finder, draft->first - 1, "and ,")) return ACTOR_NONE;
    for (uint32_t i = index; i > 0 && index - i < 6; i--) {
        const Draft *partner = draft_at(finder, finder->order[i - 1]);
        bool touches = partner->end < draft->first && draft->first - partner->end <= 2;
        if (touches && partner->what == DRAFT_PERSON && partner->n_actors)
            return actor_home(finder, partner->actors[0]);
    }
    return ACTOR_NONE;
}

static uint32_t home_of_partner_behind(const Finder *finder, uint32_t index)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    if (draft->end >= finder->tokens->tokens.count || !token_in(finder, draft->end, "and ,"))
        return ACTOR_NONE;
    for (uint32_t i = index + 1; i < finder->drafts.count && i - index < 6; i++) {
        const Draft *partner = draft_at(finder, finder->order[i]);
        bool touches = partner->first > draft->end && partner->first - draft->end <= 2;
        bool titled = partner->title_first < partner->title_end && partner->title_first < partner->name_first;
        if (touches && titled && partner->what == DRAFT_PERSON && partner->n_actors)
            return actor_home(finder, partner->actors[0]);
    }
    return ACTOR_NONE;
}

/* A person named together with another ("Minister A and General B") is of the same state. */
static uint32_t home_of_partner(const Finder *finder, uint32_t index)
{
    uint32_t home = home_of_partner_before(finder, index);
    return home != ACTOR_NONE ? home : home_of_partner_behind(finder, index);
}

static bool acting_state(const Finder *finder, const Draft *draft)
{
    if (draft->what != DRAFT_KNOWN || !draft->n_actors) return false;
    if (draft->kind == MENTION_PLACE || draft->kind == MENTION_ADJECTIVE) return false;
    return node_at(finder, draft->head)->deprel == DEP_NSUBJ;
}

/* "Ruritania summoned Ambassador Novak": whom a state does something to is not its own, unless it sends or
 * appoints them. */
static bool undergoes(const Finder *finder, const Draft *draft, const Draft *state)
{
    static const char own[] = " sent send sending dispatched dispatch named names appointed appoints appoint "
                              "dismissed dismisses fired sacked replaced recalled represented elected ";
    uint32_t verb = node_at(finder, state->head)->head, at = draft->head;
    if (verb == NODE_NONE || token_in(finder, verb, own)) return false;
    for (int steps = 0; steps < 8 && at != NODE_NONE; steps++) {
        const Node *node = node_at(finder, at);
        if (node->head == verb)
            return node->deprel == DEP_OBJ || node->deprel == DEP_IOBJ || node->deprel == DEP_OBL;
        at = node->head;
    }
    return false;
}

/* The state whose doings the sentence tells: "Ruritania sent troops, Defence Minister Novak
 * said". */
static uint32_t home_of_subject(const Finder *finder, uint32_t index)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    for (uint32_t i = index; i > 0 && index - i < 24; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (before->sentence != draft->sentence) break;
        if (acting_state(finder, before))
            return undergoes(finder, draft, before) ? ACTOR_NONE : actor_home(finder, before->actors[0]);
    }
    return ACTOR_NONE;
}

/* "Ruritania's foreign minister" somewhere in the document tells whose "Foreign Minister Jan Novak" is. */
static Str title_key(Finder *finder, const Draft *draft)
{
    uint32_t first = draft->title_first; /* "acting foreign minister" */
    while (first + 1 < draft->title_end &&
           lexicon_term(finder->lex, token_at(finder, first)->form, STR("modifier")))
        first++;
    return fold_name(finder->arena, span_text(finder, first, draft->title_end));
}

/* "minister": the word that a title ends with. */
static Str title_word(Finder *finder, const Draft *draft)
{
    return fold_name(finder->arena, token_at(finder, draft->title_end - 1)->form);
}

static void learn_title(Finder *finder, const Draft *draft)
{
    uint32_t owner = draft_actor(finder, draft->owner);
    if (draft->what != DRAFT_ROLE || draft->same != NONE || draft->plural || draft->vague || draft->former)
        return;
    if (owner == ACTOR_NONE || draft_at(finder, draft->owner)->what != DRAFT_KNOWN) return;
    Str keys[] = {title_key(finder, draft), title_word(finder, draft)};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (names_find(finder, "Rr"[i], keys[i]) == ACTOR_NONE)
            names_put(finder, "Rr"[i], keys[i], actor_home(finder, owner));
}

/* "The minister, Jan Novak," behind "the Ruritanian foreign minister" is the one spoken of. */
static uint32_t home_of_spoken(Finder *finder, const Draft *draft)
{
    bool definite = draft->title_end - draft->title_first == 1 && draft->title_first > 0 &&
                    token_is(finder, draft->title_first - 1, "the");
    return definite ? names_find(finder, 'r', title_word(finder, draft)) : ACTOR_NONE;
}

/* The state that the text is about, here: the dominant one, unless others have taken its place. */
typedef struct Topic {
    uint32_t dominant_sentence; /* where it was mentioned last */
    uint32_t acting;            /* the last state that did something */
    bool dominant_met;          /* already mentioned */
} Topic;

static void follow_topic(const Finder *finder, Topic *topic, const Draft *draft)
{
    if (draft->what != DRAFT_KNOWN || !draft->n_actors) return;
    if (draft->actors[0] == finder->dominant) {
        topic->dominant_sentence = draft->sentence;
        topic->dominant_met = true;
    }
    if (acting_state(finder, draft)) topic->acting = actor_home(finder, draft->actors[0]);
}

static uint32_t topic_state(const Finder *finder, const Topic *topic, uint32_t sentence)
{
    enum {
        PASSING = 6
    }; /* "Minister Novak praised Ruritania", and no more of it: not the minister's own state */
    if (finder->dominant == ACTOR_NONE) return topic->acting;
    if (!topic->dominant_met && finder->weight.items[finder->dominant] <= PASSING) return ACTOR_NONE;
    bool near = finder->dated || sentence - topic->dominant_sentence <= 8 || topic->acting == ACTOR_NONE;
    return near ? finder->dominant : topic->acting;
}

/* "Secretary of State": there is one state that has it. */
static uint32_t home_of_title(Finder *finder, const Draft *draft)
{
    Atoms atoms = {0};
    for (uint32_t token = draft->title_first; token < draft->title_end; token++)
        atoms_add(finder->arena, &atoms, token_at(finder, token)->form, node_at(finder, token)->lemma, token);
    const LexClass *only = NULL;
    bool whole =
        lexicon_find_term(finder->lex, atoms.items, atoms.count, STR("state-title"), &only) == atoms.count;
    const LexActor *state = only && whole ? lexicon_actor_named(finder->lex, only->name) : NULL;
    if (!state || state->type != ACTOR_STATE) return ACTOR_NONE;
    return actor_known(finder, state);
}

/* "a ministry spokesman": of the ministry that was spoken of last. */
static uint32_t home_of_body(const Finder *finder, uint32_t index)
{
    enum { REACH = 24, SENTENCES = 3 };
    const Draft *draft = draft_at(finder, finder->order[index]);
    if (!token_in(finder, draft->title_first, "ministry embassy department")) return ACTOR_NONE;
    for (uint32_t i = index; i > 0 && index - i < REACH; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (draft->sentence - before->sentence > SENTENCES) break;
        if (before->what != DRAFT_ORGANISATION || !before->n_actors || !class_governs(before->class))
            continue;
        if (!token_is(finder, before->head, "ministry") && !token_is(finder, before->head, "embassy") &&
            !token_is(finder, before->head, "department"))
            continue;
        uint32_t home = actor_home(finder, before->actors[0]);
        if (home != ACTOR_NONE) return home;
    }
    return ACTOR_NONE;
}

/* "Ruritania has sent an envoy, Jan Novak": whose envoy he is. */
static uint32_t home_of_sender(const Finder *finder, const Draft *draft)
{
    const Node *node = node_at(finder, draft->head);
    if (node->deprel == DEP_APPOS && node->head != NODE_NONE) node = node_at(finder, node->head);
    if (node->deprel != DEP_OBJ || node->head == NODE_NONE) return ACTOR_NONE;
    uint32_t verb = node->head;
    if (!token_in(finder, verb,
                  "send sends sent sending dispatch dispatches dispatched dispatching appoint appoints "
                  "appointed named withdraw withdraws withdrew recalled recalls"))
        return ACTOR_NONE;
    for (uint32_t child = node_at(finder, verb)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        uint32_t subject = node_at(finder, child)->deprel == DEP_NSUBJ
                               ? draft_actor(finder, finder->headed[child])
                               : ACTOR_NONE;
        if (subject != ACTOR_NONE) return actor_home(finder, subject);
    }
    return ACTOR_NONE;
}

static void find_default_home(Finder *finder, uint32_t index, const Topic *topic)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    uint32_t actor = draft->actors[0];
    if (finder->home.items[actor] != ACTOR_NONE) return;
    if (class_is(draft->class, "diplomat")) finder->home.items[actor] = home_of_sender(finder, draft);
    if (!class_of_state(draft->class)) return;
    if (token_is(finder, draft->title_end - 1, "captain") && draft->title_end - draft->title_first == 1)
        return; /* of a ship, of a team */
    uint32_t home = home_of_partner(finder, index);
    if (home == ACTOR_NONE) home = home_of_body(finder, index);
    if (home == ACTOR_NONE) home = names_find(finder, 'R', title_key(finder, draft));
    if (home == ACTOR_NONE) home = home_of_spoken(finder, draft);
    if (home == ACTOR_NONE) home = home_of_title(finder, draft);
    if (home == ACTOR_NONE) home = home_of_subject(finder, index);
    finder->home.items[actor] = home != ACTOR_NONE ? home : topic_state(finder, topic, draft->sentence);
}

static void find_stated_homes(Finder *finder)
{
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const Draft *draft = draft_at(finder, i);
        uint32_t owner = draft_actor(finder, draft->owner);
        if (!has_title(draft) || owner == ACTOR_NONE) continue;
        uint32_t *home = &finder->home.items[draft->actors[0]];
        if (*home == ACTOR_NONE) *home = actor_home(finder, owner);
    }
}

/* Is the text about one state more than about any other? */
static bool clearly_dominant(const Finder *finder)
{
    if (finder->dominant == ACTOR_NONE) return false;
    for (uint32_t i = 0; i < finder->weight.count; i++)
        if (i != finder->dominant && 3 * finder->weight.items[i] > 2 * finder->weight.items[finder->dominant])
            return false;
    return true;
}

void homes_find(Finder *finder)
{
    finder->dominant = ACTOR_NONE;
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const Draft *draft = draft_at(finder, i);
        if (draft->what == DRAFT_KNOWN && draft->n_actors) weigh(finder, draft);
        learn_title(finder, draft);
    }
    weigh_dateline(finder);
    find_stated_homes(finder);
    Topic topic = {.acting = ACTOR_NONE};
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const Draft *draft = draft_at(finder, finder->order[i]);
        follow_topic(finder, &topic, draft);
        bool stated = draft->owner != NONE && draft_at(finder, draft->owner)->what == DRAFT_PRONOUN;
        if (has_title(draft) && draft->class && !stated && draft_actor(finder, draft->owner) == ACTOR_NONE)
            find_default_home(finder, i, &topic);
        bool body = draft->what == DRAFT_ORGANISATION && draft->n_actors &&
                    (class_governs(draft->class) || class_is(draft->class, "party"));
        if (!body || draft->owner != NONE || finder->home.items[draft->actors[0]] != ACTOR_NONE) continue;
        if (class_is(draft->class, "ministry") || class_is(draft->class, "parliament") ||
            (class_is(draft->class, "party") && clearly_dominant(finder)))
            finder->home.items[draft->actors[0]] = topic_state(finder, &topic, draft->sentence);
    }
    find_stated_homes(finder); /* of those who serve a body whose home was found just now */
}

/* Offices. */

/* Does an organisation govern? By its head noun, or by what the lexicon says. */
static bool body_governs(Finder *finder, uint32_t owner_draft, uint32_t actor)
{
    if (owner_draft != NONE && draft_at(finder, owner_draft)->what == DRAFT_ORGANISATION)
        return class_governs(draft_at(finder, owner_draft)->class);
    const LexActor *known = finder->out->actors.items[actor].known;
    return known && kind_governs(known->kind);
}

/* Whom a holder of office there serves. */
static uint32_t served_by(Finder *finder, uint32_t owner_draft, uint32_t owner)
{
    uint32_t home = actor_home(finder, owner);
    switch (finder->out->actors.items[owner].type) {
    case ACTOR_OFFICIAL: return home;
    case ACTOR_ORGANISATION:
        return home != ACTOR_NONE && body_governs(finder, owner_draft, owner) ? home : owner;
    default: return owner;
    }
}

static bool seen_before(Finder *finder, uint32_t holder, uint32_t owner, uint32_t sentence)
{
    Str key = str_print(finder->arena, "%u %u %u", holder, owner, sentence);
    if (names_find(finder, 'o', key) != ACTOR_NONE) return true;
    names_put(finder, 'o', key, holder);
    names_put(finder, 'o', str_print(finder->arena, "%u", holder), holder);
    return false;
}

static bool has_office(Finder *finder, uint32_t holder)
{
    return names_find(finder, 'o', str_print(finder->arena, "%u", holder)) != ACTOR_NONE;
}

static void add_office(Finder *finder, const Draft *holder, uint32_t owner, uint32_t owner_draft)
{
    uint32_t actor = holder->actors[0];
    if (owner == ACTOR_NONE || owner == actor || seen_before(finder, actor, owner, holder->sentence)) return;
    Office *office = array_add(finder->arena, &finder->out->offices);
    *office = (Office){.holder = actor, .owner = owner, .sentence = holder->sentence};
    office->holder_first = holder->name_first;
    office->holder_end = holder->name_end;
    if (owner_draft != NONE && draft_at(finder, owner_draft)->sentence == holder->sentence) {
        office->owner_first = draft_at(finder, owner_draft)->first;
        office->owner_end = draft_at(finder, owner_draft)->end;
    }
    office->predicate_first = holder->title_first;
    office->predicate_end = holder->title_end;
}

static void set_role(Finder *finder, const Draft *draft)
{
    Actor *actor = &finder->out->actors.items[draft->actors[0]];
    if (actor->role.size || node_at(finder, draft->title_first)->upos == UPOS_VERB) return;
    if (token_in(finder, draft->title_end - 1, "counterpart counterparts"))
        return; /* whose, but not which, office */
    uint32_t first = draft->title_first;
    if (draft->owner != NONE) {
        const Draft *owner = draft_at(finder, draft->owner);
        if (owner->end == first && node_at(finder, owner->head)->upos == UPOS_PROPN) first = owner->first;
    }
    actor->role = name_text(finder, first, draft->title_end);
}

/* "its director, Jan Novak": where the lexicon knows Novak, and whom "its" was taken for has nothing to do
 * with him. */
static bool misread(const Finder *finder, const Draft *draft, uint32_t owner)
{
    if (!draft->known) return false;
    bool vague =
        draft_at(finder, draft->owner)->what == DRAFT_PRONOUN ||
        (draft_at(finder, draft->owner)->what == DRAFT_KNOWN &&
         finder->out->actors.items[owner].type == ACTOR_ORGANISATION); /* "the Security Council": whose? */
    return vague && actor_home(finder, owner) != actor_home(finder, draft->actors[0]);
}

/* "the Ruritanian dissident Jan Novak" holds no office of Ruritania; "Zenda Watch activist" says where he
 * belongs. */
static bool stands_apart(const Finder *finder, const Draft *draft, uint32_t owner)
{
    if (!class_is(draft->class, "dissident")) return false;
    return owner == ACTOR_NONE || finder->out->actors.items[owner].type != ACTOR_ORGANISATION;
}

/* "the League's chairman, Jan Novak, the president of Ruritania": an office told behind the name. */
static bool is_second_office(const Finder *finder, const Draft *draft)
{
    if (draft->what != DRAFT_ROLE || draft->n_actors != 1 || draft->vague || draft->plural) return false;
    if (finder->out->actors.items[draft->actors[0]].type != ACTOR_OFFICIAL || draft->owner == NONE)
        return false;
    bool named = draft_at(finder, draft->owner)->what == DRAFT_KNOWN;
    return named && (draft->same != NONE || node_at(finder, draft->head)->deprel == DEP_APPOS);
}

static void find_stated(Finder *finder, const Draft *draft)
{
    uint32_t owner = draft_actor(finder, draft->owner);
    if (has_title(draft) && stands_apart(finder, draft, owner)) {
        set_role(finder, draft);
        names_put(finder, 'D', str_print(finder->arena, "%u", draft->actors[0]), draft->actors[0]);
    } else if (has_title(draft)) {
        set_role(finder, draft);
        if (owner != ACTOR_NONE && !misread(finder, draft, owner))
            add_office(finder, draft, served_by(finder, draft->owner, owner), draft->owner);
    } else if (is_second_office(finder, draft)) {
        if (owner != ACTOR_NONE)
            add_office(finder, draft, served_by(finder, draft->owner, owner), draft->owner);
    } else if (draft->what == DRAFT_ORGANISATION && draft->n_actors && owner != ACTOR_NONE &&
               !class_is(draft->class, "media")) {
        ActorType type = finder->out->actors.items[owner].type;
        add_office(finder, draft, type == ACTOR_OFFICIAL ? actor_home(finder, owner) : owner, draft->owner);
    }
}

/* "He is now Ruritania's finance minister": the role says of which office its subject is. */
static void find_predicated(Finder *finder, const Draft *role)
{
    if (role->what != DRAFT_ROLE || role->same != NONE || role->plural || role->owner == NONE) return;
    uint32_t owner = draft_actor(finder, role->owner), subject = NODE_NONE;
    bool copula = false;
    for (uint32_t child = node_at(finder, role->head)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        copula |= node_at(finder, child)->deprel == DEP_COP;
        if (node_at(finder, child)->deprel == DEP_NSUBJ) subject = finder->headed[child];
    }
    if (!copula || owner == ACTOR_NONE || subject == NODE_NONE || class_is(role->class, "dissident")) return;
    const Draft *holder = draft_at(finder, subject);
    if (holder->what != DRAFT_PRONOUN || holder->n_actors != 1 ||
        finder->out->actors.items[holder->actors[0]].type != ACTOR_OFFICIAL)
        return;
    Draft held = *role; /* the pronoun, with the words of the office */
    held.actors[0] = holder->actors[0];
    held.name_first = holder->first;
    held.name_end = holder->end;
    add_office(finder, &held, served_by(finder, role->owner, owner), role->owner);
}

/* A journalist, a dissident whom the lexicon knows. */
static bool serves_nobody(const Finder *finder, const Actor *actor)
{
    if (!actor->known || !actor->known->role.size) return false;
    return class_is(lexicon_term(finder->lex, actor->known->role, STR("title")), "dissident") ||
           lexicon_term(finder->lex, actor->known->role, STR("person"));
}

/* What the document does not say itself, but everybody knows, or the context gives. */
static void find_understood(Finder *finder, const Draft *draft)
{
    bool holder =
        draft->what == DRAFT_PERSON || draft->what == DRAFT_ORGANISATION || draft->what == DRAFT_KNOWN;
    if (!holder || !draft->n_actors || has_office(finder, draft->actors[0])) return;
    const Actor *actor = &finder->out->actors.items[draft->actors[0]];
    if (actor->type != ACTOR_OFFICIAL && actor->type != ACTOR_ORGANISATION) return;
    bool modifies = draft->kind == MENTION_ADJECTIVE; /* "Security Council resolutions" say little of it */
    if (modifies && draft->end < finder->tokens->tokens.count && token_possessive(finder, draft->end))
        modifies = false;
    bool apart = names_find(finder, 'D', str_print(finder->arena, "%u", draft->actors[0])) != ACTOR_NONE;
    if (apart || serves_nobody(finder, actor)) return;
    bool source = actor->known && (str_is(actor->known->kind, "media") || str_is(actor->known->kind, "ngo"));
    if (draft->what == DRAFT_KNOWN && (modifies || source)) return;
    if (!actor->known && str_is(actor->kind, "media")) return;
    add_office(finder, draft, actor_home(finder, draft->actors[0]), NONE);
}

void offices_find(Finder *finder)
{
    find_stated_homes(finder); /* "its spokesman, Jan Novak": references are resolved now */
    for (uint32_t i = 0; i < finder->drafts.count; i++)
        find_stated(finder, draft_at(finder, finder->order[i]));
    for (uint32_t i = 0; i < finder->drafts.count; i++)
        find_predicated(finder, draft_at(finder, finder->order[i]));
    for (uint32_t i = 0; i < finder->drafts.count; i++)
        find_understood(finder, draft_at(finder, finder->order[i]));
}
