/* file.c: see file.h.
 */
#include "stats/symbol/file.h"

#include <elfutils/libdwelf.h>
#include <fcntl.h>
#include <gelf.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stats/out.h"

#define USUAL "/usr/lib/debug"
#define ID    64 /* bytes of a build id, at most */

struct slp_file {
    Dwfl *dwfl;
    Dwfl_Callbacks callbacks;
    char *folders; /* as libdwfl takes them */
    Elf *elf;
    struct slp_index *index;
    GElf_Addr bias;
    bool debug_only;
};

static int open_regular(const char *path)
{
    struct stat st;
    int fd = stat(path, &st) == 0 && S_ISREG(st.st_mode)
                 ? open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
                 : -1;

    if (fd >= 0 && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))) {
        close(fd);
        fd = -1;
    }
    return fd;
}

/* The build id of an open file in hexadecimal, "" when it has none or is no ELF file. */
static void read_id(int fd, char text[2 * ID + 1])
{
    const void *id = NULL;
    Elf *elf = elf_version(EV_CURRENT) != EV_NONE ? elf_begin(fd, ELF_C_READ_MMAP, NULL) : NULL;
    ssize_t n = elf && elf_kind(elf) == ELF_K_ELF ? dwelf_elf_gnu_build_id(elf, &id) : 0;

    slp_format_id(text, id, n < 0 ? 0 : n < ID ? (size_t)n : ID);
    if (elf)
        elf_end(elf);
}

/* A descriptor of the file if it is that build, else -1; other: it is another one. */
static int open_build(const char *path, const char *build_id, bool *other)
{
    char found[2 * ID + 1];
    int fd = open_regular(path);

    if (fd < 0 || build_id[0] == '\0')
        return fd;
    read_id(fd, found);
    if (strcasecmp(found, build_id) == 0)
        return fd;
    *other = true;
    close(fd);
    return -1;
}

/* FOLDER/.build-id/ab/cdef.debug in one of the folders. */
static int open_debug(const char *build_id, const char *folders, char path[PATH_MAX])
{
    bool other;

    if (strlen(build_id) < 6 || strspn(build_id, "0123456789abcdefABCDEF") != strlen(build_id))
        return -1;
    for (const char *at = folders ? folders : ""; *at != '\0';) {
        size_t n = strcspn(at, ":");
        int made = snprintf(path, PATH_MAX, "%.*s/.build-id/%.2s/%s.debug", (int)n, at, build_id,
                            build_id + 2);
        int fd = n > 0 && made < PATH_MAX ? open_build(path, build_id, &other) : -1;
        if (fd >= 0)
            return fd;
        at += n + (at[n] == ':');
    }
    int made = snprintf(path, PATH_MAX, USUAL "/.build-id/%.2s/%s.debug", build_id, build_id + 2);
    return made < PATH_MAX ? open_build(path, build_id, &other) : -1;
}

/* Code of a debug file is not in it. */
static bool lacks_code(Elf *elf)
{
    bool has = false, lacks = false;

    for (Elf_Scn *section = NULL; (section = elf_nextscn(elf, section)) != NULL;) {
        GElf_Shdr header;
        if (!gelf_getshdr(section, &header) || !(header.sh_flags & SHF_EXECINSTR))
            continue;
        has = has || header.sh_type == SHT_PROGBITS;
        lacks = lacks || header.sh_type == SHT_NOBITS;
    }
    return lacks && !has;
}

static int report(struct slp_file *f, const char *path, int fd)
{
    dwfl_report_begin(f->dwfl);
    Dwfl_Module *module = dwfl_report_elf(f->dwfl, path, path, fd, 0, false);
    if (!module)
        close(fd);
    dwfl_report_end(f->dwfl, NULL, NULL);
    f->elf = module ? dwfl_module_getelf(module, &f->bias) : NULL;
    if (!f->elf)
        return -1;
    f->debug_only = lacks_code(f->elf);
    f->index = slp_index_open(module);
    return f->index ? 0 : -1;
}

struct slp_file *slp_file_open(const char *path, const char *build_id, const char *folders,
                               enum slp_file_state *state)
{
    static const char gone[] = " (deleted)";
    char name[PATH_MAX];
    size_t n = strlen(path), tail = sizeof gone - 1;
    bool deleted = n > tail && strcmp(path + n - tail, gone) == 0;
    bool other = deleted && build_id[0] == '\0'; /* what lies there now came later */

    int made = snprintf(name, sizeof name, "%.*s", (int)(deleted ? n - tail : n), path);
    int fd = made < PATH_MAX && !other ? open_build(name, build_id, &other) : -1;
    if (fd < 0)
        fd = open_debug(build_id, folders, name);
    *state = fd >= 0 ? SLP_FILE_HERE : other ? SLP_FILE_OTHER : SLP_FILE_MISSING;
    struct slp_file *f = fd >= 0 ? calloc(1, sizeof *f) : NULL;
    if (!f) {
        if (fd >= 0)
            close(fd);
        return NULL;
    }
    unsetenv("DEBUGINFOD_URLS");
    if (asprintf(&f->folders, "%s%s:.debug:" USUAL, folders ? folders : "",
                 folders ? ":" : "") < 0)
        f->folders = NULL;
    f->callbacks = (Dwfl_Callbacks){.find_elf = dwfl_build_id_find_elf,
                                    .find_debuginfo = dwfl_standard_find_debuginfo,
                                    .debuginfo_path = &f->folders};
    f->dwfl = dwfl_begin(&f->callbacks);
    if (!f->dwfl)
        close(fd);
    if (!f->dwfl || report(f, name, fd) != 0) {
        slp_file_drop(f);
        *state = SLP_FILE_MISSING;
        return NULL;
    }
    return f;
}

bool slp_file_linked(const struct slp_file *file, uint64_t offset, uint64_t first, uint64_t *at)
{
    GElf_Phdr p;
    size_t n = 0;

    if (elf_getphdrnum(file->elf, &n) != 0)
        return false;
    for (size_t i = 0; i < n; i++) {
        if (!gelf_getphdr(file->elf, (int)i, &p) || p.p_type != PT_LOAD)
            continue;
        if (file->debug_only && (p.p_flags & PF_X) && p.p_align > 0 && offset >= first) {
            *at = p.p_vaddr - p.p_vaddr % p.p_align + (offset - first);
            return *at < p.p_vaddr + p.p_memsz;
        }
        if (!file->debug_only && offset >= p.p_offset && offset - p.p_offset < p.p_filesz) {
            *at = p.p_vaddr + (offset - p.p_offset);
            return true;
        }
    }
    return false;
}

size_t slp_file_find(struct slp_file *file, uint64_t at, struct slp_frame *frames, size_t most)
{
    return slp_index_find(file->index, at + file->bias, frames, most);
}

void slp_file_drop(struct slp_file *file)
{
    if (!file)
        return;
    slp_index_drop(file->index);
    if (file->dwfl)
        dwfl_end(file->dwfl);
    free(file->folders);
    free(file);
}
