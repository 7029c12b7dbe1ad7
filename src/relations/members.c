#include "relations/members.h"

enum {
    NEAR = 10, /* words between a group and those who are named for it: "states in the east of Africa" */
    FAR = 40   /* the same where the sentence closes with them: "Four states agreed: Chad, Mali …" */
};

static Str form_at(const Reading *reading, uint32_t token)
{
    return token < reading->sentence->end ? reading_lower(reading, token) : (Str){0};
}

/* "countries", "companies", "ministers": several of a kind. */
static bool is_group(const Reading *reading, uint32_t noun)
{
    static const char *const groups[] = {"country-noun", "title",   "person", "collective",
                                         "organisation", "visitor", NULL};
    const Node *node = node_at(reading, noun);
    return node->upos == UPOS_NOUN && node_has(node, FEAT_PLURAL) && reading_is_of(reading, noun, groups);
}

/* "groups like the Zenda Front", but not "governments, like Chad, refused": what stands right behind them. */
static bool is_like(const Reading *reading, uint32_t noun, uint32_t at)
{
    return at == noun + 1 && str_is(form_at(reading, at), "like") && node_at(reading, at)->upos == UPOS_ADP;
}

/* What leads from a group to its names, "including", "such as", "among them": the token behind it, or at. */
static uint32_t behind_words(const Reading *reading, uint32_t at)
{
    static const char *const words[][2] = {{"including", NULL},    {"notably", NULL},   {"especially", NULL},
                                           {"particularly", NULL}, {"namely", NULL},    {"such", "as"},
                                           {"among", "them"},      {"among", "others"}, {"most", "notably"},
                                           {"in", "particular"},   {"chiefly", NULL},   {"mainly", NULL},
                                           {"mostly", NULL},       {"primarily", NULL}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!str_is(form_at(reading, at), words[i][0])) continue;
        if (!words[i][1]) return at + 1;
        if (str_is(form_at(reading, at + 1), words[i][1])) return at + 2;
    }
    return at;
}

static bool is_verbal(const Reading *reading, uint32_t token)
{
    Upos upos = token < reading->sentence->end ? node_at(reading, token)->upos : UPOS_PUNCT;
    return upos == UPOS_VERB || upos == UPOS_AUX;
}

/* The token behind the last member. */
static uint32_t end_of(const Reading *reading, const NameList *list)
{
    return actors_at(reading->actors, list->heads[list->count - 1])->end;
}

/* "three states: Chad, Mali and Togo", but not "He met the envoys: Chad and Togo had asked for it". */
static NameList bare_list(const Reading *reading, uint32_t first)
{
    NameList list = list_beginning(reading, first);
    if (list.count < 2 || is_verbal(reading, end_of(reading, &list))) list.count = 0;
    return list;
}

/* "[countries] from Kenya and Uganda to Peru". */
static NameList range_from(const Reading *reading, uint32_t from)
{
    NameList list = {.count = 0};
    if (!str_is(form_at(reading, from), "from")) return list;
    list = list_beginning(reading, from + 1);
    uint32_t to = list.count ? end_of(reading, &list) : from;
    NameList last = list_beginning(reading, to + 1);
    if (!list.count || !last.count || !str_is(form_at(reading, to), "to")) return (NameList){.count = 0};
    for (uint32_t i = 0; i < last.count && list.count < LIST_MOST; i++)
        list.heads[list.count++] = last.heads[i];
    return list;
}

/* "Four", "several", "other": more than those named before. */
static bool is_counted(const Reading *reading, uint32_t noun)
{
    static const char *const words[] = {"several", "other", "many", "following", "few", "more", NULL};
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE && child < noun;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_NUMMOD || str_in(reading_lemma(reading, child), words))
            return true;
    return false;
}

/* "Four states have recognised the council: Chad, Mali and Togo." */
static NameList closing_list(const Reading *reading, uint32_t noun)
{
    NameList none = {.count = 0};
    uint32_t end = reading->sentence->end;
    if (!is_counted(reading, noun)) return none;
    for (uint32_t at = noun + 1; at < end && at < noun + FAR; at++) {
        if (is_group(reading, at)) return none;
        if (!str_is(form_at(reading, at), ":")) continue;
        NameList list = bare_list(reading, at + 1);
        return list.count && end_of(reading, &list) + 2 >= end ? list : none;
    }
    return none;
}

/* "Two states (Chad and Mali)", but not all members of a bloc in "the states of the bloc (Chad, Mali …)". */
static NameList bracketed_list(const Reading *reading, uint32_t noun, uint32_t first)
{
    enum { FEW = 3 };
    NameList list = bare_list(reading, first);
    if (list.count > FEW && !is_counted(reading, noun)) list.count = 0;
    return list;
}

NameList members_of(const Reading *reading, uint32_t noun)
{
    NameList none = {.count = 0};
    if (!is_group(reading, noun)) return none;
    bool lands =
        lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("country-noun"));
    for (uint32_t at = noun + 1; at < reading->sentence->end && at <= noun + NEAR; at++) {
        Str form = form_at(reading, at);
        bool comma = str_is(form, ","), mark = str_is(form, ":") || mark_is_dash(form);
        uint32_t words = at + (comma || mark), names = behind_words(reading, words);
        if (is_like(reading, noun, at)) names = at + 1;
        if (names != words) return list_beginning(reading, names);
        if (lands && words <= noun + 2) {
            NameList range = range_from(reading, words);
            if (range.count) return range;
        }
        if (mark) return bare_list(reading, words);
        if (str_is(form, "(")) return bracketed_list(reading, noun, at + 1);
        if (comma || is_verbal(reading, at) || is_group(reading, at)) break;
    }
    return closing_list(reading, noun);
}
