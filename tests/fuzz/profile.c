/* profile.c: profiles of others, read and shown in every way.
 *
 * Purpose     The first byte says what the rest is: pprof's form as it is (0), packed by gzip (1),
 *             or heap text (2). What is read must add up: functions, stacks and the flame graph
 *             have the profile's total. No file is opened for names: those are the profile's.
 */
#include "tests/fuzz/fuzz.h"

#include "stats/cli/cli.h"
#include "stats/cli/flame.h"
#include "stats/cli/page.h"
#include "stats/cli/prof.h"
#include "stats/cli/prof_top.h"
#include "stats/symbol/file.h"
#include "stats/symbol/jit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* What the readers want of others. */
const char slp_page_css[] = "", slp_flame_page[] = "@@title\n@@data\n@@script\n",
           slp_flame_css[] = "", slp_flame_page_js[] = "", slp_flame_svg_js[] = "",
           slp_flame_svg_css[] = "";

void fuzz_wrong(const char *what)
{
    fprintf(stderr, "fuzz: %s\n", what);
    abort();
}

int slp_cli_say(const char *format, ...)
{
    (void)format;
    return SLP_CLI_TROUBLE;
}

bool slp_cli_ends_with(const char *text, const char *end)
{
    (void)text;
    (void)end;
    return false;
}

struct slp_file *slp_file_open(const char *path, const char *build_id, const char *folders,
                               enum slp_file_state *state)
{
    (void)path;
    (void)build_id;
    (void)folders;
    *state = SLP_FILE_OTHER;
    return NULL;
}

bool slp_file_linked(const struct slp_file *file, uint64_t offset, uint64_t first, uint64_t *at)
{
    (void)offset;
    (void)first;
    (void)at;
    return file != NULL;
}

size_t slp_file_find(struct slp_file *file, uint64_t at, struct slp_frame *frames, size_t most)
{
    (void)file;
    (void)at;
    (void)frames;
    (void)most;
    return 0;
}

void slp_file_drop(struct slp_file *file)
{
    (void)file;
}

struct slp_jit *slp_jit_open(const char *path)
{
    (void)path;
    return NULL;
}

const char *slp_jit_find(const struct slp_jit *jit, uint64_t address)
{
    (void)jit;
    (void)address;
    return NULL;
}

void slp_jit_drop(struct slp_jit *jit)
{
    (void)jit;
}

static void same(double x, double y, double most, const char *what)
{
    if (fabs(x - y) > 1e-6 * (most + 1))
        fuzz_wrong(what);
}

static void sums(struct slp_prof *p, uint32_t kind)
{
    struct slp_flame flame;
    double total = slp_prof_total(p, kind), most = 0, flat = 0, stacks = 0;
    size_t n;

    for (uint32_t row = 0; row < p->rows.n; row++)
        most += fabs(slp_prof_value(p, row, kind));
    struct slp_prof_function *functions = slp_prof_functions(p, kind, true, &n);
    for (size_t i = 0; i < n; i++)
        flat += functions[i].flat.value;
    free(functions);
    struct slp_prof_site *sites = slp_prof_sites(p, kind, &n);
    for (size_t i = 0; i < n; i++)
        stacks += sites[i].sum.value;
    free(sites);
    slp_flame_make(p, kind, &flame);
    same(flat, total, most, "functions do not add up");
    same(stacks, total, most, "stacks do not add up");
    same(slp_flame_value(&flame, 0, kind), total, most, "the flame graph has another total");
    slp_flame_drop(&flame);
}

static void show(struct slp_prof *p)
{
    static FILE *nowhere;

    if (!nowhere)
        nowhere = fopen("/dev/null", "we");
    slp_prof_name(p, NULL);
    for (uint32_t kind = 0; nowhere && kind < p->nkinds; kind++) {
        sums(p, kind);
        slp_prof_print_head(p, "fuzz", nowhere);
        slp_prof_print_top(p, kind, kind % 2, 20, nowhere);
        slp_prof_print_sites(p, kind, 20, nowhere);
        slp_prof_print_folded(p, kind, nowhere);
        if (slp_flame_svg(p, kind, "fuzz", nowhere) != 0)
            fuzz_wrong("no picture");
    }
    if (nowhere && p->nkinds > 0 && slp_flame_html(p, 0, "fuzz", nowhere) != 0)
        fuzz_wrong("no page");
}

static bool read_text(const uint8_t *data, size_t bytes, struct slp_prof *p)
{
    char path[64];
    int fd = memfd_create("heap", MFD_CLOEXEC);

    if (fd < 0 || write(fd, data, bytes) != (ssize_t)bytes)
        exit(1);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    bool good = slp_prof_read(path, p) == 0;
    close(fd);
    return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    struct slp_prof p = {.chosen = SLP_PROF_NONE};
    void *unpacked = NULL;
    size_t size = 0;
    bool good = false;

    if (bytes == 0)
        return 0;
    uint8_t form = *data++;
    bytes--;
    if (form == 0)
        good = !slp_pprof_read(data, bytes, &p);
    else if (form == 1 && !slp_pprof_unpack(data, bytes, &unpacked, &size))
        good = !slp_pprof_read(unpacked, size, &p);
    else if (form == 2)
        good = read_text(data, bytes, &p);
    if (good)
        show(&p);
    slp_prof_drop(&p);
    free(unpacked);
    return 0;
}
