/* requested.c: see requested.h.
 */
#include "stats/cli/requested.h"

#include <math.h>
#include <stdarg.h>

#include "stats/out.h"

#define INDENT 10
#define WIDTH  100
#define SHARE  20 /* of all that is lost: classes that lose one such part of it are named */

struct waste {
    double bytes, waste, low, high;
};

static double value(const json_t *row, const char *key)
{
    return json_number_value(json_object_get(row, key));
}

static struct waste waste_of(const json_t *row)
{
    return (struct waste){value(row, "bytes"), value(row, "waste_bytes"), value(row, "waste_low"),
                          value(row, "waste_high")};
}

/* The interval of a class is cut off at 0 and at all: the longer half is the error. */
static struct waste waste_of_all(const json_t *rows)
{
    struct waste all = {0};
    double squares = 0;
    const json_t *row;
    size_t i;

    json_array_foreach(rows, i, row) {
        struct waste w = waste_of(row);
        double error = fmax(w.waste - w.low, w.high - w.waste);
        all.bytes += w.bytes;
        all.waste += w.waste;
        squares += error * error;
    }
    all.low = fmax(all.waste - sqrt(squares), 0);
    all.high = fmin(all.waste + sqrt(squares), all.bytes);
    return all;
}

__attribute__((format(printf, 3, 4)))
static void item(FILE *to, size_t *line, const char *format, ...)
{
    char text[128];
    va_list values;

    va_start(values, format);
    size_t n = (size_t)vsnprintf(text, sizeof text, format, values);
    va_end(values);
    if (*line + n + 2 > WIDTH) {
        fprintf(to, ",\n%*s", INDENT, "");
        *line = INDENT;
    } else if (*line != INDENT) {
        fputs(", ", to);
    }
    fputs(text, to);
    *line += n + 2;
}

static void item_waste(FILE *to, size_t *line, const char *name, const struct waste *w)
{
    double percent = w->bytes > 0 ? w->bytes / 100 : 1;

    item(to, line, "%s %.1f %% (%.1f to %.1f)", name, w->waste / percent, w->low / percent,
         w->high / percent);
}

void slp_requested_print(const json_t *report, FILE *to)
{
    const json_t *requested = json_object_get(report, "requested"), *row;
    const json_t *rows = json_object_get(requested, "rounding");
    char name[SLP_NUMBER_MAX], every[SLP_NUMBER_MAX];
    size_t line = INDENT, i;

    if (!json_is_object(requested))
        return;
    fputs("requested ", to);
    slp_format_size(every, (int64_t)json_integer_value(json_object_get(requested, "sample_bytes")));
    item(to, &line, "%lld samples, one in %s",
         (long long)json_integer_value(json_object_get(requested, "samples")), every);
    struct waste all = waste_of_all(rows);
    if (all.bytes > 0)
        item_waste(to, &line, "lost by rounding", &all);
    json_array_foreach(rows, i, row) {
        struct waste w = waste_of(row);
        if (!(w.waste > 0 && w.waste * SHARE >= all.waste))
            continue;
        snprintf(name, sizeof name, "%.0f:", value(row, "size"));
        item_waste(to, &line, name, &w);
    }
    fputc('\n', to);
}
