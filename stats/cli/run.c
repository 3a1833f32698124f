/* run.c: the verb `run`.
 */
#include "stats/cli/cli.h"

static int run(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return slp_cli_say("run is not in this version");
}

const struct slp_cli_verb slp_cli_run = {
    .name = "run",
    .arguments = "",
    .summary = "",
    .help = "",
    .run = run,
};
