#include "writers/synthetic.h"

#include "graph/homes.h"

enum { ACTORS = 20, LINES = 100 }; /* of a document */

typedef struct Archive {
    const Lexicon *lex;
    Records *records;
    Arena *arena; /* of one document */
    uint32_t actors, documents;
    uint32_t dice;
} Archive;

static uint32_t throw(Archive * archive, uint32_t sides)
{
    archive->dice = archive->dice * 1664525u + 1013904223u;
    return (archive->dice >> 8) % sides;
}

/* The first half of the documents has neighbours, the other those that are far apart. */
static uint32_t actor_in(const Archive *archive, uint32_t document, uint32_t place)
{
    uint32_t half = archive->documents / 2;
    return document < half ? document * ACTORS + place : place * half + (document - half);
}

static Str actor_id(Archive *archive, uint32_t actor)
{
    return str_print(archive->arena, "actor-%07u", actor);
}

static bool is_official(uint32_t actor) { return actor % 3 == 0; }

/* Numbers as words ("Rabafa"), which no two actors share however names are compared. */
static Str actor_label(Archive *archive, uint32_t actor)
{
    static const char *const people[] = {"Ana Paz", "Jonas Møller", "Li Wen", "Amara Diallo", "Noor Haddad"};
    static const char *const bodies[] = {"Harbour Board", "Office for Rivers", "Customs & Excise Union"};
    char name[24] = "Ra";
    size_t size = 2;
    for (uint32_t rest = actor; rest; rest /= 10) {
        name[size++] = "bdfgklmnrt"[rest % 10];
        name[size++] = 'a';
    }
    name[size] = 0;
    return str_print(archive->arena, "%s %s", is_official(actor) ? people[actor % 5] : bodies[actor % 3],
                     name);
}

static void add_actor(Archive *archive, Str doc, uint32_t actor)
{
    static const char *const countries[] = {"PER", "CHL", "NOR", "EGY", "LAO", "TUR", "KEN"};
    act_actor record = {.doc = doc, .id = actor_id(archive, actor), .label = actor_label(archive, actor)};
    record.actor_type = str_from(is_official(actor) ? "official" : "organisation");
    record.country = str_from(countries[actor % 7]);
    if (is_official(actor)) record.role = STR("deputy minister of trade");
    record.mentions = 2;
    records_add_actor(archive->records, &record);
}

/* Any relation but that of office, which no news is made of. */
static const Relation *some_relation(Archive *archive)
{
    const Relation *relation;
    do relation = lexicon_relation(archive->lex, throw(archive, lexicon_relation_count(archive->lex)));
    while (str_equal(relation->name, OFFICE_RELATION));
    return relation;
}

/* About as long as a sentence of news, with as many signs in it that formats have to escape. */
static Str sentence(Archive *archive, const Relation *relation, Str source, Str target)
{
    static const char *const beginnings[] = {"On Friday", "In a note made public after the talks",
                                             "According to three people who have seen the draft", "Later"};
    static const char *const endings[] = {
        ", and said it would “not wait for ever”",
        " & its partners in the region",
        " over last year's shipments of grain through the strait",
        ": \"We have said so before\"",
        " while both were preparing for the next round of consultations in the capital",
        ""};
    return str_print(archive->arena,
                     "%s, the statement of " STR_FORMAT " on " STR_FORMAT " was read as a move to " STR_FORMAT
                     " under article %u of the accord%s.",
                     beginnings[throw(archive, 4)], STR_ARGS(source), STR_ARGS(target),
                     STR_ARGS(relation->name), throw(archive, 900), endings[throw(archive, 6)]);
}

static void add_line(Archive *archive, act_evidence about, uint32_t source, uint32_t target)
{
    const Str items[] = {STR("howitzers"), STR("artillery shells"), STR("patrol boats")};
    const Relation *relation = some_relation(archive);
    about.relation = relation->name;
    about.plover = relation->plover;
    about.cameo = relation->cameo;
    about.factuality = (act_factuality) throw(archive, 3);
    about.source = actor_id(archive, source);
    about.target = actor_id(archive, target);
    about.text = sentence(archive, relation, actor_label(archive, source), actor_label(archive, target));
    about.end = about.start + (uint32_t)about.text.size;
    about.source_span = (act_span){about.start + 10, about.start + 24};
    about.target_span = (act_span){about.start + 30, about.start + 44};
    about.predicate_span = (act_span){about.start + 50, about.start + 58};
    about.frame = str_print(archive->arena, STR_FORMAT "/verb:read", STR_ARGS(relation->name));
    if (!throw(archive, 4)) about.speaker = about.source;
    if (!throw(archive, 10)) {
        about.item = items[throw(archive, 3)];
        about.quantity = str_print(archive->arena, "%u", 1 + throw(archive, 500));
    }
    records_add_evidence(archive->records, &about);
}

static void add_document(Archive *archive, uint32_t document)
{
    static const char *const papers[] = {"The Quayside Courier", "North & South Wire", "Le Méridien"};
    act_evidence about = {.doc =
                              str_print(archive->arena, "archive/%04u/%07u.txt", document / 100, document)};
    about.title = str_print(archive->arena, "Talks on the straits, day %u: what was said", document);
    about.date = str_print(archive->arena, "2031-%02u-%02u", 1 + throw(archive, 12), 1 + throw(archive, 28));
    about.source_name = str_from(papers[throw(archive, 3)]);
    about.url = str_print(archive->arena, "https://news.example/2031/%u?from=front&lang=en", document);
    for (uint32_t place = 0; place < ACTORS; place++)
        add_actor(archive, about.doc, actor_in(archive, document, place));
    for (uint32_t a = 0; a < ACTORS; a++)
        for (uint32_t b = a + 1; b < ACTORS && about.sentence < LINES; b++) {
            about.sentence++;
            add_line(archive, about, actor_in(archive, document, a), actor_in(archive, document, b));
            about.start += 200;
        }
}

void synthetic_records(const Lexicon *lex, uint32_t relations, Records *records)
{
    Archive archive = {.lex = lex, .records = records, .documents = relations / LINES / 2 * 2};
    archive.actors = archive.documents / 2 * ACTORS;
    for (uint32_t document = 0; document < archive.documents; document++) {
        archive.arena = arena_new();
        if (!archive.arena) return;
        add_document(&archive, document);
        arena_free(archive.arena);
    }
}
