/* snapshot.h: everything a report says, taken at one moment, and its three forms.
 *
 * Purpose     The counters of core/inspect.h with the process they belong to, the
 *             options in force and the totals.
 * Invariants  totals.allocs = sum of allocs over classes, large and fallback;
 *             frees, live and live_bytes likewise; hits + misses = allocs over
 *             classes alone. Only classes with allocs or frees are written.
 * Ownership   The caller owns the snapshot (about 24 KiB: not for small stacks)
 *             and everything it points to.
 * Locks       None.
 * errno, fork, signals   errno untouched by write; nothing allocates; usable in a
 *             signal handler.
 */
#ifndef SLP_STATS_SNAPSHOT_H
#define SLP_STATS_SNAPSHOT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/inspect.h"
#include "core/sample.h"
#include "stats/emitter.h"
#include "stats/out.h"

enum slp_format {
    SLP_FORMAT_TEXT,
    SLP_FORMAT_JSON,
    SLP_FORMAT_OPENMETRICS,
    SLP_FORMAT_PROMETHEUS,
    SLP_FORMAT_OFF
};

enum slp_end {
    SLP_END_EXIT,
    SLP_END__EXIT,
    SLP_END_QUICK_EXIT,
    SLP_END_ABORT,
    SLP_END_SIGNAL,
    SLP_END_EXEC,
    SLP_END_RUNNING,
    SLP_ENDS
};

struct slp_process {
    int32_t pid, ppid;
    const char *exe; /* any bytes, terminated */
    enum slp_end end;
    uint64_t microseconds; /* lived, since start or fork */
    uint64_t peak_rss_bytes; /* 0: not known */
};

/* One option in force, as text: "arena_limit", "1M". */
struct slp_setting {
    const char *name, *value;
    bool set; /* differs from the default */
};

struct slp_totals {
    uint64_t allocs, frees, hits, misses;
    int64_t live, live_bytes;
};

struct slp_snapshot {
    const char *version;
    struct slp_process process;
    const struct slp_setting *settings;
    unsigned nsettings;
    struct slp_totals totals;
    const struct slp_sampled *sampled; /* NULL: the sampler is off */
    uint64_t sample_bytes;
    struct slp_inspection counts;
};

/* As the schema spells them. */
extern const char slp_end_names[SLP_ENDS][11], slp_reason_names[SLP_REASONS][15];

/* Reads the counters and adds them up. The caller fills in the rest. */
void slp_snapshot_take(struct slp_snapshot *s);

/* slp_inspect numbers classes as they came: puts them in the order of size, without gaps. */
void slp_snapshot_order(struct slp_inspection *counts);

/* Adds up s->counts into s->totals. */
void slp_snapshot_sum(struct slp_snapshot *s);

/* The one traversal. */
void slp_snapshot_walk(const struct slp_snapshot *s, struct slp_emitter *e);

/* Emits values that lie behind each other under names of which each has its terminator, and the last
 * one more. What begins with "live" is a balance. */
void slp_snapshot_fields(struct slp_emitter *e, const uint64_t *values, const char *names);

/* Writes the report. utf8: the text form may draw with block characters. The
 * caller calls slp_out_finish(). SLP_FORMAT_OFF writes nothing. */
void slp_snapshot_write(const struct slp_snapshot *s, enum slp_format format, bool utf8,
                        struct slp_out *out);

/* The forms behind slp_snapshot_write(). */
void slp_text_write(const struct slp_snapshot *s, bool utf8, struct slp_out *out);
void slp_json_write(const struct slp_snapshot *s, struct slp_out *out);
void slp_json_string(const char *s, struct slp_out *out); /* quoted */
void slp_metrics_write(const struct slp_snapshot *s, bool openmetrics, struct slp_out *out);

/* hits / (hits + misses) in units of 10^-6, rounded down; 0 when there were none.
 * Rounded down so that 1.0 says that nothing missed. */
uint64_t slp_hit_rate(uint64_t hits, uint64_t misses);

#endif
