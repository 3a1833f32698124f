/* committed: a program where the kernel does not overcommit (vm.overcommit_memory=2), with some 200
 * MiB to be had. It takes all, in blocks of 64 KiB, till NULL and ENOMEM, goes on with half of them,
 * and can do it again: address space without access must not be charged, and a commit that is
 * refused must lose nothing. Prints how many of the megabytes that were free it got. */
#include "expect.h"

#include <unistd.h>

enum { BLOCK = 65536, MOST = 20000 };

static unsigned char *blocks[MOST];

static long kib(const char *name)
{
    static char text[8192];
    FILE *f = fopen("/proc/meminfo", "r");
    size_t n = f == NULL ? 0 : fread(text, 1, sizeof text - 1, f);
    text[n] = '\0';
    if (f != NULL)
        fclose(f);
    const char *line = strstr(text, name);
    return line == NULL ? 0 : strtol(line + strlen(name), NULL, 10);
}

static int fill(void)
{
    int n = 0;
    for (; n < MOST; n++) {
        errno = 0;
        blocks[n] = malloc(BLOCK);
        if (blocks[n] == NULL)
            break;
        blocks[n][0] = blocks[n][BLOCK - 1] = (unsigned char)n;
    }
    int why = errno, half = n;
    for (; half > n / 2; half--) /* at once: others may want memory too */
        free(blocks[half - 1]);
    EXPECT(n < MOST, "the kernel overcommits");
    EXPECT(why == ENOMEM, "NULL with errno %d", why);
    for (int i = 0; i < half; i++)
        EXPECT(blocks[i][0] == (i & 0xff) && blocks[i][BLOCK - 1] == (i & 0xff),
               "block %d changed", i);
    for (int i = 0; i < half; i++)
        free(blocks[i]);
    return n;
}

int main(void)
{
    long most = kib("CommitLimit:") - kib("Committed_AS:");
    free(malloc(1000));
    errno = 0;
    EXPECT(malloc((size_t)(most + (1 << 20)) << 10) == NULL && errno == ENOMEM,
           "1 GiB too much is served");
    int n = fill();
    void *small = malloc(100), *large = malloc((size_t)4 << 20);
    EXPECT(small != NULL && large != NULL, "nothing is served after all was freed");
    free(small);
    free(large);
    int again = fill();
    EXPECT(again >= n / 2, "%d blocks, then %d", n, again);
    EXPECT(n / 16 >= (most >> 10) / 2, "of %ld MiB only %d are served", most >> 10, n / 16);
    say("of %ld MiB served %d and %d", most >> 10, n / 16, again / 16);
    return finish();
}
