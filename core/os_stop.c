#include "core/os_stop.h"

#include "core/os.h"
#include "core/os_call.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>

#define STACK     ((size_t)64 << 10)
#define PASSES    30
#define NAP_NS    50000
#define PATIENCE  10000 /* naps that the helper waits for threads, about a second */

#if defined(__x86_64__)
#define GENERAL 27
#define AT_SP   19
#define AT_FS   21
#else
#define GENERAL 34
#define AT_SP   31
#endif

enum step { STARTING, ALLOWED, STOPPED, FAILED, GO };

/* The helper has the caller's thread-local storage, errno too, so it only makes system calls. */
#define sys slp_os_call
#define failed slp_os_failed

static void nap(void)
{
    struct timespec time = {0, NAP_NS};
    (void)sys(SYS_nanosleep, (long)&time, 0, 0, 0, 0, 0);
}

static void tell(struct slp_stop *s, enum step step)
{
    SLP_STORE_REL(s->step, (uint32_t)step);
    (void)sys(SYS_futex, (long)&s->step, FUTEX_WAKE, 1, 0, 0, 0);
}

static void await(struct slp_stop *s, enum step from)
{
    struct timespec time = {0, 20000000};
    (void)sys(SYS_futex, (long)&s->step, FUTEX_WAIT, (long)from, (long)&time, 0, 0);
}

/* ---- the list of threads ---- */

struct entry { /* as the kernel writes it */
    uint64_t inode;
    int64_t next;
    uint16_t bytes;
    uint8_t type;
    char name[];
};

static int number_of(const char *name)
{
    int n = 0;
    for (; *name >= '0' && *name <= '9'; name++)
        n = n * 10 + (*name - '0');
    return *name == '\0' ? n : 0;
}

/* Calls visit for each thread of the process; -1: they cannot be listed. */
static int each_thread(const struct slp_stop *s, void (*visit)(struct slp_stop *s, int tid),
                       struct slp_stop *context)
{
    _Alignas(struct entry) char text[2048];
    long n;
    if (failed(sys(SYS_lseek, s->folder, 0, SEEK_SET, 0, 0, 0)))
        return -1;
    while ((n = sys(SYS_getdents64, s->folder, (long)text, sizeof text, 0, 0, 0)) > 0)
        for (long at = 0; at < n;) {
            const struct entry *e = (const struct entry *)(const void *)(text + at);
            int tid = number_of(e->name);
            if (tid > 0)
                visit(context, tid);
            at += e->bytes;
        }
    return n < 0 ? -1 : 0;
}

static void count(struct slp_stop *s, int tid)
{
    s->many += tid != s->caller;
    s->all |= tid == s->caller; /* else /proc is not that of our numbers */
}

/* ---- in the helper ---- */

/* The first thread stays as a zombie when it ends before the others. */
static bool has_ended(const struct slp_stop *s, int tid)
{
    char path[32] = "", text[128];
    int n = 0;
    for (int t = tid; t > 0; t /= 10)
        n++;
    for (int t = tid, i = n; t > 0; t /= 10)
        path[--i] = (char)('0' + t % 10);
    __builtin_memcpy(path + n, "/stat", 6);
    int fd = (int)sys(SYS_openat, s->folder, (long)path, O_RDONLY | O_CLOEXEC, 0, 0, 0);
    if (fd < 0)
        return true;
    long got = sys(SYS_read, fd, (long)text, sizeof text, 0, 0, 0);
    (void)sys(SYS_close, fd, 0, 0, 0, 0, 0);
    while (got > 0 && text[got - 1] != ')') /* of its name, then blank and state */
        got--;
    char state = got > 0 && got + 1 < (long)sizeof text ? text[got + 1] : 'Z';
    return state == 'Z' || state == 'X';
}

static void seize(struct slp_stop *s, int tid)
{
    if (tid == s->caller)
        return;
    for (uint32_t i = 0; i < s->many; i++)
        if (s->threads[i].tid == tid)
            return;
    long ret = sys(SYS_ptrace, PTRACE_SEIZE, tid, 0, 0, 0, 0);
    if (ret == -ESRCH || (failed(ret) && has_ended(s, tid)))
        return;
    if (failed(ret) || s->many == s->room) {
        s->all = false;
        return;
    }
    (void)sys(SYS_ptrace, PTRACE_INTERRUPT, tid, 0, 0, 0, 0);
    struct slp_stopped *t = &s->threads[s->many++];
    t->tid = tid;
    t->known = t->stopped = false;
}

static void read_registers(struct slp_stopped *t)
{
    struct iovec general = {t->registers, GENERAL * sizeof *t->registers};
    struct iovec vector = {t->registers + GENERAL, sizeof t->registers - general.iov_len};
    if (failed(sys(SYS_ptrace, PTRACE_GETREGSET, t->tid, NT_PRSTATUS, (long)&general, 0, 0)))
        return;
    (void)sys(SYS_ptrace, PTRACE_GETREGSET, t->tid, NT_PRFPREG, (long)&vector, 0, 0);
    t->sp = t->registers[AT_SP];
#if defined(__x86_64__)
    t->token = t->registers[AT_FS];
#else
    struct iovec token = {&t->token, sizeof t->token};
    (void)sys(SYS_ptrace, PTRACE_GETREGSET, t->tid, NT_ARM_TLS, (long)&token, 0, 0);
#endif
    t->stopped = true;
}

/* True when it needs no more waiting. */
static bool look_at(struct slp_stopped *t)
{
    int status = 0;
    long ret = sys(SYS_wait4, t->tid, (long)&status, __WALL | WNOHANG, 0, 0, 0);
    if (ret == 0)
        return false;
    t->known = true;
    if (failed(ret) || !WIFSTOPPED(status)) {
        t->tid = 0; /* it has ended */
        return true;
    }
    t->signal = status >> 16 != 0 ? 0 : WSTOPSIG(status);
    read_registers(t);
    return true;
}

static bool wait_for_all(struct slp_stop *s, uint32_t *naps)
{
    for (;;) {
        bool waits = false;
        for (uint32_t i = 0; i < s->many; i++)
            waits |= !s->threads[i].known && !look_at(&s->threads[i]);
        if (!waits)
            return true;
        if (++*naps > PATIENCE)
            return false;
        nap();
    }
}

/* New threads may begin until none is left that runs. */
static void stop_all(struct slp_stop *s)
{
    uint32_t naps = 0, before;
    s->all = true;
    for (int pass = 0; pass < PASSES; pass++) {
        before = s->many;
        if (each_thread(s, seize, s) != 0)
            s->all = false;
        if (!wait_for_all(s, &naps))
            s->all = false;
        if (s->many == before || !s->all)
            break;
    }
    s->all = s->all && s->many == before;
    for (uint32_t i = 0; i < s->many; i++)
        s->all = s->all && (s->threads[i].stopped || s->threads[i].tid == 0);
}

static int helper(void *argument)
{
    struct slp_stop *s = argument;
    (void)sys(SYS_prctl, PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0, 0);
    while (SLP_LOAD_ACQ(s->step) == STARTING)
        await(s, STARTING);
    stop_all(s);
    if (s->all) {
        tell(s, STOPPED);
        while (SLP_LOAD_ACQ(s->step) == STOPPED)
            await(s, STOPPED);
    }
    for (uint32_t i = 0; i < s->many; i++)
        if (s->threads[i].tid != 0)
            (void)sys(SYS_ptrace, PTRACE_DETACH, s->threads[i].tid, 0, s->threads[i].signal, 0, 0);
    if (!s->all)
        tell(s, FAILED);
    (void)sys(SYS_exit_group, 0, 0, 0, 0, 0, 0);
    return 0;
}

/* ---- in the caller ---- */

static void end_helper(struct slp_stop *s)
{
    while (sys(SYS_wait4, s->helper, 0, __WALL, 0, 0, 0) == -EINTR)
        ;
    (void)sys(SYS_prctl, PR_SET_PTRACER, 0, 0, 0, 0, 0);
    s->helper = 0;
}

/* Until the helper has stopped them, could not, or is dead itself: a sandbox may kill it. */
static void wait_for_helper(struct slp_stop *s)
{
    while (SLP_LOAD_ACQ(s->step) == ALLOWED) {
        await(s, ALLOWED);
        if (sys(SYS_wait4, s->helper, 0, __WALL | WNOHANG, 0, 0, 0) != 0) {
            s->helper = 0;
            s->all = false;
            return;
        }
    }
    if (SLP_LOAD_ACQ(s->step) != FAILED)
        return;
    end_helper(s);
    s->all = false;
}

void slp_os_stop(struct slp_stop *s)
{
    uint64_t every = ~(uint64_t)0;
    *s = (struct slp_stop){.caller = slp_os_tid()};
    s->folder = (int)sys(SYS_openat, AT_FDCWD, (long)"/proc/self/task",
                         O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0, 0, 0);
    (void)sys(SYS_rt_sigprocmask, SIG_SETMASK, (long)&every, (long)&s->mask, sizeof every, 0, 0);
    bool listed = s->folder >= 0 && each_thread(s, count, s) == 0;
    if (listed && s->all && s->many == 0)
        return;
    bool ours = listed && s->all;
    s->all = false;
    if (!ours)
        return;
    s->room = s->many * 2 + 64;
    s->many = 0;
    s->bytes = slp_align_up(STACK + s->room * sizeof *s->threads, slp_os_page());
    char *memory = slp_os_map(NULL, s->bytes);
    if (memory == NULL)
        return;
    s->threads = (struct slp_stopped *)(void *)(memory + STACK);
    int kept = errno;
    s->helper = clone(helper, memory + STACK, CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_UNTRACED, s);
    errno = kept;
    if (s->helper <= 0)
        return;
    (void)sys(SYS_prctl, PR_SET_PTRACER, s->helper, 0, 0, 0, 0);
    tell(s, ALLOWED);
    wait_for_helper(s);
}

void slp_os_go(struct slp_stop *s)
{
    if (s->helper > 0) {
        tell(s, GO);
        end_helper(s);
    }
    if (s->threads != NULL)
        slp_os_unmap((char *)s->threads - STACK, s->bytes);
    if (s->folder >= 0)
        (void)sys(SYS_close, s->folder, 0, 0, 0, 0, 0);
    (void)sys(SYS_rt_sigprocmask, SIG_SETMASK, (long)&s->mask, 0, sizeof s->mask, 0, 0);
}
