/* spans.h: which of many ranges of addresses holds one.
 *
 * Purpose     Symbols, units and functions of a file, found fast; ranges may nest and overlap.
 * Invariants  After slp_spans_sort: in the order of `low`; reach = the highest `high` up to there.
 * Ownership   A zeroed struct is empty; slp_spans_drop frees what it holds, not the items.
 * errno, fork, signals   An ordinary program's. What finds no memory is left out.
 */
#ifndef SLP_SYMBOL_SPANS_H
#define SLP_SYMBOL_SPANS_H

#include <stddef.h>
#include <stdint.h>

struct slp_span {
    uint64_t low, high, reach;
    uint64_t rank; /* of two with the same `low` the higher is found */
    const void *item;
};

struct slp_spans {
    struct slp_span *table;
    size_t n, room;
};

/* [low, high); an empty one is not added. */
void slp_spans_add(struct slp_spans *spans, uint64_t low, uint64_t high, uint64_t rank,
                   const void *item);
void slp_spans_sort(struct slp_spans *spans);

/* The one with the highest `low` that holds the address, or NULL. */
const struct slp_span *slp_spans_find(const struct slp_spans *spans, uint64_t address);

void slp_spans_drop(struct slp_spans *spans);

#endif
