/* leaks.c: see leaks.h.
 */
#include "preload/leaks.h"

#include <ucontext.h>

#include "core/os.h"
#include "core/stack.h"
#include "preload/live.h"
#include "preload/object.h"
#include "preload/parent.h"
#include "preload/report_io.h"
#include "stats/leaks.h"

#define STACK  ((size_t)1 << 20)

/* Of the linker: where this library lies. */
extern const char __ehdr_start[] SLP_HIDDEN, _end[] SLP_HIDDEN;

static struct {
    enum slp_leaks mode;
    const struct slp_leaks_helper *helper;
    unsigned place; /* SLP_STACK_... */
    int status;     /* of the process, or -1: its own */
} state = {.status = -1};

/* One line, unless a parent has said it. */
static void warn(const char *what)
{
    char text[SLP_OPTIONS_PATH + 512];
    struct slp_out out = {.data = text, .size = sizeof text};
    const char *value = state.mode == SLP_LEAKS_ERROR ? "error" : "report";

    if (slp_parent_has_value("SLABPOOL_LEAKS", value))
        return;
    slp_out_text(&out, "slabpool: SLABPOOL_LEAKS=");
    slp_out_text(&out, value);
    slp_out_text(&out, what);
    slp_os_write(2, text, out.used);
}

static void complain(const char *what)
{
    char text[SLP_OPTIONS_PATH + 256];
    struct slp_out out = {.data = text, .size = sizeof text};

    slp_out_text(&out, ": ");
    slp_out_printable(&out, what);
    slp_out_text(&out, "\n");
    text[out.used < sizeof text ? out.used : sizeof text - 1] = '\0';
    warn(text);
}

void slp_leaks_start(struct slp_options *options)
{
    const struct slp_leaks_helper *(*helper)(const struct slp_inside *inside) = NULL;
    struct slp_inside inside;

    state.mode = options->leaks;
    if (state.mode == SLP_LEAKS_OFF)
        return;
    if (options->sample_bytes == 0 || options->sample_bytes > SLP_SAMPLE_MOST) {
        warn(": without samples (SLABPOOL_SAMPLE_BYTES) there are none to be found; using off\n");
        options->leaks = state.mode = SLP_LEAKS_OFF;
        return;
    }
    void *symbol = slp_object_symbol(SLP_LEAKS_OBJECT, SLP_LEAKS_SYMBOL);
    __builtin_memcpy(&helper, &symbol, sizeof helper);
    if (!helper) {
        warn(": " SLP_LEAKS_OBJECT " or what it needs (libdw.so.1) not found; using off\n");
        options->leaks = state.mode = SLP_LEAKS_OFF;
        return;
    }
    slp_inside_fill(&inside);
    state.helper = helper(&inside);
    if (state.helper->complaint)
        complain(state.helper->complaint);
}

void slp_leaks_fork_child(void)
{
    state.status = -1;
}

void slp_leaks_look(void)
{
    if (state.mode != SLP_LEAKS_OFF)
        state.place = slp_stack_place();
}

int slp_leaks_status(int status)
{
    return state.status >= 0 ? state.status : status;
}

/* ---- the end ---- */

/* May names be asked for? Where exit came from a stack that cannot be followed, handlers of the
 * program have run already; _exit is what handlers of signals may call. */
static bool may_name(enum slp_end how)
{
    if ((state.place & SLP_STACK_SIGNAL) != 0)
        return false;
    return (state.place & SLP_STACK_CUT) == 0 || how == SLP_END_EXIT;
}

static void say_nothing_known(const struct slp_leaks_end *end, const char *why)
{
    struct slp_out out = {.data = end->buffer, .size = end->size};

    slp_out_text(&out, "==");
    slp_out_i64(&out, end->pid);
    slp_out_text(&out, "==slabpool: leaks were not looked for: ");
    slp_out_text(&out, why);
    slp_out_char(&out, '\n');
    if (end->fd >= 0 && end->speaks)
        (void)slp_io_write(end->fd, end->buffer, out.used);
}

/* What is known by now; functions that are called there have no arguments, but this. */
static struct telling {
    struct slp_leaks_found *found;
    const struct slp_leaks_end *end;
    bool names;
    char *stack;
    ucontext_t back, there;
} telling;

/* libdw wants more than a small thread has: what calls it gets a stack of its own. */
static int stack_map(void)
{
    char *stack = slp_os_map(NULL, STACK);

    if (!stack || slp_os_protect(stack, slp_os_page()) != 0)
        return -1;
    telling.stack = stack;
    return 0;
}

static void call_there(void (*function)(void))
{
#ifdef __GLIBC__
    size_t guard = slp_os_page();

    if (getcontext(&telling.there) != 0)
        return;
    telling.there.uc_stack.ss_sp = telling.stack + guard;
    telling.there.uc_stack.ss_size = STACK - guard;
    telling.there.uc_link = &telling.back;
    makecontext(&telling.there, function, 0);
    (void)swapcontext(&telling.back, &telling.there);
#else /* musl has none of these calls, nor is there a libslabpool-leaks.so for it */
    function();
#endif
}

static void suppress(void)
{
    state.helper->suppress(telling.found);
}

static void write_text(const struct slp_leaks_end *end)
{
    int fd = end->fd;
    struct slp_out out = {
        .data = end->buffer, .size = end->size, .flush = slp_io_flush, .context = &fd};
    struct slp_leaks_told told = {
        .names = telling.names,
        .pid = end->pid,
        .exe = end->exe,
        .end = slp_end_names[end->how],
        .reachable = state.mode == SLP_LEAKS_REPORT,
        .note = telling.names ? NULL
                              : "ended in a signal handler, or in code that cannot be unwound: no "
                                "names, no suppressions",
    };

    state.helper->write(telling.found, &told, &out);
    slp_out_finish(&out);
}

static void tell(void)
{
    const struct slp_leaks_end *end = telling.end;
    struct slp_leaks_counts n = state.helper->counts(telling.found);
    bool sure = telling.names || !state.helper->suppresses;

    if (n.lost != 0 && sure && state.mode == SLP_LEAKS_ERROR)
        state.status = state.helper->status != 0 ? state.helper->status : -1;
    bool news = state.mode == SLP_LEAKS_REPORT || (!n.judged && n.reachable != 0) ||
                (n.suppressed != 0 && telling.names && state.helper->prints);
    if (end->fd >= 0 && (n.lost != 0 || (end->speaks && news)))
        write_text(end);
}

void slp_leaks_deliver(const struct slp_leaks_end *end)
{
    const struct slp_reach_skip own = {(uintptr_t)__ehdr_start, (uintptr_t)_end};

    if (state.mode == SLP_LEAKS_OFF || !slp_sample_on())
        return;
    if ((state.place & SLP_STACK_INSIDE) != 0) {
        say_nothing_known(end, "ended by the handler of a signal that interrupted the allocator");
        return;
    }
    slp_sample_pause(true);
    telling.found = state.helper->take(&own);
    telling.end = end;
    if (!telling.found) {
        say_nothing_known(end, "no memory");
        return;
    }
    if (!may_name(end->how) || stack_map() != 0) {
        tell();
        return;
    }
    telling.names = true;
    slp_live_leave(end->how);
    struct slp_leaks_counts n = state.helper->counts(telling.found);
    if (n.lost + n.reachable != 0) {
        call_there(suppress);
        state.helper->spare(telling.found);
    }
    call_there(tell);
}
