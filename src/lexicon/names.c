/* Names of actors: putting them into the trie and finding them in text. */
#include "lexicon/knowledge.h"

#include "base/ascii.h"

#define NOBODY UINT32_MAX

act_status sequence_add(Lexicon *lex, Trie *trie, Str text, const Line *line, Sequence *out, act_error *error)
{
    Folded folded;
    lex->cut.count = 0;
    atoms_add(lex->arena, &lex->cut, text, (Str){0}, 0);
    uint32_t count = lex->cut.count, node = 0;
    if (!count) return line_error(line, error, "no letter or digit in \"" STR_FORMAT "\"", STR_ARGS(text));
    if (count > ATOMS_MAX)
        return line_error(line, error, "more than %d words in \"" STR_FORMAT "\"", ATOMS_MAX, STR_ARGS(text));
    Str *plain = ARENA_ARRAY(lex->arena, Str, count);
    for (uint32_t i = 0; i < count; i++) {
        Str form = lex->cut.items[i].form;
        if (!fold(form, &folded))
            return line_error(line, error, "word too long: \"" STR_FORMAT "\"", STR_ARGS(form));
        plain[i] = str_copy(lex->arena, folded_plain(&folded));
        node = trie_add(trie, lex->arena, node, intern_add(&lex->atoms, folded_key(&folded)));
    }
    *out = (Sequence){plain, count, node};
    return ACT_OK;
}

static bool same_spelling(const Entry *entry, const Sequence *name)
{
    for (uint32_t i = 0; i < name->count; i++)
        if (!str_equal(entry->plain[i], name->plain[i])) return false;
    return true;
}

static Str label_of(const Lexicon *lex, uint32_t actor)
{
    return actor == NOBODY ? STR("nobody") : lex->actors.items[actor].actor->label;
}

/* Where one spelling names one actor in several ways ("Chinese": adjective, people), the first kind counts.
 * The user's names stand before the built-in ones; otherwise a name of two actors is a mistake. */
act_status names_add(Loading *load, uint32_t actor, NameKind kind, Str name, const Line *line,
                     act_error *error)
{
    Lexicon *lex = load->lex;
    Sequence seq = {0};
    act_status status = sequence_add(lex, &lex->names, name, line, &seq, error);
    if (status) return status;
    for (uint32_t at = lex->names.values.items[seq.node]; at; at = lex->name_entries.items[at - 1].next) {
        Entry *entry = &lex->name_entries.items[at - 1];
        if (!same_spelling(entry, &seq)) continue;
        if (entry->owner == actor) {
            if (kind < entry->kind) entry->kind = kind;
            if (load->user == entry->user) return ACT_OK;
        } else if (entry->user == load->user) {
            return line_error(line, error, "\"" STR_FORMAT "\" already stands for " STR_FORMAT,
                              STR_ARGS(name), STR_ARGS(label_of(lex, entry->owner)));
        }
    }
    Entry *entry = array_add(lex->arena, &lex->name_entries);
    uint32_t *first = &lex->names.values.items[seq.node];
    *entry = (Entry){
        .owner = actor, .kind = kind, .cased = true, .user = load->user, .plain = seq.plain, .next = *first};
    *first = lex->name_entries.count; /* the newest first: the user's before the built-in */
    return ACT_OK;
}

static bool has_lower_start(Str plain) { return plain.bytes[0] >= 'a' && plain.bytes[0] <= 'z'; }

/* "al-Qaeda" begins a sentence as "Al-Qaeda": all but the first letter must be the same. */
static bool same_but_first(Str plain, Str text)
{
    return plain.size == text.size &&
           str_equal(str_slice(plain, 1, plain.size), str_slice(text, 1, text.size));
}

/* Capitals count, but not in a text of capitals only; nor in the first letter of several words; nor in words
 * that the entry has in lower case ("Bosnia And Herzegovina" in a headline). */
bool entry_fits(const Entry *entry, const Folded *text, uint32_t count)
{
    bool upper = true, exact = true;
    for (uint32_t i = 0; i < count; i++) {
        Str plain = entry->plain[i], word = folded_plain(&text[i]);
        upper = upper && text[i].upper;
        exact = exact && (str_equal(plain, word) || (count > 1 && i == 0 && same_but_first(plain, word)) ||
                          (i > 0 && has_lower_start(plain)));
    }
    return upper || exact;
}

/* A name whose capitals are not known, as in a dictionary in capitals only: its words begin with one, but for
 * short ones ("al-Nusra"), and an abbreviation ("UN") has nothing else. */
static bool name_fits(const Folded *text, uint32_t count)
{
    uint32_t capitals = 0;
    for (uint32_t i = 0; i < count; i++) {
        Str word = folded_plain(&text[i]);
        if (!has_lower_start(word))
            capitals++;
        else if (word.size > 3)
            return false;
    }
    return count == 1 && text->plain_size <= 3 ? text->upper : capitals > 0;
}

static const Entry *fitting(const Lexicon *lex, uint32_t node, const Folded *text, uint32_t count)
{
    const Entry *found = NULL;
    for (uint32_t at = lex->names.values.items[node]; at; at = lex->name_entries.items[at - 1].next) {
        const Entry *entry = &lex->name_entries.items[at - 1];
        if (!(entry->cased ? entry_fits(entry, text, count) : name_fits(text, count))) continue;
        /* Two spellings of one sequence fit a text in capitals: the user's, then the one read first. */
        if (!found || entry->user == found->user) found = entry;
    }
    return found;
}

uint32_t lexicon_find_actor(const Lexicon *lex, const Atom *atoms, uint32_t count, ActorName *name)
{
    Folded text[ATOMS_MAX];
    uint32_t longest = 0, node = 0;
    for (uint32_t i = 0; i < count && i < ATOMS_MAX; i++) {
        if (!fold(atoms[i].form, &text[i])) break;
        uint32_t atom = intern_find(&lex->atoms, folded_key(&text[i]));
        node = atom ? trie_step(&lex->names, node, atom) : 0;
        if (!node) break;
        if (!lex->names.values.items[node] || !ends_token(atoms, i + 1, count)) continue;
        const Entry *entry = fitting(lex, node, text, i + 1);
        if (!entry) continue;
        longest = i + 1;
        *name = (ActorName){entry->owner == NOBODY ? &lex->nobody : lex->actors.items[entry->owner].actor,
                            entry->kind, entry->periods};
    }
    return longest;
}

const LexActor *lexicon_actor(const Lexicon *lex, Str id)
{
    uint32_t found = intern_find(&lex->ids, id);
    return found && lex->actors.items[found - 1].defined ? lex->actors.items[found - 1].actor : NULL;
}

/* The id, whatever its capitals: few ask, and only once a run. */
static const LexActor *actor_with_id(const Lexicon *lex, Str id)
{
    Folded wanted, have;
    if (!fold(id, &wanted)) return NULL;
    for (uint32_t i = 0; i < lex->actors.count; i++) {
        if (fold(lex->actors.items[i].actor->id, &have) && str_equal(folded_key(&wanted), folded_key(&have)))
            return lex->actors.items[i].actor;
    }
    return NULL;
}

/* Any spelling of the whole of name; capitals do not count. */
static const LexActor *actor_with_name(const Lexicon *lex, const Atom *atoms, uint32_t count)
{
    Folded word;
    uint32_t node = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t atom = fold(atoms[i].form, &word) ? intern_find(&lex->atoms, folded_key(&word)) : 0;
        node = atom ? trie_step(&lex->names, node, atom) : 0;
        if (!node) return NULL;
    }
    const Entry *best = NULL;
    for (uint32_t at = lex->names.values.items[node]; at; at = lex->name_entries.items[at - 1].next) {
        const Entry *entry = &lex->name_entries.items[at - 1];
        if (entry->owner != NOBODY && (!best || entry->kind <= best->kind)) best = entry;
    }
    return best ? lex->actors.items[best->owner].actor : NULL;
}

static const LexActor *actor_named(const Lexicon *lex, Arena *scratch, Str name)
{
    Atoms atoms = {0};
    ActorName found;
    atoms_add(scratch, &atoms, name, (Str){0}, 0);
    bool whole = atoms.count && lexicon_find_actor(lex, atoms.items, atoms.count, &found) == atoms.count;
    if (whole && found.actor->id.size) return found.actor;
    const LexActor *actor = actor_with_id(lex, name);
    return actor || !atoms.count ? actor : actor_with_name(lex, atoms.items, atoms.count);
}

static bool same_letters(Str a, Str b)
{
    for (size_t i = 0; i < a.size && a.size == b.size; i++)
        if (ascii_lower(a.bytes[i]) != ascii_lower(b.bytes[i])) return false;
    return a.size == b.size;
}

/* "King Rudolf V", "King Rudolf of Ruritania": by the name that others call him. */
static Str without_number(Str name)
{
    for (size_t i = 0; i + 4 < name.size; i++)
        if (!memcmp(name.bytes + i, " of ", 4)) return str_slice(name, 0, i);
    size_t at = name.size;
    while (at > 0 && memchr("IVX", name.bytes[at - 1], 3)) at--;
    return at < name.size && at > 1 && name.bytes[at - 1] == ' ' ? str_slice(name, 0, at - 1) : name;
}

static bool ends_with_word(Str label, Str word)
{
    Str name = without_number(label);
    if (name.size <= word.size) return false;
    Str before = str_slice(name, 0, name.size - word.size);
    if (!str_ends(before, STR(" ")) && !str_ends(before, STR(" al-"))) return false;
    return same_letters(str_slice(name, name.size - word.size, name.size), word);
}

uint32_t lexicon_officials_named(const Lexicon *lex, Str surname, const LexActor **found, uint32_t most)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < lex->actors.count && count < most; i++) {
        const LexActor *actor = lex->actors.items[i].actor;
        if (actor->type == ACTOR_OFFICIAL && actor->role.size && ends_with_word(actor->label, surname))
            found[count++] = actor;
    }
    return count;
}

const LexActor *lexicon_actor_named(const Lexicon *lex, Str name)
{
    const LexActor *actor = lexicon_actor(lex, name);
    Arena *scratch = actor ? NULL : arena_new();
    if (!scratch) return actor;
    if (ARENA_GUARD(scratch)) {
        const LexActor *found = actor_named(lex, scratch, name);
        arena_free(scratch);
        return found;
    }
    arena_free(scratch);
    return NULL;
}
