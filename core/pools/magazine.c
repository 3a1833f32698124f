#include "core/pools/magazine.h"

#include "core/error.h"

#define THREADS  4096 /* with a number at once; others go to the depot each time */
#define PAST     UINT32_MAX
#define KEY_STEP 0x9e3779b2u /* even, so never SLP_TAG_IN; half of it is odd: 2^31 keys */

__thread uint32_t slp_pools_thread;

static struct slp_magazine nothing;
struct slp_rack slp_rack_none = {&nothing, &nothing, 0, 0};

static struct slp_lock threads_lock = SLP_LOCK_INIT(SLP_RANK_POOL_THREADS);
static struct slabpool_cache *caches;
static uint64_t numbers[THREADS / 64]; /* bit i: number i + 1 is taken */
static uint32_t last_key;

/* ---- threads ---- */

static void take_number(void)
{
    slp_pools_lock(&threads_lock);
    for (uint32_t i = 0; i < THREADS / 64; i++)
        if (~numbers[i] != 0) {
            uint32_t bit = (uint32_t)__builtin_ctzll(~numbers[i]);
            numbers[i] |= (uint64_t)1 << bit;
            slp_pools_thread = i * 64 + bit + 1;
            break;
        }
    slp_pools_unlock(&threads_lock);
}

void slp_pools_fork_child(void)
{
    uint32_t mine = slp_pools_thread - 1;
    slp_lock_reset(&threads_lock);
    for (struct slabpool_cache *c = caches; c != NULL; c = c->next)
        slp_lock_reset(&c->lock); /* a thread that was ending had it */
    __builtin_memset(numbers, 0, sizeof numbers);
    if (mine < THREADS)
        numbers[mine / 64] = (uint64_t)1 << mine % 64;
}

void slp_magazine_enlist(struct slabpool_cache *cache)
{
    slp_pools_lock(&threads_lock);
    cache->key = last_key += KEY_STEP;
    cache->next = caches;
    caches = cache;
    slp_pools_unlock(&threads_lock);
}

void slp_magazine_delist(struct slabpool_cache *cache)
{
    slp_pools_lock(&threads_lock);
    struct slabpool_cache **link = &caches;
    while (*link != cache)
        link = &(*link)->next;
    *link = cache->next;
    slp_pools_unlock(&threads_lock);
}

/* ---- racks ---- */

static void push(struct slp_magazine **list, struct slp_magazine *m)
{
    m->next = *list;
    *list = m;
}

static struct slp_magazine *pop(struct slp_magazine **list)
{
    struct slp_magazine *m = *list;
    if (m != NULL)
        *list = m->next;
    return m;
}

static struct slp_magazine *empty_locked(struct slabpool_cache *cache)
{
    struct slp_magazine *m = pop(&cache->empty);
    if (m == NULL)
        m = slp_alloc_aligned(SLP_LINE, sizeof *m + cache->magazine * sizeof m->of[0]);
    if (m != NULL)
        *m = (struct slp_magazine){NULL, 0, cache->magazine};
    return m;
}

/* The calling thread's rack, made if need be; NULL when it cannot have one. */
static struct slp_rack *rack_own(struct slabpool_cache *cache)
{
    struct slp_rack *rack;
    if (slp_rack_find(cache, &rack) && rack != &slp_rack_none)
        return rack;
    if (slp_pools_thread == 0)
        take_number();
    uint32_t i = slp_pools_thread;
    if (i == 0 || i == PAST)
        return NULL;
    slp_pools_lock(&cache->lock);
    struct slp_racks *racks = slp_racks_grow_locked(cache, i);
    rack = racks == NULL                   ? NULL
           : racks->of[i] != &slp_rack_none ? racks->of[i] /* of the parent's thread, in a child */
                                           : slp_alloc_aligned(SLP_LINE, sizeof *rack);
    if (rack != NULL && racks->of[i] != rack) {
        *rack = (struct slp_rack){empty_locked(cache), empty_locked(cache), 0, 0};
        if (rack->loaded != NULL && rack->spare != NULL) {
            racks->of[i] = rack;
        } else {
            slp_rack_free(rack);
            rack = NULL;
        }
    }
    slp_pools_unlock(&cache->lock);
    return rack;
}

/* ---- the depot ---- */

/* An ending thread's magazine; needs no memory. */
static void donate_locked(struct slabpool_cache *cache, struct slp_magazine *m)
{
    struct slp_magazine *partial = cache->partial;
    for (; m->count != 0 && m->count + cache->idle > cache->most; SLP_COUNT(cache->destructed, 1))
        slp_magazine_forget_locked(cache, m->of[--m->count]); /* a bound goes with no destructor */
    cache->idle += m->count;
    while (partial != NULL && partial->count < partial->size && m->count != 0 &&
           m->count != m->size)
        partial->of[partial->count++] = m->of[--m->count];
    if (partial != NULL && partial->count == partial->size) {
        push(&cache->full, partial);
        cache->partial = NULL;
    }
    if (m->count == 0)
        push(&cache->empty, m);
    else if (m->count == m->size)
        push(&cache->full, m);
    else
        cache->partial = m;
}

static size_t rack_end_locked(struct slabpool_cache *cache, uint32_t i)
{
    struct slp_racks *racks = SLP_LOAD(cache->racks);
    struct slp_rack *rack = i < racks->count ? racks->of[i] : &slp_rack_none;
    if (rack == &slp_rack_none)
        return 0;
    size_t had = rack->loaded->count + rack->spare->count;
    racks->of[i] = &slp_rack_none;
    cache->hits += rack->hits;
    cache->puts += rack->puts;
    donate_locked(cache, rack->loaded);
    donate_locked(cache, rack->spare);
    slp_pools_free(rack);
    return had;
}

size_t slp_magazine_unrack(struct slabpool_cache *cache)
{
    slp_pools_lock(&cache->lock);
    size_t had = rack_end_locked(cache, slp_pools_thread);
    slp_pools_unlock(&cache->lock);
    return had;
}

void slp_pools_thread_end(void)
{
    uint32_t i = slp_pools_thread;
    slp_pools_thread = PAST;
    if (i == 0 || i == PAST)
        return;
    slp_pools_lock(&threads_lock);
    for (struct slabpool_cache *c = caches; c != NULL; c = c->next) {
        slp_pools_lock(&c->lock);
        (void)rack_end_locked(c, i);
        slp_pools_unlock(&c->lock);
    }
    numbers[(i - 1) / 64] &= ~((uint64_t)1 << (i - 1) % 64);
    slp_pools_unlock(&threads_lock);
}

/* From the depot into a rack whose magazines are empty, or by itself where there is none. */
static void *depot_take_locked(struct slabpool_cache *cache, struct slp_rack *rack)
{
    struct slp_magazine *m = pop(&cache->full);
    if (m == NULL) {
        m = cache->partial;
        cache->partial = NULL;
    }
    if (m == NULL)
        return NULL;
    cache->idle -= m->count;
    void *object = m->of[--m->count];
    if (rack != NULL) {
        cache->exchanges++;
        push(&cache->empty, rack->spare);
        rack->spare = rack->loaded;
        rack->loaded = m;
    } else {
        donate_locked(cache, m);
    }
    return object;
}

/* A full magazine for one with room, from the depot or fresh; 0, or -1 when the depot has all that
 * it may have or there is no memory. */
static int depot_give(struct slabpool_cache *cache, struct slp_rack *rack)
{
    struct slp_magazine *m = NULL;
    slp_pools_lock(&cache->lock);
    if (cache->idle + rack->spare->count <= cache->most) {
        m = empty_locked(cache);
    }
    if (m != NULL) {
        push(&cache->full, rack->spare);
        cache->idle += rack->spare->count;
        cache->exchanges++;
        rack->spare = m;
    }
    slp_pools_unlock(&cache->lock);
    return m != NULL ? 0 : -1;
}

/* One object of a thread without a rack. */
static int depot_put(struct slabpool_cache *cache, void *object)
{
    int done = -1;
    slp_pools_lock(&cache->lock);
    if (cache->idle < cache->most) {
        struct slp_magazine *m = empty_locked(cache);
        if (m != NULL) {
            m->of[m->count++] = object;
            donate_locked(cache, m);
            done = 0;
        }
    }
    cache->puts++;
    slp_pools_unlock(&cache->lock);
    return done;
}

static void swap(struct slp_rack *rack)
{
    struct slp_magazine *m = rack->loaded;
    rack->loaded = rack->spare;
    rack->spare = m;
}

/* ---- what the hit path cannot do ---- */

void *slp_magazine_idle(struct slabpool_cache *cache, struct slp_rack **from)
{
    struct slp_rack *rack = rack_own(cache);
    *from = rack;
    if (rack != NULL) {
        if (rack->loaded->count == 0)
            swap(rack);
        if (rack->loaded->count != 0)
            return rack->loaded->of[--rack->loaded->count];
        *from = NULL;
    }
    slp_pools_lock(&cache->lock);
    void *object = depot_take_locked(cache, rack);
    slp_pools_unlock(&cache->lock);
    return object;
}

void *slp_magazine_get_slow(struct slabpool_cache *cache)
{
    struct slp_rack *from;
    void *object = slp_magazine_idle(cache, &from);
    if (object == NULL)
        object = slp_magazine_construct(cache);
    if (object == NULL)
        return NULL;
    if (from != NULL)
        SLP_HOT_ADD(from->hits, 1);
    else
        SLP_COUNT(cache->misses, 1);
    slp_tail_of(cache, object)->tag = cache->key;
    return object;
}

int slp_magazine_put_slow(struct slabpool_cache *cache, void *object, const char *call)
{
    if (object == NULL)
        return 0;
    uint32_t tag = slp_magazine_spans(cache, object) ? slp_tag_of(cache, object) : 0;
    if (tag != cache->key) {
        slp_error_pool(call,
                       tag == SLP_TAG_IN ? "put back twice"
                                         : "not of this pool, or written past its end", object);
        return -1;
    }
    slp_tail_of(cache, object)->tag = SLP_TAG_IN;
    struct slp_rack *rack = rack_own(cache);
    if (rack == NULL) {
        if (depot_put(cache, object) != 0)
            slp_magazine_destruct(cache, object);
        return 0;
    }
    /* A destructor may use the cache, so each turn looks again. */
    while (rack->loaded->count == rack->loaded->size) {
        if (rack->spare->count == rack->spare->size && depot_give(cache, rack) != 0)
            while (rack->spare->count != 0)
                slp_magazine_destruct(cache, rack->spare->of[--rack->spare->count]);
        swap(rack);
    }
    rack->loaded->of[rack->loaded->count++] = object;
    SLP_HOT_ADD(rack->puts, 1);
    return 0;
}
