/* fault.c: see fault.h.
 */
#include "preload/fault.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include "core/error.h"
#include "core/harden.h"
#include "core/os.h"
#include "preload/live.h"
#include "preload/parent.h"
#include "stats/out.h"

static struct sigaction before[2]; /* of SIGSEGV and SIGBUS */

static struct sigaction *before_of(int number)
{
    return &before[number == SIGBUS];
}

/* What the processor says of the access. */
static const char *kind_of(const ucontext_t *u)
{
#if defined(__x86_64__)
    return (u->uc_mcontext.gregs[REG_ERR] & 2) != 0 ? "write" : "read";
#elif defined(__aarch64__)
    /* Records follow one another: a magic number, a size, content (asm/sigcontext.h). */
    const unsigned char *at = u->uc_mcontext.__reserved;
    const unsigned char *end = at + sizeof u->uc_mcontext.__reserved;
    while (end - at >= 16) {
        uint32_t head[2];
        uint64_t esr;
        __builtin_memcpy(head, at, sizeof head);
        if (head[0] == 0x45535201u) { /* ESR_MAGIC */
            __builtin_memcpy(&esr, at + 8, sizeof esr);
            if ((esr >> 26 & 63) == 0x24) /* a data abort from user space; bit 6: by a write */
                return (esr >> 6 & 1) != 0 ? "write" : "read";
            break;
        }
        if (head[1] < 8 || head[0] == 0)
            break;
        at += head[1];
    }
    return "access";
#else
    (void)u;
    return "access";
#endif
}

/* Sends the signal to this thread once more, with all it came with; it arrives when the handler
 * returns, so that a core file shows the faulting instruction. */
static void send_again(int number, siginfo_t *info)
{
    syscall(SYS_rt_tgsigqueueinfo, (pid_t)syscall(SYS_getpid), (pid_t)syscall(SYS_gettid), number, info);
}

static void not_ours(int number, siginfo_t *info)
{
    sigaction(number, before_of(number), NULL);
    if (info->si_code <= 0) /* somebody sent it: it does not happen again by itself */
        send_again(number, info);
}

static void die(int number, siginfo_t *info)
{
    struct sigaction plain = {.sa_handler = SIG_DFL};
    sigaction(number, &plain, NULL);
    send_again(number, info); /* the memory may be accessible by now */
}

/* The page at address becomes accessible; false when there is none. */
static bool open_page(void *address)
{
    size_t page = slp_os_page();
    return slp_os_commit((char *)((uintptr_t)address & ~(uintptr_t)(page - 1)), page) == 0;
}

/* Is it a fault in one of the hardened heap's places without access? What it is, then. */
static bool hardened(const siginfo_t *info, struct slp_guard_place *place)
{
    struct slp_harden_place at;
    if (!slp_harden_explain(info->si_addr, &at))
        return false;
    if (at.where == SLP_HARD_AT_LARGE_GONE && info->si_code != SEGV_MAPERR)
        return false; /* there is something else by now */
    size_t bytes = at.live || at.size != 0  ? at.size
                   : at.class_size != 0 ? at.class_size
                                        : SLP_GUARD_UNSIZED;
    *place = (struct slp_guard_place){.block = at.block, .bytes = bytes};
    if (at.where == SLP_HARD_AT_ZERO && at.live)
        place->what = "access to a block of no bytes";
    else if (at.where == SLP_HARD_AT_SLAB_GUARD || at.where == SLP_HARD_AT_LARGE_GUARD)
        place->what = (char *)info->si_addr < at.block ? "buffer underflow" : "buffer overflow";
    else
        place->what = "use after free";
    return true;
}

static void handle(int number, siginfo_t *info, void *context)
{
    int kept = errno;
    if (number == SIGBUS && info->si_code > 0 && slp_live_heal(info->si_addr)) {
        errno = kept;
        return;
    }
    struct slp_guard_place place;
    bool fault = info->si_code > 0;
    bool guarded = fault && slp_guard_explain(info->si_addr, &place);
    if (!guarded && !(fault && hardened(info, &place))) {
        not_ours(number, info);
    } else if (slp_error_policy == SLP_ON_ERROR_ABORT) {
        slp_guard_say(kind_of(context), &place, info->si_addr, NULL, context);
        die(number, info);
    } else {
        bool news = slp_guard_opened(info->si_addr), goes_on = open_page(info->si_addr);
        if (!guarded || news)
            slp_guard_say(kind_of(context), &place, info->si_addr, NULL, context);
        if (!goes_on)
            die(number, info);
    }
    errno = kept;
}

static void start(int number)
{
    struct sigaction ours = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    struct sigaction now;
    if (sigaction(number, NULL, &now) == 0 && now.sa_sigaction != handle)
        sigaction(number, &ours, before_of(number));
}

void slp_fault_cut(void)
{
    start(SIGBUS);
}

void slp_fault_start(void)
{
    start(SIGSEGV);
    start(SIGBUS);
}

static void warn(uint32_t rate, const char *what)
{
    char line[160], entry[64];
    struct slp_out out = {.data = entry, .size = sizeof entry - 1};
    slp_out_text(&out, "SLABPOOL_GUARD_RATE=");
    slp_out_u64(&out, rate);
    entry[out.used] = '\0';
    if (slp_parent_has(entry))
        return; /* said already, by the parent */
    out = (struct slp_out){.data = line, .size = sizeof line};
    slp_out_text(&out, "slabpool: ");
    slp_out_text(&out, entry);
    slp_out_text(&out, what);
    slp_os_write(2, line, out.used);
}

void slp_fault_guard(uint32_t rate)
{
    bool stacks = slp_stack_open() == 0;
    if (slp_guard_start(rate) != 0) {
        warn(rate, ": no address space for guarded slots; using 0\n");
        return;
    }
    if (!stacks)
        warn(rate, ": libunwind.so.8 not found; stacks are not known\n");
    (void)pthread_atfork(slp_stack_fork_prepare, slp_stack_fork_parent, slp_stack_fork_child);
    slp_fault_start();
}
