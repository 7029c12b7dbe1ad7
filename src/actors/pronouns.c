/* Whom "he", "its", "they", "we", "which" mean. */
#include "actors/references.h"
#include "syntax/mend.h"

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

static void resolve_first_person(References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    uint32_t said_by = finder->speaker[draft->head];
    if (said_by < finder->drafts.count) /* "I urge Quito to wait," he said: "he" stands behind "I" */
        resolve_draft(refs, draft_at(finder, said_by));
    uint32_t speaker = draft_speaker(refs, draft);
    bool plural = token_in(finder, draft->head, WE);
    if (speaker == ACTOR_NONE && said_by == NONE && plural && finder->author != NONE)
        speaker = draft_at(finder, finder->author)->actors[0];
    if (speaker == ACTOR_NONE) return;
    bool singular = token_in(finder, draft->head, ME);
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

bool pronoun_is_addressed(const Finder *finder, uint32_t token)
{
    static const char addressing[] =
        " accuse warn urge ask blame criticise criticize tell press remind invite threaten force "
        "pressure persuade attack invade bomb sanction charge expel suspend isolate "
        "thank praise punish condemn denounce recognise recognize arm supply aid assist provoke "
        "order compel oblige allow permit enable encourage require prompt help lead let want expect ";
    const Node *node = node_at(finder, token);
    bool object = node->deprel == DEP_OBJ || node->deprel == DEP_IOBJ;
    return object && node->head != NODE_NONE && lemma_in(finder, node->head, addressing);
}

/* "sanctions against it", "its talks with it": what one has with or against somebody. */
static bool is_party(const Finder *finder, uint32_t token)
{
    static const char dealings[] =
        " sanction embargo attack assault war blockade threat accusation charge allegation complaint "
        "campaign "
        "pressure raid strike offensive aggression ban boycott action talk negotiation relation tie link "
        "alliance treaty pact agreement deal contract aid support assistance weapon arms missile hostility "
        "dispute conflict border loyalty ";
    static const char towards[] = " against with on to toward towards from ";
    return token > 1 && token_in(finder, token - 1, towards) &&
           node_at(finder, token - 2)->upos == UPOS_NOUN && lemma_in(finder, token - 2, dealings);
}

/* "it was behind the raid", "it was at war with": where only somebody is. */
static bool is_at_work(const Finder *finder, uint32_t token)
{
    static const char places[] = " war talk contact touch alert pain ";
    for (uint32_t child = node_at(finder, token)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == DEP_CASE)
            return token_is(finder, child, "behind") || lemma_in(finder, token, places);
    return false;
}

/* "it was ready to talk", "it is a member of the bloc": what only somebody is. */
static bool is_somebody(const Finder *finder, uint32_t token)
{
    static const char nouns[] = " member ally party partner victim target signatory guarantor supporter "
                                "supplier buyer neighbour neighbor observer ";
    const Node *node = node_at(finder, token);
    if (node->deprel != DEP_NSUBJ || node->head == NODE_NONE) return false;
    Str head = node_at(finder, node->head)->lemma;
    return str_in(head, states_of_mind) || is_at_work(finder, node->head) ||
           (node_at(finder, node->head)->upos == UPOS_NOUN && lemma_in(finder, node->head, nouns));
}

/* "regretted it", "it is likely": as an object, or with an adjective, "it" is an affair more often than an
 * actor. */
static bool means_affair(const Finder *finder, uint32_t token)
{
    const Node *node = node_at(finder, token);
    if (pronoun_is_addressed(finder, token) || is_party(finder, token) || is_somebody(finder, token))
        return false;
    if (node->deprel != DEP_NSUBJ) return true;
    if (node->head == NODE_NONE) return false;
    const Node *head = node_at(finder, node->head);
    return head->upos != UPOS_VERB && head->upos != UPOS_AUX;
}

/* "banned the wine and accused its leaders": who accuses means somebody else's; or ACTOR_NONE. */
static uint32_t who_accuses(References *refs, const Draft *draft, Fits fits)
{
    static const char accusing[] = " accuse blame condemn denounce criticise criticize castigate sanction ";
    static const char rulers[] = " leader leadership government president premier minister king ruler regime "
                                 "army military force troop soldier official authority police junta ";
    const Finder *finder = refs->finder;
    const Node *node = node_at(finder, draft->head);
    if (!node_is(node, DEP_NMOD, "poss") || node_at(finder, node->head)->deprel != DEP_OBJ ||
        !lemma_in(finder, node->head, rulers))
        return ACTOR_NONE;
    uint32_t verb = node_at(finder, node->head)->head;
    if (verb == NODE_NONE || !lemma_in(finder, verb, accusing)) return ACTOR_NONE;
    uint32_t subject = fitting_subject(refs, draft, verb, fits);
    return subject == NONE ? ACTOR_NONE : draft_at(finder, subject)->actors[0];
}

static const char charging[] = " accuse blame charge allege claim criticise criticize condemn denounce say ";
static const char charges[] = " charge accusation allegation claim criticism insinuation assertion ";
static const char asking[] = " ask demand urge request propose suggest offer call ";
static const char requests[] = " demand request proposal offer suggestion ultimatum call appeal ";

/* "denied the charge", "rejected this offer", but not "Kravonia's offer": the verbs of who brought or made it
 * where draft is the subject, or has one ("its government"); else NULL. */
static const char *answered_by(const Finder *finder, const Draft *draft)
{
    static const char answering[] = " deny reject dismiss refute rebut rebuff refuse decline spurn ";
    const Node *node = node_at(finder, draft->head);
    uint32_t verb = node->head;
    if (node_is(node, DEP_NMOD, "poss")) {
        node = node_at(finder, verb);
        verb = node->head;
    }
    if (node->deprel != DEP_NSUBJ || verb == NODE_NONE || !lemma_in(finder, verb, answering)) return NULL;
    for (uint32_t child = node_at(finder, verb)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        if (node_at(finder, child)->deprel != DEP_OBJ || child < verb) continue;
        if (!token_in(finder, child - 1, "the this that these those any all")) return NULL;
        return lemma_in(finder, child, charges)    ? charging
               : lemma_in(finder, child, requests) ? asking
                                                   : NULL;
    }
    return NULL;
}

/* "Ruritania accused Kravonia of it. Its government denied the charge": who brought the charge in the
 * sentence before does not deny it; or ACTOR_NONE. */
static uint32_t who_charged(const References *refs, const Draft *draft)
{
    const Finder *finder = refs->finder;
    const char *verbs = answered_by(finder, draft);
    for (uint32_t steps = 0; verbs && steps < MANY_RECENT; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        const Draft *candidate = recent ? draft_at(finder, recent->draft) : NULL;
        if (!candidate || draft->sentence - candidate->sentence > 1) return ACTOR_NONE;
        const Node *node = node_at(finder, candidate->head);
        if (candidate->sentence == draft->sentence || !recent->main || node->deprel != DEP_NSUBJ) continue;
        return lemma_in(finder, node->head, verbs) ? draft_actor(finder, recent->draft) : ACTOR_NONE;
    }
    return ACTOR_NONE;
}

/* Whom a pronoun of one means. */
static void resolve_single(References *refs, Draft *draft, Fits fits, uint32_t sentences)
{
    uint32_t found = subject_of_reflexive(refs, draft, fits);
    if (found == NONE) found = subject_of_own(refs, draft, fits);
    if (found == NONE) found = subject_behind(refs, draft, fits);
    uint32_t other = who_accuses(refs, draft, fits);
    if (other == ACTOR_NONE) other = who_charged(refs, draft);
    if (found == NONE) found = lookback_find(refs, draft, fits, sentences, other);
    resolve_as(refs, draft, found);
}

/* "They must end the raids": the plural that stands before may be meant. */
static bool follows_plural(const Finder *finder, const Draft *draft)
{
    enum { REACH = 60 };
    uint32_t first = finder->tokens->sentences.items[draft->sentence - 1].first;
    if (draft->head > first + REACH) first = draft->head - REACH;
    for (uint32_t token = first; token < draft->head; token++) {
        const Node *node = node_at(finder, token);
        if (node->upos == UPOS_NOUN && finder->headed[token] == NONE && node_has(node, FEAT_PLURAL) &&
            (node->deprel == DEP_NSUBJ || node->deprel == DEP_OBJ))
            return true;
    }
    return false;
}

/* "Kravonia plays with fire," Novak said. "They sent spies": who speaks of one other state, named a little
 * before, says "they". */
static void resolve_in_quotation(const References *refs, Draft *draft)
{
    enum { BACK = 3 };
    const Finder *finder = refs->finder;
    uint32_t speaker = draft_speaker(refs, draft), found = NONE;
    if (speaker == ACTOR_NONE || draft->sentence == 0 || follows_plural(finder, draft)) return;
    uint32_t home = actor_home(finder, speaker);
    for (uint32_t steps = 0; steps < MANY_RECENT; steps++) {
        const Recent *recent = lookback_recent(refs, steps);
        const Draft *candidate = recent ? draft_at(finder, recent->draft) : NULL;
        if (!candidate || draft->sentence - candidate->sentence > BACK) break;
        bool state = fits_country(refs, candidate, draft) && candidate->actors[0] != home;
        if (state && candidate->sentence == draft->sentence) return;
        if (!state || candidate->kind == MENTION_ADJECTIVE) continue;
        if (found != NONE && draft_at(finder, found)->actors[0] != candidate->actors[0]) return;
        found = recent->draft;
    }
    resolve_as(refs, draft, found);
}

/* "convicted four men and sentenced them": the plural that is done something to before it. */
static bool follows_victims(const Finder *finder, const Draft *draft)
{
    if (!token_is(finder, draft->head, "them") || node_at(finder, draft->head)->deprel != DEP_OBJ)
        return false;
    enum { REACH = 40 };
    uint32_t first = finder->tokens->sentences.items[draft->sentence].first;
    if (draft->head > first + REACH) first = draft->head - REACH;
    for (uint32_t token = first; token < draft->head; token++) {
        const Node *node = node_at(finder, token);
        if (node->upos == UPOS_NOUN && finder->headed[token] == NONE && node_has(node, FEAT_PLURAL) &&
            node->deprel == DEP_OBJ)
            return true;
    }
    return false;
}

/* Whom a pronoun of several means: "they", "their". */
static void resolve_several(References *refs, Draft *draft)
{
    if (follows_victims(refs->finder, draft) || meetings_resolve(refs, draft)) return;
    bool own = token_in(refs->finder, draft->head, "their");
    uint32_t found = own ? subject_of_own(refs, draft, fits_plural) : NONE;
    if (found == NONE) found = lookback_find(refs, draft, fits_plural, 2, ACTOR_NONE);
    uint32_t home = actor_home(refs->finder, draft_speaker(refs, draft));
    bool ours = found != NONE && home != ACTOR_NONE && draft_actor(refs->finder, found) == home &&
                refs->finder->speaker[draft_at(refs->finder, found)->head] == NONE;
    if (ours) found = NONE; /* "Kravonia expelled two Ruritanian envoys. "They," says a Ruritanian */
    resolve_as(refs, draft, found);
    if (found == NONE) resolve_in_quotation(refs, draft);
}

void resolve_pronoun(References *refs, Draft *draft)
{
    const Finder *finder = refs->finder;
    if (token_in(finder, draft->head, RELATIVE))
        resolve_relative(refs, draft);
    else if (token_in(finder, draft->head, ME " " WE))
        resolve_first_person(refs, draft);
    else if (token_in(finder, draft->head, HE " " SHE))
        resolve_single(refs, draft, fits_person, 6);
    else if (token_is(finder, draft->head, "it") && means_affair(finder, draft->head))
        return;
    else if (token_in(finder, draft->head, IT))
        resolve_single(refs, draft, fits_thing, 2);
    else if (token_is(finder, draft->head, "themselves"))
        return; /* who does it, as the verb says */
    else if (!resolve_coordination(refs, draft))
        resolve_several(refs, draft);
    if (draft->n_actors == 1 && finder->out->actors.items[draft->actors[0]].type == ACTOR_OFFICIAL) {
        Actor *actor = &finder->out->actors.items[draft->actors[0]];
        if (!actor->gender && token_in(finder, draft->head, HE)) actor->gender = 'm';
        if (!actor->gender && token_in(finder, draft->head, SHE)) actor->gender = 'f';
    }
}
