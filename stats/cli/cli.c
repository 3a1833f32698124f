/* cli.c: see cli.h.
 */
#include "stats/cli/cli.h"

#include <errno.h>
#include <langinfo.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stats/symbol/put.h"

static void put_line(FILE *to, const char *format, va_list values)
{
    char *text = NULL;

    if (vasprintf(&text, format, values) < 0)
        return;
    slp_put_text(text, SIZE_MAX, to);
    fputc('\n', to);
    free(text);
}

void slp_cli_line(FILE *to, const char *format, ...)
{
    va_list values;

    va_start(values, format);
    put_line(to, format, values);
    va_end(values);
}

static void say(const char *format, va_list values)
{
    fflush(stdout);
    fputs("slabpool: ", stderr);
    put_line(stderr, format, values);
}

int slp_cli_say(const char *format, ...)
{
    va_list values;

    va_start(values, format);
    say(format, values);
    va_end(values);
    return SLP_CLI_TROUBLE;
}

int slp_cli_usage(const struct slp_cli_verb *verb, const char *format, ...)
{
    va_list values;

    va_start(values, format);
    say(format, values);
    va_end(values);
    fprintf(stderr, "usage: slabpool %s %s; more with slabpool %s --help\n", verb->name,
            verb->arguments, verb->name);
    return SLP_CLI_TROUBLE;
}

bool slp_cli_colour(FILE *to)
{
    const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

    return (!no || *no == '\0') && term && strcmp(term, "dumb") != 0 && isatty(fileno(to));
}

bool slp_cli_utf8(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool slp_cli_ends_with(const char *text, const char *end)
{
    size_t n = strlen(text), m = strlen(end);

    return n > m && strcmp(text + n - m, end) == 0;
}

int slp_cli_flush(void *context, const char *data, size_t n)
{
    return fwrite(data, 1, n, context) == n ? 0 : -1;
}

int slp_cli_write(const struct slp_snapshot *s, enum slp_format format, FILE *to)
{
    char buffer[4096];
    struct slp_out out = {
        .data = buffer, .size = sizeof buffer, .flush = slp_cli_flush, .context = to};

    slp_snapshot_write(s, format, slp_cli_utf8(), &out);
    return slp_out_finish(&out);
}

int slp_cli_finish(int status)
{
    if (fflush(stdout) != 0 || ferror(stdout))
        return slp_cli_say("standard output: %s", strerror(errno));
    return status;
}
