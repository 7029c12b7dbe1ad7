/* Reading: which files, and which lines of them are whose. */
#include "lexicon/petrarch.h"

#include "base/embed.h"
#include "base/files.h"

#include <stdlib.h>

static const struct {
    const char *name;
    SectionReader read;
    ActorType type;
} sections[] = {
    {"states", actors_line, ACTOR_STATE},
    {"blocs", actors_line, ACTOR_BLOC},
    {"organisations", actors_line, ACTOR_ORGANISATION},
    {"officials", actors_line, ACTOR_OFFICIAL},
    {"nobody", nobody_line, ACTOR_STATE},
    {"terms", terms_line, ACTOR_STATE},
    {"relations", relations_line, ACTOR_STATE},
    {"actor-codes", actor_codes_line, ACTOR_STATE},
    {"role-codes", role_codes_line, ACTOR_STATE},
};

/* "[officials RUS]": what follows are officials, of RUS where they do not say otherwise. */
static act_status section_line(Loading *load, const Line *line, act_error *error)
{
    Str inside = line->key;
    if (!str_ends(inside, STR("]"))) return line_error(line, error, "']' missing");
    inside = str_trim(str_slice(inside, 1, inside.size - 1));
    Str name = str_cut(&inside, ' '), country = str_trim(inside);
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        if (!str_is(name, sections[i].name)) continue;
        bool may_belong = sections[i].type == ACTOR_ORGANISATION || sections[i].type == ACTOR_OFFICIAL;
        if (country.size && !may_belong)
            return line_error(line, error, "[" STR_FORMAT "] takes no country", STR_ARGS(name));
        load->section = sections[i].read;
        load->type = sections[i].type;
        load->country = country.size ? str_copy(load->lex->arena, country) : country;
        load->stanza = false;
        if (country.size)
            *array_add(load->lex->arena, &load->countries) =
                (Promise){load->country, line->file, line->number};
        return ACT_OK;
    }
    return line_error(line, error, "no such section: \"" STR_FORMAT "\"", STR_ARGS(name));
}

static bool quotes_match(Str value)
{
    size_t quotes = 0;
    for (size_t i = 0; i < value.size; i++) quotes += value.bytes[i] == '"';
    return quotes % 2 == 0;
}

static act_status any_line(void *context, const Line *line, act_error *error)
{
    Loading *load = context;
    if (line->head && line->key.size && line->key.bytes[0] == '[') return section_line(load, line, error);
    if (!load->section)
        return line_error(line, error, "a line such as [states] or [terms] must say first what follows");
    if (!line->head && !load->stanza)
        return line_error(line, error, "an indented line without a stanza above it");
    if (!quotes_match(line->value)) return line_error(line, error, "a quotation mark without its partner");
    if (!line->head && !line->value.size)
        return line_error(line, error, "nothing behind \"" STR_FORMAT "\"", STR_ARGS(line->key));
    act_status status = load->section(load, line, error);
    if (line->head) load->stanza = true;
    return status;
}

static act_status text_read(Loading *load, const char *name, Str text, SectionReader section,
                            act_error *error)
{
    load->section = section;
    load->country = (Str){0};
    load->stanza = false;
    return stanza_read(name, text, any_line, load, error);
}

/* Is name ("lexicon/frames/arm.txt") in a folder called frames? */
static bool is_frames(const char *name)
{
    const char *slash = strrchr(name, '/');
    return slash && slash - name >= 6 && !strncmp(slash - 6, "frames", 6) &&
           (slash - name == 6 || slash[-7] == '/');
}

static bool is_relations(const char *name) { return str_ends(str_from(name), STR("relations.txt")); }

static void frames_add(Lexicon *lex, const char *name, Str text, bool users)
{
    *array_add(lex->arena, &lex->frames) =
        (FrameText){str_copy(lex->arena, str_from(name)).bytes, text, users};
}

static act_status one_file(Loading *load, const char *name, Str text, act_error *error)
{
    if (!is_frames(name))
        return text_read(load, name, text, is_relations(name) ? relations_line : NULL, error);
    frames_add(load->lex, name, text, false);
    return ACT_OK;
}

/* Files in one text, each behind a line "==> NAME <==". */
static act_status bundle_read(Loading *load, Str bundle, act_error *error)
{
    static const char opening[] = "==> ", closing[] = " <==";
    while (bundle.size) {
        Str head = str_cut(&bundle, '\n');
        if (!str_starts(head, str_from(opening)) || !str_ends(head, str_from(closing)))
            return error_set(error, ACT_ERROR_FORMAT, "lexicon", 0, "the bundle of lexicon files is damaged");
        Str name =
            str_copy(load->lex->arena, str_slice(head, sizeof opening - 1, head.size - (sizeof closing - 1)));
        Str text = bundle;
        while (bundle.size && !str_starts(bundle, str_from(opening))) str_cut(&bundle, '\n');
        if (bundle.size) text.size = (size_t)(bundle.bytes - text.bytes);
        act_status status = one_file(load, name.bytes, text, error);
        if (status) return status;
    }
    return ACT_OK;
}

static act_status loading_check(Loading *load, act_error *error)
{
    act_status status = actors_check(load, error);
    return status ? status : relations_check(load, error);
}

static act_status load_built_in(Lexicon *lex, const char *path, act_error *error)
{
    (void)path;
    Loading load = {.lex = lex};
    act_status status = bundle_read(&load, embed_lexicon(), error);
    return status ? status : loading_check(&load, error);
}

static act_status no_memory(const char *path, act_error *error)
{
    error_memory(error, path);
    return ACT_ERROR_MEMORY;
}

/* Reads the file into *place of the list of those that the lexicon owns. */
static act_status file_keep(File **place, const char *path, act_error *error)
{
    File *file = calloc(1, sizeof *file);
    if (!file) return no_memory(path, error);
    *place = file;
    file->name = strdup(path);
    return file->name ? file_read(path, &file->text, error) : no_memory(path, error);
}

/* Remembers the first trouble that a folder makes. */
static void complain(void *context, const act_error *trouble)
{
    act_error *first = context;
    if (!first->code) *first = *trouble;
}

static act_status folder_read(Lexicon *lex, const char *folder, act_error *error)
{
    Paths paths = {0};
    act_error trouble = {0};
    act_status status = paths_collect(&paths, folder, complain, &trouble, error);
    if (!status && trouble.code) {
        if (error) *error = trouble;
        status = trouble.code;
    }
    File **place = &lex->files;
    for (size_t i = 0; i < paths.count && !status; i++) {
        if (!str_ends(str_from(paths.items[i]), STR(".txt"))) continue;
        status = file_keep(place, paths.items[i], error);
        if (*place) place = &(*place)->next;
    }
    paths_dispose(&paths);
    return status;
}

/* Reads a file of the user's, put in front of those that are there. */
static act_status user_file(Lexicon *lex, const char *path, const File **out, act_error *error)
{
    File *older = lex->files;
    lex->files = NULL;
    act_status status = file_keep(&lex->files, path, error);
    *out = lex->files;
    if (lex->files)
        lex->files->next = older;
    else
        lex->files = older;
    return status;
}

static act_status load_folder(Lexicon *lex, const char *path, act_error *error)
{
    Loading load = {.lex = lex};
    act_status status = folder_read(lex, path, error);
    for (const File *file = lex->files; file && !status; file = file->next)
        status = one_file(&load, file->name, file->text, error);
    if (!status) status = loading_check(&load, error);
    if (!status && !lex->relations.count)
        status = error_set(error, ACT_ERROR_FORMAT, path, 0, "no relations: not a lexicon folder");
    return status;
}

static act_status load_actors(Lexicon *lex, const char *path, act_error *error)
{
    Loading load = {.lex = lex, .user = true};
    const File *file;
    act_status status = user_file(lex, path, &file, error);
    if (!status)
        status = petrarch_is(file->text) ? petrarch_read(&load, file->name, file->text, error)
                                         : text_read(&load, file->name, file->text, NULL, error);
    return status ? status : loading_check(&load, error);
}

/* A copy of text in which only the lines below "[relations]" (or only the others) are left; the rest is
 * blank, so that line numbers stay. */
static Str text_part(Arena *arena, Str text, bool want_relations)
{
    Str part = str_copy(arena, text);
    char *bytes = (char *)part.bytes;
    bool relations = false;
    for (Str rest = text; rest.bytes;) {
        Str line = str_cut(&rest, '\n'), word = str_trim(line);
        bool frames_head = str_is(word, "[frames]");
        if (str_is(word, "[relations]")) relations = true;
        if (frames_head) relations = false;
        if (line.size && (frames_head || relations != want_relations))
            memset(bytes + (line.bytes - text.bytes), ' ', line.size);
    }
    return part;
}

static act_status load_relations(Lexicon *lex, const char *path, act_error *error)
{
    Loading load = {.lex = lex, .user = true};
    const File *file;
    act_status status = user_file(lex, path, &file, error);
    if (status) return status;
    frames_add(lex, file->name, text_part(lex->arena, file->text, false), true);
    status = text_read(&load, file->name, text_part(lex->arena, file->text, true), NULL, error);
    return status ? status : loading_check(&load, error);
}

typedef act_status (*Loader)(Lexicon *lex, const char *path, act_error *error);

static act_status guarded(Lexicon *lex, Loader loader, const char *path, act_error *error)
{
    if (!ARENA_GUARD(lex->arena)) {
        lex->arena->guarded = false;
        return error_memory(error, path);
    }
    act_status status = loader(lex, path, error);
    lex->arena->guarded = false;
    return status;
}

static act_status prepare(Lexicon *lex, const char *path, act_error *error)
{
    (void)path;
    (void)error;
    intern_init(&lex->atoms, lex->arena);
    intern_init(&lex->ids, lex->arena);
    trie_init(&lex->names, lex->arena);
    trie_init(&lex->terms, lex->arena);
    lex->nobody = (LexActor){.label = STR("nobody"), .type = ACTOR_ORGANISATION};
    return ACT_OK;
}

static act_status new_with(Lexicon **out, Loader loader, const char *path, act_error *error)
{
    *out = NULL;
    Arena *arena = arena_new();
    Lexicon *lex = arena ? calloc(1, sizeof *lex) : NULL;
    if (!lex) {
        arena_free(arena);
        return error_memory(error, path);
    }
    lex->arena = arena;
    act_status status = guarded(lex, prepare, path, error);
    if (!status) status = guarded(lex, loader, path, error);
    if (status)
        lexicon_free(lex);
    else
        *out = lex;
    return status;
}

act_status lexicon_new(Lexicon **out, act_error *error) { return new_with(out, load_built_in, NULL, error); }

act_status lexicon_new_from(Lexicon **out, const char *folder, act_error *error)
{
    return new_with(out, load_folder, folder, error);
}

act_status lexicon_add_actors(Lexicon *lex, const char *path, act_error *error)
{
    return guarded(lex, load_actors, path, error);
}

act_status lexicon_add_relations(Lexicon *lex, const char *path, act_error *error)
{
    return guarded(lex, load_relations, path, error);
}

void lexicon_free(Lexicon *lex)
{
    if (!lex) return;
    for (File *file = lex->files, *next; file; file = next) {
        next = file->next;
        file_free(file->text);
        free(file->name);
        free(file);
    }
    arena_free(lex->arena);
    free(lex);
}

Str lexicon_file(const Lexicon *lex, uint32_t index, const char **name)
{
    if (index >= lex->frames.count) return (Str){0};
    *name = lex->frames.items[index].name;
    return lex->frames.items[index].text;
}

bool lexicon_file_is_users(const Lexicon *lex, uint32_t index)
{
    return index < lex->frames.count && lex->frames.items[index].users;
}
