#include "../arena.h"
#include "base/utf8.h"
#include "text/document.h"

/* The sentences are invented; P, H and - stand for paragraph, headline and furniture. */

static Document read_bytes(Str bytes)
{
    Document doc;
    act_error error = {0};
    assert_int_equal(document_read(arena, STR("note.txt"), bytes, &doc, &error), ACT_OK);
    return doc;
}

static Document read(const char *text) { return read_bytes(str_from(text)); }

static void assert_str(Str str, const char *expected)
{
    if (!str_is(str, expected)) fail_msg("\"" STR_FORMAT "\" is not \"%s\"", STR_ARGS(str), expected);
}

/* A line per block: its kind and its text, newlines as '/'. */
static void assert_blocks(const char *text, const char *expected)
{
    Document doc = read(text);
    Str seen = {0};
    uint32_t end = 0;
    for (uint32_t i = 0; i < doc.blocks.count; i++) {
        const Block *block = &doc.blocks.items[i];
        assert_true(block->start >= end && block->end > block->start && block->end <= doc.text.size);
        end = block->end;
        Str copy = str_copy(arena, str_slice(doc.text, block->start, block->end));
        for (char *c = memchr(copy.bytes, '\n', copy.size); c; c = strchr(c, '\n')) *c = '/';
        seen = str_print(arena, STR_FORMAT "%c " STR_FORMAT "\n", STR_ARGS(seen), "HP-"[block->kind],
                         STR_ARGS(copy));
    }
    if (!str_is(seen, expected))
        fail_msg("blocks are:\n" STR_FORMAT "but should be:\n%s", STR_ARGS(seen), expected);
}

/* --- bytes --- */

static void text_is_kept_and_ends_with_a_newline(void **state)
{
    (void)state;
    assert_str(read("Peru thanked Z\xC3\xBCrich.").text, "Peru thanked Z\xC3\xBCrich.\n");
    assert_str(read("\n\n  \nPeru thanked Oslo.  \n\n\n").text, "Peru thanked Oslo.\n");
    assert_int_equal(read("").text.size, 0);
    assert_int_equal(read(" \n\t\n").blocks.count, 0);
}

static void byte_order_marks_and_line_ends_go(void **state)
{
    (void)state;
    assert_str(read("\xEF\xBB\xBFPeru.\r\nChile.\rLima.\n").text, "Peru.\nChile.\nLima.\n");
    static const char little[] = "\xFF\xFEP\0e\0r\0u\0\r\0\n\0\xFC\0=\xD8\x00\xDE";
    assert_str(read_bytes((Str){little, sizeof little - 1}).text, "Peru\n\xC3\xBC\xF0\x9F\x98\x80\n");
    static const char big[] = "\xFE\xFF\0P\0e\0r\0u";
    assert_str(read_bytes((Str){big, sizeof big - 1}).text, "Peru\n");
}

static void invalid_bytes_are_replaced_and_counted(void **state)
{
    (void)state;
    Document doc = read("Z\xC3\xBCrich\nthanked \xFF\xFE Peru \xC3.\n");
    assert_str(doc.text, "Z\xC3\xBCrich\nthanked \xEF\xBF\xBD\xEF\xBF\xBD Peru \xEF\xBF\xBD.\n");
    assert_int_equal(doc.repaired, 3);
    assert_int_equal(doc.repaired_line, 2);
}

static void an_old_archive_in_windows_1252_is_understood(void **state)
{
    (void)state;
    Document doc = read("\x93We thank Peru\x94 \x96 Z\xFCrich\x92s mayor");
    assert_str(doc.text,
               "\xE2\x80\x9CWe thank Peru\xE2\x80\x9D \xE2\x80\x93 Z\xC3\xBCrich\xE2\x80\x99s mayor\n");
    assert_int_equal(doc.repaired, 5);
}

static void control_characters_are_taken_out(void **state)
{
    (void)state;
    static const char bytes[] = "Pe\0ru\x07 thanked\x1B Oslo\x7F.\tIt\xEF\xBF\xBEsaid";
    Document doc = read_bytes((Str){bytes, sizeof bytes - 1});
    assert_str(doc.text, "Peru thanked Oslo.\tIt\xEF\xBF\xBDsaid\n");
    assert_int_equal(doc.repaired, 5);
}

static void characters_that_nobody_sees_go_without_a_word(void **state)
{
    (void)state;
    Document doc = read("Pe\xC2\xADru\xE2\x80\x8B thanked\xEF\xBB\xBF Oslo.\xE2\x80\xA8It left.");
    assert_str(doc.text, "Peru thanked Oslo.\nIt left.\n");
    assert_int_equal(doc.repaired, 0);
}

static void any_bytes_give_valid_utf8(void **state)
{
    (void)state;
    uint32_t random = 12345;
    for (unsigned round = 0; round < 300; round++) {
        char bytes[257];
        for (size_t i = 0; i < sizeof bytes; i++) {
            random = random * 1664525 + 1013904223;
            bytes[i] = (char)(random >> (round % 3 ? 24 : 25));
        }
        Document doc = read_bytes((Str){bytes, sizeof bytes});
        for (size_t at = 0; at < doc.text.size;) {
            uint32_t code;
            size_t length = utf8_decode(doc.text, at, &code);
            assert_true(length > 0 && (code >= ' ' || code == '\n' || code == '\t'));
            at += length;
        }
    }
}

/* --- header lines --- */

static void header_lines_are_taken_off(void **state)
{
    (void)state;
    Document doc =
        read("Title: Peru thanks Oslo\nDate: 3 May 1998\nSource: Lima Post\nURL: https://example.org/1\n\n"
             "Peru thanked Oslo.\n");
    assert_str(doc.title, "Peru thanks Oslo");
    assert_str(doc.date, "1998-05-03");
    assert_str(doc.source, "Lima Post");
    assert_str(doc.url, "https://example.org/1");
    assert_str(doc.text, "Peru thanked Oslo.\n");
}

static void other_keys_may_stand_among_them(void **state)
{
    (void)state;
    Document doc = read("date: 1998-05-03\nAuthor: A. Writer\n\nPeru thanked Oslo.");
    assert_str(doc.date, "1998-05-03");
    assert_str(doc.text, "Peru thanked Oslo.\n");
}

static void lines_that_only_look_like_a_header_stay(void **state)
{
    (void)state;
    assert_str(read("Title: Peru\nPeru thanked Oslo.").text, "Title: Peru\nPeru thanked Oslo.\n");
    assert_str(read("Lima: Peru thanked Oslo.\n\nIt left.").text, "Lima: Peru thanked Oslo.\n\nIt left.\n");
    assert_str(read("Source\n\nPeru thanked Oslo.").text, "Source\n\nPeru thanked Oslo.\n");
}

static void a_date_that_is_none_is_told(void **state)
{
    (void)state;
    Document doc = read("Date: the other day\n\nPeru thanked Oslo.");
    assert_int_equal(doc.date.size, 0);
    assert_str(doc.odd_date, "the other day");
}

static void a_header_may_be_all_there_is(void **state)
{
    (void)state;
    Document doc = read("Title: Peru thanks Oslo");
    assert_str(doc.title, "Peru thanks Oslo");
    assert_int_equal(doc.text.size, 0);
}

/* --- blocks --- */

static void headline_and_paragraphs(void **state)
{
    (void)state;
    assert_blocks("Peru thanks Oslo for its help\n\nPeru thanked Oslo.\n\nIt left.\n",
                  "H Peru thanks Oslo for its help\nP Peru thanked Oslo.\nP It left.\n");
    assert_str(read("Peru thanks Oslo\n\nPeru thanked Oslo.\n").title, "Peru thanks Oslo");
    assert_blocks("Peru thanked Oslo.\n\nIt left.\n", "P Peru thanked Oslo.\nP It left.\n");
    assert_blocks("Will Peru thank Oslo?\nPeru may thank Oslo.\n",
                  "H Will Peru thank Oslo?\nP Peru may thank Oslo.\n");
    assert_blocks("Peru thanks Oslo", "P Peru thanks Oslo\n");
}

static void a_line_is_a_paragraph_where_lines_are_long(void **state)
{
    (void)state;
    assert_blocks("Peru thanked Oslo on Monday for what it called a generous and quite unexpected gift of "
                  "seven ferries.\n"
                  "Oslo said that it had more ferries than fjords, and that it would be glad to see these "
                  "ones go to sea.\n"
                  "It left.\n",
                  "P Peru thanked Oslo on Monday for what it called a generous and quite unexpected gift of "
                  "seven ferries.\n"
                  "P Oslo said that it had more ferries than fjords, and that it would be glad to see these "
                  "ones go to sea.\n"
                  "P It left.\n");
}

static void wrapped_lines_are_joined(void **state)
{
    (void)state;
    assert_blocks(
        "Peru thanked Oslo on Monday for what it called a generous and\n"
        "quite unexpected gift of seven ferries. Oslo said that it had\n"
        "more ferries than fjords.\n"
        "\n"
        "Lima's mayor, who had asked for eight of them, was not there to\n"
        "see the ships come in.\n",
        "P Peru thanked Oslo on Monday for what it called a generous and/"
        "quite unexpected gift of seven ferries. Oslo said that it had/more ferries than fjords.\n"
        "P Lima's mayor, who had asked for eight of them, was not there to/see the ships come in.\n");
}

static void a_paragraph_cut_within_a_sentence_is_joined(void **state)
{
    (void)state;
    assert_blocks(
        "Peru thanked Oslo on Monday for what it called a generous and quite unexpected gift of ferries, "
        "which the Defence\nMinister, General Luis Paz, received.\nOslo said that it had more ferries "
        "than fjords.\n",
        "P Peru thanked Oslo on Monday for what it called a generous and quite unexpected gift of "
        "ferries, which the Defence/Minister, General Luis Paz, received.\nP Oslo said that it had "
        "more ferries than fjords.\n");
}

static void short_lines_of_a_page_are_not_joined(void **state)
{
    (void)state;
    assert_blocks("Home \xC2\xBB Americas \xC2\xBB Peru thanks Oslo\nAmericas Peru Norway\n\nPeru thanks "
                  "Oslo\n\nPeru thanked Oslo.\n",
                  "- Home \xC2\xBB Americas \xC2\xBB Peru thanks Oslo\n- Americas Peru Norway\nH Peru thanks "
                  "Oslo\nP Peru thanked Oslo.\n");
}

static void a_title_counts_once(void **state)
{
    (void)state;
    assert_blocks(
        "Peru thanks Oslo\n\nPeru Thanks Oslo - The Lima Post\n\nPERU THANKS OSLO\n\nPeru thanked Oslo.\n",
        "H Peru thanks Oslo\n- Peru Thanks Oslo - The Lima Post\n- PERU THANKS OSLO\nP Peru thanked Oslo.\n");
    assert_blocks(
        "Title: Peru thanks Oslo\n\nAmericas\nAll the news\nPeru thanks Oslo\n\nPeru thanked Oslo.\n",
        "- Americas\n- All the news\nH Peru thanks Oslo\nP Peru thanked Oslo.\n");
}

static void a_paragraph_said_twice_counts_once(void **state)
{
    (void)state;
    assert_blocks("Peru thanked Oslo.\n\nIt left.\n\nPeru thanked Oslo.\n",
                  "P Peru thanked Oslo.\nP It left.\n- Peru thanked Oslo.\n");
}

static void leftovers_of_a_page_are_furniture(void **state)
{
    (void)state;
    static const char *const leftovers[] = {
        "Translate",
        "Source : Lima Post",
        "(Lima Post/Andes Wire)",
        "Photo: The ferries in the harbour on Monday.",
        "Read more: Oslo's fjords are empty",
        "The post Peru thanks Oslo appeared first on Lima Post.",
        "By Ana Mar\xC3\xADn and Ole Berg, Lima Post",
        "by Ana Quispe",
        "12 Shares",
        "5 min read",
        "* * *",
        "https://example.org/1",
        "Two ferries leave the port on Monday. (Ana Quispe/Andes Wire via Lima Post)",
        "Copyright 1998 Lima Post. All rights reserved.",
        "(Reporting by Ana Quispe; Editing by Ole Berg)",
        "The minister said in a speech on Monday that the ferries would \xE2\x80\xA6",
        "Share this:",
        "Follow us on our channel",
        "Tags: Peru, ferries",
        "Published on 3 May 1998, 10:30 am"};
    for (size_t i = 0; i < sizeof leftovers / sizeof *leftovers; i++) {
        Str text = str_print(arena, "Peru thanked Oslo.\n\n%s\n\nIt left.\n", leftovers[i]);
        Str expected = str_print(arena, "P Peru thanked Oslo.\n- %s\nP It left.\n", leftovers[i]);
        assert_blocks(text.bytes, expected.bytes);
    }
}

static void sentences_that_only_begin_like_leftovers_stay(void **state)
{
    (void)state;
    static const char *const sentences[] = {
        "Source countries of timber met in Lima and asked Oslo to buy more of it.",
        "By Monday, Peru had thanked Oslo.",
        "Related talks between Peru and Oslo were held in Bern on Monday evening, officials said.",
        "World leaders praised Peru.",
        "News of the gift pleased Lima.",
        "Peru (and Chile) thanked Oslo (but not Bern).",
        "Comments by the minister angered Oslo.",
        "In 1998, Peru thanked Oslo.",
        "Share prices in Oslo fell after the gift."};
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        Str text = str_print(arena, "Peru thanked Oslo.\n\n%s\n\nIt left.\n", sentences[i]);
        Str expected = str_print(arena, "P Peru thanked Oslo.\nP %s\nP It left.\n", sentences[i]);
        assert_blocks(text.bytes, expected.bytes);
    }
}

static void teasers_and_comments_behind_an_article_are_furniture(void **state)
{
    (void)state;
    assert_blocks("Peru thanked Oslo.\n\nCheck Also\n\nBern bans ferries on its lake\n\nThe council of Bern "
                  "has decided to \xE2\x80\xA6\n\n"
                  "Leave a Reply\n\nI think that Peru should have thanked Bern, and that everybody who "
                  "disagrees has never seen a "
                  "ferry in his life, let alone seven of them in one harbour on a Monday.\n",
                  "P Peru thanked Oslo.\n- Check Also\n- Bern bans ferries on its lake\n- The council of "
                  "Bern has decided to \xE2\x80\xA6\n"
                  "- Leave a Reply\n- I think that Peru should have thanked Bern, and that everybody who "
                  "disagrees has never seen a "
                  "ferry in his life, let alone seven of them in one harbour on a Monday.\n");
}

static void an_article_goes_on_behind_teasers(void **state)
{
    (void)state;
    assert_blocks("Peru thanked Oslo.\n\nRelated Articles\n\nBern bans ferries\n\nOslo, which has more "
                  "ferries than fjords, said that "
                  "it would be glad to see these ones go to sea, and that Lima had been the first city that "
                  "asked for them in "
                  "thirty years.\n",
                  "P Peru thanked Oslo.\n- Related Articles\n- Bern bans ferries\nP Oslo, which has more "
                  "ferries than fjords, said that "
                  "it would be glad to see these ones go to sea, and that Lima had been the first city that "
                  "asked for them in "
                  "thirty years.\n");
}

static void datelines_are_split_off(void **state)
{
    (void)state;
    static const char *const datelines[] = {"LIMA --",
                                            "LIMA, CUZCO, May 29. /TASS/.",
                                            "LIMA, May 3 (Andes Wire) -",
                                            "LIMA, Peru (AW) \xE2\x80\x94",
                                            "Lima (Andes Wire) -",
                                            "LIMA, 3 May 1998 (AW) --",
                                            "(Andes Wire) -",
                                            "LIMA/OSLO (AW) -",
                                            "NEW LIMA:",
                                            "Lima, May 3 \xE2\x80\x93",
                                            "Lima \xE2\x80\x94",
                                            "[Lima Post News]",
                                            "LIMA (AW)--",
                                            "LIMA, Peru (AW) _",
                                            "Lima, May 3 (Andes Wire)",
                                            "Lima, AWN -",
                                            "Lima, May 3, AWN -",
                                            "Lima [Peru], May 3 (AWN):",
                                            "May 3, 2012 (LIMA) \xE2\x80\x93",
                                            "LIMA. May 3 (Andes Wire) -",
                                            "Lima, May 3 (AW).-",
                                            "Lima, May 3:",
                                            "Lima :"};
    for (size_t i = 0; i < sizeof datelines / sizeof *datelines; i++) {
        Str text = str_print(arena, "%s Peru thanked Oslo.\n\nIt left.\n", datelines[i]);
        Str expected = str_print(arena, "- %s\nP Peru thanked Oslo.\nP It left.\n", datelines[i]);
        assert_blocks(text.bytes, expected.bytes);
    }
    assert_blocks("LIMA (AW) -Peru thanked Oslo.\n", "- LIMA (AW) -\nP Peru thanked Oslo.\n");
    assert_blocks("LIMA (AW)\xE2\x80\x94Peru thanked Oslo.\n",
                  "- LIMA (AW)\xE2\x80\x94\nP Peru thanked Oslo.\n");
}

static void dashes_of_a_sentence_are_no_dateline(void **state)
{
    (void)state;
    static const char *const sentences[] = {"Peru - which had asked for ferries - thanked Oslo.",
                                            "The gift -- seven ferries -- pleased Lima.",
                                            "Peru thanked Oslo -- Lima had asked for it.",
                                            "He said: Peru thanks Oslo.",
                                            "[He] said that Peru thanked Oslo.",
                                            "The League (LP) -a rival of Lima- left.",
                                            "Lima built a new port. /Peru/. It is large."};
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        Str expected = str_print(arena, "P %s\n", sentences[i]);
        assert_blocks(sentences[i], expected.bytes);
    }
}

static void the_date_may_come_from_a_line_or_a_dateline(void **state)
{
    (void)state;
    assert_str(read("Peru thanks Oslo\n\nSunday, May 3, 1998\n\nPeru thanked Oslo.\n").date, "1998-05-03");
    assert_str(read("LIMA, May 3, 1998 (AW) -- Peru thanked Oslo.\n").date, "1998-05-03");
    assert_str(read("LIMA, May 3 (AW) -- Peru thanked Oslo.\n").date, "");
    assert_str(read("Date: 1998-05-04\n\nLIMA, May 3, 1998 (AW) -- Peru thanked Oslo.\n").date, "1998-05-04");
}

static void what_is_too_long_for_prose_is_passed_over(void **state)
{
    (void)state;
    size_t size = 3u << 20;
    char *bytes = arena_alloc(arena, size);
    memset(bytes, '(', size);
    Document doc = read_bytes((Str){bytes, size});
    assert_int_equal(doc.blocks.count, 0);
    assert_int_equal(doc.overlong, size);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(text_is_kept_and_ends_with_a_newline),
        ARENA_TEST(byte_order_marks_and_line_ends_go),
        ARENA_TEST(invalid_bytes_are_replaced_and_counted),
        ARENA_TEST(an_old_archive_in_windows_1252_is_understood),
        ARENA_TEST(control_characters_are_taken_out),
        ARENA_TEST(characters_that_nobody_sees_go_without_a_word),
        ARENA_TEST(any_bytes_give_valid_utf8),
        ARENA_TEST(header_lines_are_taken_off),
        ARENA_TEST(other_keys_may_stand_among_them),
        ARENA_TEST(lines_that_only_look_like_a_header_stay),
        ARENA_TEST(a_date_that_is_none_is_told),
        ARENA_TEST(a_header_may_be_all_there_is),
        ARENA_TEST(headline_and_paragraphs),
        ARENA_TEST(a_line_is_a_paragraph_where_lines_are_long),
        ARENA_TEST(wrapped_lines_are_joined),
        ARENA_TEST(a_paragraph_cut_within_a_sentence_is_joined),
        ARENA_TEST(short_lines_of_a_page_are_not_joined),
        ARENA_TEST(a_title_counts_once),
        ARENA_TEST(a_paragraph_said_twice_counts_once),
        ARENA_TEST(leftovers_of_a_page_are_furniture),
        ARENA_TEST(sentences_that_only_begin_like_leftovers_stay),
        ARENA_TEST(teasers_and_comments_behind_an_article_are_furniture),
        ARENA_TEST(an_article_goes_on_behind_teasers),
        ARENA_TEST(datelines_are_split_off),
        ARENA_TEST(dashes_of_a_sentence_are_no_dateline),
        ARENA_TEST(the_date_may_come_from_a_line_or_a_dateline),
        ARENA_TEST(what_is_too_long_for_prose_is_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
