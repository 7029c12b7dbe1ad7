/* Who "he", "the embassy", "both sides" are.
 *
 * Drafts are taken in the order of the text. Each that is resolved is remembered; a reference looks back over
 * the last of them and takes the best, by distance in sentences and by what it is in its clause (Lappin &
 * Leass 1994, much reduced). Looking back is bounded, so that time is linear in the length of the document.
 */
#include "actors/references.h"

/* Pronouns. */

/* "the Assembly's Speaker, Jan Novak, who": the person named right before the comma. */
static bool resolve_person_before(const References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    if (draft->first < 2 || !token_is(finder, draft->first - 1, ",")) return false;
    const Recent *recent = lookback_recent(refs, 0);
    for (uint32_t steps = 0; recent && steps < 6; recent = lookback_recent(refs, ++steps)) {
        const Draft *candidate = draft_at(finder, recent->draft);
        if (candidate->sentence != draft->sentence || candidate->end != draft->first - 1) continue;
        if (candidate->n_actors != 1 || draft_type(refs, candidate) != ACTOR_OFFICIAL) continue;
        resolve_as(refs, draft, recent->draft);
        return true;
    }
    return false;
}

/* "the firm which …": the noun that the relative clause modifies. */
static void resolve_relative(const References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    uint32_t at = draft->head;
    if (token_in(finder, draft->head, "who whom") && resolve_person_before(refs, draft)) return;
    for (int steps = 0; steps < 5; steps++) {
        const Node *node = node_at(finder, at);
        if (node->head == NODE_NONE) break;
        if (node->deprel == DEP_ACL) {
            resolve_as(refs, draft, finder->headed[node->head]);
            if (draft->n_actors) return;
            break;
        }
        at = node->head;
    }
    uint32_t before = draft->first;
    while (before > 0 && node_at(finder, before - 1)->upos == UPOS_PUNCT && draft->first - before < 2)
        before--;
    if (before == 0) return;
    const Recent *recent = lookback_recent(refs, 0);
    for (uint32_t steps = 0; recent && steps < 6; recent = lookback_recent(refs, ++steps)) {
        const Draft *candidate = draft_at(finder, recent->draft);
        if (candidate->end == before && candidate->sentence == draft->sentence &&
            candidate->kind != MENTION_ADJECTIVE)
            resolve_as(refs, draft, recent->draft);
        if (draft->n_actors) return;
    }
}

static void resolve_draft(References *refs, Draft *draft);

static void resolve_first_person(References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    uint32_t said_by = finder->speaker[draft->head];
    if (said_by < finder->drafts.count) /* "I urge Quito to wait," he said: "he" stands behind "I" */
        resolve_draft(refs, draft_at(finder, said_by));
    uint32_t speaker = draft_speaker(refs, draft);
    bool plural = token_in(finder, draft->head, "we us our ours ourselves");
    if (speaker == ACTOR_NONE && said_by == NONE && plural && finder->author != NONE)
        speaker = draft_at(finder, finder->author)->actors[0];
    if (speaker == ACTOR_NONE) return;
    bool singular = token_in(finder, draft->head, "i me my mine myself");
    ActorType type = finder->out->actors.items[speaker].type;
    uint32_t home = actor_home(finder, speaker);
    if (singular)
        draft_resolve(draft, speaker);
    else
        draft_resolve(draft, type == ACTOR_OFFICIAL || home != ACTOR_NONE ? home : speaker);
}

/* "Ruritania, Kravonia and Gallia said they …": the list that begins with the subject, however the tree
 * hangs its members. */
static bool resolve_listed(const References *refs, Draft *draft, const Draft *subject)
{
    uint32_t oldest = refs->n_lists > MANY_LISTS ? refs->n_lists - MANY_LISTS : 0;
    for (uint32_t i = refs->n_lists; i-- > oldest;) {
        const List *list = &refs->lists[i % MANY_LISTS];
        if (list->sentence != subject->sentence) continue;
        if (list->count < 3 || list->actors[0] != subject->actors[0] || list->end > draft->head) continue;
        for (uint32_t j = 0; j < list->count; j++) draft_resolve(draft, list->actors[j]);
        return true;
    }
    return false;
}

/* "Ruritania and Kravonia said they …": a subject with others joined to it. */
static bool resolve_coordination(const References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    for (uint32_t steps = 0; steps < 12; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        if (!recent) break;
        const Draft *candidate = draft_at(finder, recent->draft);
        if (draft->sentence - candidate->sentence > 1) break;
        if (!recent->subject || candidate->kind == MENTION_ADJECTIVE) continue;
        if (resolve_listed(refs, draft, candidate)) return true;
        for (uint32_t child = node_at(finder, candidate->head)->child; child != NODE_NONE;
             child = node_at(finder, child)->sibling) {
            uint32_t joined = finder->headed[child];
            if (node_at(finder, child)->deprel != DEP_CONJ || joined == NONE || child > draft->head) continue;
            if (!draft_at(finder, joined)->n_actors || draft_at(finder, joined)->kind == MENTION_ADJECTIVE)
                continue;
            if (!draft->n_actors) resolve_as(refs, draft, recent->draft);
            resolve_as(refs, draft, joined);
        }
        if (draft->n_actors) return true;
    }
    return false;
}

bool lemma_in(const Finder *finder, uint32_t token, const char *words)
{
    Str lemma = fold_name(finder->arena, node_at(finder, token)->lemma);
    const char *found =
        lemma.size ? strstr(words, str_print(finder->arena, " " STR_FORMAT " ", STR_ARGS(lemma)).bytes)
                   : NULL;
    return found;
}

/* "regretted it", "it is likely": as an object, or with an adjective, "it" is an affair more often than an
 * actor. */
static bool means_affair(const Finder *finder, uint32_t token)
{
    static const char addressing[] =
        " accuse warn urge ask blame criticise criticize tell press remind invite threaten force "
        "pressure persuade attack invade bomb sanction charge expel suspend isolate "
        "thank praise punish condemn denounce recognise recognize ";
    const Node *node = node_at(finder, token);
    bool object = node->deprel == DEP_OBJ || node->deprel == DEP_IOBJ;
    if (object && node->head != NODE_NONE && lemma_in(finder, node->head, addressing)) return false;
    if (node->deprel != DEP_NSUBJ) return true;
    if (node->head == NODE_NONE) return false;
    const Node *head = node_at(finder, node->head);
    return head->upos != UPOS_VERB && head->upos != UPOS_AUX;
}

/* "In its latest report, Ruritania …": the subject of the sentence that the phrase opens, or NONE. */
static uint32_t subject_behind(References *refs, const Draft *draft, Fits fits)
{
    const Finder *finder = refs->finder;
    uint32_t root = draft->head, branch = NODE_NONE;
    for (int steps = 0; steps < 12 && node_at(finder, root)->head != NODE_NONE; steps++) {
        branch = root;
        root = node_at(finder, root)->head;
    }
    if (branch == NODE_NONE || root < draft->head) return NONE;
    Deprel how = node_at(finder, branch)->deprel;
    if (how != DEP_OBL && how != DEP_ADVCL) return NONE;
    for (uint32_t child = node_at(finder, root)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        uint32_t subject = finder->headed[child];
        if (node_at(finder, child)->deprel != DEP_NSUBJ || child < branch || subject == NONE) continue;
        Draft *candidate = draft_at(finder, subject);
        if (candidate->first <= draft->head) return NONE;
        resolve_draft(refs, candidate);
        return candidate->n_actors && fits(refs, candidate, draft) ? subject : NONE;
    }
    return NONE;
}

/* "urged Ruritania to end", "called on Ruritania to end": who is to do it, or NODE_NONE. */
static uint32_t who_is_asked(const Finder *finder, uint32_t verb)
{
    static const char asking[] =
        " urge ask call appeal tell order press pressure push force compel warn caution advise invite "
        "persuade "
        "allow permit request require expect want demand encourage implore beg remind instruct exhort "
        "accuse condemn criticise criticize denounce blame slam rebuke thank praise ";
    if (!lemma_in(finder, verb, asking)) return NODE_NONE;
    for (uint32_t child = node_at(finder, verb)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        const Node *node = node_at(finder, child);
        if (node->deprel == DEP_OBJ || node->deprel == DEP_IOBJ) return child;
        if (node->deprel != DEP_OBL || child < verb || finder->headed[child] == NONE) continue;
        if (token_in(finder, verb + 1, "on upon to")) return child; /* taken for a part of the verb */
        for (uint32_t word = node->child; word != NODE_NONE; word = node_at(finder, word)->sibling)
            if (node_at(finder, word)->deprel == DEP_CASE && token_in(finder, word, "on upon to"))
                return child;
    }
    return NODE_NONE;
}

/* The subject of verb before draft, of the verb whose infinitive it is, or whom that verb asks, if it fits;
 * else NONE. */
static uint32_t fitting_subject(References *refs, const Draft *draft, uint32_t verb, Fits fits)
{
    const Finder *finder = refs->finder;
    for (int steps = 0; steps < 4 && verb != NODE_NONE; steps++, verb = node_at(finder, verb)->head) {
        uint32_t found = NODE_NONE;
        for (uint32_t child = node_at(finder, verb)->child; child != NODE_NONE && found == NODE_NONE;
             child = node_at(finder, child)->sibling)
            if (node_at(finder, child)->deprel == DEP_NSUBJ) found = child;
        const Node *node = node_at(finder, verb);
        bool governed = node->deprel == DEP_XCOMP || node->deprel == DEP_ADVCL;
        if (found == NODE_NONE && governed && node->head < verb) found = who_is_asked(finder, node->head);
        if (found != NODE_NONE) {
            uint32_t subject = finder->headed[found];
            if (subject == NONE || found >= draft->head) return NONE;
            const Draft *candidate = draft_at(finder, subject);
            return candidate->n_actors && fits(refs, candidate, draft) ? subject : NONE;
        }
        if (node->deprel != DEP_XCOMP && node->deprel != DEP_CONJ)
            return NONE; /* "denied it and said it would" */
    }
    return NONE;
}

/* "helped Ruritania in its war": noun, the war, is that of whom the verb helps; or NONE. */
static uint32_t helped_in_own(References *refs, const Draft *draft, uint32_t noun, Fits fits)
{
    static const char helping[] = " aid help assist support back join defend supply ";
    const Finder *finder = refs->finder;
    uint32_t verb = node_at(finder, noun)->head, object = NODE_NONE;
    if (verb == NODE_NONE || draft->first == 0 || !token_in(finder, draft->first - 1, "in")) return NONE;
    if (node_at(finder, verb)->deprel == DEP_OBJ) { /* "in its war", hung on whom it is */
        object = verb;
        verb = node_at(finder, verb)->head;
    }
    if (verb == NODE_NONE || !lemma_in(finder, verb, helping)) return NONE;
    for (uint32_t child = node_at(finder, verb)->child; object == NODE_NONE && child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_OBJ) object = child;
    uint32_t found = object == NODE_NONE || object > noun ? NONE : finder->headed[object];
    return found != NONE && draft_at(finder, found)->n_actors && fits(refs, draft_at(finder, found), draft)
               ? found
               : NONE;
}

/* "was recovering from its war", with nobody else in the clause. */
static bool is_left(const Finder *finder, uint32_t noun)
{
    uint32_t verb = node_at(finder, noun)->head;
    bool from = false;
    for (uint32_t child = node_at(finder, noun)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        from |= node_at(finder, child)->deprel == DEP_CASE && token_in(finder, child, "from during since");
    for (uint32_t child = node_at(finder, verb)->child; child != NODE_NONE && from;
         child = node_at(finder, child)->sibling)
        from &= node_at(finder, child)->deprel != DEP_OBJ && node_at(finder, child)->deprel != DEP_IOBJ;
    return from;
}

/* "Ruritania's statement that it would": whose word it is; or NONE. */
static uint32_t owner_of_word(References *refs, const Draft *draft, uint32_t word, Fits fits)
{
    static const char words[] =
        " statement announcement claim threat warning promise pledge vow allegation report "
        "declaration assertion denial suggestion decision assurance admission complaint ";
    const Finder *finder = refs->finder;
    if (word == NODE_NONE || word > draft->head || !lemma_in(finder, word, words)) return NONE;
    for (uint32_t child = node_at(finder, word)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        uint32_t owner = finder->headed[child];
        bool owns =
            node_is(node_at(finder, child), DEP_NMOD, "poss") || node_at(finder, child)->deprel == DEP_AMOD;
        if (!owns || owner == NONE || child > word) continue;
        const Draft *candidate = draft_at(finder, owner);
        if (candidate->n_actors && fits(refs, candidate, draft)) return owner;
    }
    return NONE;
}

/* "until Ruritania ends its offensive", "after Kravonia said it would": what one ends is one's own, and who
 * says "it would" means themselves, whoever the sentence began with. */
static uint32_t subject_of_own(References *refs, const Draft *draft, Fits fits)
{
    static const char owning[] =
        " end begin start launch send withdraw deploy continue resume increase close reopen recall keep "
        "maintain use halt "
        "stop extend strengthen suspend pull move mass complete announce renew reinforce raise lower cut "
        "reduce expand "
        "build test develop change drop abandon repeat reiterate express voice lose defend protect "
        "honour honor fulfil fulfill implement cease freeze dismantle renounce curb lift remove ease "
        "reconsider "
        "intensify escalate "
        "review revise reverse correct scale step resume open pay free control rein ";
    static const char saying[] =
        " say announce warn claim add state declare insist pledge promise deny confirm report "
        "note threaten vow maintain acknowledge admit ";
    const Finder *finder = refs->finder;
    const Node *node = node_at(finder, draft->head);
    if (node->head == NODE_NONE) return NONE;
    if (node_is(node, DEP_NMOD, "poss")) {
        uint32_t noun = node->head;
        Deprel deprel = node_at(finder, noun)->deprel;
        uint32_t verb = node_at(finder, noun)->head;
        if (verb == NODE_NONE) return NONE;
        uint32_t helped = helped_in_own(refs, draft, noun, fits);
        if (helped != NONE) return helped;
        uint32_t above = node_at(finder, verb)->head; /* "said that its troops had" */
        bool told = deprel == DEP_NSUBJ && node_at(finder, verb)->deprel == DEP_CCOMP && above != NODE_NONE &&
                    above < verb && lemma_in(finder, above, saying);
        if (told) return fitting_subject(refs, draft, above, fits);
        bool left = deprel == DEP_OBL && is_left(finder, noun);
        if (!left && (deprel != DEP_OBJ || !lemma_in(finder, verb, owning))) return NONE;
        return fitting_subject(refs, draft, verb, fits);
    }
    if (node->deprel == DEP_NSUBJ && node_at(finder, node->head)->deprel == DEP_ACL)
        return owner_of_word(refs, draft, node_at(finder, node->head)->head, fits);
    if (node->deprel != DEP_NSUBJ || node_at(finder, node->head)->deprel != DEP_CCOMP) return NONE;
    uint32_t verb = node_at(finder, node->head)->head;
    return verb != NODE_NONE && lemma_in(finder, verb, saying) ? fitting_subject(refs, draft, verb, fits)
                                                               : NONE;
}

/* "helped Ruritania defend itself": the subject of the pronoun's own clause, or NONE. */
static uint32_t subject_of_reflexive(References *refs, const Draft *draft, Fits fits)
{
    const Finder *finder = refs->finder;
    uint32_t verb = node_at(finder, draft->head)->head;
    if (!token_in(finder, draft->head, "itself himself herself") || verb == NODE_NONE) return NONE;
    uint32_t above = node_at(finder, verb)->deprel == DEP_XCOMP ? node_at(finder, verb)->head : NODE_NONE;
    uint32_t child = above == NODE_NONE ? NODE_NONE : node_at(finder, above)->child;
    for (; child != NODE_NONE && child < verb; child = node_at(finder, child)->sibling)
        if (child > above && node_at(finder, child)->deprel == DEP_OBJ) return finder->headed[child];
    return fitting_subject(refs, draft, verb, fits);
}

/* Whom a pronoun of one means. */
static void resolve_single(References *refs, Draft *draft, Fits fits, uint32_t sentences)
{
    uint32_t found = subject_of_reflexive(refs, draft, fits);
    if (found == NONE) found = subject_of_own(refs, draft, fits);
    if (found == NONE) found = subject_behind(refs, draft, fits);
    if (found == NONE) found = lookback_find(refs, draft, fits, sentences, ACTOR_NONE);
    resolve_as(refs, draft, found);
}

/* Whom a pronoun of several means: "they", "their". */
static void resolve_several(References *refs, Draft *draft)
{
    bool own = token_in(refs->finder, draft->head, "their");
    uint32_t found = own ? subject_of_own(refs, draft, fits_plural) : NONE;
    if (found == NONE) found = lookback_find(refs, draft, fits_plural, 2, ACTOR_NONE);
    resolve_as(refs, draft, found);
}

static void resolve_pronoun(References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    if (token_in(finder, draft->head, "who whom whose which that"))
        resolve_relative(refs, draft);
    else if (token_in(finder, draft->head, "i me my mine myself we us our ours ourselves"))
        resolve_first_person(refs, draft);
    else if (token_in(finder, draft->head, "he him his himself she her hers herself"))
        resolve_single(refs, draft, fits_person, 6);
    else if (token_is(finder, draft->head, "it") && means_affair(finder, draft->head))
        return;
    else if (token_in(finder, draft->head, "it its itself"))
        resolve_single(refs, draft, fits_thing, 2);
    else if (token_is(finder, draft->head, "themselves"))
        return; /* who does it, as the verb says */
    else if (!resolve_coordination(refs, draft))
        resolve_several(refs, draft);
    if (draft->n_actors == 1 && finder->out->actors.items[draft->actors[0]].type == ACTOR_OFFICIAL) {
        Actor *actor = &finder->out->actors.items[draft->actors[0]];
        if (!actor->gender && token_in(finder, draft->head, "he him his himself")) actor->gender = 'm';
        if (!actor->gender && token_in(finder, draft->head, "she her hers herself")) actor->gender = 'f';
    }
}

/* Common nouns. */

static uint32_t owner_actor(const References *refs, uint32_t owner)
{
    if (owner == NONE || !draft_at(refs->finder, owner)->n_actors) return ACTOR_NONE;
    return draft_at(refs->finder, owner)->actors[0];
}

static bool resolve_apposed(const References *refs, Draft *draft)
{
    const Node *node = node_at(refs->finder, draft->head);
    if (node->deprel != DEP_APPOS || node->head == NODE_NONE) return false;
    resolve_as(refs, draft, refs->finder->headed[node->head]);
    return draft->n_actors > 0;
}

/* "the North", where the document names only South Ruritania. */
static void resolve_other_half(const References *refs, Draft *draft, bool north)
{
    Finder *finder = refs->finder;
    Str here = north ? STR("South ") : STR("North ");
    for (uint32_t i = 0; i < finder->out->actors.count && i < 400; i++) {
        const Actor *actor = &finder->out->actors.items[i];
        if (actor->type != ACTOR_STATE || !str_starts(actor->label, here)) continue;
        Str rest = str_slice(actor->label, here.size, actor->label.size);
        Str name = str_print(finder->arena, "%s" STR_FORMAT, north ? "North " : "South ", STR_ARGS(rest));
        const LexActor *other = lexicon_actor_named(finder->lex, name);
        if (!other || other->type != ACTOR_STATE) continue;
        draft_resolve(draft, actor_known(finder, other));
        return;
    }
}

/* "the North": the state whose name begins so. */
static void resolve_quarter(const References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    bool north = token_is(finder, draft->head, "north");
    for (uint32_t i = 0; i < finder->out->actors.count && i < 400; i++) {
        const Actor *actor = &finder->out->actors.items[i];
        if (actor->type != ACTOR_STATE || !str_starts(actor->label, north ? STR("North ") : STR("South ")))
            continue;
        draft_resolve(draft, i);
        return;
    }
    resolve_other_half(refs, draft, north);
}

/* "their countries" are the states of two ministers. */
static bool resolve_owned(const References *refs, Draft *draft)
{
    if (draft->owner == NONE) return false;
    const Draft *owner = draft_at(refs->finder, draft->owner);
    for (uint32_t i = 0; i < owner->n_actors && owner->n_actors > 1; i++)
        draft_resolve(draft, actor_home(refs->finder, owner->actors[i]));
    return draft->n_actors > 1;
}

/* "its neighbour": a state beside its own that was spoken of; any other only if nobody knows who is beside
 * it. */
static void resolve_neighbour(const References *refs, Draft *draft, uint32_t home)
{
    const LexActor *known = home == ACTOR_NONE ? NULL : refs->finder->out->actors.items[home].known;
    bool told = known && known->neighbours.size;
    uint32_t found = lookback_find(refs, draft, fits_neighbour, 12, home);
    if (found == NONE && !told) found = lookback_find(refs, draft, fits_country, 3, home);
    resolve_as(refs, draft, found);
}

/* "the Western powers", "the front-line states", "the other countries": more than the two that were named. */
static bool describes_many(const Finder *finder, const Draft *draft)
{
    for (uint32_t token = draft->first; token < draft->name_first; token++) {
        Upos upos = node_at(finder, token)->upos;
        bool quarrelling = token_in(finder, token, "rival warring neighbouring neighboring feuding opposing");
        if ((upos == UPOS_ADJ || upos == UPOS_NOUN || upos == UPOS_PROPN) && !quarrelling) return true;
    }
    return false;
}

/* "the Asian giants", "the nuclear-armed rivals", "the neighbours": the two that are at odds, or side by
 * side; not "the oil giants". */
static bool is_pair(const Finder *finder, const Draft *draft)
{
    bool beside = class_is(draft->class, "neighbour") || class_is(draft->class, "adversary");
    if (!beside || !draft->plural || draft->owner != NONE || !token_is(finder, draft->first, "the") ||
        (draft->end < finder->tokens->tokens.count && token_in(finder, draft->end, "of to in")))
        return false;
    for (uint32_t token = draft->first + 1; token < draft->name_first; token++)
        if (node_at(finder, token)->upos == UPOS_NOUN && token + 1 == draft->name_first) return false;
    return true;
}

/* "the member states": together they are the alliance. */
static bool are_members(const Finder *finder, const Draft *draft)
{
    for (uint32_t token = draft->name_first; token < draft->name_end; token++)
        if (token_in(finder, token, "member members")) return true;
    return false;
}

static void resolve_country(const References *refs, Draft *draft)
{
    uint32_t owner = owner_actor(refs, draft->owner), home = actor_home(refs->finder, owner);
    if (draft->count < 2 && is_pair(refs->finder, draft)) draft->count = 2;
    if (draft->plural && draft->class && class_is(draft->class, "state") && resolve_owned(refs, draft))
        return;
    if (!draft->class) {
        resolve_quarter(refs, draft);
    } else if (draft->plural && draft->count < 2 && !class_is(draft->class, "state")) {
        return; /* "its partners" are many, "the two neighbours" are not */
    } else if (draft->plural && draft->count < 2 && are_members(refs->finder, draft)) {
        resolve_as(refs, draft, lookback_find(refs, draft, fits_bloc, 12, ACTOR_NONE));
    } else if (draft->plural && draft->count < 2 && describes_many(refs->finder, draft)) {
        return;
    } else if (draft->count > 1 || draft->plural) {
        if (draft->count < 2) draft->count = 2;
        resolve_sides(refs, draft, fits_country);
    } else if (class_is(draft->class, "ally") || class_is(draft->class, "adversary")) {
        resolve_apposed(refs, draft);
    } else if (class_is(draft->class, "neighbour")) {
        if (!resolve_apposed(refs, draft)) resolve_neighbour(refs, draft, home);
    } else if (draft->owner != NONE) {
        draft_resolve(draft, home);
    } else if (!resolve_apposed(refs, draft)) {
        resolve_as(refs, draft, lookback_find(refs, draft, fits_country, 4, ACTOR_NONE));
    }
}

/* A noun that says no more than its class does: "the firm" may be any company, "the shipyard" may not. */
static bool loose_noun(const Finder *finder, const Draft *draft)
{
    return token_in(finder, draft->head, "group organisation organization movement body");
}

static bool generic_noun(const Finder *finder, const Draft *draft)
{
    return token_in(finder, draft->head,
                    "ministry embassy agency parliament court company firm group manufacturer contractor "
                    "party militia militants rebels movement union bank organisation organization body "
                    "consulate airline carrier newspaper broadcaster");
}

/* The class of an organisation, by its head noun or by the lexicon. */
static Str kind_of(const Finder *finder, const Draft *draft)
{
    const LexActor *known = finder->out->actors.items[draft->actors[0]].known;
    if (known) return known->kind;
    return draft->class && draft->what == DRAFT_ORGANISATION ? draft->class->name : (Str){0};
}

/* Does a name of the organisation hold the noun: "ministry", "embassy"? */
static bool fits_body(const References *refs, const Draft *candidate, const Draft *reference)
{
    if (candidate->n_actors != 1) return false;
    ActorType type = draft_type(refs, candidate);
    if (type != ACTOR_ORGANISATION && type != ACTOR_BLOC) return false;
    Finder *finder = refs->finder;
    Str kind = kind_of(finder, candidate);
    if (loose_noun(finder, reference) && !str_is(kind, "ministry") && !str_is(kind, "agency") &&
        !str_is(kind, "parliament") && !str_is(kind, "court") && !str_is(kind, "embassy") &&
        !str_is(kind, "media"))
        return type == ACTOR_ORGANISATION;
    if (reference->class && generic_noun(finder, reference) &&
        str_equal(kind_of(finder, candidate), reference->class->name))
        return true;
    Str noun = fold_name(finder->arena, span_text(finder, reference->name_first, reference->name_end));
    Str label = fold_name(finder->arena, finder->out->actors.items[candidate->actors[0]].label);
    return noun.size && label.size >= noun.size && memmem(label.bytes, label.size, noun.bytes, noun.size);
}

/* "the alliance", "the regional bloc", "the 55-nation body". */
static bool means_bloc(const Finder *finder, const Draft *draft)
{
    if (draft->plural) return false;
    if (class_is(draft->class, "party") || class_is(draft->class, "union")) return true;
    if (!token_in(finder, draft->head, "body organisation organization grouping group")) return false;
    for (uint32_t token = draft->first; token < draft->end; token++)
        if (token_in(
                finder, token,
                "regional continental subregional sub-regional pan-african intergovernmental world global "
                "nation member"))
            return true;
    return false;
}

/* "the foreign ministry", where none was named: that of the state which the text comes from, but Washington
 * has none; else of the state that was spoken of. */
static void resolve_ministry(const References *refs, Draft *draft)
{
    Finder *finder = refs->finder;
    if (draft->owner != NONE || draft->plural || !class_is(draft->class, "ministry") ||
        !token_is(finder, draft->head, "ministry"))
        return;
    uint32_t home = finder->dated ? finder->dominant : ACTOR_NONE;
    bool american = home != ACTOR_NONE && str_is(finder->out->actors.items[home].id, "USA");
    if (home != ACTOR_NONE && !american)
        draft_resolve(draft, home);
    else
        resolve_as(refs, draft, lookback_find(refs, draft, fits_country, 3, home));
}

/* "The regional group, ECOWAS, ": the name that explains it. */
static bool resolve_explained(const References *refs, Draft *draft)
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

static void resolve_body(const References *refs, Draft *draft)
{
    if (resolve_explained(refs, draft)) return;
    uint32_t owner = owner_actor(refs, draft->owner);
    uint32_t found = lookback_find(refs, draft, fits_body, 12, ACTOR_NONE);
    if (owner != ACTOR_NONE) {
        bool same = found != NONE && actor_home(refs->finder, draft_at(refs->finder, found)->actors[0]) ==
                                         actor_home(refs->finder, owner);
        if (!same) found = NONE;
    }
    if (found == NONE && draft->class && means_bloc(refs->finder, draft))
        found = lookback_find(refs, draft, fits_bloc, 12, ACTOR_NONE);
    resolve_as(refs, draft, found);
    if (found == NONE) resolve_ministry(refs, draft);
}

/* A bloc, or a mission of one. */
static bool fits_mission(const References *refs, const Draft *candidate, const Draft *reference)
{
    if (fits_bloc(refs, candidate, reference)) return true;
    if (candidate->n_actors != 1) return false;
    uint32_t home = actor_home(refs->finder, candidate->actors[0]);
    return home != ACTOR_NONE && refs->finder->out->actors.items[home].type == ACTOR_BLOC &&
           draft_type(refs, candidate) == ACTOR_ORGANISATION;
}

/* "the junta", "the putschists", "condemned the coup": whose is plain from what the text is about. */
static bool means_regime(const Finder *finder, uint32_t noun)
{
    if (token_in(finder, noun, "regime junta coup putsch d'etat putschist putschists")) return true;
    return noun > 0 && token_in(finder, noun - 1, "coup military") &&
           token_in(finder, noun, "leaders plotters makers rulers");
}

/* By its noun; "the military government" is also "the junta". */
static void remember_collective(Finder *finder, const Draft *draft, Str noun)
{
    uint32_t number = (uint32_t)(draft - finder->drafts.items);
    names_put(finder, 'f', noun, number);
    bool governing = class_is(draft->class, "government"), usurped = false;
    for (uint32_t token = draft->first; governing && token < draft->head; token++)
        usurped |= token_in(finder, token, "military transitional interim ruling");
    if (usurped) names_put(finder, 'f', STR("junta"), number);
}

static bool is_irregular(const Finder *finder, const Draft *draft)
{
    return token_in(
        finder, draft->head,
        "gunman gunmen militant militants militia militias fighters mercenary mercenaries "
        "paramilitary paramilitaries attackers assailants raiders rebel rebels insurgent insurgents "
        "guerrilla guerrillas separatist separatists jihadist jihadists proxies recruits");
}

/* "Ruritanian forces", "the forces": the state or body that they belong to. */
static void resolve_collective(References *refs, Draft *draft)
{
    Finder *finder = refs->finder;
    Str noun = fold_name(finder->arena, token_at(finder, draft->head)->form);
    if (draft->owner != NONE) {
        uint32_t owner = owner_actor(refs, draft->owner);
        bool person = owner != ACTOR_NONE && finder->out->actors.items[owner].type == ACTOR_OFFICIAL;
        if (person)
            draft_resolve(draft, actor_home(finder, owner));
        else
            resolve_as(refs, draft, draft->owner);
        for (uint32_t i = 0; i < draft->n_more; i++) resolve_as(refs, draft, draft->more[i]);
        if (draft->n_actors == 1) remember_collective(finder, draft, noun);
        return;
    }
    resolve_body(refs, draft);
    if (draft->n_actors) return;
    uint32_t before = names_find(finder, 'f', noun); /* "the army" after "the Ruritanian army" */
    bool governing = class_is(draft->class, "government");
    bool peacekeeping = token_in(finder, draft->head, "peacekeeper peacekeepers") ||
                        (draft->head > 0 && token_is(finder, draft->head - 1, "peacekeeping"));
    if (before != ACTOR_NONE && draft->sentence - draft_at(finder, before)->sentence <= 12)
        resolve_as(refs, draft, before);
    else if (peacekeeping)
        resolve_as(refs, draft, lookback_find(refs, draft, fits_mission, 12, ACTOR_NONE));
    else if (means_regime(finder, draft->head)) /* whose is plain from what the text is about */
        draft_resolve(draft, groups_main(refs, draft));
    else if (governing && finder->dated)
        draft_resolve(draft, finder->dominant);
    else if (!is_irregular(finder, draft)) /* no state need have sent "the gunmen" */
        resolve_as(refs, draft, lookback_find(refs, draft, fits_country, 3, ACTOR_NONE));
    if (draft->n_actors == 1) remember_collective(finder, draft, noun);
}

/* Titles without a name. */

static Str title_word(Finder *finder, const Draft *draft)
{
    return fold_name(finder->scratch, token_at(finder, draft->title_end - 1)->form);
}

/* "the ambassador" behind "the Ruritanian ambassador", whom no name was told of. */
static uint32_t same_title_before(const References *refs, const Draft *draft)
{
    enum { FAR = 8 }; /* sentences */
    Finder *finder = refs->finder;
    uint32_t before =
        draft->title_end > draft->title_first ? names_find(finder, 'T', title_word(finder, draft)) : NONE;
    return before != NONE && draft->sentence - draft_at(finder, before)->sentence <= FAR ? before : NONE;
}

/* "The League's chairman, Ruritanian President Jan Novak, ": the name behind the comma says who he is. */
static bool resolve_named(const References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    if (draft->plural || draft->vague) return false;
    for (uint32_t child = node_at(finder, draft->head)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        uint32_t person = finder->headed[child];
        if (node_at(finder, child)->deprel != DEP_APPOS || child < draft->end || person == NONE) continue;
        const Draft *named = draft_at(finder, person);
        if (named->what != DRAFT_PERSON || named->n_actors != 1 || named->first < draft->end + 1 ||
            named->first > draft->end + 8 || !token_is(finder, named->first - 1, ","))
            continue;
        resolve_as(refs, draft, person);
        draft->same = person;
        return true;
    }
    return false;
}

static void resolve_role(References *refs, Draft *draft)
{
    Finder *finder = refs->finder;
    if (draft->same != NONE) {
        resolve_as(refs, draft, draft->same);
        return;
    }
    if (resolve_apposed(refs, draft) || resolve_named(refs, draft)) return;
    uint32_t owner = owner_actor(refs, draft->owner), home = actor_home(finder, owner);
    bool lost =
        draft->owner != NONE && owner == ACTOR_NONE;   /* "the committee's chairman", of which committee? */
    lost |= owner != ACTOR_NONE && home == ACTOR_NONE; /* a body of which nobody knows who leads it */
    if (!draft->plural && !draft->vague && draft->class && !lost) {
        draft_resolve(draft, roles_holder(finder, draft, home));
        if (draft->n_actors) return;
    }
    bool vague =
        draft->class && token_in(finder, draft->title_end - 1, "official diplomat politician leader");
    if (vague && home != ACTOR_NONE && !draft->plural && !draft->vague &&
        draft->title_end - draft->title_first == 1) {
        resolve_as(refs, draft, lookback_find(refs, draft, fits_compatriot, 4, ACTOR_NONE));
        if (draft->n_actors) return;
    }
    if (draft->count > 1 && owner == ACTOR_NONE) {
        resolve_holders(refs, draft, roles_held_by);
        return;
    }
    bool body = owner != ACTOR_NONE && finder->out->actors.items[owner].type != ACTOR_OFFICIAL;
    draft_resolve(draft, body ? owner : home);
    for (uint32_t i = 0; i < draft->n_more; i++) resolve_as(refs, draft, draft->more[i]);
    if (draft->owner == NONE && !draft->plural && !draft->vague)
        resolve_as(refs, draft, same_title_before(refs, draft));
    if (draft->owner != NONE && draft->n_actors == 1)
        names_put(finder, 'T', title_word(finder, draft), (uint32_t)(draft - finder->drafts.items));
    if (draft->n_actors && !draft->former)
        draft->kind = MENTION_NAME; /* "Ruritanian ministers" are Ruritania */
}

/* What a draft belongs to is resolved before it: "its troops" begin with "its". */
static void resolve_draft(References *refs, Draft *draft)
{
    if (draft->done) return;
    draft->done = true;
    if (draft->owner != NONE) resolve_draft(refs, draft_at(refs->finder, draft->owner));
    switch (draft->what) {
    case DRAFT_PRONOUN: resolve_pronoun(refs, draft); break;
    case DRAFT_COUNTRY: resolve_country(refs, draft); break;
    case DRAFT_BODY: resolve_body(refs, draft); break;
    case DRAFT_COLLECTIVE: resolve_collective(refs, draft); break;
    case DRAFT_ROLE: resolve_role(refs, draft); break;
    case DRAFT_SIDES: resolve_sides(refs, draft, fits_side); break;
    default: roles_remember(refs->finder, draft); break;
    }
}

void references_resolve(Finder *finder)
{
    References *refs = ARENA_NEW(finder->scratch, References);
    refs->finder = finder;
    for (uint32_t i = 0; i < finder->drafts.count; i++) roles_remember(finder, draft_at(finder, i));
    groups_weigh(refs);
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        Draft *draft = draft_at(finder, finder->order[i]);
        resolve_draft(refs, draft);
        lookback_remember(refs, finder->order[i]);
        groups_remember(refs, finder->order[i]);
    }
}
