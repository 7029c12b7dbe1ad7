/* What stands near somebody and tells whose state he is, or whose he is not: who is named beside him, the
 * ministry that was spoken of, the verb that he is subject or object of. */
#include "actors/homes.h"

/* "Speaking alongside the Ruritanian chancellor, King Otto said": no partner of whom the comma closes off. */
static bool begins_clause(const Finder *finder, const Draft *draft)
{
    return token_is(finder, draft->first - 1, ",") && node_at(finder, draft->head)->deprel == DEP_NSUBJ;
}

static uint32_t home_of_partner_before(const Finder *finder, uint32_t index)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    if (draft->first == 0 || !token_in(finder, draft->first - 1, "and ,")) return ACTOR_NONE;
    if (begins_clause(finder, draft)) return ACTOR_NONE;
    for (uint32_t i = index; i > 0 && index - i < 6; i--) {
        const Draft *partner = draft_at(finder, finder->order[i - 1]);
        bool touches = partner->end < draft->first && draft->first - partner->end <= 2;
        if (touches && partner->what == DRAFT_PERSON && partner->n_actors)
            return actor_home(finder, partner->actors[0]);
    }
    return ACTOR_NONE;
}

static uint32_t home_of_partner_behind(const Finder *finder, uint32_t index)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    if (draft->end >= finder->tokens->tokens.count || !token_in(finder, draft->end, "and ,"))
        return ACTOR_NONE;
    for (uint32_t i = index + 1; i < finder->drafts.count && i - index < 6; i++) {
        const Draft *partner = draft_at(finder, finder->order[i]);
        bool touches = partner->first > draft->end && partner->first - draft->end <= 2;
        bool titled = partner->title_first < partner->title_end && partner->title_first < partner->name_first;
        bool shared = titled && partner->owner == NONE && !begins_clause(finder, partner);
        /* but "and Kravonian Minister Novak" */
        if (touches && shared && partner->what == DRAFT_PERSON && partner->n_actors)
            return actor_home(finder, partner->actors[0]);
    }
    return ACTOR_NONE;
}

/* "President Novak and other officials, including General Rassendyll", "accompanied by General Rassendyll".
 */
static uint32_t home_of_those_including(const Finder *finder, uint32_t index)
{
    enum { NEAR = 8 };
    const Draft *draft = draft_at(finder, finder->order[index]);
    for (uint32_t i = index; i > 0 && index - i < NEAR; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (before->sentence != draft->sentence || before->end + NEAR < draft->first) break;
        if (before->what != DRAFT_PERSON || !before->n_actors || !has_title(before)) continue;
        for (uint32_t token = before->end; token < draft->first; token++)
            if (token_in(finder, token, "including accompanied flanked"))
                return actor_home(finder, before->actors[0]);
        break;
    }
    return ACTOR_NONE;
}

/* "General Novak and Kravonia's General Rassendyll": the state of the second, which is not the first one's;
 * else ACTOR_NONE. */
uint32_t home_of_companion(const Finder *finder, const Draft *draft)
{
    enum { NEAR = 6 };
    uint32_t stop = finder->tokens->sentences.items[draft->sentence].end;
    if (draft->end >= stop || !token_is(finder, draft->end, "and")) return ACTOR_NONE;
    for (uint32_t token = draft->end + 1; token < stop && token < draft->end + NEAR; token++) {
        if (finder->headed[token] == NONE) continue;
        const Draft *partner = draft_at(finder, finder->headed[token]);
        if (partner->what != DRAFT_PERSON) continue;
        if (!has_title(partner) || partner->class != draft->class || partner->owner == NONE) break;
        const Draft *owner = draft_at(finder, partner->owner);
        bool told = owner->what == DRAFT_KNOWN && owner->known->type == ACTOR_STATE && owner->n_actors &&
                    owner->first == draft->end + 1;
        return told ? owner->actors[0] : ACTOR_NONE;
    }
    return ACTOR_NONE;
}

/* A person named together with another ("Minister A and General B") is of the same state. */
uint32_t home_of_partner(const Finder *finder, uint32_t index)
{
    uint32_t home = home_of_partner_before(finder, index);
    if (home == ACTOR_NONE) home = home_of_those_including(finder, index);
    return home != ACTOR_NONE ? home : home_of_partner_behind(finder, index);
}

/* "Ruritania summoned Ambassador Novak": whom a state does something to is not its own, unless it sends or
 * appoints them. */
bool undergoes(const Finder *finder, const Draft *draft, const Draft *state)
{
    static const char own[] = " sent send sending dispatched dispatch named names appointed appoints appoint "
                              "dismissed dismisses fired sacked replaced recalled represented elected ";
    uint32_t verb = node_at(finder, state->head)->head, at = draft->head;
    if (verb == NODE_NONE || token_in(finder, verb, own)) return false;
    for (int steps = 0; steps < 8 && at != NODE_NONE; steps++) {
        const Node *node = node_at(finder, at);
        if (node->head == verb)
            return node->deprel == DEP_OBJ || node->deprel == DEP_IOBJ || node->deprel == DEP_OBL;
        at = node->head;
    }
    return false;
}

/* "envoy", "Ruritanian" of "summoned the Ruritanian envoy". */
static bool is_object_part(const Finder *finder, uint32_t token, uint32_t verb)
{
    for (int steps = 0; steps < 6 && token != NODE_NONE; steps++) {
        const Node *node = node_at(finder, token);
        if (node->head == verb) return node->deprel == DEP_OBJ || node->deprel == DEP_IOBJ;
        token = node->head;
    }
    return false;
}

/* "Minister Novak summoned the Ruritanian envoy": whom he deals with so is not his own state. */
bool deals_with(const Finder *finder, uint32_t index, uint32_t state)
{
    enum { NEAR = 12 };
    static const char dealing[] =
        " summon meet visit criticise criticize accuse warn thank credit praise urge condemn "
        "expel invite receive host telephone phone denounce blame congratulate greet "
        "welcome sanction dismiss reject deny refute slam lambast ";
    const Draft *draft = draft_at(finder, finder->order[index]);
    const Node *node = node_at(finder, draft->head);
    if (node->deprel != DEP_NSUBJ || node->head == NODE_NONE || !lemma_in(finder, node->head, dealing))
        return false;
    for (uint32_t i = index + 1; i < finder->drafts.count && i < index + NEAR; i++) {
        const Draft *other = draft_at(finder, finder->order[i]);
        if (other->sentence != draft->sentence) return false;
        uint32_t home = other->n_actors ? actor_home(finder, other->actors[0]) : ACTOR_NONE;
        if (home != ACTOR_NONE && is_object_part(finder, other->head, node->head)) return home == state;
    }
    return false;
}

static uint32_t child_with(const Finder *finder, uint32_t token, Deprel deprel)
{
    for (uint32_t child = node_at(finder, token)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling)
        if (node_at(finder, child)->deprel == deprel) return child;
    return NODE_NONE;
}

/* "Novak said Ruritania welcomed the visit", "announced that Ruritania had decided to recall its envoy": the
 * state for which somebody speaks; or ACTOR_NONE. */
uint32_t home_by_attitude(const Finder *finder, const Draft *draft)
{
    static const char attitudes[] =
        " appreciate welcome reject condemn hope want wish respect value attach intend remain regret deplore "
        "oppose decide recall summon withdraw demand request believe seek stand ";
    const Node *node = node_at(finder, draft->head);
    if (node->deprel != DEP_NSUBJ || node->head == NODE_NONE || node->head < draft->first) return ACTOR_NONE;
    if (!speech_verb(node_at(finder, node->head)->lemma)) return ACTOR_NONE;
    uint32_t content = child_with(finder, node->head, DEP_CCOMP);
    if (content == NODE_NONE || content < node->head || !lemma_in(finder, content, attitudes))
        return ACTOR_NONE;
    uint32_t subject = child_with(finder, content, DEP_NSUBJ);
    uint32_t named = subject == NODE_NONE ? NONE : finder->headed[subject];
    bool state = named != NONE && draft_at(finder, named)->what == DRAFT_KNOWN &&
                 draft_at(finder, named)->kind == MENTION_NAME;
    return state ? actor_home(finder, draft_actor(finder, named)) : ACTOR_NONE;
}

/* "Minister Novak said he would visit Ruritania", "left for Strelsau": where somebody goes, is not his own
 * state. */
bool goes_to(const Finder *finder, uint32_t index, uint32_t state)
{
    enum { NEAR = 8, WORDS = 2 };
    const Draft *draft = draft_at(finder, finder->order[index]);
    for (uint32_t i = index + 1; i < finder->drafts.count && i < index + NEAR; i++) {
        const Draft *place = draft_at(finder, finder->order[i]);
        if (place->sentence != draft->sentence) return false;
        bool named = place->what == DRAFT_KNOWN &&
                     (place->capital || place->kind == MENTION_NAME || place->kind == MENTION_PLACE);
        if (!named || draft_actor(finder, finder->order[i]) != state) continue;
        for (uint32_t token = place->first; token > draft->end && place->first - token < WORDS; token--) {
            if (token_in(finder, token - 1, "visit visited visiting")) return true;
            if (token - 1 > draft->end && token_in(finder, token - 1, "to for in") &&
                token_in(finder, token - 2,
                         "travel travelled traveled flew fly trip visit left arrived arrive"))
                return true;
        }
    }
    return false;
}

/* "Minister Novak and his Kravonian counterpart", "met with her Kravonian counterpart": whose minister Novak
 * is not; or ACTOR_NONE. */
uint32_t home_of_counterpart(const Finder *finder, const Draft *draft)
{
    enum { NEAR = 16 };
    uint32_t end = finder->tokens->sentences.items[draft->sentence].end, named = NONE;
    if (end > draft->end + NEAR) end = draft->end + NEAR;
    bool own = false;
    for (uint32_t token = draft->end; token < end; token++) {
        if (token_in(finder, token, COUNTERPARTS)) return draft_actor(finder, named);
        bool begins = token_in(finder, token, "his her their");
        own |= begins;
        if (begins) named = NONE;
        if (own && finder->headed[token] != NONE &&
            draft_at(finder, finder->headed[token])->what == DRAFT_KNOWN)
            named = finder->headed[token];
    }
    return ACTOR_NONE;
}

/* "(to see whether Ruritania comes)": an aside. */
static bool in_brackets(const Finder *finder, uint32_t sentence, uint32_t token)
{
    for (uint32_t at = token; at > finder->tokens->sentences.items[sentence].first; at--) {
        if (token_is(finder, at - 1, ")")) return false;
        if (token_is(finder, at - 1, "(")) return true;
    }
    return false;
}

/* The state whose doings the sentence tells: "Ruritania sent troops, Defence Minister Novak said". */
const Draft *subject_before(const Finder *finder, uint32_t index)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    for (uint32_t i = index; i > 0 && index - i < 24; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (before->sentence != draft->sentence) break;
        if (topic_acts(finder, before) && !in_brackets(finder, before->sentence, before->first))
            return before;
    }
    return NULL;
}

/* "a ministry spokesman": of the ministry that was spoken of last. */
uint32_t home_of_body(const Finder *finder, uint32_t index)
{
    enum { REACH = 24, SENTENCES = 3 };
    const Draft *draft = draft_at(finder, finder->order[index]);
    static const char bodies[] = "ministry embassy department";
    uint32_t first = draft->title_first;
    if (!token_in(finder, first, bodies) && !(first > 0 && token_in(finder, first - 1, bodies)))
        return ACTOR_NONE;
    for (uint32_t i = index; i > 0 && index - i < REACH; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (draft->sentence - before->sentence > SENTENCES) break;
        if (before->what != DRAFT_ORGANISATION || !before->n_actors || !class_governs(before->class))
            continue;
        if (!token_is(finder, before->head, "ministry") && !token_is(finder, before->head, "embassy") &&
            !token_is(finder, before->head, "department"))
            continue;
        uint32_t home = actor_home(finder, before->actors[0]);
        if (home != ACTOR_NONE) return home;
    }
    return ACTOR_NONE;
}

/* "a government spokesman", "the government spokesman": of the government that was spoken of last. */
uint32_t home_of_government(const Finder *finder, uint32_t index)
{
    enum { REACH = 24, SENTENCES = 2 };
    const Draft *draft = draft_at(finder, finder->order[index]);
    if (!token_is(finder, draft->title_first, "government")) return ACTOR_NONE;
    for (uint32_t i = index; i > 0 && index - i < REACH; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (draft->sentence - before->sentence > SENTENCES) break;
        bool governs = before->what == DRAFT_COLLECTIVE && before->owner != NONE &&
                       token_in(finder, before->head, "government cabinet administration authorities");
        if (governs) return actor_home(finder, draft_actor(finder, before->owner));
    }
    return ACTOR_NONE;
}

/* "a Ruritanian military spokesman said. … according to Major Jan Novak": an officer is of the state whose
 * unnamed spokesman or officer was quoted last; any minister, of whom the spokesman speaks in that sentence.
 */
uint32_t home_of_unnamed(const Finder *finder, uint32_t index)
{
    enum { REACH = 24, SENTENCES = 3 };
    const Draft *draft = draft_at(finder, finder->order[index]);
    uint32_t far = class_is(draft->class, "military") ? SENTENCES : 0;
    for (uint32_t i = index; i > 0 && index - i < REACH; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (draft->sentence - before->sentence > far) break;
        bool quoted = before->what == DRAFT_ROLE && before->vague && before->owner != NONE &&
                      (class_is(before->class, "spokesperson") || class_is(before->class, "military"));
        if (quoted) return actor_home(finder, draft_actor(finder, before->owner));
    }
    return ACTOR_NONE;
}

/* "the Zenda Democratic Union" may be a party. */
static bool is_named_union(const Finder *finder, const Draft *body, Str kind)
{
    return str_is(kind, "union") && token_is(finder, body->name_end - 1, "union");
}

/* What a noun may take up: "the group" an armed group, "the department" a ministry. */
static bool takes_up(const Finder *finder, uint32_t noun, const Draft *body)
{
    Str kind = finder->out->actors.items[body->actors[0]].kind;
    if (token_in(finder, noun, "ministry department")) return str_is(kind, "ministry");
    if (token_is(finder, noun, "party")) return str_is(kind, "party") || is_named_union(finder, body, kind);
    if (token_is(finder, noun, "union")) return str_is(kind, "union");
    if (token_is(finder, noun, "embassy")) return str_is(kind, "embassy");
    if (token_in(finder, noun, "group movement organisation organization front militia"))
        return str_is(kind, "armed-group") || str_is(kind, "party");
    return token_in(finder, noun, "agency council commission committee") && str_is(kind, "agency");
}

/* "group" of "the group's leader", "the group's new political chief", "a spokesman for the group", "a group
 * spokesman"; or NONE. */
static uint32_t body_noun(const Finder *finder, const Draft *draft)
{
    enum { WORDS = 3 };
    static const char bodies[] = "party union group movement militia";
    uint32_t first = draft->title_first, behind = draft->title_end;
    if (behind - first > 1 && token_in(finder, first, bodies)) return first;
    if (first > 0 && token_in(finder, first - 1, bodies)) return first - 1;
    for (int words = 0; words < WORDS && first > 3 && !token_possessive(finder, first - 1); words++) {
        Upos upos = node_at(finder, first - 1)->upos;
        if (upos != UPOS_ADJ && upos != UPOS_NOUN) break;
        first--;
    }
    if (first > 2 && token_possessive(finder, first - 1) && token_is(finder, first - 3, "the"))
        return first - 2;
    bool served = behind + 2 < finder->tokens->tokens.count && token_in(finder, behind, "for of") &&
                  token_is(finder, behind + 1, "the");
    return served && node_at(finder, behind + 2)->upos == UPOS_NOUN ? behind + 2 : NONE;
}

/* "A party spokesman, Jan Novak, said the Zenda Front would": the body that he says something of, or NONE. */
static uint32_t body_spoken_for(const Finder *finder, uint32_t index, uint32_t noun)
{
    enum { REACH = 4 };
    const Draft *draft = draft_at(finder, finder->order[index]);
    for (uint32_t i = index + 1; i < finder->drafts.count && i <= index + REACH; i++) {
        const Draft *body = draft_at(finder, finder->order[i]);
        if (body->sentence != draft->sentence) break;
        bool named = body->n_actors && (body->what == DRAFT_ORGANISATION || body->what == DRAFT_KNOWN) &&
                     finder->out->actors.items[body->actors[0]].type == ACTOR_ORGANISATION;
        if (named && node_at(finder, body->head)->deprel == DEP_NSUBJ && takes_up(finder, noun, body))
            return finder->order[i];
    }
    return NONE;
}

/* "the group's leader", "a spokesman for the ministry": the draft of the body of that kind that was spoken of
 * last, or NONE. */
uint32_t body_taken_up(const Finder *finder, uint32_t index)
{
    enum { REACH = 40, SENTENCES = 4 };
    const Draft *draft = draft_at(finder, finder->order[index]);
    uint32_t noun = body_noun(finder, draft);
    for (uint32_t i = index; noun != NONE && i > 0 && index - i < REACH; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (draft->sentence - before->sentence > SENTENCES) break;
        bool body = before->n_actors && (before->what == DRAFT_ORGANISATION || before->what == DRAFT_KNOWN) &&
                    finder->out->actors.items[before->actors[0]].type == ACTOR_ORGANISATION;
        if (body && takes_up(finder, noun, before)) return finder->order[i - 1];
    }
    return noun == NONE ? NONE : body_spoken_for(finder, index, noun);
}

/* "Rebel spokesman Jan Novak": of the armed group that was spoken of last. */
uint32_t rebels_before(const Finder *finder, uint32_t index)
{
    enum { REACH = 60 };
    static const char words[] = "rebel guerrilla insurgent separatist militant militia";
    const Draft *draft = draft_at(finder, finder->order[index]);
    uint32_t first = draft->title_first;
    bool rebel = token_in(finder, first, words) || (first > 0 && token_in(finder, first - 1, words));
    for (uint32_t i = index; rebel && i > 0 && index - i < REACH; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (before->n_actors != 1 || before->what == DRAFT_PERSON) continue;
        if (str_is(finder->out->actors.items[before->actors[0]].kind, "armed-group"))
            return finder->order[i - 1];
    }
    return NONE;
}

Str portfolio_key(Finder *finder, uint32_t token)
{
    Str word = fold_name(finder->scratch, token_at(finder, token)->form);
    if (str_is(word, "affairs") || !lexicon_term(finder->lex, word, STR("portfolio"))) return (Str){0};
    return str_is(word, "defense") ? STR("defence") : word;
}

static bool has_portfolio(Finder *finder, uint32_t first, uint32_t end, Str portfolio)
{
    for (uint32_t token = first; token < end; token++)
        if (str_equal(portfolio_key(finder, token), portfolio)) return true;
    return false;
}

/* "Ruritania's interior ministry has …, Deputy Interior Minister Jan Novak said": of that ministry. */
uint32_t home_of_ministry(Finder *finder, uint32_t index)
{
    enum { REACH = 24, SENTENCES = 2 };
    const Draft *draft = draft_at(finder, finder->order[index]);
    Str portfolio = {0};
    for (uint32_t token = draft->title_first; token < draft->title_end && !portfolio.size; token++)
        portfolio = portfolio_key(finder, token);
    for (uint32_t i = index; portfolio.size && i > 0 && index - i < REACH; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (draft->sentence - before->sentence > SENTENCES) break;
        if (before->what != DRAFT_ORGANISATION || !before->n_actors || !class_is(before->class, "ministry"))
            continue;
        if (has_portfolio(finder, before->name_first, before->name_end, portfolio))
            return actor_home(finder, before->actors[0]);
    }
    return ACTOR_NONE;
}

/* "Ruritania has sent an envoy, Jan Novak": whose envoy he is. */
uint32_t home_of_sender(const Finder *finder, const Draft *draft)
{
    const Node *node = node_at(finder, draft->head);
    if (node->deprel == DEP_APPOS && node->head != NODE_NONE) node = node_at(finder, node->head);
    if (node->deprel != DEP_OBJ || node->head == NODE_NONE) return ACTOR_NONE;
    uint32_t verb = node->head;
    if (!token_in(finder, verb,
                  "send sends sent sending dispatch dispatches dispatched dispatching appoint appoints "
                  "appointed named withdraw withdraws withdrew recalled recalls"))
        return ACTOR_NONE;
    for (uint32_t child = node_at(finder, verb)->child; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        uint32_t subject = node_at(finder, child)->deprel == DEP_NSUBJ
                               ? draft_actor(finder, finder->headed[child])
                               : ACTOR_NONE;
        if (subject != ACTOR_NONE) return actor_home(finder, subject);
    }
    return ACTOR_NONE;
}

/* "Ambassador to Kravonia Jan Novak", of whom the text does not say whose he is: of the state that it is told
 * from, if that is not where he is sent. */
uint32_t home_of_posted(const Finder *finder, uint32_t index, const Topic *topic)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    uint32_t at = draft->title_end;
    bool posted = at + 1 < finder->tokens->tokens.count && token_in(finder, at, "to in") &&
                  token_in(finder, at - 1, "ambassador commissioner general affaires representative");
    uint32_t host = posted && draft->class && finder->headed[at + 1] != NONE
                        ? draft_actor(finder, finder->headed[at + 1])
                        : ACTOR_NONE;
    if (host == ACTOR_NONE || !(finder->dated || topic_clear(finder))) return ACTOR_NONE;
    uint32_t home = topic_state(finder, topic, draft->sentence);
    return home == actor_home(finder, host) ? ACTOR_NONE : home;
}

/* "Vice President Novak said in Strelsau": where somebody speaks, if the text is about that state, too. */
uint32_t home_of_scene(const Finder *finder, const Draft *draft)
{
    enum { PASSING = 3 };
    const Node *node = node_at(finder, draft->head);
    bool speaks = node->deprel == DEP_NSUBJ && node->head != NODE_NONE &&
                  speech_verb(node_at(finder, node->head)->lemma);
    for (uint32_t child = speaks ? node_at(finder, node->head)->child : NODE_NONE; child != NODE_NONE;
         child = node_at(finder, child)->sibling) {
        uint32_t place = finder->headed[child];
        if (place == NONE || node_at(finder, child)->deprel != DEP_OBL) continue;
        const Draft *scene = draft_at(finder, place);
        bool seat = scene->what == DRAFT_KNOWN && scene->capital && scene->first > 0 &&
                    token_is(finder, scene->first - 1, "in");
        if (seat && scene->n_actors && finder->weight.items[scene->actors[0]] >= PASSING)
            return scene->actors[0];
    }
    return ACTOR_NONE;
}

bool named_in_sentence(const Finder *finder, uint32_t index, uint32_t state)
{
    enum { NEAR = 16 };
    uint32_t sentence = draft_at(finder, finder->order[index])->sentence;
    for (uint32_t i = index < NEAR ? 0 : index - NEAR; i < finder->drafts.count && i < index + NEAR; i++) {
        const Draft *draft = draft_at(finder, finder->order[i]);
        if (draft->sentence == sentence && draft->what == DRAFT_KNOWN && draft->n_actors &&
            draft->actors[0] == state)
            return true;
    }
    return false;
}

uint32_t home_behind_comma(const Finder *finder, uint32_t index)
{
    enum { NEAR = 6, WORDS = 12 };
    const Draft *draft = draft_at(finder, finder->order[index]);
    uint32_t comma = draft->end, stop = finder->tokens->sentences.items[draft->sentence].end;
    if (comma + 2 >= stop || !token_is(finder, comma, ",") || !token_in(finder, comma + 1, "a an the one"))
        return ACTOR_NONE;
    uint32_t end = comma + 1;
    while (end < stop && end < comma + WORDS && node_at(finder, end)->upos != UPOS_VERB &&
           node_at(finder, end)->upos != UPOS_AUX && !token_in(finder, end, ", ; \" who which"))
        end++;
    for (uint32_t i = index + 1; i < finder->drafts.count && i <= index + NEAR; i++) {
        const Draft *behind = draft_at(finder, finder->order[i]);
        if (behind->first >= end) break;
        if (behind->what != DRAFT_KNOWN || !behind->n_actors || behind->known->type != ACTOR_STATE) continue;
        return actor_home(finder, behind->actors[0]);
    }
    return ACTOR_NONE;
}
