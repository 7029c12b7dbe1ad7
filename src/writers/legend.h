/* The heading of a picture: title, dates, and a legend of what occurs in it. It is the label of the graph, an
 * HTML-like table: as a node of its own, spring layouts would put it anywhere among the actors. */
#ifndef WRITERS_LEGEND_H
#define WRITERS_LEGEND_H

#include "writers/picture.h"

void legend_write(Sink *sink, const Picture *picture); /* the value of `label`, with its angle brackets */
void title_write(Sink *sink,
                 const Output *output); /* in XML: the style's title, else one made from the documents */
void subtitle_write(Sink *sink, const Output *output); /* "5 documents, 2023-04-19 to 2023-05-02" */
Str colour_of(const Relation *relation);               /* "#D55E00", or grey for what is no colour */
const char *line_style(act_factuality factuality);     /* "solid", "dashed", "dotted" */
double line_width(uint32_t weight);                    /* in points; grows up to a weight of 6 */

#endif
