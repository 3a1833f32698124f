/* fork_storm: FORKS children of a process whose 8 other threads allocate all the time. Each child
 * verifies every block of its parent's and of its parent's threads, frees them, allocates, forks a
 * child of its own that does the same, and ends, each process in another way.
 * usage: fork_storm MODE FORKS EXPECTATIONS
 * MODE is what the threads do: plain, remote (free what others took), large (with realloc), ending
 * (their lives are short), stdio (they allocate with streams locked; children print).
 * The parent's memory must be flat. Each process whose end is reported adds a line to the file
 * EXPECTATIONS: pid, way, and its allocs and frees of the class that only children use. */
#define _GNU_SOURCE
#include "resident.h"
#include "storm.h"

#include <malloc.h>
#include <sys/resource.h>

enum { THREADS = 8, OF_MAIN = 300, OF_THREADS = 40, SLOTS = 256, HELD = 120, HANGS_AFTER = 60,
       SETTLING = 5 };

static struct block of_main[OF_MAIN], of_thread[THREADS][OF_THREADS];
static void *_Atomic slots[SLOTS];
static pthread_barrier_t ready;
static volatile int stop;
static FILE *sink;
static int expectations = -1;
static size_t counted_class;
static const char *mode;

/* ---- what the threads do ---- */

static void plain(uint32_t *random)
{
    struct block held[HELD];
    for (int i = 0; i < HELD; i++)
        EXPECT(storm_take(&held[i], random) == 0, "a thread's block");
    for (int i = 0; i < HELD; i++) {
        EXPECT(storm_whole(&held[i]), "a thread's block of %zu bytes changed", held[i].size);
        free(held[i].at);
    }
}

static void trade(uint32_t *random)
{
    for (int i = 0; i < HELD; i++) {
        size_t size = 1 + next_random(random) % 3000;
        char *block = malloc(size);
        EXPECT(block != NULL, "malloc(%zu) in a thread", size);
        memset(block, 1, size < 64 ? size : 64);
        free(__atomic_exchange_n(&slots[next_random(random) % SLOTS], block, __ATOMIC_ACQ_REL));
    }
}

static void grow(uint32_t *random)
{
    size_t size = 300000 + next_random(random) % 500000;
    char *block = malloc(size);
    for (int i = 0; i < 4 && block != NULL; i++) {
        block[0] = block[size - 1] = (char)i;
        size += size / 2;
        block = realloc(block, size);
    }
    EXPECT(block != NULL && block[0] == 3, "a thread's large block");
    free(block);
    block = malloc(1 + next_random(random) % 262143);
    free(block);
}

static void print(uint32_t *random)
{
    char *text = NULL;
    flockfile(sink);
    if (asprintf(&text, "%0*u", (int)(next_random(random) % 5000), 1u) > 0)
        fputs(text, sink);
    free(text);
    funlockfile(sink);
    FILE *file = fopen("/proc/self/statm", "r");
    size_t room = 0;
    text = NULL;
    if (file != NULL) {
        EXPECT(getline(&text, &room, file) > 0, "getline");
        fclose(file);
    }
    free(text);
    fflush(NULL);
}

static void *brief(void *random)
{
    plain(random);
    return NULL;
}

static void end_soon(uint32_t *random)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, brief, random) == 0)
        pthread_join(thread, NULL);
}

static void *work(void *argument)
{
    uint32_t number = (uint32_t)(uintptr_t)argument, random = number * 7919 + 1;
    for (int i = 0; i < OF_THREADS; i++)
        EXPECT(storm_take(&of_thread[number][i], &random) == 0, "a block for the children");
    pthread_barrier_wait(&ready);
    while (!stop) {
        if (strcmp(mode, "remote") == 0)
            trade(&random);
        else if (strcmp(mode, "large") == 0)
            grow(&random);
        else if (strcmp(mode, "ending") == 0)
            end_soon(&random);
        else if (strcmp(mode, "stdio") == 0)
            print(&random);
        else
            plain(&random);
        usleep(500); /* or the two processors do nothing else */
    }
    return NULL;
}

/* ---- what the children do ---- */

static void need(int condition, const char *what)
{
    if (condition)
        return;
    say("failed: in a child: %s", what);
    _exit(CHILD_FAILED);
}

static void free_whole(struct block *blocks, int n)
{
    for (int i = 0; i < n; i++) {
        need(storm_whole(&blocks[i]), "a block of the parent's changed");
        free(blocks[i].at);
    }
}

/* Takes n blocks of the class that is counted and frees some of them. */
static int take_counted(int n)
{
    int frees = 0;
    for (int i = 0; i < n; i++) {
        void *volatile block = malloc(COUNTED_SIZE);
        need(block != NULL, "malloc of the counted size");
        memset(block, i, COUNTED_SIZE);
        if (i % 3 == 0) {
            free(block);
            frees++;
        }
    }
    return frees;
}

static void expect_report(enum way way, int allocs, int frees)
{
    if (!storm_reports(way) || expectations < 0)
        return;
    char line[120];
    int n = snprintf(line, sizeof line, "%d %d %s %zu %d %d\n", (int)getpid(), (int)getppid(),
                     storm_end(way), counted_class, allocs, frees);
    need(write(expectations, line, (size_t)n) == n, "the line of what to expect");
}

static void use_heap(struct block *mine, int n, uint32_t *random)
{
    for (int i = 0; i < n; i++)
        need(storm_take(&mine[i], random) == 0, "no block, or calloc's is not zero");
    for (int i = 0; i < n; i += 2) {
        size_t grown = storm_not_counted(mine[i].size + mine[i].size / 2);
        mine[i].at = realloc(mine[i].at, grown);
        need(mine[i].at != NULL && storm_whole(&mine[i]), "realloc");
    }
}

static enum way grandchild(int number, struct block *parents, int n)
{
    enum way way = (enum way)(number / WAYS % WAYS);
    uint32_t random = (uint32_t)number * 31 + 5;
    struct block mine[20];
    alarm(HANGS_AFTER);
    free_whole(parents, n);
    use_heap(mine, 20, &random);
    free_whole(mine, 20);
    int allocs = 1 + number % 5;
    expect_report(way, allocs, take_counted(allocs));
    storm_leave(way);
    return way;
}

/* Returns in a process that is to end by returning from main. */
static enum way child(int number)
{
    enum way way = (enum way)(number % WAYS);
    uint32_t random = (uint32_t)number * 17 + 3;
    struct block mine[40];
    alarm(HANGS_AFTER);
    free_whole(of_main, OF_MAIN);
    for (int i = 0; i < THREADS; i++)
        free_whole(of_thread[i], OF_THREADS);
    use_heap(mine, 40, &random);
    int allocs = 3 + number % 50;
    int frees = take_counted(allocs);
    if (strcmp(mode, "stdio") == 0)
        need(printf("child %d\n", number) > 0, "printf");
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0)
        return grandchild(number, mine, 40);
    need(pid > 0, "fork");
    int status = 0;
    need(waitpid(pid, &status, 0) == pid, "waitpid");
    if (!storm_ended(status, (enum way)(number / WAYS % WAYS))) {
        say("failed: a grandchild, number %d, ended with wait status %#x", number,
            (unsigned)status);
        _exit(CHILD_FAILED);
    }
    free_whole(mine, 40);
    expect_report(way, allocs, frees);
    storm_leave(way);
    return way;
}

/* ---- the storm ---- */

static int ascending(const void *a, const void *b)
{
    long x = *(const long *)a, y = *(const long *)b;
    return (x > y) - (x < y);
}

static long median(long *samples, int n)
{
    qsort(samples, (size_t)n, sizeof *samples, ascending);
    return samples[n / 2];
}

/* Samples of the second fifth of the forks against those of the last. */
static void expect_flat(long *samples, int n, long slack, const char *what)
{
    int part = n / SETTLING;
    if (part < 20)
        return;
    long early = median(samples + part, part), late = median(samples + n - part, part);
    say("%s: %ld KiB early, %ld KiB late", what, early, late);
    EXPECT(late <= early + early / 8 + slack, "%s of the parent grew from %ld to %ld KiB", what,
           early, late);
}

/* True in a child that is to return from main. */
static int storm(int forks, long *resident, long *mapped)
{
    for (int i = 0; i < forks && expect_failures < 3; i++) {
        fflush(stdout);
        pid_t pid = fork();
        if (pid == 0) {
            (void)child(i);
            return 1;
        }
        EXPECT(pid > 0, "fork %d failed", i);
        int status = 0;
        if (pid > 0)
            waitpid(pid, &status, 0);
        EXPECT(!(WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM), "child %d hangs", i);
        EXPECT(storm_ended(status, (enum way)(i % WAYS)), "child %d ended with wait status %#x", i,
               (unsigned)status);
        resident[i] = resident_kib();
        mapped[i] = mapped_kib();
    }
    return 0;
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    mode = argv[1];
    int forks = atoi(argv[2]);
    if (argc > 3)
        expectations = open(argv[3], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    sink = fopen("/dev/null", "w");
    void *volatile probe = malloc(COUNTED_SIZE);
    counted_class = malloc_usable_size(probe);
    free(probe);
    uint32_t random = 11;
    for (int i = 0; i < OF_MAIN; i++)
        EXPECT(storm_take(&of_main[i], &random) == 0, "a block of main's");
    long *resident = calloc((size_t)forks, sizeof *resident);
    long *mapped = calloc((size_t)forks, sizeof *mapped);
    pthread_t threads[THREADS];
    pthread_barrier_init(&ready, NULL, THREADS + 1);
    for (uintptr_t i = 0; i < THREADS; i++)
        EXPECT(pthread_create(&threads[i], NULL, work, (void *)i) == 0, "pthread_create");
    pthread_barrier_wait(&ready);
    if (storm(forks, resident, mapped))
        return STATUS;
    stop = 1;
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    if (expect_failures == 0) {
        expect_flat(resident, forks, 2048, "resident memory");
        expect_flat(mapped, forks, 65536, "mapped memory"); /* space is reserved ahead */
    }
    for (int i = 0; i < OF_MAIN; i++)
        EXPECT(storm_whole(&of_main[i]), "block %d of main's changed", i);
    say("%d forks and as many of their children's", forks);
    return finish();
}
