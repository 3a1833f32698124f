/* check_elf.c: what an ELF file says about its loader and its malloc. See check.h.
 */
#include <errno.h>
#include <fcntl.h>
#include <gelf.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stats/cli/check.h"

const char *slp_check_machine(unsigned machine)
{
    switch (machine) {
    case EM_X86_64: return "x86-64";
    case EM_AARCH64: return "aarch64";
    case EM_386: return "i386";
    case EM_ARM: return "arm";
    case EM_RISCV: return "riscv";
    case EM_PPC64: return "ppc64";
    case EM_S390: return "s390";
    case EM_MIPS: return "mips";
    default: return "another machine";
    }
}

/* ---- names ---- */

struct known {
    const char *begin, *name;
};

static const char *look_up(const struct known *table, const char *file)
{
    const char *slash = strrchr(file, '/'), *base = slash ? slash + 1 : file;

    for (; table->begin; table++)
        if (strncmp(base, table->begin, strlen(table->begin)) == 0)
            return table->name;
    return NULL;
}

const char *slp_check_allocator_of(const char *file)
{
    static const struct known table[] = {
        {"libjemalloc", "jemalloc"},   {"libtcmalloc", "tcmalloc"}, {"libmimalloc", "mimalloc"},
        {"libsnmalloc", "snmalloc"},   {"librpmalloc", "rpmalloc"}, {"libhardened_malloc",
                                                                     "hardened_malloc"},
        {"libscudo", "Scudo"},         {"libhoard", "Hoard"},       {"libtbbmalloc", "tbbmalloc"},
        {"libumem", "umem"},           {"libdlmalloc", "dlmalloc"}, {"libnedmalloc", "nedmalloc"},
        {"libmemusage", "memusage"},   {"libc_malloc_debug", "glibc's malloc debugging"},
        {"libheaptrack", "heaptrack"}, {"libbytehound", "bytehound"}, {NULL, NULL}};

    return look_up(table, file);
}

const char *slp_check_sanitizer_of(const char *file)
{
    static const struct known table[] = {
        {"libasan.so", "AddressSanitizer"},
        {"libtsan.so", "ThreadSanitizer"},
        {"liblsan.so", "LeakSanitizer"},
        {"libhwasan.so", "HWAddressSanitizer"},
        {"libclang_rt.asan", "AddressSanitizer"},
        {"libclang_rt.tsan", "ThreadSanitizer"},
        {"libclang_rt.msan", "MemorySanitizer"},
        {"libclang_rt.lsan", "LeakSanitizer"},
        {"libclang_rt.hwasan", "HWAddressSanitizer"},
        {NULL, NULL}};

    return look_up(table, file);
}

static const char *allocation(const char *symbol)
{
    static const char *const names[] = {"malloc", "free", "calloc", "realloc"};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(symbol, names[i]) == 0)
            return names[i];
    return NULL;
}

static const char *same(const struct known *table, const char *symbol)
{
    for (; table->begin; table++)
        if (strcmp(symbol, table->begin) == 0)
            return table->name;
    return NULL;
}

/* ---- sections ---- */

static void note_defined(struct slp_check_elf *elf, const char *symbol, bool dynamic,
                         unsigned binding)
{
    static const struct known runtimes[] = {{"__asan_init", "AddressSanitizer"},
                                            {"__tsan_init", "ThreadSanitizer"},
                                            {"__msan_init", "MemorySanitizer"},
                                            {"__lsan_init", "LeakSanitizer"},
                                            {"__hwasan_init", "HWAddressSanitizer"},
                                            {NULL, NULL}};
    static const struct known inner[] = {{"je_malloc", "jemalloc"},    {"_rjem_malloc", "jemalloc"},
                                         {"mi_malloc", "mimalloc"},    {"tc_malloc", "tcmalloc"},
                                         {"rpmalloc", "rpmalloc"},     {"sn_malloc", "snmalloc"},
                                         {"scudo_malloc", "Scudo"},    {NULL, NULL}};
    const char *runtime = same(runtimes, symbol), *allocator = same(inner, symbol);

    if (runtime)
        elf->sanitizer = runtime;
    if (allocator)
        elf->carries = allocator;
    /* A hidden one is local after the link; others of a program's own may be called free. */
    if (!allocation(symbol) || (binding == STB_LOCAL && strcmp(symbol, "malloc") != 0))
        return;
    const char **which = dynamic ? &elf->exports : &elf->defines;
    if (!*which || strcmp(symbol, "malloc") == 0)
        *which = allocation(symbol);
}

static void note_wanted(struct slp_check_elf *elf, const char *symbol)
{
    static const struct known calls[] = {
        {"mallocx", "mallocx"},         {"rallocx", "rallocx"},     {"je_malloc", "je_malloc"},
        {"tc_malloc", "tc_malloc"},     {"mi_malloc", "mi_malloc"}, {"mi_heap_malloc",
                                                                     "mi_heap_malloc"},
        {"rpmalloc", "rpmalloc"},       {NULL, NULL}};

    if (same(calls, symbol))
        elf->private_call = same(calls, symbol);
}

static void read_symbols(Elf *file, Elf_Scn *section, const GElf_Shdr *header,
                         struct slp_check_elf *elf)
{
    Elf_Data *data = elf_getdata(section, NULL);
    size_t n = header->sh_entsize == 0 ? 0 : header->sh_size / header->sh_entsize;
    GElf_Sym symbol;

    for (size_t i = 0; data && i < n && i <= INT_MAX && gelf_getsym(data, (int)i, &symbol); i++) {
        const char *name = elf_strptr(file, header->sh_link, symbol.st_name);
        unsigned type = GELF_ST_TYPE(symbol.st_info);
        if (!name)
            continue;
        if (symbol.st_shndx == SHN_UNDEF)
            note_wanted(elf, name);
        else if (type == STT_FUNC || type == STT_GNU_IFUNC || type == STT_NOTYPE)
            note_defined(elf, name, header->sh_type == SHT_DYNSYM, GELF_ST_BIND(symbol.st_info));
    }
}

static void read_needed(Elf *file, Elf_Scn *section, const GElf_Shdr *header,
                        struct slp_check_elf *elf)
{
    Elf_Data *data = elf_getdata(section, NULL);
    GElf_Dyn entry;

    for (int i = 0; data && gelf_getdyn(data, i, &entry) && entry.d_tag != DT_NULL; i++) {
        const char *name = entry.d_tag == DT_NEEDED
                               ? elf_strptr(file, header->sh_link, entry.d_un.d_val)
                               : NULL;
        if (name && slp_check_sanitizer_of(name))
            elf->sanitizer = slp_check_sanitizer_of(name);
    }
}

static void read_sections(Elf *file, struct slp_check_elf *elf)
{
    size_t names;
    GElf_Shdr header;

    if (elf_getshdrstrndx(file, &names) != 0)
        return;
    for (Elf_Scn *s = elf_nextscn(file, NULL); s; s = elf_nextscn(file, s)) {
        if (!gelf_getshdr(s, &header))
            continue;
        const char *name = elf_strptr(file, names, header.sh_name);
        if (name && (strcmp(name, ".go.buildinfo") == 0 || strcmp(name, ".note.go.buildid") == 0))
            elf->go = true;
        if (header.sh_type == SHT_SYMTAB || header.sh_type == SHT_DYNSYM)
            read_symbols(file, s, &header, elf);
        else if (header.sh_type == SHT_DYNAMIC)
            read_needed(file, s, &header, elf);
    }
}

static int read_segments(Elf *file, int fd, struct slp_check_elf *elf)
{
    size_t n;
    GElf_Phdr segment;

    if (elf_getphdrnum(file, &n) != 0)
        return -1;
    for (size_t i = 0; i < n && i <= INT_MAX && gelf_getphdr(file, (int)i, &segment); i++) {
        if (segment.p_type == PT_DYNAMIC)
            elf->dynamic = true;
        if (segment.p_type != PT_INTERP)
            continue;
        size_t length = segment.p_filesz < sizeof elf->interpreter - 1
                            ? (size_t)segment.p_filesz
                            : sizeof elf->interpreter - 1;
        if (pread(fd, elf->interpreter, length, (off_t)segment.p_offset) != (ssize_t)length)
            return -1;
    }
    return 0;
}

static bool within(uint64_t offset, uint64_t n, uint64_t size, off_t file)
{
    return offset <= (uint64_t)file && n * size <= (uint64_t)file - offset;
}

int slp_check_elf_read(const char *path, struct slp_check_elf *elf)
{
    GElf_Ehdr header;
    struct stat st;
    int result = -1, fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

    memset(elf, 0, sizeof *elf);
    if (fd < 0)
        return -1;
    elf_version(EV_CURRENT);
    Elf *file = elf_begin(fd, ELF_C_READ, NULL);
    if (file && elf_kind(file) == ELF_K_ELF && gelf_getehdr(file, &header) && fstat(fd, &st) == 0 &&
        within(header.e_phoff, header.e_phnum, header.e_phentsize, st.st_size) &&
        within(header.e_shoff, header.e_shnum, header.e_shentsize, st.st_size)) {
        elf->word = header.e_ident[EI_CLASS] == ELFCLASS64 ? 64 : 32;
        elf->machine = header.e_machine;
        elf->program = header.e_type == ET_EXEC || header.e_type == ET_DYN;
        result = read_segments(file, fd, elf);
        read_sections(file, elf);
    }
    elf_end(file);
    close(fd);
    errno = ENOEXEC;
    return result;
}
