#include "syntax/rank.h"

#include "base/ascii.h"

enum { COUNT_BITS = 3, PRINT_BITS = 10 };

uint32_t rank_count_class(uint32_t count)
{
    if (count < 2) return count;
    return count < 4 ? 2 : count < 10 ? 3 : 4;
}

uint32_t rank_share_class(uint32_t part, uint32_t whole)
{
    static const uint32_t percents[] = {60, 80, 95, 100};
    uint32_t class = 0;
    while (class < 4 && (uint64_t)part * 100 >= (uint64_t)whole * percents[class]) class ++;
    return class;
}

uint32_t rank_print(Str lemma)
{
    Spelling spelling;
    spelling_make(&spelling, lemma);
    return (uint32_t)(feature_word(&spelling) >> 32 & ((1u << PRINT_BITS) - 1));
}

uint32_t rank_seen_pack(const RankSeen *seen)
{
    const uint32_t classes[] = {seen->total,        seen->share,      seen->large_name,
                                seen->large_common, seen->small_name, seen->small_common};
    uint32_t number = seen->print;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) number = number << COUNT_BITS | classes[i];
    return number;
}

RankSeen rank_seen_unpack(uint32_t number)
{
    uint32_t classes[6];
    for (size_t i = 6; i-- > 0; number >>= COUNT_BITS) classes[i] = number & ((1u << COUNT_BITS) - 1);
    return (RankSeen){.print = number,
                      .total = classes[0],
                      .share = classes[1],
                      .large_name = classes[2],
                      .large_common = classes[3],
                      .small_name = classes[4],
                      .small_common = classes[5]};
}

uint64_t rank_seen_key(const Spelling *spelling)
{
    return lemma_key((Str){spelling->lower, spelling->size}, UINT32_MAX / 4, true);
}

/* ---- how words are written ---- */

enum { SHAPE_NONE, SHAPE_MARK, SHAPE_SMALL, SHAPE_TITLE, SHAPE_FIRST, SHAPE_CAPITALS, SHAPE_MIXED };

static uint32_t shape_of(Str form, bool first)
{
    size_t lower = 0, upper = 0;
    for (size_t i = 0; i < form.size; i++) {
        lower += ascii_is_lower(form.bytes[i]);
        upper += ascii_is_upper(form.bytes[i]);
    }
    if (!lower && !upper) return SHAPE_MARK;
    if (!upper) return SHAPE_SMALL;
    if (!lower && upper > 1) return SHAPE_CAPITALS;
    if (upper == 1 && ascii_is_upper(form.bytes[0])) return first ? SHAPE_FIRST : SHAPE_TITLE;
    return SHAPE_MIXED;
}

static bool has_capital(Str lemma)
{
    for (size_t i = 0; i < lemma.size; i++)
        if (ascii_is_upper(lemma.bytes[i])) return true;
    return false;
}

enum { LEAN_MOST = 5 };

/* How much nearer the first tag that gives a lemma with a capital is than the first that gives one without.
 */
static int lean_of(const RankWord *word)
{
    float nearest[2] = {LEAN_MOST, LEAN_MOST};
    for (uint32_t i = 0; i < word->count; i++) {
        const RankCandidate *candidate = &word->candidates[i];
        float *best = &nearest[has_capital(candidate->lemma)];
        if (candidate->behind < *best) *best = candidate->behind;
    }
    float lean = nearest[0] - nearest[1];
    return (int)(lean + (lean < 0 ? -0.5F : 0.5F));
}

void rank_look(RankSentence *sentence)
{
    enum { LONGER = 4, BRIEF = 3 };
    uint32_t longer = 0, large = 0;
    bool first = true; /* nothing but marks before */
    for (uint32_t i = 0; i < sentence->count; i++) {
        RankWord *word = &sentence->words[i];
        word->shape = shape_of(word->form, first);
        word->lean = lean_of(word);
        if (word->shape == SHAPE_MARK) continue;
        first = false;
        if (word->form.size < LONGER) continue;
        longer++;
        large += ascii_is_upper(word->form.bytes[0]);
    }
    sentence->capitals = longer ? large * 4 / longer : 4;
    sentence->brief = longer <= BRIEF;
}

/* ---- features ---- */

typedef struct Features {
    uint16_t *numbers;
    uint32_t count;
} Features;

/* kind: of feature; what: its values, each below 2^16. */
static void put(Features *out, uint32_t kind, uint32_t a, uint32_t b, uint32_t c)
{
    if (out->count == RANK_FEATURES) return;
    uint64_t hash = ((uint64_t)kind << 48 ^ (uint64_t)a << 32 ^ (uint64_t)b << 16 ^ c) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
    hash *= 0xBF58476D1CE4E5B9u;
    out->numbers[out->count++] = (uint16_t)(hash >> 40 & (RANK_WEIGHTS - 1));
}

static uint32_t print_of(Str str) { return (uint32_t)(str_hash(str) & 0xFFFF); }

static uint32_t shape_at(const RankSentence *sentence, uint32_t word) /* one past either end: none */
{
    if (word >= sentence->count) return SHAPE_NONE;
    uint32_t shape = sentence->words[word].shape;
    return shape == SHAPE_FIRST ? SHAPE_TITLE : shape;
}

static uint32_t lean_class(const RankSentence *sentence, uint32_t word)
{
    if (word >= sentence->count || sentence->words[word].shape == SHAPE_MARK) return 2 * LEAN_MOST + 1;
    return (uint32_t)(sentence->words[word].lean + LEAN_MOST);
}

static uint32_t xpos_at(const RankSentence *sentence, uint32_t word)
{
    return word < sentence->count ? print_of(node_xpos(sentence->words[word].node)) : 0;
}

enum {
    KIND_BEHIND = 1,
    KIND_BEHIND_SHAPE,
    KIND_BEHIND_CASE,
    KIND_BEST,
    KIND_BEST_SHAPE,
    KIND_UNSEEN,
    KIND_SEEN,
    KIND_SEEN_BEHIND,
    KIND_KNOWN,
    KIND_SAME,
    KIND_SAME_UNSEEN,
    KIND_SAME_BEFORE,
    KIND_SAME_BEHIND,
    KIND_SAME_DEPREL,
    KIND_MARK,
    KIND_NAME,
    KIND_NAME_BEFORE,
    KIND_NAME_BEHIND,
    KIND_NAME_LEAN_BEFORE,
    KIND_NAME_LEAN_BEHIND,
    KIND_NAME_CAPITALS,
    KIND_NAME_BRIEF,
    KIND_NAME_UPOS,
    KIND_NAME_XPOS,
    KIND_NAME_DEPREL,
    KIND_NAME_HEAD,
    KIND_NAME_HEAD_SHAPE,
    KIND_NAME_SEEN,
    KIND_NAME_SEEN_LEAN,
    KIND_NAME_UNSEEN,
    KIND_NAME_WORD_BEFORE,
    KIND_NAME_SIZE,
    KIND_NAME_BESIDE,
    KIND_NAME_LEAN_BEFORE_2,
    KIND_NAME_LEAN_BEHIND_2,
    KIND_NAME_XPOS_BEFORE,
    KIND_NAME_XPOS_BEHIND,
    KIND_NAME_SEEN_LARGE,
    KIND_NAME_TITLE,
    KIND_TITLE_DEPREL,
    KIND_LEMMA_SEEN,
    KIND_SAME_ENDING,
    KIND_WORD_BEHIND,
};

/* Whether the lemma has a capital, where one candidate has and another has not. */
static void put_name(Features *out, const RankSentence *sentence, uint32_t at, const RankSeen *seen)
{
    const RankWord *word = &sentence->words[at];
    uint32_t shape = word->shape, lean = (uint32_t)(word->lean + LEAN_MOST),
             before = at - 1; /* or beyond count */
    uint32_t deprel = (uint32_t)word->node->deprel;
    put(out, KIND_NAME, shape, 0, 0);
    if (shape == SHAPE_FIRST && at + 1 < sentence->count)
        put(out, KIND_WORD_BEHIND, print_of(sentence->words[at + 1].form), 0, 0);
    put(out, KIND_NAME_BEFORE, shape, shape_at(sentence, before), 0);
    put(out, KIND_NAME_BEHIND, shape, shape_at(sentence, at + 1), 0);
    put(out, KIND_NAME_LEAN_BEFORE, shape, lean_class(sentence, before), 0);
    put(out, KIND_NAME_LEAN_BEHIND, shape, lean_class(sentence, at + 1), 0);
    put(out, KIND_NAME_CAPITALS, shape, sentence->capitals, 0);
    if (sentence->title) {
        put(out, KIND_NAME_TITLE, shape, 0, 0);
        put(out, KIND_NAME_TITLE, shape, (uint32_t)word->node->upos, 1);
        put(out, KIND_TITLE_DEPREL, shape, deprel, 0);
    }
    if (sentence->brief) put(out, KIND_NAME_BRIEF, shape, 0, 0);
    put(out, KIND_NAME_XPOS_BEFORE, shape, xpos_at(sentence, before), 0);
    put(out, KIND_NAME_XPOS_BEHIND, shape, xpos_at(sentence, at + 1), 0);
    put(out, KIND_NAME_BESIDE, shape, shape_at(sentence, before), shape_at(sentence, at + 1));
    put(out, KIND_NAME_LEAN_BEFORE_2, shape == SHAPE_SMALL, lean_class(sentence, at - 2), 0);
    put(out, KIND_NAME_LEAN_BEHIND_2, shape == SHAPE_SMALL, lean_class(sentence, at + 2), 0);
    put(out, KIND_NAME_UPOS, (uint32_t)word->node->upos, shape == SHAPE_SMALL, 0);
    put(out, KIND_NAME_XPOS, print_of(node_xpos(word->node)), 0, 0);
    put(out, KIND_NAME_DEPREL, deprel, shape == SHAPE_SMALL, 0);
    if (word->head) {
        put(out, KIND_NAME_HEAD, deprel, (uint32_t)(word->head->lean + LEAN_MOST), shape == SHAPE_SMALL);
        put(out, KIND_NAME_HEAD_SHAPE, deprel, word->head->shape, shape == SHAPE_SMALL);
    }
    if (shape == SHAPE_CAPITALS)
        put(out, KIND_NAME_SIZE, (uint32_t)(word->form.size < 8 ? word->form.size : 8), sentence->capitals,
            0);
    if (before < sentence->count && sentence->words[before].form.size <= 4)
        put(out, KIND_NAME_WORD_BEFORE, print_of(sentence->words[before].form), shape, 0);
    if (!seen) {
        put(out, KIND_NAME_UNSEEN, shape, lean, 0);
        return;
    }
    uint32_t name = shape == SHAPE_SMALL ? seen->small_name : seen->large_name,
             common = shape == SHAPE_SMALL ? seen->small_common : seen->large_common;
    put(out, KIND_NAME_SEEN, shape, name, common);
    if (shape == SHAPE_SMALL) put(out, KIND_NAME_SEEN_LARGE, seen->large_name, common, name);
    put(out, KIND_NAME_SEEN_LEAN, name * 5 + common, (lean + 1) / 2, 0);
}

/* Whether the lemma is the word as it is, but for capitals. */
static void put_same(Features *out, const RankSentence *sentence, uint32_t at, const RankSeen *seen)
{
    const RankWord *word = &sentence->words[at];
    Str lower = {word->spelling->lower, word->spelling->size};
    uint32_t xpos = print_of(node_xpos(word->node));
    put(out, KIND_SAME, xpos, 0, 0);
    if (lower.size > 2)
        put(out, KIND_SAME_ENDING, print_of(str_slice(lower, lower.size - 2, lower.size)), 0, 0);
    if (!seen) put(out, KIND_SAME_UNSEEN, xpos, 0, 0);
    if (!str_ends(lower, STR("ed")) && !str_ends(lower, STR("ing"))) return;
    put(out, KIND_SAME_BEFORE, xpos, lower.bytes[lower.size - 1] == 'd', xpos_at(sentence, at - 1));
    put(out, KIND_SAME_BEHIND, xpos, lower.bytes[lower.size - 1] == 'd', xpos_at(sentence, at + 1));
    put(out, KIND_SAME_DEPREL, xpos, lower.bytes[lower.size - 1] == 'd', (uint32_t)word->node->deprel);
}

static bool is_contested(const RankWord *word) /* with a capital or not */
{
    bool name = false, common = false;
    for (uint32_t i = 0; i < word->count; i++) {
        bool large = has_capital(word->candidates[i].lemma);
        name |= large;
        common |= !large;
    }
    return name && common;
}

uint32_t rank_features(const Ranker *ranker, const RankSentence *sentence, uint32_t at, uint32_t number,
                       uint16_t features[RANK_FEATURES])
{
    enum { STEPS = 2 }; /* in a unit of a tag's score */
    const RankWord *word = &sentence->words[at];
    const RankCandidate *candidate = &word->candidates[number];
    Features out = {features, 0};
    uint32_t shape = word->shape, behind = (uint32_t)(candidate->behind * STEPS), found;
    bool name = has_capital(candidate->lemma), contested = is_contested(word);
    Spelling lemma;
    spelling_make(&lemma, candidate->lemma);
    bool same = lemma.size == word->spelling->size && !memcmp(lemma.lower, word->spelling->lower, lemma.size);
    RankSeen seen = {0};
    found = key_find(&ranker->seen, rank_seen_key(word->spelling));
    if (found != UINT32_MAX) seen = rank_seen_unpack(found);
    for (uint32_t step = 1; step <= behind; step++) {
        put(&out, KIND_BEHIND, step, 0, 0);
        put(&out, KIND_BEHIND_SHAPE, step, shape, 0);
        if (contested) put(&out, KIND_BEHIND_CASE, step, shape, name);
    }
    put(&out, KIND_BEST, number == 0, 0, 0);
    put(&out, KIND_BEST_SHAPE, number == 0, shape, 0);
    if (found == UINT32_MAX) {
        put(&out, KIND_UNSEEN, candidate->known, same, shape);
    } else {
        bool usual = rank_print(candidate->lemma) == seen.print;
        put(&out, KIND_SEEN, usual, seen.total, seen.share);
        put(&out, KIND_SEEN_BEHIND, usual, seen.total * 5 + seen.share, behind / STEPS);
    }
    put(&out, KIND_KNOWN, candidate->known, same, 0);
    RankSeen base = {0};
    uint32_t base_found = same ? found : key_find(&ranker->seen, rank_seen_key(&lemma));
    if (base_found != UINT32_MAX) base = rank_seen_unpack(base_found);
    if (!same)
        put(&out, KIND_LEMMA_SEEN, base_found != UINT32_MAX,
            name ? base.large_name : base.large_common + base.small_common, name);
    if (same) put_same(&out, sentence, at, found == UINT32_MAX ? NULL : &seen);
    if (shape == SHAPE_MARK) put(&out, KIND_MARK, print_of(word->form), print_of(candidate->lemma), 0);
    if (contested && name) put_name(&out, sentence, at, found == UINT32_MAX ? NULL : &seen);
    return out.count;
}

uint32_t rank_choose(const Ranker *ranker, const RankSentence *sentence, uint32_t word)
{
    uint32_t best = 0;
    int32_t best_weight = INT32_MIN;
    for (uint32_t c = 0; c < sentence->words[word].count; c++) {
        uint16_t features[RANK_FEATURES];
        uint32_t count = rank_features(ranker, sentence, word, c, features);
        int32_t weight = 0;
        for (uint32_t f = 0; f < count; f++) weight += ranker->weights[features[f]];
        if (weight > best_weight) best_weight = weight, best = c;
    }
    return best;
}
