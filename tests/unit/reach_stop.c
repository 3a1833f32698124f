/* reach_stop.c: the scan of reach.h, and threads that do what they can against being stopped. */
#include "tests/unit/reach_threads.h"

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

TestSuite(reach_stop, .timeout = UNIT_TIMEOUT, .disabled = UNIT_SANITIZED);

/* ---- threads that come, go and allocate while they are stopped ---- */

static void body_of_churn(void *unused)
{
    (void)unused;
    uint64_t seed = (uint64_t)(uintptr_t)&seed;
    void *blocks[64] = {NULL};
    for (int n = 0; n < 2000; n++) {
        size_t i = unit_below(&seed, 64);
        unit_free(blocks[i]);
        blocks[i] = slp_fast_alloc(unit_size(&seed, 400000));
    }
    for (size_t i = 0; i < 64; i++)
        unit_free(blocks[i]);
}

static void body_of_churns(void *unused)
{
    (void)unused;
    pthread_barrier_wait(&reach_ready);
    while (!atomic_load(&reach_over))
        unit_in_thread(body_of_churn, NULL);
}

static void *volatile kept;

NOINLINE static void keep_one(void)
{
    kept = reach_block(100);
    (void)reach_block(100);
}

static void run_beside_churn(bool may_stop)
{
    reach_begin(body_of_churns, NULL);
    keep_one();
    for (int i = 0; i < 50; i++) {
        reach_run();
        cr_assert_eq(reach_said.stopped, may_stop);
        REACH_IS(0, SLP_REACH_REACHABLE);
    }
    reach_end();
    UNIT_VERIFY();
}

Test(reach_stop, churn)
{
    run_beside_churn(true);
    REACH_IS(1, SLP_REACH_LOST);
}

/* The kernel lets nobody trace such a process, a user without rights at least. */
static void be_untraceable(void)
{
    if (getuid() == 0 && setresuid(65534, 65534, 65534) != 0)
        cr_skip_test("cannot become a user without rights");
    cr_assert_eq(prctl(PR_SET_DUMPABLE, 0, 0, 0, 0), 0);
}

Test(reach_stop, not_stopped)
{
    be_untraceable();
    reach_begin(reach_hold, NULL);
    reach_run();
    cr_assert(!reach_said.stopped);
    REACH_IS(1, SLP_REACH_REACHABLE);
    REACH_IS(2, SLP_REACH_REACHABLE);
    reach_end();
}

Test(reach_stop, not_stopped_churn)
{
    be_untraceable();
    run_beside_churn(false);
}

/* Where calls are refused, threads run on and memory is read through a file. */
static void refuse(long call)
{
    struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {sizeof code / sizeof *code, code};
    cr_assert_eq(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), 0);
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
        cr_skip_test("no seccomp filters here");
}

Test(reach_stop, refused)
{
    static const long calls[] = {SYS_process_vm_readv, SYS_ptrace, SYS_mincore, SYS_clone};
    reach_begin(reach_hold, NULL);
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        refuse(calls[i]);
        reach_run();
        cr_assert_eq(reach_said.stopped, i == 0);
        if (i == 0) /* else the stack is read as a whole */
            REACH_IS(0, SLP_REACH_LOST);
        REACH_IS(1, SLP_REACH_REACHABLE);
        REACH_IS(2, SLP_REACH_REACHABLE);
    }
    reach_end();
}

/* A thread that the kernel keeps until its child has called exec does not stop; nothing waits for it
 * for ever. */
static _Atomic(bool) in_child;

static void body_of_vfork(void *unused)
{
    (void)unused;
    void *volatile frame[3] = {reach_block(100), NULL, NULL};
    pthread_barrier_wait(&reach_ready);
    pid_t child = vfork();
    if (child == 0) {
        atomic_store(&in_child, true);
        while (!atomic_load(&reach_over))
            usleep(1000);
        _exit(0);
    }
    waitpid(child, NULL, 0);
    (void)frame[0];
}

Test(reach_stop, vfork)
{
    reach_begin(body_of_vfork, NULL);
    while (!atomic_load(&in_child))
        usleep(1000);
    usleep(20000);
    reach_run();
    cr_assert(!reach_said.stopped);
    REACH_IS(0, SLP_REACH_REACHABLE);
    reach_end();
}

/* Signals that come while a thread is being stopped are not lost: as many are handled as were sent. */
static _Atomic(int) handled, sent;
static _Atomic(bool) enough;

static void count_signal(int number)
{
    (void)number;
    atomic_fetch_add(&handled, 1);
}

static void body_of_handler(void *unused)
{
    (void)unused;
    pthread_barrier_wait(&reach_ready);
    while (!atomic_load(&reach_over))
        sched_yield();
}

static void body_of_sender(void *unused)
{
    (void)unused;
    while (!atomic_load(&enough))
        if (pthread_kill(reach_one.id, SIGRTMIN) == 0)
            atomic_fetch_add(&sent, 1);
}

Test(reach_stop, signals)
{
    struct sigaction action = {.sa_handler = count_signal};
    struct unit_thread sender;
    sigaction(SIGRTMIN, &action, NULL);
    reach_begin(body_of_handler, NULL);
    unit_start(&sender, body_of_sender, NULL);
    for (int i = 0; i < 200; i++) {
        reach_run();
        cr_assert(reach_said.stopped);
    }
    atomic_store(&enough, true);
    unit_join(&sender);
    for (int naps = 0; atomic_load(&handled) < atomic_load(&sent) && naps < 5000; naps++)
        usleep(1000);
    reach_end();
    cr_assert_gt(atomic_load(&sent), 0);
    cr_assert_eq(atomic_load(&handled), atomic_load(&sent));
    cr_assert_eq(waitpid(-1, NULL, __WALL | WNOHANG), -1, "the helper was left");
}
