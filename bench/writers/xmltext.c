#include "writers/others.h"

#include "writers/attributes.h"

#include <libxml/xmlwriter.h>

#define XML(text) ((const xmlChar *)(text))

typedef struct Scratch {
    Sink value, ended;
} Scratch;

/* With the NUL at the end that libxml2 wants. */
static const xmlChar *ended(Scratch *scratch, Str value)
{
    scratch->ended.used = 0;
    sink_str(&scratch->ended, value);
    sink_char(&scratch->ended, 0);
    return XML(scratch->ended.buffer);
}

static void data_write(xmlTextWriterPtr writer, Scratch *scratch, const Attribute *attributes, char prefix,
                       const Graph *graph, uint32_t index)
{
    for (const Attribute *attribute = attributes; attribute->name; attribute++) {
        Str value = attribute_value(&scratch->value, attribute, graph, index);
        if (!value.size) continue;
        xmlTextWriterStartElement(writer, XML("data"));
        xmlTextWriterWriteFormatAttribute(writer, XML("key"), "%c_%s", prefix, attribute->name);
        if (attribute->kind == KIND_PROSE)
            xmlTextWriterWriteCDATA(writer, ended(scratch, value));
        else
            xmlTextWriterWriteString(writer, ended(scratch, value));
        xmlTextWriterEndElement(writer);
    }
}

static void keys_write(xmlTextWriterPtr writer, const Attribute *attributes, const char *what)
{
    for (const Attribute *attribute = attributes; attribute->name; attribute++) {
        xmlTextWriterStartElement(writer, XML("key"));
        xmlTextWriterWriteFormatAttribute(writer, XML("id"), "%c_%s", *what, attribute->name);
        xmlTextWriterWriteAttribute(writer, XML("for"), XML(what));
        xmlTextWriterWriteAttribute(writer, XML("attr.name"), XML(attribute->name));
        xmlTextWriterWriteAttribute(writer, XML("attr.type"),
                                    XML(attribute->kind == KIND_NUMBER ? "int" : "string"));
        xmlTextWriterEndElement(writer);
    }
}

static void edge_write(xmlTextWriterPtr writer, Scratch *scratch, const Graph *graph, uint32_t index)
{
    const GraphEdge *edge = &graph->edges.items[index];
    xmlTextWriterStartElement(writer, XML("edge"));
    xmlTextWriterWriteAttribute(writer, XML("id"), XML(edge->id.bytes));
    xmlTextWriterWriteAttribute(writer, XML("source"), XML(graph->nodes.items[edge->source].id.bytes));
    xmlTextWriterWriteAttribute(writer, XML("target"), XML(graph->nodes.items[edge->target].id.bytes));
    xmlTextWriterWriteAttribute(writer, XML("label"),
                                ended(scratch, edge_kind(&scratch->value, graph, index)));
    data_write(writer, scratch, edge_attributes, 'e', graph, index);
    xmlTextWriterEndElement(writer);
}

bool xmltext_graphml(const Graph *graph, const char *path)
{
    xmlTextWriterPtr writer = xmlNewTextWriterFilename(path, 0);
    if (!writer) return false;
    Scratch scratch;
    sink_init_memory(&scratch.value);
    sink_init_memory(&scratch.ended);
    xmlTextWriterSetIndent(writer, 1);
    xmlTextWriterSetIndentString(writer, XML("  "));
    xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
    xmlTextWriterStartElement(writer, XML("graphml"));
    xmlTextWriterWriteAttribute(writer, XML("xmlns"), XML("http://graphml.graphdrawing.org/xmlns"));
    keys_write(writer, node_attributes, "node");
    keys_write(writer, edge_attributes, "edge");
    xmlTextWriterStartElement(writer, XML("graph"));
    xmlTextWriterWriteAttribute(writer, XML("id"), XML("actant"));
    xmlTextWriterWriteAttribute(writer, XML("edgedefault"), XML("directed"));
    for (uint32_t i = 0; i < graph->nodes.count; i++) {
        xmlTextWriterStartElement(writer, XML("node"));
        xmlTextWriterWriteAttribute(writer, XML("id"), XML(graph->nodes.items[i].id.bytes));
        data_write(writer, &scratch, node_attributes, 'n', graph, i);
        xmlTextWriterEndElement(writer);
    }
    for (uint32_t i = 0; i < graph->edges.count; i++) edge_write(writer, &scratch, graph, i);
    bool good = xmlTextWriterEndDocument(writer) >= 0;
    sink_dispose(&scratch.value);
    sink_dispose(&scratch.ended);
    xmlFreeTextWriter(writer);
    return good;
}
