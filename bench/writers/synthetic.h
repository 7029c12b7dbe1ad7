/* A made-up archive of any size: what the writers are measured with.
 *
 * A document tells of 20 actors and 100 relations among them, one sentence each. Every actor is in two
 * documents, and no two documents share a pair of actors, so that N relations make a graph of N / 10 actors
 * and N lines. */
#ifndef BENCH_SYNTHETIC_H
#define BENCH_SYNTHETIC_H

#include "lexicon/relations.h"
#include "records/records.h"

/* Fills records, which are empty; relations is rounded down to whole documents. The same every time. */
void synthetic_records(const Lexicon *lex, uint32_t relations, Records *records);

#endif
