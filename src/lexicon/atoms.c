#include "lexicon/lexicon.h"

#include "base/ascii.h"
#include "base/unicode.h"

#include <utf8proc.h>

/* What a character is to matching. */
typedef enum CharKind { CHAR_WORD, CHAR_GAP, CHAR_SIGN } CharKind;

static CharKind ascii_kind(char c)
{
    if (ascii_is_word(c)) return CHAR_WORD;
    if (c <= ' ' || c == 0x7F || c == '.' || c == '-' || c == '\'' || c == '`') return CHAR_GAP;
    return CHAR_SIGN;
}

static CharKind char_kind(utf8proc_int32_t letter)
{
    switch (letter) { /* apostrophes, as typed and as typeset, and the minus sign */
    case 0xB4:
    case 0x2BB:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0x2212:
    case 0xFF07: return CHAR_GAP;
    default: break;
    }
    switch (unicode_class(letter)) {
    case UNICODE_LETTER:
    case UNICODE_ACCENT:
    case UNICODE_NUMBER: return CHAR_WORD;
    case UNICODE_DASH:
    case UNICODE_SPACE:
    case UNICODE_FORMAT:
    case UNICODE_NONE: return CHAR_GAP;
    default: return CHAR_SIGN;
    }
}

/* Kind and length in bytes of the character at bytes[at]; broken UTF-8 is a sign of one byte. */
static CharKind next_char(Str form, size_t at, size_t *length)
{
    *length = 1;
    if ((unsigned char)form.bytes[at] < 0x80) return ascii_kind(form.bytes[at]);
    utf8proc_int32_t letter;
    utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)form.bytes + at,
                                             (utf8proc_ssize_t)(form.size - at), &letter);
    if (size <= 0) return CHAR_SIGN;
    *length = (size_t)size;
    return char_kind(letter);
}

void atoms_add(Arena *arena, Atoms *atoms, Str form, Str lemma, uint32_t token)
{
    uint32_t first = atoms->count;
    for (size_t at = 0; at < form.size;) {
        size_t start = at, length;
        CharKind kind = next_char(form, at, &length);
        at += length;
        if (kind == CHAR_GAP) continue;
        while (kind == CHAR_WORD && at < form.size && next_char(form, at, &length) == CHAR_WORD) at += length;
        Atom *atom = array_add(arena, atoms);
        *atom = (Atom){.form = str_slice(form, start, at), .token = token};
    }
    if (atoms->count == first + 1) atoms->items[first].lemma = lemma;
}
