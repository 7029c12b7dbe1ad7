#include "actors/finder.h"
#include "base/ascii.h"

/* An office in these bodies is an office of the state that they belong to. */
static bool kind_governs(Str kind)
{
    return str_is(kind, "ministry") || str_is(kind, "embassy") || str_is(kind, "agency") ||
           str_is(kind, "parliament") || str_is(kind, "court") || str_is(kind, "bank");
}

bool class_governs(const LexClass *kind) { return kind && kind_governs(kind->name); }

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
    if (token_in(finder, draft->title_end - 1, COUNTERPARTS)) return; /* whose, but not which, office */
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
    const Node *node = node_at(finder, draft->head);
    bool apposed = node->deprel == DEP_APPOS && node->head != NODE_NONE &&
                   draft_actor(finder, finder->headed[node->head]) == draft->actors[0];
    bool named = draft_at(finder, draft->owner)->what == DRAFT_KNOWN;
    return named && (draft->same != NONE || apposed);
}

/* "Zenda Marine Systems", where Zenda is a company: another one, of the same state. */
static bool is_named_after(const Finder *finder, const Draft *draft, uint32_t owner)
{
    const Actor *company = &finder->out->actors.items[owner];
    return str_is(company->kind, "company") && draft_at(finder, draft->owner)->first == draft->name_first;
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
        bool state = type == ACTOR_OFFICIAL || is_named_after(finder, draft, owner);
        add_office(finder, draft, state ? actor_home(finder, owner) : owner, draft->owner);
    }
}

/* "Rassendyll's Zenda Front": an armed group is led by the one whose it is. */
static void find_leader(Finder *finder, const Draft *group, const Draft *leader)
{
    if (group->what != DRAFT_KNOWN && group->what != DRAFT_ORGANISATION) return;
    if (leader->what != DRAFT_PERSON || !leader->n_actors || !group->n_actors) return;
    if (leader->sentence != group->sentence || leader->end + 1 != group->first ||
        !token_possessive(finder, leader->end))
        return;
    if (str_is(finder->out->actors.items[group->actors[0]].kind, "armed-group"))
        add_office(finder, leader, group->actors[0], NONE);
}

/* "JAN NOVAK (Ruritania)", as the United Nations write of those who speak. */
static bool speaks_for_state(Finder *finder, uint32_t index)
{
    const Draft *person = draft_at(finder, finder->order[index]);
    if (index + 1 >= finder->drafts.count) return false;
    for (uint32_t token = person->name_first; token < person->name_end; token++) {
        Str form = token_at(finder, token)->form;
        if (form.size > 1 && ascii_is_lower(form.bytes[1])) return false;
    }
    const Draft *state = draft_at(finder, finder->order[index + 1]);
    if (state->first != person->end + 1 || !token_is(finder, person->end, "(") ||
        state->end >= finder->tokens->tokens.count || !token_is(finder, state->end, ")"))
        return false;
    bool named = state->what == DRAFT_KNOWN && state->n_actors == 1 && state->known->type == ACTOR_STATE;
    if (named) add_office(finder, person, state->actors[0], finder->order[index + 1]);
    return named;
}

/* "Jan Novak of Zenda Watch", "Jan Novak, from the Zenda Institute, ": a name without a title, and where he
 * belongs. index: of the name, in the order of the text. */
static void find_belonging(Finder *finder, uint32_t index)
{
    enum { FEW = 4 };
    const Draft *person = draft_at(finder, finder->order[index]);
    uint32_t at = person->end, last = (uint32_t)finder->tokens->tokens.count;
    if (person->what != DRAFT_PERSON || has_title(person) || person->n_actors != 1 || at + 3 >= last) return;
    if (speaks_for_state(finder, index)) return;
    bool comma = token_is(finder, at, ",");
    if (!token_in(finder, at + comma, comma ? "of from with at" : "of")) return;
    at += comma + 1;
    for (uint32_t i = index + 1; i < finder->drafts.count && i <= index + FEW; i++) {
        const Draft *body = draft_at(finder, finder->order[i]);
        if (body->sentence != person->sentence || body->first > at + 1) return;
        bool named = body->kind == MENTION_NAME && body->n_actors == 1 && body->head >= at;
        if (!named || finder->out->actors.items[body->actors[0]].type != ACTOR_ORGANISATION) continue;
        add_office(finder, person, served_by(finder, finder->order[i], body->actors[0]), finder->order[i]);
        return;
    }
}

/* "of Ruritania" behind a name: the draft of the state, or NONE. index: of the name, in the order of the
 * text. */
static uint32_t state_behind(const Finder *finder, uint32_t index)
{
    const Draft *person = draft_at(finder, finder->order[index]);
    if (person->what != DRAFT_PERSON || has_title(person) || person->n_actors != 1 ||
        index + 1 >= finder->drafts.count || !token_is(finder, person->end, "of"))
        return NONE;
    const Draft *state = draft_at(finder, finder->order[index + 1]);
    bool named = state->sentence == person->sentence && state->first <= person->end + 2 &&
                 state->what == DRAFT_KNOWN && state->kind == MENTION_NAME &&
                 state->known->type == ACTOR_STATE;
    return named ? finder->order[index + 1] : NONE;
}

/* "the chairmen, Jan Novak of Ruritania, Flavia of Kravonia and": several in a sentence are representatives.
 */
static void find_representatives(Finder *finder, uint32_t index)
{
    uint32_t state = state_behind(finder, index);
    if (state == NONE) return;
    const Draft *person = draft_at(finder, finder->order[index]);
    bool several = false;
    for (uint32_t i = index < 4 ? 0 : index - 4; i < finder->drafts.count && i <= index + 4; i++)
        several |= i != index && draft_at(finder, finder->order[i])->sentence == person->sentence &&
                   state_behind(finder, i) != NONE;
    if (several) add_office(finder, person, draft_actor(finder, state), state);
}

/* The token behind what "(which is) led by" says something of, where by stands; or NONE. */
static uint32_t end_of_led(const Finder *finder, uint32_t by, uint32_t first)
{
    static const char leading[] = " led headed chaired commanded ",
                      between[] = " is was are currently now then ";
    if (by < first + 2 || !token_is(finder, by, "by") || !token_in(finder, by - 1, leading)) return NONE;
    uint32_t end = by - 1;
    while (end > first && token_in(finder, end - 1, between)) end--;
    if (end > first && token_in(finder, end - 1, "which that")) end--;
    if (end > first && token_is(finder, end - 1, ",")) end--;
    if (end > first + 2 && token_is(finder, end - 1, ")")) end--; /* "Zenda Front (ZF), led by" */
    return end;
}

/* "the Zenda Front, which is led by Jan Novak": what somebody leads. index: of the name. */
static void find_led(Finder *finder, uint32_t index)
{
    enum { FEW = 6 };
    const Draft *person = draft_at(finder, finder->order[index]);
    uint32_t first = finder->tokens->sentences.items[person->sentence].first;
    if (person->what != DRAFT_PERSON || person->n_actors != 1 || person->first < first + 3) return;
    uint32_t end = end_of_led(finder, person->first - 1, first);
    for (uint32_t i = index; end != NONE && i > 0 && index - i < FEW; i--) {
        const Draft *body = draft_at(finder, finder->order[i - 1]);
        if (body->sentence != person->sentence) return;
        bool ends = body->end == end || (body->short_end > body->short_first && body->short_end == end);
        if (!ends || body->kind != MENTION_NAME || body->n_actors != 1 ||
            finder->out->actors.items[body->actors[0]].type != ACTOR_ORGANISATION)
            continue;
        add_office(finder, person, served_by(finder, finder->order[i - 1], body->actors[0]),
                   finder->order[i - 1]);
        return;
    }
}

/* "Ruritanian president Jan Novak, who also heads the Zenda League": a body that somebody leads besides.
 * index: of the name. */
static void find_leading(Finder *finder, uint32_t index)
{
    enum { FEW = 3 };
    static const char leading[] = " heads headed leads led chairs chaired ";
    const Draft *person = draft_at(finder, finder->order[index]);
    uint32_t at = person->end, stop = finder->tokens->sentences.items[person->sentence].end;
    if (person->what != DRAFT_PERSON || person->n_actors != 1 || !has_title(person) || at + 4 >= stop) return;
    if (!token_is(finder, at, ",") || !token_is(finder, at + 1, "who")) return;
    at += token_in(finder, at + 2, "also currently now once previously") ? 3 : 2;
    if (!token_in(finder, at, leading)) return;
    for (uint32_t i = index + 1; i < finder->drafts.count && i <= index + FEW; i++) {
        const Draft *body = draft_at(finder, finder->order[i]);
        if (body->first < at + 1 || body->kind != MENTION_NAME || body->n_actors != 1) continue;
        ActorType type = finder->out->actors.items[body->actors[0]].type;
        bool whole = body->first <= at + 2 && body->end < stop && !token_possessive(finder, body->end) &&
                     node_at(finder, body->end)->upos != UPOS_NOUN;
        if (whole && (type == ACTOR_ORGANISATION || type == ACTOR_BLOC))
            add_office(finder, person, served_by(finder, finder->order[i], body->actors[0]),
                       finder->order[i]);
        return;
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
    const Node *above = node_at(finder, role->head);
    bool became = above->deprel == DEP_XCOMP && above->head != NODE_NONE &&
                  str_is(node_at(finder, above->head)->lemma, "become");
    for (uint32_t child = became ? node_at(finder, above->head)->child : NODE_NONE; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_NSUBJ) subject = finder->headed[child];
    if (!(copula || became) || owner == ACTOR_NONE || subject == NODE_NONE ||
        class_is(role->class, "dissident"))
        return;
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

/* A journalist, a dissident, a rebel whom the lexicon knows. */
static bool serves_nobody(const Finder *finder, const Actor *actor)
{
    if (!actor->known || !actor->known->role.size) return false;
    Str role = actor->known->role;
    if (str_starts(role, STR("rebel ")) || str_is(role, "warlord")) return true;
    return class_is(lexicon_term(finder->lex, actor->known->role, STR("title")), "dissident") ||
           lexicon_term(finder->lex, actor->known->role, STR("person"));
}

/* Is it the subject of a verb of saying, or of one that tells where somebody goes? */
static bool speaks_or_comes(const Finder *finder, const Draft *draft)
{
    const Node *node = node_at(finder, draft->head);
    if (node->deprel != DEP_NSUBJ || node->head == NODE_NONE) return false;
    return speech_verb(node_at(finder, node->head)->lemma) ||
           lemma_in(finder, node->head, " arrive visit meet say tell leave ");
}

/* "The spokesman for the Zenda Office says … Speaking to reporters, Jan Novak said": whose name no office was
 * told with, is who was told of just before by the office alone. index: of the name, in the order of the
 * text. */
static void find_named_later(Finder *finder, uint32_t index)
{
    enum { REACH = 16, SENTENCES = 2 };
    const Draft *person = draft_at(finder, finder->order[index]);
    if (person->what != DRAFT_PERSON || person->n_actors != 1 || has_title(person) || person->known ||
        person->name_end - person->name_first < 2 || has_office(finder, person->actors[0]) ||
        token_is(finder, person->end, ",") || !speaks_or_comes(finder, person))
        return; /* "Jan Novak, an analyst, said" */
    for (uint32_t i = index; i > 0 && index - i < REACH; i--) {
        const Draft *role = draft_at(finder, finder->order[i - 1]);
        if (person->sentence - role->sentence > SENTENCES || role->what == DRAFT_PERSON) return;
        bool unnamed = role->what == DRAFT_ROLE && !role->plural && role->same == NONE &&
                       role->owner != NONE && role->sentence < person->sentence &&
                       (class_is(role->class, "spokesperson") || class_is(role->class, "diplomat"));
        uint32_t owner = unnamed ? draft_actor(finder, role->owner) : ACTOR_NONE;
        if (owner == ACTOR_NONE || !speaks_or_comes(finder, role)) continue;
        if (finder->out->actors.items[owner].type == ACTOR_OFFICIAL) return;
        add_office(finder, person, served_by(finder, role->owner, owner), role->owner);
        return;
    }
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
    homes_stated(finder); /* "its spokesman, Jan Novak": references are resolved now */
    for (uint32_t i = 0; i < finder->drafts.count; i++)
        find_stated(finder, draft_at(finder, finder->order[i]));
    for (uint32_t i = 1; i < finder->drafts.count; i++)
        find_leader(finder, draft_at(finder, finder->order[i]), draft_at(finder, finder->order[i - 1]));
    for (uint32_t i = 0; i < finder->drafts.count; i++) find_belonging(finder, i);
    for (uint32_t i = 0; i < finder->drafts.count; i++) find_leading(finder, i);
    for (uint32_t i = 0; i < finder->drafts.count; i++) find_representatives(finder, i);
    for (uint32_t i = 0; i < finder->drafts.count; i++) find_named_later(finder, i);
    for (uint32_t i = 0; i < finder->drafts.count; i++)
        find_predicated(finder, draft_at(finder, finder->order[i]));
    for (uint32_t i = 0; i < finder->drafts.count; i++)
        find_understood(finder, draft_at(finder, finder->order[i]));
    for (uint32_t i = 0; i < finder->drafts.count; i++) find_led(finder, i);
}
