/* A string as a slice: bytes and a size, in UTF-8, not ended by NUL. {NULL, 0} is the empty string. */
#ifndef ACTANT_STR_H
#define ACTANT_STR_H

#include <stddef.h>

typedef struct act_str {
    const char *bytes; /* borrowed from whoever made it */
    size_t size;       /* in bytes */
} act_str;

#endif
