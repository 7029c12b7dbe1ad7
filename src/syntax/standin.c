#include "syntax/standin.h"

#include <stdlib.h>

typedef struct Standin {
    const char *word, *common;
} Standin;

/* In alphabetical order. */
static const Standin standins[] = {
    {"alleges", "says"},         {"ally", "friend"},
    {"announces", "supports"},   {"asserts", "supports"},
    {"averts", "supports"},      {"backs", "supports"},
    {"bars", "supports"},        {"blockades", "supports"},
    {"bloodshed", "violence"},   {"bolsters", "supports"},
    {"bombards", "supports"},    {"cautions", "tells"},
    {"ceasefire", "agreement"},  {"censures", "supports"},
    {"condemns", "supports"},    {"counteroffensive", "attack"},
    {"curbs", "supports"},       {"curtails", "supports"},
    {"delivers", "supports"},    {"denies", "supports"},
    {"denounces", "supports"},   {"disburses", "supports"},
    {"embargo", "ban"},          {"empowers", "supports"},
    {"endangered", "damaged"},   {"endangers", "supports"},
    {"engages", "supports"},     {"envisions", "supports"},
    {"envoy", "agent"},          {"envoys", "agents"},
    {"exerts", "supports"},      {"forgoes", "supports"},
    {"frees", "supports"},       {"froze", "broke"},
    {"hails", "supports"},       {"harbours", "supports"},
    {"insists", "says"},         {"jails", "supports"},
    {"kidnaps", "supports"},     {"lambasts", "supports"},
    {"laments", "supports"},     {"lend", "send"},
    {"lends", "sends"},          {"lent", "sent"},
    {"levies", "supports"},      {"lifts", "supports"},
    {"meets", "supports"},       {"mocks", "supports"},
    {"mull", "consider"},        {"mulls", "supports"},
    {"nudges", "supports"},      {"obstructs", "supports"},
    {"offensive", "attack"},     {"onslaught", "attack"},
    {"overran", "took"},         {"pardons", "supports"},
    {"poisons", "supports"},     {"rebuffs", "supports"},
    {"rebukes", "supports"},     {"scuttles", "supports"},
    {"severs", "supports"},      {"slams", "supports"},
    {"snubs", "supports"},       {"stokes", "supports"},
    {"strengthens", "supports"}, {"summons", "supports"},
    {"thwarts", "supports"},     {"tore", "broke"},
    {"truce", "agreement"},      {"underlined", "showed"},
    {"undermined", "damaged"},   {"underscored", "showed"},
    {"unleashed", "started"},    {"unleashes", "supports"},
    {"upbraids", "supports"},    {"vows", "promises"},
    {"warns", "tells"},          {"weighs", "supports"},
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
    static const char *const trade_forms[] = {"exports",   "imports",  "purchases", "supplies",
                                              "transfers", "upgrades", "purchase",  "export",
                                              "import",    "transfer", "supply",    NULL};
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
    return standin_word(form);
}
