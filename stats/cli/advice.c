/* advice.c: see advice.h and advice_rule.h.
 */
#include "stats/cli/advice_rule.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define REMOTE_LEAST 10000
#define LARGE_LEAST  100
#define LIVE_LEAST   1000
#define BYTES_LEAST  ((int64_t)4 << 20)
#define IDLE_LEAST   ((int64_t)16 << 20)

/* A number or size as text; eight may be in use at once. */
static char *room(void)
{
    static char texts[8][SLP_NUMBER_MAX];
    static unsigned next;

    return texts[next++ % 8];
}

const char *slp_rule_count(uint64_t value)
{
    char *text = room();
    slp_format_u64(text, value, true);
    return text;
}

const char *slp_rule_size(int64_t bytes)
{
    char *text = room();
    slp_format_size(text, bytes);
    return text;
}

double slp_rule_percent(uint64_t part, uint64_t all)
{
    return all == 0 ? 0 : 100.0 * (double)part / (double)all;
}

const char *slp_rule_setting(const struct slp_rule *a, const char *name)
{
    for (unsigned i = 0; i < a->s->nsettings; i++)
        if (strcmp(a->s->settings[i].name, name) == 0)
            return a->s->settings[i].value;
    return NULL;
}

struct slp_advice *slp_rule_add(struct slp_rule *a, const char *id, const char *title)
{
    static struct slp_advice spill;
    struct slp_advice *item = a->n < SLP_ADVICE_MOST ? &a->items[a->n++] : &spill;

    memset(item, 0, sizeof *item);
    item->id = id;
    snprintf(item->title, sizeof item->title, "%s", title);
    return item;
}

void slp_rule_because(struct slp_advice *item, const char *format, ...)
{
    va_list values;
    size_t used = strlen(item->why);

    va_start(values, format);
    vsnprintf(item->why + used, sizeof item->why - used, format, values);
    va_end(values);
}

static bool ended(const struct slp_snapshot *s)
{
    return s->process.end == SLP_END_EXIT || s->process.end == SLP_END__EXIT ||
           s->process.end == SLP_END_QUICK_EXIT;
}

/* ---- blocks of 256 KiB and more ---- */

static void advise_large(struct slp_rule *a)
{
    const struct slp_large_stats *l = &a->s->counts.large;
    const char *delay = slp_rule_setting(a, "purge_delay");
    uint64_t fresh = l->allocs > l->cache_hits ? l->allocs - l->cache_hits : 0;

    if (l->allocs < LARGE_LEAST * a->processes || 2 * l->cache_hits > l->allocs ||
        2 * l->munmaps < l->allocs)
        return;
    bool never_kept = delay && strcmp(delay, "0") == 0;
    /* Freed mappings are kept for the delay: it matters when requests come further apart. */
    unsigned long long ms = 0;
    double apart =
        (double)a->s->process.microseconds * (double)a->processes / 1000 / (double)l->allocs;
    bool known = delay && sscanf(delay, "%llu", &ms) == 1;
    bool slow = known && ms > 0 && apart > (double)ms / 2;
    struct slp_advice *item =
        slp_rule_add(a, "large",
                     never_kept || slow ? "Keep freed large mappings longer"
                                        : "Reuse large buffers in the program");
    slp_rule_because(
        item,
        "%s of %s blocks of 256 KiB or more were mapped anew and %s unmapped; only %.0f %% "
        "came from mappings that were kept. Each costs system calls, and page faults when it "
        "is filled. ",
        slp_rule_count(fresh), slp_rule_count(l->allocs), slp_rule_count(l->munmaps),
        slp_rule_percent(l->cache_hits, l->allocs));
    if (never_kept) {
        slp_rule_because(item, "SLABPOOL_PURGE_DELAY was 0, so nothing is kept.");
        snprintf(item->setting, sizeof item->setting, "SLABPOOL_PURGE_DELAY=1000");
    } else if (slow) {
        slp_rule_because(item, "They came %.1f s apart on average, and are kept for %.1f s.",
                         apart / 1000, (double)ms / 1000);
        snprintf(item->setting, sizeof item->setting, "SLABPOOL_PURGE_DELAY=%.0f",
                 4 * apart < INT32_MAX ? 4 * apart : INT32_MAX);
    } else {
        slp_rule_because(
            item, "What is kept is bounded (peak %s in use), so a longer delay would not help.",
            slp_rule_size((int64_t)l->peak_bytes));
    }
}

/* ---- what the slabs did not serve ---- */

static void advise_fallback(struct slp_rule *a)
{
    const struct slp_fallback_stats *f = &a->s->counts.fallback;
    const char *limit = slp_rule_setting(a, "arena_limit");
    const uint64_t *r = f->reasons;
    uint64_t all = a->s->totals.allocs;

    if (r[SLP_REASON_ARENA_LIMIT] != 0)
        slp_rule_because(
            slp_rule_add(a, "arena_limit", "Raise SLABPOOL_ARENA_LIMIT, or take it away"),
            "The slabs had reached their limit%s%s: %s requests (%.1f %% of all) went to the "
            "fallback, %s.",
            limit ? " of " : "", limit ? limit : "", slp_rule_count(r[SLP_REASON_ARENA_LIMIT]),
            slp_rule_percent(r[SLP_REASON_ARENA_LIMIT], all), f->backend);
    if (r[SLP_REASON_CLASS_LIMIT] != 0) {
        struct slp_advice *item = slp_rule_add(a, "class_limit", "Raise the limit of a class");
        const char *rules = slp_rule_setting(a, "classes");
        slp_rule_because(
            item,
            "%s requests (%.1f %% of all) were past the limit of their class and went to "
            "the fallback, %s.",
            slp_rule_count(r[SLP_REASON_CLASS_LIMIT]),
            slp_rule_percent(r[SLP_REASON_CLASS_LIMIT], all), f->backend);
        if (rules)
            slp_rule_because(item, " Rules in force: %.200s.", rules);
    }
    if (r[SLP_REASON_RESERVE_FAILED] != 0)
        slp_rule_because(
            slp_rule_add(a, "reserve_failed", "Give the process more address space"),
            "%s requests found no room for a slab: the system refused. A limit on address "
            "space (ulimit -v, RLIMIT_AS) or on mappings (vm.max_map_count) is in the way.",
            slp_rule_count(r[SLP_REASON_RESERVE_FAILED]));
    if (r[SLP_REASON_ALIGNMENT] >= 1000 * a->processes && r[SLP_REASON_ALIGNMENT] * 100 >= all)
        slp_rule_because(
            slp_rule_add(a, "alignment", "Ask for less alignment"),
            "%s requests (%.1f %% of all) wanted an alignment that slabs do not have; each is "
            "a mapping of its own.",
            slp_rule_count(r[SLP_REASON_ALIGNMENT]),
            slp_rule_percent(r[SLP_REASON_ALIGNMENT], all));
}

/* ---- threads ---- */

static void advise_remote(struct slp_rule *a)
{
    const struct slp_inspection *counts = &a->s->counts;
    const struct slp_class_stats *worst = NULL;
    uint64_t remote = 0, frees = 0;

    for (uint32_t i = 0; i < counts->nclasses; i++) {
        const struct slp_class_stats *c = &counts->classes[i];
        remote += c->remote_frees;
        frees += c->frees;
        if (!worst || c->remote_frees > worst->remote_frees)
            worst = c;
    }
    if (remote < REMOTE_LEAST * a->processes || remote * 4 < frees)
        return;
    slp_rule_because(
        slp_rule_add(a, "remote", "Free blocks in the thread that allocated them"),
        "%s of %s frees (%.0f %%) were made by another thread than the block's owner, most of "
        "them in class %s (%s). Such a block travels back before it serves again. Hand buffers "
        "back to their thread, or let it free them in batches.",
        slp_rule_count(remote), slp_rule_count(frees), slp_rule_percent(remote, frees),
        slp_rule_count(worst->size), slp_rule_count(worst->remote_frees));
}

/* ---- memory ---- */

static void advise_live(struct slp_rule *a)
{
    const struct slp_totals *t = &a->s->totals;
    int64_t processes = (int64_t)a->processes;

    if (!ended(a->s) || t->live < LIVE_LEAST * processes ||
        t->live_bytes < BYTES_LEAST * processes || (uint64_t)t->live * 10 < t->allocs)
        return;
    struct slp_advice *item = slp_rule_add(a, "live", "Find out what was never freed");
    slp_rule_because(
        item,
        "At the end %s of %s blocks (%.0f %%), %s, were still live. That is a leak, or "
        "memory the program leaves to its exit on purpose.",
        slp_rule_count((uint64_t)t->live), slp_rule_count(t->allocs),
        slp_rule_percent((uint64_t)t->live, t->allocs), slp_rule_size(t->live_bytes));
    if (slp_rule_setting(a, "leaks")) {
        snprintf(item->setting, sizeof item->setting, "SLABPOOL_LEAKS=report");
    } else if (slp_rule_setting(a, "profile")) {
        slp_rule_because(item,
                         " The profile of another run has the places: slabpool report live.heap.");
        snprintf(item->setting, sizeof item->setting, "SLABPOOL_PROFILE=live.heap");
    }
}

static void advise_idle(struct slp_rule *a)
{
    const struct slp_inspection *counts = &a->s->counts;
    const char *delay = slp_rule_setting(a, "purge_delay");
    int64_t idle = 0, live = a->s->totals.live_bytes;

    for (uint32_t i = 0; i < counts->nclasses; i++)
        idle += (int64_t)(counts->classes[i].cached * counts->classes[i].size);
    /* At its end a program has freed most; only while it runs does this say something. */
    if (a->s->process.end != SLP_END_RUNNING || !delay || idle < IDLE_LEAST || idle < live ||
        strcmp(delay, "0") == 0)
        return;
    struct slp_advice *item = slp_rule_add(a, "idle", "Give free memory back sooner");
    slp_rule_because(
        item,
        "%s of free blocks are kept in slabs against %s in use; %s are committed. "
        "SLABPOOL_PURGE_DELAY is %s%s: slabs that are wholly free wait that long before "
        "their pages go back. The price is page faults when they are wanted again.",
        slp_rule_size(idle), slp_rule_size(live),
        slp_rule_size((int64_t)counts->arena.committed_bytes), delay,
        strcmp(delay, "never") == 0 ? "" : " ms");
    snprintf(item->setting, sizeof item->setting, "SLABPOOL_PURGE_DELAY=%s",
             strcmp(delay, "never") == 0 ? "1000" : "0");
}

static double sum_of(const json_t *rows, const char *key)
{
    const json_t *row;
    double sum = 0;
    size_t i;

    json_array_foreach(rows, i, row) sum += json_number_value(json_object_get(row, key));
    return sum;
}

/* What the sampler estimates by class, when it was on; the low end of the interval counts. */
static void advise_rounding(struct slp_rule *a)
{
    const json_t *rows = json_object_get(json_object_get(a->json, "requested"), "rounding");
    double bytes = sum_of(rows, "bytes"), waste = sum_of(rows, "waste_bytes");

    if (!(bytes >= (double)IDLE_LEAST && bytes < 1e18 && sum_of(rows, "waste_low") * 10 >= bytes))
        return;
    struct slp_advice *item = slp_rule_add(a, "rounding", "Fit the classes to the sizes asked for");
    slp_rule_because(
        item,
        "About %.0f %% of the bytes allocated (%s of %s, from %.0f samples) were lost to "
        "rounding up to a class.",
        100 * waste / bytes, slp_rule_size((int64_t)waste), slp_rule_size((int64_t)bytes),
        sum_of(rows, "samples"));
    snprintf(item->setting, sizeof item->setting, "slabpool tune REPORT.json -o slabpool.conf");
}

static void advise_nothing(struct slp_rule *a)
{
    const struct slp_inspection *counts = &a->s->counts;
    const struct slp_totals *t = &a->s->totals;
    struct slp_advice *item = slp_rule_add(a, "none", "Nothing to do");
    const struct slp_class_stats *worst = NULL;

    if (t->allocs == 0) {
        slp_rule_because(item, "Nothing was allocated.");
        return;
    }
    for (uint32_t i = 0; i < counts->nclasses; i++)
        if (!worst || counts->classes[i].misses > worst->misses)
            worst = &counts->classes[i];
    slp_rule_because(item, "%s of %s allocations from slabs missed (%.2f %%)",
                     slp_rule_count(t->misses), slp_rule_count(t->hits + t->misses),
                     slp_rule_percent(t->misses, t->hits + t->misses));
    if (worst && worst->misses != 0)
        slp_rule_because(item, ", most of them in class %s: %s of %s",
                         slp_rule_count(worst->size), slp_rule_count(worst->misses),
                         slp_rule_count(worst->allocs));
    slp_rule_because(item, ". Large blocks: %s; requests to the fallback: %s. No rule finds enough "
                           "in that to be worth a change.",
                     slp_rule_count(counts->large.allocs), slp_rule_count(counts->fallback.allocs));
}

size_t slp_advice_make(const struct slp_advised *of, struct slp_advice *items)
{
    struct slp_rule a = {of->snapshot, of->json, of->processes ? of->processes : 1, items, 0};

    advise_fallback(&a);
    if (!of->mixed) /* a rule for one program's classes would burden the others */
        slp_rule_misses(&a);
    advise_rounding(&a);
    advise_large(&a);
    advise_remote(&a);
    advise_idle(&a);
    advise_live(&a);
    if (a.n == 0)
        advise_nothing(&a);
    return a.n;
}
