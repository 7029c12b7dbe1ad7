#include "syntax/decode.h"

#include <stdbool.h>

/* Every word takes its best head; a cycle is contracted into one of its words, which then stands for all of
 * it, and the problem that is left, smaller by at least one word, is solved the same way. Nodes are numbered
 * from 0, the root; scores are asked for as score(dependent, head). */
typedef struct Decoder {
    float *scores;
    uint32_t n; /* nodes, the root counted */
    uint16_t *head;
    uint8_t *active, *mark;
    uint16_t *pool; /* what contractions need to remember */
} Decoder;

enum { ROOT_PENALTY = 10000 }; /* larger than what any second child of the root could gain */

static float *score(const Decoder *decoder, uint32_t dependent, uint32_t head)
{
    return &decoder->scores[(dependent - 1) * (size_t)decoder->n + head];
}

/* The best head of a node, not itself, among active ones. */
static uint32_t best_head(const Decoder *decoder, uint32_t node)
{
    const float *row = score(decoder, node, 0);
    uint32_t best = 0;
    for (uint32_t j = 1; j < decoder->n; j++)
        if (row[j] > row[best] && j != node && decoder->active[j]) best = j;
    return best;
}

/* A node on a cycle, or 0. */
static uint32_t find_cycle(Decoder *decoder)
{
    for (uint32_t i = 0; i < decoder->n; i++) decoder->mark[i] = 0;
    for (uint32_t start = 1; start < decoder->n; start++) {
        if (!decoder->active[start]) continue;
        uint32_t at = start;
        for (; at && !decoder->mark[at]; at = decoder->head[at]) decoder->mark[at] = 1;
        if (at && decoder->mark[at] == 1) return at;
        for (at = start; at && decoder->mark[at] == 1; at = decoder->head[at]) decoder->mark[at] = 2;
    }
    return 0;
}

static void solve(Decoder *decoder, uint16_t *pool);

/* The cycle through `centre` becomes the node centre; solves what is left; opens the cycle where its head
 * enters. */
static void contract(Decoder *decoder, uint32_t centre, uint16_t *pool)
{
    uint32_t n = decoder->n, size = 0;
    uint16_t *entry = pool, *exit = pool + n, *cycle = pool + 2 * (size_t)n, *heads = pool + 3 * (size_t)n;
    for (uint32_t i = 0; i < n; i++) decoder->mark[i] = 0;
    uint32_t at = centre;
    do {
        decoder->mark[at] = 1;
        heads[size] = decoder->head[at];
        cycle[size++] = (uint16_t)at;
        at = decoder->head[at];
    } while (at != centre);
    for (uint32_t u = 0; u < n; u++) {
        if (!decoder->active[u] || decoder->mark[u]) continue;
        uint32_t in = 0, out = 0;
        float best = 0;
        for (uint32_t k = 0; k < size; k++) {
            float gain = *score(decoder, cycle[k], u) - *score(decoder, cycle[k], heads[k]);
            if (!k || gain > best) in = k, best = gain;
            if (u && k && *score(decoder, u, cycle[k]) > *score(decoder, u, cycle[out])) out = k;
        }
        entry[u] = (uint16_t)in;
        exit[u] = cycle[out];
        if (u) *score(decoder, u, centre) = *score(decoder, u, cycle[out]);
        *score(decoder, centre, u) =
            best; /* centre's own score is read no more: gains of u are on their own */
    }
    for (uint32_t k = 1; k < size; k++) decoder->active[cycle[k]] = 0;
    for (uint32_t u = 1; u < n; u++) /* the best head of all stays the best of those that are left */
        if (decoder->active[u] && decoder->mark[decoder->head[u]]) decoder->head[u] = (uint16_t)centre;
    decoder->head[centre] = (uint16_t)best_head(decoder, centre);
    solve(decoder, pool + 4 * (size_t)n);
    for (uint32_t k = 1; k < size; k++) decoder->active[cycle[k]] = 1;
    for (uint32_t u = 1; u < n; u++)
        if (decoder->active[u] && decoder->head[u] == centre) {
            bool inside = false;
            for (uint32_t k = 0; k < size && !inside; k++) inside = cycle[k] == u;
            if (!inside) decoder->head[u] = exit[u];
        }
    uint32_t above = decoder->head[centre], opened = entry[above];
    for (uint32_t k = 0; k < size; k++) decoder->head[cycle[k]] = k == opened ? (uint16_t)above : heads[k];
}

static void solve(Decoder *decoder, uint16_t *pool)
{
    uint32_t centre = find_cycle(decoder);
    if (centre) contract(decoder, centre, pool);
}

size_t decode_scratch(uint32_t n)
{
    size_t nodes = (size_t)n + 1;
    return nodes * (sizeof(uint16_t) + 2) + (nodes / 2 + 1) * 4 * nodes * sizeof(uint16_t) * 2;
}

/* Ties and numbers that are none could leave more than one child to the root: the first keeps its place. */
static void one_root(uint32_t n, uint32_t *heads)
{
    uint32_t root = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (heads[i]) continue;
        if (root)
            heads[i] = root;
        else
            root = i + 1;
    }
}

void decode_tree(float *scores, uint32_t n, uint32_t *heads, void *scratch)
{
    uint16_t *numbers = scratch;
    Decoder decoder = {.scores = scores, .n = n + 1, .head = numbers, .pool = numbers + n + 1};
    decoder.active = (uint8_t *)(decoder.pool + ((size_t)(n + 1) / 2 + 1) * 4 * (n + 1) * 2);
    decoder.mark = decoder.active + n + 1;
    for (uint32_t i = 0; i <= n; i++) decoder.active[i] = 1;
    for (uint32_t i = 1; i <= n; i++) *score(&decoder, i, 0) -= (float)ROOT_PENALTY;
    for (uint32_t i = 1; i <= n; i++) decoder.head[i] = (uint16_t)best_head(&decoder, i);
    solve(&decoder, decoder.pool);
    for (uint32_t i = 0; i < n; i++) heads[i] = decoder.head[i + 1];
    one_root(n, heads);
}
