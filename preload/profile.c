/* profile.c: see profile.h.
 */
#include "preload/profile.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "core/modules.h"
#include "core/os.h"
#include "core/sample.h"
#include "preload/object.h"
#include "preload/parent.h"
#include "preload/report_io.h"
#include "stats/profile.h"

#define SHOWN  200
#define BUFFER ((size_t)64 << 10)

static bool have_fork_hooks;
static _Atomic(bool) asking; /* no lock: a child of fork might wait for ever */

/* One line, unless a parent has said it. */
static void warn(const char *path, const char *what)
{
    char text[512];
    struct slp_out out = {.data = text, .size = sizeof text};

    if (slp_parent_has_value("SLABPOOL_PROFILE", path))
        return;
    slp_out_text(&out, "slabpool: SLABPOOL_PROFILE=");
    slp_out_bytes(&out, path, strnlen(path, SHOWN));
    slp_out_text(&out, what);
    slp_os_write(2, text, out.used);
}

static int open_stacks(void)
{
    int result = slp_stack_open();

    if (!have_fork_hooks)
        (void)pthread_atfork(slp_stack_fork_prepare, slp_stack_fork_parent, slp_stack_fork_child);
    have_fork_hooks = true;
    return result;
}

static int open_pprof(void)
{
    if (!slp_profile_pprof) {
        void *symbol = slp_object_symbol(SLP_PPROF_OBJECT, SLP_PPROF_SYMBOL);
        memcpy(&slp_profile_pprof, &symbol, sizeof symbol);
    }
    return slp_profile_pprof ? 0 : -1;
}

void slp_profile_start(struct slp_options *options)
{
    enum slp_profile_form form = SLP_PROFILE_HEAP;
    char *path = options->profile;

    if (path[0] != '\0' && slp_profile_form(path, &form) != 0) {
        warn(path,
             " is not accepted (a path that ends with .pb.gz, .heap, .collapsed or "
             ".inuse.collapsed); using off\n");
        path[0] = '\0';
    }
    size_t rate = options->sample_bytes;
    bool stacks = path[0] != '\0' || options->leaks != SLP_LEAKS_OFF;
    if ((!stacks && !options->sample) || rate == 0 || rate > SLP_SAMPLE_MOST) {
        path[0] = '\0';
        return;
    }
    if (options->core.guard_rate != 0)
        have_fork_hooks = true; /* fault.c has them */
    if (path[0] != '\0' && form == SLP_PROFILE_PPROF && open_pprof() != 0) {
        warn(path, ": " SLP_PPROF_OBJECT " or a library it needs not found; using off\n");
        path[0] = '\0';
        stacks = options->leaks != SLP_LEAKS_OFF;
    }
    if (!stacks && !options->sample)
        return;
    if (stacks && open_stacks() != 0)
        warn(path, ": libunwind.so.8 not found; stacks are not known\n");
    if (stacks)
        slp_modules_start(true);
    if (slp_sample_start(rate) != 0) {
        warn(path, ": no memory for samples; using off\n");
        path[0] = '\0';
    }
}

/* ---- asked for by the program ---- */

int slp_profile_ask(size_t sample_bytes)
{
    int error = 0;
    size_t rate = sample_bytes == 0 ? SLP_SAMPLE_RATE : sample_bytes;

    if (rate > SLP_SAMPLE_MOST) {
        errno = EINVAL;
        return -1;
    }
    if (atomic_exchange(&asking, true)) {
        errno = EBUSY;
        return -1;
    }
    (void)open_stacks(); /* without libunwind there are no stacks, but sizes and sums */
    slp_modules_start(false);
    if (slp_sample_on())
        error = sample_bytes != 0 && rate != slp_sample_rate ? EBUSY : 0;
    else if (slp_sample_start(rate) != 0)
        error = ENOMEM;
    if (error == 0)
        slp_sample_pause(false);
    atomic_store(&asking, false);
    errno = error != 0 ? error : errno;
    return error != 0 ? -1 : 0;
}

int slp_profile_pause(void)
{
    if (!slp_sample_on()) {
        errno = EINVAL;
        return -1;
    }
    slp_sample_pause(true);
    return 0;
}

int slp_profile_save(const char *path)
{
    enum slp_profile_form form;
    struct slp_io_file file;
    struct slp_io_guard guard;

    if (path == NULL || !slp_sample_on() || slp_profile_form(path, &form) != 0) {
        errno = EINVAL;
        return -1;
    }
    if (form == SLP_PROFILE_PPROF && open_pprof() != 0) {
        errno = ELIBACC;
        return -1;
    }
    char *buffer = slp_os_map(NULL, BUFFER);
    if (buffer == NULL) {
        errno = ENOMEM;
        return -1;
    }
    slp_io_guard_enter(&guard);
    int result = slp_io_file_open(&file, path, (pid_t)slp_os_pid());
    if (result == 0) {
        struct slp_out out = {
            .data = buffer, .size = BUFFER, .flush = slp_io_flush, .context = &file.fd};
        slp_profile_write(form, &out);
        if (slp_out_finish(&out) != 0)
            file.error = errno != 0 ? errno : EIO;
        result = slp_io_file_commit(&file, path);
    }
    int error = errno;
    slp_io_guard_leave(&guard);
    slp_os_unmap(buffer, BUFFER);
    errno = error;
    return result;
}
