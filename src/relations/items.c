#include "relations/items.h"

#include <stdlib.h>

static Str form_at(const Reading *reading, uint32_t token)
{
    return reading->tokens->tokens.items[token].form;
}

/* --- numbers --- */

typedef struct Multiple {
    const char *word;
    double value;
} Multiple;

static const Multiple number_words[] = {
    {"one", 1},       {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
    {"six", 6},       {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
    {"eleven", 11},   {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16},  {"eighteen", 18},  {"twenty", 20},   {"thirty", 30},   {"forty", 40},
    {"fifty", 50},    {"sixty", 60},     {"seventy", 70},  {"eighty", 80},   {"ninety", 90},
    {"hundred", 100}, {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12},
    {"dozen", 12},    {"m", 1e6},        {"mn", 1e6},      {"bn", 1e9},      {"b", 1e9},
    {NULL, 0}};

static double word_value(Str word)
{
    for (const Multiple *m = number_words; m->word; m++)
        if (str_is(word, m->word)) return m->value;
    return 0;
}

/* "2.6", "500,000", "2.6bn", "two": 0 where it is no number. *scale: it only multiplies ("million"). */
static double number_read(const Reading *reading, uint32_t token, bool *scale)
{
    Str form = form_at(reading, token);
    char digits[40];
    size_t used = 0, i = 0;
    for (; i < form.size && used + 1 < sizeof digits; i++) {
        char c = form.bytes[i];
        if (c == ',') continue;
        if ((c < '0' || c > '9') && c != '.') break;
        digits[used++] = c;
    }
    digits[used] = '\0';
    *scale = false;
    Str rest = str_slice(form, i, form.size);
    if (!used || (used == 1 && digits[0] == '.')) {
        double value = word_value(reading_lemma(reading, token));
        *scale = value == 12 ? str_is(reading_lemma(reading, token), "dozen") : value >= 100;
        return value;
    }
    double value = 0, unit = 1; /* not strtod: it heeds the locale */
    bool fraction = false;
    for (size_t k = 0; k < used; k++) {
        if (digits[k] == '.') {
            if (fraction) return 0;
            fraction = true;
            continue;
        }
        value = value * 10 + (digits[k] - '0');
        if (fraction) unit *= 10;
    }
    value /= unit;
    if (!rest.size) return value;
    double multiple = word_value(rest);
    return multiple >= 1e6 ? value * multiple : 0;
}

/* "2600000000", "2.5": a decimal number without separators. */
static Str number_print(const Reading *reading, double value)
{
    if (value >= 9e15) return (Str){0};
    unsigned long long whole = (unsigned long long)value,
                       hundredths = (unsigned long long)((value - (double)whole) * 100 + 0.5);
    if (hundredths >= 100) whole++, hundredths = 0;
    if (!hundredths) return str_print(reading->arena, "%llu", whole);
    return hundredths % 10 ? str_print(reading->arena, "%llu.%02llu", whole, hundredths)
                           : str_print(reading->arena, "%llu.%llu", whole, hundredths / 10);
}

static bool is_hyphen(const Reading *reading, uint32_t token) { return str_is(form_at(reading, token), "-"); }

/* The 155 of "155mm shells" says how wide they are, not how many. */
static bool is_measure(const Reading *reading, uint32_t token)
{
    static const char *const units[] = {"mm",         "cm",    "km",         "kg",         "mm-calibre",
                                        "mm-caliber", "pound", "millimetre", "millimeter", "kilometre",
                                        "kilometer",  "ton",   "tonne"};
    if (token >= reading->sentence->end) return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (str_is(reading_lemma(reading, token), units[i])) return true;
    return false;
}

/* The number whose tokens begin at first: "22 billion", "two dozen". *end: behind it. */
static double number_at(const Reading *reading, uint32_t first, uint32_t stop, uint32_t *end)
{
    bool scale;
    double value = number_read(reading, first, &scale);
    *end = first + 1;
    while (value > 0 && *end < stop) {
        bool multiplies;
        double next = number_read(reading, *end, &multiplies);
        if (next <= 0 || !multiplies || (*end + 1 < stop && is_hyphen(reading, *end + 1)))
            break; /* 16 M-60 */
        value *= next;
        ++*end;
    }
    return value;
}

/* --- money --- */

typedef struct Currency {
    const char *mark, *code;
} Currency;

static const Currency currencies[] = {{"us$", "USD"},          {"$", "USD"},        {"a$", "AUD"},
                                      {"c$", "CAD"},           {"hk$", "HKD"},      {"\xE2\x82\xAC", "EUR"},
                                      {"\xC2\xA3", "GBP"},     {"\xC2\xA5", "JPY"}, {"\xE2\x82\xA9", "KRW"},
                                      {"\xE2\x82\xB9", "INR"}, {"usd", "USD"},      {"eur", "EUR"},
                                      {"gbp", "GBP"},          {"dollar", "USD"},   {"euro", "EUR"},
                                      {"won", "KRW"},          {"yen", "JPY"},      {"yuan", "CNY"},
                                      {"ruble", "RUB"},        {"rouble", "RUB"},   {"rupee", "INR"},
                                      {"zloty", "PLN"},        {"shekel", "ILS"},   {"lira", "TRY"},
                                      {"riyal", "SAR"},        {"dirham", "AED"},   {"sterling", "GBP"},
                                      {"krona", "SEK"},        {"koruna", "CZK"},   {NULL, NULL}};

static const char *currency_of(const Reading *reading, uint32_t token)
{
    Str lemma = reading_lemma(reading, token);
    for (const Currency *c = currencies; c->mark; c++)
        if (str_is(lemma, c->mark)) return c->code;
    return NULL;
}

/* An amount of money that begins at token: "US$ 2.6 billion", "290 million US dollars". */
static bool money_at(const Reading *reading, uint32_t token, act_evidence *evidence)
{
    uint32_t stop = reading->sentence->end, end;
    const char *code = currency_of(reading, token);
    double value = 0;
    if (code && token + 1 < stop) value = number_at(reading, token + 1, stop, &end);
    if (!code) {
        value = number_at(reading, token, stop, &end);
        for (uint32_t i = end; value > 0 && !code && i < stop && i < end + 2; i++)
            code = currency_of(reading, i);
    }
    if (!code || value <= 0) return false;
    evidence->value = number_print(reading, value);
    evidence->currency = str_from(code);
    return true;
}

/* --- the thing --- */

/* Whether the word belongs to the naming of the thing behind it: "short-range missiles", "Kilo-class boats",
 * but not "new", "more", "the first", nor whose they are. */
static bool names_thing(const Reading *reading, uint32_t token)
{
    static const char *const others[] = {"first", "new",    "more",       "other", "such",
                                         "last",  "latest", "many",       "same",  "next",
                                         "own",   "few",    "additional", "some",  "several"};
    const Node *node = node_at(reading, token);
    for (uint32_t at = token; at + 3 > token && at >= reading->sentence->first; at--) {
        const Mention *mention = actors_at(reading->actors, at);
        if (mention && mention->kind == MENTION_ADJECTIVE && mention->end > token) return false;
        if (at == 0) break;
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (str_is(reading_lemma(reading, token), others[i])) return false;
    char initial = form_at(reading, token).bytes[0];
    bool letters = node->upos == UPOS_NUM && initial >= 'A' && initial <= 'Z'; /* the M of M-60 */
    return node->upos == UPOS_NOUN || node->upos == UPOS_PROPN || node->upos == UPOS_ADJ || letters;
}

/* The first word of the thing, which the term may begin with, or words that describe it. */
static uint32_t thing_first(const Reading *reading, uint32_t first)
{
    enum { MOST = 5 };
    uint32_t begin = reading->sentence->first;
    for (uint32_t step = 0; step < MOST && first > begin; step++) {
        uint32_t before = first - 1;
        if (is_hyphen(reading, before) && before > begin) before--;
        if (before > begin + 1 && is_hyphen(reading, before - 1) &&
            node_at(reading, before)->upos == UPOS_NUM)
            before -= 2; /* "FA-50 light fighters" */
        if (is_measure(reading, before) && before > begin) {
            first = before - 1;
            break;
        }
        const Node *node = node_at(reading, before);
        if (!names_thing(reading, before) || node->deprel == DEP_NSUBJ || node->deprel == DEP_OBJ ||
            node->deprel == DEP_IOBJ || node->deprel == DEP_OBL)
            break;
        first = before;
    }
    return first;
}

/* "30 F-16 fighter jets", "two dozen boats": the number right before the thing, whatever it hangs on. */
static double number_before(const Reading *reading, uint32_t first)
{
    uint32_t begin = first, end;
    while (begin > reading->sentence->first && node_at(reading, begin - 1)->upos == UPOS_NUM &&
           !is_measure(reading, begin) && !is_measure(reading, begin - 1) &&
           !(begin > 1 && is_hyphen(reading, begin - 2)) && first - begin < 4)
        begin--;
    return begin == first ? 0 : number_at(reading, begin, first, &end);
}

static bool is_handing_over(const Reading *reading, uint32_t token)
{
    return lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("transfer"));
}

/* The words of the thing: the term with the nouns and adjectives that belong to its head. */
static void find_thing(const Reading *reading, const Term *term, act_evidence *evidence)
{
    uint32_t head = term->end - 1, first = thing_first(reading, term->first), end = term->end;
    while (node_at(reading, head)->head != NODE_NONE && node_at(reading, head)->head >= term->first &&
           node_at(reading, head)->head < term->end && node_at(reading, head)->head != head)
        head = node_at(reading, head)->head;
    uint32_t noun = head;
    if (node_at(reading, head)->deprel == DEP_COMPOUND && node_at(reading, head)->head != NODE_NONE)
        noun = node_at(reading, head)->head;
    if (noun >= end && noun - end < 3 && node_at(reading, noun)->upos != UPOS_VERB) end = noun + 1;
    while (end > first + 1 && is_handing_over(reading, end - 1)) end--; /* "arms sales" are arms */
    double count = number_before(reading, first);
    if (count > 0) evidence->quantity = number_print(reading, count);
    const Token *tokens = reading->tokens->tokens.items;
    evidence->item = str_slice(reading->doc->text, tokens[first].start, tokens[end - 1].end);
    evidence->item_class = term->kind->name;
    for (uint32_t at = noun, step = 0; step < 3 && !evidence->quantity.size; step++) {
        for (uint32_t child = node_at(reading, at)->child; child != NODE_NONE;
             child = node_at(reading, child)->sibling) {
            if (node_at(reading, child)->deprel != DEP_NUMMOD) continue;
            uint32_t number_end, begin = child;
            while (begin > reading->sentence->first && node_at(reading, begin - 1)->upos == UPOS_NUM) begin--;
            double value = number_at(reading, begin, reading->sentence->end, &number_end);
            if (value > 0 && !is_measure(reading, number_end))
                evidence->quantity = number_print(reading, value);
        }
        const Node *node =
            node_at(reading, at); /* "rounds of ammunition": the number stands with the measure */
        if (node->deprel != DEP_NMOD || node->head == NODE_NONE || !str_is(reading_case(reading, at), "of"))
            break;
        at = node->head;
    }
}

void items_find(const Reading *reading, const Prop *prop, act_evidence *evidence)
{
    const Term *term = NULL;
    static const Str group = {"weapon", 6};
    for (int pass = 0; pass < 2 && !term; pass++) /* the object first, then anything else */
        for (uint32_t i = 0; i < prop->args.count && !term; i++)
            if (pass || prop->args.items[i].role == ROLE_OBJ)
                term = prop->args.items[i].role == ROLE_COMP || prop->args.items[i].role == ROLE_SUBJ
                           ? NULL
                           : terms_in_phrase(reading, prop->args.items[i].token, group, (Str){0});
    if (!term && prop->kind == PREDICATE_NOUN)
        term = terms_in_phrase(reading, prop->predicate, group, (Str){0});
    if (!term) return;
    find_thing(reading, term, evidence);
    for (uint32_t token = reading->sentence->first; token < reading->sentence->end; token++)
        if (money_at(reading, token, evidence)) break;
}
