#include "syntax/conllu.h"

#include "base/utf8.h"

/* ---- writing ---- */

/* What a comment says stands on one line, whatever a form or the name of a file may hold. */
static void write_plain(Sink *sink, Str name)
{
    for (size_t i = 0; i < name.size; i++)
        sink_char(sink, (unsigned char)name.bytes[i] < ' ' ? '_' : name.bytes[i]);
}

/* # text: the words as written, one space where white space stands. */
static void write_text(Sink *sink, const Document *doc, const Tokens *tokens, const Sentence *sent)
{
    sink_text(sink, "# text = ");
    for (uint32_t i = sent->first; i < sent->end;) {
        const Token *tok = &tokens->tokens.items[i];
        uint32_t words = tok->multiword ? tok->multiword : 1;
        const Token *last = &tokens->tokens.items[i + words - 1 < sent->end ? i + words - 1 : sent->end - 1];
        write_plain(sink, tok->multiword ? str_slice(doc->text, tok->start, last->end) : tok->form);
        i += words;
        if (last->space_after && i < sent->end) sink_char(sink, ' ');
    }
    sink_char(sink, '\n');
}

static void write_field(Sink *sink, Str field)
{
    if (field.size)
        sink_str(sink, field);
    else
        sink_char(sink, '_');
    sink_char(sink, '\t');
}

static void write_range(Sink *sink, const Document *doc, const Token *tok, uint32_t number)
{
    const Token *last = tok + tok->multiword - 1;
    sink_number(sink, number);
    sink_char(sink, '-');
    sink_number(sink, number + tok->multiword - 1u);
    sink_char(sink, '\t');
    sink_str(sink, str_slice(doc->text, tok->start, last->end));
    sink_text(sink, "\t_\t_\t_\t_\t_\t_\t_\t");
    sink_text(sink, last->space_after ? "_\n" : "SpaceAfter=No\n");
}

static void write_word(Sink *sink, const Token *tok, const Node *node, const Sentence *sent, uint32_t number,
                       bool glued)
{
    sink_number(sink, number);
    sink_char(sink, '\t');
    write_field(sink, tok->form);
    write_field(sink, node->lemma);
    write_field(sink, str_from(upos_names[node->upos]));
    write_field(sink, node_xpos(node));
    write_field(sink, node_feats(node));
    sink_number(sink, node->head == NODE_NONE ? 0 : node->head - sent->first + 1);
    sink_char(sink, '\t');
    sink_text(sink, deprel_names[node->deprel]);
    if (node->subtype.size) {
        sink_char(sink, ':');
        sink_str(sink, node->subtype);
    }
    sink_text(sink, glued ? "\t_\tSpaceAfter=No\n" : "\t_\t_\n");
}

/* What is said of a sentence of our own. */
static void write_comments(Sink *sink, const Document *doc, const Tokens *tokens, uint32_t s)
{
    const Sentence *sent = &tokens->sentences.items[s];
    if (!s) {
        sink_text(sink, "# newdoc id = ");
        write_plain(sink, doc->name);
        sink_char(sink, '\n');
    }
    if (!s || sent->block != sent[-1].block) sink_text(sink, "# newpar\n");
}

static void write_id(Sink *sink, const Document *doc, uint32_t s)
{
    sink_text(sink, "# sent_id = ");
    write_plain(sink, doc->name);
    sink_char(sink, '-');
    sink_number(sink, s + 1);
    sink_char(sink, '\n');
}

/* Comments that were read are written as they were; those that the format asks for are added where they lack.
 * next: the first comment that is not written yet. */
static void write_head(Sink *sink, const Document *doc, const Tokens *tokens, uint32_t s, uint32_t *next)
{
    bool any = false, has_id = false, has_text = false;
    for (; *next < tokens->comments.count && tokens->comments.items[*next].sentence == s; ++*next) {
        Str line = tokens->comments.items[*next].line;
        sink_str(sink, line);
        sink_char(sink, '\n');
        any = true;
        has_id = has_id || str_starts(line, STR("# sent_id = "));
        has_text = has_text || str_starts(line, STR("# text = "));
    }
    if (!any) write_comments(sink, doc, tokens, s);
    if (!has_id) write_id(sink, doc, s);
    if (!has_text) write_text(sink, doc, tokens, &tokens->sentences.items[s]);
}

void conllu_write(Sink *sink, const Document *doc, const Tokens *tokens, const Trees *trees)
{
    uint32_t comment = 0;
    for (uint32_t s = 0; s < tokens->sentences.count; s++) {
        const Sentence *sent = &tokens->sentences.items[s];
        write_head(sink, doc, tokens, s, &comment);
        uint32_t inside = sent->first; /* end of the multiword token that we are in */
        for (uint32_t i = sent->first; i < sent->end; i++) {
            const Token *tok = &tokens->tokens.items[i];
            if (tok->multiword && i + tok->multiword <= sent->end) {
                write_range(sink, doc, tok, i - sent->first + 1);
                inside = i + tok->multiword;
            }
            write_word(sink, tok, &trees->nodes.items[i], sent, i - sent->first + 1,
                       i >= inside && !tok->space_after);
        }
        sink_char(sink, '\n');
    }
}

/* ---- reading ---- */

enum { COLUMNS = 10 };
enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC };

enum { MORPHS = 256 };

typedef struct Reader {
    Arena *arena;
    const Morph *morphs[MORPHS]; /* those met last, each in the one place that its hash gives */
    const char *name;
    unsigned line;
    act_error *error;
    Document *doc;
    Tokens *tokens;
    Trees *trees;
    char *text; /* as long as the file, which is more than enough */
    size_t size;
    bool paragraph;       /* a block is open */
    bool gap;             /* white space is due before the next form */
    uint32_t first;       /* first token of the sentence */
    unsigned first_line;  /* and its line */
    uint32_t multi_end;   /* number of the last word of the multiword token that we are in, 0 outside */
    uint32_t multi_first; /* token */
    uint32_t multi_start; /* byte where it begins */
    uint32_t multi_at;    /* byte behind the words met so far, while they spell its form */
    bool multi_space;
} Reader;

#define FAIL(reader, ...)                                                                                    \
    error_set((reader)->error, ACT_ERROR_FORMAT, (reader)->name, (reader)->line, __VA_ARGS__)

static bool read_number(Str field, uint32_t *out)
{
    uint32_t number = 0;
    if (!field.size || field.size > 9) return false;
    for (size_t i = 0; i < field.size; i++) {
        if (field.bytes[i] < '0' || field.bytes[i] > '9') return false;
        number = number * 10 + (uint32_t)(field.bytes[i] - '0');
    }
    *out = number;
    return true;
}

static Str blank(Str field) { return str_is(field, "_") ? (Str){0} : field; }

static bool has_feature(Str misc, const char *feature)
{
    while (misc.bytes)
        if (str_is(str_cut(&misc, '|'), feature)) return true;
    return false;
}

static void end_paragraph(Reader *reader)
{
    if (reader->paragraph)
        reader->doc->blocks.items[reader->doc->blocks.count - 1].end = (uint32_t)reader->size;
    reader->paragraph = false;
}

/* Puts a form into the text, behind the white space that is due. */
static uint32_t put(Reader *reader, Str form)
{
    if (!reader->paragraph) {
        if (reader->size) {
            memcpy(reader->text + reader->size, "\n\n", 2);
            reader->size += 2;
        }
        Block *block = array_add(reader->arena, &reader->doc->blocks);
        *block = (Block){.kind = BLOCK_PARAGRAPH, .start = (uint32_t)reader->size};
        reader->paragraph = true;
    } else if (reader->gap)
        reader->text[reader->size++] = ' ';
    uint32_t start = (uint32_t)reader->size;
    memcpy(reader->text + reader->size, form.bytes, form.size);
    reader->size += form.size;
    return start;
}

static act_status read_range(Reader *reader, const Str *fields, Str first, Str last)
{
    uint32_t from, to, next = reader->tokens->tokens.count - reader->first + 1;
    if (!read_number(first, &from) || !read_number(last, &to) || from != next || to < from || to - from > 254)
        return FAIL(reader, "bad range of words \"" STR_FORMAT "\"", STR_ARGS(str_slice(fields[ID], 0, 40)));
    if (reader->multi_end) return FAIL(reader, "a multiword token within another");
    reader->multi_start = reader->multi_at = put(reader, fields[FORM]);
    reader->multi_end = to;
    reader->multi_first = reader->tokens->tokens.count;
    reader->multi_space = !has_feature(fields[MISC], "SpaceAfter=No");
    return ACT_OK;
}

/* Words of a multiword token get their own bytes where they spell it; else all share its span. */
static void place_in_multi(Reader *reader, Token *tok, uint32_t number)
{
    uint32_t end = (uint32_t)reader->size;
    tok->start = reader->multi_start;
    tok->end = end;
    if (reader->multi_at != UINT32_MAX && end - reader->multi_at >= tok->form.size &&
        !memcmp(reader->text + reader->multi_at, tok->form.bytes, tok->form.size)) {
        tok->start = reader->multi_at;
        tok->end = reader->multi_at += (uint32_t)tok->form.size;
    } else
        reader->multi_at = UINT32_MAX;
    Token *items = reader->tokens->tokens.items;
    items[reader->multi_first].multiword = (uint8_t)(number - (reader->multi_first - reader->first));
    if (number < reader->multi_end) return;
    if (reader->multi_at != end)
        for (uint32_t i = reader->multi_first; &items[i] <= tok; i++)
            items[i].start = reader->multi_start, items[i].end = end;
    reader->multi_end = 0;
    tok->space_after = reader->gap = reader->multi_space;
}

static const Morph *morph_of(Reader *reader, Str xpos, Str feats)
{
    if (!xpos.size && !feats.size) return NULL;
    const Morph **kept = &reader->morphs[(str_hash(xpos) * 31 + str_hash(feats)) % MORPHS];
    if (*kept && str_equal((*kept)->xpos, xpos) && str_equal((*kept)->feats, feats)) return *kept;
    Morph *morph = ARENA_NEW(reader->arena, Morph);
    *morph = (Morph){xpos, feats};
    return *kept = morph;
}

static act_status read_node(Reader *reader, const Str *fields, Node *node)
{
    Str upos = blank(fields[UPOS]);
    *node = (Node){.lemma = str_is(fields[FORM], "_") ? fields[LEMMA] : blank(fields[LEMMA]),
                   .morph = morph_of(reader, blank(fields[XPOS]), blank(fields[FEATS]))};
    node->features = features_from(node_feats(node));
    if (upos.size && !upos_find(&node->upos, upos))
        return FAIL(reader, "no such part of speech: \"" STR_FORMAT "\"", STR_ARGS(str_slice(upos, 0, 40)));
    if (!read_number(fields[HEAD], &node->head))
        return FAIL(reader, "bad head \"" STR_FORMAT "\"", STR_ARGS(str_slice(fields[HEAD], 0, 40)));
    if (!deprel_find(&node->deprel, &node->subtype, fields[DEPREL]))
        return FAIL(reader, "no such relation: \"" STR_FORMAT "\"",
                    STR_ARGS(str_slice(fields[DEPREL], 0, 40)));
    if ((node->head == 0) != (node->deprel == DEP_ROOT))
        return FAIL(reader, "head 0 and relation root go together");
    return ACT_OK;
}

static act_status read_word(Reader *reader, const Str *fields)
{
    uint32_t number;
    Node node;
    if (!read_number(fields[ID], &number) || number != reader->tokens->tokens.count - reader->first + 1)
        return FAIL(reader, "word number \"" STR_FORMAT "\" is out of order",
                    STR_ARGS(str_slice(fields[ID], 0, 40)));
    act_status status = read_node(reader, fields, &node);
    if (status) return status;
    if (!node.head)
        node.head = NODE_NONE;
    else
        node.head += reader->first - 1;
    Token *tok = array_add(reader->arena, &reader->tokens->tokens);
    *tok = (Token){.form = fields[FORM]};
    if (reader->multi_end) {
        place_in_multi(reader, tok, number);
    } else {
        tok->start = put(reader, fields[FORM]);
        tok->end = (uint32_t)reader->size;
        tok->space_after = reader->gap = !has_feature(fields[MISC], "SpaceAfter=No");
    }
    Node *added = array_add(reader->arena, &reader->trees->nodes);
    *added = node;
    return ACT_OK;
}

static act_status end_sentence(Reader *reader)
{
    uint32_t first = reader->first, end = reader->tokens->tokens.count;
    if (first == end) return ACT_OK;
    reader->line = reader->first_line;
    if (reader->multi_end) return FAIL(reader, "the sentence ends within a multiword token");
    for (uint32_t i = first; i < end; i++) {
        uint32_t head = reader->trees->nodes.items[i].head;
        if (head != NODE_NONE && head >= end)
            return FAIL(reader, "the head of word %u is not in the sentence", i - first + 1);
    }
    if (!tree_is_sound(reader->trees, first, end, ARENA_ARRAY(reader->arena, uint8_t, end - first)))
        return FAIL(reader, "the sentence is not a tree with one root");
    tree_link(reader->trees, first, end);
    Sentence *sent = array_add(reader->arena, &reader->tokens->sentences);
    *sent = (Sentence){.first = first,
                       .end = end,
                       .block = reader->doc->blocks.count - 1,
                       .start = reader->tokens->tokens.items[first].start,
                       .stop = (uint32_t)reader->size};
    reader->first = end;
    return ACT_OK;
}

static act_status read_line(Reader *reader, Str line)
{
    while (line.size && line.bytes[line.size - 1] == '\r') line.size--;
    if (!line.size) return end_sentence(reader);
    bool within = reader->first != reader->tokens->tokens.count || reader->multi_end;
    if (line.bytes[0] == '#' && !within) {
        if (str_starts(line, STR("# newpar")) || str_starts(line, STR("# newdoc"))) end_paragraph(reader);
        Comment *comment = array_add(reader->arena, &reader->tokens->comments);
        *comment = (Comment){line, reader->tokens->sentences.count};
        return ACT_OK;
    }
    if (!within) reader->first_line = reader->line;
    Str fields[COLUMNS], rest = line;
    size_t count = 0;
    while (rest.bytes && count < COLUMNS) {
        fields[count] = str_cut(&rest, '\t');
        if (!fields[count].size) return FAIL(reader, "column %zu is empty", count + 1);
        count++;
    }
    if (count < COLUMNS || rest.bytes)
        return FAIL(reader, "a line of CoNLL-U has ten columns, parted by tabs");
    if (memchr(fields[ID].bytes, '.', fields[ID].size))
        return ACT_OK; /* an empty node of the enhanced graph */
    Str last = fields[ID], first = str_cut(&last, '-');
    return last.bytes ? read_range(reader, fields, first, last) : read_word(reader, fields);
}

/* A copy in which U+FFFD stands for every byte that is no UTF-8. */
static Str repair(Arena *arena, Str bytes, uint32_t *repaired)
{
    uint32_t bad = 0, code;
    for (size_t at = 0, size; at < bytes.size; at += size ? size : 1)
        if (!(size = utf8_decode(bytes, at, &code))) bad++;
    *repaired = bad;
    if (!bad) return str_copy(arena, bytes);
    Str out = {arena_alloc(arena, bytes.size + 2 * (size_t)bad + 1), 0};
    char *to = (char *)(uintptr_t)out.bytes;
    for (size_t at = 0, size; at < bytes.size; at += size ? size : 1) {
        size = utf8_decode(bytes, at, &code);
        if (size) memcpy(to + out.size, bytes.bytes + at, size);
        out.size += size ? size : utf8_encode(UTF8_REPLACEMENT, to + out.size);
    }
    return out;
}

act_status conllu_read(Arena *arena, Str name, Str bytes, Document *doc, Tokens *tokens, Trees *trees,
                       act_error *error)
{
    *doc = (Document){.name = str_copy(arena, name)};
    *tokens = (Tokens){0};
    *trees = (Trees){0};
    Reader reader = {.arena = arena,
                     .name = doc->name.bytes,
                     .error = error,
                     .doc = doc,
                     .tokens = tokens,
                     .trees = trees};
    if (bytes.size > UINT32_MAX / 2)
        return error_set(error, ACT_ERROR_LIMIT, reader.name, 0, "larger than 2 GB");
    if (str_starts(bytes, STR("\xEF\xBB\xBF"))) bytes = str_slice(bytes, 3, bytes.size);
    Str rest = repair(arena, bytes, &doc->repaired);
    reader.text = arena_alloc(arena, rest.size + 1);
    while (rest.size) {
        reader.line++;
        act_status status = read_line(&reader, str_cut(&rest, '\n'));
        if (status) return status;
    }
    act_status status = end_sentence(&reader);
    if (status) return status;
    end_paragraph(&reader);
    doc->text = (Str){reader.text, reader.size};
    return ACT_OK;
}
