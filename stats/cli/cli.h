/* cli.h: what the verbs of the `slabpool` command share.
 *
 * Purpose     The table of verbs, exit statuses, messages, colours.
 * Invariants  Exit statuses as grep's: 0, 1 a condition met, 2 usage or trouble. Messages go to
 *             stderr, one line each, with "slabpool: " before them.
 * Ownership   A verb frees what it made, or leaves it to the end of the process.
 * errno, fork, signals   An ordinary program: stdio, malloc, locale.
 */
#ifndef SLP_CLI_H
#define SLP_CLI_H

#include <stdbool.h>
#include <stdio.h>

#include "stats/snapshot.h"

enum { SLP_CLI_OK = 0, SLP_CLI_MET = 1, SLP_CLI_TROUBLE = 2 };

struct slp_cli_verb {
    const char *name;
    const char *arguments; /* as in the usage line */
    const char *summary;   /* one line, no full stop */
    const char *help;      /* the options, a line each; printed by --help */
    /* argv[0] is "slabpool", argv[argc] NULL; returns the exit status. */
    int (*run)(int argc, char **argv);
};

extern const struct slp_cli_verb slp_cli_run, slp_cli_top, slp_cli_report, slp_cli_diff,
    slp_cli_tune, slp_cli_check;

/* The same for a whole line that is made of such text; the newline is added. */
void slp_cli_line(FILE *to, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* "slabpool: " and the message, made harmless as above, and a newline. Returns SLP_CLI_TROUBLE. */
int slp_cli_say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A usage error of this verb: the message, then where its help is. Returns SLP_CLI_TROUBLE. */
int slp_cli_usage(const struct slp_cli_verb *verb, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* May colours and bars of block characters be used there? A terminal, and no NO_COLOR; a locale
 * of UTF-8. */
bool slp_cli_colour(FILE *to);
bool slp_cli_utf8(void);

/* Does it end in that, with something before? */
bool slp_cli_ends_with(const char *text, const char *end);

/* The flush of a struct slp_out whose context is a FILE. */
int slp_cli_flush(void *to, const char *data, size_t n);

/* Writes a report in one of its forms. 0, or -1 with errno. */
int slp_cli_write(const struct slp_snapshot *s, enum slp_format format, FILE *to);

/* Flushes stdout; SLP_CLI_TROUBLE with a message when something was lost, else `status`. */
int slp_cli_finish(int status);

#endif
