#include "text/phrases.h"

#include "base/ascii.h"

/* SHORT: at the beginning of a block that is not a real paragraph. */
typedef enum Where { WHOLE, START, SHORT, END } Where;

typedef struct Phrase {
    const char *words;
    Where where;
    Furniture kind;
} Phrase;

static const Phrase phrases[] = {
    /* buttons and labels that stand by themselves */
    {"advertisement", WHOLE, FURNITURE_LINE},
    {"back to top", WHOLE, FURNITURE_LINE},
    {"copy link", WHOLE, FURNITURE_LINE},
    {"download", WHOLE, FURNITURE_LINE},
    {"email", WHOLE, FURNITURE_LINE},
    {"facebook", WHOLE, FURNITURE_LINE},
    {"font size", SHORT, FURNITURE_LINE},
    {"home", WHOLE, FURNITURE_LINE},
    {"link copied", WHOLE, FURNITURE_LINE},
    {"linkedin", WHOLE, FURNITURE_LINE},
    {"listen", WHOLE, FURNITURE_LINE},
    {"log in", WHOLE, FURNITURE_LINE},
    {"menu", WHOLE, FURNITURE_LINE},
    {"news", WHOLE, FURNITURE_LINE},
    {"next", WHOLE, FURNITURE_LINE},
    {"next article", SHORT, FURNITURE_LINE},
    {"opinion", WHOLE, FURNITURE_LINE},
    {"previous", WHOLE, FURNITURE_LINE},
    {"previous article", SHORT, FURNITURE_LINE},
    {"print", WHOLE, FURNITURE_LINE},
    {"print this page", WHOLE, FURNITURE_LINE},
    {"reddit", WHOLE, FURNITURE_LINE},
    {"save", WHOLE, FURNITURE_LINE},
    {"search", WHOLE, FURNITURE_LINE},
    {"share", WHOLE, FURNITURE_LINE},
    {"share on", SHORT, FURNITURE_LINE},
    {"share this", SHORT, FURNITURE_LINE},
    {"sign in", WHOLE, FURNITURE_LINE},
    {"skip to", SHORT, FURNITURE_LINE},
    {"subscribe", WHOLE, FURNITURE_LINE},
    {"telegram", WHOLE, FURNITURE_LINE},
    {"translate", WHOLE, FURNITURE_LINE},
    {"tweet", WHOLE, FURNITURE_LINE},
    {"twitter", WHOLE, FURNITURE_LINE},
    {"view comments", WHOLE, FURNITURE_LINE},
    {"whatsapp", WHOLE, FURNITURE_LINE},
    {"world", WHOLE, FURNITURE_LINE},

    /* asides to the reader */
    {"advertisement", SHORT, FURNITURE_LINE},
    {"article continues below", START, FURNITURE_LINE},
    {"by continuing to use", START, FURNITURE_LINE},
    {"click here", START, FURNITURE_LINE},
    {"click to", SHORT, FURNITURE_LINE},
    {"download our app", START, FURNITURE_LINE},
    {"download the app", START, FURNITURE_LINE},
    {"enable javascript", START, FURNITURE_LINE},
    {"follow us", START, FURNITURE_LINE},
    {"for more information", SHORT, FURNITURE_LINE},
    {"get the latest", SHORT, FURNITURE_LINE},
    {"join our", SHORT, FURNITURE_LINE},
    {"please enable javascript", START, FURNITURE_LINE},
    {"scroll to continue", START, FURNITURE_LINE},
    {"sign up for", START, FURNITURE_LINE},
    {"sign up to", START, FURNITURE_LINE},
    {"story continues", START, FURNITURE_LINE},
    {"subscribe to", SHORT, FURNITURE_LINE},
    {"support our journalism", START, FURNITURE_LINE},
    {"thank you for reading", START, FURNITURE_LINE},
    {"this website uses cookies", START, FURNITURE_LINE},
    {"we use cookies", START, FURNITURE_LINE},
    {"with inputs from", START, FURNITURE_LINE},

    /* other articles */
    {"also read:", START, FURNITURE_LINE},
    {"continue reading", SHORT, FURNITURE_LINE},
    {"continue reading", END, FURNITURE_LINE},
    {"don't miss:", START, FURNITURE_LINE},
    {"in pictures:", START, FURNITURE_LINE},
    {"listen:", SHORT, FURNITURE_LINE},
    {"live updates:", START, FURNITURE_LINE},
    {"more:", SHORT, FURNITURE_LINE},
    {"opinion:", SHORT, FURNITURE_LINE},
    {"podcast:", SHORT, FURNITURE_LINE},
    {"read also:", START, FURNITURE_LINE},
    {"read full story", START, FURNITURE_LINE},
    {"read more", SHORT, FURNITURE_LINE},
    {"read more", END, FURNITURE_LINE},
    {"read next:", START, FURNITURE_LINE},
    {"recommended:", SHORT, FURNITURE_LINE},
    {"related:", SHORT, FURNITURE_LINE},
    {"see also:", START, FURNITURE_LINE},
    {"video:", SHORT, FURNITURE_LINE},
    {"watch:", START, FURNITURE_LINE},
    {"watch live:", START, FURNITURE_LINE},
    {"watch the video", START, FURNITURE_LINE},
    {"check also", WHOLE, FURNITURE_TEASERS},
    {"editor's picks", WHOLE, FURNITURE_TEASERS},
    {"editors' picks", WHOLE, FURNITURE_TEASERS},
    {"latest news", WHOLE, FURNITURE_TEASERS},
    {"more from this section", WHOLE, FURNITURE_TEASERS},
    {"more news", WHOLE, FURNITURE_TEASERS},
    {"more on this story", WHOLE, FURNITURE_TEASERS},
    {"more stories", WHOLE, FURNITURE_TEASERS},
    {"most popular", WHOLE, FURNITURE_TEASERS},
    {"most read", WHOLE, FURNITURE_TEASERS},
    {"read also", WHOLE, FURNITURE_TEASERS},
    {"read next", WHOLE, FURNITURE_TEASERS},
    {"recent posts", WHOLE, FURNITURE_TEASERS},
    {"recommended", WHOLE, FURNITURE_TEASERS},
    {"recommended stories", WHOLE, FURNITURE_TEASERS},
    {"related", WHOLE, FURNITURE_TEASERS},
    {"related articles", WHOLE, FURNITURE_TEASERS},
    {"related content", WHOLE, FURNITURE_TEASERS},
    {"related news", WHOLE, FURNITURE_TEASERS},
    {"related posts", WHOLE, FURNITURE_TEASERS},
    {"related stories", WHOLE, FURNITURE_TEASERS},
    {"related topics", WHOLE, FURNITURE_TEASERS},
    {"see also", WHOLE, FURNITURE_TEASERS},
    {"top stories", WHOLE, FURNITURE_TEASERS},
    {"trending", WHOLE, FURNITURE_TEASERS},
    {"trending now", WHOLE, FURNITURE_TEASERS},
    {"you may also like", WHOLE, FURNITURE_TEASERS},
    {"you might also like", WHOLE, FURNITURE_TEASERS},

    /* where it comes from, who wrote it, what it is filed under */
    {"additional reporting by", START, FURNITURE_LINE},
    {"agencies", WHOLE, FURNITURE_LINE},
    {"author:", START, FURNITURE_LINE},
    {"categories:", START, FURNITURE_LINE},
    {"category:", START, FURNITURE_LINE},
    {"compiled by", SHORT, FURNITURE_LINE},
    {"contributed reporting.", END, FURNITURE_LINE},
    {"contributed to this article.", END, FURNITURE_LINE},
    {"contributed to this report.", END, FURNITURE_LINE},
    {"contributed to this story.", END, FURNITURE_LINE},
    {"courtesy of", SHORT, FURNITURE_LINE},
    {"editing by", SHORT, FURNITURE_LINE},
    {"editor's note", START, FURNITURE_LINE},
    {"filed under", SHORT, FURNITURE_LINE},
    {"from our correspondent", START, FURNITURE_LINE},
    {"keywords:", START, FURNITURE_LINE},
    {"our correspondent", WHOLE, FURNITURE_LINE},
    {"posted by", START, FURNITURE_LINE},
    {"posted in", SHORT, FURNITURE_LINE},
    {"published by", SHORT, FURNITURE_LINE},
    {"published in", SHORT, FURNITURE_LINE},
    {"reporting by", START, FURNITURE_LINE},
    {"source:", SHORT, FURNITURE_LINE},
    {"source :", SHORT, FURNITURE_LINE},
    {"tagged", WHOLE, FURNITURE_LINE},
    {"tags", WHOLE, FURNITURE_LINE},
    {"tags:", SHORT, FURNITURE_LINE},
    {"this article first appeared", START, FURNITURE_LINE},
    {"this article originally appeared", START, FURNITURE_LINE},
    {"this article was first published", START, FURNITURE_LINE},
    {"this article was originally published", START, FURNITURE_LINE},
    {"this story has been updated", START, FURNITURE_LINE},
    {"this story was originally published", START, FURNITURE_LINE},
    {"topics:", SHORT, FURNITURE_LINE},
    {"translated by", SHORT, FURNITURE_LINE},
    {"via:", SHORT, FURNITURE_LINE},
    {"writing by", SHORT, FURNITURE_LINE},
    {"written by", SHORT, FURNITURE_LINE},

    /* captions */
    {"caption:", START, FURNITURE_LINE},
    {"credit:", SHORT, FURNITURE_LINE},
    {"file -", START, FURNITURE_LINE},
    {"file photo", START, FURNITURE_LINE},
    {"file picture", START, FURNITURE_LINE},
    {"graphic:", SHORT, FURNITURE_LINE},
    {"image:", START, FURNITURE_LINE},
    {"image caption", START, FURNITURE_LINE},
    {"image credit", START, FURNITURE_LINE},
    {"image source", START, FURNITURE_LINE},
    {"media caption", START, FURNITURE_LINE},
    {"photo:", START, FURNITURE_LINE},
    {"photo by", START, FURNITURE_LINE},
    {"photo credit", START, FURNITURE_LINE},
    {"photograph:", START, FURNITURE_LINE},
    {"photos:", START, FURNITURE_LINE},
    {"picture:", START, FURNITURE_LINE},

    /* rights */
    {"all rights reserved", START, FURNITURE_LINE},
    {"all rights reserved.", END, FURNITURE_LINE},
    {"all rights reserved", END, FURNITURE_LINE},
    {"copyright", SHORT, FURNITURE_LINE},
    {"privacy policy", SHORT, FURNITURE_LINE},
    {"terms of use", START, FURNITURE_LINE},
    {"terms of service", START, FURNITURE_LINE},
    {"this material may not be published", START, FURNITURE_LINE},
    {"\302\251", START, FURNITURE_LINE}, /* the sign of copyright */

    /* behind the article */
    {"add a comment", START, FURNITURE_END},
    {"be the first to comment", START, FURNITURE_END},
    {"cancel reply", WHOLE, FURNITURE_END},
    {"comments", WHOLE, FURNITURE_END},
    {"comments are closed", START, FURNITURE_END},
    {"join the conversation", START, FURNITURE_END},
    {"leave a comment", START, FURNITURE_END},
    {"leave a reply", START, FURNITURE_END},
    {"leave your comment", START, FURNITURE_END},
    {"post a comment", START, FURNITURE_END},
    {"write a comment", START, FURNITURE_END},
    {"your email address will not be published", START, FURNITURE_END},
};

enum { LONGEST = 60, /* of a phrase, with room to spare */ SHORT_BLOCK = 140 };

/* A block's first or last bytes, folded. */
typedef struct Folded {
    char bytes[LONGEST * 2];
    size_t size;
} Folded;

static void fold(Str str, Folded *out)
{
    out->size = 0;
    for (size_t i = 0; i < str.size && out->size < sizeof out->bytes; i++) {
        char c = str.bytes[i];
        if (str_starts(str_slice(str, i, i + 3), STR("\xE2\x80\x99"))) { /* ’ */
            c = '\'';
            i += 2;
        } else if (c == '\n' || c == '\t') {
            c = ' ';
        } else {
            c = ascii_lower(c);
        }
        if (c == ' ' && out->size && out->bytes[out->size - 1] == ' ') continue;
        out->bytes[out->size++] = c;
    }
}

static bool is_word_char(char c) { return ascii_is_lower(c) || ascii_is_digit(c); }

static bool starts_with(Str folded, Str words)
{
    if (!str_starts(folded, words)) return false;
    return folded.size == words.size || !is_word_char(folded.bytes[words.size]) ||
           !is_word_char(words.bytes[words.size - 1]);
}

/* Marks that stand around a label: "Translate »", "* Share", "Related:". */
static Str bare(Str str)
{
    while (str.size && memchr(" :*|-.!>#", str.bytes[0], 9)) str = str_slice(str, 1, str.size);
    for (bool cut = true; cut && str.size;) {
        size_t size = str.size;
        if (memchr(" :*|-.!>#", str.bytes[size - 1], 9))
            str = str_slice(str, 0, size - 1);
        else if (str_ends(str, STR("\302\273")))
            str = str_slice(str, 0, size - 2); /* » */
        cut = str.size < size;
    }
    return str;
}

static bool matches(const Phrase *phrase, Str head, Str tail, size_t size)
{
    Str words = str_from(phrase->words);
    switch (phrase->where) {
    case WHOLE: return size <= LONGEST && str_equal(bare(head), words);
    case START: return starts_with(head, words);
    case SHORT: return size <= SHORT_BLOCK && starts_with(head, words);
    default: return str_ends(tail, words);
    }
}

Furniture phrases_find(Str block)
{
    Folded head, tail;
    fold(block, &head);
    fold(str_slice(block, block.size > LONGEST ? block.size - LONGEST : 0, block.size), &tail);
    Str first = {head.bytes, head.size}, last = {tail.bytes, tail.size};
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        if (matches(&phrases[i], first, last, block.size)) return phrases[i].kind;
    return FURNITURE_NONE;
}
