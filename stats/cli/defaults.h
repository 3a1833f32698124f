/* defaults.h: the options that a report says, at their defaults.
 *
 * Purpose     A report lists all options in force; a person wants those that someone chose.
 * Invariants  The texts are those of preload/options.c; the test cli_report/defaults compares them
 *             with what the library writes.
 * Ownership   Constant.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_DEFAULTS_H
#define SLP_CLI_DEFAULTS_H


struct slp_cli_default {
    const char *name, *value;
};

/* Ends with a name of NULL. */
extern const struct slp_cli_default slp_cli_defaults[];

/* The default of that option as a report writes it; NULL when it is not known. */
const char *slp_cli_default_of(const char *name);

#endif
