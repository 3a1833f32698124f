/* asks.c: slabpool_profile_start, _stop and _write from inside the program.
 *
 * asks FILE: 1,000 blocks before, 1,000 while it samples every byte, of which 400 are freed after
 * the stop, and 1,000 after the stop; then FILE is written. Prints what each call returned.
 */
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int (*start)(size_t), (*stop)(void), (*save)(const char *);

static void allocate(void **to, size_t size)
{
    for (int i = 0; i < 1000; i++)
        to[i] = malloc(size);
}

static void said(const char *what, int result)
{
    printf("%s %d %s\n", what, result, result == 0 ? "-" : strerrorname_np(errno));
}

int main(int argc, char **argv)
{
    static void *before[1000], *during[1000], *after[1000];

    if (argc != 2)
        return 2;
    *(void **)&start = dlsym(RTLD_DEFAULT, "slabpool_profile_start");
    *(void **)&stop = dlsym(RTLD_DEFAULT, "slabpool_profile_stop");
    *(void **)&save = dlsym(RTLD_DEFAULT, "slabpool_profile_write");
    if (!start || !stop || !save)
        return 3;
    said("stop", stop());
    said("write", save(argv[1]));
    said("huge", start((size_t)1 << 50));
    allocate(before, 2000);
    said("start", start(1));
    said("again", start(0));
    said("other", start(4096));
    allocate(during, 3000);
    said("stop", stop());
    for (int i = 0; i < 400; i++)
        free(during[i]);
    allocate(after, 5000);
    said("suffix", save("profile.txt"));
    said("folder", save("/nonexistent/profile.heap"));
    said("write", save(argv[1]));
    return 0;
}
