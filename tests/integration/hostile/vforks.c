/* vforks: vfork children that end by _exit and by exec of something absent; only the parent may
 * report, once, with what they took counted as its own. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>
#include <sys/wait.h>

int main(void)
{
    void *volatile block = malloc(5003);
    size_t class = malloc_usable_size(block);
    int status = 0;
    for (volatile int i = 0; i < 5; i++) {
        pid_t pid = vfork();
        if (pid == 0) {
            block = malloc(5003);
            if (i % 2)
                execl("/nonexistent", "nonexistent", (char *)NULL);
            if (i == 2)
                _Exit(0);
            _exit(0);
        }
        waitpid(pid, &status, 0);
        EXPECT(status == 0, "a vfork child ended with %#x", (unsigned)status);
    }
    say("expect class:%zu.allocs == 6", class);
    say("expect class:%zu.live == 6", class);
    say("expect process.pid == %d", (int)getpid());
    return finish();
}
