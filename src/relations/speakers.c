#include "relations/speakers.h"

#include "relations/parties.h"
#include "relations/subjects.h"
#include "relations/turns.h"

enum {
    DEPTH = 40,      /* of trees: deeper reports are no longer told apart */
    QUOTATION = 90,  /* words between single quotation marks at most: the closing one is also an apostrophe */
    NEIGHBOURS = 4,  /* sentences from a quotation to its speaker, from "the statement" to whose it is */
    FAR_BACK = 40,   /* sentences of one paragraph from a quotation back to its speaker */
    COLONS = 4,      /* of a sentence that are looked at */
    COLON_TAIL = 14, /* words behind the last colon of a headline that names its speaker */
};

/* What is known of a document's speech, per token and per sentence. */
typedef struct Speech {
    Reading *reading;
    uint32_t *speakers;    /* per token */
    uint8_t *depths;       /* per token: of the report that it was marked for, 0 for none */
    bool *quoted;          /* per token: whether it stands between quotation marks */
    uint32_t *by_sentence; /* the first who speaks outside of quotation marks, or ACTOR_NONE */
    uint32_t *authors;     /* per token: whose a "statement" or "resolution" is, or ACTOR_NONE */
} Speech;

/* --- quotation marks --- */

static bool is_form(const Reading *reading, uint32_t token, const char *const *forms)
{
    return str_in(reading->tokens->tokens.items[token].form, forms);
}

static const char *const opening[] = {"\xE2\x80\x9C", "``", "\xC2\xAB", "\xE2\x80\x9E", NULL};
static const char *const closing[] = {"\xE2\x80\x9D", "''", "\xC2\xBB", NULL};
static const char *const either[] = {"\"", NULL};
static const char *const single_opening[] = {"\xE2\x80\x98", "'", "`", NULL};
static const char *const single_closing[] = {"\xE2\x80\x99", "'", NULL};

/* The mark that closes the single one at token, which stands before a word and behind a space: NODE_NONE
 * where it is an apostrophe. */
static uint32_t single_close(const Reading *reading, const Sentence *sentence, uint32_t token)
{
    const Token *tokens = reading->tokens->tokens.items;
    if (!is_form(reading, token, single_opening) || tokens[token].space_after) return NODE_NONE;
    if (token > sentence->first && !tokens[token - 1].space_after) return NODE_NONE;
    for (uint32_t next = token + 2; next < sentence->end && next < token + QUOTATION; next++)
        if (is_form(reading, next, single_closing) && node_at(reading, next)->upos == UPOS_PUNCT &&
            (next + 1 == sentence->end || tokens[next].space_after ||
             node_at(reading, next + 1)->upos == UPOS_PUNCT))
            return next;
    return NODE_NONE;
}

static void find_quoted(const Speech *speech)
{
    const Reading *reading = speech->reading;
    bool inside = false;
    uint32_t block = 0, until = 0;
    for (uint32_t i = 0; i < reading->tokens->sentences.count; i++) {
        const Sentence *sentence = &reading->tokens->sentences.items[i];
        if (sentence->block != block) inside = false;
        block = sentence->block;
        for (uint32_t token = sentence->first; token < sentence->end; token++) {
            bool was = inside;
            if (is_form(reading, token, either)) inside = !inside;
            if (is_form(reading, token, opening)) inside = true;
            if (is_form(reading, token, closing)) inside = false;
            uint32_t close = inside || token < until ? NODE_NONE : single_close(reading, sentence, token);
            if (close != NODE_NONE) until = close;
            speech->quoted[token] = (inside && was) || token < until;
        }
    }
}

/* --- verbs of saying --- */

/* "declared their independence; the army attacked": what stands behind the semicolon, nobody says. */
static bool is_beyond_semicolon(const Reading *reading, uint32_t verb, uint32_t clause)
{
    bool beside =
        node_at(reading, clause)->deprel == DEP_PARATAXIS || node_at(reading, verb)->deprel == DEP_PARATAXIS;
    if (!beside && !reading_has_child(reading, verb, DEP_OBJ, NULL)) return false;
    for (uint32_t token = verb + 1; token < clause; token++)
        if (str_is(reading->tokens->tokens.items[token].form, ";")) return true;
    return false;
}

/* What is said: a clause below the verb, or above it ("…", he said; as he said). */
static uint32_t content_of(const Reading *reading, uint32_t verb)
{
    uint32_t content = NODE_NONE, subject = subject_surface(reading, verb, 0);
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE && content == NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_CCOMP && child != subject) content = child;
    if (content == NODE_NONE) content = reading_child(reading, verb, DEP_PARATAXIS, NULL);
    if (content != NODE_NONE && content > verb && is_beyond_semicolon(reading, verb, content))
        content = NODE_NONE;
    uint32_t adverbial = reading_child(reading, verb, DEP_ADVCL, NULL);
    if (content == NODE_NONE && adverbial != NODE_NONE && str_is(reading_case(reading, adverbial), "that"))
        content = adverbial; /* "made clear to Oslo that" */
    const Node *node = node_at(reading, verb);
    bool above = node->deprel == DEP_PARATAXIS ||
                 (node->deprel == DEP_ADVCL && str_is(reading_case(reading, verb), "as"));
    if (content == NODE_NONE && above) content = node->head;
    return content;
}

static uint32_t first_party(const Reading *reading, uint32_t token)
{
    if (token == NODE_NONE) return ACTOR_NONE;
    Parties parties = {0};
    parties_of_phrase(reading, token, REACH_BEHIND, &parties);
    return parties.count ? parties.items[0].actor : ACTOR_NONE;
}

/* "According to the agency Xinhua": a mere source. */
static bool is_media(const Reading *reading, uint32_t actor)
{
    return str_is(reading->actors->actors.items[actor].kind, "media");
}

static uint8_t depth_of(const Reading *reading, uint32_t token)
{
    uint8_t depth = 1;
    while (depth < DEPTH && node_at(reading, token)->head != NODE_NONE) {
        token = node_at(reading, token)->head;
        depth++;
    }
    return depth;
}

/* Everything below token, but not what is below except, nor what a report further in has said. */
static void mark(const Speech *speech, uint32_t token, uint32_t except, uint32_t speaker, uint8_t depth)
{
    const Reading *reading = speech->reading;
    if (speech->depths[token] <= depth) {
        speech->speakers[token] = speaker;
        speech->depths[token] = depth;
    }
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (child != except) mark(speech, child, except, speaker, depth);
}

/* "A spokesman: the border stays closed", "The border stays closed: spokesman": a name on one side of a
 * colon. Lands do not count: "Peru: five dead in landslide". */
static uint32_t read_colon(const Speech *speech, uint32_t colon)
{
    const Reading *reading = speech->reading;
    const Sentence *sentence = reading->sentence;
    for (int behind = 0; behind < 2; behind++) {
        uint32_t first = behind ? colon + 1 : sentence->first, end = behind ? sentence->end : colon;
        if (end <= first || (behind && end - first > COLON_TAIL)) continue;
        for (uint32_t token = first; token < end; token++) {
            const Mention *mention = actors_at(reading->actors, token);
            if (!mention || mention->kind > MENTION_NOMINAL || mention->first != first || mention->end != end)
                continue;
            bool land = reading->actors->actors.items[mention->actors[0]].type == ACTOR_STATE &&
                        mention->end - mention->first < 3;
            if (land && !mention->capital) continue;
            uint32_t from = behind ? sentence->first : colon + 1, to = behind ? colon : sentence->end;
            for (uint32_t said = from; said < to; said++)
                if (!speech->depths[said]) speech->speakers[said] = mention->actors[0];
            return mention->actors[0];
        }
    }
    return ACTOR_NONE;
}

/* Whose words they are that verb reports: "she was quoted by the agency as saying", "the agency quoted her as
 * saying" are hers. */
static uint32_t teller_of(const Reading *reading, uint32_t verb)
{
    static const char *const quoting[] = {"quote", "cite", NULL};
    const Node *node = node_at(reading, verb);
    bool saying = node->deprel == DEP_ADVCL && str_is(reading_case(reading, verb), "as") &&
                  str_in(reading_lemma(reading, node->head), quoting);
    if (saying) return teller_of(reading, node->head);
    if (!str_in(reading_lemma(reading, verb), quoting))
        return first_party(reading, subject_deep(reading, verb, 0));
    if (reading_is_passive(reading, verb)) return first_party(reading, subject_surface(reading, verb, 0));
    uint32_t quoted = first_party(reading, reading_child(reading, verb, DEP_OBJ, NULL));
    return quoted != ACTOR_NONE ? quoted : first_party(reading, subject_deep(reading, verb, 0));
}

/* "Oslo's claim that", "allegations by Oslo that": whose words the clause behind the noun is, or ACTOR_NONE.
 */
static uint32_t teller_of_noun(const Reading *reading, uint32_t noun)
{
    static const char *const telling[] = {"claim",     "allegation",  "assertion", "accusation", "charge",
                                          "complaint", "contention",  "statement", "suggestion", "insistence",
                                          "argument",  "declaration", "view",      NULL};
    static const char *const preps[] = {"by", "from", "of", NULL};
    if (!str_in(reading_lemma(reading, noun), telling)) return ACTOR_NONE;
    uint32_t teller = reading_child(reading, noun, DEP_NMOD, "poss");
    if (teller == NODE_NONE) teller = reading_oblique(reading, noun, preps);
    for (uint32_t child = node_at(reading, noun)->child; teller == NODE_NONE && child < noun;
         child = node_at(reading, child)->sibling)
        if (actors_at(reading->actors, child)) teller = child;
    return teller == NODE_NONE ? ACTOR_NONE : first_party(reading, teller);
}

/* "that had interfered", read as what was interfered; but "the claim that Oslo made" is what it made. */
static bool is_told(const Reading *reading, uint32_t clause)
{
    static const char *const gaps[] = {"make",    "raise",  "level", "voice",    "reject",  "deny",
                                       "dismiss", "repeat", "call",  "describe", "bring",   "file",
                                       "issue",   "lodge",  "drop",  "withdraw", "publish", "send",
                                       "accept",  "hear",   "put",   "consider", NULL};
    const Node *node = node_at(reading, clause);
    return node->upos == UPOS_VERB && !str_in(reading_lemma(reading, clause), gaps) &&
           reading_has_child(reading, clause, DEP_NSUBJ, NULL);
}

/* The clause behind a noun that tells something: "the claim that …". */
static uint32_t clause_of_noun(const Reading *reading, uint32_t noun)
{
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (child < noun || (node->deprel != DEP_ACL && node->deprel != DEP_CCOMP)) continue;
        bool relative = str_is(node->subtype, "relcl");
        uint32_t that = reading_child(reading, child, relative ? DEP_OBJ : DEP_MARK, NULL);
        if (that != NODE_NONE && str_is(reading_lemma(reading, that), "that") &&
            (!relative || is_told(reading, child)))
            return child;
    }
    return NODE_NONE;
}

/* Who speaks in the sentence at hand outside of quotation marks; marks what is said. */
static uint32_t read_reports(const Speech *speech)
{
    const Reading *reading = speech->reading;
    uint32_t first = ACTOR_NONE, colons = 0;
    for (uint32_t token = reading->sentence->first; token < reading->sentence->end; token++) {
        const Node *node = node_at(reading, token);
        uint32_t speaker = ACTOR_NONE;
        if (node->deprel == DEP_OBL && str_is(reading_case(reading, token), "according to")) {
            speaker = first_party(reading, token);
            if (speaker != ACTOR_NONE && is_media(reading, speaker)) speaker = ACTOR_NONE;
            if (speaker != ACTOR_NONE)
                mark(speech, node->head, token, speaker, depth_of(reading, node->head));
        } else if (str_is(reading->tokens->tokens.items[token].form, ":")) {
            if (++colons <= COLONS) speaker = read_colon(speech, token);
        } else if (node->upos == UPOS_VERB && reading_operators(reading, token) & OPERATOR_REPORT) {
            speaker = teller_of(reading, token);
            uint32_t content = content_of(reading, token);
            if (speaker != ACTOR_NONE && content != NODE_NONE)
                mark(speech, content, token, speaker, depth_of(reading, content));
        }
        if (first == ACTOR_NONE && !speech->quoted[token]) first = speaker;
        uint32_t clause = node->upos == UPOS_NOUN ? clause_of_noun(reading, token) : NODE_NONE;
        uint32_t teller = clause == NODE_NONE ? ACTOR_NONE : teller_of_noun(reading, token);
        if (teller != ACTOR_NONE) mark(speech, clause, token, teller, depth_of(reading, clause));
    }
    return first;
}

static void read_all_reports(const Speech *speech)
{
    Reading *reading = speech->reading;
    for (uint32_t i = 0; i < reading->tokens->sentences.count; i++) {
        reading->sentence = &reading->tokens->sentences.items[i];
        if (!sentence_is_furniture(reading->doc, reading->sentence))
            speech->by_sentence[i] = read_reports(speech);
    }
}

/* --- quotations without a verb of saying --- */

/* The speaker of a quotation in sentence that has no verb of saying of its own. */
static uint32_t quoted_speaker(const Speech *speech, uint32_t sentence)
{
    const Sentence *sentences = speech->reading->tokens->sentences.items;
    const uint32_t *by_sentence = speech->by_sentence;
    uint32_t count = speech->reading->tokens->sentences.count, block = sentences[sentence].block;
    if (by_sentence[sentence] != ACTOR_NONE) return by_sentence[sentence];
    uint32_t first = sentences[sentence].first;
    if (!speech->quoted[first] && (first + 1 >= sentences[sentence].end || !speech->quoted[first + 1]))
        return ACTOR_NONE; /* a word or two that the writer keeps at a distance */
    for (uint32_t i = sentence; i-- > 0 && sentences[i].block == block && i + FAR_BACK > sentence;)
        if (by_sentence[i] != ACTOR_NONE) return by_sentence[i];
    for (uint32_t i = sentence + 1; i < count && sentences[i].block == block && i < sentence + NEIGHBOURS;
         i++)
        if (by_sentence[i] != ACTOR_NONE) return by_sentence[i];
    for (uint32_t i = sentence; i-- > 0 && i + NEIGHBOURS > sentence;)
        if (by_sentence[i] != ACTOR_NONE) return by_sentence[i];
    return ACTOR_NONE;
}

static void read_quotations(const Speech *speech)
{
    const Reading *reading = speech->reading;
    for (uint32_t i = 0; i < reading->tokens->sentences.count; i++) {
        const Sentence *sentence = &reading->tokens->sentences.items[i];
        uint32_t speaker = ACTOR_NONE;
        bool asked = false;
        for (uint32_t token = sentence->first; token < sentence->end; token++) {
            if (!speech->quoted[token] || speech->speakers[token] != ACTOR_NONE) continue;
            if (!asked) speaker = quoted_speaker(speech, i);
            asked = true;
            speech->speakers[token] = speaker;
        }
        if (speaker != ACTOR_NONE && speech->by_sentence[i] == ACTOR_NONE)
            speech->by_sentence[i] = speaker; /* the next paragraph may go on with it */
    }
}

/* --- whose "the statement", "the resolution" is --- */

static bool is_document(const Reading *reading, uint32_t token)
{
    const Node *node = node_at(reading, token);
    if ((node->upos != UPOS_NOUN && node->upos != UPOS_PROPN) || node_has(node, FEAT_PLURAL)) return false;
    return lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token), STR("document"));
}

/* "adopted a resolution", "voted for a motion", but not "rejected the letter". */
static bool is_made(const Reading *reading, uint32_t paper)
{
    static const char *const others[] = {
        "reject", "veto",  "oppose", "condemn", "denounce", "dismiss", "criticise", "criticize", "receive",
        "ignore", "block", "defy",   "violate", "welcome",  "praise",  "quote",     "cite",      "hail",
        "see",    "slam",  "get",    "accept",  "obey",     "study",   NULL};
    const Node *node = node_at(reading, paper);
    if (reading_kind(reading, node->head) != PREDICATE_VERB) return false;
    if (node->deprel == DEP_OBL)
        return str_is(reading_lemma(reading, node->head), "vote") &&
               (str_is(reading_case(reading, paper), "for") ||
                str_is(reading_case(reading, paper), "in favour of"));
    return (node->deprel == DEP_OBJ || node_is(node, DEP_NSUBJ, "pass")) &&
           !str_in(reading_lemma(reading, node->head), others);
}

/* Whoever adopts, issues or sends it, or says something in it. */
static uint32_t author_here(const Speech *speech, uint32_t token, uint32_t sentence)
{
    const Reading *reading = speech->reading;
    uint32_t own = first_party(reading, token);
    const Node *node = node_at(reading, token);
    if (own != ACTOR_NONE || node->head == NODE_NONE) return own;
    if (is_made(reading, token)) return first_party(reading, subject_deep(reading, node->head, 0));
    if (!str_is(reading_case(reading, token), "in")) return ACTOR_NONE;
    if (speech->by_sentence[sentence] != ACTOR_NONE) return speech->by_sentence[sentence];
    bool opens = node->deprel == DEP_OBL && reading_kind(reading, node->head) == PREDICATE_VERB;
    return opens ? first_party(reading, subject_deep(reading, node->head, 0)) : ACTOR_NONE;
}

static void find_authors(const Speech *speech)
{
    Reading *reading = speech->reading;
    uint32_t last = ACTOR_NONE, last_sentence = 0;
    for (uint32_t i = 0; i < reading->tokens->sentences.count; i++) {
        reading->sentence = &reading->tokens->sentences.items[i];
        if (sentence_is_furniture(reading->doc, reading->sentence)) continue;
        for (uint32_t token = reading->sentence->first; token < reading->sentence->end; token++) {
            if (!is_document(reading, token)) continue;
            uint32_t author = author_here(speech, token, i);
            if (author != ACTOR_NONE)
                speech->authors[token] = last = author, last_sentence = i;
            else if (last != ACTOR_NONE && i - last_sentence <= NEIGHBOURS)
                speech->authors[token] = last;
        }
    }
}

/* --- papers that say "we" --- */

/* "The ministry issued the following statement:", with what it says behind it. */
static bool leads_in(const Reading *reading, uint32_t paper)
{
    return str_is(reading->tokens->tokens.items[reading->sentence->end - 1].form, ":") &&
           is_document(reading, paper);
}

/* "Statement by the Foreign Ministry of Togo": who speaks in the whole document, or ACTOR_NONE. */
static uint32_t author_of_document(const Speech *speech)
{
    enum { OPENING = 3 }; /* sentences that may tell it */
    Reading *reading = speech->reading;
    for (uint32_t i = 0; i < reading->tokens->sentences.count && i < OPENING; i++) {
        reading->sentence = &reading->tokens->sentences.items[i];
        if (sentence_is_furniture(reading->doc, reading->sentence)) continue;
        for (uint32_t token = reading->sentence->first; token < reading->sentence->end; token++) {
            const Node *node = node_at(reading, token);
            bool first = node->head == NODE_NONE || token == reading->sentence->first;
            bool heads = first && (node->upos == UPOS_NOUN || node->upos == UPOS_PROPN);
            if (leads_in(reading, token) && speech->authors[token] != ACTOR_NONE)
                return speech->authors[token];
            if (!heads || !lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, token),
                                        STR("document")))
                continue;
            uint32_t author = first_party(reading, token);
            if (author != ACTOR_NONE) return author;
        }
    }
    return ACTOR_NONE;
}

/* "We", outside of quotation marks, as a subject. */
static bool says_we(const Speech *speech)
{
    const Reading *reading = speech->reading;
    for (uint32_t token = 0; token < reading->tokens->tokens.count; token++) {
        const Node *node = node_at(reading, token);
        if (node->upos == UPOS_PRON && node->deprel == DEP_NSUBJ && node_has(node, FEAT_FIRST) &&
            !speech->quoted[token] && speech->speakers[token] == ACTOR_NONE)
            return true;
    }
    return false;
}

static void read_paper(const Speech *speech)
{
    if (!says_we(speech)) return;
    uint32_t author = author_of_document(speech);
    if (author == ACTOR_NONE) return;
    const Reading *reading = speech->reading;
    for (uint32_t token = 0; token < reading->tokens->tokens.count; token++)
        if (speech->speakers[token] == ACTOR_NONE) speech->speakers[token] = author;
}

/* --- */

static uint32_t *nobody(Arena *arena, uint32_t count)
{
    uint32_t *actors = ARENA_ARRAY(arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++) actors[i] = ACTOR_NONE;
    return actors;
}

void speakers_find(Reading *reading)
{
    uint32_t tokens = reading->tokens->tokens.count, sentences = reading->tokens->sentences.count;
    Speech speech = {.reading = reading,
                     .speakers = nobody(reading->arena, tokens),
                     .depths = ARENA_ARRAY(reading->arena, uint8_t, tokens + 1),
                     .quoted = ARENA_ARRAY(reading->arena, bool, tokens + 1),
                     .by_sentence = nobody(reading->arena, sentences),
                     .authors = nobody(reading->arena, tokens)};
    reading->speakers = speech.speakers;
    reading->authors = speech.authors;
    reading->tellers = speech.by_sentence;
    find_quoted(&speech);
    read_all_reports(&speech);
    find_authors(&speech);
    read_all_reports(&speech); /* "the statement said": now it is known whose it is */
    read_quotations(&speech);
    if (!turns_read(reading, speech.quoted, speech.speakers, speech.by_sentence)) read_paper(&speech);
}
