/* profile.c: see profile.h.
 */
#include "preload/profile.h"

#include <pthread.h>
#include <string.h>

#include "core/os.h"
#include "core/sample.h"
#include "preload/parent.h"
#include "stats/profile.h"

#define SHOWN 80

/* One line: SLABPOOL_`name`=`value``what`. */
static void warn(const char *name, const char *value, const char *what)
{
    char entry[SLP_OPTIONS_PATH + 64], text[512];
    struct slp_out whole = {.data = entry, .size = sizeof entry - 1};
    struct slp_out out = {.data = text, .size = sizeof text};

    slp_out_text(&whole, "SLABPOOL_");
    slp_out_text(&whole, name);
    slp_out_char(&whole, '=');
    size_t shown = whole.used + SHOWN;
    slp_out_text(&whole, value);
    entry[whole.used] = '\0';
    if (slp_parent_has(entry))
        return; /* said already, by the parent */
    slp_out_text(&out, "slabpool: ");
    slp_out_bytes(&out, entry, whole.used < shown ? whole.used : shown);
    slp_out_text(&out, what);
    slp_os_write(2, text, out.used);
}

void slp_profile_start(struct slp_options *options)
{
    enum slp_profile_form form;
    char *path = options->profile;

    if (path[0] != '\0' && slp_profile_form(path, &form) != 0) {
        warn("PROFILE", path,
             " is not accepted (a path that ends with .heap, .collapsed or .inuse.collapsed; "
             ".pb.gz is not in this version); using off\n");
        path[0] = '\0';
    }
    size_t rate = options->sample_bytes;
    if ((path[0] == '\0' && !options->sample) || rate == 0 || rate > SLP_SAMPLE_MOST) {
        path[0] = '\0';
        return;
    }
    if (path[0] != '\0') {
        if (slp_stack_open() != 0)
            warn("PROFILE", path, ": libunwind.so.8 not found; stacks are not known\n");
        if (options->core.guard_rate == 0) /* else done there */
            (void)pthread_atfork(slp_stack_fork_prepare, slp_stack_fork_parent,
                                 slp_stack_fork_child);
    }
    if (slp_sample_start(rate) != 0) {
        warn("PROFILE", path, ": no memory for samples; using off\n");
        path[0] = '\0';
    }
}
