/* Phrases as arguments: what has a preposition below a predicate, right behind it, or hung too low
 * (arguments.h). */
#include "relations/arguments.h"

static bool is_nominal_modifier(const Node *node)
{
    return node->deprel == DEP_NMOD && !str_is(node->subtype, "poss");
}

static const char *const goal_preps[] = {"to", NULL};
static const char *const partner_preps[] = {"with", "between", NULL};

/* "relations with", "the war against": nouns that what follows belongs to; but ships "from" somewhere were
 * bought there. */
static bool is_relational(const Reading *reading, uint32_t noun)
{
    if (lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("weapon")))
        return false;
    return frames_know(reading->frames, PREDICATE_NOUN, reading_lemma(reading, noun)) ||
           lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("tie"));
}

/* "seized it with help from Chad", with Chad hung on the seizing: from whom the help is. */
static bool is_of_noun_before(const Reading *reading, uint32_t phrase, Str prep)
{
    uint32_t preposition = reading_child(reading, phrase, DEP_CASE, NULL);
    if (!str_is(prep, "from") || preposition == NODE_NONE || preposition == reading->sentence->first)
        return false;
    uint32_t noun = preposition - 1;
    return node_at(reading, noun)->upos == UPOS_NOUN && str_is(reading_case(reading, noun), "with") &&
           is_relational(reading, noun);
}

/* "more police at the border with Chad": what it is with, nothing else is. */
static bool is_border(const Reading *reading, uint32_t noun)
{
    static const char *const borders[] = {"border", NULL};
    return reading_is_of(reading, noun, borders);
}

/* "signed a contract for gas supplies with Kenya", "talks in Doha with": a partner hung on what the contract
 * is about, or on where it is made. */
static void add_partners_at(const Reading *reading, Prop *prop, uint32_t token)
{
    static const char *const topics[] = {"for", "on", "about", "in", "at", NULL};
    static const char *const manners[] = {"solidarity", "coordination", "line",       "accordance",
                                          "keeping",    "tandem",       "compliance", "sympathy",
                                          "league",     "concert",      NULL};
    Str prep = reading_case(reading, token);
    if (!str_in(prep, topics) || reading_has_child(reading, token, DEP_NMOD, "poss") ||
        is_border(reading, token))
        return;
    if (str_is(prep, "in") && str_in(reading_lemma(reading, token), manners))
        return; /* theirs, not the verb's */
    uint32_t partner = reading_oblique(reading, token, partner_preps);
    if (partner != NODE_NONE && actors_at(reading->actors, partner))
        args_add(reading, prop, ROLE_OBL, reading_case(reading, partner), partner);
}

/* "from neighbouring Peru", with the participle taken for a clause: the name. */
static uint32_t name_behind_participle(const Reading *reading, uint32_t verb)
{
    static const char *const adjectives[] = {"neighbour", "neighbor", "neighbouring", "neighboring",
                                             "surround",  "visit",    "surrounding",  NULL};
    uint32_t mark = reading_child(reading, verb, DEP_MARK, NULL);
    if (node_at(reading, verb)->deprel != DEP_ADVCL || mark == NODE_NONE || mark + 1 != verb)
        return NODE_NONE;
    if (!str_in(reading_lemma(reading, verb), adjectives)) return NODE_NONE;
    uint32_t object = reading_child(reading, verb, DEP_OBJ, NULL);
    const Mention *mention = object == NODE_NONE ? NULL : actors_at(reading->actors, object);
    return mention && mention->first == verb + 1 ? object : NODE_NONE;
}

/* "slams Bern over flights", with both taken for objects: the one with a preposition is none. */
bool phrase_is_second_object(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    if (node->deprel != DEP_OBJ || !reading_has_child(reading, token, DEP_CASE, NULL)) return false;
    uint32_t first = reading_child(reading, node->head, DEP_OBJ, NULL);
    return first != token && !reading_has_child(reading, first, DEP_CASE, NULL);
}

/* "sanctions on Oman over arms sales", with Oman read as describing the sales: the name has the first
 * preposition, the sales the second. */
static void add_name_before_case(const Reading *reading, Prop *prop, uint32_t noun)
{
    uint32_t first = reading_child(reading, noun, DEP_CASE, NULL);
    if (first == NODE_NONE || first + 2 >= noun) return;
    const Mention *mention = actors_at(reading->actors, first + 1);
    if (!mention) mention = actors_at(reading->actors, first + 2); /* behind an article */
    if (!mention || mention->end >= noun || mention->kind == MENTION_NOMINAL) return;
    const Node *second = node_at(reading, mention->end);
    if (second->deprel == DEP_CASE && second->head == noun)
        args_add(reading, prop, ROLE_OBL, reading_lower(reading, first), mention->head);
}

/* "in defiance of Chad", "in response to the raids": no place where it is done; the phrase behind it, and the
 * three words for a preposition. NODE_NONE for any other phrase. */
static uint32_t phrase_behind_motive(const Reading *reading, uint32_t token, Str *prep)
{
    static const char *const motives[] = {
        "violation", "breach",     "defiance",   "contravention", "response",  "reaction",   "retaliation",
        "reprisal",  "revenge",    "return",     "exchange",      "line",      "accordance", "keeping",
        "relation",  "connection", "regard",     "contrast",      "addition",  "reference",  "opposition",
        "light",     "view",       "case",       "event",         "wake",      "aftermath",  "face",
        "absence",   "protest",    "compliance", "conformity",    "disregard", NULL};
    static const char *const behind[] = {"of", "to", "for", "with", "at", "over", "against", NULL};
    static const char *const bare[] = {"front",   "favour",  "favor",   "honour", "honor",
                                       "support", "defence", "defense", NULL}; /* "in support of" only */
    Str motive = reading_lemma(reading, token);
    bool known =
        str_in(motive, motives) || (str_in(motive, bare) && str_is(reading_lower(reading, token - 1), "in"));
    if (!str_is(reading_case(reading, token), "in") || !known) return NODE_NONE;
    uint32_t phrase = reading_oblique(reading, token, behind);
    if (phrase != NODE_NONE)
        *prep = str_print(reading->arena, "in " STR_FORMAT " " STR_FORMAT, STR_ARGS(motive),
                          STR_ARGS(reading_case(reading, phrase)));
    return phrase;
}

/* "an attack by Chad on Niger", "a visit by its minister to Mali": what the tree hangs on who did it. */
void args_add_behind_agent(const Reading *reading, Prop *prop, uint32_t agent)
{
    static const char *const goals[] = {"on", "against", "to", "into", "inside", NULL};
    static const char *const masters[] = {"of", NULL};
    static const char *const preps[] = {"on", "against", "of", "to", "into", "inside", NULL};
    const Mention *mention = actors_at(reading->actors, agent);
    if (!mention || !str_is(reading_case(reading, agent), "by")) return;
    uint32_t phrase = reading_oblique(reading, agent, goals); /* "by an envoy of the king to Mali" */
    uint32_t master = reading_oblique(reading, agent, masters);
    if (phrase == NODE_NONE && master != NODE_NONE) phrase = reading_oblique(reading, master, goals);
    if (phrase == NODE_NONE) phrase = reading_oblique(reading, agent, preps);
    for (uint32_t child = node_at(reading, agent)->child; child != NODE_NONE && phrase == NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_CONJ) phrase = reading_oblique(reading, child, preps);
    if (phrase == NODE_NONE || phrase < mention->end) return;
    bool state = reading->actors->actors.items[mention->actors[0]].type == ACTOR_STATE;
    Str prep = reading_case(reading, phrase);
    if (state || !str_is(prep, "of")) args_add(reading, prop, ROLE_OBL, prep, phrase);
}

/* "fights for independence in Chad": where it is fought for is where they fight. */
static void add_place_of_cause(const Reading *reading, Prop *prop, uint32_t cause)
{
    static const char *const preps[] = {"in", NULL};
    if (!lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, cause), STR("cause"))) return;
    uint32_t place = reading_oblique(reading, cause, preps);
    if (place != NODE_NONE) args_add(reading, prop, ROLE_OBL, STR("in"), place);
}

bool phrase_is_attacker(const Reading *reading, uint32_t noun)
{
    static const char *const words[] = {"attacker",  "killer",    "murderer", "assassin",
                                        "kidnapper", "abductor",  "captor",   "perpetrator",
                                        "hijacker",  "assailant", "bomber",   NULL};
    return str_in(reading_lemma(reading, noun), words);
}

/* "sold arms [not to Kenya] but to Uganda": to the second only. Adds that, and says whether the phrase is
 * such. */
static bool is_excluded(const Reading *reading, Prop *prop, uint32_t phrase)
{
    uint32_t word = reading_child(reading, phrase, DEP_CASE, NULL);
    if (word == NODE_NONE || word == reading->sentence->first ||
        !str_is(reading_lower(reading, word - 1), "not"))
        return false;
    for (uint32_t child = node_at(reading, phrase)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        Str prep = reading_case(reading, child);
        if (node_at(reading, child)->deprel == DEP_CONJ && prep.size)
            args_add(reading, prop, ROLE_OBL, prep, child);
    }
    return true;
}

bool phrase_is_help(const Reading *reading, uint32_t phrase)
{
    static const char *const helping[] = {"support",       "backing",  "help",       "aid",
                                          "assistance",    "blessing", "connivance", "complicity",
                                          "encouragement", NULL};
    return str_is(reading_case(reading, phrase), "with") && str_in(reading_lemma(reading, phrase), helping);
}

/* "fought with help from Oslo": Oslo is no enemy. */
static bool is_others_help(const Reading *reading, uint32_t phrase)
{
    static const char *const preps[] = {"from", "of", NULL};
    return phrase_is_help(reading, phrase) && reading_oblique(reading, phrase, preps) != NODE_NONE;
}

/* "rejected the storming of a Malian post": whom it befell has no part in what is rejected. */
static bool befalls(const Reading *reading, uint32_t noun)
{
    const LexClass *class =
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("suffered"));
    return class && str_is(class->name, "harm");
}

/* "the sale of tanks to Oman and [jets to Chad]", "got tanks from Oman and [jets from Chad]": where the other
 * things go to or come from, but not "an envoy to Chad". */
static void add_obliques_of_fellows(const Reading *reading, Prop *prop, uint32_t thing, int depth)
{
    static const char *const ways[][2] = {{"to", NULL}, {"from", NULL}};
    static const char *const weapons[] = {"weapon", NULL};
    static const char *const others[] = {"person", "title", "visitor", "traveller", "act", NULL};
    if (depth > 4 || !reading_is_of(reading, thing, weapons)) return;
    for (uint32_t child = node_at(reading, thing)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (node->deprel != DEP_CONJ || node->upos != UPOS_NOUN || reading_is_of(reading, child, others))
            continue;
        for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
            if (reading_oblique(reading, thing, ways[i]) != NODE_NONE ||
                reading_oblique(reading, prop->predicate, ways[i]) != NODE_NONE)
                args_add(reading, prop, ROLE_OBL, str_from(ways[i][0]),
                         reading_oblique(reading, child, ways[i]));
        add_obliques_of_fellows(reading, prop, child, depth + 1);
    }
}

/* "closed it in what Peru called an insult", "in an operation endorsed by Peru": no place. */
static bool is_verdict(const Reading *reading, uint32_t phrase)
{
    static const char *const words[] = {"what", "move", "step", "action", "operation", "bid", "effort", NULL};
    static const char *const places[] = {"in", "inside", NULL};
    return str_is(reading_case(reading, phrase), "in") && str_in(reading_lemma(reading, phrase), words) &&
           reading_has_child(reading, phrase, DEP_ACL, NULL) &&
           reading_oblique(reading, phrase, places) == NODE_NONE;
}

/* "exports", "arms sales". */
static bool is_exchange(const Reading *reading, uint32_t noun)
{
    static const char *const exchanges[] = {"exchange", NULL};
    static const char *const moves[] = {"sale", "delivery", "shipment", "transfer", NULL}; /* "arms sales" */
    return reading_is_of(reading, noun, exchanges) || str_in(reading_lemma(reading, noun), moves);
}

/* "entered a pact, with Peru joining later": Peru is who joins, and no partner of those before. */
static bool is_aside(const Reading *reading, uint32_t phrase, Str prep)
{
    uint32_t with = reading_child(reading, phrase, DEP_CASE, NULL);
    if (!str_is(prep, "with") || with == NODE_NONE || with == reading->sentence->first ||
        !str_is(reading_lemma(reading, with - 1), ","))
        return false;
    uint32_t gerund = reading_child(reading, phrase, DEP_ACL, NULL);
    return gerund != NODE_NONE && !node_at(reading, gerund)->subtype.size &&
           str_ends(reading_lower(reading, gerund), STR("ing"));
}

/* The phrases below token that have a preposition. */
static void add_obliques_at(const Reading *reading, Prop *prop, uint32_t token, bool passive, int depth)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        Str prep = reading_case(reading, child);
        uint32_t name = name_behind_participle(reading, child);
        if (name != NODE_NONE && prep.size) args_add(reading, prop, ROLE_OBL, prep, name);
        if (node->deprel == DEP_CONJ && node->upos == UPOS_ADV && depth == 0) /* "met her and later with" */
            add_obliques_at(reading, prop, child, passive, depth + 1);
        if (node->deprel != DEP_OBL && !is_nominal_modifier(node) && !phrase_is_second_object(reading, child))
            continue;
        if ((passive && str_is(prep, "by")) || is_others_help(reading, child) ||
            is_aside(reading, child, prep) ||
            (depth == 0 && prop->kind == PREDICATE_VERB && is_of_noun_before(reading, child, prep)))
            continue;
        if (is_excluded(reading, prop, child) || is_verdict(reading, child)) continue;
        uint32_t behind = phrase_behind_motive(reading, child, &prep);
        if (behind != NODE_NONE) {
            args_add(reading, prop, ROLE_OBL, prep, behind);
            continue;
        }
        if (prop->kind == PREDICATE_NOUN) args_add_behind_agent(reading, prop, child);
        add_place_of_cause(reading, prop, child);
        if (prep.size) add_name_before_case(reading, prop, child);
        if (prep.size) args_add(reading, prop, ROLE_OBL, prep, reading_antecedent(reading, child));
        if (str_is(prep, "from")) { /* "switched from Taipei to Beijing" */
            uint32_t goal = reading_oblique(reading, child, goal_preps);
            if (goal != NODE_NONE) args_add(reading, prop, ROLE_OBL, STR("to"), goal);
        }
        /* "the last of its soldiers from", "millions in funding to": what hangs on the part hangs on the
         * whole */
        bool part = node->deprel == DEP_NMOD || (node->deprel == DEP_OBL && token != prop->predicate &&
                                                 reading_is_amount(reading, token));
        if (depth < 4 && part && !phrase_is_attacker(reading, child) && !befalls(reading, child) &&
            (str_is(prep, "of") || (str_is(prep, "in") && reading_is_amount(reading, token)) ||
             (!prep.size && reading_is_amount(reading, child)))) {
            add_obliques_at(reading, prop, child, passive, depth + 1);
            if (prop->kind == PREDICATE_NOUN) add_obliques_of_fellows(reading, prop, child, 0);
        } else if (depth == 0 && prop->kind == PREDICATE_NOUN && str_is(prep, "on") &&
                   is_exchange(reading, child)) {
            add_obliques_at(reading, prop, child, passive, depth + 1); /* "curbs on exports to Peru" */
        } else if (depth == 0 && reading_oblique(reading, token, partner_preps) == NODE_NONE) {
            add_partners_at(reading, prop, child);
        }
    }
}

void args_add_obliques(const Reading *reading, Prop *prop, uint32_t token, bool passive)
{
    add_obliques_at(reading, prop, token, passive, 0);
}

/* The last token of the phrase or clause headed by token. */
static uint32_t right_edge(const Reading *reading, uint32_t token)
{
    uint32_t last = token;
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (child > last && node_at(reading, child)->deprel != DEP_PUNCT) last = child;
    return last == token ? token : right_edge(reading, last);
}

uint32_t phrase_left_edge(const Reading *reading, uint32_t token)
{
    uint32_t first = node_at(reading, token)->child;
    return first == NODE_NONE || first > token ? token : phrase_left_edge(reading, first);
}

/* Phrases right behind a noun, which parsers like to hang on the verb: "won an order for tanks from". */
void args_add_neighbours(const Reading *reading, Prop *prop, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    if (node->head == NODE_NONE) return;
    uint32_t end = right_edge(reading, noun) + 1;
    for (uint32_t child = node_at(reading, node->head)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *phrase = node_at(reading, child);
        if (child < end || (phrase->deprel != DEP_OBL && !is_nominal_modifier(phrase))) continue;
        Str prep = reading_case(reading, child);
        if (!prep.size || phrase_left_edge(reading, child) != end || is_others_help(reading, child) ||
            is_verdict(reading, child))
            continue;
        args_add(reading, prop, ROLE_OBL, prep, child);
        end = right_edge(reading, child) + 1;
    }
}

static bool has_preposition(const Prop *prop, Str prep)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == ROLE_OBL && str_equal(prop->args.items[i].prep, prep)) return true;
    return false;
}

/* Phrases that a parser hangs too low: "flew envoys of the two parties to Oman", "met on Monday with". Only
 * those that name an actor, and whose preposition the predicate has no phrase of its own with. */
void args_add_low_obliques(const Reading *reading, Prop *prop, uint32_t token, int depth)
{
    static const char *const low[] = {"to", "from", "with", "against", "on", "into", "for", NULL};
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        bool below = node->deprel == DEP_OBJ || node->deprel == DEP_OBL || is_nominal_modifier(node) ||
                     node->deprel == DEP_FLAT || node->deprel == DEP_CONJ || node->deprel == DEP_APPOS;
        if (!below || child < prop->predicate || node->upos == UPOS_VERB) continue;
        Str prep = reading_case(reading, child);
        bool wanted = str_in(prep, low);
        if (depth && wanted && (node->deprel == DEP_OBL || is_nominal_modifier(node)) &&
            actors_at(reading->actors, child) && !has_preposition(prop, prep))
            args_add(reading, prop, ROLE_OBL, prep, child);
        if (node->deprel == DEP_OBJ) add_obliques_of_fellows(reading, prop, child, 0);
        bool takes_its_own =
            node->upos == UPOS_NOUN && (is_relational(reading, child) || is_border(reading, child));
        if (depth < 4 && !takes_its_own) args_add_low_obliques(reading, prop, child, depth + 1);
    }
}
