/* tune.c: the verb `tune`.
 */
#include "stats/cli/cli.h"

static int run(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return slp_cli_say("tune is not in this version");
}

const struct slp_cli_verb slp_cli_tune = {
    .name = "tune",
    .arguments = "",
    .summary = "",
    .help = "",
    .run = run,
};
