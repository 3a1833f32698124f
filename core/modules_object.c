#include "core/modules_object.h"

#include "core/os.h"

#include <elf.h>

#define NOTES 16 /* looked at in a part */
#define HASH_OF_NOTHING 2166136261u

static uint32_t hash_on(uint32_t h, char c)
{
    return (h ^ (uint8_t)c) * 16777619u;
}

size_t slp_module_path_bytes(const char *path)
{
    static const char deleted[] = " (deleted)";
    size_t n = __builtin_strlen(path), tail = sizeof deleted - 1;
    return n > tail && __builtin_memcmp(path + n - tail, deleted, tail) == 0 ? n - tail : n;
}

uint32_t slp_module_hash(const char *s)
{
    uint32_t h = HASH_OF_NOTHING;
    while (*s != '\0')
        h = hash_on(h, *s++);
    return h;
}

uint32_t slp_module_name(const struct link_map *link, char *name, slp_peek *peek, void *context)
{
    struct link_map head; /* its public part */
    char piece[64];
    uint32_t h = HASH_OF_NOTHING;
    size_t n = 0, page = slp_os_page();
    bool whole = false;
    uintptr_t from = peek(context, &head, (uintptr_t)link, offsetof(struct link_map, l_ld))
                         ? (uintptr_t)head.l_name
                         : 0;
    while (!whole && from != 0 && n < SLP_MODULE_NAME - 1) {
        size_t some = page - (from & (page - 1));
        some = some < sizeof piece ? some : sizeof piece;
        some = some < SLP_MODULE_NAME - 1 - n ? some : SLP_MODULE_NAME - 1 - n;
        if (!peek(context, piece, from, some))
            break;
        from += some;
        for (size_t i = 0; i < some; i++) {
            if ((whole = piece[i] == '\0'))
                break;
            h = hash_on(h, piece[i]);
            if (name != NULL)
                name[n] = piece[i];
            n++;
        }
    }
    if (name != NULL)
        name[n] = '\0';
    return h;
}

int slp_module_parts(uintptr_t whole, ElfW(Phdr) *parts, slp_peek *peek, void *context)
{
    ElfW(Ehdr) head;
    if (!peek(context, &head, whole, sizeof head) ||
        __builtin_memcmp(head.e_ident, ELFMAG, SELFMAG) != 0 ||
        head.e_phentsize != sizeof(ElfW(Phdr)) || head.e_phnum > SLP_MODULE_PARTS)
        return 0;
    return peek(context, parts, whole + head.e_phoff, head.e_phnum * sizeof *parts) ? head.e_phnum
                                                                                     : 0;
}

static bool read_notes(struct slp_module *m, const ElfW(Phdr) *part, uintptr_t bias, slp_peek *peek,
                       void *context)
{
    struct {
        ElfW(Nhdr) head;
        char name[4];
    } note;
    size_t at = 0, align = part->p_align == 8 ? 8 : 4;
    for (int i = 0; i < NOTES && at + sizeof note <= part->p_memsz; i++) {
        uintptr_t from = bias + part->p_vaddr + at;
        if (!peek(context, &note, from, sizeof note))
            return false;
        size_t id = slp_align_up(sizeof note.head + note.head.n_namesz, align);
        if (note.head.n_type == NT_GNU_BUILD_ID && note.head.n_namesz == sizeof note.name &&
            __builtin_memcmp(note.name, "GNU", sizeof note.name) == 0) {
            if (note.head.n_descsz > sizeof m->id ||
                !peek(context, m->id, from + id, note.head.n_descsz))
                return false;
            m->id_at = from + id;
            m->id_bytes = (uint8_t)note.head.n_descsz;
            return true;
        }
        at += slp_align_up(id + note.head.n_descsz, align);
    }
    return false;
}

void slp_module_read_id(struct slp_module *m, const ElfW(Phdr) *parts, int n, uintptr_t bias,
                        slp_peek *peek, void *context)
{
    for (int i = 0; i < n; i++)
        if (parts[i].p_type == PT_NOTE && read_notes(m, &parts[i], bias, peek, context))
            return;
}
