/* Codes of CAMEO: the sections of lexicon/codes.txt, and what a code made of their parts says. */
#include "lexicon/knowledge.h"

enum { PART = 3 }; /* letters */

static bool is_part(Str text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.bytes[i] < 'A' || text.bytes[i] > 'Z') return false;
    return text.size == PART;
}

/* Both have three letters. */
static bool same_part(Str a, Str b)
{
    return a.bytes[0] == b.bytes[0] && a.bytes[1] == b.bytes[1] && a.bytes[2] == b.bytes[2];
}

static const LexActor *find_owner(const Lexicon *lex, Str part)
{
    Str id = part;
    for (uint32_t i = 0; i < lex->actor_codes.count; i++)
        if (same_part(lex->actor_codes.items[i].code, part)) id = lex->actor_codes.items[i].id;
    const LexActor *actor = lexicon_actor(lex, id);
    return actor && (actor->type == ACTOR_STATE || actor->type == ACTOR_BLOC) ? actor : NULL;
}

static const RoleCode *find_role(const Lexicon *lex, Str part)
{
    for (uint32_t i = lex->role_codes.count; i-- > 0;) /* the last told: a user's before the built-in one */
        if (same_part(lex->role_codes.items[i].code, part)) return &lex->role_codes.items[i];
    return NULL;
}

/* "PSE = PAL, GZS". The user's file may come again over the built-in one: the last word counts. */
act_status actor_codes_line(Loading *load, const Line *line, act_error *error)
{
    Lexicon *lex = load->lex;
    if (!line->head || !line->value.size)
        return line_error(line, error, "an actor's id, '=' and its codes are wanted");
    *array_add(lex->arena, &load->countries) =
        (Promise){str_copy(lex->arena, line->key), line->file, line->number};
    Str rest = line->value, part;
    while (stanza_next(&rest, &part)) {
        if (!is_part(part))
            return line_error(line, error, "a code has three capitals, unlike \"" STR_FORMAT "\"",
                              STR_ARGS(part));
        *array_add(lex->arena, &lex->actor_codes) =
            (ActorCode){str_copy(lex->arena, part), str_copy(lex->arena, line->key)};
    }
    return ACT_OK;
}

static act_status role_head(Loading *load, const Line *line, act_error *error)
{
    Lexicon *lex = load->lex;
    if (!is_part(line->key))
        return line_error(line, error, "a code has three capitals, unlike \"" STR_FORMAT "\"",
                          STR_ARGS(line->key));
    if (!line->value.size) return line_error(line, error, "'=' and what the code says are wanted");
    if (find_role(lex, line->key) && !load->user)
        return line_error(line, error, "\"" STR_FORMAT "\" is told twice", STR_ARGS(line->key));
    *array_add(lex->arena, &lex->role_codes) = (RoleCode){.code = str_copy(lex->arena, line->key)};
    return ACT_OK;
}

act_status role_codes_line(Loading *load, const Line *line, act_error *error)
{
    if (line->head) return role_head(load, line, error);
    Arena *arena = load->lex->arena;
    RoleCode *role = &load->lex->role_codes.items[load->lex->role_codes.count - 1];
    Str value = str_copy(arena, line->value);
    if (str_is(line->key, "kind")) {
        role->kind = value;
        *array_add(arena, &load->kinds) = (Promise){value, line->file, line->number};
    } else if (str_is(line->key, "class")) {
        role->name = value;
        role->group = str_cut(&role->name, ' ');
        role->name = str_trim(role->name);
        *array_add(arena, &load->classes) = (Promise){value, line->file, line->number};
    } else if (str_is(line->key, "persons") && str_is(value, "yes")) {
        role->persons = true;
    } else if (str_is(line->key, "owner") && str_is(value, "last")) {
        role->owner_last = true;
    } else {
        return line_error(line, error, "no such field of a code, or not with this value: \"" STR_FORMAT "\"",
                          STR_ARGS(line->key));
    }
    return ACT_OK;
}

static bool is_code(Str code)
{
    for (size_t i = 0; i < code.size; i++) {
        char c = code.bytes[i];
        if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) return false;
    }
    return code.size >= PART;
}

static Str without_tildes(Str code)
{
    if (str_starts(code, STR("~"))) code = str_slice(code, 1, code.size);
    return str_ends(code, STR("~")) ? str_slice(code, 0, code.size - 1) : code;
}

/* The first state or bloc that a code names is whose it is, or the last, where a role says so. With nothing
 * but states and blocs in it, or with the last one at its end, the code is the owner itself. */
bool code_read(const Lexicon *lex, Str code, Meaning *out)
{
    *out = (Meaning){.nobody = str_is(code, "---")};
    if (out->nobody) return true;
    code = without_tildes(code);
    if (!is_code(code)) return false;
    bool last = false, only_owners = true, ends_with_owner = false;
    for (size_t at = 0; at + PART <= code.size; at += PART) {
        Str part = str_slice(code, at, at + PART);
        const RoleCode *role = find_role(lex, part);
        const LexActor *owner = role ? NULL : find_owner(lex, part);
        if (owner && (last || !out->owner)) out->owner = owner;
        ends_with_owner = owner != NULL;
        only_owners = only_owners && owner;
        if (!role) continue;
        last = last || role->owner_last;
        out->persons = out->persons || role->persons;
        if (role->kind.size) out->kind = role->kind;
        if (role->group.size && !out->noun) out->noun = role;
    }
    out->bare = out->owner && (only_owners || (last && ends_with_owner));
    return true;
}
