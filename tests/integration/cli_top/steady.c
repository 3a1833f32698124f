/* steady.c: a program that allocates what it is told to, and nothing else.
 *
 * Commands on stdin, a line each; "ok" on stdout when one is done, and then it blocks in read:
 *   pairs N SIZE   N times malloc and free      keep N SIZE   N blocks that stay
 *   drop N         frees N of those that stay   exec          runs itself anew
 *   end            _exit(0)
 * With an argument another thread does this, and the main thread ends.
 */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void *kept[100000];
static size_t nkept;

static size_t line(char *to, size_t size)
{
    size_t n = 0;

    while (n + 1 < size && read(0, to + n, 1) == 1 && to[n] != '\n')
        n++;
    to[n] = '\0';
    return n;
}

static char **arguments;

static void *obey(void *unused)
{
    char command[64];

    (void)unused;
    while (line(command, sizeof command) > 0) {
        char *first = strchr(command, ' ');
        char *second = first ? strchr(first + 1, ' ') : NULL;
        size_t n = first ? strtoul(first, NULL, 10) : 0;
        size_t size = second ? strtoul(second, NULL, 10) : 0;
        if (strncmp(command, "pairs", 5) == 0) {
            while (n-- > 0) {
                void *volatile p = malloc(size);
                free(p);
            }
        } else if (strncmp(command, "keep", 4) == 0) {
            while (n-- > 0 && nkept < sizeof kept / sizeof kept[0])
                kept[nkept++] = malloc(size);
        } else if (strncmp(command, "drop", 4) == 0) {
            while (n-- > 0 && nkept > 0)
                free(kept[--nkept]);
        } else if (strcmp(command, "exec") == 0) {
            if (write(1, "ok\n", 3) == 3)
                execv("/proc/self/exe", arguments);
            _exit(1);
        } else if (strcmp(command, "end") == 0) {
            _exit(0);
        }
        if (write(1, "ok\n", 3) != 3)
            _exit(1);
    }
    exit(0);
}

int main(int argc, char **argv)
{
    pthread_t thread;

    arguments = argv;
    if (argc > 1 && pthread_create(&thread, NULL, obey, NULL) == 0)
        pthread_exit(NULL);
    obey(NULL);
}
