/* Web pages: HTML of any age, and XHTML, to the plain text with header lines that a person would have saved.
 *
 * libxml2's parser repairs the markup and tells of elements and text as they come; no tree is built, nothing
 * is fetched, and HTML has no entities that could be defined. What is kept is the title (og:title, h1 or
 * title), date, site and address, and, as a paragraph each, the text of paragraphs, headings, list items and
 * table cells. Scripts, navigation, forms, captions, asides and lists of links are left out; so is all that
 * stands outside the article, where the page says which part that is. */
#ifndef TEXT_HTML_H
#define TEXT_HTML_H

#include "base/str.h"

typedef struct Page {
    Str text;               /* owned: page_free; for document_read, which takes the header lines off */
    uint32_t repaired;      /* how many invalid byte sequences of the page were repaired */
    uint32_t repaired_line; /* the first of them, a line of the page; 0 where there is none */
} Page;

/* Whether bytes begin like a web page. */
bool html_is_html(Str bytes);

/* In the encoding that is declared, else as plain text is (decode.h). ACT_ERROR_LIMIT for pages over 16 MiB
 * or with elements nested more than 1000 deep, which nobody writes and which take the parser minutes. */
act_status html_read(const char *name, Str bytes, Page *out, act_error *error);
void page_free(Page *page);

#endif
