/* mapping.h: what the suites of mappings share.
 *
 * Purpose     Taking with the promises checked, the counts, and whether an address is mapped.
 * Threads     For the thread that runs the test.
 */
#ifndef SLP_TESTS_UNIT_MAPPING_H
#define SLP_TESTS_UNIT_MAPPING_H

#include "tests/unit/unit.h"

#include "core/mapping.h"

#define MIB ((size_t)1 << 20)

struct counts {
    uint64_t hits, mmaps, munmaps, mremaps;
};

UNIT_UNUSED static struct counts counts(void)
{
    return (struct counts){SLP_LOAD(slp_count.mapping.hits), SLP_LOAD(slp_count.mapping.mmaps),
                           SLP_LOAD(slp_count.mapping.munmaps),
                           SLP_LOAD(slp_count.mapping.mremaps)};
}

UNIT_UNUSED static struct slp_mapping take(size_t bytes)
{
    struct slp_mapping m = slp_mapping_take(bytes, SLP_UNIT, true);
    cr_assert_not_null(m.base);
    cr_assert(m.bytes >= bytes && m.bytes - bytes <= bytes / 4 + 5 * SLP_UNIT);
    cr_assert_eq((uintptr_t)m.base % SLP_UNIT, 0);
    return m;
}

/* Is the address mapped? */
UNIT_UNUSED static bool mapped(const void *p)
{
    char c;
    return slp_os_peek(&c, p, 1);
}

#endif
