/* tune_sizes.c: which sizes deserve a class of their own.
 *
 * The built-in classes stay, so that each of them is a problem by itself: where to cut the requests
 * that it serves, for 1, 2, ... cuts, by dynamic programming over the steps that were asked for.
 * What the n-th cut spares shrinks with n (the costs obey Monge's inequality), so the best cuts of
 * all classes together are had by taking the greatest gain again and again.
 */
#include <stdlib.h>
#include <string.h>

#include "core/class.h"
#include "stats/cli/tune.h"

#define CUTS      8      /* in one class, at most */
#define PLACES    128    /* where one may lie: 16 KiB at most, by 128 bytes */
#define GAIN_MIN  0.02   /* of all that rounding loses; less is not worth a class */
#define SHARE_MIN 0.0002 /* of all bytes given out, likewise */
#define BUSY      8      /* allocs for each block there is at once: slabs are half empty */

/* The steps that a class serves, and the best cuts. */
struct range {
    uint64_t class_size;
    unsigned nplaces;
    uint64_t places[PLACES];             /* sizes; the last is the class's */
    double count[PLACES], bytes[PLACES]; /* asked for up to there, from the class below on */
    double lost[CUTS + 1];               /* with so many cuts */
    uint64_t cuts[CUTS + 1][CUTS];
    unsigned chosen;
    double kept, begun; /* blocks kept for each alloc; bytes of one more slab for each thread */
};

static double lost_between(const struct range *r, int from, int to)
{
    double count = r->count[to] - (from < 0 ? 0 : r->count[from]);
    double bytes = r->bytes[to] - (from < 0 ? 0 : r->bytes[from]);

    return count * (double)r->places[to] - bytes;
}

/* best[c][j]: least lost up to place j, which is cut, with c cuts before it. */
static void solve(struct range *r)
{
    double best[CUTS + 1][PLACES];
    int before[CUTS + 1][PLACES], n = (int)r->nplaces;

    for (int c = 0; c <= CUTS; c++)
        for (int j = 0; j < n; j++) {
            best[c][j] = c == 0 ? lost_between(r, -1, j) : best[c - 1][j];
            before[c][j] = -1;
            for (int i = 0; c > 0 && i < j; i++) {
                double lost = best[c - 1][i] + lost_between(r, i, j);
                if (lost < best[c][j]) {
                    best[c][j] = lost;
                    before[c][j] = i;
                }
            }
        }
    for (int c = 0; c <= CUTS; c++) {
        int at = n - 1, level = c;
        r->lost[c] = best[c][n - 1];
        memset(r->cuts[c], 0, sizeof r->cuts[c]);
        for (int k = 0; level > 0; level--)
            if (before[level][at] >= 0) {
                at = before[level][at];
                r->cuts[c][k++] = r->places[at];
            }
    }
}

static void gather(const struct slp_tune *t, const struct slp_tune_level *level, struct range *r)
{
    uint64_t grain = level->size <= SLP_DIRECT_MAX ? SLP_ALIGN : SLP_GRAIN;
    size_t to = (size_t)level->size / SLP_ALIGN, s = to;
    double count = 0, bytes = 0, allocs = 0, blocks = 0, threads = 0;

    memset(r, 0, sizeof *r);
    r->class_size = level->size;
    while (s > 0 && slp_classes[slp_class_of(s * SLP_ALIGN)].size == level->size)
        s--;
    for (s++; s <= to; s++) {
        count += t->asked[s];
        bytes += t->asked[s] * (double)(s * SLP_ALIGN);
        if (s * SLP_ALIGN % grain == 0) {
            r->places[r->nplaces] = s * SLP_ALIGN;
            r->count[r->nplaces] = count;
            r->bytes[r->nplaces++] = bytes;
        }
    }
    for (size_t p = 0; p < t->nprocesses; p++) {
        const struct slp_tune_use *use = &level->uses[p];
        allocs += use->allocs;
        blocks += use->blocks;
        threads += use->slabs < t->processes[p].threads ? use->slabs : t->processes[p].threads;
    }
    r->begun = threads * (allocs > BUSY * blocks ? SLP_UNIT / 2 : t->page);
    r->kept = allocs > 0 ? blocks / allocs : 0;
    solve(r);
}

static double gain(const struct range *r)
{
    return r->chosen == CUTS ? 0 : r->lost[r->chosen] - r->lost[r->chosen + 1];
}

void slp_tune_sizes(struct slp_tune *t)
{
    struct range *ranges = calloc(t->nlevels ? t->nlevels : 1, sizeof *ranges);
    size_t n = t->nlevels;
    double total = 0, asked = 0, least;

    if (!ranges)
        abort();
    for (size_t i = 0; i < n; i++) {
        gather(t, &t->levels[i], &ranges[i]);
        total += ranges[i].lost[0];
        asked += t->levels[i].requested;
    }
    least = total * GAIN_MIN > asked * SHARE_MIN ? total * GAIN_MIN : asked * SHARE_MIN;
    for (unsigned k = 0; k < t->most_classes; k++) {
        struct range *best = NULL;
        for (size_t i = 0; i < n; i++) {
            struct range *r = &ranges[i];
            /* Memory is spared where blocks stay, and lost in each slab begun. Tighter blocks also
             * make realloc move them more often, so nothing is done for waste that is not kept. */
            bool worth = gain(r) * r->kept > r->begun;
            if (worth && gain(r) >= least && (!best || gain(r) > gain(best)))
                best = r;
        }
        if (!best)
            break;
        best->chosen++;
    }
    for (size_t i = 0; i < n; i++)
        for (unsigned c = 0; c < ranges[i].chosen; c++) {
            uint64_t cut = ranges[i].cuts[ranges[i].chosen][c];
            size_t at = 0;
            while (t->levels[at].size < cut)
                at++;
            if (cut != 0 && t->levels[at].size != cut)
                slp_tune_split(t, at, cut);
        }
    free(ranges);
}
