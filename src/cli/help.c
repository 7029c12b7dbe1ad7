#include "cli/options.h"

#include <stdio.h>

static const char usage[] = "Usage: actant [OPTION]... [INPUT]...\n"
                            "Reads news, draws who does what to whom.\n"
                            "\n"
                            "An INPUT is a document (plain text, HTML, or a parse in CoNLL-U), a folder of\n"
                            "documents, an events or json file that actant wrote, or - for standard input\n"
                            "(the default), each of them gzipped or not. All inputs go into one graph.\n"
                            "\n";

static const char options[] =
    "Output:\n"
    "  -o, --output FILE       write there; the format follows from the suffix\n"
    "  -t, --to FORMAT         output format (default: dot)\n"
    "      --title TEXT        title of a picture\n"
    "      --layout ENGINE     Graphviz layout: dot, neato, fdp, sfdp, twopi, circo\n"
    "      --dpi N             resolution of png (default: 96)\n"
    "      --no-legend         no legend in pictures\n"
    "      --dynamic           gexf: lines have dates, for Gephi's timeline\n"
    "\n"
    "Selection (a LIST is separated by commas):\n"
    "  -r, --relation LIST     only these relations\n"
    "  -a, --actor LIST        only lines that touch these actors (id, name or alias)\n"
    "      --hops N            and what lies within N lines of them\n"
    "      --factuality LIST   only these: actual, possible, negated\n"
    "      --since DATE        only evidence from that day, month or year on\n"
    "      --until DATE        only evidence up to its end\n"
    "      --min-weight N      only lines with that much evidence\n"
    "      --rollup state      officials and organisations become their state\n"
    "\n"
    "Input:\n"
    "  -f, --from FORMAT       text, html, conllu, events or json (default: detected)\n"
    "      --date DATE         date of documents that carry none\n"
    "      --actors FILE       your own actors, over the built-in ones\n"
    "      --relations FILE    your own relations and frames, over the built-in ones\n"
    "      --lexicon DIR       another lexicon\n"
    "      --model FILE        another trained model\n"
    "\n"
    "Running:\n"
    "  -j, --jobs N            worker threads (default: one per core)\n"
    "      --progress          show progress (default on a terminal)\n"
    "  -q, --quiet             no warnings, no progress\n"
    "  -h, --help              show this and exit\n"
    "      --version           show the version and exit\n"
    "\n"
    "Exit status: 0 done; 1 some input could not be read; 2 nothing was written.\n";

void options_help(void)
{
    fputs(usage, stdout);
    fputs(options, stdout);
    fputs("\nOutput formats:\n", stdout);
    const Writer *writer;
    for (unsigned i = 0; (writer = writer_at(i)); i++)
        printf("  %-9s %-8s  %s\n", writer->name, writer->suffix ? writer->suffix : "", writer->gloss);
}

void options_version(void) { puts("actant " ACTANT_VERSION); }
