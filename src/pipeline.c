#include "pipeline.h"

/* A stage reads the layers up to `needs` and adds the layer `gives`. */
typedef struct Stage {
    const char *name;
    void (*run)(const Knowledge *knowledge, Analysis *analysis);
    Layer needs, gives;
} Stage;

static void split(const Knowledge *knowledge, Analysis *analysis)
{
    (void)knowledge;
    tokens_split(analysis->arena, &analysis->doc, &analysis->tokens);
}

static void parse(const Knowledge *knowledge, Analysis *analysis)
{
    syntax_parse(analysis->arena, knowledge->model, &analysis->tokens, &analysis->trees);
}

static void find_actors(const Knowledge *knowledge, Analysis *analysis)
{
    actors_find(analysis->arena, knowledge->lex, &analysis->doc, &analysis->tokens, &analysis->trees,
                &analysis->actors);
}

static void find_relations(const Knowledge *knowledge, Analysis *analysis)
{
    records_init(&analysis->records, analysis->arena);
    relations_find(analysis->arena, knowledge->frames, &analysis->doc, &analysis->tokens, &analysis->trees,
                   &analysis->actors, &analysis->records);
}

static const Stage stages[] = {
    {"tokens", split, LAYER_TEXT, LAYER_TOKENS},
    {"syntax", parse, LAYER_TOKENS, LAYER_TREES},
    {"actors", find_actors, LAYER_TREES, LAYER_ACTORS},
    {"relations", find_relations, LAYER_ACTORS, LAYER_RECORDS},
};

act_status pipeline_run(const Knowledge *knowledge, Analysis *analysis, Layer have, Layer want,
                        act_error *error)
{
    const Stage *volatile stage = stages; /* volatile: read after the jump */
    if (!ARENA_GUARD(analysis->arena))
        return error_set(error, ACT_ERROR_MEMORY, NULL, 0, "out of memory (%s)", stage->name);
    for (; stage < stages + sizeof stages / sizeof *stages; stage++)
        if (stage->needs >= have && stage->gives <= want) stage->run(knowledge, analysis);
    analysis->arena->guarded = false;
    return ACT_OK;
}
