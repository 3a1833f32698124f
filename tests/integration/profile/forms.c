/* forms.c: what the cases of .pb.gz have written, for the suite `profile`.
 *
 *     forms stacks N              N blocks of 64 bytes, each on a stack of its own, all kept
 *     forms signals N             threads that allocate on ever new stacks; N signals into them
 *     forms sizes N               N blocks of many sizes, of which one in 16 is freed at once
 *     forms plugins OUT FILE...   opens each in turn, has it make blocks, closes it: of the i-th
 *                                 100 * i are allocated and 10 * i kept; then writes OUT.SUFFIX
 *                                 in every form. Says where each one's function was.
 */
#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static _Atomic(int) stop;
static __thread void *volatile kept;

static void walk(unsigned path, int steps);

__attribute__((noinline)) static void left(unsigned path, int steps)
{
    walk(path, steps);
    kept = kept;
}

__attribute__((noinline)) static void right(unsigned path, int steps)
{
    walk(path, steps);
    kept = kept;
}

__attribute__((noinline)) static void walk(unsigned path, int steps)
{
    if (steps == 0)
        kept = malloc(64);
    else if (path & 1)
        left(path >> 1, steps - 1);
    else
        right(path >> 1, steps - 1);
    kept = kept;
}

static void *wander(void *seed)
{
    for (unsigned i = (unsigned)(size_t)seed; !stop; i += 7) {
        walk(i % 64, 6);
        free(kept);
        void *volatile p = malloc(100 + i % 5000);
        free(p);
    }
    return NULL;
}

static int signals(int n)
{
    const struct timespec pause = {0, 1000000}; /* signals of one number that wait are one */
    pthread_t threads[3];
    for (size_t i = 0; i < 3; i++)
        if (pthread_create(&threads[i], NULL, wander, (void *)i) != 0)
            return 1;
    for (int i = 0; i < n; i++) {
        if (i % 4 == 3 ? raise(SIGUSR1) != 0 : pthread_kill(threads[i % 4], SIGUSR1) != 0)
            return 1;
        nanosleep(&pause, NULL);
    }
    stop = 1;
    for (int i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    return 0;
}

static int plugins(const char *out, char **files, int n)
{
    static const char *const suffixes[] = {"pb.gz", "heap", "collapsed", "inuse.collapsed"};
    int (*begin)(size_t), (*end)(void), (*write)(const char *);
    char path[4096];
    *(void **)&begin = dlsym(RTLD_DEFAULT, "slabpool_profile_start");
    *(void **)&end = dlsym(RTLD_DEFAULT, "slabpool_profile_stop");
    *(void **)&write = dlsym(RTLD_DEFAULT, "slabpool_profile_write");
    if (!begin || begin(0) != 0)
        return 1;
    for (int i = 0; i < n; i++) {
        void *file = dlopen(files[i], RTLD_NOW), *(*make)(size_t);
        *(void **)&make = file ? dlsym(file, "make") : NULL;
        if (!make)
            return 1;
        printf("%p\n", (void *)(size_t)make);
        for (int k = 0; k < 100 * (i + 1); k++) {
            void *p = make(3000);
            if (k % 10 != 0)
                free(p);
        }
        dlclose(file);
    }
    end();
    for (int i = 0; i < 4; i++) {
        snprintf(path, sizeof path, "%s.%s", out, suffixes[i]);
        if (write(path) != 0)
            return 1;
    }
    return 0;
}

static int sizes(int n)
{
    unsigned seed = 1;
    for (int i = 0; i < n; i++) {
        void *volatile p = malloc(20000 + (size_t)rand_r(&seed) % 200000);
        if (i % 16 == 0)
            free(p);
    }
    for (size_t size = 20000; size < 400000; size += size / 7) {
        void *volatile p = malloc(size);
        (void)p;
    }
    return 0;
}

int main(int n, char **words)
{
    if (n == 3 && strcmp(words[1], "stacks") == 0) {
        for (int i = atoi(words[2]); i-- > 0;)
            walk((unsigned)i, 14);
        return 0;
    }
    if (n == 3 && strcmp(words[1], "signals") == 0)
        return signals(atoi(words[2]));
    if (n == 3 && strcmp(words[1], "sizes") == 0)
        return sizes(atoi(words[2]));
    return n > 3 ? plugins(words[2], words + 3, n - 3) : 2;
}
