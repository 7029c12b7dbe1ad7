/* Reading: from documents to records.
 *
 * An engine holds what is known of language and the world; it is loaded once, never changes, and may be
 * shared by threads. A store holds records, and is filled by reading; it must not be shared while it is being
 * filled.
 *
 *     act_engine *engine; act_store *store; act_error error;
 *     if (act_engine_new(&engine, NULL, &error)) … error.message …
 *     act_store_new(&store, &error);
 *     act_store_read(store, engine, "note.txt", text, strlen(text), NULL, &error); */
#ifndef ACTANT_ENGINE_H
#define ACTANT_ENGINE_H

#include "actant/record.h"

typedef struct act_engine act_engine;
typedef struct act_store act_store;

/* Paths of files that stand in for what is built in (lexicon, model) or add to it; NULL where none does. */
typedef struct act_sources {
    const char *lexicon;   /* a folder like actant's own lexicon/ */
    const char *model;     /* a trained model */
    const char *actors;    /* a lexicon file of actors, over the built-in ones */
    const char *relations; /* a lexicon file of relations and frames, likewise */
} act_sources;

/* sources may be NULL. out is owned: act_engine_free. A wrong line of a lexicon is ACT_ERROR_FORMAT with its
 * file and line. */
ACT_PUBLIC act_status act_engine_new(act_engine **out, const act_sources *sources, act_error *error);
ACT_PUBLIC void act_engine_free(act_engine *engine);

typedef struct act_read_options {
    const char *format; /* "text", "html", "conllu", "events", "json"; NULL: by suffix and content */
    const char *date;   /* of documents that carry none; NULL: none */
    unsigned threads;   /* for act_store_read_files; 0: one per core */
    /* Called for each file that cannot be read, in the order of the files; may be NULL. */
    void (*complain)(void *context, const act_error *error);
    void *context;
} act_read_options;

ACT_PUBLIC act_status act_store_new(act_store **out, act_error *error); /* owned: act_store_free */
ACT_PUBLIC void act_store_free(act_store *store);

/* Reads one document (or events or json file) from memory; nothing of bytes is kept. options may be NULL.
 * After an error the store is as it was before, ACT_ERROR_MEMORY aside. */
ACT_PUBLIC act_status act_store_read(act_store *store, const act_engine *engine, const char *name,
                                     const char *bytes, size_t size, const act_read_options *options,
                                     act_error *error);

/* Reads files and folders ("-": standard input), on several threads; the store is the same whatever their
 * number. Files that cannot be read are complained of and left out: the status is then that of the first of
 * them. */
ACT_PUBLIC act_status act_store_read_files(act_store *store, const act_engine *engine,
                                           const char *const *paths, size_t count,
                                           const act_read_options *options, act_error *error);

/* Records are borrowed from the store, until it is read into again or freed. */
ACT_PUBLIC size_t act_store_actor_count(const act_store *store);
ACT_PUBLIC const act_actor *act_store_actor(const act_store *store, size_t index);
ACT_PUBLIC size_t act_store_evidence_count(const act_store *store);
ACT_PUBLIC const act_evidence *act_store_evidence(const act_store *store, size_t index);

#endif
