/* How often a pronoun, or a name in a shorter form, is taken for whom it means, measured on the entity layer
 * of GUM.
 *
 *     references [-v] FILE.conllu…     (-v lists what is wrong or missing)
 *
 * The text is rebuilt from the words and read from scratch: own sentences, tags, trees. Counted are
 *
 * - third-person pronouns that the treebank annotates as mentions: all of them, and those of entities that
 *   have a name. One is right if the nearest earlier mention of its actor that is no pronoun (else the
 * nearest later one) is, in the treebank, a mention of the pronoun's entity;
 * - short forms: names of a person or organisation with fewer words than an earlier name of the same entity
 *   with which they share a word, or which they abbreviate.
 *   One is right if its actor is also that of one of these longer names.
 *
 * Two mentions are one if the head of actant's is among the words that the treebank takes for the core of its
 * own. What has no actor is unresolved, any other actor is wrong. */
#include "engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

#define MANY_OPEN 32

typedef struct Word {
    uint32_t start; /* in the text, bytes */
    Str form;
    bool name; /* a proper noun */
} Word;

typedef struct Gold {
    uint32_t entity;
    uint32_t first, end;           /* words */
    uint32_t core_first, core_end; /* from the first to the last word of its core */
    uint32_t names;                /* how many of the core are proper nouns */
    bool body, place;              /* of a kind that may have a name and act: person, organization; place */
} Gold;

typedef struct Text {
    Arena *arena;
    Str name;
    ARRAY(char) bytes;
    ARRAY(Word) words;
    ARRAY(Gold) golds;
    uint32_t open[MANY_OPEN], n_open; /* golds that have not ended */
    uint32_t covered, inside; /* words of a multiword token that are still to come; where the next begins */
    bool space;               /* before the next word */
} Text;

typedef struct Tally {
    uint32_t all, right, wrong;
} Tally;

typedef struct Figures {
    Tally pronouns, named, shorter;
} Figures;

/* The treebank. */

static void add_bytes(Text *text, Str bytes)
{
    for (size_t i = 0; i < bytes.size; i++) *array_add(text->arena, &text->bytes) = bytes.bytes[i];
}

static uint32_t number_of(Str digits)
{
    uint32_t number = 0;
    for (size_t i = 0; i < digits.size && digits.bytes[i] >= '0' && digits.bytes[i] <= '9'; i++)
        number = number * 10 + (uint32_t)(digits.bytes[i] - '0');
    return number;
}

/* "2", "1,2,5": which words of the mention are its core. Words of the mention count from one. */
static void set_core(Gold *gold, Str core)
{
    uint32_t first = 0, last = 0;
    for (Str rest = core; rest.bytes;) {
        uint32_t at = number_of(str_cut(&rest, ','));
        if (!first) first = at;
        last = at;
    }
    gold->core_first = gold->first + (first ? first - 1 : 0);
    gold->core_end = gold->first + (last ? last : 1);
}

/* "(3-person-new-snnsn-cf3-2-coref-Name": a mention that begins with the last word. */
static void open_mention(Text *text, Str fields)
{
    Str field[6] = {{0}};
    for (int i = 0; i < 6; i++) field[i] = str_cut(&fields, '-');
    Gold *gold = array_add(text->arena, &text->golds);
    *gold = (Gold){.entity = number_of(field[0]), .first = text->words.count - 1};
    gold->body = str_is(field[1], "person") || str_is(field[1], "organization");
    gold->place = str_is(field[1], "place");
    set_core(gold, field[5]);
    if (text->n_open < MANY_OPEN) text->open[text->n_open++] = text->golds.count - 1;
}

static void close_mention(Text *text, uint32_t entity)
{
    for (uint32_t i = text->n_open; i > 0; i--) {
        Gold *gold = &text->golds.items[text->open[i - 1]];
        if (gold->entity != entity) continue;
        gold->end = text->words.count;
        if (gold->core_end > gold->end) gold->core_end = gold->end;
        for (uint32_t word = gold->core_first; word < gold->core_end; word++)
            gold->names += text->words.items[word].name;
        for (; i < text->n_open; i++) text->open[i - 1] = text->open[i];
        text->n_open--;
        return;
    }
}

/* "(17-place-…(1-person-…)", "4)1)". */
static void read_entities(Text *text, Str value)
{
    for (size_t at = 0; at < value.size;) {
        bool opens = value.bytes[at] == '(';
        size_t begin = at += opens;
        while (at < value.size && value.bytes[at] != '(' && value.bytes[at] != ')') at++;
        Str part = str_slice(value, begin, at);
        bool closes = at < value.size && value.bytes[at] == ')';
        if (opens) open_mention(text, part);
        if (closes) close_mention(text, number_of(part));
        at += closes;
    }
}

static void read_misc(Text *text, Str misc, bool entities)
{
    for (Str rest = misc; rest.bytes;) {
        Str item = str_cut(&rest, '|');
        if (str_is(item, "SpaceAfter=No")) text->space = false;
        if (entities && str_starts(item, STR("Entity="))) read_entities(text, str_slice(item, 7, item.size));
    }
}

/* Words of a multiword token ("it's" = it + 's) stand one behind the other within it. */
static void read_word(Text *text, Str line)
{
    Str field[10] = {{0}};
    for (int i = 0; i < 10; i++) field[i] = str_cut(&line, '\t');
    Str id = field[0];
    if (memchr(id.bytes, '.', id.size)) return; /* an empty node */
    const char *dash = memchr(id.bytes, '-', id.size);
    uint32_t start = text->inside;
    if (!text->covered) {
        bool begins = !text->bytes.count || text->bytes.items[text->bytes.count - 1] == '\n';
        if (text->space && !begins) add_bytes(text, STR(" "));
        text->space = true;
        start = text->bytes.count;
        add_bytes(text, field[1]);
    }
    if (dash) {
        text->covered = number_of(str_slice(id, (size_t)(dash - id.bytes) + 1, id.size)) - number_of(id) + 1;
        text->inside = start;
        read_misc(text, field[9], false);
        return;
    }
    bool space = text->space;
    *array_add(text->arena, &text->words) = (Word){start, field[1], str_is(field[3], "PROPN")};
    read_misc(text, field[9], true);
    if (!text->covered) return;
    text->covered--;
    text->space = space;
    text->inside = start + (uint32_t)field[1].size;
}

/* What actant makes of it. */

typedef struct Answer {
    Analysis analysis;
    uint32_t *word_of;  /* by token: the word that begins where it does, or ACTOR_NONE */
    uint32_t *token_of; /* by word */
} Answer;

static void find_paragraphs(Arena *arena, Document *doc)
{
    Str rest = doc->text;
    while (rest.bytes) {
        Str line = str_cut(&rest, '\n');
        if (!line.size) continue;
        uint32_t start = (uint32_t)(line.bytes - doc->text.bytes);
        *array_add(arena, &doc->blocks) = (Block){BLOCK_PARAGRAPH, start, start + (uint32_t)line.size};
    }
}

static void align(const Text *text, Answer *answer)
{
    uint32_t tokens = answer->analysis.tokens.tokens.count, words = text->words.count;
    answer->word_of = ARENA_ARRAY(text->arena, uint32_t, tokens + 1);
    answer->token_of = ARENA_ARRAY(text->arena, uint32_t, words + 1);
    for (uint32_t i = 0; i <= tokens; i++) answer->word_of[i] = ACTOR_NONE;
    for (uint32_t i = 0; i <= words; i++) answer->token_of[i] = ACTOR_NONE;
    for (uint32_t token = 0, word = 0; token < tokens && word < words;) {
        uint32_t there = answer->analysis.tokens.tokens.items[token].start,
                 here = text->words.items[word].start;
        if (there == here) answer->word_of[token] = word, answer->token_of[word] = token;
        token += there <= here;
        word += here <= there;
    }
}

/* Is the mention one of the entity's? */
static bool mentions_entity(const Text *text, const Answer *answer, const Mention *mention, uint32_t entity)
{
    uint32_t word = answer->word_of[mention->head];
    for (uint32_t i = 0; word != ACTOR_NONE && i < text->golds.count; i++) {
        const Gold *gold = &text->golds.items[i];
        if (gold->entity == entity && word >= gold->core_first && word < gold->core_end) return true;
    }
    return false;
}

static bool has_actor(const Mention *mention, uint32_t actor)
{
    for (uint32_t i = 0; i < mention->n_actors; i++)
        if (mention->actors[i] == actor) return true;
    return false;
}

/* The smallest mention that the word stands in, pronouns aside, or NULL. */
static const Mention *named_at(const Answer *answer, uint32_t word)
{
    const Actors *actors = &answer->analysis.actors;
    const Mention *best = NULL;
    uint32_t token = answer->token_of[word];
    for (uint32_t i = 0; token != ACTOR_NONE && i < actors->mentions.count; i++) {
        const Mention *mention = &actors->mentions.items[i];
        bool around = mention->first <= token && token < mention->end && mention->n_actors;
        if (around && mention->kind != MENTION_PRONOUN &&
            (!best || mention->end - mention->first < best->end - best->first))
            best = mention;
    }
    return best;
}

/* The nearest earlier mention of the actor that is no pronoun, else the nearest later one. */
static const Mention *antecedent(const Answer *answer, const Mention *pronoun)
{
    const Actors *actors = &answer->analysis.actors;
    const Mention *before = NULL;
    for (uint32_t i = 0; i < actors->mentions.count; i++) {
        const Mention *mention = &actors->mentions.items[i];
        if (mention->kind == MENTION_PRONOUN || !has_actor(mention, pronoun->actors[0])) continue;
        if (mention->first > pronoun->first) return before ? before : mention;
        before = mention;
    }
    return before;
}

/* Counting. */

static bool third_person(Str form)
{
    static const char *const words[] = {"he",   "him",     "his",    "himself",   "she",    "her",
                                        "hers", "herself", "it",     "its",       "itself", "they",
                                        "them", "their",   "theirs", "themselves"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (form.size == strlen(words[i]) && !strncasecmp(form.bytes, words[i], form.size)) return true;
    return false;
}

static bool has_name(const Text *text, uint32_t entity)
{
    for (uint32_t i = 0; i < text->golds.count; i++) {
        const Gold *gold = &text->golds.items[i];
        if (gold->entity == entity && gold->names && (gold->body || gold->place)) return true;
    }
    return false;
}

/* "Jan Novak", but not "a nephew of Novak". */
static bool is_name(const Text *text, const Gold *gold)
{
    return text->words.items[gold->core_first].name && text->words.items[gold->core_end - 1].name;
}

/* Do the names share a proper word, or is the first in capitals like an abbreviation? */
static bool shortens(const Text *text, const Gold *name, const Gold *longer)
{
    for (uint32_t i = name->core_first; i < name->core_end; i++) {
        const Word *word = &text->words.items[i];
        size_t capitals = 0;
        while (capitals < word->form.size && word->form.bytes[capitals] >= 'A' &&
               word->form.bytes[capitals] <= 'Z')
            capitals++;
        if (name->core_end == i + 1 && name->core_first == i && capitals > 1 && capitals == word->form.size)
            return true;
        for (uint32_t j = longer->core_first; word->name && j < longer->core_end; j++)
            if (str_equal(text->words.items[j].form, word->form)) return true;
    }
    return false;
}

static void count_one(Tally *tally, bool right, bool found)
{
    tally->all++;
    tally->right += right;
    tally->wrong += found && !right;
}

static void show(const Text *text, const Answer *answer, const Gold *gold, const Mention *mention,
                 const char *what)
{
    const Word *word = &text->words.items[gold->core_first];
    uint32_t begin = word->start > 120 ? word->start - 120 : 0;
    Str around = str_slice((Str){text->bytes.items, text->bytes.count}, begin, word->start + 60);
    Str taken = mention ? answer->analysis.actors.actors.items[mention->actors[0]].label : STR("-");
    printf("%s " STR_FORMAT " [" STR_FORMAT "] of %u taken for " STR_FORMAT ":", what, STR_ARGS(text->name),
           STR_ARGS(word->form), gold->entity, STR_ARGS(taken));
    for (size_t i = 0; i < around.size; i++) putchar(around.bytes[i] == '\n' ? ' ' : around.bytes[i]);
    putchar('\n');
}

static void count_pronoun(const Text *text, const Answer *answer, const Gold *gold, bool verbose,
                          Figures *out)
{
    uint32_t token = answer->token_of[gold->first];
    const Mention *mention = token == ACTOR_NONE ? NULL : actors_at(&answer->analysis.actors, token);
    if (mention && (mention->kind != MENTION_PRONOUN || !mention->n_actors)) mention = NULL;
    const Mention *meant = mention ? antecedent(answer, mention) : NULL;
    bool right = meant && mentions_entity(text, answer, meant, gold->entity);
    bool named = has_name(text, gold->entity);
    count_one(&out->pronouns, right, meant);
    if (named) count_one(&out->named, right, meant);
    if (verbose && !right && (named || meant))
        show(text, answer, gold, mention, named ? (meant ? "WRONG" : "NONE ") : "OTHER");
}

/* Is there an earlier name of the entity with more words; is one of them the same actor's? */
static void count_short_form(const Text *text, const Answer *answer, uint32_t index, bool verbose,
                             Figures *out)
{
    const Gold *gold = &text->golds.items[index];
    const Mention *mention = named_at(answer, gold->core_end - 1);
    bool longer = false, right = false;
    for (uint32_t i = 0; i < index; i++) {
        const Gold *other = &text->golds.items[i];
        if (other->entity != gold->entity || other->names <= gold->names || !is_name(text, other) ||
            !shortens(text, gold, other))
            continue;
        longer = true;
        for (uint32_t word = other->core_first; mention && word < other->core_end; word++) {
            const Mention *earlier = named_at(answer, word);
            right |= earlier && has_actor(earlier, mention->actors[0]);
        }
    }
    if (!longer) return;
    count_one(&out->shorter, right, mention);
    if (verbose && !right) show(text, answer, gold, mention, "SHORT");
}

static bool count_text(const Knowledge *knowledge, Text *text, bool verbose, Figures *out)
{
    Answer *answer = ARENA_NEW(text->arena, Answer);
    *answer = (Answer){.analysis = {.arena = text->arena}};
    answer->analysis.doc.text = (Str){text->bytes.items, text->bytes.count};
    find_paragraphs(text->arena, &answer->analysis.doc);
    act_error error;
    if (pipeline_run(knowledge, &answer->analysis, LAYER_TEXT, LAYER_ACTORS, &error)) return false;
    align(text, answer);
    for (uint32_t i = 0; i < text->golds.count; i++) {
        const Gold *gold = &text->golds.items[i];
        if (gold->end == gold->first + 1 && third_person(text->words.items[gold->first].form))
            count_pronoun(text, answer, gold, verbose, out);
        else if (gold->body && is_name(text, gold))
            count_short_form(text, answer, i, verbose, out);
    }
    return true;
}

static void text_begin(Text *text, Str name)
{
    arena_free(text->arena);
    *text = (Text){.arena = arena_new(), .name = name};
    if (!text->arena) exit(2);
}

static bool count_file(const Knowledge *knowledge, Str bytes, bool verbose, Figures *out)
{
    Text text = {0};
    bool good = true;
    for (Str rest = bytes; rest.bytes;) {
        Str line = str_cut(&rest, '\n');
        if (str_starts(line, STR("# newdoc"))) {
            if (text.arena) good &= count_text(knowledge, &text, verbose, out);
            text_begin(&text, str_slice(line, 14, line.size));
        } else if (text.arena && str_starts(line, STR("# newpar")) && !str_starts(line, STR("# newpar_"))) {
            add_bytes(&text, STR("\n\n"));
        } else if (text.arena && line.size && line.bytes[0] != '#') {
            read_word(&text, line);
        }
    }
    if (text.arena) good &= count_text(knowledge, &text, verbose, out);
    arena_free(text.arena);
    return good;
}

static void print_tally(const char *name, const Tally *tally)
{
    double all = tally->all ? tally->all : 1;
    printf("  %-38s %5u  right %5.1f %%  wrong %5.1f %%  unresolved %5.1f %%\n", name, tally->all,
           100 * tally->right / all, 100 * tally->wrong / all,
           100 * (tally->all - tally->right - tally->wrong) / all);
}

int main(int argc, char **argv)
{
    bool verbose = argc > 1 && !strcmp(argv[1], "-v"), good = true;
    act_error error;
    Engine engine;
    if (argc < 2 + verbose || engine_init(&engine, &(Sources){0}, &error)) {
        fputs("usage: references [-v] FILE.conllu...\n", stderr);
        return 2;
    }
    Figures figures = {0};
    for (int i = 1 + verbose; i < argc && good; i++) {
        Str bytes = {0};
        good = !file_read(argv[i], &bytes, &error) && count_file(&engine.knowledge, bytes, verbose, &figures);
        file_free(bytes);
    }
    engine_dispose(&engine);
    print_tally("third-person pronouns", &figures.pronouns);
    print_tally("  of whom the text tells the name", &figures.named);
    print_tally("short forms of names", &figures.shorter);
    return good ? 0 : 1;
}
