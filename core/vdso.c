#include "core/vdso.h"

#include "core/base.h"

#include <elf.h>
#include <errno.h>
#include <link.h>
#include <sys/auxv.h>

#if defined(__x86_64__)
#define NAME "__vdso_clock_gettime"
#else
#define NAME "__kernel_clock_gettime"
#endif

static bool same(const char *a, const char *b)
{
    while (*a != '\0' && *a == *b)
        a++, b++;
    return *a == *b;
}

/* The symbol's address in the file's own terms; 0. The names lie behind the table of symbols. */
static uintptr_t find(const ElfW(Dyn) *d, uintptr_t bias)
{
    const ElfW(Sym) *symbols = NULL;
    const char *names = NULL;
    for (; d->d_tag != DT_NULL; d++) {
        if (d->d_tag == DT_SYMTAB)
            symbols = (const ElfW(Sym) *)(bias + d->d_un.d_ptr);
        else if (d->d_tag == DT_STRTAB)
            names = (const char *)(bias + d->d_un.d_ptr);
    }
    if (symbols == NULL || names == NULL)
        return 0;
    for (const ElfW(Sym) *s = symbols; (const char *)(s + 1) <= names; s++)
        if (s->st_shndx != SHN_UNDEF && same(names + s->st_name, NAME))
            return s->st_value;
    return 0;
}

slp_vdso_clock *slp_vdso_find_clock(void)
{
    int kept = errno; /* getauxval changes it where there is none */
    uintptr_t at = getauxval(AT_SYSINFO_EHDR), bias = 0, value;
    errno = kept;
    if (at == 0)
        return NULL;
    const ElfW(Ehdr) *file = (const ElfW(Ehdr) *)at;
    const ElfW(Phdr) *p = (const ElfW(Phdr) *)(at + file->e_phoff);
    const ElfW(Dyn) *dynamic = NULL;
    for (int i = 0; i < file->e_phnum; i++) {
        if (p[i].p_type == PT_LOAD && bias == 0)
            bias = at + p[i].p_offset - p[i].p_vaddr;
        else if (p[i].p_type == PT_DYNAMIC)
            dynamic = (const ElfW(Dyn) *)(at + p[i].p_offset);
    }
    if (dynamic == NULL || bias == 0 || (value = find(dynamic, bias)) == 0)
        return NULL;
    return (slp_vdso_clock *)(bias + value);
}
