/* top.c: the verb `top`.
 */
#include "stats/cli/cli.h"

static int run(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return slp_cli_say("top is not in this version");
}

const struct slp_cli_verb slp_cli_top = {
    .name = "top",
    .arguments = "",
    .summary = "",
    .help = "",
    .run = run,
};
