/* pool_items.h: what the suites of the fixed pool and the level set share: memory that is exact,
 * and misuse with its one line. */
#ifndef SLP_TESTS_POOL_ITEMS_H
#define SLP_TESTS_POOL_ITEMS_H

#include "tests/unit/child.h"

#include "core/error.h"
#include "core/slabpool.h"

#include <errno.h>

struct pool_memory {
    int64_t live, bytes;
};

UNIT_UNUSED static struct pool_memory pool_memory(void)
{
    const struct slp_inspection *c = unit_counts();
    struct pool_memory m = {unit_live(), c->large.live_bytes + c->fallback.live_bytes};
    for (uint32_t k = 0; k < c->nclasses; k++)
        m.bytes += c->classes[k].live_bytes;
    return m;
}

#define POOL_EXACT(before)                                                                         \
    do {                                                                                           \
        struct pool_memory now_ = pool_memory();                                                   \
        cr_assert_eq(now_.live, (before).live);                                                    \
        cr_assert_eq(now_.bytes, (before).bytes);                                                  \
        UNIT_VERIFY();                                                                             \
    } while (0)

/* body(argument) ends the process with this line about p, to which the thread is added. */
UNIT_UNUSED static void pool_aborts(void (*body)(void *), void *argument, const char *call,
                                    const char *what, const void *p)
{
    char want[200];
    struct child c = child_run(body, argument);
    cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGABRT, "status %#x, said: %s",
              c.status, c.said);
    snprintf(want, sizeof want, "slabpool: %s: %s: %p (thread ", call, what, p);
    cr_assert_eq(strncmp(c.said, want, strlen(want)), 0, "said: %s\nnot: %s", c.said, want);
    cr_assert_eq(strchr(c.said, '\n'), c.said + strlen(c.said) - 1, "not one line: %s", c.said);
}

/* SLABPOOL_ON_ERROR=report, with the lines thrown away. */
UNIT_UNUSED static void pool_goes_on(void)
{
    slp_error_policy = SLP_ON_ERROR_REPORT;
    cr_assert_not_null(freopen("/dev/null", "w", stderr));
}

#endif
