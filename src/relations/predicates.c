/* What a word is as a predicate: verb, noun or adjective, and its lemma as frames know it (reading.h). */
#include "relations/headlines.h"
#include "relations/reading.h"

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

bool reading_is_object(const Reading *reading, uint32_t token)
{
    return node_at(reading, token)->deprel == DEP_OBJ || is_disguised_object(reading, token);
}

/* "said so when meeting with", "while meeting": no article stands before it, so that it is no noun. */
static bool is_behind_when(const Reading *reading, uint32_t token)
{
    static const char *const words[] = {"when", "while", "whilst", NULL};
    return token > reading->sentence->first && node_at(reading, token)->deprel == DEP_ADVCL &&
           str_ends(reading_lower(reading, token), STR("ing")) &&
           str_in(reading_lower(reading, token - 1), words);
}

/* "was quoted as warning Peru", with the warning for a noun: no noun has an object. */
static bool is_disguised_gerund(const Reading *reading, uint32_t token)
{
    if (is_behind_when(reading, token)) return true;
    uint32_t object = reading_child(reading, token, DEP_OBJ, NULL);
    return object != NODE_NONE && object > token && str_ends(reading_lower(reading, token), STR("ing"));
}

PredicateKind reading_kind(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    switch (node->upos) {
    case UPOS_VERB:
        return is_nominal_gerund(reading, token) || is_disguised_object(reading, token) ? PREDICATE_NOUN
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
    bool gerund = kind == PREDICATE_NOUN && node_at(reading, token)->upos == UPOS_VERB;
    if (gerund && frames_know(reading->frames, kind, reading_lower(reading, token)))
        return reading_lower(reading, token); /* "shelling", whatever "shell" is */
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
    Str prep = reading_case(reading, token); /* "is out of the question" */
    if (prep.size && reading_child(reading, token, DEP_COP, NULL) != NODE_NONE) {
        Str both = str_print(reading->arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(prep), STR_ARGS(lemma));
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
        if (particle == NODE_NONE) continue;
        if (node->deprel != DEP_OBL && node->deprel != DEP_ADVMOD) continue;
        uint32_t below = node_at(reading, particle)->child; /* "home from Mali", but not "right back" */
        if (below != NODE_NONE && (node->deprel == DEP_OBL || below < particle)) continue;
        if (node->deprel == DEP_OBL && node_at(reading, particle + 1)->deprel != DEP_CASE) continue;
        if (frames_know(reading->frames, PREDICATE_VERB,
                        str_print(reading->arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(lemma),
                                  STR_ARGS(reading_lower(reading, particle)))))
            return particle;
    }
    return NODE_NONE;
}

/* "made peace", "took it to task": the verb with its object, or with a phrase that has a preposition, where
 * frames know them as one; else {0}. */
static Str idiom(const Reading *reading, uint32_t verb, Str lemma)
{
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        bool object = node->deprel == DEP_OBJ, phrase = node->deprel == DEP_OBL;
        if (child < verb || node->upos != UPOS_NOUN || !(object || phrase)) continue;
        Str prep = object ? (Str){0} : reading_case(reading, child);
        Str whole = str_print(reading->arena, STR_FORMAT "%s" STR_FORMAT " " STR_FORMAT, STR_ARGS(lemma),
                              object ? "" : " ", STR_ARGS(prep), STR_ARGS(reading_lower(reading, child)));
        if (frames_know(reading->frames, PREDICATE_VERB, whole)) return whole;
    }
    return (Str){0};
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

/* "came in for criticism", "put up with it": a verb and its particle with the preposition right behind them,
 * where a frame knows all three; else {0}. */
static Str with_second_particle(const Reading *reading, Str both, uint32_t particle)
{
    if (particle + 1 >= reading->sentence->end || node_at(reading, particle + 1)->upos != UPOS_ADP)
        return (Str){0};
    Str all = str_print(reading->arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(both),
                        STR_ARGS(reading_lower(reading, particle + 1)));
    return frames_know(reading->frames, PREDICATE_VERB, all) ? all : (Str){0};
}

/* The lemma with its particle, or the idiom that it begins: "carry out", "make peace". A small word right
 * behind the verb is a particle, whatever the tree makes of it, where a frame knows the two together. Of
 * nouns, what frames know as one name. */
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
    if (kind != PREDICATE_VERB || !frames_begin(reading->frames, lemma)) return lemma;
    Str whole = idiom(reading, token, lemma);
    if (whole.size) return whole;
    uint32_t particle = reading_child(reading, token, DEP_COMPOUND, "prt");
    if (particle == NODE_NONE && token + 1 < reading->sentence->end) {
        uint32_t behind = token + 1; /* "made it clear" */
        if (behind + 1 < reading->sentence->end && str_is(reading_lower(reading, behind), "it")) behind++;
        Upos upos = node_at(reading, behind)->upos;
        bool adverb = (upos == UPOS_ADP || upos == UPOS_ADV) && behind == token + 1;
        bool place = str_is(reading_lower(reading, behind), "place"); /* "took place" */
        if (adverb || upos == UPOS_ADJ || place) particle = behind;
    }
    if (particle == NODE_NONE) particle = distant_particle(reading, token, lemma);
    if (particle == NODE_NONE) return lemma;
    Str both = str_print(reading->arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(lemma),
                         STR_ARGS(reading_lower(reading, particle)));
    Str all = with_second_particle(reading, both, particle);
    if (all.size) return all;
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
