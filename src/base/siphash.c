#include "base/siphash.h"

#include <pthread.h>
#include <sys/random.h>
#include <time.h>

typedef struct State {
    uint64_t v0, v1, v2, v3;
} State;

static uint64_t rotated(uint64_t word, unsigned by) { return word << by | word >> (64 - by); }

static void round_once(State *s)
{
    s->v0 += s->v1;
    s->v2 += s->v3;
    s->v1 = rotated(s->v1, 13) ^ s->v0;
    s->v3 = rotated(s->v3, 16) ^ s->v2;
    s->v0 = rotated(s->v0, 32) + s->v3;
    s->v2 += s->v1;
    s->v3 = rotated(s->v3, 21) ^ s->v0;
    s->v1 = rotated(s->v1, 17) ^ s->v2;
    s->v2 = rotated(s->v2, 32);
}

static void take_word(State *s, uint64_t word)
{
    s->v3 ^= word;
    round_once(s);
    s->v0 ^= word;
}

/* Up to eight bytes, the first the lowest. */
static uint64_t word_of(const char *bytes, size_t size)
{
    uint64_t word = 0;
    for (size_t i = 0; i < size; i++) word |= (uint64_t)(unsigned char)bytes[i] << (8 * i);
    return word;
}

uint64_t siphash(SipKey key, Str str)
{
    State s = {key.low ^ 0x736f6d6570736575u, key.high ^ 0x646f72616e646f6du, key.low ^ 0x6c7967656e657261u,
               key.high ^ 0x7465646279746573u};
    size_t whole = str.size & ~(size_t)7;
    for (size_t i = 0; i < whole; i += 8) take_word(&s, word_of(str.bytes + i, 8));
    uint64_t last = (uint64_t)str.size << 56;
    if (whole < str.size) last |= word_of(str.bytes + whole, str.size - whole);
    take_word(&s, last);
    s.v2 ^= 0xFF;
    for (int i = 0; i < 3; i++) round_once(&s);
    return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}

static SipKey drawn;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void draw(void)
{
    if (getrandom(&drawn, sizeof drawn, GRND_NONBLOCK) == (ssize_t)sizeof drawn) return;
    struct timespec now; /* a system that has no randomness yet: better than nothing */
    clock_gettime(CLOCK_REALTIME, &now);
    drawn = (SipKey){(uint64_t)now.tv_nsec, (uint64_t)now.tv_sec ^ (uint64_t)(uintptr_t)&now};
}

SipKey siphash_key(void)
{
    pthread_once(&once, draw);
    return drawn;
}
