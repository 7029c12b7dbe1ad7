/* Designations: "Su-#" is Su-35 and Su 57; '#' stands for one digit or more, '*' at the end of a word for any
 * letters and digits or none ("F-#*": F-16, F-16C). Capitals count. */
#include "lexicon/knowledge.h"

#include "base/ascii.h"

/* Patterns are found by the first byte of what they match; all that begin with '#' stand under '0'. */
static unsigned char bucket(char first)
{
    return first == '#' || ascii_is_digit(first) ? '0' : (unsigned char)first;
}

static bool is_gap(char c) { return c == '-' || c == ' ' || c == '.'; }

static bool char_fits(Str atom, size_t i)
{
    char c = atom.bytes[i], next = i + 1 < atom.size ? atom.bytes[i + 1] : '\0';
    if (c == '*') return i > 0 && !next;
    if (c == '#') return next != '#' && !ascii_is_digit(next);
    return ascii_is_word(c);
}

/* Cuts the next atom off *rest; empty at the end. A slash is an atom by itself. */
static Str next_atom(Str *rest)
{
    while (rest->size && is_gap(rest->bytes[0])) *rest = str_slice(*rest, 1, rest->size);
    size_t end = 0;
    if (rest->size && rest->bytes[0] == '/')
        end = 1;
    else
        while (end < rest->size && !is_gap(rest->bytes[end]) && rest->bytes[end] != '/') end++;
    Str atom = str_slice(*rest, 0, end);
    *rest = str_slice(*rest, end, rest->size);
    return atom;
}

static act_status pattern_cut(Str text, const Line *line, Pattern *pattern, act_error *error)
{
    Str rest = text;
    for (Str atom; (atom = next_atom(&rest)).size; pattern->atoms[pattern->count++] = atom) {
        bool good = pattern->count < ATOMS_MAX;
        for (size_t i = 0; i < atom.size && !str_is(atom, "/"); i++) good = good && char_fits(atom, i);
        if (!good)
            return line_error(line, error,
                              "bad pattern: \"" STR_FORMAT
                              "\" (letters, digits, '#' for digits, '*' at the end of a word)",
                              STR_ARGS(text));
    }
    if (!pattern->count)
        return line_error(line, error, "bad pattern: \"" STR_FORMAT "\" is empty", STR_ARGS(text));
    return ACT_OK;
}

static act_status pattern_add(Loading *load, Str text, const Line *line, act_error *error)
{
    Lexicon *lex = load->lex;
    Pattern pattern = {.kind = load->class_ - 1, .user = load->user};
    act_status status = pattern_cut(str_copy(lex->arena, text), line, &pattern, error);
    if (status || !pattern.count) return status;
    uint32_t *first = &lex->pattern_first[bucket(pattern.atoms[0].bytes[0])];
    pattern.next = *first;
    *array_add(lex->arena, &lex->patterns) = pattern;
    *first = lex->patterns.count;
    return ACT_OK;
}

act_status patterns_add(Loading *load, const Line *line, act_error *error)
{
    Str rest = line->value, value;
    while (stanza_next(&rest, &value)) {
        act_status status = pattern_add(load, value, line, error);
        if (status) return status;
    }
    return ACT_OK;
}

static bool atom_fits(Str pattern, Str text)
{
    size_t at = 0;
    for (size_t i = 0; i < pattern.size; i++) {
        char c = pattern.bytes[i];
        if (c == '*') {
            while (at < text.size && ascii_is_word(text.bytes[at])) at++;
        } else if (c == '#') {
            size_t start = at;
            while (at < text.size && ascii_is_digit(text.bytes[at])) at++;
            if (at == start) return false;
        } else if (at == text.size || text.bytes[at++] != c) {
            return false;
        }
    }
    return at == text.size;
}

static bool pattern_fits(const Pattern *pattern, const Atom *atoms, uint32_t count)
{
    if (pattern->count > count || !ends_token(atoms, pattern->count, count)) return false;
    for (uint32_t i = 0; i < pattern->count; i++)
        if (!atom_fits(pattern->atoms[i], atoms[i].form)) return false;
    return true;
}

uint32_t patterns_find(const Lexicon *lex, const Atom *atoms, uint32_t count, Str group, uint32_t *kind)
{
    uint32_t longest = 0;
    if (!count || !atoms[0].form.size) return 0;
    uint32_t at = lex->pattern_first[bucket(atoms[0].form.bytes[0])];
    for (; at; at = lex->patterns.items[at - 1].next) {
        const Pattern *pattern = &lex->patterns.items[at - 1];
        if (pattern->count < longest || (pattern->count == longest && pattern->user)) continue;
        if (group.size && !str_equal(lex->classes.items[pattern->kind].group, group)) continue;
        if (!pattern_fits(pattern, atoms, count)) continue;
        longest = pattern->count;
        *kind = pattern->kind;
    }
    return longest;
}
