/* reach_threads.c: the scan of reach.h in a process of several threads. */
#include "tests/unit/reach_threads.h"

#include <signal.h>

TestSuite(reach_threads, .timeout = UNIT_TIMEOUT, .disabled = UNIT_SANITIZED);

/* ---- stacks ---- */

Test(reach_threads, stack_and_local)
{
    reach_begin(reach_hold, NULL);
    reach_run();
    cr_assert(reach_said.stopped);
    cr_assert_geq(reach_said.threads, 1);
    REACH_IS(0, SLP_REACH_LOST);
    REACH_IS(1, SLP_REACH_REACHABLE);
    REACH_IS(2, SLP_REACH_REACHABLE);
    reach_end();
}

/* What a thread left on a stack that the C library keeps for the next one. */
static void body_of_ended(void *unused)
{
    (void)unused;
    reach_leave();
    void *volatile frame = reach_block(64);
    reach_local = reach_block(100);
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
    reach_leave();
    reach_wipe();
    void *volatile frame[3] = {reach_block(100), NULL, NULL};
    unit_in_thread(body_of_scan, NULL);
    cr_assert(reach_said.stopped);
    REACH_IS(1, SLP_REACH_REACHABLE);
    (void)frame[0];
}

/* ---- registers ---- */

static void *volatile hidden;

NOINLINE static void hide(void)
{
    hidden = (void *)~(uintptr_t)reach_block(100);
}

/* The address is in a register alone, one of the vector's if `vector`, from the loop's begin to its end:
 * until then it is inverted, so that no copy can be left on the stack. */
NOINLINE static void spin(bool vector)
{
    pthread_barrier_wait(&reach_ready);
    void *p = hidden;
#if defined(__x86_64__)
    if (vector)
        __asm__ volatile("not %0\n\tmovq %0, %%xmm7\n\txor %0, %0\n"
                         "1:\tpause\n\tcmpb $0, (%1)\n\tje 1b\n\tpxor %%xmm7, %%xmm7"
                         : "+r"(p) : "r"(&reach_over) : "xmm7", "memory", "cc");
    else
        __asm__ volatile("not %0\n1:\tpause\n\tcmpb $0, (%1)\n\tje 1b\n\txor %0, %0"
                         : "+r"(p) : "r"(&reach_over) : "memory", "cc");
#else
    if (vector)
        __asm__ volatile("mvn %0, %0\n\tfmov d7, %0\n\tmov %0, xzr\n"
                         "1:\tldrb w9, [%1]\n\tcbz w9, 1b\n\tfmov d7, xzr"
                         : "+r"(p) : "r"(&reach_over) : "v7", "x9", "memory");
    else
        __asm__ volatile("mvn %0, %0\n1:\tldrb w9, [%1]\n\tcbz w9, 1b\n\tmov %0, xzr"
                         : "+r"(p) : "r"(&reach_over) : "x9", "memory");
#endif
}

static void body_of_spin(void *vector)
{
    hide();
    reach_wipe();
    spin(vector != NULL);
}

Test(reach_threads, general_register)
{
    reach_begin(body_of_spin, NULL);
    usleep(20000);
    reach_run();
    REACH_IS(0, SLP_REACH_REACHABLE);
    reach_end();
    reach_run();
    REACH_IS(0, SLP_REACH_LOST);
}

Test(reach_threads, vector_register)
{
    reach_begin(body_of_spin, &reach_over);
    usleep(20000);
    reach_run();
    REACH_IS(0, SLP_REACH_REACHABLE);
    reach_end();
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
    static struct unit_thread t = {.body = reach_hold};
    cr_assert_eq(pthread_create(id, &attr, unit_thread_main, &t), 0);
    pthread_attr_destroy(&attr);
}

Test(reach_threads, stack_is_a_block)
{
    pthread_t id;
    pthread_barrier_init(&reach_ready, NULL, 2);
    begin_on_block(&id);
    pthread_barrier_wait(&reach_ready);
    reach_run();
    REACH_IS(0, SLP_REACH_REACHABLE);
    REACH_IS(2, SLP_REACH_REACHABLE);
    REACH_IS(3, SLP_REACH_REACHABLE);
    atomic_store(&reach_over, true);
    pthread_join(id, NULL);
}

/* In a handler on an alternate stack: what the interrupted frames hold is in use. */
static void on_signal(int number)
{
    (void)number;
    reach_wait();
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
    reach_begin(body_of_handler, NULL);
    in_bss = reach_block(64);
    reach_run();
    REACH_IS(0, SLP_REACH_REACHABLE);
    REACH_IS(1, SLP_REACH_REACHABLE);
    reach_end();
    (void)in_bss;
}

/* ---- many ---- */

enum { THREADS = 200 };

static void body_of_many(void *hold_lock)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&lock); /* reach_ask is for one at a time */
    reach_leave();
    void *volatile frame[3] = {reach_block(100), NULL, NULL};
    pthread_mutex_unlock(&lock);
    (void)hold_lock;
    reach_wipe();
    reach_wait();
    (void)frame[0];
}

Test(reach_threads, many)
{
    static struct unit_thread threads[THREADS];
    pthread_barrier_init(&reach_ready, NULL, THREADS + 1);
    for (int i = 0; i < THREADS; i++)
        unit_start(&threads[i], body_of_many, NULL);
    pthread_barrier_wait(&reach_ready);
    reach_run();
    cr_assert(reach_said.stopped);
    cr_assert_geq(reach_said.threads, THREADS);
    for (size_t i = 0; i < 2 * THREADS; i++)
        REACH_IS(i, i % 2 == 0 ? SLP_REACH_LOST : SLP_REACH_REACHABLE);
    atomic_store(&reach_over, true);
    for (int i = 0; i < THREADS; i++)
        unit_join(&threads[i]);
    reach_run();
    for (size_t i = 0; i < 2 * THREADS; i++)
        REACH_IS(i, SLP_REACH_LOST);
}
