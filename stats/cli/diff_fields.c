/* diff_fields.c: see diff_fields.h.
 */
#include "stats/cli/diff_fields.h"

#include <string.h>

#define TOTAL(name, brief) {SLP_PART_TOTALS, #name, offsetof(struct slp_snapshot, totals.name), \
                            false, brief}
#define CLASS(name, brief) {SLP_PART_CLASS, #name, offsetof(struct slp_class_stats, name), false, \
                            brief}
#define PART(part, member, name) \
    {part, #name, offsetof(struct slp_snapshot, counts.member.name), false, true}
#define REASON(index, text) \
    {SLP_PART_FALLBACK, "reasons." text, \
     offsetof(struct slp_snapshot, counts.fallback.reasons) + (index) * sizeof(uint64_t), false, \
     true}

const struct slp_field slp_fields[] = {
    TOTAL(allocs, true),
    TOTAL(frees, true),
    TOTAL(hits, true),
    TOTAL(misses, true),
    {SLP_PART_TOTALS, "hit_rate", 0, true, true},
    TOTAL(live, true),
    TOTAL(live_bytes, true),
    {SLP_PART_TOTALS, "peak_live_bytes", offsetof(struct slp_snapshot, counts.peak_live_bytes),
     false, true},
    {SLP_PART_TOTALS, "peak_rss_bytes", offsetof(struct slp_snapshot, process.peak_rss_bytes),
     false, true},
    CLASS(allocs, true),
    CLASS(hits, false),
    CLASS(misses, true),
    {SLP_PART_CLASS, "hit_rate", 0, true, false},
    CLASS(frees, false),
    CLASS(remote_frees, false),
    CLASS(refills, false),
    CLASS(live, false),
    CLASS(live_bytes, true),
    CLASS(cached, false),
    CLASS(slabs, false),
    CLASS(peak_slab_bytes, true),
    PART(SLP_PART_LARGE, large, allocs),
    PART(SLP_PART_LARGE, large, frees),
    PART(SLP_PART_LARGE, large, cache_hits),
    PART(SLP_PART_LARGE, large, mmaps),
    PART(SLP_PART_LARGE, large, munmaps),
    PART(SLP_PART_LARGE, large, mremaps),
    PART(SLP_PART_LARGE, large, live),
    PART(SLP_PART_LARGE, large, live_bytes),
    PART(SLP_PART_LARGE, large, peak_bytes),
    PART(SLP_PART_ARENA, arena, reserved_bytes),
    PART(SLP_PART_ARENA, arena, committed_bytes),
    PART(SLP_PART_ARENA, arena, purged_bytes),
    PART(SLP_PART_ARENA, arena, refills),
    PART(SLP_PART_FALLBACK, fallback, allocs),
    PART(SLP_PART_FALLBACK, fallback, frees),
    PART(SLP_PART_FALLBACK, fallback, live),
    REASON(SLP_REASON_ARENA_LIMIT, "arena_limit"),
    REASON(SLP_REASON_CLASS_LIMIT, "class_limit"),
    REASON(SLP_REASON_RESERVE_FAILED, "reserve_failed"),
    REASON(SLP_REASON_ALIGNMENT, "alignment"),
    REASON(SLP_REASON_BACKEND, "backend"),
};

const unsigned slp_fields_n = sizeof slp_fields / sizeof slp_fields[0];

const char *const slp_part_names[SLP_PARTS] = {NULL, "class", "large", "arena", "fallback"};

const struct slp_field *slp_field_find(enum slp_field_part part, const char *name, size_t n)
{
    for (unsigned i = 0; i < slp_fields_n; i++)
        if (slp_fields[i].part == part && strlen(slp_fields[i].name) == n &&
            memcmp(slp_fields[i].name, name, n) == 0)
            return &slp_fields[i];
    return NULL;
}

/* The row of that size, one of zeros if the report has none. */
static const struct slp_class_stats *row_of(const struct slp_snapshot *s, uint64_t size)
{
    static const struct slp_class_stats none;

    for (uint32_t i = 0; i < s->counts.nclasses; i++)
        if (s->counts.classes[i].size == size)
            return &s->counts.classes[i];
    return &none;
}

int64_t slp_field_get(const struct slp_field *field, const struct slp_snapshot *s, uint64_t size)
{
    const struct slp_class_stats *row = NULL;
    int64_t value;

    if (field->part == SLP_PART_CLASS)
        row = row_of(s, size);
    if (field->rate)
        return (int64_t)(row ? slp_hit_rate(row->hits, row->misses)
                             : slp_hit_rate(s->totals.hits, s->totals.misses));
    memcpy(&value, (row ? (const char *)row : (const char *)s) + field->offset, sizeof value);
    return value;
}
