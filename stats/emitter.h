/* emitter.h: the events of one traversal of a snapshot.
 *
 * Purpose     slp_snapshot_walk() visits every counter once, in the order of the
 *             JSON schema; a form of output is a set of answers to these events.
 *             A form that needs another order (columns, metric families) walks
 *             more than once and takes what it needs each time.
 * Invariants  begin and end are paired; key is NULL for an element of an array
 *             and for the outermost object. A row's identifying key ("size",
 *             "le", "backend") is the first in its object.
 * Ownership   The emitter's state belongs to the form; keys and strings live as
 *             long as the snapshot.
 * Locks, errno, fork, signals   As out.h.
 */
#ifndef SLP_STATS_EMITTER_H
#define SLP_STATS_EMITTER_H

#include <stdbool.h>
#include <stdint.h>

struct slp_emitter {
    void (*begin)(struct slp_emitter *e, const char *key, bool array);
    void (*end)(struct slp_emitter *e, bool array);
    void (*number)(struct slp_emitter *e, const char *key, uint64_t value);
    void (*balance)(struct slp_emitter *e, const char *key, int64_t value);
    /* value / 10^decimals */
    void (*fixed)(struct slp_emitter *e, const char *key, uint64_t value, unsigned decimals);
    void (*string)(struct slp_emitter *e, const char *key, const char *value);
    bool only_set;    /* leave out options that have their default */
    bool all_buckets; /* histogram buckets of 0 as well */
};

#endif
