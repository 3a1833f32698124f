/* dying.c: dying PID FILE kills the process and reads its live file until it counts as ended; says
 * how it ended. So the file is read in all states that /proc shows on the way.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "stats/live_read.h"

static struct slp_live_file file;

int main(int argc, char **argv)
{
    if (argc != 3 || kill(atoi(argv[1]), SIGKILL) != 0)
        return 2;
    do {
        slp_live_drop(&file);
        if (slp_live_read(argv[2], &file) != 0)
            return 1;
    } while (file.alive);
    puts(slp_end_names[file.snapshot.process.end]);
}
