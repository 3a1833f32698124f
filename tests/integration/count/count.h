/*
 * count.h - the file that libcount.so leaves and that `compare` reads.
 *
 * Purpose: the layout, in 64-bit cells: 8 of header, then the shards one after the other.
 * Invariant: a sum over the shards is a total; cells only grow, but for live_bytes (modulo 2^64).
 * Owner: libcount.so in the process named by pid; `compare` reads when that process has ended.
 * No locks; relaxed additions. errno, fork and signals: see count.c.
 */
#ifndef SLP_TESTS_COUNT_H
#define SLP_TESTS_COUNT_H

#include <stdint.h>

#define COUNT_SHARDS 8
#define COUNT_LARGE 262144 /* usable bytes over this are large; exactly this: by the request */

struct count_shard {
    uint64_t allocs;
    uint64_t frees;
    uint64_t live_bytes;
    uint64_t large_allocs;
    uint64_t large_frees;
    uint64_t remapped; /* realloc from large to large that changed the address */
    uint64_t stayed;   /* realloc that kept the address */
    uint64_t threads;  /* that allocated */
    uint64_t class_allocs[COUNT_LARGE / 8 + 1]; /* index: usable size / 8 */
    uint64_t class_frees[COUNT_LARGE / 8 + 1];
};

struct count_file {
    uint64_t pid;
    uint64_t large_from;
    uint64_t shards;
    uint64_t forked; /* 1: starts with blocks it did not allocate */
    uint64_t reserved[4];
    struct count_shard shard[COUNT_SHARDS];
};

#endif
