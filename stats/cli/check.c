/* check.c: the verb `check`.
 */
#include "stats/cli/cli.h"

static int run(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return slp_cli_say("check is not in this version");
}

const struct slp_cli_verb slp_cli_check = {
    .name = "check",
    .arguments = "",
    .summary = "",
    .help = "",
    .run = run,
};
