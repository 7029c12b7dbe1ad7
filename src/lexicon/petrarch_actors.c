/* Actors of a dictionary: what a group of names with its codes stands for, and from when to when. */
#include "lexicon/petrarch.h"

#include "base/utf8.h"

#include <stdio.h>
#include <utf8proc.h>

#define NOBODY UINT32_MAX
enum { PERSON_WORDS = 5 };

/* ---- phrases ---- */

/* Cuts text into lex->cut, where a name may end behind every atom; how many there are. */
static uint32_t cut(Lexicon *lex, Str text)
{
    lex->cut.count = 0;
    atoms_add(lex->arena, &lex->cut, text, (Str){0}, 0);
    for (uint32_t i = 0; i < lex->cut.count; i++) lex->cut.items[i].token = i;
    return lex->cut.count;
}

bool phrase_fits(Lexicon *lex, Str text)
{
    Folded word;
    uint32_t count = cut(lex, text);
    for (uint32_t i = 0; i < count; i++)
        if (!fold(lex->cut.items[i].form, &word)) return false;
    return count && count <= ATOMS_MAX;
}

const LexClass *phrase_class(Lexicon *lex, Str text, Str group)
{
    const LexClass *kind;
    uint32_t count = cut(lex, text);
    return count && lexicon_find_term(lex, lex->cut.items, count, group, &kind) == count ? kind : NULL;
}

static bool is_term(const Lexicon *lex, const Atom *atom, const char *group)
{
    const LexClass *kind;
    return lexicon_find_term(lex, atom, 1, str_from(group), &kind) == 1;
}

static bool is_letters(Str form)
{
    for (size_t i = 0; i < form.size; i++)
        if (form.bytes[i] >= '0' && form.bytes[i] <= '9') return false;
    unsigned char first = form.size ? (unsigned char)form.bytes[0] : 0;
    return first >= 0x80 || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
}

/* Does text look like a person's name: a few words, none of them a noun of offices, bodies or lands? A title
 * may stand before it. */
static bool looks_like_person(Lexicon *lex, Str text, bool dated)
{
    static const char *const strange[] = {"organisation", "collective", "country-noun", "title"};
    size_t n_strange = sizeof strange / sizeof *strange - dated; /* "King" may be a surname */
    const LexClass *title;
    uint32_t count = cut(lex, text);
    const Atom *atoms = lex->cut.items;
    uint32_t at = lexicon_find_term(lex, atoms, count, STR("title"), &title);
    uint32_t words = count - at;
    if (words > PERSON_WORDS || words < (at ? 1 : 2)) return false;
    for (; at < count; at++) {
        if (!is_letters(atoms[at].form) || str_is(atoms[at].form, "OF") || str_is(atoms[at].form, "AND") ||
            str_is(atoms[at].form, "FOR"))
            return false;
        for (size_t i = 0; i < n_strange && is_term(lex, &atoms[at], ""); i++)
            if (is_term(lex, &atoms[at], strange[i])) return false;
    }
    return true;
}

/* The actor that text as a whole names already, or NULL. */
static const LexActor *named_already(Lexicon *lex, Str text)
{
    ActorName name;
    uint32_t count = cut(lex, text);
    bool whole = count && lexicon_find_actor(lex, lex->cut.items, count, &name) == count;
    return whole && name.actor->id.size ? name.actor : NULL;
}

static bool is_small(Str form)
{
    static const char *const small[] = {"OF", "IN", "TO", "AT", "FOR", "THE"};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (str_is(form, small[i])) return true;
    return false;
}

Str phrase_core(Str text)
{
    for (;;) {
        size_t space = text.size;
        while (space && text.bytes[space - 1] != ' ') space--;
        if (!space || !is_small(str_slice(text, space, text.size))) return text;
        text = str_trim(str_slice(text, 0, space));
    }
}

/* Is text no name but a description that is understood without a dictionary: "RURITANIAN EMBASSY IN",
 * "MINISTER OF RURITANIA"? Then whoever it is in the text is better found there. */
static bool is_description(Lexicon *lex, Str text, Str country)
{
    static const char *const nouns[] = {"title", "organisation", "collective"};
    const LexClass *kind;
    ActorName name;
    uint32_t count = cut(lex, phrase_core(text));
    const Atom *atoms = lex->cut.items;
    if (count < 2) return false;
    uint32_t length = lexicon_find_actor(lex, atoms, count, &name);
    for (size_t i = 0; i < 3 && length && length < count && str_equal(name.actor->country, country); i++)
        if (lexicon_find_term(lex, atoms + length, count - length, str_from(nouns[i]), &kind) ==
            count - length)
            return true;
    uint32_t title = lexicon_find_term(lex, atoms, count, STR("title"), &kind), at = title;
    if (title == count) return true;
    while (title && at < count && is_small(atoms[at].form)) at++;
    if (at == title || at == count) return false;
    bool whole = lexicon_find_actor(lex, atoms + at, count - at, &name) == count - at;
    return whole && str_equal(name.actor->country, country);
}

/* ---- labels and ids ---- */

static bool has_small_letter(Str word)
{
    for (size_t i = 0; i < word.size; i++)
        if (word.bytes[i] >= 'a' && word.bytes[i] <= 'z') return true;
    return false;
}

static bool has_vowel(Str word)
{
    for (size_t i = 0; i < word.size; i++)
        if (memchr("AEIOUY", word.bytes[i], 6) || (unsigned char)word.bytes[i] >= 0x80) return true;
    return false;
}

static bool is_small_word(Str word)
{
    static const char *const small[] = {"OF", "THE", "AND", "FOR", "IN", "ON",
                                        "TO", "DE",  "DU",  "DES", "LA", "Y"};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (str_is(word, small[i])) return true;
    return false;
}

/* "AL-NUSRA" → "Al-Nusra", "O'NEILL" → "O'Neill", "PEOPLE'S" → "People's". */
static Str capitalised(Arena *arena, Str word, bool small)
{
    char *bytes = arena_alloc(arena, 2 * word.size + 4);
    size_t size = 0, length;
    bool first = !small;
    for (size_t at = 0; at < word.size; at += length) {
        uint32_t code;
        length = utf8_decode(word, at, &code);
        if (!length) return word;
        int32_t letter = (int32_t)code;
        size += utf8_encode((uint32_t)(first ? letter : utf8proc_tolower(letter)), bytes + size);
        first = letter == '-' || letter == '.' || (letter == '\'' && at + 3 < word.size);
    }
    return (Str){bytes, size};
}

/* The name as it is shown. Words with small letters stay as they are, and abbreviations: words without a
 * vowel, and a short one by itself. */
static Str to_label(Arena *arena, Str text)
{
    Str label = {0};
    bool alone = text.size <= 5 && !memchr(text.bytes, ' ', text.size);
    for (Str rest = text; rest.bytes;) {
        Str word = str_cut(&rest, ' ');
        if (!word.size) continue;
        bool stays = alone || has_small_letter(word) || !has_vowel(word);
        Str shown = stays ? word : capitalised(arena, word, label.size && is_small_word(word));
        label = label.size ? str_print(arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(label), STR_ARGS(shown))
                           : shown;
    }
    return label;
}

/* Appends an atom in small ASCII letters and digits, other letters by their code point; the new size. */
static size_t put_atom(char *bytes, size_t size, const Folded *atom)
{
    Str key = folded_key(atom);
    size_t length;
    uint32_t code;
    for (size_t at = 0; at < key.size && (length = utf8_decode(key, at, &code)) > 0; at += length) {
        if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9'))
            bytes[size++] = (char)code;
        else if (code >= 0x80)
            size += (size_t)snprintf(bytes + size, 8, "u%04x", (unsigned)code);
    }
    return size;
}

/* An id: the label's atoms, joined by hyphens. */
static Str to_id(Lexicon *lex, Str label)
{
    Folded atom;
    uint32_t count = cut(lex, label);
    char *bytes = arena_alloc(lex->arena, count * (4 * FOLD_MAX + 1) + 8);
    size_t size = 0;
    for (uint32_t i = 0; i < count; i++) {
        size_t before = size;
        if (!fold(lex->cut.items[i].form, &atom)) continue;
        if (size) bytes[size++] = '-';
        size_t after = put_atom(bytes, size, &atom);
        size = after == size ? before : after;
    }
    return size ? (Str){bytes, size} : STR("unnamed");
}

/* ---- actors ---- */

/* What a group says of its actor with one of its codes. */
typedef struct Standing {
    ActorType type;
    Str country, kind;
} Standing;

static Standing standing_of(const Meaning *meaning, bool person)
{
    Standing standing = {.type = person ? ACTOR_OFFICIAL : ACTOR_ORGANISATION};
    if (meaning->owner) standing.country = meaning->owner->id;
    if (!person) standing.kind = meaning->kind;
    return standing;
}

/* Puts what the dictionary says over what is known. A code without a state says nothing of it. */
static void stand(LexActor *actor, const Standing *standing)
{
    if (!str_equal(actor->country, standing->country) || actor->type != standing->type)
        actor->role = (Str){0};
    if (actor->type != standing->type || !actor->kind.size) actor->kind = standing->kind;
    actor->type = standing->type;
    actor->country = standing->country;
}

static bool stands_so(const LexActor *actor, const Standing *standing)
{
    bool same_country = !standing->country.size || str_equal(actor->country, standing->country);
    return same_country && actor->type == standing->type;
}

/* A new actor; namesakes are told apart by what they belong to, then by number. */
static LexActor *actor_new(Lexicon *lex, Str label, const Standing *standing)
{
    Str slug = to_id(lex, label), id = slug;
    if (lexicon_actor(lex, id) && standing->country.size)
        id = slug = to_id(lex, str_print(lex->arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(label),
                                         STR_ARGS(standing->country)));
    for (unsigned number = 2; lexicon_actor(lex, id); number++)
        id = str_print(lex->arena, STR_FORMAT "-%u", STR_ARGS(slug), number);
    uint32_t number = actor_add(lex, id);
    KnownActor *known = &lex->actors.items[number - 1];
    known->defined = known->user = true;
    *known->actor = (LexActor){.id = known->actor->id,
                               .label = label,
                               .type = standing->type,
                               .country = standing->country,
                               .kind = standing->kind};
    return known->actor;
}

/* The organisation or official that one of the names means already, in which case the dictionary tells more
 * of it (and another country, if it likes); else a new one. */
static LexActor *actor_of(Lexicon *lex, const Group *group, Str label, const Standing *standing)
{
    for (uint32_t i = 0; i < group->names.count; i++) {
        const LexActor *found = named_already(lex, group->names.items[i].text);
        if (!found || found->type != standing->type) continue;
        KnownActor *known = &lex->actors.items[intern_find(&lex->ids, found->id) - 1];
        if (known->user && !stands_so(known->actor, standing)) continue;
        if (!stands_so(known->actor, standing)) stand(known->actor, standing);
        return known->actor;
    }
    return actor_new(lex, label, standing);
}

/* The actor in another period of its time. */
static const LexActor *actor_then(Lexicon *lex, const LexActor *actor, const Standing *standing)
{
    if (stands_so(actor, standing)) return actor;
    LexActor *then = ARENA_NEW(lex->arena, LexActor);
    *then = *actor;
    stand(then, standing);
    return then;
}

/* ---- periods ---- */

/* How far day is from the period, in no unit but that of comparison. */
static uint32_t distance(const Period *period, uint32_t day)
{
    if (day < period->from) return period->from - day;
    return day > period->to ? day - period->to : 0;
}

/* The period that holds on a day: the first that has it, else what always holds, else the nearest. */
static const Period *period_on(const Period *first, uint32_t day)
{
    const Period *always = NULL, *nearest = NULL;
    for (const Period *period = first;; period++) {
        if (period->always) {
            if (!always) always = period;
        } else if (!nearest || distance(period, day) < distance(nearest, day)) {
            nearest = period;
        }
        if (period->last) break;
    }
    return nearest && (!always || !distance(nearest, day)) ? nearest : always;
}

/* "2004-07-01" → 20040701; the middle of what is not told; far ahead where nothing is. */
static uint32_t day_of(Str date)
{
    uint32_t parts[3] = {0, 7, 15};
    for (int i = 0; i < 3 && date.bytes && date.size; i++) {
        Str part = str_cut(&date, '-');
        parts[i] = 0;
        for (size_t at = 0; at < part.size && at < 4; at++) {
            if (part.bytes[at] < '0' || part.bytes[at] > '9') break;
            parts[i] = parts[i] * 10 + (uint32_t)(part.bytes[at] - '0');
        }
    }
    return parts[0] ? parts[0] * 10000 + parts[1] * 100 + parts[2] : 99991231;
}

const LexActor *lexicon_actor_on(const Lexicon *lex, ActorName name, Str date)
{
    if (!name.periods) return name.actor;
    return period_on(&lex->periods.items[name.periods - 1], day_of(date))->actor;
}

/* ---- groups ---- */

/* Where all codes but some tell whose somebody is, those others ("ELI", "---") say nothing. */
static void drop_empty(Group *group)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < group->codes.count; i++)
        if (group->codes.items[i].meaning.owner) group->codes.items[kept++] = group->codes.items[i];
    if (kept) group->codes.count = kept;
}

static bool is_dated(const Group *group)
{
    for (uint32_t i = 0; i < group->codes.count; i++)
        if (!group->codes.items[i].period.always) return true;
    return false;
}

/* The first name, to be shown. *person: whether it is a person's, with a code that may be one's or for some
 * time only: people hold office for a time, bodies seldom. */
static Str label_of(Lexicon *lex, const Group *group, bool *person)
{
    bool dated = is_dated(group), may_be = dated;
    for (uint32_t i = 0; i < group->codes.count; i++)
        may_be = may_be || group->codes.items[i].meaning.persons;
    *person = may_be && looks_like_person(lex, group->names.items[0].text, dated);
    return to_label(lex->arena, group->names.items[0].text);
}

/* Does the actor whom the lexicon gives the name agree with all that the dictionary says of it? */
static bool agrees(const LexActor *built_in, const LexActor *actor, const Period *periods)
{
    for (const Period *period = periods; period; period = period->last ? NULL : period + 1)
        if (!str_equal(built_in->country, period->actor->country)) return false;
    return str_equal(built_in->country, actor->country);
}

/* A name stands for actor, unless the user has told of it before or the lexicon agrees. What is too long to
 * be found in a text is passed over. */
static void name_put(Loading *load, const Line *line, Str text, const LexActor *actor, uint32_t periods)
{
    Lexicon *lex = load->lex;
    Sequence seq;
    act_error too_long;
    if (sequence_add(lex, &lex->names, text, line, &seq, &too_long)) return;
    const Period *times = periods ? &lex->periods.items[periods - 1] : NULL;
    uint32_t *first = &lex->names.values.items[seq.node];
    for (uint32_t at = *first; at; at = lex->name_entries.items[at - 1].next) {
        const Entry *entry = &lex->name_entries.items[at - 1];
        if (entry->user) return;
        if (actor && entry->owner != NOBODY && agrees(lex->actors.items[entry->owner].actor, actor, times))
            return;
    }
    Entry *entry = array_add(lex->arena, &lex->name_entries);
    *entry = (Entry){.owner = actor ? intern_find(&lex->ids, actor->id) - 1 : NOBODY,
                     .kind = actor ? NAME_FULL : NAME_NOBODY,
                     .user = true,
                     .plain = seq.plain,
                     .periods = periods,
                     .next = *first};
    *first = lex->name_entries.count;
}

/* Does a code with this meaning stand for its owner itself? "UN" is the UN, but a man of the UN is
 * not. */
static bool is_owner(const Meaning *meaning, bool person) { return meaning->bare && !person; }

/* The actors of all periods, from the codes; *standing_now is what holds today. */
static Period *periods_of(Lexicon *lex, const Group *group, bool person, Standing *standing_now,
                          bool *owner_now)
{
    Period *periods = ARENA_ARRAY(lex->arena, Period, group->codes.count);
    for (uint32_t i = 0; i < group->codes.count; i++) {
        periods[i] = group->codes.items[i].period;
        periods[i].last = i + 1 == group->codes.count;
    }
    const Meaning *now = &group->codes.items[period_on(periods, day_of((Str){0})) - periods].meaning;
    *owner_now = is_owner(now, person);
    *standing_now = standing_of(now, person);
    for (uint32_t i = 0; i < group->codes.count; i++) {
        const Meaning *meaning = &group->codes.items[i].meaning;
        if (is_owner(meaning, person)) periods[i].actor = meaning->owner;
        if (*owner_now && meaning == now) standing_now->country = meaning->owner->id;
    }
    return periods;
}

/* Keeps the periods where they tell of several actors: their 1-based index, or 0. */
static uint32_t periods_keep(Lexicon *lex, const Period *periods, const LexActor *actor)
{
    uint32_t count = 0, first = lex->periods.count + 1;
    bool several = false;
    do several = several || periods[count].actor != actor;
    while (!periods[count++].last);
    for (uint32_t i = 0; several && i < count; i++) *array_add(lex->arena, &lex->periods) = periods[i];
    return several ? first : 0;
}

/* Leaves only what is a name for whoever the codes mean. */
static void drop_descriptions(Lexicon *lex, Group *group)
{
    const LexActor *owner = group->codes.items[0].meaning.owner;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < group->names.count; i++)
        if (!owner || !is_description(lex, group->names.items[i].text, owner->id))
            group->names.items[kept++] = group->names.items[i];
    group->names.count = kept;
}

void group_add_actor(Loading *load, const Group *given)
{
    Lexicon *lex = load->lex;
    Group group = *given;
    const LexActor *actor = NULL;
    uint32_t periods = 0;
    drop_empty(&group);
    drop_descriptions(lex, &group);
    if (!group.names.count) return;
    if (!group.codes.items[0].meaning.nobody) {
        bool person, owner_now;
        Standing now;
        Str label = label_of(lex, &group, &person);
        Period *times = periods_of(lex, &group, person, &now, &owner_now);
        actor = owner_now ? lexicon_actor(lex, now.country) : actor_of(lex, &group, label, &now);
        for (uint32_t i = 0; i < group.codes.count; i++) {
            if (times[i].actor) continue;
            Standing then = standing_of(&group.codes.items[i].meaning, person);
            times[i].actor = owner_now ? actor_of(lex, &group, label, &then) : actor_then(lex, actor, &then);
        }
        periods = periods_keep(lex, times, actor);
    }
    for (uint32_t i = 0; i < group.names.count; i++) {
        Line line = {.file = group.file, .number = group.names.items[i].line};
        name_put(load, &line, group.names.items[i].text, actor, periods);
    }
}
