/* known.c: twenty call sites that allocate known amounts, for the suite `accuracy`.
 *
 *     known                  allocates once, and says on stdout for each site and size: where its
 *                            function begins in the file, the size, blocks allocated, blocks it still has
 *     known cold RUNS FOLDER FORM...   allocates in RUNS children of fork, one after the other; each
 *                            writes its profiles to FOLDER/RUN.FORM. warm: the parent did before
 *     known share            a hundred times, ten gigabytes; what is said to live is of the last
 */
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define SITES 20
#define MOST  60000
#define SIZES 8

enum how { MALLOC, CALLOC, ALIGNED, REALLOC };
enum where { HERE, THREAD, THREADS }; /* in one other thread, in many that end at once */

/* The blocks of a site take its sizes in turn; one in `kept` is kept to the end, the others are
 * freed: at once, or when all are there. REALLOC goes through all sizes with each block. */
struct plan {
    int blocks, kept;
    enum { AT_ONCE, LATER } freed;
    enum where where;
    size_t sizes[SIZES];
};

extern const char __executable_start;

static const struct plan plan[SITES] = {
    {60000, 0, AT_ONCE, HERE, {16}},
    {30000, 3, AT_ONCE, HERE, {9, 10, 12}},
    {20000, 2, LATER, HERE, {24, 30}},
    {20000, 3, LATER, THREAD, {33}},
    {20000, 4, LATER, HERE, {100, 112}},
    {6000, 2, AT_ONCE, HERE, {150, 155, 160}},
    {3000, 3, LATER, HERE, {70, 200, 600, 2000, 1900}},
    {10000, 5, LATER, HERE, {200}},
    {400, 2, LATER, HERE, {5000, 4100}},
    {4000, 5, LATER, THREADS, {777, 800, 1000}},
    {8000, 0, AT_ONCE, HERE, {1024}},
    {3000, 7, AT_ONCE, THREADS, {1500}},
    {1000, 2, LATER, THREAD, {3000}},
    {1000, 0, AT_ONCE, HERE, {9000, 9200}},
    {150, 3, LATER, HERE, {33000}},
    {70, 2, LATER, THREADS, {70000}},
    {40, 4, AT_ONCE, HERE, {200000}},
    {30, 3, LATER, HERE, {300000}},
    {8, 2, LATER, HERE, {1048576}},
    {10, 2, LATER, HERE, {270000, 300000, 700000, 500000}},
};

static struct {
    unsigned long allocs, live;
} seen[SITES][SIZES];

static void *blocks[SITES][MOST];

/* The call must not be the last thing the function does, or its frame is gone by then. */
#define SITE(i, how)                                                                               \
    __attribute__((noinline, noclone)) static void *site_##i(void *old, size_t n)                  \
    {                                                                                              \
        void *volatile p = (how) == REALLOC   ? realloc(old, n)                                    \
                           : (how) == CALLOC  ? calloc(1, n)                                       \
                           : (how) == ALIGNED ? aligned_alloc(n > 4096 ? 4096 : 64, n)             \
                                              : malloc(n);                                         \
        return p;                                                                                  \
    }
SITE(0, MALLOC) SITE(1, MALLOC) SITE(2, CALLOC) SITE(3, MALLOC) SITE(4, MALLOC) SITE(5, REALLOC)
SITE(6, REALLOC) SITE(7, ALIGNED) SITE(8, ALIGNED) SITE(9, MALLOC) SITE(10, CALLOC) SITE(11, MALLOC)
SITE(12, CALLOC) SITE(13, MALLOC) SITE(14, MALLOC) SITE(15, CALLOC) SITE(16, MALLOC) SITE(17, MALLOC)
SITE(18, CALLOC) SITE(19, REALLOC)

static void *(*const sites[SITES])(void *, size_t) = {
    site_0,  site_1,  site_2,  site_3,  site_4,  site_5,  site_6,  site_7,  site_8,  site_9,
    site_10, site_11, site_12, site_13, site_14, site_15, site_16, site_17, site_18, site_19};

static int is_realloc(int s)
{
    return s == 5 || s == 6 || s == 19;
}

static int sizes_of(int s)
{
    int n = 0;
    while (n < SIZES && plan[s].sizes[n] != 0)
        n++;
    return n;
}

static void *checked(void *p)
{
    if (p == NULL)
        abort();
    *(char *)p = 1;
    return p;
}

static void make(int s, int from, int to)
{
    int sizes = sizes_of(s);
    for (int i = from; i < to; i++) {
        int kept = plan[s].kept != 0 && i % plan[s].kept == 0, last = i % sizes;
        void *p = NULL;
        for (int z = 0; is_realloc(s) && z < sizes; last = z++) {
            p = checked(sites[s](p, plan[s].sizes[z]));
            seen[s][z].allocs++;
        }
        if (!is_realloc(s)) {
            p = checked(sites[s](NULL, plan[s].sizes[last]));
            seen[s][last].allocs++;
        }
        seen[s][last].live += (unsigned long)kept;
        if (!kept && plan[s].freed == AT_ONCE) {
            free(p);
            p = NULL;
        }
        if (kept || p != NULL)
            blocks[s][i] = p;
    }
}

struct part {
    int site, from, to;
};

static void *make_part(void *argument)
{
    const struct part *part = argument;
    make(part->site, part->from, part->to);
    return NULL;
}

static void in_thread(int s, int from, int to)
{
    struct part part = {s, from, to};
    pthread_t thread;
    if (pthread_create(&thread, NULL, make_part, &part) != 0 || pthread_join(thread, NULL) != 0)
        abort();
}

static void allocate(void)
{
    for (int s = 0; s < SITES; s++) {
        for (int i = 0; i < plan[s].blocks; i++)
            free(blocks[s][i]);
        for (int z = 0; z < SIZES; z++)
            seen[s][z].live = 0;
        int parts = plan[s].where == THREADS ? 10 : 1, each = plan[s].blocks / parts;
        for (int i = 0; i < parts; i++)
            (plan[s].where == HERE ? make : in_thread)(s, i * each, (i + 1) * each);
        for (int i = 0; i < plan[s].blocks; i++)
            if (plan[s].kept == 0 || i % plan[s].kept != 0) {
                free(blocks[s][i]);
                blocks[s][i] = NULL;
            }
    }
}

static void say(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);
    for (int s = 0; s < SITES; s++)
        for (int z = 0; z < sizes_of(s); z++)
            printf("%zx %zu %lu %lu\n", (size_t)sites[s] - (size_t)&__executable_start,
                   plan[s].sizes[z], seen[s][z].allocs, seen[s][z].live);
}

static void child(const char *run, const char *folder, char **forms)
{
    int (*save)(const char *) = (int (*)(const char *))(size_t)dlsym(NULL, "slabpool_profile_write");
    char path[4096];
    allocate();
    for (; *forms != NULL; forms++) {
        snprintf(path, sizeof path, "%s/%s.%s", folder, run, *forms);
        if (save == NULL || save(path) != 0)
            _exit(1);
    }
    _exit(0);
}

int main(int argc, char **argv)
{
    int runs = argc > 4 ? atoi(argv[2]) : 0, bad = 0;
    if (runs != 0 && strcmp(argv[1], "warm") == 0)
        allocate();
    for (int i = 0; i < runs; i++) {
        char name[16];
        int status;
        pid_t pid = fork();
        snprintf(name, sizeof name, "%d", i);
        if (pid == 0)
            child(name, argv[3], argv + 4);
        bad |= pid < 0 || waitpid(pid, &status, 0) != pid || status != 0;
    }
    if (runs == 0) {
        for (int i = argc > 1 ? 100 : 1; i > 0; i--)
            allocate();
        say();
    }
    return bad;
}
