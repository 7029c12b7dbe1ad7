/* Agents of a dictionary: nouns that say what somebody of a state is, to be terms. */
#include "lexicon/petrarch.h"

/* Groups whose words keep their meaning: the lexicon tells more of them than a code does. */
static const char *const finer_groups[] = {"title",        "person",     "organisation",
                                           "country-noun", "place-noun", "weapon"};
enum { FINER_GROUPS = sizeof finer_groups / sizeof *finer_groups, FIRST_OF_PLACES = 3 };

static uint32_t class_number(const Lexicon *lex, const RoleCode *role)
{
    for (uint32_t i = 0; i < lex->classes.count; i++)
        if (str_equal(lex->classes.items[i].group, role->group) &&
            str_equal(lex->classes.items[i].name, role->name))
            return i + 1;
    return 0;
}

/* The word that says what the phrase is: the last before "OF", "FOR", "TO"…, or the last. */
static Str head_noun(Str text)
{
    static const char *const small[] = {"OF", "FOR", "TO", "IN", "AT", "ON", "FROM"};
    Str head = {0};
    for (Str rest = text; rest.bytes;) {
        Str word = str_cut(&rest, ' ');
        for (size_t i = 0; i < sizeof small / sizeof *small; i++)
            if (head.size && str_is(word, small[i])) return head;
        if (word.size) head = word;
    }
    return head;
}

/* The class of an agent, 1-based, or 0 where nothing is to be added: where the lexicon knows the phrase, or
 * knows from its head noun that it is a place or a thing. */
static uint32_t agent_class(Lexicon *lex, Str text, const RoleCode *role)
{
    Str head = head_noun(text);
    for (int i = 0; i < FINER_GROUPS; i++)
        if (phrase_class(lex, text, str_from(finer_groups[i]))) return 0;
    if (phrase_class(lex, text, STR("collective")))
        return str_is(role->group, "collective") ? class_number(lex, role) : 0;
    for (int i = 0; i < FINER_GROUPS; i++) {
        const LexClass *kind = phrase_class(lex, head, str_from(finer_groups[i]));
        if (kind) return i < FIRST_OF_PLACES ? kind->number + 1 : 0;
    }
    return class_number(lex, role);
}

/* Was the term told by the user already? What comes first counts, as in PETRARCH. */
static bool told_before(Lexicon *lex, Str text, const LexClass *wanted)
{
    const LexClass *kind = phrase_class(lex, text, wanted->group);
    if (kind == wanted) return true;
    if (!kind) return false;
    Folded word;
    uint32_t node = 0;
    for (uint32_t i = 0; i < lex->cut.count; i++) /* the text, cut just now */
        node = fold(lex->cut.items[i].form, &word)
                   ? trie_step(&lex->terms, node, intern_find(&lex->atoms, folded_key(&word)))
                   : 0;
    for (uint32_t at = node ? lex->terms.values.items[node] : 0; at;
         at = lex->term_entries.items[at - 1].next) {
        const Entry *entry = &lex->term_entries.items[at - 1];
        if (entry->user && str_equal(lex->classes.items[entry->owner].group, wanted->group)) return true;
    }
    return false;
}

static act_status agent_add(Loading *load, const Line *line, Str text, const RoleCode *role, act_error *error)
{
    Lexicon *lex = load->lex;
    text = phrase_core(text);
    uint32_t number = phrase_fits(lex, text) ? agent_class(lex, text, role) : 0;
    if (!number || told_before(lex, text, &lex->classes.items[number - 1])) return ACT_OK;
    load->class_ = number;
    return term_add(load, line, false, text, error);
}

act_status group_add_agents(Loading *load, const Group *group, act_error *error)
{
    const RoleCode *role = NULL;
    for (uint32_t i = 0; i < group->codes.count && !role; i++) role = group->codes.items[i].meaning.noun;
    act_status status = ACT_OK;
    for (uint32_t i = 0; role && i < group->names.count && !status; i++) {
        const DictionaryName *name = &group->names.items[i];
        Line line = {.file = group->file, .number = name->line};
        status = agent_add(load, &line, name->text, role, error);
        if (!status) status = agent_add(load, &line, name->plural, role, error);
    }
    return status;
}
