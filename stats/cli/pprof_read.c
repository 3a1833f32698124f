/* pprof_read.c: pprof's form, of any program that writes it; see prof.h.
 *
 * A file is trusted in nothing: ids and strings that do not exist count as unknown, what it unpacks
 * to and the memory that its messages take are bounded.
 */
#include <inttypes.h>
#include <profile.pb-c.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "stats/cli/prof.h"

#define UNPACKED ((size_t)256 << 20) /* bytes, at most */
#define SEARCHED 4096 /* mappings, for a location that names none */
#define MEMORY   ((size_t)2 << 30)   /* of the messages */

typedef Slp__Pprof__Profile Profile;
typedef Slp__Pprof__Sample Sample;
typedef Slp__Pprof__Mapping Mapping;
typedef Slp__Pprof__Location Location;
typedef Slp__Pprof__Function Function;

const char *slp_pprof_unpack(const void *data, size_t size, void **out, size_t *out_size)
{
    z_stream z = {.next_in = (Bytef *)(uintptr_t)data, .avail_in = (uInt)size};
    size_t room = 0, have = 0;
    const char *wrong = NULL;
    char *to = NULL;
    int result = Z_OK;

    if (size > UNPACKED || inflateInit2(&z, 15 + 16) != Z_OK)
        return "is too large";
    while (!wrong) {
        if (have == room) {
            room = room ? room * 2 : 65536;
            to = slp_grown(to, room, 1);
        }
        z.next_out = (Bytef *)to + have;
        z.avail_out = (uInt)(room - have);
        result = inflate(&z, Z_NO_FLUSH);
        have = room - z.avail_out;
        if (have > UNPACKED)
            wrong = "unpacks to more than 256 MiB";
        else if (result == Z_STREAM_END && z.avail_in > 0 && z.next_in[0] == 0x1f)
            result = inflateReset(&z); /* one more member */
        else if (result == Z_STREAM_END)
            break;
        if (result == Z_BUF_ERROR && z.avail_out == 0)
            result = Z_OK;
        if (!wrong && result != Z_OK)
            wrong = z.avail_in == 0 ? "is cut short" : "is damaged";
    }
    inflateEnd(&z);
    if (wrong) {
        free(to);
        return wrong;
    }
    *out = to;
    *out_size = have;
    return NULL;
}

/* ---- memory of the messages ---- */

struct budget {
    size_t left;
};

static void *take(void *data, size_t size)
{
    struct budget *budget = data;

    if (size > budget->left)
        return NULL;
    budget->left -= size;
    return malloc(size);
}

static void give(void *data, void *at)
{
    (void)data;
    free(at);
}

/* ---- ids ---- */

/* Ids mostly count from 1: looked up there first. */
struct ids {
    struct id {
        uint64_t id;
        size_t place;
    } *table;
    size_t n;
};

static int by_id(const void *a, const void *b)
{
    const struct id *x = a, *y = b;

    return x->id < y->id ? -1 : x->id > y->id;
}

/* The place of an id, or SIZE_MAX. */
static size_t find_id(const struct ids *ids, uint64_t id)
{
    if (id - 1 < ids->n && ids->table[id - 1].id == id)
        return ids->table[id - 1].place;
    const struct id wanted = {id, 0};
    const struct id *found =
        ids->n > 0 ? bsearch(&wanted, ids->table, ids->n, sizeof wanted, by_id) : NULL;
    return found ? found->place : SIZE_MAX;
}

#define READ_IDS(ids, of, count)                                                                   \
    do {                                                                                           \
        (ids)->table = slp_grown(NULL, (count), sizeof *(ids)->table);                             \
        for ((ids)->n = 0; (ids)->n < (count); (ids)->n++)                                         \
            (ids)->table[(ids)->n] = (struct id){(of)[(ids)->n]->id, (ids)->n};                    \
        qsort((ids)->table, (ids)->n, sizeof *(ids)->table, by_id);                                \
    } while (0)

struct reading {
    const Profile *from;
    struct slp_prof *to;
    struct ids mappings, locations, functions;
    uint32_t *places, *modules; /* of each location, of each mapping: numbers of *to */
    uint32_t nowhere;
    uint32_t kinds[SLP_PROF_KINDS];
    int64_t pid;
};

static const char *text_of(const Profile *p, int64_t at)
{
    const char *text =
        at >= 0 && (uint64_t)at < p->n_string_table ? p->string_table[at] : NULL;

    return text ? text : "";
}

/* ---- locations ---- */

static uint32_t read_lines(struct reading *r, const Location *l)
{
    struct slp_prof_frame *frames = l->n_line ? slp_grown(NULL, l->n_line, sizeof *frames) : NULL;
    uint32_t n = 0;

    for (size_t i = 0; i < l->n_line; i++) {
        size_t at = find_id(&r->functions, l->line[i]->function_id);
        const Function *f = at == SIZE_MAX ? NULL : r->from->function[at];
        const char *name = f ? text_of(r->from, f->name) : "";
        if (f && name[0] == '\0')
            name = text_of(r->from, f->system_name);
        if (name[0] == '\0')
            continue;
        int64_t line = l->line[i]->line;
        frames[n++] = (struct slp_prof_frame){
            slp_intern_text(&r->to->strings, name),
            slp_intern_text(&r->to->strings, text_of(r->from, f->filename)),
            line > 0 && line <= INT32_MAX ? (uint32_t)line : 0, 1};
    }
    if (n > 0)
        frames[n - 1].inlined = 0;
    uint32_t list =
        n > 0 ? slp_intern(&r->to->lists, frames, n * sizeof *frames) : SLP_PROF_NONE;
    free(frames);
    return list;
}

/* The mapping that a location says, or that its address lies in. */
static size_t mapping_of(const struct reading *r, const Location *l)
{
    size_t at = l->mapping_id ? find_id(&r->mappings, l->mapping_id) : SIZE_MAX;

    for (size_t i = 0; at == SIZE_MAX && l->address && i < r->from->n_mapping && i < SEARCHED; i++)
        if (l->address >= r->from->mapping[i]->memory_start &&
            l->address < r->from->mapping[i]->memory_limit)
            at = i;
    return at;
}

static bool is_file(const char *path)
{
    return path[0] != '\0' && strncmp(path, "//anon", 6) != 0 && strcmp(path, "[anon]") != 0;
}

static void read_mappings(struct reading *r)
{
    r->modules = slp_grown(NULL, r->from->n_mapping, sizeof *r->modules);
    for (size_t i = 0; i < r->from->n_mapping; i++) {
        const Mapping *m = r->from->mapping[i];
        const char *path = text_of(r->from, m->filename);
        r->modules[i] =
            is_file(path) ? slp_prof_module(r->to, path, text_of(r->from, m->build_id), 0,
                                            m->file_offset)
                          : r->nowhere;
    }
}

static void read_locations(struct reading *r)
{
    r->places = slp_grown(NULL, r->from->n_location, sizeof *r->places);
    for (size_t i = 0; i < r->from->n_location; i++) {
        const Location *l = r->from->location[i];
        size_t at = mapping_of(r, l);
        struct slp_prof_place place = {l->address, r->nowhere, 0, read_lines(r, l), 0};
        if (at != SIZE_MAX && r->modules[at] != r->nowhere) {
            place.module = r->modules[at];
            place.address += r->from->mapping[at]->file_offset -
                             r->from->mapping[at]->memory_start;
        }
        r->places[i] = slp_intern(&r->to->places, &place, sizeof place);
    }
}

/* ---- samples ---- */

static double block_size(const struct reading *r, const Sample *s)
{
    double space = 0, objects = 0;

    for (size_t i = 0; i < s->n_label; i++)
        if (strcmp(text_of(r->from, s->label[i]->key), "bytes") == 0 && s->label[i]->num > 0)
            return (double)s->label[i]->num;
    for (size_t i = 0; i < s->n_value && i < r->from->n_sample_type && i < SLP_PROF_KINDS; i++) {
        const char *type = text_of(r->from, r->from->sample_type[i]->type);
        if (strstr(type, "space"))
            space += (double)s->value[i];
        else if (strstr(type, "objects"))
            objects += (double)s->value[i];
    }
    return space > 0 && objects > 0 ? space / objects : 0;
}

static void read_sample(struct reading *r, const Sample *s, double rate)
{
    uint32_t *stack = slp_grown(NULL, s->n_location_id, sizeof *stack);
    double values[SLP_PROF_KINDS];
    size_t depth = 0, n = s->n_value < SLP_PROF_KINDS ? s->n_value : SLP_PROF_KINDS;

    for (size_t i = 0; i < s->n_location_id; i++) {
        size_t at = find_id(&r->locations, s->location_id[i]);
        if (at != SIZE_MAX)
            stack[depth++] = r->places[at];
    }
    for (size_t i = 0; i < n; i++)
        values[i] = (double)s->value[i];
    slp_prof_add(r->to, stack, depth, rate > 1 ? block_size(r, s) : 0, rate, r->kinds, values,
                 n < r->from->n_sample_type ? n : r->from->n_sample_type);
    free(stack);
}

/* The process, from a comment "pid: 123". */
static int64_t pid_of(const Profile *p)
{
    for (size_t i = 0; i < p->n_comment; i++) {
        const char *text = text_of(p, p->comment[i]);
        bool is = strncmp(text, "pid", 3) == 0;
        long pid = is ? strtol(text + 3 + strspn(text + 3, " :="), NULL, 10) : 0;
        if (pid > 0 && pid < INT32_MAX)
            return pid;
    }
    return 0;
}

static void read_profile(struct reading *r)
{
    const Profile *from = r->from;
    const Slp__Pprof__ValueType *period = from->period_type;
    bool bytes = period && strcmp(text_of(from, period->unit), "bytes") == 0;
    double rate = bytes && from->period > 1 ? (double)from->period : 1;

    for (size_t i = 0; i < SLP_PROF_KINDS; i++)
        r->kinds[i] = SLP_PROF_NONE;
    for (size_t i = 0; i < from->n_sample_type && i < SLP_PROF_KINDS; i++) {
        int64_t type = from->sample_type[i]->type;
        r->kinds[i] = slp_prof_kind(r->to, text_of(from, type),
                                    text_of(from, from->sample_type[i]->unit));
        if (type == from->default_sample_type)
            r->to->chosen = r->kinds[i];
    }
    r->pid = pid_of(from);
    r->nowhere = slp_prof_module(r->to, "", "", r->pid, 0);
    READ_IDS(&r->mappings, from->mapping, from->n_mapping);
    READ_IDS(&r->locations, from->location, from->n_location);
    READ_IDS(&r->functions, from->function, from->n_function);
    read_mappings(r);
    read_locations(r);
    for (size_t i = 0; i < from->n_sample; i++)
        read_sample(r, from->sample[i], rate);
    r->to->rate = rate;
    r->to->bare = r->to->bare || !bytes || from->period < 1;
}

const char *slp_pprof_read(const void *data, size_t size, struct slp_prof *p)
{
    struct budget budget = {MEMORY};
    ProtobufCAllocator allocator = {take, give, &budget};
    struct reading r = {.to = p};

    p->chosen = SLP_PROF_NONE;
    Profile *profile = slp__pprof__profile__unpack(&allocator, size, data);
    if (!profile)
        return budget.left < MEMORY / 2 ? "is too large" : "is no profile of pprof's form";
    if (profile->n_sample_type == 0) {
        slp__pprof__profile__free_unpacked(profile, &allocator);
        return "says of no value what it is";
    }
    r.from = profile;
    read_profile(&r);
    free(r.mappings.table);
    free(r.locations.table);
    free(r.functions.table);
    free(r.places);
    free(r.modules);
    slp__pprof__profile__free_unpacked(profile, &allocator);
    return NULL;
}
