#include "lexicon/knowledge.h"

uint32_t lexicon_relation_count(const Lexicon *lex) { return lex->relations.count; }

const Relation *lexicon_relation(const Lexicon *lex, uint32_t order)
{
    return order < lex->relations.count ? &lex->relations.items[order] : NULL;
}

const Relation *lexicon_relation_named(const Lexicon *lex, Str name)
{
    for (uint32_t i = 0; i < lex->relations.count; i++)
        if (str_equal(lex->relations.items[i].name, name)) return &lex->relations.items[i];
    return NULL;
}

static bool is_made_of(Str text, const char *bytes)
{
    for (size_t i = 0; i < text.size; i++)
        if (!strchr(bytes, text.bytes[i]) || !text.bytes[i]) return false;
    return text.size > 0;
}

/* A relation of the user's takes the place of one with the same name. */
static act_status relation_head(Loading *load, const Line *line, act_error *error)
{
    Lexicon *lex = load->lex;
    if (!line->value.size)
        return line_error(line, error, "'=' and words for legends must follow the relation's name");
    if (!is_made_of(line->key, "abcdefghijklmnopqrstuvwxyz-_"))
        return line_error(line, error, "a relation's name has small letters, unlike \"" STR_FORMAT "\"",
                          STR_ARGS(line->key));
    const Relation *known = lexicon_relation_named(lex, line->key);
    if (known && !load->user)
        return line_error(line, error, "relation \"" STR_FORMAT "\" is told twice", STR_ARGS(line->key));
    uint32_t order = known ? known->order : lex->relations.count;
    Relation *rel = known ? &lex->relations.items[order] : array_add(lex->arena, &lex->relations);
    *rel = (Relation){.name = str_copy(lex->arena, line->key),
                      .gloss = str_copy(lex->arena, line->value),
                      .order = order,
                      .arrowhead = STR("normal")};
    load->relation = rel->order + 1;
    *array_add(lex->arena, &load->relations_open) = (Promise){rel->name, line->file, line->number};
    return ACT_OK;
}

static bool is_colour(Str value)
{
    return value.size == 7 && value.bytes[0] == '#' &&
           is_made_of(str_slice(value, 1, 7), "0123456789abcdefABCDEF");
}

act_status relations_line(Loading *load, const Line *line, act_error *error)
{
    if (line->head) return relation_head(load, line, error);
    Relation *rel = &load->lex->relations.items[load->relation - 1];
    Str rest = line->value, value;
    if (!stanza_next(&rest, &value) || rest.size)
        return line_error(line, error, "one value must follow \"" STR_FORMAT "\"", STR_ARGS(line->key));
    value = str_copy(load->lex->arena, value);
    if (str_is(line->key, "plover")) {
        if (!is_made_of(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_"))
            return line_error(line, error, "a PLOVER type has capitals");
        rel->plover = value;
    } else if (str_is(line->key, "cameo")) {
        if (!is_made_of(value, "0123456789")) return line_error(line, error, "a CAMEO code has digits");
        rel->cameo = value;
    } else if (str_is(line->key, "symmetric") || str_is(line->key, "within") || str_is(line->key, "speech")) {
        if (!str_is(value, "yes") && !str_is(value, "no"))
            return line_error(line, error, "\"" STR_FORMAT "\" is yes or no", STR_ARGS(line->key));
        bool *flag = str_is(line->key, "symmetric") ? &rel->symmetric
                     : str_is(line->key, "within")  ? &rel->within
                                                    : &rel->speech;
        *flag = str_is(value, "yes");
    } else if (str_is(line->key, "told")) {
        rel->told = value;
    } else if (str_is(line->key, "told-rebels")) {
        rel->told_rebels = value;
    } else if (str_is(line->key, "vowed")) {
        rel->vowed = value;
    } else if (str_is(line->key, "colour")) {
        if (!is_colour(value))
            return line_error(line, error, "a colour is written \"#D55E00\", in quotation marks");
        rel->colour = value;
    } else if (str_is(line->key, "arrow")) {
        rel->arrowhead = value;
    } else {
        return line_error(line, error, "no such field of a relation: \"" STR_FORMAT "\"",
                          STR_ARGS(line->key));
    }
    return ACT_OK;
}

act_status relations_check(Loading *load, act_error *error)
{
    for (uint32_t i = 0; i < load->relations_open.count; i++) {
        const Promise *made = &load->relations_open.items[i];
        const Relation *rel = lexicon_relation_named(load->lex, made->wanted);
        if (rel->plover.size && rel->colour.size) continue;
        return error_set(error, ACT_ERROR_FORMAT, made->file, made->line,
                         "relation \"" STR_FORMAT "\" has no %s", STR_ARGS(rel->name),
                         rel->plover.size ? "colour" : "plover");
    }
    return ACT_OK;
}
