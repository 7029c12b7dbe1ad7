#include "text/blocks.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/furniture.h"

typedef struct TextLine {
    uint32_t start, end; /* bytes in text, without white space at the ends; equal: a blank line */
    uint32_t indent;     /* white space in front of it */
    uint32_t width;      /* in characters */
    uint32_t first_word; /* width of its first word */
} TextLine;

typedef ARRAY(TextLine) TextLines;

/* A margin narrower than this is none; a text that has many lines wider than this has none. */
enum { NARROWEST_MARGIN = 40, WIDEST_MARGIN = 100, RAGGED = 10 };

static TextLine measure(Str text, size_t start, size_t end)
{
    Str raw = str_slice(text, start, end), line = str_trim(raw);
    if (!line.size) return (TextLine){.start = (uint32_t)start, .end = (uint32_t)start};
    size_t indent = (size_t)(line.bytes - raw.bytes);
    const char *space = memchr(line.bytes, ' ', line.size);
    Str word = str_slice(line, 0, space ? (size_t)(space - line.bytes) : line.size);
    return (TextLine){.start = (uint32_t)(start + indent),
                      .end = (uint32_t)(start + indent + line.size),
                      .indent = (uint32_t)indent,
                      .width = (uint32_t)utf8_count(line),
                      .first_word = (uint32_t)utf8_count(word)};
}

static void lines_find(Arena *arena, Str text, TextLines *lines)
{
    for (size_t start = 0; start < text.size;) {
        const char *newline = memchr(text.bytes + start, '\n', text.size - start);
        size_t end = newline ? (size_t)(newline - text.bytes) : text.size;
        TextLine *line = array_add(arena, lines);
        *line = measure(text, start, end);
        start = end + 1;
    }
}

static bool is_blank(const TextLine *line) { return line->start == line->end; }

/* Whether next's first word would not have fit on line. */
static bool is_forced(const TextLine *line, const TextLine *next, uint32_t margin)
{
    return line->width + 1 + next->first_word + RAGGED > margin;
}

/* The column that the text is wrapped at, or 0 where a line is a paragraph. A wrapped text gives itself away:
 * nearly all lines that another follows are so long that its first word would not have fit. */
static uint32_t margin_find(const TextLines *lines)
{
    uint32_t margin = 0, pairs = 0, filled = 0, wide = 0, forced = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        const TextLine *line = &lines->items[i];
        filled += !is_blank(line);
        wide += line->width > WIDEST_MARGIN;
        if (i + 1 == lines->count || is_blank(line) || is_blank(line + 1)) continue;
        pairs++;
        if (line->width <= WIDEST_MARGIN && line->width > margin) margin = line->width;
    }
    if (margin < NARROWEST_MARGIN || wide * 10 > filled) return 0;
    for (uint32_t i = 0; i + 1 < lines->count; i++) {
        const TextLine *line = &lines->items[i], *next = line + 1;
        if (!is_blank(line) && !is_blank(next)) forced += is_forced(line, next, margin);
    }
    return forced * 3 >= pairs * 2 && forced > 0 ? margin : 0;
}

static bool ends_sentence(Str text, const TextLine *line)
{
    return strchr(".!?\":;)", text.bytes[line->end - 1]) != NULL;
}

/* Whether a line as long as a paragraph ends within a sentence, as it does where the columns of an old
 * newspaper were cut. */
static bool is_cut(Str text, const TextLine *line)
{
    char last = text.bytes[line->end - 1];
    return line->width > WIDEST_MARGIN && (ascii_is_lower(last) || last == ',');
}

static bool continues(Str text, const TextLine *line, const TextLine *next, uint32_t margin)
{
    if (is_blank(line) || is_blank(next)) return false;
    if (furniture_of(str_slice(text, line->start, line->end)) == FURNITURE_BREADCRUMB) return false;
    char first = text.bytes[next->start];
    bool goes_on = ascii_is_lower(first) && !ends_sentence(text, line) && line->width <= WIDEST_MARGIN;
    if (!margin) return goes_on || is_cut(text, line);
    if (next->indent > line->indent && next->indent >= 2) return false;
    return goes_on || is_forced(line, next, margin);
}

void blocks_split(Arena *arena, Document *doc)
{
    TextLines lines = {0};
    lines_find(arena, doc->text, &lines);
    uint32_t margin = margin_find(&lines);
    for (uint32_t i = 0; i < lines.count; i++) {
        const TextLine *line = &lines.items[i];
        if (is_blank(line)) continue;
        uint32_t start = line->start;
        while (i + 1 < lines.count && continues(doc->text, &lines.items[i], &lines.items[i + 1], margin)) i++;
        Block *block = array_add(arena, &doc->blocks);
        *block = (Block){BLOCK_PARAGRAPH, start, lines.items[i].end};
    }
}
