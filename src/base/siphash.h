/* SipHash-1-3 (Aumasson and Bernstein 2012, with fewer rounds, as hash tables elsewhere have it): a hash that
 * depends on a secret key, so that nobody can write a file full of strings that share a place in a table,
 * which would make finding each of them take as long as reading all. */
#ifndef BASE_SIPHASH_H
#define BASE_SIPHASH_H

#include "base/str.h"

typedef struct SipKey {
    uint64_t low, high;
} SipKey;

uint64_t siphash(SipKey key, Str str);

/* A key that this process has drawn: another one in every run, so what is hashed with it must not be seen
 * outside. */
SipKey siphash_key(void);

#endif
