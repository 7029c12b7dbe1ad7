#include "base/embed.h"
#include "base/sha256.h"
#include "writers/escape.h"
#include "writers/formats.h"
#include "writers/legend.h"
#include "writers/records_json.h"
#include "writers/render.h"

/* One page that needs nothing else: page/page.html, in which {{name}} stands for what the table of parts
 * below writes. The data are the `json` format, in a script block that no browser runs; page/page.js makes
 * the table, the filters and the evidence of them, as text, never as markup. The page's security policy
 * allows that script and page/page.css, by their hashes, and nothing else: what the articles say cannot
 * become code. */

static void title_part(Sink *sink, const Output *output) { title_write(sink, output); }
static void dates_part(Sink *sink, const Output *output) { subtitle_write(sink, output); }

static void hash_write(Sink *sink, Str text)
{
    char hash[SHA256_BASE64_SIZE];
    sha256_base64(text, hash);
    sink_print(sink, "sha256-%s", hash);
}

static void style_part(Sink *sink, const Output *output)
{
    (void)output;
    sink_str(sink, embed_page_style());
}

static void style_hash_part(Sink *sink, const Output *output)
{
    (void)output;
    hash_write(sink, embed_page_style());
}

static void script_part(Sink *sink, const Output *output)
{
    (void)output;
    sink_str(sink, embed_page_script());
}

static void script_hash_part(Sink *sink, const Output *output)
{
    (void)output;
    hash_write(sink, embed_page_script());
}

/* The <svg> element alone, without what stands before it in a file of its own. */
static Str svg_element(Str svg)
{
    for (size_t i = 0; i + 4 <= svg.size; i++)
        if (!memcmp(svg.bytes + i, "<svg", 4)) return str_slice(svg, i, svg.size);
    return (Str){0};
}

/* A page without its picture still has all there is to read: that no layout was found is a warning. */
static void picture_part(Sink *sink, const Output *output)
{
    Picture picture;
    picture_init(&picture, output, false);
    if (!picture.n_nodes) return;
    Sink svg;
    sink_init_memory(&svg);
    act_error error;
    if (!render(&svg, &picture, "svg", &error))
        sink_str(sink, svg_element(sink_bytes(&svg)));
    else if (output->style && output->style->warn)
        output->style->warn(output->style->context, error.message);
    sink_dispose(&svg);
}

static void graph_part(Sink *sink, const Output *output)
{
    act_error error;
    json_write(sink, output, &error);
}

/* Whether name was not met before. */
static bool is_new(Intern *met, Str name)
{
    uint32_t count = met->strings.count;
    return name.size && intern_add(met, name) > count;
}

static void relation_write(Sink *sink, const Relation *relation)
{
    sink_print(sink, "{\"order\":%u", relation->order);
    json_field(sink, "name", relation->name);
    json_field(sink, "gloss", relation->gloss);
    json_field(sink, "colour", colour_of(relation));
    json_number(sink, "symmetric", relation->symmetric);
    sink_char(sink, '}');
}

static void country_write(Sink *sink, const Lexicon *lex, Str id)
{
    const LexActor *actor = lex ? lexicon_actor(lex, id) : NULL;
    sink_text(sink, "[\"");
    escape_json(sink, id);
    sink_text(sink, "\",\"");
    escape_json(sink, actor ? actor->label : id);
    sink_text(sink, "\"]");
}

/* What the lexicon knows of the relations and countries that occur. */
static void legend_part(Sink *sink, const Output *output)
{
    const Graph *graph = output->graph;
    Intern met;
    intern_init(&met, graph->arena);
    sink_text(sink, "{\"relations\":[");
    for (uint32_t i = 0; i < graph->edges.count; i++) {
        const Relation *relation = graph->edges.items[i].relation;
        if (!is_new(&met, relation->name)) continue;
        if (met.strings.count > 1) sink_text(sink, ",\n");
        relation_write(sink, relation);
    }
    sink_text(sink, "],\n\"countries\":[");
    intern_init(&met, graph->arena);
    for (uint32_t i = 0; i < graph->nodes.count; i++) {
        Str country = graph->nodes.items[i].country;
        if (!is_new(&met, country)) continue;
        if (met.strings.count > 1) sink_text(sink, ",\n");
        country_write(sink, output->lex, country);
    }
    sink_text(sink, "]}\n");
}

typedef struct Part {
    const char *name;
    void (*write)(Sink *sink, const Output *output);
} Part;

static const Part parts[] = {
    {"title", title_part},     {"dates", dates_part},   {"style", style_part},
    {"script", script_part},   {"graph", graph_part},   {"style-hash", style_hash_part},
    {"picture", picture_part}, {"legend", legend_part}, {"script-hash", script_hash_part},
};

static void part_write(Sink *sink, const Output *output, Str name)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (str_is(name, parts[i].name)) parts[i].write(sink, output);
}

act_status html_write(Sink *sink, const Output *output, act_error *error)
{
    (void)error;
    for (Str rest = embed_page(); rest.size;) {
        sink_str(sink, str_cut(&rest, '{'));
        if (!rest.size) break; /* the page holds no '{' but those of its parts */
        str_cut(&rest, '{');
        part_write(sink, output, str_cut(&rest, '}'));
        str_cut(&rest, '}');
    }
    return ACT_OK;
}
