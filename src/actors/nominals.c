#include "actors/finder.h"

static const char personal[] = HE " " SHE " " IT " " THEY " " WE " " ME;

static bool is_relative(const Finder *finder, uint32_t token)
{
    const Node *node = node_at(finder, token);
    if (!token_in(finder, token, RELATIVE)) return false;
    if (token_in(finder, token, "who whom whose"))
        return token > finder->first && !token_is(finder, token - 1, "?");
    if (node->upos != UPOS_PRON || node->deprel == DEP_MARK || node->deprel == DEP_DET) return false;
    return str_is(node_xpos(node), "WDT") || node->deprel == DEP_NSUBJ || node->deprel == DEP_OBJ;
}

static void draft_pronoun(Finder *finder, uint32_t token)
{
    const Node *node = node_at(finder, token);
    bool pronoun = node->upos == UPOS_PRON || (node->upos == UPOS_DET && node_has(node, FEAT_POSSESSIVE));
    if (tag_at(finder, token)->taken || node->deprel == DEP_EXPL) return;
    if (!(pronoun && token_in(finder, token, personal)) && !is_relative(finder, token)) return;
    if (token_is(finder, token, "us") && token_capital(finder, token) && token > finder->first) return;
    Draft *draft = draft_add(finder, DRAFT_PRONOUN, MENTION_PRONOUN, token, token + 1);
    draft->name_end = draft->name_first;
    draft_take(finder, token, token + 1);
}

/* What stands before a common noun. */
typedef struct Determiner {
    uint32_t first; /* token of the phrase */
    bool definite;  /* the, this, both, its */
    bool vague;     /* a, another */
    uint32_t count; /* two, both */
    uint32_t owner; /* draft of a possessor, or NONE */
} Determiner;

static uint32_t number_word(const Finder *finder, uint32_t token)
{
    if (token_in(finder, token, "both two 2")) return 2;
    if (token_in(finder, token, "three 3")) return 3;
    return token_in(finder, token, "four 4") ? 4 : 0;
}

static bool may_stand_before(const Finder *finder, uint32_t token)
{
    const Node *node = node_at(finder, token);
    if (node->upos == UPOS_VERB) return node->deprel == DEP_AMOD || term_at(finder, token, TERM_MODIFIER);
    return node->upos == UPOS_ADJ || node->upos == UPOS_NOUN || node->upos == UPOS_PROPN ||
           node->upos == UPOS_ADV || token_is(finder, token, "-") ||
           (node->upos == UPOS_NUM && token + 1 < finder->end && token_is(finder, token + 1, "-"));
}

static Determiner determiner_of(const Finder *finder, uint32_t noun)
{
    Determiner det = {.first = noun, .owner = NONE};
    enum { LONGEST = 7 }; /* words between: "the energy-rich Central Asian state" */
    for (int steps = 0; steps < LONGEST && det.first > finder->first; steps++) {
        uint32_t before = det.first - 1;
        const Node *node = node_at(finder, before);
        uint32_t number = number_word(finder, before);
        uint32_t closes = tag_at(finder, before)->closes;
        if (number) {
            det.count = number;
            det.definite |= token_is(finder, before, "both");
        } else if (closes && (draft_at(finder, closes - 1)->what == DRAFT_PRONOUN ||
                              draft_at(finder, closes - 1)->what == DRAFT_COUNTRY)) {
            det.owner = closes - 1;
            det.definite = true;
        } else if (token_possessive(finder, before) && before > finder->first &&
                   tag_at(finder, before - 1)->closes) {
            det.owner = tag_at(finder, before - 1)->closes - 1;
            det.definite = true;
            det.first = draft_at(finder, det.owner)->first;
            return det;
        } else if (node->upos == UPOS_DET) {
            if (before > finder->first && token_is(finder, before - 1, "both")) { /* "both the leaders" */
                det.count = 2;
                det.definite = true;
                before = det.first = before - 1;
            }
            det.definite |= token_in(finder, before, "the this that these those");
            det.vague = token_in(finder, before, "a an another any no some");
        } else if (!may_stand_before(finder, before)) {
            return det;
        }
        det.first = before;
        if (det.owner != NONE || (node->upos == UPOS_DET && !number)) return det;
    }
    return det;
}

static bool modifies_next(const Finder *finder, uint32_t token)
{
    const Node *node = node_at(finder, token);
    return (node->deprel == DEP_COMPOUND || node->deprel == DEP_AMOD) && node->head != NODE_NONE &&
           node->head > token;
}

static bool plural(const Finder *finder, uint32_t token)
{
    return node_has(node_at(finder, token), FEAT_PLURAL);
}

static Draft *add_nominal(Finder *finder, DraftKind what, const Term *term, const Determiner *det)
{
    Draft *draft = draft_add(finder, what, MENTION_NOMINAL, det->first, term->end);
    draft->head = term->end - 1;
    draft->name_first = term->first; /* the noun, by which it may be found again */
    draft->name_end = term->end;
    draft->class = term->kind;
    draft->owner = det->owner;
    draft->count = det->count;
    draft->plural = plural(finder, term->end - 1);
    draft->vague = det->vague;
    draft_take(finder, term->first, term->end);
    return draft;
}

/* "the Baltic state", "the West African country": a capital that is no part of a name. */
static bool is_region(const Finder *finder, uint32_t token)
{
    enum { WORDS = 3 };
    if (lexicon_term(finder->lex, token_at(finder, token)->form, STR("region-word"))) return true;
    for (uint32_t first = token + 1; first > finder->first && token + 1 - first < WORDS; first--)
        if (span_term(finder, first - 1, token + 1, STR("region"))) return true;
    return false;
}

/* "the states that supply arms", "those countries backing it": which ones, the clause tells, not what was
 * said before. */
static bool is_restricted(const Finder *finder, uint32_t noun)
{
    for (uint32_t child = node_at(finder, noun)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_ACL && noun + 1 < finder->end &&
            !token_is(finder, noun + 1, ","))
            return true;
    return false;
}

/* "the island", "the Caribbean island": one that lies elsewhere, or belongs to somebody, is none of these:
 * "the disputed island", "its island", "the island of Zenda". */
static bool is_other_island(const Finder *finder, const Term *term, const Determiner *det)
{
    if (!class_is(term->kind, "island") && !class_is(term->kind, "islands")) return false;
    if (det->owner != NONE || plural(finder, term->end - 1) || !token_is(finder, det->first, "the"))
        return true;
    if (term->end < finder->end && token_in(finder, term->end, "of where group chain")) return true;
    for (uint32_t token = det->first + 1; token < term->first; token++)
        if (!is_region(finder, token) && !token_in(finder, token,
                                                   "- self ruled governed democratic communist "
                                                   "tiny small tropical"))
            return true;
    return false;
}

/* "one of the two states", "some of the Baltic countries": nobody knows which. */
static bool is_some_of(const Finder *finder, uint32_t first)
{
    return first > finder->first + 1 && token_is(finder, first - 1, "of") &&
           token_in(finder, first - 2, "one some several many few most any");
}

static void draft_country(Finder *finder, const Term *term)
{
    if (tag_at(finder, term->end - 1)->taken || class_is(term->kind, "land")) return;
    if (term->end < finder->end && tag_at(finder, term->end)->opens) return; /* "its ally Ruritania" */
    if (modifies_next(finder, term->end - 1)) return;
    if (tag_at(finder, term->first)->word && term->first > finder->first &&
        tag_at(finder, term->first - 1)->word && !is_region(finder, term->first - 1))
        return;
    Determiner det = determiner_of(finder, term->first);
    if (plural(finder, term->end - 1) && !det.count && is_restricted(finder, term->end - 1)) return;
    if (plural(finder, term->end - 1) && is_some_of(finder, det.first)) return;
    if (is_other_island(finder, term, &det)) return;
    if (det.definite || (det.count && plural(finder, term->end - 1)))
        add_nominal(finder, DRAFT_COUNTRY, term, &det);
}

/* "the North", "the South": the state of the document whose name begins so. */
static void draft_quarter(Finder *finder, uint32_t token)
{
    if (tag_at(finder, token)->taken || !token_capital(finder, token) ||
        !token_in(finder, token, "north south"))
        return;
    if (token == finder->first || !token_is(finder, token - 1, "the")) return;
    bool alone = token + 1 >= finder->end || !token_capital(finder, token + 1);
    if (!alone || finder->shouting) return;
    Draft *draft = draft_add(finder, DRAFT_COUNTRY, MENTION_NOMINAL, token - 1, token + 1);
    draft->head = token;
    draft->name_first = token;
    draft_take(finder, token, token + 1);
}

void draft_owners(Finder *finder)
{
    for (uint32_t token = finder->first; token < finder->end; token++) {
        const Term *term = term_at(finder, token, TERM_COUNTRY);
        draft_pronoun(finder, token);
        draft_quarter(finder, token);
        if (term && term->first == token) draft_country(finder, term);
    }
}

/* "the Ruritanian president", "its envoy", "the two leaders". */
static void draft_role(Finder *finder, uint32_t token)
{
    const Term *term = term_at(finder, token, TERM_TITLE);
    if (tag_at(finder, token)->taken || class_is(term->kind, "honorific")) return;
    uint32_t end = term->end;
    while (end < finder->end && term_at(finder, end, TERM_TITLE) && !tag_at(finder, end)->taken) end++;
    Title title;
    if (modifies_next(finder, end - 1) || !title_ending(finder, end, &title)) return;
    if (title.owner == NONE) title_owner_behind(finder, end, "of for from in", &title);
    Determiner det = determiner_of(finder, title.first);
    bool counterpart = !title.class; /* is not whose counterpart it is */
    if (counterpart && title.owner != NONE && draft_at(finder, title.owner)->what != DRAFT_KNOWN)
        title.owner = NONE;
    if (counterpart && title.owner == NONE)
        title.owner = owner_behind(finder, end, "in from", &title.outer_end);
    if (counterpart && title.owner == NONE) return;
    if (title.owner == NONE) title.owner = det.owner;
    if (title.owner == NONE && (!det.definite || finder->shouting)) return;
    uint32_t first = title.outer_first < det.first ? title.outer_first : det.first;
    Draft *draft = draft_add(finder, DRAFT_ROLE, MENTION_NOMINAL, first, title.outer_end);
    title_draft(draft, &title);
    draft->head = title_noun(finder, title.first, end);
    draft->count = det.count;
    draft->vague |= det.vague;
    if (draft->owner != NONE) owners_coordinated(finder, draft);
    draft_take(finder, title.first, end);
}

/* "the Zenda movement", where the lexicon knows Zenda. */
static bool draft_known_body(Finder *finder, const Term *term)
{
    if (term->first == finder->first || tag_at(finder, term->first)->word) return false;
    const Unit *unit = unit_at(finder, term->first - 1);
    if (!unit || unit->draft == NONE || unit->name.actor->type != ACTOR_ORGANISATION) return false;
    const LexActor *known = unit->name.actor;
    Draft *draft = draft_add(finder, DRAFT_KNOWN, MENTION_NAME, unit->first, term->end);
    draft->known = known;
    draft->head = term->end - 1;
    draft->name_end = unit->end;
    draft_take(finder, term->first, term->end);
    return true;
}

/* "a foreign ministry statement": the ministry speaks in it. */
static bool speaks_in_next(const Finder *finder, uint32_t head)
{
    return token_is(finder, head, "ministry") && head + 1 < finder->end &&
           token_in(finder, head + 1,
                    "statement communique note announcement official officials source sources");
}

/* "the Ruritanian-backed militia": which militia, nobody has said. */
static bool is_disowned(const Finder *finder, const Determiner *det, const Term *term)
{
    for (uint32_t token = det->first; token < term->first; token++)
        if (disowns_noun(finder, token)) return true;
    return false;
}

static void draft_body(Finder *finder, const Term *term)
{
    uint32_t head = term->end - 1;
    bool author = speaks_in_next(finder, head);
    if (tag_at(finder, head)->taken || (modifies_next(finder, head) && !author) ||
        draft_known_body(finder, term))
        return;
    Determiner det = determiner_of(finder, term->first);
    if ((!det.definite && !author) || finder->shouting || is_disowned(finder, &det, term)) return;
    const Term *collective = term_at(finder, head, TERM_COLLECTIVE);
    Draft *draft = add_nominal(finder, DRAFT_BODY, term, &det);
    if (collective) draft->what = DRAFT_COLLECTIVE;
}

/* "the coup that ousted him": what a coup does, its makers do, whoever they are. */
static bool does_something(const Finder *finder, uint32_t noun)
{
    if (!token_in(finder, noun, "coup putsch")) return false;
    const Node *node = node_at(finder, noun);
    bool described = false;
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(finder, child)->sibling)
        described |= node_is(node_at(finder, child), DEP_ACL, "relcl");
    return described || node_is(node, DEP_NSUBJ, "");
}

/* "officials on both sides", "troops from both countries": the place of "both" behind the noun, or 0. */
static uint32_t both_behind(const Finder *finder, uint32_t noun)
{
    if (noun + 3 > finder->end || !token_in(finder, noun + 1, "on from of in")) return 0;
    return token_is(finder, noun + 2, "both") ? noun + 2 : 0;
}

/* "State House said": the president's seat in much of Africa. */
static bool is_state_house(const Finder *finder, const Term *term)
{
    return term->end - term->first == 2 && token_is(finder, term->first, "state") &&
           token_is(finder, term->first + 1, "house") && token_capital(finder, term->first + 1);
}

/* "Authorities arrested two men", "were shot by security forces": those of the state that is spoken of. */
static bool acts_bare(const Finder *finder, const Term *term, const Determiner *det)
{
    static const char state[] = "authorities police prosecutors";
    uint32_t first = det->first, noun = term->end - 1;
    bool guards =
        noun - first == 1 && token_in(finder, first, "security government army") && plural(finder, noun);
    const Node *node = node_at(finder, noun);
    bool seat = is_state_house(finder, term);
    if (!guards && !seat && (first != noun || !token_in(finder, noun, state))) return false;
    if (first > finder->first && node_at(finder, first - 1)->upos == UPOS_PROPN) return false;
    if (guards && token_is(finder, first, "government")) return true; /* "attacked government troops" */
    bool agent = node->deprel == DEP_OBL && first > finder->first && token_is(finder, first - 1, "by");
    return agent || node->deprel == DEP_NSUBJ;
}

/* "In Lima, officials denied it": the capital before the comma, or NONE. */
static uint32_t capital_before(const Finder *finder, const Term *term, const Determiner *det)
{
    uint32_t noun = term->end - 1, comma = det->first - 1;
    if (det->first != noun || noun < finder->first + 3 || !token_is(finder, comma, ",") ||
        !token_is(finder, finder->first, "in") || !token_in(finder, noun, "officials authorities leaders") ||
        node_at(finder, noun)->deprel != DEP_NSUBJ)
        return NONE;
    uint32_t closes = tag_at(finder, comma - 1)->closes;
    bool capital = closes && draft_at(finder, closes - 1)->capital &&
                   draft_at(finder, closes - 1)->first == finder->first + 1;
    return capital ? closes - 1 : NONE;
}

static void draft_common(Finder *finder, const Term *term)
{
    if (tag_at(finder, term->end - 1)->taken || modifies_next(finder, term->end - 1)) return;
    if (lexicon_term(finder->lex, node_at(finder, term->end - 1)->lemma, STR("weapon"))) return;
    if (!class_is(term->kind, "government") && !class_is(term->kind, "forces") &&
        !class_is(term->kind, "intelligence"))
        return;
    if (does_something(finder, term->end - 1) || both_behind(finder, term->end - 1)) return;
    if (token_is(finder, term->end - 1, "mission")) return; /* whose envoys or peacekeepers? */
    Determiner det = determiner_of(finder, term->first);
    uint32_t noun = term->end - 1; /* "pushed back government troops": "back" is no part of them */
    if (det.first + 1 < noun && token_is(finder, noun - 1, "government") &&
        node_at(finder, noun - 2)->upos == UPOS_ADV)
        det.first = noun - 1;
    for (uint32_t token = det.first; token < term->first; token++)
        if (token_in(finder, token, "foreign enemy opposing largest biggest smallest")) return;
    if (is_disowned(finder, &det, term)) return;
    if (det.owner == NONE) det.owner = capital_before(finder, term, &det);
    bool bare = acts_bare(finder, term, &det) || det.owner != NONE;
    bare |= det.first == term->first && term->end - term->first == 1 && token_in(finder, term->first, REBELS);
    bool many = plural(finder, term->end - 1) && class_is(term->kind, "government") && det.owner == NONE;
    if (many && !bare &&
        !token_in(finder, term->end - 1, "authorities officials putschists plotters makers rulers") &&
        !token_is(finder, term->first, "coup"))
        return; /* "the governments" of whom? */
    if ((det.definite || bare) && !finder->shouting) add_nominal(finder, DRAFT_COLLECTIVE, term, &det);
}

/* "urged the parties to", "called on the warring sides": two, not the parties of a parliament. */
static bool are_opposed(const Finder *finder, uint32_t token)
{
    static const char appealing[] = "urge urged urges urging call called calls calling ask asked asks asking "
                                    "appeal appealed appeals press "
                                    "pressed presses appealing bring brought persuade get";
    if (!plural(finder, token)) return false;
    if (token > finder->first && token_in(finder, token - 1, "warring opposing rival feuding")) return true;
    const Node *node = node_at(finder, token);
    return node->head != NODE_NONE && token_in(finder, node->head, appealing) && token > finder->first &&
           token_in(finder, token - 1, "the all");
}

/* "The sides discussed trade", "The parties agreed to": those who met, however many. */
static bool are_dealing(const Finder *finder, uint32_t token)
{
    static const char dealing[] = " agree discuss exchange stress note express emphasise emphasize underline "
                                  "reaffirm sign confirm reiterate review touch consider talk speak "
                                  "conclude hail praise condemn call ";
    const Node *node = node_at(finder, token);
    return token_in(finder, token, "sides parties") && token > finder->first &&
           token_is(finder, token - 1, "the") && node->deprel == DEP_NSUBJ && node->head != NODE_NONE &&
           lemma_in(finder, node->head, dealing);
}

/* "The two met", "accuses both of lying", "a pact between the two"; not "both Ruritania and", "two more". */
static bool stands_for_two(const Finder *finder, uint32_t token)
{
    Deprel deprel = node_at(finder, token)->deprel;
    if (deprel == DEP_NSUBJ || deprel == DEP_NMOD) return true;
    if (deprel != DEP_OBJ && deprel != DEP_IOBJ && deprel != DEP_OBL) return false;
    Upos next = token + 1 < finder->end ? node_at(finder, token + 1)->upos : UPOS_PUNCT;
    bool ends = next == UPOS_ADP || next == UPOS_SCONJ || next == UPOS_PART || next == UPOS_PUNCT;
    bool the = token > finder->first && token_is(finder, token - 1, "the");
    return ends && (the || token_is(finder, token, "both"));
}

/* "arrested two men. The two were jailed": people who are of no state have been counted. */
static bool counts_people(const Finder *finder, uint32_t token)
{
    enum { FAR = 60, WORDS = 4 };
    static const char people[] =
        " man woman person people suspect soldier boy girl student journalist reporter "
        "worker child brother sister tourist sailor fisherman pilot policeman officer "
        "civilian passenger gunman driver doctor engineer nurse militant hostage "
        "prisoner activist protester organiser organizer defendant victim citizen "
        "national teenager villager climber astronaut scientist ";
    uint32_t first = token > FAR ? token - FAR : 0;
    for (uint32_t number = first; number < token; number++)
        for (uint32_t noun = number + 1; noun < token && noun <= number + WORDS; noun++)
            if (node_at(finder, noun)->upos == UPOS_NOUN && number_word(finder, number) == 2 &&
                lemma_in(finder, noun, people))
                return true;
    return false;
}

/* "both sides", "the two": no noun says what they are. */
static void draft_sides(Finder *finder, uint32_t token)
{
    if (tag_at(finder, token)->taken) return;
    Upos upos = node_at(finder, token)->upos;
    bool sides =
        upos == UPOS_NOUN && (token_in(finder, token,
                                       "sides parties capitals governments armies militaries navies "
                                       "parliaments legislatures delegations") ||
                              (token_is(finder, token, "ministries") && token > finder->first &&
                               token_in(finder, token - 1, "foreign defence defense trade interior")));
    if (token_in(finder, token, "side army government") && token > finder->first &&
        token_is(finder, token - 1, "each")) {
        Draft *each = draft_add(finder, DRAFT_SIDES, MENTION_NOMINAL, token - 1, token + 1);
        each->head = token;
        each->count = 2;
        each->name_end = each->name_first;
        draft_take(finder, token, token + 1);
        return;
    }
    bool pair =
        token_in(finder, token, "pair duo") && token > finder->first && token_is(finder, token - 1, "the");
    bool bare = (pair || number_word(finder, token) == 2) && stands_for_two(finder, token) &&
                !counts_people(finder, token);
    if (!sides && !bare) return;
    Determiner det = determiner_of(finder, token);
    if (bare && token > finder->first && token_is(finder, token - 1, "the")) det.definite = true;
    if (bare) det.count = 2, det.definite |= token_is(finder, token, "both");
    if (sides && !det.count && are_opposed(finder, token)) {
        det.count = 2;
        det.definite = true;
    }
    if (!det.definite || (sides && !det.count && !are_dealing(finder, token))) return;
    uint32_t first = det.first, head = token;
    bool people = first > finder->first + 1 && both_behind(finder, first - 2) == first &&
                  term_at(finder, first - 2, TERM_COLLECTIVE) && !tag_at(finder, first - 2)->taken;
    if (people) first = head = first - 2; /* "officials on both sides" */
    Draft *draft = draft_add(finder, DRAFT_SIDES, MENTION_NOMINAL, first, token + 1);
    draft->head = head;
    draft->count = det.count;
    draft->plural = true;
    draft->name_end = draft->name_first;
    draft_take(finder, token, token + 1);
}

void draft_nominals(Finder *finder)
{
    for (uint32_t token = finder->first; token < finder->end; token++) {
        const Term *title = term_at(finder, token, TERM_TITLE),
                   *body = term_at(finder, token, TERM_ORGANISATION);
        const Term *common = term_at(finder, token, TERM_COLLECTIVE);
        draft_sides(finder, token);
        if (title && title->first == token) draft_role(finder, token);
        if (body && body->first == token) draft_body(finder, body);
        if (common && common->first == token) draft_common(finder, common);
    }
}
