/* A fuzz target: one function that takes any bytes and must neither crash nor leak; it aborts where what it
 * reads contradicts itself. libFuzzer calls it (`make fuzz`), and so does replay.c, with the inputs that are
 * kept in corpus/ (`make test`). */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#define MUST(condition)                                                                                      \
    do                                                                                                       \
        if (!(condition)) abort();                                                                           \
    while (0)

#endif
