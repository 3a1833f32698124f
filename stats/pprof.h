/* pprof.h: what the library hands to libslabpool-profile.so, which writes the .pb.gz form.
 *
 * Purpose     The writer needs protobuf-c and zlib, and so lies in an object of its own
 *             (stats/pprof/). It sees the samples through the calls here.
 * Invariants  Both are of one build: the writer refuses a `version` that is not its own.
 * Ownership   All the caller's, for the time of the call.
 * Locks       None.
 * errno, fork, signals   errno is set when it fails. Async-signal-safe as far as `flush` is: memory
 *             comes from `map` alone.
 */
#ifndef SLP_STATS_PPROF_H
#define SLP_STATS_PPROF_H

#include "core/modules.h"
#include "core/sample.h"

#define SLP_PPROF_OBJECT "libslabpool-profile.so"
#define SLP_PPROF_SYMBOL "slp_pprof_write"

struct slp_pprof {
    const char *version;
    uint64_t rate, samples, dropped, untracked;
    int64_t milliseconds; /* since the first sample could be taken */

    uint32_t sites;
    const struct slp_site *(*site)(uint32_t i); /* from 1 on */
    const struct slp_stack *(*stack)(const struct slp_site *site);

    const struct slp_modules *modules; /* NULL: not known */
    uint32_t (*count)(const struct slp_modules *modules);
    const struct slp_module *(*at)(const struct slp_modules *modules, uint32_t i);
    uint32_t (*find)(const struct slp_modules *modules, uint32_t number, uintptr_t address);

    void *(*map)(void *hint, size_t bytes); /* zeroed pages */
    void (*unmap)(void *at, size_t bytes);
    size_t page;

    int (*flush)(void *context, const char *data, size_t n);
    void *context;
};

/* 0, or -1 with errno ENOMEM, ELIBBAD (another version), or as flush. */
typedef int slp_pprof_writer(const struct slp_pprof *profile);

#endif
