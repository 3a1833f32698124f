/* mappings: a process at the limit on the number of mappings (vm.max_map_count). It makes mappings of
 * one page with changing protection till hardly any is left, then takes large blocks, frees every
 * second one, so that holes would be mappings too many, frees all, and goes on: blocks keep their
 * content, NULL comes with ENOMEM, and what was served before is served again.
 * Prints how many blocks it was served. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>
#include <sys/mman.h>

enum { BLOCKS = 1500, LEFT = 40 };

static unsigned char *blocks[BLOCKS];
static size_t page;

static size_t size_of(int i) { return 270000 + (size_t)(i % 7) * 40000; }

static void *one_page(int i)
{
    return mmap(NULL, page, i % 2 == 0 ? PROT_READ : PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

/* The mappings of the process come to its limit, less LEFT. */
static int use_up(void)
{
    static void *last[LEFT];
    int n = 0;
    for (;; n++) {
        void *p = one_page(n);
        if (p == MAP_FAILED)
            break;
        last[n % LEFT] = p;
        if (n > 2000000)
            SKIP("no limit on mappings is met");
    }
    for (int i = 0; i < LEFT && i < n; i++)
        munmap(last[i], page);
    return n;
}

static int take_all(void)
{
    int served = 0;
    for (int i = 0; i < BLOCKS; i++) {
        if (blocks[i] != NULL)
            continue;
        errno = 0;
        blocks[i] = malloc(size_of(i));
        EXPECT(blocks[i] != NULL || errno == ENOMEM, "NULL with errno %d", errno);
        if (blocks[i] == NULL)
            continue;
        served++;
        blocks[i][0] = blocks[i][size_of(i) - 1] = (unsigned char)i;
    }
    return served;
}

static void drop(int from, int step)
{
    for (int i = from; i < BLOCKS; i += step) {
        unsigned char *p = blocks[i];
        EXPECT(p == NULL || (p[0] == (i & 0xff) && p[size_of(i) - 1] == (i & 0xff)),
               "block %d changed", i);
        errno = EDOM;
        free(p);
        EXPECT(errno == EDOM, "free left errno %d", errno);
        blocks[i] = NULL;
    }
}

static size_t mapped(void)
{
    char text[64] = "";
    FILE *f = fopen("/proc/self/statm", "r");
    if (f == NULL || fgets(text, sizeof text, f) == NULL)
        SKIP("no /proc");
    fclose(f);
    return strtoull(text, NULL, 10) * page;
}

int main(void)
{
    page = (size_t)sysconf(_SC_PAGESIZE);
    free(malloc(1));
    size_t before = mapped();
    size_t used = (size_t)use_up() * page;
    int served = take_all();
    drop(0, 2);
    int again = take_all();
    EXPECT(again >= served / 2, "of %d blocks half was freed, and %d are served then", served, again);
    for (int i = 0; i < BLOCKS; i++) { /* growing needs mappings too */
        unsigned char *q = blocks[i] == NULL ? NULL : realloc(blocks[i], size_of(i) + 500000);
        if (q == NULL)
            continue;
        EXPECT(q[0] == (i & 0xff), "realloc changed block %d", i);
        q[size_of(i) - 1] = (unsigned char)i;
        blocks[i] = q;
    }
    drop(1, 3);
    drop(0, 1);
    int third = take_all();
    EXPECT(third >= served, "served %d blocks, and %d after all were freed", served, third);
    for (int i = 0; i < 3000; i++) {
        void *small = malloc((size_t)i * 5);
        EXPECT(small != NULL, "malloc(%d) failed", i * 5);
        free(small);
    }
    drop(0, 1);
    malloc_trim(0);
    size_t after = mapped();
    EXPECT(native() || after < before + used + ((size_t)16 << 20), "%zu MiB stay mapped",
           (after - before - used) >> 20);
    say("served %d", served);
    return finish();
}
