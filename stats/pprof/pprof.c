/* pprof.c: the .pb.gz form: pprof's profile.proto in a gzip stream.
 *
 * Purpose     Rows as they are met: a message that is cut anywhere between two fields is two
 *             messages whose concatenation means the same, so each string, mapping, location
 *             and sample is packed as a profile of its own. Nothing grows with the profile but
 *             the table of locations.
 * Values      Estimates. What rounding takes from one row is added to the next, so that a column's
 *             sum is the sum of the estimates; of blocks, those that live and those that were freed
 *             are rounded, and what was allocated is their sum. bytes, a row's label, is the mean
 *             size of its samples, as in Go's heap profiles; readers that find no
 *             default_sample_type take the last, so it says inuse_space as they would.
 * Locations   An address is that of the call: one below where it returns to. Two are one when
 *             address and module are. A stack that is not known has one location, named "[unknown]"; no
 *             other has a name.
 * Memory      From slp_pprof.map: 0.5 MiB, of it 0.3 MiB used by zlib, and 21 to 43 bytes a
 *             location, 64 while their table grows.
 * Locks, errno, fork, signals   stats/pprof.h. No stdio, no allocation; 2 KiB of stack.
 */
#include "stats/pprof.h"

#include "stats/out.h"
#include "stats/pprof/stream.h"
#include "stats/version.h"

#include <errno.h>
#include <profile.pb-c.h>
#include <string.h>
#include <sys/auxv.h>
#include <time.h>
#include <unistd.h>

#define FIRST  4096 /* locations there is room for */
#define UNIT   SLP_WEIGHT_ONE
#define NOBODY 1 /* id of the location of stacks that are not known, and of its function */

/* Places in the table of strings, in this order. */
enum text {
    EMPTY, ALLOC_OBJECTS, COUNT, ALLOC_SPACE, BYTES, INUSE_OBJECTS, INUSE_SPACE, SPACE, UNKNOWN,
    TEXTS
};
static const char *const texts[TEXTS] = {
    "", "alloc_objects", "count", "alloc_space", "bytes", "inuse_objects", "inuse_space", "space",
    "[unknown]",
};

struct location {
    uintptr_t address;
    uint32_t module; /* its number, or how many there are: none */
    uint32_t id;     /* 0: free */
};

struct writer {
    struct slp_stream stream;
    const struct slp_pprof *p;
    bool failed; /* what the stream does not know */
    int64_t strings; /* how many */
    struct location *table;
    uint32_t capacity, locations;
    bool have_nobody;
    uint64_t carry[2]; /* of what was freed and what lives, in 1 / UNIT */
    uint64_t ids[SLP_STACK_MOST];
    char name[2048];
};

static void put(struct writer *w, const Slp__Pprof__Profile *part)
{
    protobuf_c_message_pack_to_buffer(&part->base, &w->stream.in);
}

/* ---- strings ---- */

/* Its place in the table. What is not UTF-8 may not be there. */
static int64_t put_string(struct writer *w, const char *text)
{
    Slp__Pprof__Profile part = SLP__PPROF__PROFILE__INIT;
    char *name = w->name;
    size_t n = 0;

    while (*text != '\0' && n < sizeof w->name - 4) {
        size_t some = slp_utf8_length(text);
        if (some == 0)
            name[n++] = '?';
        else
            memcpy(name + n, text, some);
        n += some;
        text += some == 0 ? 1 : some;
    }
    name[n] = '\0';
    part.n_string_table = 1;
    part.string_table = &name;
    put(w, &part);
    return w->strings++;
}

static int64_t put_hex(struct writer *w, const uint8_t *bytes, size_t n)
{
    char text[2 * SLP_BUILD_ID_MOST + 1];

    slp_format_id(text, bytes, n);
    return put_string(w, text);
}

static int64_t put_comment(struct writer *w, const char *text, uint64_t value)
{
    char line[128];
    struct slp_out out = {.data = line, .size = sizeof line - 1};

    slp_out_text(&out, text);
    slp_out_u64(&out, value);
    line[out.used] = '\0';
    return put_string(w, line);
}

/* ---- what the profile is of ---- */

static void put_head(struct writer *w)
{
    Slp__Pprof__Profile part = SLP__PPROF__PROFILE__INIT;
    Slp__Pprof__ValueType types[5], *listed[4];
    static const enum text type[5] = {ALLOC_OBJECTS, ALLOC_SPACE, INUSE_OBJECTS, INUSE_SPACE,
                                      SPACE};
    struct timespec now;

    for (int i = 0; i < TEXTS; i++)
        put_string(w, texts[i]);
    for (int i = 0; i < 5; i++) {
        slp__pprof__value_type__init(&types[i]);
        types[i].type = type[i];
        types[i].unit = i == 0 || i == 2 ? COUNT : BYTES;
        if (i < 4)
            listed[i] = &types[i];
    }
    int64_t comments[] = {
        put_string(w, "slabpool " SLP_VERSION),
        put_comment(w, "pid: ", (uint64_t)getpid()), /* whose JIT's names those are */
        put_comment(w, "samples: ", w->p->samples),
        put_comment(w, "samples whose stack found no room: ", w->p->dropped),
        put_comment(w, "samples whose free could not be seen: ", w->p->untracked),
    };
    part.n_sample_type = 4;
    part.sample_type = listed;
    part.default_sample_type = INUSE_SPACE;
    part.period_type = &types[4];
    part.period = (int64_t)w->p->rate;
    part.n_comment = sizeof comments / sizeof comments[0];
    part.comment = comments;
    if (clock_gettime(CLOCK_REALTIME, &now) == 0)
        part.time_nanos = (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
    part.duration_nanos = w->p->milliseconds * 1000000;
    put(w, &part);
}

static void put_mapping(struct writer *w, uint32_t i)
{
    Slp__Pprof__Profile part = SLP__PPROF__PROFILE__INIT;
    Slp__Pprof__Mapping mapping = SLP__PPROF__MAPPING__INIT, *listed = &mapping;
    const struct slp_module *m = w->p->at(w->p->modules, i);

    mapping.id = i + 1;
    mapping.memory_start = m->begin;
    mapping.memory_limit = m->end;
    mapping.file_offset = m->offset;
    mapping.filename = m->path[0] != '\0' ? put_string(w, m->path) : EMPTY;
    mapping.build_id = m->id_bytes != 0 ? put_hex(w, m->id, m->id_bytes) : EMPTY;
    part.n_mapping = 1;
    part.mapping = &listed;
    put(w, &part);
}

static uint32_t modules(const struct writer *w)
{
    return w->p->modules ? w->p->count(w->p->modules) : 0;
}

/* Readers take the first for the program's. */
static void put_mappings(struct writer *w)
{
    uint32_t n = modules(w);
    uint32_t program = n != 0 ? w->p->find(w->p->modules, 0, getauxval(AT_ENTRY)) : 0;

    if (program < n)
        put_mapping(w, program);
    for (uint32_t i = 0; i < n; i++)
        if (i != program)
            put_mapping(w, i);
}

/* ---- locations ---- */

static struct location *place_of(struct location *table, uint32_t capacity, uintptr_t address,
                                 uint32_t module)
{
    uint64_t hash = (address ^ (uint64_t)module << 48) * 0x9e3779b97f4a7c15u;
    uint32_t i = (uint32_t)(hash >> 32) & (capacity - 1);

    while (table[i].id != 0 && (table[i].address != address || table[i].module != module))
        i = (i + 1) & (capacity - 1);
    return &table[i];
}

static size_t table_bytes(const struct writer *w, uint32_t capacity)
{
    return slp_align_up(capacity * sizeof(struct location), w->p->page);
}

static int grow(struct writer *w)
{
    uint32_t capacity = w->capacity == 0 ? FIRST : 2 * w->capacity;
    struct location *table = w->p->map(NULL, table_bytes(w, capacity));

    if (!table)
        return -1;
    for (uint32_t i = 0; i < w->capacity; i++)
        if (w->table[i].id != 0)
            *place_of(table, capacity, w->table[i].address, w->table[i].module) = w->table[i];
    if (w->table)
        w->p->unmap(w->table, table_bytes(w, w->capacity));
    w->table = table;
    w->capacity = capacity;
    return 0;
}

static void put_location(struct writer *w, Slp__Pprof__Location *location)
{
    Slp__Pprof__Profile part = SLP__PPROF__PROFILE__INIT;

    part.n_location = 1;
    part.location = &location;
    put(w, &part);
}

static uint64_t location_of(struct writer *w, uint32_t stack, uintptr_t address)
{
    uint32_t n = modules(w), module = n != 0 ? w->p->find(w->p->modules, stack, address) : 0;

    if (w->locations >= w->capacity / 4 * 3 && grow(w) != 0) {
        errno = ENOMEM;
        w->failed = true;
        return 0;
    }
    struct location *at = place_of(w->table, w->capacity, address, module);
    if (at->id == 0) {
        Slp__Pprof__Location location = SLP__PPROF__LOCATION__INIT;
        *at = (struct location){address, module, NOBODY + ++w->locations};
        location.id = at->id;
        location.mapping_id = module < n ? module + 1 : 0;
        location.address = address;
        put_location(w, &location);
    }
    return at->id;
}

static uint64_t nobody(struct writer *w)
{
    Slp__Pprof__Profile part = SLP__PPROF__PROFILE__INIT;
    Slp__Pprof__Function function = SLP__PPROF__FUNCTION__INIT, *functions = &function;
    Slp__Pprof__Line line = SLP__PPROF__LINE__INIT, *lines = &line;
    Slp__Pprof__Location location = SLP__PPROF__LOCATION__INIT;

    if (w->have_nobody)
        return NOBODY;
    w->have_nobody = true;
    function.id = line.function_id = location.id = NOBODY;
    function.name = function.system_name = UNKNOWN;
    part.n_function = 1;
    part.function = &functions;
    put(w, &part);
    location.n_line = 1;
    location.line = &lines;
    put_location(w, &location);
    return NOBODY;
}

/* ---- samples ---- */

static int64_t whole(uint64_t *carry, uint64_t weight)
{
    *carry += weight;
    uint64_t n = *carry / UNIT;
    *carry %= UNIT;
    return (int64_t)n;
}

static void put_sample(struct writer *w, const struct slp_site *site)
{
    Slp__Pprof__Profile part = SLP__PPROF__PROFILE__INIT;
    Slp__Pprof__Sample sample = SLP__PPROF__SAMPLE__INIT, *samples = &sample;
    Slp__Pprof__Label label = SLP__PPROF__LABEL__INIT, *labels = &label;
    const struct slp_stack *stack = w->p->stack(site);
    int64_t values[4];

    /* What lives first, so that it is never more than was allocated; nor by rounding. */
    uint64_t live = SLP_LOAD(site->live.weight);
    values[2] = whole(&w->carry[1], live);
    values[3] = (int64_t)SLP_LOAD(site->live.estimate);
    uint64_t allocs = SLP_LOAD(site->allocs.weight);
    values[0] = values[2] + whole(&w->carry[0], allocs > live ? allocs - live : 0);
    values[1] = (int64_t)SLP_LOAD(site->allocs.estimate);
    uint64_t met = SLP_LOAD(site->allocs.samples);
    if (met == 0)
        return;
    label.key = label.num_unit = BYTES;
    label.num = (int64_t)(SLP_LOAD(site->allocs.bytes) / met);
    uint32_t depth = stack ? stack->depth : 0;
    depth = depth < SLP_STACK_MOST ? depth : SLP_STACK_MOST;
    for (uint32_t i = 0; i < depth; i++)
        w->ids[i] = location_of(w, site->stack, (uintptr_t)stack->frames[i] - 1);
    if (depth == 0)
        w->ids[depth++] = nobody(w);
    sample.n_location_id = depth;
    sample.location_id = w->ids;
    sample.n_value = 4;
    sample.value = values;
    sample.n_label = 1;
    sample.label = &labels;
    part.n_sample = 1;
    part.sample = &samples;
    put(w, &part);
}

/* ---- all of it ---- */

__attribute__((visibility("default"))) int slp_pprof_write(const struct slp_pprof *p)
{
    size_t bytes = slp_align_up(sizeof(struct writer), p->page);

    if (strcmp(p->version, SLP_VERSION) != 0) {
        errno = ELIBBAD;
        return -1;
    }
    struct writer *w = p->map(NULL, bytes);
    if (!w) {
        errno = ENOMEM;
        return -1;
    }
    w->p = p;
    slp_stream_open(&w->stream, p->flush, p->context);
    put_head(w);
    put_mappings(w);
    for (uint32_t i = 1; i <= p->sites && !w->failed && !w->stream.failed; i++)
        put_sample(w, p->site(i));
    if (!w->failed && slp_stream_end(&w->stream) != 0)
        w->failed = true;
    int result = w->failed ? -1 : 0, error = errno;
    if (w->table)
        p->unmap(w->table, table_bytes(w, w->capacity));
    p->unmap(w, bytes);
    errno = error;
    return result;
}
