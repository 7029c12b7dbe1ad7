#include "relations/reading.h"

#include "base/ascii.h"
#include "relations/lists.h"

/* How far up a relative pronoun looks for its clause. */
enum { DEPTH = 10 };

const char *const reading_claims[] = {
    "report",    "claim",       "allegation",  "accusation", "charge", "suggestion", "rumour", "rumor",
    "assertion", "insinuation", "speculation", "notion",     "story",  "idea",       "belief", NULL};
const char *const reading_signing[] = {"sign", "ink", "conclude", "reach", "strike", "clinch", "seal", NULL};
const char *const reading_breaking[] = {"break",      "violate", "breach", "flout", "defy",   "bust",
                                        "circumvent", "evade",   "skirt",  "dodge", "bypass", NULL};

static Str lower_case(Arena *arena, Str text)
{
    char *bytes = ARENA_ARRAY(arena, char, text.size + 1);
    for (size_t i = 0; i < text.size; i++) bytes[i] = ascii_lower(text.bytes[i]);
    return (Str){bytes, text.size};
}

/* text itself where it has no capitals, as most words. */
static Str in_lower_case(Arena *arena, Str text)
{
    for (size_t i = 0; i < text.size; i++)
        if (ascii_is_upper(text.bytes[i])) return lower_case(arena, text);
    return text;
}

Str reading_lemma(const Reading *reading, uint32_t token)
{
    return in_lower_case(reading->arena, node_at(reading, token)->lemma);
}

Str reading_lower(const Reading *reading, uint32_t token)
{
    return in_lower_case(reading->arena, reading->tokens->tokens.items[token].form);
}

uint32_t reading_child(const Reading *reading, uint32_t token, Deprel deprel, const char *subtype)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (node->deprel == deprel && (!subtype || str_is(node->subtype, subtype))) return child;
    }
    return NODE_NONE;
}

bool reading_has_child(const Reading *reading, uint32_t token, Deprel deprel, const char *subtype)
{
    return reading_child(reading, token, deprel, subtype) != NODE_NONE;
}

/* "because of", "out of": a case word with its fixed children, or with the one that goes before it. */
static Str with_fixed(const Reading *reading, uint32_t token)
{
    Str text = reading_lower(reading, token);
    if (str_is(text, "of") && token > reading->sentence->first + 1 && /* not "ten out of" */
        str_is(reading_lower(reading, token - 1), "out") && node_at(reading, token - 1)->deprel == DEP_CASE &&
        node_at(reading, token - 2)->upos != UPOS_NUM)
        return STR("out of");
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_FIXED)
            text = str_print(reading->arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(text),
                             STR_ARGS(reading_lower(reading, child)));
    return text;
}

/* The last preposition before token: "out of Mali" is of Mali. */
static uint32_t last_case(const Reading *reading, uint32_t token)
{
    uint32_t word = NODE_NONE;
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_CASE && child < token) word = child;
    return word;
}

/* "to Nicosia's rival Turkey", "with Kenyan President William Ruto": the preposition, hung on another word of
 * the name. */
static uint32_t case_within(const Reading *reading, uint32_t token)
{
    const Mention *mention = actors_at(reading->actors, token);
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        bool named = node->deprel == DEP_FLAT ||
                     (node->deprel == DEP_NMOD && str_is(node->subtype, "desc")) ||
                     node->deprel == DEP_COMPOUND;
        uint32_t word = named ? last_case(reading, child) : NODE_NONE;
        if (word == NODE_NONE || node_at(reading, word)->upos == UPOS_PART) continue;
        bool inside = mention && mention->first <= child && child < mention->end && word < mention->first;
        if (node_at(reading, word + 1)->upos == UPOS_VERB)
            continue; /* "against underestimating Cape Verde" */
        if (inside || (node->deprel == DEP_FLAT && actors_at(reading->actors, child))) return word;
        bool compound = node->deprel == DEP_COMPOUND && (node_at(reading, token)->upos == UPOS_NOUN ||
                                                         node_at(reading, child)->upos == UPOS_NOUN);
        if (compound && word < child && child < token)
            return word; /* "following a high-stakes meeting", "with fellow member Chad" */
    }
    return NODE_NONE;
}

Str reading_case(const Reading *reading, uint32_t token)
{
    uint32_t word = last_case(reading, token);
    if (word == NODE_NONE) word = reading_child(reading, token, DEP_MARK, NULL);
    if (word == NODE_NONE) word = case_within(reading, token);
    if (word == NODE_NONE) return (Str){0};
    return with_fixed(reading, word);
}

static bool is_relative_pronoun(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    if (node->upos != UPOS_PRON && node->upos != UPOS_DET && node->upos != UPOS_SCONJ) return false;
    Str form = reading_lower(reading, token);
    return str_is(form, "who") || str_is(form, "which") || str_is(form, "that") || str_is(form, "whom");
}

/* "the Speaker of the Assembly, Jan Novak, who": no assembly. */
static bool means_person(const Reading *reading, uint32_t pronoun, uint32_t noun)
{
    const Mention *body = actors_at(reading->actors, noun), *who = actors_at(reading->actors, pronoun);
    return who && str_is(reading_lemma(reading, pronoun), "who") &&
           reading->actors->actors.items[body->actors[0]].type == ACTOR_ORGANISATION &&
           reading->actors->actors.items[who->actors[0]].type == ACTOR_OFFICIAL;
}

/* "a coup for Peru, which has": the name right before the comma rather than the noun that the tree prefers.
 */
static uint32_t name_before_comma(const Reading *reading, uint32_t pronoun, uint32_t noun)
{
    if (pronoun < noun + 3) return noun;
    if (actors_at(reading->actors, noun)) return means_person(reading, pronoun, noun) ? pronoun : noun;
    if (!str_is(reading_lemma(reading, pronoun - 1), ",")) return noun;
    const Mention *mention = mention_ending(reading, pronoun - 1);
    bool name = mention && mention->kind == MENTION_NAME && mention->first > noun && !mention->capital;
    return name ? mention->head : noun;
}

/* A relative pronoun is the noun that its clause modifies. Where it has a part in the clause, a parser may
 * leave out that the clause is a relative one. */
/* "a member of the parliament who": the member, wherever the tree hangs the clause; and whoever is said to be
 * one. */
static uint32_t person_above(const Reading *reading, uint32_t pronoun, uint32_t noun)
{
    Str form = reading_lower(reading, pronoun);
    if (!str_is(form, "who") && !str_is(form, "whom")) return noun;
    const Mention *mention = actors_at(reading->actors, noun);
    const Node *node = node_at(reading, noun);
    bool body = mention && mention->n_actors == 1 &&
                reading->actors->actors.items[mention->actors[0]].type != ACTOR_OFFICIAL;
    if (!body || node->deprel != DEP_NMOD || !str_is(reading_case(reading, noun), "of")) return noun;
    const Node *above = node_at(reading, node->head);
    return above->deprel == DEP_APPOS ? above->head : node->head;
}

uint32_t reading_antecedent(const Reading *reading, uint32_t token)
{
    if (token == NODE_NONE || !is_relative_pronoun(reading, token)) return token;
    uint32_t at = token;
    for (int depth = 0; depth < DEPTH; depth++) {
        const Node *node = node_at(reading, at);
        if (node->head == NODE_NONE) return token;
        bool takes_part = at != token && node_at(reading, token)->deprel != DEP_MARK;
        if (node->deprel == DEP_ACL && (takes_part || str_is(node->subtype, "relcl")))
            return name_before_comma(reading, token, person_above(reading, token, node->head));
        at = node->head;
    }
    return token;
}

bool node_is_past_participle(const Node *node) { return node_has(node, FEAT_PARTICIPLE | FEAT_PAST); }

/* "Gunmen killed at least nine people", with the people as a phrase whose preposition only counts. */
static bool has_bare_object(const Reading *reading, uint32_t verb)
{
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (child < verb || node->deprel != DEP_OBL || node->upos != UPOS_NOUN ||
            reading_case(reading, child).size)
            continue;
        if (!reading_is_time(reading, child)) return true;
    }
    return false;
}

/* "had been informed and warned not to": somebody was warned, though the tree has a past tense. */
static bool lacks_addressee(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb);
    unsigned operators = reading_operators(reading, verb);
    return node->deprel == DEP_CONJ && node_has(node, FEAT_PAST) && operators & OPERATOR_OBJECT_CONTROL &&
           !(operators & OPERATOR_SUBJECT_CONTROL) && reading_has_child(reading, verb, DEP_XCOMP, NULL) &&
           !reading_has_child(reading, verb, DEP_OBJ, NULL) &&
           !reading_has_child(reading, verb, DEP_IOBJ, NULL) &&
           !reading_has_child(reading, verb, DEP_OBL, NULL);
}

/* "five spies", "diplomat": without an article, as only headings and timelines write before a full stop. */
static bool is_bare_subject(const Reading *reading, uint32_t verb)
{
    uint32_t subject = reading_child(reading, verb, DEP_NSUBJ, NULL);
    if (subject == NODE_NONE || node_at(reading, subject)->upos != UPOS_NOUN || subject + 1 != verb)
        return false;
    if (reading_has_child(reading, subject, DEP_DET, NULL) ||
        reading_has_child(reading, subject, DEP_NMOD, "poss"))
        return false;
    return reading_has_child(reading, subject, DEP_NUMMOD, NULL) ||
           !node_has(node_at(reading, subject), FEAT_PLURAL);
}

/* "Five Danish soldiers killed in Mali": a heading tells in the present what somebody does, so that a past
 * tense of a verb that has no sense without an object is what they undergo. */
static bool is_heading_passive(const Reading *reading, uint32_t verb)
{
    static const char *const verbs[] = {
        "kill",   "wound",   "injure", "kidnap",  "abduct", "arrest",   "detain", "jail",   "expel",
        "deport", "seize",   "shoot",  "execute", "behead", "sentence", "free",   "ambush", "assassinate",
        "murder", "capture", "bomb",   "hurt",    "sink",   "hijack",   "charge", "indict", "summon",
        "rescue", "evict",   "ban",    "bar",     "oust",   NULL};
    static const char *const everywhere[] = {"kill",   "wound",  "injure", "kidnap", "abduct",
                                             "arrest", "detain", "jail",   "expel",  "deport",
                                             "evict",  "behead", "murder", "indict", NULL};
    const Node *node = node_at(reading, verb);
    Str last = reading->tokens->tokens.items[reading->sentence->end - 1].form;
    bool stops = str_is(last, ".") || str_is(last, "?") || str_is(last, "!") || str_is(last, "\"");
    if (stops && !(str_in(reading_lemma(reading, verb), everywhere) && is_bare_subject(reading, verb)))
        return false;
    return node->deprel == DEP_ROOT && (node_has(node, FEAT_PAST) || node_is_past_participle(node)) &&
           str_in(reading_lemma(reading, verb), verbs) && reading_has_child(reading, verb, DEP_NSUBJ, NULL) &&
           !reading_has_child(reading, verb, DEP_OBJ, NULL) &&
           !reading_has_child(reading, verb, DEP_IOBJ, NULL) &&
           !reading_has_child(reading, verb, DEP_AUX, NULL);
}

/* "Also arrested were two editors", "Among those killed was": what was done stands before "were". */
static bool is_upside_down(const Reading *reading, uint32_t verb)
{
    uint32_t first = reading->sentence->first;
    bool participle =
        node_has(node_at(reading, verb), FEAT_PAST) || node_is_past_participle(node_at(reading, verb));
    if (!participle || verb + 1 >= reading->sentence->end || verb > first + 3 ||
        !str_is(reading_lemma(reading, verb + 1), "be"))
        return false;
    if (str_is(reading_lower(reading, first), "among"))
        return verb > first && str_is(reading_lower(reading, verb - 1), "those");
    return verb == first || (verb == first + 1 && str_is(reading_lower(reading, first), "also"));
}

bool reading_is_passive(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb);
    if (is_heading_passive(reading, verb) || is_upside_down(reading, verb)) return true;
    if (reading_has_child(reading, verb, DEP_AUX, "pass")) return true;
    for (uint32_t child = node->child; node_is_past_participle(node) && child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_AUX && str_is(reading_lemma(reading, child), "be"))
            return true;
    /* "The raid carried out by Benin killed": the tree takes a reduced relative clause for a past tense */
    if (node_has(node, FEAT_PAST) && reading_has_child(reading, verb, DEP_OBL, "agent") &&
        !reading_has_child(reading, verb, DEP_OBJ, NULL) && !reading_has_child(reading, verb, DEP_AUX, NULL))
        return !str_ends(reading_predicate(reading, verb), STR(" by")); /* "it stood by Benin" */
    /* a passive subject without an auxiliary: a headline, if somebody did it ("Envoy expelled by Prague") */
    if (reading_has_child(reading, verb, DEP_NSUBJ, "pass") &&
        !reading_has_child(reading, verb, DEP_OBJ, NULL))
        return reading_has_child(reading, verb, DEP_AUX, NULL) ||
               reading_has_child(reading, verb, DEP_OBL, "agent");
    if (reading_has_child(reading, verb, DEP_NSUBJ, NULL) || reading_has_child(reading, verb, DEP_AUX, NULL))
        return false;
    if (lacks_addressee(reading, verb)) return reading_is_passive(reading, node->head);
    if (!node_is_past_participle(node)) return false;
    switch (node->deprel) {
    case DEP_ACL:
    case DEP_AMOD:
    case DEP_ADVCL:
    case DEP_XCOMP:
        return !reading_has_child(reading, verb, DEP_OBJ, NULL) && !has_bare_object(reading, verb);
    case DEP_CONJ: return node->head != NODE_NONE && reading_is_passive(reading, node->head);
    case DEP_ROOT:
        return reading_has_child(reading, verb, DEP_OBL,
                                 "agent"); /* a headline: "Envoy expelled by Prague" */
    default: return false;
    }
}

uint32_t reading_oblique(const Reading *reading, uint32_t token, const char *const *preps)
{
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (node->deprel != DEP_OBL && node->deprel != DEP_NMOD) continue;
        if (str_in(reading_case(reading, child), preps)) return child;
    }
    return NODE_NONE;
}

/* "accused Chad of supplying drones to": the verb above the phrase that the gerund was made a part of. */
static uint32_t marked_governor(const Reading *reading, uint32_t gerund)
{
    static const char *const markers[] = {"of", "for", "against", "from", "without", "by", "over", NULL};
    enum { CLIMB = 4 };
    Str marker = reading_case(reading, gerund);
    uint32_t noun = node_at(reading, gerund)->head, at = node_at(reading, noun)->head;
    bool marked = str_in(marker, markers);
    for (int step = 0; marked && at != NODE_NONE && step < CLIMB; step++) {
        if (at < gerund && reading_kind(reading, at) == PREDICATE_VERB) return at;
        at = node_at(reading, at)->head;
    }
    return NODE_NONE;
}

uint32_t reading_gerund_governor(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    if ((node->deprel != DEP_COMPOUND && node->deprel != DEP_AMOD) || node->upos != UPOS_VERB ||
        node->head <= token || !str_ends(reading_lower(reading, token), STR("ing")))
        return NODE_NONE;
    uint32_t governor = marked_governor(reading, token);
    if (governor != NODE_NONE) return governor;
    governor = node_at(reading, node->head)->head;
    bool takes_clause =
        governor != NODE_NONE && governor + 1 == token && reading_kind(reading, governor) == PREDICATE_VERB &&
        reading_operators(reading, governor) &
            (OPERATOR_POSSIBLE | OPERATOR_NEGATED | OPERATOR_NEGATED_CLAUSE | OPERATOR_ACTUAL);
    return takes_clause && node_at(reading, node->head)->deprel == DEP_OBJ ? governor : NODE_NONE;
}

bool reading_is_amount(const Reading *reading, uint32_t token)
{
    Upos upos = node_at(reading, token)->upos;
    return upos == UPOS_SYM || upos == UPOS_NUM ||
           lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("amount"));
}

uint32_t reading_doer_behind(const Reading *reading, uint32_t object)
{
    static const char *const preps[] = {"by", NULL};
    const Node *node = node_at(reading, object);
    if (node->deprel != DEP_OBJ || node->head == NODE_NONE || node->head > object) return NODE_NONE;
    if (reading_is_passive(reading, node->head) || reading_oblique(reading, object, preps) != NODE_NONE)
        return NODE_NONE;
    uint32_t doer = reading_oblique(reading, node->head, preps);
    for (uint32_t token = object + 1; doer != NODE_NONE && token < doer; token++)
        if (str_is(reading->tokens->tokens.items[token].form, ",")) return NODE_NONE; /* ", as told by" */
    return doer != NODE_NONE && doer > object && actors_at(reading->actors, doer) ? doer : NODE_NONE;
}

uint32_t reading_conjunct(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    uint32_t at = node->head;
    if (!node_has(node, FEAT_FINITE) || !node_has(node, FEAT_PAST)) return at;
    for (int step = 0; step < 4 && at != NODE_NONE; step++) {
        const Node *above = node_at(reading, at);
        if (above->upos != UPOS_VERB || node_has(above, FEAT_FINITE)) break;
        if (!node_has(above, FEAT_GERUND) && !node_has(above, FEAT_INFINITIVE)) return node->head;
        at = above->head;
    }
    bool found = at != NODE_NONE && node_at(reading, at)->upos == UPOS_VERB;
    return found && node_has(node_at(reading, at), FEAT_FINITE) ? at : node->head;
}

bool reading_is_time(const Reading *reading, uint32_t token)
{
    return lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("time"));
}

bool reading_is_of(const Reading *reading, uint32_t token, const char *const *groups)
{
    const Lexicon *lex = frames_lexicon(reading->frames);
    for (const char *const *group = groups; *group; group++)
        if (lexicon_term(lex, reading_lemma(reading, token), str_from(*group))) return true;
    return false;
}

const LexClass *reading_act(const Reading *reading, uint32_t token)
{
    if (node_at(reading, token)->upos != UPOS_NOUN) return NULL;
    return lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("act"));
}
