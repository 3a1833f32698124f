/* symbol.c: see symbol.h. Names are kept in a tree by address, as profiles name few addresses
 * often.
 */
#include "stats/symbol/symbol.h"

#include <dlfcn.h>
#include <dwarf.h>
#include <elfutils/libdwfl.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "stats/symbol/put.h"

struct name {
    uint64_t address;
    int caller;
    char *text;
};

struct slp_symbols {
    Dwfl *dwfl;
    void *names; /* tsearch */
    size_t width;
    char *(*demangle)(const char *name, char *to, size_t *n, int *status);
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

static const Dwfl_Callbacks callbacks = {
    .find_elf = find_file,
    .find_debuginfo = dwfl_standard_find_debuginfo,
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
    void *cxx = dlopen("libstdc++.so.6", RTLD_NOW | RTLD_LOCAL);
    if (cxx)
        *(void **)&s->demangle = dlsym(cxx, "__cxa_demangle");
    return s;
}

/* ---- one address ---- */

static char *plain_name(const struct slp_symbols *s, const char *name)
{
    int status = -1;
    char *plain = s->demangle && strncmp(name, "_Z", 2) == 0
                      ? s->demangle(name, NULL, NULL, &status)
                      : NULL;

    return status == 0 ? plain : strdup(name);
}

static const char *die_name(Dwarf_Die *die)
{
    Dwarf_Attribute attribute;
    const char *linkage =
        dwarf_formstring(dwarf_attr_integrate(die, DW_AT_linkage_name, &attribute));

    return linkage ? linkage : dwarf_diename(die);
}

/* Where in the source. */
struct place {
    const char *file; /* NULL: unknown */
    int line;
};

static Dwarf_Word number_of(Dwarf_Die *die, unsigned attribute)
{
    Dwarf_Attribute of;
    Dwarf_Word value = 0;

    return dwarf_formudata(dwarf_attr(die, attribute, &of), &value) == 0 ? value : 0;
}

static struct place place_of_call(Dwarf_Die *unit, Dwarf_Die *inlined)
{
    Dwarf_Files *files;
    size_t n, file = number_of(inlined, DW_AT_call_file);

    if (dwarf_getsrcfiles(unit, &files, &n) != 0 || file >= n)
        return (struct place){NULL, 0};
    return (struct place){dwarf_filesrc(files, file, NULL, NULL),
                          (int)number_of(inlined, DW_AT_call_line)};
}

/* A line of the text: the name as far as it fits before what follows it. */
static void put_frame(const struct slp_symbols *s, const char *name, struct place place,
                      const char *end, FILE *to)
{
    char *plain = plain_name(s, name), where[96] = "";
    const char *slash = place.file ? strrchr(place.file, '/') : NULL;

    if (place.file)
        snprintf(where, sizeof where, " at %.40s:%d", slash ? slash + 1 : place.file, place.line);
    if (plain)
        slp_symbol_fit(plain, s->width - strlen(where) - strlen(end));
    slp_put_text(plain ? plain : "?", SIZE_MAX, to);
    slp_put_text(where, SIZE_MAX, to);
    fputs(end, to);
    free(plain);
}

/* Functions that were inlined there, a line for each, the innermost first; where the last of them
 * was called. The scopes of an address lead from an inlined function to where it was written, those
 * of its entry to where it was put. */
static struct place put_inlined(const struct slp_symbols *s, Dwfl_Module *module, uint64_t pc,
                                struct place place, FILE *to)
{
    Dwarf_Addr bias;
    Dwarf_Die *unit = dwfl_module_addrdie(module, pc, &bias), *inner = NULL, *scopes = NULL;
    int n = unit ? dwarf_getscopes(unit, pc - bias, &inner) : 0;

    n = n > 0 ? dwarf_getscopes_die(&inner[0], &scopes) : 0;
    for (int i = 0; i < n && dwarf_tag(&scopes[i]) != DW_TAG_subprogram; i++) {
        const char *name = die_name(&scopes[i]);
        if (dwarf_tag(&scopes[i]) != DW_TAG_inlined_subroutine || !name)
            continue;
        put_frame(s, name, place, " (inlined)", to);
        fputc('\n', to);
        place = place_of_call(unit, &scopes[i]);
    }
    free(inner);
    free(scopes);
    return place;
}

static struct place place_of(Dwfl_Module *module, uint64_t pc)
{
    struct place place = {NULL, 0};
    Dwfl_Line *line = dwfl_module_getsrc(module, pc);

    if (line)
        place.file = dwfl_lineinfo(line, NULL, &place.line, NULL, NULL, NULL);
    return place;
}

static void put(const struct slp_symbols *s, uint64_t address, int caller, FILE *to)
{
    uint64_t pc = address - (caller ? 1 : 0);
    Dwfl_Module *module = s->dwfl ? dwfl_addrmodule(s->dwfl, pc) : NULL;
    Dwarf_Addr start = 0;

    if (!module) {
        fprintf(to, "0x%llx", (unsigned long long)address);
        return;
    }
    const char *file =
        dwfl_module_info(module, NULL, &start, NULL, NULL, NULL, NULL, NULL);
    const char *name = dwfl_module_addrname(module, pc);
    if (!name) {
        const char *slash = file ? strrchr(file, '/') : NULL;
        slp_put_text(slash ? slash + 1 : file ? file : "?", SIZE_MAX, to);
        fprintf(to, "+0x%llx", (unsigned long long)(address - start));
        return;
    }
    put_frame(s, name, put_inlined(s, module, pc, place_of(module, pc), to), "", to);
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

void slp_symbols_drop(struct slp_symbols *symbols)
{
    if (!symbols)
        return;
    tdestroy(symbols->names, drop);
    if (symbols->dwfl)
        dwfl_end(symbols->dwfl);
    free(symbols);
}
