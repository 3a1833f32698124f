/* verifier.h: what the two files of the verifier share.
 *
 * Purpose     The record of one verification; see verify.h.
 * Invariants  An item stands for each slab that is not free, but for those inherited from threads
 *             that a fork left behind. Its bits are the blocks found not in use.
 * Ownership   The caller of slp_verify, on a mapping of its own.
 */
#ifndef SLP_CORE_VERIFIER_H
#define SLP_CORE_VERIFIER_H

#include "core/class.h"
#include "core/inspect.h"
#include "core/slab.h"

/* What is known of one slab. */
struct slp_verify_item {
    struct slp_slab *slab;
    uint64_t *bits;     /* one for each block: found free, or on its way home */
    uint32_t in_flight; /* blocks on their way home */
    bool placed;        /* found in the tables or lists of a heap */
};

struct slp_verify_sums {
    uint64_t slabs, handed, in_flight, carved;
    uint32_t first, last; /* orphans with room that begin or end a chain */
};

struct slp_verifier {
    const char *what; /* the first fault, or NULL */
    const void *where;
    size_t mask; /* of items */
    struct slp_verify_item *items;
    uint64_t *next_bits;
    bool inherited;
    struct slp_verify_sums sums[SLP_CLASSES];
    uint64_t large, large_bytes, stand_ins;
    struct slp_inspection seen;
};

/* In a function of v: what must hold, the sentence when it does not, and where. */
#define SLP_MUST(condition, sentence, at)                                                          \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            slp_verify_fail(v, (sentence), (at));                                                  \
            return;                                                                                \
        }                                                                                          \
    } while (0)

/* Only the first fault is kept. */
void slp_verify_fail(struct slp_verifier *v, const char *what, const void *where);

/* The slab's item, or the empty one where it would be. */
struct slp_verify_item *slp_verify_item(const struct slp_verifier *v, const struct slp_slab *slab);

/* Notes that block p of the slab is not in use. False when it is no carved block or was noted
 * before. */
bool slp_verify_note(const struct slp_verify_item *item, const void *p);

/* The link of a free block, which the address sanitizer build keeps poisoned. */
void *slp_verify_link(const void *block);

/* Tables, lists, posts and inboxes of all heaps. */
void slp_verify_heaps(struct slp_verifier *v);

#endif
