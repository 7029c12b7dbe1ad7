#include "actors/finder.h"

static bool is_known_name(const Finder *finder, uint32_t token)
{
    return token >= finder->first && tag_at(finder, token)->unit;
}

/* "ZRS Ambassador Jan Novak", read as one name of which the first word is the head. */
static bool heads_title(const Finder *finder, uint32_t first, uint32_t end)
{
    const Node *next = node_at(finder, end);
    return next->deprel == DEP_FLAT && next->head >= first && next->head < end &&
           term_at(finder, end, TERM_TITLE);
}

/* Does the name modify another word: "Ruritanian decision", "Strelsau's plan"? */
static bool modifies(const Finder *finder, uint32_t first, uint32_t end)
{
    if (end < finder->end && token_possessive(finder, end)) return true;
    if (end < finder->end && heads_title(finder, first, end)) return true;
    const Node *head = node_at(finder, span_head(finder, first, end));
    if (head->deprel == DEP_CONJ && head->head != NODE_NONE && head->head < first &&
        is_known_name(finder, head->head))
        head = node_at(finder, head->head); /* "Kravonian and Ruritanian sanctions" */
    if (head->head == NODE_NONE || head->head < end) return false;
    return head->deprel == DEP_AMOD || head->deprel == DEP_COMPOUND || head->deprel == DEP_NMOD ||
           head->deprel == DEP_DET || node_is(head, DEP_FLAT, NULL);
}

/* "Soviet, Polish and Hungarian tanks": the first of several demonyms describes what the last does. */
static bool begins_list(const Finder *finder, const Unit *unit)
{
    if (unit->end + 1 >= finder->end || !token_in(finder, unit->end, ", and")) return false;
    const Unit *next = unit_at(finder, unit->end + 1);
    return next && next->name.kind == NAME_ADJECTIVE && unit->end > unit->first &&
           !(unit->first > finder->first && token_in(finder, unit->first - 1, "a an"));
}

static MentionKind unit_kind(const Finder *finder, const Unit *unit)
{
    switch (unit->name.kind) {
    case NAME_ADJECTIVE: {
        const Node *node = node_at(finder, span_head(finder, unit->first, unit->end));
        bool noun = node->upos == UPOS_NOUN || node->upos == UPOS_PROPN;
        bool bare = node->deprel == DEP_NSUBJ || node->deprel == DEP_OBJ || node->deprel == DEP_OBL;
        bool prefix = unit->end < finder->end && token_is(finder, unit->end, "-"); /* "Ruritanian-backed" */
        bool person = noun && bare && !prefix && !begins_list(finder, unit);
        return person && !modifies(finder, unit->first, unit->end) ? MENTION_PERSON : MENTION_ADJECTIVE;
    }
    case NAME_PERSON:
    case NAME_PEOPLE: return modifies(finder, unit->first, unit->end) ? MENTION_ADJECTIVE : MENTION_PERSON;
    case NAME_PLACE: return MENTION_PLACE;
    default: return modifies(finder, unit->first, unit->end) ? MENTION_ADJECTIVE : MENTION_NAME;
    }
}

/* "(ZRS)", "[ZRS]" behind a name: an abbreviation of it. */
static void add_abbreviation(const Finder *finder, Draft *draft)
{
    uint32_t at = draft->end;
    if (at + 2 >= finder->end || !token_in(finder, at, "( [") || !token_in(finder, at + 2, ") ]")) return;
    Str form = token_at(finder, at + 1)->form;
    if (form.size < 2 || form.size > 12 || !token_capital(finder, at + 1)) return;
    for (size_t i = 1; i < form.size; i++)
        if (form.bytes[i] >= 'A' && form.bytes[i] <= 'Z') {
            draft->short_first = at + 1;
            draft->short_end = at + 2;
            return;
        }
}

void draft_finish_name(Finder *finder, Draft *draft)
{
    add_abbreviation(finder, draft);
    draft_take(finder, draft->first, draft->end);
}

/* "North" of "North and South Ruritania": the lexicon knows it with the other's last word. */
static void draft_shared_noun(Finder *finder, uint32_t which)
{
    const Unit *unit = &finder->units.items[which];
    uint32_t first = unit->first;
    if (unit->end - first < 2 || first < finder->first + 2 || !token_in(finder, first - 1, "and or")) return;
    uint32_t word = first - 2;
    if (!token_capital(finder, word) || tag_at(finder, word)->unit) return;
    Str front = token_at(finder, word)->form, back = span_text(finder, first + 1, unit->end);
    Str name = str_print(finder->arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(front), STR_ARGS(back));
    const LexActor *known = lexicon_actor_named(finder->lex, name);
    if (!known) return;
    Draft *draft = draft_add(finder, DRAFT_KNOWN, draft_at(finder, unit->draft)->kind, word, word + 1);
    draft->known = known;
    draft->name_end = draft->name_first;
    draft_take(finder, word, word + 1);
}

/* "envoy to Ruritania", also where "to" is read as the mark of an infinitive. */
static bool is_preposition(const Finder *finder, uint32_t token)
{
    return node_at(finder, token)->upos == UPOS_ADP || token_is(finder, token, "to");
}

/* "the council of Ruritania Jan Novak", "Director of the ZRS Jan Novak": no given name, but land or body. */
static bool ends_body(const Finder *finder, const Unit *unit)
{
    uint32_t before = unit->first;
    bool land = unit->name.kind == NAME_FULL && unit->name.actor->type == ACTOR_STATE;
    if (!land && unit->name.kind != NAME_SHORT) return false;
    if (!land && before > finder->first && token_is(finder, before - 1, "the")) before--;
    return !token_in(finder, unit->first, "chad jordan israel georgia kenya india") &&
           before > finder->first && token_in(finder, before - 1, land ? "of to" : "of");
}

/* "the rebel leader Zenda Novak": behind words of office, and before a name that nobody knows, a town is a
 * given name. */
static bool given_behind_title(const Finder *finder, const Unit *unit)
{
    uint32_t next = unit->end;
    if (unit->name.kind != NAME_PLACE || unit->first == finder->first || next >= finder->end) return false;
    const Term *title = term_at(finder, unit->first - 1, TERM_TITLE);
    return title && !token_capital(finder, title->first) && tag_at(finder, next)->word &&
           !tag_at(finder, next)->unit && !term_at(finder, next, TERM_TITLE) &&
           !term_at(finder, next, TERM_ORGANISATION);
}

/* "Ruritania Rassendyll", "Jack Strelsau": the tree says that it is a part of a personal name. */
static bool part_of_person(const Finder *finder, const Unit *unit)
{
    if (unit->end - unit->first > 1 || unit->name.kind == NAME_ADJECTIVE) return false;
    if (given_behind_title(finder, unit)) return true;
    uint32_t token = unit->first;
    const Node *node = node_at(finder, token);
    if (token > finder->first + 1 && is_preposition(finder, token - 1) &&
        term_at(finder, token - 2, TERM_TITLE))
        return false; /* "envoy to Ruritania Jan Novak" */
    if (node->deprel == DEP_FLAT && token > finder->first && node->head < token && token - node->head < 4)
        return token_capital(finder, token - 1) && !term_at(finder, token - 1, TERM_TITLE) &&
               !term_at(finder, token - 1, TERM_ORGANISATION);
    if (token + 1 >= finder->end || !token_capital(finder, token + 1) ||
        term_at(finder, token + 1, TERM_ORGANISATION) || term_at(finder, token + 1, TERM_TITLE))
        return false;
    node = node_at(finder, token + 1);
    return node->deprel == DEP_FLAT && node->head == token && node->upos == UPOS_PROPN &&
           !names_date(finder, token + 1);
}

/* "Security Council" of "Ruritanian National Security Council" is not the one that the lexicon knows. */
static bool part_of_body(const Finder *finder, const Unit *unit)
{
    if (unit->name.actor->type != ACTOR_ORGANISATION || unit->name.kind > NAME_SHORT ||
        unit->first == finder->first)
        return false;
    uint32_t before = unit->first - 1;
    if (token_possessive(finder, before) && before > finder->first) before--;
    const Term *whole = term_at(finder, unit->first, TERM_ORGANISATION); /* "Free Democrats" */
    if (whole && whole->first < unit->first) return true;
    const Unit *other = unit_at(finder, before);
    bool joined =
        token_is(finder, before, "and") && before > finder->first && token_capital(finder, before - 1);
    if (joined && str_is(unit->name.actor->label, "UN Security Council"))
        return true; /* "Defence and Security Council" */
    if (other)
        return other->name.actor->type == ACTOR_STATE &&
               !str_equal(other->name.actor->id, unit->name.actor->country);
    uint32_t last = unit->end - 1; /* what may be many bodies' name: "Security Council", "Democrats" */
    if (!term_at(finder, last, TERM_ORGANISATION) && !str_ends(token_at(finder, last)->form, STR("s")))
        return false;
    return before + 1 == unit->first && before > finder->first && tag_at(finder, before)->word &&
           !term_at(finder, before, TERM_ORGANISATION) && !term_at(finder, before, TERM_TITLE) &&
           !term_at(finder, before, TERM_MODIFIER);
}

void draft_units(Finder *finder)
{
    draft_ships(finder);
    for (uint32_t i = 0; i < finder->units.count; i++) {
        Unit *unit = &finder->units.items[i];
        bool of_ship = tag_at(finder, unit->first)->taken;
        if (unit->name.actor->type == ACTOR_OFFICIAL && !of_ship) continue;
        bool person = part_of_person(finder, unit) && !ends_body(finder, unit);
        if (of_ship || person || part_of_body(finder, unit)) {
            for (uint32_t token = unit->first; token < unit->end; token++) tag_at(finder, token)->unit = 0;
            continue;
        }
        if (unit->name.kind == NAME_NOBODY) {
            draft_take(finder, unit->first, unit->end);
            continue;
        }
        Draft *draft = draft_add(finder, DRAFT_KNOWN, unit_kind(finder, unit), unit->first, unit->end);
        draft->known = unit->name.actor;
        draft->capital = unit->name.kind == NAME_CAPITAL;
        draft_finish_name(finder, draft);
        unit->draft = finder->drafts.count - 1;
        draft_shared_noun(finder, i);
    }
}

/* "Trade" of "Trade and Industry Minister". */
static bool names_portfolio(const Finder *finder, uint32_t token)
{
    return token_capital(finder, token) &&
           lexicon_term(finder->lex, token_at(finder, token)->form, STR("portfolio"));
}

static bool links_noun(const Finder *finder, uint32_t token)
{
    switch (node_at(finder, token)->upos) {
    case UPOS_ADJ:
    case UPOS_NOUN:
    case UPOS_PROPN:
    case UPOS_NUM: return true;
    case UPOS_ADV: return !token_in(finder, token, "when where how why");
    case UPOS_VERB: /* "ousted"; "acting", whatever the tree makes of it */
        return node_at(finder, token)->deprel == DEP_AMOD || term_at(finder, token, TERM_MODIFIER);
    case UPOS_CCONJ:
        return token > finder->first && !unit_at(finder, token - 1) &&
               (node_at(finder, token - 1)->upos == UPOS_ADJ || names_portfolio(finder, token - 1));
    default: return token_possessive(finder, token) || token_in(finder, token, "- ' \" “ ‘ ``");
    }
}

/* The draft that ends before token, whoever it names. */
static uint32_t draft_ending(const Finder *finder, uint32_t token)
{
    uint32_t closes = tag_at(finder, token - 1)->closes;
    return closes ? closes - 1 : NONE;
}

uint32_t before_abbreviation(const Finder *finder, uint32_t token)
{
    if (token < finder->first + 4 || !token_is(finder, token - 1, ")")) return token;
    uint32_t draft = draft_ending(finder, token - 3);
    return draft != NONE && draft_at(finder, draft)->short_end == token - 1 ? token - 3 : token;
}

/* Places own nothing, and of pronouns only the possessive ones. */
static bool may_own(const Finder *finder, uint32_t draft)
{
    const Draft *owner = draft_at(finder, draft);
    if (owner->what == DRAFT_PRONOUN) return token_in(finder, owner->head, "its his her their our my whose");
    return owner->kind != MENTION_PLACE;
}

/* "the Ruritanian-backed militia", "the Ruritania-educated minister": belongs to somebody else. */
bool disowns_noun(const Finder *finder, uint32_t token)
{
    return token > finder->first + 1 && token_is(finder, token - 1, "-") &&
           draft_ending(finder, token - 1) != NONE &&
           token_in(
               finder, token,
               "based backed supported aligned allied funded financed armed trained sponsored equipped "
               "supplied "
               "linked friendly leaning inspired educated born brokered mediated occupied controlled held "
               "besieged imposed installed recognised recognized");
}

/* "Ruritania's Zenda-backed militia": where the name of the backer begins. */
static uint32_t before_backer(const Finder *finder, uint32_t participle)
{
    if (participle < finder->first + 2) return finder->first;
    uint32_t backer = draft_ending(finder, participle - 1);
    return backer == NONE ? participle - 2 : draft_at(finder, backer)->first;
}

uint32_t owner_before(const Finder *finder, uint32_t token, uint32_t *outer_first)
{
    uint32_t at = token;
    for (int steps = 0; steps < 6 && at > finder->first; steps++) {
        at = before_abbreviation(finder, at);
        uint32_t name_end = at;
        if (token_possessive(finder, at - 1) && at - 1 > finder->first) name_end = at - 1;
        uint32_t draft = draft_ending(finder, name_end);
        if (draft != NONE && !may_own(finder, draft)) return NONE;
        if (draft != NONE) {
            *outer_first = draft_at(finder, draft)->first;
            return draft;
        }
        if (!links_noun(finder, at - 1)) return NONE;
        at = disowns_noun(finder, at - 1) ? before_backer(finder, at - 1) : at - 1;
    }
    return NONE;
}

/* "Greater" of "Greater Ruritania" is nobody. */
static bool begins_name(const Finder *finder, uint32_t draft)
{
    const Draft *word = draft_at(finder, draft);
    return word->what == DRAFT_PERSON && word->weak && word->end == word->first + 1 &&
           word->end < finder->end && unit_at(finder, word->end);
}

/* "the members of the Zenda League" are the league, but not the members of a land, or of a family. */
static bool is_body(const Finder *finder, uint32_t owner)
{
    const Draft *draft = draft_at(finder, owner);
    if (draft->what == DRAFT_KNOWN)
        return draft->known->type == ACTOR_ORGANISATION || draft->known->type == ACTOR_BLOC;
    return draft->what == DRAFT_ORGANISATION;
}

/* "supporters of the Zenda Party" are the party's people; those of rebels, or of a man, may be anybody. */
static bool is_party(const Finder *finder, uint32_t owner)
{
    const Draft *draft = draft_at(finder, owner);
    if (draft->what == DRAFT_KNOWN) return str_is(draft->known->kind, "party");
    return draft->what == DRAFT_ORGANISATION && class_is(draft->class, "party");
}

/* "of Ruritania's Zenda Group": the group, not Ruritania. */
static uint32_t owned_body(const Finder *finder, uint32_t draft)
{
    uint32_t end = draft_at(finder, draft)->end;
    if (end + 1 >= finder->end || !token_possessive(finder, end)) return draft;
    uint32_t opens = tag_at(finder, end + 1)->opens;
    bool body = opens && is_body(finder, opens - 1);
    return body ? opens - 1 : draft;
}

/* The draft that begins behind a preposition, over its determiner and adjectives. */
static uint32_t draft_following(const Finder *finder, uint32_t at)
{
    for (int steps = 0; steps < 4 && at < finder->end; steps++, at++) {
        uint32_t opens = tag_at(finder, at)->opens;
        bool pronoun = opens && draft_at(finder, opens - 1)->what == DRAFT_PRONOUN; /* "for his country's" */
        if (opens && !pronoun && !begins_name(finder, opens - 1)) return owned_body(finder, opens - 1);
        Upos upos = node_at(finder, at)->upos;
        bool side =
            token_in(finder, at, "rebel opposition ruling separatist militant"); /* "of the rebel ZPF" */
        if (!pronoun && !side && upos != UPOS_DET && upos != UPOS_ADJ) break;
    }
    return NONE;
}

uint32_t owner_behind_word(const Finder *finder, uint32_t token, uint32_t *outer_end)
{
    uint32_t draft = draft_following(finder, token);
    if (draft != NONE) *outer_end = draft_at(finder, draft)->end;
    return draft;
}

static bool stays_in_phrase(const Finder *finder, uint32_t token)
{
    Upos upos = node_at(finder, token)->upos;
    return is_preposition(finder, token) || upos == UPOS_DET || upos == UPOS_ADJ || upos == UPOS_NOUN ||
           upos == UPOS_CCONJ || upos == UPOS_PROPN;
}

uint32_t owner_behind(const Finder *finder, uint32_t token, const char *words, uint32_t *outer_end)
{
    for (uint32_t at = token; at + 1 < finder->end && at < token + 7 && stays_in_phrase(finder, at); at++) {
        if (!token_in(finder, at, words)) {
            if (at == token && !is_preposition(finder, at)) return NONE;
            continue;
        }
        uint32_t draft = draft_following(finder, at + 1);
        if (draft == NONE) continue;
        *outer_end = draft_at(finder, draft)->end;
        return draft;
    }
    return NONE;
}

/* "soldiers from Ruritania and Kravonia", "ships of the Ruritanian and Kravonian navies". */
static void owners_listed(const Finder *finder, Draft *draft)
{
    uint32_t at = draft_at(finder, draft->owner)->end;
    bool adjective = draft_at(finder, draft->owner)->kind == MENTION_ADJECTIVE;
    while (draft->n_more < 3 && at + 1 < finder->end && token_in(finder, at, ", and")) {
        while (at + 1 < finder->end && token_in(finder, at, ", and the")) at++;
        uint32_t opens = tag_at(finder, at)->opens;
        if (!opens || draft_at(finder, opens - 1)->what != DRAFT_KNOWN) return;
        MentionKind kind = draft_at(finder, opens - 1)->kind;
        if (kind != MENTION_NAME && !(adjective && kind == MENTION_ADJECTIVE)) return;
        draft->more[draft->n_more++] = opens - 1;
        at = draft_at(finder, opens - 1)->end;
    }
}

void owners_coordinated(const Finder *finder, Draft *draft)
{
    if (draft_at(finder, draft->owner)->first > draft->head) {
        if (draft->plural || node_has(node_at(finder, draft->head), FEAT_PLURAL))
            owners_listed(finder, draft);
        return;
    }
    uint32_t at = draft_at(finder, draft->owner)->first;
    while (draft->n_more < 3 && at >= finder->first + 2 && token_in(finder, at - 1, "and , & or")) {
        uint32_t end = at - 1;
        if (end > finder->first && token_in(finder, end - 1, ", and")) end--;
        if (end == finder->first) return;
        uint32_t owner = draft_ending(finder, end);
        if (owner == NONE || draft_at(finder, owner)->what != DRAFT_KNOWN) return;
        /* "In Ruritania, Kravonian troops" are not Ruritania's */
        if (draft_at(finder, owner)->kind != MENTION_ADJECTIVE && token_is(finder, at - 1, ",") &&
            (!draft->n_more || draft_at(finder, draft->owner)->kind == MENTION_ADJECTIVE))
            return;
        /* "Ruritania and Kravonian troops" are not Ruritania's */
        if (draft_at(finder, owner)->kind == MENTION_NAME && at - draft_at(finder, owner)->end > 1) return;
        draft->more[draft->n_more++] = owner;
        at = draft_at(finder, owner)->first;
    }
}

/* "Ruritanian forces" are Ruritania, "Ruritanian citizens", "Ruritanian firms" are some of its people. */
static MentionKind collective_kind(const Finder *finder, const Term *term)
{
    if (class_is(term->kind, "people") || class_is(term->kind, "companies")) return MENTION_PERSON;
    if (!class_is(term->kind, "media")) return MENTION_NAME;
    bool of_state =
        term->first > finder->first && token_in(finder, term->first - 1, "state state-run official");
    return of_state || token_is(finder, term->first, "state") ? MENTION_NAME : MENTION_PERSON;
}

/* "Ruritanian rebels" are of Ruritania: what is done to them, or said of them, is not done to it; what they
 * do to others is. */
static bool fights_its_state(const Finder *finder, uint32_t token)
{
    const Node *node = node_at(finder, token);
    if (node->deprel == DEP_NSUBJ && !node_is(node, DEP_NSUBJ, "pass")) return false;
    return token_in(finder, token,
                    "rebel rebels guerrilla guerrillas guerilla guerillas insurgent insurgents militant "
                    "militants jihadist jihadists");
}

static bool compound_part(const Finder *finder, uint32_t token)
{
    const Node *node = node_at(finder, token);
    return node->head == token + 1 && (node->deprel == DEP_COMPOUND || node->deprel == DEP_AMOD) &&
           node_at(finder, node->head)->upos != UPOS_VERB; /* "the coalition fighting there" */
}

/* "the Ruritanian leader" is a person, "Ruritanian leaders" are Ruritania. */
static bool single_title(const Finder *finder, uint32_t token)
{
    return term_at(finder, token, TERM_TITLE) && !node_has(node_at(finder, token), FEAT_PLURAL);
}

/* "Ruritanian missiles" act for Ruritania where they are the subject; else they are things. */
static bool idle_weapon(const Finder *finder, uint32_t token)
{
    const Node *node = node_at(finder, token);
    if (token_is(finder, token, "fighters") && token + 1 < finder->end &&
        token_in(finder, token + 1, "loyal of from"))
        return false; /* people */
    return node->deprel != DEP_NSUBJ && lexicon_term(finder->lex, node->lemma, STR("weapon"));
}

static void draft_collective(Finder *finder, const Term *term)
{
    uint32_t head = term->end - 1;
    if (tag_at(finder, head)->taken || compound_part(finder, head)) return;
    if (single_title(finder, head) || idle_weapon(finder, head)) return;
    uint32_t first = term->first, end = term->end;
    uint32_t owner = owner_before(finder, term->first, &first);
    bool governs = class_is(term->kind, "government"); /* "troops in Ruritania" may be anybody's */
    const char *behind = governs ? "of in from" : collective_moved_out(finder, head) ? "of" : "of from";
    bool joint = token_is(finder, head, "coalition"); /* "of Ruritanian militias": theirs, not the state's */
    bool loyal = term->end + 1 < finder->end && token_is(finder, term->end, "loyal"); /* "… to Novak" */
    if (owner == NONE && !joint) owner = owner_behind(finder, term->end + loyal, loyal ? "to" : behind, &end);
    if (owner == NONE) return;
    bool many = node_has(node_at(finder, head), FEAT_PLURAL);
    bool part = many || token_in(finder, head, "branch affiliate offshoot wing franchise");
    if (class_is(term->kind, "members") && !(part && is_body(finder, owner))) return;
    bool follows = token_in(finder, head, "supporters followers sympathisers sympathizers cadres loyalists");
    if (follows && !is_party(finder, owner)) return;
    bool rules = token_in(finder, head, "regime government administration junta cabinet dictatorship");
    if (draft_at(finder, owner)->what == DRAFT_PERSON && !rules && !loyal) return;
    bool of_body = draft_at(finder, owner)->end == term->first &&
                   draft_at(finder, owner)->what == DRAFT_KNOWN &&
                   draft_at(finder, owner)->known->type == ACTOR_ORGANISATION;
    MentionKind kind =
        of_body && class_is(term->kind, "media") ? MENTION_NAME : collective_kind(finder, term);
    bool of_state = owner != NONE && draft_at(finder, owner)->what == DRAFT_KNOWN &&
                    draft_at(finder, owner)->known->type == ACTOR_STATE;
    if (of_state && fights_its_state(finder, term->end - 1)) kind = MENTION_PERSON;
    Draft *draft = draft_add(finder, DRAFT_COLLECTIVE, kind, first, end);
    draft->head = head;
    draft->owner = owner;
    draft->class = term->kind;
    draft->name_end = draft->name_first; /* not a name to show */
    owners_coordinated(finder, draft);
    draft_take(finder, term->first, term->end);
}

void draft_collectives(Finder *finder)
{
    for (uint32_t token = finder->first; token < finder->end; token++) {
        const Term *term = term_at(finder, token, TERM_COLLECTIVE);
        if (!term || term->first != token) continue;
        const Term *title = term_at(finder, token, TERM_TITLE);
        if (title && title->end > term->end) continue;
        draft_collective(finder, term);
    }
}
