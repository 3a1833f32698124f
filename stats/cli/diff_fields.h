/* diff_fields.h: the counters of a report by their names, for `diff`.
 *
 * Purpose     One table of what can be compared: the names are the schema's, with the part before
 *             a dot (large.mmaps, fallback.reasons.alignment), none for the totals.
 * Invariants  A field's place is an offset into the snapshot, or into a row of its classes; every
 *             one is eight bytes there. A rate is computed, in units of 10^-6.
 * Ownership   Constant tables.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_DIFF_FIELDS_H
#define SLP_CLI_DIFF_FIELDS_H

#include <stdbool.h>

#include "stats/snapshot.h"

enum slp_field_part { SLP_PART_TOTALS, SLP_PART_CLASS, SLP_PART_LARGE, SLP_PART_ARENA,
                      SLP_PART_FALLBACK, SLP_PARTS };

struct slp_field {
    enum slp_field_part part;
    const char *name;
    size_t offset;
    bool rate;  /* the hit rate, in units of 10^-6 */
    bool brief; /* one that says most: shown also without --all */
};

#define SLP_RATE_ONE 1000000

extern const struct slp_field slp_fields[];
extern const unsigned slp_fields_n;
/* "class", "large", ...; NULL for the totals. */
extern const char *const slp_part_names[SLP_PARTS];

/* The field of that name of n bytes; NULL. */
const struct slp_field *slp_field_find(enum slp_field_part part, const char *name, size_t n);

/* Its value; size chooses the row where the part is SLP_PART_CLASS. */
int64_t slp_field_get(const struct slp_field *field, const struct slp_snapshot *s, uint64_t size);

#endif
