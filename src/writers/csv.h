/* The second file of `-o x.csv`: x-nodes.csv. */
#ifndef WRITERS_CSV_H
#define WRITERS_CSV_H

#include "writers/writers.h"

act_status csv_nodes_write(Sink *sink, const Output *output, act_error *error);

#endif
