#include "lexicon/fold.h"

#include "base/ascii.h"
#include "base/unicode.h"

#include <utf8proc.h>

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
    const char *plain = unicode_plain(letter);
    for (const char *c = plain; c && *c; c++)
        if (!put_letter(out, *c)) return false;
    if (plain) return true;
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
    if (ascii_is_lower(c)) out->upper = false;
    out->plain_bytes[out->plain_size++] = c;
    out->folded_bytes[out->folded_size++] = ascii_lower(c);
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
