/* tuning: malloc_trim, malloc_stats, malloc_info, mallinfo, mallinfo2 and mallopt do what a program
 * that knows glibc expects of them: succeed, print where they print there, count what is in use. */
#define _GNU_SOURCE
#include "expect.h"

#include <fcntl.h>
#include <malloc.h>

/* What malloc_stats writes to descriptor 2, in a pipe. */
static size_t stats_output(char *text, size_t room)
{
    int ends[2];
    if (pipe(ends) != 0)
        return 0;
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    fcntl(ends[0], F_SETPIPE_SZ, 65536);
    int saved = dup(2);
    dup2(ends[1], 2);
    malloc_stats();
    fflush(stderr);
    dup2(saved, 2);
    ssize_t n = read(ends[0], text, room - 1);
    text[n > 0 ? n : 0] = 0;
    close(saved);
    close(ends[0]);
    close(ends[1]);
    return n > 0 ? (size_t)n : 0;
}

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

int main(void)
{
    enum { N = 64, SIZE = 20000, BIG = 3000000 };
    void *blocks[N];
    struct mallinfo2 before = mallinfo2();
    for (int i = 0; i < N; i++) {
        blocks[i] = malloc(SIZE);
        memset(blocks[i], 1, SIZE);
    }
    void *big = malloc(BIG);
    struct mallinfo2 after = mallinfo2();
    struct mallinfo narrow = mallinfo();
    size_t used = after.uordblks + after.hblkhd - before.uordblks - before.hblkhd;
    EXPECT(used >= (size_t)N * SIZE + BIG && used < ((size_t)N * SIZE + BIG) * 2,
           "mallinfo2: uordblks and hblkhd grew by %zu for %d bytes", used, N * SIZE + BIG);
    EXPECT(fallback_mode() || after.hblks >= before.hblks + 1,
           "mallinfo2.hblks is %zu with a block of 3 MB", after.hblks);
    EXPECT(fallback_mode() || after.arena + after.hblkhd >= after.uordblks,
           "mallinfo2: arena %zu, in use %zu", after.arena, after.uordblks);
    EXPECT((size_t)(unsigned)narrow.uordblks == after.uordblks,
           "mallinfo says %d in use, mallinfo2 %zu", narrow.uordblks, after.uordblks);
    for (int i = 0; i < N; i++)
        free(blocks[i]);
    free(big);
    struct mallinfo2 last = mallinfo2();
    EXPECT(last.uordblks < after.uordblks, "mallinfo2.uordblks stays %zu after free",
           last.uordblks);

    int trimmed = malloc_trim(0);
    EXPECT(trimmed == 0 || trimmed == 1, "malloc_trim(0) returned %d", trimmed);
    trimmed = malloc_trim(1 << 20);
    EXPECT(trimmed == 0 || trimmed == 1, "malloc_trim(1 MiB) returned %d", trimmed);

    EXPECT(mallopt(M_MMAP_THRESHOLD, 1 << 20) == 1, "mallopt(M_MMAP_THRESHOLD) is refused");
    EXPECT(mallopt(M_TRIM_THRESHOLD, 1 << 20) == 1, "mallopt(M_TRIM_THRESHOLD) is refused");
    EXPECT(mallopt(M_ARENA_MAX, 1) == 1, "mallopt(M_ARENA_MAX) is refused");
    EXPECT(mallopt(M_TOP_PAD, 65536) == 1, "mallopt(M_TOP_PAD) is refused");

    char text[32768];
    size_t length = stats_output(text, sizeof text);
    EXPECT(length > 20, "malloc_stats wrote %zu bytes to stderr", length);

    char *xml = NULL;
    size_t xml_size = 0;
    FILE *stream = open_memstream(&xml, &xml_size);
    EXPECT(malloc_info(0, stream) == 0, "malloc_info(0) failed");
    fclose(stream);
    EXPECT(strncmp(xml, "<malloc version=", 16) == 0, "malloc_info wrote \"%.30s\"", xml);
    EXPECT(strstr(xml, "</malloc>") != NULL, "malloc_info's document does not end");
    free(xml);
    /* EINVAL in glibc, -1 and errno in its manual. */
    EXPECT(malloc_info(1, stdout) != 0, "malloc_info takes options it does not know");
    return finish();
}
