#include "core/sample_table.h"

#include "core/chance.h"
#include "core/modules.h"
#include "core/os.h"
#include "core/sample_live.h"
#include "core/thread.h"

#define RECORDS_CHUNK ((size_t)64 << 10)
#define RECORDS       ((uint32_t)(RECORDS_CHUNK / sizeof(struct slp_record))) /* of a chunk */
#define CHUNKS        8192
#define STACK_BYTES   ((size_t)448 << 10) /* at 512 KiB; more for more samples, up to */
#define SITES         2816
#define TIMES         16                  /* so often as much */
#define SITES_KEPT    256  /* of the sites, for stacks that are not known */
#define HEADS         4096 /* of stacks, a power of two */
#define RECORD_HEADS  16384
#define GRAIN         8 /* a stack's number is its place in `stacks` in units of this */

/* One mapping, so that a child can clear it all. */
struct tables {
    struct slp_record *chunks[CHUNKS];
    uint32_t stack_heads[HEADS];
    _Atomic(uint32_t) record_heads[RECORD_HEADS];
};

static struct tables *tables;
static struct slp_site *sites;
static char *stacks;
static size_t all_bytes, stack_bytes;
static uint32_t most_sites;

/* Those of the mapping that are in use; 0 stands for none, so all begin at 1. */
static uint32_t records, spare;
static _Atomic(uint32_t) many_sites;
static size_t stacks_used;
static int64_t begun;

/* ---- memory ---- */

static void begin(void)
{
    records = 1;
    spare = 0;
    SLP_STORE(many_sites, 0);
    stacks_used = slp_align_up(sizeof(struct slp_stack), GRAIN); /* number 0: not known */
    begun = slp_os_now();
}

int64_t slp_sample_milliseconds(void)
{
    return slp_os_now() - begun;
}

int slp_table_start(size_t rate)
{
    size_t times = rate >= SLP_SAMPLE_RATE ? 1 : SLP_SAMPLE_RATE / rate;
    times = times > TIMES ? TIMES : times;
    most_sites = (uint32_t)(SITES * times);
    stack_bytes = STACK_BYTES * times;
    size_t site_bytes = slp_align_up(most_sites * sizeof *sites, SLP_LINE);
    all_bytes = slp_align_up(sizeof *tables + site_bytes + stack_bytes, slp_os_page());
    char *at = slp_os_map(NULL, all_bytes);
    if (at == NULL)
        return -1;
    slp_os_name(at, all_bytes, "slabpool: samples");
    tables = (struct tables *)(void *)at;
    sites = (struct slp_site *)(void *)(at + sizeof *tables);
    stacks = at + sizeof *tables + site_bytes;
    begin();
    return 0;
}

/* The chunks of records are the one thing that is kept, to be used again. */
void slp_table_fork_child(void)
{
    size_t kept = slp_align_up(sizeof tables->chunks, slp_os_page());
    if (slp_os_purge((char *)tables + kept, all_bytes - kept) != 0)
        slp_thread_zero((char *)tables + kept, all_bytes - kept);
    slp_thread_zero(tables->stack_heads, (size_t)((char *)tables + kept - (char *)tables->stack_heads));
    slp_modules_fork_child();
    begin();
}

/* ---- stacks and sites ---- */

static struct slp_stack *stack_at(uint32_t number)
{
    return (struct slp_stack *)(void *)(stacks + (size_t)number * GRAIN);
}

static uint64_t hash_of(const struct slp_trace *trace)
{
    uint64_t h = trace->depth;
    for (uint32_t i = 0; i < trace->depth; i++)
        h = (h ^ (uintptr_t)trace->frames[i]) * 0x9e3779b97f4a7c15u, h ^= h >> 29;
    return h;
}

static bool same(const struct slp_stack *s, uint64_t hash, const struct slp_trace *trace)
{
    if (s->hash != hash || s->depth != trace->depth)
        return false;
    for (uint32_t i = 0; i < s->depth; i++)
        if (s->frames[i] != trace->frames[i])
            return false;
    return true;
}

/* The stack's number; 0: not known, or there is no room for it. */
static uint32_t stack_of(const struct slp_trace *trace)
{
    if (trace->depth == 0)
        return 0;
    uint64_t hash = hash_of(trace);
    uint32_t *head = &tables->stack_heads[hash % HEADS], number = (uint32_t)(stacks_used / GRAIN);
    uint32_t least = slp_modules_see_locked(trace->frames, trace->depth, number);
    for (uint32_t i = *head; i >= least && i != 0; i = stack_at(i)->next)
        if (same(stack_at(i), hash, trace))
            return i;
    size_t bytes = slp_align_up(sizeof(struct slp_stack) + trace->depth * sizeof(void *), GRAIN);
    if (stack_bytes - stacks_used < bytes || SLP_LOAD(many_sites) + SITES_KEPT >= most_sites)
        return 0;
    stacks_used += bytes;
    struct slp_stack *s = stack_at(number);
    s->hash = hash;
    s->depth = trace->depth;
    for (uint32_t i = 0; i < trace->depth; i++)
        s->frames[i] = trace->frames[i];
    s->next = *head;
    *head = number;
    return number;
}

uint64_t slp_table_size(size_t n)
{
    if (n <= 2)
        return n <= 1 ? 1 : 2;
    uint32_t octave = 63 - (uint32_t)__builtin_clzll(n - 1);
    size_t step = (size_t)1 << (octave - (n <= 2 * SLP_ALIGN ? 1 : 3));
    return slp_align_up(n, n > 2 * SLP_ALIGN && step < SLP_ALIGN ? SLP_ALIGN : step);
}

/* The number of the site, made if need be; 0: no room. */
static uint32_t site_of(uint32_t stack, size_t bytes)
{
    uint64_t size = slp_table_size(bytes);
    _Atomic(uint32_t) *link = &stack_at(stack)->sites;
    for (; SLP_LOAD(*link) != 0; link = &sites[SLP_LOAD(*link) - 1].next)
        if (sites[SLP_LOAD(*link) - 1].size == size)
            return SLP_LOAD(*link);
    uint32_t n = SLP_LOAD(many_sites);
    if (n >= most_sites - (stack == 0 ? 0 : SITES_KEPT))
        return 0;
    sites[n].stack = stack;
    sites[n].size = size;
    SLP_STORE_REL(*link, n + 1);
    SLP_STORE_REL(many_sites, n + 1); /* ↔ slp_sample_sites */
    return n + 1;
}

uint32_t slp_sample_sites(void)
{
    return SLP_LOAD_ACQ(many_sites);
}

const struct slp_site *slp_sample_site(uint32_t i)
{
    return &sites[i - 1];
}

const struct slp_stack *slp_sample_stack(const struct slp_site *site)
{
    return site->stack == 0 ? NULL : stack_at(site->stack);
}

/* ---- records ---- */

static struct slp_record *record_at(uint32_t i)
{
    return &tables->chunks[i / RECORDS][i % RECORDS];
}

const struct slp_record *slp_table_record(uint32_t record)
{
    return record_at(record);
}

static _Atomic(uint32_t) *head_of(const void *p)
{
    return &tables->record_heads[(uintptr_t)p / SLP_ALIGN * 0x9e3779b97f4a7c15u >> 40 &
                                 (RECORD_HEADS - 1)];
}

/* What p's owner added stays there until it is freed, and the head with it is no 0. */
bool slp_table_may_have(const void *p)
{
    return SLP_LOAD(*head_of(p)) != 0;
}

static uint32_t record_new(void)
{
    uint32_t i = spare;
    if (i != 0) {
        spare = record_at(i)->next;
        return i;
    }
    i = records;
    if (i / RECORDS >= CHUNKS)
        return 0;
    struct slp_record **chunk = &tables->chunks[i / RECORDS];
    if (*chunk == NULL) {
        *chunk = slp_os_map(NULL, RECORDS_CHUNK);
        if (*chunk == NULL)
            return 0;
        slp_os_name(*chunk, RECORDS_CHUNK, "slabpool: live samples");
    }
    records++;
    return i;
}

static void sum(struct slp_sums_of_samples *s, const struct slp_record *r, int64_t sign)
{
    uint64_t by = (uint64_t)sign;
    SLP_BUMP(s->samples, by);
    SLP_BUMP(s->bytes, by * r->bytes);
    SLP_BUMP(s->weight, by * r->weight);
    SLP_BUMP(s->estimate, by * r->estimate);
}

void slp_table_put_locked(uint32_t record, const void *p)
{
    struct slp_record *r = record_at(record);
    _Atomic(uint32_t) *head = head_of(p);
    r->block = (uintptr_t)p;
    r->next = SLP_LOAD(*head);
    SLP_STORE(*head, record);
}

bool slp_table_add_locked(void *p, size_t bytes, uint64_t weight, const struct slp_trace *trace)
{
    uint32_t stack = stack_of(trace), site = site_of(stack, bytes);
    if (site == 0 && stack != 0)
        site = site_of(stack = 0, bytes);
    if (trace->depth != 0 && stack == 0)
        SLP_BUMP(slp_sampled.dropped, 1);
    if (site == 0)
        return false;
    struct slp_record r = {
        .bytes = bytes,
        .weight = weight,
        /* Rounded by chance, which has no bias. */
        .estimate = (uint64_t)(((unsigned __int128)weight * bytes +
                                slp_chance_next() % SLP_WEIGHT_ONE) / SLP_WEIGHT_ONE),
        .site = site,
        .thread = trace->thread,
    };
    sum(&sites[site - 1].allocs, &r, 1);
    uint32_t i = p == NULL ? 0 : record_new();
    if (i == 0)
        return false;
    *record_at(i) = r;
    sum(&sites[site - 1].live, &r, 1);
    slp_table_put_locked(i, p);
    return true;
}

uint32_t slp_table_take_locked(const void *p)
{
    _Atomic(uint32_t) *head = head_of(p);
    uint32_t before = 0, i = SLP_LOAD(*head);
    while (i != 0 && record_at(i)->block != (uintptr_t)p) {
        before = i;
        i = record_at(i)->next;
    }
    if (i != 0 && before != 0)
        record_at(before)->next = record_at(i)->next;
    else if (i != 0)
        SLP_STORE(*head, record_at(i)->next);
    return i;
}

void slp_table_end_locked(uint32_t record)
{
    struct slp_record *r = record_at(record);
    sum(&sites[r->site - 1].live, r, -1);
    r->next = spare;
    spare = record;
}

/* ---- all of them ---- */

void slp_table_each_locked(void (*visit)(void *context, const struct slp_record *r), void *context)
{
    for (uint32_t h = 0; h < RECORD_HEADS; h++)
        for (uint32_t i = SLP_LOAD(tables->record_heads[h]); i != 0; i = record_at(i)->next)
            visit(context, record_at(i));
}

void slp_sample_each_mapping(void (*visit)(void *context, const void *at, size_t bytes),
                             void *context)
{
    if (tables == NULL)
        return;
    visit(context, tables, all_bytes);
    for (uint32_t i = 0; i < CHUNKS && tables->chunks[i] != NULL; i++)
        visit(context, tables->chunks[i], RECORDS_CHUNK);
}
