/* options.c: the environment, as text: each line of the input is a variable after SLABPOOL_.
 *
 * Purpose     slp_options_read takes whatever there is; slp_options_list writes what is in force as
 *             text, and the same options must come of reading that text.
 */
#include "tests/fuzz/fuzz.h"

#include "preload/options.h"
#include "preload/parent.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PREFIX "SLABPOOL_"
#define LINES  32

extern char **environ;

/* What would be said on descriptor 2 is not, and there is no parent to ask: see WRAP in run. */
long __wrap_syscall(long number, ...);
bool __wrap_slp_parent_has(const char *entry);

long __wrap_syscall(long number, ...)
{
    (void)number;
    return 0;
}

bool __wrap_slp_parent_has(const char *entry)
{
    return entry == NULL;
}

void fuzz_wrong(const char *what)
{
    fprintf(stderr, "fuzz: %s\n", what);
    abort();
}

static void legal(const struct slp_options *o)
{
    if (o->stats > SLP_FORMAT_OFF || o->children > SLP_CHILDREN_NONE)
        fuzz_wrong("a word that is none");
    if (o->core.nrules > SLP_CLASS_RULES)
        fuzz_wrong("too many rules");
    for (unsigned i = 0; i < o->core.nrules; i++)
        if (o->core.rules[i].size == 0)
            fuzz_wrong("a rule without a size");
    if (o->core.purge_delay_ms < SLP_PURGE_NEVER)
        fuzz_wrong("a delay below never");
    if (memchr(o->stats_file, '\0', sizeof o->stats_file) == NULL)
        fuzz_wrong("a path without an end");
    if (o->dump_signal < 0 || o->dump_signal > SIGRTMAX || o->dump_signal == SIGKILL ||
        o->dump_signal == SIGSEGV || o->dump_signal == SIGCHLD)
        fuzz_wrong("a signal that may not be taken");
}

static void list(const struct slp_options *o, struct slp_setting *settings, char *text,
                 unsigned *many)
{
    *many = slp_options_list(o, settings, text);
    if (*many > SLP_OPTIONS_LIST)
        fuzz_wrong("too many settings");
    for (unsigned i = 0; i < *many; i++)
        if (strlen(settings[i].value) >= SLP_OPTIONS_TEXT)
            fuzz_wrong("a value without an end");
}

/* The settings as variables; what they say must be said again. */
static void again(const struct slp_setting *settings, unsigned many)
{
    static struct slp_options o;
    static char lines[SLP_OPTIONS_LIST][SLP_OPTIONS_TEXT + 64], text[SLP_OPTIONS_TEXT];
    static char *variables[SLP_OPTIONS_LIST + 1];
    struct slp_setting second[SLP_OPTIONS_LIST];
    unsigned n = 0, seconds;
    size_t bytes = 0;
    for (unsigned i = 0; i < many; i++) {
        bytes += strlen(settings[i].value) + 1;
        if (!settings[i].set)
            continue;
        int k = snprintf(lines[n], sizeof lines[n], PREFIX "%s=%s", settings[i].name,
                         settings[i].value);
        if (k < 0 || (size_t)k >= sizeof lines[n])
            fuzz_wrong("a line that is too long");
        for (char *c = lines[n]; *c != '='; c++)
            if (*c >= 'a' && *c <= 'z')
                *c = (char)(*c - 'a' + 'A');
        variables[n] = lines[n];
        n++;
    }
    variables[n] = NULL;
    if (bytes + SLP_OPTIONS_LIST >= SLP_OPTIONS_TEXT)
        return; /* it may have been cut short */
    environ = variables;
    slp_options_read(&o);
    legal(&o);
    list(&o, second, text, &seconds);
    if (seconds != many)
        fuzz_wrong("another number of settings");
    for (unsigned i = 0; i < many; i++)
        if (strcmp(settings[i].value, second[i].value) != 0)
            fuzz_wrong("a setting does not read as it is written");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    static struct slp_options o;
    static char text[SLP_OPTIONS_TEXT];
    struct slp_setting settings[SLP_OPTIONS_LIST];
    char *variables[LINES + 1], **kept = environ;
    unsigned n = 0, many;
    while (n < LINES && bytes > 0) {
        const uint8_t *end = memchr(data, '\n', bytes);
        size_t line = end == NULL ? bytes : (size_t)(end - data);
        char *entry = calloc(1, sizeof PREFIX + line); /* its own block: a look beyond is found */
        if (entry == NULL)
            break;
        memcpy(entry, PREFIX, sizeof PREFIX - 1);
        memcpy(entry + sizeof PREFIX - 1, data, line);
        variables[n++] = entry;
        data += end == NULL ? line : line + 1;
        bytes -= end == NULL ? line : line + 1;
    }
    variables[n] = NULL;
    environ = variables;
    slp_options_read(&o);
    legal(&o);
    list(&o, settings, text, &many);
    again(settings, many);
    environ = kept;
    while (n > 0)
        free(variables[--n]);
    return 0;
}
