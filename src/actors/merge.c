#include "actors/finder.h"

#define MANY_ALIASES 64
#define MANY_PARTS 8

/* Actors. */

uint32_t actor_create(Finder *finder, ActorType type, Str label)
{
    Actor *actor = array_add(finder->arena, &finder->out->actors);
    *actor = (Actor){.label = label, .type = type};
    *array_add(finder->scratch, &finder->home) = ACTOR_NONE;
    *array_add(finder->scratch, &finder->adjectives) = (Str){0};
    *array_add(finder->scratch, &finder->weight) = 0;
    return finder->out->actors.count - 1;
}

void actor_alias(Finder *finder, uint32_t actor, Str alias)
{
    Actor *owner = &finder->out->actors.items[actor];
    if (!alias.size || owner->aliases.count >= MANY_ALIASES) return;
    for (uint32_t i = 0; i < owner->aliases.count; i++)
        if (str_equal(owner->aliases.items[i], alias)) return;
    *array_add(finder->arena, &owner->aliases) = alias;
}

uint32_t actor_known(Finder *finder, const LexActor *known)
{
    uint32_t actor = names_find(finder, '=', known->id);
    if (actor != ACTOR_NONE) return actor;
    actor = actor_create(finder, known->type, known->label);
    names_put(finder, '=', known->id, actor);
    Actor *added = &finder->out->actors.items[actor];
    added->known = known;
    added->id = known->id;
    added->gender = known->gender;
    added->kind = known->kind;
    if (known->type == ACTOR_STATE || known->type == ACTOR_BLOC) {
        finder->home.items[actor] = actor;
    } else if (known->country.size) {
        const LexActor *country = lexicon_actor(finder->lex, known->country);
        if (country && !str_equal(country->id, known->id)) {
            uint32_t home = actor_known(finder, country);
            finder->home.items[actor] = home;
        }
    }
    return actor;
}

uint32_t actor_home(const Finder *finder, uint32_t actor)
{
    return actor == ACTOR_NONE ? ACTOR_NONE : finder->home.items[actor];
}

/* The index. */

/* Keys longer than this name nobody. */
typedef struct Key {
    char bytes[256];
} Key;

static Str key_of(Key *key, char kind, Str folded)
{
    if (!folded.size || folded.size >= sizeof key->bytes) return (Str){0};
    key->bytes[0] = kind;
    memcpy(key->bytes + 1, folded.bytes, folded.size);
    return (Str){key->bytes, folded.size + 1};
}

uint32_t names_find(const Finder *finder, char kind, Str folded)
{
    Key key;
    Str bytes = key_of(&key, kind, folded);
    uint32_t id = bytes.size ? intern_find(&finder->names.keys, bytes) : 0;
    return id ? finder->names.actors.items[id - 1] : ACTOR_NONE;
}

void names_put(Finder *finder, char kind, Str folded, uint32_t actor)
{
    Key key;
    Str bytes = key_of(&key, kind, folded);
    if (!bytes.size) return;
    uint32_t id = intern_add(&finder->names.keys, bytes);
    while (finder->names.actors.count < id) *array_add(finder->scratch, &finder->names.actors) = ACTOR_NONE;
    finder->names.actors.items[id - 1] = actor;
}

static Str join_words(Finder *finder, uint32_t first, uint32_t end, bool possessives)
{
    while (end > first + 1 && token_possessive(finder, end - 1)) end--;
    while (first + 1 < end && token_in(finder, first, "the a an its his her their this that")) first++;
    size_t used = 0;
    Str text = span_text(finder, first, end);
    char *bytes = arena_alloc(finder->arena, text.size + 1);
    bool space = false;
    for (uint32_t token = first; token < end; token++) {
        if (token_possessive(finder, token) && !possessives) {
            space = true;
            continue;
        }
        Str form = token_at(finder, token)->form;
        if (space && used) bytes[used++] = ' ';
        if (used + form.size > text.size + 1) break;
        memcpy(bytes + used, form.bytes, form.size);
        used += form.size;
        space = token_at(finder, token)->space_after;
    }
    return (Str){bytes, used};
}

Str name_text(Finder *finder, uint32_t first, uint32_t end) { return join_words(finder, first, end, true); }

Str name_without_possessives(Finder *finder, uint32_t first, uint32_t end)
{
    return join_words(finder, first, end, false);
}

/* People. */

typedef struct Parts {
    Str part[MANY_PARTS];
    uint32_t count;
} Parts;

static bool is_particle(Str part)
{
    static const char *const words[] = {"al",  "el",  "de",  "da",  "la", "bin", "ibn",
                                        "van", "von", "der", "den", "di", "du",  "del"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is(part, words[i])) return true;
    return false;
}

/* The words of a folded name, without particles ("al-Zenda" is also written "Zenda"). */
static Parts parts_of(Str folded)
{
    Parts parts = {.count = 0};
    for (Str rest = folded; rest.bytes && parts.count < MANY_PARTS;) {
        Str word = str_cut(&rest, ' ');
        if (word.size && !(is_particle(word) && rest.bytes)) parts.part[parts.count++] = word;
    }
    return parts;
}

/* A part of a name as it may be spelt otherwise: Petrovsky, Petrovskyy, Petrovskiy. Writes at most size
 * bytes.
 */
static Str skeleton(Str part, char *out, size_t size)
{
    size_t used = 0;
    for (size_t i = 0; i < part.size && used < size; i++) {
        char c = part.bytes[i];
        if (c == 'y' || c == 'j') c = 'i';
        if (c == 'w') c = 'v';
        if (c == 'q') c = 'k';
        if (strchr("kptdgb", c) && i + 1 < part.size && part.bytes[i + 1] == 'h') i++;
        if (c == 'c' && i + 1 < part.size && part.bytes[i + 1] == 'k') c = 'k', i++;
        if (used && out[used - 1] == c) continue;
        out[used++] = c;
    }
    return (Str){out, used};
}

static bool is_vowel(char c) { return c && strchr("aeiou", c); }

/* "Pervez", "Pervaiz": the same consonants, and the same end; but "Daniel", "Daniela". */
static bool spelt_alike(Str a, Str b)
{
    if (!a.size || !b.size || a.bytes[0] != b.bytes[0]) return false;
    char last = a.bytes[a.size - 1], other = b.bytes[b.size - 1];
    if ((is_vowel(last) || is_vowel(other)) && last != other) return false;
    size_t i = 0, j = 0, consonants = 0;
    for (;; i++, j++, consonants++) {
        while (i < a.size && is_vowel(a.bytes[i])) i++;
        while (j < b.size && is_vowel(b.bytes[j])) j++;
        if (i >= a.size || j >= b.size) break;
        if (a.bytes[i] != b.bytes[j]) return false;
    }
    return i >= a.size && j >= b.size && consonants > 2;
}

static bool parts_alike(Str a, Str b)
{
    char one[64], other[64];
    if (str_equal(a, b)) return true;
    if (a.size == 1 || b.size == 1) return a.bytes[0] == b.bytes[0]; /* an initial */
    Str first = skeleton(a, one, sizeof one), second = skeleton(b, other, sizeof other);
    return str_equal(first, second) || spelt_alike(first, second);
}

bool person_spelt(const Finder *finder, Str name, Str label)
{
    Parts one = parts_of(fold_name(finder->arena, name)), other = parts_of(fold_name(finder->arena, label));
    if (one.count < 2 || one.count != other.count) return false;
    for (uint32_t i = 0; i < one.count; i++)
        if (one.part[i].size < 2 || other.part[i].size < 2 || !parts_alike(one.part[i], other.part[i]))
            return false;
    return true;
}

/* Are all parts of the shorter name in the longer, in order? */
static bool parts_within(const Parts *shorter, const Parts *longer)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < longer->count && at < shorter->count; i++)
        if (parts_alike(shorter->part[at], longer->part[i])) at++;
    return at == shorter->count;
}

static bool same_last(const Parts *a, const Parts *b)
{
    return a->count && b->count && parts_alike(a->part[a->count - 1], b->part[b->count - 1]);
}

/* Whose last name it is, else who has it among the others. */
static uint32_t find_part(const Finder *finder, Str part)
{
    char buffer[64];
    Str key = skeleton(part, buffer, sizeof buffer);
    uint32_t actor = names_find(finder, 'S', key);
    return actor != ACTOR_NONE ? actor : names_find(finder, 's', key);
}

/* Of namesakes the first that the document has in full keeps the name: "Novak" is not the Novaks' child. */
static void put_part(Finder *finder, Str part, bool last, uint32_t actor)
{
    char buffer[64], kind = last ? 'S' : 's';
    Str key = skeleton(part, buffer, sizeof buffer);
    if (names_find(finder, kind, key) == ACTOR_NONE) names_put(finder, kind, key, actor);
}

/* Somebody of the document whom the name may mean. */
static uint32_t person_find(Finder *finder, Str folded)
{
    uint32_t actor = names_find(finder, 'n', folded);
    if (actor != ACTOR_NONE) return actor;
    Parts parts = parts_of(folded);
    if (!parts.count) return ACTOR_NONE;
    const Str ends[2] = {parts.part[parts.count - 1], parts.part[0]};
    for (int i = 0; i < 2; i++) {
        uint32_t found = find_part(finder, ends[i]);
        if (found == ACTOR_NONE) continue;
        if (parts.count == 1) return found;
        Parts other = parts_of(fold_name(finder->arena, finder->out->actors.items[found].label));
        bool alike = parts.count <= other.count ? parts_within(&parts, &other)
                                                : parts_within(&other, &parts) && same_last(&parts, &other);
        if (alike) return found;
    }
    return ACTOR_NONE;
}

/* The parts by which others call a person: the last, and the first of an East Asian name, in fact any of
 * them. */
static void person_put(Finder *finder, Str folded, uint32_t actor)
{
    names_put(finder, 'n', folded, actor);
    Parts parts = parts_of(folded);
    for (uint32_t i = 0; i < parts.count; i++)
        if (parts.part[i].size > 1) put_part(finder, parts.part[i], i > 0 && i + 1 == parts.count, actor);
}

static char title_gender(const Finder *finder, const Draft *draft)
{
    for (uint32_t token = draft->title_first; token < draft->title_end; token++) {
        if (token_in(
                finder, token,
                "mrs ms miss lady dame queen princess duchess empress baroness madam madame sheikha sister"))
            return 'f';
        if (token_in(finder, token,
                     "mr sir lord king prince duke emperor emir sultan sheikh ayatollah pope mullah father"))
            return 'm';
        Str form = token_at(finder, token)->form;
        if (str_ends(form, STR("woman")) || token_in(finder, token, "mrs. ms.")) return 'f';
        if (str_ends(form, STR("sman")) || token_is(finder, token, "mr.")) return 'm';
    }
    return 0;
}

/* "Flavia Zenda" is a woman, as far as the lexicon knows her given name. */
static char name_gender(const Finder *finder, Str label)
{
    Str rest = label;
    for (int words = 0; rest.bytes && words < 2; words++) {
        const LexClass *kind = lexicon_term(finder->lex, str_cut(&rest, ' '), STR("given-name"));
        if (kind && rest.bytes) return class_is(kind, "woman") ? 'f' : 'm'; /* the last word is a surname */
    }
    return 0;
}

static void find_genders(Finder *finder)
{
    for (uint32_t i = 0; i < finder->out->actors.count; i++) {
        Actor *actor = &finder->out->actors.items[i];
        if (actor->type == ACTOR_OFFICIAL && !actor->gender)
            actor->gender = name_gender(finder, actor->label);
    }
}

/* A surname that the lexicon knows is somebody else's where the document has a full name with it. */
static bool surely_known(const Draft *draft)
{
    return draft->known && draft->name_end - draft->name_first > 1;
}

/* A new actor for a name that the document has not had before. */
static uint32_t create_person(Finder *finder, const Draft *draft, Str text)
{
    const LexActor *state, *known = known_by_office(finder, draft, &state);
    if (known) return actor_known(finder, known);
    uint32_t actor = actor_create(finder, ACTOR_OFFICIAL, text);
    if (state) finder->home.items[actor] = actor_known(finder, state);
    return actor;
}

static void merge_person(Finder *finder, Draft *draft)
{
    draft->known = known_then(finder, draft);
    Str text = name_text(finder, draft->name_first, draft->name_end);
    Str folded = fold_name(finder->arena, text);
    uint32_t actor = surely_known(draft) ? actor_known(finder, draft->known) : person_find(finder, folded);
    if (actor == ACTOR_NONE && draft->known) actor = actor_known(finder, draft->known);
    if (actor == ACTOR_NONE && draft->weak) return;
    if (actor == ACTOR_NONE) actor = create_person(finder, draft, text);
    Actor *found = &finder->out->actors.items[actor];
    if (!found->known && found->type == ACTOR_OFFICIAL && text.size > found->label.size) found->label = text;
    if (!found->gender) found->gender = title_gender(finder, draft);
    if (found->type == ACTOR_OFFICIAL) person_put(finder, folded, actor);
    if (draft->known) {
        Parts parts = parts_of(fold_name(finder->arena, draft->known->label));
        for (uint32_t i = 0; i < parts.count; i++)
            if (find_part(finder, parts.part[i]) == ACTOR_NONE) put_part(finder, parts.part[i], false, actor);
    }
    draft_resolve(draft, actor);
    if (draft->weak) actor_alias(finder, actor, text);
}

/* The order in which names are merged: whoever the lexicon knows, full names of those in office, of others,
 * surnames behind a title, the rest. */
enum { RANK_KNOWN, RANK_TITLED, RANK_FULL, RANK_SURNAME, RANK_WEAK, RANKS };

static int merge_rank(const Draft *draft)
{
    if (draft->known) return draft->what == DRAFT_PERSON && !surely_known(draft) ? RANK_SURNAME : RANK_KNOWN;
    if (draft->weak) return RANK_WEAK;
    if (draft->what == DRAFT_ORGANISATION) return RANK_TITLED;
    if (draft->name_end - draft->name_first < 2) return RANK_SURNAME;
    bool titled = draft->title_first < draft->title_end && !class_is(draft->class, "honorific");
    return titled ? RANK_TITLED : RANK_FULL;
}

static void merge_known(Finder *finder, Draft *draft)
{
    uint32_t actor = actor_known(finder, draft->known);
    Str text = name_text(finder, draft->name_first, draft->name_end);
    if (draft->kind == MENTION_ADJECTIVE && !finder->adjectives.items[actor].size &&
        node_at(finder, draft->head)->upos == UPOS_ADJ)
        finder->adjectives.items[actor] = text;
    if (draft->known->type == ACTOR_ORGANISATION) {
        names_put(finder, 'n', fold_name(finder->arena, text), actor);
        put_initials(finder, text, actor);
        ministry_known(finder, draft, actor);
    }
    draft_resolve(draft, actor);
}

static void merge_draft(Finder *finder, Draft *draft)
{
    uint32_t actor;
    switch (draft->what) {
    case DRAFT_KNOWN: merge_known(finder, draft); break;
    case DRAFT_PERSON: merge_person(finder, draft); break;
    case DRAFT_ORGANISATION:
        actor = organisation_merge(finder, draft);
        draft_resolve(draft, actor);
        break;
    default: return;
    }
    if (!draft->n_actors || draft->short_first == draft->short_end) return;
    Str shorter = name_text(finder, draft->short_first, draft->short_end);
    names_put(finder, 'n', fold_name(finder->arena, shorter), draft->actors[0]);
    actor_alias(finder, draft->actors[0], shorter);
}

void merge_names(Finder *finder)
{
    abbreviations_redefine(finder);
    parties_doubt(finder);
    ministries_refer(finder);
    for (int rank = 0; rank < RANKS; rank++)
        for (uint32_t i = 0; i < finder->drafts.count; i++) {
            Draft *draft = draft_at(finder, i);
            bool name = draft->what == DRAFT_KNOWN || draft->what == DRAFT_PERSON ||
                        draft->what == DRAFT_ORGANISATION;
            if (name && !draft->n_actors && merge_rank(draft) == rank) merge_draft(finder, draft);
        }
    find_genders(finder);
}
