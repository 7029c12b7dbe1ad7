#include "train/learn.h"

#include "syntax/matrix.h"

#include <math.h>

Random random_from(uint64_t a, uint64_t b, uint64_t c)
{
    uint64_t state = a * 0x9E3779B97F4A7C15u + b * 0xC2B2AE3D27D4EB4Fu + c * 0x165667B19E3779F9u + 1;
    state ^= state >> 31;
    state *= 0xBF58476D1CE4E5B9u;
    state ^= state >> 29;
    return (Random){state ? state : 1};
}

static uint64_t next(Random *random)
{
    uint64_t x = random->state;
    x ^= x >> 12;
    x ^= x << 25;
    x ^= x >> 27;
    random->state = x;
    return x * 0x2545F4914F6CDD1Du;
}

uint32_t random_below(Random *random, uint32_t limit)
{
    return (uint32_t)((next(random) >> 32) * limit >> 32);
}
float random_unit(Random *random) { return (float)(next(random) >> 40) / 16777216.0f; }

typedef struct Word { /* of the sentence as it is learned from */
    Str form;
    const Node *node;
    uint32_t tag, label, head; /* head: 0 the root, else its place + 1 */
} Word;

struct Learner {
    const Parameters *parameters;
    Word *words;
    uint32_t n;                      /* words */
    uint32_t (*rows)[FEATURES];      /* per word */
    uint32_t *tags, *heads, *labels; /* gold; heads: 0 the root, else word + 1 */
    float *x[LAYERS_MAX + 1];        /* (n + 2) × width, the pointers at the first word */
    float *in[LAYERS_MAX + 1];       /* x with dropout: what matrices see */
    float *keep[LAYERS_MAX + 1];     /* the masks, n × width */
    float *gates[LAYERS_MAX], *state[LAYERS_MAX];
    float *dx, *dnext, *din, *dgates; /* gradients */
    float *tag_scores, *dependents, *head_rows, *queries, *turned, *scores;
    float *below, *above, *hidden, *label_scores;
    float *d_dependents, *d_heads, *d_queries, *d_below, *d_above, *d_hidden;
};

static float *rows_of(Arena *arena, size_t width) /* with two rows of zeros around */
{
    return ARENA_ARRAY(arena, float, (LEARN_MAX + 2) * width) + width;
}

Learner *learner_new(Arena *arena, const Parameters *parameters)
{
    const Shape *shape = &parameters->shape;
    Learner *learner = ARENA_NEW(arena, Learner);
    learner->parameters = parameters;
    learner->rows = arena_alloc(arena, sizeof *learner->rows * LEARN_MAX);
    learner->words = ARENA_ARRAY(arena, Word, LEARN_MAX);
    learner->tags = ARENA_ARRAY(arena, uint32_t, LEARN_MAX);
    learner->heads = ARENA_ARRAY(arena, uint32_t, LEARN_MAX);
    learner->labels = ARENA_ARRAY(arena, uint32_t, LEARN_MAX);
    const size_t wide = (size_t)3 * shape->width;
    for (uint32_t l = 0; l <= shape->layers; l++) {
        learner->x[l] = rows_of(arena, shape->width);
        learner->in[l] = rows_of(arena, shape->width);
        learner->keep[l] = rows_of(arena, shape->width);
    }
    for (uint32_t l = 0; l < shape->layers; l++) {
        learner->gates[l] = rows_of(arena, wide);
        learner->state[l] = rows_of(arena, shape->width);
    }
    learner->dx = rows_of(arena, shape->width);
    learner->dnext = rows_of(arena, shape->width);
    learner->din = rows_of(arena, wide);
    learner->dgates = rows_of(arena, wide);
    learner->tag_scores = rows_of(arena, shape->tags);
    learner->label_scores = rows_of(arena, shape->labels);
    float **arcs[] = {&learner->dependents, &learner->head_rows, &learner->queries, &learner->d_dependents,
                      &learner->d_heads,    &learner->d_queries, &learner->turned};
    for (size_t i = 0; i < sizeof arcs / sizeof *arcs; i++) *arcs[i] = rows_of(arena, shape->arc);
    float **hidden[] = {&learner->below,   &learner->above,   &learner->hidden,
                        &learner->d_below, &learner->d_above, &learner->d_hidden};
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++) *hidden[i] = rows_of(arena, shape->hidden);
    learner->scores = ARENA_ARRAY(arena, float, LEARN_MAX *(LEARN_MAX + 1));
    return learner;
}

/* ---- the sentence ---- */

enum Recase { AS_WRITTEN, ALL_LOWER, ALL_UPPER, ALL_TITLE };

/* The form as a headline or a careless writer might have it. */
static Str recase(char *buffer, Str form, enum Recase how)
{
    if (how == AS_WRITTEN || form.size > SPELLING_MAX / 2) return form;
    for (size_t i = 0; i < form.size; i++) {
        char c = form.bytes[i];
        bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z';
        if (how == ALL_LOWER && upper)
            c = (char)(c | 32);
        else if (lower && (how == ALL_UPPER || (how == ALL_TITLE && i == 0)))
            c = (char)(c & ~32);
        buffer[i] = c;
    }
    return (Str){buffer, form.size};
}

static Word word_of(const Part *part, uint32_t token, uint32_t head)
{
    return (Word){.form = part->tokens.tokens.items[token].form,
                  .node = &part->trees.nodes.items[token],
                  .tag = part->tags[token],
                  .label = part->labels[token],
                  .head = head};
}

static uint32_t copy_words(const Sample *sample, Word *words)
{
    for (uint32_t i = sample->first; i < sample->end; i++) {
        uint32_t head = sample->part->trees.nodes.items[i].head;
        words[i - sample->first] = word_of(sample->part, i, head == NODE_NONE ? 0 : head - sample->first + 1);
    }
    return sample->end - sample->first;
}

static uint32_t leave_out(Word *words, uint32_t n, uint32_t at)
{
    memmove(words + at, words + at + 1, (n - at - 1) * sizeof *words);
    for (uint32_t i = 0; i + 1 < n; i++) words[i].head -= words[i].head > at + 1;
    return n - 1;
}

static bool ends_with_mark(const Word *words, uint32_t n)
{
    return n > 2 && words[n - 1].node->upos == UPOS_PUNCT && words[n - 1].node->child == NODE_NONE;
}

/* As headlines do: no articles, no full stop. */
static uint32_t make_headline(Word *words, uint32_t n)
{
    if (ends_with_mark(words, n)) n = leave_out(words, n, n - 1);
    for (uint32_t i = n; i-- > 0;) {
        Str form = words[i].form;
        bool article = words[i].node->upos == UPOS_DET && words[i].node->child == NODE_NONE &&
                       (str_is(form, "the") || str_is(form, "The") || str_is(form, "a") ||
                        str_is(form, "A") || str_is(form, "an") || str_is(form, "An"));
        if (article && n > 2) n = leave_out(words, n, i);
    }
    return n;
}

/* Puts an adverbial of another sentence between an auxiliary and its verb: "would in turn supply". */
static uint32_t put_adverbial(const Corpus *corpus, Word *words, uint32_t n, Random *random)
{
    uint32_t places = 0, at = 0;
    for (uint32_t i = 0; i + 1 < n; i++) {
        bool between = words[i].node->deprel == DEP_AUX && words[i].head == i + 2 &&
                       words[i + 1].node->upos == UPOS_VERB;
        if (between && random_below(random, ++places) == 0) at = i + 1;
    }
    if (!places || !corpus->adverbials.count) return n;
    const Adverbial *phrase = &corpus->adverbials.items[random_below(random, corpus->adverbials.count)];
    uint32_t size = phrase->end - phrase->first;
    if (n + size > LEARN_MAX) return n;
    memmove(words + at + size, words + at, (n - at) * sizeof *words);
    for (uint32_t i = 0; i < n; i++) {
        Word *word = &words[i < at ? i : i + size];
        if (word->head > at) word->head += size;
    }
    for (uint32_t i = 0; i < size; i++) {
        uint32_t head = phrase->first + i == phrase->head ? size + 1 : phrase->head - phrase->first + 1;
        words[at + i] = word_of(phrase->part, phrase->first + i, at + head);
    }
    return n + size;
}

/* The sentence as written, or as a headline or a careless writer might have it. */
static uint32_t vary(const Learner *learner, const Sample *sample, Random *random, enum Recase *how,
                     Word *words)
{
    const Recipe *recipe = learner->parameters->recipe;
    uint32_t n = copy_words(sample, words);
    if (ends_with_mark(words, n) && random_unit(random) < recipe->unpunctuate) n--;
    *how = AS_WRITTEN;
    if (random_unit(random) < recipe->recase) *how = (enum Recase)(1 + random_below(random, 3));
    if (recipe->headlines > 0 && random_unit(random) < recipe->headlines) {
        *how = random_below(random, 2) ? ALL_TITLE : random_below(random, 3) ? AS_WRITTEN : ALL_UPPER;
        n = make_headline(words, n);
    }
    if (recipe->adverbials > 0 && random_unit(random) < recipe->adverbials)
        n = put_adverbial(learner->parameters->corpus, words, n, random);
    return n;
}

static void load_rows(Learner *learner, uint32_t rows[FEATURES], Str form, bool first, Random *random)
{
    const Corpus *corpus = learner->parameters->corpus;
    const Recipe *recipe = learner->parameters->recipe;
    Spelling spelling;
    uint64_t keys[FEATURES];
    spelling_make(&spelling, form);
    features_make(keys, form, &spelling, first);
    for (uint32_t f = 0; f < FEATURES; f++) {
        rows[f] = key_find(&corpus->rows, keys[f]);
        if (rows[f] == UINT32_MAX) rows[f] = f;
    }
    float count = (float)corpus->counts[rows[FEATURE_WORD]];
    bool rare = random_unit(random) < recipe->word_dropout / (recipe->word_dropout + count);
    if (rare || (recipe->hide > 0 && random_unit(random) < recipe->hide)) {
        rows[FEATURE_WORD] = FEATURE_WORD;
        rows[FEATURE_FORM] = FEATURE_FORM;
    }
}

static void load(Learner *learner, const Sample *sample, Random *random)
{
    Word *words = learner->words;
    enum Recase how;
    learner->n = vary(learner, sample, random, &how, words);
    for (uint32_t i = 0; i < learner->n; i++) {
        char buffer[SPELLING_MAX];
        load_rows(learner, learner->rows[i], recase(buffer, words[i].form, how), i == 0, random);
        learner->tags[i] = words[i].tag;
        learner->labels[i] = words[i].label;
        learner->heads[i] = words[i].head;
    }
}

/* ---- forward ---- */

/* y = x w + b, below zero cut off where relu is set */
static void project(const Parameters *parameters, uint32_t matrix, const float *x, size_t row, size_t n,
                    const float *b, bool relu, float *y)
{
    const Matrix *w = &parameters->layout.matrices[matrix];
    matrix_multiply(&(Product){.n = n,
                               .k = w->rows,
                               .m = w->columns,
                               .a = x,
                               .row = row,
                               .column = 1,
                               .b = parameters->dense + w->at,
                               .bias = b,
                               .c = y,
                               .c_row = w->columns});
    if (!relu) return;
    for (size_t i = 0; i < n * w->columns; i++) y[i] = y[i] > 0 ? y[i] : 0;
}

/* One mask a sentence, the same for all words. */
static void drop(Learner *learner, uint32_t level, Random *random)
{
    size_t width = learner->parameters->shape.width;
    float rate = learner->parameters->recipe->dropout, *keep = learner->keep[level];
    for (size_t k = 0; k < width; k++) keep[k] = random_unit(random) < rate ? 0 : 1 / (1 - rate);
    for (size_t i = 0; i < learner->n; i++)
        for (size_t k = 0; k < width; k++)
            learner->in[level][i * width + k] = learner->x[level][i * width + k] * keep[k];
    memset(learner->in[level] + learner->n * width, 0, width * sizeof(float));
}

static void forward(Learner *learner, Random *random)
{
    const Parameters *parameters = learner->parameters;
    const Shape *shape = &parameters->shape;
    const Layout *layout = &parameters->layout;
    const float *weights = parameters->dense;
    size_t n = learner->n, width = shape->width;
    memset(learner->x[0], 0, n * width * sizeof(float));
    for (size_t i = 0; i < n; i++)
        for (uint32_t f = 0; f < FEATURES; f++) {
            const float *row = parameters->table + (size_t)learner->rows[i][f] * width;
            for (size_t k = 0; k < width; k++) learner->x[0][i * width + k] += row[k];
        }
    for (uint32_t l = 0; l < shape->layers; l++) {
        drop(learner, l, random);
        bool window = shape->windows >> l & 1;
        project(parameters, MATRIX_LAYER + l, window ? learner->in[l] - width : learner->in[l], width, n,
                weights + layout->layer_b[l], false, learner->gates[l]);
        network_recur(shape, learner->gates[l], learner->x[l], n, learner->state[l], learner->x[l + 1]);
    }
    drop(learner, shape->layers, random);
    const float *top = learner->in[shape->layers];
    project(parameters, MATRIX_TAG, learner->in[shape->tag_layer], width, n, weights + layout->tag_b, false,
            learner->tag_scores);
    float *heads = learner->head_rows - shape->arc; /* the root's row in front */
    memcpy(heads, weights + layout->root, shape->arc * sizeof(float));
    project(parameters, MATRIX_DEPENDENT, top, width, n, weights + layout->dependent_b, true,
            learner->dependents);
    project(parameters, MATRIX_HEAD, top, width, n, weights + layout->head_b, true, learner->head_rows);
    project(parameters, MATRIX_BILINEAR, learner->dependents, shape->arc, n, weights + layout->bilinear_b,
            false, learner->queries);
    network_arcs(shape, weights + layout->distance, learner->queries, heads, n, learner->turned - shape->arc,
                 learner->scores);
    project(parameters, MATRIX_BELOW, top, width, n, weights + layout->below_b, false, learner->below);
    project(parameters, MATRIX_ABOVE, top, width, n, NULL, false, learner->above);
    for (size_t i = 0; i < n; i++) {
        const float *above = learner->heads[i]
                                 ? learner->above + (size_t)(learner->heads[i] - 1) * shape->hidden
                                 : weights + layout->above_root;
        for (size_t k = 0; k < shape->hidden; k++) {
            float sum = learner->below[i * shape->hidden + k] + above[k];
            learner->hidden[i * shape->hidden + k] = sum > 0 ? sum : 0;
        }
    }
    project(parameters, MATRIX_LABEL, learner->hidden, shape->hidden, n, weights + layout->label_b, false,
            learner->label_scores);
}

/* Turns scores into the gradient of -log softmax(scores)[gold], times scale; returns the loss. A share of the
 * aim, smoothing, is spread over all of them: so none becomes too sure. */
static double soften(float *scores, size_t count, size_t room, uint32_t gold, float scale, float smoothing)
{
    if (gold == UINT32_MAX) {
        memset(scores, 0, room * sizeof *scores);
        return 0;
    }
    float most = scores[0], sum = 0;
    for (size_t i = 1; i < count; i++) most = scores[i] > most ? scores[i] : most;
    float right = scores[gold] - most;
    for (size_t i = 0; i < count; i++) sum += scores[i] = expf(scores[i] - most);
    for (size_t i = 0; i < count; i++) scores[i] *= scale / sum;
    for (size_t i = count; i < room; i++) scores[i] = 0;
    scores[gold] -= scale * (1 - smoothing);
    for (size_t i = 0; i < count && smoothing > 0; i++) scores[i] -= scale * smoothing / (float)count;
    return logf(sum) - right;
}

/* ---- backward ---- */

enum { NO_BIAS = 0 };

/* For y = x w + b, given dy: adds to dw, db and dx. bias: its place + 1, or NO_BIAS. */
static void project_back(const Parameters *parameters, Gradient *gradient, uint32_t matrix, size_t bias,
                         const float *x, size_t x_row, size_t n, const float *dy, float *dx)
{
    const Matrix *w = &parameters->layout.matrices[matrix];
    size_t k = w->rows, m = w->columns;
    matrix_multiply(&(Product){.n = k,
                               .k = n,
                               .m = m,
                               .a = x,
                               .row = 1,
                               .column = x_row,
                               .b = dy,
                               .c = gradient->dense + w->at,
                               .c_row = m,
                               .add = 1});
    if (bias != NO_BIAS)
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < m; j++) gradient->dense[bias - 1 + j] += dy[i * m + j];
    matrix_multiply(&(Product){.n = n,
                               .k = m,
                               .m = k,
                               .a = dy,
                               .row = m,
                               .column = 1,
                               .b = parameters->turned + w->at,
                               .c = dx,
                               .c_row = k,
                               .add = 1});
}

static void cut_relu(const float *y, float *dy, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (y[i] <= 0) dy[i] = 0;
}

static void labels_back(Learner *learner, Gradient *gradient, float *dtop)
{
    const Parameters *parameters = learner->parameters;
    const Shape *shape = &parameters->shape;
    const Layout *layout = &parameters->layout;
    size_t n = learner->n, m = shape->hidden;
    const float *top = learner->in[shape->layers];
    memset(learner->d_hidden, 0, n * m * sizeof(float));
    project_back(parameters, gradient, MATRIX_LABEL, layout->label_b + 1, learner->hidden, m, n,
                 learner->label_scores, learner->d_hidden);
    cut_relu(learner->hidden, learner->d_hidden, n * m);
    memset(learner->d_above, 0, n * m * sizeof(float));
    for (size_t i = 0; i < n; i++) {
        float *above = learner->heads[i] ? learner->d_above + (learner->heads[i] - 1) * m
                                         : gradient->dense + layout->above_root;
        for (size_t k = 0; k < m; k++) above[k] += learner->d_hidden[i * m + k];
    }
    project_back(parameters, gradient, MATRIX_BELOW, layout->below_b + 1, top, shape->width, n,
                 learner->d_hidden, dtop);
    project_back(parameters, gradient, MATRIX_ABOVE, NO_BIAS, top, shape->width, n, learner->d_above, dtop);
}

static void arcs_back(Learner *learner, Gradient *gradient, float *dtop)
{
    const Parameters *parameters = learner->parameters;
    const Shape *shape = &parameters->shape;
    const Layout *layout = &parameters->layout;
    size_t n = learner->n, arc = shape->arc;
    const float *top = learner->in[shape->layers], *heads = learner->head_rows - arc;
    float *d_heads = learner->d_heads - arc;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            gradient->dense[layout->distance + distance_index(i, j)] += learner->scores[i * (n + 1) + j + 1];
    matrix_multiply(&(Product){.n = n,
                               .k = n + 1,
                               .m = arc,
                               .a = learner->scores,
                               .row = n + 1,
                               .column = 1,
                               .b = heads,
                               .c = learner->d_queries,
                               .c_row = arc});
    matrix_multiply(&(Product){.n = n + 1,
                               .k = n,
                               .m = arc,
                               .a = learner->scores,
                               .row = 1,
                               .column = n + 1,
                               .b = learner->queries,
                               .c = d_heads,
                               .c_row = arc});
    for (size_t a = 0; a < arc; a++) gradient->dense[layout->root + a] += d_heads[a];
    memset(learner->d_dependents, 0, n * arc * sizeof(float));
    project_back(parameters, gradient, MATRIX_BILINEAR, layout->bilinear_b + 1, learner->dependents, arc, n,
                 learner->d_queries, learner->d_dependents);
    cut_relu(learner->dependents, learner->d_dependents, n * arc);
    cut_relu(learner->head_rows, learner->d_heads, n * arc);
    project_back(parameters, gradient, MATRIX_DEPENDENT, layout->dependent_b + 1, top, shape->width, n,
                 learner->d_dependents, dtop);
    project_back(parameters, gradient, MATRIX_HEAD, layout->head_b + 1, top, shape->width, n,
                 learner->d_heads, dtop);
}

static float squash_slope(float x)
{
    if (x <= -3.0f || x >= 3.0f) return 0;
    float square = x * x, part = (9.0f - square) / (9.0f + 3.0f * square);
    return part * part;
}

/* Through the recurrence of a layer: from dy to dgates and the part of dx that does not go through matrices.
 */
static void recur_back(Learner *learner, uint32_t l, const float *dy, float *dx)
{
    size_t n = learner->n, width = learner->parameters->shape.width, half = width / 2;
    const float *x = learner->x[l], *gates = learner->gates[l], *state = learner->state[l];
    for (size_t k = 0; k < width; k++) {
        bool backward = k >= half;
        float carried = 0;
        for (size_t step = n; step-- > 0;) {
            size_t t = backward ? n - 1 - step : step, at = t * width + k;
            const float *g = gates + t * 3 * width + k;
            float *dg = learner->dgates + t * 3 * width + k;
            float before = !step ? 0 : state[(backward ? t + 1 : t - 1) * width + k];
            float f = gate(g[width]), r = gate(g[2 * width]), c = squash(state[at]);
            float dstate = carried + dy[at] * r * squash_slope(state[at]);
            dg[2 * width] = dy[at] * (c - x[at]) * 0.25f * squash_slope(0.5f * g[2 * width]);
            dg[width] = dstate * (before - g[0]) * 0.25f * squash_slope(0.5f * g[width]);
            dg[0] = dstate * (1 - f);
            dx[at] = dy[at] * (1 - r);
            carried = dstate * f;
        }
    }
}

static void add_dropped(const Learner *learner, uint32_t level, const float *din, float *dx)
{
    size_t width = learner->parameters->shape.width;
    const float *keep = learner->keep[level];
    for (size_t i = 0; i < learner->n; i++)
        for (size_t k = 0; k < width; k++) dx[i * width + k] += din[i * width + k] * keep[k];
}

/* Adds to dx (of x[l]) what came through the layer's matrices. */
static void gates_back(Learner *learner, uint32_t l, Gradient *gradient, float *dx)
{
    const Parameters *parameters = learner->parameters;
    const Layout *layout = &parameters->layout;
    size_t n = learner->n, width = parameters->shape.width;
    bool window = parameters->shape.windows >> l & 1;
    size_t k = window ? 3 * width : width;
    memset(learner->din, 0, n * k * sizeof(float));
    project_back(parameters, gradient, MATRIX_LAYER + l, layout->layer_b[l] + 1,
                 window ? learner->in[l] - width : learner->in[l], width, n, learner->dgates, learner->din);
    if (!window) {
        add_dropped(learner, l, learner->din, dx);
        return;
    }
    const float *keep = learner->keep[l];
    for (size_t i = 0; i < n; i++)
        for (size_t w = 0; w < 3; w++) {
            if ((w == 0 && i == 0) || (w == 2 && i + 1 == n)) continue;
            for (size_t c = 0; c < width; c++)
                dx[(i + w - 1) * width + c] += learner->din[i * k + w * width + c] * keep[c];
        }
}

static void rows_back(Learner *learner, Gradient *gradient, const float *dx)
{
    size_t width = learner->parameters->shape.width;
    for (size_t i = 0; i < learner->n; i++)
        for (uint32_t f = 0; f < FEATURES; f++) {
            uint32_t row = learner->rows[i][f];
            if (!gradient->touched[row]) {
                gradient->touched[row] = 1;
                gradient->list[gradient->count++] = row;
            }
            float *into = gradient->table + (size_t)row * width;
            for (size_t k = 0; k < width; k++) into[k] += dx[i * width + k];
        }
}

static void tags_back(Learner *learner, Gradient *gradient, float *dx)
{
    const Parameters *parameters = learner->parameters;
    const Shape *shape = &parameters->shape;
    size_t n = learner->n, width = shape->width;
    memset(learner->din, 0, n * width * sizeof(float));
    project_back(parameters, gradient, MATRIX_TAG, parameters->layout.tag_b + 1,
                 learner->in[shape->tag_layer], width, n, learner->tag_scores, learner->din);
    add_dropped(learner, shape->tag_layer, learner->din, dx);
}

void learner_run(Learner *learner, const Sample *sample, Random random, float scale, Gradient *gradient)
{
    const Shape *shape = &learner->parameters->shape;
    load(learner, sample, &random);
    forward(learner, &random);
    size_t n = learner->n, width = shape->width;
    float smoothing = learner->parameters->recipe->smoothing;
    for (size_t i = 0; i < n; i++) {
        learner->scores[i * (n + 1) + i + 1] = -1e9f; /* no word heads itself */
        gradient->loss += soften(learner->scores + i * (n + 1), n + 1, n + 1, learner->heads[i], scale, 0);
        gradient->loss += soften(learner->label_scores + i * shape->labels,
                                 learner->parameters->corpus->labels.strings.count, shape->labels,
                                 learner->labels[i], scale, smoothing);
        gradient->loss +=
            soften(learner->tag_scores + i * shape->tags, learner->parameters->corpus->tags.strings.count,
                   shape->tags, learner->tags[i], scale, smoothing);
    }
    float *dy = learner->dnext, *dx = learner->dx;
    memset(learner->din, 0, n * width * sizeof(float));
    memset(dy, 0, n * width * sizeof(float));
    arcs_back(learner, gradient, learner->din);
    labels_back(learner, gradient, learner->din);
    add_dropped(learner, shape->layers, learner->din, dy);
    for (uint32_t l = shape->layers; l-- > 0;) {
        if (shape->tag_layer == l + 1) tags_back(learner, gradient, dy);
        recur_back(learner, l, dy, dx);
        gates_back(learner, l, gradient, dx);
        float *swap = dy;
        dy = dx;
        dx = swap;
    }
    if (shape->tag_layer == 0) tags_back(learner, gradient, dy);
    rows_back(learner, gradient, dy);
}

void parameters_turn(Parameters *parameters, uint32_t part)
{
    const Layout *layout = &parameters->layout;
    for (uint32_t i = part; i < layout->n_matrices; i += 2) {
        const Matrix *m = &layout->matrices[i];
        const float *from = parameters->dense + m->at;
        float *to = parameters->turned + m->at;
        for (size_t r = 0; r < m->rows; r++)
            for (size_t c = 0; c < m->columns; c++) to[c * m->rows + r] = from[r * m->columns + c];
    }
}
