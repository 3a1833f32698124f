/* prof_read.c: which form a profile has; heap text and folded stacks as one in memory.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stats/cli/cli.h"
#include "stats/cli/heap_text.h"
#include "stats/cli/prof.h"

#define WHOLE ((off_t)1 << 30) /* bytes of a file, at most */

enum form { NONE, PPROF, PACKED, HEAP, FOLDED };

static enum form form_of(const char *path)
{
    unsigned char head[3] = {0};
    struct stat st;
    FILE *f = stat(path, &st) == 0 && S_ISREG(st.st_mode) ? fopen(path, "re") : NULL;
    size_t n = f ? fread(head, 1, sizeof head, f) : 0;

    if (f)
        fclose(f);
    if (!f)
        return NONE;
    if (n >= 2 && head[0] == 0x1f && head[1] == 0x8b)
        return PACKED;
    if (slp_heap_text_is(path))
        return HEAP;
    if (slp_cli_ends_with(path, ".collapsed") || slp_cli_ends_with(path, ".folded"))
        return FOLDED;
    /* A message in field 1 of which a number is field 1 or 2: no text begins so. */
    bool message = n == 3 && head[0] == 0x0a && (head[2] == 0x08 || head[2] == 0x10);
    return message || slp_cli_ends_with(path, ".pb") ? PPROF : NONE;
}

bool slp_prof_is(const char *path)
{
    return form_of(path) != NONE;
}

int slp_prof_refuse(const char *path)
{
    if (strcmp(path, "-") == 0)
        return slp_cli_say("profiles are not read from standard input, but from files");
    if (access(path, R_OK) != 0)
        return slp_cli_say("%s: %s", path, strerror(errno));
    return slp_cli_say("%s: is no profile", path);
}

/* The whole file with a 0 behind it; NULL after a message. */
static char *whole(const char *path, size_t *size)
{
    struct stat st;
    FILE *f = fopen(path, "re");
    char *text = NULL;

    if (!f || fstat(fileno(f), &st) != 0) {
        slp_cli_say("%s: %s", path, strerror(errno));
    } else if (st.st_size > WHOLE) {
        slp_cli_say("%s: is too large", path);
    } else {
        text = slp_grown(NULL, (size_t)st.st_size + 1, 1);
        *size = fread(text, 1, (size_t)st.st_size, f);
        text[*size] = '\0';
    }
    if (f)
        fclose(f);
    return text;
}

static int read_pprof(const char *path, bool packed, struct slp_prof *p)
{
    size_t size = 0, unpacked_size = 0;
    void *unpacked = NULL;
    char *data = whole(path, &size);

    if (!data)
        return -1;
    const char *wrong =
        packed ? slp_pprof_unpack(data, size, &unpacked, &unpacked_size) : NULL;
    if (!wrong)
        wrong = packed ? slp_pprof_read(unpacked, unpacked_size, p) : slp_pprof_read(data, size, p);
    if (wrong)
        slp_cli_say("%s: %s", path, wrong);
    free(unpacked);
    free(data);
    return wrong ? -1 : 0;
}

/* ---- heap text ---- */

struct mapping {
    uint64_t begin, end, offset;
    uint32_t module;
};

struct maps {
    struct mapping *table;
    size_t n;
};

/* Code of files, of lines as in /proc/PID/maps; libraries that gperftools lists are the same. */
static void read_maps(const char *text, struct slp_prof *p, struct maps *maps)
{
    for (const char *line = text; *line != '\0'; line += *line == '\n') {
        size_t n = strcspn(line, "\n");
        char perms[5] = "", *copy = strndup(line, n);
        uint64_t begin, end, offset;
        int at = 0;
        line += n;
        if (copy && sscanf(copy, "%" SCNx64 "-%" SCNx64 " %4s %" SCNx64 " %*s %*s %n", &begin, &end,
                           perms, &offset, &at) == 4 && at > 0 && perms[2] == 'x' &&
            copy[at] != '\0' && begin < end) {
            maps->table = slp_grown(maps->table, maps->n + 1, sizeof *maps->table);
            maps->table[maps->n++] = (struct mapping){
                begin, end, offset, slp_prof_module(p, copy + at, "", 0, offset)};
        }
        free(copy);
    }
}

/* Frames are addresses that calls return to. */
static uint32_t place_at(struct slp_prof *p, const struct maps *maps, uint64_t address,
                         uint32_t nowhere)
{
    struct slp_prof_place place = {address - 1, nowhere, 0, SLP_PROF_NONE, 0};

    for (size_t i = 0; i < maps->n; i++) {
        const struct mapping *m = &maps->table[i];
        if (place.address >= m->begin && place.address < m->end) {
            place.address += m->offset - m->begin;
            place.module = m->module;
            break;
        }
    }
    return slp_intern(&p->places, &place, sizeof place);
}

static int read_heap(const char *path, struct slp_prof *p)
{
    struct slp_heap_text heap;
    struct maps maps = {NULL, 0};

    if (slp_heap_text_read(path, &heap) != 0) {
        slp_heap_text_drop(&heap);
        return -1;
    }
    const uint32_t kinds[] = {
        slp_prof_kind(p, "alloc_objects", "count"), slp_prof_kind(p, "alloc_space", "bytes"),
        slp_prof_kind(p, "inuse_objects", "count"), slp_prof_kind(p, "inuse_space", "bytes")};
    read_maps(heap.maps, p, &maps);
    uint32_t nowhere = slp_prof_module(p, "", "", 0, 0);
    for (size_t i = 0; i < heap.n; i++) {
        const struct slp_heap_row *row = &heap.rows[i];
        const double values[] = {row->allocs, row->alloc_bytes, row->live, row->live_bytes};
        uint32_t *stack = slp_grown(NULL, row->depth, sizeof *stack);
        for (size_t f = 0; f < row->depth; f++)
            stack[f] = place_at(p, &maps, row->frames[f], nowhere);
        double bytes = row->allocs > 0 ? row->alloc_bytes / row->allocs
                       : row->live > 0 ? row->live_bytes / row->live
                                       : 0; /* jemalloc counts what was freed only when told to */
        slp_prof_add(p, stack, row->depth, bytes, heap.rate, kinds, values, 4);
        free(stack);
    }
    p->rate = heap.rate;
    p->chosen = SLP_PROF_NONE;
    free(maps.table);
    slp_heap_text_drop(&heap);
    return 0;
}

/* ---- folded stacks ---- */

/* MODULE+0xOFFSET, [0xADDRESS], or a name that another tool gave. */
static uint32_t read_frame(struct slp_prof *p, const char *text, uint32_t nowhere)
{
    struct slp_prof_place place = {0, nowhere, 0, SLP_PROF_NONE, 0};
    const char *plus = strrchr(text, '+');
    char *end = NULL;

    if (plus && plus > text && strncmp(plus, "+0x", 3) == 0) {
        place.address = strtoull(plus + 1, &end, 16);
        char *path = *end == '\0' ? strndup(text, (size_t)(plus - text)) : NULL;
        if (path) {
            place.module = slp_prof_module(p, path, "", 0, 0);
            place.linked = 1;
        }
        free(path);
    } else if (strncmp(text, "[0x", 3) == 0) {
        place.address = strtoull(text + 1, &end, 16);
    }
    if (!end || (*end != '\0' && strcmp(end, "]") != 0)) {
        struct slp_prof_frame frame = {slp_intern_text(&p->strings, text),
                                       slp_intern_text(&p->strings, ""), 0, 0};
        place = (struct slp_prof_place){0, SLP_PROF_NONE, 0,
                                        slp_intern(&p->lists, &frame, sizeof frame), 0};
    }
    return slp_intern(&p->places, &place, sizeof place);
}

/* Frames are changed: their separators become ends. */
static int read_line(struct slp_prof *p, char *line, uint32_t kind, uint32_t nowhere)
{
    char *last = strrchr(line, ' '), *end;
    uint32_t *stack = NULL;
    size_t depth = 0;

    if (!last || last == line)
        return -1;
    double value = strtod(last + 1, &end);
    if (end == last + 1 || end[strspn(end, "\r")] != '\0' || !(value >= 0 && value <= 1e18))
        return -1;
    *last = '\0';
    for (char *at = line, *next; at && strcmp(line, "[unknown]") != 0; at = next) {
        next = strchr(at, ';');
        if (next)
            *next++ = '\0';
        stack = slp_grown(stack, depth + 1, sizeof *stack);
        stack[depth++] = read_frame(p, at, nowhere);
    }
    for (size_t i = 0; i < depth / 2; i++) {
        uint32_t other = stack[i];
        stack[i] = stack[depth - 1 - i];
        stack[depth - 1 - i] = other;
    }
    slp_prof_add(p, stack, depth, 0, 1, &kind, &value, 1);
    free(stack);
    return 0;
}

static int read_folded(const char *path, struct slp_prof *p)
{
    bool inuse = strstr(path, ".inuse.") != NULL;
    size_t size = 0, number = 0;
    char *text = whole(path, &size);

    if (!text)
        return -1;
    uint32_t kind = slp_prof_kind(p, inuse ? "inuse_space" : "alloc_space", "bytes");
    uint32_t nowhere = slp_prof_module(p, "", "", 0, 0);
    int result = strlen(text) == size ? 0 : -1;
    for (char *line = text, *next; result == 0 && *line != '\0'; line = next) {
        char *end = line + strcspn(line, "\n");
        next = *end == '\0' ? end : end + 1;
        *end = '\0';
        number++;
        if (line[strspn(line, " \r")] != '\0')
            result = read_line(p, line, kind, nowhere);
    }
    if (result != 0)
        slp_cli_say("%s: line %zu is none of folded stacks", path, number);
    p->chosen = kind;
    p->bare = true;
    free(text);
    return result;
}

int slp_prof_read(const char *path, struct slp_prof *p)
{
    enum form form = form_of(path);
    struct stat st;

    if (stat(path, &st) == 0 && (p->time == 0 || st.st_mtime < p->time))
        p->time = st.st_mtime;
    switch (form) {
    case PPROF:
    case PACKED:
        return read_pprof(path, form == PACKED, p);
    case HEAP:
        return read_heap(path, p);
    case FOLDED:
        return read_folded(path, p);
    default:
        slp_prof_refuse(path);
        return -1;
    }
}
