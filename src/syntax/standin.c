#include "syntax/standin.h"

#include "base/ascii.h"

#include <stdlib.h>

typedef struct Standin {
    const char *word, *common;
} Standin;

/* In alphabetical order. */
static const Standin standins[] = {
    {"FM", "president"},
    {"FMs", "presidents"},
    {"PMs", "presidents"},
    {"airlifted", "carried"},
    {"alleges", "says"},
    {"ally", "friend"},
    {"ambushed", "attacked"},
    {"announces", "supports"},
    {"asserts", "supports"},
    {"averts", "supports"},
    {"backs", "supports"},
    {"bars", "supports"},
    {"besieged", "attacked"},
    {"blamed", "criticized"},
    {"blockades", "supports"},
    {"blocked", "stopped"},
    {"bloodshed", "violence"},
    {"bolsters", "supports"},
    {"bombarded", "attacked"},
    {"bombards", "supports"},
    {"bombed", "attacked"},
    {"cautions", "tells"},
    {"ceasefire", "agreement"},
    {"censures", "supports"},
    {"clinch", "sign"},
    {"clinches", "supports"},
    {"condemns", "supports"},
    {"counteroffensive", "attack"},
    {"curbs", "supports"},
    {"curtails", "supports"},
    {"delivers", "supports"},
    {"denies", "supports"},
    {"denounces", "supports"},
    {"disburses", "supports"},
    {"donated", "gave"},
    {"embargo", "ban"},
    {"empowers", "supports"},
    {"endangered", "damaged"},
    {"endangers", "supports"},
    {"engages", "supports"},
    {"envisions", "supports"},
    {"envoy", "agent"},
    {"envoys", "agents"},
    {"exerts", "supports"},
    {"forgoes", "supports"},
    {"frees", "supports"},
    {"froze", "broke"},
    {"hails", "supports"},
    {"harbours", "supports"},
    {"hosts", "supports"},
    {"ink", "sign"},
    {"inks", "supports"},
    {"insists", "says"},
    {"jails", "supports"},
    {"kidnaps", "supports"},
    {"lambasts", "supports"},
    {"laments", "supports"},
    {"lend", "send"},
    {"lends", "sends"},
    {"lent", "sent"},
    {"levies", "supports"},
    {"lifts", "supports"},
    {"meets", "supports"},
    {"mocks", "supports"},
    {"mull", "consider"},
    {"mulls", "supports"},
    {"nudges", "supports"},
    {"obstructs", "supports"},
    {"offensive", "attack"},
    {"onslaught", "attack"},
    {"overran", "took"},
    {"pardons", "supports"},
    {"poisons", "supports"},
    {"ratified", "supported"},
    {"rebuffs", "supports"},
    {"rebukes", "supports"},
    {"scuttles", "supports"},
    {"severs", "supports"},
    {"shelled", "attacked"},
    {"slams", "supports"},
    {"snubbed", "supported"},
    {"snubs", "supports"},
    {"stokes", "supports"},
    {"strengthens", "supports"},
    {"summons", "supports"},
    {"thwarts", "supports"},
    {"tore", "broke"},
    {"truce", "agreement"},
    {"underlined", "showed"},
    {"undermined", "damaged"},
    {"underscored", "showed"},
    {"unleashed", "started"},
    {"unleashes", "supports"},
    {"upbraids", "supports"},
    {"vetoed", "supported"},
    {"violated", "attacked"},
    {"vows", "promises"},
    {"warns", "tells"},
    {"weighs", "supports"},
    {"widens", "supports"},
};

static int compare(const void *key, const void *entry)
{
    const Str *form = key;
    const Standin *standin = entry;
    return str_compare(*form, str_from(standin->word));
}

Str standin_word(Str form)
{
    const Standin *found =
        bsearch(&form, standins, sizeof standins / sizeof *standins, sizeof *standins, compare);
    return found ? str_from(found->common) : form;
}

/* "arms exports", "weapons imports": two nouns that come and go, and neither a limb nor a verb. */
static bool is_trade(Str goods, Str trade)
{
    static const char *const goods_forms[] = {"arms", "Arms", "weapons", "Weapons", "munitions", NULL};
    static const char *const trade_forms[] = {"exports",  "imports",  "purchases", "supplies", "transfers",
                                              "upgrades", "purchase", "export",    "import",   "transfer",
                                              "supply",   "shipment", "shipments", NULL};
    return str_in(goods, goods_forms) && str_in(trade, trade_forms);
}

/* "had armed", which treebanks know from "an armed man" only. */
static bool is_perfect_armed(Str auxiliary, Str form)
{
    static const char *const auxiliaries[] = {"has", "have", "had", "having", "'ve", NULL};
    return str_is(form, "armed") && str_in(auxiliary, auxiliaries);
}

/* "accused neighbouring Peru", "Neighboring Chile", which treebanks do not know; but not "a province
 * neighbouring Peru". */
static bool is_neighbouring(Str before, Str form)
{
    static const char *const forms[] = {"neighbouring", "neighboring", "Neighbouring", "Neighboring", NULL};
    static const char *const lands[] = {"region",    "regions",   "province",    "provinces", "area",
                                        "areas",     "state",     "states",      "country",   "countries",
                                        "town",      "towns",     "village",     "villages",  "district",
                                        "districts", "territory", "territories", "zone",      "zones",
                                        "county",    "counties",  "city",        "cities",    NULL};
    return str_in(form, forms) && !str_in(before, lands);
}

static bool has_small(Str form)
{
    for (size_t i = 0; i < form.size; i++)
        if (form.bytes[i] >= 'a' && form.bytes[i] <= 'z') return true;
    return false;
}

/* "IS claimed the attack", "WHO warned": in capitals between words that are not, it is somebody's initials,
 * but for what is stressed: "this IS war". */
static bool is_initials(const Tokens *tokens, uint32_t first, uint32_t at, uint32_t end)
{
    static const char *const stressed[] = {"it",   "this",  "that",  "he",  "she", "there",
                                           "what", "which", "where", "how", "who", NULL};
    Str form = tokens->tokens.items[at].form;
    if (!str_equal(form, STR("IS")) && !str_equal(form, STR("WHO"))) return false;
    bool before = at > first && has_small(tokens->tokens.items[at - 1].form);
    bool behind = at + 1 < end && has_small(tokens->tokens.items[at + 1].form);
    if (before && (str_in(tokens->tokens.items[at - 1].form, stressed) ||
                   str_is(tokens->tokens.items[at - 1].form, "It")))
        return false;
    return at == first
               ? behind
               : before && (behind || at + 2 >= end || !has_small(tokens->tokens.items[end - 1].form));
}

/* Where the words with capitals end that begin at token; at most NAME_WORDS of them. */
static uint32_t capitals_end(const Tokens *tokens, uint32_t token, uint32_t end)
{
    enum { NAME_WORDS = 3 };
    uint32_t at = token;
    while (at < end && at < token + NAME_WORDS && ascii_is_upper(tokens->tokens.items[at].form.bytes[0]))
        at++;
    return at;
}

/* Whether the names of a headline, which end at behind, may be followed by what they do: "[Togo, Mali]
 * ministers meet", but not "[Togo, Mali] and", "[Annan, UN] envoy, quits", "[Ban, Secretary] of". */
static bool goes_on(const Tokens *tokens, uint32_t behind, uint32_t end)
{
    enum { APPOSITION = 5 };
    static const char *const others[] = {"and", "or", "of", "who", "which", "said", "says", "where", NULL};
    if (behind >= end || str_in(tokens->tokens.items[behind].form, others)) return false;
    if (!has_small(tokens->tokens.items[behind].form)) return false;
    for (uint32_t i = behind; i < end && i < behind + APPOSITION; i++)
        if (str_is(tokens->tokens.items[i].form, ",")) return false;
    return true;
}

/* Where the names of a headline begin: behind "Foreign ministers of", "Talks between", else with it. */
static uint32_t names_begin(const Tokens *tokens, uint32_t first, uint32_t comma)
{
    enum { OPENING = 4 };
    for (uint32_t i = first + 1; i < comma && i < first + OPENING; i++) {
        Str form = tokens->tokens.items[i].form, before = tokens->tokens.items[i - 1].form;
        if (str_is(form, "between") || (str_is(form, "of") && str_ends(before, STR("s")))) return i + 1;
    }
    return first;
}

/* The comma for which a headline would have "and", were there room: "Togo, Mali sign pact". */
static bool is_comma_for_and(const Tokens *tokens, uint32_t first, uint32_t comma, uint32_t end)
{
    enum { HEADLINE_LONGEST = 24 };
    static const char *const openers[] = {
        "After",   "Amid", "As",    "At",   "Before",  "Despite", "For",   "From",   "If",        "In",
        "On",      "Once", "Since", "To",   "Under",   "While",   "With",  "Yes",    "No",        "Again",
        "However", "By",   "When",  "Then", "Finally", "Today",   "Later", "Indeed", "Meanwhile", NULL};
    bool headline = end - first <= HEADLINE_LONGEST && !str_is(tokens->tokens.items[end - 1].form, ".");
    if (!headline || str_in(tokens->tokens.items[first].form, openers)) return false;
    for (uint32_t at = names_begin(tokens, first, comma);; at++) { /* name by name */
        uint32_t name_end = capitals_end(tokens, at, end);
        if (name_end == at) return false;
        if (at > comma) return goes_on(tokens, name_end, end);
        at = name_end;
        if (at > comma || !str_is(tokens->tokens.items[at].form, ",")) return false;
    }
}

Str standin_find(const Tokens *tokens, uint32_t first, uint32_t at, uint32_t end)
{
    Str form = tokens->tokens.items[at].form;
    if (str_is(form, "-") && token_stands_alone(tokens, at)) return STR("--"); /* a dash */
    if (at + 1 < end && is_trade(form, tokens->tokens.items[at + 1].form)) return STR("weapon");
    if (at > first && is_trade(tokens->tokens.items[at - 1].form, form))
        return str_ends(form, STR("s")) ? STR("sales") : STR("sale");
    if (at > first && is_perfect_armed(tokens->tokens.items[at - 1].form, form)) return STR("supported");
    if (is_initials(tokens, first, at, end)) return STR("NATO");
    if (is_neighbouring(at > first ? tokens->tokens.items[at - 1].form : (Str){0}, form))
        return form.bytes[0] == 'N' ? STR("Southern") : STR("southern");
    if (str_is(form, "PM") && at > first && !ascii_is_digit(tokens->tokens.items[at - 1].form.bytes[0]))
        return STR("president"); /* and no time of day */
    if (str_is(form, ",") && is_comma_for_and(tokens, first, at, end)) return STR("and");
    return standin_word(form);
}
