#include "core/maps.h"

#include "core/os.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <sys/syscall.h>
#include <unistd.h>

bool slp_maps_open(struct slp_maps *m)
{
    int kept = errno;
    m->fd = (int)syscall(SYS_openat, AT_FDCWD, "/proc/self/maps", O_RDONLY | O_CLOEXEC);
    m->used = m->have = 0;
    m->first = 0;
    errno = kept;
    return m->fd >= 0;
}

void slp_maps_close(const struct slp_maps *m)
{
    int kept = errno;
    syscall(SYS_close, m->fd);
    errno = kept;
}

static int next_char(struct slp_maps *m)
{
    if (m->used == m->have) {
        int kept = errno;
        long n;
        do
            n = syscall(SYS_read, m->fd, m->text, sizeof m->text);
        while (n < 0 && errno == EINTR);
        errno = kept;
        m->used = 0;
        m->have = n > 0 ? (size_t)n : 0;
        if (n <= 0)
            return -1;
    }
    return (unsigned char)m->text[m->used++];
}

/* A hexadecimal number; *end gets the character behind it. */
static uintptr_t next_hex(struct slp_maps *m, int *end)
{
    uintptr_t n = 0;
    for (;;) {
        int c = *end = next_char(m);
        if (c >= '0' && c <= '9')
            n = n * 16 + (uintptr_t)(c - '0');
        else if (c >= 'a' && c <= 'f')
            n = n * 16 + (uintptr_t)(c - 'a' + 10);
        else
            return n;
    }
}

static int skip(struct slp_maps *m, int c, bool blanks)
{
    while (c != '\n' && c != -1 && (c == ' ') == blanks)
        c = next_char(m);
    return c;
}

static uintptr_t base_of(uintptr_t first)
{
    uint16_t type = ET_DYN;
    (void)slp_os_peek(&type, (const void *)(first + offsetof(ElfW(Ehdr), e_type)), sizeof type);
    return type == ET_EXEC ? 0 : first;
}

/* A file's mappings follow one another, that of its beginning first. */
bool slp_maps_next(struct slp_maps *m, struct slp_map *out)
{
    int c;
    size_t n = 0;
    out->begin = next_hex(m, &c);
    out->end = next_hex(m, &c);
    if (c != ' ')
        return false;
    out->reads = next_char(m) == 'r';
    (void)next_char(m); /* w */
    out->runs = next_char(m) == 'x';
    out->shared = next_char(m) == 's';
    c = skip(m, next_char(m), false);
    out->offset = next_hex(m, &c);
    c = skip(m, skip(m, c, true), false); /* device */
    c = skip(m, skip(m, c, true), false); /* inode */
    c = skip(m, c, true);
    bool file = c == '/';
    if (file && out->offset == 0)
        m->first = out->begin;
    for (; c != '\n' && c != -1; c = next_char(m))
        if (n < sizeof out->path - 1)
            out->path[n++] = (char)c;
    out->path[file ? n : 0] = '\0';
    out->first = file ? m->first : 0;
    out->base = file && out->runs ? base_of(m->first) : 0;
    return true;
}
