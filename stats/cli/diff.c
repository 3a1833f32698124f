/* diff.c: the verb `diff`.
 */
#include "stats/cli/cli.h"

static int run(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return slp_cli_say("diff is not in this version");
}

const struct slp_cli_verb slp_cli_diff = {
    .name = "diff",
    .arguments = "",
    .summary = "",
    .help = "",
    .run = run,
};
