/* Terms: kinds of things and people, by class. */
#include "lexicon/knowledge.h"

static bool is_word(Str name)
{
    for (size_t i = 0; i < name.size; i++)
        if (!((name.bytes[i] >= 'a' && name.bytes[i] <= 'z') || name.bytes[i] == '-')) return false;
    return name.size > 0;
}

static uint32_t class_find(const Lexicon *lex, Str group, Str name)
{
    for (uint32_t i = 0; i < lex->classes.count; i++)
        if (str_equal(lex->classes.items[i].group, group) && str_equal(lex->classes.items[i].name, name))
            return i + 1;
    return 0;
}

bool lexicon_has_class(const Lexicon *lex, Str group, Str name)
{
    if (name.size) return class_find(lex, group, name);
    for (uint32_t i = 0; i < lex->classes.count; i++)
        if (str_equal(lex->classes.items[i].group, group)) return true;
    return false;
}

/* "weapon artillery = guns and what they fire": a new class; without '=': more words for one that is there,
 * or that the user adds. */
static act_status class_head(Loading *load, const Line *line, act_error *error)
{
    Lexicon *lex = load->lex;
    Str name = line->key, group = str_cut(&name, ' ');
    name = str_trim(name);
    if (!is_word(group) || !is_word(name))
        return line_error(
            line, error, "a class is told by its group and its name, in small letters: \"weapon artillery\"");
    uint32_t found = class_find(lex, group, name);
    if (found && line->value.bytes && !load->user)
        return line_error(line, error, "class \"" STR_FORMAT "\" is told twice", STR_ARGS(line->key));
    if (!found && !line->value.bytes)
        return line_error(line, error, "no such class: \"" STR_FORMAT "\" (a new one needs '=')",
                          STR_ARGS(line->key));
    if (!found) {
        LexClass *kind = array_add(lex->arena, &lex->classes);
        *kind = (LexClass){str_copy(lex->arena, group), str_copy(lex->arena, name), lex->classes.count - 1};
        found = lex->classes.count;
    }
    load->class_ = found;
    return ACT_OK;
}

static bool same_term(const Entry *entry, const Sequence *term, bool cased)
{
    for (uint32_t i = 0; cased && entry->cased && i < term->count; i++)
        if (!str_equal(entry->plain[i], term->plain[i])) return false;
    return true;
}

act_status term_add(Loading *load, const Line *line, bool cased, Str text, act_error *error)
{
    Lexicon *lex = load->lex;
    const LexClass *kind = &lex->classes.items[load->class_ - 1];
    Sequence seq = {0};
    act_status status = sequence_add(lex, &lex->terms, text, line, &seq, error);
    if (status) return status;
    uint32_t *place = &lex->terms.values.items[seq.node];
    for (uint32_t at = *place; at; at = lex->term_entries.items[at - 1].next) {
        const Entry *entry = &lex->term_entries.items[at - 1];
        const LexClass *other = &lex->classes.items[entry->owner];
        if (entry->user != load->user || !str_equal(other->group, kind->group) ||
            !same_term(entry, &seq, cased))
            continue;
        if (other == kind && entry->cased == cased) return ACT_OK;
        return line_error(line, error, "\"" STR_FORMAT "\" is already " STR_FORMAT " " STR_FORMAT,
                          STR_ARGS(text), STR_ARGS(other->group), STR_ARGS(other->name));
    }
    Entry *entry = array_add(lex->arena, &lex->term_entries);
    *entry = (Entry){
        .owner = kind->number, .cased = cased, .user = load->user, .plain = seq.plain, .next = *place};
    *place = lex->term_entries.count;
    return ACT_OK;
}

static act_status word_reading(Loading *load, const Line *line, NameKind kind, Str reading, act_error *error)
{
    (void)kind;
    return term_add(load, line, false, reading, error);
}

static act_status name_reading(Loading *load, const Line *line, NameKind kind, Str reading, act_error *error)
{
    (void)kind;
    return term_add(load, line, true, reading, error);
}

act_status terms_line(Loading *load, const Line *line, act_error *error)
{
    if (line->head) return class_head(load, line, error);
    if (str_is(line->key, "words")) return values_add(load, line, NAME_FULL, word_reading, error);
    if (str_is(line->key, "names")) return values_add(load, line, NAME_FULL, name_reading, error);
    if (str_is(line->key, "patterns")) return patterns_add(load, line, error);
    return line_error(line, error, "no such field of a class: \"" STR_FORMAT "\"", STR_ARGS(line->key));
}

/* A search for the longest term: at every atom its form or its lemma may lead on. */
typedef struct Search {
    const Lexicon *lex;
    const Atom *atoms;
    uint32_t count;
    Str group;
    Folded *text; /* what has been chosen so far */
    uint32_t longest, kind;
    bool user;
} Search;

static void take_entries(Search *search, uint32_t node, uint32_t length)
{
    const Lexicon *lex = search->lex;
    for (uint32_t at = lex->terms.values.items[node]; at; at = lex->term_entries.items[at - 1].next) {
        const Entry *entry = &lex->term_entries.items[at - 1];
        if (search->group.size && !str_equal(lex->classes.items[entry->owner].group, search->group)) continue;
        if (entry->cased && !entry_fits(entry, search->text, length)) continue;
        bool better = length > search->longest || (entry->user && !search->user) ||
                      (entry->user == search->user && entry->owner < search->kind);
        if (!better) continue;
        search->longest = length;
        search->kind = entry->owner;
        search->user = entry->user;
    }
}

static void search_from(Search *search, uint32_t node, uint32_t depth)
{
    if (depth && search->lex->terms.values.items[node] && depth >= search->longest &&
        ends_token(search->atoms, depth, search->count))
        take_entries(search, node, depth);
    if (depth == search->count || depth == ATOMS_MAX) return;
    const Atom *atom = &search->atoms[depth];
    uint32_t seen = 0;
    for (int way = 0; way < 2; way++) {
        Str word = way ? atom->lemma : atom->form;
        if (!word.size || (way && str_equal(word, atom->form)) || !fold(word, &search->text[depth])) continue;
        uint32_t key = intern_find(&search->lex->atoms, folded_key(&search->text[depth]));
        uint32_t next = key ? trie_step(&search->lex->terms, node, key) : 0;
        if (next && next != seen) search_from(search, next, depth + 1);
        seen = next;
    }
}

uint32_t lexicon_find_term(const Lexicon *lex, const Atom *atoms, uint32_t count, Str group,
                           const LexClass **kind)
{
    Folded text[ATOMS_MAX];
    Search search = {.lex = lex, .atoms = atoms, .count = count, .group = group, .text = text};
    search_from(&search, 0, 0);
    uint32_t pattern_kind, pattern = patterns_find(lex, atoms, count, group, &pattern_kind);
    if (pattern > search.longest) {
        search.longest = pattern;
        search.kind = pattern_kind;
    }
    if (search.longest) *kind = &lex->classes.items[search.kind];
    return search.longest;
}

static const LexClass *whole_term(const Lexicon *lex, Arena *scratch, Str lemma, Str group)
{
    Atoms atoms = {0};
    const LexClass *kind = NULL;
    atoms_add(scratch, &atoms, lemma, (Str){0}, 0);
    uint32_t length = lexicon_find_term(lex, atoms.items, atoms.count, group, &kind);
    return length && length == atoms.count ? kind : NULL;
}

/* Is lemma one atom as it stands? Most are. */
static bool is_atom(Str lemma)
{
    for (size_t i = 0; i < lemma.size; i++) {
        char c = lemma.bytes[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) return false;
    }
    return true;
}

const LexClass *lexicon_term(const Lexicon *lex, Str lemma, Str group)
{
    const LexClass *kind;
    if (is_atom(lemma)) return lexicon_find_term(lex, &(Atom){.form = lemma}, 1, group, &kind) ? kind : NULL;
    Arena *scratch = arena_new();
    if (!scratch) return NULL;
    if (ARENA_GUARD(scratch)) {
        const LexClass *found = whole_term(lex, scratch, lemma, group);
        arena_free(scratch);
        return found;
    }
    arena_free(scratch);
    return NULL;
}
