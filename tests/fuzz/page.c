/* Web pages, gzipped or not: what comes of any bytes is clean text that a document can be made of. */
#include "fuzz.h"

#include "base/files.h"
#include "base/gunzip.h"
#include "base/utf8.h"
#include "text/document.h"
#include "text/html.h"

static void check(Str text)
{
    act_error error;
    Document doc;
    Arena *arena = arena_new();
    MUST(arena);
    for (size_t at = 0, length; at < text.size; at += length) {
        uint32_t code;
        length = utf8_decode(text, at, &code);
        MUST(length && (code >= ' ' || code == '\n'));
    }
    MUST(!document_read(arena, STR("input"), text, &doc, &error));
    MUST(!doc.repaired);
    arena_free(arena);
}

static void read_page(Str bytes)
{
    act_error error;
    Page page;
    if (html_read("input", bytes, &page, &error)) {
        MUST(error.message[0] && !page.text.size);
        return;
    }
    check(page.text);
    page_free(&page);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    act_error error;
    Str page = {(const char *)bytes, size}, inflated;
    html_is_html(page);
    if (!gunzip_is_gzip(page)) {
        read_page(page);
    } else if (!gunzip("input", page, &inflated, &error)) {
        read_page(inflated);
        file_free(inflated);
    }
    return 0;
}
