#include "actors/finder.h"

/* Stands in Finder.speaker for words in quotation marks while nobody is known to have said them. */
#define INSIDE (NONE - 1)

/* How many words from the quotation its speaker may stand. */
#define REACH 80

typedef struct Quotation {
    uint32_t first, end;     /* tokens between the marks */
    uint32_t sentence, last; /* sentences of its first and last token */
} Quotation;

typedef ARRAY(Quotation) Quotations;

bool speech_verb(Str lemma)
{
    static const char *const verbs[] = {
        "say",     "tell",     "add",     "warn",        "announce",  "state",     "declare",  "note",
        "insist",  "stress",   "claim",   "argue",       "explain",   "write",     "reply",    "respond",
        "ask",     "urge",     "confirm", "deny",        "accuse",    "condemn",   "describe", "report",
        "suggest", "continue", "comment", "reiterate",   "emphasize", "emphasise", "quote",    "promise",
        "vow",     "pledge",   "predict", "acknowledge", "admit",     "call",      "tweet",    "post",
        "voice",   "express",  "point",   "caution",     "remark",    "conclude",  "recall",   "believe",
        "exclaim", "assert",   "find",
    };
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (str_is(lemma, verbs[i])) return true;
    return false;
}

static bool mark_opens(const Finder *finder, uint32_t token, bool open)
{
    Str form = token_at(finder, token)->form;
    if (str_is(form, "“") || str_is(form, "``") || str_is(form, "«")) return true;
    return str_is(form, "\"") && !open;
}

static bool mark_closes(const Finder *finder, uint32_t token) { return token_in(finder, token, "” '' \" »"); }

static void find_quotations(Finder *finder, Quotations *quotations)
{
    bool open = false;
    uint32_t block = NONE;
    for (uint32_t s = 0; s < finder->tokens->sentences.count; s++) {
        const Sentence *sent = &finder->tokens->sentences.items[s];
        if (sent->block != block) open = false;
        block = sent->block;
        for (uint32_t token = sent->first; token < sent->end; token++) {
            if (!open && mark_opens(finder, token, open)) {
                *array_add(finder->scratch, quotations) = (Quotation){token + 1, token + 1, s, s};
                open = true;
            } else if (open && mark_closes(finder, token)) {
                open = false;
            } else if (open) {
                Quotation *last = &quotations->items[quotations->count - 1];
                last->end = token + 1;
                last->last = s;
            }
        }
    }
}

/* The draft of the verb's subject, or NONE. */
static uint32_t subject_of(const Finder *finder, uint32_t verb)
{
    for (uint32_t child = node_at(finder, verb)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_NSUBJ) return finder->headed[child];
    return NONE;
}

static uint32_t distance(uint32_t token, const Quotation *quotation)
{
    if (token < quotation->first) return quotation->first - token;
    return token >= quotation->end ? token - quotation->end : 0;
}

/* Who speaks in a sentence, outside of quotation marks, nearest to the quotation. */
static uint32_t speaker_in(const Finder *finder, uint32_t sentence, const Quotation *quotation)
{
    const Sentence *sent = &finder->tokens->sentences.items[sentence];
    uint32_t best = NONE, nearest = NONE;
    uint32_t first = quotation->first > sent->first + REACH ? quotation->first - REACH : sent->first;
    uint32_t end = sent->end > quotation->end + REACH ? quotation->end + REACH : sent->end;
    for (uint32_t token = first; token < end; token++) {
        const Node *node = node_at(finder, token);
        if (node->upos != UPOS_VERB || finder->speaker[token] == INSIDE || !speech_verb(node->lemma))
            continue;
        uint32_t subject = subject_of(finder, token), far = distance(token, quotation);
        if (subject != NONE && far < nearest) best = subject, nearest = far;
    }
    return best;
}

static uint32_t find_speaker(const Finder *finder, const Quotation *quotation, const Quotation *before,
                             uint32_t before_speaker)
{
    uint32_t speaker = speaker_in(finder, quotation->last, quotation);
    if (speaker == NONE && quotation->sentence != quotation->last)
        speaker = speaker_in(finder, quotation->sentence, quotation);
    if (speaker == NONE && before && quotation->sentence - before->last <= 2) speaker = before_speaker;
    if (speaker == NONE && quotation->sentence > 0)
        speaker = speaker_in(finder, quotation->sentence - 1, quotation);
    return speaker;
}

/* Does the document call itself a statement? */
static bool is_statement(const Finder *finder)
{
    static const char *const words[] = {"statement", "communique",    "declaration",
                                        "remarks",   "press release", NULL};
    enum { HEAD = 160 /* bytes */ };
    Str text = finder->doc->text;
    Str head = fold_name(finder->scratch, str_slice(text, 0, text.size < HEAD ? text.size : HEAD));
    for (const char *const *word = words; *word; word++)
        if (head.size && memmem(head.bytes, head.size, *word, strlen(*word))) return true;
    return false;
}

/* Who says "we" in a statement: the first state or body that does something in it, or NONE. */
static uint32_t find_author(const Finder *finder)
{
    enum { FIRST = 8 /* sentences */ };
    if (!is_statement(finder)) return NONE;
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const Draft *draft = draft_at(finder, finder->order[i]);
        if (draft->sentence > FIRST) return NONE;
        bool acts = draft->what == DRAFT_KNOWN && draft->kind == MENTION_NAME && draft->n_actors == 1 &&
                    node_at(finder, draft->head)->deprel == DEP_NSUBJ;
        if (acts && finder->out->actors.items[draft->actors[0]].type != ACTOR_OFFICIAL)
            return finder->order[i];
    }
    return NONE;
}

void quotes_find(Finder *finder)
{
    uint32_t count = finder->tokens->tokens.count;
    finder->speaker = ARENA_ARRAY(finder->scratch, uint32_t, count + 1);
    for (uint32_t token = 0; token < count; token++) finder->speaker[token] = NONE;
    finder->author = find_author(finder);
    Quotations quotations = {0};
    find_quotations(finder, &quotations);
    for (uint32_t i = 0; i < quotations.count; i++)
        for (uint32_t token = quotations.items[i].first; token < quotations.items[i].end; token++)
            finder->speaker[token] = INSIDE;
    uint32_t *speakers = ARENA_ARRAY(finder->scratch, uint32_t, quotations.count + 1);
    for (uint32_t i = 0; i < quotations.count; i++) {
        const Quotation *quotation = &quotations.items[i];
        speakers[i] = find_speaker(finder, quotation, i ? quotation - 1 : NULL, i ? speakers[i - 1] : NONE);
    }
    for (uint32_t i = 0; i < quotations.count; i++)
        for (uint32_t token = quotations.items[i].first; token < quotations.items[i].end; token++)
            finder->speaker[token] = speakers[i];
}
