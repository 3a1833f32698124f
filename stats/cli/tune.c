/* tune.c: the verb `tune`.
 */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stats/cli/cli.h"
#include "stats/cli/tune.h"
#include "stats/cli/tune_show.h"

#define MOST_ADDED 32 /* the library's table has room for so many */

struct request {
    const char *out;
    double growth;
    long classes;
    bool no_keep;
};

static int write_file(const struct slp_tune *t, const char *path, char **files, int n)
{
    bool standard = strcmp(path, "-") == 0;
    FILE *to = standard ? stdout : fopen(path, "we");

    if (!to)
        return slp_cli_say("%s: %s", path, strerror(errno));
    slp_tune_write(t, to, files, n);
    if (standard)
        return SLP_CLI_OK;
    bool lost = ferror(to) != 0;
    if (fclose(to) != 0 || lost)
        return slp_cli_say("%s: %s", path, strerror(errno));
    return SLP_CLI_OK;
}

static int tune(const struct request *request, char **files, int n)
{
    struct slp_source source = {0};
    struct slp_tune t = {.growth = request->growth / 100,
                         .most_classes = (unsigned)request->classes,
                         .no_keep = request->no_keep};
    int status = SLP_CLI_OK;

    for (int i = 0; i < n && status == SLP_CLI_OK; i++)
        if (slp_source_load(files[i], &source) != 0)
            status = SLP_CLI_TROUBLE;
    if (status == SLP_CLI_OK && source.n == 0)
        status = slp_cli_say("%s: there is no report in it", files[0]);
    if (status == SLP_CLI_OK) {
        slp_tune_load(&t, &source);
        if (t.sampled)
            slp_tune_sizes(&t);
        slp_tune_levels(&t);
        status = write_file(&t, request->out, files, n);
        if (status == SLP_CLI_OK && strcmp(request->out, "-") != 0)
            slp_tune_show(&t, request->out, files, n);
        slp_tune_drop(&t);
    }
    slp_source_drop(&source);
    return slp_cli_finish(status);
}

static bool number(const char *text, double most, double *value)
{
    char *end;

    errno = 0;
    *value = strtod(text, &end);
    return *text != '\0' && *end == '\0' && errno == 0 && *value >= 0 && *value <= most;
}

static int run(int argc, char **argv)
{
    static const struct option options[] = {{"growth", required_argument, NULL, 'g'},
                                            {"classes", required_argument, NULL, 'c'},
                                            {"no-keep", no_argument, NULL, 'k'},
                                            {0}};
    struct request request = {NULL, 0.5, 16, false};
    double value;
    int c;

    while ((c = getopt_long(argc, argv, "o:", options, NULL)) != -1) {
        if (c == 'o') {
            request.out = optarg;
        } else if (c == 'k') {
            request.no_keep = true;
        } else if (c == 'g') {
            if (!number(optarg, 100, &request.growth))
                return slp_cli_usage(&slp_cli_tune, "--growth %s: a percentage up to 100", optarg);
        } else if (c == 'c') {
            if (!number(optarg, MOST_ADDED, &value) || value != (double)(long)value)
                return slp_cli_usage(&slp_cli_tune, "--classes %s: a number up to %d", optarg,
                                     MOST_ADDED);
            request.classes = (long)value;
        } else {
            return slp_cli_usage(&slp_cli_tune, "wrong option");
        }
    }
    if (optind == argc)
        return slp_cli_usage(&slp_cli_tune, "which file?");
    if (!request.out)
        return slp_cli_usage(&slp_cli_tune, "where to? -o CONF is missing");
    return tune(&request, argv + optind, argc - optind);
}

const struct slp_cli_verb slp_cli_tune = {
    .name = "tune",
    .arguments = "FILE... -o CONF [--growth PERCENT] [--classes N] [--no-keep]",
    .summary = "Writes a SLABPOOL_CONFIG fitted to what runs have shown, and says what it expects",
    .help =
        "  FILE              reports as JSON, or trees as `slabpool run` writes them, of runs without\n"
        "                    SLABPOOL_CLASSES\n"
        "  -o CONF           the file that is written; - for standard output, nothing else then\n"
        "  --growth PERCENT  peak RSS that may be spent on fewer misses (0.5)\n"
        "  --classes N       sizes that are added at most (16, up to 32); needs reports of runs\n"
        "                    with SLABPOOL_SAMPLE_BYTES or SLABPOOL_PROFILE\n"
        "  --no-keep         threads keep no more free blocks than without the file: for\n"
        "                    programs that are idle for long after they were busy\n",
    .run = run,
};
