#include "text/furniture.h"

#include "base/ascii.h"
#include "text/phrases.h"

static bool contains(Str str, Str part) { return memmem(str.bytes, str.size, part.bytes, part.size) != NULL; }

static size_t words_in(Str str)
{
    size_t count = 0;
    for (Str word; str.bytes;) {
        word = str_cut(&str, ' ');
        count += word.size > 0;
    }
    return count;
}

bool furniture_is_shouted(Str block)
{
    size_t upper = 0;
    for (size_t i = 0; i < block.size; i++) {
        if (ascii_is_lower(block.bytes[i])) return false;
        upper += ascii_is_upper(block.bytes[i]);
    }
    return upper > 0;
}

static const Str arrows[] = {
    {" \302\273 ", 4}, {" \342\200\272 ", 5}, {" > ", 3}, {" \342\206\222 ", 5}}; /* » › > → */

static bool is_breadcrumb(Str block)
{
    if (block.size > 300) return false;
    for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++)
        if (contains(block, arrows[i])) return true;
    return str_starts(block, STR("Home / ")) || str_starts(block, STR("Home | "));
}

Str furniture_breadcrumb_end(Str block)
{
    for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++)
        for (const char *at; (at = memmem(block.bytes, block.size, arrows[i].bytes, arrows[i].size));)
            block = str_slice(block, (size_t)(at - block.bytes) + arrows[i].size, block.size);
    return block;
}

/* Without any letter or digit: "* * *", "###", "-30-". Bytes beyond ASCII may be letters. */
static bool is_ornament(Str block)
{
    if (str_is(block, "-30-")) return true;
    for (size_t i = 0; i < block.size; i++) {
        char c = block.bytes[i];
        if (ascii_is_word(c) || (unsigned char)c >= 0xC3) return false;
    }
    return true;
}

static bool is_address(Str block)
{
    if (memchr(block.bytes, ' ', block.size)) return false;
    return str_starts(block, STR("http://")) || str_starts(block, STR("https://")) ||
           str_starts(block, STR("www.")) || memchr(block.bytes, '@', block.size);
}

/* "12 Shares", "3 min read", "5 hours ago", "0 comments" */
static bool is_count(Str block)
{
    static const char *const things[] = {"share", "comment", "view", "like",  "min",  "minute", "hour",
                                         "day",   "week",    "read", "tweet", "vote", "photo",  "sec"};
    if (block.size > 40 || !ascii_is_digit(block.bytes[0])) return false;
    Str rest = block;
    str_cut(&rest, ' ');
    Str thing = str_cut(&rest, ' ');
    if (rest.size && !str_is(rest, "ago") && !str_is(rest, "read")) return false;
    for (size_t i = 0; i < sizeof things / sizeof *things; i++) {
        size_t length = strlen(things[i]);
        if (thing.size >= length && thing.size <= length + 1 && !strncasecmp(thing.bytes, things[i], length))
            return true;
    }
    return false;
}

/* The parenthesis that ends block, without its brackets; {0} where there is none. */
static Str last_parenthesis(Str block)
{
    if (!str_ends(block, STR(")"))) return (Str){0};
    size_t start = block.size;
    while (start && block.bytes[start - 1] != '(') start--;
    return start ? str_slice(block, start, block.size - 1) : (Str){0};
}

static bool has_word_of_pictures(Str str)
{
    static const char *const words[] = {"photo", "Photo", "PHOTO",   "image",   "Image",  "File",
                                        "via",   "Video", "Handout", "picture", "Picture"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (contains(str, str_from(words[i]))) return true;
    return false;
}

/* A caption ends in its credit: "… at the port on Monday. (Agency/Name)", and nothing follows the bracket. */
static bool ends_in_credit(Str block)
{
    Str credit = last_parenthesis(block);
    if (!credit.size || credit.size > 90 || words_in(credit) > 12) return false;
    if (!ascii_is_upper(credit.bytes[0]) && !has_word_of_pictures(credit)) return false;
    return memchr(credit.bytes, '/', credit.size) || has_word_of_pictures(credit);
}

/* Wholly in brackets: "(Agency)", "(Reporting by …; editing by …)". A longer remark that is a sentence stays.
 */
static bool is_bracketed(Str block)
{
    char open = block.bytes[0], close = open == '(' ? ')' : open == '[' ? ']' : 0;
    if (!close || block.bytes[block.size - 1] != close) return false;
    Str inside = str_slice(block, 1, block.size - 1);
    if (memchr(inside.bytes, open, inside.size)) return false;
    if (phrases_find(inside)) return true;
    return block.size <= 120 && !str_ends(inside, STR(".")) && words_in(inside) <= 12;
}

/* "The post TITLE appeared first on SITE." */
static bool is_syndicated(Str block)
{
    return block.size <= 400 && str_starts(block, STR("The post ")) &&
           contains(block, STR(" appeared first on "));
}

/* A name begins with a capital or a letter beyond ASCII, or is a particle. */
static bool is_name_word(Str word)
{
    static const char *const particles[] = {"and", "de",  "van", "von", "der", "al", "bin",
                                            "in",  "for", "the", "of",  "|",   "&",  "-"};
    if (ascii_is_upper(word.bytes[0]) || (unsigned char)word.bytes[0] >= 0xC3) return true;
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (str_is(word, particles[i])) return true;
    return false;
}

/* "by Jane Doe", "By Jane Doe and John Roe, Agency" */
static bool is_byline(Str block)
{
    if (block.size > 120 ||
        (!str_starts(block, STR("by ")) && !str_starts(block, STR("By ")) && !str_starts(block, STR("BY "))))
        return false;
    if (memchr("!?;:", block.bytes[block.size - 1], 4)) return false;
    Str rest = str_slice(block, 3, block.size);
    size_t count = 0;
    while (rest.bytes) {
        Str word = str_trim(str_cut(&rest, ' '));
        if (!word.size) continue;
        if (!is_name_word(word)) return false;
        count++;
    }
    return count >= 1 && count <= 12;
}

Furniture furniture_of(Str block)
{
    Date date;
    if (!block.size) return FURNITURE_LINE;
    Furniture kind = phrases_find(block);
    if (kind) return kind;
    if (is_breadcrumb(block)) return FURNITURE_BREADCRUMB;
    if (block.size <= 80 && date_read(block, &date)) return FURNITURE_DATE;
    bool leftover = is_ornament(block) || is_address(block) || is_count(block) || is_bracketed(block) ||
                    is_syndicated(block) || is_byline(block) || ends_in_credit(block);
    return leftover ? FURNITURE_LINE : FURNITURE_NONE;
}

bool furniture_is_teaser(Str block)
{
    return str_ends(block, STR(" \342\200\246")) || str_ends(block, STR("[\342\200\246]")) ||
           str_ends(block, STR(" ...")) || str_ends(block, STR("[...]"));
}
