/* train: learns a model from a treebank.
 *
 *     train [OPTION=NUMBER]... TREEBANK-FOLDER MODEL-FILE
 *
 * The folder holds *-train.conllu and *-dev.conllu; after each pass the model is measured on dev, and the
 * best is written. The same options and seed give the same model.
 *
 * Then two more models are learned, each from half of the documents, and from what either says of the other
 * half, how lemmas are chosen (rank.h).
 *
 * With lemmas=1, only that and the lemma rules are learned, and MODEL-FILE, which was trained from the same
 * folder, gets them in place of its own. */
#include "base/files.h"
#include "train/optimise.h"
#include "train/rank.h"
#include "train/save.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct Options {
    Recipe recipe;
    Shape shape;
    uint32_t lemmas; /* 1: only they */
    uint32_t first;  /* how often lessons of the first treebank count, where conventions differ */
} Options;

static bool read_option(Options *options, const char *text)
{
    const char *equals = strchr(text, '=');
    if (!equals) return false;
    Str name = {text, (size_t)(equals - text)};
    double value = strtod(equals + 1, NULL);
    const struct {
        const char *name;
        uint32_t *number;
        float *fraction;
    } known[] = {{"lemmas", &options->lemmas, NULL},
                 {"first", &options->first, NULL},
                 {"epochs", &options->recipe.epochs, NULL},
                 {"batch", &options->recipe.batch, NULL},
                 {"width", &options->shape.width, NULL},
                 {"layers", &options->shape.layers, NULL},
                 {"windows", &options->shape.windows, NULL},
                 {"tag-layer", &options->shape.tag_layer, NULL},
                 {"arc", &options->shape.arc, NULL},
                 {"hidden", &options->shape.hidden, NULL},
                 {"rate", NULL, &options->recipe.rate},
                 {"dropout", NULL, &options->recipe.dropout},
                 {"word-dropout", NULL, &options->recipe.word_dropout},
                 {"recase", NULL, &options->recipe.recase},
                 {"unpunctuate", NULL, &options->recipe.unpunctuate},
                 {"adverbials", NULL, &options->recipe.adverbials},
                 {"headlines", NULL, &options->recipe.headlines},
                 {"hide", NULL, &options->recipe.hide},
                 {"smoothing", NULL, &options->recipe.smoothing},
                 {"average", NULL, &options->recipe.average}};
    if (str_is(name, "seed")) {
        options->recipe.seed = (uint64_t)value;
        return true;
    }
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (!str_is(name, known[i].name)) continue;
        if (known[i].number)
            *known[i].number = (uint32_t)value;
        else
            *known[i].fraction = (float)value;
        return true;
    }
    return false;
}

static bool write_file(const char *path, Str bytes)
{
    char partial[4096];
    snprintf(partial, sizeof partial, "%s.new", path);
    FILE *file = fopen(partial, "wb");
    if (!file) return false;
    bool good = fwrite(bytes.bytes, 1, bytes.size, file) == bytes.size;
    good = fclose(file) == 0 && good;
    return good && rename(partial, path) == 0;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void discard(Str *bytes)
{
    free((void *)(uintptr_t)bytes->bytes);
    *bytes = (Str){0};
}

static uint32_t round_up(uint32_t number) { return (number + LANES - 1) / LANES * LANES; }

static Str train_passes(const Corpus *corpus, const Options *options, const char *path)
{
    Parameters parameters = {
        .corpus = corpus, .recipe = &options->recipe, .shape = options->shape, .rows = corpus->n_rows};
    parameters.shape.tags = round_up(corpus->tags.strings.count);
    parameters.shape.labels = round_up(corpus->labels.strings.count);
    layout_make(&parameters.layout, &parameters.shape);
    printf("%u sentences, %u tags, %u relations, %u rows, %u lemma rules, %zu weights\n",
           corpus->samples.count, corpus->tags.strings.count, corpus->labels.strings.count, corpus->n_rows,
           corpus->rules.strings.count, parameters.layout.count);
    Optimiser *optimiser = optimiser_new(&parameters);
    Str kept = {0};
    double best = -1, begin = seconds();
    for (uint32_t epoch = 1; epoch <= options->recipe.epochs; epoch++) {
        act_error error = {0};
        double loss = optimiser_epoch(optimiser, epoch);
        const float *table, *dense = optimiser_mean(optimiser, &table);
        Str bytes = save_model(&parameters, dense, table);
        Model *model;
        if (!bytes.bytes || model_new_in(&model, bytes, "the model", &error)) {
            fprintf(stderr, "train: %s\n", bytes.bytes ? error.message : "out of memory");
            discard(&bytes);
            discard(&kept);
            return kept;
        }
        Score score = score_model(model, &corpus->dev);
        model_free(model);
        bool better = score.las > best;
        printf("pass %u: loss %.4f, dev UPOS %.2f lemmas %.2f UAS %.2f LAS %.2f, %.0f s, %zu bytes%s\n",
               epoch, loss, score.upos, score.lemmas, score.uas, score.las, seconds() - begin, bytes.size,
               better ? " *" : "");
        fflush(stdout);
        discard(better ? &kept : &bytes);
        if (!better) continue;
        best = score.las;
        kept = bytes;
        if (path && !write_file(path, kept)) {
            fprintf(stderr, "train: cannot write %s\n", path);
            discard(&kept);
            return kept;
        }
    }
    return kept;
}

/* Learns the weights of a network of the corpus. The best pass's model is returned, owned, and written to
 * path where there is one; {0} where that fails. */
static Str train_network(const Corpus *corpus, const Options *options, const char *path)
{
    Corpus same = *corpus;
    same.arena = arena_within(corpus->arena); /* for the optimiser */
    Str model = train_passes(&same, options, path);
    arena_free(same.arena);
    return model;
}

/* Learns how lemmas are chosen from what networks of either half of the documents say of the other. Whether
 * that went well. */
static bool train_ranks(Corpus *corpus, const Options *options)
{
    Options half_options = *options;
    half_options.recipe.epochs -= options->recipe.epochs / 8; /* there is less to learn */
    RankLessons *lessons = rank_lessons_new(corpus->arena);
    if (corpus_is_small(corpus)) return true;
    for (uint32_t half = 0; half < 2; half++) {
        Corpus other = {.arena = arena_within(corpus->arena)};
        corpus_halve(&other, corpus, 1 - half);
        Str bytes = train_network(&other, &half_options, NULL);
        Model *model = NULL;
        act_error error;
        if (bytes.bytes && !model_new_in(&model, bytes, "the model", &error))
            for (uint32_t p = 0; p < corpus->train.count; p++)
                rank_lessons_add(lessons, model, &corpus->train.items[p], half, p ? 1 : options->first);
        bool good = model != NULL;
        model_free(model);
        discard(&bytes);
        arena_free(other.arena);
        if (!good) return false;
    }
    corpus->ranks = rank_learn(corpus->arena, lessons);
    return true;
}

/* Puts lemma rules, and how lemmas are chosen, into the model. */
static int put_lemmas(const Corpus *corpus, const char *path)
{
    act_error error = {0};
    Model *model = NULL;
    Str before;
    if (file_read(path, &before, &error)) {
        fprintf(stderr, "train: %s: %s\n", path, error.message);
        return 2;
    }
    Str bytes = save_lemmas(corpus, before);
    file_free(before);
    if (!bytes.bytes || model_new_in(&model, bytes, path, &error)) {
        fprintf(stderr, "train: %s: %s\n", path,
                bytes.bytes ? error.message : "is no model of this treebank");
        free((void *)(uintptr_t)bytes.bytes);
        return 2;
    }
    Score score = score_model(model, &corpus->dev);
    model_free(model);
    printf("%u lemma rules, dev lemmas %.2f, %zu bytes\n", corpus->rules.strings.count, score.lemmas,
           bytes.size);
    bool written = write_file(path, bytes);
    free((void *)(uintptr_t)bytes.bytes);
    if (!written) fprintf(stderr, "train: cannot write %s\n", path);
    return written ? 0 : 2;
}

static int run(Arena *arena, const Options *options, const char *folder, const char *path)
{
    act_error error = {0};
    Corpus corpus = {.arena = arena};
    if (corpus_read(&corpus, folder, &error)) {
        fprintf(stderr, "train: %s:%u: %s\n", error.file, error.line, error.message);
        return 2;
    }
    if (!options->lemmas) {
        Str bytes = train_network(&corpus, options, path);
        if (!bytes.bytes) return 2;
        discard(&bytes);
    }
    if (!train_ranks(&corpus, options)) return 2;
    return put_lemmas(&corpus, path);
}

int main(int argc, char **argv)
{
    Options options = {
        .recipe = {.seed = 1,
                   .epochs = 16,
                   .batch = 500,
                   .rate = 0.002f,
                   .dropout = 0.28f,
                   .word_dropout = 0.5f,
                   .recase = 0.06f,
                   .unpunctuate = 0.05f,
                   .average = 0.998f},
        .first = 2,
        .shape = {.width = 160, .layers = 3, .windows = 1, .tag_layer = 2, .arc = 128, .hidden = 128}};
    int at = 1;
    while (at < argc && read_option(&options, argv[at])) at++;
    if (argc - at != 2) {
        fprintf(stderr, "usage: train [OPTION=NUMBER]... TREEBANK-FOLDER MODEL-FILE\n");
        return 2;
    }
    Arena *arena = arena_new();
    if (!arena) return 2;
    int status = run(arena, &options, argv[at], argv[at + 1]);
    arena_free(arena);
    return status;
}
