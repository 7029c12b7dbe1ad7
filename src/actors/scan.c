#include "actors/finder.h"

#include "base/ascii.h"

static const char *const group_names[TERM_GROUPS] = {"title",        "modifier", "collective", "organisation",
                                                     "country-noun", "person",   "weapon"};

/* Words and tokens. */

bool token_is(const Finder *finder, uint32_t token, const char *word)
{
    Str form = token_at(finder, token)->form;
    size_t i = 0;
    while (i < form.size && word[i] && ascii_lower(form.bytes[i]) == word[i]) i++;
    return i == form.size && !word[i];
}

/* Whether text, whatever its capitals, is one of words, which stand between spaces. */
static bool word_in(Str text, const char *words)
{
    for (const char *word = words; *word;) {
        while (*word == ' ') word++;
        size_t i = 0;
        while (word[i] && word[i] != ' ' && i < text.size && ascii_lower(text.bytes[i]) == word[i]) i++;
        if (i && i == text.size && (!word[i] || word[i] == ' ')) return true;
        while (*word && *word != ' ') word++;
    }
    return false;
}

bool token_in(const Finder *finder, uint32_t token, const char *words)
{
    return word_in(token_at(finder, token)->form, words);
}

bool lemma_in(const Finder *finder, uint32_t token, const char *words)
{
    return word_in(node_at(finder, token)->lemma, words);
}

/* Upper case in ASCII, Latin, Greek and Cyrillic: their capitals in UTF-8. */
static bool capital_at(Str form, size_t at)
{
    if (at >= form.size) return false;
    unsigned char byte = (unsigned char)form.bytes[at];
    unsigned char next = at + 1 < form.size ? (unsigned char)form.bytes[at + 1] : 0;
    if (byte < 0x80) return byte >= 'A' && byte <= 'Z';
    if (byte == 0xc3) return next >= 0x80 && next <= 0x9e;
    if (byte == 0xc4 || byte == 0xc5) return (next & 1) == 0 || byte == 0xc5;
    if (byte == 0xce) return next >= 0x86 && next <= 0xab;
    if (byte == 0xd0) return next >= 0x80 && next <= 0xaf;
    return false;
}

/* "pro-Ruritanian", "ex-Zenda": an adjective made from a name. */
static bool prefixed(Str form)
{
    static const char *const prefixes[] = {"pro-",  "anti-", "ex-",  "non-", "pan-",
                                           "post-", "pre-",  "mid-", "neo-"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (str_starts(form, str_from(prefixes[i]))) return true;
    return false;
}

bool token_capital(const Finder *finder, uint32_t token)
{
    Str form = token_at(finder, token)->form;
    if (capital_at(form, 0)) return true;
    if (prefixed(form)) return false;
    /* "al-Zenda", "d'Zenda": a small particle before a capital */
    for (size_t i = 1; i + 1 < form.size && i < 5; i++)
        if (form.bytes[i] == '-' || form.bytes[i] == '\'') return capital_at(form, i + 1);
    return false;
}

bool token_possessive(const Finder *finder, uint32_t token)
{
    Str form = token_at(finder, token)->form;
    return str_is(form, "'s") || str_is(form, "’s") || str_is(form, "'S") || str_is(form, "’S") ||
           ((str_is(form, "'") || str_is(form, "’")) && node_at(finder, token)->upos == UPOS_PART);
}

bool class_is(const LexClass *kind, const char *name) { return kind && str_is(kind->name, name); }

Str span_text(const Finder *finder, uint32_t first, uint32_t end)
{
    if (first >= end) return (Str){0};
    return str_slice(finder->doc->text, token_at(finder, first)->start, token_at(finder, end - 1)->end);
}

const LexClass *span_term(const Finder *finder, uint32_t first, uint32_t end, Str group)
{
    Atoms atoms = {0};
    for (uint32_t token = first; token < end; token++)
        atoms_add(finder->scratch, &atoms, token_at(finder, token)->form, node_at(finder, token)->lemma,
                  token);
    const LexClass *kind = NULL;
    bool whole = lexicon_find_term(finder->lex, atoms.items, atoms.count, group, &kind) == atoms.count;
    return whole ? kind : NULL;
}

uint32_t span_head(const Finder *finder, uint32_t first, uint32_t end)
{
    uint32_t best = end - 1;
    int rank = -1;
    for (uint32_t token = first; token < end; token++) {
        const Node *node = node_at(finder, token);
        bool outside = node->head == NODE_NONE || node->head < first || node->head >= end;
        bool small = node->upos == UPOS_PUNCT || node->upos == UPOS_DET || node->upos == UPOS_PART ||
                     node->upos == UPOS_ADP || node->upos == UPOS_CCONJ;
        bool describes = node->deprel == DEP_AMOD; /* "United" of "United States", hung on the next name */
        int now = !outside ? -1 : small ? 0 : describes ? 1 : 2;
        if (now > rank) best = token, rank = now;
    }
    return best;
}

/* Tagging. */

/* Where what is said begins behind "Foreign Minister Jan Novak:". */
static uint32_t behind_label(const Finder *finder)
{
    enum { LABEL = 10 };
    for (uint32_t token = finder->first; token + 1 < finder->end && token < finder->first + LABEL; token++)
        if (token_is(finder, token, ":")) return token + 1;
    return finder->first;
}

/* In a headline in title case, or a line of capitals, a capital letter says nothing. There even verbs have
 * one. */
static bool sentence_shouts(const Finder *finder)
{
    uint32_t capitals = 0, words = 0;
    for (uint32_t token = behind_label(finder); token < finder->end; token++) {
        Upos upos = node_at(finder, token)->upos;
        bool verb = upos == UPOS_VERB || (upos == UPOS_AUX && token_at(finder, token)->form.size > 1);
        if (verb && !token_capital(finder, token) && !token_possessive(finder, token)) return false;
        if (token_at(finder, token)->form.size < 4 || node_at(finder, token)->upos == UPOS_PUNCT) continue;
        words++;
        capitals += token_capital(finder, token);
    }
    return words >= 4 && capitals * 4 >= words * 3;
}

static bool opens_sentence(const Finder *finder, uint32_t token)
{
    if (token == finder->first) return true;
    return node_at(finder, token - 1)->upos == UPOS_PUNCT &&
           !token_in(finder, token - 1, ", - ( [ ) ] – ’ '");
}

/* "WHO", "IS": a body, even where the tagger takes it for a small word. */
static bool abbreviation(Str form)
{
    for (size_t i = 0; i < form.size; i++)
        if (form.bytes[i] < 'A' || form.bytes[i] > 'Z') return false;
    return form.size > 1;
}

static bool given_name(const Finder *finder, uint32_t token)
{
    return lexicon_term(finder->lex, token_at(finder, token)->form, STR("given-name"));
}

/* Among words that all have capitals, a name is what the tagger says, or "Jan", and what stands behind it. */
static bool shouted_name(const Finder *finder, uint32_t token)
{
    Upos upos = node_at(finder, token)->upos;
    if (upos == UPOS_PROPN) return true;
    if (upos != UPOS_NOUN && upos != UPOS_ADJ) return false;
    return given_name(finder, token) || (token > finder->first && given_name(finder, token - 1));
}

static bool name_word(const Finder *finder, uint32_t token)
{
    Upos upos = node_at(finder, token)->upos;
    if (!token_capital(finder, token)) return false;
    if (finder->shouting) return shouted_name(finder, token);
    if (abbreviation(token_at(finder, token)->form)) return upos != UPOS_NUM;
    switch (upos) {
    case UPOS_PROPN: return true;
    case UPOS_NOUN:
    case UPOS_ADJ:
    case UPOS_X:
    case UPOS_VERB: break;
    default: return false;
    }
    if (!opens_sentence(finder, token)) return true;
    bool common = capital_at(node_at(finder, token)->lemma, 0) == false;
    return !common && upos != UPOS_VERB && token + 1 < finder->end && token_capital(finder, token + 1) &&
           node_at(finder, token + 1)->upos == UPOS_PROPN;
}

static void add_atoms(Finder *finder)
{
    finder->atoms.count = 0;
    for (uint32_t token = finder->first; token < finder->end; token++)
        atoms_add(finder->scratch, &finder->atoms, token_at(finder, token)->form,
                  node_at(finder, token)->lemma, token);
}

static bool joined_by_hyphen(const Finder *finder, const Atom *before, const Atom *atom)
{
    if (before->token == atom->token) return true;
    if (before->token + 2 != atom->token || !token_is(finder, before->token + 1, "-")) return false;
    return !token_at(finder, before->token)->space_after && !token_at(finder, before->token + 1)->space_after;
}

/* Behind a hyphen a name counts only where another stands before it ("Ruritania-Kravonia"), or "Franco-",
 * "ex-": "anti-Ruritanian" is not Ruritania's own, "al-Zendi" is a surname. */
static bool behind_prefix(const Finder *finder, uint32_t atom)
{
    if (!atom) return false;
    const Atom *before = &finder->atoms.items[atom - 1];
    if (!joined_by_hyphen(finder, before, before + 1) || tag_at(finder, before->token)->unit) return false;
    bool name = str_ends(before->form, STR("o")) && before->form.size > 3;
    return !name && !str_is(before->form, "ex");
}

/* "the Ruritanian National Security Council" is not the UN's: a known body of another country, named behind a
 * state. */
static bool of_another_state(const Finder *finder, uint32_t token, const LexActor *actor)
{
    enum { WORDS = 3 };                                             /* between the state and the name */
    bool local = actor->country.size || str_is(actor->kind, "ngo"); /* "the Ruritanian Red Cross" */
    if (actor->type != ACTOR_ORGANISATION || !local || !finder->units.count) return false;
    const Unit *before = &finder->units.items[finder->units.count - 1];
    if (before->end > token || token - before->end > WORDS || !before->name.actor ||
        before->name.actor->type != ACTOR_STATE)
        return false;
    for (uint32_t between = before->end; between < token; between++)
        if (!token_capital(finder, between) && node_at(finder, between)->upos != UPOS_ADJ &&
            !token_possessive(finder, between))
            return false;
    return !str_equal(before->name.actor->id, actor->country);
}

/* "'s", which begins no name: "Moscow's Africa" has nothing to do with "S. Africa". */
static bool is_clitic(const Finder *finder, uint32_t token)
{
    Str form = token_at(finder, token)->form;
    Upos upos = node_at(finder, token)->upos;
    return (upos == UPOS_PART || upos == UPOS_AUX) &&
           (str_ends(form, STR("'s")) || str_ends(form, STR("’s")));
}

/* "the Ruritanian minister", "the Guardian Council": no newspaper, but the article of a longer phrase. */
static bool is_article_of_phrase(const Finder *finder, uint32_t first, uint32_t end, const LexActor *actor)
{
    if (!str_is(actor->kind, "media") || !token_is(finder, first, "the") || end >= finder->end) return false;
    const Node *last = node_at(finder, end - 1);
    bool modifies = last->head != NODE_NONE && last->head >= end &&
                    (last->deprel == DEP_AMOD || last->deprel == DEP_COMPOUND);
    return modifies && (last->upos == UPOS_ADJ || token_capital(finder, end));
}

/* Does the token that is steps letters from the end of the abbreviation begin with its letter? Goes back over
 * small words. */
static bool initial_fits(const Finder *finder, Str letters, uint32_t end)
{
    uint32_t at = end;
    for (size_t left = letters.size; left > 0; left--) {
        while (at > finder->first && token_in(finder, at - 1, "of the for and in to & -")) at--;
        if (at == finder->first || token_at(finder, at - 1)->form.bytes[0] != letters.bytes[left - 1])
            return false;
        at--;
    }
    return true;
}

/* "Zenda Revolutionaries' Front (ZRF)" for the Zenda Revolutionary Front: half of the words before the
 * bracket are in its name. */
static bool spelt_likewise(const Finder *finder, const LexActor *actor, size_t words, uint32_t end)
{
    Str label = fold_name(finder->scratch, actor->label);
    size_t shared = 0, counted = 0;
    for (uint32_t at = end; at > finder->first && counted < words; at--) {
        Str word = fold_name(finder->scratch, token_at(finder, at - 1)->form);
        if (token_in(finder, at - 1, "of the for and in to & -")) continue;
        counted++;
        shared += word.size && label.size && memmem(label.bytes, label.size, word.bytes, word.size);
    }
    return 2 * shared >= counted;
}

/* "Zenda Road Safety Mission (ZRS)": a body of this text, whatever else is called ZRS; later on, too. */
static bool is_abbreviated_here(Finder *finder, uint32_t token, const ActorName *name)
{
    Str form = token_at(finder, token)->form;
    if (name->kind != NAME_SHORT || name->actor->type != ACTOR_ORGANISATION || form.size < 3) return false;
    Str key = fold_name(finder->scratch, form);
    if (names_find(finder, 'Z', key) != NONE) return true;
    if (token < finder->first + 4 || token + 1 >= finder->end || !token_is(finder, token - 1, "(") ||
        !token_is(finder, token + 1, ")"))
        return false;
    const Unit *before = unit_at(finder, token - 2);
    if (before && before->name.actor == name->actor) return false;
    if (spelt_likewise(finder, name->actor, form.size, token - 1)) return false;
    if (!initial_fits(finder, form, token - 1) && !initial_fits(finder, form, token - 2)) return false;
    names_put(finder, 'Z', fold_name(finder->arena, form), token);
    return true;
}

/* The longest name from atom on; in "the Iran-Iraq war" Iraq, which is one of two, though "Iraq war" alone is
 * nobody's name. */
static uint32_t find_name(const Finder *finder, uint32_t at, ActorName *name)
{
    const Atom *atom = &finder->atoms.items[at];
    if (behind_prefix(finder, at) || is_clitic(finder, atom->token)) return 0;
    uint32_t length = lexicon_find_actor(finder->lex, atom, finder->atoms.count - at, name);
    bool second = length > 1 && name->kind == NAME_NOBODY && at && tag_at(finder, atom[-1].token)->unit &&
                  joined_by_hyphen(finder, atom - 1, atom);
    return second ? lexicon_find_actor(finder->lex, atom, 1, name) : length;
}

static void find_names(Finder *finder)
{
    finder->units.count = 0;
    for (uint32_t at = 0; at < finder->atoms.count;) {
        const Atom *atom = &finder->atoms.items[at];
        ActorName name;
        uint32_t length = find_name(finder, at, &name);
        if (!length || of_another_state(finder, atom->token, name.actor) ||
            is_abbreviated_here(finder, atom->token, &name) ||
            is_article_of_phrase(finder, atom->token, atom[length - 1].token + 1, name.actor)) {
            at++;
            continue;
        }
        name.actor = lexicon_actor_on(finder->lex, name, finder->doc->date);
        Unit *unit = array_add(finder->scratch, &finder->units);
        *unit = (Unit){atom->token, atom[length - 1].token + 1, name, NONE};
        for (uint32_t token = unit->first; token < unit->end; token++)
            tag_at(finder, token)->unit = finder->units.count;
        at += length;
    }
}

/* "The ministry designated General Novak": somebody does it to somebody. */
static bool is_deed(const Finder *finder, uint32_t verb)
{
    bool subject = false, object = false;
    for (uint32_t child = node_at(finder, verb)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        subject |= child < verb && node_is(node_at(finder, child), DEP_NSUBJ, "");
        object |= child > verb && node_at(finder, child)->deprel == DEP_OBJ;
    }
    return subject && object;
}

/* "to lead", "it stated" are no leader and no state; but "acting", "ousted" describe a minister, whatever the
 * tree makes of them. */
static bool may_be_term(const Finder *finder, TermGroup group, uint32_t first, uint32_t last)
{
    if (group == TERM_MODIFIER && node_at(finder, last)->upos == UPOS_VERB) return !is_deed(finder, last);
    if (first > finder->first && token_is(finder, last, "pm") && node_at(finder, first - 1)->upos == UPOS_NUM)
        return false; /* the hour */
    if (group == TERM_TITLE && first == last && node_at(finder, last)->upos == UPOS_ADJ &&
        !token_capital(finder, last) && token_in(finder, last, "major general private minor"))
        return false; /* "the major Kravonian parties" */
    switch (node_at(finder, last)->upos) {
    case UPOS_NOUN:
    case UPOS_PROPN:
    case UPOS_ADJ:
    case UPOS_X: return true;
    case UPOS_VERB: return first < last || (last > finder->first && token_capital(finder, last));
    default: return first < last;
    }
}

static void find_terms(Finder *finder, TermGroup group)
{
    Str name = str_from(group_names[group]);
    for (uint32_t at = 0; at < finder->atoms.count;) {
        const Atom *atom = &finder->atoms.items[at];
        const LexClass *kind;
        uint32_t length = 0;
        if (!at || atom[-1].token != atom->token)
            length = lexicon_find_term(finder->lex, atom, finder->atoms.count - at, name, &kind);
        if (!length || !may_be_term(finder, group, atom[0].token, atom[length - 1].token)) {
            at++;
            continue;
        }
        Term *term = array_add(finder->scratch, &finder->terms);
        *term = (Term){kind, atom->token, atom[length - 1].token + 1};
        for (uint32_t token = term->first; token < term->end; token++)
            tag_at(finder, token)->term[group] = finder->terms.count;
        at += length;
    }
}

/* "his Ruritanian counterpart, Jan Novak": an office, whichever it is. */
static void add_counterparts(Finder *finder)
{
    for (uint32_t token = finder->first; token < finder->end; token++) {
        if (!token_in(finder, token, COUNTERPARTS) || tag_at(finder, token)->term[TERM_TITLE]) continue;
        *array_add(finder->scratch, &finder->terms) = (Term){.first = token, .end = token + 1};
        tag_at(finder, token)->term[TERM_TITLE] = finder->terms.count;
    }
}

/* "H.E. Mr. Jan Novak": his excellency, and not the pronoun. */
static void add_excellencies(Finder *finder)
{
    static const char *const forms[] = {"H.E.", "H.E", NULL};
    for (uint32_t token = finder->first; token + 1 < finder->end; token++) {
        if (!str_in(token_at(finder, token)->form, forms) || tag_at(finder, token)->term[TERM_TITLE])
            continue;
        const LexClass *honorific = lexicon_term(finder->lex, STR("his excellency"), STR("title"));
        *array_add(finder->scratch, &finder->terms) =
            (Term){.kind = honorific, .first = token, .end = token + 1};
        tag_at(finder, token)->term[TERM_TITLE] = finder->terms.count;
    }
}

void scan_sentence(Finder *finder, uint32_t sentence)
{
    const Sentence *sent = &finder->tokens->sentences.items[sentence];
    finder->sentence = sentence;
    finder->first = sent->first;
    finder->end = sent->end;
    finder->tags.count = 0;
    for (uint32_t token = sent->first; token < sent->end; token++)
        *array_add(finder->scratch, &finder->tags) = (Tag){0};
    finder->shouting = sentence_shouts(finder);
    finder->terms.count = 0;
    add_atoms(finder);
    find_names(finder);
    for (int group = 0; group < TERM_GROUPS; group++) find_terms(finder, (TermGroup)group);
    add_counterparts(finder);
    add_excellencies(finder);
    for (uint32_t token = sent->first; token < sent->end; token++)
        tag_at(finder, token)->word = name_word(finder, token);
}

/* Drafts. */

static uint32_t longer(const Finder *finder, uint32_t marked, uint32_t draft)
{
    if (!marked) return draft + 1;
    const Draft *old = draft_at(finder, marked - 1), *new = draft_at(finder, draft);
    return new->end - new->first > old->end - old->first ? draft + 1 : marked;
}

static void draft_mark(Finder *finder, uint32_t draft)
{
    Tag *opening = tag_at(finder, draft_at(finder, draft)->first);
    Tag *closing = tag_at(finder, draft_at(finder, draft)->end - 1);
    opening->opens = longer(finder, opening->opens, draft);
    closing->closes = longer(finder, closing->closes, draft);
}

Draft *draft_add(Finder *finder, DraftKind what, MentionKind kind, uint32_t first, uint32_t end)
{
    Draft *draft = array_add(finder->scratch, &finder->drafts);
    *draft = (Draft){.what = what, .kind = kind, .sentence = finder->sentence, .first = first, .end = end};
    draft->head = span_head(finder, first, end);
    draft->name_first = first;
    draft->name_end = end;
    draft->owner = draft->host = draft->same = NONE;
    draft_mark(finder, finder->drafts.count - 1);
    return draft;
}

void draft_take(Finder *finder, uint32_t first, uint32_t end)
{
    for (uint32_t token = first; token < end; token++) tag_at(finder, token)->taken = true;
}
