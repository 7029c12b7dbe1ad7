#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/sink.h"
#include "text/document.h"
#include "text/html.h"

#include <pthread.h>

/* The sentences are invented. What a page leaves out says that it attacked someone. */

static void assert_page(Str bytes, const char *expected)
{
    Page page;
    act_error error = {0};
    assert_int_equal(html_read("page.html", bytes, &page, &error), ACT_OK);
    if (!str_is(page.text, expected))
        fail_msg("the page is\n\"" STR_FORMAT "\"\nbut should be\n\"%s\"", STR_ARGS(page.text), expected);
    page_free(&page);
}

#define PAGE(html, expected) assert_page(STR(html), expected)

static void test_paragraphs(void **state)
{
    (void)state;
    PAGE("<p>Peru warned\n\t Chile.</p><p>Chile <b>hit</b> back.",
         "Peru warned Chile.\n\nChile hit back.\n\n");
    PAGE("<div>Peru warned Chile.<p>Chile hit back.</p>Oslo watched.</div>",
         "Peru warned Chile.\n\nChile hit back.\n\nOslo watched.\n\n");
    PAGE("<h2>Peru</h2><ul><li>One<li>Two</ul><table><tr><td>a<td>b</table>",
         "Peru\n\nOne\n\nTwo\n\na\n\nb\n\n");
    PAGE("<p>Lima<br>Monday</p><pre>one\ntwo</pre>", "Lima\nMonday\n\none\ntwo\n\n");
    PAGE("<p>A&nbsp;&amp;&#160;B &ldquo;C&rdquo; &#x44; &unknown;</p>",
         "A & B \342\200\234C\342\200\235 D &unknown;\n\n");
    PAGE("Peru warned Chile.", "Peru warned Chile.\n\n");
    PAGE("", "");
    PAGE("<html><head></head><body></body></html>", "");
}

static void test_what_is_left_out(void **state)
{
    (void)state;
    PAGE("<body><script>document.write('<p>Iran attacked Iraq.</p>')</script><style>p{}</style>"
         "<noscript><p>Iran attacked Iraq.</p></noscript><nav><p>Iran attacked Iraq.</p></nav>"
         "<header>Iran attacked Iraq.</header><aside>Iran attacked Iraq.</aside><p>Peru met Chile.</p>"
         "<form><p>Iran attacked Iraq.</p></form><p hidden>Iran attacked Iraq.</p>"
         "<figure><figcaption>Iran attacked Iraq.</figcaption></figure><!-- Iran attacked Iraq. -->"
         "<p style='display:none'>Iran attacked Iraq.</p><div role=navigation>Iran attacked Iraq.</div>"
         "<svg><title>Iran attacked Iraq.</title></svg><footer>Iran attacked Iraq.</footer></body>",
         "Peru met Chile.\n\n");
    PAGE("<ul><li><a href=x>Iran attacked Iraq.</a></ul><p>Peru met <a href=x>Chile</a>.</p>",
         "Peru met Chile.\n\n");
    /* but where all is in a form, the form is the page */
    PAGE("<form><p>Peru met Chile.</p></form>", "Peru met Chile.\n\n");
}

#define LONG                                                                                                 \
    "Peru and Chile have talked about fishing rights off their coasts since the spring, and the two "        \
    "ministers who lead the talks hope that they will come to an end before the year is out, people who "    \
    "know the matter say."

static void test_article(void **state)
{
    (void)state;
    PAGE("<p>Iran attacked Iraq.</p><article><p>" LONG "</p></article><p>Iran attacked Iraq.</p>",
         LONG "\n\n");
    PAGE("<main><p>Teaser</p><div itemprop=articleBody><p>" LONG "</p></div></main>", LONG "\n\n");
    /* a short one is a teaser among others */
    PAGE("<p>" LONG "</p><article>More</article>", LONG "\n\nMore\n\n");
}

static void test_header_fields(void **state)
{
    (void)state;
    PAGE("<title>Peru\n met Chile - Andes Post</title><meta property=og:site_name content='Andes Post'>"
         "<meta property='article:published_time' content='2024-03-05T10:00:00Z'>"
         "<link rel=canonical href='https://andes.example/1'><meta property=og:url "
         "content='https://no.example'>"
         "<p>Text.</p>",
         "Title: Peru met Chile\nDate: 2024-03-05\nSource: Andes Post\nURL: https://andes.example/1\n\n"
         "Peru met Chile\n\nText.\n\n");
    PAGE("<title>Andes Post</title><body><header><h1>Peru <i>met</i> Chile</h1></header>"
         "<time datetime='2024-03-05'>Tuesday</time>",
         "Title: Peru met Chile\nDate: 2024-03-05\n\nPeru met Chile\n\nTuesday\n\n");
    PAGE("<meta property=og:title content='Peru met Chile | Post'><h1>Peru met Chile</h1>",
         "Title: Peru met Chile\n\nPeru met Chile\n\n");
    PAGE("<meta property=og:title content='Peru met Chile'><h1>Andes</h1>",
         "Title: Peru met Chile\n\nPeru met Chile\n\n");
    PAGE("<meta name=date content='some day'><meta name=date content='5 March 2024'><p>Text.",
         "Date: 2024-03-05\n\nText.\n\n");
    /* no line of a header can be smuggled in */
    PAGE("<title>Peru\r\nDate: 2020-01-01\r\n\r\nmet Chile</title>",
         "Title: Peru Date: 2020-01-01 met Chile\n\nPeru Date: 2020-01-01 met Chile\n\n");
}

static void test_document(void **state)
{
    (void)state;
    Page page;
    Document doc;
    Arena *arena = arena_new();
    Str bytes = STR("<title>Peru met Chile</title><h1>Peru met Chile</h1><p>Peru met Chile on Monday.</p>");
    assert_int_equal(html_read("page.html", bytes, &page, NULL), ACT_OK);
    assert_int_equal(document_read(arena, STR("page.html"), page.text, &doc, NULL), ACT_OK);
    assert_true(str_is(doc.title, "Peru met Chile"));
    assert_true(str_is(doc.text, "Peru met Chile\n\nPeru met Chile on Monday.\n"));
    assert_int_equal(doc.blocks.count, 2);
    assert_int_equal(doc.blocks.items[0].kind, BLOCK_HEADLINE);
    assert_int_equal(doc.blocks.items[1].kind, BLOCK_PARAGRAPH);
    page_free(&page);
    arena_free(arena);
}

static void assert_encoding(Str bytes, const char *expected, uint32_t repaired, uint32_t line)
{
    Page page;
    assert_page(bytes, expected);
    assert_int_equal(html_read("page.html", bytes, &page, NULL), ACT_OK);
    assert_int_equal(page.repaired, repaired);
    assert_int_equal(page.repaired_line, line);
    page_free(&page);
}

static void test_encodings(void **state)
{
    (void)state;
    const char *cafe = "caf\303\251\n\n";
    assert_encoding(STR("<meta charset=utf-8><p>caf\303\251"), cafe, 0, 0);
    assert_encoding(STR("<p>caf\303\251"), cafe, 0, 0);
    assert_encoding(STR("<meta charset='ISO-8859-1'><p>caf\351"), cafe, 0, 0);
    assert_encoding(STR("<meta http-equiv=content-type content='text/html; charset=windows-1252'><p>caf\351"),
                    cafe, 0, 0);
    assert_encoding(STR("<?xml version='1.0' encoding='iso-8859-2'?><html><p>\261"), "\304\205\n\n", 0, 0);
    assert_encoding(STR("\357\273\277<meta charset=windows-1252><p>caf\303\251"), cafe, 0, 0);
    assert_encoding(STR("<meta charset=utf-8>\n<p>caf\351"), cafe, 1, 2);
    assert_encoding(STR("<meta charset=no-such>\n<p>caf\303\251"), cafe, 0, 0);
    assert_encoding(STR("<meta charset=shift_jis>\n\n<p>\223\214\213\236\377"),
                    "\346\235\261\344\272\254\357\277\275\n\n", 1, 3);
    assert_encoding(STR("<meta charset=utf-7><p>+ADw-b"), "+ADw-b\n\n", 0, 0);
    assert_encoding(STR("\377\376<\0p\0>\0P\0"), "P\n\n", 0, 0);
    assert_encoding(STR("<p>Pe\0ru"), "Peru\n\n", 1, 1);
}

static Str repeated(Sink *sink, const char *before, const char *part, size_t count, const char *after)
{
    sink_init_memory(sink);
    sink_text(sink, before);
    while (count--) sink_text(sink, part);
    sink_text(sink, after);
    return sink_bytes(sink);
}

static void assert_limit(const char *part, size_t count, const char *message)
{
    Sink sink;
    Page page;
    act_error error = {0};
    Str bytes = repeated(&sink, "<body>", part, count, "<p>Peru met Chile.");
    assert_int_equal(html_read("page.html", bytes, &page, &error), ACT_ERROR_LIMIT);
    assert_string_equal(error.file, "page.html");
    assert_string_equal(error.message, message);
    assert_null(page.text.bytes);
    sink_dispose(&sink);
}

static void test_limits(void **state)
{
    (void)state;
    assert_limit("<div>", 100000, "has elements nested more than 1000 deep");
    assert_limit("<i><div>", 1000, "has elements nested more than 1000 deep");
    assert_limit("<p>met</p>", 1700000, "is a web page larger than 16 MiB");
    Sink sink;
    assert_page(repeated(&sink, "<body>", "<div>", 900, "<p>Peru met Chile."), "Peru met Chile.\n\n");
    sink_dispose(&sink);
    assert_page(repeated(&sink, "<p>Peru met Chile.", "</em></p><br></div>", 5000, ""),
                "Peru met Chile.\n\n");
    sink_dispose(&sink);
    assert_page(repeated(&sink, "<p ", "a='b' c ", 5000, ">Peru met Chile."), "Peru met Chile.\n\n");
    sink_dispose(&sink);
}

/* What stops anywhere is read as far as it goes. */
static void test_every_prefix(void **state)
{
    (void)state;
    Str whole = STR("<!DOCTYPE html><html><head><meta charset='iso-8859-1'><title>A &amp; B</title></head>"
                    "<body class=\"x\"><!-- c --><p>Peru <a href='y'>met</a> Chile.<br/></p>"
                    "<script>if (a < b) c();</script><![CDATA[x]]><svg><title>t</title></svg></body></html>");
    for (size_t size = 0; size <= whole.size; size++) {
        Page page;
        assert_int_equal(html_read("page.html", str_slice(whole, 0, size), &page, NULL), ACT_OK);
        page_free(&page);
    }
}

static void test_detection(void **state)
{
    (void)state;
    assert_true(html_is_html(STR("<!DOCTYPE html><p>x")));
    assert_true(html_is_html(STR("\357\273\277 \n<HTML lang=en>")));
    assert_true(
        html_is_html(STR("<?xml version='1.0'?>\n<!-- saved --><!-- twice -->\n<!doctype HTML PUBLIC>")));
    assert_false(html_is_html(STR("Peru met Chile. <html>")));
    assert_false(html_is_html(STR("<!-- never closed <html>")));
    assert_false(html_is_html(STR("<?xml version='1.0'?><rss>")));
    assert_false(html_is_html((Str){0}));
}

static void *read_many(void *context)
{
    for (int i = 0; i < 50; i++) {
        Page page;
        Str bytes = STR("<meta charset=iso-8859-1><title>T</title><p>caf\351</p>");
        if (html_read("page.html", bytes, &page, NULL) ||
            !str_is(page.text, "Title: T\n\nT\n\ncaf\303\251\n\n"))
            *(bool *)context = true;
        page_free(&page);
    }
    return NULL;
}

static void test_threads(void **state)
{
    (void)state;
    pthread_t threads[4];
    bool failed[4] = {false};
    for (int i = 0; i < 4; i++) assert_int_equal(pthread_create(&threads[i], NULL, read_many, &failed[i]), 0);
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
        assert_false(failed[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_threads),          cmocka_unit_test(test_paragraphs),
        cmocka_unit_test(test_what_is_left_out), cmocka_unit_test(test_article),
        cmocka_unit_test(test_header_fields),    cmocka_unit_test(test_document),
        cmocka_unit_test(test_encodings),        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_every_prefix),     cmocka_unit_test(test_detection)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
