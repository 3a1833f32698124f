/* daemon: becomes a daemon that outlives its parent by three seconds with 0, 1 and 2 on /dev/null.
 * usage: daemon once|twice|libc */
#define _GNU_SOURCE
#include "expect.h"

#include <fcntl.h>

static void quiet(void)
{
    int null = open("/dev/null", O_RDWR);
    for (int i = 0; i < 3; i++)
        dup2(null, i);
    if (null > 2)
        close(null);
}

int main(int argc, char **argv)
{
    const char *mode = argc > 1 ? argv[1] : "once";
    for (int i = 0; i < 3000; i++)
        free(malloc((size_t)i));
    say("started");
    if (strcmp(mode, "libc") == 0) {
        if (daemon(1, 0) != 0)
            return 5;
    } else {
        if (fork() != 0)
            return 0;
        setsid();
        if (strcmp(mode, "twice") == 0 && fork() != 0)
            _exit(0);
        quiet();
    }
    for (int i = 0; i < 3000; i++)
        free(malloc((size_t)i));
    sleep(3);
    return 0;
}
