#include "train/corpus.h"

#include <stdlib.h>

/* A decision list: for every XPOS the most frequent rule; for every ending, from short to long, a rule only
 * where it is another than the shorter ending's; for whole words, from part of speech to tag, likewise. */

enum { PUT_MAX = 8, CASE_RULES = 3 };

typedef struct Vote {
    uint64_t key, word;
    uint32_t rule, order; /* order: a case that votes so */
} Vote;

static int by_key(const void *left, const void *right)
{
    const Vote *a = left, *b = right;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    if (a->rule != b->rule) return a->rule < b->rule ? -1 : 1;
    if (a->word != b->word) return a->word < b->word ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

typedef struct Case { /* a word of train */
    Spelling *spelling;
    LemmaTag tag;
    Str form;
    uint32_t rules[CASE_RULES]; /* that make its lemma */
    uint32_t n_rules;
} Case;

typedef ARRAY(Case) Cases;

typedef struct Learning {
    Arena *arena;
    Cases cases;
    Vote *votes;
    ARRAY(KeyEntry) entries; /* decided so far */
    Lemmas lemmas;           /* the same as a table */
} Learning;

static uint32_t rule_number(Corpus *corpus, const LemmaRule *rule)
{
    return intern_add(&corpus->rules, lemma_rule_print(corpus->arena, rule)) - 1;
}

/* The rules that make the lemma of a word. */
static void make_rules(Corpus *corpus, Case *found, Str lemma)
{
    static const LemmaBase bases[CASE_RULES] = {LEMMA_TITLE, LEMMA_LOWER, LEMMA_KEEP};
    Str form = found->form;
    LemmaRule rule;
    if (form.bytes[0] >= '0' && form.bytes[0] <= '9' && memchr(form.bytes, ',', form.size) &&
        lemma_rule_make(&rule, form, found->spelling, lemma, LEMMA_PLAIN) && !rule.put.size) {
        found->rules[found->n_rules++] = rule_number(corpus, &rule);
        return;
    }
    for (size_t b = 0; b < CASE_RULES; b++)
        if (lemma_rule_make(&rule, form, found->spelling, lemma, bases[b]) && rule.put.size <= PUT_MAX &&
            !(bases[b] == LEMMA_TITLE && rule.take.size == found->spelling->size))
            found->rules[found->n_rules++] = rule_number(corpus, &rule);
}

static void collect(Corpus *corpus, Cases *cases)
{
    Arena *arena = corpus->arena;
    for (uint32_t s = 0; s < corpus->samples.count; s++) {
        const Sample *sample = &corpus->samples.items[s];
        int loudness = 0;
        for (uint32_t i = sample->first; i < sample->end; i++)
            loudness += spelling_loudness(sample->part->tokens.tokens.items[i].form);
        for (uint32_t i = sample->first; i < sample->end; i++) {
            const Node *node = &sample->part->trees.nodes.items[i];
            Str form = sample->part->tokens.tokens.items[i].form;
            if (!node->lemma.size || form.size > SPELLING_MAX / 2) continue;
            if (node->deprel == DEP_GOESWITH || memchr(node->lemma.bytes, '\n', node->lemma.size)) continue;
            Case found = {.spelling = ARENA_NEW(arena, Spelling), .form = form};
            found.tag =
                lemma_tag(sample->part->tags[i], node->upos, node_xpos(node), node->upos == UPOS_PROPN);
            spelling_make(found.spelling, form);
            found.spelling->shouted = loudness > 0;
            make_rules(corpus, &found, node->lemma);
            if (found.n_rules) *array_add(arena, cases) = found; /* else a corrected misspelling */
        }
    }
}

static bool is_whole(uint32_t size) { return size > LEMMA_ENDING; }

/* Votes of the cases that have an ending of that size. For endings each word votes once, however frequent it
 * is: "best" must not teach that "-est" is "good". */
static uint32_t count_votes(const Cases *cases, uint32_t size, Vote *votes)
{
    uint32_t n = 0, kept = 0;
    for (uint32_t i = 0; i < cases->count; i++) {
        const Case *found = &cases->items[i];
        uint64_t key;
        if (!lemma_word_key(&key, found->form, found->spelling, &found->tag, size)) continue;
        if (size == LEMMA_WHOLE_TAG && found->tag.tag == UINT32_MAX) continue; /* a rare tag */
        uint64_t word = str_hash((Str){found->spelling->lower, found->spelling->size});
        for (uint32_t r = 0; r < found->n_rules; r++) votes[n++] = (Vote){key, word, found->rules[r], i};
    }
    qsort(votes, n, sizeof *votes, by_key);
    if (is_whole(size)) return n;
    for (uint32_t i = 0; i < n; i++)
        if (!i || votes[i].key != votes[kept - 1].key || votes[i].rule != votes[kept - 1].rule ||
            votes[i].word != votes[kept - 1].word)
            votes[kept++] = votes[i];
    return kept;
}

/* The rule that is known for a case before endings of that size are learned. */
static uint32_t so_far(const Lemmas *lemmas, const Case *found, uint32_t size)
{
    if (is_whole(size)) return lemma_choose(lemmas, found->form, found->spelling, &found->tag);
    uint32_t rule = UINT32_MAX;
    uint64_t key;
    while (rule == UINT32_MAX && size-- > 0)
        if (lemma_word_key(&key, found->form, found->spelling, &found->tag, size))
            rule = key_find(&lemmas->table, key);
    return rule;
}

/* Adds what was decided; the table is made anew, for decisions of one size must not see each other. */
static void decide(Learning *learning, const KeyEntry *decided, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) *array_add(learning->arena, &learning->entries) = decided[i];
    learning->lemmas.table =
        key_table_make(learning->arena, learning->entries.items, learning->entries.count);
}

/* Where rules are as good: a name that was met once as "Bergen" is so in "BERGEN" and "bergen" too; of an
 * ending nothing is known. */
static size_t preference(const Corpus *corpus, uint32_t rule, uint32_t size)
{
    const char *order = is_whole(size) ? "KLTN" : "TKLN"; /* from the least */
    return (size_t)(strchr(order, intern_str(&corpus->rules, rule + 1).bytes[0]) - order);
}

/* Adds, for endings of one size, the rules that shorter endings do not give yet. */
static void learn_size(const Corpus *corpus, Learning *learning, uint32_t size)
{
    const Cases *cases = &learning->cases;
    Vote *votes = learning->votes;
    KeyEntry *decided = ARENA_ARRAY(learning->arena, KeyEntry, CASE_RULES * (size_t)cases->count);
    uint32_t n = count_votes(cases, size, votes), count = 0;
    for (uint32_t i = 0; i < n;) {
        uint32_t end = i, best = i, best_count = 0;
        while (end < n && votes[end].key == votes[i].key) {
            uint32_t run = end;
            while (run < n && votes[run].key == votes[i].key && votes[run].rule == votes[end].rule) run++;
            if (run - end > best_count ||
                (run - end == best_count &&
                 preference(corpus, votes[end].rule, size) > preference(corpus, votes[best].rule, size)))
                best_count = run - end, best = end;
            end = run;
        }
        const Case *found = &cases->items[votes[best].order];
        bool sure = is_whole(size) || size == 0 || best_count >= 2;
        if (sure && so_far(&learning->lemmas, found, size) != votes[best].rule)
            decided[count++] = (KeyEntry){votes[best].key, votes[best].rule};
        i = end;
    }
    decide(learning, decided, count);
}

typedef struct Common {
    uint64_t key; /* of the case's tag */
    uint32_t rule, count, order;
} Common;

static int by_count(const void *left, const void *right)
{
    const Common *a = left, *b = right;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    if (a->count != b->count) return a->count > b->count ? -1 : 1;
    return (a->rule > b->rule) - (a->rule < b->rule);
}

/* The most common rules of each XPOS, under "endings" that no word has. */
static void learn_common(Learning *learning)
{
    Vote *votes = learning->votes;
    uint32_t n = count_votes(&learning->cases, 0, votes), runs = 0, count = 0;
    Common *common = ARENA_ARRAY(learning->arena, Common, n);
    for (uint32_t i = 0; i < n; i++) {
        bool same = i && votes[i].key == votes[i - 1].key && votes[i].rule == votes[i - 1].rule;
        if (!same) common[runs++] = (Common){votes[i].key, votes[i].rule, 0, votes[i].order};
        common[runs - 1].count++;
    }
    qsort(common, runs, sizeof *common, by_count);
    KeyEntry *decided = ARENA_ARRAY(learning->arena, KeyEntry, runs);
    char rank = 0;
    for (uint32_t i = 0; i < runs; i++) {
        const Case *found = &learning->cases.items[common[i].order];
        bool next = i && common[i].key == common[i - 1].key;
        rank = !next ? 1 : rank <= LEMMA_COMMON ? (char)(rank + 1) : rank;
        if (rank <= LEMMA_COMMON && common[i].count >= 3)
            decided[count++] =
                (KeyEntry){lemma_common_key(found->form, found->spelling, &found->tag, rank), common[i].rule};
    }
    decide(learning, decided, count);
}

/* Only rules that are used are kept. */
static void prune_rules(Corpus *corpus, Learning *learning)
{
    Intern kept;
    intern_init(&kept, corpus->arena);
    intern_add(&kept, STR("L\t"));
    for (uint32_t i = 0; i < learning->entries.count; i++) {
        KeyEntry *entry = &learning->entries.items[i];
        entry->number = intern_add(&kept, intern_str(&corpus->rules, entry->number + 1)) - 1;
    }
    corpus->rules = kept;
}

static const LemmaRule *read_rules(const Corpus *corpus)
{
    uint32_t count = corpus->rules.strings.count;
    LemmaRule *rules = ARENA_ARRAY(corpus->arena, LemmaRule, count);
    for (uint32_t i = 0; i < count; i++) lemma_rule_read(&rules[i], corpus->rules.strings.items[i]);
    return rules;
}

void corpus_learn_lemmas(Corpus *corpus)
{
    Learning learning = {.arena = corpus->arena};
    intern_init(&corpus->rules, corpus->arena);
    intern_add(&corpus->rules, STR("L\t"));
    collect(corpus, &learning.cases);
    learning.votes = ARENA_ARRAY(corpus->arena, Vote, CASE_RULES * (size_t)learning.cases.count);
    learning.lemmas = (Lemmas){.words = corpus->rows, .rules = read_rules(corpus)};
    decide(&learning, NULL, 0);
    for (uint32_t ending = 0; ending <= LEMMA_ENDING; ending++) learn_size(corpus, &learning, ending);
    learn_common(&learning);
    for (uint32_t size = LEMMA_WHOLE_UPOS; size < LEMMA_SIZES; size++) learn_size(corpus, &learning, size);
    prune_rules(corpus, &learning);
    corpus->lemmas = key_table_make(corpus->arena, learning.entries.items, learning.entries.count);
}
