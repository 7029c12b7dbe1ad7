/* Text that means harm, in every format's clothes. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "writers/escape.h"

typedef void (*Escape)(Sink *sink, Str text);

static void assert_escaped_size(Escape escape, Str text, const char *expected)
{
    Sink sink;
    sink_init_memory(&sink);
    escape(&sink, text);
    if (!str_is(sink_bytes(&sink), expected))
        print_error("found " STR_FORMAT "\n", STR_ARGS(sink_bytes(&sink)));
    assert_true(str_is(sink_bytes(&sink), expected));
    sink_dispose(&sink);
}

static void assert_escaped(Escape escape, const char *text, const char *expected)
{
    assert_escaped_size(escape, str_from(text), expected);
}

static void test_xml(void **unused)
{
    (void)unused;
    assert_escaped(escape_xml, "", "");
    assert_escaped(escape_xml, "a<b> & \"c\" 'd'", "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
    assert_escaped(escape_xml, "a\tb\nc\rd", "a&#9;b&#10;c&#13;d");
    assert_escaped(escape_xml, "\x01x\x08y\x1f", "xy");
    assert_escaped(escape_xml, "\xEF\xBF\xBE\xEF\xBF\xBF.", "."); /* U+FFFE, U+FFFF */
    assert_escaped(escape_xml, "\xFF.\xC3.\xED\xA0\x80", "\uFFFD.\uFFFD.\uFFFD\uFFFD\uFFFD"); /* not UTF-8 */
    assert_escaped(escape_xml, "\u2028\u2029\xC2\x85",
                   "&#8232;\u2029&#133;"); /* ends of lines to some readers */
    assert_escaped(escape_xml, "\xF0\x9F\x9A\x80", "\xF0\x9F\x9A\x80");
    assert_escaped_size(escape_xml, (Str){"a\0b", 3}, "ab");
}

static void test_cdata(void **unused)
{
    (void)unused;
    assert_escaped(escape_cdata, "a & b < c", "<![CDATA[a & b < c]]>");
    assert_escaped(escape_cdata, "x]]>y", "<![CDATA[x]]]]><![CDATA[>y]]>");
    assert_escaped(escape_cdata, "]]]>]]>", "<![CDATA[]]]]]><![CDATA[>]]]]><![CDATA[>]]>");
    assert_escaped(escape_cdata, "]]\x01>", "<![CDATA[]]]]><![CDATA[>]]>");
    assert_escaped(escape_cdata, "", "<![CDATA[]]>");
    assert_escaped(escape_cdata, "a\u2028b\r]", "<![CDATA[a]]>&#8232;<![CDATA[b]]]>");
}

static void test_json(void **unused)
{
    (void)unused;
    assert_escaped(escape_json, "\"\\/\n\r\t\x01\x7f", "\\\"\\\\/\\n\\r\\t\\u0001\\u007f");
    assert_escaped(escape_json, "</script>", "\\u003c/script>");
    assert_escaped(escape_json, "\xD0\x96 \xF0\x9F\x9A\x80", "\xD0\x96 \xF0\x9F\x9A\x80");
    assert_escaped(escape_json, "\xFF", "\uFFFD");
    assert_escaped(escape_json, "\xEF\xBF\xBE", "\xEF\xBF\xBE");
    assert_escaped_size(escape_json, (Str){"\0", 1}, "\\u0000");
}

static void test_dot(void **unused)
{
    (void)unused;
    assert_escaped(escape_dot, "say \"no\"", "say \\\"no\\\"");
    assert_escaped(escape_dot, "ends in \\", "ends in \\\\");
    assert_escaped(escape_dot, "\\N \\G &lt; &", "\\\\N \\\\G &amp;lt; &amp;");
    assert_escaped(escape_dot, "a\nb\tc\x02", "a b c");
    assert_escaped(escape_dot_plain, "AT&T \"x\" \\", "AT&T \\\"x\\\" \\\\");
}

static void test_urls_in_dot(void **unused)
{
    (void)unused;
    assert_escaped(escape_dot_url, "https://e.org/?a=1&b=<\">'\\",
                   "https://e.org/?a=1&amp;b=%3C%22%3E%27%5C");
    assert_escaped(escape_dot_url, "https://e.org/\xC3\xA9#x~y", "https://e.org/\xC3\xA9#x~y");
}

static void test_csv(void **unused)
{
    (void)unused;
    assert_escaped(escape_csv, "plain", "plain");
    assert_escaped(escape_csv, "a,b", "\"a,b\"");
    assert_escaped(escape_csv, "say \"no\"", "\"say \"\"no\"\"\"");
    assert_escaped(escape_csv, "two\nlines", "\"two\nlines\"");
    assert_escaped(escape_csv, "=1+1", "'=1+1");
    assert_escaped(escape_csv, "@SUM(A1)", "'@SUM(A1)");
    assert_escaped(escape_csv, "-5", "'-5");
    assert_escaped(escape_csv, "back\\slash", "back\\\\slash");
}

static void test_shortening(void **unused)
{
    (void)unused;
    bool cut;
    assert_true(str_is(text_shorten(STR("short"), 10, &cut), "short") && !cut);
    assert_true(str_is(text_shorten(STR("one two three four"), 15, &cut), "one two three") && cut);
    assert_true(str_is(text_shorten(STR("\xD0\x96\xD0\x96\xD0\x96"), 2, &cut), "\xD0\x96\xD0\x96") && cut);
    assert_true(str_is(text_shorten(STR(""), 2, &cut), "") && !cut);
}

static void test_urls(void **unused)
{
    (void)unused;
    assert_true(url_is_safe(STR("https://example.org/?a=1&b=\"")));
    assert_true(url_is_safe(STR("http://example.org")));
    assert_true(url_is_safe(STR("mailto:desk@example.org")));
    assert_false(url_is_safe(STR("javascript:alert(1)")));
    assert_false(url_is_safe(STR("JAVASCRIPT:alert(1)")));
    assert_false(url_is_safe(STR("data:text/html,x")));
    assert_false(url_is_safe(STR("file:///etc/passwd")));
    assert_false(url_is_safe(STR("https://a b")));
    assert_false(url_is_safe(STR("https://a\nb")));
    assert_false(url_is_safe(STR("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_xml),  cmocka_unit_test(test_cdata),       cmocka_unit_test(test_json),
        cmocka_unit_test(test_dot),  cmocka_unit_test(test_csv),         cmocka_unit_test(test_shortening),
        cmocka_unit_test(test_urls), cmocka_unit_test(test_urls_in_dot),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
