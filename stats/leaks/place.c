/* place.c: see place.h.
 */
#include "stats/leaks/place.h"

#include <string.h>

#include "stats/symbol/file.h"

#define FILES 64

static struct slp_file *file_of(const struct slp_module *m)
{
    static struct {
        const struct slp_module *module;
        struct slp_file *file;
    } known[FILES];
    static size_t n;
    char id[2 * SLP_BUILD_ID_MOST + 1];
    enum slp_file_state state;

    for (size_t i = 0; i < n; i++)
        if (known[i].module == m)
            return known[i].file;
    if (n == FILES)
        return NULL;
    slp_format_id(id, m->id, m->id_bytes);
    known[n].module = m;
    known[n].file = slp_file_open(m->path, id, NULL, &state);
    return known[n++].file;
}

/* Of code that is there no more. */
static size_t find_gone(const struct slp_module *m, uint64_t pc, struct slp_frame *frames,
                        size_t most)
{
    struct slp_file *file = file_of(m);
    uint64_t at;

    return file && slp_file_linked(file, pc - m->begin + m->offset, m->offset, &at)
               ? slp_file_find(file, at, frames, most)
               : 0;
}

/* Is what is mapped there now, if anything, another file? */
static bool is_other(const struct slp_symbol_place *now, const struct slp_module *m)
{
    if (!now->file || m->gone || SLP_LOAD(m->until) != SLP_STILL)
        return true;
    return m->id_bytes != 0 && now->id_bytes != 0 &&
           (m->id_bytes != now->id_bytes || memcmp(m->id, now->build_id, m->id_bytes) != 0);
}

size_t slp_place_find(struct slp_symbols *symbols, const struct slp_leaks_stack *stack, uint32_t i,
                      struct slp_symbol_place *place, struct slp_frame *frames, size_t most)
{
    uint64_t pc = (uintptr_t)stack->frames[i] - 1;
    const struct slp_module *m = stack->modules[i];
    size_t n = 0;

    *place = (struct slp_symbol_place){.file = NULL};
    if (symbols)
        n = slp_symbols_frames(symbols, pc, place, frames, most);
    if (!m || m->path[0] != '/' || !is_other(place, m))
        return n;
    *place = (struct slp_symbol_place){m->path, pc - m->base, m->id, m->id_bytes};
    return find_gone(m, pc, frames, most);
}
