#include "text/page_parts.h"

#include <strings.h>

static const struct {
    const char *name;
    Part part;
} elements[] = {
    {"a", {PART_LINK, LEVEL_ALL}},
    {"address", {PART_BLOCK, LEVEL_ALL}},
    {"article", {PART_BLOCK, LEVEL_ARTICLE}},
    {"aside", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"audio", {PART_SILENT, LEVEL_ALL}},
    {"blockquote", {PART_BLOCK, LEVEL_ALL}},
    {"body", {PART_BLOCK, LEVEL_ALL}},
    {"br", {PART_BREAK, LEVEL_ALL}},
    {"button", {PART_SILENT, LEVEL_ALL}},
    {"canvas", {PART_SILENT, LEVEL_ALL}},
    {"caption", {PART_BLOCK, LEVEL_ALL}},
    {"center", {PART_BLOCK, LEVEL_ALL}},
    {"dd", {PART_BLOCK, LEVEL_ALL}},
    {"dialog", {PART_SILENT, LEVEL_ALL}},
    {"div", {PART_BLOCK, LEVEL_ALL}},
    {"dl", {PART_BLOCK, LEVEL_ALL}},
    {"dt", {PART_BLOCK, LEVEL_ALL}},
    {"figcaption", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"figure", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"footer", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"form", {PART_BLOCK | PART_FORM, LEVEL_ALL}},
    {"h1", {PART_BLOCK | PART_H1, LEVEL_ALL}},
    {"h2", {PART_BLOCK, LEVEL_ALL}},
    {"h3", {PART_BLOCK, LEVEL_ALL}},
    {"h4", {PART_BLOCK, LEVEL_ALL}},
    {"h5", {PART_BLOCK, LEVEL_ALL}},
    {"h6", {PART_BLOCK, LEVEL_ALL}},
    {"header", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"hr", {PART_BLOCK, LEVEL_ALL}},
    {"iframe", {PART_SILENT, LEVEL_ALL}},
    {"li", {PART_BLOCK, LEVEL_ALL}},
    {"link", {PART_LINK_TAG, LEVEL_ALL}},
    {"main", {PART_BLOCK, LEVEL_MAIN}},
    {"math", {PART_SILENT, LEVEL_ALL}},
    {"menu", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"meta", {PART_META, LEVEL_ALL}},
    {"nav", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"noscript", {PART_SILENT, LEVEL_ALL}},
    {"object", {PART_SILENT, LEVEL_ALL}},
    {"ol", {PART_BLOCK, LEVEL_ALL}},
    {"option", {PART_SILENT, LEVEL_ALL}},
    {"p", {PART_BLOCK, LEVEL_ALL}},
    {"pre", {PART_BLOCK | PART_PRE, LEVEL_ALL}},
    {"script", {PART_SILENT, LEVEL_ALL}},
    {"section", {PART_BLOCK, LEVEL_ALL}},
    {"select", {PART_SILENT, LEVEL_ALL}},
    {"style", {PART_SILENT, LEVEL_ALL}},
    {"svg", {PART_SILENT, LEVEL_ALL}},
    {"table", {PART_BLOCK, LEVEL_ALL}},
    {"td", {PART_BLOCK, LEVEL_ALL}},
    {"template", {PART_SILENT, LEVEL_ALL}},
    {"textarea", {PART_SILENT, LEVEL_ALL}},
    {"th", {PART_BLOCK, LEVEL_ALL}},
    {"time", {PART_TIME, LEVEL_ALL}},
    {"title", {PART_TITLE, LEVEL_ALL}},
    {"tr", {PART_BLOCK, LEVEL_ALL}},
    {"ul", {PART_BLOCK, LEVEL_ALL}},
    {"video", {PART_SILENT, LEVEL_ALL}},
};

/* The same said by attribute; a value of NULL stands for any. */
static const struct {
    const char *name, *value;
    Part part;
} hints[] = {
    {"hidden", NULL, {PART_SILENT, LEVEL_ALL}},
    {"aria-hidden", "true", {PART_SILENT, LEVEL_ALL}},
    {"style", "display:none", {PART_SILENT, LEVEL_ALL}},
    {"style", "display: none", {PART_SILENT, LEVEL_ALL}},
    {"role", "navigation", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"role", "banner", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"role", "contentinfo", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"role", "complementary", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"role", "search", {PART_BLOCK | PART_ASIDE, LEVEL_ALL}},
    {"role", "main", {PART_BLOCK, LEVEL_MAIN}},
    {"role", "article", {PART_BLOCK, LEVEL_ARTICLE}},
    {"itemprop", "articleBody", {PART_BLOCK, LEVEL_BODY}},
};

static void add_hints(Part *part, const char *name, const char *value)
{
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
        if (strcmp(name, hints[i].name)) continue;
        if (hints[i].value && strncasecmp(value, hints[i].value, strlen(hints[i].value))) continue;
        part->flags |= hints[i].part.flags;
        if (hints[i].part.level) part->level = hints[i].part.level;
    }
}

Part page_part(const char *element, Attributes attributes)
{
    Part part = {0, LEVEL_ALL};
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (!strcmp(element, elements[i].name)) part = elements[i].part;
    for (size_t i = 0; attributes && attributes[i]; i += 2)
        add_hints(&part, (const char *)attributes[i],
                  attributes[i + 1] ? (const char *)attributes[i + 1] : "");
    return part;
}

const char *page_attribute(Attributes attributes, const char *name)
{
    for (size_t i = 0; attributes && attributes[i]; i += 2)
        if (!strcmp((const char *)attributes[i], name))
            return attributes[i + 1] ? (const char *)attributes[i + 1] : "";
    return "";
}

static const struct {
    const char *name;
    FieldName field;
    int rank;
} metas[] = {
    {"og:title", FIELD_TITLE, 0},
    {"twitter:title", FIELD_TITLE, 1},
    {"article:published_time", FIELD_DATE, 0},
    {"og:article:published_time", FIELD_DATE, 0},
    {"datePublished", FIELD_DATE, 1},
    {"parsely-pub-date", FIELD_DATE, 1},
    {"pubdate", FIELD_DATE, 1},
    {"publishdate", FIELD_DATE, 1},
    {"publish-date", FIELD_DATE, 1},
    {"dc.date.issued", FIELD_DATE, 1},
    {"dcterms.created", FIELD_DATE, 3},
    {"dc.date", FIELD_DATE, 4},
    {"date", FIELD_DATE, 4},
    {"og:site_name", FIELD_SOURCE, 0},
    {"publisher", FIELD_SOURCE, 1},
    {"dc.publisher", FIELD_SOURCE, 1},
    {"og:url", FIELD_URL, 1},
};

bool page_meta(Attributes attributes, FieldName *field, int *rank)
{
    static const char *const keys[] = {"property", "name", "itemprop"};
    for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
        const char *name = page_attribute(attributes, keys[k]);
        for (size_t i = 0; *name && i < sizeof metas / sizeof *metas; i++)
            if (!strcasecmp(name, metas[i].name)) {
                *field = metas[i].field;
                *rank = metas[i].rank;
                return true;
            }
    }
    return false;
}
