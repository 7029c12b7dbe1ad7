/* Stanzas about actors: states, blocs, organisations, officials; and names of nobody. */
#include "lexicon/knowledge.h"

#include "base/ascii.h"

#define NOBODY UINT32_MAX

const char *const actor_type_names[] = {"state", "official", "organisation", "bloc", NULL};

enum {
    STATE = 1 << ACTOR_STATE,
    OFFICIAL = 1 << ACTOR_OFFICIAL,
    ORGANISATION = 1 << ACTOR_ORGANISATION,
    BLOC = 1 << ACTOR_BLOC,
    ANY = STATE | OFFICIAL | ORGANISATION | BLOC
};

/* Fields that hold names, and whose. */
static const struct {
    const char *field;
    NameKind kind;
    int types;
} name_fields[] = {
    {"names", NAME_FULL, ANY},
    {"short", NAME_SHORT, ANY},
    {"adjective", NAME_ADJECTIVE, STATE | BLOC | ORGANISATION},
    {"person", NAME_PERSON, STATE},
    {"people", NAME_PEOPLE, STATE},
    {"capital", NAME_CAPITAL, STATE | BLOC},
    {"seat", NAME_SEAT, STATE | BLOC},
    {"places", NAME_PLACE, STATE | BLOC},
};

static bool id_is_slug(Str id)
{
    bool dash = true; /* none at the beginning, none behind another */
    for (size_t i = 0; i < id.size; i++) {
        char c = id.bytes[i];
        if (c == '-' ? dash : !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) return false;
        dash = c == '-';
    }
    return id.size && !dash;
}

static bool id_is_code(Str id, size_t shortest, size_t longest)
{
    for (size_t i = 0; i < id.size; i++) {
        char c = id.bytes[i];
        if (!((c >= 'A' && c <= 'Z') || (i > 0 && c >= '0' && c <= '9'))) return false;
    }
    return id.size >= shortest && id.size <= longest;
}

static act_status id_check(ActorType type, const Line *line, act_error *error)
{
    if (type == ACTOR_STATE && !id_is_code(line->key, 3, 3))
        return line_error(line, error, "a state's id has three capitals, unlike \"" STR_FORMAT "\"",
                          STR_ARGS(line->key));
    if (type == ACTOR_BLOC && !id_is_code(line->key, 2, 12))
        return line_error(line, error, "a bloc's id has capitals and digits, unlike \"" STR_FORMAT "\"",
                          STR_ARGS(line->key));
    if ((type == ACTOR_ORGANISATION || type == ACTOR_OFFICIAL) && !id_is_slug(line->key))
        return line_error(line, error,
                          "an id has small letters, digits and single hyphens, unlike \"" STR_FORMAT "\"",
                          STR_ARGS(line->key));
    return ACT_OK;
}

/* 1-based index of the actor with that id, which may so far be only spoken of. */
uint32_t actor_add(Lexicon *lex, Str id)
{
    uint32_t number = intern_add(&lex->ids, id);
    if (number <= lex->actors.count) return number;
    LexActor *actor = ARENA_NEW(lex->arena, LexActor);
    actor->id = actor->label = intern_str(&lex->ids, number);
    *array_add(lex->arena, &lex->actors) = (KnownActor){.actor = actor};
    return number;
}

static void promise(Loading *load, Promises *promises, Str wanted, const Line *line)
{
    Arena *arena = load->lex->arena;
    *array_add(arena, promises) = (Promise){str_copy(arena, wanted), line->file, line->number};
}

/* "RUS" by itself: more about an actor that is told elsewhere. */
static act_status more_about(Loading *load, const Line *line, act_error *error)
{
    act_status status = id_check(load->type, line, error);
    if (status) return status;
    load->actor = actor_add(load->lex, line->key);
    promise(load, &load->actors, line->key, line);
    return ACT_OK;
}

static act_status actor_head(Loading *load, const Line *line, act_error *error)
{
    if (!line->value.bytes) return more_about(load, line, error);
    Lexicon *lex = load->lex;
    act_status status = id_check(load->type, line, error);
    if (status) return status;
    Str rest = line->value, label;
    if (!stanza_next(&rest, &label) || !label.size || rest.size)
        return line_error(line, error, "one name, to be shown, must follow '='");
    load->actor = actor_add(lex, line->key);
    KnownActor *known = &lex->actors.items[load->actor - 1];
    if (known->defined && known->user == load->user)
        return line_error(line, error, "\"" STR_FORMAT "\" is told twice", STR_ARGS(line->key));
    bool self = load->type == ACTOR_STATE || load->type == ACTOR_BLOC;
    known->defined = true;
    known->user = load->user;
    known->actor->label = str_copy(lex->arena, label);
    known->actor->type = load->type;
    known->actor->country = self ? known->actor->id : load->country;
    return names_add(load, load->actor - 1, NAME_FULL, label, line, error);
}

static act_status name_reading(Loading *load, const Line *line, NameKind kind, Str reading, act_error *error)
{
    return names_add(load, load->actor ? load->actor - 1 : NOBODY, kind, reading, line, error);
}

/* A field that holds one value. */
static act_status single(Loading *load, const Line *line, Str *out, act_error *error)
{
    Str rest = line->value, value;
    if (!stanza_next(&rest, &value) || !value.size || rest.size)
        return line_error(line, error, "one value must follow \"" STR_FORMAT "\"", STR_ARGS(line->key));
    *out = str_copy(load->lex->arena, value);
    return ACT_OK;
}

static act_status gender_field(Loading *load, const Line *line, char *gender, act_error *error)
{
    (void)load;
    if (!str_is(line->value, "m") && !str_is(line->value, "f"))
        return line_error(line, error, "gender is m or f");
    *gender = line->value.bytes[0];
    return ACT_OK;
}

/* "1989-1993", "2000-". */
static act_status years_field(const Line *line, LexActor *actor, act_error *error)
{
    enum { DIGITS = 4, STILL = 9999 };
    Str rest = line->value, year = str_cut(&rest, '-');
    uint32_t years[] = {0, STILL};
    Str parts[] = {str_trim(year), str_trim(rest)};
    bool valid = rest.bytes && parts[0].size;
    for (int i = 0; i < 2 && valid && parts[i].size; i++) {
        valid = parts[i].size == DIGITS;
        years[i] = 0;
        for (size_t at = 0; at < parts[i].size && valid; at++) {
            valid = ascii_is_digit(parts[i].bytes[at]);
            years[i] = 10 * years[i] + (uint32_t)(parts[i].bytes[at] - '0');
        }
    }
    if (!valid || years[0] > years[1]) return line_error(line, error, "years are as 1989-1993, or 2000-");
    actor->since = years[0];
    actor->until = years[1];
    return ACT_OK;
}

static act_status neighbours_field(Loading *load, const Line *line, LexActor *actor, act_error *error)
{
    Arena *arena = load->lex->arena;
    Str rest = line->value, id;
    while (stanza_next(&rest, &id)) {
        if (!id_is_code(id, 3, 3)) return line_error(line, error, "neighbours are told by ids of states");
        promise(load, &load->countries, id, line);
        actor->neighbours =
            str_print(arena, STR_FORMAT " " STR_FORMAT, STR_ARGS(actor->neighbours), STR_ARGS(id));
    }
    return ACT_OK;
}

static bool lists_neighbour(const LexActor *actor, Str id)
{
    for (Str rest = actor->neighbours; rest.bytes;)
        if (str_equal(str_cut(&rest, ' '), id)) return true;
    return false;
}

bool lexicon_neighbours(const LexActor *one, const LexActor *other)
{
    return lists_neighbour(one, other->id) || lists_neighbour(other, one->id);
}

static act_status detail_field(Loading *load, const Line *line, LexActor *actor, act_error *error)
{
    int type = 1 << load->type;
    act_status status;
    if (str_is(line->key, "country") && type & (ORGANISATION | OFFICIAL)) {
        status = single(load, line, &actor->country, error);
        if (!status) promise(load, &load->countries, actor->country, line);
        return status;
    }
    if (str_is(line->key, "kind") && type & ORGANISATION) {
        status = single(load, line, &actor->kind, error);
        if (!status) promise(load, &load->kinds, actor->kind, line);
        return status;
    }
    if (str_is(line->key, "neighbours") && type & STATE) return neighbours_field(load, line, actor, error);
    if (str_is(line->key, "role") && type & OFFICIAL) return single(load, line, &actor->role, error);
    if (str_is(line->key, "gender") && type & OFFICIAL)
        return gender_field(load, line, &actor->gender, error);
    if (str_is(line->key, "years") && type & OFFICIAL) return years_field(line, actor, error);
    return line_error(line, error, "no such field of a%s %s: \"" STR_FORMAT "\"",
                      type & (OFFICIAL | ORGANISATION) ? "n" : "", actor_type_names[load->type],
                      STR_ARGS(line->key));
}

act_status actors_line(Loading *load, const Line *line, act_error *error)
{
    if (line->head) return actor_head(load, line, error);
    for (size_t i = 0; i < sizeof name_fields / sizeof *name_fields; i++) {
        if (str_is(line->key, name_fields[i].field) && name_fields[i].types & 1 << load->type)
            return values_add(load, line, name_fields[i].kind, name_reading, error);
    }
    return detail_field(load, line, load->lex->actors.items[load->actor - 1].actor, error);
}

/* "[nobody]": heads are for the reader; only names follow. */
act_status nobody_line(Loading *load, const Line *line, act_error *error)
{
    load->actor = 0;
    if (line->head) return ACT_OK;
    if (str_is(line->key, "names")) return values_add(load, line, NAME_NOBODY, name_reading, error);
    return line_error(line, error, "no such field of nobody: \"" STR_FORMAT "\"", STR_ARGS(line->key));
}

static const LexActor *owner(const Lexicon *lex, Str id)
{
    const LexActor *actor = lexicon_actor(lex, id);
    return actor && (actor->type == ACTOR_STATE || actor->type == ACTOR_BLOC) ? actor : NULL;
}

static bool has_class(const Lexicon *lex, Str group, Str name)
{
    for (uint32_t i = 0; i < lex->classes.count; i++) {
        const LexClass *kind = &lex->classes.items[i];
        if (str_equal(kind->group, group) && str_equal(kind->name, name)) return true;
    }
    return false;
}

static act_status broken(const Promise *made, const char *what, act_error *error)
{
    return error_set(error, ACT_ERROR_FORMAT, made->file, made->line, "%s: \"" STR_FORMAT "\"", what,
                     STR_ARGS(made->wanted));
}

act_status actors_check(Loading *load, act_error *error)
{
    const Lexicon *lex = load->lex;
    for (uint32_t i = 0; i < load->actors.count; i++)
        if (!lexicon_actor(lex, load->actors.items[i].wanted))
            return broken(&load->actors.items[i], "no actor has this id, and no name follows '='", error);
    for (uint32_t i = 0; i < load->countries.count; i++)
        if (!owner(lex, load->countries.items[i].wanted))
            return broken(&load->countries.items[i], "no such state or bloc", error);
    for (uint32_t i = 0; i < load->kinds.count; i++)
        if (!has_class(lex, STR("organisation"), load->kinds.items[i].wanted))
            return broken(&load->kinds.items[i], "no such kind of organisation", error);
    for (uint32_t i = 0; i < load->classes.count; i++) {
        Str name = load->classes.items[i].wanted, group = str_cut(&name, ' ');
        if (!has_class(lex, group, str_trim(name)))
            return broken(&load->classes.items[i], "no such class of terms", error);
    }
    return ACT_OK;
}
