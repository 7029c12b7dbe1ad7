#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "sentence.h"

/* Documents in, actors out: a line an actor ("id type country"), a line an office ("holder > owner"), and for
 * a word whom it stands for. All people and bodies are invented. */

static Lexicon *lexicon;

static int load(void **state)
{
    (void)state;
    act_error error;
    if (lexicon_new(&lexicon, &error) == ACT_OK) return 0;
    print_error("%s:%u: %s\n", error.file, error.line, error.message);
    return 1;
}

static int unload(void **state)
{
    (void)state;
    lexicon_free(lexicon);
    return 0;
}

static const Actor *actor_named(const Parse *parse, const char *id)
{
    for (uint32_t i = 0; i < parse->actors.actors.count; i++)
        if (str_is(parse->actors.actors.items[i].id, id)) return &parse->actors.actors.items[i];
    return NULL;
}

static const Actor *need_actor(const Parse *parse, const char *id)
{
    const Actor *actor = actor_named(parse, id);
    for (uint32_t i = 0; !actor && i < parse->actors.actors.count; i++)
        print_message("there is %.*s\n", STR_ARGS(parse->actors.actors.items[i].id));
    if (!actor) fail_msg("no actor %s", id);
    return actor;
}

static bool has_alias(const Actor *actor, const char *name)
{
    for (uint32_t i = 0; i < actor->aliases.count; i++)
        if (str_is(actor->aliases.items[i], name)) return true;
    return false;
}

static bool has_office(const Parse *parse, const char *holder, const char *owner)
{
    const Actors *actors = &parse->actors;
    for (uint32_t i = 0; i < actors->offices.count; i++) {
        const Office *office = &actors->offices.items[i];
        if (str_is(actors->actors.items[office->holder].id, holder) &&
            str_is(actors->actors.items[office->owner].id, owner))
            return true;
    }
    return false;
}

/* The which-th word (from 0) with that form. */
static const Mention *mention_of(const Parse *parse, const char *form, int which)
{
    for (uint32_t i = 0; i < parse->tokens.tokens.count; i++)
        if (str_is(parse->tokens.tokens.items[i].form, form) && which-- == 0)
            return actors_at(&parse->actors, i);
    fail_msg("no word %s", form);
    return NULL;
}

static void assert_means(const Parse *parse, const char *form, int which, const char *id)
{
    const Mention *mention = mention_of(parse, form, which);
    if (!mention) fail_msg("%s is no mention", form);
    const Actor *actor = &parse->actors.actors.items[mention->actors[0]];
    if (!str_is(actor->id, id)) fail_msg("%s means %.*s, not %s", form, STR_ARGS(actor->id), id);
}

static void assert_kind(const Parse *parse, const char *form, MentionKind kind)
{
    const Mention *mention = mention_of(parse, form, 0);
    assert_non_null(mention);
    assert_int_equal(mention->kind, kind);
}

#define DOCUMENT(...)                                                                                        \
    Arena *arena = arena_new();                                                                              \
    Parse parse = parse_of(arena, lexicon, (const char *const[]){__VA_ARGS__, NULL});

static void states_are_named_by_name_adjective_and_forces(void **state)
{
    (void)state;
    DOCUMENT(
        "French/ADJ/amod/2 troops/NOUN/nsubj/3/troop entered/VERB/root/0 Chad/PROPN/obj/3 ./PUNCT/punct/3",
        "Norway/PROPN/nmod:poss/3 's/PART/case/1 plan/NOUN/nsubj/5 was/AUX/cop/5 Danish/ADJ/root/0 "
        "./PUNCT/punct/5",
        "Two/NUM/nummod/3 Polish/ADJ/amod/3 tourists/NOUN/nsubj/4/tourist met/VERB/root/0 "
        "Greeks/PROPN/obj/4/Greek");
    assert_means(&parse, "troops", 0, "FRA");
    assert_kind(&parse, "troops", MENTION_NAME);
    assert_kind(&parse, "French", MENTION_ADJECTIVE);
    assert_kind(&parse, "Chad", MENTION_NAME);
    assert_kind(&parse, "Norway", MENTION_ADJECTIVE);
    assert_kind(&parse, "tourists", MENTION_PERSON);
    assert_means(&parse, "tourists", 0, "POL");
    assert_kind(&parse, "Greeks", MENTION_PERSON);
    assert_int_equal(need_actor(&parse, "FRA")->mentions, 2);
    arena_free(arena);
}

static void a_title_makes_an_official_and_its_adjective_the_office(void **state)
{
    (void)state;
    DOCUMENT("Norwegian/ADJ/amod/3 Defence/PROPN/compound/3 Minister/PROPN/nsubj/6 Liv/PROPN/flat/3 "
             "Solberg/PROPN/flat/4 "
             "met/VERB/root/0/meet Portugal/PROPN/nmod:poss/11 's/PART/case/7 Deputy/PROPN/compound/11 "
             "Prime/PROPN/compound/11 Minister/PROPN/obj/6 Rui/PROPN/flat/11 Valadares/PROPN/flat/12 "
             "./PUNCT/punct/6",
             "Solberg/PROPN/nsubj/2 praised/VERB/root/0/praise Valadares/PROPN/obj/2 ./PUNCT/punct/2");
    const Actor *minister = need_actor(&parse, "liv-solberg");
    assert_int_equal(minister->type, ACTOR_OFFICIAL);
    assert_true(str_is(minister->country, "NOR"));
    assert_true(str_is(minister->role, "Defence Minister"));
    assert_true(has_alias(minister, "Solberg"));
    assert_true(has_office(&parse, "liv-solberg", "NOR"));
    assert_true(has_office(&parse, "rui-valadares", "PRT"));
    assert_means(&parse, "Solberg", 1, "liv-solberg");
    assert_means(&parse, "Valadares", 1, "rui-valadares");
    assert_int_equal(parse.actors.offices.count, 2);
    arena_free(arena);
}

static void an_apposition_gives_the_office(void **state)
{
    (void)state;
    DOCUMENT("Ilse/PROPN/nsubj/12 Brandl/PROPN/flat/1 ,/PUNCT/punct/6 the/DET/det/6 Austrian/ADJ/amod/6 "
             "ambassador/NOUN/appos/1 to/ADP/case/8 Peru/PROPN/nmod/6 ,/PUNCT/punct/6 has/AUX/aux/12 "
             "not/PART/advmod/12 "
             "left/VERB/root/0/leave ./PUNCT/punct/12",
             "Peru/PROPN/nmod:poss/5 's/PART/case/1 new/ADJ/amod/5 foreign/ADJ/amod/5 minister/NOUN/nsubj/9 "
             ",/PUNCT/punct/7 "
             "Ana/PROPN/appos/5 Quispe/PROPN/flat/7 agreed/VERB/root/0/agree ./PUNCT/punct/9");
    assert_true(has_office(&parse, "ilse-brandl", "AUT"));
    assert_false(has_office(&parse, "ilse-brandl", "PER"));
    assert_true(has_office(&parse, "ana-quispe", "PER"));
    assert_means(&parse, "ambassador", 0, "ilse-brandl");
    arena_free(arena);
}

static void officials_without_a_name_are_the_state(void **state)
{
    (void)state;
    DOCUMENT("A/DET/det/3 Swiss/ADJ/amod/3 diplomat/NOUN/nsubj/4 warned/VERB/root/0/warn the/DET/det/7 "
             "Kenyan/ADJ/amod/7 "
             "president/NOUN/obj/4 ./PUNCT/punct/4");
    assert_means(&parse, "diplomat", 0, "CHE");
    assert_means(&parse, "president", 0, "KEN");
    assert_int_equal(parse.actors.offices.count, 0);
    arena_free(arena);
}

static void bodies_that_no_list_knows(void **state)
{
    (void)state;
    DOCUMENT(
        "The/DET/det/4 Maltese/ADJ/amod/4 fisheries/NOUN/compound/4/fishery ministry/NOUN/nsubj/5 "
        "sued/VERB/root/0/sue "
        "the/DET/det/8 Belgian/ADJ/amod/8 firm/NOUN/obj/5 Zendor/PROPN/appos/8 ./PUNCT/punct/5",
        "The/DET/det/2 ministry/NOUN/nsubj/3 accused/VERB/root/0/accuse Zendor/PROPN/obj/3 ./PUNCT/punct/3",
        "The/DET/det/5 National/PROPN/compound/5 Tide/PROPN/compound/5 Survey/PROPN/compound/5 "
        "Agency/PROPN/nsubj/9 "
        "(/PUNCT/punct/7 NTSA/PROPN/appos/5 )/PUNCT/punct/7 agreed/VERB/root/0/agree ./PUNCT/punct/9",
        "NTSA/PROPN/nsubj/2 left/VERB/root/0/leave ./PUNCT/punct/2");
    assert_int_equal(need_actor(&parse, "maltese-fisheries-ministry")->type, ACTOR_ORGANISATION);
    assert_true(has_office(&parse, "maltese-fisheries-ministry", "MLT"));
    assert_means(&parse, "ministry", 1, "maltese-fisheries-ministry");
    assert_true(has_office(&parse, "zendor", "BEL"));
    assert_means(&parse, "Zendor", 1, "zendor");
    assert_true(has_alias(need_actor(&parse, "national-tide-survey-agency"), "NTSA"));
    assert_means(&parse, "NTSA", 1, "national-tide-survey-agency");
    arena_free(arena);
}

static void an_embassy_belongs_to_who_sent_it(void **state)
{
    (void)state;
    DOCUMENT("Cuban/ADJ/amod/2 sailors/NOUN/nsubj/3/sailor left/VERB/root/0/leave ./PUNCT/punct/3",
             "Cuba/PROPN/nmod:poss/3 's/PART/case/1 embassy/NOUN/nsubj/6 in/ADP/case/5 Oslo/PROPN/nmod/3 "
             "protested/VERB/root/0/protest ./PUNCT/punct/6",
             "The/DET/det/2 embassy/NOUN/nsubj/3 closed/VERB/root/0/close ./PUNCT/punct/3");
    const Actor *embassy = need_actor(&parse, "cuba-embassy-in-oslo");
    assert_true(str_is(embassy->country, "CUB"));
    assert_true(has_alias(embassy, "Cuban embassy"));
    assert_true(has_office(&parse, "cuba-embassy-in-oslo", "CUB"));
    assert_means(&parse, "embassy", 1, "cuba-embassy-in-oslo");
    arena_free(arena);
}

static void pronouns_and_descriptions(void **state)
{
    (void)state;
    DOCUMENT("Ghana/PROPN/nsubj/2 warned/VERB/root/0/warn Togo/PROPN/obj/2 that/SCONJ/mark/6 it/PRON/nsubj/6 "
             "acts/VERB/ccomp/2/act ./PUNCT/punct/2",
             "The/DET/det/3 two/NUM/nummod/3 countries/NOUN/nsubj/4/country talked/VERB/root/0/talk "
             "./PUNCT/punct/4",
             "Ghanaian/ADJ/amod/3 President/PROPN/compound/3 Kofi/PROPN/nsubj/5 Abban/PROPN/flat/3 "
             "spoke/VERB/root/0/speak",
             "He/PRON/nsubj/2/he left/VERB/root/0/leave ./PUNCT/punct/2",
             "Eva/PROPN/nsubj/3 Lund/PROPN/flat/1 saw/VERB/root/0/see the/DET/det/5 president/NOUN/obj/3 "
             "./PUNCT/punct/3");
    assert_means(&parse, "it", 0, "GHA");
    const Mention *both = mention_of(&parse, "countries", 0);
    assert_non_null(both);
    assert_int_equal(both->n_actors, 2);
    assert_means(&parse, "He", 0, "kofi-abban");
    assert_means(&parse, "president", 0, "kofi-abban");
    assert_true(str_is(need_actor(&parse, "eva-lund")->country, ""));
    arena_free(arena);
}

static void we_is_who_speaks(void **state)
{
    (void)state;
    DOCUMENT("“/PUNCT/punct/3 We/PRON/nsubj/3/we disagree/VERB/ccomp/6 ,/PUNCT/punct/3 ”/PUNCT/punct/3 "
             "said/VERB/root/0/say "
             "Maltese/ADJ/amod/8 Premier/PROPN/nsubj/6 Ġorġ/PROPN/flat/8 Vella/PROPN/flat/9 ./PUNCT/punct/6",
             "“/PUNCT/punct/3 I/PRON/nsubj/3/i left/VERB/ccomp/6/leave ,/PUNCT/punct/3 ”/PUNCT/punct/3 "
             "said/VERB/root/0/say "
             "Vella/PROPN/nsubj/6 ./PUNCT/punct/6",
             "We/PRON/nsubj/2/we know/VERB/root/0 ./PUNCT/punct/2");
    assert_means(&parse, "We", 0, "MLT");
    assert_means(&parse, "I", 0, "gorg-vella");
    assert_null(mention_of(&parse, "We", 1));
    arena_free(arena);
}

static void who_and_which_are_the_noun_before(void **state)
{
    (void)state;
    DOCUMENT("Laos/PROPN/nsubj/7 ,/PUNCT/punct/4 which/PRON/nsubj/4 borders/VERB/acl:relcl/1/border "
             "Vietnam/PROPN/obj/4 "
             ",/PUNCT/punct/4 refused/VERB/root/0/refuse ./PUNCT/punct/7");
    assert_means(&parse, "which", 0, "LAO");
    arena_free(arena);
}

static void headlines_in_capitals_invent_nobody(void **state)
{
    (void)state;
    DOCUMENT("Kenya/PROPN/nsubj/4 President/PROPN/compound/4 Slams/PROPN/flat/2 Bold/PROPN/root/0 "
             "Mining/PROPN/compound/6 "
             "Deal/PROPN/obj/4");
    assert_non_null(actor_named(&parse, "KEN"));
    assert_int_equal(parse.actors.actors.count, 1);
    arena_free(arena);
}

static void titles_without_a_country_follow_the_document(void **state)
{
    (void)state;
    DOCUMENT("Denmark/PROPN/nsubj/2 closed/VERB/root/0/close a/DET/det/4 port/NOUN/obj/2 ./PUNCT/punct/2",
             "Transport/PROPN/compound/2 Minister/PROPN/compound/3 Bo/PROPN/nsubj/5 Friis/PROPN/flat/3 "
             "explained/VERB/root/0/explain it/PRON/obj/5 ./PUNCT/punct/5");
    assert_true(has_office(&parse, "bo-friis", "DNK"));
    arena_free(arena);
}

static void a_dateline_tells_whose_ministers_they_are(void **state)
{
    (void)state;
    DOCUMENT("OSLO/PROPN/root/0 --/PUNCT/punct/1", "Chad/PROPN/nsubj/2 sued/VERB/root/0/sue Mali/PROPN/obj/2",
             "Chad/PROPN/nsubj/2 won/VERB/root/0/win", "Norway/PROPN/nsubj/2 lost/VERB/root/0/lose",
             "Norway/PROPN/nsubj/2 wept/VERB/root/0/weep",
             "Fisheries/PROPN/compound/2 Minister/PROPN/compound/3 Siv/PROPN/nsubj/5 Dahl/PROPN/flat/3 "
             "spoke/VERB/root/0/speak ./PUNCT/punct/5");
    assert_true(has_office(&parse, "siv-dahl", "NOR"));
    arena_free(arena);
}

static void common_nouns_are_no_part_of_a_name(void **state)
{
    (void)state;
    DOCUMENT(
        "The/DET/det/3 Zendor/PROPN/compound/3 steel/NOUN/nsubj/4 arrived/VERB/root/0/arrive ./PUNCT/punct/4",
        "The/DET/det/3 Mundor/PROPN/compound/3 group/NOUN/nsubj/4 arrived/VERB/root/0/arrive "
        "./PUNCT/punct/4");
    assert_int_equal(parse.actors.actors.count, 1);
    assert_true(str_is(need_actor(&parse, "mundor")->label, "Mundor"));
    arena_free(arena);
}

static void titles_that_govern_a_name(void **state)
{
    (void)state;
    DOCUMENT(
        "Kenya/PROPN/nmod:poss/3 's/PART/case/1 ambassador/NOUN/nsubj/9 to/ADP/case/5 Ghana/PROPN/nmod/3 "
        ",/PUNCT/punct/7 Otieno/PROPN/appos/3 Wekesa/PROPN/flat/7 resigned/VERB/root/0/resign "
        "./PUNCT/punct/9",
        "Commodore/PROPN/compound/2 Jim/PROPN/nsubj/8 Oduya/PROPN/flat/2 of/ADP/case/7 the/DET/det/7 "
        "Ghanaian/ADJ/amod/7 Navy/PROPN/nmod/2 agreed/VERB/root/0/agree ./PUNCT/punct/8",
        "Kenya/PROPN/nmod:poss/4 's/PART/case/1 army/NOUN/compound/4 chief/NOUN/nsubj/9 ,/PUNCT/punct/7 "
        "Gen./PROPN/compound/7 Sam/PROPN/appos/4 Mutiso/PROPN/flat/7 wept/VERB/root/0/weep ./PUNCT/punct/9");
    assert_true(has_office(&parse, "otieno-wekesa", "KEN"));
    assert_false(has_office(&parse, "otieno-wekesa", "GHA"));
    assert_true(has_office(&parse, "jim-oduya", "GHA"));
    assert_true(has_office(&parse, "sam-mutiso", "KEN"));
    arena_free(arena);
}

static void both_are_the_pair_named_before(void **state)
{
    (void)state;
    DOCUMENT("Ties/NOUN/nsubj/5/tie between/ADP/case/3 Chad/PROPN/nmod/1 and/CCONJ/cc/4 worry/VERB/root/0 "
             "Egypt/PROPN/obj/5",
             "Peru/PROPN/nsubj/4 and/CCONJ/cc/3 Chile/PROPN/conj/1 talked/VERB/root/0/talk in/ADP/case/6 "
             "Quito/PROPN/obl/4 ./PUNCT/punct/4",
             "Both/DET/det/2 sides/NOUN/nsubj/3/side agreed/VERB/root/0/agree ./PUNCT/punct/3");
    const Mention *both = mention_of(&parse, "sides", 0);
    assert_non_null(both);
    assert_int_equal(both->n_actors, 2);
    assert_true(str_is(parse.actors.actors.items[both->actors[0]].id, "PER"));
    assert_true(str_is(parse.actors.actors.items[both->actors[1]].id, "CHL"));
    arena_free(arena);
}

static void spellings_of_a_name_are_one_actor(void **state)
{
    (void)state;
    DOCUMENT("Thai/ADJ/amod/2 Premier/PROPN/compound/3 Anan/PROPN/nsubj/6 Sak/PROPN/flat/3 Wong/PROPN/flat/3 "
             "spoke/VERB/root/0/speak ./PUNCT/punct/6",
             "Premier/PROPN/compound/2 Anan/PROPN/nsubj/4 Sak-wong/PROPN/flat/2 left/VERB/root/0/leave "
             "./PUNCT/punct/4",
             "Jan/PROPN/nsubj/3 Petrovskiy/PROPN/flat/1 said/VERB/root/0/say no/INTJ/obj/3",
             "Jan/PROPN/nsubj/3 Petrovsky/PROPN/flat/1 said/VERB/root/0/say yes/INTJ/obj/3");
    const Actor *premier = need_actor(&parse, "anan-sak-wong");
    assert_int_equal(premier->mentions, 2);
    assert_int_equal(need_actor(&parse, "jan-petrovskiy")->mentions, 2);
    assert_null(actor_named(&parse, "jan-petrovsky"));
    arena_free(arena);
}

static void opponents_are_actors_and_weapons_nobody(void **state)
{
    (void)state;
    DOCUMENT("An/DET/det/3 anti-Danish/ADJ/amod/3 mob/NOUN/nsubj/4 burned/VERB/root/0/burn an/DET/det/6 "
             "S-400/PROPN/obj/4 "
             "./PUNCT/punct/4");
    assert_int_equal(parse.actors.actors.count, 1);
    need_actor(&parse, "DNK");
    arena_free(arena);
}

/* Trees may be nonsense, indices may not. */
static uint32_t next_random(uint32_t *seed) { return *seed = *seed * 1664525u + 1013904223u, *seed >> 8; }

static void add_salad(Parse *parse, uint32_t *seed)
{
    static const char *const words[] = {
        "President", "of",    "the",   "Russian", "forces", "and",      ",",        "'s",    "he",
        "it",        "which", "both",  "sides",   "two",    "NATO",     "U.S.",     "Jan",   "Novak",
        "embassy",   "in",    "Paris", "said",    "“",      "”",        "minister", "North", "who",
        "(",         "ABC",   ")",     "-",       "Group",  "ministry", "for",      "their", "counterpart"};
    static const char *const tags[] = {"NOUN", "PROPN", "ADJ", "VERB", "DET", "ADP", "PRON", "PUNCT", "AUX"};
    static const char *const relations[] = {"nsubj", "obj",  "amod",      "compound", "flat",
                                            "appos", "conj", "acl:relcl", "nmod"};
    char text[4096];
    size_t used = 0;
    uint32_t count = 3 + next_random(seed) % 30, root = 1 + next_random(seed) % count;
    for (uint32_t i = 1; i <= count; i++) {
        uint32_t head = i == root ? 0 : i < root ? i + 1 : i - 1 - next_random(seed) % (i - root);
        used += (size_t)snprintf(text + used, sizeof text - used, "%s/%s/%s/%u ",
                                 words[next_random(seed) % 36], tags[next_random(seed) % 9],
                                 head ? relations[next_random(seed) % 9] : "root", head);
    }
    add_sentence(parse, str_copy(parse->arena, (Str){text, used}).bytes);
}

static void assert_sound(const Parse *parse)
{
    const Actors *actors = &parse->actors;
    uint32_t tokens = parse->tokens.tokens.count, before = 0;
    for (uint32_t i = 0; i < actors->mentions.count; i++) {
        const Mention *mention = &actors->mentions.items[i];
        assert_true(mention->first >= before && mention->first < mention->end && mention->end <= tokens);
        assert_true(mention->first <= mention->head && mention->head < mention->end && mention->n_actors > 0);
        for (uint32_t k = 0; k < mention->n_actors; k++)
            assert_true(mention->actors[k] < actors->actors.count);
        before = mention->first;
    }
    for (uint32_t i = 0; i < tokens; i++)
        assert_true(actors->at[i] == ACTOR_NONE || actors->at[i] < actors->mentions.count);
    for (uint32_t i = 0; i < actors->actors.count; i++) {
        assert_true(actors->actors.items[i].id.size > 0 && actors->actors.items[i].label.size > 0);
        for (uint32_t k = 0; k < i; k++)
            assert_false(str_equal(actors->actors.items[i].id, actors->actors.items[k].id));
    }
}

static void nonsense_gives_sound_tables(void **state)
{
    (void)state;
    uint32_t seed = 7;
    for (int round = 0; round < 60; round++) {
        Parse parse = {.arena = arena_new(), .lex = lexicon};
        for (int sentence = 0; sentence < 12; sentence++) add_salad(&parse, &seed);
        lay_out(&parse);
        actors_find(parse.arena, lexicon, &parse.doc, &parse.tokens, &parse.trees, &parse.actors);
        assert_sound(&parse);
        arena_free(parse.arena);
    }
}

static void an_empty_document_has_no_actors(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Parse parse = parse_of(arena, lexicon, (const char *const[]){NULL});
    assert_int_equal(parse.actors.actors.count, 0);
    assert_int_equal(parse.actors.mentions.count, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_are_named_by_name_adjective_and_forces),
        cmocka_unit_test(a_title_makes_an_official_and_its_adjective_the_office),
        cmocka_unit_test(an_apposition_gives_the_office),
        cmocka_unit_test(officials_without_a_name_are_the_state),
        cmocka_unit_test(bodies_that_no_list_knows),
        cmocka_unit_test(an_embassy_belongs_to_who_sent_it),
        cmocka_unit_test(pronouns_and_descriptions),
        cmocka_unit_test(we_is_who_speaks),
        cmocka_unit_test(who_and_which_are_the_noun_before),
        cmocka_unit_test(headlines_in_capitals_invent_nobody),
        cmocka_unit_test(titles_without_a_country_follow_the_document),
        cmocka_unit_test(a_dateline_tells_whose_ministers_they_are),
        cmocka_unit_test(common_nouns_are_no_part_of_a_name),
        cmocka_unit_test(titles_that_govern_a_name),
        cmocka_unit_test(both_are_the_pair_named_before),
        cmocka_unit_test(spellings_of_a_name_are_one_actor),
        cmocka_unit_test(opponents_are_actors_and_weapons_nobody),
        cmocka_unit_test(nonsense_gives_sound_tables),
        cmocka_unit_test(an_empty_document_has_no_actors),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
