/* pool_chain.h: what the suites of the buffer chain share.
 *
 * Purpose     Content as text, and a chain's memory exact at the end.
 * Ownership   chain_begin notes what is live, chain_end compares.
 */
#ifndef SLP_TESTS_UNIT_POOL_CHAIN_H
#define SLP_TESTS_UNIT_POOL_CHAIN_H

#include "tests/unit/unit.h"

#include "core/slabpool/chain.h"

#include <errno.h>

static int64_t chain_live;

UNIT_UNUSED static void chain_begin(void)
{
    chain_live = unit_live();
}

/* Nothing of any chain is left. */
UNIT_UNUSED static void chain_end(void)
{
    struct slabpool_chain_totals t;
    slabpool_chain_totals(&t);
    cr_assert_eq(t.blocks, 0);
    cr_assert_eq(t.references, 0);
    cr_assert_eq(unit_live(), chain_live);
    UNIT_VERIFY();
}

UNIT_UNUSED static void chain_put(struct slabpool_chain *c, const char *text)
{
    cr_assert_eq(slabpool_chain_append(c, text, strlen(text)), 0);
}

/* The chain holds this text. */
#define CHAIN_IS(c, text)                                                                          \
    do {                                                                                           \
        size_t n_;                                                                                 \
        char *s_ = slabpool_chain_to_string((c), &n_);                                             \
        cr_assert_str_eq(s_, (text));                                                              \
        cr_assert_eq(n_, strlen(text));                                                            \
        cr_assert_eq(slabpool_chain_length(c), n_);                                                \
        unit_free(s_);                                                                             \
    } while (0)

/* -1 (or NULL) with this errno. */
#define CHAIN_FAILS(call, why)                                                                     \
    do {                                                                                           \
        errno = 0;                                                                                 \
        cr_assert_eq((call), -1);                                                                  \
        cr_assert_eq(errno, (why));                                                                \
    } while (0)

/* n bytes that tell where they are. */
UNIT_UNUSED static void chain_pattern(unsigned char *to, size_t n, size_t from)
{
    for (size_t i = 0; i < n; i++)
        to[i] = (unsigned char)((from + i) * 2654435761u >> 13);
}

#endif
