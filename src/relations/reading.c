#include "relations/reading.h"

#include "base/ascii.h"
#include "relations/headlines.h"
#include "relations/lists.h"

/* How far up a relative pronoun looks for its clause. */
enum { DEPTH = 10 };

static Str lower_case(Arena *arena, Str text)
{
    char *bytes = ARENA_ARRAY(arena, char, text.size + 1);
    for (size_t i = 0; i < text.size; i++) bytes[i] = ascii_lower(text.bytes[i]);
    return (Str){bytes, text.size};
}

Str reading_lemma(const Reading *reading, uint32_t token)
{
    Str lemma = node_at(reading, token)->lemma;
    for (size_t i = 0; i < lemma.size; i++)
        if (ascii_is_upper(lemma.bytes[i])) return lower_case(reading->arena, lemma);
    return lemma;
}

Str reading_lower(const Reading *reading, uint32_t token)
{
    return lower_case(reading->arena, reading->tokens->tokens.items[token].form);
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

/* "because of": a case word with its fixed children. */
static Str with_fixed(const Reading *reading, uint32_t token)
{
    Str text = reading_lower(reading, token);
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

/* "the shelling of", "heavy fighting": a gerund with what only nouns have. */
static bool is_nominal_gerund(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    Str form = reading_lower(reading, token);
    if (!str_ends(form, STR("ing")) || !frames_know(reading->frames, PREDICATE_NOUN, form)) return false;
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling) {
        const Node *below = node_at(reading, child);
        if (below->deprel == DEP_OBJ || below->deprel == DEP_AUX || below->deprel == DEP_MARK) return false;
        if (below->deprel == DEP_DET || below->deprel == DEP_AMOD || node_is(below, DEP_NMOD, "poss") ||
            (below->deprel == DEP_OBL && str_is(reading_case(reading, child), "between")))
            return true;
    }
    return false;
}

/* Whether a verb has, like nouns, neither auxiliary nor object of its own, and a noun right before it that
 * was taken for its subject. */
static bool is_like_noun(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    if (node->upos != UPOS_VERB || token == reading->sentence->first) return false;
    const Node *before = node_at(reading, token - 1);
    if (before->deprel != DEP_NSUBJ || before->head != token || before->upos != UPOS_NOUN ||
        !frames_know(reading->frames, PREDICATE_NOUN, node->lemma))
        return false;
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling) {
        Deprel deprel = node_at(reading, child)->deprel;
        if (deprel == DEP_AUX || deprel == DEP_MARK || deprel == DEP_OBJ) return false;
    }
    return true;
}

/* "imposed an arms embargo", with the embargo read as what arms do. */
static bool is_disguised_object(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    if (node->head == NODE_NONE || node->head > token) return false;
    if (node->deprel != DEP_OBJ && node->deprel != DEP_XCOMP && node->deprel != DEP_CCOMP) return false;
    if (!is_like_noun(reading, token) || !str_equal(reading_lower(reading, token), node->lemma)) return false;
    const unsigned clausal = OPERATOR_REPORT | OPERATOR_POSSIBLE | OPERATOR_OBJECT_CONTROL;
    const Node *governor = node_at(reading, node->head);
    return node->deprel == DEP_OBJ ||
           !(frames_operators(reading->frames, PREDICATE_VERB, governor->lemma) & clausal);
}

/* "Peru's arms exports to Chile have doubled", with the exports read as what arms do: the next verb has no
 * subject but them. */
static bool is_disguised_subject(const Reading *reading, uint32_t token)
{
    if (!is_like_noun(reading, token) || !str_ends(reading_lower(reading, token), STR("s")) ||
        !reading_has_child(reading, token - 1, DEP_NMOD, "poss"))
        return false;
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (child > token && node->upos == UPOS_VERB && node->deprel == DEP_CCOMP)
            return !reading_has_child(reading, child, DEP_NSUBJ, NULL);
    }
    return false;
}

static bool is_disguised_noun(const Reading *reading, uint32_t token)
{
    return is_disguised_object(reading, token) || is_disguised_subject(reading, token);
}

bool reading_is_object(const Reading *reading, uint32_t token)
{
    return node_at(reading, token)->deprel == DEP_OBJ || is_disguised_object(reading, token);
}

/* "was quoted as warning Peru", with the warning for a noun: no noun has an object. */
static bool is_disguised_gerund(const Reading *reading, uint32_t token)
{
    uint32_t object = reading_child(reading, token, DEP_OBJ, NULL);
    return object != NODE_NONE && object > token && str_ends(reading_lower(reading, token), STR("ing"));
}

PredicateKind reading_kind(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    switch (node->upos) {
    case UPOS_VERB:
        return is_nominal_gerund(reading, token) || is_disguised_noun(reading, token) ? PREDICATE_NOUN
                                                                                      : PREDICATE_VERB;
    case UPOS_AUX: return PREDICATE_VERB;
    case UPOS_ADJ:
    case UPOS_ADV: /* a tagger that has never met "ally" takes it for an adverb */
        return !frames_know(reading->frames, PREDICATE_ADJECTIVE, node->lemma) &&
                       frames_know(reading->frames, PREDICATE_NOUN, node->lemma)
                   ? PREDICATE_NOUN
                   : PREDICATE_ADJECTIVE;
    case UPOS_NOUN: /* "would in turn ship": whatever has a modal is a verb, but "would be an ally" is none */
        return reading_has_child(reading, token, DEP_AUX, NULL) &&
                       !reading_has_child(reading, token, DEP_COP, NULL)
                   ? PREDICATE_VERB
               : headline_subject(reading, token) != NODE_NONE || is_disguised_gerund(reading, token)
                   ? PREDICATE_VERB
                   : PREDICATE_NOUN;
    case UPOS_PROPN: return headline_subject(reading, token) != NODE_NONE ? PREDICATE_VERB : PREDICATE_NOUN;
    case UPOS_ADP: /* "is behind the raid", "is against the plan" */
        return node->deprel == DEP_CASE && node->head != NODE_NONE &&
                       reading_has_child(reading, node->head, DEP_COP, NULL)
                   ? PREDICATE_ADJECTIVE
                   : PREDICATE_KINDS;
    default: return PREDICATE_KINDS;
    }
}

/* Endings of inflected words, and what they may have replaced: for words that the lemmatiser has not met, the
 * lemma is the one that a frame knows ("blockaded": blockade, not blockad). */
typedef struct Ending {
    const char *ending, *instead;
    bool undouble; /* "deterred": deter */
} Ending;

static const Ending endings[] = {{"ied", "y", false}, {"ed", "e", false},    {"ed", "", false},
                                 {"ed", "", true},    {"ying", "ie", false}, {"ing", "e", false},
                                 {"ing", "", false},  {"ing", "", true},     {"ies", "y", false},
                                 {"es", "", false},   {"s", "", false},      {NULL, NULL, false}};

static bool is_plural_of(Str form, Str lemma)
{
    return form.size == lemma.size + 1 && form.bytes[lemma.size] == 's' && str_starts(form, lemma);
}

static Str known_lemma(const Reading *reading, PredicateKind kind, uint32_t token, Str lemma)
{
    if (kind == PREDICATE_ADJECTIVE || frames_know(reading->frames, kind, lemma)) return lemma;
    Str form = reading_lower(reading, token), irregular = frames_irregular(reading->frames, form);
    if (kind == PREDICATE_NOUN && (is_plural_of(form, lemma) || frames_know(reading->frames, kind, form)))
        return frames_know(reading->frames, kind, form) ? form : lemma; /* "planes" are no plans */
    if (kind == PREDICATE_VERB && irregular.size) return irregular;
    if (kind == PREDICATE_VERB && frames_know(reading->frames, kind, form)) return form;
    for (const Ending *e = endings; e->ending; e++) {
        Str stem = form;
        if (!str_ends(form, str_from(e->ending)) || form.size < strlen(e->ending) + 3) continue;
        stem.size -= strlen(e->ending) + e->undouble;
        if (e->undouble && form.bytes[stem.size] != form.bytes[stem.size - 1]) continue;
        Str candidate = str_join(reading->arena, stem, str_from(e->instead));
        if (frames_know(reading->frames, kind, candidate)) return candidate;
    }
    return lemma;
}

/* "cease-fire", "test-fired", "air-strike": a word with the one that a hyphen joins to it, however a frame
 * spells them; else {0}. */
static Str hyphenated(const Reading *reading, PredicateKind kind, uint32_t token, Str lemma)
{
    static const char *const joints[] = {"-", " ", ""};
    if (token < reading->sentence->first + 2 || !str_is(reading_lower(reading, token - 1), "-"))
        return (Str){0};
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        Str both = str_print(reading->arena, STR_FORMAT "%s" STR_FORMAT,
                             STR_ARGS(reading_lower(reading, token - 2)), joints[i], STR_ARGS(lemma));
        if (frames_know(reading->frames, kind, both)) return both;
    }
    return (Str){0};
}

/* "Operation Desert Wind": a campaign that was given a name. */
static bool is_named_operation(const Reading *reading, uint32_t token)
{
    const Token *tokens = reading->tokens->tokens.items;
    if (node_at(reading, token)->upos != UPOS_PROPN && node_at(reading, token)->upos != UPOS_NOUN)
        return false;
    if (str_is(tokens[token].form, "Operation")) return reading_has_child(reading, token, DEP_FLAT, NULL);
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (str_is(tokens[child].form, "Operation") && node_at(reading, child)->deprel == DEP_COMPOUND)
            return child < token && tokens[token].form.bytes[0] >= 'A' && tokens[token].form.bytes[0] <= 'Z';
    return false;
}

/* "military operation", "show of force": a noun with the word before it or with "of" and the word behind it,
 * where a frame knows them together; else {0}. */
static Str compound_noun(const Reading *reading, uint32_t token, Str lemma)
{
    if (is_named_operation(reading, token)) return STR("military operation");
    if (token > reading->sentence->first) {
        Str both = str_print(reading->arena, STR_FORMAT " " STR_FORMAT,
                             STR_ARGS(reading_lower(reading, token - 1)), STR_ARGS(lemma));
        if (frames_know(reading->frames, PREDICATE_NOUN, both)) return both;
    }
    if (token + 2 < reading->sentence->end && str_is(reading_lower(reading, token + 1), "of")) {
        Str both = str_print(reading->arena, STR_FORMAT " of " STR_FORMAT, STR_ARGS(lemma),
                             STR_ARGS(reading_lower(reading, token + 2)));
        if (frames_know(reading->frames, PREDICATE_NOUN, both)) return both;
    }
    return (Str){0};
}

/* "pulled its troops out of", "handed the ship back": the particle behind the object. */
static uint32_t distant_particle(const Reading *reading, uint32_t verb, Str lemma)
{
    uint32_t object = reading_child(reading, verb, DEP_OBJ, NULL);
    if (object == NODE_NONE || object < verb) return NODE_NONE;
    for (uint32_t child = node_at(reading, object)->sibling; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        uint32_t particle = child;
        if (node->deprel == DEP_OBL) particle = reading_child(reading, child, DEP_CASE, NULL);
        if (particle == NODE_NONE || node_at(reading, particle)->child != NODE_NONE) continue;
        if (node->deprel != DEP_OBL && node->deprel != DEP_ADVMOD) continue;
        if (node->deprel == DEP_OBL && node_at(reading, particle + 1)->deprel != DEP_CASE) continue;
        if (frames_know(reading->frames, PREDICATE_VERB,
                        str_print(reading->arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(lemma),
                                  STR_ARGS(reading_lower(reading, particle)))))
            return particle;
    }
    return NODE_NONE;
}

Str reading_verb_lemma(const Reading *reading, uint32_t token)
{
    return known_lemma(reading, PREDICATE_VERB, token, reading_lower(reading, token));
}

bool reading_is_bare(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    Str form = reading_lower(reading, token);
    static const char *const unchanged[] = {"cut",   "hit",   "put",      "set",  "let",  "shut",
                                            "hurt",  "split", "spread",   "quit", "shed", "thrust",
                                            "burst", "cast",  "forecast", "beat", NULL};
    bool past = node_has(node, FEAT_PAST) && str_in(form, unchanged);
    return node->upos == UPOS_VERB && !past && str_equal(form, reading_verb_lemma(reading, token));
}

/* The lemma with its particle: "carry out". A small word right behind the verb is one, whatever the tree
 * makes of it, where a frame knows the two together. Of nouns, what frames know as one name. */
Str reading_predicate(const Reading *reading, uint32_t token)
{
    PredicateKind kind = reading_kind(reading, token);
    Str lemma = known_lemma(reading, kind, token, reading_lemma(reading, token));
    Str joined = hyphenated(reading, kind, token, lemma);
    if (joined.size) return joined;
    if (kind == PREDICATE_NOUN) {
        Str compound = compound_noun(reading, token, lemma);
        return compound.size ? compound : lemma;
    }
    if (kind != PREDICATE_VERB) return lemma;
    uint32_t particle = reading_child(reading, token, DEP_COMPOUND, "prt");
    if (particle == NODE_NONE && token + 1 < reading->sentence->end) {
        const Node *next = node_at(reading, token + 1);
        if (next->upos == UPOS_ADP || next->upos == UPOS_ADV || next->upos == UPOS_ADJ) particle = token + 1;
    }
    if (particle == NODE_NONE) particle = distant_particle(reading, token, lemma);
    if (particle == NODE_NONE) return lemma;
    Str both = str_print(reading->arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(lemma),
                         STR_ARGS(reading_lower(reading, particle)));
    return frames_know(reading->frames, kind, both) ? both : lemma;
}

/* "in March": no march; "the charge d'affaires" charges nobody. */
static bool is_no_event(const Reading *reading, uint32_t token)
{
    if (node_at(reading, token)->upos == UPOS_PROPN && reading_is_time(reading, token)) return true;
    bool charge = str_is(reading_lower(reading, token), "charge") && token + 1 < reading->sentence->end;
    return charge && str_starts(reading_lower(reading, token + 1), STR("d")) &&
           node_at(reading, token + 1)->upos != UPOS_VERB && node_at(reading, token + 1)->upos != UPOS_ADP;
}

bool reading_framed(const Reading *reading, uint32_t token)
{
    PredicateKind kind = is_no_event(reading, token) ? PREDICATE_KINDS : reading_kind(reading, token);
    uint32_t count = 0;
    if (kind != PREDICATE_KINDS)
        frames_find(reading->frames, kind, reading_predicate(reading, token), &count);
    return count;
}

unsigned reading_operators(const Reading *reading, uint32_t token)
{
    PredicateKind kind = reading_kind(reading, token);
    if (kind == PREDICATE_KINDS) return 0;
    Str predicate = reading_predicate(reading, token);
    unsigned operators = frames_operators(reading->frames, kind, predicate);
    if (kind == PREDICATE_NOUN) /* a travel ban is a ban */
        operators |= frames_operators(reading->frames, kind, reading_lemma(reading, token));
    return operators;
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

bool reading_is_passive(const Reading *reading, uint32_t verb)
{
    const Node *node = node_at(reading, verb);
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
