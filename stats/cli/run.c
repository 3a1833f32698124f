/* run.c: the verb `run`: a command and all it starts, under the library, as one report.
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "stats/cli/check.h"
#include "stats/cli/cli.h"
#include "stats/cli/run.h"
#include "stats/version.h"
#include "stats/symbol/put.h"

#define ROWS         10
#define GRACE        200 /* ms that what the command left behind may take to end */
#define COMMAND_ROOM 50  /* bytes of it in the first line */
#define NOT_THERE    127
#define NOT_RUN      126

struct choices {
    const char *json, *profile, *stats, *config, *library, *output, *folder, *bytes;
    bool live, files, wait, quiet, sample;
    size_t rows;
};

enum { JSON = 1, PROFILE, STATS, CONFIG, LIBRARY, OUTPUT, LIVE, FILES, WAIT, QUIET, ROW, SAMPLE };

static const struct option options[] = {
    {"json", required_argument, NULL, JSON},
    {"profile", required_argument, NULL, PROFILE},
    {"stats", required_argument, NULL, STATS},
    {"config", required_argument, NULL, CONFIG},
    {"library", required_argument, NULL, LIBRARY},
    {"output", required_argument, NULL, OUTPUT},
    {"live", optional_argument, NULL, LIVE},
    {"files", no_argument, NULL, FILES},
    {"wait", no_argument, NULL, WAIT},
    {"quiet", no_argument, NULL, QUIET},
    {"rows", required_argument, NULL, ROW},
    {"sample", optional_argument, NULL, SAMPLE},
    {0},
};

static int parse(int argc, char **argv, struct choices *c)
{
    int option;
    char *end;

    while ((option = getopt_long(argc, argv, "+", options, NULL)) != -1) {
        if (optarg && optarg == argv[optind - 1] && strcmp(optarg, "--") == 0)
            return slp_cli_usage(&slp_cli_run, "%s is given no value before --", argv[optind - 2]);
        switch (option) {
        case JSON: c->json = optarg; break;
        case PROFILE: c->profile = optarg; break;
        case STATS: c->stats = optarg; break;
        case CONFIG: c->config = optarg; break;
        case LIBRARY: c->library = optarg; break;
        case OUTPUT: c->output = optarg; break;
        case LIVE: c->live = true; c->folder = optarg; break;
        case FILES: c->files = true; break;
        case WAIT: c->wait = true; break;
        case QUIET: c->quiet = true; break;
        case SAMPLE: c->sample = true; c->bytes = optarg; break;
        case ROW:
            errno = 0;
            c->rows = strtoul(optarg, &end, 10);
            if (*optarg < '0' || *optarg > '9' || *end != '\0' || errno != 0)
                return slp_cli_usage(&slp_cli_run, "--rows %s is not a number", optarg);
            break;
        default: return slp_cli_usage(&slp_cli_run, "wrong option");
        }
    }
    if (c->live && c->files)
        return slp_cli_usage(&slp_cli_run, "--live and --files exclude each other");
    if (optind == argc)
        return slp_cli_usage(&slp_cli_run, "which command?");
    return 0;
}

/* ---- the command's variables ---- */

struct variables {
    char *entry[8];
    size_t n;
};

static void set(struct variables *v, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void set(struct variables *v, const char *format, ...)
{
    va_list values;

    va_start(values, format);
    if (vasprintf(&v->entry[v->n], format, values) < 0)
        abort();
    va_end(values);
    v->n++;
}

/* A path that stays the same when a process of the tree works in another folder. */
static void set_path(struct variables *v, const char *name, const char *path)
{
    char *folder = *path == '/' ? NULL : getcwd(NULL, 0);

    set(v, "%s=%s%s%s", name, folder ? folder : "", folder ? "/" : "", path);
    free(folder);
}

static void set_reports(struct variables *v, const struct slp_run_folder *folder)
{
    set(v, "SLABPOOL_STATS=json");
    set(v, "SLABPOOL_STATS_FILE=%s/%%p.%%t.%%n.json", folder->path);
}

/* Does the sampler see things that only a report tells, and is this report ours to place? */
static bool wants_reports(const struct choices *c)
{
    bool sampled = c->sample || c->profile || getenv("SLABPOOL_SAMPLE_BYTES") ||
                   getenv("SLABPOOL_PROFILE");
    bool placed = c->files || c->stats || c->folder || getenv("SLABPOOL_STATS") ||
                  getenv("SLABPOOL_STATS_FILE");

    return sampled && c->json && !placed;
}

static void choose_variables(struct variables *v, const struct choices *c, const char *library,
                             const struct slp_run_folder *folder)
{
    const char *before = getenv("LD_PRELOAD");

    set(v, "LD_PRELOAD=%s%s%s", library, before && *before ? ":" : "", before ? before : "");
    if (folder->live) {
        set(v, "SLABPOOL_LIVE=%s", folder->path);
        if (folder->reports)
            set_reports(v, folder);
        else if (c->stats || (!getenv("SLABPOOL_STATS") && !getenv("SLABPOOL_STATS_FILE")))
            set(v, "SLABPOOL_STATS=%s", c->stats ? c->stats : "off");
    } else {
        set_reports(v, folder);
    }
    if (c->sample)
        set(v, "SLABPOOL_SAMPLE_BYTES=%s", c->bytes ? c->bytes : "512K");
    if (c->profile)
        set_path(v, "SLABPOOL_PROFILE", c->profile);
    if (c->config)
        set_path(v, "SLABPOOL_CONFIG", c->config);
}

/* ---- output ---- */

static bool to_stdout(const char *path)
{
    return path && strcmp(path, "-") == 0;
}

/* Opened before the command runs: a wrong name must not cost a run. "-": stdout. */
static FILE *open_out(const char *path)
{
    FILE *file = to_stdout(path) ? stdout : fopen(path, "we");

    if (!file)
        slp_cli_say("%s: %s", path, strerror(errno));
    return file;
}

static int close_out(FILE *file, const char *path)
{
    bool bad = ferror(file) != 0;

    if ((file == stdout ? fflush(file) : fclose(file)) != 0)
        bad = true;
    return bad ? slp_cli_say("%s: %s", path, strerror(errno)) : SLP_CLI_OK;
}

static void headline(char *const argv[], const struct slp_run_child *child, FILE *to)
{
    int room = COMMAND_ROOM;

    fputs("slabpool " SLP_VERSION " ", to);
    for (size_t i = 0; argv[i] && room > 0; i++) {
        fputc(' ', to);
        slp_put_text(argv[i], (size_t)room, to);
        room -= (int)strnlen(argv[i], (size_t)room) + 1;
    }
    if (room <= 0)
        fputs("...", to);
    if (WIFSIGNALED(child->status))
        fprintf(to, "  killed by SIG%s", sigabbrev_np(WTERMSIG(child->status))
                                             ? sigabbrev_np(WTERMSIG(child->status))
                                             : "?");
    else
        fprintf(to, "  ended with status %d", WEXITSTATUS(child->status));
    fprintf(to, " after %.3f s\n", child->seconds);
}

static void notes(const struct slp_run_folder *f, const char *library, const char *command)
{
    struct slp_check check = {.to = stderr, .library = library};

    if (f->tree->nprocesses == 0) {
        slp_cli_say("nothing reported; slabpool check %s says:", command);
        slp_check_command(&check, command);
        if (check.no == 0 && !check.trouble)
            fputs("  the library can be loaded: its processes may have taken it out of their "
                  "environment\n", stderr);
    }
    if (f->running > 0)
        slp_cli_say("%zu of the processes still run: counts so far; see: slabpool top %s",
                    f->running, f->path);
    if (f->unreadable > 0)
        slp_cli_say("%zu files of counters could not be read", f->unreadable);
    if (f->incomplete > 0)
        slp_cli_say("%zu processes had threads whose counters are missing", f->incomplete);
}

/* Descriptors 0 to 2 are there, lest a file of ours becomes one; the command does not get what
 * was closed. */
static void hold_standard(void)
{
    int fd;

    do
        fd = open("/dev/null", O_RDWR | O_CLOEXEC);
    while (fd >= 0 && fd < 3);
    if (fd >= 3)
        close(fd);
}

static struct slp_run_watch watch;

static void tick(void *context)
{
    struct slp_run_folder *folder = context;

    slp_run_watch_look(&watch, folder->child->pid);
    if (folder->live)
        slp_run_folder_harvest(folder);
}

static bool busy(void *context)
{
    return slp_run_folder_busy(context);
}

static int run(int argc, char **argv)
{
    static struct slp_tree tree;
    static struct slp_run_folder folder;
    struct choices c = {.rows = ROWS};
    struct variables variables = {{NULL}, 0};
    struct slp_run_child child = {0};
    char library[PATH_MAX];
    FILE *json = NULL, *output = stderr;

    if (parse(argc, argv, &c) != 0)
        return SLP_CLI_TROUBLE;
    argv += optind;
    if ((to_stdout(c.json) || to_stdout(c.output)) && fcntl(STDOUT_FILENO, F_GETFD) < 0)
        return slp_cli_say("standard output: %s", strerror(errno));
    hold_standard();
    if (slp_run_library(c.library, library) != 0)
        return SLP_CLI_TROUBLE;
    if (c.config && access(c.config, R_OK) != 0)
        return slp_cli_say("%s: %s", c.config, strerror(errno));
    if ((c.json && !(json = open_out(c.json))) || (c.output && !(output = open_out(c.output))))
        return SLP_CLI_TROUBLE;
    folder.live = !c.files;
    folder.tree = &tree;
    folder.child = &child;
    const char *set_live = getenv("SLABPOOL_LIVE");
    if (!c.folder && folder.live && set_live && strcasecmp(set_live, "off") != 0)
        c.folder = set_live;
    folder.reports = wants_reports(&c);
    if (c.json && slp_tree_keep(&tree) != 0)
        return slp_cli_say("a temporary file: %s", strerror(errno));
    slp_run_child_block();
    if (slp_run_folder_make(&folder, c.folder) != 0)
        return SLP_CLI_TROUBLE;
    choose_variables(&variables, &c, library, &folder);
    if (c.live)
        slp_cli_say("watch it with: slabpool top %s", folder.path);
    child.whole = c.wait;
    if (slp_run_child_start(&child, argv, variables.entry) != 0) {
        slp_run_folder_finish(&folder);
        return child.error == 0 ? SLP_CLI_TROUBLE : child.error == ENOENT ? NOT_THERE : NOT_RUN;
    }
    slp_run_child_wait(&child, tick, &folder);
    slp_run_child_linger(&child, c.wait ? -1 : GRACE, busy, &folder);
    slp_run_folder_finish(&folder);

    int trouble = SLP_CLI_OK;
    if (!c.quiet) {
        headline(argv, &child, output);
        if (tree.nprocesses > 0)
            slp_tree_print(&tree, c.rows, output);
    }
    notes(&folder, library, argv[0]);
    if (tree.nprocesses > 0)
        slp_run_watch_say(&watch);
    if (json && (slp_tree_json(&tree, json) != 0 || close_out(json, c.json) != 0))
        trouble = SLP_CLI_TROUBLE;
    if (c.output && close_out(output, c.output) != 0)
        trouble = SLP_CLI_TROUBLE;
    slp_tree_drop(&tree);
    slp_run_child_pass_on(&child, trouble);
}

const struct slp_cli_verb slp_cli_run = {
    .name = "run",
    .arguments = "[OPTION]... [--] COMMAND [ARGUMENT]...",
    .summary = "Runs a command and all it starts under the library, and prints one report",
    .help =
        "  --json OUT      the report as JSON too, schema slabpool-tree/1; - for standard output\n"
        "  --output OUT    the text to a file, not to standard error\n"
        "  --quiet         no text\n"
        "  --rows N        programs and processes listed, 10; 0 for none\n"
        "  --live[=DIR]    says where `slabpool top` can watch it; in DIR the counters stay\n"
        "  --wait          waits for all that the command started, daemons too\n"
        "  --profile OUT   sets SLABPOOL_PROFILE: a heap profile, of each child OUT.PID\n"
        "  --sample[=N]    sets SLABPOOL_SAMPLE_BYTES, 512K; with --json the sizes asked for are\n"
        "                  in it, as `slabpool tune` wants them\n"
        "  --config FILE   sets SLABPOOL_CONFIG\n"
        "  --stats FORM    sets SLABPOOL_STATS: each process reports by itself as well\n"
        "  --library FILE  libslabpool.so, when it is not beside this command\n"
        "  --files         counts from reports at the end, where counters cannot be shared:\n"
        "                  processes that are killed, or exec, are missing\n\n"
        "What still runs 0.2 s after the command's end is counted so far. Signals, standard\n"
        "input and the terminal are the command's, and its exit status or signal is ours;\n"
        "127: no such command, 126: it cannot run, 2: trouble before it ran.\n",
    .run = run,
};
