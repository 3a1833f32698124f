/* inject.c: every system call of core fails once, at each place of a scripted run; and all of its
 * kind from each place on. */
#include "tests/unit/inject_script.h"

#define SLACK (64 * KIB) /* tables of ranges that a failure made smaller stay */

struct variant {
    int64_t delay;
    size_t limit;
    enum slp_fallback_choice fallback;
    bool thp, far;
};

static const struct variant plain = {1000, SIZE_MAX, SLP_FALLBACK_NONE, false, false};

/* One run in a process of its own. */
static struct run_result run(const struct variant *v, enum inject_kind kind, uint32_t from,
                             uint32_t until, long error)
{
    memset(result, 0, sizeof *result);
    pid_t pid = fork();
    if (pid == 0) {
        struct slp_config config = {.arena_limit = v->limit,
                                    .purge_delay_ms = v->delay,
                                    .fallback = v->fallback,
                                    .on_error = SLP_ON_ERROR_ABORT,
                                    .thp = v->thp};
        alarm(60);
        inject.kind = kind;
        inject.from = from;
        inject.until = until;
        inject.error = error;
        inject.far = v->far;
        inject.next_far = (uintptr_t)1 << 44;
        may_refuse = v->limit != SIZE_MAX && v->fallback == SLP_FALLBACK_NONE;
        atomic_store(&inject.awake, true);
        (void)slp_config_apply(&config);
        run_script();
        inject.from = UINT32_MAX;
        memcpy(result->seen, inject.seen, sizeof inject.seen);
        run_after();
        for (int i = 0; i < INJECT_ANY; i++)
            result->failed[i] += inject.failed[i];
        _exit(0);
    }
    int status = 0;
    cr_assert(pid > 0 && waitpid(pid, &status, 0) == pid);
    cr_assert(status == 0 && result->said[0] == '\0',
              "%s from call %u to %u with error %ld: status %#x: %s", inject_names[kind], from,
              until, error, (unsigned)status, result->said);
    return *result;
}

static void set_up(void)
{
    result = mmap(NULL, sizeof *result, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    cr_assert_neq(result, MAP_FAILED);
}

TestSuite(inject, .init = set_up, .timeout = 280);

/* Each call of a kind fails, one in each run, and then each with all after it. */
static void each(const struct variant *v, enum inject_kind kind, long error)
{
    struct run_result calm = run(v, kind, UINT32_MAX, 0, error);
    uint32_t n = calm.seen[kind], failed = 0, refused = 0;
    cr_assert(n > 0, "the script makes no such call");
    for (uint32_t at = 1; at <= n; at++) {
        for (int all = 0; all <= 1; all++) {
            struct run_result r = run(v, kind, at, all ? UINT32_MAX - 1 : at, error);
            cr_assert(r.mapped <= calm.mapped + SLACK, "%s %u (%d): %zu bytes stay mapped, not %zu",
                      inject_names[kind], at, all, r.mapped, calm.mapped);
            cr_assert(r.resident <= calm.resident + SLACK, "%s %u (%d): %zu bytes stay, not %zu",
                      inject_names[kind], at, all, r.resident, calm.resident);
            failed += r.failed[kind];
            refused += r.refused;
        }
    }
    fprintf(stderr, "%s, error %ld: %u calls; %u failures in %u runs; %u requests refused\n",
            inject_names[kind], error, n, failed, 2 * n, refused);
    cr_assert(failed >= n, "only %u of %u calls failed", failed, n);
}

Test(inject, mmap) { each(&plain, INJECT_MMAP, ENOMEM); }
Test(inject, mprotect) { each(&plain, INJECT_MPROTECT, ENOMEM); }
Test(inject, madvise) { each(&plain, INJECT_MADVISE, EINVAL); }
Test(inject, mremap) { each(&plain, INJECT_MREMAP, ENOMEM); }
Test(inject, munmap) { each(&plain, INJECT_MUNMAP, ENOMEM); }
Test(inject, prctl) { each(&plain, INJECT_PRCTL, EINVAL); }
