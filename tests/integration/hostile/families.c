/* families: a process and its forked children and grandchild, each with its own counts from the
 * fork on; children free blocks of their parent. Writes FOLDER/expect.PID for each process.
 * usage: families FOLDER */
#define _GNU_SOURCE
#include "expect.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/wait.h>

enum { CHILDREN = 4, PARENT_BLOCKS = 20 };
static const size_t sizes[CHILDREN + 1] = {5003, 7001, 9001, 11003, 14001};
static size_t classes[CHILDREN + 1];
static const char *folder;

static void expects(const char *text)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/expect.%d", folder, (int)getpid());
    int fd = open(path, O_WRONLY | O_CREAT | O_APPEND, 0644);
    if (write(fd, text, strlen(text)) < 0)
        _exit(9);
    close(fd);
}

static void take(int which, int count, int frees)
{
    char text[300];
    for (int i = 0; i < count; i++) {
        void *volatile block = malloc(sizes[which]);
        if (i < frees)
            free(block);
    }
    snprintf(text, sizeof text, "expect class:%zu.allocs == %d\nexpect class:%zu.frees == %d\n",
             classes[which], count, classes[which], frees);
    expects(text);
    snprintf(text, sizeof text, "expect process.ppid == %d\nexpect process.pid == %d\n",
             (int)getppid(), (int)getpid());
    expects(text);
}

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    folder = argv[1];
    void *blocks[PARENT_BLOCKS], *late;
    for (int i = 0; i < PARENT_BLOCKS; i++)
        blocks[i] = malloc(18001);
    size_t theirs = malloc_usable_size(blocks[0]);
    for (int i = 0; i <= CHILDREN; i++) {
        late = malloc(sizes[i]);
        classes[i] = malloc_usable_size(late);
        free(late);
    }
    int status, failed = 0;
    for (int i = 1; i <= CHILDREN; i++) {
        pid_t pid = fork();
        if (pid == 0) {
            char text[200];
            if (i == 4 && fork() == 0) {
                take(4, 3, 1);
                exit(0);
            }
            if (i == 4)
                wait(&status);
            take(i, i * 10, i);
            for (int j = 0; j < i; j++)
                free(blocks[j]);
            snprintf(text, sizeof text,
                     "expect class:%zu.allocs == 0\nexpect class:%zu.frees == %d\n", theirs,
                     theirs, i);
            expects(text);
            if (i == 1)
                _exit(0);
            if (i == 2)
                quick_exit(0);
            exit(0);
        }
        waitpid(pid, &status, 0);
        failed |= status;
    }
    /* The parent's own: the probes count one each; the children's do not count here. */
    char text[400];
    snprintf(text, sizeof text,
             "expect class:%zu.allocs == 1\nexpect class:%zu.frees == 1\n"
             "expect class:%zu.allocs == %d\nexpect class:%zu.frees == 0\n",
             classes[4], classes[4], theirs, PARENT_BLOCKS, theirs);
    expects(text);
    return failed ? 1 : 0;
}
