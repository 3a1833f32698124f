/* signal_fork: a timer's handler forks while the main line of a program of one thread is inside
 * malloc, realloc or free, 2,000 times; the child allocates in the handler, and ends by _exit.
 * C says that it may not, nor may a program that runs without us; but no child may hang.
 * usage: signal_fork [FORKS [LARGEST]]
 * Says how many interrupts met the allocator (`inside`), and how the children ended. A child that
 * crashes is no failure with glibc; with us it must not happen either. */
#define _GNU_SOURCE
#include "expect.h"

#include <signal.h>
#include <sys/time.h>
#include <sys/wait.h>

enum { HELD = 200, OF_CHILD = 60, HANGS_AFTER = 60 };

static volatile sig_atomic_t forks, good, crashed, hung, inside, in_malloc;
static int wanted = 2000;
static size_t largest = 300000;

static void arm(long us)
{
    struct itimerval once = {{0, 0}, {0, us}};
    setitimer(ITIMER_REAL, &once, NULL);
}

static void child(void)
{
    signal(SIGALRM, SIG_DFL);
    sigset_t all;
    sigemptyset(&all);
    sigprocmask(SIG_SETMASK, &all, NULL);
    alarm(HANGS_AFTER);
    uint32_t random = (uint32_t)forks * 2654435761u + 1;
    unsigned char *blocks[OF_CHILD];
    size_t sizes[OF_CHILD];
    for (int i = 0; i < OF_CHILD; i++) {
        sizes[i] = 1 + next_random(&random) % (i % 10 == 0 ? 500000 : i % 3 == 0 ? 30000 : 600);
        blocks[i] = malloc(sizes[i]);
        if (blocks[i] == NULL)
            _exit(3);
        pattern_fill(blocks[i], sizes[i], (unsigned)i);
    }
    for (int i = 0; i < OF_CHILD; i++) {
        if (pattern_diff(blocks[i], sizes[i], (unsigned)i) != sizes[i])
            _exit(4);
        free(blocks[i]);
    }
    _exit(0);
}

static void tick(int number)
{
    (void)number;
    int kept = errno, status = 0;
    inside += in_malloc;
    forks++;
    pid_t pid = fork();
    if (pid == 0)
        child();
    while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    if (pid < 0)
        crashed++;
    else if (status == 0)
        good++;
    else if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
        hung++;
    else
        crashed++;
    if (forks < wanted)
        arm(20 + forks * 37 % 400);
    errno = kept;
}

int main(int argc, char **argv)
{
    if (argc > 1)
        wanted = atoi(argv[1]);
    if (argc > 2)
        largest = (size_t)atol(argv[2]);
    struct sigaction action = {.sa_handler = tick, .sa_flags = SA_RESTART};
    sigaction(SIGALRM, &action, NULL);
    static struct {
        unsigned char *at;
        size_t size;
    } held[HELD];
    uint32_t random = 5;
    arm(100);
    while (forks < wanted && hung < 3) {
        uint32_t draw = next_random(&random);
        int i = (int)(draw % HELD);
        size_t size = 1 + draw / HELD % (draw % 40 == 0 ? largest : draw % 7 == 0 ? 20000 : 900);
        if (held[i].at != NULL)
            EXPECT(held[i].at[0] == (unsigned char)i && held[i].at[held[i].size - 1] == i,
                   "a block of %zu bytes changed", held[i].size);
        in_malloc = 1;
        if (draw % 5 == 0) {
            held[i].at = realloc(held[i].at, size);
        } else {
            free(held[i].at);
            held[i].at = malloc(size);
        }
        in_malloc = 0;
        if (held[i].at == NULL)
            return 3;
        held[i].size = size;
        held[i].at[0] = held[i].at[size - 1] = (unsigned char)i;
    }
    say("%d forks, %d inside the allocator, %d good, %d crashed, %d hung", (int)forks, (int)inside,
        (int)good, (int)crashed, (int)hung);
    EXPECT(hung == 0, "%d children of a handler hang", (int)hung);
    EXPECT(crashed == 0 || native(), "%d children of a handler crashed", (int)crashed);
    EXPECT(inside > forks / 20, "only %d of %d interrupts met the allocator", (int)inside,
           (int)forks);
    return finish();
}
