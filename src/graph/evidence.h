/* Evidence in order: which record comes first, which ones are the same statement. */
#ifndef GRAPH_EVIDENCE_H
#define GRAPH_EVIDENCE_H

#include "records/records.h"

/* When it happened, as far as known: the event's date, else the document's; empty where neither is an ISO
 * date. */
Str evidence_date(const act_evidence *evidence);

/* By date (unknown last), document, place in it, and then by all else: 0 only for equal records. */
int evidence_compare(const act_evidence *a, const act_evidence *b);

/* Whether a period like "2023-04" touches [since, until]; either may be empty for open. */
bool date_within(Str date, Str since, Str until);

#endif
