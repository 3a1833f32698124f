/* inject.c: every system call of core fails once, at each place of a scripted run, and all of its
 * kind from each place on, until the run has ended. */
#include "tests/unit/inject_run.h"

TestSuite(inject, .init = inject_set_up, .timeout = 280);

static const struct variant plain = {.delay = 1000, .fallback = SLP_FALLBACK_NONE};
static const struct variant invalid = {.delay = 1000, .error = EINVAL};
static const struct variant again = {.delay = 1000, .error = EAGAIN};
static const struct variant refused = {.delay = 1000, .error = EPERM};
static const struct variant goes = {.delay = 1000, .target_goes = true};

Test(inject, mmap) { each(&plain, INJECT_MMAP, BOTH); }
Test(inject, mprotect) { each(&plain, INJECT_MPROTECT, BOTH); }
Test(inject, madvise) { each(&invalid, INJECT_MADVISE, BOTH); }
Test(inject, madvise_again) { each(&again, INJECT_MADVISE, SINGLE); }
Test(inject, mremap) { each(&plain, INJECT_MREMAP, BOTH); }
Test(inject, mremap_target_goes) { each(&goes, INJECT_MREMAP, BOTH); }
Test(inject, mremap_refused) { each(&refused, INJECT_MREMAP, FROM); }
Test(inject, munmap) { each(&plain, INJECT_MUNMAP, BOTH); }
Test(inject, prctl) { each(&invalid, INJECT_PRCTL, BOTH); }
/* All of them together, from each call on. */
Test(inject, any) { each(&plain, INJECT_ANY, FROM); }
