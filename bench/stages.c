/* Where the time goes: processor time of each stage, from text to relations, over some files.
 *
 *     stages FILE…
 *
 * The files are read as often as it takes to fill two seconds. */
#include "engine.h"

#include <stdio.h>
#include <time.h>

enum { STAGES = 5 };
static const char *const names[STAGES] = {"text", "words and sentences", "tags, lemmas, trees", "actors",
                                          "relations"};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static bool read_one(const Knowledge *knowledge, const char *path, double spent[STAGES], size_t *words)
{
    act_error error;
    Str bytes;
    if (file_read(path, &bytes, &error)) {
        fprintf(stderr, "stages: %s\n", error.message);
        return false;
    }
    Result result;
    double begin = seconds();
    result_read(&(Reading){.knowledge = knowledge, .want = LAYER_TEXT}, path, bytes, &result);
    spent[0] += seconds() - begin;
    for (int layer = LAYER_TEXT; layer < LAYER_RECORDS && !result.status; layer++) {
        begin = seconds();
        result.status = pipeline_run(knowledge, &result.analysis, (Layer)layer, (Layer)(layer + 1), &error);
        spent[layer + 1] += seconds() - begin;
    }
    *words += result.analysis.tokens.tokens.count;
    bool good = !result.status;
    result_dispose(&result);
    file_free(bytes);
    return good;
}

int main(int argc, char **argv)
{
    act_error error;
    Engine engine;
    double spent[STAGES] = {0}, all = 0;
    size_t words = 0;
    if (argc < 2 || engine_init(&engine, &(Sources){0}, &error)) {
        fputs("usage: stages FILE...\n", stderr);
        return 2;
    }
    bool good = true;
    for (double begin = seconds(); good && seconds() - begin < 2;)
        for (int i = 1; i < argc && good; i++) good = read_one(&engine.knowledge, argv[i], spent, &words);
    engine_dispose(&engine);
    if (!good) return 2;
    for (int s = 0; s < STAGES; s++) all += spent[s];
    for (int s = 0; s < STAGES; s++)
        printf("  %-22s %6.2f s a million words  %5.1f %%\n", names[s], spent[s] * 1e6 / (double)words,
               100 * spent[s] / all);
    printf("  %-22s %6.2f s a million words\n", "all", all * 1e6 / (double)words);
    return 0;
}
