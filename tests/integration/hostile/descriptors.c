/* descriptors: a program that does to descriptors 0 to 2, and to all others, what makes a report
 * land in a data file. usage: descriptors MODE FOLDER
 * started-closed  started with 0, 1 and 2 closed; its data files get these numbers
 * reuse           closes 2 and opens a data file, which becomes 2
 * dup             dup2 of a data file over 2
 * all             closes everything above 2, then fills every number that was open with data files
 * all-and-2       the same, and 2 as well
 * close-all       closes 0 to 2 and writes nothing more, as coreutils do
 * Every data file holds the six bytes `data.\n` once and nothing else; the runner compares. */
#define _GNU_SOURCE
#include "expect.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/syscall.h>

static const char *folder;

static int data_file(int number)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/data.%d", folder, number);
    return open(path, O_RDWR | O_CREAT | O_TRUNC, 0644);
}

static void fill(int fd)
{
    if (write(fd, "data.\n", 6) != 6)
        _exit(9);
}

static int open_numbers(int *numbers, int most)
{
    int n = 0;
    DIR *all = opendir("/proc/self/fd");
    struct dirent *entry;
    while (all != NULL && n < most && (entry = readdir(all)) != NULL)
        if (entry->d_name[0] != '.' && atoi(entry->d_name) != dirfd(all))
            numbers[n++] = atoi(entry->d_name);
    if (all != NULL)
        closedir(all);
    return n;
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 8;
    const char *mode = argv[1];
    folder = argv[2];
    void *block = malloc(5000);
    if (strcmp(mode, "started-closed") == 0) {
        for (int i = 0; i < 3; i++) {
            int fd = data_file(i);
            if (fd != i)
                return 7; /* something else took the number: stderr was to stay closed */
            fill(fd);
        }
    } else if (strcmp(mode, "reuse") == 0) {
        close(2);
        int fd = data_file(2);
        if (fd != 2)
            return 7;
        fill(fd);
    } else if (strcmp(mode, "dup") == 0) {
        int fd = data_file(2);
        dup2(fd, 2);
        close(fd);
        fill(2);
    } else if (strncmp(mode, "all", 3) == 0) {
        int numbers[256];
        int n = open_numbers(numbers, 256);
        if (mode[3] == 0)
            syscall(SYS_close_range, 3u, ~0u, 0u);
        else
            syscall(SYS_close_range, 2u, ~0u, 0u);
        for (int i = 0; i < n; i++) {
            int number = numbers[i];
            if (number < (mode[3] == 0 ? 3 : 2))
                continue;
            int fd = data_file(1000 + number);
            if (fd != number) {
                dup2(fd, number);
                close(fd);
            }
            fill(number);
        }
    } else {
        close(0);
        close(1);
        close(2);
    }
    for (int i = 0; i < 2000; i++)
        free(malloc((size_t)i));
    free(block);
    return 3;
}
