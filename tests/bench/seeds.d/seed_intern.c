/* seed_intern.c: a log is cut into fields, which are kept; many are the same. At the end all are
 * given up. An operation is a line of 6 fields; `kib` is what keeping them takes.
 *
 * heap    a copy of each field
 * intern  an interner that keeps its strings till its end      count  one that counts references
 * gchunk  GLib's GStringChunk, g_string_chunk_insert_const
 * static  a table of arrays that interns: no allocation
 */
#include "seed.h"

#if SEED_POOLS
#include "core/slabpool.h"
#endif
#if SEED_GLIB
#include <glib.h>
#endif

#define FIELDS 6
#define LINES 65536
#define LOG (LINES * 128)

static char text[LOG];
static size_t text_n;
static const char *kept[LINES][FIELDS];

static void prepare(size_t ops)
{
    static const char *const levels[] = {"DEBUG", "INFO", "INFO", "INFO", "WARNING", "ERROR"};
    if (ops > LINES)
        seed_die("too many lines");
    uint64_t state = 41;
    for (size_t i = 0; i < ops; i++) {
        text_n += (size_t)sprintf(
            text + text_n, "host-%02u.example.org %s service-%u.worker /api/v1/items/%u/details "
            "user%u %ums\n", (unsigned)seed_between(&state, 1, 50),
            levels[seed_between(&state, 0, 5)], (unsigned)seed_between(&state, 1, 40),
            (unsigned)seed_between(&state, 1, 2000), (unsigned)seed_between(&state, 1, 1000),
            (unsigned)seed_between(&state, 1, 400));
    }
    memset(kept, 0, sizeof kept);
}

/* The next field at *at, *n bytes; *at is behind it then. */
static inline const char *field(const char **at, size_t *n)
{
    const char *begin = *at, *end = begin;
    while (*end != ' ' && *end != '\n')
        end++;
    *n = (size_t)(end - begin);
    *at = end + 1;
    return begin;
}

#define KEEP(COPY)                                                                                 \
    const char *at = text;                                                                         \
    for (size_t op = 0; op < ops; op++)                                                            \
        for (size_t f = 0; f < FIELDS; f++) {                                                      \
            size_t n;                                                                              \
            const char *s = field(&at, &n);                                                        \
            kept[op][f] = seed_must(COPY);                                                         \
        }

#define GIVE_UP(RELEASE)                                                                           \
    uint64_t sum = 0;                                                                              \
    seed_held();                                                                                   \
    for (size_t op = 0; op < ops; op++)                                                            \
        for (size_t f = 0; f < FIELDS; f++) {                                                      \
            const char *s = kept[op][f];                                                           \
            sum = seed_mix(sum, (unsigned char)s[0] + (unsigned char)s[2] * 256u);                 \
            RELEASE;                                                                               \
        }

static inline void *heap_copy(const char *s, size_t n)
{
    char *p = seed_must(malloc(n + 1));
    memcpy(p, s, n);
    p[n] = '\0';
    return p;
}

static uint64_t heap(size_t ops)
{
    KEEP(heap_copy(s, n))
    GIVE_UP(free((void *)(uintptr_t)s))
    return sum;
}

#define SLOTS 16384
static struct slot {
    char *string;
    uint32_t hash, n;
} slots[SLOTS];
static char strings[1024 * 1024];

static char *table_find(const char *s, size_t n, size_t *used)
{
    uint64_t hash = n, word;
    size_t i = 0;
    for (; i + 8 <= n; i += 8) {
        memcpy(&word, s + i, 8);
        hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
        hash ^= hash >> 32;
    }
    word = 0;
    memcpy(&word, s + i, n - i);
    hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
    uint32_t h = (uint32_t)(hash >> 32);
    struct slot *slot = &slots[h % SLOTS];
    while (slot->string != NULL) {
        if (slot->hash == h && slot->n == n && memcmp(slot->string, s, n) == 0)
            return slot->string;
        slot = slot + 1 < slots + SLOTS ? slot + 1 : slots;
    }
    *slot = (struct slot){strings + *used, h, (uint32_t)n};
    *used += n + 1;
    memcpy(slot->string, s, n);
    slot->string[n] = '\0';
    return slot->string;
}

static uint64_t in_table(size_t ops)
{
    size_t used = 0;
    memset(slots, 0, sizeof slots);
    KEEP(table_find(s, n, &used))
    GIVE_UP((void)s)
    return sum;
}

#if SEED_POOLS
static uint64_t interned(size_t ops, unsigned flags)
{
    struct slabpool_intern *table = seed_must(slabpool_intern_create(flags));
    KEEP((void *)(uintptr_t)slabpool_intern_len(table, s, n))
    uint64_t all;
    if (flags == SLABPOOL_INTERN_KEEP) {
        GIVE_UP((void)s)
        all = sum;
    } else {
        GIVE_UP(slabpool_intern_release(table, s))
        all = sum;
    }
    slabpool_intern_destroy(table);
    return all;
}

static uint64_t intern(size_t ops)
{
    return interned(ops, SLABPOOL_INTERN_KEEP);
}

static uint64_t count(size_t ops)
{
    return interned(ops, SLABPOOL_INTERN_COUNT);
}
#endif

#if SEED_GLIB
/* It takes strings that end with a NUL. */
static char *chunk_copy(GStringChunk *chunk, const char *s, size_t n)
{
    char ended[64];
    memcpy(ended, s, n);
    ended[n] = '\0';
    return g_string_chunk_insert_const(chunk, ended);
}

static uint64_t gchunk(size_t ops)
{
    GStringChunk *chunk = g_string_chunk_new(4096);
    KEEP(chunk_copy(chunk, s, n))
    GIVE_UP((void)s)
    g_string_chunk_free(chunk);
    return sum;
}
#endif

static const struct seed_variant variants[] = {
    {"heap", heap, NULL, NULL},
    {"static", in_table, NULL, NULL},
#if SEED_POOLS
    {"intern", intern, NULL, NULL},
    {"count", count, NULL, NULL},
#endif
#if SEED_GLIB
    {"gchunk", gchunk, NULL, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

const struct seed_work seed_work = {prepare, variants};
