/* inject_modes.c: the same (inject.c) under other options, and with addresses that share slots of
 * the page map. */
#include "tests/unit/inject_run.h"

TestSuite(inject_modes, .init = inject_set_up, .timeout = 280);

#define LIMIT (2 * MIB)

static const struct variant at_once = {.delay = 0};
static const struct variant never = {.delay = SLP_PURGE_NEVER};
static const struct variant far = {.delay = 1000, .far = true};
static const struct variant thp = {.delay = 1000, .thp = true};
static const struct variant limited = {
    .delay = 1000, .limit = LIMIT, .fallback = SLP_FALLBACK_MIMALLOC};
static const struct variant capped = {.delay = 1000, .limit = LIMIT, .fallback = SLP_FALLBACK_NONE};
static const struct variant sampled = {.delay = 1000, .sample = 4096};

Test(inject_modes, at_once_mmap) { each(&at_once, INJECT_MMAP, FROM); }
Test(inject_modes, at_once_madvise) { each(&at_once, INJECT_MADVISE, FROM); }
Test(inject_modes, at_once_munmap) { each(&at_once, INJECT_MUNMAP, BOTH); }
Test(inject_modes, never_mmap) { each(&never, INJECT_MMAP, FROM); }
Test(inject_modes, never_mremap) { each(&never, INJECT_MREMAP, BOTH); }
Test(inject_modes, far_mmap) { each(&far, INJECT_MMAP, BOTH); }
Test(inject_modes, far_mremap) { each(&far, INJECT_MREMAP, FROM); }
Test(inject_modes, far_any) { each(&far, INJECT_ANY, FROM); }
Test(inject_modes, thp_mmap) { each(&thp, INJECT_MMAP, FROM); }
Test(inject_modes, thp_madvise) { each(&thp, INJECT_MADVISE, BOTH); }
Test(inject_modes, thp_munmap) { each(&thp, INJECT_MUNMAP, FROM); }
Test(inject_modes, limited_dlopen) { each(&limited, INJECT_DLOPEN, BOTH); }
Test(inject_modes, limited_mmap) { each(&limited, INJECT_MMAP, BOTH); }
Test(inject_modes, limited_backend)
{
    if (UNIT_SANITIZED || dlopen("libmimalloc.so.2", RTLD_NOW | RTLD_LOCAL) == NULL)
        cr_skip_test("mimalloc is not installed, or cannot serve beside a sanitizer");
    each(&limited, INJECT_BACKEND, BOTH);
}
Test(inject_modes, capped_mmap) { each(&capped, INJECT_MMAP, BOTH); }
Test(inject_modes, capped_mprotect) { each(&capped, INJECT_MPROTECT, FROM); }
Test(inject_modes, sampled_mmap) { each(&sampled, INJECT_MMAP, BOTH); }
Test(inject_modes, sampled_mprotect) { each(&sampled, INJECT_MPROTECT, FROM); }
