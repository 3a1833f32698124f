/* forks.c: keeps 10 blocks, forks, and keeps 3 more in the child; for the suite `profile`. */
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void *volatile kept[16];

int main(void)
{
    int status;
    for (int i = 0; i < 10; i++)
        kept[i] = malloc(50000);
    pid_t pid = fork();
    if (pid == 0) {
        for (int i = 0; i < 5; i++)
            free(kept[i]);
        for (int i = 0; i < 3; i++)
            kept[i] = malloc(50000);
        exit(0);
    }
    return pid < 0 || waitpid(pid, &status, 0) != pid || status != 0;
}
