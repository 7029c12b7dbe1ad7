#include "syntax/adverbial.h"

#include "base/ascii.h"

#define PREPOSITION                                                                                          \
    {                                                                                                        \
        UPOS_ADP, "IN", DEP_CASE                                                                             \
    }

static const AdverbialKind noun = {2, {PREPOSITION, {UPOS_NOUN, "NN", DEP_OBL}}},
                           plural = {2, {PREPOSITION, {UPOS_NOUN, "NNS", DEP_OBL}}},
                           day = {2, {PREPOSITION, {UPOS_PROPN, "NNP", DEP_OBL}}},
                           adjective = {2, {PREPOSITION, {UPOS_ADJ, "JJ", DEP_OBL}}},
                           least = {2, {PREPOSITION, {UPOS_ADJ, "JJS", DEP_OBL}}},
                           adverb = {2, {PREPOSITION, {UPOS_ADV, "RB", DEP_OBL}}},
                           degree = {2, {{UPOS_ADV, "RB", DEP_ADVMOD}, {UPOS_ADV, "RB", DEP_ADVMOD}}},
                           year = {2, {PREPOSITION, {UPOS_NUM, "CD", DEP_OBL}}},
                           the_noun = {3,
                                       {PREPOSITION, {UPOS_DET, "DT", DEP_DET}, {UPOS_NOUN, "NN", DEP_OBL}}},
                           recent = {3,
                                     {PREPOSITION, {UPOS_ADJ, "JJ", DEP_AMOD}, {UPOS_NOUN, "NNS", DEP_OBL}}};

static const struct {
    const char *words[ADVERBIAL_WORDS];
    const AdverbialKind *kind;
} adverbials[] = {
    {{"at", "first"}, &adjective},
    {{"at", "last"}, &adjective},
    {{"at", "least"}, &least},
    {{"at", "most"}, &least},
    {{"at", "once"}, &adverb},
    {{"at", "times"}, &plural},
    {{"by", "contrast"}, &noun},
    {{"by", "law"}, &noun},
    {{"by", "now"}, &adverb},
    {{"for", "example"}, &noun},
    {{"for", "instance"}, &noun},
    {{"for", "now"}, &adverb},
    {{"for", "once"}, &adverb},
    {{"for", "years"}, &plural},
    {{"in", "addition"}, &noun},
    {{"in", "consequence"}, &noun},
    {{"in", "effect"}, &noun},
    {{"in", "essence"}, &noun},
    {{"in", "exchange"}, &noun},
    {{"in", "fact"}, &noun},
    {{"in", "future"}, &noun},
    {{"in", "general"}, &adjective},
    {{"in", "part"}, &noun},
    {{"in", "particular"}, &adjective},
    {{"in", "practice"}, &noun},
    {{"in", "principle"}, &noun},
    {{"in", "private"}, &adjective},
    {{"in", "public"}, &adjective},
    {{"in", "reality"}, &noun},
    {{"in", "recent", "days"}, &recent},
    {{"in", "recent", "months"}, &recent},
    {{"in", "recent", "weeks"}, &recent},
    {{"in", "recent", "years"}, &recent},
    {{"in", "response"}, &noun},
    {{"in", "return"}, &noun},
    {{"in", "secret"}, &noun},
    {{"in", "the", "end"}, &the_noun},
    {{"in", "the", "meantime"}, &the_noun},
    {{"in", "the", "past"}, &the_noun},
    {{"in", "theory"}, &noun},
    {{"in", "time"}, &noun},
    {{"in", "total"}, &noun},
    {{"in", "turn"}, &noun},
    {{"of", "course"}, &noun},
    {{"on", "Monday"}, &day},
    {{"on", "Tuesday"}, &day},
    {{"on", "Wednesday"}, &day},
    {{"on", "Thursday"}, &day},
    {{"on", "Friday"}, &day},
    {{"on", "Saturday"}, &day},
    {{"on", "Sunday"}, &day},
    {{"on", "average"}, &noun},
    {{"on", "occasion"}, &noun},
    {{"so", "far"}, &degree},
    {{"to", "date"}, &noun},
};

static bool is_auxiliary(Str word)
{
    static const char *const words[] = {"'d",  "'ll",   "'ve",    "are", "can",  "could", "did",   "does",
                                        "had", "has",   "have",   "is",  "may",  "might", "must",  "n't",
                                        "not", "shall", "should", "was", "were", "will",  "would", NULL};
    return str_in(word, words);
}

/* A word in small letters that is not governed by the adverbial: no "in response to", "on Monday and". */
static bool may_follow(Str word)
{
    static const char *const words[] = {"about",   "against", "among", "and",   "as",   "at",
                                        "between", "but",     "by",    "for",   "from", "in",
                                        "of",      "on",      "or",    "over",  "than", "that",
                                        "to",      "when",    "where", "which", "with", NULL};
    return word.size > 1 && ascii_is_lower(word.bytes[0]) && !str_in(word, words);
}

static bool is_year(Str word)
{
    bool digits = word.size == 4;
    for (size_t i = 0; i < word.size && digits; i++) digits = ascii_is_digit(word.bytes[i]);
    return digits;
}

static const AdverbialKind *kind_of(const Token *tokens, uint32_t count)
{
    if (str_is(tokens[0].form, "in") && is_year(tokens[1].form)) return &year;
    for (size_t i = 0; i < sizeof adverbials / sizeof *adverbials; i++) {
        const AdverbialKind *kind = adverbials[i].kind;
        uint32_t same = 0;
        while (same < kind->count && same < count && str_is(tokens[same].form, adverbials[i].words[same]))
            same++;
        if (same == kind->count) return kind;
    }
    return NULL;
}

const AdverbialKind *adverbial_find(const Tokens *tokens, uint32_t first, uint32_t at, uint32_t end)
{
    enum { LONGEST_BEGINNING = 3 };
    const Token *begin = &tokens->tokens.items[at];
    if (at == first || end - at < 3 || begin->form.size > LONGEST_BEGINNING || !is_auxiliary(begin[-1].form))
        return NULL;
    const AdverbialKind *kind = kind_of(begin, end - at);
    return kind && kind->count < end - at && may_follow(begin[kind->count].form) ? kind : NULL;
}
