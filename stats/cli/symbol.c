/* symbol.c: see symbol.h. Names are kept in a tree by address, as profiles name few addresses
 * often.
 */
#include "stats/cli/symbol.h"

#include <dlfcn.h>
#include <dwarf.h>
#include <elfutils/libdwfl.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>

struct name {
    uint64_t address;
    int caller;
    char *text;
};

struct slp_symbols {
    Dwfl *dwfl;
    void *names; /* tsearch */
    char *(*demangle)(const char *name, char *to, size_t *n, int *status);
};

static char *debug_path; /* NULL: the usual places */

static const Dwfl_Callbacks callbacks = {
    .find_elf = dwfl_linux_proc_find_elf,
    .find_debuginfo = dwfl_standard_find_debuginfo,
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
    void *cxx = dlopen("libstdc++.so.6", RTLD_NOW | RTLD_LOCAL);
    if (cxx)
        *(void **)&s->demangle = dlsym(cxx, "__cxa_demangle");
    return s;
}

/* ---- one address ---- */

static void put_function(const struct slp_symbols *s, const char *name, FILE *to)
{
    int status = -1;
    char *plain = s->demangle && strncmp(name, "_Z", 2) == 0
                      ? s->demangle(name, NULL, NULL, &status)
                      : NULL;

    fputs(status == 0 ? plain : name, to);
    free(plain);
}

static const char *die_name(Dwarf_Die *die)
{
    Dwarf_Attribute attribute;
    const char *linkage =
        dwarf_formstring(dwarf_attr_integrate(die, DW_AT_linkage_name, &attribute));

    return linkage ? linkage : dwarf_diename(die);
}

/* Functions that were inlined there, the innermost first. */
static void put_inlined(const struct slp_symbols *s, Dwfl_Module *module, uint64_t pc, FILE *to)
{
    Dwarf_Addr bias;
    Dwarf_Die *unit = dwfl_module_addrdie(module, pc, &bias), *scopes = NULL;
    int n = unit ? dwarf_getscopes(unit, pc - bias, &scopes) : 0;

    for (int i = 0; i < n && dwarf_tag(&scopes[i]) != DW_TAG_subprogram; i++) {
        const char *name = die_name(&scopes[i]);
        if (dwarf_tag(&scopes[i]) != DW_TAG_inlined_subroutine || !name)
            continue;
        put_function(s, name, to);
        fputs(" < ", to);
    }
    free(scopes);
}

static void put_line(Dwfl_Module *module, uint64_t pc, FILE *to)
{
    Dwfl_Line *line = dwfl_module_getsrc(module, pc);
    int number = 0;
    const char *file = line ? dwfl_lineinfo(line, NULL, &number, NULL, NULL, NULL) : NULL;

    if (!file)
        return;
    const char *slash = strrchr(file, '/');
    fprintf(to, " at %s:%d", slash ? slash + 1 : file, number);
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
        fprintf(to, "%s+0x%llx", slash ? slash + 1 : file ? file : "?",
                (unsigned long long)(address - start));
        return;
    }
    put_inlined(s, module, pc, to);
    put_function(s, name, to);
    put_line(module, pc, to);
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
