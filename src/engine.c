#include "engine.h"

#include "base/ascii.h"
#include "base/gunzip.h"
#include "readers/readers.h"
#include "syntax/conllu.h"
#include "syntax/model_file.h"
#include "text/html.h"

#include <stdio.h>

static act_status load(Engine *engine, const Sources *sources, act_error *error)
{
    act_status status = sources->lexicon ? lexicon_new_from(&engine->lex, sources->lexicon, error)
                                         : lexicon_new(&engine->lex, error);
    if (!status && sources->actors) status = lexicon_add_actors(engine->lex, sources->actors, error);
    if (!status && sources->relations) status = lexicon_add_relations(engine->lex, sources->relations, error);
    if (!status) status = frames_new(&engine->frames, engine->lex, error);
    if (status || sources->no_model) return status;
    return sources->model ? model_new_from(&engine->model, sources->model, error)
                          : model_new(&engine->model, error);
}

act_status engine_init(Engine *engine, const Sources *sources, act_error *error)
{
    *engine = (Engine){0};
    act_status status = load(engine, sources, error);
    engine->knowledge = (Knowledge){engine->lex, engine->frames, engine->model};
    if (status) engine_dispose(engine);
    return status;
}

void engine_dispose(Engine *engine)
{
    model_free(engine->model);
    frames_free(engine->frames);
    lexicon_free(engine->lex);
    *engine = (Engine){0};
}

static const struct {
    const char *name;
    InputFormat format;
} format_names[] = {{"text", INPUT_TEXT},
                    {"html", INPUT_HTML},
                    {"conllu", INPUT_CONLLU},
                    {"events", INPUT_EVENTS},
                    {"json", INPUT_JSON}};

bool input_format_named(const char *name, InputFormat *format)
{
    for (size_t i = 0; i < sizeof format_names / sizeof *format_names; i++)
        if (!strcmp(format_names[i].name, name)) {
            *format = format_names[i].format;
            return true;
        }
    return false;
}

static const struct {
    const char *suffix;
    InputFormat format;
} suffixes[] = {{".txt", INPUT_TEXT},      {".conllu", INPUT_CONLLU}, {".conll", INPUT_CONLLU},
                {".events", INPUT_EVENTS}, {".ndjson", INPUT_EVENTS}, {".jsonl", INPUT_EVENTS},
                {".json", INPUT_JSON},     {".html", INPUT_HTML},     {".htm", INPUT_HTML},
                {".xhtml", INPUT_HTML}};

static Str first_line_of(Str bytes)
{
    bytes = str_trim(str_slice(bytes, 0, 4096));
    if (str_starts(bytes, STR("\xEF\xBB\xBF"))) bytes = str_slice(bytes, 3, bytes.size);
    return str_trim(str_cut(&bytes, '\n'));
}

static bool mentions(Str line, const char *word)
{
    return line.size && memmem(line.bytes, line.size, word, strlen(word));
}

/* "1<TAB>Word<TAB>word<TAB>…": ten columns */
static bool is_conllu_line(Str line)
{
    size_t tabs = 0;
    for (size_t i = 0; i < line.size; i++) tabs += line.bytes[i] == '\t';
    return tabs == 9 && ascii_is_digit(line.bytes[0]);
}

static bool is_conllu_comment(Str line)
{
    static const char *const keys[] = {"# newdoc", "# newpar", "# sent_id", "# text =", "# global.columns"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (str_starts(line, str_from(keys[i]))) return true;
    return false;
}

InputFormat input_format_of(const char *name, Str bytes)
{
    Str bare = str_from(name);
    if (str_ends(bare, STR(".gz"))) bare = str_slice(bare, 0, bare.size - 3);
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (str_ends(bare, str_from(suffixes[i].suffix))) return suffixes[i].format;
    if (html_is_html(bytes)) return INPUT_HTML;
    Str line = first_line_of(bytes);
    if (is_conllu_line(line) || is_conllu_comment(line)) return INPUT_CONLLU;
    if (!str_starts(line, STR("{"))) return INPUT_TEXT;
    if (mentions(line, "\"record\"")) return INPUT_EVENTS;
    Str head = str_slice(bytes, 0, 65536);
    return mentions(head, "\"directed\"") || mentions(head, "\"multigraph\"") || mentions(head, "\"nodes\"")
               ? INPUT_JSON
               : INPUT_TEXT;
}

/* Files that are no text, by the bytes they begin with. */
static const char *foreign_format(Str bytes)
{
    static const struct {
        const char *magic, *what;
    } formats[] = {{"%PDF-", "a PDF file"},
                   {"\x89PNG", "a PNG picture"},
                   {"\xFF\xD8\xFF", "a JPEG picture"},
                   {"GIF8", "a GIF picture"},
                   {"PK\x03\x04", "a ZIP archive"},
                   {"\x1F\x8B", "a gzip archive"},
                   {"BZh9", "a bzip2 archive"},
                   {"\x28\xB5\x2F\xFD", "a zstd archive"},
                   {"\xD0\xCF\x11\xE0", "an old Office document"},
                   {"{\\rtf", "an RTF document"},
                   {"\xFD"
                    "7zXZ",
                    "an xz archive"},
                   {"\x7F"
                    "ELF",
                    "a program"},
                   {MODEL_MAGIC, "a model of actant"}};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (str_starts(bytes, str_from(formats[i].magic))) return formats[i].what;
    return NULL;
}

/* Fills the first layer of the analysis; *have: which layer that is. */
static act_status read_first_layer(const Reading *reading, InputFormat format, const char *name, Str bytes,
                                   Analysis *analysis, Layer *have, act_error *error)
{
    Arena *arena = analysis->arena;
    act_status status;
    *have = LAYER_RECORDS;
    switch (format) {
    case INPUT_EVENTS:
    case INPUT_JSON:
        if (reading->want != LAYER_RECORDS)
            return error_set(error, ACT_ERROR_FORMAT, name, 0, "has records, no text that could be written");
        records_init(&analysis->records, arena);
        return format == INPUT_EVENTS ? events_read(name, bytes, &analysis->records, error)
                                      : json_read(name, bytes, &analysis->records, error);
    case INPUT_CONLLU:
        *have = LAYER_TREES;
        status = conllu_read(arena, str_from(name), bytes, &analysis->doc, &analysis->tokens,
                             &analysis->trees, error);
        break;
    default: *have = LAYER_TEXT; status = document_read(arena, str_from(name), bytes, &analysis->doc, error);
    }
    if (!status && !analysis->doc.date.size) analysis->doc.date = str_copy(arena, reading->date);
    return status;
}

static act_status guarded_first_layer(const Reading *reading, InputFormat format, const char *name, Str bytes,
                                      Analysis *analysis, Layer *have, act_error *error)
{
    if (!ARENA_GUARD(analysis->arena)) return error_memory(error, name);
    act_status status = read_first_layer(reading, format, name, bytes, analysis, have, error);
    analysis->arena->guarded = false;
    return status;
}

/* A web page is turned into plain text first; its repairs were those of the page's bytes. */
static act_status first_layer_of_page(const Reading *reading, const char *name, Str bytes, Analysis *analysis,
                                      Layer *have, act_error *error)
{
    Page page;
    act_status status = html_read(name, bytes, &page, error);
    if (status) return status;
    status = guarded_first_layer(reading, INPUT_TEXT, name, page.text, analysis, have, error);
    analysis->doc.repaired = page.repaired;
    analysis->doc.repaired_line = page.repaired_line;
    page_free(&page);
    return status;
}

static act_status first_layer(const Reading *reading, const char *name, Str bytes, Analysis *analysis,
                              Layer *have, act_error *error)
{
    const char *foreign = foreign_format(bytes);
    if (foreign) return error_set(error, ACT_ERROR_FORMAT, name, 0, "is %s, not a text", foreign);
    InputFormat format = reading->format ? reading->format : input_format_of(name, bytes);
    if (format == INPUT_HTML) return first_layer_of_page(reading, name, bytes, analysis, have, error);
    return guarded_first_layer(reading, format, name, bytes, analysis, have, error);
}

/* Gzipped inputs are inflated before anything looks at them. */
static act_status inflated_first_layer(const Reading *reading, const char *name, Str bytes,
                                       Analysis *analysis, Layer *have, act_error *error)
{
    if (!gunzip_is_gzip(bytes)) return first_layer(reading, name, bytes, analysis, have, error);
    Str inflated;
    act_status status = gunzip(name, bytes, &inflated, error);
    if (status) return status;
    status = first_layer(reading, name, inflated, analysis, have, error);
    file_free(inflated);
    return status;
}

void result_read(const Reading *reading, const char *name, Str bytes, Result *result)
{
    Layer have = LAYER_TEXT;
    *result = (Result){.analysis.arena = arena_new()};
    if (!result->analysis.arena) {
        result->status = error_memory(&result->error, name);
        return;
    }
    result->status = inflated_first_layer(reading, name, bytes, &result->analysis, &have, &result->error);
    if (!result->status)
        result->status =
            pipeline_run(reading->knowledge, &result->analysis, have, reading->want, &result->error);
    if (result->status && !result->error.file[0])
        snprintf(result->error.file, sizeof result->error.file, "%s", name);
}

void result_dispose(Result *result)
{
    arena_free(result->analysis.arena);
    *result = (Result){0};
}

act_status result_append(Records *records, const Result *result, act_error *error)
{
    if (!ARENA_GUARD(records->arena)) return error_memory(error, NULL);
    records_append(records, &result->analysis.records);
    records->arena->guarded = false;
    return ACT_OK;
}
