/* Whom a pronoun means as its own sentence tells by its build: "until Ruritania ends its offensive", "helped
 * Ruritania defend itself", "In its report, Ruritania". Each gives NONE where it tells nothing, and then
 * looking back does. */
#include "actors/references.h"

/* "In its latest report, Ruritania …": the subject of the sentence that the phrase opens, or NONE. */
uint32_t subject_behind(References *refs, const Draft *draft, Fits fits)
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
uint32_t fitting_subject(References *refs, const Draft *draft, uint32_t verb, Fits fits)
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
        bool purpose = (node->deprel == DEP_ADVCL || node->deprel == DEP_ACL) && node->head < verb &&
                       node_has(node, FEAT_INFINITIVE); /* "held drills to defend its coast" */
        if (node->deprel != DEP_XCOMP && node->deprel != DEP_CONJ && !purpose)
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

/* "Kravonia's raid on Gallia and its threats": whose the deed is beside which it stands, also where the tree
 * joins it to Gallia; or NONE. */
static uint32_t owner_beside(References *refs, const Draft *draft, uint32_t noun, Fits fits)
{
    static const char deeds[] =
        " threat violation attack raid refusal war invasion support aggression bombing "
        "shelling occupation blockade interference provocation ";
    const Finder *finder = refs->finder;
    uint32_t other = node_at(finder, noun)->deprel == DEP_CONJ ? node_at(finder, noun)->head : NODE_NONE;
    bool named = other != NODE_NONE && finder->headed[other] != NONE && lemma_in(finder, noun, deeds);
    if (named && node_at(finder, other)->deprel == DEP_NMOD) other = node_at(finder, other)->head;
    if (other == NODE_NONE || other > draft->head) return NONE;
    for (uint32_t child = node_at(finder, other)->child; child != NODE_NONE && child < other;
         child = node_at(finder, child)->sibling) {
        uint32_t owner = finder->headed[child];
        if (!node_is(node_at(finder, child), DEP_NMOD, "poss") || owner == NONE) continue;
        const Draft *candidate = draft_at(finder, owner);
        if (candidate->n_actors && fits(refs, candidate, draft)) return owner;
    }
    return NONE;
}

/* "said that Kravonia was bombing its own people", "hurt them with its raids": who does it in the clause is
 * whose they are, whoever says so; but "said that Kravonia had rejected its demands". */
static bool is_doers(const Finder *finder, const Draft *draft, uint32_t noun)
{
    static const char deeds[] =
        " war attack raid bombing shelling bombardment invasion offensive campaign aggression assault strike "
        "occupation troop force army soldier crime atrocity crackdown repression blockade violation weapon "
        "missile nuclear arsenal regime rule ";
    static const char answering[] =
        " reject accept ignore support oppose welcome back criticise criticize condemn dismiss denounce "
        "thwart "
        "foil answer avenge repel resist survive join help aid meet face suffer discuss attack bomb shell "
        "kill strike hit ";
    uint32_t verb = node_at(finder, noun)->head;
    Deprel deprel = node_at(finder, noun)->deprel;
    if (verb == NODE_NONE || (deprel != DEP_OBJ && deprel != DEP_OBL)) return false;
    if (draft->end < finder->end && token_is(finder, draft->end, "own")) return true;
    bool means = deprel == DEP_OBJ;
    for (uint32_t child = node_at(finder, noun)->child; child != NODE_NONE && !means;
         child = node_at(finder, child)->sibling)
        means = node_at(finder, child)->deprel == DEP_CASE && token_in(finder, child, "with by through");
    return means && lemma_in(finder, noun, deeds) && !lemma_in(finder, verb, answering);
}

/* "until Ruritania ends its offensive", "after Kravonia said it would": what one ends is one's own, and who
 * says "it would" means themselves, whoever the sentence began with. */
uint32_t subject_of_own(References *refs, const Draft *draft, Fits fits)
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
        "review revise reverse correct scale step resume open pay free control rein wage break pursue "
        "conduct "
        "mount fund finance justify prosecute keep lead command ";
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
        if (helped == NONE) helped = owner_beside(refs, draft, noun, fits);
        if (helped != NONE) return helped;
        uint32_t above = node_at(finder, verb)->head; /* "said that its troops had" */
        bool told = deprel == DEP_NSUBJ && node_at(finder, verb)->deprel == DEP_CCOMP && above != NODE_NONE &&
                    above < verb && lemma_in(finder, above, saying);
        if (told) return fitting_subject(refs, draft, above, fits);
        bool left = deprel == DEP_OBL && is_left(finder, noun);
        bool owned = deprel == DEP_OBJ && lemma_in(finder, verb, owning);
        if (!left && !owned && !is_doers(finder, draft, noun)) return NONE;
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
uint32_t subject_of_reflexive(References *refs, const Draft *draft, Fits fits)
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
