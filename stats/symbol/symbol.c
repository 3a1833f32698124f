/* symbol.c: see symbol.h. Names are kept in a tree by address, as profiles name few addresses
 * often.
 */
#include "stats/symbol/symbol.h"

#include <elfutils/libdwfl.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "stats/symbol/index.h"
#include "stats/symbol/put.h"

#define FRAMES 64 /* of one address */

struct name {
    uint64_t address;
    int caller;
    char *text;
};

struct slp_symbols {
    Dwfl *dwfl;
    void *names; /* tsearch */
    size_t width;
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

struct slp_symbols *slp_symbols_open(FILE *maps, size_t width)
{
    struct slp_symbols *s = calloc(1, sizeof *s);

    if (!s)
        return NULL;
    s->width = width;
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

/* A line of the text: the name as far as it fits before what follows it. */
static void put_frame(const struct slp_symbols *s, const struct slp_frame *frame, FILE *to)
{
    char *plain = slp_symbol_plain(frame->name), where[96] = "";
    const char *slash = frame->file ? strrchr(frame->file, '/') : NULL;
    const char *end = frame->inlined ? " (inlined)" : "";

    if (frame->file)
        snprintf(where, sizeof where, " at %.40s:%d", slash ? slash + 1 : frame->file,
                 frame->line);
    if (plain)
        slp_symbol_fit(plain, s->width - strlen(where) - strlen(end));
    slp_put_text(plain ? plain : "?", SIZE_MAX, to);
    slp_put_text(where, SIZE_MAX, to);
    fputs(end, to);
    free(plain);
}

static void put(const struct slp_symbols *s, uint64_t address, int caller, FILE *to)
{
    uint64_t pc = address - (caller ? 1 : 0);
    Dwfl_Module *module = s->dwfl ? dwfl_addrmodule(s->dwfl, pc) : NULL;
    struct slp_index *index = module ? index_of(module) : NULL;
    struct slp_frame frames[FRAMES];
    Dwarf_Addr start = 0;

    if (!module) {
        fprintf(to, "0x%llx", (unsigned long long)address);
        return;
    }
    const char *file =
        dwfl_module_info(module, NULL, &start, NULL, NULL, NULL, NULL, NULL);
    size_t n = index ? slp_index_find(index, pc, frames, FRAMES) : 0;
    if (n == 0) {
        const char *slash = file ? strrchr(file, '/') : NULL;
        slp_put_text(slash ? slash + 1 : file ? file : "?", SIZE_MAX, to);
        fprintf(to, "+0x%llx", (unsigned long long)(address - start));
        return;
    }
    for (size_t i = 0; i < n; i++) {
        put_frame(s, &frames[i], to);
        if (i + 1 < n)
            fputc('\n', to);
    }
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

static int compare(const void *a, const void *b)
{
    const struct name *x = a, *y = b;

    if (x->address != y->address)
        return x->address < y->address ? -1 : 1;
    return x->caller - y->caller;
}

const char *slp_symbols_name(struct slp_symbols *symbols, uint64_t address, int caller)
{
    struct name wanted = {.address = address, .caller = caller};
    struct name **found = tfind(&wanted, &symbols->names, compare);
    size_t size;

    if (found)
        return (*found)->text;
    struct name *name = malloc(sizeof *name);
    FILE *to = name ? open_memstream(&wanted.text, &size) : NULL;
    if (!to) {
        free(name);
        return "?";
    }
    put(symbols, address, caller, to);
    if (fclose(to) != 0 || !wanted.text) {
        free(name);
        return "?";
    }
    *name = wanted;
    if (!tsearch(name, &symbols->names, compare)) {
        free(name->text);
        free(name);
        return "?";
    }
    return name->text;
}

static void drop(void *name)
{
    free(((struct name *)name)->text);
    free(name);
}

static int drop_index(Dwfl_Module *module, void **mine, const char *name, Dwarf_Addr start,
                      void *context)
{
    (void)module;
    (void)name;
    (void)start;
    (void)context;
    slp_index_drop(*mine);
    return DWARF_CB_OK;
}

void slp_symbols_drop(struct slp_symbols *symbols)
{
    if (!symbols)
        return;
    tdestroy(symbols->names, drop);
    if (symbols->dwfl)
        dwfl_getmodules(symbols->dwfl, drop_index, NULL, 0);
    if (symbols->dwfl)
        dwfl_end(symbols->dwfl);
    free(symbols);
}
