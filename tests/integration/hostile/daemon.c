/* daemon: becomes a daemon with 0, 1 and 2 on /dev/null that runs until FILE is gone; after 30 seconds
 * it takes FILE away itself.
 * usage: daemon once|twice|libc FILE */
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
    for (int i = 0; i < 600 && argc > 2 && access(argv[2], F_OK) == 0; i++)
        usleep(50000);
    if (argc > 2)
        unlink(argv[2]);
    return 0;
}
