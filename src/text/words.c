#include "text/words.h"

#include "base/ascii.h"

#include <stdlib.h>

typedef struct Abbreviated {
    const char *word;
    Abbreviation kind;
} Abbreviated;

#define T ABBREVIATION_TITLE
#define C ABBREVIATION_COMMON
#define N ABBREVIATION_NUMBER
#define D ABBREVIATION_DAY

static const Abbreviated abbreviations[] = {
    {"a.k.a", C}, {"a.m", C}, {"adj", T},    {"adm", T},   {"al", T},    {"amb", T},   {"approx", T},
    {"apr", C},   {"apt", N}, {"art", N},    {"arts", N},  {"assoc", C}, {"asst", T},  {"attn", T},
    {"aug", C},   {"ave", C}, {"b", N},      {"bldg", C},  {"blvd", C},  {"brig", T},  {"bros", C},
    {"c", N},     {"c.f", T}, {"ca", N},     {"capt", T},  {"cdr", T},   {"cf", T},    {"ch", N},
    {"cmdr", T},  {"co", C},  {"col", T},    {"comdr", T}, {"conf", N},  {"corp", C},  {"cpl", T},
    {"ctr", C},   {"d", N},   {"dec", C},    {"dep", T},   {"dept", C},  {"det", T},   {"dir", T},
    {"div", C},   {"dr", T},  {"e.g", T},    {"ed", N},    {"eds", C},   {"esp", T},   {"esq", C},
    {"est", C},   {"etc", C}, {"ext", N},    {"feb", C},   {"fig", N},   {"figs", N},  {"fr", T},
    {"fri", D},   {"ft", T},  {"gen", T},    {"gov", T},   {"govs", T},  {"hon", T},   {"hrs", C},
    {"hwy", T},   {"i.e", T}, {"inc", C},    {"inst", C},  {"jan", C},   {"jr", C},    {"jul", C},
    {"jun", C},   {"lb", C},  {"lbs", C},    {"llc", C},   {"lt", T},    {"ltd", C},   {"m.d", C},
    {"maj", T},   {"mar", N}, {"messrs", T}, {"mgr", T},   {"min", N},   {"mins", C},  {"misc", T},
    {"mlle", T},  {"mme", T}, {"mon", D},    {"mr", T},    {"mrs", T},   {"ms", T},    {"msgr", T},
    {"mt", T},    {"mts", T}, {"n.b", T},    {"natl", T},  {"no", N},    {"nos", N},   {"nov", C},
    {"oct", C},   {"op", N},  {"oz", C},     {"p", N},     {"p.m", C},   {"p.o", T},   {"p.s", T},
    {"ph.d", C},  {"plc", C}, {"pp", N},     {"pres", T},  {"prof", T},  {"profs", T}, {"pt", N},
    {"pte", T},   {"pvt", T}, {"rep", T},    {"reps", T},  {"ret", C},   {"rev", T},   {"rs", N},
    {"rt", T},    {"sat", D}, {"sec", N},    {"sen", T},   {"sens", T},  {"sep", N},   {"sept", C},
    {"sgt", T},   {"sr", C},  {"ssgt", T},   {"st", T},    {"ste", T},   {"sun", D},   {"supt", T},
    {"tel", N},   {"thu", D}, {"thur", C},   {"thurs", C}, {"tue", D},   {"tues", C},  {"univ", C},
    {"v", T},     {"vol", N}, {"vols", N},   {"vs", T},    {"wed", D},   {"yr", C},    {"yrs", C},
};

static const char *const starters[] = {
    "a",       "according", "after",   "all",       "also",   "although",  "among",   "an",    "and",
    "another", "as",        "at",      "because",   "before", "both",      "but",     "by",    "despite",
    "during",  "each",      "earlier", "even",      "for",    "from",      "he",      "her",   "here",
    "his",     "how",       "however", "i",         "if",     "in",        "instead", "it",    "its",
    "last",    "later",     "many",    "meanwhile", "more",   "moreover",  "most",    "my",    "neither",
    "no",      "not",       "now",     "on",        "once",   "one",       "only",    "or",    "other",
    "others",  "our",       "several", "she",       "since",  "so",        "some",    "still", "such",
    "that",    "the",       "their",   "then",      "there",  "therefore", "these",   "they",  "this",
    "those",   "though",    "through", "thus",      "to",     "today",     "two",     "under", "unlike",
    "until",   "we",        "what",    "when",      "where",  "whether",   "which",   "while", "who",
    "why",     "with",      "without", "yesterday", "yet",    "you",       "your",
};

static const char *const it_is_followers[] = {
    "a",     "about",  "actually",   "all",    "also", "an",      "at",    "basically", "because",
    "been",  "called", "definitely", "for",    "from", "getting", "going", "gonna",     "he",
    "how",   "if",     "in",         "like",   "me",   "my",      "never", "not",       "nothing",
    "on",    "our",    "probably",   "really", "she",  "simply",  "that",  "the",       "there",
    "these", "they",   "this",       "those",  "too",  "we",      "what",  "when",      "where",
    "why",   "with",   "you",        "your",
};

static const char *const you_are_followers[] = {
    "a",  "already", "also",    "always", "an",  "at", "doing",    "getting", "going", "gonna",
    "in", "joking",  "kidding", "never",  "not", "on", "probably", "the",     "too",   "wrong",
};

static const char *const prefixes[] = {
    "a",     "agro",  "ante", "anti",  "arch",  "be",  "bi",     "bio",    "co",    "counter",
    "cross", "cyber", "de",   "e",     "em",    "ex",  "extra",  "hyper",  "infra", "inter",
    "intra", "macro", "mega", "meta",  "micro", "mid", "mini",   "mis",    "multi", "neo",
    "non",   "over",  "para", "post",  "pre",   "pro", "pseudo", "psycho", "quasi", "re",
    "semi",  "socio", "sub",  "super", "tri",   "u",   "ultra",  "un",     "uni",
};

static const char *const name_followers[] = {
    "aged",  "air",  "area",  "armed", "backed", "bank",   "based",  "border", "born",  "bound", "built",
    "class", "day",  "e",     "elect", "era",    "free",   "funded", "held",   "hit",   "in",    "issue",
    "land",  "led",  "level", "like",  "line",   "linked", "long",   "made",   "month", "next",  "old",
    "on",    "only", "owned", "plus",  "ruled",  "run",    "scale",  "size",   "speed", "state", "style",
    "tech",  "term", "ties",  "time",  "to",     "type",   "up",     "war",    "week",  "wide",  "year",
};

static const char *const units[] = {
    "a.m",  "am",  "b",   "bbl", "bn",   "bps", "cc",  "cm",  "db",  "fps",  "ft",  "g",    "gb",
    "gbps", "ghz", "gw",  "gwh", "ha",   "hp",  "hr",  "hrs", "hz",  "k",    "kb",  "kbps", "kg",
    "khz",  "kj",  "km",  "kmh", "kph",  "kt",  "kw",  "kwh", "lb",  "lbs",  "m",   "mb",   "mbps",
    "mg",   "mhz", "mi",  "min", "mins", "ml",  "mm",  "mn",  "mph", "mw",   "mwh", "nm",   "oz",
    "p.m",  "pc",  "pct", "pm",  "ppm",  "psi", "pt",  "rpm", "sec", "secs", "sq",  "t",    "tb",
    "tn",   "tr",  "v",   "w",   "x",    "yd",  "yds", "yr",  "yrs",
};

typedef struct Contraction {
    const char *word;
    size_t first; /* bytes of its first part */
} Contraction;

static const Contraction contractions[] = {
    {"aint", 2},     {"alot", 1},   {"arent", 3},  {"cannot", 3}, {"cant", 2},   {"couldnt", 5},
    {"couldve", 5},  {"didnt", 3},  {"doesnt", 4}, {"dont", 2},   {"gimme", 3},  {"gonna", 3},
    {"gotta", 3},    {"hadnt", 3},  {"hasnt", 3},  {"havent", 4}, {"hes", 2},    {"im", 1},
    {"isnt", 2},     {"ive", 1},    {"lemme", 3},  {"outta", 3},  {"shes", 3},   {"shouldnt", 6},
    {"shouldve", 6}, {"thats", 4},  {"theres", 5}, {"theyre", 4}, {"theyve", 4}, {"wanna", 3},
    {"wasnt", 3},    {"werent", 4}, {"weve", 2},   {"whats", 4},  {"wont", 2},   {"wouldnt", 5},
    {"wouldve", 5},  {"youll", 3},  {"youre", 3},  {"youve", 3},
};

/* Compares a word, as if in lower case, with an entry: every table's entries begin with their word. */
static int compare(const void *key, const void *entry)
{
    const Str *word = key;
    const char *text = *(const char *const *)entry;
    for (size_t i = 0; i < word->size; i++) {
        int order = (unsigned char)ascii_lower(word->bytes[i]) - (unsigned char)text[i];
        if (order || !text[i]) return order;
    }
    return text[word->size] ? -1 : 0;
}

#define FIND(word, table) bsearch(&(word), (table), sizeof(table) / sizeof *(table), sizeof *(table), compare)

Abbreviation abbreviation_kind(Str word)
{
    const Abbreviated *found = FIND(word, abbreviations);
    return found ? found->kind : ABBREVIATION_NONE;
}

bool word_starts_sentence(Str word) { return FIND(word, starters) != NULL; }
bool word_keeps_hyphen(Str prefix) { return FIND(prefix, prefixes) != NULL; }
bool word_follows_name(Str word) { return FIND(word, name_followers) != NULL; }
bool word_follows_it_is(Str word) { return FIND(word, it_is_followers) != NULL; }
bool word_follows_you_are(Str word) { return FIND(word, you_are_followers) != NULL; }
bool word_is_unit(Str word) { return FIND(word, units) != NULL; }

size_t word_contraction(Str word)
{
    const Contraction *found = FIND(word, contractions);
    return found ? found->first : 0;
}
