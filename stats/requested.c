/* requested.c: see requested.h.
 */
#include "stats/requested.h"

#include <string.h>

#include "core/base.h"
#include "core/sample.h"
#include "stats/interval.h"

#define INDENT 10
#define WIDTH  100
#define SHARE  20 /* of all that is lost: the text has classes that lose one such part of it */

static SLP_COLD double clamp(double x, double low, double high)
{
    return x < low ? low : x > high ? high : x;
}

/* Rows are in the order of sizes; the sampler's sums in that of classes, which a configuration adds
 * to at the end. */
static const struct slp_sampled_class *samples_of(const struct slp_snapshot *s, uint32_t row)
{
    for (uint32_t k = 0; k < SLP_CLASSES; k++)
        if (slp_classes[k].size == s->counts.classes[row].size)
            return &s->sampled->classes[k];
    return NULL;
}

static uint64_t size_serving(const struct slp_snapshot *s, size_t n)
{
    uint32_t row = 0;
    while (row + 1 < s->counts.nclasses && s->counts.classes[row].size < n)
        row++;
    return s->counts.classes[row].size;
}

/* What one sample of n bytes adds to the variance. */
static SLP_COLD double end(const struct slp_snapshot *s, uint64_t size, double mean)
{
    double weight = 1 / slp_sample_share(size, s->sample_bytes), off = (double)size - mean;
    return (weight * weight - weight) * off * off;
}

/* *square gets the interval's half, squared. */
static bool waste_of(const struct slp_snapshot *s, uint32_t row, struct slp_waste *out,
                     double *square)
{
    const struct slp_class_stats *c = &s->counts.classes[row];
    const struct slp_sampled_class *seen = samples_of(s, row);

    if (!seen || SLP_LOAD(seen->samples) == 0)
        return false;
    double weight = SLP_LOAD(seen->weight), mean = SLP_LOAD(seen->requested) / weight;
    double variance = SLP_LOAD(seen->spread_nn) - 2 * mean * SLP_LOAD(seen->spread_n) +
                      mean * mean * SLP_LOAD(seen->spread) + end(s, row == 0 ? 1 : c[-1].size + 1, mean) +
                      end(s, c->size, mean);
    double allocs = (double)c->allocs;
    double error = 1.96 * allocs / weight * slp_interval_root(variance);
    out->bytes = c->allocs * c->size;
    out->waste = allocs * ((double)c->size - mean);
    out->low = clamp(out->waste - error, 0, out->waste);
    out->high = clamp(out->waste + error, out->waste, (double)out->bytes);
    *square = error * error;
    return true;
}

bool slp_requested_waste(const struct slp_snapshot *s, uint32_t row, struct slp_waste *out)
{
    double square;
    return waste_of(s, row, out, &square);
}

bool slp_requested_waste_of_all(const struct slp_snapshot *s, struct slp_waste *out)
{
    struct slp_waste one;
    double squares = 0, square;

    *out = (struct slp_waste){0, 0, 0, 0};
    for (uint32_t k = 0; k < s->counts.nclasses; k++) {
        if (!waste_of(s, k, &one, &square))
            continue;
        out->bytes += one.bytes;
        out->waste += one.waste;
        squares += square;
    }
    out->low = clamp(out->waste - slp_interval_root(squares), 0, out->waste);
    out->high = clamp(out->waste + slp_interval_root(squares), out->waste, (double)out->bytes);
    return out->bytes != 0;
}

static SLP_COLD uint64_t whole(double x)
{
    return (uint64_t)(x + 0.5);
}

void slp_requested_walk(const struct slp_snapshot *s, struct slp_emitter *e)
{
    const struct slp_sampled *seen = s->sampled;
    struct slp_waste w;

    if (!seen || e->only_set)
        return;
    e->begin(e, "requested", false);
    const uint64_t all[] = {s->sample_bytes, SLP_LOAD(seen->samples), SLP_LOAD(seen->untracked),
                            SLP_LOAD(seen->dropped)};
    slp_snapshot_fields(e, all, "sample_bytes\0samples\0untracked\0dropped\0");
    e->begin(e, "sizes", true);
    for (uint32_t i = 0; i < SLP_SAMPLE_BINS; i++) {
        if (SLP_LOAD(seen->bins[i].samples) == 0)
            continue;
        e->begin(e, NULL, false);
        size_t size = slp_sample_bin_size(i);
        const uint64_t one[] = {
            size, size_serving(s, size), SLP_LOAD(seen->bins[i].samples),
            (SLP_LOAD(seen->bins[i].weight) + SLP_WEIGHT_ONE / 2) / SLP_WEIGHT_ONE};
        slp_snapshot_fields(e, one, "size\0class\0samples\0allocs\0");
        e->end(e, false);
    }
    e->end(e, true);
    e->begin(e, "rounding", true);
    for (uint32_t k = 0; k < s->counts.nclasses; k++) {
        if (!slp_requested_waste(s, k, &w))
            continue;
        e->begin(e, NULL, false);
        const uint64_t one[] = {
            s->counts.classes[k].size, SLP_LOAD(samples_of(s, k)->samples), w.bytes,
            whole(w.waste), whole(w.low), whole(w.high)};
        slp_snapshot_fields(e, one, "size\0samples\0bytes\0waste_bytes\0waste_low\0waste_high\0");
        e->end(e, false);
    }
    e->end(e, true);
    e->end(e, false);
}

/* ---- text ---- */

/* "12.3 % (11.0 to 13.5)" */
static void percent(struct slp_out *to, const struct slp_waste *w)
{
    double all = w->bytes != 0 ? (double)w->bytes / 1000 : 1;

    slp_out_fixed(to, whole(w->waste / all), 1);
    slp_out_text(to, " % (");
    slp_out_fixed(to, whole(w->low / all), 1);
    slp_out_text(to, " to ");
    slp_out_fixed(to, whole(w->high / all), 1);
    slp_out_char(to, ')');
}

static void item(struct slp_out *out, size_t *line, const struct slp_out *text)
{
    if (*line + text->used + 2 > WIDTH) {
        slp_out_text(out, ",\n");
        slp_out_repeat(out, ' ', INDENT);
        *line = INDENT;
    } else if (*line != INDENT) {
        slp_out_text(out, ", ");
    }
    slp_out_bytes(out, text->data, text->used);
    *line += text->used + 2;
}

static void count(struct slp_out *out, size_t *line, uint64_t n, const char *what)
{
    char text[96];
    struct slp_out it = {.data = text, .size = sizeof text};

    if (n == 0)
        return;
    slp_out_u64(&it, n);
    slp_out_text(&it, what);
    item(out, line, &it);
}

void slp_requested_text(const struct slp_snapshot *s, struct slp_out *out)
{
    char text[96], size[SLP_NUMBER_MAX];
    double least = 0;
    struct slp_waste w;

    if (!s->sampled)
        return;
    struct slp_out it = {.data = text, .size = sizeof text};
    slp_out_text(out, "requested ");
    size_t line = INDENT;
    slp_format_size(size, (int64_t)s->sample_bytes);
    slp_out_u64(&it, SLP_LOAD(s->sampled->samples));
    slp_out_text(&it, " samples, one in ");
    slp_out_text(&it, size);
    item(out, &line, &it);
    count(out, &line, SLP_LOAD(s->sampled->untracked), " not followed");
    count(out, &line, SLP_LOAD(s->sampled->dropped), " without room for their stack");
    for (uint32_t k = 0; k <= s->counts.nclasses; k++) {
        bool all = k == 0;
        if (all ? !slp_requested_waste_of_all(s, &w)
                : !slp_requested_waste(s, k - 1, &w) || w.waste < least)
            continue;
        if (all)
            least = w.waste / SHARE;
        it.used = 0;
        if (all)
            slp_out_text(&it, "lost by rounding");
        else
            slp_out_u64(&it, s->counts.classes[k - 1].size);
        slp_out_text(&it, all ? " " : ": ");
        percent(&it, &w);
        item(out, &line, &it);
    }
    slp_out_char(out, '\n');
}
