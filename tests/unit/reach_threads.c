/* reach_threads.c: the scan of reach.h in a process of several threads. */
#include "tests/unit/reach.h"

#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>

TestSuite(reach_threads, .timeout = UNIT_TIMEOUT, .disabled = UNIT_SANITIZED);

static pthread_barrier_t ready;
static _Atomic(bool) over;
static __thread void *volatile local;

static void wait_until_over(void)
{
    pthread_barrier_wait(&ready);
    while (!atomic_load(&over))
        usleep(1000);
}

/* One of these is a thread's body while the test scans. */
static struct unit_thread one;

static void begin(void (*body)(void *), void *argument)
{
    pthread_barrier_init(&ready, NULL, 2);
    unit_start(&one, body, argument);
    pthread_barrier_wait(&ready);
}

static void end(void)
{
    atomic_store(&over, true);
    unit_join(&one);
}

/* ---- stacks ---- */

NOINLINE static void left_behind(void)
{
    void *volatile frame[64];
    for (int i = 0; i < 64; i++)
        frame[i] = i == 20 ? reach_block(100) : NULL;
    (void)frame[20];
}

NOINLINE static void hold(void)
{
    void *volatile frame[3] = {reach_block(100), NULL, NULL};
    local = reach_block(100);
    reach_wipe();
    wait_until_over();
    (void)frame[0];
    local = NULL;
}

static void body_of_stack(void *unused)
{
    (void)unused;
    left_behind();
    hold();
}

Test(reach_threads, stack_and_local)
{
    begin(body_of_stack, NULL);
    reach_run();
    cr_assert(reach_said.stopped);
    cr_assert_geq(reach_said.threads, 1);
    REACH_IS(0, SLP_REACH_LOST);
    REACH_IS(1, SLP_REACH_REACHABLE);
    REACH_IS(2, SLP_REACH_REACHABLE);
    end();
}

/* What a thread left on a stack that the C library keeps for the next one. */
static void body_of_ended(void *unused)
{
    (void)unused;
    left_behind();
    void *volatile frame = reach_block(64);
    local = reach_block(100);
    (void)frame;
}

Test(reach_threads, ended)
{
    unit_in_thread(body_of_ended, NULL);
    reach_run();
    for (size_t i = 0; i < 3; i++)
        REACH_IS(i, SLP_REACH_LOST);
}

/* The first thread's stack, while another one looks. */
static void body_of_scan(void *unused)
{
    (void)unused;
    reach_run();
}

Test(reach_threads, first_thread)
{
    left_behind();
    reach_wipe();
    void *volatile frame[3] = {reach_block(100), NULL, NULL};
    unit_in_thread(body_of_scan, NULL);
    cr_assert(reach_said.stopped);
    REACH_IS(1, SLP_REACH_REACHABLE);
    (void)frame[0];
}

/* ---- registers ---- */

/* The address is in a register alone, one of the vector's if `vector`. */
NOINLINE static void spin(void *p, bool vector)
{
    pthread_barrier_wait(&ready);
#if defined(__x86_64__)
    if (vector)
        __asm__ volatile("movq %0, %%xmm7\n\txor %0, %0\n"
                         "1:\tpause\n\tcmpb $0, (%1)\n\tje 1b"
                         : "+r"(p) : "r"(&over) : "xmm7", "memory", "cc");
    else
        __asm__ volatile("1:\tpause\n\tcmpb $0, (%1)\n\tje 1b\n\txor %0, %0"
                         : "+r"(p) : "r"(&over) : "memory", "cc");
#else
    if (vector)
        __asm__ volatile("fmov d7, %0\n\tmov %0, xzr\n1:\tldrb w9, [%1]\n\tcbz w9, 1b"
                         : "+r"(p) : "r"(&over) : "v7", "x9", "memory");
    else
        __asm__ volatile("1:\tldrb w9, [%1]\n\tcbz w9, 1b\n\tmov %0, xzr"
                         : "+r"(p) : "r"(&over) : "x9", "memory");
#endif
}

/* Turned over and over, so that no copy of it is left on the stack. */
static void *volatile hidden;

NOINLINE static void hide(void)
{
    hidden = (void *)~(uintptr_t)reach_block(100);
}

static void body_of_spin(void *vector)
{
    hide();
    reach_wipe();
    spin((void *)~(uintptr_t)hidden, vector != NULL);
}

Test(reach_threads, general_register)
{
    begin(body_of_spin, NULL);
    usleep(20000);
    reach_run();
    REACH_IS(0, SLP_REACH_REACHABLE);
    end();
    reach_run();
    REACH_IS(0, SLP_REACH_LOST);
}

Test(reach_threads, vector_register)
{
    begin(body_of_spin, &over);
    usleep(20000);
    reach_run();
    REACH_IS(0, SLP_REACH_REACHABLE);
    end();
    reach_run();
    REACH_IS(0, SLP_REACH_LOST);
}

/* ---- where a stack is something else ---- */

/* A thread whose stack is one of our blocks, which nobody else leads to. */
NOINLINE static void begin_on_block(pthread_t *id)
{
    pthread_attr_t attr;
    size_t bytes = (size_t)1 << 20;
    char *stack = (char *)reach_block(bytes);
    pthread_attr_init(&attr);
    cr_assert_eq(pthread_attr_setstack(&attr, stack, bytes), 0);
    static struct unit_thread t = {.body = body_of_stack};
    cr_assert_eq(pthread_create(id, &attr, unit_thread_main, &t), 0);
    pthread_attr_destroy(&attr);
}

Test(reach_threads, stack_is_a_block)
{
    pthread_t id;
    pthread_barrier_init(&ready, NULL, 2);
    begin_on_block(&id);
    pthread_barrier_wait(&ready);
    reach_run();
    REACH_IS(0, SLP_REACH_REACHABLE);
    REACH_IS(2, SLP_REACH_REACHABLE);
    REACH_IS(3, SLP_REACH_REACHABLE);
    atomic_store(&over, true);
    pthread_join(id, NULL);
}

/* In a handler on an alternate stack: what the interrupted frames hold is in use. */
static void on_signal(int number)
{
    (void)number;
    wait_until_over();
}

static void body_of_handler(void *unused)
{
    (void)unused;
    static char alternate[65536];
    void *volatile frame[3] = {reach_block(100), NULL, NULL};
    stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_ONSTACK};
    reach_wipe();
    sigaltstack(&stack, NULL);
    sigaction(SIGUSR1, &action, NULL);
    raise(SIGUSR1);
    (void)frame[0];
}

Test(reach_threads, alternate_stack)
{
    static void *volatile in_bss;
    begin(body_of_handler, NULL);
    in_bss = reach_block(64);
    reach_run();
    REACH_IS(0, SLP_REACH_REACHABLE);
    REACH_IS(1, SLP_REACH_REACHABLE);
    end();
    (void)in_bss;
}

/* ---- many ---- */

enum { THREADS = 200 };

static void body_of_many(void *hold_lock)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&lock); /* reach_ask is for one at a time */
    left_behind();
    void *volatile frame[3] = {reach_block(100), NULL, NULL};
    pthread_mutex_unlock(&lock);
    (void)hold_lock;
    reach_wipe();
    wait_until_over();
    (void)frame[0];
}

Test(reach_threads, many)
{
    static struct unit_thread threads[THREADS];
    pthread_barrier_init(&ready, NULL, THREADS + 1);
    for (int i = 0; i < THREADS; i++)
        unit_start(&threads[i], body_of_many, NULL);
    pthread_barrier_wait(&ready);
    reach_run();
    cr_assert(reach_said.stopped);
    cr_assert_geq(reach_said.threads, THREADS);
    for (size_t i = 0; i < 2 * THREADS; i++)
        REACH_IS(i, i % 2 == 0 ? SLP_REACH_LOST : SLP_REACH_REACHABLE);
    atomic_store(&over, true);
    for (int i = 0; i < THREADS; i++)
        unit_join(&threads[i]);
    reach_run();
    for (size_t i = 0; i < 2 * THREADS; i++)
        REACH_IS(i, SLP_REACH_LOST);
}

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
    pthread_barrier_wait(&ready);
    while (!atomic_load(&over))
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
    begin(body_of_churns, NULL);
    keep_one();
    for (int i = 0; i < 50; i++) {
        reach_run();
        cr_assert_eq(reach_said.stopped, may_stop);
        REACH_IS(0, SLP_REACH_REACHABLE);
    }
    end();
    UNIT_VERIFY();
}

Test(reach_threads, churn)
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

Test(reach_threads, not_stopped)
{
    be_untraceable();
    begin(body_of_stack, NULL);
    reach_run();
    cr_assert(!reach_said.stopped);
    REACH_IS(1, SLP_REACH_REACHABLE);
    REACH_IS(2, SLP_REACH_REACHABLE);
    end();
}

Test(reach_threads, not_stopped_churn)
{
    be_untraceable();
    run_beside_churn(false);
}

/* A thread that the kernel keeps until its child has called exec does not stop; nothing waits for it
 * for ever. */
static void body_of_vfork(void *unused)
{
    (void)unused;
    void *volatile frame[3] = {reach_block(100), NULL, NULL};
    pthread_barrier_wait(&ready);
    pid_t child = vfork();
    if (child == 0) {
        while (!atomic_load(&over))
            usleep(1000);
        _exit(0);
    }
    waitpid(child, NULL, 0);
    (void)frame[0];
}

Test(reach_threads, vfork)
{
    begin(body_of_vfork, NULL);
    usleep(20000);
    reach_run();
    cr_assert(!reach_said.stopped);
    REACH_IS(0, SLP_REACH_REACHABLE);
    end();
}

/* Signals that come meanwhile are neither lost nor handled before it is over. */
static _Atomic(int) handled;

static void count_signal(int number)
{
    (void)number;
    atomic_fetch_add(&handled, 1);
}

static void body_of_signals(void *unused)
{
    (void)unused;
    pthread_barrier_wait(&ready);
    while (!atomic_load(&over))
        sched_yield();
}

Test(reach_threads, signals)
{
    struct sigaction action = {.sa_handler = count_signal};
    sigaction(SIGRTMIN, &action, NULL);
    begin(body_of_signals, NULL);
    for (int i = 1; i <= 200; i++) {
        cr_assert_eq(pthread_kill(one.id, SIGRTMIN), 0);
        reach_run();
        for (int naps = 0; atomic_load(&handled) < i && naps < 2000; naps++)
            usleep(1000);
        cr_assert_eq(atomic_load(&handled), i);
    }
    end();
    cr_assert_eq(waitpid(-1, NULL, __WALL | WNOHANG), -1, "the helper was left");
}
