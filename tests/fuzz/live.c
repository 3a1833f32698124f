/* live.c: the reader of SLABPOOL_LIVE files, on a good file that was damaged.
 *
 * Purpose     The input is a list of changes to a file such as the library writes: two bytes say
 *             where, one how many bytes, then these bytes; the first two bytes of all cut the file to
 *             so many eighths of a page (0: not). What the reader takes, every form must write.
 */
#include "tests/fuzz/fuzz.h"

#include "core/live.h"
#include "stats/live_read.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE   4096
#define CHUNK  (32 * 1024)
#define HEADER ((size_t)2 * PAGE)
#define FILE_BYTES (HEADER + sizeof(struct slp_tally_first) + CHUNK)

static const char strings[] = "0.1.0\0mmap\0/usr/bin/true\0\0stats\0text\0\1live\0/tmp/live";

void fuzz_wrong(const char *what)
{
    fprintf(stderr, "fuzz: %s\n", what);
    abort();
}

/* snapshot.c can take a snapshot of this process too; nobody asks it to. */
void slp_inspect(struct slp_inspection *out)
{
    (void)out;
    fuzz_wrong("the reader looked at its own process");
}

static void good_file(uint8_t *file)
{
    union {
        struct slp_live_header h;
        uint8_t bytes[HEADER];
    } *head = (void *)file;
    struct slp_live_header *h = &head->h;
    memset(file, 0, FILE_BYTES);
    memcpy(h->magic, SLP_LIVE_MAGIC, sizeof h->magic);
    h->version = SLP_LIVE_VERSION;
    h->header_bytes = HEADER;
    h->classes = SLP_CLASSES;
    h->tally_bytes = sizeof(struct slp_tally);
    h->first_bytes = sizeof(struct slp_tally_first);
    h->page = PAGE;
    h->pid = (int32_t)getpid();
    h->end = SLP_END_RUNNING;
    h->regions = 2;
    h->region[0].offset = HEADER;
    h->region[0].bytes = sizeof(struct slp_tally_first);
    h->region[1].offset = HEADER + sizeof(struct slp_tally_first);
    h->region[1].bytes = CHUNK;
    for (uint32_t k = 0; k < SLP_CLASSES; k++) {
        h->of[k].size = (k + 1) * 16;
        h->of[k].units = 1;
    }
    h->settings = 2;
    h->strings_bytes = sizeof strings;
    memcpy(h->strings, strings, sizeof strings);
    struct slp_tally_first *first = (void *)(file + HEADER);
    first->heap.of[3].hits = 7;
    first->counts.large.allocs = 3;
}

static int no_more(void *context, const char *data, size_t n)
{
    (void)data;
    *(size_t *)context += n;
    return 0;
}

static void write_all(const struct slp_snapshot *s)
{
    static char buffer[1 << 14];
    for (enum slp_format f = SLP_FORMAT_TEXT; f < SLP_FORMAT_OFF; f++)
        for (int utf8 = 0; utf8 < 2; utf8++) {
            size_t bytes = 0;
            struct slp_out out = {
                .data = buffer, .size = sizeof buffer, .flush = no_more, .context = &bytes};
            slp_snapshot_write(s, f, utf8 != 0, &out);
            slp_out_finish(&out);
            if (bytes == 0)
                fuzz_wrong("a form wrote nothing");
        }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    static _Alignas(SLP_PAGE_MOST) uint8_t file[FILE_BYTES];
    struct slp_live_file read;
    char path[64];
    size_t length = FILE_BYTES;
    good_file(file);
    if (bytes >= 2) {
        size_t cut = ((size_t)data[0] | (size_t)data[1] << 8) * (PAGE / 8);
        length = cut != 0 && cut < length ? cut : length;
        data += 2;
        bytes -= 2;
    }
    while (bytes > 3) {
        size_t at = (size_t)data[0] | (size_t)data[1] << 8, n = data[2];
        n = n > bytes - 3 ? bytes - 3 : n;
        if (at + n <= FILE_BYTES)
            memcpy(file + at, data + 3, n);
        data += 3 + n;
        bytes -= 3 + n;
    }
    int fd = memfd_create("live", MFD_CLOEXEC);
    if (fd < 0 || write(fd, file, length) != (ssize_t)length)
        return 0;
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    if (slp_live_read(path, &read) == 0) {
        if (read.alive)
            fuzz_wrong("a file that nobody maps is alive");
        write_all(&read.snapshot);
        slp_live_drop(&read);
    } else if (errno != EINVAL) {
        fuzz_wrong("a damaged file is not called that");
    }
    close(fd);
    return 0;
}
