#include "cli/options.h"

#include "base/ascii.h"
#include "text/dates.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <unistd.h>

/* Options without a letter. */
enum {
    OPT_HOPS = 256,
    OPT_FACTUALITY,
    OPT_SINCE,
    OPT_UNTIL,
    OPT_MIN_WEIGHT,
    OPT_ROLLUP,
    OPT_DATE,
    OPT_ACTORS,
    OPT_RELATIONS,
    OPT_LEXICON,
    OPT_MODEL,
    OPT_PROGRESS,
    OPT_LAYOUT,
    OPT_DPI,
    OPT_DYNAMIC,
    OPT_NO_LEGEND,
    OPT_TITLE,
    OPT_VERSION
};

static const struct option long_options[] = {
    {"output", required_argument, NULL, 'o'},
    {"to", required_argument, NULL, 't'},
    {"from", required_argument, NULL, 'f'},
    {"relation", required_argument, NULL, 'r'},
    {"actor", required_argument, NULL, 'a'},
    {"hops", required_argument, NULL, OPT_HOPS},
    {"factuality", required_argument, NULL, OPT_FACTUALITY},
    {"since", required_argument, NULL, OPT_SINCE},
    {"until", required_argument, NULL, OPT_UNTIL},
    {"min-weight", required_argument, NULL, OPT_MIN_WEIGHT},
    {"rollup", required_argument, NULL, OPT_ROLLUP},
    {"date", required_argument, NULL, OPT_DATE},
    {"actors", required_argument, NULL, OPT_ACTORS},
    {"relations", required_argument, NULL, OPT_RELATIONS},
    {"lexicon", required_argument, NULL, OPT_LEXICON},
    {"model", required_argument, NULL, OPT_MODEL},
    {"layout", required_argument, NULL, OPT_LAYOUT},
    {"dpi", required_argument, NULL, OPT_DPI},
    {"no-legend", no_argument, NULL, OPT_NO_LEGEND},
    {"dynamic", no_argument, NULL, OPT_DYNAMIC},
    {"title", required_argument, NULL, OPT_TITLE},
    {"jobs", required_argument, NULL, 'j'},
    {"progress", no_argument, NULL, OPT_PROGRESS},
    {"quiet", no_argument, NULL, 'q'},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, OPT_VERSION},
    {0},
};

static const char *name_of(int letter)
{
    for (const struct option *option = long_options; option->name; option++)
        if (option->val == letter) return option->name;
    return "";
}

static act_status wrong(act_error *error, int letter, const char *value, const char *why)
{
    return error_set(error, ACT_ERROR_USAGE, NULL, 0, "--%s %.80s: %s", name_of(letter), value, why);
}

static act_status read_number(int letter, const char *value, unsigned long least, unsigned long most,
                              unsigned long *number, act_error *error)
{
    char *end;
    errno = 0;
    *number = strtoul(value, &end, 10);
    bool digits = ascii_is_digit(*value);
    if (!digits || *end || errno || *number < least || *number > most)
        return error_set(error, ACT_ERROR_USAGE, NULL, 0, "--%s %.80s: not a number from %lu to %lu",
                         name_of(letter), value, least, most);
    return ACT_OK;
}

static act_status read_date(Arena *arena, int letter, const char *value, Str *date, act_error *error)
{
    *date = date_iso(arena, str_from(value));
    return date->size ? ACT_OK : wrong(error, letter, value, "not a date (YYYY-MM-DD, YYYY-MM or YYYY)");
}

/* Adds the parts of a list to those that are there. */
static act_status read_list(Arena *arena, int letter, const char *value, const Str **items, uint32_t *count,
                            act_error *error)
{
    uint32_t before = *count;
    *items = str_list(arena, str_from(value), *items, count);
    return *count > before ? ACT_OK : wrong(error, letter, value, "an empty list");
}

static act_status read_factualities(Arena *arena, const char *value, unsigned *bits, act_error *error)
{
    const Str *names = NULL;
    uint32_t count = 0;
    act_status status = read_list(arena, OPT_FACTUALITY, value, &names, &count, error);
    for (uint32_t i = 0; i < count && !status; i++) {
        act_factuality factuality;
        if (factuality_named(names[i], &factuality))
            *bits |= 1u << factuality;
        else
            status = wrong(error, OPT_FACTUALITY, value, "knows actual, possible and negated");
    }
    return status;
}

static act_status read_layout(const char *value, Str *layout, act_error *error)
{
    static const char *const engines[] = {"dot", "neato", "fdp", "sfdp", "twopi", "circo"};
    *layout = str_from(value);
    for (size_t i = 0; i < sizeof engines / sizeof *engines; i++)
        if (str_is(*layout, engines[i])) return ACT_OK;
    return wrong(error, OPT_LAYOUT, value, "knows dot, neato, fdp, sfdp, twopi and circo");
}

/* Options of what is drawn and how it is reported. */
static act_status read_style(int letter, const char *value, Options *out, act_error *error)
{
    unsigned long number = 0;
    act_status status = ACT_OK;
    switch (letter) {
    case OPT_LAYOUT: return read_layout(value, &out->style.layout, error);
    case OPT_TITLE: out->style.title = str_from(value); break;
    case OPT_NO_LEGEND: out->style.no_legend = true; break;
    case OPT_DYNAMIC: out->style.dynamic = true; break;
    case OPT_DPI:
        status = read_number(letter, value, 10, 2400, &number, error);
        out->style.dpi = (double)number;
        break;
    case 'j':
        status = read_number(letter, value, 1, 1024, &number, error);
        out->threads = (unsigned)number;
        break;
    case 'q': out->quiet = true; break;
    case OPT_PROGRESS: out->progress = true; break;
    case 'h': out->asked = ASKED_HELP; break;
    case OPT_VERSION: out->asked = ASKED_VERSION; break;
    default: return error_set(error, ACT_ERROR_USAGE, NULL, 0, "unknown option");
    }
    return status;
}

/* Options of what is read, and with what knowledge. */
static act_status read_source(Arena *arena, int letter, const char *value, Options *out, act_error *error)
{
    switch (letter) {
    case 'f':
        if (input_format_named(value, &out->format)) return ACT_OK;
        return wrong(error, letter, value, "knows text, html, conllu, events and json");
    case OPT_DATE: return read_date(arena, letter, value, &out->date, error);
    case OPT_ACTORS: out->sources.actors = value; return ACT_OK;
    case OPT_RELATIONS: out->sources.relations = value; return ACT_OK;
    case OPT_LEXICON: out->sources.lexicon = value; return ACT_OK;
    case OPT_MODEL: out->sources.model = value; return ACT_OK;
    default: return read_style(letter, value, out, error);
    }
}

/* Options of what is chosen, then the others. */
static act_status read_option(Arena *arena, int letter, const char *value, Options *out, act_error *error)
{
    Filter *filter = &out->filter;
    unsigned long number = 0;
    act_status status;
    switch (letter) {
    case 'o': out->output = value; return *value ? ACT_OK : wrong(error, letter, value, "no name of a file");
    case 't':
        out->writer = writer_named(str_from(value));
        return out->writer ? ACT_OK
                           : wrong(error, letter, value, "no such format (actant --help lists them)");
    case 'r': return read_list(arena, letter, value, &filter->relations, &filter->n_relations, error);
    case 'a': return read_list(arena, letter, value, &filter->actors, &filter->n_actors, error);
    case OPT_FACTUALITY: return read_factualities(arena, value, &filter->factualities, error);
    case OPT_SINCE: return read_date(arena, letter, value, &filter->since, error);
    case OPT_UNTIL: return read_date(arena, letter, value, &filter->until, error);
    case OPT_ROLLUP:
        filter->rollup_state = !strcmp(value, "state");
        return filter->rollup_state ? ACT_OK : wrong(error, letter, value, "knows only state");
    case OPT_HOPS:
        status = read_number(letter, value, 0, 1000, &number, error);
        filter->hops = (uint32_t)number;
        return status;
    case OPT_MIN_WEIGHT:
        status = read_number(letter, value, 1, UINT32_MAX, &number, error);
        filter->min_weight = (uint32_t)number;
        return status;
    default: return read_source(arena, letter, value, out, error);
    }
}

/* The format follows from -t, else from the output's suffix, else it is dot. */
static act_status choose_writer(Options *out, act_error *error)
{
    bool named = strcmp(out->output, "-") && strncmp(out->output, "/dev/", 5);
    if (!out->writer) out->writer = named ? writer_for_path(str_from(out->output)) : writer_named(STR("dot"));
    if (out->writer) return ACT_OK;
    return error_set(error, ACT_ERROR_USAGE, out->output, 0, "no format has this suffix; choose one with -t");
}

/* What getopt could not read: a letter, a long option, or a value for an option that takes none. */
static act_status no_such_option(const char *given, act_error *error)
{
    if (*name_of(optopt))
        return error_set(error, ACT_ERROR_USAGE, NULL, 0, "--%s takes no value", name_of(optopt));
    if (optopt) return error_set(error, ACT_ERROR_USAGE, NULL, 0, "no such option: -%c", optopt);
    return error_set(error, ACT_ERROR_USAGE, NULL, 0, "no such option: %.80s", given);
}

act_status options_read(Arena *arena, int argc, char **argv, Options *out, act_error *error)
{
    *out = (Options){.output = "-"};
    opterr = 0;
    for (int letter; (letter = getopt_long(argc, argv, ":o:t:f:r:a:j:qh", long_options, NULL)) != -1;) {
        const char *given = argv[optind - 1];
        if (letter == ':') return error_set(error, ACT_ERROR_USAGE, NULL, 0, "%.80s needs a value", given);
        if (letter == '?') return no_such_option(given, error);
        act_status status = read_option(arena, letter, optarg, out, error);
        if (status) return status;
        if (out->asked) return ACT_OK;
    }
    if (out->filter.hops && !out->filter.n_actors)
        return error_set(error, ACT_ERROR_USAGE, NULL, 0, "--hops needs actors to start from: -a LIST");
    out->inputs = argv + optind;
    out->n_inputs = argc - optind;
    if (!out->quiet && isatty(STDERR_FILENO)) out->progress = true;
    if (out->quiet) out->progress = false;
    return choose_writer(out, error);
}
