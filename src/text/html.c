#include "text/html.h"

#include "base/files.h"
#include "base/sink.h"
#include "text/charset.h"
#include "text/dates.h"
#include "text/decode.h"
#include "text/page_parts.h"

#include <libxml/HTMLparser.h>
#include <pthread.h>
#include <stdlib.h>
#include <strings.h>

enum {
    LARGEST_PAGE = 16 << 20,
    DEEPEST = 1000,        /* an end tag that closes nothing is looked for in all elements around it */
    LARGEST_NAMES = 20000, /* bytes of distinct tag and attribute names, for the same reason */
    LONGEST_FIELD = 500,
    LEAST_ARTICLE = 200, /* bytes: less is no article, but a teaser that calls itself one */
    LEAST_SHARE = 5      /* nor is what holds less than a fifth of the page's text */
};

#define LINE_END '\x01' /* in text on its way: a line end that is meant; no HTML has this character */

/* A header field: the best value so far. */
typedef struct Field {
    char text[LONGEST_FIELD];
    size_t size;
    int rank;
} Field;

/* What an element changed, to be changed back at its end. */
typedef struct Open {
    unsigned own;   /* its own flags */
    unsigned flags; /* of all around it */
    Level level;    /* around it */
} Open;

/* Where the parser is in the page. libxml2 must not be jumped out of, so nothing here lives in an arena. */
typedef struct Walk {
    htmlParserCtxt *parser;
    Open open[DEEPEST];
    size_t depth;
    bool too_deep;
    unsigned flags; /* of all open elements */
    Level level;
    Sink block;             /* the paragraph that is being read */
    size_t letters, linked; /* bytes in it but white space, and how many of them are in links */
    Sink heading;           /* the text of an h1 or title, likewise */
    Sink texts[LEVELS];
    Field fields[FIELDS];
} Walk;

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/* Writes text with each run of white space as one space, or as '\n' where a line end is in it and lines are
 * kept; none at the ends. */
static void write_tidy(Sink *out, Str text, bool keep_lines)
{
    char pending = '\0';
    bool begun = false;
    for (size_t i = 0; i < text.size; i++) {
        bool hard_space = str_starts(str_slice(text, i, i + 2), STR("\xC2\xA0"));
        if (text.bytes[i] == LINE_END || hard_space || is_blank(text.bytes[i])) {
            if (text.bytes[i] == LINE_END && keep_lines) pending = '\n';
            if (!pending) pending = ' ';
            i += hard_space;
            continue;
        }
        if (pending && begun) sink_char(out, pending);
        pending = '\0';
        begun = true;
        sink_char(out, text.bytes[i]);
    }
}

/* Keeps value where it is better than what is there. */
static void offer(Walk *walk, FieldName name, int rank, Str value)
{
    Field *field = &walk->fields[name];
    Date date;
    value = str_trim(value);
    if (!value.size || (field->size && field->rank <= rank)) return;
    if (name == FIELD_DATE) {
        if (!date_read(value, &date) || !date.text[0]) return;
        value = str_from(date.text);
    }
    Sink tidy;
    sink_init_memory(&tidy);
    write_tidy(&tidy, value, false);
    Str text = sink_bytes(&tidy);
    if (!tidy.error && text.size && text.size < LONGEST_FIELD) {
        memcpy(field->text, text.bytes, text.size);
        field->size = text.size;
        field->rank = rank;
    }
    sink_dispose(&tidy);
}

static Str field_text(const Walk *walk, FieldName name)
{
    return (Str){walk->fields[name].text, walk->fields[name].size};
}

/* Ends the paragraph: it goes to its level and those below, unless it is nothing but links. */
static void end_block(Walk *walk)
{
    bool links = walk->linked * 5 >= walk->letters * 4;
    for (unsigned level = LEVEL_ALL; walk->letters && !links && level <= walk->level; level++) {
        Sink *text = &walk->texts[level];
        write_tidy(text, sink_bytes(&walk->block), true);
        sink_text(text, "\n\n");
    }
    walk->block.used = 0;
    walk->letters = walk->linked = 0;
}

static void end_heading(Walk *walk, unsigned flags)
{
    bool in_article = walk->level >= LEVEL_MAIN, aside = walk->flags & PART_ASIDE;
    int rank = in_article ? 0 : aside ? 2 : 1;
    if (flags & PART_H1)
        offer(walk, FIELD_H1, rank, sink_bytes(&walk->heading));
    else
        offer(walk, FIELD_TITLE, 2, sink_bytes(&walk->heading));
    walk->heading.used = 0;
}

static void read_fields(Walk *walk, unsigned flags, Attributes attributes)
{
    FieldName field;
    int rank;
    if (flags & PART_META && page_meta(attributes, &field, &rank))
        offer(walk, field, rank, str_from(page_attribute(attributes, "content")));
    if (flags & PART_LINK_TAG && !strcmp(page_attribute(attributes, "rel"), "canonical"))
        offer(walk, FIELD_URL, 0, str_from(page_attribute(attributes, "href")));
    if (flags & PART_TIME) {
        bool published = *page_attribute(attributes, "pubdate") ||
                         !strcmp(page_attribute(attributes, "itemprop"), "datePublished");
        rank = published ? 2 : walk->level >= LEVEL_MAIN ? 3 : 5;
        offer(walk, FIELD_DATE, rank, str_from(page_attribute(attributes, "datetime")));
    }
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes)
{
    Walk *walk = context;
    if (walk->depth == DEEPEST) {
        walk->too_deep = true;
        xmlStopParser(walk->parser);
        return;
    }
    Part part = page_part((const char *)name, (Attributes)attributes);
    if (part.flags & PART_BLOCK) end_block(walk);
    walk->open[walk->depth++] = (Open){part.flags, walk->flags, walk->level};
    walk->flags |= part.flags;
    if (part.level > walk->level)
        walk->level = part.level;
    else if (part.flags & PART_FORM)
        walk->level = LEVEL_ALL;
    read_fields(walk, part.flags, (Attributes)attributes);
    if (part.flags & (PART_H1 | PART_TITLE)) walk->heading.used = 0;
    if (part.flags & PART_BREAK) sink_char(&walk->block, LINE_END);
}

static void end_element(void *context, const xmlChar *name)
{
    Walk *walk = context;
    (void)name;
    if (walk->too_deep || !walk->depth) return;
    Open open = walk->open[--walk->depth];
    if (open.own & PART_BLOCK) end_block(walk);
    if (open.own & (PART_H1 | PART_TITLE) && !(walk->flags & PART_SILENT)) end_heading(walk, open.own);
    walk->flags = open.flags;
    walk->level = open.level;
}

static void read_text(void *context, const xmlChar *characters, int size)
{
    Walk *walk = context;
    const char *text = (const char *)characters;
    if (walk->too_deep || size <= 0 || walk->flags & PART_SILENT) return;
    if (walk->flags & (PART_H1 | PART_TITLE)) {
        sink_write(&walk->heading, text, (size_t)size);
        return;
    }
    if (walk->flags & PART_ASIDE) return;
    size_t letters = 0;
    for (int i = 0; i < size; i++) {
        sink_char(&walk->block, walk->flags & PART_PRE && text[i] == '\n' ? LINE_END : text[i]);
        letters += !is_blank(text[i]);
    }
    walk->letters += letters;
    if (walk->flags & PART_LINK) walk->linked += letters;
}

static void parse(Walk *walk, Str bytes)
{
    enum {
        OPTIONS = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                  HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC
    };
    *walk->parser->sax = (htmlSAXHandler){.startElement = start_element,
                                          .endElement = end_element,
                                          .characters = read_text,
                                          .ignorableWhitespace = read_text};
    walk->parser->userData = walk;
    xmlDictSetLimit(walk->parser->dict, LARGEST_NAMES);
    xmlFreeDoc(htmlCtxtReadMemory(walk->parser, bytes.bytes, (int)bytes.size, NULL, "UTF-8", OPTIONS));
    end_block(walk);
}

/* The innermost part of the page that has a good share of its text. */
static Str best_text(const Walk *walk)
{
    size_t whole = walk->texts[LEVEL_ALL].used;
    unsigned level = LEVEL_BODY;
    while (level > LEVEL_ALL && (walk->texts[level].used * LEAST_SHARE < whole ||
                                 (level > LEVEL_PAGE && walk->texts[level].used < LEAST_ARTICLE)))
        level--;
    return sink_bytes(&walk->texts[level]);
}

/* "Title - Site name" without what is behind the title. */
static Str without_site(Str title, Str site)
{
    static const char *const dashes[] = {"-", "|", ":", "\xC2\xBB", "\xE2\x80\x93", "\xE2\x80\x94"};
    if (!site.size || !str_ends(title, site)) return title;
    Str rest = str_trim(str_slice(title, 0, title.size - site.size));
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (str_ends(rest, str_from(dashes[i]))) {
            rest = str_trim(str_slice(rest, 0, rest.size - strlen(dashes[i])));
            return rest.size ? rest : title;
        }
    return title;
}

static Str best_title(const Walk *walk)
{
    Str named = field_text(walk, FIELD_TITLE), heading = field_text(walk, FIELD_H1);
    Str site = field_text(walk, FIELD_SOURCE);
    if (str_equal(heading, site)) heading = (Str){0};
    bool sure = named.size && walk->fields[FIELD_TITLE].rank <= 1;
    if (heading.size && (!sure || str_starts(named, heading))) return heading;
    return without_site(named, site);
}

static void write_header(Sink *out, const char *key, Str value)
{
    if (!value.size) return;
    sink_text(out, key);
    sink_str(out, value);
    sink_char(out, '\n');
}

/* The title stands in the header and, as a headline, in the text. */
static void write_document(const Walk *walk, Sink *out)
{
    Str title = best_title(walk);
    write_header(out, "Title: ", title);
    write_header(out, "Date: ", field_text(walk, FIELD_DATE));
    write_header(out, "Source: ", field_text(walk, FIELD_SOURCE));
    write_header(out, "URL: ", field_text(walk, FIELD_URL));
    if (out->used) sink_char(out, '\n');
    sink_str(out, title);
    if (title.size) sink_text(out, "\n\n");
    sink_str(out, best_text(walk));
}

static bool walk_failed(const Walk *walk)
{
    int failed = walk->block.error | walk->heading.error;
    for (unsigned level = 0; level < LEVELS; level++) failed |= walk->texts[level].error;
    return failed || walk->parser->errNo == XML_ERR_NO_MEMORY;
}

static void walk_dispose(Walk *walk)
{
    sink_dispose(&walk->block);
    sink_dispose(&walk->heading);
    for (unsigned level = 0; level < LEVELS; level++) sink_dispose(&walk->texts[level]);
    if (walk->parser) htmlFreeParserCtxt(walk->parser);
    free(walk);
}

static Walk *walk_new(void)
{
    Walk *walk = calloc(1, sizeof *walk);
    if (!walk) return NULL;
    sink_init_memory(&walk->block);
    sink_init_memory(&walk->heading);
    for (unsigned level = 0; level < LEVELS; level++) sink_init_memory(&walk->texts[level]);
    walk->level = LEVEL_PAGE;
    walk->parser = htmlNewParserCtxt();
    if (walk->parser) return walk;
    walk_dispose(walk);
    return NULL;
}

/* text: the page in clean UTF-8. */
static act_status read_page(const char *name, Str text, Page *out, act_error *error)
{
    Sink document;
    Walk *walk = walk_new();
    if (!walk) return error_memory(error, name);
    act_status status = ACT_OK;
    sink_init_memory(&document);
    if (text.size) parse(walk, text);
    if (walk->too_deep)
        status = error_set(error, ACT_ERROR_LIMIT, name, 0, "has elements nested more than %d deep", DEEPEST);
    else
        write_document(walk, &document);
    if (!status && (walk_failed(walk) || document.error)) status = error_memory(error, name);
    if (status)
        sink_dispose(&document);
    else
        out->text = sink_bytes(&document);
    walk_dispose(walk);
    return status;
}

/* The page in UTF-8, repaired, in arena. */
static act_status decode(Arena *arena, const char *name, Str bytes, Decoded *out, act_error *error)
{
    if (!ARENA_GUARD(arena)) return error_memory(error, name);
    act_status status = text_decode(arena, str_from(name), bytes, out, error);
    arena->guarded = false;
    return status;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

/* Nothing undoes this: the program that uses the library may use libxml2 too. */
static void begin(void) { xmlInitParser(); }

act_status html_read(const char *name, Str bytes, Page *out, act_error *error)
{
    *out = (Page){0};
    if (bytes.size > LARGEST_PAGE)
        return error_set(error, ACT_ERROR_LIMIT, name, 0, "is a web page larger than %d MiB",
                         LARGEST_PAGE >> 20);
    Arena *arena = arena_new();
    if (!arena) return error_memory(error, name);
    pthread_once(&once, begin);
    Sink converted;
    Decoded decoded = {0};
    sink_init_memory(&converted);
    if (charset_convert(bytes, &converted, &out->repaired, &out->repaired_line))
        bytes = sink_bytes(&converted);
    act_status status =
        converted.error ? error_memory(error, name) : decode(arena, name, bytes, &decoded, error);
    sink_dispose(&converted);
    out->repaired += decoded.repaired;
    if (!out->repaired_line) out->repaired_line = decoded.line;
    if (!status) status = read_page(name, decoded.text, out, error);
    arena_free(arena);
    return status;
}

void page_free(Page *page)
{
    file_free(page->text);
    *page = (Page){0};
}

static bool starts_with_tag(Str bytes, const char *tag)
{
    size_t size = strlen(tag);
    return bytes.size >= size && !strncasecmp(bytes.bytes, tag, size);
}

/* Without one comment, XML declaration or processing instruction at the start. */
static Str without_prologue(Str bytes)
{
    static const char *const parts[][2] = {{"<!--", "-->"}, {"<?", "?>"}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (!starts_with_tag(bytes, parts[i][0])) continue;
        const char *end = memmem(bytes.bytes, bytes.size, parts[i][1], strlen(parts[i][1]));
        if (end)
            return str_trim(str_slice(bytes, (size_t)(end - bytes.bytes) + strlen(parts[i][1]), bytes.size));
    }
    return bytes;
}

bool html_is_html(Str bytes)
{
    bytes = str_slice(bytes, 0, 4096);
    if (str_starts(bytes, STR("\xEF\xBB\xBF"))) bytes = str_slice(bytes, 3, bytes.size);
    Str rest = str_trim(bytes);
    do {
        bytes = rest;
        rest = without_prologue(bytes);
    } while (rest.size < bytes.size);
    return starts_with_tag(bytes, "<!doctype html") || starts_with_tag(bytes, "<html");
}
