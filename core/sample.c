#include "core/sample.h"

#include "core/chance.h"
#include "core/chosen.h"
#include "core/os.h"
#include "core/pagemap.h"
#include "core/sample_table.h"

#include <sys/auxv.h>

uint64_t slp_sample_rate;
SLP_COLD_DATA struct slp_sampled slp_sampled;
struct slp_lock slp_sample_lock = SLP_LOCK_INIT(SLP_RANK_SAMPLE);

static _Atomic(bool) pausing;

/* ---- chance ---- */

double slp_sample_share(size_t n, uint64_t rate)
{
    return rate == 1 ? 1 : slp_chance_share((double)n / (double)rate);
}

static double share_of(size_t n)
{
    return slp_sample_share(n, slp_sample_rate);
}

int slp_sample_start(size_t rate)
{
    uint64_t bits = (uint64_t)slp_os_now() ^ (uint64_t)slp_os_pid() << 32;
    const char *given = (const char *)getauxval(AT_RANDOM);
    if (given != NULL)
        __builtin_memcpy(&bits, given + 4, sizeof bits);
    if (slp_table_start(rate) != 0)
        return -1;
    slp_chance_seed(bits * 0xd1b54a32d192ed03u ^ (uint64_t)slp_os_pid());
    slp_class_init();
    __atomic_store_n(&slp_sample_rate, rate, __ATOMIC_RELEASE); /* other threads see all of it */
    slp_chosen_start();
    return 0;
}

/* ln(1 - P) is just -size / rate. */
uint32_t slp_sample_distance(uint32_t k)
{
    return slp_sample_rate == 1 ? 1
                                : slp_chance_trials(-(double)slp_sample_rate / slp_classes[k].size);
}

/* Countdowns go on in a pause, so that each thread samples as soon as it is over. */
bool slp_sample_accept(uint32_t k, size_t n)
{
    return !SLP_LOAD(pausing) &&
           slp_chance_unit() * share_of(slp_classes[k].size) < share_of(n == 0 ? 1 : n);
}

bool slp_sample_due(size_t n)
{
    n = n == 0 ? 1 : n;
    double most = (double)n / (double)slp_sample_rate, u = slp_chance_unit(); /* most >= share_of(n) */
    return u < most && u < share_of(n) && !SLP_LOAD(pausing);
}

void slp_sample_pause(bool paused)
{
    SLP_STORE(pausing, paused);
}

/* ---- requested sizes ---- */

static uint32_t bin_of(size_t n)
{
    if (n <= SLP_SAMPLE_STEPS * SLP_ALIGN)
        return n == 0 ? 0 : (uint32_t)((n - 1) / SLP_ALIGN);
    uint32_t octave = 63 - (uint32_t)__builtin_clzll(n - 1); /* 12 to 17 */
    return SLP_SAMPLE_STEPS + (octave - 12) * 32 + (uint32_t)((n - 1) >> (octave - 5) & 31);
}

size_t slp_sample_bin_size(uint32_t i)
{
    if (i < SLP_SAMPLE_STEPS)
        return (size_t)(i + 1) * SLP_ALIGN;
    uint32_t octave = 12 + (i - SLP_SAMPLE_STEPS) / 32, part = (i - SLP_SAMPLE_STEPS) % 32;
    return (size_t)(32 + part + 1) << (octave - 5);
}

/* k: the class that has the block, or SLP_CLASSES. */
static void note_size(size_t n, double weight, uint32_t k)
{
    struct slp_sampled_size *bin = &slp_sampled.bins[bin_of(n)];
    SLP_BUMP(bin->samples, 1);
    SLP_BUMP(bin->weight, (uint64_t)(weight * SLP_WEIGHT_ONE + 0.5));
    if (k == SLP_CLASSES)
        return;
    struct slp_sampled_class *c = &slp_sampled.classes[k];
    double bytes = (double)n, q = weight * weight - weight;
    SLP_BUMP(c->samples, 1);
    SLP_BUMP(c->weight, weight);
    SLP_BUMP(c->requested, weight * bytes);
    SLP_BUMP(c->spread, q);
    SLP_BUMP(c->spread_n, q * bytes);
    SLP_BUMP(c->spread_nn, q * bytes * bytes);
}

/* ---- blocks ---- */

/* Will the block's free come to us? *k: the class it is counted in, or SLP_CLASSES. */
static bool is_followed(const void *p, uint32_t *k)
{
    const struct slp_slab *slab = slp_pagemap_find(p);
    uint8_t state = slab == NULL ? (uint8_t)SLP_LARGE : SLP_HOT_READ(slab->state);
    if (state == SLP_LARGE) /* or the fallback's */
        *k = SLP_CLASSES;
    else if (state != SLP_GUARDED) /* a class up to twice as large may have stood in */
        *k = SLP_HOT_READ(slab->class_id);
    return state == SLP_SAMPLED || state == SLP_LARGE || state == SLP_HARD || state == SLP_GUARDED;
}

void slp_sample_note(void *p, size_t n, uint32_t k, const struct slp_trace *trace)
{
    bool small = k < SLP_CLASSES, followed = is_followed(p, &k);
    size_t bytes = n == 0 ? 1 : n;
    double weight = 1 / share_of(bytes);
    slp_lock(&slp_sample_lock);
    SLP_BUMP(slp_sampled.samples, 1);
    if (small)
        note_size(bytes, weight, k);
    if (!slp_table_add_locked(followed ? p : NULL, bytes,
                              (uint64_t)(weight * SLP_WEIGHT_ONE + 0.5), trace))
        SLP_BUMP(slp_sampled.untracked, 1);
    slp_unlock(&slp_sample_lock);
}

uint32_t slp_sample_detach(void *p)
{
    if (!slp_sample_on() || !slp_table_may_have(p))
        return 0;
    slp_lock(&slp_sample_lock);
    uint32_t record = slp_table_take_locked(p);
    slp_unlock(&slp_sample_lock);
    return record;
}

void slp_sample_attach(uint32_t record, void *p)
{
    if (record == 0)
        return;
    slp_lock(&slp_sample_lock);
    slp_table_put_locked(record, p);
    slp_unlock(&slp_sample_lock);
}

void slp_sample_drop(uint32_t record)
{
    if (record == 0)
        return;
    slp_lock(&slp_sample_lock);
    slp_table_end_locked(record);
    slp_unlock(&slp_sample_lock);
}

void slp_sample_forget_slow(void *p)
{
    slp_sample_drop(slp_sample_detach(p));
}

/* ---- fork ---- */

void slp_sample_fork_child(bool others)
{
    slp_lock_reset(&slp_sample_lock);
    if (!slp_sample_on())
        return;
    slp_thread_zero(&slp_sampled, sizeof slp_sampled);
    slp_table_fork_child();
    slp_sample_slabs_fork_child(others);
}
