#include "base/utf8.h"

static bool is_continuation(Str str, size_t at)
{
    return at < str.size && ((unsigned char)str.bytes[at] & 0xC0) == 0x80;
}

size_t utf8_decode(Str str, size_t at, uint32_t *code)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (at >= str.size) return 0;
    unsigned char lead = (unsigned char)str.bytes[at];
    *code = lead;
    if (lead < 0x80) return 1;
    size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    *code = lead & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if (!is_continuation(str, at + i)) return 0;
        *code = *code << 6 | ((unsigned char)str.bytes[at + i] & 0x3F);
    }
    bool surrogate = *code >= 0xD800 && *code <= 0xDFFF;
    return *code < smallest[length] || *code > 0x10FFFF || surrogate ? 0 : length;
}

size_t utf8_encode(uint32_t code, char bytes[4])
{
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = UTF8_REPLACEMENT;
    if (code < 0x80) {
        bytes[0] = (char)code;
        return 1;
    }
    size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--) {
        bytes[i] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
    }
    bytes[0] = (char)((0xF00u >> length & 0xF0) | code);
    return length;
}

size_t utf8_count(Str str)
{
    size_t count = 0;
    for (size_t i = 0; i < str.size; i++) count += ((unsigned char)str.bytes[i] & 0xC0) != 0x80;
    return count;
}
