/* Reading a dictionary of PETRARCH: lines to groups of names with their codes. */
#include "lexicon/petrarch.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <assert.h>

enum { CODES_MAX = 64, SETS_DEPTH = 4 };

/* "!MINIST! = MINISTER, MINISTRY": words that may stand for the name. */
typedef struct WordSet {
    Str name; /* with its marks */
    ARRAY(Str) words;
} WordSet;

typedef struct Dictionary {
    Loading *load;
    Line line;
    Group group;
    ARRAY(WordSet) sets;
    bool in_set;  /* "&NAME" above: lines with '+' are its words */
    bool in_code; /* a '[' ended the line above */
} Dictionary;

static Str without_comment(Str line)
{
    for (size_t i = 0; i < line.size; i++)
        if (line.bytes[i] == ';' || line.bytes[i] == '#') return str_slice(line, 0, i);
    return line;
}

/* What a line says about the format: 1 a dictionary's, -1 of stanzas, 0 nothing. */
static int line_speaks(Str line)
{
    if (line.bytes[0] == '+' || line.bytes[0] == '!' || line.bytes[0] == '&') return 1;
    for (size_t i = 0; i + 1 < line.size; i++) {
        char next = line.bytes[i + 1];
        if (line.bytes[i] != '[') continue;
        if (next == '~' || next == '-' || ascii_is_upper(next)) return 1;
        if (i == 0) return -1;
    }
    return memchr(line.bytes, '=', line.size) ? -1 : 0;
}

bool petrarch_is(Str text)
{
    int speaks = 0;
    for (Str rest = text; rest.bytes && !speaks;) {
        Str line = str_trim(without_comment(str_cut(&rest, '\n')));
        if (str_starts(line, STR("\xEF\xBB\xBF"))) line = str_slice(line, 3, line.size);
        if (line.size) speaks = line_speaks(line);
    }
    return speaks > 0;
}

/* The text with every byte that is no UTF-8 taken for Latin-1, in which older dictionaries were written. */
static Str to_utf8(Arena *arena, Str text)
{
    uint32_t code;
    size_t good = 0, length = 1;
    for (; good < text.size && length; good += length)
        length = (unsigned char)text.bytes[good] < 0x80 ? 1 : utf8_decode(text, good, &code);
    if (length) return text;
    char *bytes = arena_alloc(arena, 2 * text.size);
    size_t size = 0;
    for (size_t at = 0; at < text.size; at += length) {
        length = utf8_decode(text, at, &code);
        if (!length) size += utf8_encode((unsigned char)text.bytes[at], bytes + size);
        memcpy(bytes + size, text.bytes + at, length);
        size += length;
        if (!length) length = 1;
    }
    return (Str){bytes, size};
}

/* "THE_IRISH_REPUBLIC_(EIRE)_" → "IRISH REPUBLIC". What is in brackets no text has there; stray control
 * characters go. */
static Str to_name(Arena *arena, Str text)
{
    if (!text.size) return text;
    const char *bracket = memchr(text.bytes, '(', text.size);
    if (bracket && bracket > text.bytes) text.size = (size_t)(bracket - text.bytes);
    Str name = str_copy(arena, to_utf8(arena, text));
    char *bytes = (char *)name.bytes;
    size_t size = 0;
    for (size_t i = 0; i < name.size; i++) {
        if (bytes[i] == '_' || bytes[i] == '\t')
            bytes[size++] = ' ';
        else if ((unsigned char)bytes[i] >= ' ')
            bytes[size++] = bytes[i];
    }
    name = str_trim(str_slice(name, 0, size));
    return str_starts(name, STR("THE ")) ? str_trim(str_slice(name, 4, name.size)) : name;
}

/* ---- sets ---- */

static const WordSet *set_named(const Dictionary *dict, Str name)
{
    for (uint32_t i = 0; i < dict->sets.count; i++)
        if (str_equal(dict->sets.items[i].name, name)) return &dict->sets.items[i];
    return NULL;
}

static act_status set_open(Dictionary *dict, Str name, act_error *error)
{
    Arena *arena = dict->load->lex->arena;
    if (name.size < 2) return line_error(&dict->line, error, "a set of words without a name");
    if (set_named(dict, name))
        return line_error(&dict->line, error, "the set " STR_FORMAT " is told twice", STR_ARGS(name));
    *array_add(arena, &dict->sets) = (WordSet){.name = name};
    return ACT_OK;
}

static void set_word(Dictionary *dict, Str word)
{
    Arena *arena = dict->load->lex->arena;
    word = to_name(arena, word);
    assert(dict->sets.count); /* set_open came before */
    if (word.size) *array_add(arena, &dict->sets.items[dict->sets.count - 1].words) = word;
}

/* "!PERSON! = MAN, WOMAN", or "&PERSON" with words below it. */
static act_status set_line(Dictionary *dict, Str text, act_error *error)
{
    Str name = str_trim(str_cut(&text, '='));
    act_status status = set_open(dict, name, error);
    for (Str rest = text; rest.bytes && !status;) set_word(dict, str_cut(&rest, ','));
    dict->in_set = name.size && name.bytes[0] == '&';
    return status;
}

/* Where the mention of a set begins and ends in text: "!PERSON!", "&PERSON" (which may be none: "AT&T"). */
static bool set_mention(const Dictionary *dict, Str text, size_t *start, size_t *end)
{
    for (size_t i = 0; i + 1 < text.size; i++) {
        char mark = text.bytes[i];
        if (mark != '!' && mark != '&') continue;
        size_t at = i + 1;
        while (at < text.size && (ascii_is_upper(text.bytes[at]) || ascii_is_digit(text.bytes[at]))) at++;
        bool whole = mark == '!' ? at > i + 1 && at < text.size && text.bytes[at++] == '!'
                                 : set_named(dict, str_slice(text, i, at)) != NULL;
        if (!whole) continue;
        *start = i;
        *end = at;
        return true;
    }
    return false;
}

/* ---- names ---- */

/* Adds a name, once for every word of the sets that it mentions. */
static act_status name_expand(Dictionary *dict, Str text, Str plural, int depth, act_error *error)
{
    Arena *arena = dict->load->lex->arena;
    size_t start, end;
    if (!set_mention(dict, text, &start, &end)) {
        text = to_name(arena, text);
        if (text.size)
            *array_add(arena, &dict->group.names) = (DictionaryName){text, plural, dict->line.number};
        return ACT_OK;
    }
    const WordSet *set = set_named(dict, str_slice(text, start, end));
    if (!set || depth == SETS_DEPTH)
        return line_error(&dict->line, error, "%s: \"" STR_FORMAT "\"",
                          set ? "too many sets in a name" : "no such set",
                          STR_ARGS(str_slice(text, start, end)));
    Str before = str_slice(text, 0, start), after = str_slice(text, end, text.size);
    act_status status = ACT_OK;
    for (uint32_t i = 0; i < set->words.count && !status; i++)
        status = name_expand(dict,
                             str_print(arena, STR_FORMAT STR_FORMAT STR_FORMAT, STR_ARGS(before),
                                       STR_ARGS(set->words.items[i]), STR_ARGS(after)),
                             plural, depth + 1, error);
    return status;
}

/* A name with what stands in braces behind it. */
static act_status name_add(Dictionary *dict, Str text, act_error *error)
{
    Str plural = text, name = str_trim(str_cut(&plural, '{'));
    plural = to_name(dict->load->lex->arena, str_cut(&plural, '}'));
    return name_expand(dict, name, plural, 0, error);
}

/* ---- codes ---- */

/* "040701", "20040701" → 20040701; what the day lacks is its middle ("2001007" has a digit too few). */
static bool day_read(Str text, uint32_t *out)
{
    uint32_t digits[8] = {0}, count = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (!ascii_is_digit(text.bytes[i])) return false;
        if (count < 8) digits[count++] = (uint32_t)(text.bytes[i] - '0');
    }
    if (count < 6) return false;
    uint32_t at = 4, year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    if (count == 6) {
        year = digits[0] * 10 + digits[1];
        year += year > 30 ? 1900 : 2000; /* as PETRARCH does */
        at = 2;
    }
    uint32_t month = digits[at] * 10 + digits[at + 1];
    uint32_t day = count == 7 ? 15 : digits[at + 2] * 10 + digits[at + 3];
    *out = year * 10000 + month * 100 + day;
    return true;
}

/* What stands behind the code: nothing, ">DAY", "<DAY", "DAY-DAY", "DAY". */
static bool period_read(Str text, Period *out)
{
    *out = (Period){.to = UINT32_MAX, .always = !text.size};
    if (!text.size) return true;
    char sign = text.bytes[0];
    if (sign == '>' || sign == '<')
        return day_read(str_trim(str_slice(text, 1, text.size)), sign == '>' ? &out->from : &out->to);
    Str to = text, from = str_trim(str_cut(&to, '-'));
    if (!to.bytes) to = from;
    return day_read(from, &out->from) && day_read(str_trim(to), &out->to);
}

static act_status code_add(Dictionary *dict, Str text, act_error *error)
{
    Group *group = &dict->group;
    Str when = str_trim(text), code = when;
    size_t end = 0;
    while (end < code.size && !memchr(" \t<>", code.bytes[end], 4)) end++;
    when = str_trim(str_slice(when, end, when.size));
    code = str_slice(code, 0, end);
    DictionaryCode item;
    if (!group->names.count) return line_error(&dict->line, error, "a code without a name above it");
    if (!code_read(dict->load->lex, code, &item.meaning))
        return line_error(&dict->line, error, "no code of CAMEO: \"" STR_FORMAT "\"", STR_ARGS(code));
    if (!period_read(when, &item.period))
        return line_error(&dict->line, error, "no time of a code: \"" STR_FORMAT "\"", STR_ARGS(when));
    if (group->codes.count == CODES_MAX)
        return line_error(&dict->line, error, "more than %d codes for one name", CODES_MAX);
    bool tilde = memchr(code.bytes, '~', code.size) != NULL;
    if (group->codes.count && tilde != group->agents)
        return line_error(&dict->line, error, "codes with and without '~' for one name");
    group->agents = tilde;
    *array_add(dict->load->lex->arena, &group->codes) = item;
    return ACT_OK;
}

/* The bracket that ends a code: also a wrong one, which dictionaries have. */
static size_t code_end(Str text)
{
    size_t end = 0;
    while (end < text.size && text.bytes[end] != ']' && text.bytes[end] != '}') end++;
    return end;
}

/* "IGOUNO 820101-911231] [ELI]": behind the first bracket. One that ends a line goes on in the next. */
static act_status codes_read(Dictionary *dict, Str rest, act_error *error)
{
    dict->in_code = !str_trim(rest).size;
    while (rest.bytes && !dict->in_code) {
        size_t end = code_end(rest);
        if (end == rest.size) return line_error(&dict->line, error, "']' missing");
        act_status status = code_add(dict, str_slice(rest, 0, end), error);
        if (status) return status;
        rest = str_slice(rest, end, rest.size);
        str_cut(&rest, '[');
    }
    return ACT_OK;
}

/* ---- lines ---- */

static act_status group_close(Dictionary *dict, act_error *error)
{
    Group *group = &dict->group;
    act_status status = ACT_OK;
    if (group->agents)
        status = group_add_agents(dict->load, group, error);
    else if (group->names.count)
        group_add_actor(dict->load, group);
    group->names.count = group->codes.count = 0;
    group->agents = false;
    return status;
}

/* A name without a code shares the codes of the name below it. */
static act_status head_line(Dictionary *dict, Str name, act_error *error)
{
    dict->in_set = false;
    act_status status = dict->group.codes.count ? group_close(dict, error) : ACT_OK;
    return status ? status : name_add(dict, name, error);
}

static act_status synonym_line(Dictionary *dict, Str name, act_error *error)
{
    if (dict->in_set) {
        set_word(dict, name);
        return ACT_OK;
    }
    if (!dict->group.names.count) return line_error(&dict->line, error, "a synonym without a name above it");
    return name_add(dict, name, error);
}

static act_status dictionary_line(Dictionary *dict, Str text, act_error *error)
{
    char first = text.bytes[0];
    if (dict->in_code) return codes_read(dict, text, error);
    bool opens_set = first == '&' ? !memchr(text.bytes, '[', text.size)
                                  : first == '!' && memchr(text.bytes, '=', text.size);
    if (opens_set) return set_line(dict, text, error);
    Str codes = text, name = str_trim(str_cut(&codes, '['));
    act_status status = ACT_OK;
    if (name.size)
        status = first == '+' ? synonym_line(dict, str_slice(name, 1, name.size), error)
                              : head_line(dict, name, error);
    return status || !codes.bytes ? status : codes_read(dict, codes, error);
}

act_status petrarch_read(Loading *load, const char *file, Str text, act_error *error)
{
    Dictionary dict = {.load = load, .line = {.file = file}, .group = {.file = file}};
    act_status status = ACT_OK;
    if (str_starts(text, STR("\xEF\xBB\xBF"))) text = str_slice(text, 3, text.size);
    for (Str rest = text; rest.bytes && !status;) {
        Str line = str_trim(without_comment(str_cut(&rest, '\n')));
        dict.line.number++;
        if (line.size) status = dictionary_line(&dict, line, error);
    }
    if (!status && dict.in_code) return line_error(&dict.line, error, "']' missing");
    if (!status && dict.group.names.count && !dict.group.codes.count) {
        dict.line.number = dict.group.names.items[0].line;
        return line_error(&dict.line, error, "no code for \"" STR_FORMAT "\"",
                          STR_ARGS(dict.group.names.items[0].text));
    }
    return status ? status : group_close(&dict, error);
}
