#include "core/stack.h"

#include "core/maps.h"
#include "core/os.h"
#include "core/thread.h"
#include "core/rule.h"
#include "core/walk.h"

#include <dlfcn.h>
#include <errno.h>
#include <link.h>
#include <sys/auxv.h>
#include <ucontext.h>

/* libunwind's interface for the process itself; its functions bear the architecture's name. */
#if defined(__x86_64__)
#define LOCAL(name)   "_ULx86_64_" name
#define IP            16 /* number of the register */
#define CURSOR        127 /* words */
#else
#define LOCAL(name)   "_ULaarch64_" name
#define IP            32
#define CURSOR        4096
#endif
#define CACHE_NONE   0 /* unw_caching_policy_t */
#define SIGNAL_FRAME 1 /* the context is where a signal came */
#define DEEP         8192 /* frames that are looked at */

static struct {
    int (*backtrace)(void **frames, int most);
    int (*init)(void *cursor, void *context, int flag);
    int (*step)(void *cursor);
    int (*get)(void *cursor, int reg, uintptr_t *value);
    int (*is_signal)(void *cursor);
} unwind;

static uintptr_t own_begin, own_end; /* this library's code; empty when it is the program's */
static __thread bool busy __attribute__((tls_model("initial-exec")));
static _Atomic(int) inside, forking;
static bool walks;  /* rules are to be had */
static bool barred; /* of a child: another thread was inside */

/* ---- taking ---- */

static int own_object(struct dl_phdr_info *info, size_t size, void *context)
{
    uintptr_t here = (uintptr_t)&own_object, from = UINTPTR_MAX, to = 0;
    (void)size;
    (void)context;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[i];
        uintptr_t begin = (uintptr_t)info->dlpi_addr + (uintptr_t)part->p_vaddr;
        if (part->p_type != PT_LOAD)
            continue;
        from = begin < from ? begin : from;
        to = begin + part->p_memsz > to ? begin + part->p_memsz : to;
    }
    if (here < from || here >= to)
        return 0;
    if ((uintptr_t)info->dlpi_phdr != getauxval(AT_PHDR)) {
        own_begin = from;
        own_end = to;
    }
    return 1;
}

static bool find(void *library, const char *name, void *function)
{
    void *symbol = dlsym(library, name);
    __builtin_memcpy(function, &symbol, sizeof symbol);
    return symbol != NULL;
}

/* What libunwind has read of a module it keeps behind a lock, and takes the loader's under it; a
 * program that allocates where it has the loader's, as in a callback of dl_iterate_phdr, comes to
 * both in the other order. What unw_backtrace keeps is each thread's own, without a lock. */
static void keep_no_locked_cache(void *library)
{
    int (*set_policy)(void *space, int policy);
    void **space = dlsym(library, LOCAL("local_addr_space"));
    if (space != NULL && find(library, LOCAL("set_caching_policy"), &set_policy))
        set_policy(*space, CACHE_NONE);
}

int slp_stack_open(void)
{
    if (unwind.backtrace != NULL)
        return 0;
    if (own_end == 0)
        (void)dl_iterate_phdr(own_object, NULL);
    walks = slp_rule_open() == 0;
    void *library = dlopen("libunwind.so.8", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL)
        return walks ? 0 : -1;
    keep_no_locked_cache(library);
    bool found = find(library, LOCAL("init_local2"), &unwind.init) &&
                 find(library, LOCAL("step"), &unwind.step) &&
                 find(library, LOCAL("get_reg"), &unwind.get) &&
                 find(library, LOCAL("is_signal_frame"), &unwind.is_signal);
    if (!found)
        unwind.init = NULL;
    found = find(library, "unw_backtrace", &unwind.backtrace);
    return found || walks ? 0 : -1;
}

static bool is_own(uintptr_t frame)
{
    return frame - own_begin < own_end - own_begin;
}

static bool enter(void)
{
    if (busy || unwind.backtrace == NULL || barred)
        return false;
    busy = true;
    atomic_fetch_add(&inside, 1);
    if (atomic_load(&forking) == 0)
        return true;
    atomic_fetch_sub(&inside, 1);
    busy = false;
    return false;
}

static void leave(void)
{
    atomic_fetch_sub(&inside, 1);
    busy = false;
}

#ifdef __GLIBC__
#define HERE(context) (getcontext(context) == 0)
#else /* musl has no getcontext */
#define HERE(context) ((void)(context), false)
#endif

/* By libunwind, step by step: unw_backtrace's cache outlives the code that it is about, and takes
 * 32 KiB and more of each thread. */
static int unwind_from(ucontext_t *context, int flag, uintptr_t *cursor, void **frames, int most)
{
    uintptr_t pc;
    int n = 0;
    if (unwind.init(cursor, context, flag) != 0)
        return 0;
    while (n < most && unwind.step(cursor) > 0 && unwind.get(cursor, IP, &pc) == 0 && pc != 0)
        if (flag == SIGNAL_FRAME || n != 0 || !is_own(pc))
            frames[n++] = (void *)pc;
    return n;
}

static int unwind_here(void **frames, int most)
{
#if CURSOR <= 128
    uintptr_t cursor[CURSOR];
    ucontext_t context;
    if (walks && unwind.init != NULL && HERE(&context))
        return unwind_from(&context, 0, cursor, frames, most);
#endif
    int own = 0, depth = 0, n = unwind.backtrace(frames, most);
    while (own < n && is_own((uintptr_t)frames[own]))
        own++;
    while (own < n && frames[own] != NULL)
        frames[depth++] = frames[own++];
    return depth;
}

SLP_COLD static int capture_slow(void **frames, int most)
{
    int kept = errno;
    if (slp_thread_heap() == SLP_HEAP_PAST || !enter()) /* what is thread-local may be gone */
        return 0;
    int depth = unwind_here(frames, most);
    leave();
    errno = kept;
    return depth;
}

int slp_stack_capture(void **frames, int most)
{
    struct slp_walk_regs here;
    SLP_WALK_HERE(&here);
    int depth = slp_walk(&here, own_begin, own_end, frames, most);
    return depth >= 0 ? depth : capture_slow(frames, most);
}

void slp_stack_trace(struct slp_trace *trace)
{
    trace->thread = slp_os_tid();
    trace->depth = (uint32_t)slp_stack_capture(trace->frames, SLP_STACK_MOST);
}

void slp_stack_brief(struct slp_brief *trace)
{
    trace->thread = slp_os_tid();
    trace->depth = (uint32_t)slp_stack_capture(trace->frames, SLP_BRIEF_MOST);
}

/* The cursor is not on the stack, which may be a small one that the program set for its signals. */
int slp_stack_from(const void *context, void **frames, int most)
{
    static uintptr_t cursor[CURSOR];
    static ucontext_t copy;
    struct slp_walk_regs regs;
    int kept = errno;
    slp_walk_context(&regs, context);
    int depth = slp_walk(&regs, 0, 0, frames, most);
    if (depth >= 0)
        return depth;
    frames[0] = (void *)regs.pc;
    if (unwind.init == NULL || !enter())
        return 1;
    copy = *(const ucontext_t *)context;
    depth = 1 + unwind_from(&copy, SIGNAL_FRAME, cursor, frames + 1, most - 1);
    leave();
    errno = kept;
    return depth;
}

/* Not inlined into a function that getcontext, for all the compiler knows, returns to twice. */
static __attribute__((noinline)) unsigned walk(void *cursor, ucontext_t *from)
{
    unsigned place = 0, depth = 0;
    int step = -1;
    uintptr_t pc;
    if (unwind.init(cursor, from, 0) != 0)
        return SLP_STACK_CUT;
    while (depth++ < DEEP && (step = unwind.step(cursor)) > 0) {
        if (unwind.is_signal(cursor) > 0)
            place |= SLP_STACK_SIGNAL;
        else if (place != 0 && unwind.get(cursor, IP, &pc) == 0 && is_own((uintptr_t)(void *)pc))
            place |= SLP_STACK_INSIDE;
    }
    return step == 0 ? place : place | SLP_STACK_CUT;
}

/* By one thread, at the end of the process. */
unsigned slp_stack_place(void)
{
    static uintptr_t cursor[CURSOR];
    static ucontext_t here;
    int kept = errno;
    if (unwind.init == NULL || !enter())
        return SLP_STACK_CUT;
    unsigned place = HERE(&here) ? walk(cursor, &here) : SLP_STACK_CUT;
    leave();
    errno = kept;
    return place;
}

/* ---- printing ---- */

static void print_module(struct slp_say *say, uintptr_t address)
{
    static struct slp_maps maps;
    static struct slp_map map;
    if (!slp_maps_open(&maps))
        return;
    bool found = false;
    while (!found && slp_maps_next(&maps, &map))
        found = address >= map.begin && address < map.end;
    if (found && map.path[0] != '\0') {
        slp_say_text(say, " ");
        slp_say_text(say, map.path);
        slp_say_text(say, "+");
        slp_say_hex(say, address - map.base);
    }
    slp_maps_close(&maps);
}

void slp_stack_print(struct slp_say *say, void *const *frames, uint32_t depth, bool exact)
{
    for (uint32_t i = 0; i < depth; i++) {
        /* The byte before where a call returns to is the call's. */
        uintptr_t at = (uintptr_t)frames[i] - (exact && i == 0 ? 0 : 1);
        slp_say_text(say, "    #");
        slp_say_number(say, i);
        slp_say_text(say, " ");
        slp_say_hex(say, at);
        print_module(say, at);
        slp_say_text(say, "\n");
    }
}

/* ---- fork ---- */

void slp_stack_fork_prepare(void)
{
    atomic_fetch_add(&forking, 1);
}

void slp_stack_fork_parent(void)
{
    atomic_fetch_sub(&forking, 1);
}

void slp_stack_fork_child(void)
{
    barred = barred || atomic_load(&inside) != 0;
    atomic_store(&inside, 0);
    atomic_store(&forking, 0);
}
