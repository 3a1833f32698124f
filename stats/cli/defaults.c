/* defaults.c: see defaults.h.
 */
#include "stats/cli/defaults.h"

#include <string.h>

const struct slp_cli_default slp_cli_defaults[] = {
    {"stats", "text"},         {"children", "busy"},   {"stats_file", "stderr"},
    {"live", "off"},           {"dump_signal", "none"}, {"profile", "off"},
    {"sample_bytes", "512K"},  {"leaks", "off"},       {"harden", "off"},
    {"guard_rate", "0"},       {"on_error", "abort"},  {"backend", "slab"},
    {"arena_limit", "none"},   {"fallback", "mimalloc"}, {"classes", "built in"},
    {"config", "none"},        {"purge_delay", "1000"}, {"thp", "off"},
    {"verbose", "off"},        {NULL, NULL},
};

const char *slp_cli_default_of(const char *name)
{
    for (const struct slp_cli_default *d = slp_cli_defaults; d->name; d++)
        if (strcmp(d->name, name) == 0)
            return d->value;
    return NULL;
}
