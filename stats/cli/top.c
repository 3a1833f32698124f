/* top.c: the verb `top`: options, and which of its two ways is taken.
 */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stats/cli/cli.h"
#include "stats/cli/top.h"

struct request {
    struct slp_top_choice choice;
    const char *sort;
    double delay;
    unsigned long count;
};

static int bad(const char *option, const char *value, const char *accepted)
{
    slp_cli_usage(&slp_cli_top, "%s: %s is not %s", option, value, accepted);
    return -1;
}

static int take_option(struct request *r, int c)
{
    char *end = NULL;

    switch (c) {
    case 'o':
        r->count = 1;
        return 0;
    case 'c':
        r->count = strtoul(optarg, &end, 10);
        return *end || r->count == 0 || *optarg == '-' ? bad("--count", optarg, "a number from 1")
                                                       : 0;
    case 'd':
        r->delay = strtod(optarg, &end);
        return *end || !(r->delay >= 0.1 && r->delay <= 3600)
                   ? bad("--delay", optarg, "a number of seconds from 0.1 to 3600")
                   : 0;
    case 's':
        r->sort = optarg;
        return 0;
    case 'f':
        if (strlen(optarg) >= sizeof r->choice.filter)
            return bad("--filter", optarg, "a text of fewer than 64 bytes");
        strcpy(r->choice.filter, optarg);
        return 0;
    case 'e':
        r->choice.ended = SLP_TOP_ALL;
        return 0;
    default:
        slp_cli_usage(&slp_cli_top, "wrong option");
        return -1;
    }
}

/* The key is of the table that is shown first; without one, most allocations first, and classes
 * by size. */
static int choose_sort(struct request *r, bool classes)
{
    const struct slp_top_column *columns =
        classes ? slp_top_class_columns : slp_top_process_columns;
    unsigned n = classes ? slp_top_class_ncolumns : slp_top_process_ncolumns;
    const char *key = r->sort ? r->sort : classes ? "size" : "allocs/s";
    int column;

    if (*key == '-') {
        r->choice.reverse = true;
        key++;
    }
    column = slp_top_column(columns, n, key);
    if (column < 0) {
        char keys[256] = "";
        for (unsigned i = 0; i < n; i++)
            strcat(strcat(keys, i > 0 ? ", " : ""), columns[i].key);
        return bad("--sort", key, keys);
    }
    r->choice.sort = (unsigned)column;
    return 0;
}

static int run(int argc, char **argv)
{
    static const struct option options[] = {
        {"once", no_argument, NULL, 'o'},        {"count", required_argument, NULL, 'c'},
        {"delay", required_argument, NULL, 'd'}, {"sort", required_argument, NULL, 's'},
        {"filter", required_argument, NULL, 'f'},
        {"ended", no_argument, NULL, 'e'},
        {0}};
    struct request r = {.delay = 1};
    struct slp_top_watch watch = {0};
    const char *argument;
    int c, status = -1;

    while ((c = getopt_long(argc, argv, "", options, NULL)) != -1)
        if (take_option(&r, c) != 0)
            return SLP_CLI_TROUBLE;
    argument = optind < argc ? argv[optind] : getenv("SLABPOOL_LIVE");
    if (argc - optind > 1 || !argument || *argument == '\0')
        return slp_cli_usage(&slp_cli_top, "one PID, FOLDER or FILE is needed");
    if (slp_top_find(argument, &watch) != 0)
        return SLP_CLI_TROUBLE;
    if (choose_sort(&r, !watch.folder || watch.pid) == 0) {
        if (r.count == 0 && isatty(STDOUT_FILENO))
            status = slp_top_screen(&watch, &r.choice, r.delay);
        if (status < 0)
            status = slp_top_text(&watch, &r.choice, r.delay, r.count);
    } else {
        status = SLP_CLI_TROUBLE;
    }
    slp_top_drop(&watch);
    return slp_cli_finish(status);
}

const struct slp_cli_verb slp_cli_top = {
    .name = "top",
    .arguments = "[--once] [--count N] [--delay S] [--sort KEY] [--filter TEXT] [--ended] "
                 "PID|FOLDER|FILE",
    .summary = "Shows the live counters of a process, or of all below a folder",
    .help = "  PID           a process that runs with SLABPOOL_LIVE, class by class\n"
            "  FOLDER        the folder of SLABPOOL_LIVE, a row for each process; by default the\n"
            "                one that SLABPOOL_LIVE names here\n"
            "  FILE          one file of such a folder\n"
            "  --once        two readings, --delay apart, printed as text\n"
            "  --count N     as text, N times\n"
            "  --delay S     seconds between readings, 0.1 to 3600 (1)\n"
            "  --sort KEY    by this heading of the text form; -KEY the other way round\n"
            "  --filter TEXT only rows whose program, PID or size contains it\n"
            "  --ended       processes too that had ended before\n"
            "\n"
            "Without a terminal, or with TERM=dumb, it prints text every --delay seconds, of one\n"
            "process until it ends. There bytes are exact; rates are per second over the interval\n"
            "before. Keys of the screen: h lists them, q quits.\n",
    .run = run,
};
