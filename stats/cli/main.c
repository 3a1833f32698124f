/* main.c: the `slabpool` command: its verbs, and help for each.
 */
#include <locale.h>
#include <string.h>

#include "stats/cli/cli.h"
#include "stats/version.h"

static const struct slp_cli_verb *const verbs[] = {
    &slp_cli_run, &slp_cli_top, &slp_cli_report, &slp_cli_diff, &slp_cli_tune, &slp_cli_check,
};

#define VERBS (sizeof verbs / sizeof verbs[0])

static const struct slp_cli_verb *find(const char *name)
{
    for (size_t i = 0; i < VERBS; i++)
        if (strcmp(verbs[i]->name, name) == 0)
            return verbs[i];
    return NULL;
}

static void overview(FILE *to)
{
    fputs("usage: slabpool VERB ...\n\n", to);
    for (size_t i = 0; i < VERBS; i++)
        fprintf(to, "  %-7s %s\n", verbs[i]->name, verbs[i]->summary);
    fputs("\n  slabpool VERB --help    its options\n"
          "  slabpool --version\n\n"
          "Exit status: 0; 1 when a condition was met; 2 on wrong usage or trouble.\n",
          to);
}

static int help(const struct slp_cli_verb *verb)
{
    printf("usage: slabpool %s %s\n\n%s.\n\n%s", verb->name, verb->arguments, verb->summary,
           verb->help);
    return slp_cli_finish(SLP_CLI_OK);
}

/* --help before a "--"; behind it, it is the program's. */
static bool asks_help(int argc, char **argv)
{
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (strcmp(argv[i], "--help") == 0)
            return true;
    return false;
}

int main(int argc, char **argv)
{
    static char self[] = "slabpool";

    setlocale(LC_CTYPE, "");
    if (argc < 2) {
        overview(stderr);
        return SLP_CLI_TROUBLE;
    }
    const char *name = argv[1];
    if (strcmp(name, "--version") == 0) {
        puts("slabpool " SLP_VERSION);
        return slp_cli_finish(SLP_CLI_OK);
    }
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || strcmp(name, "help") == 0) {
        const struct slp_cli_verb *topic = argc > 2 ? find(argv[2]) : NULL;
        if (topic)
            return help(topic);
        overview(stdout);
        return slp_cli_finish(SLP_CLI_OK);
    }
    const struct slp_cli_verb *verb = find(name);
    if (!verb) {
        slp_cli_say("there is no verb %s", name);
        overview(stderr);
        return SLP_CLI_TROUBLE;
    }
    if (asks_help(argc - 1, argv + 1))
        return help(verb);
    argv[1] = argv[0] = self; /* for getopt's messages */
    return verb->run(argc - 1, argv + 1);
}
