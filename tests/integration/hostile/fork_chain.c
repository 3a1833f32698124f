/* fork_chain: generations, 200 of them, each the child of the one before; every one allocates, starts
 * threads, forks, and waits for its child. What a generation adds to the memory of the next must
 * come to an end: memory of the last twenty is compared with that of the 20th to the 39th.
 * Of those that hold blocks, these stay: so much may be added in each generation.
 * usage: fork_chain alone|idle|busy [GENERATIONS]
 * MODE is what other threads there are at the fork: none; some that have freed all they took; some
 * that allocate and free all the time, and so leave to each child what they held just then. */
#define _GNU_SOURCE
#include "expect.h"
#include "resident.h"

#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <sys/wait.h>

enum { SLACK_KIB = 4096, HELD_KIB = 2048, MOST = 1000, SETTLED = 20, SPAN = 20 };
enum { THREADS = 4, BLOCKS = 300, HELD = 16 };

static struct shared {
    long resident[MOST], mapped[MOST];
} *seen;
static void *kept[BLOCKS];
static pthread_barrier_t ready;
static atomic_bool stop; /* a parent's threads must leave the processors to the child */
static pthread_t threads[THREADS];
static const char *mode;
static int generations = 200;

static size_t draw_size(uint32_t *random)
{
    uint32_t draw = next_random(random);
    return 1 + draw / 64 % (draw % 64 == 0 ? 600000 : draw % 8 == 0 ? 40000 : 1500);
}

static void use_heap(uint32_t random)
{
    void *blocks[BLOCKS];
    for (int i = 0; i < BLOCKS; i++) {
        size_t size = draw_size(&random);
        blocks[i] = i % 4 == 0 ? calloc(1, size) : malloc(size);
        EXPECT(blocks[i] != NULL, "no block of %zu bytes", size);
        EXPECT(i % 4 != 0 || zero_diff(blocks[i], size) == size, "calloc(%zu) is not zero", size);
        memset(blocks[i], 1, size);
    }
    for (int i = 0; i < BLOCKS; i++)
        free(blocks[i]);
}

static void *work(void *argument)
{
    uint32_t random = (uint32_t)(uintptr_t)argument * 2654435761u + 1;
    void *held[HELD] = {NULL};
    use_heap(random);
    pthread_barrier_wait(&ready);
    while (!atomic_load(&stop)) {
        if (strcmp(mode, "idle") == 0) {
            usleep(1000);
            continue;
        }
        int i = (int)(next_random(&random) % HELD);
        size_t size = 1 + next_random(&random) % 1000;
        free(held[i]);
        held[i] = malloc(size);
        memset(held[i], 1, size);
    }
    for (int i = 0; i < HELD; i++)
        free(held[i]);
    return NULL;
}

static void start_threads(int generation)
{
    pthread_attr_t small;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, 65536);
    pthread_barrier_init(&ready, NULL, THREADS + 1);
    for (int i = 0; i < THREADS; i++) {
        void *number = (void *)(uintptr_t)(generation * THREADS + i);
        EXPECT(pthread_create(&threads[i], &small, work, number) == 0, "pthread_create");
    }
    pthread_attr_destroy(&small);
    pthread_barrier_wait(&ready);
}

/* One generation in a process of its own, and all that come after it. */
static void live(int generation)
{
    alarm(120);
    for (int i = 0; i < BLOCKS; i++)
        EXPECT(pattern_diff(kept[i], 100, (unsigned)i) == 100, "block %d changed", i);
    use_heap((uint32_t)generation + 1);
    /* Each hands half of what it was handed to its child anew. */
    for (int i = generation % 2; i < BLOCKS; i += 2) {
        free(kept[i]);
        kept[i] = malloc(100);
        pattern_fill(kept[i], 100, (unsigned)i);
    }
    seen->resident[generation] = resident_kib();
    seen->mapped[generation] = mapped_kib();
    if (generation + 1 == generations || expect_failures > 0)
        return;
    if (strcmp(mode, "alone") != 0)
        start_threads(generation);
    pid_t pid = fork();
    EXPECT(pid >= 0, "fork in generation %d", generation);
    if (pid == 0) {
        live(generation + 1);
        _exit(finish());
    }
    atomic_store(&stop, true);
    for (int i = 0; i < THREADS && strcmp(mode, "alone") != 0; i++)
        pthread_join(threads[i], NULL);
    int status = -1;
    waitpid(pid, &status, 0);
    EXPECT(status == 0, "generation %d ended with wait status %#x", generation + 1,
           (unsigned)status);
}

/* What one generation has is chance: the largest of some early ones, the smallest of the last. */
static void expect_flat(const long *samples, long slack, const char *what)
{
    long early = 0, late = LONG_MAX;
    for (int i = 0; i < SPAN; i++) {
        long first = samples[SETTLED + i], last = samples[generations - 1 - i];
        early = first > early ? first : early;
        late = last < late ? last : late;
    }
    say("%s: at most %ld KiB from generation %d on, at least %ld KiB in the last", what, early,
        SETTLED, late);
    EXPECT(late <= early + slack, "%s grew from %ld to %ld KiB", what, early, late);
}

int main(int argc, char **argv)
{
    mode = argc > 1 ? argv[1] : "alone";
    if (argc > 2)
        generations = atoi(argv[2]);
    if (generations < SETTLED + SPAN || generations > MOST)
        return 2;
    seen = mmap(NULL, sizeof *seen, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (seen == MAP_FAILED)
        return 2;
    for (int i = 0; i < BLOCKS; i++) {
        kept[i] = malloc(100);
        pattern_fill(kept[i], 100, (unsigned)i);
    }
    live(0);
    long held = strcmp(mode, "busy") == 0 ? (long)HELD_KIB * (generations - SETTLED) : 0;
    if (expect_failures == 0) {
        expect_flat(seen->resident, SLACK_KIB + (native() ? 2L * HELD_KIB * generations : held),
                    "resident memory");
        expect_flat(seen->mapped, 65536 + 2 * held, "mapped memory");
    }
    return finish();
}
