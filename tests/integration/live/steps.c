/*
 * steps.c - steps a program instruction by instruction and reads its counters after each.
 *
 * Purpose: steps FOLDER LIBRARY PROGRAM. Whatever instruction a kill falls behind, the file must
 * be right but for the call under way. Exit status 77: the kernel does not let us.
 * Data: the page of steps.h, and the live file by pread. Single thread. No signals of its own.
 */
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/live.h"
#include "stats/live_read.h"
#include "steps.h"

static struct steps_page *page;
static struct slp_live_header header;
static struct slp_tally_first first;
static struct slp_tally tallies[64];
static struct slp_inspection counts;

struct totals {
    uint64_t allocs, frees;
};

/* Without /proc, and without looking for what cannot change: this runs after each step. */
static struct totals read_totals(int live)
{
    struct totals t;
    memset(&counts, 0, sizeof counts);
    if (pread(live, &header, sizeof header, 0) != (ssize_t)sizeof header)
        exit(3);
    for (uint32_t i = 0; i < header.regions; i++) {
        off_t at = (off_t)header.region[i].offset;
        if (i == 0) {
            if (pread(live, &first, sizeof first, at) != (ssize_t)sizeof first)
                exit(3);
            slp_tally_add(&first.heap, &counts);
            slp_tally_add(&first.modes, &counts);
            slp_tally_add(&first.late, &counts);
            continue;
        }
        size_t n = (size_t)header.region[i].bytes / sizeof tallies[0];
        if (n > 64 || pread(live, tallies, n * sizeof tallies[0], at) < 0)
            exit(3);
        for (size_t k = 0; k < n && k < 2; k++)
            slp_tally_add(&tallies[k], &counts);
    }
    slp_tally_finish(&first.counts, &counts);
    t.allocs = counts.large.allocs + counts.fallback.allocs;
    t.frees = counts.large.frees + counts.fallback.frees;
    for (uint32_t k = 0; k < counts.nclasses; k++) {
        t.allocs += counts.classes[k].allocs;
        t.frees += counts.classes[k].frees;
    }
    return t;
}

static bool between(const char *what, uint64_t n, uint64_t done, uint64_t begun, long step)
{
    if (n >= done && n <= begun)
        return true;
    printf("after step %ld: %llu %s counted, %llu done, %llu begun\n", step,
           (unsigned long long)n, what, (unsigned long long)done, (unsigned long long)begun);
    return false;
}

static pid_t begin(const char *folder, const char *library, const char *program)
{
    static char path[4096], live_env[4096], preload[4096];
    snprintf(path, sizeof path, "%s/page", folder);
    int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    if (fd < 0 || ftruncate(fd, (off_t)sizeof *page) != 0)
        exit(3);
    page = mmap(NULL, sizeof *page, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    snprintf(live_env, sizeof live_env, "SLABPOOL_LIVE=%s", folder);
    snprintf(preload, sizeof preload, "LD_PRELOAD=%s", library);
    pid_t pid = page == MAP_FAILED ? -1 : fork();
    if (pid == 0) {
        char *args[] = {(char *)(uintptr_t)program, path, NULL};
        char *env[] = {live_env, preload, (char[]){"SLABPOOL_STATS=off"}, NULL};
        if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
            _exit(77);
        execve(program, args, env);
        _exit(78);
    }
    return pid;
}

static int find_file(const char *folder, pid_t pid)
{
    char pattern[4096];
    glob_t found = {.gl_pathc = 0};
    int fd = -1;
    snprintf(pattern, sizeof pattern, "%s/%d.*" SLP_LIVE_SUFFIX, folder, (int)pid);
    if (glob(pattern, 0, NULL, &found) == 0 && found.gl_pathc == 1)
        fd = open(found.gl_pathv[0], O_RDONLY);
    globfree(&found);
    return fd;
}

/* One step of a fork, in the parent or in the child: the parent's file stays what it was, and the
 * child's, from when a reader takes it, has what the child did. */
static bool fork_step(const char *folder, pid_t child, int parents, struct totals before, long step)
{
    static int childs = -1;
    struct totals now = read_totals(parents);
    if (now.allocs != before.allocs || now.frees != before.frees) {
        printf("after step %ld of a fork the parent's file has counted\n", step);
        return false;
    }
    if (childs < 0 && child > 0)
        childs = find_file(folder, child);
    char magic[sizeof header.magic];
    if (childs < 0 || pread(childs, magic, sizeof magic, 0) != (ssize_t)sizeof magic ||
        memcmp(magic, SLP_LIVE_MAGIC, sizeof magic) != 0)
        return page->child_begun == 0 || child < 0;
    return between("allocs of the child", read_totals(childs).allocs, page->child_done,
                   page->child_begun, step);
}

static pid_t pid_of_event(pid_t pid)
{
    unsigned long message = 0;
    return ptrace(PTRACE_GETEVENTMSG, pid, NULL, &message) == 0 ? (pid_t)message : -1;
}

int main(int argc, char **argv)
{
    int live = -1;
    pid_t child = -1;
    struct totals base = {0, 0}, seen = {0, 0};
    long steps = 0;
    int rebase = 0, status;
    if (argc != 4)
        return 2;
    pid_t main_pid = begin(argv[1], argv[2], argv[3]);
    for (;;) {
        pid_t pid = waitpid(-1, &status, __WALL);
        if (pid < 0)
            return 3;
        if (WIFEXITED(status) || WIFSIGNALED(status)) {
            if (pid != main_pid)
                continue;
            if (WIFEXITED(status) && WEXITSTATUS(status) == 77) {
                puts("ptrace is refused");
                return 77;
            }
            printf("the stepped program ended, status %x, after %ld steps\n", status, steps);
            return 1;
        }
        int number = WSTOPSIG(status), pass = 0;
        if (page->phase == SETTING_UP) { /* exec, or what comes before the first stop */
            ptrace(PTRACE_SETOPTIONS, pid, NULL, PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_EXITKILL);
            if (ptrace(PTRACE_CONT, pid, NULL, NULL) != 0)
                return 3;
            continue;
        }
        if (live < 0) {
            live = find_file(argv[1], main_pid);
            if (live < 0) {
                puts("no file of the stepped process");
                return 3;
            }
            base = seen = read_totals(live);
        } else if (page->phase == FORKING) {
            if (number == SIGTRAP && status >> 16 == PTRACE_EVENT_FORK)
                child = pid_of_event(pid);
            steps++;
            if (!fork_step(argv[1], child, live, seen, steps))
                return 1;
        } else {
            struct totals now = read_totals(live);
            if (now.allocs < seen.allocs || now.frees < seen.frees) {
                printf("after step %ld a count went back\n", steps);
                return 1;
            }
            seen = now;
            steps++;
            if (page->rebase != rebase) {
                rebase = page->rebase;
                base.allocs = now.allocs - page->allocs_done;
                base.frees = now.frees - page->frees_done;
            }
            if (!between("allocs", now.allocs - base.allocs, page->allocs_done,
                         page->allocs_begun, steps) ||
                !between("frees", now.frees - base.frees, page->frees_done, page->frees_begun,
                         steps))
                return 1;
        }
        if (page->phase == OVER)
            break;
        if (number != SIGTRAP && number != SIGSTOP)
            pass = number; /* SIGCHLD too */
        if (ptrace(PTRACE_SINGLESTEP, pid, NULL, (void *)(uintptr_t)pass) != 0 && errno != ESRCH)
            return 3;
    }
    kill(main_pid, SIGKILL);
    if (page->child_done == 0) {
        puts("the child of the fork did nothing");
        return 1;
    }
    if (steps < 10000) {
        printf("only %ld steps\n", steps);
        return 1;
    }
    printf("%ld steps\n", steps);
    return 0;
}
