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
