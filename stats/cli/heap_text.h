/* heap_text.h: a heap profile in the legacy text form, read.
 *
 * Purpose     `heap profile: n: B [N: B] @ heap_v2/RATE`, a row for each stack and size class, then
 *             the memory map; as the library and gperftools write it. `heap_v2/RATE`, stacks and
 *             their counts in turn: jemalloc.
 * Invariants  Values are estimates: a row's samples are scaled by 1 / (1 - exp(-mean / rate)), as
 *             pprof does; a rate of 1 means that they are no samples.
 *             A file is trusted in nothing; a fault is one message that names file and line.
 * Ownership   slp_heap_text_read fills *profile; slp_heap_text_drop frees it.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_HEAP_TEXT_H
#define SLP_CLI_HEAP_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct slp_heap_row {
    double live, live_bytes, allocs, alloc_bytes;
    uint64_t *frames; /* the innermost first */
    size_t depth;
};

struct slp_heap_text {
    struct slp_heap_row *rows;
    size_t n;
    double rate;    /* bytes between samples, mean; 1: every allocation */
    bool jemalloc;  /* the form that jemalloc writes */
    char *maps;     /* the memory map, "" when there is none */
};

/* Is it one, by its first bytes? A regular file: what is read of a pipe would be lost. */
bool slp_heap_text_is(const char *path);

/* 0; -1 after a message. */
int slp_heap_text_read(const char *path, struct slp_heap_text *profile);
void slp_heap_text_drop(struct slp_heap_text *profile);

#endif
