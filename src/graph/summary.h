/* What many records say, in one value: lists of strings, the most frequent of them, the distinct ones. */
#ifndef GRAPH_SUMMARY_H
#define GRAPH_SUMMARY_H

#include "base/str.h"

typedef ARRAY(Str) Strs;

void strs_add(Arena *arena, Strs *list, Str str); /* what is empty is left out */
void strs_sort(Strs *list);                       /* by bytes */
void strs_unite(Strs *list);                      /* sorts; equal ones become one */
Str strs_most_frequent(Strs *list); /* sorts; ties: the first in byte order; empty for an empty list */

Str strs_join(Arena *arena, const Strs *list); /* with ';' between; a ';' within becomes ',' */

#endif
