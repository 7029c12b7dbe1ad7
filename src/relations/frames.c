#include "relations/frames.h"

#include "lexicon/stanza.h"

#include <stdlib.h>

typedef ARRAY(const Frame *) FrameList;

/* What is known of one lemma as one part of speech. */
typedef struct Entry {
    FrameList frames;
    unsigned operators;
    Str lemma;   /* of an irregular form, else empty */
    bool begins; /* lemmas of several words begin with it */
} Entry;

struct Frames {
    Arena *arena;
    const Lexicon *lex;
    Intern lemmas;
    ARRAY(Entry) entries[PREDICATE_KINDS]; /* by lemma id - 1 */
    Relation office;
    /* while reading */
    Frame *frame;
    uint32_t count, file;
};

static const char *const kind_names[PREDICATE_KINDS] = {"verb", "noun", "adj"};
static const char *const role_names[] = {
    "subj",      "obj",     "iobj",     "comp",     "poss",      "mod",       "self",
    "speaker",   "clause",  "governor", "deed",     "condition", "addressee", "scene",
    "undergoer", "beside",  "rival",    "foe",      "fellow",    "harmed",    "victim",
    "asker",     "accuser", "dealers",  "stricken", "homeland",  "anti",      "user"};
static const char *const operator_names[] = {
    "possible",       "negated",  "negated-clause", "actual",  "light", "report", "subject-control",
    "object-control", "identity", "happen",         "undergo", "owner", "undo",   "announce",
    "help",           "receive"};

static const char *const factuality_names[] = {"actual", "possible", "negated", NULL};

/* --- lookup --- */

/* kind may be PREDICATE_KINDS: what is no predicate has no frames. */
static const Entry *entry_find(const Frames *frames, PredicateKind kind, Str lemma)
{
    if (kind == PREDICATE_KINDS) return NULL;
    uint32_t id = intern_find(&frames->lemmas, lemma);
    return id && id <= frames->entries[kind].count ? &frames->entries[kind].items[id - 1] : NULL;
}

const Frame *const *frames_find(const Frames *frames, PredicateKind kind, Str lemma, uint32_t *count)
{
    const Entry *entry = entry_find(frames, kind, lemma);
    *count = entry ? entry->frames.count : 0;
    return entry ? entry->frames.items : NULL;
}

bool frames_know(const Frames *frames, PredicateKind kind, Str lemma)
{
    const Entry *entry = entry_find(frames, kind, lemma);
    return entry && (entry->operators || entry->frames.count);
}

bool frames_begin(const Frames *frames, Str lemma)
{
    const Entry *entry = entry_find(frames, PREDICATE_VERB, lemma);
    return entry && entry->begins;
}

Str frames_irregular(const Frames *frames, Str form)
{
    const Entry *entry = entry_find(frames, PREDICATE_VERB, form);
    return entry ? entry->lemma : (Str){0};
}

unsigned frames_operators(const Frames *frames, PredicateKind kind, Str lemma)
{
    const Entry *entry = entry_find(frames, kind, lemma);
    return entry ? entry->operators : 0;
}

const Lexicon *frames_lexicon(const Frames *frames) { return frames->lex; }
const Relation *frames_office(const Frames *frames) { return &frames->office; }

/* --- reading --- */

static Entry *entry_add(Frames *frames, PredicateKind kind, Str lemma)
{
    uint32_t id = intern_add(&frames->lemmas, lemma);
    while (frames->entries[kind].count < id) array_add(frames->arena, &frames->entries[kind]);
    return &frames->entries[kind].items[id - 1];
}

/* The entry of a lemma, whose first word is told that it begins one of several: "make peace". */
static Entry *entry_of_lemma(Frames *frames, PredicateKind kind, Str lemma)
{
    Str first = lemma;
    while (first.size && memchr(first.bytes, ' ', first.size)) first.size--;
    if (first.size < lemma.size) entry_add(frames, kind, first)->begins = true;
    return entry_add(frames, kind, lemma);
}

static bool role_parse(Frames *frames, Str text, RoleRef *role)
{
    *role = (RoleRef){.reach = REACH_BEHIND, .role = ROLE_OBL};
    for (; text.size; text.size--) {
        char mark = text.bytes[text.size - 1];
        if (mark == '*')
            role->reach |= REACH_PLACE | REACH_PEOPLE;
        else if (mark == '+')
            role->reach |= REACH_PEOPLE;
        else if (mark == '~')
            role->reach |= REACH_ANY;
        else if (mark == '!')
            role->reach = REACH_EXACT;
        else
            break;
    }
    if (!text.size) return false;
    for (uint32_t i = 0; i < sizeof role_names / sizeof *role_names; i++)
        if (str_is(text, role_names[i])) role->role = (Role)i;
    if (role->role == ROLE_OBL) role->prep = str_copy(frames->arena, text);
    return true;
}

static act_status roles_parse(Frames *frames, const Line *line, Str list, RoleRefs *roles, act_error *error)
{
    for (Str value; stanza_next(&list, &value);) {
        RoleRef role;
        if (!role_parse(frames, value, &role))
            return line_error(line, error, "no such role: \"" STR_FORMAT "\"", STR_ARGS(value));
        *array_add(frames->arena, roles) = role;
    }
    return roles->count ? ACT_OK : line_error(line, error, "a role is missing");
}

/* "weapon artillery in obj, with": a group, perhaps a class, and roles. */
static act_status condition_parse(Frames *frames, const Line *line, Condition *condition, act_error *error)
{
    Str rest = line->value, word = str_cut(&rest, ' ');
    condition->group = str_copy(frames->arena, word);
    word = str_cut(&rest, ' ');
    if (!str_is(word, "in")) {
        condition->name = str_copy(frames->arena, word);
        word = str_cut(&rest, ' ');
    }
    if (!str_is(word, "in")) return line_error(line, error, "expected: GROUP [CLASS] in ROLE, ROLE");
    if (!str_is(condition->group, "clause") && !str_is(condition->group, "undone") &&
        !str_is(condition->group, "ended") && !str_is(condition->group, "governed") &&
        !lexicon_has_class(frames->lex, condition->group, condition->name))
        return line_error(line, error, "no such class of terms: \"" STR_FORMAT " " STR_FORMAT "\"",
                          STR_ARGS(condition->group), STR_ARGS(condition->name));
    return roles_parse(frames, line, rest, &condition->roles, error);
}

/* A list of names, as bits: 1 << index into names, which NULL ends. */
static act_status bits_parse(const Line *line, const char *const *names, unsigned *bits, act_error *error)
{
    Str rest = line->value;
    for (Str value; stanza_next(&rest, &value);) {
        unsigned bit = 0;
        for (unsigned i = 0; names[i]; i++)
            if (str_is(value, names[i])) bit = 1u << i;
        if (!bit) return line_error(line, error, "no such value: \"" STR_FORMAT "\"", STR_ARGS(value));
        *bits |= bit;
    }
    return ACT_OK;
}

static void add_lemmas(Frames *frames, const Line *line)
{
    Str rest = line->value;
    for (Str lemma; stanza_next(&rest, &lemma);)
        *array_add(frames->arena, &entry_of_lemma(frames, frames->frame->kind, lemma)->frames) =
            frames->frame;
}

static act_status read_field(Frames *frames, const Line *line, act_error *error)
{
    Frame *frame = frames->frame;
    if (!frame) return line_error(line, error, "a field without a frame above it");
    struct {
        const char *name;
        RoleRefs *roles;
    } roles[] = {
        {"source", &frame->source}, {"target", &frame->target}, {"pair", &frame->pair}, {"via", &frame->via}};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (str_is(line->key, roles[i].name))
            return roles_parse(frames, line, line->value, roles[i].roles, error);
    if (str_is(line->key, "needs"))
        return condition_parse(frames, line, array_add(frames->arena, &frame->needs), error);
    if (str_is(line->key, "unless"))
        return condition_parse(frames, line, array_add(frames->arena, &frame->unless), error);
    if (str_is(line->key, "cameo")) return frame->cameo = str_copy(frames->arena, line->value), ACT_OK;
    if (str_is(line->key, "also")) return frame->also = true, ACT_OK;
    if (str_is(line->key, "announced") && str_is(line->value, "possible"))
        return frame->announced = true, ACT_OK;
    if (str_is(line->key, "words")) return add_lemmas(frames, line), ACT_OK;
    if (str_is(line->key, "when")) return bits_parse(line, factuality_names, &frame->when, error);
    if (str_is(line->key, "source-type"))
        return bits_parse(line, actor_type_names, &frame->source_types, error);
    if (str_is(line->key, "target-type"))
        return bits_parse(line, actor_type_names, &frame->target_types, error);
    if (str_is(line->key, "fact")) {
        frame->has_fact = true;
        frame->fact = str_is(line->value, "negated")    ? ACT_NEGATED
                      : str_is(line->value, "possible") ? ACT_POSSIBLE
                                                        : ACT_ACTUAL;
        if (frame->fact != ACT_ACTUAL || str_is(line->value, "actual")) return ACT_OK;
    }
    return line_error(line, error, "no such field or value: \"" STR_FORMAT " " STR_FORMAT "\"",
                      STR_ARGS(line->key), STR_ARGS(line->value));
}

static bool kind_parse(Str text, PredicateKind *kind)
{
    for (uint32_t i = 0; i < PREDICATE_KINDS; i++)
        if (str_is(text, kind_names[i])) return *kind = (PredicateKind)i, true;
    return false;
}

/* "forms verb = shoot, shot": a lemma and its irregular forms. */
static void read_forms(Frames *frames, const Line *line, PredicateKind kind)
{
    Str rest = line->value, lemma, form;
    if (!stanza_next(&rest, &lemma)) return;
    lemma = str_copy(frames->arena, lemma);
    while (stanza_next(&rest, &form)) entry_add(frames, kind, form)->lemma = lemma;
}

static bool read_operators(Frames *frames, const Line *line, Str name, PredicateKind kind)
{
    for (uint32_t i = 0; i < sizeof operator_names / sizeof *operator_names; i++) {
        if (!str_is(name, operator_names[i])) continue;
        Str rest = line->value;
        for (Str lemma; stanza_next(&rest, &lemma);)
            entry_of_lemma(frames, kind, lemma)->operators |= 1u << i;
        return true;
    }
    return false;
}

static act_status read_head(Frames *frames, const Line *line, act_error *error)
{
    Str rest = line->key, name = str_cut(&rest, ' '), kind_name = str_trim(rest);
    PredicateKind kind;
    if (!kind_parse(kind_name, &kind))
        return line_error(line, error, "expected: RELATION verb|noun|adj = LEMMA, LEMMA");
    if (!line->value.size) return line_error(line, error, "no lemmas");
    frames->frame = NULL;
    if (str_is(name, "forms")) return read_forms(frames, line, kind), ACT_OK;
    if (read_operators(frames, line, name, kind)) return ACT_OK;
    const Relation *relation = lexicon_relation_named(frames->lex, name);
    if (!relation) return line_error(line, error, "no such relation: \"" STR_FORMAT "\"", STR_ARGS(name));
    Frame *frame = ARENA_NEW(frames->arena, Frame);
    *frame = (Frame){.relation = relation,
                     .kind = kind,
                     .cameo = relation->cameo,
                     .file = frames->file,
                     .users = lexicon_file_is_users(frames->lex, frames->file),
                     .order = frames->count++};
    Str lemmas = line->value, first;
    if (stanza_next(&lemmas, &first))
        frame->name = str_print(frames->arena, STR_FORMAT "/%s:" STR_FORMAT, STR_ARGS(name), kind_names[kind],
                                STR_ARGS(first));
    frames->frame = frame;
    add_lemmas(frames, line);
    return ACT_OK;
}

static act_status read_line(void *context, const Line *line, act_error *error)
{
    return line->head ? read_head(context, line, error) : read_field(context, line, error);
}

static act_status read_files(Frames *frames, act_error *error)
{
    const char *name;
    Str text = lexicon_file(frames->lex, 0, &name);
    for (uint32_t i = 0; text.bytes; text = lexicon_file(frames->lex, ++i, &name)) {
        frames->frame = NULL;
        frames->file = i;
        act_status status = stanza_read(name, text, read_line, frames, error);
        if (status) return status;
    }
    return ACT_OK;
}

/* How much a frame asks for. */
static uint32_t conditions_of(const Frame *frame)
{
    return frame->needs.count + frame->unless.count + (frame->source_types != 0) + (frame->target_types != 0);
}

static int compare_frames(const void *left, const void *right)
{
    const Frame *a = *(const Frame *const *)left, *b = *(const Frame *const *)right;
    if (a->users != b->users) return a->users ? -1 : 1;
    uint32_t conditions_a = conditions_of(a), conditions_b = conditions_of(b);
    if (conditions_a != conditions_b) return conditions_a < conditions_b ? 1 : -1;
    if (a->file != b->file) return a->file < b->file ? 1 : -1;
    return (a->order > b->order) - (a->order < b->order);
}

static void sort_frames(Frames *frames)
{
    for (int kind = 0; kind < PREDICATE_KINDS; kind++)
        for (uint32_t i = 0; i < frames->entries[kind].count; i++) {
            FrameList *list = &frames->entries[kind].items[i].frames;
            if (list->count > 1) qsort(list->items, list->count, sizeof *list->items, compare_frames);
        }
}

static void set_office(Frames *frames)
{
    const Relation *known = lexicon_relation_named(frames->lex, STR("office"));
    frames->office = known ? *known : (Relation){.name = STR("office"), .plover = STR("OFFICE")};
}

act_status frames_new(Frames **out, const Lexicon *lex, act_error *error)
{
    *out = NULL;
    Arena *arena = arena_new();
    if (!arena || !ARENA_GUARD(arena)) {
        arena_free(arena);
        return error_memory(error, NULL);
    }
    Frames *frames = ARENA_NEW(arena, Frames);
    frames->arena = arena;
    frames->lex = lex;
    intern_init(&frames->lemmas, arena);
    set_office(frames);
    act_status status = read_files(frames, error);
    arena->guarded = false;
    if (status) {
        arena_free(arena);
        return status;
    }
    sort_frames(frames);
    *out = frames;
    return ACT_OK;
}

void frames_free(Frames *frames)
{
    if (frames) arena_free(frames->arena);
}

bool frame_is_speakers(const Frame *frame)
{
    for (uint32_t i = 0; i < frame->source.count; i++)
        if (frame->source.items[i].role == ROLE_SPEAKER) return true;
    return false;
}
