/* heap_text.c: see heap_text.h.
 */
#include "stats/cli/heap_text.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "stats/cli/cli.h"

#define MAGIC  "heap profile:"
#define OTHER  "heap_v2/" /* jemalloc's */
#define FRAMES 1024 /* of a row, at most */
#define COUNT  1e15 /* a value beyond this is none */

bool slp_heap_text_is(const char *path)
{
    char head[sizeof MAGIC - 1];
    struct stat st;
    FILE *f = stat(path, &st) == 0 && S_ISREG(st.st_mode) ? fopen(path, "re") : NULL;
    bool is = f && fread(head, 1, sizeof head, f) == sizeof head &&
              (memcmp(head, MAGIC, sizeof head) == 0 || memcmp(head, OTHER, sizeof OTHER - 1) == 0);

    if (f)
        fclose(f);
    return is;
}

/* n: B [N: B] @; the place behind it, or NULL. */
static const char *read_counts(const char *text, struct slp_heap_row *row)
{
    int end = 0;
    int got = sscanf(text, "%lf: %lf [%lf: %lf] @%n", &row->live, &row->live_bytes, &row->allocs,
                     &row->alloc_bytes, &end);

    if (got != 4 || end == 0)
        return NULL;
    const double values[] = {row->live, row->live_bytes, row->allocs, row->alloc_bytes};
    for (size_t i = 0; i < 4; i++)
        if (!(values[i] >= 0 && values[i] <= COUNT))
            return NULL;
    return text + end;
}

static void scale(double *n, double *bytes, double rate)
{
    if (*n <= 0 || rate <= 1)
        return;
    double by = 1 / (1 - exp(-(*bytes / *n) / rate));
    *n *= by;
    *bytes *= by;
}

static int read_frames(const char *at, struct slp_heap_row *row)
{
    uint64_t frames[FRAMES];
    int used;

    while (row->depth < FRAMES && sscanf(at, " 0x%" SCNx64 "%n", &frames[row->depth], &used) == 1) {
        at += used;
        row->depth++;
    }
    if (at[strspn(at, " \r\n")] != '\0')
        return -1;
    row->frames = calloc(row->depth + 1, sizeof *row->frames);
    if (!row->frames)
        return -1;
    memcpy(row->frames, frames, row->depth * sizeof *frames);
    return 0;
}

static int add_row(struct slp_heap_row row, struct slp_heap_text *p)
{
    struct slp_heap_row *more = realloc(p->rows, (p->n + 1) * sizeof *more);
    if (!more) {
        free(row.frames);
        return -1;
    }
    scale(&row.live, &row.live_bytes, p->rate);
    scale(&row.allocs, &row.alloc_bytes, p->rate);
    p->rows = more;
    p->rows[p->n++] = row;
    return 0;
}

static int read_row(const char *line, struct slp_heap_text *p)
{
    struct slp_heap_row row = {0};
    const char *at = read_counts(line, &row);

    return at && read_frames(at, &row) == 0 ? add_row(row, p) : -1;
}

/* A stack; its counts in the next line, of all threads (t*) and then of each, which is the same. */
static int read_row_of_jemalloc(const char *line, struct slp_heap_text *p,
                                struct slp_heap_row *stack)
{
    char counts[128];

    if (line[0] == '@') {
        free(stack->frames);
        *stack = (struct slp_heap_row){0};
        return read_frames(line + 1, stack);
    }
    line += strspn(line, " ");
    if (line[0] != 't')
        return -1;
    if (strncmp(line, "t*:", 3) != 0 || !stack->frames)
        return 0;
    snprintf(counts, sizeof counts, "%.*s @", (int)strcspn(line + 3, "\r\n"), line + 3);
    if (!read_counts(counts, stack))
        return -1;
    int result = add_row(*stack, p);
    *stack = (struct slp_heap_row){0};
    return result;
}

static int read_head(const char *line, struct slp_heap_text *p)
{
    struct slp_heap_row totals;
    char *end;

    if (p->jemalloc) {
        p->rate = strtod(line + sizeof OTHER - 1, &end);
        return end[strspn(end, "\r\n")] == '\0' && p->rate >= 1 && p->rate <= COUNT ? 0 : -1;
    }
    const char *at = read_counts(line + sizeof MAGIC - 1, &totals);
    double rate = 1;

    if (!at || strncmp(at, " heap", 5) != 0)
        return -1;
    if (sscanf(at, " heap_v2/%lf", &rate) == 1 && !(rate >= 1 && rate <= COUNT))
        return -1;
    p->rate = rate;
    return 0;
}

static char *rest_of(FILE *f)
{
    char *text = NULL, chunk[4096];
    size_t size, n;
    FILE *to = open_memstream(&text, &size);

    if (!to)
        return NULL;
    while ((n = fread(chunk, 1, sizeof chunk, f)) > 0)
        fwrite(chunk, 1, n, to);
    return fclose(to) == 0 ? text : NULL;
}

static int read_all(const char *path, FILE *f, struct slp_heap_text *p)
{
    struct slp_heap_row stack = {0};
    char *line = NULL;
    size_t room = 0, number = 0;
    int result = 0;
    bool rows = true;

    while (result == 0 && rows && getline(&line, &room, f) >= 0) {
        number++;
        p->jemalloc = p->jemalloc || (number == 1 && strncmp(line, OTHER, sizeof OTHER - 1) == 0);
        if (number == 1)
            result = read_head(line, p);
        else if (line[strspn(line, " \r\n")] == '\0')
            continue;
        else if (strncmp(line, "MAPPED_LIBRARIES:", 17) == 0)
            rows = false;
        else if (p->jemalloc)
            result = read_row_of_jemalloc(line, p, &stack);
        else
            result = read_row(line, p);
    }
    free(stack.frames);
    free(line);
    if (result != 0)
        slp_cli_say("%s: line %zu is none of a heap profile's", path, number);
    p->maps = rest_of(f);
    return p->maps ? result : -1;
}

int slp_heap_text_read(const char *path, struct slp_heap_text *profile)
{
    FILE *f = fopen(path, "re");

    *profile = (struct slp_heap_text){0};
    if (!f) {
        slp_cli_say("%s: %s", path, strerror(errno));
        return -1;
    }
    int result = read_all(path, f, profile);
    fclose(f);
    return result;
}

void slp_heap_text_drop(struct slp_heap_text *profile)
{
    for (size_t i = 0; i < profile->n; i++)
        free(profile->rows[i].frames);
    free(profile->rows);
    free(profile->maps);
    *profile = (struct slp_heap_text){0};
}
