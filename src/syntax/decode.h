/* From scores of arcs to the best tree: Chu and Liu's algorithm, with exactly one child of the root. */
#ifndef SYNTAX_DECODE_H
#define SYNTAX_DECODE_H

#include <stddef.h>
#include <stdint.h>

/* scores[i * (n + 1) + j]: how well j heads word i; j = 0 is the root, j > 0 word j - 1. scores are
 * overwritten. heads[i]: 0 or number of the head word + 1. scratch: decode_scratch(n) bytes. */
void decode_tree(float *scores, uint32_t n, uint32_t *heads, void *scratch);
size_t decode_scratch(uint32_t n);

#endif
