/* Lists of names, "Britain, Estonia and Latvia", by what stands between them: trees hang the members of a
 * long list on whatever is near. */
#ifndef RELATIONS_LISTS_H
#define RELATIONS_LISTS_H

#include "relations/reading.h"

enum { LIST_MOST = 32 }; /* members; longer lists are cut */

typedef struct NameList {
    uint32_t count; /* of a list 0, or 2 and more */
    uint32_t heads[LIST_MOST];
} NameList;

/* The mention whose last word stands right before end, or NULL. */
const Mention *mention_ending(const Reading *reading, uint32_t end);

/* The list that the name headed by token belongs to; empty where there is none. */
NameList list_of_names(const Reading *reading, uint32_t token);
/* The names from here on, "[Chad, Mali and Togo]", also a single one; empty where none begins here. */
NameList list_beginning(const Reading *reading, uint32_t first);
bool list_has(const NameList *list, uint32_t token);

/* "met her colleague, Jan Novak, President Kral and others": the people behind the first of them. */
NameList people_behind(const Reading *reading, uint32_t name);

/* "between Novak, who is in Oslo, and his host": the name behind the clause, or NODE_NONE. */
uint32_t name_behind_clause(const Reading *reading, const Mention *mention);

#endif
