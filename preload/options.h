/* options.h: the SLABPOOL_ variables and the file of one of them, read once at start.
 *
 * Purpose     One struct with everything a user chose; struct slp_config in it is
 *             handed to core.
 * Invariants  After slp_options_read() every field has a legal value, whatever the
 *             environment and the file held; what was not legal has been said on stderr, in one
 *             line each. Under AT_SECURE nothing is read and all is default.
 * Ownership   The caller owns the struct and keeps it for the life of the process.
 *             Nothing points into the environment.
 * Locks       None: called from the constructor, before other threads.
 * errno       Unchanged by slp_options_read().
 * fork, signals   Nothing allocates; slp_options_list() is async-signal-safe.
 */
#ifndef SLP_PRELOAD_OPTIONS_H
#define SLP_PRELOAD_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/config.h"
#include "stats/snapshot.h"

#define SLP_OPTIONS_PATH 4096
#define SLP_OPTIONS_LIST 24   /* settings that slp_options_list() gives at most */
#define SLP_OPTIONS_TEXT 20480 /* bytes that their values take at most */

enum slp_children { SLP_CHILDREN_BUSY, SLP_CHILDREN_ALL, SLP_CHILDREN_NONE };
enum slp_leaks { SLP_LEAKS_OFF, SLP_LEAKS_REPORT, SLP_LEAKS_ERROR };

struct slp_options {
    struct slp_config core;
    enum slp_format stats;
    enum slp_children children;
    enum slp_leaks leaks;
    int dump_signal; /* 0: none */
    bool verbose;
    bool utf8; /* the locale of the environment is UTF-8 */
    bool configured; /* there is a path in config */
    bool sample;     /* SLABPOOL_SAMPLE_BYTES was given */
    size_t sample_bytes;
    char stats_file[SLP_OPTIONS_PATH]; /* pattern as given; "": stderr */
    char profile[SLP_OPTIONS_PATH];    /* likewise; "": off */
    char live[SLP_OPTIONS_PATH];       /* folder as given; "": off */
    char config[SLP_OPTIONS_PATH]; /* written when there is one: a page that few touch */
};

/* Reads the environment, and then the file of SLABPOOL_CONFIG, over which it wins; says what it
 * could not take, and with SLABPOOL_VERBOSE what is in force. A variable that a parent under the
 * library has said already, with this very value, is not said again. */
void slp_options_read(struct slp_options *out);

/* The options in force, as text, into list[SLP_OPTIONS_LIST]; the values that are
 * not constants go to text[SLP_OPTIONS_TEXT]. Returns how many. */
unsigned slp_options_list(const struct slp_options *o, struct slp_setting *list, char *text);

#endif
