/* stack.c: call stacks, by rules and by libunwind. */
#include "tests/unit/unit.h"

#include "core/cfi.h"
#include "core/stack.h"
#include "core/rule.h"
#include "core/walk.h"

#include <alloca.h>
#include <dlfcn.h>
#include <signal.h>
#include <sys/mman.h>
#include <ucontext.h>

TestSuite(stack, .timeout = UNIT_TIMEOUT);

#define OPENED()                                                                                   \
    if (slp_stack_open() != 0)                                                                     \
    cr_skip_test("libunwind.so.8 is not installed")
#define WALKS()                                                                                    \
    if (slp_rule_open() != 0)                                                                      \
    cr_skip_test("the C library has no _dl_find_object")

#define BARRIER() __asm__ volatile("" ::: "memory")

/* Call function(argument) from a frame that has no table, as a JIT's code has none, with a frame
 * pointer or with nonsense in its place; or from one whose rule is by a register of its own. */
int with_pointer(int (*function)(void *), void *argument);
int with_nonsense(int (*function)(void *), void *argument);
int with_odd_rule(int (*function)(void *), void *argument);
#define FUNCTION(name, code)                                                                       \
    __asm__(".text\n.globl " #name "\n.type " #name ",@function\n" #name ":\n" code)
#if defined(__x86_64__)
#define CALL "mov %rdi, %rax\nmov %rsi, %rdi\ncall *%rax\n"
FUNCTION(with_pointer, "push %rbp\nmov %rsp, %rbp\n" CALL "pop %rbp\nret\n");
FUNCTION(with_nonsense, "push %rbp\nmov $77, %ebp\n" CALL "pop %rbp\nret\n");
FUNCTION(with_odd_rule, ".cfi_startproc\npush %rbx\n.cfi_def_cfa_offset 16\n.cfi_offset 3, -16\n"
                        "mov %rsp, %rbx\n.cfi_def_cfa_register 3\n" CALL
                        "pop %rbx\n.cfi_def_cfa 7, 8\nret\n.cfi_endproc\n");
#else
#define CALL "mov x2, x0\nmov x0, x1\nblr x2\n"
FUNCTION(with_pointer, "stp x29, x30, [sp, -16]!\nmov x29, sp\n" CALL
                       "ldp x29, x30, [sp], 16\nret\n");
FUNCTION(with_nonsense, "stp x29, x30, [sp, -16]!\nmov x29, 77\n" CALL
                        "ldp x29, x30, [sp], 16\nret\n");
FUNCTION(with_odd_rule, ".cfi_startproc\nstp x19, x30, [sp, -16]!\n.cfi_def_cfa_offset 16\n"
                        ".cfi_offset 19, -16\n.cfi_offset 30, -8\nmov x19, sp\n"
                        ".cfi_def_cfa_register 19\n" CALL
                        "ldp x19, x30, [sp], 16\n.cfi_def_cfa 31, 0\nret\n.cfi_endproc\n");
#endif

__attribute__((noinline)) static int capture_here(void **frames, int most)
{
    int n = slp_stack_capture(frames, most);
    BARRIER();
    return n;
}

static bool holds(void *const *frames, int n, void *function)
{
    for (int i = 0; i < n; i++)
        if ((uintptr_t)frames[i] - (uintptr_t)function < 300)
            return true;
    return false;
}

Test(stack, not_opened)
{
    void *frames[4];
    cr_assert_eq(slp_stack_capture(frames, 4), 0);
}

Test(stack, holds_its_callers)
{
    void *frames[SLP_STACK_MOST];
    OPENED();
    int n = capture_here(frames, SLP_STACK_MOST);
    cr_assert_geq(n, 3);
    cr_assert(holds(frames, n, (void *)(uintptr_t)capture_here));
    cr_assert_eq(capture_here(frames, 2), 2);
}

__attribute__((noinline)) static int deep(int levels, void **frames)
{
    int n = levels == 0 ? slp_stack_capture(frames, SLP_STACK_MOST) : deep(levels - 1, frames);
    BARRIER();
    return n;
}

Test(stack, no_more_than_asked)
{
    void *frames[SLP_STACK_MOST + 1] = {0};
    OPENED();
    cr_assert_eq(deep(3000, frames), SLP_STACK_MOST);
    cr_assert_null(frames[SLP_STACK_MOST]);
}

static int capture_four(void *frames)
{
    return slp_stack_capture(frames, 4);
}

/* libunwind's and the loader's locks may be held in the child for ever; rules need none. */
Test(stack, no_libunwind_during_a_fork)
{
    void *frames[4];
    OPENED();
    if (with_odd_rule(capture_four, frames) == 0)
        cr_skip_test("libunwind.so.8 is not installed");
    slp_stack_fork_prepare();
    cr_assert_eq(with_odd_rule(capture_four, frames), 0);
    cr_assert_eq(capture_four(frames), slp_rule_open() == 0 ? 4 : 0);
    slp_stack_fork_parent();
    cr_assert_gt(with_odd_rule(capture_four, frames), 0);
    slp_stack_fork_prepare();
    slp_stack_fork_child();
    cr_assert_gt(with_odd_rule(capture_four, frames), 0);
}

/* ---- the rules give what libunwind gives ---- */

static int (*backtrace)(void **frames, int most);
static unsigned compared, differing;
static int shortest = SLP_STACK_MOST;

/* Both stacks from the caller on; twice, so that the second is by rules that were kept. Nothing is
 * said here: it may be a signal's handler. */
__attribute__((noinline)) static void compare(void)
{
    void *mine[SLP_STACK_MOST], *other[SLP_STACK_MOST];
    struct slp_walk_regs here;
    for (int round = 0; round < 2; round++) {
        SLP_WALK_HERE(&here);
        int n = slp_walk(&here, 0, 0, mine, SLP_STACK_MOST);
        int m = backtrace(other, SLP_STACK_MOST);
        while (m > 0 && other[m - 1] == NULL)
            m--;
        bool same = n == m;
        for (int i = 1; same && i < n; i++)
            same = mine[i] == other[i];
        shortest = n < shortest ? n : shortest;
        differing += !same;
        compared++;
    }
}

__attribute__((noinline)) static void with_alloca(size_t n)
{
    volatile char *room = alloca(n);
    room[0] = 1;
    compare();
    BARRIER();
}

/* With alloca in it the compiler finds the caller's frame by a register of its own. */
__attribute__((noinline)) static void realigned(size_t n)
{
    _Alignas(128) volatile char aligned[256];
    volatile char *room = alloca(n);
    room[0] = aligned[n % 256] = 1;
    with_alloca(n);
    (void)aligned[0];
}

__attribute__((noinline)) static void large_frame(size_t n)
{
    volatile char room[200000];
    room[n] = 1;
    realigned(n);
    (void)room[0];
}

static int comparing(const void *a, const void *b)
{
    compare();
    return *(const char *)a - *(const char *)b;
}

static int comparing_once(void *unused)
{
    (void)unused;
    compare();
    return 0;
}

#define LIBUNWIND()                                                                                \
    WALKS();                                                                                       \
    void *library = dlopen("libunwind.so.8", RTLD_NOW | RTLD_LOCAL);                               \
    if (library == NULL)                                                                           \
        cr_skip_test("libunwind.so.8 is not installed");                                           \
    *(void **)&backtrace = dlsym(library, "unw_backtrace")

Test(stack, as_libunwind)
{
    LIBUNWIND();
    char text[] = "zyxw";
    for (size_t n = 16; n < 5000; n += 777)
        large_frame(n);
    qsort(text, 4, 1, comparing);
#if defined(__x86_64__)
    with_pointer(comparing_once, NULL);
#endif
    cr_assert_geq(compared, 20);
    cr_assert_eq(differing, 0);
    cr_assert_geq(shortest, 4);
}

static void on_signal(int number)
{
    (void)number;
    compare();
}

Test(stack, as_libunwind_in_a_handler)
{
    static char room[65536];
    LIBUNWIND();
    compare(); /* libunwind's thread-local storage is allocated at its first use */
    stack_t other = {.ss_sp = room, .ss_size = sizeof room};
    struct sigaction action = {.sa_handler = on_signal};
    for (int i = 0; i < 2; i++) {
        cr_assert_eq(sigaction(SIGUSR1, &action, NULL), 0);
        raise(SIGUSR1);
        cr_assert_eq(sigaltstack(&other, NULL), 0);
        action.sa_flags = SA_ONSTACK;
    }
    cr_assert_eq(compared, 6);
    cr_assert_eq(differing, 0);
    cr_assert_geq(shortest, 4);
}

/* A fault at a function's first instruction: what is before it has a larger frame. */
void traps(void);
#if defined(__x86_64__)
__asm__(".text\nbefore_traps:\n.cfi_startproc\nsub $56, %rsp\n.cfi_adjust_cfa_offset 56\n"
        "hlt\n.cfi_endproc\n"
        ".globl traps\n.type traps,@function\ntraps:\n.cfi_startproc\n"
        "ud2\nret\n.cfi_endproc\n");
#define NEXT(u) ((u)->uc_mcontext.gregs[REG_RIP] += 2)
#else
__asm__(".text\nbefore_traps:\n.cfi_startproc\nsub sp, sp, 64\n.cfi_adjust_cfa_offset 64\n"
        "brk 0\n.cfi_endproc\n"
        ".globl traps\n.type traps,@function\ntraps:\n.cfi_startproc\n"
        ".inst 0\nret\n.cfi_endproc\n");
#define NEXT(u) ((u)->uc_mcontext.pc += 4)
#endif

static void *trapped[2][SLP_STACK_MOST];
static int trapped_depth[2];

static void on_trap(int number, siginfo_t *info, void *context)
{
    (void)number;
    (void)info;
    trapped_depth[0] = slp_stack_from(context, trapped[0], SLP_STACK_MOST);
    trapped_depth[1] = slp_stack_capture(trapped[1], SLP_STACK_MOST);
    NEXT((ucontext_t *)context);
}

__attribute__((noinline)) static void caller_of_traps(void)
{
    traps();
    BARRIER();
}

Test(stack, fault_at_the_first_instruction)
{
    struct sigaction action = {.sa_sigaction = on_trap, .sa_flags = SA_SIGINFO};
    WALKS();
    OPENED();
    cr_assert_eq(sigaction(SIGILL, &action, NULL), 0);
    caller_of_traps();
    for (int i = 0; i < 2; i++) {
        int at = 0;
        while (at < trapped_depth[i] && trapped[i][at] != (void *)(uintptr_t)traps)
            at++;
        cr_assert_lt(at + 2, trapped_depth[i], "stack %d ends at %d", i, trapped_depth[i]);
        cr_assert_lt((uintptr_t)trapped[i][at + 1] - (uintptr_t)caller_of_traps, 64);
    }
    cr_assert_eq(trapped[0][0], (void *)(uintptr_t)traps);
}

/* ---- what is not understood is refused ---- */

static int walk_here(void *frames)
{
    struct slp_walk_regs here;
    SLP_WALK_HERE(&here);
    return slp_walk(&here, 0, 0, frames, SLP_STACK_MOST);
}

Test(stack, no_rule_no_walk)
{
    void *frames[SLP_STACK_MOST];
    WALKS();
    cr_assert_gt(walk_here(frames), 3);
    cr_assert_eq(with_odd_rule(walk_here, frames), -1);
#if defined(__x86_64__)
    cr_assert_gt(with_pointer(walk_here, frames), 4);
    cr_assert_eq(with_nonsense(walk_here, frames), 2);
    uintptr_t above[4] = {0};
    struct slp_walk_regs lost = {.pc = 1, .sp = (uintptr_t)above, .fp = 0};
    cr_assert_eq(slp_walk(&lost, 0, 0, frames, 4), 1);
    lost.fp = (uintptr_t)above; /* a null return address is the end */
    cr_assert_eq(slp_walk(&lost, 0, 0, frames, 4), 1);
#else
    cr_assert_eq(with_pointer(walk_here, frames), -1);
    cr_assert_eq(with_nonsense(walk_here, frames), -1);
#endif
}

#if defined(__x86_64__)
/* A frame of 3 pages, and one with a frame pointer: a caller's address in either may be a number
 * that only looks like one. */
extern char wide_frame[], pointed_frame[], realigned_frame[];
FUNCTION(wide_frame, ".cfi_startproc\n.cfi_def_cfa_offset 12304\nnop\nnop\n.cfi_endproc\n");
FUNCTION(pointed_frame, ".cfi_startproc\n.cfi_def_cfa 6, 16\n.cfi_offset 6, -16\nnop\nnop\n"
                        ".cfi_endproc\n");
FUNCTION(realigned_frame, ".cfi_startproc\n.cfi_escape 0x0f, 3, 0x76, 0x78, 6\n"
                          ".cfi_escape 0x10, 6, 2, 0x76, 0\nnop\nnop\n.cfi_endproc\n");

Test(stack, nothing_behind_the_stack_is_read)
{
    void *frames[8];
    size_t page = (size_t)sysconf(_SC_PAGESIZE), words = 2 * page / sizeof(uintptr_t);
    uintptr_t *all = mmap(NULL, 16 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    WALKS();
    cr_assert_neq(all, MAP_FAILED);
    cr_assert_eq(mprotect(all, 2 * page, PROT_READ | PROT_WRITE), 0);
    uintptr_t *pair = all + words - 2, end = (uintptr_t)(all + words);
    struct slp_walk_regs lost = {.pc = 1, .sp = (uintptr_t)all, .fp = (uintptr_t)pair};
    const uintptr_t callers[] = {2, (uintptr_t)wide_frame + 1, (uintptr_t)pointed_frame + 1,
                                 (uintptr_t)realigned_frame + 1};
    for (int again = 0; again < 2; again++) /* by kept rules too */
        for (size_t i = 0; i < sizeof callers / sizeof *callers; i++) {
            pair[0] = end + page / 2;
            pair[1] = callers[i];
            cr_expect_eq(slp_walk(&lost, 0, 0, frames, 8), 2);
            cr_expect_eq((uintptr_t)frames[1], callers[i]);
        }
}

/* As protectors of programs do, so that nobody copies them. */
Test(stack, module_whose_header_cannot_be_read)
{
    void *frames[8], *symbol = dlsym(dlopen("libm.so.6", RTLD_NOW), "cos");
    uintptr_t above[4] = {1};
    struct slp_walk_regs in = {.pc = (uintptr_t)symbol, .sp = (uintptr_t)above, .fp = 0};
    Dl_info info;
    WALKS();
    cr_assert_neq(dladdr(symbol, &info), 0);
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    cr_assert_eq(mprotect(info.dli_fbase, page, PROT_NONE), 0);
    int depth = slp_walk(&in, 0, 0, frames, 8);
    cr_assert_eq(mprotect(info.dli_fbase, page, PROT_READ), 0);
    cr_assert_eq(depth, 2);
    cr_assert_eq((uintptr_t)frames[1], 1);
}
#endif

Test(stack, tables_of_another_form)
{
    struct slp_cfi rule;
    uint8_t header[4][32] = {{1, 0x1b, 0x03, 0x3b},  /* no entries */
                             {2, 0x1b, 0x03, 0x3b}, {1, 0x1b, 0x03, 0x00}, {1, 0xff, 0xff, 0xff}};
    for (int i = 0; i < 4; i++)
        cr_assert_eq(slp_cfi_find(header[i], (uintptr_t)header[i], &rule), i == 0 ? 1 : -1);
}
