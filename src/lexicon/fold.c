#include "lexicon/fold.h"

#include <utf8proc.h>

/* Letters that Unicode does not decompose, though readers take them for a letter with a stroke or a ligature.
 */
static const struct {
    utf8proc_int32_t letter;
    const char *plain;
} strokes[] = {
    {0xDF, "ss"},  {0xC6, "AE"},  {0xE6, "ae"}, {0xD8, "O"},  {0xF8, "o"},  {0xD0, "D"},  {0xF0, "d"},
    {0xDE, "Th"},  {0xFE, "th"},  {0x110, "D"}, {0x111, "d"}, {0x131, "i"}, {0x141, "L"}, {0x142, "l"},
    {0x152, "OE"}, {0x153, "oe"}, {0x18F, "E"}, {0x259, "e"}, {0x126, "H"}, {0x127, "h"},
};

static bool put(char *bytes, uint8_t *size, utf8proc_int32_t letter)
{
    utf8proc_uint8_t encoded[4];
    utf8proc_ssize_t length = utf8proc_encode_char(letter, encoded);
    if (length <= 0 || *size + length > FOLD_MAX) return false;
    memcpy(bytes + *size, encoded, (size_t)length);
    *size = (uint8_t)(*size + length);
    return true;
}

static bool put_letter(Folded *out, utf8proc_int32_t letter)
{
    utf8proc_int32_t lower = utf8proc_tolower(letter);
    if (lower == letter && utf8proc_toupper(letter) != letter) out->upper = false;
    return put(out->plain_bytes, &out->plain_size, letter) &&
           put(out->folded_bytes, &out->folded_size, lower);
}

static bool put_decomposed(Folded *out, utf8proc_int32_t letter)
{
    for (size_t i = 0; i < sizeof strokes / sizeof *strokes; i++) {
        if (strokes[i].letter != letter) continue;
        for (const char *c = strokes[i].plain; *c; c++)
            if (!put_letter(out, *c)) return false;
        return true;
    }
    utf8proc_int32_t parts[32];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        letter, parts, 32, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK, &boundary);
    if (count < 0 || count > 32) return false;
    for (utf8proc_ssize_t i = 0; i < count; i++)
        if (!put_letter(out, parts[i])) return false;
    return true;
}

static bool put_ascii(Folded *out, char c)
{
    if (out->plain_size == FOLD_MAX || out->folded_size == FOLD_MAX) return false;
    bool lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z';
    if (lower) out->upper = false;
    out->plain_bytes[out->plain_size++] = c;
    out->folded_bytes[out->folded_size++] = upper ? (char)(c + ('a' - 'A')) : c;
    return true;
}

bool fold(Str atom, Folded *out)
{
    out->plain_size = out->folded_size = 0;
    out->upper = true;
    for (size_t i = 0; i < atom.size;) {
        if ((unsigned char)atom.bytes[i] < 0x80) {
            if (!put_ascii(out, atom.bytes[i++])) return false;
            continue;
        }
        utf8proc_int32_t letter;
        utf8proc_ssize_t length = utf8proc_iterate((const utf8proc_uint8_t *)atom.bytes + i,
                                                   (utf8proc_ssize_t)(atom.size - i), &letter);
        if (length <= 0 || !put_decomposed(out, letter)) return false;
        i += (size_t)length;
    }
    return out->folded_size > 0;
}
