/* Whose state somebody is, who holds an office and does not say where.
 *
 * What the text states counts first: "the Ruritanian minister", "Jan Novak, of Ruritania". Else those named
 * beside them tell, the state whose doings the sentence tells, and the state that the text is about. */
#include "actors/homes.h"

/* A title that only a state gives: without a country it is that of the state which the text is about. */
static bool class_of_state(const LexClass *kind)
{
    return class_is(kind, "head-of-state") || class_is(kind, "head-of-government") ||
           class_is(kind, "minister") || class_is(kind, "deputy") || class_is(kind, "military") ||
           class_is(kind, "legislator") || class_is(kind, "spokesperson");
}

uint32_t draft_actor(const Finder *finder, uint32_t draft)
{
    if (draft == NONE || !draft_at(finder, draft)->n_actors) return ACTOR_NONE;
    return draft_at(finder, draft)->actors[0];
}

bool has_title(const Draft *draft)
{
    return draft->what == DRAFT_PERSON && draft->n_actors && draft->title_first < draft->title_end &&
           !class_is(draft->class, "honorific");
}

/* "Ruritania's foreign minister" somewhere in the document tells whose "Foreign Minister Jan Novak" is. */
static Str title_key(Finder *finder, const Draft *draft)
{
    uint32_t first = draft->title_first; /* "acting foreign minister" */
    while (first + 1 < draft->title_end &&
           lexicon_term(finder->lex, token_at(finder, first)->form, STR("modifier")))
        first++;
    return fold_name(finder->arena, span_text(finder, first, draft->title_end));
}

static const uint32_t SEVERAL = UINT32_MAX - 1; /* states, not one */

/* Whose envoys a text speaks of, if they are one state's: "the Ruritanian envoy", "the Ruritanian embassy".
 */
static void learn_envoys(Finder *finder, const Draft *draft)
{
    bool envoys = draft->what == DRAFT_ROLE || draft->what == DRAFT_ORGANISATION || has_title(draft);
    if (!envoys || !(class_is(draft->class, "diplomat") || class_is(draft->class, "embassy"))) return;
    uint32_t owner = draft_actor(finder, draft->owner), home = actor_home(finder, owner);
    if (home == ACTOR_NONE || draft_at(finder, draft->owner)->what != DRAFT_KNOWN) return;
    uint32_t before = names_find(finder, 'M', STR("embassy"));
    if (before != home) names_put(finder, 'M', STR("embassy"), before == ACTOR_NONE ? home : SEVERAL);
}

/* "Ambassador Novak", where the text speaks of the Ruritanian embassy only. */
static uint32_t home_of_envoys(const Finder *finder)
{
    uint32_t home = names_find(finder, 'M', STR("embassy"));
    return home == SEVERAL ? ACTOR_NONE : home;
}

/* "a former Ruritanian president": whose "former President Novak" may be, if it speaks of no other's. */
static void learn_vague_title(Finder *finder, const Draft *draft, uint32_t home)
{
    Str key = title_key(finder, draft);
    uint32_t before = names_find(finder, 'V', key);
    if (before != home) names_put(finder, 'V', key, before == ACTOR_NONE ? home : SEVERAL);
}

static uint32_t home_of_vague(Finder *finder, const Draft *draft)
{
    uint32_t home = names_find(finder, 'V', title_key(finder, draft));
    return home == SEVERAL ? ACTOR_NONE : home;
}

static void learn_title(Finder *finder, const Draft *draft)
{
    uint32_t owner = draft_actor(finder, draft->owner);
    if (draft->what != DRAFT_ROLE || draft->same != NONE || draft->plural) return;
    if (owner == ACTOR_NONE || draft_at(finder, draft->owner)->what != DRAFT_KNOWN) return;
    learn_vague_title(finder, draft, actor_home(finder, owner));
    if (draft->vague || draft->former) return;
    Str keys[] = {title_key(finder, draft), title_last_word(finder, draft)};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (names_find(finder, "Rr"[i], keys[i]) == ACTOR_NONE)
            names_put(finder, "Rr"[i], keys[i], actor_home(finder, owner));
}

/* "The minister, Jan Novak," behind "the Ruritanian foreign minister" is the one spoken of. */
static uint32_t home_of_spoken(Finder *finder, const Draft *draft)
{
    bool definite = draft->title_end - draft->title_first == 1 && draft->title_first > 0 &&
                    token_is(finder, draft->title_first - 1, "the");
    return definite ? names_find(finder, 'r', title_last_word(finder, draft)) : ACTOR_NONE;
}

/* "Secretary of State", "Department of Homeland Security", "Under-Secretary-General": there is one state or
 * body that has it. */
static uint32_t only_state(Finder *finder, uint32_t first, uint32_t end, Str group)
{
    const LexClass *only = span_term(finder, first, end, group);
    const LexActor *state = only ? lexicon_actor_named(finder->lex, only->name) : NULL;
    bool holds = state && (state->type == ACTOR_STATE || state->type == ACTOR_BLOC);
    return holds ? actor_known(finder, state) : ACTOR_NONE;
}

uint32_t home_of_office(Finder *finder, const Draft *draft)
{
    return only_state(finder, draft->title_first, draft->title_end, STR("state-title"));
}

/* "Sen. Novak" is an American, unless the text is about another state whose press writes so. */
static bool other_senators(const Finder *finder, const Draft *draft)
{
    if (!class_is(draft->class, "legislator") || finder->dominant == ACTOR_NONE) return false;
    Str state = finder->out->actors.items[finder->dominant].id;
    static const char *const states[] = {"PHL", "NGA", "AUS", "CAN", "PAK", "KEN", "LBR", "COL"};
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (str_is(state, states[i])) return true;
    return false;
}

static uint32_t home_of_title(Finder *finder, const Draft *draft)
{
    if (other_senators(finder, draft)) return ACTOR_NONE;
    return home_of_office(finder, draft);
}

static uint32_t home_of_name(Finder *finder, const Draft *draft)
{
    return only_state(finder, draft->name_first, draft->name_end, STR("state-body"));
}

/* Offices of which a state has one at a time; of those who are only called "Minister" it has many. */
static bool is_single(const Finder *finder, const Draft *draft)
{
    if (class_is(draft->class, "head-of-state") || class_is(draft->class, "head-of-government")) return true;
    bool named =
        draft->title_end - draft->title_first > 1 && !token_is(finder, draft->title_end - 1, "state");
    return class_is(draft->class, "minister") && named;
}

static Str holder_key(Finder *finder, const Draft *draft, uint32_t home)
{
    return str_print(finder->scratch, STR_FORMAT "@%u", STR_ARGS(title_key(finder, draft)), home);
}

static void learn_holder(Finder *finder, const Draft *draft)
{
    if (!has_title(draft) || draft->former || draft->plural || !is_single(finder, draft)) return;
    uint32_t home = actor_home(finder, draft->actors[0]);
    Str key = home == ACTOR_NONE ? (Str){0} : holder_key(finder, draft, home);
    if (key.size && names_find(finder, 'T', key) == ACTOR_NONE) names_put(finder, 'T', key, draft->actors[0]);
}

/* The state has its prime minister, and it is somebody else. */
static bool held_by_another(Finder *finder, const Draft *draft, uint32_t home)
{
    if (draft->former || !is_single(finder, draft)) return false;
    uint32_t holder = names_find(finder, 'T', holder_key(finder, draft, home));
    return holder != ACTOR_NONE && holder != draft->actors[0];
}

/* "Minister Novak and his Kravonian counterpart": he is no minister of Kravonia, wherever he is named. */
static void learn_counterpart(Finder *finder, const Draft *draft)
{
    uint32_t other = has_title(draft) ? home_of_counterpart(finder, draft) : ACTOR_NONE;
    if (other == ACTOR_NONE && has_title(draft)) other = home_of_companion(finder, draft);
    if (other != ACTOR_NONE) names_put(finder, 'x', str_print(finder->arena, "%u", draft->actors[0]), other);
}

/* "Ruritania has decided to expel the envoy, Novak said": for whom somebody speaks, anywhere in the text. */
static void learn_attitude(Finder *finder, const Draft *draft)
{
    if (draft->what != DRAFT_PERSON || draft->n_actors != 1) return;
    uint32_t home = home_by_attitude(finder, draft);
    if (home == ACTOR_NONE || finder->out->actors.items[home].type != ACTOR_STATE) return;
    Str key = str_print(finder->arena, "%u", draft->actors[0]);
    uint32_t before = names_find(finder, 'y', key);
    if (before != home) names_put(finder, 'y', key, before == ACTOR_NONE ? home : SEVERAL);
}

static uint32_t home_spoken_for(Finder *finder, const Draft *draft)
{
    uint32_t home = names_find(finder, 'y', str_print(finder->scratch, "%u", draft->actors[0]));
    return home == SEVERAL ? ACTOR_NONE : home;
}

static bool is_counterparts(Finder *finder, const Draft *draft, uint32_t home)
{
    return home == names_find(finder, 'x', str_print(finder->scratch, "%u", draft->actors[0]));
}

static bool may_be_home(Finder *finder, const Draft *draft, uint32_t home)
{
    if (home == ACTOR_NONE || held_by_another(finder, draft, home)) return false;
    if (is_counterparts(finder, draft, home)) return false;
    bool state = finder->out->actors.items[home].type == ACTOR_STATE;
    if (state && lacks_office(finder, home, draft)) return false;
    return state || !(is_single(finder, draft) || class_is(draft->class, "minister") ||
                      class_is(draft->class, "legislator"));
}

/* The last state named before in the sentence, but not the one that is ruled out. */
static uint32_t home_in_sentence(Finder *finder, uint32_t index, uint32_t excluded)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    for (uint32_t i = index; i > 0 && index - i < 24; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (before->sentence != draft->sentence) break;
        if (before->what != DRAFT_KNOWN || !before->n_actors || before->kind != MENTION_NAME) continue;
        uint32_t home = actor_home(finder, before->actors[0]);
        if (home == before->actors[0] && home != excluded && may_be_home(finder, draft, home)) return home;
    }
    return ACTOR_NONE;
}

/* The state that the text is about most, besides the one that is ruled out. */
static uint32_t next_in_weight(Finder *finder, const Draft *draft, uint32_t excluded)
{
    enum { PASSING = 6 };
    uint32_t best = ACTOR_NONE;
    for (uint32_t i = 0; i < finder->weight.count; i++) {
        if (i == excluded || finder->weight.items[i] < PASSING || !may_be_home(finder, draft, i)) continue;
        if (best == ACTOR_NONE || finder->weight.items[i] > finder->weight.items[best]) best = i;
    }
    return best;
}

/* "a spokesman, Jan Novak, said": of the state or body that did something last. */
static uint32_t home_of_speaker(const Draft *draft, const Topic *topic)
{
    bool bare = draft->title_end - draft->title_first == 1 && draft->vague;
    return bare && class_is(draft->class, "spokesperson") ? topic->body : ACTOR_NONE;
}

/* What stands near the title and tells whose it is, or ACTOR_NONE. */
static uint32_t home_told_near(Finder *finder, uint32_t index, const Topic *topic)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    const uint32_t told[] = {
        home_of_partner(finder, index),    home_of_body(finder, index),
        home_of_ministry(finder, index),   names_find(finder, 'R', title_key(finder, draft)),
        home_of_spoken(finder, draft),     home_of_title(finder, draft),
        home_spoken_for(finder, draft),    home_of_speaker(draft, topic),
        home_of_government(finder, index), home_of_unnamed(finder, index),
        home_of_scene(finder, draft),      home_of_vague(finder, draft)};
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        if (may_be_home(finder, draft, told[i])) return told[i];
    return ACTOR_NONE;
}

/* "Ruritania bombed our positions, Colonel Novak said": whoever does something to "us" is another. */
static bool acts_on_us(const Finder *finder, const Draft *draft, const Draft *subject)
{
    for (uint32_t token = subject->end; token < draft->first; token++)
        if (token_in(finder, token, "our us")) return true;
    return false;
}

static uint32_t default_home(Finder *finder, uint32_t index, const Topic *topic)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    uint32_t home = home_told_near(finder, index, topic);
    if (home != ACTOR_NONE) return home;
    const Draft *subject = subject_before(finder, index);
    home = subject ? actor_home(finder, subject->actors[0]) : ACTOR_NONE;
    bool other = subject && (undergoes(finder, draft, subject) || acts_on_us(finder, draft, subject));
    uint32_t excluded = other ? home : ACTOR_NONE;
    if (home != excluded && may_be_home(finder, draft, home)) return home;
    if (home != ACTOR_NONE) home = home_in_sentence(finder, index, excluded);
    if (home != ACTOR_NONE) return home;
    home = topic_state(finder, topic, draft->sentence);
    if (home != ACTOR_NONE && (deals_with(finder, index, home) || goes_to(finder, index, home)))
        excluded = home;
    if (home == ACTOR_NONE || (home != excluded && may_be_home(finder, draft, home))) return home;
    uint32_t next = next_in_weight(finder, draft, home);
    if (next != ACTOR_NONE && is_counterparts(finder, draft, home)) topic_favour(finder, next);
    return next;
}

/* "deputy head of the mission", "jury president", "rebel general": an office, but of no state. */
static bool serves_another(const Finder *finder, const Draft *draft)
{
    uint32_t first = draft->title_first, count = finder->tokens->tokens.count;
    if (class_is(draft->class, "deputy") && draft->title_end + 2 < count && draft->owner == NONE &&
        token_in(finder, draft->title_end, "of at") && !token_in(finder, draft->title_end + 1, "state"))
        return true;
    bool common = !token_capital(finder, first) && draft->title_end - first > 1;
    if (class_is(draft->class, "head-of-state") && common && node_at(finder, first)->upos == UPOS_NOUN &&
        !token_in(finder, first, "state crown king queen head commander"))
        return true;
    return first > 0 &&
           token_in(finder, first - 1, "renegade rebel dissident separatist insurgent breakaway");
}

/* A mayor, a prosecutor, an attorney general, a party secretary: of the state that the text is about, if it
 * does not say of which. */
static bool serves_locally(const Finder *finder, const Draft *draft)
{
    if (title_local(finder, draft->title_first, draft->title_end)) return true;
    uint32_t last = draft->title_end - 1;
    if (class_is(draft->class, "party-leader")) /* "party secretary", "presidential candidate" */
        return token_in(finder, draft->title_first, "party presidential politburo politician") ||
               token_in(finder, last, "politician");
    if (class_is(draft->class, "executive") && draft->title_end - draft->title_first > 1)
        return token_is(finder, last, "chief") && token_in(finder, last - 1, "intelligence security spy");
    return class_is(draft->class, "official") &&
           token_in(finder, last,
                    "magistrate sheriff commissar ombudsman adviser advisor assistant general justice");
}

/* The one bloc that the text names, but for the European Union; SEVERAL if there is none or more. */
static uint32_t only_bloc(const Finder *finder)
{
    uint32_t bloc = SEVERAL;
    for (uint32_t i = 0; i < finder->out->actors.count; i++) {
        const Actor *actor = &finder->out->actors.items[i];
        if (actor->type != ACTOR_BLOC || str_is(actor->id, "EU")) continue;
        if (bloc != SEVERAL) return SEVERAL;
        bloc = i;
    }
    return bloc;
}

/* "Secretary-General Novak": of the one bloc that the text names. */
static uint32_t home_of_secretary(Finder *finder, const Draft *draft)
{
    if (!token_in(finder, draft->title_first, "secretary secretary-general") ||
        !token_in(finder, draft->title_end - 1, "general secretary-general"))
        return ACTOR_NONE;
    uint32_t bloc = names_find(finder, 'M', STR("secretary-general")); /* looked for once a document */
    if (bloc == ACTOR_NONE) {
        bloc = only_bloc(finder);
        names_put(finder, 'M', STR("secretary-general"), bloc);
    }
    return bloc == SEVERAL ? ACTOR_NONE : bloc;
}

/* "In Zenda, Deputy Governor Novak said": the state of the last place that the sentence names before. */
static uint32_t home_of_place(const Finder *finder, uint32_t index)
{
    enum { NEAR = 8 };
    const Draft *draft = draft_at(finder, finder->order[index]);
    for (uint32_t i = index; i > 0 && index - i < NEAR; i--) {
        const Draft *before = draft_at(finder, finder->order[i - 1]);
        if (before->sentence != draft->sentence) break;
        if (before->what == DRAFT_KNOWN && before->kind == MENTION_PLACE && before->n_actors)
            return actor_home(finder, before->actors[0]);
    }
    return ACTOR_NONE;
}

/* "Ruritania shelled the town, Mayor Novak said": not of the state that does something there. */
static uint32_t home_of_local(Finder *finder, uint32_t index, const Topic *topic)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    bool local =
        title_local(finder, draft->title_first, draft->title_end) || class_is(draft->class, "party-leader");
    uint32_t home = local ? home_of_place(finder, index) : ACTOR_NONE;
    if (home == ACTOR_NONE) home = home_told_near(finder, index, topic);
    if (home != ACTOR_NONE) return home;
    const Draft *subject = local ? subject_before(finder, index) : NULL;
    home = topic_state(finder, topic, draft->sentence);
    if (home == ACTOR_NONE || !subject || actor_home(finder, subject->actors[0]) != home) return home;
    return next_in_weight(finder, draft, home);
}

static void find_default_home(Finder *finder, uint32_t index, const Topic *topic)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    uint32_t actor = draft->actors[0];
    if (finder->home.items[actor] != ACTOR_NONE) return;
    const uint32_t sent[] = {/* [1]: "the Ruritanian ambassador … Ambassador Jan Novak" */
                             home_of_sender(finder, draft), names_find(finder, 'R', title_key(finder, draft)),
                             home_of_envoys(finder), home_of_posted(finder, index, topic)};
    for (size_t i = 0; i < sizeof sent / sizeof *sent && class_is(draft->class, "diplomat"); i++)
        if (finder->home.items[actor] == ACTOR_NONE) finder->home.items[actor] = sent[i];
    if (finder->home.items[actor] == ACTOR_NONE) finder->home.items[actor] = home_of_secretary(finder, draft);
    if (finder->home.items[actor] == ACTOR_NONE) {
        uint32_t group = body_taken_up(finder, index);
        if (group == NONE) group = rebels_before(finder, index);
        if (group != NONE) draft_at(finder, finder->order[index])->owner = group;
        if (group != NONE) finder->home.items[actor] = actor_home(finder, draft_actor(finder, group));
    }
    if (finder->home.items[actor] != ACTOR_NONE) return;
    if (serves_locally(finder, draft)) {
        finder->home.items[actor] = home_of_local(finder, index, topic);
        return;
    }
    if (!class_of_state(draft->class) || serves_another(finder, draft)) return;
    if (token_is(finder, draft->title_end - 1, "captain") && draft->title_end - draft->title_first == 1)
        return; /* of a ship, of a team */
    finder->home.items[actor] = home_behind_comma(finder, index);
    if (finder->home.items[actor] == ACTOR_NONE)
        finder->home.items[actor] = default_home(finder, index, topic);
    learn_holder(finder, draft);
}

void homes_stated(Finder *finder)
{
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const Draft *draft = draft_at(finder, i);
        uint32_t owner = draft_actor(finder, draft->owner);
        if (!has_title(draft) || owner == ACTOR_NONE) continue;
        uint32_t *home = &finder->home.items[draft->actors[0]];
        if (*home == ACTOR_NONE) *home = actor_home(finder, owner);
    }
}

/* Ministers tell whose the ministry is: portfolios and the states whose ministers the text names. */

static void learn_portfolios(Finder *finder, const Draft *draft)
{
    uint32_t home = has_title(draft) ? actor_home(finder, draft->actors[0]) : ACTOR_NONE;
    if (home == ACTOR_NONE || !(class_is(draft->class, "minister") || class_is(draft->class, "deputy")))
        return;
    for (uint32_t token = draft->title_first; token < draft->title_end; token++) {
        Str key = portfolio_key(finder, token);
        uint32_t before = key.size ? names_find(finder, 'M', key) : home;
        if (before != home) names_put(finder, 'M', key, before == ACTOR_NONE ? home : SEVERAL);
    }
}

static uint32_t home_of_portfolio(Finder *finder, const Draft *body)
{
    for (uint32_t token = body->name_first; token < body->name_end; token++) {
        Str key = portfolio_key(finder, token);
        uint32_t home = key.size ? names_find(finder, 'M', key) : ACTOR_NONE;
        if (home != ACTOR_NONE) return home == SEVERAL ? ACTOR_NONE : home;
    }
    return ACTOR_NONE;
}

/* A party, rebels, a union: bodies that a state has, but that are no part of it; not "the Arab Union". */
static bool is_home_grown(const Finder *finder, const Draft *draft)
{
    if (!draft->class) return draft->name_end - draft->name_first == 1; /* only its initials are told */
    if (token_in(finder, draft->name_first, "international world european african asian arab")) return false;
    return class_is(draft->class, "party") || class_is(draft->class, "armed-group") ||
           class_is(draft->class, "union");
}

/* "the foreign ministry", "Parliament": whose nothing says. */
static void find_body_home(Finder *finder, uint32_t index, const Topic *topic)
{
    const Draft *draft = draft_at(finder, finder->order[index]);
    bool party = is_home_grown(finder, draft), body = party || class_governs(draft->class);
    if (draft->what != DRAFT_ORGANISATION || !draft->n_actors || !body || draft->owner != NONE ||
        finder->home.items[draft->actors[0]] != ACTOR_NONE)
        return;
    bool ministry = class_is(draft->class, "ministry");
    uint32_t home = ministry ? home_of_name(finder, draft) : ACTOR_NONE;
    if (ministry && home == ACTOR_NONE) {
        home = home_of_portfolio(finder, draft);
        if (home != ACTOR_NONE && named_in_sentence(finder, index, home)) home = ACTOR_NONE; /* another's */
    }
    bool national = class_governs(draft->class) && draft->name_end - draft->name_first > 1 &&
                    token_in(finder, draft->name_first,
                             "national state central supreme general presidential sovereign sovereignty "
                             "constitutional transitional");
    bool topical = ministry || (national && topic_clear(finder)) || class_is(draft->class, "parliament") ||
                   (party && topic_clear(finder));
    if (home == ACTOR_NONE && topical) home = topic_state(finder, topic, draft->sentence);
    bool congress = home != ACTOR_NONE && class_is(draft->class, "parliament") &&
                    str_is(finder->out->actors.items[home].id, "USA");
    if (congress && !token_in(finder, draft->name_end - 1, "congress senate house representatives"))
        home = ACTOR_NONE; /* another state's National Assembly */
    finder->home.items[draft->actors[0]] = home;
}

void homes_find(Finder *finder)
{
    topic_weigh(finder);
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        learn_title(finder, draft_at(finder, i));
        learn_envoys(finder, draft_at(finder, i));
    }
    homes_stated(finder);
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        learn_counterpart(finder, draft_at(finder, i));
        learn_attitude(finder, draft_at(finder, i));
        learn_holder(finder, draft_at(finder, i));
        learn_portfolios(finder, draft_at(finder, i));
    }
    Topic topic = {.acting = ACTOR_NONE, .body = ACTOR_NONE};
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        const Draft *draft = draft_at(finder, finder->order[i]);
        topic_follow(finder, &topic, draft);
        bool stated = draft->owner != NONE && draft_at(finder, draft->owner)->what == DRAFT_PRONOUN;
        if (has_title(draft) && draft->class && !stated && draft_actor(finder, draft->owner) == ACTOR_NONE)
            find_default_home(finder, i, &topic);
        find_body_home(finder, i, &topic);
    }
    homes_stated(finder); /* of those who serve a body whose home was found just now */
}
