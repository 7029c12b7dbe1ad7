/* What many records say, in one value: lists of strings, the most frequent of them, the distinct ones. */
#ifndef GRAPH_SUMMARY_H
#define GRAPH_SUMMARY_H

#include "base/str.h"

typedef ARRAY(Str) Strs;

void strs_add(Arena *arena, Strs *list, Str str); /* what is empty is left out */
void strs_sort(Strs *list);                       /* by bytes */
void strs_unite(Strs *list);                      /* sorts; equal ones become one */
Str strs_most_frequent(Strs *list); /* sorts; ties: the first in byte order; empty for an empty list */

/* Adds str unless it is empty or there already; the order of arrival stays. For short lists. */
void strs_add_new(Arena *arena, Strs *list, Str str);
Str strs_join(Arena *arena, const Strs *list); /* with ';' between; a ';' within becomes ',' */

#endif
