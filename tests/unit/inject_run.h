/* inject_run.h: a run of the script for each call that can fail.
 *
 * Purpose     First an undisturbed run, which counts the calls of each kind. Then each of them fails
 *             alone, and each with all after it until the script has ended (inject_script.h). What
 *             stays mapped and in memory at the end must be what the undisturbed run leaves.
 */
#ifndef SLP_TESTS_INJECT_RUN_H
#define SLP_TESTS_INJECT_RUN_H

#include "tests/unit/inject_script.h"

#include "core/sample.h"

#define SLACK (64 * KIB) /* tables of ranges that a failure made smaller stay, */
#define LEAF  (512 * KIB) /* and leaves of the page map, one for each 4 GiB that was ever used */
#define STEP  (UNIT_SANITIZED ? 5u : 1u)

struct variant {
    int64_t delay;
    size_t limit;
    enum slp_fallback_choice fallback;
    bool thp, far, target_goes;
    size_t sample; /* the sampler's rate; 0: off */
    long error; /* instead of ENOMEM */
};

enum { SINGLE = 1, FROM = 2, BOTH = 3 };

static void run_child(const struct variant *v, enum inject_kind kind, uint32_t from, uint32_t until)
{
    struct slp_config config = {.arena_limit = v->limit == 0 ? SIZE_MAX : v->limit,
                                .purge_delay_ms = v->delay,
                                .fallback = v->fallback,
                                .on_error = SLP_ON_ERROR_ABORT,
                                .thp = v->thp};
    alarm(60);
    inject.kind = kind;
    inject.from = from;
    inject.until = until;
    inject.error = v->error == 0 ? ENOMEM : v->error;
    inject.far = v->far;
    inject.next_far = (uintptr_t)1 << 44;
    inject.target_goes = v->target_goes;
    may_refuse = v->limit != 0 && v->fallback == SLP_FALLBACK_NONE;
    atomic_store(&inject.awake, true);
    (void)slp_config_apply(&config);
    if (v->sample != 0)
        (void)slp_sample_start(v->sample);
    run_script();
    inject.from = UINT32_MAX;
    memcpy(result->seen, inject.seen, sizeof inject.seen);
    run_after();
    memcpy(result->failed, inject.failed, sizeof inject.failed);
    _exit(0);
}

/* One run, in a process of its own. */
static struct run_result run(const struct variant *v, enum inject_kind kind, uint32_t from,
                             uint32_t until)
{
    memset(result, 0, sizeof *result);
    pid_t pid = fork();
    if (pid == 0)
        run_child(v, kind, from, until);
    int status = 0;
    cr_assert(pid > 0 && waitpid(pid, &status, 0) == pid);
    cr_assert(status == 0 && result->said[0] == '\0', "%s, calls %u to %u fail: status %#x: %s",
              inject_names[kind], from, until, (unsigned)status, result->said);
    return *result;
}

static void inject_set_up(void)
{
#if defined(__SANITIZE_THREAD__)
    cr_skip_test("ThreadSanitizer allows no threads in the child of a fork");
#endif
    result = mmap(NULL, sizeof *result, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    cr_assert_neq(result, MAP_FAILED);
}

/* Each call of a kind fails: alone, and with all after it. */
static void each(const struct variant *v, enum inject_kind kind, int how)
{
    struct run_result calm = run(v, kind, UINT32_MAX, 0);
    uint32_t n = calm.seen[kind], runs = 0, failed = 0, refused = 0;
    /* Records of live samples come in chunks of 64 KiB; how many live at once is chance. */
    size_t chance = v->sample != 0 ? 64 * KIB : 0;
    size_t mapped = calm.mapped + SLACK + chance + (v->far ? 4 * LEAF : 0);
    cr_assert(n > 0, "the script makes no such call");
    for (uint32_t at = 1; at <= n; at += STEP) {
        for (int mode = SINGLE; mode <= FROM; mode++) {
            if ((how & mode) == 0)
                continue;
            struct run_result r = run(v, kind, at, mode == FROM ? UINT32_MAX - 1 : at);
            const char *name = mode == FROM ? "and all after it" : "alone";
            cr_assert(r.mapped <= mapped, "%s %u %s: %zu bytes stay mapped, not %zu",
                      inject_names[kind], at, name, r.mapped, calm.mapped);
            cr_assert(r.resident <= calm.resident + SLACK + chance, "%s %u %s: %zu bytes stay, not %zu",
                      inject_names[kind], at, name, r.resident, calm.resident);
            cr_assert(r.failed[kind] > 0, "%s %u %s: nothing failed", inject_names[kind], at, name);
            failed += r.failed[kind];
            refused += r.refused - (may_refuse ? calm.refused : 0);
            runs++;
        }
    }
    fprintf(stderr, "%s: %u calls; %u failures in %u runs; %u requests refused\n",
            inject_names[kind], n, failed, runs, refused);
}

#endif
