/* advice_misses.c: the rule on misses; see advice_rule.h.
 */
#include "stats/cli/advice_rule.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define PAGE_WORTH   4096
#define RULES_MOST   6                    /* classes in one SLABPOOL_CLASSES */
#define RULES_LONG   200                  /* characters of rules that are repeated */
#define START_MOST   ((uint64_t)16 << 20) /* bytes touched at start */
#define MISSES_LEAST 1000                 /* of a class in a process */

/* The rules that were in force; NULL: none, or nothing that one should copy to a shell. */
static const char *rules_of(const struct slp_rule *a)
{
    const char *rules = slp_rule_setting(a, "classes");

    if (!rules || strspn(rules, "abcdefghijklmnopqrstuvwxyzKMGT0123456789:=,;") != strlen(rules) ||
        strlen(rules) > RULES_LONG)
        return NULL;
    return rules;
}

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
static bool first_uses(const struct slp_rule *a, const struct slp_class_stats *c, const char *rules)
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
static const struct slp_class_stats *next_class(const struct slp_rule *a, const char *rules,
                                                const struct slp_class_stats *before)
{
    const struct slp_inspection *counts = &a->s->counts;
    const struct slp_class_stats *best = NULL;

    for (uint32_t i = 0; i < counts->nclasses; i++) {
        const struct slp_class_stats *c = &counts->classes[i];
        bool later =
            !before || c->misses < before->misses || (c->misses == before->misses && c > before);
        if (later && first_uses(a, c, rules) && (!best || c->misses > best->misses))
            best = c;
    }
    return best;
}

/* Sums of the classes that rules are made for. */
struct missed {
    uint64_t misses, bytes; /* bytes: of their peaks, in one process */
    bool at_start;
};

static struct missed sum_missed(const struct slp_rule *a, const char *rules)
{
    struct missed sum = {0};
    const struct slp_class_stats *c = next_class(a, rules, NULL);

    for (size_t n = 0; c && n < RULES_MOST; n++, c = next_class(a, rules, c)) {
        sum.misses += c->misses;
        sum.bytes += peak_blocks(c) / a->processes * c->size;
    }
    sum.at_start = a->s->counts.threads <= a->processes && sum.bytes <= START_MOST;
    return sum;
}

/* In one thread, and when that is not much memory, the first blocks can be made at start. Else
 * more are carved at a time. */
void slp_rule_misses(struct slp_rule *a)
{
    const char *rules = rules_of(a);
    const struct slp_class_stats *c = next_class(a, rules, NULL);
    const struct missed sum = sum_missed(a, rules);
    if (!c || sum.misses * 10 < a->s->totals.misses)
        return;

    struct slp_advice *item = slp_rule_add(a, "misses",
                                           sum.at_start ? "Make the first blocks at start"
                                                        : "Carve more blocks at a time");
    size_t used =
        (size_t)snprintf(item->setting, sizeof item->setting, "SLABPOOL_CLASSES='%s%s",
                         rules ? rules : "", rules ? ";" : "");
    for (size_t n = 0; c && n < RULES_MOST; n++, c = next_class(a, rules, c)) {
        used += (size_t)snprintf(item->setting + used, sizeof item->setting - used,
                                 "%s%" PRIu64 ":%s=%" PRIu64, n ? ";" : "", c->size,
                                 sum.at_start ? "prealloc" : "batch",
                                 sum.at_start ? peak_blocks(c) / a->processes : larger_batch(c));
        if (n < 3)
            slp_rule_because(item, "%slass %s: %s of %s allocations missed (%.1f %%)",
                             n ? "; c" : "C", slp_rule_count(c->size), slp_rule_count(c->misses),
                             slp_rule_count(c->allocs), slp_rule_percent(c->misses, c->allocs));
    }
    snprintf(item->setting + used, sizeof item->setting - used, "'");
    slp_rule_because(
        item,
        ". That is %.0f %% of all misses, and no more than it takes to carve the blocks "
        "of the classes' peak: blocks used for the first time. ",
        slp_rule_percent(sum.misses, a->s->totals.misses));
    if (sum.at_start)
        slp_rule_because(item, "The rule touches %s at start, which this run came to use anyway.",
                         slp_rule_size((int64_t)sum.bytes));
    else
        slp_rule_because(item, "Five times the batch leaves about a quarter of them.");
}
