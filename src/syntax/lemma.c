#include "syntax/lemma.h"

#include "base/ascii.h"

#include <utf8proc.h>

static const char bases[] = "LKTN"; /* by LemmaBase */

bool lemma_rule_read(LemmaRule *out, Str line)
{
    const char *base = line.size ? memchr(bases, line.bytes[0], sizeof bases - 1) : NULL;
    if (!base) return false;
    Str put = str_slice(line, 1, line.size), take = str_cut(&put, '\t');
    *out = (LemmaRule){.base = (LemmaBase)(base - bases), .take = take, .put = put};
    return put.bytes && take.size <= SPELLING_MAX && put.size <= SPELLING_MAX;
}

Str lemma_rule_print(Arena *arena, const LemmaRule *rule)
{
    return str_print(arena, "%c" STR_FORMAT "\t" STR_FORMAT, bases[rule->base], STR_ARGS(rule->take),
                     STR_ARGS(rule->put));
}

static size_t common_prefix(Str a, Str b)
{
    size_t size = 0;
    while (size < a.size && size < b.size && a.bytes[size] == b.bytes[size]) size++;
    while (size && ((size < a.size && ((unsigned char)a.bytes[size] & 0xC0) == 0x80) ||
                    (size < b.size && ((unsigned char)b.bytes[size] & 0xC0) == 0x80)))
        size--; /* not within a UTF-8 sequence */
    return size;
}

/* Without commas, in room for SPELLING_MAX bytes. */
static Str plain(char *room, Str form)
{
    Str out = {room, 0};
    for (size_t i = 0; i < form.size && out.size < SPELLING_MAX; i++)
        if (form.bytes[i] != ',') room[out.size++] = form.bytes[i];
    return out;
}

/* The first letter large; in room for SPELLING_MAX + 8 bytes. A letter that would change its length stays. */
static Str title(char *room, const Spelling *spelling)
{
    utf8proc_int32_t code;
    utf8proc_uint8_t large[4];
    memcpy(room, spelling->lower, spelling->size);
    utf8proc_ssize_t size =
        utf8proc_iterate((const utf8proc_uint8_t *)spelling->lower, (utf8proc_ssize_t)spelling->size, &code);
    if (size > 0 && utf8proc_encode_char(utf8proc_toupper(code), large) == size)
        memcpy(room, large, (size_t)size);
    return (Str){room, spelling->size};
}

/* The word as the rule begins with it, perhaps in room. */
static Str base_of(LemmaBase base, Str form, const Spelling *spelling, char room[SPELLING_MAX + 8])
{
    switch (base) {
    case LEMMA_KEEP: return form;
    case LEMMA_PLAIN: return plain(room, form);
    case LEMMA_TITLE: return title(room, spelling);
    default: return (Str){spelling->lower, spelling->size};
    }
}

bool lemma_rule_make(LemmaRule *out, Str form, const Spelling *spelling, Str lemma, LemmaBase base)
{
    char room[SPELLING_MAX + 8];
    Str lower = {spelling->lower, spelling->size}, from = base_of(base, form, spelling, room);
    size_t same = common_prefix(from, lemma), take = from.size - same;
    if (take > lower.size || (base == LEMMA_PLAIN && take)) return false;
    *out = (LemmaRule){.base = base,
                       .take = str_slice(lower, lower.size - take, lower.size),
                       .put = str_slice(lemma, same, lemma.size)};
    return !memchr(out->take.bytes, '\t', take);
}

LemmaTag lemma_tag(uint32_t tag, uint32_t upos, Str xpos, bool is_name)
{
    enum { UPOS_BASE = 1 << 13, XPOS_BASE = 1 << 14, XPOS_BITS = 22 };
    uint32_t print = (uint32_t)(str_hash(xpos) & ((1u << XPOS_BITS) - 1));
    return (LemmaTag){
        .tag = tag, .xpos = XPOS_BASE + (print << 5 ^ upos), .upos = UPOS_BASE + upos, .is_name = is_name};
}

/* The endings of names are learned apart for names in small letters, with a capital in front ("Bergen"), with
 * one elsewhere ("iPad") or few letters ("UN"), and in capitals, by their number ("NATO", "COVID", "BERGEN")
 * and by whether the whole sentence is. What else is written how says nothing of the lemma. */
static uint32_t ending_tag(Str form, const Spelling *spelling, const LemmaTag *tag)
{
    enum { SMALL, TITLE, MIXED, CAPITALS_4, CAPITALS_5, CAPITALS, SHOUTED, SHIFT = 28 };
    size_t lower = 0, upper = 0;
    if (!tag->is_name) return tag->xpos;
    for (size_t i = 0; i < form.size; i++) {
        lower += form.bytes[i] >= 'a' && form.bytes[i] <= 'z';
        upper += form.bytes[i] >= 'A' && form.bytes[i] <= 'Z';
    }
    bool first = form.size && form.bytes[0] >= 'A' && form.bytes[0] <= 'Z';
    uint32_t letters = MIXED;
    if (!upper) letters = SMALL;
    if (upper == 1 && first) letters = TITLE;
    if (upper > 3 && !lower) letters = upper == 4 ? CAPITALS_4 : upper == 5 ? CAPITALS_5 : CAPITALS;
    if (upper > 3 && !lower && spelling->shouted) letters = SHOUTED;
    return tag->xpos ^ letters << SHIFT;
}

bool lemma_word_key(uint64_t *key, Str form, const Spelling *spelling, const LemmaTag *tag, uint32_t size)
{
    Str word = {spelling->lower, spelling->size};
    const uint32_t whole[] = {tag->upos, tag->xpos, tag->tag};
    if (size > LEMMA_ENDING) {
        *key = lemma_key(word, whole[size - LEMMA_WHOLE_UPOS], true);
        return true;
    }
    if (size > word.size) return false;
    *key = lemma_key(str_slice(word, word.size - size, word.size), ending_tag(form, spelling, tag), false);
    return true;
}

uint64_t lemma_common_key(Str form, const Spelling *spelling, const LemmaTag *tag, char rank)
{
    return lemma_key((Str){&rank, 1}, ending_tag(form, spelling, tag), false);
}

/* The bytes that a rule keeps of the word; size 0 and no bytes where it does not fit. */
static Str stem_of(const LemmaRule *rule, Str form, const Spelling *spelling, char room[SPELLING_MAX + 8])
{
    Str lower = {spelling->lower, spelling->size}, base = base_of(rule->base, form, spelling, room);
    size_t take = rule->take.size;
    if (!str_ends(lower, rule->take) || take > base.size || (take == base.size && !rule->put.size))
        return (Str){0};
    if (take && ((unsigned char)base.bytes[base.size - take] & 0xC0) == 0x80)
        return (Str){0}; /* half a letter */
    return (Str){base.bytes, base.size - take};
}

static bool is_known(const Lemmas *lemmas, const Spelling *spelling)
{
    return key_find(&lemmas->words, feature_word(spelling)) != UINT32_MAX;
}

static bool makes_known_word(const Lemmas *lemmas, const LemmaRule *rule, Str form, const Spelling *spelling)
{
    char room[SPELLING_MAX + 8], word[2 * SPELLING_MAX + 8];
    Str stem = stem_of(rule, form, spelling, room);
    if (!stem.bytes || stem.size + rule->put.size > sizeof word) return false;
    memcpy(word, stem.bytes, stem.size);
    if (rule->put.size) memcpy(word + stem.size, rule->put.bytes, rule->put.size);
    Spelling made;
    spelling_make(&made, (Str){word, stem.size + rule->put.size});
    return is_known(lemmas, &made);
}

static uint32_t find(const Lemmas *lemmas, Str form, const Spelling *spelling, const LemmaTag *tag,
                     uint32_t size)
{
    uint64_t key;
    return lemma_word_key(&key, form, spelling, tag, size) ? key_find(&lemmas->table, key) : UINT32_MAX;
}

uint32_t lemma_choose(const Lemmas *lemmas, Str form, const Spelling *spelling, const LemmaTag *tag)
{
    uint32_t longest = UINT32_MAX, last = UINT32_MAX;
    for (uint32_t size = LEMMA_SIZES; size-- > LEMMA_WHOLE_UPOS;) {
        uint32_t rule = find(lemmas, form, spelling, tag, size);
        if (rule != UINT32_MAX) return rule;
    }
    for (uint32_t size = LEMMA_ENDING + 1; size-- > 0;) {
        uint32_t rule = find(lemmas, form, spelling, tag, size);
        if (rule == UINT32_MAX || rule == last) continue;
        if (longest == UINT32_MAX && !lemmas->rules[rule].take.size)
            return rule; /* the word is its own lemma */
        if (makes_known_word(lemmas, &lemmas->rules[rule], form, spelling)) return rule;
        if (longest == UINT32_MAX) longest = rule;
        last = rule;
    }
    for (char rank = 1; rank <= LEMMA_COMMON && longest != UINT32_MAX; rank++) {
        uint32_t rule = key_find(&lemmas->table, lemma_common_key(form, spelling, tag, rank));
        if (rule != UINT32_MAX && lemmas->rules[rule].take.size &&
            makes_known_word(lemmas, &lemmas->rules[rule], form, spelling))
            return rule;
    }
    return longest;
}

/* Of letters that stand three times and more in a row leaves so many. False where there are none. */
static bool shorten_runs(Spelling *out, const Spelling *spelling, size_t left)
{
    bool found = false;
    size_t run = 0;
    out->size = 0;
    for (size_t i = 0, end; i < spelling->size; i = end) {
        for (end = i; end < spelling->size && spelling->lower[end] == spelling->lower[i];) end++;
        run = end - i;
        found |= run > 2;
        for (size_t k = 0; k < run && !(run > 2 && k >= left); k++)
            out->lower[out->size++] = spelling->lower[i];
    }
    return found;
}

static void swap_letters(Spelling *spelling, size_t at)
{
    char first = spelling->lower[at];
    spelling->lower[at] = spelling->lower[at + 1];
    spelling->lower[at + 1] = first;
}

bool lemma_mend(const Lemmas *lemmas, Spelling *out, const Spelling *spelling)
{
    enum { LEAST = 6 }; /* of short words, too many turn into others */
    for (size_t i = 0; i < spelling->size; i++)
        if (!ascii_is_lower(spelling->lower[i])) return false;
    if (is_known(lemmas, spelling)) return false;
    for (size_t left = 1; left <= 2; left++)
        if (shorten_runs(out, spelling, left) && is_known(lemmas, out)) return true;
    *out = *spelling;
    for (size_t i = 1; i + 1 < spelling->size && spelling->size >= LEAST; i++) {
        swap_letters(out, i);
        if (is_known(lemmas, out)) return true;
        swap_letters(out, i);
    }
    return false;
}

Str lemma_of_short(const Spelling *spelling)
{
    static const char *const words[][2] = {{"aug", "August"}, {"aug.", "August"}, {"b/c", "because"},
                                           {"hrs", "hour"},   {"jul", "July"},    {"jul.", "July"},
                                           {"jun", "June"},   {"jun.", "June"}};
    enum { LONGEST = 4 };
    Str word = {spelling->lower, spelling->size};
    for (size_t i = 0; i < sizeof words / sizeof *words && word.size && word.size <= LONGEST; i++)
        if (word.bytes[0] == words[i][0][0] && str_is(word, words[i][0])) return str_from(words[i][1]);
    return (Str){0};
}

bool lemma_is_file(const Spelling *spelling)
{
    static const char *const endings[] = {".doc", ".docx", ".gif", ".htm", ".html", ".jpg", ".pdf", ".png",
                                          ".ppt", ".rtf",  ".txt", ".xls", ".xlsx", ".zip", NULL};
    Str word = {spelling->lower, spelling->size};
    if (!memchr(word.bytes, '.', word.size) || memchr(word.bytes, '/', word.size)) return false;
    for (size_t i = 0; endings[i]; i++)
        if (word.size > strlen(endings[i]) && str_ends(word, str_from(endings[i]))) return true;
    return false;
}

bool lemma_known(const Lemmas *lemmas, Str lemma)
{
    Spelling spelling;
    spelling_make(&spelling, lemma);
    return is_known(lemmas, &spelling);
}

Str lemma_make(Arena *arena, const LemmaRule *rule, Str form, const Spelling *spelling)
{
    char room[SPELLING_MAX + 8];
    if (form.size > SPELLING_MAX / 2) return form; /* its spelling is not whole */
    Str stem = stem_of(rule, form, spelling, room);
    if (!stem.bytes) return form;
    if (!rule->put.size && str_equal(stem, str_slice(form, 0, stem.size)))
        return str_slice(form, 0, stem.size);
    return str_join(arena, stem, rule->put);
}
