/* spans.c: see spans.h.
 */
#include "stats/symbol/spans.h"

#include <stdlib.h>

void slp_spans_add(struct slp_spans *spans, uint64_t low, uint64_t high, uint64_t rank,
                   const void *item)
{
    if (low >= high)
        return;
    if (spans->n == spans->room) {
        size_t room = spans->room ? spans->room * 2 : 64;
        struct slp_span *more = reallocarray(spans->table, room, sizeof *more);
        if (!more)
            return;
        spans->table = more;
        spans->room = room;
    }
    spans->table[spans->n++] = (struct slp_span){low, high, 0, rank, item};
}

static int by_low(const void *a, const void *b)
{
    const struct slp_span *x = a, *y = b;

    if (x->low != y->low)
        return x->low < y->low ? -1 : 1;
    if (x->rank != y->rank)
        return x->rank < y->rank ? -1 : 1;
    return (x->high < y->high) - (x->high > y->high);
}

void slp_spans_sort(struct slp_spans *spans)
{
    uint64_t reach = 0;

    if (spans->n > 0)
        qsort(spans->table, spans->n, sizeof *spans->table, by_low);
    for (size_t i = 0; i < spans->n; i++) {
        if (spans->table[i].high > reach)
            reach = spans->table[i].high;
        spans->table[i].reach = reach;
    }
}

const struct slp_span *slp_spans_find(const struct slp_spans *spans, uint64_t address)
{
    size_t from = 0, to = spans->n;

    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (spans->table[middle].low <= address)
            from = middle + 1;
        else
            to = middle;
    }
    while (from > 0 && spans->table[from - 1].reach > address)
        if (spans->table[--from].high > address)
            return &spans->table[from];
    return NULL;
}

void slp_spans_drop(struct slp_spans *spans)
{
    free(spans->table);
    *spans = (struct slp_spans){NULL, 0, 0};
}
