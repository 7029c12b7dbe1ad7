#include "text/blocks.h"

#include "base/ascii.h"
#include "base/intern.h"
#include "text/furniture.h"

enum {
    LONGEST_HEADLINE = 250,
    LONGEST_SITE_NAME = 40,     /* "Title - Site name" */
    LONGEST_COMPARED = 1 << 16, /* longer blocks are not looked for a second time */
    HEAD_BLOCKS = 8,            /* where a page's breadcrumbs and titles stand */
    DATELINE_PARAGRAPHS = 3,
    LEAST_PROSE = 160,      /* bytes: what reopens an article behind teasers */
    LONGEST_PROSE = 1 << 20 /* bytes: nobody wrote a longer paragraph, but broken files have them */
};

#define NO_BLOCK UINT32_MAX

/* The letters and digits of block in lower case: what two copies of a title have in common. */
static Str essence(Arena *arena, Str block)
{
    char *bytes = arena_alloc(arena, block.size + 1);
    size_t size = 0;
    for (size_t i = 0; i < block.size; i++) {
        char c = ascii_lower(block.bytes[i]);
        bool quote =
            (unsigned char)c == 0xE2 && i + 2 < block.size && (unsigned char)block.bytes[i + 1] == 0x80;
        if (quote)
            i += 2; /* dashes and quotation marks, U+2010 to U+203F */
        else if (ascii_is_word(c) || (unsigned char)c >= 0x80)
            bytes[size++] = c;
    }
    return (Str){bytes, size};
}

/* Without the quotation marks and brackets that may stand behind a full stop. */
static Str without_closers(Str block)
{
    for (bool cut = true; cut && block.size;) {
        size_t size = block.size;
        if (memchr("\"')]", block.bytes[size - 1], 4))
            size -= 1;
        else if (str_ends(block, STR("\xE2\x80\x9D")) || str_ends(block, STR("\xE2\x80\x99")))
            size -= 3;
        cut = size < block.size;
        block = str_slice(block, 0, size);
    }
    return block;
}

static bool ends_sentence(Str block)
{
    block = without_closers(block);
    return block.size && memchr(".!?:;", block.bytes[block.size - 1], 5);
}

/* Whether a sentence ends within block: "…fishing dispute. Chile…", but not "Gen. Smith" or "U.S. Navy". */
static bool has_full_stop_inside(Str block)
{
    for (size_t i = 3; i + 2 < block.size; i++) {
        if (block.bytes[i] != '.' || block.bytes[i + 1] != ' ') continue;
        size_t word = i;
        while (word && ascii_is_lower(block.bytes[word - 1])) word--;
        bool whole = !word || block.bytes[word - 1] == ' ';
        if (i - word >= 3 && whole) return true;
    }
    return false;
}

/* A headline may ask or exclaim, but has no full stop. */
static bool has_headline_shape(Str block)
{
    Str bare = without_closers(block);
    if (block.size > LONGEST_HEADLINE || !bare.size || memchr(".:;", bare.bytes[bare.size - 1], 3))
        return false;
    return memchr(block.bytes, ' ', block.size) && !furniture_is_teaser(block) && !has_full_stop_inside(bare);
}

static bool is_prose(Str block)
{
    return block.size >= LEAST_PROSE && ends_sentence(block) && !furniture_is_teaser(block);
}

/* Says whether a is b, or b with a site's name behind a dash or bar. */
static bool is_same_title(Arena *arena, Str a, Str b)
{
    if (a.size > LONGEST_HEADLINE || b.size > LONGEST_HEADLINE) return false;
    Str longer = essence(arena, a), shorter = essence(arena, b);
    if (!shorter.size || !str_starts(longer, shorter)) return false;
    if (longer.size == shorter.size) return true;
    bool divided = memmem(a.bytes, a.size, " - ", 3) || memmem(a.bytes, a.size, " | ", 3) ||
                   memmem(a.bytes, a.size, " \342\200\223 ", 5);
    return divided && longer.size - shorter.size <= LONGEST_SITE_NAME;
}

/* A title that a breadcrumb or the header gives, among the first blocks: it is the headline for certain. */
static uint32_t headline_named(Arena *arena, const Document *doc)
{
    uint32_t count = doc->blocks.count < HEAD_BLOCKS ? doc->blocks.count : HEAD_BLOCKS;
    Str named = doc->title;
    for (uint32_t i = 0; i < count; i++) {
        Str block = block_text(doc, &doc->blocks.items[i]);
        if (furniture_of(block) == FURNITURE_BREADCRUMB)
            named = furniture_breadcrumb_end(block);
        else if (named.size && is_same_title(arena, block, named))
            return i;
    }
    return NO_BLOCK;
}

typedef struct Classifier {
    Arena *arena;
    Arena *scratch; /* what is compared */
    Document *doc;
    uint32_t certain;    /* headline_named */
    bool title_header;   /* the header gave a title */
    bool breadcrumb;     /* the last line was one: categories may follow */
    uint32_t crumb_line; /* where it ended */
    Furniture section;   /* FURNITURE_TEASERS, FURNITURE_END or none */
    bool headline_found, mixed_case;
    Str headline;
    uint32_t paragraphs;
    Intern seen;
} Classifier;

static bool is_repeated(Classifier *classifier, Str block)
{
    if (block.size > LONGEST_COMPARED) return false;
    Str letters = essence(classifier->scratch, block);
    if (intern_find(&classifier->seen, letters)) return true;
    intern_add(&classifier->seen, letters);
    return classifier->headline.size && is_same_title(classifier->scratch, block, classifier->headline);
}

/* The categories under a breadcrumb stand on the very next line. */
static bool is_category(const Classifier *classifier, const Block *block)
{
    if (!classifier->breadcrumb) return false;
    Str between = str_slice(classifier->doc->text, classifier->crumb_line, block->start);
    Str text = block_text(classifier->doc, block);
    return !memmem(between.bytes, between.size, "\n\n", 2) && text.size <= 120 && !ends_sentence(text);
}

static bool is_leftover(Classifier *classifier, uint32_t index, const Block *block)
{
    Str text = block_text(classifier->doc, block);
    Furniture kind = index == classifier->certain ? FURNITURE_NONE : furniture_of(text);
    Date date;
    if (kind == FURNITURE_TEASERS || kind == FURNITURE_END) {
        if (classifier->section != FURNITURE_END) classifier->section = kind;
        return true;
    }
    if (classifier->section == FURNITURE_END) return true;
    if (classifier->section == FURNITURE_TEASERS && (kind || !is_prose(text))) return true;
    classifier->section = FURNITURE_NONE;
    if (kind == FURNITURE_DATE && !classifier->doc->date.size && date_read(text, &date) && date.has_day)
        classifier->doc->date = str_copy(classifier->arena, str_from(date.text));
    if (kind || furniture_is_teaser(text)) return true;
    if (is_category(classifier, block)) return true;
    if (classifier->certain != NO_BLOCK && index < classifier->certain && !ends_sentence(text)) return true;
    bool link = classifier->mixed_case && classifier->headline_found && classifier->paragraphs &&
                text.size <= 160 && furniture_is_shouted(text) && !ends_sentence(text);
    return link || is_repeated(classifier, text);
}

static bool is_headline(const Classifier *classifier, uint32_t index, Str text)
{
    if (classifier->headline_found || classifier->paragraphs) return false;
    if (index == classifier->certain) return true;
    return classifier->certain == NO_BLOCK && classifier->doc->blocks.count > 1 && has_headline_shape(text);
}

static void add_block(Arena *arena, Document *doc, BlockKind kind, uint32_t start, uint32_t end)
{
    Block *block = array_add(arena, &doc->blocks);
    *block = (Block){kind, start, end};
}

static void add_paragraph(Classifier *classifier, Document *out, const Block *block)
{
    Document *doc = classifier->doc;
    Date date = {0};
    uint32_t start = block->start;
    if (classifier->paragraphs < DATELINE_PARAGRAPHS) {
        Str text = block_text(doc, block);
        size_t length = furniture_dateline(text, !classifier->paragraphs, &date);
        if (length)
            add_block(classifier->arena, out, BLOCK_FURNITURE, start,
                      start + (uint32_t)str_trim(str_slice(text, 0, length)).size);
        start += (uint32_t)length;
    }
    if (date.text[0] && !doc->date.size) doc->date = str_copy(classifier->arena, str_from(date.text));
    add_block(classifier->arena, out, BLOCK_PARAGRAPH, start, block->end);
    classifier->paragraphs++;
}

/* A paragraph that is too long would cost gigabytes of parse and be nonsense. */
static bool is_overlong(Document *doc, const Block *block)
{
    if (block->end - block->start <= LONGEST_PROSE) return false;
    doc->overlong += block->end - block->start;
    return true;
}

static void classify(Classifier *classifier, uint32_t index, Document *out)
{
    Document *doc = classifier->doc;
    const Block *block = &doc->blocks.items[index];
    Str text = block_text(doc, block);
    if (is_overlong(doc, block)) return;
    if (is_leftover(classifier, index, block)) {
        classifier->breadcrumb = furniture_of(text) == FURNITURE_BREADCRUMB;
        classifier->crumb_line = block->end;
        add_block(classifier->arena, out, BLOCK_FURNITURE, block->start, block->end);
        return;
    }
    classifier->breadcrumb = false;
    if (!is_headline(classifier, index, text)) {
        add_paragraph(classifier, out, block);
        return;
    }
    classifier->headline_found = true;
    classifier->headline = text;
    if (!classifier->title_header) doc->title = str_copy(classifier->arena, text);
    add_block(classifier->arena, out, BLOCK_HEADLINE, block->start, block->end);
}

void blocks_classify(Arena *arena, Document *doc)
{
    Arena *scratch = arena_within(arena);
    Classifier classifier = {
        .arena = arena, .scratch = scratch, .doc = doc, .certain = headline_named(arena, doc)};
    classifier.title_header = doc->title.size > 0;
    classifier.mixed_case = !furniture_is_shouted(doc->text);
    intern_init(&classifier.seen, scratch);
    Document out = {0};
    for (uint32_t i = 0; i < doc->blocks.count; i++) classify(&classifier, i, &out);
    arena_free(scratch);
    memcpy(&doc->blocks, &out.blocks, sizeof doc->blocks);
}
