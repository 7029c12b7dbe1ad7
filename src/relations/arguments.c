#include "relations/arguments.h"

#include "relations/lists.h"

static bool has_arg(const Prop *prop, uint32_t token)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].token == token) return true;
    return false;
}

bool args_have(const Prop *prop, Role role)
{
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == role) return true;
    return false;
}

/* The name that "and" joins token to, where a tree hangs token elsewhere: in "ties with Oman and Qatar",
 * Qatar is often taken for a second object beside the ties. */
static uint32_t fellow_name(const Reading *reading, uint32_t token)
{
    const Mention *mention = actors_at(reading->actors, token);
    if (!mention || mention->first < reading->sentence->first + 2) return NODE_NONE;
    if (node_at(reading, mention->head)->deprel == DEP_NSUBJ &&
        mention->head < node_at(reading, mention->head)->head &&
        reading_has_child(reading, node_at(reading, mention->head)->head, DEP_CC, NULL))
        return NODE_NONE; /* "flew to Oman and Qatar closed its border" */
    const Node *before = node_at(reading, mention->first - 1);
    if (before->upos == UPOS_DET && mention->first > reading->sentence->first + 2) before--;
    uint32_t conjunction = (uint32_t)(before - reading->trees->nodes.items);
    if (before->upos != UPOS_CCONJ) return NODE_NONE;
    const Mention *fellow = mention_ending(reading, conjunction);
    return fellow && fellow->kind == mention->kind ? fellow->head : NODE_NONE;
}

/* "imposed sanctions on Peru, and Chile, Brazil and Bolivia recalled": Chile is of the second list. */
static bool is_of_another_list(const Reading *reading, uint32_t child, uint32_t token)
{
    NameList list = list_of_names(reading, child);
    return list.count && !list_has(&list, token);
}

static ActorType type_of(const Reading *reading, const Mention *mention)
{
    return reading->actors->actors.items[mention->actors[0]].type;
}

/* "Kenya, along with Uganda, voted", "sold it to Kenya as well as Uganda": who stands behind "along with",
 * "together with", "as well as" does it too, or has it done to them; and "Kenya, like Uganda, voted", "Kenya,
 * joined by". */
static void add_company(const Reading *reading, Prop *prop, Role role, Str prep, uint32_t noun)
{
    static const char *const links[][3] = {{"along", "with", NULL},    {"join", "by", NULL},
                                           {"together", "with", NULL}, {"as", "well", "as"},
                                           {"alongside", NULL, NULL},  {"like", NULL, NULL}};
    const Mention *mention = actors_at(reading->actors, noun);
    if (!mention) return;
    uint32_t at = mention->end, end = reading->sentence->end;
    if (at < end && str_is(reading_lemma(reading, at), ",")) at++;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        uint32_t next = at;
        for (int word = 0; word < 3 && links[i][word] && next < end; word++, next++)
            if (!str_is(reading_lemma(reading, next), links[i][word])) next = end;
        for (uint32_t name = next; name < end && name < next + 5; name++) {
            const Mention *company = actors_at(reading->actors, name);
            if (!company || company->first > next + 1) continue;
            bool joins = role == ROLE_SUBJ ? name < prop->predicate
                                           : type_of(reading, company) == type_of(reading, mention) &&
                                                 !str_is(str_from(links[i][0]), "like") &&
                                                 !str_is(str_from(links[i][0]), "join");
            if (joins) args_add(reading, prop, role, prep, name);
            return;
        }
    }
}

/* "the Oslo-backed Zenda Front and the Zenda League", "the army and rebels backed by Oslo": a participle that
 * touches one of them says nothing of the other. */
static bool is_apart(const Reading *reading, const Prop *prop, uint32_t noun, uint32_t fellow)
{
    const Node *node = node_at(reading, prop->predicate);
    if (prop->kind != PREDICATE_VERB || node->head != noun) return false;
    if (node->deprel == DEP_AMOD) return reading_has_child(reading, fellow, DEP_DET, NULL);
    return node->deprel == DEP_ACL && !node->subtype.size && prop->predicate == noun + 1 && fellow < noun;
}

/* "Chad, [Mali and Togo]": the member that stands last in the sentence. */
static uint32_t last_of(const NameList *list)
{
    uint32_t last = list->heads[0];
    for (uint32_t i = 1; i < list->count; i++)
        if (list->heads[i] > last) last = list->heads[i];
    return last;
}

/* "met her colleague, Jan Novak, President Kral and others": Kral, too, who is no second name of Novak's. */
static void add_people(const Reading *reading, Prop *prop, Role role, Str prep, uint32_t noun)
{
    uint32_t name = reading_child(reading, noun, DEP_APPOS, NULL);
    const Mention *mention = actors_at(reading->actors, noun);
    if (name == NODE_NONE || (mention && mention->kind == MENTION_NAME)) name = noun;
    NameList people = people_behind(reading, name);
    for (uint32_t i = 0; i < people.count; i++)
        if (!has_arg(prop, people.heads[i]))
            *array_add(reading->arena, &prop->args) =
                (Arg){.role = role, .prep = prep, .token = people.heads[i]};
}

/* "Peru, and not Chile": Chile has no part in it. */
static bool is_denied(const Reading *reading, uint32_t fellow)
{
    for (uint32_t child = node_at(reading, fellow)->child; child != NODE_NONE && child < fellow;
         child = node_at(reading, child)->sibling)
        if (node_at(reading, child)->deprel == DEP_ADVMOD && str_is(reading_lemma(reading, child), "not"))
            return node_at(reading, fellow)->upos == UPOS_PROPN;
    return false;
}

/* Adds a phrase and what is coordinated with it. */
void args_add(const Reading *reading, Prop *prop, Role role, Str prep, uint32_t token)
{
    if (token == NODE_NONE || token == prop->predicate || has_arg(prop, token)) return;
    *array_add(reading->arena, &prop->args) = (Arg){.role = role, .prep = prep, .token = token};
    bool named = actors_at(reading->actors, token);
    NameList list = list_of_names(reading, token);
    for (uint32_t child = node_at(reading, token)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        if (node_at(reading, child)->deprel != DEP_CONJ) continue;
        if (token < prop->predicate && child > prop->predicate)
            continue; /* "Iran, which sent drones, and Russia" */
        if (!named && fellow_name(reading, child) != NODE_NONE) continue;
        if (is_apart(reading, prop, token, child) || is_denied(reading, child)) continue;
        Str own = role == ROLE_OBL ? reading_case(reading, child) : (Str){0};
        bool again = own.size && str_equal(own, prep); /* "with Chad, and later with Mali and Togo" */
        if (named && !again && is_of_another_list(reading, child, token)) continue;
        args_add(reading, prop, role, own.size ? own : prep, child);
    }
    if (named && str_is(prep, "between") && role == ROLE_OBL)
        args_add(reading, prop, role, prep, name_behind_clause(reading, actors_at(reading->actors, token)));
    bool joins = role == ROLE_SUBJ || role == ROLE_OBJ || role == ROLE_OBL;
    if (joins && !list.count) add_people(reading, prop, role, prep, token);
    if (named && joins) add_company(reading, prop, role, prep, list.count ? last_of(&list) : token);
    for (uint32_t i = 0; i < list.count; i++)
        if (!has_arg(prop, list.heads[i]) && !is_apart(reading, prop, token, list.heads[i]))
            *array_add(reading->arena, &prop->args) =
                (Arg){.role = role, .prep = prep, .token = list.heads[i]};
    if (!named || list.count) return;
    const Mention *mention = actors_at(reading->actors, token);
    for (uint32_t next = mention->end; next < reading->sentence->end && next < mention->end + 6; next++)
        if (fellow_name(reading, next) == token && !is_apart(reading, prop, token, next))
            args_add(reading, prop, role, prep, next);
}

uint32_t phrase_mark(const Reading *reading, uint32_t noun)
{
    static const char *const marks[] = {"target", "victim", "object", "butt", "recipient", NULL};
    const Node *node = node_at(reading, noun);
    bool of = node->deprel == DEP_NMOD && str_is(reading_case(reading, noun), "of") &&
              str_in(reading_lemma(reading, node->head), marks);
    return of && reading_has_child(reading, node->head, DEP_COP, NULL) ? node->head : NODE_NONE;
}
