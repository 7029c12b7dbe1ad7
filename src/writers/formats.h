/* The functions in the table of writers.c, one or more in each file of this folder. */
#ifndef WRITERS_FORMATS_H
#define WRITERS_FORMATS_H

#include "writers/writers.h"

act_status dot_write(Sink *sink, const Output *output, act_error *error);
act_status dot_plain_write(Sink *sink, const Output *output, act_error *error);
act_status graphml_write(Sink *sink, const Output *output, act_error *error);
act_status gexf_write(Sink *sink, const Output *output, act_error *error);
act_status json_write(Sink *sink, const Output *output, act_error *error);
act_status events_write(Sink *sink, const Output *output, act_error *error);
act_status csv_write(Sink *sink, const Output *output, act_error *error);
act_status svg_write(Sink *sink, const Output *output, act_error *error);
act_status png_write(Sink *sink, const Output *output, act_error *error);
act_status pdf_write(Sink *sink, const Output *output, act_error *error);
act_status html_write(Sink *sink, const Output *output, act_error *error);
act_status conllu_trees_write(Sink *sink, const Output *output, act_error *error);
act_status text_write(Sink *sink, const Output *output, act_error *error);

#endif
