/* The same layout every time.
 *
 * Graphviz compares addresses: fdp directs the edges between clusters by the addresses of their nodes, and
 * cgraph visits subgraphs in the order of the addresses of their names. What malloc returns depends on what
 * fontconfig did before, which rolls dice; and so a picture with clusters was another on every run. cgraph
 * lets its allocator be replaced: with one whose addresses only grow, the order of addresses is the order of
 * creation. */
#ifndef WRITERS_STABLE_H
#define WRITERS_STABLE_H

#include <stdbool.h>

/* Replaces cgraph's allocator in this process, for good: only to be called in a child that does nothing else,
 * before its first graph. false: no memory. */
bool stable_addresses(void);

#endif
