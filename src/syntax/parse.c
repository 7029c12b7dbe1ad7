#include "syntax/adverbial.h"
#include "syntax/choices.h"
#include "syntax/decode.h"
#include "syntax/matrix.h"
#include "syntax/mend.h"
#include "syntax/model_file.h"
#include "syntax/standin.h"
#include "syntax/titlecase.h"

/* Words go through the network in groups of whole sentences, so that its matrices are read from memory once a
 * group. In the arrays of a group, a row of zeros stands before each sentence and behind the last: neighbours
 * of the words at its ends. Over-long sentences (in hostile input) are parsed in pieces, whose roots hang on
 * the first. */

enum { PIECE_MAX = 250, GROUP_MAX = 300 }; /* words; rows */

typedef struct Piece {
    uint32_t first, end; /* tokens */
    uint32_t row;        /* of its first word in the group */
    bool begins;         /* a sentence */
} Piece;

enum { MEMORY = 512 };

/* How much worse, in scores of arcs, a tree with a verb as its root may be where the best has none. Chosen on
 * dev. */
static const float verb_margin = 8, name_margin = 25;

typedef struct Memory {
    Str form;
    bool first;
} Memory;

typedef struct Parser {
    Arena *arena;   /* what stays: lemmas */
    Arena *buffers; /* what does not */
    Arena *lemmas;  /* of a group: those that may be chosen */
    const Model *model;
    const RankWatch *watch;
    const Tokens *tokens;
    Trees *trees;
    ARRAY(Piece) group;
    uint32_t rows;
    Spelling *spellings;              /* per row */
    const AdverbialKind **adverbials; /* per row: of one that begins there, or NULL */
    Choices *choices;                 /* per row */
    RankWord *words;                  /* of a piece */
    Memory *memory;                   /* MEMORY words, and the sums of their rows */
    float *sums;
    float *x, *y;                        /* GROUP_MAX × width, with a row of zeros in front and behind */
    int16_t *whole;                      /* x in whole numbers, likewise; or other rows */
    float *wide;                         /* gates: GROUP_MAX × 3 width; tag scores */
    float *state;                        /* GROUP_MAX × width */
    float *dependents, *heads, *queries; /* GROUP_MAX × arc; heads one more */
    float *below, *above;                /* GROUP_MAX × hidden */
    float *turned, *scores, *hidden, *labels;
    uint32_t *chosen, *kept;
    void *scratch;
} Parser;

static void start(Parser *parser)
{
    const Shape *shape = &parser->model->shape;
    Arena *arena = parser->buffers;
    size_t rows = parser->tokens->tokens.count + parser->tokens->sentences.count + 2;
    if (rows > GROUP_MAX) rows = GROUP_MAX;
    size_t words = rows < PIECE_MAX ? rows : PIECE_MAX;
    size_t wide = 3 * shape->width > shape->tags ? 3 * shape->width : shape->tags;
    parser->spellings = ARENA_ARRAY(arena, Spelling, rows);
    parser->adverbials = ARENA_ARRAY(arena, const AdverbialKind *, rows);
    parser->choices = ARENA_ARRAY(arena, Choices, rows);
    parser->words = ARENA_ARRAY(arena, RankWord, words);
    parser->memory = ARENA_ARRAY(arena, Memory, MEMORY);
    parser->sums = ARENA_ARRAY(arena, float, MEMORY * shape->width);
    parser->x = ARENA_ARRAY(arena, float, (rows + 2) * shape->width) + shape->width;
    parser->y = ARENA_ARRAY(arena, float, (rows + 2) * shape->width) + shape->width;
    size_t widest = shape->width > shape->arc ? shape->width : shape->arc;
    if (shape->hidden > widest) widest = shape->hidden;
    parser->whole = ARENA_ARRAY(arena, int16_t, (rows + 2) * widest) + shape->width;
    parser->wide = ARENA_ARRAY(arena, float, rows *wide);
    parser->state = ARENA_ARRAY(arena, float, rows * shape->width);
    parser->dependents = ARENA_ARRAY(arena, float, rows * shape->arc);
    parser->heads = ARENA_ARRAY(arena, float, (rows + 1) * shape->arc) + shape->arc;
    parser->queries = ARENA_ARRAY(arena, float, rows * shape->arc);
    parser->below = ARENA_ARRAY(arena, float, rows * shape->hidden);
    parser->above = ARENA_ARRAY(arena, float, rows * shape->hidden);
    parser->turned = ARENA_ARRAY(arena, float, (words + 1) * shape->arc);
    parser->scores = ARENA_ARRAY(arena, float, words *(words + 1));
    parser->hidden = ARENA_ARRAY(arena, float, words * shape->hidden);
    parser->labels = ARENA_ARRAY(arena, float, words * shape->labels);
    parser->chosen = ARENA_ARRAY(arena, uint32_t, words);
    parser->kept = ARENA_ARRAY(arena, uint32_t, words);
    parser->scratch = arena_alloc(arena, decode_scratch((uint32_t)words));
}

/* out = rows of whole numbers × matrix + bias */
static void multiply(const Parser *parser, uint32_t matrix, const int16_t *whole, size_t row, float steps,
                     size_t n, const float *bias, float *out)
{
    const Model *model = parser->model;
    const Matrix *m = &model->layout.matrices[matrix];
    matrix_multiply_integers(&(IntegerProduct){.n = n,
                                               .k = m->rows,
                                               .m = m->columns,
                                               .a = whole,
                                               .row = row,
                                               .b = model->matrices + m->at - model->layout.vectors,
                                               .scale = model->matrix_scales[matrix] / steps,
                                               .bias = bias,
                                               .c = out});
}

static const float *vector(const Parser *parser, size_t at) { return parser->model->vectors + at; }

static void sum_rows(const Model *model, const uint64_t keys[FEATURES], float *sum)
{
    size_t width = model->shape.width;
    memset(sum, 0, width * sizeof *sum);
    for (uint32_t f = 0; f < FEATURES; f++) {
        uint32_t found = key_find(&model->rows, keys[f]);
        if (found == UINT32_MAX) found = f;
        matrix_add_row(sum, model->table + found * width, model->scales[found], width);
    }
}

/* Words come back: the sums of those met last are kept, each in the one place that its hash gives. */
static const float *recall(Parser *parser, Str form, const Spelling *spelling, bool first)
{
    size_t width = parser->model->shape.width, place = (str_hash(form) >> 7) % MEMORY;
    Memory *memory = &parser->memory[place];
    float *sum = parser->sums + place * width;
    if (!memory->form.bytes || memory->first != first || !str_equal(memory->form, form)) {
        uint64_t keys[FEATURES];
        features_make(keys, form, spelling, first);
        sum_rows(parser->model, keys, sum);
        *memory = (Memory){form, first};
    }
    return sum;
}

static void embed(Parser *parser, const Piece *piece)
{
    size_t width = parser->model->shape.width;
    int loudness = 0;
    uint32_t adverbial_end = 0;
    bool title = piece->begins && titlecase_is(parser->tokens, piece->first, piece->end);
    for (uint32_t i = piece->first; i < piece->end; i++) {
        size_t row = piece->row + i - piece->first;
        Str form = parser->tokens->tokens.items[i].form;
        spelling_make(&parser->spellings[row], form);
        Spelling seen;
        const AdverbialKind *adverbial = adverbial_find(parser->tokens, piece->first, i, piece->end);
        if (adverbial) adverbial_end = i + adverbial->count;
        parser->adverbials[row] = adverbial;
        Str common =
            i < adverbial_end ? STR("also") : standin_find(parser->tokens, piece->first, i, piece->end);
        if (title && i > piece->first && str_equal(common, form))
            common = standin_word(titlecase_lower(parser->buffers, form));
        spelling_make(&seen, common);
        loudness += spelling_loudness(form);
        memcpy(parser->x + row * width, recall(parser, common, &seen, piece->begins && i == piece->first),
               width * sizeof(float));
    }
    for (size_t i = 0; i < piece->end - piece->first; i++)
        parser->spellings[piece->row + i].shouted = loudness > 0;
}

static void tag(Parser *parser)
{
    const Model *model = parser->model;
    const Shape *shape = &model->shape;
    multiply(parser, MATRIX_TAG, parser->whole, shape->width, STEPS_WIDTH, parser->rows,
             vector(parser, model->layout.tag_b), parser->wide);
    for (uint32_t p = 0; p < parser->group.count; p++) {
        const Piece *piece = &parser->group.items[p];
        for (uint32_t i = piece->first; i < piece->end; i++) {
            size_t row = piece->row + i - piece->first;
            uint32_t number = (uint32_t)matrix_best(parser->wide + row * shape->tags, model->n_tags);
            const Tag *found = &model->tags[number];
            Node *node = &parser->trees->nodes.items[i];
            *node = (Node){.upos = found->upos, .features = found->features, .morph = &found->morph};
            choices_find(&parser->choices[row], parser->wide + row * shape->tags, model->n_tags, number);
        }
    }
}

static void encode(Parser *parser)
{
    const Model *model = parser->model;
    const Shape *shape = &model->shape;
    size_t width = shape->width;
    for (uint32_t l = 0; l <= shape->layers; l++) {
        matrix_quantise(parser->x - width, (parser->rows + 2) * width, STEPS_WIDTH, QUANTUM_MAX,
                        parser->whole - width);
        if (l == shape->tag_layer) tag(parser);
        if (l == shape->layers) break;
        bool window = shape->windows >> l & 1;
        multiply(parser, MATRIX_LAYER + l, window ? parser->whole - width : parser->whole, width, STEPS_WIDTH,
                 parser->rows, vector(parser, model->layout.layer_b[l]), parser->wide);
        for (uint32_t p = 0; p < parser->group.count; p++) {
            const Piece *piece = &parser->group.items[p];
            size_t row = piece->row;
            network_recur(shape, parser->wide + row * 3 * width, parser->x + row * width,
                          piece->end - piece->first, parser->state + row * width, parser->y + row * width);
        }
        float *swap = parser->x;
        parser->x = parser->y;
        parser->y = swap;
    }
}

static void relate(Parser *parser, const Piece *piece)
{
    const Model *model = parser->model;
    const Shape *shape = &model->shape;
    size_t n = piece->end - piece->first, width = shape->hidden;
    for (size_t i = 0; i < n; i++) {
        uint32_t head = parser->chosen[i];
        const float *below = parser->below + (piece->row + i) * width;
        const float *above =
            head ? parser->above + (piece->row + head - 1) * width : vector(parser, model->layout.above_root);
        matrix_add_cut(parser->hidden + i * width, below, above, width);
    }
    matrix_quantise(parser->hidden, n * width, STEPS_HIDDEN, QUANTUM_MAX, parser->whole);
    multiply(parser, MATRIX_LABEL, parser->whole, width, STEPS_HIDDEN, n,
             vector(parser, model->layout.label_b), parser->labels);
    for (size_t i = 0; i < n; i++) {
        float *scores = parser->labels + i * shape->labels;
        uint32_t label = model->root_label;
        if (parser->chosen[i]) {
            float lowest = scores[matrix_best(scores, model->n_labels)];
            scores[model->root_label] = lowest - 1e9f; /* the root's own relation is nobody else's */
            label = (uint32_t)matrix_best(scores, model->n_labels);
        }
        Node *node = &parser->trees->nodes.items[piece->first + i];
        bool wrong =
            label == model->root_label && parser->chosen[i]; /* a model that knows no other, or no numbers */
        node->deprel = wrong ? DEP_DEP : model->labels[label].deprel;
        node->subtype = wrong ? (Str){0} : model->labels[label].subtype;
        node->head = parser->chosen[i] ? piece->first + parser->chosen[i] - 1 : NODE_NONE;
    }
}

/* Whether a word outside [first, end) hangs on one within. */
static bool governs(const Parser *parser, const Piece *piece, uint32_t first, uint32_t end)
{
    for (uint32_t i = piece->first; i < piece->end; i++) {
        uint32_t head = parser->trees->nodes.items[i].head;
        if ((i < first || i >= end) && head != NODE_NONE && head >= first && head < end) return true;
    }
    return false;
}

/* What was seen as "also" gets its own tags, lemmas and heads. */
static void name_adverbial(Parser *parser, const Piece *piece, uint32_t first, const AdverbialKind *kind)
{
    Node *nodes = parser->trees->nodes.items;
    uint32_t end = first + kind->count, head = nodes[end - 1].head;
    while (head != NODE_NONE && head >= first && head < end) head = nodes[head].head;
    bool whole = head != NODE_NONE && !governs(parser, piece, first, end);
    for (uint32_t i = first; i < end; i++) {
        const AdverbialWord *word = &kind->words[i - first];
        const Tag *tag = choices_tag(parser->model, word->upos, word->xpos);
        if (tag) {
            nodes[i].upos = tag->upos;
            nodes[i].features = tag->features;
            nodes[i].morph = &tag->morph;
            nodes[i].lemma =
                choices_lemma(parser->arena, &parser->model->lemmas, parser->tokens->tokens.items[i].form,
                              &parser->spellings[piece->row + i - piece->first], tag);
        }
        if (!whole) continue;
        nodes[i].head = i + 1 < end ? end - 1 : head;
        nodes[i].deprel = word->deprel;
        nodes[i].subtype = (Str){0};
    }
}

static void name_adverbials(Parser *parser, const Piece *piece)
{
    for (uint32_t i = piece->first; i < piece->end; i++) {
        const AdverbialKind *kind = parser->adverbials[piece->row + i - piece->first];
        if (kind) name_adverbial(parser, piece, i, kind);
    }
}

static bool is_past_participle(const Node *node) { return str_is(node_xpos(node), "VBN"); }

/* "'s been", "'s always been" */
static bool before_been(const Node *node, const Node *end)
{
    const Node *next = node + 1;
    if (next < end && next->upos == UPOS_ADV) next++;
    return next < end && str_is(next->lemma, "be") && is_past_participle(next);
}

/* "'s" is "has" before "been", and beside a participle, unless that is passive. Tags do not tell the two
 * apart. */
static void tell_has_from_is(const Parser *parser, const Piece *piece)
{
    Node *nodes = parser->trees->nodes.items;
    for (uint32_t i = piece->first; i < piece->end; i++) {
        Node *node = &nodes[i];
        Str form = parser->tokens->tokens.items[i].form;
        if (node->upos != UPOS_AUX || !str_is(node->lemma, "be")) continue;
        if (!str_is(form, "'s") && !str_is(form, "\xE2\x80\x99s")) continue;
        bool helps = node->deprel == DEP_AUX && !node->subtype.size && node->head != NODE_NONE &&
                     is_past_participle(&nodes[node->head]);
        if (helps || before_been(node, nodes + piece->end)) node->lemma = STR("have");
    }
}

static void score_arcs(Parser *parser, const Piece *piece)
{
    const Shape *shape = &parser->model->shape;
    size_t arc = shape->arc, row = piece->row;
    float *heads = parser->heads + (row - 1) * arc; /* the row of zeros in front is the root's */
    memcpy(heads, vector(parser, parser->model->layout.root), arc * sizeof *heads);
    network_arcs(shape, vector(parser, parser->model->layout.distance), parser->queries + row * arc, heads,
                 piece->end - piece->first, parser->turned, parser->scores);
}

/* The sum of the scores of the chosen arcs. */
static float tree_score(Parser *parser, const Piece *piece)
{
    size_t n = piece->end - piece->first;
    float sum = 0;
    score_arcs(parser, piece);
    for (size_t i = 0; i < n; i++) sum += parser->scores[i * (n + 1) + parser->chosen[i]];
    return sum;
}

static const Node *node_of(const Parser *parser, const Piece *piece, size_t i)
{
    return &parser->trees->nodes.items[piece->first + i];
}

/* Could head a sentence: a finite verb, or an "-ed" that the tagger took for a participle, that is not a
 * clause's. */
static bool is_main_verb(const Parser *parser, const Piece *piece, size_t verb)
{
    const Node *node = node_of(parser, piece, verb);
    if (node->upos != UPOS_VERB || !(node->features & (FEAT_FINITE | FEAT_PAST)) ||
        str_is(node->subtype, "relcl"))
        return false;
    for (size_t i = 0; i < piece->end - piece->first; i++) {
        const Node *child = node_of(parser, piece, i);
        if (parser->chosen[i] != verb + 1) continue;
        if (child->deprel == DEP_MARK || str_is(child->subtype, "pass") || str_is(child->subtype, "agent"))
            return false;
    }
    return true;
}

/* A whole sentence, with a full stop, whose root is neither a verb nor has a copula, though there is a verb.
 */
static bool lacks_verb(const Parser *parser, const Piece *piece)
{
    size_t n = piece->end - piece->first, root = 0;
    Str last = parser->tokens->tokens.items[piece->end - 1].form;
    if (n < 4 || !str_is(last, ".")) return false;
    bool verb = false;
    for (size_t i = 0; i < n; i++) {
        if (!parser->chosen[i]) root = i;
        verb |= is_main_verb(parser, piece, i);
    }
    const Node *node = node_of(parser, piece, root);
    if (node->upos == UPOS_VERB || node->upos == UPOS_AUX || !verb) return false;
    for (size_t i = 0; i < n; i++)
        if (parser->chosen[i] == root + 1 && node_of(parser, piece, i)->deprel == DEP_COP) return false;
    return true;
}

/* A participle that heads a sentence without an auxiliary is a past tense. Whether it was one. */
static bool make_finite(Parser *parser, const Piece *piece, size_t root)
{
    Node *node = &parser->trees->nodes.items[piece->first + root];
    if (node->features & FEAT_FINITE) return false;
    for (uint32_t t = 0; t < parser->model->n_tags; t++) {
        const Tag *tag = &parser->model->tags[t];
        if (tag->upos != UPOS_VERB || !str_is(tag->morph.xpos, "VBD") || !(tag->features & FEAT_FINITE))
            continue;
        node->features = tag->features;
        node->morph = &tag->morph;
        return true;
    }
    return false;
}

/* "Hungary blocked union aid": the new root stands right behind a name, where no participle of the next noun
 * stands. */
static bool follows_name(const Parser *parser, const Piece *piece)
{
    for (size_t i = 1; i < piece->end - piece->first; i++)
        if (!parser->chosen[i])
            return node_of(parser, piece, i - 1)->upos == UPOS_PROPN &&
                   node_of(parser, piece, i)->deprel == DEP_AMOD;
    return false;
}

/* What is no longer a participle is done by its subject, not done to it; a name left of it that was part of a
 * longer one is the subject where there is none. */
static void name_subject(Parser *parser, const Piece *piece, size_t root)
{
    Node *name = NULL;
    for (size_t i = 0; i < piece->end - piece->first; i++) {
        Node *node = &parser->trees->nodes.items[piece->first + i];
        if (parser->chosen[i] != root + 1) continue;
        if (node->deprel == DEP_NSUBJ) {
            node->subtype = (Str){0};
            return;
        }
        if (i < root &&
            (node->deprel == DEP_COMPOUND || node->deprel == DEP_FLAT || node->deprel == DEP_APPOS ||
             node->deprel == DEP_DEP || str_is(node->subtype, "unmarked")))
            name = node;
    }
    if (!name) return;
    name->deprel = DEP_NSUBJ;
    name->subtype = (Str){0};
}

/* "Hungary blocked union aid.", read as one long name: the best tree whose root is a verb, where it is hardly
 * worse. */
static void prefer_verb(Parser *parser, const Piece *piece)
{
    size_t n = piece->end - piece->first;
    float before = tree_score(parser, piece);
    memcpy(parser->kept, parser->chosen, n * sizeof *parser->kept);
    for (size_t i = 0; i < n; i++)
        if (!is_main_verb(parser, piece, i)) parser->scores[i * (n + 1)] -= 1000;
    decode_tree(parser->scores, (uint32_t)n, parser->chosen, parser->scratch);
    float margin = follows_name(parser, piece) ? name_margin : verb_margin;
    if (tree_score(parser, piece) < before - margin) {
        memcpy(parser->chosen, parser->kept, n * sizeof *parser->kept);
        return;
    }
    size_t root = 0, old = 0;
    for (size_t i = 0; i < n; i++) {
        if (!parser->chosen[i]) root = i;
        if (!parser->kept[i]) old = i;
    }
    if (old < root) parser->chosen[old] = (uint32_t)root + 1; /* its subject, most likely */
    for (size_t i = 0; i < root; i++)                         /* what was said of the noun behind it */
        if (parser->chosen[i] > root + 1) parser->chosen[i] = (uint32_t)root + 1;
    bool participle = make_finite(parser, piece, root);
    relate(parser, piece);
    if (participle) name_subject(parser, piece, root);
}

static void choose_lemmas(Parser *parser, const Piece *piece)
{
    RankSentence sentence = {.words = parser->words,
                             .count = piece->end - piece->first,
                             .title =
                                 piece->begins && titlecase_is(parser->tokens, piece->first, piece->end)};
    for (uint32_t i = 0; i < sentence.count; i++) {
        RankWord *word = &sentence.words[i];
        *word = (RankWord){.form = parser->tokens->tokens.items[piece->first + i].form,
                           .spelling = &parser->spellings[piece->row + i],
                           .node = node_of(parser, piece, i),
                           .head = parser->chosen[i] ? &sentence.words[parser->chosen[i] - 1] : NULL};
        choices_lemmas(parser->lemmas, parser->model, &parser->choices[piece->row + i], sentence.title, word);
    }
    rank_look(&sentence);
    for (uint32_t i = 0; i < sentence.count; i++) {
        RankWord *word = &sentence.words[i];
        uint32_t best = word->count > 1 ? rank_choose(&parser->model->ranker, &sentence, i) : 0;
        Str lemma = word->candidates[best].lemma;
        if (word->count > 1 && parser->watch)
            parser->watch->see(parser->watch->context, piece->first + i, &sentence, i);
        parser->trees->nodes.items[piece->first + i].lemma =
            str_equal(lemma, str_slice(word->form, 0, lemma.size)) ? str_slice(word->form, 0, lemma.size)
                                                                   : str_copy(parser->arena, lemma);
    }
    arena_empty(parser->lemmas);
}

static void attach(Parser *parser, const Piece *piece)
{
    score_arcs(parser, piece);
    decode_tree(parser->scores, piece->end - piece->first, parser->chosen, parser->scratch);
    relate(parser, piece);
    if (lacks_verb(parser, piece)) prefer_verb(parser, piece);
    choose_lemmas(parser, piece);
    name_adverbials(parser, piece);
    tell_has_from_is(parser, piece);
}

static void run(Parser *parser)
{
    const Model *model = parser->model;
    const Shape *shape = &model->shape;
    const Layout *layout = &model->layout;
    size_t rows = parser->rows, width = shape->width;
    if (!parser->group.count) return;
    for (uint32_t p = 0; p < parser->group.count; p++) { /* the rows of zeros, between and behind */
        const Piece *piece = &parser->group.items[p];
        memset(parser->x + (piece->row - 1) * width, 0, width * sizeof(float));
        embed(parser, piece);
    }
    memset(parser->x + rows * width, 0, width * sizeof(float));
    float *x = parser->x, *y = parser->y;
    for (uint32_t p = 0; p < parser->group.count; p++)
        memset(y + (parser->group.items[p].row - 1) * width, 0, width * sizeof(float));
    memset(y + rows * width, 0, width * sizeof(float));
    encode(parser);
    multiply(parser, MATRIX_DEPENDENT, parser->whole, width, STEPS_WIDTH, rows,
             vector(parser, layout->dependent_b), parser->dependents);
    matrix_add_cut(parser->dependents, parser->dependents, NULL, rows * shape->arc);
    multiply(parser, MATRIX_HEAD, parser->whole, width, STEPS_WIDTH, rows, vector(parser, layout->head_b),
             parser->heads);
    matrix_add_cut(parser->heads, parser->heads, NULL, rows * shape->arc);
    multiply(parser, MATRIX_BELOW, parser->whole, width, STEPS_WIDTH, rows, vector(parser, layout->below_b),
             parser->below);
    multiply(parser, MATRIX_ABOVE, parser->whole, width, STEPS_WIDTH, rows, NULL, parser->above);
    matrix_quantise(parser->dependents, rows * shape->arc, STEPS_HIDDEN, QUANTUM_MAX, parser->whole);
    multiply(parser, MATRIX_BILINEAR, parser->whole, shape->arc, STEPS_HIDDEN, rows,
             vector(parser, layout->bilinear_b), parser->queries);
    for (uint32_t p = 0; p < parser->group.count; p++) attach(parser, &parser->group.items[p]);
    parser->x = x;
    parser->y = y;
    parser->group.count = 0;
    parser->rows = 0;
}

static void add(Parser *parser, uint32_t first, uint32_t end, bool begins)
{
    if (parser->rows + 1 + (end - first) + 1 > GROUP_MAX) run(parser);
    Piece *piece = array_add(parser->buffers, &parser->group);
    *piece = (Piece){.first = first, .end = end, .row = parser->rows + 1, .begins = begins};
    parser->rows += 1 + (end - first);
}

/* Pieces behind the first hang on its root. */
static void join(Trees *trees, const Sentence *sent)
{
    uint32_t root = NODE_NONE;
    for (uint32_t i = sent->first; i < sent->end; i++) {
        Node *node = &trees->nodes.items[i];
        if (node->head != NODE_NONE) continue;
        if (root == NODE_NONE) {
            root = i;
            continue;
        }
        node->head = root;
        node->deprel = DEP_PARATAXIS;
        node->subtype = (Str){0};
    }
}

void syntax_parse(Arena *arena, const Model *model, const Tokens *tokens, Trees *out)
{
    syntax_parse_watched(arena, model, tokens, out, NULL);
}

void syntax_parse_watched(Arena *arena, const Model *model, const Tokens *tokens, Trees *out,
                          const RankWatch *watch)
{
    uint32_t count = tokens->tokens.count;
    *out = (Trees){0};
    if (!count) return;
    out->nodes.items = ARENA_ARRAY(arena, Node, count);
    out->nodes.count = out->nodes.capacity = count;
    Parser parser = {
        .arena = arena, .buffers = arena_within(arena), .model = model, .tokens = tokens, .trees = out};
    parser.lemmas = arena_within(arena);
    parser.watch = watch;
    start(&parser);
    for (uint32_t s = 0; s < tokens->sentences.count; s++) {
        const Sentence *sent = &tokens->sentences.items[s];
        for (uint32_t first = sent->first, end; first < sent->end; first = end) {
            end = sent->end - first > PIECE_MAX ? first + PIECE_MAX : sent->end;
            add(&parser, first, end, first == sent->first);
        }
    }
    run(&parser);
    arena_free(parser.lemmas);
    arena_free(parser.buffers);
    for (uint32_t s = 0; s < tokens->sentences.count; s++) {
        join(out, &tokens->sentences.items[s]);
        tree_mend(out, tokens, tokens->sentences.items[s].first, tokens->sentences.items[s].end);
        tree_link(out, tokens->sentences.items[s].first, tokens->sentences.items[s].end);
    }
}
