/* tune_levels.c: batch, keep and prealloc for each level.
 *
 * A miss is the first block of a batch that is carved, or a turn from one slab to another; how the
 * library does that is in core/refill.c and core/level.h. A larger batch makes both rarer, as the
 * slab grows with it, and costs what is carved and not used, and what other classes would have had
 * of the slab when it emptied. So the choice is: least work for so many bytes, over all levels, by
 * one price of a byte for all of them.
 */
#include <math.h>
#include <stdlib.h>

#include "core/class.h"
#include "stats/cli/tune.h"

#define CARVE_PAGE   4096  /* as core/refill.c */
#define CARVE_MANY   8192
#define SKIPPED      1920  /* of a slab of small blocks, before the first one, on average */
#define UNITS_MAX    32
#define FRESH_WORK   16    /* a slab from the arena, in misses: its pages are to be touched again */
#define PAGE_WORK    5     /* a page that would not have been touched, likewise */
#define WORTH        0.003 /* of all misses: what a rule must spare */
#define BUSY         8     /* allocs for each block there is at once */
#define AGAIN        4     /* times that each slab must have come from the arena to be kept */

/* A slab as it will be. */
struct shape {
    double units, capacity;
};

static struct shape shape_of(uint64_t size, size_t batch)
{
    double units = ceil((double)size * (batch ? (double)batch : 1) / SLP_UNIT);
    double skipped = size <= SLP_DIRECT_MAX ? SKIPPED : 0;
    struct shape s = {fmin(units, UNITS_MAX), 0};

    s.capacity = fmax(floor((s.units * SLP_UNIT - skipped) / (double)size), 1);
    return s;
}

/* Visits until n blocks of a slab are carved, as the library does it without a rule. */
static double visits(uint64_t size, double capacity, double n)
{
    double carved = 0, batch = size >= 2048 ? 1 : floor(CARVE_PAGE / (double)size), count = 0;

    while (carved < fmin(n, capacity)) {
        double more = size > CARVE_MANY ? 0 : floor(carved / 2);
        double many = fmin(fmax(more, batch), 4 * batch), from = carved * (double)size;
        double to = floor((from + many * (double)size) / CARVE_PAGE) * CARVE_PAGE;
        if (to > from)
            many = ceil((to - from) / (double)size);
        carved += many;
        count++;
    }
    return count;
}

/* Bytes that n blocks in such slabs touch. */
static double resident(const struct slp_tune *t, uint64_t size, struct shape shape, double n)
{
    double whole = ceil(shape.capacity * (double)size / t->page) * t->page;

    return n < shape.capacity ? n * (double)size : n / shape.capacity * whole;
}

/* Bytes touched of what is carved beyond need. Where blocks come and go, each of them is used some
 * time, and whole; else half a batch is left on average, and only its links are written. */
static double unused(const struct slp_tune *t, uint64_t size, double batch, double n, bool busy)
{
    double left = n < batch ? batch - n : busy ? batch : batch / 2;

    return left * (busy ? (double)size : fmin((double)size, t->page));
}

/* What other classes had of a level's slabs when it was not at its peak, they have no more. How
 * much of that it was is known of all levels together, so it may have been all. */
static double lost_to_others(const struct slp_tune_process *process, double bytes, double part)
{
    return part * (fmin(bytes, process->excess) + (process->threads > 1 ? bytes / 4 : 0));
}

static struct slp_tune_effect effect_on(const struct slp_tune *t,
                                        const struct slp_tune_level *level, size_t p, size_t batch,
                                        bool keep)
{
    const struct slp_tune_use *use = &level->uses[p];
    const struct slp_tune_process *process = &t->processes[p];
    struct shape old = shape_of(level->class_size, 0), new = shape_of(level->size, batch);
    struct slp_tune_effect e = {use->misses, 0, 0};
    double threads = fmin(process->threads, fmax(use->slabs, 1)), each = use->blocks / threads;
    double slabs = fmax(ceil(use->blocks / new.capacity), threads), larger = new.units / old.units;
    double fresh = fmax(use->refills, use->slabs);
    double carving = fmin(use->misses, each < old.capacity
                                           ? threads * visits(level->class_size, old.capacity, each)
                                           : fresh * visits(level->class_size, old.capacity, 1e9));
    double turning = use->misses - carving;

    if (use->allocs <= 0)
        return (struct slp_tune_effect){0, 0, 0};
    double freshly = keep ? slabs : fmax(slabs, fresh * old.capacity / new.capacity);
    if (batch || keep) {
        double visit = each < new.capacity ? (batch ? ceil(each / (double)batch)
                                                    : visits(level->size, new.capacity, each))
                       : batch             ? ceil(new.capacity / (double)batch)
                                           : visits(level->size, new.capacity, 1e9);
        if (use->slabs > threads)
            turning *= fmax(slabs - threads, 0) / (use->slabs - threads);
        e.misses = fmin(use->allocs, freshly * visit + turning);
    }
    e.work = e.misses + FRESH_WORK * fmax(freshly - slabs, 0);
    double first = fmax(1, floor(CARVE_PAGE / (double)level->size));
    double usual = level->size > CARVE_MANY ? 1 : fmin(4 * first, fmax(first, each / 2));
    bool busy = use->allocs > BUSY * use->blocks;
    e.bytes = threads * (unused(t, level->size, batch ? (double)batch : usual, each, busy) -
                         unused(t, level->class_size, usual, each, busy));
    /* What tighter blocks spare is had for a part only: their slabs are not full, either. */
    double spared = resident(t, level->class_size, old, use->blocks) -
                    resident(t, level->size, new, use->blocks);
    e.bytes -= spared < 0 ? spared : busy ? 0 : spared / 4;
    if (level->size == level->class_size)
        e.bytes = fmax(e.bytes, 0); /* what carving less would spare is not the aim */
    e.bytes += lost_to_others(process, use->blocks * (double)level->size,
                              keep ? 1 : 1 - 1 / fmax(larger, 1));
    return e;
}

static struct slp_tune_effect effect_of(const struct slp_tune *t,
                                        const struct slp_tune_level *level, size_t batch, bool keep)
{
    struct slp_tune_effect sum = {0, 0, 0};

    for (size_t p = 0; p < t->nprocesses; p++) {
        struct slp_tune_effect e = effect_on(t, level, p, batch, keep);
        sum.misses += e.misses;
        sum.work += e.work;
        sum.bytes += e.bytes;
    }
    return sum;
}

/* What is beyond keep goes back at once, so it is for levels of which slabs go and come again, and
 * for processes of one thread: what each of several has at its peak is not known. */
static bool may_keep(const struct slp_tune *t, const struct slp_tune_level *level)
{
    bool comes_again = false;

    for (size_t p = 0; p < t->nprocesses; p++) {
        const struct slp_tune_use *use = &level->uses[p];
        if (use->allocs > 0 && t->processes[p].threads > 1)
            return false;
        comes_again |= use->slabs > 1 && use->refills > AGAIN * use->slabs;
    }
    return comes_again && !t->no_keep;
}

/* Blocks that the process that has most would keep. */
static size_t kept_of(const struct slp_tune *t, const struct slp_tune_level *level, size_t batch)
{
    double most = 0, capacity = shape_of(level->size, batch).capacity;

    for (size_t p = 0; p < t->nprocesses; p++)
        if (level->uses[p].slabs > 1)
            most = fmax(most, level->uses[p].blocks);
    return (size_t)(ceil(most / capacity + 1) * capacity);
}

/* The batches that fill so many bytes of a slab; 0 first: none. */
static unsigned candidates(uint64_t size, size_t *batches)
{
    static const unsigned steps[] = {8, 16, 32, 64, 128, 192, 256, 512, 1024, 2048}; /* KiB */
    unsigned n = 0;

    batches[n++] = 0;
    for (unsigned i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        size_t batch = (size_t)steps[i] * 1024 / (size_t)size;
        if (batch > 1 && batch > batches[n - 1])
            batches[n++] = batch;
    }
    return n;
}

static void choose(const struct slp_tune *t, struct slp_tune_level *level, double price)
{
    size_t batches[16];
    unsigned n = candidates(level->size, batches);
    bool keeps = may_keep(t, level);
    double usual = level->before.work + price * level->before.bytes;
    /* A rule must be worth its line. */
    double least = usual - fmax(0.5, WORTH * t->misses);

    level->batch = level->keep = 0;
    level->after = level->before;
    for (unsigned i = 0; i < n; i++)
        for (int keep = i == 0; keep <= (keeps ? 1 : 0); keep++) {
            struct slp_tune_effect e = effect_of(t, level, batches[i], keep);
            double sum = e.work + price * e.bytes;
            if (sum < least) {
                least = sum;
                level->batch = batches[i];
                level->keep = keep ? kept_of(t, level, batches[i]) : 0;
                level->after = e;
            }
        }
}

static double choose_all(struct slp_tune *t, double price)
{
    double bytes = 0;

    for (size_t i = 0; i < t->nlevels; i++) {
        choose(t, &t->levels[i], price);
        bytes += t->levels[i].after.bytes;
    }
    return bytes;
}

/* Blocks that every process carves anyway are ready at the start: a page of them, as what is made
 * ready is kept. Which thread's they would be is not known where there are several. */
static void choose_prealloc(const struct slp_tune *t, struct slp_tune_level *level)
{
    double least = floor(t->page / (double)level->size), spared = 0;

    if (level->batch || level->keep)
        return;
    for (size_t p = 0; p < t->nprocesses; p++) {
        const struct slp_tune_use *use = &level->uses[p];
        if (t->processes[p].threads > 1)
            return;
        least = fmin(least, use->allocs > 0 ? use->surely : 0);
        spared += fmin(use->misses, 1);
    }
    if (least < 1 || spared < WORTH * t->misses)
        return;
    level->prealloc = (size_t)least;
    level->after.misses -= spared;
}

bool slp_tune_has_rule(const struct slp_tune_level *level)
{
    return level->size != level->class_size || level->batch || level->keep || level->prealloc;
}

static double spared(const struct slp_tune_level *level)
{
    return level->size != level->class_size ? HUGE_VAL : level->before.misses - level->after.misses;
}

/* The library takes so many rules; those that spare least go. */
static void limit_rules(struct slp_tune *t)
{
    for (;;) {
        struct slp_tune_level *least = NULL;
        unsigned n = 0;
        for (size_t i = 0; i < t->nlevels; i++) {
            struct slp_tune_level *level = &t->levels[i];
            if (!slp_tune_has_rule(level))
                continue;
            n++;
            if (!least || spared(level) < spared(least))
                least = level;
        }
        if (n <= SLP_CLASS_RULES || !least)
            return;
        least->batch = least->keep = least->prealloc = 0;
        least->after = least->before;
        if (least->size != least->class_size)
            return; /* only added sizes are left, which are fewer */
    }
}

void slp_tune_levels(struct slp_tune *t)
{
    double low = PAGE_WORK / t->page, high = 1e6;
    double may = t->growth * slp_tune_rss(t);

    for (size_t i = 0; i < t->nlevels; i++) {
        t->levels[i].before = effect_of(t, &t->levels[i], 0, false);
        t->misses += t->levels[i].before.misses;
    }
    /* The lowest price at which the bytes suffice. */
    if (choose_all(t, low) > may) {
        for (int i = 0; i < 60; i++) {
            double price = sqrt(low * high);
            if (choose_all(t, price) > may)
                low = price;
            else
                high = price;
        }
        choose_all(t, high);
    }
    for (size_t i = 0; i < t->nlevels; i++)
        choose_prealloc(t, &t->levels[i]);
    limit_rules(t);
}
