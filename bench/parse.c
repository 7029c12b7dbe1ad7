/* How fast text becomes trees: words a second on one thread, beside the time that `gzip -9` takes for the
 * same bytes.
 *
 *     parse FILE…     (plain text; blank lines part paragraphs)
 *
 * The files are parsed together as often as it takes to fill a second; the best of five such rounds counts.
 */
#include "base/files.h"
#include "syntax/model.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <zlib.h>

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void find_paragraphs(Arena *arena, Document *doc)
{
    Str rest = doc->text;
    Block *open = NULL;
    while (rest.bytes) {
        Str line = str_cut(&rest, '\n');
        if (!str_trim(line).size) {
            open = NULL;
            continue;
        }
        uint32_t start = (uint32_t)(line.bytes - doc->text.bytes);
        if (!open) {
            open = array_add(arena, &doc->blocks);
            *open = (Block){BLOCK_PARAGRAPH, start, start};
        }
        open->end = start + (uint32_t)line.size;
    }
}

/* One pass over all texts; returns the words. */
static size_t parse_all(const Model *model, const Str *texts, size_t count)
{
    size_t words = 0;
    for (size_t i = 0; i < count; i++) {
        Arena *arena = arena_new();
        if (!arena) exit(2);
        Document doc = {.text = texts[i]};
        Tokens tokens = {0};
        Trees trees;
        find_paragraphs(arena, &doc);
        tokens_split(arena, &doc, &tokens);
        syntax_parse(arena, model, &tokens, &trees);
        words += trees.nodes.count;
        arena_free(arena);
    }
    return words;
}

static double gzip_time(const Str *texts, size_t count)
{
    double begin = seconds();
    int rounds = 0;
    for (; rounds < 3 || seconds() - begin < 0.3; rounds++)
        for (size_t i = 0; i < count; i++) {
            uLong room = compressBound(texts[i].size);
            Bytef *out = malloc(room);
            if (!out || compress2(out, &room, (const Bytef *)texts[i].bytes, texts[i].size, 9) != Z_OK)
                exit(2);
            free(out);
        }
    return (seconds() - begin) / rounds;
}

int main(int argc, char **argv)
{
    Arena *arena = arena_new();
    if (!arena || argc < 2) {
        fputs("usage: parse FILE...\n", stderr);
        return 2;
    }
    size_t count = (size_t)argc - 1, words = 0, bytes = 0;
    Str *texts = ARENA_ARRAY(arena, Str, count);
    act_error error;
    for (size_t i = 0; i < count; bytes += texts[i++].size)
        if (file_read(argv[i + 1], &texts[i], &error)) {
            fprintf(stderr, "parse: %s: %s\n", error.file, error.message);
            return 2;
        }
    Model *model;
    double begin = seconds();
    if (model_new(&model, &error)) {
        fprintf(stderr, "parse: %s: %s\n", error.file, error.message);
        return 2;
    }
    double loading = seconds() - begin, best = 1e9;
    for (int round = 0; round < 5; round++) {
        int passes = 0;
        begin = seconds();
        do {
            words = parse_all(model, texts, count);
            passes++;
        } while (seconds() - begin < 1);
        double pass = (seconds() - begin) / passes;
        if (pass < best) best = pass;
    }
    double gzip = gzip_time(texts, count);
    printf("%zu bytes, %zu words: %.0f words a second, %.1f times gzip -9; model ready in %.1f ms\n", bytes,
           words, (double)words / best, best / gzip, loading * 1000);
    model_free(model);
    for (size_t i = 0; i < count; i++) file_free(texts[i]);
    arena_free(arena);
    return 0;
}
