#include "train/rank.h"

#include "train/learn.h"

#include <math.h>
#include <stdlib.h>

typedef struct Option {
    uint16_t features[RANK_FEATURES];
    uint32_t count;
} Option;

typedef struct Lesson {
    uint32_t first, count; /* options */
    uint32_t right, times;
} Lesson;

struct RankLessons {
    Arena *arena;
    ARRAY(Option) options;
    ARRAY(Lesson) lessons;
};

RankLessons *rank_lessons_new(Arena *arena)
{
    RankLessons *lessons = ARENA_NEW(arena, RankLessons);
    lessons->arena = arena;
    return lessons;
}

typedef struct Hearing {
    RankLessons *lessons;
    const Model *model;
    const Part *part;
    const uint8_t *halves; /* of the part's documents, per token */
    uint32_t half, times;
} Hearing;

static void hear(void *context, uint32_t token, const RankSentence *sentence, uint32_t at)
{
    const Hearing *hearing = context;
    RankLessons *lessons = hearing->lessons;
    const RankWord *word = &sentence->words[at];
    const Node *gold = &hearing->part->trees.nodes.items[token];
    uint32_t right = 0;
    if (hearing->halves[token] != hearing->half) return;
    while (right < word->count && !str_equal(word->candidates[right].lemma, gold->lemma)) right++;
    if (right == word->count) return;
    *array_add(lessons->arena, &lessons->lessons) =
        (Lesson){lessons->options.count, word->count, right, hearing->times};
    for (uint32_t c = 0; c < word->count; c++) {
        Option *option = array_add(lessons->arena, &lessons->options);
        option->count = rank_features(&hearing->model->ranker, sentence, at, c, option->features);
    }
}

void rank_lessons_add(RankLessons *lessons, const Model *model, const Part *part, uint32_t half,
                      uint32_t times)
{
    Arena *arena = arena_within(lessons->arena);
    uint8_t *halves = ARENA_ARRAY(arena, uint8_t, part->tokens.tokens.count + 1);
    for (uint32_t s = 0; s < part->tokens.sentences.count; s++)
        for (uint32_t i = part->tokens.sentences.items[s].first; i < part->tokens.sentences.items[s].end; i++)
            halves[i] = part->halves[s];
    Hearing hearing = {lessons, model, part, halves, half, times};
    Trees trees;
    syntax_parse_watched(arena, model, &part->tokens, &trees, &(RankWatch){hear, &hearing});
    arena_free(arena);
}

typedef struct Weights {
    float *values, *squares; /* squares: sums of gradients', by which steps become smaller */
} Weights;

static float weigh(const Weights *weights, const Option *option)
{
    float sum = 0;
    for (uint32_t f = 0; f < option->count; f++) sum += weights->values[option->features[f]];
    return sum;
}

static void step(Weights *weights, const Option *option, float error)
{
    const float rate = 0.03F, decay = 0.01F; /* chosen on dev */
    for (uint32_t f = 0; f < option->count; f++) {
        uint32_t number = option->features[f];
        float gradient = error + decay * weights->values[number];
        weights->squares[number] += gradient * gradient;
        weights->values[number] -= rate * gradient / sqrtf(weights->squares[number] + 1e-6F);
    }
}

/* Towards the right one of its options, by the gradient of its log probability. */
static void learn(Weights *weights, const Option *options, const Lesson *lesson)
{
    float shares[RANK_CANDIDATES], most = -INFINITY, sum = 0;
    for (uint32_t c = 0; c < lesson->count; c++) {
        shares[c] = weigh(weights, &options[c]);
        if (shares[c] > most) most = shares[c];
    }
    for (uint32_t c = 0; c < lesson->count; c++) sum += shares[c] = expf(shares[c] - most);
    for (uint32_t c = 0; c < lesson->count; c++)
        step(weights, &options[c], shares[c] / sum - (c == lesson->right));
}

/* The lessons' numbers, each as often as it counts. */
static uint32_t *list(Arena *arena, const RankLessons *lessons, uint32_t *count)
{
    *count = 0;
    for (uint32_t i = 0; i < lessons->lessons.count; i++) *count += lessons->lessons.items[i].times;
    uint32_t *order = ARENA_ARRAY(arena, uint32_t, *count + 1), n = 0;
    for (uint32_t i = 0; i < lessons->lessons.count; i++)
        for (uint32_t t = 0; t < lessons->lessons.items[i].times; t++) order[n++] = i;
    return order;
}

static void shuffle(uint32_t *order, uint32_t count, uint32_t pass)
{
    Random random = random_from(1, pass, 0);
    for (uint32_t i = count; i > 1; i--) {
        uint32_t other = random_below(&random, i), swap = order[i - 1];
        order[i - 1] = order[other];
        order[other] = swap;
    }
}

static const int16_t *round_weights(Arena *arena, const float *values)
{
    enum { STEPS = 1024 }; /* whole numbers in a unit of weight */
    int16_t *whole = ARENA_ARRAY(arena, int16_t, RANK_WEIGHTS);
    for (uint32_t i = 0; i < RANK_WEIGHTS; i++) {
        float number = roundf(values[i] * STEPS);
        whole[i] = (int16_t)(number > INT16_MAX ? INT16_MAX : number < -INT16_MAX ? -INT16_MAX : number);
    }
    return whole;
}

const int16_t *rank_learn(Arena *arena, const RankLessons *lessons)
{
    enum { PASSES = 10, SETTLED = 3 }; /* the weights after each of the passes behind that are averaged */
    Arena *buffers = arena_within(arena);
    Weights weights = {ARENA_ARRAY(buffers, float, RANK_WEIGHTS), ARENA_ARRAY(buffers, float, RANK_WEIGHTS)};
    uint32_t count, *order = list(buffers, lessons, &count);
    float *mean = ARENA_ARRAY(buffers, float, RANK_WEIGHTS);
    for (uint32_t pass = 0; pass < PASSES; pass++) {
        shuffle(order, count, pass);
        for (uint32_t i = 0; i < count; i++) {
            const Lesson *lesson = &lessons->lessons.items[order[i]];
            learn(&weights, &lessons->options.items[lesson->first], lesson);
        }
        for (uint32_t i = 0; i < RANK_WEIGHTS && pass >= SETTLED; i++)
            mean[i] += weights.values[i] / (PASSES - SETTLED);
    }
    const int16_t *whole = round_weights(arena, mean);
    arena_free(buffers);
    return whole;
}

/* ---- what was seen of a word ---- */

typedef struct Sight {
    uint64_t key;
    uint32_t print;
    bool small, name; /* written without capitals; the lemma has one */
} Sight;

static int by_key(const void *left, const void *right)
{
    const Sight *a = left, *b = right;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    return (a->print > b->print) - (a->print < b->print);
}

static bool has_capital(Str str)
{
    for (size_t i = 0; i < str.size; i++)
        if (str.bytes[i] >= 'A' && str.bytes[i] <= 'Z') return true;
    return false;
}

static uint32_t sum_up(const Sight *sights, uint32_t count)
{
    uint32_t most = 0, most_print = 0, counts[2][2] = {{0}};
    for (uint32_t i = 0, end; i < count; i = end) {
        for (end = i; end < count && sights[end].print == sights[i].print;) end++;
        if (end - i > most) most = end - i, most_print = sights[i].print;
    }
    for (uint32_t i = 0; i < count; i++) counts[sights[i].small][sights[i].name]++;
    return rank_seen_pack(&(RankSeen){.print = most_print,
                                      .total = rank_count_class(count),
                                      .share = rank_share_class(most, count),
                                      .large_name = rank_count_class(counts[0][1]),
                                      .large_common = rank_count_class(counts[0][0]),
                                      .small_name = rank_count_class(counts[1][1]),
                                      .small_common = rank_count_class(counts[1][0])});
}

void corpus_count_lemmas(Corpus *corpus)
{
    Arena *arena = corpus->arena;
    ARRAY(Sight) sights = {0};
    ARRAY(KeyEntry) entries = {0};
    for (uint32_t s = 0; s < corpus->samples.count; s++) {
        const Sample *sample = &corpus->samples.items[s];
        for (uint32_t i = sample->first; i < sample->end; i++) {
            const Node *node = &sample->part->trees.nodes.items[i];
            Str form = sample->part->tokens.tokens.items[i].form;
            Spelling spelling;
            if (!node->lemma.size || node->deprel == DEP_GOESWITH) continue;
            spelling_make(&spelling, form);
            *array_add(arena, &sights) = (Sight){rank_seen_key(&spelling), rank_print(node->lemma),
                                                 !has_capital(form), has_capital(node->lemma)};
        }
    }
    if (sights.count) qsort(sights.items, sights.count, sizeof *sights.items, by_key);
    for (uint32_t i = 0, end; i < sights.count; i = end) {
        for (end = i; end < sights.count && sights.items[end].key == sights.items[i].key;) end++;
        *array_add(arena, &entries) = (KeyEntry){sights.items[i].key, sum_up(&sights.items[i], end - i)};
    }
    corpus->seen = key_table_make(arena, entries.items, entries.count);
}
