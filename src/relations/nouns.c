#include "relations/nouns.h"

#include "relations/arguments.h"
#include "relations/factuality.h"
#include "relations/lists.h"
#include "relations/objects.h"
#include "relations/subjects.h"

/* "halted sales over the war": why or when, not what. */
static bool is_circumstance(const Reading *reading, uint32_t noun)
{
    static const char *const preps[] = {"following",  "during", "ahead of",   "over",      "after",
                                        "since",      "before", "because of", "amid",      "despite",
                                        "due to",     "until",  "pending",    "except",    "without",
                                        "since",      "about",  "besides",    "regarding", "concerning",
                                        "as part of", "under",  "against",    "at",        NULL};
    return str_in(reading_case(reading, noun), preps);
}

/* "claimed responsibility for the attack", "was responsible for it": the verb or adjective. */
static uint32_t claiming_verb(const Reading *reading, uint32_t noun)
{
    static const char *const verbs[] = {"claim", "take", "accept", "admit", "acknowledge", "bear", NULL};
    const Node *node = node_at(reading, noun);
    if ((node->deprel != DEP_NMOD && node->deprel != DEP_OBL) || node->head == NODE_NONE ||
        !str_is(reading_case(reading, noun), "for"))
        return NODE_NONE;
    uint32_t verb = node->head;
    if (str_is(reading_lemma(reading, verb), "responsible")) return verb;
    if (node->deprel == DEP_NMOD) {
        if (!str_is(reading_lemma(reading, verb), "responsibility")) return NODE_NONE;
        verb = node_at(reading, verb)->head;
    } else {
        uint32_t object = reading_child(reading, verb, DEP_OBJ, NULL);
        if (object == NODE_NONE || !str_is(reading_lemma(reading, object), "responsibility"))
            return NODE_NONE;
    }
    return verb != NODE_NONE && str_in(reading_lemma(reading, verb), verbs) ? verb : NODE_NONE;
}

/* "regards the attack as", "will consider any supply, wherever it comes from, as": not its doer. */
static bool is_viewed(const Reading *reading, uint32_t noun, uint32_t verb)
{
    static const char *const views[] = {"as", NULL};
    static const char *const givers[] = {"impose", "issue", "make",   "send", "deliver", "offer",
                                         "launch", "slap",  "strike", "hold", "sign",    NULL};
    if (str_in(reading_lemma(reading, verb), givers)) return false; /* "imposed a tariff as a penalty" */
    if (reading_oblique(reading, verb, views) != NODE_NONE) return true;
    if (!str_is(reading_lemma(reading, verb), "consider")) return false;
    for (uint32_t token = noun + 1; token < reading->sentence->end; token++)
        if (str_is(reading_lemma(reading, token), "as") && node_at(reading, token)->deprel == DEP_CASE)
            return true;
    return false;
}

/* "in the face of threats", "in view of the attack": the noun is no part of what is done. */
static bool is_background(const Reading *reading, uint32_t noun)
{
    static const char *const nouns[] = {"face",         "view",      "light", "wake",   "event",
                                        "case",         "aftermath", "midst", "middle", "course",
                                        "anticipation", "absence",   "eyes",  NULL};
    return str_is(reading_case(reading, noun), "in") && str_in(reading_lemma(reading, noun), nouns);
}

/* "signed a contract on the sale": the contract is what was signed. */
static bool is_subject_matter(const Reading *reading, uint32_t noun)
{
    static const char *const verbs[] = {"sign", "ink", "conclude", "reach", "strike", "clinch", "seal", NULL};
    const Node *node = node_at(reading, noun);
    return node->deprel == DEP_OBL && str_is(reading_case(reading, noun), "on") &&
           str_in(reading_lemma(reading, node->head), verbs) &&
           reading_has_child(reading, node->head, DEP_OBJ, NULL);
}

/* "turned to Peru for help": what is sought is not yet done. */
static bool is_sought(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    return node->deprel == DEP_OBL && str_is(reading_case(reading, noun), "for") &&
           str_is(reading_lemma(reading, node->head), "turn");
}

/* "sent a summary of the talks", "gave details of the raid": who tells of them need not hold them. */
static bool is_record(const Reading *reading, uint32_t noun)
{
    static const char *const records[] = {"summary", "report",  "account", "detail",  "copy",       "record",
                                          "text",    "list",    "news",    "picture", "photograph", "footage",
                                          "video",   "outline", "version", NULL};
    return str_in(reading_lemma(reading, noun), records);
}

/* "condemnation of the attack", "support of the strikes": whose verdict it is did not do it. */
static bool is_verdict(const Reading *reading, uint32_t noun)
{
    static const char *const nouns[] = {"condemnation", "denunciation", "criticism",  "rejection",
                                        "support",      "praise",       "approval",   "endorsement",
                                        "fear",         "accusation",   "allegation", "suspicion",
                                        "disapproval",  "report",       NULL};
    return str_in(reading_lemma(reading, noun), nouns);
}

/* The light verb that a noun completes: "issued a warning", "a warning was issued", "engaged in talks". */
static uint32_t light_verb(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    for (int depth = 0; depth < 3 && node->deprel == DEP_CONJ && node->head != NODE_NONE; depth++) {
        noun = node->head;
        node = node_at(reading, noun);
    }
    if (node->head == NODE_NONE) return NODE_NONE;
    if (is_viewed(reading, noun, node->head)) return NODE_NONE;
    bool completes = reading_is_object(reading, noun) || node->deprel == DEP_OBL ||
                     (node->deprel == DEP_NSUBJ &&
                      (str_is(node->subtype, "pass") || reading_is_passive(reading, node->head)));
    uint32_t claiming = claiming_verb(reading, noun);
    if (claiming != NODE_NONE) return claiming;
    if (node->deprel == DEP_NMOD && str_is(reading_case(reading, noun), "of"))
        return is_background(reading, node->head) || is_record(reading, node->head) ||
                       is_verdict(reading, node->head)
                   ? NODE_NONE
                   : light_verb(reading, node->head);
    if (node_is(node_at(reading, noun), DEP_ACL, "relcl")) return NODE_NONE;
    if (node->deprel == DEP_OBL && is_circumstance(reading, noun)) return NODE_NONE;
    if (is_subject_matter(reading, noun) || is_sought(reading, noun)) return NODE_NONE;
    return completes && reading_operators(reading, node->head) & OPERATOR_LIGHT ? node->head : NODE_NONE;
}

/* A relative or participial clause with a light verb: "the warning that Moscow issued", "talks held by"; but
 * who proposed a truce need not keep it. */
static uint32_t light_clause(const Reading *reading, uint32_t noun)
{
    uint32_t clause = reading_child(reading, noun, DEP_ACL, NULL);
    if (clause == NODE_NONE || reading_has_child(reading, clause, DEP_MARK, NULL))
        return NODE_NONE; /* "the charge that Minsk has sent them" */
    unsigned operators = reading_operators(reading, clause);
    return operators & OPERATOR_LIGHT && !(operators & OPERATOR_POSSIBLE) ? clause : NODE_NONE;
}

static bool is_hyphen(const Reading *reading, uint32_t token)
{
    if (token < reading->sentence->first || token >= reading->sentence->end) return false;
    Str form = reading->tokens->tokens.items[token].form;
    return str_is(form, "-") || str_is(form, "–") || str_is(form, "/");
}

/* "the Chad-Libya war": names that a hyphen joins modify alike, wherever the tree hangs them. */
static void add_joined(const Reading *reading, Prop *prop, const Mention *mention)
{
    for (const Mention *left = mention; left && is_hyphen(reading, left->first - 1);) {
        left =
            left->first > reading->sentence->first + 1 ? actors_at(reading->actors, left->first - 2) : NULL;
        if (left) args_add(reading, prop, ROLE_MOD, (Str){0}, left->head);
    }
    for (const Mention *right = mention; right && is_hyphen(reading, right->end);) {
        right = right->end + 1 < prop->predicate ? actors_at(reading->actors, right->end + 1) : NULL;
        if (right) args_add(reading, prop, ROLE_MOD, (Str){0}, right->head);
    }
}

/* "the Kenyan-led operation", "US-imposed sanctions": the doer stands in a participle before the noun. */
static void add_doer_of_participle(const Reading *reading, Prop *prop, uint32_t participle)
{
    if (!(reading_operators(reading, participle) & OPERATOR_LIGHT)) return;
    for (uint32_t child = node_at(reading, participle)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling)
        if (child < participle && actors_at(reading->actors, child))
            args_add(reading, prop, ROLE_SUBJ, (Str){0}, child);
}

/* "used drones in Syria as well as in Libya", with no preposition found: it stands right before. */
static bool is_behind_preposition(const Reading *reading, uint32_t token)
{
    return token > reading->sentence->first && node_at(reading, token - 1)->upos == UPOS_ADP;
}

static void add_modifiers(const Reading *reading, Prop *prop, uint32_t noun)
{
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (node_is(node, DEP_NMOD, "poss"))
            args_add(reading, prop, ROLE_POSS, (Str){0}, reading_antecedent(reading, child));
        bool modifier = node->deprel == DEP_AMOD || node->deprel == DEP_COMPOUND ||
                        (node->deprel == DEP_NMOD && !is_behind_preposition(reading, child));
        const Mention *mention = actors_at(reading->actors, child);
        if (modifier && mention && !reading_case(reading, child).size) {
            args_add(reading, prop, ROLE_MOD, (Str){0}, child);
            add_joined(reading, prop, mention);
        } else if (node->deprel == DEP_AMOD && node->upos == UPOS_VERB) {
            add_doer_of_participle(reading, prop, child);
        } else if (node->deprel == DEP_COMPOUND && node->upos == UPOS_NOUN && noun == prop->predicate) {
            add_modifiers(reading, prop, child); /* "the Chad-Libya border talks" */
        }
    }
}

/* "Rome's ally Tirana", whatever the tree makes of "ally": the name behind it, and whose it is. */
static void add_name_behind(const Reading *reading, Prop *prop)
{
    uint32_t end =
        prop->predicate + 6 < reading->sentence->end ? prop->predicate + 6 : reading->sentence->end;
    for (uint32_t token = prop->predicate + 1; token < end; token++) {
        const Mention *mention = actors_at(reading->actors, token);
        if (!mention || mention->first != prop->predicate + 1 ||
            (mention->kind != MENTION_NAME &&
             (mention->kind != MENTION_ADJECTIVE || node_at(reading, token)->upos != UPOS_PROPN)))
            continue;
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, token);
        add_modifiers(reading, prop, token);
        if (prop->predicate > reading->sentence->first + 1 &&
            str_is(reading_lemma(reading, prop->predicate - 1), "'s"))
            args_add(reading, prop, ROLE_POSS, (Str){0}, node_at(reading, prop->predicate - 1)->head);
        return;
    }
}

/* "Tunis, once an ally of Paris, has turned", "Lima and other allies of Rabat": the name before, whatever the
 * tree makes of the noun. */
static void add_name_before(const Reading *reading, Prop *prop)
{
    uint32_t at = prop->predicate, first = reading->sentence->first;
    bool other = false;
    for (int step = 0; step < 8 && at > first + 1; step++, at--) {
        const Node *before = node_at(reading, at - 1);
        bool inside = before->upos == UPOS_ADJ || before->upos == UPOS_ADV || before->upos == UPOS_DET ||
                      before->upos == UPOS_PROPN || before->upos == UPOS_NOUN || before->upos == UPOS_PART ||
                      str_is(reading_lemma(reading, at - 1), "until"); /* "until this week Oman's supplier" */
        if (!inside) break;
        other |= str_is(reading_lemma(reading, at - 1), "other");
    }
    if (at <= first + 1) return;
    bool joined = other && node_at(reading, at - 1)->upos == UPOS_CCONJ;
    if (!joined && !str_is(reading_lemma(reading, at - 1), ",")) return;
    const Mention *mention = mention_ending(reading, at - 1);
    if (!mention || mention->kind != MENTION_NAME || reading_case(reading, mention->head).size) return;
    args_add(reading, prop, ROLE_SUBJ, (Str){0}, mention->head);
    const Node *name = node_at(reading, mention->head);
    bool several = node_has(node_at(reading, prop->predicate), FEAT_PLURAL) && name->deprel == DEP_CONJ;
    if (several && actors_at(reading->actors, name->head)) /* "Tunis and Rabat, trade partners" */
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, name->head);
}

/* "A longtime ally of Oman, Tunis condemned", "As Oman's main supplier, Tunis rejected": who the noun before
 * the comma is, whatever the tree makes of it. */
static uint32_t subject_behind_comma(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    if (node->head == NODE_NONE || node->head < noun || node->deprel == DEP_CONJ) return NODE_NONE;
    for (uint32_t child = node_at(reading, node->head)->child; child != NODE_NONE && child < node->head;
         child = node_at(reading, child)->sibling) {
        if (child <= noun || node_at(reading, child)->deprel != DEP_NSUBJ) continue;
        uint32_t edge = phrase_left_edge(reading, child);
        bool comma = edge > noun && str_is(reading->tokens->tokens.items[edge - 1].form, ",");
        return comma ? child : NODE_NONE;
    }
    return NODE_NONE;
}

/* "Peru is a member of the bloc and Chile's largest partner", where the tree hangs the partner on the member
 * with "of": whose predicate both are. */
static uint32_t subject_of_fellow(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    uint32_t and = reading_child(reading, noun, DEP_CC, NULL);
    uint32_t of = reading_child(reading, noun, DEP_CASE, NULL);
    bool astray = node->deprel == DEP_NMOD && and != NODE_NONE && of != NODE_NONE && of < and;
    if (!astray || !reading_has_child(reading, node->head, DEP_COP, NULL)) return NODE_NONE;
    return reading_child(reading, node->head, DEP_NSUBJ, NULL);
}

/* "became one of Oslo's allies": what one becomes is "one". */
static const Node *predicated_node(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    bool of_one = node->deprel == DEP_NMOD && node->head != NODE_NONE &&
                  str_is(reading_case(reading, noun), "of") &&
                  str_is(reading_lemma(reading, node->head), "one");
    return of_one && node_at(reading, node->head)->deprel == DEP_XCOMP ? node_at(reading, node->head) : node;
}

/* "Seoul became an ally", "serves as a mediator". */
static void add_predicated(const Reading *reading, Prop *prop)
{
    const Node *node = predicated_node(reading, prop->predicate);
    Str prep = reading_case(reading, prop->predicate);
    static const char *const becoming[] = {"become", "remain", NULL};
    if (node->deprel == DEP_OBJ && str_in(reading_lemma(reading, node->head), becoming))
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, node->head, 0));
    if (node->deprel == DEP_XCOMP)
        args_add(reading, prop, ROLE_SUBJ, (Str){0},
                 subject_of_infinitive(reading, node->head, prop->predicate, 1));
    if (node->deprel == DEP_ADVCL && !args_have(prop, ROLE_SUBJ) &&
        reading_has_child(reading, prop->predicate, DEP_COP, NULL)) /* "despite being an ally of" */
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, subject_surface(reading, node->head, 0));
    if (node->deprel == DEP_CONJ && !args_have(prop, ROLE_SUBJ))
        args_add(reading, prop, ROLE_SUBJ, (Str){0},
                 reading_antecedent(reading, reading_child(reading, node->head, DEP_NSUBJ, NULL)));
    if (!args_have(prop, ROLE_SUBJ) &&
        frames_operators(reading->frames, PREDICATE_NOUN, prop->lemma) & OPERATOR_IDENTITY) {
        uint32_t subject = subject_behind_comma(reading, prop->predicate);
        if (subject == NODE_NONE) subject = subject_of_fellow(reading, prop->predicate);
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, reading_antecedent(reading, subject));
    }
    if ((node->deprel == DEP_OBL || node->deprel == DEP_NMOD) && str_is(prep, "as") &&
        !reading_has_child(reading, prop->predicate, DEP_NMOD,
                           "poss") && /* "what he saw as Oslo's support" */
        !args_have(prop, ROLE_SUBJ))
        args_add(reading, prop, ROLE_SUBJ, (Str){0},
                 node->deprel == DEP_OBL ? subject_of_infinitive(reading, node->head, prop->predicate, 1)
                                         : node->head);
}

/* "a member of the bloc and Chile's largest partner": the possessor, wherever the tree hangs it. */
static void add_possessor_before(const Reading *reading, Prop *prop)
{
    for (uint32_t at = prop->predicate; at > reading->sentence->first + 1; at--) {
        const Node *node = node_at(reading, at - 1);
        if (str_is(reading_lemma(reading, at - 1), "'s")) {
            const Mention *mention = mention_ending(reading, at - 1);
            if (mention) args_add(reading, prop, ROLE_POSS, (Str){0}, mention->head);
            return;
        }
        if (node->head != prop->predicate) return;
    }
}

/* "Washington, Seoul's ally", "its ally Qatar". */
static void add_named(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->head != NODE_NONE && (node->deprel == DEP_APPOS || node->deprel == DEP_FLAT))
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, node->head);
    if (node->deprel == DEP_NSUBJ && actors_at(reading->actors, node->head) &&
        reading_has_child(reading, node->head, DEP_COP, NULL)) /* "its main ally is Oman" */
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, node->head);
    if ((node->deprel == DEP_COMPOUND || node->deprel == DEP_AMOD || node->deprel == DEP_ADVMOD ||
         node_is(node, DEP_NMOD, "")) &&
        node->head != NODE_NONE && node->head > prop->predicate &&
        actors_at(reading->actors, node->head)) { /* "its fellow bloc member Malta" */
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, node->head);
        add_modifiers(reading, prop, node->head);
    }
    add_name_behind(reading, prop);
    bool named = args_have(prop, ROLE_SUBJ);
    for (uint32_t child = node->child; child != NODE_NONE; child = node_at(reading, child)->sibling)
        if ((node_at(reading, child)->deprel == DEP_APPOS || node_at(reading, child)->deprel == DEP_FLAT) &&
            (!named || actors_at(reading->actors, child)))
            args_add(reading, prop, ROLE_SUBJ, (Str){0}, child);
    if (!args_have(prop, ROLE_POSS)) add_possessor_before(reading, prop);
    if (!args_have(prop, ROLE_SUBJ)) add_name_before(reading, prop);
}

/* "What Oslo does is an act of war": Oslo. */
static uint32_t free_relative_subject(const Reading *reading, uint32_t predicate)
{
    uint32_t clause = reading_child(reading, predicate, DEP_CSUBJ, NULL);
    uint32_t what = reading_child(reading, predicate, DEP_NSUBJ, NULL);
    if (what != NODE_NONE && str_is(reading_lemma(reading, what), "what")) {
        clause = reading_child(reading, what, DEP_ACL, NULL);
        return clause == NODE_NONE ? NODE_NONE : subject_surface(reading, clause, 1);
    }
    if (clause == NODE_NONE) return NODE_NONE;
    for (uint32_t child = node_at(reading, clause)->child; child != NODE_NONE && child < clause;
         child = node_at(reading, child)->sibling)
        if (str_is(reading_lemma(reading, child), "what")) return subject_surface(reading, clause, 1);
    return NODE_NONE;
}

/* "one of Seoul's allies": "one", which stands for the noun; else the noun itself. */
static uint32_t stand_in(const Reading *reading, uint32_t noun)
{
    static const char *const parts[] = {"one", "some", "among", NULL};
    const Node *node = node_at(reading, noun);
    bool part = node->deprel == DEP_NMOD && node->head != NODE_NONE && node->head < noun &&
                str_is(reading_case(reading, noun), "of") &&
                str_in(reading_lemma(reading, node->head), parts);
    return part ? node->head : noun;
}

/* Whom a noun names: "Seoul is an ally", "Washington, Seoul's ally", "its ally Qatar", "serves as a
 * mediator". */
static void add_identity(const Reading *reading, Prop *prop)
{
    args_add(reading, prop, ROLE_SUBJ, (Str){0}, free_relative_subject(reading, prop->predicate));
    const Node *node = node_at(reading, prop->predicate);
    if (node->upos != UPOS_VERB) /* the arms of "an arms embargo" are no subject */
        args_add(reading, prop, ROLE_SUBJ, (Str){0},
                 reading_antecedent(
                     reading, reading_child(reading, stand_in(reading, prop->predicate), DEP_NSUBJ, NULL)));
    const Node *one = node_at(reading, stand_in(reading, prop->predicate));
    if (one != node && one->deprel == DEP_APPOS) /* "Seoul, one of Washington's allies" */
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, one->head);
    if (node->head != NODE_NONE) add_predicated(reading, prop);
    if (frames_operators(reading->frames, PREDICATE_NOUN, prop->lemma) & OPERATOR_IDENTITY)
        add_named(reading, prop);
}

/* Phrases of the verb that only says that the noun happens: "clashes broke out between". */
static void add_happening(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel != DEP_NSUBJ || node->head == NODE_NONE ||
        !(reading_operators(reading, node->head) & OPERATOR_HAPPEN))
        return;
    args_add_obliques(reading, prop, node->head, false);
}

/* "praise for Oslo", "support to Berne": whom a favour is for is told. */
static bool has_receiver(const Reading *reading, uint32_t noun)
{
    static const char *const receivers[] = {"for", "with", "to", "towards", "toward", NULL};
    uint32_t receiver = reading_oblique(reading, noun, receivers);
    return receiver != NODE_NONE && actors_at(reading->actors, receiver);
}

/* "enjoys the backing of", "won praise from": a favour of which the verb's subject is no giver. */
static bool is_received(const Reading *reading, uint32_t noun)
{
    const Node *node = node_at(reading, noun);
    return node->deprel == DEP_OBJ && node->head != NODE_NONE && !has_receiver(reading, noun) &&
           reading_operators(reading, node->head) & OPERATOR_RECEIVE &&
           lexicon_term(frames_lexicon(reading->frames), reading_lemma(reading, noun), STR("favour"));
}

/* "came under fire from", "suffered an attack by", "is under sanctions", "were killed in a strike by". */
static void add_undergoer(const Reading *reading, Prop *prop)
{
    uint32_t noun = prop->predicate;
    const Node *node = node_at(reading, noun);
    bool under = str_is(reading_case(reading, noun), "under");
    if (under && reading_has_child(reading, noun, DEP_COP, NULL)) {
        args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, noun, 0));
        return;
    }
    if (is_received(reading, noun)) {
        args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, node->head, 0));
        return;
    }
    if (node->head == NODE_NONE) return;
    static const char *const greeting[] = {"meet", "greet", NULL}; /* "the verdict was met with anger by" */
    if (node->deprel == DEP_OBL && str_is(reading_case(reading, noun), "with") &&
        str_in(reading_lemma(reading, node->head), greeting) && reading_is_passive(reading, node->head)) {
        args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, node->head, 0));
        args_add_obliques(reading, prop, node->head, false);
        return;
    }
    if (!(reading_operators(reading, node->head) & OPERATOR_UNDERGO)) return;
    bool killed = reading_is_passive(reading, node->head) ||
                  reading_child(reading, node->head, DEP_OBJ, NULL) == NODE_NONE;
    bool inside =
        node->deprel == DEP_OBL && killed &&
        (str_is(reading_case(reading, noun), "in") || str_is(reading_case(reading, noun), "by") ||
         str_is(reading_case(reading, noun), "on") || str_is(reading_case(reading, noun), "during"));
    if (node->deprel != DEP_OBJ && !(under && node->deprel == DEP_OBL) && !inside) return;
    args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_surface(reading, node->head, 0));
    args_add_obliques(reading, prop, node->head, false);
}

/* "crossed the border with the backing of", "won with French help": who does it is helped. */
static void add_helped(const Reading *reading, Prop *prop)
{
    static const char *const helping[] = {"support",       "backing",  "help",       "aid",
                                          "assistance",    "blessing", "connivance", "complicity",
                                          "encouragement", NULL};
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel != DEP_OBL || node->head == NODE_NONE || !str_in(prop->lemma, helping) ||
        !str_is(reading_case(reading, prop->predicate), "with") || has_receiver(reading, prop->predicate))
        return;
    args_add(reading, prop, ROLE_UNDERGOER, (Str){0}, subject_deep(reading, node->head, 0));
}

/* "requests by the agency for comment": what reporters ask is no affair of states. */
static bool is_for_comment(const Reading *reading, uint32_t noun)
{
    enum { REACH = 10 };
    static const char *const words[] = {"comment", "interview", NULL};
    for (uint32_t at = noun + 2; at < reading->sentence->end && at < noun + REACH; at++)
        if (str_in(reading_lemma(reading, at), words) && str_is(reading_lemma(reading, at - 1), "for"))
            return true;
    return false;
}

/* The verb of "responded to a request", "sailed despite warnings", "drilled in defiance of them", "acted over
 * his objections": who does so met what the noun says; or NODE_NONE. */
static uint32_t meeting_verb(const Reading *reading, uint32_t noun)
{
    static const char *const against[] = {"despite",       "in spite of",     "in defiance of",
                                          "regardless of", "notwithstanding", NULL};
    static const char *const answers[] = {"respond", "answer", "reply", "react",   "agree", "accede",
                                          "yield",   "bow",    "cede",  "concede", NULL};
    static const char *const dislikes[] = {"objection", "protest", "opposition", "complaint", NULL};
    const Node *node = node_at(reading, noun);
    Str prep = reading_case(reading, noun);
    if (node->deprel == DEP_NMOD && str_is(reading_lemma(reading, node->head), "defiance")) {
        uint32_t verb = node_at(reading, node->head)->head;
        return node_at(reading, node->head)->deprel == DEP_OBL ? verb : NODE_NONE;
    }
    if (node->deprel != DEP_OBL || is_for_comment(reading, noun)) return NODE_NONE;
    bool met = str_in(prep, against) ||
               (str_is(prep, "to") && str_in(reading_lemma(reading, node->head), answers)) ||
               (str_is(prep, "over") && str_in(reading_lemma(reading, noun), dislikes));
    return met ? node->head : NODE_NONE;
}

/* "rejected Oslo's demand", "the request was met by Bern". */
static void add_governor(const Reading *reading, Prop *prop)
{
    const Node *node = node_at(reading, prop->predicate);
    if (node->head == NODE_NONE) return;
    uint32_t met = meeting_verb(reading, prop->predicate);
    if (met != NODE_NONE) args_add(reading, prop, ROLE_GOVERNOR, (Str){0}, subject_deep(reading, met, 0));
    if (met != NODE_NONE || reading_kind(reading, node->head) != PREDICATE_VERB) return;
    static const char *const joining[] = {"back",    "support", "endorse", "join",   "echo", "welcome",
                                          "applaud", "second",  "hail",    "praise", NULL};
    if (str_in(reading_lemma(reading, node->head), joining)) return; /* "backed Oslo's call" on others */
    unsigned operators = reading_operators(reading, node->head);
    if (operators & OPERATOR_REPORT && !(operators & OPERATOR_NEGATED))
        return; /* who speaks of it does not meet it; who denies it does */
    static const char *const answers[] = {"respond", "reply", "react", "accede", "agree", "comply", NULL};
    static const char *const asked[] = {"request",    "demand",     "appeal",     "call",      "plea",
                                        "accusation", "allegation", "charge",     "criticism", "question",
                                        "offer",      "proposal",   "invitation", "claim",     "complaint",
                                        "letter",     "protest",    NULL};
    bool answered = node->deprel == DEP_OBL && str_in(reading_lemma(reading, prop->predicate), asked) &&
                    str_is(reading_case(reading, prop->predicate), "to") &&
                    str_in(reading_lemma(reading, node->head), answers);
    if (node->deprel == DEP_OBJ || node_is(node, DEP_NSUBJ, "pass") || answered)
        args_add(reading, prop, ROLE_GOVERNOR, (Str){0}, subject_deep(reading, node->head, 0));
}

/* "denied the accusations made by Oslo", "refused Berne's request": who refuses what has a doer of its own
 * answers it. */
static bool is_answered(const Reading *reading, const Prop *prop, uint32_t verb, uint32_t clause)
{
    if (meeting_verb(reading, prop->predicate) == NODE_NONE &&
        !(reading_operators(reading, verb) & OPERATOR_NEGATED))
        return false;
    if (clause != NODE_NONE || args_have(prop, ROLE_POSS) || args_have(prop, ROLE_MOD)) return true;
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (prop->args.items[i].role == ROLE_OBL &&
            (str_is(prop->args.items[i].prep, "by") || str_is(prop->args.items[i].prep, "from")))
            return true;
    return false;
}

/* "at the request of", "on the invitation of": who does something does it for somebody. */
static bool is_behest(const Reading *reading, const Prop *prop)
{
    static const char *const words[] = {"request",    "invitation", "behest", "urging",
                                        "insistence", "bidding",    NULL};
    static const char *const preps[] = {"at", "on", "upon", NULL};
    return str_in(prop->lemma, words) && str_in(reading_case(reading, prop->predicate), preps);
}

/* The verb that a phrase belongs to, also where the tree hangs it on the verb's object. */
static uint32_t verb_of_phrase(const Reading *reading, uint32_t phrase)
{
    enum { CLIMB = 3 };
    for (int step = 0; step < CLIMB; step++) {
        Deprel deprel = node_at(reading, phrase)->deprel;
        if (deprel != DEP_OBL && deprel != DEP_NMOD && deprel != DEP_OBJ) return NODE_NONE;
        phrase = node_at(reading, phrase)->head;
        if (phrase == NODE_NONE || reading_kind(reading, phrase) == PREDICATE_VERB) return phrase;
    }
    return NODE_NONE;
}

/* "At a news conference with Oslo's envoy, Berne's said", "in a call with Rome, Tirana offered": who does
 * what the noun is the scene of takes part in it. */
static void add_scene(const Reading *reading, Prop *prop)
{
    static const char *const scenes[] = {"at", "during", "in",   "after", "following", "before", "ahead of",
                                         "on", "amid",   "over", "since", "through",   "via",    NULL};
    const Node *node = node_at(reading, prop->predicate);
    if (is_behest(reading, prop)) {
        uint32_t verb = verb_of_phrase(reading, prop->predicate);
        if (verb != NODE_NONE)
            args_add(reading, prop, ROLE_SCENE, (Str){0}, subject_surface(reading, verb, 0));
        return;
    }
    if (node->deprel != DEP_OBL || node->head == NODE_NONE) return;
    if (str_in(reading_case(reading, prop->predicate), scenes))
        args_add(reading, prop, ROLE_SCENE, (Str){0}, subject_surface(reading, node->head, 0));
}

/* "accused Oman of attacks on", "condemned Oman for a raid": what somebody is blamed for, they did; "warned
 * Oman against a raid": they may do it. */
static void add_blamed(const Reading *reading, Prop *prop)
{
    static const char *const preps[] = {"of", "for", "over", "against", NULL};
    static const char *const blaming[] = {
        "warn",      "caution",

        "accuse",    "blame",   "condemn",  "denounce", "criticise", "criticize", "slam",      "censure",
        "castigate", "rebuke",  "charge",   "indict",   "suspect",   "convict",   "punish",    "sanction",
        "fault",     "lambast", "lambaste", "berate",   "chide",     "assail",    "prosecute", NULL};
    const Node *node = node_at(reading, prop->predicate);
    if (!str_in(reading_case(reading, prop->predicate), preps) || args_have(prop, ROLE_POSS) ||
        args_have(prop, ROLE_MOD) || args_have(prop, ROLE_SUBJ) || node->head == NODE_NONE)
        return;
    uint32_t verb = node->deprel == DEP_NMOD ? node_at(reading, node->head)->head : node->head;
    if (verb == NODE_NONE || !str_in(reading_lemma(reading, verb), blaming) ||
        factuality_find(reading, verb) == ACT_NEGATED)
        return;
    uint32_t object = reading_child(reading, verb, DEP_OBJ, NULL);
    if (object == NODE_NONE) object = reading_child(reading, verb, DEP_NSUBJ, "pass");
    if (object == NODE_NONE || (node->deprel == DEP_NMOD && node->head != object)) return;
    for (uint32_t i = 0; i < prop->args.count; i++)
        if (str_is(prop->args.items[i].prep, "by")) return; /* "criticised Oman for the raid by Fiji" */
    args_add(reading, prop, ROLE_SUBJ, (Str){0}, reading_antecedent(reading, object));
}

/* "condemned an attack on Oman by": who does what the noun says, hung on the verb above. */
static void add_stray_agent(const Reading *reading, Prop *prop)
{
    static const char *const by[] = {"by", NULL};
    const Node *node = node_at(reading, prop->predicate);
    if (node->deprel != DEP_OBJ || node->head == NODE_NONE || reading_is_passive(reading, node->head)) return;
    uint32_t agent = reading_oblique(reading, node->head, by);
    if (agent != NODE_NONE && agent > prop->predicate) args_add(reading, prop, ROLE_OBL, STR("by"), agent);
}

/* "a raid on Peruvian ships by Chile": who does what the noun says, where the tree hangs them on what it is
 * done to. */
static uint32_t doer_below(const Reading *reading, uint32_t noun)
{
    static const char *const preps[] = {"by", NULL};
    for (uint32_t child = node_at(reading, noun)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) {
        const Node *node = node_at(reading, child);
        if (child < noun || node->deprel != DEP_NMOD || node_is(node, DEP_NMOD, "poss")) continue;
        if (frames_know(reading->frames, PREDICATE_NOUN, reading_lemma(reading, child))) continue;
        for (uint32_t below = node->child; below != NODE_NONE; below = node_at(reading, below)->sibling) {
            Deprel deprel = node_at(reading, below)->deprel;
            bool phrase = deprel == DEP_NMOD || deprel == DEP_APPOS || deprel == DEP_OBL;
            if (phrase && below > child && str_in(reading_case(reading, below), preps) &&
                actors_at(reading->actors, below))
                return below;
        }
    }
    return NODE_NONE;
}

/* "the latest sanctions package against Chad": the noun that the event's phrases hang on, or NODE_NONE. */
static uint32_t carrier_of(const Reading *reading, uint32_t noun)
{
    static const char *const carriers[] = {"package", "regime", "round",    "list",   "programme", "program",
                                           "bill",    "law",    "campaign", "effort", NULL};
    const Node *node = node_at(reading, noun);
    bool carried = node->deprel == DEP_COMPOUND && node->head == noun + 1;
    return carried && str_in(reading_lemma(reading, node->head), carriers) ? node->head : NODE_NONE;
}

void proposition_noun(const Reading *reading, Prop *prop)
{
    uint32_t noun = prop->predicate;
    add_undergoer(reading, prop);
    add_helped(reading, prop);
    add_identity(reading, prop);
    add_modifiers(reading, prop, noun);
    if (node_at(reading, noun)->upos == UPOS_VERB && noun > reading->sentence->first)
        add_modifiers(reading, prop, noun - 1); /* "its arms embargo", with the embargo read as a verb */
    args_add_obliques(reading, prop, noun, false);
    uint32_t carrier = carrier_of(reading, noun);
    if (carrier != NODE_NONE) {
        add_modifiers(reading, prop, carrier);
        args_add_obliques(reading, prop, carrier, false);
        args_add_neighbours(reading, prop, carrier);
        if (reading_is_object(reading, carrier) && !args_have(prop, ROLE_POSS) && !args_have(prop, ROLE_MOD))
            args_add(reading, prop, ROLE_SUBJ, (Str){0},
                     subject_deep(reading, node_at(reading, carrier)->head, 0));
    }
    args_add_neighbours(reading, prop, noun);
    args_add(reading, prop, ROLE_OBL, STR("by"), reading_doer_behind(reading, noun));
    args_add(reading, prop, ROLE_OBL, STR("by"), doer_below(reading, noun));
    add_happening(reading, prop);
    args_add_clauses(reading, prop, noun);
    const Node *node = node_at(reading, noun);
    if (node_is(node, DEP_NMOD, NULL) && node->head != NODE_NONE &&
        str_is(reading_case(reading, noun), "of") && !args_have(prop, ROLE_POSS) &&
        !args_have(prop, ROLE_MOD) && !is_verdict(reading, node->head))
        add_modifiers(reading, prop, node->head); /* "Moscow's threat of retaliation" */
    bool behest = is_behest(reading, prop);
    bool names = frames_operators(reading->frames, PREDICATE_NOUN, prop->lemma) & OPERATOR_IDENTITY;
    uint32_t clause = light_clause(reading, noun); /* but "gave tents to allies of Oslo" says no alliance */
    uint32_t verb = behest || names ? NODE_NONE : light_verb(reading, noun);
    if (verb == NODE_NONE || is_answered(reading, prop, verb, clause)) {
        add_governor(reading, prop);
        verb = clause;
    }
    if (verb == NODE_NONE) {
        add_stray_agent(reading, prop);
        add_blamed(reading, prop);
        add_scene(reading, prop);
        return;
    }
    if (!args_have(prop, ROLE_SUBJ) && !is_received(reading, noun))
        args_add(reading, prop, ROLE_SUBJ, (Str){0}, subject_deep(reading, verb, 0));
    args_add(reading, prop, ROLE_IOBJ, (Str){0}, reading_child(reading, verb, DEP_IOBJ, NULL));
    for (uint32_t child = node_at(reading, verb)->child; child != NODE_NONE;
         child = node_at(reading, child)->sibling) /* threatened her with it */
        if (node_at(reading, child)->deprel == DEP_OBJ && reading_antecedent(reading, child) == child)
            args_add(reading, prop, ROLE_IOBJ, (Str){0}, child);
    args_add_obliques(reading, prop, verb, reading_is_passive(reading, verb));
    if (!args_have(prop, ROLE_COMP)) args_add_clauses(reading, prop, verb);
}
