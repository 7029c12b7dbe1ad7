#include "train/optimise.h"

#include <math.h>
#include <pthread.h>

enum { WORKERS = 2, ROW_MEAN_EVERY = 16 };

struct Optimiser {
    Parameters *parameters;
    Gradient gradients[WORKERS];
    Learner *learners[WORKERS];
    float *first, *second;         /* moments of the gradient, dense */
    float *row_first, *row_second; /* of the table */
    float *mean, *row_mean;
    uint32_t *order;          /* of the samples */
    uint32_t step, steps;     /* taken, in all */
    uint32_t epoch, from, to; /* batch: order[from, to) */
    size_t words;             /* of the batch */
    pthread_barrier_t barrier;
};

static float gauss(Random *random) /* roughly normal, standard deviation 1 */
{
    float sum = 0;
    for (int i = 0; i < 12; i++) sum += random_unit(random);
    return sum - 6;
}

static void fill(float *at, size_t rows, size_t columns, float gain, Random *random)
{
    float scale = gain * sqrtf(2.0f / (float)(rows + columns));
    for (size_t i = 0; i < rows * columns; i++) at[i] = gauss(random) * scale;
}

static void begin_weights(Parameters *parameters)
{
    const Shape *shape = &parameters->shape;
    const Layout *layout = &parameters->layout;
    Random random = random_from(parameters->recipe->seed, 1, 0);
    float *dense = parameters->dense;
    size_t width = shape->width;
    for (uint32_t i = 0; i < layout->n_matrices; i++) {
        const Matrix *m = &layout->matrices[i];
        float gain = i == MATRIX_BILINEAR ? 0.5f
                     : i < MATRIX_LAYER   ? 1
                                        : 1.4f * sqrtf((float)(m->rows + m->columns) / (float)(2 * m->rows));
        fill(dense + m->at, m->rows, m->columns, gain, &random);
    }
    for (uint32_t l = 0; l < shape->layers; l++)
        for (size_t k = 0; k < width; k++)
            dense[layout->layer_b[l] + 2 * width + k] = 0.5f; /* more new than old at first */
    fill(dense + layout->root, 1, shape->arc, 1, &random);
    fill(dense + layout->above_root, 1, shape->hidden, 1, &random);
    for (size_t i = 0; i < (size_t)parameters->rows * width; i++)
        parameters->table[i] = gauss(&random) * 0.15f;
}

Optimiser *optimiser_new(Parameters *parameters)
{
    Arena *arena = parameters->corpus->arena;
    size_t dense = parameters->layout.count, table = (size_t)parameters->rows * parameters->shape.width;
    Optimiser *optimiser = ARENA_NEW(arena, Optimiser);
    optimiser->parameters = parameters;
    parameters->dense = ARENA_ARRAY(arena, float, dense);
    parameters->turned = ARENA_ARRAY(arena, float, dense);
    parameters->table = ARENA_ARRAY(arena, float, table);
    float **dense_arrays[] = {&optimiser->first, &optimiser->second, &optimiser->mean};
    float **table_arrays[] = {&optimiser->row_first, &optimiser->row_second, &optimiser->row_mean};
    for (size_t i = 0; i < 3; i++) *dense_arrays[i] = ARENA_ARRAY(arena, float, dense);
    for (size_t i = 0; i < 3; i++) *table_arrays[i] = ARENA_ARRAY(arena, float, table);
    for (int w = 0; w < WORKERS; w++) {
        Gradient *gradient = &optimiser->gradients[w];
        gradient->dense = ARENA_ARRAY(arena, float, dense);
        gradient->table = ARENA_ARRAY(arena, float, table);
        gradient->touched = ARENA_ARRAY(arena, uint8_t, parameters->rows);
        gradient->list = ARENA_ARRAY(arena, uint32_t, parameters->rows);
        optimiser->learners[w] = learner_new(arena, parameters);
    }
    uint32_t samples = parameters->corpus->samples.count;
    optimiser->order = ARENA_ARRAY(arena, uint32_t, samples);
    for (uint32_t i = 0; i < samples; i++) optimiser->order[i] = i;
    begin_weights(parameters);
    memcpy(optimiser->mean, parameters->dense, dense * sizeof(float));
    memcpy(optimiser->row_mean, parameters->table, table * sizeof(float));
    size_t words = 0;
    for (uint32_t i = 0; i < samples; i++)
        words += parameters->corpus->samples.items[i].end - parameters->corpus->samples.items[i].first;
    optimiser->steps = (uint32_t)(words / parameters->recipe->batch + 1) * parameters->recipe->epochs;
    return optimiser;
}

const float *optimiser_mean(const Optimiser *optimiser, const float **table)
{
    *table = optimiser->row_mean;
    return optimiser->mean;
}

static void shuffle(Optimiser *optimiser)
{
    Random random = random_from(optimiser->parameters->recipe->seed, 2, optimiser->epoch);
    for (uint32_t i = optimiser->parameters->corpus->samples.count; i > 1; i--) {
        uint32_t j = random_below(&random, i), swap = optimiser->order[i - 1];
        optimiser->order[i - 1] = optimiser->order[j];
        optimiser->order[j] = swap;
    }
}

/* Sets the next batch; false at the end of the pass. */
static bool next_batch(Optimiser *optimiser)
{
    const Corpus *corpus = optimiser->parameters->corpus;
    optimiser->from = optimiser->to;
    optimiser->words = 0;
    while (optimiser->to < corpus->samples.count && optimiser->words < optimiser->parameters->recipe->batch) {
        const Sample *sample = &corpus->samples.items[optimiser->order[optimiser->to++]];
        optimiser->words += sample->end - sample->first;
    }
    return optimiser->words > 0;
}

typedef struct Pace {
    float rate, first_left, second_left, decay;
} Pace;

enum { WARM_UP = 200 };
#define FIRST_DECAY 0.9f
#define SECOND_DECAY 0.99f

static Pace pace_of(const Optimiser *optimiser)
{
    const Recipe *recipe = optimiser->parameters->recipe;
    float step = (float)(optimiser->step + 1), done = step / (float)optimiser->steps;
    float warm = step < WARM_UP ? step / WARM_UP : 1, mean = (1 + step) / (10 + step);
    float slope = done < 1 ? 0.5f * (1 + cosf(3.14159265f * done)) : 0;
    return (Pace){.rate = recipe->rate * warm * (slope > 0.01f ? slope : 0.01f),
                  .first_left = 1 - powf(FIRST_DECAY, step),
                  .second_left = 1 - powf(SECOND_DECAY, step),
                  .decay = mean < recipe->average ? mean : recipe->average};
}

static void adam(const Pace *pace, float *weight, float *first, float *second, float slope)
{
    *first = FIRST_DECAY * *first + (1 - FIRST_DECAY) * slope;
    *second = SECOND_DECAY * *second + (1 - SECOND_DECAY) * slope * slope;
    *weight -= pace->rate * (*first / pace->first_left) / (sqrtf(*second / pace->second_left) + 1e-8f);
}

static void step_dense(Optimiser *optimiser, const Pace *pace, uint32_t worker)
{
    size_t half = optimiser->parameters->layout.count / 2;
    size_t from = worker ? half : 0, to = worker ? optimiser->parameters->layout.count : half;
    float *left = optimiser->gradients[0].dense, *right = optimiser->gradients[1].dense,
          *mean = optimiser->mean;
    float *weights = optimiser->parameters->dense;
    for (size_t i = from; i < to; i++) {
        adam(pace, &weights[i], &optimiser->first[i], &optimiser->second[i], left[i] + right[i]);
        left[i] = right[i] = 0;
        mean[i] += (1 - pace->decay) * (weights[i] - mean[i]);
    }
}

static void step_row(Optimiser *optimiser, const Pace *pace, uint32_t row)
{
    size_t width = optimiser->parameters->shape.width, from = row * width;
    float *left = optimiser->gradients[0].table, *right = optimiser->gradients[1].table;
    for (size_t i = from; i < from + width; i++) {
        adam(pace, &optimiser->parameters->table[i], &optimiser->row_first[i], &optimiser->row_second[i],
             left[i] + right[i]);
        left[i] = right[i] = 0;
    }
}

static void step_rows(Optimiser *optimiser, const Pace *pace, uint32_t worker)
{
    for (int w = 0; w < WORKERS; w++) {
        const Gradient *gradient = &optimiser->gradients[w];
        for (uint32_t i = 0; i < gradient->count; i++) {
            uint32_t row = gradient->list[i];
            if (row % WORKERS == worker && !(w && optimiser->gradients[0].touched[row]))
                step_row(optimiser, pace, row);
        }
    }
    if (optimiser->step % ROW_MEAN_EVERY) return;
    float left = powf(pace->decay, ROW_MEAN_EVERY);
    size_t width = optimiser->parameters->shape.width;
    for (size_t row = worker; row < optimiser->parameters->rows; row += WORKERS)
        for (size_t i = row * width; i < (row + 1) * width; i++)
            optimiser->row_mean[i] += (1 - left) * (optimiser->parameters->table[i] - optimiser->row_mean[i]);
}

typedef struct Task {
    Optimiser *optimiser;
    uint32_t worker;
    bool more;
} Task;

static void run_batch(Optimiser *optimiser, uint32_t worker)
{
    const Corpus *corpus = optimiser->parameters->corpus;
    for (uint32_t i = optimiser->from + worker; i < optimiser->to; i += WORKERS) {
        uint32_t number = optimiser->order[i];
        const Sample *sample = &corpus->samples.items[number];
        if (sample->end - sample->first > LEARN_MAX) continue;
        Random random = random_from(optimiser->parameters->recipe->seed, 3 + optimiser->epoch, number);
        learner_run(optimiser->learners[worker], sample, random, 1 / (float)optimiser->words,
                    &optimiser->gradients[worker]);
    }
}

static void *work(void *context)
{
    const Task *task = context;
    Optimiser *optimiser = task->optimiser;
    uint32_t worker = task->worker;
    for (;;) {
        if (!worker) optimiser->words = next_batch(optimiser) ? optimiser->words : 0;
        parameters_turn(optimiser->parameters, worker);
        pthread_barrier_wait(&optimiser->barrier);
        if (!optimiser->words) return NULL;
        run_batch(optimiser, worker);
        pthread_barrier_wait(&optimiser->barrier);
        Pace pace = pace_of(optimiser);
        step_dense(optimiser, &pace, worker);
        step_rows(optimiser, &pace, worker);
        pthread_barrier_wait(&optimiser->barrier);
        Gradient *gradient = &optimiser->gradients[worker];
        for (uint32_t i = 0; i < gradient->count; i++) gradient->touched[gradient->list[i]] = 0;
        gradient->count = 0;
        if (!worker) optimiser->step++;
        pthread_barrier_wait(&optimiser->barrier);
    }
}

double optimiser_epoch(Optimiser *optimiser, uint32_t epoch)
{
    size_t words = 0;
    const Corpus *corpus = optimiser->parameters->corpus;
    for (uint32_t i = 0; i < corpus->samples.count; i++)
        words += corpus->samples.items[i].end - corpus->samples.items[i].first;
    optimiser->epoch = epoch;
    optimiser->from = optimiser->to = 0;
    for (int w = 0; w < WORKERS; w++) optimiser->gradients[w].loss = 0;
    shuffle(optimiser);
    Task tasks[WORKERS] = {{optimiser, 0, true}, {optimiser, 1, true}};
    pthread_t thread;
    pthread_barrier_init(&optimiser->barrier, NULL, WORKERS);
    if (pthread_create(&thread, NULL, work, &tasks[1]) != 0) return -1;
    work(&tasks[0]);
    pthread_join(thread, NULL);
    pthread_barrier_destroy(&optimiser->barrier);
    return (optimiser->gradients[0].loss + optimiser->gradients[1].loss) / (double)words;
}
