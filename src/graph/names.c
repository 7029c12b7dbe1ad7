#include "graph/names.h"

#include "actors/finder.h"
#include "base/ascii.h"

static bool is_vowel(char c) { return c && strchr("aeiou", c); }

/* Endings of persons' names that one text writes and the next leaves out. */
static bool is_suffix(Str word)
{
    static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "iv"};
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (str_is(word, suffixes[i])) return true;
    return false;
}

/* One letter for what transliterations write in several ways, decided at the letters from `at`; *used is how
 * many of them it stands for. */
static char plain_sound(Str word, size_t at, size_t *used)
{
    char c = word.bytes[at], next = at + 1 < word.size ? word.bytes[at + 1] : 0;
    *used = 2;
    if (c == 'k' && next == 's') return 'x';                  /* Aleksei, Alexei */
    if (c == 'o' && (next == 'o' || next == 'u')) return 'u'; /* Yoon, Youn, Yun */
    if (at == 0 && c == 'y' && next == 'e') return 'e';       /* Yevgeny, Evgeny */
    *used = 1;
    if (c == 'y') return 'i';                                                /* Sergey, Sergei */
    if (c == 'j' && !next && at && is_vowel(word.bytes[at - 1])) return 'i'; /* Zelenskij, Andrej */
    return c;
}

/* Appends the key of word to bytes; its new size. Doubled letters count once (Mohammed, Mohamed; Zelenskyy),
 * but not digits (3rd Brigade, 33rd Brigade). */
static size_t add_word(char *bytes, size_t size, Str word)
{
    size_t start = size, used;
    for (size_t at = 0; at < word.size; at += used) {
        char c = plain_sound(word, at, &used);
        bool doubled = size > start && bytes[size - 1] == c && ascii_is_letter(c);
        if (!doubled) bytes[size++] = c;
    }
    return size;
}

static bool counts(Str word, const NameKey *key, Str rest, bool person)
{
    if (!word.size) return false;
    if (!key->words && rest.size && str_is(word, "the")) return false;
    if (!person) return true;
    return !(word.size == 1 && (key->words || rest.size)) && !(key->words && is_suffix(word));
}

NameKey name_key(Arena *arena, Str name, bool person)
{
    Str rest = fold_name(arena, name);
    NameKey key = {0};
    char *bytes = arena_alloc(arena, rest.size + 1);
    size_t size = 0;
    while (rest.size) {
        Str word = str_cut(&rest, ' ');
        if (!counts(word, &key, rest, person)) continue;
        size_t start = size;
        size = add_word(bytes, size, word);
        key.last = (Str){bytes + start, size - start};
        if (!key.words++) key.first = key.last;
    }
    key.whole = (Str){bytes, size};
    return key;
}

void name_keys_init(NameKeys *keys, Arena *arena)
{
    *keys = (NameKeys){0};
    intern_init(&keys->names[0], arena);
    intern_init(&keys->names[1], arena);
}

const NameKey *name_keys_get(NameKeys *keys, Str name, bool person)
{
    Arena *arena = keys->names[person].arena;
    uint32_t number = intern_add(&keys->names[person], name);
    if (number <= keys->keys[person].count) return keys->keys[person].items[number - 1];
    NameKey *key = ARENA_NEW(arena, NameKey);
    *key = name_key(arena, name, person);
    *array_add(arena, &keys->keys[person]) = key;
    return key;
}

bool name_is_id(Str id)
{
    for (size_t i = 0; i < id.size; i++) {
        char c = id.bytes[i];
        bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
        bool other = (c >= '0' && c <= '9') || c == '-';
        if (!letter && !(i && other)) return false;
    }
    return id.size > 0;
}
