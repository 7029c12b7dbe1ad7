/* The values of a line, and their readings: "Sergei/Sergey Lavrov" is two names, a slash being an "or"
 * between single words. */
#include "lexicon/knowledge.h"

enum { READINGS_MAX = 64, WORDS_MAX = 2 * ATOMS_MAX };

/* The words of a value, each with its alternatives still in one string. */
typedef struct Words {
    Str items[WORDS_MAX];
    uint32_t count, readings;
} Words;

static uint32_t alternatives(Str word)
{
    uint32_t count = 1;
    for (size_t i = 0; i < word.size; i++) count += word.bytes[i] == '/';
    return count;
}

static act_status words_cut(Str value, const Line *line, Words *words, act_error *error)
{
    *words = (Words){.readings = 1};
    for (Str rest = value; rest.bytes;) {
        Str word = str_trim(str_cut(&rest, ' '));
        if (!word.size) continue;
        if (words->count == WORDS_MAX || (words->readings *= alternatives(word)) > READINGS_MAX)
            return line_error(line, error, "too long, or too many slashes: \"" STR_FORMAT "\"",
                              STR_ARGS(value));
        words->items[words->count++] = word;
    }
    return ACT_OK;
}

static Str alternative(Str word, uint32_t number)
{
    Str choice = str_cut(&word, '/');
    while (number--) choice = str_cut(&word, '/');
    return choice;
}

/* The reading with that number: its digits, in the mixed base of the words' alternatives, choose. */
static Str reading(Arena *arena, const Words *words, uint32_t number)
{
    Str text = {0};
    for (uint32_t i = 0; i < words->count; i++) {
        uint32_t base = alternatives(words->items[i]);
        Str choice = alternative(words->items[i], number % base);
        number /= base;
        text = text.size ? str_print(arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(text), STR_ARGS(choice))
                         : choice;
    }
    return text;
}

static act_status value_add(Loading *load, const Line *line, NameKind kind, Str value, ReadingAdder add,
                            act_error *error)
{
    if (!memchr(value.bytes, '/', value.size)) return add(load, line, kind, value, error);
    Words words;
    act_status status = words_cut(value, line, &words, error);
    for (uint32_t i = 0; i < words.readings && !status; i++)
        status = add(load, line, kind, reading(load->lex->arena, &words, i), error);
    return status;
}

act_status values_add(Loading *load, const Line *line, NameKind kind, ReadingAdder add, act_error *error)
{
    Str rest = line->value, value;
    while (stanza_next(&rest, &value)) {
        if (!value.size) return line_error(line, error, "nothing between two commas");
        act_status status = value_add(load, line, kind, value, add, error);
        if (status) return status;
    }
    return ACT_OK;
}
