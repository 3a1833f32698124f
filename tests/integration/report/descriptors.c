/* descriptors: does to its descriptors what can lose a report or lead it into a data file, takes
 * 100 blocks and ends with 3. usage: descriptors MODE [FILE] */
#define _GNU_SOURCE
#include "blocks.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    const char *mode = argc > 1 ? argv[1] : "", *file = argc > 2 ? argv[2] : "";

    take(100);
    if (strcmp(mode, "fclose") == 0) { /* as coreutils */
        if (fclose(stdout) != 0 || fclose(stderr) != 0)
            return 90;
        return 3;
    }
    if (strcmp(mode, "close") == 0)
        return close(1) == 0 && close(2) == 0 ? 3 : 91;
    if (strcmp(mode, "closefrom") == 0) {
        closefrom(3);
        return 3;
    }
    if (strcmp(mode, "freopen") == 0) {
        if (freopen(file, "w", stderr) == NULL || fputs("data\n", stderr) < 0)
            return 92;
        return 3;
    }
    if (strcmp(mode, "every") == 0) { /* all numbers there can be are one data file */
        closefrom(2);
        while (open(file, O_CREAT | O_RDWR | O_APPEND, 0666) >= 0)
            ;
        return 3;
    }
    if (strcmp(mode, "nonblock") == 0) { /* and full */
        static char zeroes[4096];
        if (fcntl(2, F_SETFL, O_NONBLOCK) != 0)
            return 93;
        while (write(2, zeroes, sizeof zeroes) > 0)
            ;
        return 3;
    }
    return 99;
}
