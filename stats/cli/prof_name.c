/* prof_name.c: names for the places of a profile; see prof.h.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "stats/cli/cli.h"
#include "stats/cli/prof.h"
#include "stats/symbol/file.h"
#include "stats/symbol/jit.h"
#include "stats/symbol/symbol.h"

#define FRAMES 64

/* A module while names are sought in it. */
struct opened {
    bool tried;
    struct slp_file *file;
    struct slp_jit *jit;
};

struct naming {
    struct slp_prof *p;
    const char *folders;
    struct opened *opened; /* of each module */
    uint32_t *plain;       /* of each string: as it is shown, + 1; 0: not made yet */
    size_t nplain;
    struct slp_intern told; /* paths that were spoken of */
};

static void tell_once(struct naming *n, const char *path, const char *what)
{
    uint32_t before = n->told.n;

    if (slp_intern_text(&n->told, path) >= before)
        slp_cli_say("%s: %s", path, what);
}

static void open_module(struct naming *n, const struct slp_prof_module *module, struct opened *o)
{
    const char *path = slp_prof_text(n->p, module->path);
    const char *id = slp_prof_text(n->p, module->build_id);
    enum slp_file_state state;
    struct stat st;
    char map[64];

    o->tried = true;
    if (path[0] == '\0' && module->pid > 0) {
        snprintf(map, sizeof map, "/tmp/perf-%" PRId64 ".map", module->pid);
        o->jit = slp_jit_open(map);
    }
    if (path[0] != '/')
        return;
    o->file = slp_file_open(path, id, n->folders, &state);
    if (state == SLP_FILE_OTHER)
        tell_once(n, path, "another build than the profile's; not named");
    else if (o->file && id[0] == '\0' && n->p->time > 0 && stat(path, &st) == 0 &&
             st.st_mtime > n->p->time)
        tell_once(n, path, "is newer than the profile; names in it may be wrong");
}

/* C++ names as their source has them. */
static uint32_t plain(struct naming *n, const char *name)
{
    uint32_t raw = slp_intern_text(&n->p->strings, name);

    if (strncmp(name, "_Z", 2) != 0)
        return raw;
    if (raw >= n->nplain) {
        size_t room = (size_t)raw * 2 + 64;
        n->plain = slp_grown(n->plain, room, sizeof *n->plain);
        memset(n->plain + n->nplain, 0, (room - n->nplain) * sizeof *n->plain);
        n->nplain = room;
    }
    if (n->plain[raw] == 0) {
        char *text = slp_symbol_plain(name);
        n->plain[raw] = (text ? slp_intern_text(&n->p->strings, text) : raw) + 1;
        free(text);
    }
    return n->plain[raw] - 1;
}

/* Frames whose names are there. */
static uint32_t keep(struct naming *n, const struct slp_frame *frames, size_t count)
{
    struct slp_prof_frame list[FRAMES];

    for (size_t i = 0; i < count; i++)
        list[i] = (struct slp_prof_frame){
            plain(n, frames[i].name),
            slp_intern_text(&n->p->strings, frames[i].file ? frames[i].file : ""),
            frames[i].line > 0 ? (uint32_t)frames[i].line : 0, frames[i].inlined};
    return slp_intern(&n->p->lists, list, count * sizeof *list);
}

/* One frame that says where it is. */
static uint32_t unnamed(struct naming *n, const char *module, uint64_t address)
{
    char *text = NULL;

    if (asprintf(&text, "%s%s0x%" PRIx64, module, module[0] != '\0' ? "+" : "", address) < 0)
        text = NULL;
    uint32_t list = keep(n, &(struct slp_frame){text ? text : "?", NULL, 0, false}, 1);
    free(text);
    return list;
}

static uint32_t name_place(struct naming *n, uint32_t number)
{
    const struct slp_prof_place *place = slp_intern_at(&n->p->places, number);
    struct slp_frame frames[FRAMES];
    uint64_t at = place->address;
    size_t count = 0;

    if (place->module == SLP_PROF_NONE)
        return unnamed(n, "", at);
    const struct slp_prof_module *module = slp_intern_at(&n->p->modules, place->module);
    struct opened *o = &n->opened[place->module];
    if (!o->tried)
        open_module(n, module, o);
    if (o->jit) {
        const char *name = slp_jit_find(o->jit, at);
        if (name)
            return keep(n, &(struct slp_frame){name, NULL, 0, false}, 1);
    }
    bool linked = place->linked ||
                  (o->file && slp_file_linked(o->file, at, n->p->first[place->module], &at));
    if (o->file && linked)
        count = slp_file_find(o->file, at, frames, FRAMES);
    if (count > 0)
        return keep(n, frames, count);
    const char *file = slp_prof_module_name(n->p, number);
    return unnamed(n, slp_prof_text(n->p, module->path)[0] != '\0' ? file : "", at);
}

/* What the profile has itself; C++'s names may still be the linker's. */
static uint32_t own_names(struct naming *n, uint32_t list)
{
    const struct slp_interned *at = &n->p->lists.table[list];
    struct slp_prof_frame *frames = slp_grown(NULL, at->size, 1);

    memcpy(frames, at->bytes, at->size);
    for (size_t i = 0; i < at->size / sizeof *frames; i++)
        frames[i].name = plain(n, slp_prof_text(n->p, frames[i].name));
    uint32_t named = slp_intern(&n->p->lists, frames, at->size);
    free(frames);
    return named;
}

void slp_prof_name(struct slp_prof *p, const char *folders)
{
    struct naming n = {.p = p, .folders = folders};

    n.opened = slp_grown(NULL, p->modules.n, sizeof *n.opened);
    memset(n.opened, 0, p->modules.n * sizeof *n.opened);
    p->named = slp_grown(p->named, p->places.n, sizeof *p->named);
    for (uint32_t i = 0; i < p->places.n; i++) {
        const struct slp_prof_place *place = slp_intern_at(&p->places, i);
        p->named[i] =
            place->frames != SLP_PROF_NONE ? own_names(&n, place->frames) : name_place(&n, i);
    }
    for (uint32_t i = 0; i < p->modules.n; i++) {
        slp_file_drop(n.opened[i].file);
        slp_jit_drop(n.opened[i].jit);
    }
    free(n.opened);
    free(n.plain);
    slp_intern_drop(&n.told);
}
