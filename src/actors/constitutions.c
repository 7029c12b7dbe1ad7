/* Which offices a state has: a senator is of no state without a senate, "President Novak" of no kingdom. What
 * stands here is only asked for where a text leaves open whose somebody is. */
#include "actors/homes.h"

/* States with a senate, whose members the press calls senators. */
static const char senates[] = " USA PHL NGA AUS CAN PAK KEN LBR COL ARG CHL MEX FRA ITA ESP BRA ZWE URY PRY "
                              "BOL ROU POL CZE JAM TTO BEL HTI JOR IRL NLD KAZ DOM SWZ LSO GAB CIV CMR COD "
                              "COG BDI MDG RUS THA KHM VEN NAM ";

/* Kingdoms and realms: no president. */
static const char realms[] =
    " GBR JPN SAU JOR MAR ESP THA NLD BEL SWE NOR DNK AUS CAN NZL KWT QAT BHR OMN MYS "
    "BRN SWZ LSO TON JAM BHS PNG SLB KHM MCO LUX LIE VAT BTN ";

/* Republics whose president governs: no prime minister. */
static const char presidencies[] =
    " USA MEX BRA ARG CHL COL VEN ECU BOL PRY URY CRI GTM HND SLV NIC PAN DOM NGA GHA PHL IDN CYP ";

/* States that call ministers, or their highest servants, secretaries: "Defence Secretary Novak". */
static const char secretaries[] =
    " USA PHL MEX GBR KEN HKG HND IND PAK BGD LKA NPL BTN MDV MMR MYS SGP AUS NZL PNG FJI VUT SLB KIR "
    "WSM TON ZMB ZWE NGA GHA TZA UGA MWI GMB SLE CHE VAT ";

static bool among(const char *states, Str state)
{
    Str list = str_from(states);
    for (size_t at = 0; state.size == 3 && at + 4 < list.size; at += 4)
        if (!memcmp(list.bytes + at + 1, state.bytes, 3)) return true;
    return false;
}

static bool is_president(const Finder *finder, const Draft *draft)
{
    return class_is(draft->class, "head-of-state") && token_is(finder, draft->title_end - 1, "president");
}

static bool is_premier(const Finder *finder, const Draft *draft)
{
    return token_in(finder, draft->title_end - 1, "minister premier") &&
           (class_is(draft->class, "head-of-government") || class_is(draft->class, "deputy"));
}

bool lacks_office(const Finder *finder, uint32_t actor, const Draft *draft)
{
    Str state = finder->out->actors.items[actor].id;
    uint32_t last = draft->title_end - 1;
    if (token_in(finder, last, "senator senators sen")) return !among(senates, state);
    bool secretary = class_is(draft->class, "minister") && token_is(finder, last, "secretary") &&
                     last == draft->title_first + 1; /* "Defence Secretary" */
    if (secretary) return !among(secretaries, state);
    if (is_president(finder, draft)) return among(realms, state);
    bool ministers = token_in(finder, last, "minister ministers premier");
    if (str_is(state, "USA")) return ministers;
    bool prime = last > draft->title_first && token_is(finder, last - 1, "prime");
    return is_premier(finder, draft) && (prime || token_is(finder, last, "premier")) &&
           among(presidencies, state);
}
