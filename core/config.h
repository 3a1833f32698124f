/* config.h: what a user may set of the allocator, as the allocator sees it.
 *
 * Purpose     One struct, filled by preload/options from the environment and
 *             handed to slp_config_apply() once, from the constructor, before
 *             other threads exist. core never reads the environment.
 * Invariants  slp_config.applied is set at most once.
 */
#ifndef SLP_CORE_CONFIG_H
#define SLP_CORE_CONFIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum slp_backend_choice { SLP_BACKEND_SLAB, SLP_BACKEND_MIMALLOC };
enum slp_fallback_choice { SLP_FALLBACK_MIMALLOC, SLP_FALLBACK_NONE };
enum slp_harden { SLP_HARDEN_OFF, SLP_HARDEN_ON, SLP_HARDEN_MAX };
enum slp_on_error { SLP_ON_ERROR_ABORT, SLP_ON_ERROR_REPORT };

#define SLP_PURGE_NEVER (-1)
#define SLP_CLASS_RULES 64

/* One rule of SLABPOOL_CLASSES. A field the rule does not name is SIZE_MAX. */
struct slp_class_rule {
    size_t size;     /* bytes; rounded up to what a class can have */
    size_t prealloc; /* blocks made ready at start */
    size_t limit;    /* blocks live at once; past it the fallback serves */
    size_t batch;    /* blocks carved at a time */
    size_t keep;     /* free blocks kept, see level.h */
};

struct slp_config {
    size_t arena_limit; /* bytes of slab memory; SIZE_MAX: none */
    int64_t purge_delay_ms; /* 0 at once, SLP_PURGE_NEVER */
    enum slp_backend_choice backend;
    enum slp_fallback_choice fallback;
    enum slp_on_error on_error;
    enum slp_harden harden;
    bool thp;
    uint32_t guard_rate; /* one allocation in so many is guarded; 0: none */
    unsigned nrules;
    struct slp_class_rule rules[SLP_CLASS_RULES];
};

/* Puts *config in force. Returns 0, or -1 when a part could not be had (the
 * fallback library is missing); the rest is in force all the same. */
int slp_config_apply(const struct slp_config *config);

#endif
