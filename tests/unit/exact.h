/* exact.h: for tests of pools: .init = exact_begin, .fini = exact_end, and what a pool took of the
 * allocator is there again at the test's end. */
#ifndef SLP_TESTS_EXACT_H
#define SLP_TESTS_EXACT_H

#include "tests/unit/child.h"

#include "core/error.h"
#include "core/slabpool.h"

#include <errno.h>

/* The call fails as said, with this errno. */
#define FAILS(call, error)                                                                         \
    do {                                                                                           \
        errno = 0;                                                                                 \
        cr_assert(call, #call);                                                                    \
        cr_assert_eq(errno, error, #call ": errno %d", errno);                                     \
    } while (0)

UNIT_UNUSED static int64_t exact_live0, exact_bytes0;

UNIT_UNUSED static int64_t exact_bytes(void)
{
    const struct slp_inspection *c = unit_counts();
    int64_t bytes = (int64_t)(c->large.live_bytes + c->fallback.live_bytes);
    for (uint32_t k = 0; k < c->nclasses; k++)
        bytes += (int64_t)c->classes[k].live_bytes;
    return bytes;
}

UNIT_UNUSED static void exact_begin(void)
{
    slp_class_init();
    exact_live0 = unit_live();
    exact_bytes0 = exact_bytes();
}

/* All that the pools had is the allocator's again. */
UNIT_UNUSED static void exact_end(void)
{
    cr_assert_eq(unit_live(), exact_live0, "%lld blocks are left",
                 (long long)(unit_live() - exact_live0));
    cr_assert_eq(exact_bytes(), exact_bytes0);
    UNIT_VERIFY();
}

#endif
