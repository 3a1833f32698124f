/* symbol.c: see symbol.h.
 */
#include "stats/symbol/symbol.h"

#include <elfutils/libdwfl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "stats/symbol/index.h"

struct slp_symbols {
    Dwfl *dwfl;
};

static char *debug_path; /* NULL: the usual places */

/* A map may name anything: a pipe would be waited for. */
static int find_file(Dwfl_Module *module, void **data, const char *name, Dwarf_Addr base,
                     char **file, Elf **elf)
{
    struct stat st;

    if (stat(name, &st) != 0 || !S_ISREG(st.st_mode))
        return -1;
    return dwfl_linux_proc_find_elf(module, data, name, base, file, elf);
}

/* dwfl_standard_find_debuginfo starts the client of debuginfod for a module with a build id, even when
 * it has no server to ask: libcurl and OpenSSL, which at the end of a process have cleaned up. */
static int find_debug(Dwfl_Module *module, void **data, const char *name, Dwarf_Addr base,
                      const char *file, const char *link, GElf_Word crc, char **found)
{
    const unsigned char *id;
    GElf_Addr at;

    if (dwfl_module_build_id(module, &id, &at) > 0)
        return dwfl_build_id_find_debuginfo(module, data, name, base, file, link, crc, found);
    return dwfl_standard_find_debuginfo(module, data, name, base, file, link, crc, found);
}

static const Dwfl_Callbacks callbacks = {
    .find_elf = find_file,
    .find_debuginfo = find_debug,
    .debuginfo_path = &debug_path,
};

struct slp_symbols *slp_symbols_open(FILE *maps)
{
    struct slp_symbols *s = calloc(1, sizeof *s);

    if (!s)
        return NULL;
    unsetenv("DEBUGINFOD_URLS");
    s->dwfl = dwfl_begin(&callbacks);
    if (s->dwfl) {
        dwfl_report_begin(s->dwfl);
        (void)dwfl_linux_proc_maps_report(s->dwfl, maps);
        dwfl_report_end(s->dwfl, NULL, NULL);
    }
    return s;
}

/* ---- one address ---- */

static struct slp_index *index_of(Dwfl_Module *module)
{
    void **mine = NULL;

    dwfl_module_info(module, &mine, NULL, NULL, NULL, NULL, NULL, NULL);
    if (mine && !*mine)
        *mine = slp_index_open(module);
    return mine ? *mine : NULL;
}

size_t slp_symbols_frames(struct slp_symbols *s, uint64_t pc, struct slp_symbol_place *place,
                          struct slp_frame *frames, size_t most)
{
    Dwfl_Module *module = s->dwfl ? dwfl_addrmodule(s->dwfl, pc) : NULL;
    struct slp_index *index = module ? index_of(module) : NULL;
    GElf_Addr bias = 0, at;

    *place = (struct slp_symbol_place){.file = NULL};
    if (!module)
        return 0;
    place->file = dwfl_module_info(module, NULL, &bias, NULL, NULL, NULL, NULL, NULL);
    dwfl_module_getelf(module, &bias);
    place->offset = pc - bias;
    int n = dwfl_module_build_id(module, &place->build_id, &at);
    place->id_bytes = n > 0 ? (size_t)n : 0;
    return index ? slp_index_find(index, pc, frames, most) : 0;
}

uint64_t slp_symbols_address(struct slp_symbols *s, uint64_t within, const char *name)
{
    Dwfl_Module *module = s->dwfl ? dwfl_addrmodule(s->dwfl, within) : NULL;
    int n = module ? dwfl_module_getsymtab(module) : 0;
    GElf_Sym symbol;
    GElf_Addr at;

    for (int i = 0; i < n; i++) {
        const char *is = dwfl_module_getsym_info(module, i, &symbol, &at, NULL, NULL, NULL);
        if (is && strcmp(is, name) == 0 && GELF_ST_TYPE(symbol.st_info) == STT_FUNC &&
            symbol.st_shndx != SHN_UNDEF)
            return at;
    }
    return 0;
}
