#include "writers/writers.h"

#include "writers/formats.h"

static const Writer writers[] = {
    {"dot", ".dot", "Graphviz, for drawing", TAKES_GRAPH, dot_write},
    {"dot-plain", ".gv", "Graphviz, attributes only, for other readers", TAKES_GRAPH, dot_plain_write},
    {"graphml", ".graphml", "GraphML 1.1", TAKES_GRAPH, graphml_write},
    {"gexf", ".gexf", "GEXF 1.3, for Gephi", TAKES_GRAPH, gexf_write},
    {"json", ".json", "node-link JSON with all evidence; can be read back", TAKES_GRAPH, json_write},
    {"events", ".ndjson", "a JSON object a line, one per statement; can be read back", TAKES_RECORDS,
     events_write},
    {"csv", ".csv", "table of lines (-o x.csv: and of actors, x-nodes.csv)", TAKES_GRAPH, csv_write},
    {"svg", ".svg", "picture", TAKES_GRAPH, svg_write},
    {"png", ".png", "picture", TAKES_GRAPH, png_write},
    {"pdf", ".pdf", "picture", TAKES_GRAPH, pdf_write},
    {"html", ".html", "page with picture, lines and evidence", TAKES_GRAPH, html_write},
    {"conllu", ".conllu", "the parse of each document", TAKES_TREES, conllu_trees_write},
    {"text", ".txt", "the text as read, to which offsets refer", TAKES_TEXT, text_write},
};

enum { WRITERS = sizeof writers / sizeof *writers };

const Writer *writer_at(unsigned index) { return index < WRITERS ? &writers[index] : NULL; }

const Writer *writer_named(Str name)
{
    for (unsigned i = 0; i < WRITERS; i++)
        if (str_is(name, writers[i].name)) return &writers[i];
    return NULL;
}

/* Other suffixes that say which format is meant. */
static const char *const synonyms[][2] = {
    {".jsonl", "events"}, {".events", "events"}, {".htm", "html"}, {".conll", "conllu"}};

const Writer *writer_for_path(Str path)
{
    for (unsigned i = 0; i < WRITERS; i++)
        if (str_ends(path, str_from(writers[i].suffix))) return &writers[i];
    for (size_t i = 0; i < sizeof synonyms / sizeof *synonyms; i++)
        if (str_ends(path, str_from(synonyms[i][0]))) return writer_named(str_from(synonyms[i][1]));
    return NULL;
}
