#include "relations/turns.h"

#include "base/ascii.h"

enum {
    LABEL = 16,  /* words of a label at most */
    OPENING = 4, /* sentences that may name the host */
    FEW = 2      /* labels that make a transcript of a document */
};

/* What a paragraph opens with. */
typedef enum Label {
    LABEL_NONE,
    LABEL_OTHER, /* a name that is nobody's: may be a heading */
    LABEL_ASKED, /* "QUESTION:": no words of an actor */
    LABEL_HOST,  /* "A:": whoever answers the questions */
    LABEL_NAMED
} Label;

typedef struct Turn {
    Label label;
    uint32_t colon, actor;
} Turn;

/* The colon of "MR NOVAK: Good afternoon", "Jan Novak: (06:42)", or NODE_NONE. */
static uint32_t label_colon(const Reading *reading, const Sentence *sentence)
{
    for (uint32_t token = sentence->first + 1; token < sentence->end && token < sentence->first + LABEL;
         token++) {
        Str form = reading->tokens->tokens.items[token].form;
        if (str_is(form, ":")) return token;
        if (node_at(reading, token)->upos == UPOS_VERB && ascii_is_lower(form.bytes[0])) return NODE_NONE;
    }
    return NODE_NONE;
}

/* Somebody who may speak: no land, no newspaper. */
static bool may_speak(const Actor *actor)
{
    return actor->type == ACTOR_OFFICIAL ||
           (actor->type == ACTOR_ORGANISATION && !str_is(actor->kind, "media"));
}

/* Whom the words [first, end) name, all of them but what stands in brackets: "Jan Novak (Ruritania)". */
static uint32_t named_by(const Reading *reading, uint32_t first, uint32_t end)
{
    uint32_t last = end;
    for (uint32_t token = first + 1; token < end && last == end; token++)
        if (str_is(reading->tokens->tokens.items[token].form, "(")) last = token;
    for (uint32_t token = first; token < last; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        if (!mention || mention->kind > MENTION_NOMINAL || mention->first != first) continue;
        bool whole = mention->end == end || mention->end == last;
        if (whole && may_speak(&reading->actors->actors.items[mention->actors[0]])) return mention->actors[0];
    }
    return ACTOR_NONE;
}

/* Whether name ends in word, whatever the capitals: "Jan Novak" and "NOVAK". */
static bool ends_in(Str name, Str word)
{
    if (name.size < word.size || !word.size) return false;
    size_t from = name.size - word.size;
    if (from && name.bytes[from - 1] != ' ') return false;
    for (size_t i = 0; i < word.size; i++)
        if (ascii_lower(name.bytes[from + i]) != ascii_lower(word.bytes[i])) return false;
    return true;
}

/* "MR NOVAK", where the document speaks of Jan Novak elsewhere: he, unless two are called so. */
static uint32_t called(const Reading *reading, uint32_t last)
{
    Str word = reading->tokens->tokens.items[last].form;
    uint32_t found = ACTOR_NONE;
    for (uint32_t i = 0; i < reading->actors->actors.count; i++) {
        const Actor *actor = &reading->actors->actors.items[i];
        if (actor->type != ACTOR_OFFICIAL || !ends_in(actor->label, word)) continue;
        if (found != ACTOR_NONE) return ACTOR_NONE;
        found = i;
    }
    return found;
}

/* "MR NOVAK", "Carla Stone": a name by its shape. */
static bool looks_like_name(const Reading *reading, uint32_t first, uint32_t end)
{
    enum { WORDS = 5 };
    if (end - first > WORDS) return false;
    for (uint32_t token = first; token < end; token++) {
        Str form = reading->tokens->tokens.items[token].form;
        if (node_at(reading, token)->upos != UPOS_PUNCT && !ascii_is_upper(form.bytes[0])) return false;
    }
    return true;
}

/* "Ruritania: …": what a paragraph is about. */
static bool is_land(const Reading *reading, uint32_t token)
{
    const Mention *mention = actors_at(reading->actors, token);
    return mention && reading->actors->actors.items[mention->actors[0]].type == ACTOR_STATE;
}

static Turn read_label(const Reading *reading, const Sentence *sentence)
{
    static const char *const asking[] = {
        "q",     "question",  "reporter", "journalist", "correspondent", "interviewer", "moderator",
        "press", "presenter", "host",     NULL};
    static const char *const answering[] = {"a", "answer", "reply", "response", NULL};
    Turn turn = {.label = LABEL_NONE, .colon = label_colon(reading, sentence), .actor = ACTOR_NONE};
    if (turn.colon == NODE_NONE) return turn;
    uint32_t first = sentence->first;
    Str word = reading_lower(reading, first);
    bool alone = turn.colon - first <= 2; /* "Question 2:" */
    if (alone && str_in(word, asking)) turn.label = LABEL_ASKED;
    if (alone && str_in(word, answering)) turn.label = LABEL_HOST;
    if (turn.label != LABEL_NONE) return turn;
    turn.actor = named_by(reading, first, turn.colon);
    bool name = looks_like_name(reading, first, turn.colon);
    if (turn.actor == ACTOR_NONE && name) turn.actor = called(reading, turn.colon - 1);
    if (turn.actor != ACTOR_NONE)
        turn.label = LABEL_NAMED;
    else if (name && !is_land(reading, first))
        turn.label = LABEL_OTHER;
    return turn;
}

/* "Spokesperson Jan Novak's press conference": the first of the document who may speak, or ACTOR_NONE. */
static uint32_t find_host(const Reading *reading)
{
    for (uint32_t i = 0; i < reading->actors->mentions.count; i++) {
        const Mention *mention = &reading->actors->mentions.items[i];
        if (mention->sentence >= OPENING) return ACTOR_NONE;
        if (mention->kind == MENTION_NAME && may_speak(&reading->actors->actors.items[mention->actors[0]]))
            return mention->actors[0];
    }
    return ACTOR_NONE;
}

static void give(const Sentence *sentence, uint32_t first, uint32_t actor, const bool *quoted,
                 uint32_t *speakers)
{
    for (uint32_t token = first; token < sentence->end; token++)
        if (speakers[token] == ACTOR_NONE && !quoted[token]) speakers[token] = actor;
}

/* The labels of the document, per sentence, and how many say who speaks. */
static uint32_t read_labels(const Reading *reading, Turn *turns)
{
    const Sentence *sentences = reading->tokens->sentences.items;
    uint32_t labels = 0;
    for (uint32_t i = 0; i < reading->tokens->sentences.count; i++) {
        bool opens = !i || sentences[i - 1].block != sentences[i].block;
        if (opens) turns[i] = read_label(reading, &sentences[i]);
        labels += turns[i].label > LABEL_OTHER;
    }
    return labels;
}

/* A paragraph that is a label and no more: what follows is said by whom it names. */
static bool stands_alone(const Turn *turn, const Sentence *sentence)
{
    enum { TIMECODE = 4 }; /* "(06:42)" */
    return turn->label != LABEL_NONE && sentence->end - turn->colon <= TIMECODE;
}

bool turns_read(const Reading *reading, const bool *quoted, uint32_t *speakers, uint32_t *tellers)
{
    const Sentence *sentences = reading->tokens->sentences.items;
    uint32_t count = reading->tokens->sentences.count;
    Turn *turns = ARENA_ARRAY(reading->arena, Turn, count + 1);
    uint32_t labels = read_labels(reading, turns);
    if (!labels) return false;
    uint32_t host = find_host(reading), speaker = ACTOR_NONE;
    for (uint32_t i = 0; i < count; i++) {
        bool opens = !i || sentences[i - 1].block != sentences[i].block;
        uint32_t first = sentences[i].first;
        if (turns[i].label != LABEL_NONE) {
            speaker = turns[i].label == LABEL_HOST ? host : turns[i].actor;
            first = turns[i].colon + 1;
        } else if (opens && labels < FEW && !(i && stands_alone(&turns[i - 1], &sentences[i - 1]))) {
            speaker = ACTOR_NONE; /* no transcript: the paragraph goes on, the next does not */
        }
        if (speaker == ACTOR_NONE) continue;
        give(&sentences[i], first, speaker, quoted, speakers);
        if (tellers[i] == ACTOR_NONE) tellers[i] = speaker;
    }
    return labels >= FEW;
}
