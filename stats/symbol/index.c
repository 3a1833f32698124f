/* index.c: see index.h.
 */
#include "stats/symbol/index.h"

#include <dwarf.h>
#include <gelf.h>
#include <stdlib.h>
#include <string.h>

#include "stats/symbol/spans.h"

#define DEEP 64 /* of nested entries */

struct unit {
    Dwarf_Die die;  /* lines are here */
    Dwarf_Die body; /* functions are here: another one with split DWARF */
    Dwarf_Addr bias;
    struct slp_spans functions; /* items: Dwarf_Die */
    bool read;
    struct unit *next;
};

struct entry {
    Dwarf_Die die;
    struct entry *next;
};

struct slp_index {
    Dwfl_Module *module;
    struct slp_spans symbols, labels; /* items: names; labels have no size */
    struct slp_spans units;           /* items: struct unit */
    struct unit *all;
    struct entry *entries;
};

/* ---- the symbol table ---- */

/* Global names before weak before local ones, those of functions first. */
static uint64_t rank_of(const GElf_Sym *sym)
{
    uint64_t binding = GELF_ST_BIND(sym->st_info), type = GELF_ST_TYPE(sym->st_info);

    return (type == STT_NOTYPE ? 0 : 4u) +
           (binding == STB_GLOBAL ? 2u : binding == STB_WEAK ? 1u : 0);
}

/* A label without a size reaches to the next one, at most this far. */
#define LABEL 4096

static void read_symbols(struct slp_index *index)
{
    int n = dwfl_module_getsymtab(index->module);

    for (int i = 0; i < n; i++) {
        GElf_Sym sym;
        GElf_Addr at;
        const char *name =
            dwfl_module_getsym_info(index->module, i, &sym, &at, NULL, NULL, NULL);
        unsigned type = name ? GELF_ST_TYPE(sym.st_info) : STT_FILE;
        bool code = type == STT_FUNC || type == STT_GNU_IFUNC ||
                    (type == STT_NOTYPE && name[0] != '$');
        if (!code || sym.st_shndx == SHN_UNDEF || sym.st_shndx == SHN_ABS || name[0] == '\0')
            continue;
        if (sym.st_size > 0)
            slp_spans_add(&index->symbols, at, at + sym.st_size, rank_of(&sym), name);
        else
            slp_spans_add(&index->labels, at, at + LABEL, rank_of(&sym), name);
    }
    slp_spans_sort(&index->symbols);
    slp_spans_sort(&index->labels);
}

/* ---- DWARF ---- */

static void add_ranges(struct slp_spans *to, Dwarf_Die *die, Dwarf_Addr bias, const void *item)
{
    ptrdiff_t offset = 0;
    Dwarf_Addr base, low, high;

    while ((offset = dwarf_ranges(die, offset, &base, &low, &high)) > 0)
        slp_spans_add(to, low + bias, high + bias, 0, item);
}

static void read_units(struct slp_index *index)
{
    Dwarf_Addr bias;

    for (Dwarf_Die *die = NULL; (die = dwfl_module_nextcu(index->module, die, &bias)) != NULL;) {
        struct unit *unit = calloc(1, sizeof *unit);
        Dwarf_Die split;
        uint8_t type;
        if (!unit)
            break;
        unit->die = unit->body = *die;
        unit->bias = bias;
        if (dwarf_cu_info(die->cu, NULL, &type, NULL, &split, NULL, NULL, NULL) == 0 &&
            type == DW_UT_skeleton && split.addr)
            unit->body = split;
        unit->next = index->all;
        index->all = unit;
        add_ranges(&index->units, die, bias, unit);
    }
    slp_spans_sort(&index->units);
}

static bool holds_functions(int tag)
{
    return tag == DW_TAG_namespace || tag == DW_TAG_module || tag == DW_TAG_class_type ||
           tag == DW_TAG_structure_type || tag == DW_TAG_union_type || tag == DW_TAG_subprogram ||
           tag == DW_TAG_lexical_block;
}

static void read_functions(struct slp_index *index, struct unit *unit, Dwarf_Die *parent, int deep)
{
    Dwarf_Die die;

    if (deep > DEEP || dwarf_child(parent, &die) != 0)
        return;
    do {
        int tag = dwarf_tag(&die);
        if (tag == DW_TAG_subprogram && (dwarf_hasattr(&die, DW_AT_low_pc) ||
                                         dwarf_hasattr(&die, DW_AT_ranges))) {
            struct entry *entry = malloc(sizeof *entry);
            if (!entry)
                return;
            *entry = (struct entry){die, index->entries};
            index->entries = entry;
            add_ranges(&unit->functions, &die, unit->bias, &entry->die);
        }
        if (holds_functions(tag) && dwarf_haschildren(&die) > 0)
            read_functions(index, unit, &die, deep + 1);
    } while (dwarf_siblingof(&die, &die) == 0);
}

static const char *linkage_of(Dwarf_Die *die)
{
    Dwarf_Attribute attribute;
    const char *name = dwarf_formstring(dwarf_attr_integrate(die, DW_AT_linkage_name, &attribute));

    return name ? name
                : dwarf_formstring(dwarf_attr_integrate(die, DW_AT_MIPS_linkage_name, &attribute));
}

static const char *name_of(Dwarf_Die *die)
{
    Dwarf_Attribute attribute;
    const char *linkage = linkage_of(die);

    return linkage ? linkage
                   : dwarf_formstring(dwarf_attr_integrate(die, DW_AT_name, &attribute));
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

static struct place place_of_call(struct unit *unit, Dwarf_Die *inlined)
{
    Dwarf_Files *files;
    size_t n, file = number_of(inlined, DW_AT_call_file);

    if (dwarf_getsrcfiles(&unit->body, &files, &n) != 0 || file >= n)
        return (struct place){NULL, 0};
    return (struct place){dwarf_filesrc(files, file, NULL, NULL),
                          (int)number_of(inlined, DW_AT_call_line)};
}

static struct place place_of(struct unit *unit, uint64_t pc)
{
    struct place place = {NULL, 0};
    Dwarf_Line *line = dwarf_getsrc_die(&unit->die, pc - unit->bias);

    if (line && dwarf_lineno(line, &place.line) == 0)
        place.file = dwarf_linesrc(line, NULL, NULL);
    return place;
}

/* The entries of functions inlined at pc, the outermost first; how many. */
static size_t inlined_at(Dwarf_Die *function, Dwarf_Addr pc, Dwarf_Die *chain, size_t most)
{
    Dwarf_Die parent = *function, die;
    size_t n = 0;

    for (int deep = 0; deep < DEEP * 4 && n < most && dwarf_child(&parent, &die) == 0; deep++) {
        bool found = false;
        do {
            int tag = dwarf_tag(&die);
            found = (tag == DW_TAG_inlined_subroutine || tag == DW_TAG_lexical_block) &&
                    dwarf_haspc(&die, pc) > 0;
            if (found && tag == DW_TAG_inlined_subroutine)
                chain[n++] = die;
        } while (!found && dwarf_siblingof(&die, &die) == 0);
        if (!found)
            break;
        parent = die;
    }
    return n;
}

static size_t from_dwarf(struct unit *unit, Dwarf_Die *function, uint64_t pc, const char *symbol,
                         struct slp_frame *frames, size_t most)
{
    Dwarf_Die chain[DEEP];
    struct place place = place_of(unit, pc);
    const char *name = NULL;
    size_t n = 0;

    if (function) {
        size_t deep = inlined_at(function, pc - unit->bias, chain, DEEP);
        for (size_t i = deep; i-- > 0 && n + 1 < most;) {
            const char *inner = name_of(&chain[i]);
            if (inner)
                frames[n++] = (struct slp_frame){inner, place.file, place.line, true};
            place = place_of_call(unit, &chain[i]);
        }
        /* Functions that no other file sees lack a linkage name there: their symbol says more. */
        name = linkage_of(function);
        if (!name && !(symbol && strncmp(symbol, "_Z", 2) == 0))
            name = name_of(function);
    }
    if (!name)
        name = symbol;
    if (name)
        frames[n++] = (struct slp_frame){name, place.file, place.line, false};
    else if (n > 0)
        frames[n - 1].inlined = false;
    return n;
}

/* ---- the index ---- */

struct slp_index *slp_index_open(Dwfl_Module *module)
{
    struct slp_index *index = calloc(1, sizeof *index);

    if (!index)
        return NULL;
    index->module = module;
    read_units(index);
    read_symbols(index);
    return index;
}

size_t slp_index_find(struct slp_index *index, uint64_t pc, struct slp_frame *frames, size_t most)
{
    const struct slp_span *symbol = slp_spans_find(&index->symbols, pc);
    if (!symbol)
        symbol = slp_spans_find(&index->labels, pc);
    const struct slp_span *in = slp_spans_find(&index->units, pc);
    const char *name = symbol ? symbol->item : NULL;

    if (most == 0)
        return 0;
    if (!in) {
        frames[0] = (struct slp_frame){name, NULL, 0, false};
        return name ? 1 : 0;
    }
    struct unit *unit = (struct unit *)(uintptr_t)in->item;
    if (!unit->read) {
        unit->read = true;
        read_functions(index, unit, &unit->body, 0);
        slp_spans_sort(&unit->functions);
    }
    const struct slp_span *function = slp_spans_find(&unit->functions, pc);
    Dwarf_Die *die = function ? (Dwarf_Die *)(uintptr_t)function->item : NULL;
    return from_dwarf(unit, die, pc, name, frames, most);
}

void slp_index_drop(struct slp_index *index)
{
    if (!index)
        return;
    for (struct unit *unit = index->all, *next; unit; unit = next) {
        next = unit->next;
        slp_spans_drop(&unit->functions);
        free(unit);
    }
    for (struct entry *entry = index->entries, *next; entry; entry = next) {
        next = entry->next;
        free(entry);
    }
    slp_spans_drop(&index->symbols);
    slp_spans_drop(&index->labels);
    slp_spans_drop(&index->units);
    free(index);
}
