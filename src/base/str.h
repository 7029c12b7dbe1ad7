/* Strings as slices: bytes and a size, not ended by NUL, never NULL-checked. {0} is the empty string.
 * A Str borrows its bytes; str_copy puts them into an arena (and a NUL behind them). */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "actant/str.h"
#include "base/arena.h"
#include "base/error.h"

#include <limits.h>
#include <stdarg.h>
#include <string.h>

typedef act_str Str;

#define STR(literal) ((Str){(literal), sizeof(literal) - 1})
#define STR_FORMAT "%.*s"
#define STR_ARGS(str) str_precision(str), (str).bytes ? (str).bytes : ""

/* printf takes an int, and a negative one for no limit. */
static inline int str_precision(Str str) { return str.size < INT_MAX ? (int)str.size : INT_MAX; }

static inline Str str_from(const char *text) { return (Str){text, text ? strlen(text) : 0}; }
static inline bool str_equal(Str a, Str b)
{
    return a.size == b.size && (!a.size || !memcmp(a.bytes, b.bytes, a.size));
}
static inline bool str_is(Str str, const char *text) { return str_equal(str, str_from(text)); }
bool str_in(Str str, const char *const *list); /* whether it is one of list, which NULL ends */
int str_compare(Str a, Str b);                 /* by bytes, as strcmp */
bool str_starts(Str str, Str prefix);
bool str_ends(Str str, Str suffix);
Str str_slice(Str str, size_t start, size_t end); /* [start, end), clipped to str */
Str str_trim(Str str);                            /* without ASCII white space at both ends */
/* Cuts *rest at the first separator: returns what is before it, *rest becomes what is behind (bytes NULL at
 * the end). for (Str field; rest.bytes; ) { field = str_cut(&rest, ','); … } */
Str str_cut(Str *rest, char separator);
/* The parts of text between commas, trimmed, without empty ones, added to those that list (of *count) holds.
 */
const Str *str_list(Arena *arena, Str text, const Str *list, uint32_t *count);
Str str_copy(Arena *arena, Str str);
Str str_print(Arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);
Str str_join(Arena *arena, Str a, Str b);
Str str_upper(Arena *arena, Str str); /* small letters of ASCII become capitals */
uint64_t str_hash(Str str);           /* FNV-1a: the same on every machine */

#endif
