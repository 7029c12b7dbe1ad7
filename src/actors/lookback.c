/* Looking back for whom a reference may mean. */
#include "actors/references.h"

/* What is remembered. */

void lookback_remember(References *refs, uint32_t draft)
{
    Finder *finder = refs->finder;
    const Draft *made = draft_at(finder, draft);
    if (!made->n_actors) return;
    Recent *recent = &refs->recent[refs->count++ % MANY_RECENT];
    const Node *node = node_at(finder, made->head);
    recent->draft = draft;
    recent->subject = node->deprel == DEP_NSUBJ || node->deprel == DEP_CSUBJ || node->head == NODE_NONE;
    uint32_t verb = node->head;
    recent->main = verb == NODE_NONE || node_at(finder, verb)->head == NODE_NONE;
    recent->object = node->deprel == DEP_OBJ || node->deprel == DEP_IOBJ;
}

const Recent *lookback_recent(const References *refs, uint32_t steps)
{
    if (steps >= MANY_RECENT || steps >= refs->count) return NULL;
    return &refs->recent[(refs->count - 1 - steps) % MANY_RECENT];
}

/* Candidates. */

ActorType draft_type(const References *refs, const Draft *draft)
{
    return refs->finder->out->actors.items[draft->actors[0]].type;
}

/* "the kingdom", "the sultanate": a state that calls itself so. */
static bool is_so_called(const References *refs, const Draft *candidate, const Draft *reference)
{
    static const char *const forms[][2] = {
        {"kingdom", "Kingdom of "}, {"sultanate", "Sultanate of "}, {"emirate", "Emirate of "}};
    Finder *finder = refs->finder;
    const Actor *actor = &finder->out->actors.items[candidate->actors[0]];
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (!token_is(finder, reference->head, forms[i][0])) continue;
        const LexActor *known = lexicon_actor_named(
            finder->lex, str_print(finder->arena, "%s" STR_FORMAT, forms[i][1], STR_ARGS(actor->label)));
        return known && str_equal(known->id, actor->id);
    }
    return true;
}

/* "the Gulf country", "the West African nation": is the state one of that region? Regions that the lexicon
 * does not know hold all. */
static bool lies_there(const References *refs, const Draft *candidate, const Draft *reference)
{
    const Finder *finder = refs->finder;
    Atoms atoms = {0};
    for (uint32_t token = reference->first; token < reference->head; token++)
        if (!token_in(finder, token, "the this that - two both"))
            atoms_add(finder->scratch, &atoms, token_at(finder, token)->form, node_at(finder, token)->lemma,
                      token);
    const LexClass *region = NULL;
    for (uint32_t i = 0; i < atoms.count && !region; i++)
        lexicon_find_term(finder->lex, &atoms.items[i], atoms.count - i, STR("region"), &region);
    if (!region) return true;
    Str members = str_join(finder->scratch, STR("in-"), region->name);
    const Actor *state = &finder->out->actors.items[candidate->actors[0]];
    Str code = fold_name(finder->scratch, state->id);
    return lexicon_term(finder->lex, code, members) != NULL;
}

/* "the island" may be Kravonia, if that lies on one. */
static bool is_such_land(const References *refs, const Draft *candidate, const Draft *reference)
{
    const Finder *finder = refs->finder;
    if (!class_is(reference->class, "island") && !class_is(reference->class, "islands")) return true;
    Str code = fold_name(finder->scratch, finder->out->actors.items[candidate->actors[0]].id);
    return lexicon_term(finder->lex, code, str_join(finder->scratch, STR("in-"), reference->class->name)) !=
           NULL;
}

bool fits_country(const References *refs, const Draft *candidate, const Draft *reference)
{
    return candidate->n_actors == 1 && candidate->kind != MENTION_PLACE &&
           draft_type(refs, candidate) == ACTOR_STATE && is_so_called(refs, candidate, reference) &&
           is_such_land(refs, candidate, reference) && lies_there(refs, candidate, reference);
}

bool fits_neighbour(const References *refs, const Draft *candidate, const Draft *reference)
{
    if (!fits_country(refs, candidate, reference) || reference->owner == NONE) return false;
    const Draft *owner = draft_at(refs->finder, reference->owner);
    const Actor *actors = refs->finder->out->actors.items;
    const LexActor *there = actors[candidate->actors[0]].known;
    for (uint32_t i = 0; i < owner->n_actors; i++) { /* "their neighbour" is that of all */
        uint32_t home = actor_home(refs->finder, owner->actors[i]);
        const LexActor *here = home == ACTOR_NONE ? NULL : actors[home].known;
        if (!here || !there || !lexicon_neighbours(here, there)) return false;
    }
    return owner->n_actors > 0;
}

bool fits_bloc(const References *refs, const Draft *candidate, const Draft *reference)
{
    (void)reference;
    return candidate->n_actors == 1 && draft_type(refs, candidate) == ACTOR_BLOC;
}

/* "according to the Zenda Times": a newspaper that is not the subject has merely reported. */
static bool reports(const References *refs, const Draft *draft)
{
    const Finder *finder = refs->finder;
    return str_is(finder->out->actors.items[draft->actors[0]].kind, "media") &&
           node_at(finder, draft->head)->deprel != DEP_NSUBJ;
}

bool fits_thing(const References *refs, const Draft *candidate, const Draft *reference)
{
    (void)reference;
    if (candidate->n_actors != 1 || candidate->kind == MENTION_PLACE || candidate->kind == MENTION_PERSON)
        return false;
    return draft_type(refs, candidate) != ACTOR_OFFICIAL && !reports(refs, candidate);
}

/* Who merely reports takes no part. */
bool is_source(const References *refs, const Draft *draft)
{
    Str kind = refs->finder->out->actors.items[draft->actors[0]].kind;
    return str_is(kind, "media") || str_is(kind, "ngo");
}

bool fits_side(const References *refs, const Draft *candidate, const Draft *reference)
{
    return fits_thing(refs, candidate, reference) && !is_source(refs, candidate);
}

/* "Ruritania's troops" are many; "the United Nations" is one, whatever its name ends in. */
static bool is_plural(const References *refs, const Draft *draft)
{
    const Node *node = node_at(refs->finder, draft->head);
    ActorType type = draft_type(refs, draft);
    bool name = node->upos == UPOS_PROPN && (type == ACTOR_STATE || type == ACTOR_BLOC);
    return !name && node_has(node, FEAT_PLURAL);
}

/* "they": several, a body of people, or a plural noun; not a single state or person. */
bool fits_plural(const References *refs, const Draft *candidate, const Draft *reference)
{
    (void)reference;
    if (candidate->kind == MENTION_PLACE || candidate->kind == MENTION_ADJECTIVE) return false;
    if (candidate->n_actors > 1 || is_plural(refs, candidate)) return true;
    bool house = class_is(candidate->class, "embassy") || class_is(candidate->class, "ministry");
    return draft_type(refs, candidate) == ACTOR_ORGANISATION && !house && !reports(refs, candidate);
}

static char pronoun_gender(const Finder *finder, const Draft *reference)
{
    if (reference->what != DRAFT_PRONOUN) return 0;
    return token_in(finder, reference->head, SHE) ? 'f' : 'm';
}

bool fits_person(const References *refs, const Draft *candidate, const Draft *reference)
{
    if (candidate->n_actors != 1) return false;
    if (candidate->what == DRAFT_ROLE && !candidate->plural && reference->what == DRAFT_PRONOUN)
        return true; /* "Ruritania's president", whatever his name */
    if (draft_type(refs, candidate) != ACTOR_OFFICIAL) return false;
    char gender = refs->finder->out->actors.items[candidate->actors[0]].gender;
    char wanted = pronoun_gender(refs->finder, reference);
    return !gender || !wanted || gender == wanted;
}

/* "the Ruritanian official": a person of the state that the reference names. */
bool fits_compatriot(const References *refs, const Draft *candidate, const Draft *reference)
{
    const Finder *finder = refs->finder;
    if (candidate->n_actors != 1 || draft_type(refs, candidate) != ACTOR_OFFICIAL) return false;
    const Draft *owner = draft_at(finder, reference->owner);
    return owner->n_actors == 1 &&
           actor_home(finder, candidate->actors[0]) == actor_home(finder, owner->actors[0]);
}

uint32_t draft_speaker(const References *refs, const Draft *draft)
{
    uint32_t speaker = refs->finder->speaker[draft->head];
    if (speaker >= refs->finder->drafts.count || !draft_at(refs->finder, speaker)->n_actors)
        return ACTOR_NONE;
    return draft_at(refs->finder, speaker)->actors[0];
}

static bool has_subject(const Finder *finder, const Node *verb)
{
    for (uint32_t child = verb->child; child != NODE_NONE; child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_NSUBJ) return true;
    return false;
}

/* "Novak received the envoy and thanked him": the subject of the verb before is that of the second, too. */
static bool shares_subject(const Finder *finder, const Node *subject, const Node *object)
{
    if (subject->deprel != DEP_NSUBJ || object->head == NODE_NONE) return false;
    if (object->deprel != DEP_OBJ && object->deprel != DEP_IOBJ) return false;
    const Node *verb = node_at(finder, object->head);
    return verb->deprel == DEP_CONJ && verb->head == subject->head && !has_subject(finder, verb);
}

/* "left because of Kravonia's embargo against it": whose the noun is stands between. */
static bool is_owned(const Finder *finder, const Node *noun)
{
    for (uint32_t child = noun->child; child != NODE_NONE; child = node_at(finder, child)->sibling)
        if (node_is(node_at(finder, child), DEP_NMOD, "poss")) return true;
    return false;
}

/* "Ruritania attacked it": what the same verb has as its subject is somebody else. */
static bool same_clause(const Finder *finder, const Draft *candidate, const Draft *reference)
{
    const Node *a = node_at(finder, candidate->head), *b = node_at(finder, reference->head);
    if (node_has(b, FEAT_POSSESSIVE) || candidate->sentence != reference->sentence) return false;
    if (shares_subject(finder, a, b)) return true;
    for (int steps = 0; steps < 6; steps++) {
        bool below = b->deprel == DEP_OBJ || b->deprel == DEP_OBL || b->deprel == DEP_IOBJ ||
                     b->deprel == DEP_NMOD || b->deprel == DEP_XCOMP;
        if (!below || b->head == NODE_NONE) return false;
        if (a->head == b->head) return true;
        bool phrase = b->deprel == DEP_NMOD;
        b = node_at(finder, b->head);
        if (phrase && is_owned(finder, b)) return false;
    }
    return false;
}

/* "Ruritania kept its prisoners; they were ill": a plural noun named since is nearer. */
static bool rival_between(const Finder *finder, const Draft *candidate, const Draft *reference)
{
    if (!token_in(finder, reference->head, THEY)) return false;
    uint32_t reach = reference->head > 40 ? reference->head - 40 : 0;
    uint32_t first = candidate->head + 1 > reach ? candidate->head + 1 : reach;
    for (uint32_t token = first; token < reference->head; token++) {
        const Node *node = node_at(finder, token);
        if (node->upos != UPOS_NOUN || finder->headed[token] != NONE) continue;
        bool plural = node_has(node, FEAT_PLURAL);
        if (plural && (node->deprel == DEP_NSUBJ || node->deprel == DEP_OBJ)) return true;
    }
    return false;
}

/* "Ruritania and its allies". */
static bool joined_by_and(const Finder *finder, const Draft *candidate, const Draft *reference)
{
    return candidate->end + 1 == reference->first && token_in(finder, candidate->end, "and or") &&
           node_has(node_at(finder, reference->head), FEAT_POSSESSIVE);
}

/* Whether phrase says what somebody is blamed or asked for: "for its help", "over its plan"; after some verbs
 * also "about its raid". */
static bool says_for_what(const Finder *finder, uint32_t phrase, uint32_t verb)
{
    static const char asking[] = " ask question warn press criticise criticize confront grill quiz challenge "
                                 "complain protest caution ";
    for (uint32_t child = node_at(finder, phrase)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_CASE)
            return token_in(finder, child, "for over") ||
                   (token_in(finder, child, "about against") && lemma_in(finder, verb, asking));
    return false;
}

/* "complained to Ruritania": whom the verb addresses. */
static bool is_complained_to(const Finder *finder, uint32_t phrase)
{
    const Node *node = node_at(finder, phrase);
    if (node->deprel != DEP_OBL || !lemma_in(finder, node->head, " complain protest ")) return false;
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_CASE) return token_in(finder, child, "to with");
    return false;
}

/* "thanked the minister for his country's help", "warned Ruritania over its plan": the one who is thanked or
 * warned. */
static bool blamed_for(const Finder *finder, const Draft *candidate, const Draft *reference)
{
    enum { DEEP = 4 };
    const Node *whom = node_at(finder, candidate->head);
    if ((whom->deprel != DEP_OBJ && !is_complained_to(finder, candidate->head)) ||
        !node_has(node_at(finder, reference->head), FEAT_POSSESSIVE))
        return false;
    uint32_t at = reference->head;
    for (int depth = 0; depth < DEEP && node_at(finder, at)->head != NODE_NONE; depth++) {
        const Node *node = node_at(finder, at);
        bool modifies = node->deprel == DEP_NMOD && node->head == candidate->head;
        if (node->deprel == DEP_OBL || modifies)
            return (modifies || node->head == whom->head) && says_for_what(finder, at, whom->head);
        at = node->head;
    }
    return false;
}

/* "in Kravonia", "across the country": where something is or goes. */
static bool is_located(const Finder *finder, const Draft *draft)
{
    static const char places[] = "in into inside within across throughout around to";
    const Node *node = node_at(finder, draft->head);
    if (node->deprel != DEP_OBL && node->deprel != DEP_NMOD) return false;
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_CASE) return token_in(finder, child, places);
    return false;
}

/* "the Kravonian-brokered treaty", "the Kravonian-led force": Kravonia says no more than what kind it is. */
static bool is_in_compound(const Finder *finder, const Draft *draft)
{
    uint32_t next = draft->end;
    return draft->kind == MENTION_ADJECTIVE && next + 1 < finder->tokens->tokens.count &&
           token_is(finder, next, "-") && !token_capital(finder, next + 1);
}

/* "Zenda Front spokesman Jan Novak told the agency by telephone from Strelsau that its fighters": a body for
 * which the subject of a verb of speech speaks. */
static bool is_spoken_for(const Finder *finder, const Draft *body)
{
    enum { CLIMB = 3 };
    const Node *node = node_at(finder, body->head);
    for (int step = 0; step < CLIMB && node->deprel != DEP_NSUBJ && node->head != NODE_NONE; step++) {
        uint32_t token = node->head;
        node = node_at(finder, token);
        const Draft *speaker = finder->headed[token] == NONE ? NULL : draft_at(finder, finder->headed[token]);
        bool titled = speaker && speaker->title_first < speaker->title_end &&
                      (speaker->what == DRAFT_PERSON || speaker->what == DRAFT_ROLE);
        if (titled && node->deprel == DEP_NSUBJ && node->head != NODE_NONE)
            return speech_verb(node_at(finder, node->head)->lemma);
    }
    return false;
}

static uint32_t penalty(const References *refs, const Recent *recent, const Draft *reference)
{
    const Finder *finder = refs->finder;
    const Draft *candidate = draft_at(finder, recent->draft);
    uint32_t score = 6 * (reference->sentence - candidate->sentence);
    if (joined_by_and(finder, candidate, reference) || blamed_for(finder, candidate, reference)) return 0;
    /* "Gallia has a base in Kravonia. Ruritania has troops in the country": where the base is */
    bool place = reference->what == DRAFT_COUNTRY && is_located(finder, reference);
    if (place && !candidate->capital && is_located(finder, candidate)) return score;
    score += place;
    bool its = reference->what == DRAFT_PRONOUN && reference->sentence == candidate->sentence;
    if (its && !recent->subject && is_spoken_for(finder, candidate)) return score + 3;
    if (!recent->subject) score += recent->object ? 3 : 4;
    if (recent->subject && !recent->main) score += 2;
    if (candidate->kind == MENTION_ADJECTIVE) score += is_in_compound(finder, candidate) ? 9 : 3;
    if (candidate->kind == MENTION_PERSON) score += 2;
    /* whom a quotation speaks of is not who goes on speaking outside of it */
    if (finder->speaker[candidate->head] != finder->speaker[reference->head] &&
        finder->speaker[candidate->head] != NONE)
        score += 5;
    bool many = reference->plural || token_in(finder, reference->head, THEY);
    if (reference->what == DRAFT_PRONOUN && many && candidate->n_actors == 1 && !is_plural(refs, candidate))
        score += 5;
    return score;
}

/* "The crisis deepened when Ruritania accused it": no crisis is accused, but a group may be. */
static bool is_addressable(const Finder *finder, uint32_t noun)
{
    static const char *const groups[] = {"organisation", "collective", "country-noun"};
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        if (lexicon_term(finder->lex, node_at(finder, noun)->lemma, str_from(groups[i]))) return true;
    return false;
}

/* May the pronoun mean a common noun: "the lamp … it", "the gunman … he"? */
static bool noun_fits(const Finder *finder, uint32_t noun, const Draft *reference)
{
    const Node *node = node_at(finder, noun);
    if (node->deprel != DEP_NSUBJ) return false;
    if (token_in(finder, noun, "one another somebody someone") && node->upos != UPOS_NOUN)
        return token_in(finder, reference->head, HE " " SHE);
    if (node->upos != UPOS_NOUN) return false;
    uint32_t draft = finder->headed[noun];
    if (draft != NONE && draft_at(finder, draft)->n_actors) return false;
    if (node->head != NODE_NONE && speech_verb(node_at(finder, node->head)->lemma)) return false;
    bool person = lexicon_term(finder->lex, node->lemma, STR("person")) ||
                  lexicon_term(finder->lex, node->lemma, STR("title"));
    if (token_is(finder, reference->head, "it") && pronoun_is_addressed(finder, reference->head))
        return is_addressable(finder, noun);
    if (token_in(finder, reference->head, IT)) return !person && !node_has(node, FEAT_PLURAL);
    return person && !node_has(node, FEAT_PLURAL);
}

/* How well the best of the common nouns fits that are subjects, in this sentence or the one before. */
static uint32_t rival_penalty(const Finder *finder, const Draft *reference)
{
    enum { REACH = 60, NO_ACTOR = 3 };
    uint32_t least = NONE;
    if (!token_in(finder, reference->head, IT " " HE " " SHE)) return least;
    uint32_t here = finder->tokens->sentences.items[reference->sentence].first;
    uint32_t there =
        reference->sentence ? finder->tokens->sentences.items[reference->sentence - 1].first : here;
    for (uint32_t token = reference->head; token > there && reference->head - token < REACH; token--) {
        if (!noun_fits(finder, token - 1, reference)) continue;
        uint32_t verb = node_at(finder, token - 1)->head;
        bool main = verb == NODE_NONE || node_at(finder, verb)->head == NODE_NONE;
        uint32_t score = (token - 1 < here ? 6U : 0U) + (main ? 0U : 2U) + NO_ACTOR;
        if (score < least) least = score;
    }
    return least;
}

/* The best of what was mentioned lately, within so many sentences; NONE: nobody fits. */
uint32_t lookback_find(const References *refs, const Draft *reference, Fits fits, uint32_t sentences,
                       uint32_t not_actor)
{
    uint32_t best = NONE, least = NONE, speaker = draft_speaker(refs, reference);
    bool third = reference->what == DRAFT_PRONOUN;
    Deprel deprel = node_at(refs->finder, reference->head)->deprel;
    bool object = (third ? fits == fits_thing : reference->what == DRAFT_COUNTRY) &&
                  (deprel == DEP_OBJ || deprel == DEP_IOBJ);
    for (uint32_t steps = 0; steps < MANY_RECENT; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        if (!recent) break;
        const Draft *candidate = draft_at(refs->finder, recent->draft);
        if (reference->sentence - candidate->sentence > sentences) break;
        bool around = candidate->first <= reference->head && reference->head < candidate->end;
        if (around || !fits(refs, candidate, reference) || same_clause(refs->finder, candidate, reference))
            continue;
        if (object && groups_acting(refs, reference, candidate->actors[0])) continue;
        if (posting_sender(refs->finder, reference, candidate->actors[0])) continue;
        if (candidate->actors[0] == not_actor || (third && candidate->actors[0] == speaker)) continue;
        bool own = candidate->what == DRAFT_PRONOUN &&
                   node_has(node_at(refs->finder, candidate->head), FEAT_FIRST); /* "we", "our" */
        bool named_by_it = refs->finder->speaker[candidate->head] ==
                           (uint32_t)(reference - refs->finder->drafts.items); /* "Lee lied," he said */
        if (third && (own || named_by_it)) continue;
        if (third && rival_between(refs->finder, candidate, reference)) continue;
        uint32_t score = penalty(refs, recent, reference);
        if (score < least) best = recent->draft, least = score;
    }
    return third && best != NONE && rival_penalty(refs->finder, reference) < least ? NONE : best;
}

void resolve_as(const References *refs, Draft *draft, uint32_t other)
{
    if (other == NONE) return;
    const Draft *found = draft_at(refs->finder, other);
    for (uint32_t i = 0; i < found->n_actors; i++) draft_resolve(draft, found->actors[i]);
}

bool resolve_apposed(const References *refs, Draft *draft)
{
    const Node *node = node_at(refs->finder, draft->head);
    if (node->deprel != DEP_APPOS || node->head == NODE_NONE) return false;
    resolve_as(refs, draft, refs->finder->headed[node->head]);
    return draft->n_actors > 0;
}

/* "The regional group, ECOWAS, ": the name that explains it. */
bool resolve_explained(const References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    for (uint32_t child = node_at(finder, draft->head)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        uint32_t name = finder->headed[child];
        if (node_at(finder, child)->deprel != DEP_APPOS || child < draft->end || name == NONE) continue;
        const Draft *found = draft_at(finder, name);
        if (found->n_actors != 1 || found->kind != MENTION_NAME || found->what == DRAFT_PERSON) continue;
        resolve_as(refs, draft, name);
        return true;
    }
    return false;
}
