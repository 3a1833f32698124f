/* advice.c: see advice.h. A rule is a function that adds an item or not.
 */
#include "stats/cli/advice.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define PAGE_WORTH   4096
#define RULES_MOST   6                /* classes in one SLABPOOL_CLASSES */
#define MISSES_LEAST 1000             /* of a class in a process */
#define REMOTE_LEAST 10000
#define LARGE_LEAST  100
#define LIVE_LEAST   1000
#define BYTES_LEAST  ((int64_t)1 << 20)
#define IDLE_LEAST   ((int64_t)16 << 20)

struct advising {
    const struct slp_snapshot *s;
    const json_t *json;
    uint64_t processes;
    struct slp_advice *items;
    size_t n;
};

/* A number or size as text; eight may be in use at once. */
static char *room(void)
{
    static char texts[8][SLP_NUMBER_MAX];
    static unsigned next;

    return texts[next++ % 8];
}

static const char *count(uint64_t value)
{
    char *text = room();
    slp_format_u64(text, value, true);
    return text;
}

static const char *size(int64_t bytes)
{
    char *text = room();
    slp_format_size(text, bytes);
    return text;
}

static double percent(uint64_t part, uint64_t all)
{
    return all == 0 ? 0 : 100.0 * (double)part / (double)all;
}

static const char *setting(const struct advising *a, const char *name)
{
    for (unsigned i = 0; i < a->s->nsettings; i++)
        if (strcmp(a->s->settings[i].name, name) == 0)
            return a->s->settings[i].value;
    return NULL;
}

static struct slp_advice *add(struct advising *a, const char *id, const char *title)
{
    static struct slp_advice spill;
    struct slp_advice *item = a->n < SLP_ADVICE_MOST ? &a->items[a->n++] : &spill;

    memset(item, 0, sizeof *item);
    item->id = id;
    snprintf(item->title, sizeof item->title, "%s", title);
    return item;
}

__attribute__((format(printf, 2, 3)))
static void because(struct slp_advice *item, const char *format, ...)
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

/* ---- misses ---- */

/* Is there a rule for this class among those in force? */
static bool has_rule(const char *rules, uint64_t class_size)
{
    while (rules && *rules != '\0') {
        uint64_t of = 0;
        if (sscanf(rules, "%" SCNu64, &of) == 1 && of == class_size)
            return true;
        rules = strchr(rules, ';');
        if (rules)
            rules++;
    }
    return false;
}

static uint64_t peak_blocks(const struct slp_class_stats *c)
{
    uint64_t blocks = c->size == 0 ? 0 : c->peak_slab_bytes / c->size;
    return blocks < c->allocs ? blocks : c->allocs;
}

/* Blocks that a miss carves, unless a rule says otherwise: a page's worth (core/refill.c). */
static uint64_t carved(const struct slp_class_stats *c)
{
    return c->size < PAGE_WORTH ? PAGE_WORTH / c->size : 1;
}

/* Do the misses come from blocks used for the first time? Then there are no more of them than it
 * takes to carve the blocks of the peak, give or take a quarter. Those of a class that empties and
 * fills again no setting takes away. */
static bool first_uses(const struct advising *a, const struct slp_class_stats *c, const char *rules)
{
    return c->size != 0 && c->misses >= MISSES_LEAST * a->processes && c->hits < 9 * c->misses &&
           c->misses * carved(c) <= peak_blocks(c) + peak_blocks(c) / 4 &&
           !has_rule(rules, c->size);
}

/* Five times what was carved at a time. */
static uint64_t larger_batch(const struct slp_class_stats *c)
{
    uint64_t mean = (peak_blocks(c) + c->misses - 1) / c->misses;

    return 5 * (mean > carved(c) ? mean : carved(c));
}

/* The class with most misses below those of `before`, in the order of misses, then sizes. */
static const struct slp_class_stats *next_class(const struct advising *a, const char *rules,
                                                const struct slp_class_stats *before)
{
    const struct slp_inspection *counts = &a->s->counts;
    const struct slp_class_stats *best = NULL;

    for (uint32_t i = 0; i < counts->nclasses; i++) {
        const struct slp_class_stats *c = &counts->classes[i];
        bool later = !before || c->misses < before->misses ||
                     (c->misses == before->misses && c > before);
        if (later && first_uses(a, c, rules) && (!best || c->misses > best->misses))
            best = c;
    }
    return best;
}

/* One thread on average: its first blocks can be made at start. Else each thread carves more at a
 * time, five times what it carves now. */
static void advise_misses(struct advising *a)
{
    const char *rules = setting(a, "classes");
    if (rules && strcmp(rules, "built in") == 0)
        rules = NULL;
    bool alone = a->s->counts.threads <= a->processes;
    const struct slp_class_stats *c = next_class(a, rules, NULL);
    uint64_t misses = 0, bytes = 0;
    size_t used, n = 0;
    if (!c)
        return;

    struct slp_advice *item = add(a, "misses", alone ? "Make the first blocks at start"
                                                     : "Carve more blocks at a time");
    used = (size_t)snprintf(item->setting, sizeof item->setting, "SLABPOOL_CLASSES='%s%s",
                            rules ? rules : "", rules ? ";" : "");
    for (; c && n < RULES_MOST && used + 64 < sizeof item->setting; n++) {
        uint64_t blocks = peak_blocks(c) / a->processes;
        used += (size_t)snprintf(item->setting + used, sizeof item->setting - used,
                                 "%s%" PRIu64 ":%s=%" PRIu64, n ? ";" : "", c->size,
                                 alone ? "prealloc" : "batch", alone ? blocks : larger_batch(c));
        if (n < 3)
            because(item, "%slass %s: %s of %s allocations missed (%.1f %%)", n ? "; c" : "C",
                    count(c->size), count(c->misses), count(c->allocs),
                    percent(c->misses, c->allocs));
        misses += c->misses;
        bytes += blocks * c->size;
        c = next_class(a, rules, c);
    }
    snprintf(item->setting + used, sizeof item->setting - used, "'");
    because(item, ". That is %.0f %% of all misses, and no more than it takes to carve the blocks "
                  "of the classes' peak: blocks used for the first time. ",
            percent(misses, a->s->totals.misses));
    if (alone)
        because(item, "It touches %s at start, which this run came to use anyway.",
                size((int64_t)bytes));
    else
        because(item, "Five times the batch leaves about a fifth of them, in each of %s threads.",
                count(a->s->counts.threads / a->processes));
}

/* ---- blocks of 256 KiB and more ---- */

static void advise_large(struct advising *a)
{
    const struct slp_large_stats *l = &a->s->counts.large;
    const char *delay = setting(a, "purge_delay");
    uint64_t fresh = l->allocs > l->cache_hits ? l->allocs - l->cache_hits : 0;

    if (l->allocs < LARGE_LEAST * a->processes || 2 * l->cache_hits > l->allocs ||
        2 * l->munmaps < l->allocs)
        return;
    bool never_kept = delay && strcmp(delay, "0") == 0;
    /* Freed mappings are kept for the delay: it matters when requests come further apart. */
    unsigned long long ms = 0;
    double apart = (double)a->s->process.microseconds * (double)a->processes / 1000 /
                   (double)l->allocs;
    bool known = delay && sscanf(delay, "%llu", &ms) == 1;
    bool slow = known && ms > 0 && apart > (double)ms / 2;
    struct slp_advice *item =
        add(a, "large", never_kept || slow ? "Keep freed large mappings longer"
                                           : "Reuse large buffers in the program");
    because(item,
            "%s of %s blocks of 256 KiB or more were mapped anew and %s unmapped; only %.0f %% "
            "came from mappings that were kept. Each costs system calls, and page faults when it "
            "is filled. ",
            count(fresh), count(l->allocs), count(l->munmaps), percent(l->cache_hits, l->allocs));
    if (never_kept) {
        because(item, "SLABPOOL_PURGE_DELAY was 0, so nothing is kept.");
        snprintf(item->setting, sizeof item->setting, "SLABPOOL_PURGE_DELAY=1000");
    } else if (slow) {
        because(item, "They came %.1f s apart on average, and are kept for %.1f s.", apart / 1000,
                (double)ms / 1000);
        snprintf(item->setting, sizeof item->setting, "SLABPOOL_PURGE_DELAY=%.0f", 4 * apart);
    } else {
        because(item, "What is kept is bounded (peak %s in use), so a longer delay would not help.",
                size((int64_t)l->peak_bytes));
    }
}

/* ---- what the slabs did not serve ---- */

static void advise_fallback(struct advising *a)
{
    const struct slp_fallback_stats *f = &a->s->counts.fallback;
    const char *limit = setting(a, "arena_limit");
    const uint64_t *r = f->reasons;
    uint64_t all = a->s->totals.allocs;

    if (r[SLP_REASON_ARENA_LIMIT] != 0)
        because(add(a, "arena_limit", "Raise SLABPOOL_ARENA_LIMIT, or take it away"),
                "The slabs had reached their limit%s%s: %s requests (%.1f %% of all) went to the "
                "fallback, %s.",
                limit ? " of " : "", limit ? limit : "", count(r[SLP_REASON_ARENA_LIMIT]),
                percent(r[SLP_REASON_ARENA_LIMIT], all), f->backend);
    if (r[SLP_REASON_CLASS_LIMIT] != 0) {
        struct slp_advice *item = add(a, "class_limit", "Raise the limit of a class");
        const char *rules = setting(a, "classes");
        because(item, "%s requests (%.1f %% of all) were past the limit of their class and went to "
                      "the fallback, %s.",
                count(r[SLP_REASON_CLASS_LIMIT]), percent(r[SLP_REASON_CLASS_LIMIT], all),
                f->backend);
        if (rules)
            because(item, " Rules in force: %.200s.", rules);
    }
    if (r[SLP_REASON_RESERVE_FAILED] != 0)
        because(add(a, "reserve_failed", "Give the process more address space"),
                "%s requests found no room for a slab: the system refused. A limit on address "
                "space (ulimit -v, RLIMIT_AS) or on mappings (vm.max_map_count) is in the way.",
                count(r[SLP_REASON_RESERVE_FAILED]));
    if (r[SLP_REASON_ALIGNMENT] >= 1000 * a->processes && r[SLP_REASON_ALIGNMENT] * 100 >= all)
        because(add(a, "alignment", "Ask for less alignment"),
                "%s requests (%.1f %% of all) wanted an alignment that slabs do not have; each is "
                "a mapping of its own.",
                count(r[SLP_REASON_ALIGNMENT]), percent(r[SLP_REASON_ALIGNMENT], all));
}

/* ---- threads ---- */

static void advise_remote(struct advising *a)
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
    because(add(a, "remote", "Free blocks in the thread that allocated them"),
            "%s of %s frees (%.0f %%) were made by another thread than the block's owner, most of "
            "them in class %s (%s). Such a block travels back before it serves again. Hand buffers "
            "back to their thread, or let it free them in batches.",
            count(remote), count(frees), percent(remote, frees), count(worst->size),
            count(worst->remote_frees));
}

/* ---- memory ---- */

static void advise_live(struct advising *a)
{
    const struct slp_totals *t = &a->s->totals;

    if (!ended(a->s) || t->live < LIVE_LEAST || t->live_bytes < BYTES_LEAST ||
        (uint64_t)t->live * 10 < t->allocs)
        return;
    struct slp_advice *item = add(a, "live", "Find out what was never freed");
    because(item, "At the end %s of %s blocks (%.0f %%), %s, were still live. That is a leak, or "
                  "memory the program leaves to its exit on purpose.",
            count((uint64_t)t->live), count(t->allocs), percent((uint64_t)t->live, t->allocs),
            size(t->live_bytes));
    if (setting(a, "leaks"))
        snprintf(item->setting, sizeof item->setting, "SLABPOOL_LEAKS=report");
    else if (setting(a, "profile"))
        snprintf(item->setting, sizeof item->setting, "SLABPOOL_PROFILE=live.inuse.collapsed");
}

static void advise_idle(struct advising *a)
{
    const struct slp_inspection *counts = &a->s->counts;
    const char *delay = setting(a, "purge_delay");
    int64_t idle = 0, live = a->s->totals.live_bytes;

    for (uint32_t i = 0; i < counts->nclasses; i++)
        idle += (int64_t)(counts->classes[i].cached * counts->classes[i].size);
    /* At its end a program has freed most; only while it runs does this say something. */
    if (a->s->process.end != SLP_END_RUNNING || !delay || idle < IDLE_LEAST || idle < live ||
        strcmp(delay, "0") == 0)
        return;
    struct slp_advice *item = add(a, "idle", "Give free memory back sooner");
    because(item, "%s of free blocks are kept in slabs against %s in use; %s are committed. "
                  "SLABPOOL_PURGE_DELAY is %s%s: slabs that are wholly free wait that long before "
                  "their pages go back. The price is page faults when they are wanted again.",
            size(idle), size(live), size((int64_t)counts->arena.committed_bytes), delay,
            strcmp(delay, "never") == 0 ? "" : " ms");
    snprintf(item->setting, sizeof item->setting, "SLABPOOL_PURGE_DELAY=%s",
             strcmp(delay, "never") == 0 ? "1000" : "0");
}

/* Bytes asked for against bytes of the classes, when the sampler was on. */
static void advise_rounding(struct advising *a)
{
    const json_t *rows = json_object_get(json_object_get(a->json, "requested"), "sizes"), *row;
    double asked = 0, given = 0;
    size_t i;

    json_array_foreach(rows, i, row) {
        double allocs = json_number_value(json_object_get(row, "allocs"));
        asked += allocs * json_number_value(json_object_get(row, "size"));
        given += allocs * json_number_value(json_object_get(row, "class"));
    }
    if (!(given >= (double)IDLE_LEAST && (given - asked) * 10 >= given))
        return;
    struct slp_advice *item = add(a, "rounding", "Fit the classes to the sizes asked for");
    because(item, "About %.0f %% of the bytes allocated (%s of %s, from the samples) were lost to "
                  "rounding up to a class.",
            100 * (given - asked) / given, size((int64_t)(given - asked)), size((int64_t)given));
    snprintf(item->setting, sizeof item->setting, "slabpool tune REPORT.json -o slabpool.conf");
}

static void advise_nothing(struct advising *a)
{
    const struct slp_totals *t = &a->s->totals;
    struct slp_advice *item = add(a, "none", "Nothing to do");

    if (t->allocs == 0) {
        because(item, "Nothing was allocated.");
        return;
    }
    because(item, "%s of %s allocations from slabs missed (%.2f %%)", count(t->misses),
            count(t->hits + t->misses), percent(t->misses, t->hits + t->misses));
    because(item, "; %s large blocks; %s requests to the fallback. No rule finds enough in that to "
                  "be worth a change.",
            count(a->s->counts.large.allocs), count(a->s->counts.fallback.allocs));
}

size_t slp_advice_make(const struct slp_advised *of, struct slp_advice *items)
{
    struct advising a = {of->snapshot, of->json, of->processes ? of->processes : 1, items, 0};

    advise_fallback(&a);
    if (!of->mixed) /* a rule for one program's classes would burden the others */
        advise_misses(&a);
    advise_rounding(&a);
    advise_large(&a);
    advise_remote(&a);
    advise_idle(&a);
    advise_live(&a);
    if (a.n == 0)
        advise_nothing(&a);
    return a.n;
}
