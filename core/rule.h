/* rule.h: rules of frames that are kept for the whole process.
 *
 * Purpose     Where a walk gets its rules from (walk.h has the invariants), and how one is kept:
 *             in a word at a place that the address gives, with the rest of the address beside it.
 * Ownership   The process's; struct slp_rules_seen is of one walk.
 * Locks, memory order, errno, fork, signals   As walk.h.
 */
#ifndef SLP_CORE_RULE_H
#define SLP_CORE_RULE_H

#include "core/cfi.h"

#if defined(__x86_64__)
#define SLP_RULE_GRAIN 8 /* what frames are multiples of */
#else
#define SLP_RULE_GRAIN 16
#endif
#define SLP_RULE_BITS 13
#define SLP_RULES     (1u << SLP_RULE_BITS)

/* The address's upper bits, then kind with SLP_RULE_STAYS, cfa and fp in grains. 0: none. */
#define SLP_RULE_CFA_BITS   12
#define SLP_RULE_FP_BITS    11
#define SLP_RULE_TAG_SHIFT  (64 - SLP_VA_BITS + SLP_RULE_BITS)
#define SLP_RULE_KIND_SHIFT (SLP_RULE_CFA_BITS + SLP_RULE_FP_BITS)
#define SLP_RULE_STAYS      8 /* of a module that is never unloaded */

extern SLP_HIDDEN _Atomic(uint64_t) slp_rules[SLP_RULES];

struct slp_rule_module {
    uintptr_t begin, end;
    const void *table;
    bool stays, kept;
};

/* Modules that this walk has looked at. */
#define SLP_RULES_SEEN 4
struct slp_rules_seen {
    struct slp_rule_module modules[SLP_RULES_SEEN];
    unsigned next;
    uintptr_t begin, size; /* of the last one whose rules are kept */
    uintptr_t page;        /* of the stack, found readable */
    bool doubted;          /* a frame pointer was believed: sp and fp may be anything now */
};

SLP_INLINE uint32_t slp_rule_mixed(uint64_t tag)
{
    return (uint32_t)(tag * 0x9e3779b97f4a7c15u >> 40) & (SLP_RULES - 1);
}

SLP_INLINE uint32_t slp_rule_place(uintptr_t at)
{
    return ((uint32_t)at & (SLP_RULES - 1)) ^ slp_rule_mixed(at >> SLP_RULE_BITS);
}

/* 0, or -1 when there are none. */
int slp_rule_open(void);
bool slp_rule_opened(void);

/* As slp_cfi_find, for any address. */
int slp_rule_find(struct slp_rules_seen *seen, uintptr_t at, struct slp_cfi *cfi);

#endif
