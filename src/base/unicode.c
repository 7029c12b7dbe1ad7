#include "base/unicode.h"

#include <utf8proc.h>

UnicodeClass unicode_class(int32_t code)
{
    switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return UNICODE_LETTER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return UNICODE_ACCENT;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return UNICODE_NUMBER;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return UNICODE_SPACE;
    case UTF8PROC_CATEGORY_CF: return UNICODE_FORMAT;
    case UTF8PROC_CATEGORY_PD: return UNICODE_DASH;
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CN: return UNICODE_NONE;
    default: return UNICODE_SYMBOL;
    }
}

static const struct {
    int32_t letter;
    const char *plain;
} strokes[] = {
    {0xDF, "ss"},  {0xC6, "AE"},  {0xE6, "ae"}, {0xD8, "O"},  {0xF8, "o"},  {0xD0, "D"},  {0xF0, "d"},
    {0xDE, "Th"},  {0xFE, "th"},  {0x110, "D"}, {0x111, "d"}, {0x131, "i"}, {0x141, "L"}, {0x142, "l"},
    {0x152, "OE"}, {0x153, "oe"}, {0x18F, "E"}, {0x259, "e"}, {0x126, "H"}, {0x127, "h"},
};

const char *unicode_plain(int32_t letter)
{
    for (size_t i = 0; i < sizeof strokes / sizeof *strokes; i++)
        if (strokes[i].letter == letter) return strokes[i].plain;
    return NULL;
}
