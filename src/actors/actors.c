#include "actors/finder.h"

#include <stdlib.h>

/* Drafts in order of the text. */

typedef struct Place {
    uint32_t first, end, draft;
} Place;

static int compare_places(const void *a, const void *b)
{
    const Place *one = a, *other = b;
    if (one->first != other->first) return one->first < other->first ? -1 : 1;
    if (one->end != other->end) return one->end > other->end ? -1 : 1;
    return one->draft < other->draft ? -1 : one->draft > other->draft;
}

static void order_drafts(Finder *finder)
{
    uint32_t count = finder->drafts.count;
    Place *places = ARENA_ARRAY(finder->scratch, Place, count + 1);
    finder->order = ARENA_ARRAY(finder->scratch, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++)
        places[i] = (Place){draft_at(finder, i)->first, draft_at(finder, i)->end, i};
    qsort(places, count, sizeof *places, compare_places);
    for (uint32_t i = 0; i < count; i++) finder->order[i] = places[i].draft;
}

/* Is what the new draft heads the larger phrase? */
static bool outer(const Draft *new, const Draft *old)
{
    return new->end - new->first > old->end - old->first;
}

static void find_heads(Finder *finder)
{
    uint32_t count = finder->tokens->tokens.count;
    finder->headed = ARENA_ARRAY(finder->scratch, uint32_t, count + 1);
    for (uint32_t token = 0; token < count; token++) finder->headed[token] = NONE;
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        uint32_t *headed = &finder->headed[draft_at(finder, i)->head];
        if (*headed == NONE || outer(draft_at(finder, i), draft_at(finder, *headed))) *headed = i;
    }
}

/* Room for as many drafts as there may well be: growing would leave half as much behind. */
static void reserve_drafts(Finder *finder)
{
    enum { TOKENS_A_DRAFT = 6 };
    uint32_t count = finder->tokens->tokens.count / TOKENS_A_DRAFT + 1;
    finder->drafts.items = ARENA_ARRAY(finder->scratch, Draft, count);
    finder->drafts.capacity = count;
}

static void scan_document(Finder *finder)
{
    reserve_drafts(finder);
    for (uint32_t s = 0; s < finder->tokens->sentences.count; s++) {
        if (sentence_is_furniture(finder->doc, &finder->tokens->sentences.items[s])) continue;
        scan_sentence(finder, s);
        if (finder->first == finder->end) continue;
        draft_units(finder);
        draft_owners(finder);
        draft_organisations(finder);
        draft_acronyms(finder);
        draft_short_names(finder);
        draft_people(finder);
        draft_collectives(finder);
        draft_nominals(finder);
    }
}

/* Results. */

static void add_mention(Finder *finder, const Draft *draft)
{
    uint32_t *actors = ARENA_ARRAY(finder->arena, uint32_t, draft->n_actors);
    for (uint32_t i = 0; i < draft->n_actors; i++) {
        actors[i] = draft->actors[i];
        if (draft->same == NONE) finder->out->actors.items[actors[i]].mentions++;
    }
    Mention *mention = array_add(finder->arena, &finder->out->mentions);
    *mention =
        (Mention){.kind = draft->kind, .capital = draft->capital, .first = draft->first, .end = draft->end};
    mention->head = draft->head;
    mention->sentence = draft->sentence;
    mention->actors = actors;
    mention->n_actors = draft->n_actors;
}

static void claim(Actors *out, uint32_t token, uint32_t mention)
{
    uint32_t *at = &out->at[token];
    if (*at == ACTOR_NONE) *at = mention;
}

/* A tree may tear a name apart; then whatever governs a piece of it finds the mention, too. */
static void claim_pieces(const Finder *finder, uint32_t index)
{
    const Mention *mention = &finder->out->mentions.items[index];
    for (uint32_t token = mention->first; token < mention->end && token < mention->first + 12; token++) {
        const Node *node = node_at(finder, token);
        bool piece = node->head == NODE_NONE || node->head < mention->first || node->head >= mention->end;
        if (piece && node->upos == UPOS_PROPN) claim(finder->out, token, index);
    }
}

/* Of two phrases with one head the wider counts, then the one that stands for more. */
static bool outranks(const Mention *mention, const Mention *other)
{
    uint32_t width = mention->end - mention->first, other_width = other->end - other->first;
    return width != other_width ? width > other_width : mention->n_actors > other->n_actors;
}

static void add_mentions(Finder *finder)
{
    Actors *out = finder->out;
    uint32_t count = finder->tokens->tokens.count;
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const Draft *draft = draft_at(finder, finder->order[i]);
        if (draft->n_actors) add_mention(finder, draft);
    }
    out->at = ARENA_ARRAY(finder->arena, uint32_t, count + 1);
    for (uint32_t token = 0; token <= count; token++) out->at[token] = ACTOR_NONE;
    for (uint32_t i = 0; i < out->mentions.count; i++) {
        const Mention *mention = &out->mentions.items[i];
        uint32_t *at = &out->at[mention->head];
        if (*at == ACTOR_NONE || outranks(mention, &out->mentions.items[*at])) *at = i;
    }
    for (uint32_t i = 0; i < out->mentions.count; i++)
        if (out->mentions.items[i].kind == MENTION_NAME) claim_pieces(finder, i);
}

/* The names by which the document calls its actors. */
static void add_aliases(Finder *finder)
{
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const Draft *draft = draft_at(finder, finder->order[i]);
        if (!draft->n_actors || draft->name_first == draft->name_end || draft->capital) continue;
        bool name =
            draft->what == DRAFT_KNOWN || draft->what == DRAFT_PERSON || draft->what == DRAFT_ORGANISATION;
        bool adjective = draft->what == DRAFT_KNOWN && node_at(finder, draft->head)->upos == UPOS_ADJ;
        if (!name || adjective || draft->kind == MENTION_PLACE || draft->kind == MENTION_PERSON) continue;
        bool body = draft->what == DRAFT_ORGANISATION;
        Str text = body ? name_without_possessives(finder, draft->name_first, draft->name_end)
                        : name_text(finder, draft->name_first, draft->name_end);
        if (!str_equal(text, finder->out->actors.items[draft->actors[0]].label))
            actor_alias(finder, draft->actors[0], text);
    }
}

/* Ids: the lexicon's, else a slug of the label; namesakes are told apart by country, then by number. */
static void give_id(Finder *finder, Intern *taken, uint32_t index)
{
    Actor *actor = &finder->out->actors.items[index];
    Str slug = slug_name(finder->arena, actor->label), id = slug;
    if (intern_find(taken, id) && actor->country.size)
        id = slug = str_print(finder->arena, STR_FORMAT "-" STR_FORMAT, STR_ARGS(slug),
                              STR_ARGS(slug_name(finder->arena, actor->country)));
    for (unsigned number = 2; intern_find(taken, id); number++)
        id = str_print(finder->arena, STR_FORMAT "-%u", STR_ARGS(slug), number);
    intern_add(taken, id);
    actor->id = id;
}

/* "opposition leader", "rebel commander", "dissident". */
static bool is_of_opposition(Arena *scratch, Str role)
{
    static const char *const words[] = {"opposition", "rebel",     "dissident",  "activist",
                                        "separatist", "guerrilla", "campaigner", NULL};
    bool opposed = false, before = false;
    for (Str rest = fold_name(scratch, role); rest.bytes;) {
        Str word = str_cut(&rest, ' ');
        opposed |= str_in(word, words);
        before |= str_is(word, "former") || str_is(word, "ex");
    }
    return opposed && !before;
}

/* Rebels, parties and unions, and who leads one without an office of the state, speak for themselves. */
static void tell_apart(Finder *finder)
{
    static const char *const bodies[] = {"armed-group", "party", "union", NULL};
    enum { LEADS = 1, SERVES = 2 }; /* such a body; another */
    Actor *actors = finder->out->actors.items;
    uint8_t *offices = ARENA_ARRAY(finder->scratch, uint8_t, finder->out->actors.count + 1);
    for (uint32_t i = 0; i < finder->out->offices.count; i++) {
        const Office *office = &finder->out->offices.items[i];
        const Actor *owner = &actors[office->owner];
        bool body = owner->type == ACTOR_ORGANISATION && str_in(owner->kind, bodies);
        offices[office->holder] |= body ? LEADS : SERVES;
    }
    for (uint32_t i = 0; i < finder->out->actors.count; i++) {
        if (actors[i].type == ACTOR_ORGANISATION)
            actors[i].apart = str_in(actors[i].kind, bodies);
        else if (actors[i].type == ACTOR_OFFICIAL)
            actors[i].apart = offices[i] == LEADS || is_of_opposition(finder->scratch, actors[i].role);
    }
}

/* "anti-Peruvian riots": whom they are against is an actor of the document, though nothing else names it. */
static void add_opponents(Finder *finder)
{
    const size_t prefix = sizeof "anti-" - 1;
    for (uint32_t token = 0; token < finder->tokens->tokens.count; token++) {
        Str form = token_at(finder, token)->form;
        Atoms atoms = {0};
        ActorName name;
        Str start = str_slice(form, 0, form.size < prefix ? form.size : prefix);
        if (!str_is(start, "anti-") && !str_is(start, "Anti-")) continue;
        atoms_add(finder->scratch, &atoms, str_slice(form, prefix, form.size), (Str){0}, token);
        if (!atoms.count || lexicon_find_actor(finder->lex, atoms.items, atoms.count, &name) != atoms.count ||
            !name.actor || name.actor->type != ACTOR_STATE)
            continue;
        uint32_t opponent = actor_known(finder, name.actor); /* may move the actors */
        finder->out->actors.items[opponent].mentions++;
    }
}

static void finish_actors(Finder *finder)
{
    Intern taken;
    intern_init(&taken, finder->arena);
    for (uint32_t i = 0; i < finder->out->actors.count; i++) {
        const Actor *actor = &finder->out->actors.items[i];
        if (actor->known) intern_add(&taken, actor->id);
    }
    for (uint32_t i = 0; i < finder->out->actors.count; i++) {
        Actor *actor = &finder->out->actors.items[i];
        uint32_t home = actor_home(finder, i);
        if (home != ACTOR_NONE) actor->country = finder->out->actors.items[home].id;
        if (!actor->known) give_id(finder, &taken, i);
        if (actor->known && !actor->role.size) actor->role = actor->known->role;
    }
    tell_apart(finder);
}

void actors_find(Arena *arena, const Lexicon *lex, const Document *doc, const Tokens *tokens,
                 const Trees *trees, Actors *out)
{
    *out = (Actors){0};
    Arena *scratch = arena_within(arena);
    Finder *finder = ARENA_NEW(scratch, Finder);
    *finder = (Finder){.arena = arena,
                       .scratch = scratch,
                       .lex = lex,
                       .doc = doc,
                       .tokens = tokens,
                       .trees = trees,
                       .out = out};
    intern_init(&finder->names.keys, scratch);
    scan_document(finder);
    order_drafts(finder);
    find_heads(finder);
    merge_names(finder);
    homes_find(finder);
    quotes_find(finder);
    references_resolve(finder);
    offices_find(finder);
    add_opponents(finder);
    add_aliases(finder);
    finish_actors(finder);
    add_mentions(finder);
    arena_free(scratch);
}

const Mention *actors_at(const Actors *actors, uint32_t token)
{
    uint32_t mention = actors->at[token];
    return mention == ACTOR_NONE ? NULL : &actors->mentions.items[mention];
}
