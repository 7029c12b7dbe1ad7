/* actant: reads news, gives a graph of who does what to whom. This header brings in all the others.
 *
 *     engine.h   documents in, records out
 *     graph.h    records in, graph out
 *     write.h    graph in, files out
 *     record.h   what a record is
 *     status.h   how calls fail */
#ifndef ACTANT_ACTANT_H
#define ACTANT_ACTANT_H

#include "actant/engine.h"
#include "actant/graph.h"
#include "actant/record.h"
#include "actant/status.h"
#include "actant/str.h"
#include "actant/write.h"

ACT_PUBLIC const char *act_version(void); /* "0.1.0" */

#endif
