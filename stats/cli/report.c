/* report.c: the verb `report`: a saved report as text, JSON or a metric form.
 */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "stats/cli/cli.h"
#include "stats/cli/source.h"

static int run(int argc, char **argv)
{
    static const struct option options[] = {{"json", no_argument, NULL, 'j'}, {0}};
    enum slp_format format = SLP_FORMAT_TEXT;
    struct slp_source source = {0};
    int c, status = SLP_CLI_OK;

    while ((c = getopt_long(argc, argv, "", options, NULL)) != -1) {
        if (c != 'j')
            return slp_cli_usage(&slp_cli_report, "wrong option");
        format = SLP_FORMAT_JSON;
    }
    if (optind == argc)
        return slp_cli_usage(&slp_cli_report, "which file?");
    for (int i = optind; i < argc; i++)
        if (slp_source_load(argv[i], &source) != 0)
            status = SLP_CLI_TROUBLE;
    for (size_t i = 0; i < source.n; i++)
        slp_cli_write(&source.reports[i].snapshot, format, stdout);
    slp_source_drop(&source);
    return slp_cli_finish(status);
}

const struct slp_cli_verb slp_cli_report = {
    .name = "report",
    .arguments = "[--json] FILE...",
    .summary = "Prints saved reports as text, as JSON or as a page",
    .help = "  --json    JSON, schema slabpool/1, a report on each line\n"
            "  FILE      a report as JSON, a tree of `slabpool run --json`, or - for standard input\n",
    .run = run,
};
