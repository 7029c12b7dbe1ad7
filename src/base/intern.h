/* Interning: every distinct string gets a number, 1, 2, 3 … in order of arrival; 0 stands for "not there".
 * What its hashes are shows nowhere. The table keeps its own copies in the arena it was made with. A table
 * that is no longer added to may be read by many threads. */
#ifndef BASE_INTERN_H
#define BASE_INTERN_H

#include "base/siphash.h"

typedef struct InternSlot {
    uint32_t id, hash; /* id 0: free */
} InternSlot;

typedef struct Intern {
    Arena *arena;
    ARRAY(Str) strings; /* strings.items[id - 1] */
    InternSlot *slots;  /* open addressing */
    uint32_t size;      /* of slots; a power of two */
    SipKey key;
} Intern;

void intern_init(Intern *table, Arena *arena);
uint32_t intern_add(Intern *table, Str str);        /* id of str, added where it was not there */
uint32_t intern_find(const Intern *table, Str str); /* id, or 0 */
Str intern_str(const Intern *table, uint32_t id);

#endif
