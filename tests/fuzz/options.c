/* options.c: the environment, as text: each line of the input is a variable after SLABPOOL_. What
 * follows a line FILE is what SLABPOOL_CONFIG reads.
 *
 * Purpose     slp_options_read takes whatever there is; slp_options_list writes what is in force as
 *             text, and the same options must come of reading that text.
 */
#include "tests/fuzz/fuzz.h"

#include "core/base.h"
#include "preload/options.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#define PREFIX "SLABPOOL_"
#define LINES  32

extern char **environ;

/* What would be said on descriptor 2 is not, there is no parent to ask, and every file is the
 * input's: see WRAP in run. */
long __wrap_syscall(long number, ...);
bool __wrap_slp_parent_has(const char *entry);

static const uint8_t nothing[1], *file = nothing, *file_end = nothing;

/* As much as there is room for, in two reads at least. */
static long read_file(char *to, size_t room)
{
    size_t n = (size_t)(file_end - file);
    if (n > 1 && n >= room)
        n = n / 2;
    if (n > room)
        n = room;
    if (n > 0)
        memcpy(to, file, n);
    file += n;
    return (long)n;
}

long __wrap_syscall(long number, ...)
{
    va_list list;
    long result = 0;
    va_start(list, number);
    int fd = va_arg(list, int);
    if (number == SYS_read) {
        char *to = va_arg(list, char *);
        result = read_file(to, va_arg(list, size_t));
    } else if (number == SYS_write) {
        const char *line = va_arg(list, const char *);
        size_t n = va_arg(list, size_t);
        if (fd != 2 || n == 0 || line[n - 1] != '\n' || memchr(line, '\n', n - 1) != NULL)
            fuzz_wrong("what is said is not one line");
    } else if (number == SYS_openat) {
        result = 1000; /* nobody's */
    }
    va_end(list);
    return result;
}

/* The fuzzer asks too. */
static bool reading;

int __real_stat(const char *path, struct stat *st);
int __real_fstat(int fd, struct stat *st);
int __wrap_stat(const char *path, struct stat *st);
int __wrap_fstat(int fd, struct stat *st);

int __wrap_stat(const char *path, struct stat *st)
{
    if (!reading)
        return __real_stat(path, st);
    *st = (struct stat){.st_mode = S_IFREG};
    return 0;
}

int __wrap_fstat(int fd, struct stat *st)
{
    if (!reading)
        return __real_fstat(fd, st);
    *st = (struct stat){.st_mode = S_IFREG};
    return 0;
}

static void read_options(struct slp_options *o)
{
    reading = true;
    slp_options_read(o);
    reading = false;
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

_Noreturn void slp_assert_failed(const char *what, const char *where, int line)
{
    fprintf(stderr, "fuzz: %s:%d\n", where, line);
    fuzz_wrong(what);
}

static void legal(const struct slp_options *o)
{
    if (o->stats > SLP_FORMAT_OFF || o->children > SLP_CHILDREN_NONE)
        fuzz_wrong("a word that is none");
    if (o->core.nrules > SLP_CLASS_RULES)
        fuzz_wrong("too many rules");
    for (unsigned i = 0; i < o->core.nrules; i++)
        if (o->core.rules[i].size == 0 || o->core.rules[i].size % 16 != 0 ||
            o->core.rules[i].size > 262144)
            fuzz_wrong("a rule without a size that a class can have");
    if (o->core.purge_delay_ms < SLP_PURGE_NEVER)
        fuzz_wrong("a delay below never");
    if (memchr(o->stats_file, '\0', sizeof o->stats_file) == NULL)
        fuzz_wrong("a path without an end");
    if (o->dump_signal < 0 || o->dump_signal > SIGRTMAX || o->dump_signal == SIGKILL ||
        o->dump_signal == SIGSEGV || o->dump_signal == SIGCHLD)
        fuzz_wrong("a signal that may not be taken");
    if (o->configured && memchr(o->config, '\0', sizeof o->config) == NULL)
        fuzz_wrong("a file's path without an end");
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
    read_options(&o);
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
    file = file_end = nothing;
    while (n < LINES && bytes > 0) {
        const uint8_t *end = memchr(data, '\n', bytes);
        size_t line = end == NULL ? bytes : (size_t)(end - data);
        if (n > 0 && line == 4 && end != NULL && memcmp(data, "FILE", 4) == 0) {
            file = end + 1;
            file_end = data + bytes;
            break;
        }
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
    read_options(&o);
    legal(&o);
    list(&o, settings, text, &many);
    file = file_end; /* read once is enough: what it said is among the settings */
    again(settings, many);
    environ = kept;
    while (n > 0)
        free(variables[--n]);
    return 0;
}
