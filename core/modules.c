#include "core/modules_object.h"

#include "core/find_object.h"
#include "core/maps.h"
#include "core/os.h"
#include "core/thread.h"

#include <errno.h>
#include <sys/auxv.h>

#define MOST    768
#define NAMES   ((size_t)64 << 10)

struct table {
    struct slp_module all[MOST];
    uint32_t order[MOST]; /* of those that are still there, by address */
    char names[NAMES];
    /* Room for what a small stack has none for. */
    ElfW(Phdr) parts[SLP_MODULE_PARTS];
    char name[SLP_MODULE_NAME];
    struct slp_maps maps;
    struct slp_map map;
};

static struct table *table;
static _Atomic(bool) ready;
static _Atomic(uint32_t) noted;
static uint32_t there; /* of order */
static size_t names_used;

static bool peek_here(void *context, void *to, uintptr_t from, size_t bytes)
{
    (void)context;
    return slp_os_peek(to, (const void *)from, bytes);
}

/* ---- names ---- */

static const char *keep_name(const char *name)
{
    size_t n = slp_module_path_bytes(name);
    if (n == 0 || n >= NAMES - names_used)
        return "";
    char *at = table->names + names_used;
    names_used += n + 1;
    for (size_t i = 0; i < n; i++)
        at[i] = name[i];
    return at; /* the zero behind it is there */
}

bool slp_module_is_there(const struct slp_module *m, slp_peek *peek, void *context)
{
    struct slp_object f;
    uint8_t id[SLP_BUILD_ID_MOST];
    if (m->lasting || !slp_find_object_opened())
        return true;
    if (!slp_find_object(m->begin, &f) || f.begin != m->whole)
        return false;
    if (m->id_bytes != 0)
        return peek(context, id, m->id_at, m->id_bytes) &&
               __builtin_memcmp(id, m->id, m->id_bytes) == 0;
    return slp_module_name(f.link, NULL, peek, context) == m->name;
}

/* ---- the table ---- */

uint32_t slp_modules_noted(void)
{
    return SLP_LOAD_ACQ(noted);
}

const struct slp_module *slp_modules_noted_at(uint32_t i)
{
    return &table->all[i];
}

static struct slp_module *ordered(uint32_t i)
{
    return &table->all[table->order[i]];
}

/* The first that ends behind the address. */
static uint32_t place_of(uintptr_t address)
{
    uint32_t from = 0, to = there;
    while (from < to) {
        uint32_t middle = (from + to) / 2;
        if (address >= ordered(middle)->end)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static struct slp_module *module_at(uintptr_t address)
{
    uint32_t i = place_of(address);
    return i < there && ordered(i)->begin <= address ? ordered(i) : NULL;
}

/* The i-th of the order was unmapped before the stack of that number. */
static void close_module(uint32_t i, uint32_t number)
{
    SLP_STORE(ordered(i)->until, number);
    for (there--; i < there; i++)
        table->order[i] = table->order[i + 1];
}

static void put_in_order(uint32_t n)
{
    const struct slp_module *m = &table->all[n];
    uint32_t at = place_of(m->begin);
    while (at < there && ordered(at)->begin < m->end)
        close_module(at, m->since);
    for (uint32_t i = there++; i > at; i--)
        table->order[i] = table->order[i - 1];
    table->order[at] = n;
}

static struct slp_module *add(const struct slp_module *m)
{
    uint32_t n = SLP_LOAD(noted);
    if (n == MOST)
        return NULL;
    table->all[n] = *m;
    put_in_order(n);
    SLP_STORE_REL(noted, n + 1); /* ↔ slp_modules_noted */
    return &table->all[n];
}

static void set_segment(struct slp_module *m, const ElfW(Phdr) *part, uintptr_t bias)
{
    uintptr_t lost = part->p_vaddr & (slp_os_page() - 1);
    m->begin = bias + part->p_vaddr - lost;
    m->end = slp_align_up(bias + part->p_vaddr + part->p_memsz, slp_os_page());
    m->offset = part->p_offset - lost;
}

static bool is_code(const ElfW(Phdr) *part)
{
    return part->p_type == PT_LOAD && (part->p_flags & PF_X) != 0 && part->p_memsz != 0;
}

/* ---- what was there at the start ---- */

static int note_object(struct dl_phdr_info *info, size_t size, void *lasting)
{
    struct slp_module m = {.base = info->dlpi_addr,
                           .until = SLP_STILL,
                           .name = slp_module_hash(info->dlpi_name),
                           .whole = UINTPTR_MAX,
                           .path = "",
                           .lasting = *(const bool *)lasting};
    (void)size;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        uintptr_t begin = m.base + (info->dlpi_phdr[i].p_vaddr & ~(slp_os_page() - 1));
        if (info->dlpi_phdr[i].p_type == PT_LOAD && begin < m.whole)
            m.whole = begin;
    }
    slp_module_read_id(&m, info->dlpi_phdr, info->dlpi_phnum, m.base, peek_here, NULL);
    if (m.whole == getauxval(AT_SYSINFO_EHDR))
        m.path = "[vdso]";
    else if (info->dlpi_name[0] != '\0')
        m.path = keep_name(info->dlpi_name);
    for (int i = 0; i < info->dlpi_phnum; i++)
        if (is_code(&info->dlpi_phdr[i])) {
            set_segment(&m, &info->dlpi_phdr[i], m.base);
            (void)add(&m);
        }
    return 0;
}

/* The files' names as the kernel has them: whole, without links. */
static void names_of_map(struct slp_module *only)
{
    if (!slp_maps_open(&table->maps))
        return;
    while (slp_maps_next(&table->maps, &table->map)) {
        struct slp_module *m = only ? only : module_at(table->map.begin);
        if (m != NULL && table->map.runs && table->map.path[0] == '/' &&
            m->begin <= table->map.begin && table->map.begin < m->end)
            m->path = keep_name(table->map.path);
    }
    slp_maps_close(&table->maps);
}

void slp_modules_start(bool lasting)
{
    int kept = errno;
    size_t bytes = slp_align_up(sizeof *table, slp_os_page());
    if (table == NULL)
        table = slp_os_map(NULL, bytes);
    if (table == NULL || SLP_LOAD(ready))
        return;
    slp_os_name(table, bytes, "slabpool: modules");
    (void)slp_find_object_open();
    (void)dl_iterate_phdr(note_object, &lasting);
    names_of_map(NULL);
    SLP_STORE_REL(ready, true); /* ↔ slp_modules_see_locked */
    errno = kept;
}

/* ---- stacks ---- */

static struct slp_module *note(uintptr_t address, uint32_t number)
{
    struct slp_object f;
    struct link_map link;
    if (SLP_LOAD(noted) == MOST || !slp_find_object(address, &f) ||
        !slp_os_peek(&link, f.link, offsetof(struct link_map, l_ld)))
        return NULL;
    struct slp_module m = {.begin = f.begin,
                           .end = f.end,
                           .whole = f.begin,
                           .base = link.l_addr,
                           .since = number,
                           .until = SLP_STILL,
                           .path = ""};
    int n = slp_module_parts(m.whole, table->parts, peek_here, NULL), i = 0;
    while (i < n && !(is_code(&table->parts[i]) &&
                      address - m.base - table->parts[i].p_vaddr < table->parts[i].p_memsz))
        i++;
    if (n != 0 && i == n)
        return NULL; /* no address of code */
    if (n != 0)
        set_segment(&m, &table->parts[i], m.base);
    slp_module_read_id(&m, table->parts, n, m.base, peek_here, NULL);
    m.name = slp_module_name(f.link, table->name, peek_here, NULL);
    if (table->name[0] == '/')
        m.path = keep_name(table->name);
    else
        names_of_map(&m); /* it counts from a folder that may change */
    return add(&m);
}

uint32_t slp_modules_see_locked(void *const *frames, uint32_t depth, uint32_t number)
{
    static uint32_t turn;
    const struct slp_module *last = NULL;
    uint32_t since = 0;
    if (!SLP_LOAD_ACQ(ready) || !slp_find_object_opened())
        return 0;
    turn++;
    for (uint32_t i = 0; i < depth; i++) {
        uintptr_t call = (uintptr_t)frames[i] - 1;
        if (last != NULL && call >= last->begin && call < last->end)
            continue;
        struct slp_module *m = module_at(call);
        if (m != NULL && !m->lasting && m->turn != turn &&
            !slp_module_is_there(m, peek_here, NULL)) {
            close_module(place_of(call), number);
            m = NULL;
        }
        if (m == NULL)
            m = note(call, number);
        if (m != NULL)
            m->turn = turn;
        if (m != NULL && m->since > since)
            since = m->since;
        last = m;
    }
    return since;
}

/* ---- fork ---- */

/* Another thread may have been at it: all but what it has finished is made again. */
void slp_modules_fork_child(void)
{
    uint32_t n = SLP_LOAD(noted), kept = 0;
    there = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (SLP_LOAD(table->all[i].until) != SLP_STILL)
            continue;
        if (kept != i)
            table->all[kept] = table->all[i];
        table->all[kept].since = 0;
        put_in_order(kept++);
    }
    SLP_STORE_REL(noted, kept);
}
