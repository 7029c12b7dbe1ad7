#include "text/tokens.h"

#include "base/ascii.h"
#include "base/unicode.h"
#include "text/sentences.h"
#include "text/words.h"

#include <utf8proc.h>

/* One pass from left to right over a block. At each position stands white space, a web address, a word
 * (letters and digits with what holds them together) or a mark; words are then divided at hyphens, units and
 * clitics. All choices follow the English treebanks of UD. Every byte is looked at a bounded number of times.
 */

typedef enum Kind { SPACE, LETTER, DIGIT, MARK } Kind;

typedef struct Scanner {
    Arena *arena;
    const char *text; /* the document's */
    uint32_t at, end; /* [at, end) of the block is left */
    uint32_t block;   /* its beginning */
    uint32_t first;   /* the block's first token */
    bool quoted;      /* behind an opening single quotation mark */
    Tokens *out;
} Scanner;

static Kind kind_of(const Scanner *scan, uint32_t at, uint32_t *size)
{
    unsigned char c = (unsigned char)scan->text[at];
    *size = 1;
    if (c < 0x80) {
        if (c == ' ' || (c >= '\t' && c <= '\r')) return SPACE;
        if (ascii_is_letter((char)c)) return LETTER;
        return ascii_is_digit((char)c) ? DIGIT : MARK;
    }
    utf8proc_int32_t code;
    utf8proc_ssize_t length = utf8proc_iterate((const utf8proc_uint8_t *)scan->text + at,
                                               (utf8proc_ssize_t)(scan->end - at), &code);
    if (length <= 0) return MARK;
    *size = (uint32_t)length;
    switch (unicode_class(code)) {
    case UNICODE_LETTER:
    case UNICODE_ACCENT:
    case UNICODE_FORMAT: return LETTER;
    case UNICODE_NUMBER: return DIGIT;
    case UNICODE_SPACE: return SPACE;
    default: return MARK;
    }
}

static char byte_at(const Scanner *scan, uint32_t at) { return at < scan->end ? scan->text[at] : '\0'; }

static Kind kind_at(const Scanner *scan, uint32_t at)
{
    uint32_t size;
    return at < scan->end ? kind_of(scan, at, &size) : SPACE;
}

/* Bytes of the apostrophe at a position: ' or ’ or ` ; 0 where there is none. */
static uint32_t apostrophe(const Scanner *scan, uint32_t at)
{
    char c = byte_at(scan, at);
    if (c == '\'' || c == '`') return 1;
    return scan->end - at >= 3 && at < scan->end && !memcmp(scan->text + at, "\xE2\x80\x99", 3) ? 3 : 0;
}

static Token *add(Scanner *scan, uint32_t start, uint32_t end)
{
    Token *tok = array_add(scan->arena, &scan->out->tokens);
    *tok = (Token){.form = {scan->text + start, end - start}, .start = start, .end = end};
    tok->space_after = kind_at(scan, end) == SPACE;
    return tok;
}

/* Adds [start, end), which belongs to the same multiword token as the token before it. */
static void add_joined(Scanner *scan, uint32_t start, uint32_t end)
{
    Token *items = scan->out->tokens.items;
    uint32_t last = scan->out->tokens.count - 1, first = last;
    while (first > scan->first && last - first < 8 && !items[first].multiword &&
           items[first - 1].end == items[first].start && items[first - 1].multiword)
        first--;
    if (items[first].multiword != last - first + 1) first = last; /* the token before stands alone */
    items[first].multiword = (uint8_t)(last - first + 2);
    add(scan, start, end);
}

/* ---- words ---- */

static Str slice(const Scanner *scan, uint32_t start, uint32_t end)
{
    return (Str){scan->text + start, end - start};
}

static bool same_letters(const char *text, const char *lower, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if ((text[i] | 32) != lower[i]) return false;
    return true;
}

/* Bytes of the clitic that a word ends with: 's 'm 'd 're 've 'll n't, with any apostrophe; 0 where none. */
static uint32_t clitic_size(const Scanner *scan, uint32_t start, uint32_t end)
{
    static const char *const clitics[] = {"s", "m", "d", "re", "ve", "ll", "t"};
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
        uint32_t size = (uint32_t)strlen(clitics[i]);
        if (end - start < size + 2 || !same_letters(scan->text + end - size, clitics[i], size)) continue;
        for (uint32_t mark = 1; mark <= 3; mark += 2) {
            if (end - start < size + mark + 1 || apostrophe(scan, end - size - mark) != mark) continue;
            uint32_t before = end - size - mark;
            if (i < 6) return size + mark;
            return before - start >= 2 && (scan->text[before - 1] | 32) == 'n' ? size + mark + 1 : 0;
        }
    }
    return 0;
}

/* Of single capitals only these: "3G" and "18T" are names. */
static bool is_unit(Str word)
{
    if (word.size == 1 && ascii_is_upper(word.bytes[0])) return memchr("KMB", word.bytes[0], 3) != NULL;
    return word_is_unit(word);
}

/* The word behind [start, end) and a space, where only letters are between that and another. */
static Str next_word(const Scanner *scan, uint32_t end)
{
    if (byte_at(scan, end) != ' ') return (Str){0};
    uint32_t start = end + 1, at = start, most = scan->end - start > 16 ? start + 16 : scan->end;
    while (at < most && ascii_is_letter(scan->text[at])) at++;
    return kind_at(scan, at) == SPACE ? slice(scan, start, at) : (Str){0};
}

/* Where "its", "your" and "Lets" are "it's", "you're" and "Let's" without their apostrophe: what follows
 * cannot be owned; the sentence begins so. The bytes of the first part, else 0. */
static uint32_t lost_apostrophe(const Scanner *scan, uint32_t start, uint32_t end)
{
    Str word = slice(scan, start, end), next = next_word(scan, end);
    if (!next.size || !ascii_is_lower(next.bytes[0])) return 0;
    if (str_is(word, "its") || str_is(word, "Its")) return word_follows_it_is(next) ? 2 : 0;
    if (str_is(word, "your") || str_is(word, "Your")) return word_follows_you_are(next) ? 3 : 0;
    bool begins = start == scan->block || (start - scan->block > 1 && strchr(".!?", scan->text[start - 2]));
    return begins && str_is(word, "Lets") ? 3 : 0;
}

/* A word without hyphens: off come the unit of a number, and clitics. */
static void add_word(Scanner *scan, uint32_t start, uint32_t end)
{
    uint32_t digits = start;
    while (digits < end && (ascii_is_digit(scan->text[digits]) || strchr(".,:", scan->text[digits])))
        digits++;
    if (digits > start && digits < end && ascii_is_digit(scan->text[digits - 1]) &&
        is_unit(slice(scan, digits, end))) {
        add(scan, start, digits);
        add(scan, digits, end);
        return;
    }
    uint32_t clitic = clitic_size(scan, start, end);
    if (clitic && ascii_is_digit(scan->text[start]) && scan->text[end - clitic - 1] == '0' &&
        scan->text[end - 1] == 's')
        clitic = 0; /* the 80's */
    if (clitic) {
        uint32_t inner =
            end - clitic - start > 4 ? clitic_size(scan, start, end - clitic) : 0; /* wouldn't've */
        add(scan, start, end - clitic - inner);
        if (inner) add_joined(scan, end - clitic - inner, end - clitic);
        add_joined(scan, end - clitic, end);
        return;
    }
    size_t first = lost_apostrophe(scan, start, end);
    if (!first) first = word_contraction(slice(scan, start, end));
    if (first && !(end - start == 2 && ascii_is_upper(scan->text[start + 1]))) { /* IM may be a name */
        add(scan, start, start + (uint32_t)first);
        add_joined(scan, start + (uint32_t)first, end);
        return;
    }
    add(scan, start, end);
}

/* Telephone numbers, dates and scores of which UD makes one word: digits and hyphens, but not a range "5-10".
 */
static bool is_number_code(Str word)
{
    size_t hyphens = 0, run = 0, longest = 0;
    for (size_t i = 0; i < word.size; i++) {
        if (word.bytes[i] == '-') {
            hyphens++;
            run = 0;
        } else if (ascii_is_digit(word.bytes[i])) {
            if (++run > longest) longest = run;
        } else if (!strchr("x/().+", word.bytes[i]))
            return false;
    }
    return hyphens >= 2 || (word.size == 8 && word.bytes[3] == '-') ||
           (word.size == 6 && word.bytes[1] == '-');
}

/* "Suk-yeol", "Jong-un": short, and the second part is no English word that follows names. */
static bool is_given_name(Str first, Str second)
{
    if (first.size < 2 || first.size > 5 || second.size < 2 || second.size > 5 ||
        !ascii_is_upper(first.bytes[0]))
        return false;
    for (size_t i = 1; i < first.size; i++)
        if (!ascii_is_lower(first.bytes[i])) return false;
    for (size_t i = 0; i < second.size; i++)
        if (!ascii_is_lower(second.bytes[i])) return false;
    return !word_follows_name(second);
}

static uint32_t find_hyphen(const Scanner *scan, uint32_t start, uint32_t end)
{
    const char *at = start < end ? memchr(scan->text + start, '-', end - start) : NULL;
    return at ? (uint32_t)(at - scan->text) : end;
}

/* Does the hyphen at a position stay inside its word, of which [start, hyphen) is the part before it? */
static bool hyphen_stays(const Scanner *scan, uint32_t start, uint32_t hyphen, uint32_t next)
{
    Str before = slice(scan, start, hyphen), after = slice(scan, hyphen + 1, next);
    if (!after.size) return false;
    bool initials =
        before.size > 1 && ascii_is_upper(before.bytes[1]) && ascii_is_lower(after.bytes[0]); /* "UN-led" */
    if (word_keeps_hyphen(before) && !initials &&
        (before.size > 1 || ascii_is_lower(before.bytes[0]) || before.bytes[0] == 'E'))
        return !ascii_is_digit(after.bytes[0]) || before.size > 2;
    return is_given_name(before, after);
}

/* A word with its hyphens: UD splits "long-term", keeps "anti-war". */
static void add_compound(Scanner *scan, uint32_t start, uint32_t end)
{
    if (find_hyphen(scan, start, end) == end || is_number_code(slice(scan, start, end))) {
        add_word(scan, start, end);
        return;
    }
    while (start < end) {
        uint32_t hyphen = find_hyphen(scan, start, end), next = find_hyphen(scan, hyphen + 1, end);
        if (hyphen < end && hyphen_stays(scan, start, hyphen, next)) hyphen = next;
        if (hyphen > start) add_word(scan, start, hyphen);
        if (hyphen < end) add(scan, hyphen, hyphen + 1);
        start = hyphen + 1;
    }
}

/* May the mark at a position stand inside a word that began at start? The characters around it are known to
 * be letters or digits. */
static bool holds_together(const Scanner *scan, uint32_t start, uint32_t at)
{
    char before = scan->text[at - 1], mark = scan->text[at], after = byte_at(scan, at + 1);
    bool digits = ascii_is_digit(before) && ascii_is_digit(after);
    switch (mark) {
    case '.':
        if (ascii_is_lower(before) && ascii_is_upper(after) &&
            at - start > 1) { /* "over.Then": a space was forgotten */
            bool degree = at - start == 2 && !memcmp(scan->text + start, "Ph", 2);
            return degree || (at - start > 2 && scan->text[at - 2] == '.');
        }
        return true;
    case ',': return digits && ascii_is_digit(byte_at(scan, at + 2)) && ascii_is_digit(byte_at(scan, at + 3));
    case ':': return digits;
    case '/':
        if (digits) return at - start <= 2 || memchr(scan->text + start, '/', at - start);
        return at - start == 1 && (kind_at(scan, at + 2) != LETTER || (before | 32) == 'w');
    case '&': return at - start == 1 || (at - start <= 3 && !ascii_is_lower(before));
    case '-':
    case '_': return true;
    default: return false;
    }
}

/* The end of the word that begins at start. */
static uint32_t word_end(const Scanner *scan, uint32_t start)
{
    uint32_t at = start, size;
    while (at < scan->end) {
        Kind kind = kind_of(scan, at, &size);
        if (kind == LETTER || kind == DIGIT) {
            at += size;
            continue;
        }
        if (kind == SPACE || at == start) break;
        uint32_t mark = apostrophe(scan, at);
        if (mark ? kind_at(scan, at + mark) != LETTER
                 : (kind_at(scan, at + 1) != LETTER && kind_at(scan, at + 1) != DIGIT) ||
                       !holds_together(scan, start, at))
            break;
        at += mark ? mark : 1;
    }
    return at;
}

/* ---- full stops ---- */

/* What follows a full stop: end of block, a word that can only begin a sentence, a number, or something else.
 */
typedef enum Next { NEXT_END, NEXT_STARTER, NEXT_NUMBER, NEXT_LOWER, NEXT_OTHER } Next;

static Next next_after(const Scanner *scan, uint32_t at)
{
    uint32_t size;
    bool space = false;
    while (at < scan->end && kind_of(scan, at, &size) == SPACE) {
        at += size;
        space = true;
    }
    while (
        at < scan->end && kind_of(scan, at, &size) == MARK &&
        (apostrophe(scan, at) || strchr("\"([", scan->text[at]) || (unsigned char)scan->text[at] == 0xE2)) {
        at += size; /* quotation marks, dashes */
    }
    if (at >= scan->end) return NEXT_END;
    char c = scan->text[at];
    if (ascii_is_digit(c)) return NEXT_NUMBER;
    if (!space || !ascii_is_letter(c)) return NEXT_OTHER;
    if (ascii_is_lower(c)) return NEXT_LOWER;
    uint32_t end = at;
    while (end < scan->end && ascii_is_letter(scan->text[end])) end++;
    if (end - at == 1 && byte_at(scan, end) == '.') return NEXT_OTHER; /* an initial */
    return word_starts_sentence(slice(scan, at, end)) ? NEXT_STARTER : NEXT_OTHER;
}

static bool has_dots(Str word) /* letters between full stops: U.S, p.m, Ph.D */
{
    if (word.size < 3 || !memchr(word.bytes, '.', word.size)) return false;
    size_t run = 0;
    for (size_t i = 0; i < word.size; i++) {
        run = word.bytes[i] == '.' ? 0 : run + 1;
        if (run > 2 || ascii_is_digit(word.bytes[i])) return false;
    }
    return true;
}

/* "V. I. Novak": a letter and a full stop stand before. */
static bool behind_initial(const Scanner *scan, uint32_t start)
{
    if (start < 3 || scan->text[start - 1] != ' ' || scan->text[start - 2] != '.') return false;
    return ascii_is_upper(scan->text[start - 3]) && (start < 4 || !ascii_is_letter(scan->text[start - 4]));
}

/* "Jan I. Novak": a name stands before, and no "Part I.", "World War I." */
static bool behind_given_name(const Scanner *scan, uint32_t start)
{
    static const char *const counted[] = {"War",     "Part",   "Phase", "Stage", "Article", "Section",
                                          "Chapter", "Volume", "Title", "Group", "Class",   NULL};
    if (start < 4 || scan->text[start - 1] != ' ') return false;
    uint32_t first = start - 1;
    while (first > 0 && ascii_is_letter(scan->text[first - 1])) first--;
    Str word = slice(scan, first, start - 1);
    return word.size > 2 && ascii_is_upper(word.bytes[0]) && ascii_is_lower(word.bytes[1]) &&
           !str_in(word, counted);
}

/* "anti-U.S": what stands behind the last hyphen, if that has full stops. */
static Str behind_hyphen(Str word)
{
    for (size_t at = word.size; at > 1; at--)
        if (word.bytes[at - 1] == '-') {
            Str rest = str_slice(word, at, word.size);
            return has_dots(rest) ? rest : word;
        }
    return word;
}

/* Does the full stop at `end`, behind the word [start, end), belong to the word? */
static bool keeps_stop(const Scanner *scan, uint32_t start, uint32_t end)
{
    Str word = behind_hyphen(slice(scan, start, end));
    if (byte_at(scan, end) != '.') return false;
    if (byte_at(scan, end + 1) == '.') /* "Corp..": its own, and the sentence's */
        return byte_at(scan, end + 2) != '.' &&
               (abbreviation_kind(word) == ABBREVIATION_COMMON || has_dots(word));
    Next next = next_after(scan, end + 1);
    if (str_is(word, "U.S") || str_is(word, "D.C")) return true;
    Abbreviation kind = abbreviation_kind(word);
    if (kind == ABBREVIATION_TITLE) return next != NEXT_END;
    if (has_dots(word)) return next != NEXT_END && next != NEXT_STARTER;
    if (word.size == 1 && ascii_is_upper(word.bytes[0])) /* an initial */
        return next != NEXT_END && next != NEXT_STARTER && next != NEXT_LOWER &&
               (word.bytes[0] != 'I' || behind_initial(scan, start) || behind_given_name(scan, start));
    if (kind == ABBREVIATION_NUMBER) return next == NEXT_NUMBER;
    if (kind == ABBREVIATION_DAY && ascii_is_lower(word.bytes[0])) return false;
    return kind != ABBREVIATION_NONE && next != NEXT_END && next != NEXT_STARTER;
}

/* ---- web addresses, marks ---- */

static bool starts_with(const Scanner *scan, uint32_t at, const char *text)
{
    size_t size = strlen(text);
    return scan->end - at >= size && !memcmp(scan->text + at, text, size);
}

/* The end of the web address that begins at a position, or the position where there is none. */
static uint32_t address_end(const Scanner *scan, uint32_t at)
{
    static const char *const schemes[] = {"http://", "https://", "www.", "mailto:", "ftp://"};
    bool found = false;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        found = found || starts_with(scan, at, schemes[i]);
    if (!found) return at;
    uint32_t end = at, size;
    while (end < scan->end && kind_of(scan, end, &size) != SPACE && !strchr("<>\"", scan->text[end]))
        end += size;
    while (end > at + 1 && strchr(".,;:!?)]'*", scan->text[end - 1])) end--;
    return end;
}

/* The end of the e-mail address that begins at a position, or the position. Bounded, for hostile input. */
static uint32_t mail_end(const Scanner *scan, uint32_t start)
{
    uint32_t at = start, most = scan->end - start > 64 ? start + 64 : scan->end;
    while (at < most && (ascii_is_letter(scan->text[at]) || ascii_is_digit(scan->text[at]) ||
                         strchr("._%+-", scan->text[at])))
        at++;
    if (at == start || at >= most || scan->text[at] != '@' || kind_at(scan, at + 1) == SPACE) return start;
    uint32_t end = at + 1;
    while (end < scan->end && (ascii_is_letter(scan->text[end]) || ascii_is_digit(scan->text[end]) ||
                               strchr("._-", scan->text[end])))
        end++;
    while (scan->text[end - 1] == '.' || scan->text[end - 1] == '-') end--;
    return end > at + 1 ? end : start;
}

static uint32_t emoticon_end(const Scanner *scan, uint32_t at)
{
    static const char *const emoticons[] = {":-)", ":-(", ";-)", ":)",  ":(",  ";)", ":D", "=)",
                                            "=(",  ":P",  ";P",  ":-D", "^_^", ":/", "<3"};
    for (size_t i = 0; i < sizeof emoticons / sizeof *emoticons; i++) {
        uint32_t end = at + (uint32_t)strlen(emoticons[i]);
        Kind next = kind_at(scan, end);
        if (starts_with(scan, at, emoticons[i]) &&
            (next == SPACE || (next == MARK && emoticons[i][1] != '/')))
            return end;
    }
    return at;
}

/* ".doc" behind a bracket or a space: the ending of a file's name is a word. The end of it, or the position.
 */
static uint32_t file_ending(const Scanner *scan, uint32_t at)
{
    static const char *const endings[] = {"doc", "htm", "html", "jpg", "pdf", "ppt", "txt", "xls", NULL};
    uint32_t end = at + 1;
    if (scan->text[at] != '.' || (at && (kind_at(scan, at - 1) == LETTER || kind_at(scan, at - 1) == DIGIT)))
        return at;
    while (end < scan->end && end - at < 6 && ascii_is_lower(scan->text[end])) end++;
    return str_in(slice(scan, at + 1, end), endings) && !ascii_is_word(byte_at(scan, end)) ? end : at;
}

/* The end of the mark at a position: alike marks that UD keeps together are one. */
static uint32_t mark_end(const Scanner *scan, uint32_t at)
{
    uint32_t end = emoticon_end(scan, at), size;
    if (end == at) end = file_ending(scan, at);
    if (end > at) return end;
    if (starts_with(scan, at, "[...]")) return at + 5;
    if (starts_with(scan, at, "\xE2\x80\x99\xE2\x80\x99") ||
        starts_with(scan, at, "\xE2\x80\x98\xE2\x80\x99"))
        return at + 6;
    char c = scan->text[at];
    bool begins = at == 0 || kind_at(scan, at - 1) == SPACE;
    if (strchr("#@", c) && begins && ascii_is_letter(byte_at(scan, at + 1)))
        return word_end(scan, at + 1); /* #tag, @name */
    if (strchr("+.", c) && begins && ascii_is_digit(byte_at(scan, at + 1)))
        return word_end(scan, at + 1); /* +44, .5 */
    if (strchr(".!?", c)) {
        for (end = at; end < scan->end && strchr(".!?", scan->text[end]); end++) {}
        return end;
    }
    if (strchr("-*=_~+$", c)) {
        for (end = at; byte_at(scan, end) == c; end++) {}
        return end;
    }
    if (strchr("'`<>", c) && byte_at(scan, at + 1) == c) return at + 2;
    kind_of(scan, at, &size);
    return at + size;
}

/* An apostrophe behind a word: the possessive of a plural ("states'"), a clitic behind a mark ("U.S.'s"). */
static uint32_t clitic_mark_end(Scanner *scan, uint32_t at)
{
    uint32_t mark = apostrophe(scan, at), count = scan->out->tokens.count;
    if (!mark || scan->text[at] == '`' || count == scan->first) return at;
    const Token *last = &scan->out->tokens.items[count - 1];
    if (last->end != at) return at;
    char c = scan->text[at - 1];
    if ((byte_at(scan, at + mark) | 32) == 's' && kind_at(scan, at + mark + 1) != LETTER && c != '(')
        return at + mark + 1;
    bool plural = strchr("szxSZX", c) && kind_at(scan, at + mark) != LETTER && !scan->quoted &&
                  apostrophe(scan, at + mark) == 0;
    return plural ? at + mark : at;
}

/* 'em, 'til, '90s: words that begin with an apostrophe. */
static uint32_t elision_end(const Scanner *scan, uint32_t at)
{
    uint32_t mark = apostrophe(scan, at), end = at + mark;
    if (!mark || scan->text[at] == '`' || (at && kind_at(scan, at - 1) != SPACE)) return at;
    while (end < scan->end && ascii_is_word(scan->text[end])) end++;
    Str rest = slice(scan, at + mark, end);
    static const char *const clitics[] = {"s", "m", "d", "re", "ve", "ll"}; /* behind a stray space */
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++)
        if (str_is(rest, clitics[i]) && !scan->quoted) return end;
    if (str_is(rest, "em") || str_is(rest, "til") || str_is(rest, "cause") || str_is(rest, "bout"))
        return end;
    bool decade =
        rest.size >= 2 && rest.size <= 3 && ascii_is_digit(rest.bytes[0]) && ascii_is_digit(rest.bytes[1]);
    return decade && (rest.size == 2 || rest.bytes[2] == 's') ? end : at;
}

static void scan_mark(Scanner *scan)
{
    uint32_t start = scan->at, end = clitic_mark_end(scan, start);
    if (end > start) {
        add_joined(scan, start, end);
    } else {
        end = elision_end(scan, start);
        if (end == start) {
            end = mark_end(scan, start);
            bool single = end - start == 1 ? scan->text[start] == '\'' || scan->text[start] == '`'
                                           : end - start == 3 && starts_with(scan, start, "\xE2\x80\x98");
            if (single) scan->quoted = !scan->quoted;
            if (apostrophe(scan, start) == 3) scan->quoted = false;
        }
        add(scan, start, end);
    }
    scan->at = end;
}

static void scan_word(Scanner *scan)
{
    uint32_t start = scan->at, end = address_end(scan, start);
    if (end == start) end = mail_end(scan, start);
    if (end > start) {
        add(scan, start, end);
        scan->at = end;
        return;
    }
    end = word_end(scan, start);
    if (keeps_stop(scan, start, end)) {
        end++;
        add_compound(scan, start, end);
    } else {
        if (byte_at(scan, end) == '$' && end - start <= 3 && ascii_is_upper(scan->text[end - 1]))
            end++; /* US$, A$ */
        add_compound(scan, start, end);
    }
    scan->at = end;
}

static void scan_block(Scanner *scan)
{
    uint32_t size;
    while (scan->at < scan->end) {
        switch (kind_of(scan, scan->at, &size)) {
        case SPACE: scan->at += size; break;
        case MARK: scan_mark(scan); break;
        default: scan_word(scan);
        }
    }
}

/* Room for as many words as there may well be: of a large text it is memory that the system gives only where
 * it is written to, where growing would leave half as much behind. */
static void reserve(Arena *arena, const Document *doc, Tokens *out)
{
    enum { BYTES_A_WORD = 3 };
    size_t count = doc->text.size / BYTES_A_WORD + 1;
    if (out->tokens.capacity || count > UINT32_MAX / 2) return;
    out->tokens.items = ARENA_ARRAY(arena, Token, count);
    out->tokens.capacity = (uint32_t)count;
}

void tokens_split(Arena *arena, const Document *doc, Tokens *out)
{
    reserve(arena, doc, out);
    for (uint32_t i = 0; i < doc->blocks.count; i++) {
        const Block *block = &doc->blocks.items[i];
        Scanner scan = {.arena = arena,
                        .text = doc->text.bytes,
                        .at = block->start,
                        .block = block->start,
                        .end = block->end,
                        .first = out->tokens.count,
                        .out = out};
        scan_block(&scan);
        if (out->tokens.count > scan.first) sentences_split(arena, doc, i, scan.first, out);
    }
}
