#include "core/stack.h"

#include "core/maps.h"
#include "core/os.h"
#include "core/thread.h"

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
#define PC_OF(u)      ((u)->uc_mcontext.gregs[REG_RIP])
#else
#define LOCAL(name)   "_ULaarch64_" name
#define IP            32
#define CURSOR        4096
#define PC_OF(u)      ((u)->uc_mcontext.pc)
#endif
#define CACHE_NONE   0 /* unw_caching_policy_t */
#define SIGNAL_FRAME 1 /* the context is where a signal came */
#define DEEP         8192 /* frames that are looked at */
#define OWN          6  /* frames of this library at the top, at most */

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
    void *library = dlopen("libunwind.so.8", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL)
        return -1;
    (void)dl_iterate_phdr(own_object, NULL);
    bool found = find(library, LOCAL("init_local2"), &unwind.init) &&
                 find(library, LOCAL("step"), &unwind.step) &&
                 find(library, LOCAL("get_reg"), &unwind.get) &&
                 find(library, LOCAL("is_signal_frame"), &unwind.is_signal);
    if (!found)
        unwind.init = NULL;
    keep_no_locked_cache(library);
    if (!find(library, "unw_backtrace", &unwind.backtrace))
        return -1;
    return 0;
}

static bool is_own(const void *frame)
{
    return (uintptr_t)frame - own_begin < own_end - own_begin;
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

int slp_stack_capture(void **frames, int most)
{
    void *all[SLP_STACK_MOST + OWN];
    int depth = 0, own = 0, kept = errno;
    if (!enter())
        return 0;
    int wanted = (most < SLP_STACK_MOST ? most : SLP_STACK_MOST) + OWN;
    int n = unwind.backtrace(all, wanted);
    leave();
    errno = kept;
    while (own < n && is_own(all[own]))
        own++;
    while (own < n && depth < most && all[own] != NULL)
        frames[depth++] = all[own++];
    return depth;
}

void slp_stack_trace(struct slp_trace *trace)
{
    trace->thread = slp_os_tid();
    trace->depth = (uint32_t)slp_stack_capture(trace->frames, SLP_STACK_MOST);
}

/* The cursor is not on the stack, which may be a small one that the program set for its signals. */
int slp_stack_from(const void *context, void **frames, int most)
{
    static uintptr_t cursor[CURSOR];
    static ucontext_t copy;
    int depth = 0, kept = errno;
    const ucontext_t *u = context;
    uintptr_t pc = (uintptr_t)PC_OF(u);
    frames[depth++] = (void *)pc;
    if (unwind.init == NULL || !enter())
        return depth;
    copy = *u;
    if (unwind.init(cursor, &copy, SIGNAL_FRAME) == 0)
        while (depth < most && unwind.step(cursor) > 0 && unwind.get(cursor, IP, &pc) == 0 &&
               pc != 0)
            frames[depth++] = (void *)pc;
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
        else if (place != 0 && unwind.get(cursor, IP, &pc) == 0 && is_own((void *)pc))
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
    unsigned place = getcontext(&here) == 0 ? walk(cursor, &here) : SLP_STACK_CUT;
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
