/* Records for tests: small ones by hand, and the affair of a strait that is invented from end to end, with as
 * many actors and lines as an analyst's picture has. */
#ifndef TESTS_SAMPLE_H
#define TESTS_SAMPLE_H

#include "records/records.h"

/* An actor of a document; aliases: names with ';' between, or NULL. */
static inline void sample_actor(Records *records, const char *doc, const char *id, const char *label,
                                const char *type, const char *country, const char *aliases, uint32_t mentions)
{
    Str list[16], rest = str_from(aliases);
    act_actor actor = {
        .doc = str_from(doc), .id = str_from(id), .label = str_from(label), .mentions = mentions};
    actor.actor_type = str_from(type);
    actor.country = str_from(country);
    while (rest.size && actor.n_aliases < 16) list[actor.n_aliases++] = str_cut(&rest, ';');
    actor.aliases = list;
    records_add_actor(records, &actor);
}

/* What a document says in sentence number `sentence`. relation may end in '?' (possible) or '!' (negated). */
static inline act_evidence sample_evidence(const char *doc, const char *source, const char *relation,
                                           const char *target, uint32_t sentence, const char *text)
{
    act_evidence evidence = {.doc = str_from(doc), .source = str_from(source), .target = str_from(target)};
    evidence.relation = str_from(relation);
    char last = relation[evidence.relation.size - 1];
    if (last == '?') evidence.factuality = ACT_POSSIBLE;
    if (last == '!') evidence.factuality = ACT_NEGATED;
    if (evidence.factuality != ACT_ACTUAL) evidence.relation.size--;
    evidence.sentence = sentence;
    evidence.start = sentence * 100;
    evidence.text = str_from(text);
    evidence.end = evidence.start + (uint32_t)evidence.text.size;
    return evidence;
}

static inline void sample_line(Records *records, const char *doc, const char *source, const char *relation,
                               const char *target, uint32_t sentence, const char *text)
{
    act_evidence evidence = sample_evidence(doc, source, relation, target, sentence, text);
    evidence.date = STR("2031-05-02");
    records_add_evidence(records, &evidence);
}

typedef struct SampleActor {
    const char *id, *label, *type, *country, *role, *aliases;
} SampleActor;

static const SampleActor sample_actors[] = {
    {"PER", "Peru", "state", "PER", "", "Peruvian;Lima"},
    {"CHL", "Chile", "state", "CHL", "", "Chilean;Santiago"},
    {"BOL", "Bolivia", "state", "BOL", "", "Bolivian;La Paz"},
    {"ARG", "Argentina", "state", "ARG", "", "Argentine"},
    {"BRA", "Brazil", "state", "BRA", "", "Brasilia"},
    {"ECU", "Ecuador", "state", "ECU", "", "Quito"},
    {"COL", "Colombia", "state", "COL", "", ""},
    {"PRY", "Paraguay", "state", "PRY", "", ""},
    {"URY", "Uruguay", "state", "URY", "", ""},
    {"VEN", "Venezuela", "state", "VEN", "", "Caracas"},
    {"UN", "United Nations", "bloc", "UN", "", "UN"},
    {"OAS", "Organization of American States", "bloc", "OAS", "", "OAS"},
    {"rosa-quispe", "Rosa Quispe", "official", "PER", "Foreign Minister", "Quispe"},
    {"julio-arana", "Julio Arana", "official", "PER", "President", "Arana"},
    {"elena-montt", "Elena Montt", "official", "CHL", "President", "Montt"},
    {"pablo-riquelme", "Pablo Riquelme", "official", "CHL", "Defence Minister", "Riquelme"},
    {"evaristo-choque", "Evaristo Choque", "official", "BOL", "Vice President", "Choque"},
    {"marta-lugones", "Marta Lugones", "official", "ARG", "Deputy Foreign Minister", "Lugones"},
    {"joao-pestana", "João Pestana", "official", "BRA", "Foreign Ministry spokesman", "Pestana"},
    {"ingrid-solheim", "Ingrid Solheim", "official", "UN", "Special Envoy", "Solheim"},
    {"ministry-of-defence-of-chile", "Ministry of Defence of Chile", "organisation", "CHL", "", ""},
    {"astilleros-del-sur", "Astilleros del Sur", "organisation", "CHL", "", "ASUR"},
    {"embraquil", "Embraquil", "organisation", "BRA", "", ""},
    {"altiplano-front", "Altiplano Front", "organisation", "", "", "the Front"},
    {"fabrica-militar", "Fábrica Militar", "organisation", "ARG", "", ""},
};

typedef struct SampleLine {
    const char *source, *relation, *target, *text, *item, *quantity;
    unsigned times;
} SampleLine;

static const SampleLine sample_lines[] = {
    {"PER", "warn", "CHL", "Peru warned Chile that patrols in the disputed waters would meet a response.", "",
     "", 5},
    {"rosa-quispe", "warn", "CHL",
     "Foreign Minister Rosa Quispe cautioned Chile against sending its frigates north.", "", "", 2},
    {"CHL", "warn", "PER", "Chile told Peru that it would board any vessel within its limits.", "", "", 1},
    {"PER", "accuse", "CHL", "Lima accused Santiago of jamming its radio stations.", "", "", 3},
    {"pablo-riquelme", "accuse", "PER", "Pablo Riquelme blamed Peru for the collision.", "", "", 1},
    {"BRA", "arm", "PER", "Brazil delivered six patrol boats to Peru last autumn.", "patrol boats", "6", 2},
    {"embraquil", "arm", "PER", "Embraquil will hand over light aircraft to the Peruvian air force.",
     "light aircraft", "12", 1},
    {"ARG", "arm?", "BOL", "Argentina may sell Bolivia armoured vehicles.", "armoured vehicles", "", 2},
    {"fabrica-militar", "arm", "BOL", "Fábrica Militar shipped mortar rounds to Bolivia by way of Paraguay.",
     "mortar rounds", "4000", 1},
    {"ARG", "arm", "PRY", "Argentina sent the rounds to Paraguay first.", "mortar rounds", "4000", 1},
    {"PRY", "arm", "BOL", "Paraguay passed the rounds on to Bolivia.", "mortar rounds", "4000", 1},
    {"URY", "arm!", "CHL", "Uruguay denied that it had lent Chile any helicopters.", "helicopters", "", 1},
    {"astilleros-del-sur", "agree", "ECU",
     "Astilleros del Sur signed a contract with Ecuador for two corvettes.", "corvettes", "2", 1},
    {"PER", "ally", "BOL", "Peru and Bolivia renewed their defence pact in a mountain town.", "", "", 2},
    {"CHL", "ally", "ARG", "Chile is bound to Argentina by a treaty of mutual assistance.", "", "", 1},
    {"BRA", "cooperate", "COL", "Brazil and Colombia held a joint exercise on the river.", "", "", 1},
    {"elena-montt", "reject", "PER", "Elena Montt refused the Peruvian demand outright.", "", "", 1},
    {"julio-arana", "consult", "evaristo-choque", "Julio Arana received Evaristo Choque in the capital.", "",
     "", 1},
    {"ingrid-solheim", "consult", "PER", "Ingrid Solheim flew to Lima to hear both sides.", "", "", 1},
    {"ingrid-solheim", "consult", "CHL", "Ingrid Solheim went on to Santiago.", "", "", 1},
    {"ingrid-solheim", "request", "CHL", "The envoy, Ingrid Solheim, urged Chile to pull back.", "", "", 2},
    {"UN", "request", "PER", "The United Nations asked Peru to show restraint.", "", "", 1},
    {"OAS", "sanction?", "VEN", "The OAS could suspend Venezuela in June.", "", "", 1},
    {"altiplano-front", "assault", "BOL", "The Altiplano Front attacked a customs post in Bolivia.", "", "",
     3},
    {"BOL", "coerce", "altiplano-front", "Bolivia arrested eleven members of the Altiplano Front.", "", "",
     1},
    {"VEN", "support", "PER", "Caracas praised Peru for standing firm.", "", "", 1},
    {"VEN", "arm?", "altiplano-front", "Rifles from Venezuela may have reached the Altiplano Front.",
     "rifles", "", 1},
    {"CHL", "mobilize", "PER", "Chile moved three frigates to its northern port.", "", "", 2},
    {"ministry-of-defence-of-chile", "mobilize?", "PER",
     "The Ministry of Defence of Chile is considering an exercise near the line.", "", "", 1},
    {"COL", "aid", "ECU", "Colombia sent tents and medicine to Ecuador after the flood.", "", "", 1},
    {"joao-pestana", "support", "OAS", "João Pestana welcomed the plan of the OAS.", "", "", 1},
    {"marta-lugones", "warn?", "PER", "Marta Lugones may yet issue a warning to Peru.", "", "", 1},
    {"CHL", "concede!", "PER", "Chile ruled out any withdrawal.", "", "", 1},
    {"rosa-quispe", "office", "PER", "Rosa Quispe is foreign minister of Peru.", "", "", 2},
    {"julio-arana", "office", "PER", "President Julio Arana of Peru spoke first.", "", "", 1},
    {"elena-montt", "office", "CHL", "Elena Montt is president of Chile.", "", "", 1},
    {"pablo-riquelme", "office", "CHL", "Pablo Riquelme runs the defence ministry of Chile.", "", "", 1},
    {"ingrid-solheim", "office", "UN", "Ingrid Solheim is an envoy of the United Nations.", "", "", 1},
    {"ministry-of-defence-of-chile", "office", "CHL", "It is a ministry of Chile.", "", "", 1},
};

/* Document number d (from 0) of the affair; with actors where a line of it names them. */
static inline void sample_document(Records *records, unsigned d)
{
    enum {
        ACTORS = sizeof sample_actors / sizeof *sample_actors,
        LINES = sizeof sample_lines / sizeof *sample_lines
    };
    static const char *const names[] = {"strait-1.txt", "strait-2.txt", "strait-3.txt", "strait-4.txt",
                                        "strait-5.txt"};
    static const char *const dates[] = {"2031-04-30", "2031-05-02", "2031-05-03", "2031-05-11", "2031-06-01"};
    static const char *const titles[] = {"Patrols in the strait", "Two navies, one line", "Envoy flies north",
                                         "A contract in Quito", "After the flood"};
    for (unsigned a = 0; a < ACTORS; a++) {
        const SampleActor *actor = &sample_actors[a];
        if (actor->role[0]) {
            Str alias = str_from(actor->aliases);
            act_actor record = {
                .doc = str_from(names[d]), .id = str_from(actor->id), .label = str_from(actor->label)};
            record.actor_type = str_from(actor->type);
            record.country = str_from(actor->country);
            record.role = str_from(actor->role);
            record.aliases = &alias;
            record.n_aliases = alias.size > 0;
            record.mentions = 1 + a % 3;
            records_add_actor(records, &record);
        } else {
            sample_actor(records, names[d], actor->id, actor->label, actor->type, actor->country,
                         actor->aliases, 1 + (a * 7 + d) % 5);
        }
    }
    for (unsigned l = 0; l < LINES; l++) {
        const SampleLine *line = &sample_lines[l];
        if ((l + d) % 5 >= line->times) continue;
        act_evidence evidence =
            sample_evidence(names[d], line->source, line->relation, line->target, l + 1, line->text);
        evidence.title = str_from(titles[d]);
        evidence.date = str_from(dates[d]);
        evidence.source_name = STR("Strait Gazette");
        evidence.url = STR("https://gazette.example/?a=1&b=2");
        evidence.plover = STR("PLOVER");
        evidence.frame = str_print(records->arena, STR_FORMAT "/verb:x", STR_ARGS(evidence.relation));
        evidence.item = str_from(line->item);
        evidence.quantity = str_from(line->quantity);
        evidence.source_span = (act_span){evidence.start, evidence.start + 4};
        evidence.predicate_span = (act_span){evidence.start + 5, evidence.start + 11};
        Str via = STR("PRY");
        if (!strcmp(line->source, "fabrica-militar")) {
            evidence.via = &via;
            evidence.n_via = 1;
        }
        records_add_evidence(records, &evidence);
    }
}

static inline void sample_affair(Records *records)
{
    for (unsigned d = 0; d < 5; d++) sample_document(records, d);
}

#endif
