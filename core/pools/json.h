/* json.h: JSON into a growing buffer, for its two files.
 *
 * Purpose     Values with the commas between them, from a state of one byte: what may come next,
 *             and whether a comma goes before it. A value ends in the state `after`.
 * Invariants  objects has one bit for each open array (0) or object (1). A call that fails leaves
 *             the buffer as it was, and the state FAILED, which no call but finish leaves.
 * Ownership, locks   The buffer is the caller's; one thread at a time.
 * errno, fork, signals   As the buffer.
 */
#ifndef SLP_POOLS_JSON_H
#define SLP_POOLS_JSON_H

#include "core/pools/buf.h"
#include "core/slabpool/json.h"

/* A value may come in the first three. */
enum slp_json_state {
    SLP_JSON_NEXT,
    SLP_JSON_FIRST,
    SLP_JSON_KEYED,
    SLP_JSON_KEY_NEXT,
    SLP_JSON_KEY_FIRST,
    SLP_JSON_DONE,
    SLP_JSON_FAILED,
};

struct slabpool_json {
    struct slabpool_buf *buf;
    uint8_t state, after; /* enum slp_json_state */
    int error;
    unsigned depth;
    uint64_t objects[SLABPOOL_JSON_DEPTH / 64];
    uint64_t replaced;
};

/* -1, with errno as the first error had it, which this may be. */
int slp_json_fail(struct slabpool_json *json, int error);

#endif
