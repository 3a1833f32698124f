/*
 * show.c - prints files of SLABPOOL_LIVE, one JSON object a line; exit status 1 when one is refused.
 *
 * Purpose: show FILE... ; with -g SECONDS FILE it reads the file again and again and says whether a
 * count ever went back. No locks, no threads; errno as the reader sets it.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "stats/live_read.h"

static struct slp_live_file file, before;
static char buffer[1 << 18];

static int to_stdout(void *context, const char *data, size_t n)
{
    (void)context;
    return fwrite(data, 1, n, stdout) == n ? 0 : -1;
}

static int show(const char *path)
{
    struct slp_out out = {.data = buffer, .size = sizeof buffer, .flush = to_stdout};
    if (slp_live_read(path, &file) != 0) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        return 1;
    }
    printf("{\"alive\":%s,\"incomplete\":%s,\"sequence\":%u,\"report\":",
           file.alive ? "true" : "false", file.incomplete ? "true" : "false", file.sequence);
    slp_json_write(&file.snapshot, &out);
    slp_out_finish(&out);
    printf("}\n");
    slp_live_drop(&file);
    return 0;
}

static int went_back(const struct slp_inspection *a, const struct slp_inspection *b)
{
    int bad = a->large.allocs > b->large.allocs || a->large.frees > b->large.frees;
    for (unsigned k = 0; k < a->nclasses; k++) {
        const struct slp_class_stats *x = &a->classes[k], *y = &b->classes[k];
        bad |= x->hits > y->hits || x->misses > y->misses || x->frees > y->frees ||
               x->remote_frees > y->remote_frees || x->refills > y->refills;
    }
    return bad;
}

static int grow(double seconds, const char *path)
{
    struct timespec now, end;
    unsigned long reads = 0, changes = 0;
    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_nsec += (long)(seconds * 1e9);
    end.tv_sec += end.tv_nsec / 1000000000;
    end.tv_nsec %= 1000000000;
    if (slp_live_read(path, &before) != 0)
        return 1;
    do {
        if (slp_live_read(path, &file) != 0 ||
            went_back(&before.snapshot.counts, &file.snapshot.counts)) {
            puts("a count went back, or the file was refused");
            return 1;
        }
        changes += before.snapshot.totals.allocs != file.snapshot.totals.allocs;
        slp_live_drop(&before);
        before = file;
        reads++;
        clock_gettime(CLOCK_MONOTONIC, &now);
    } while (now.tv_sec < end.tv_sec || (now.tv_sec == end.tv_sec && now.tv_nsec < end.tv_nsec));
    printf("%lu %lu\n", reads, changes);
    return 0;
}

int main(int argc, char **argv)
{
    int status = 0;
    if (argc == 4 && strcmp(argv[1], "-g") == 0)
        return grow(atof(argv[2]), argv[3]);
    for (int i = 1; i < argc; i++)
        status |= show(argv[i]);
    return status;
}
