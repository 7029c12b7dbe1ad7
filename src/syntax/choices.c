#include "syntax/choices.h"

#include "base/ascii.h"

static Str lemma_as_spelt(Arena *arena, const Lemmas *lemmas, Str form, const Spelling *spelling,
                          const Tag *tag)
{
    uint32_t rule = lemma_choose(lemmas, form, spelling, &tag->lemma);
    return rule == UINT32_MAX ? form : lemma_make(arena, &lemmas->rules[rule], form, spelling);
}

Str choices_lemma(Arena *arena, const Lemmas *lemmas, Str form, const Spelling *spelling, const Tag *tag)
{
    Spelling mended;
    Str whole = lemma_of_short(spelling);
    if (whole.size) return whole;
    if (lemma_is_file(spelling) && form.size == spelling->size)
        return str_copy(arena, (Str){spelling->lower, spelling->size});
    Str lemma = lemma_as_spelt(arena, lemmas, form, spelling, tag);
    if (tag->lemma.is_name || lemma_known(lemmas, lemma) || !lemma_mend(lemmas, &mended, spelling))
        return lemma;
    Str word = str_copy(arena, (Str){mended.lower, mended.size});
    return lemma_as_spelt(arena, lemmas, word, &mended, tag);
}

/* Whether one of LANES scores is at least so great. */
static bool reaches(const float *scores, float least)
{
    int any = 0;
    for (size_t i = 0; i < LANES; i++) any |= scores[i] >= least;
    return any;
}

static void add_choice(Choices *out, uint32_t tag, float behind)
{
    uint32_t at = out->count;
    if (at == RANK_CANDIDATES && out->behind[--at] <= behind) return;
    if (out->count < RANK_CANDIDATES) out->count++;
    for (; at > 1 && out->behind[at - 1] > behind; at--) {
        out->tags[at] = out->tags[at - 1];
        out->behind[at] = out->behind[at - 1];
    }
    out->tags[at] = tag;
    out->behind[at] = behind;
}

void choices_find(Choices *out, const float *scores, uint32_t n_tags, uint32_t best)
{
    *out = (Choices){.count = 1, .tags = {best}};
    for (uint32_t first = 0; first < n_tags; first += LANES) {
        if (!reaches(scores + first, scores[best] - RANK_FARTHEST)) continue;
        for (uint32_t t = first; t < n_tags && t < first + LANES; t++) {
            float behind = scores[best] - scores[t];
            if (behind >= 0 && behind <= RANK_FARTHEST && t != best) add_choice(out, t, behind);
        }
    }
}

const Tag *choices_tag(const Model *model, Upos upos, const char *xpos)
{
    for (uint32_t i = 0; i < model->n_tags; i++)
        if (model->tags[i].upos == upos && str_is(model->tags[i].morph.xpos, xpos)) return &model->tags[i];
    return NULL;
}

/* Do they differ in nothing but capitals? */
static bool same_letters(Str a, Str b)
{
    if (a.size != b.size) return false;
    for (size_t i = 0; i < a.size; i++)
        if (ascii_lower(a.bytes[i]) != ascii_lower(b.bytes[i])) return false;
    return true;
}

/* Is a word surely inflected, after its best tag's lemma: a verb that stands where verbs do, the plural of a
 * known word? Then another lemma can have other capitals only. */
static bool keeps_letters(const RankWord *word)
{
    if (word->node->features & FEAT_PLURAL) return word->candidates[0].known;
    if (word->node->upos != UPOS_VERB) return false;
    switch (word->node->deprel) {
    case DEP_ROOT:
    case DEP_CCOMP:
    case DEP_XCOMP:
    case DEP_ADVCL:
    case DEP_ACL:
    case DEP_PARATAXIS: return true;
    default: return false;
    }
}

/* The lemmas that its tags give a word, each once, with the nearest of its tags. */
static void add_lemmas(Arena *arena, const Model *model, const Choices *choices, RankWord *word)
{
    bool inflected = false;
    for (uint32_t c = 0; c < choices->count; c++) {
        Str lemma =
            choices_lemma(arena, &model->lemmas, word->form, word->spelling, &model->tags[choices->tags[c]]);
        bool given = false;
        for (uint32_t i = 0; i < word->count; i++) given |= str_equal(word->candidates[i].lemma, lemma);
        if (given || (inflected && c && !same_letters(word->candidates[0].lemma, lemma))) continue;
        word->candidates[word->count++] =
            (RankCandidate){lemma, choices->behind[c], lemma_known(&model->lemmas, lemma)};
        if (!c) inflected = keeps_letters(word);
    }
}

/* Of a word in title case, the network never saw that it may be a name. */
static void add_name(Arena *arena, const Model *model, RankWord *word)
{
    bool plural = word->node->features & FEAT_PLURAL;
    if (word->count == RANK_CANDIDATES || word->node->upos == UPOS_PUNCT) return;
    const Tag *tag = choices_tag(model, UPOS_PROPN, plural ? "NNPS" : "NNP");
    if (!tag || !word->form.size || !ascii_is_upper(word->form.bytes[0])) return;
    Str lemma = choices_lemma(arena, &model->lemmas, word->form, word->spelling, tag);
    for (uint32_t i = 0; i < word->count; i++)
        if (str_equal(word->candidates[i].lemma, lemma)) return;
    word->candidates[word->count++] =
        (RankCandidate){lemma, RANK_FARTHEST, lemma_known(&model->lemmas, lemma)};
}

void choices_lemmas(Arena *arena, const Model *model, const Choices *choices, bool title, RankWord *word)
{
    add_lemmas(arena, model, choices, word);
    if (title) add_name(arena, model, word);
}
