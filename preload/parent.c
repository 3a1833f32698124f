/* parent.c: see parent.h. Lines of /proc/PID/maps are read as a stream: the head of a
 * line has addresses, device and inode, and what follows its last slash is the file's name.
 */
#include "preload/parent.h"

#include <fcntl.h>
#include <link.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "stats/out.h"

#define HEAD 160
#define NAME 64 /* more than "libslabpool.so.0.10.12 (deleted)" has */

struct stream {
    int fd;
    size_t used, next;
    char data[1024];
};

struct line {
    size_t head_used, name_used;
    char head[HEAD];
    char name[NAME];
};

static const char *loaded_as = ""; /* the loader's name for the object that this code is in */

static int open_proc(struct stream *s, pid_t pid, const char *file)
{
    char path[64];
    struct slp_out out = {.data = path, .size = sizeof path - 1};

    slp_out_text(&out, "/proc/");
    if (pid == 0)
        slp_out_text(&out, "self");
    else
        slp_out_i64(&out, pid);
    slp_out_text(&out, file);
    path[out.used] = '\0';
    s->used = s->next = 0;
    s->fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
    return s->fd < 0 ? -1 : 0;
}

/* The next byte, or -1 at the end. */
static int next_byte(struct stream *s)
{
    if (s->next == s->used) {
        long n = syscall(SYS_read, s->fd, s->data, sizeof s->data);
        if (n <= 0)
            return -1;
        s->used = (size_t)n;
        s->next = 0;
    }
    return (unsigned char)s->data[s->next++];
}

static int next_line(struct stream *s, struct line *line)
{
    int c;

    line->head_used = line->name_used = 0;
    while ((c = next_byte(s)) >= 0 && c != '\n') {
        if (line->head_used < HEAD - 1)
            line->head[line->head_used++] = (char)c;
        if (c == '/')
            line->name_used = 0;
        else if (line->name_used < NAME - 1)
            line->name[line->name_used++] = (char)c;
    }
    line->head[line->head_used] = line->name[line->name_used] = '\0';
    return c < 0 && line->head_used == 0 ? -1 : 0;
}

static const char *hex(const char *p, uintptr_t *value)
{
    for (*value = 0;; p++) {
        unsigned digit;
        if (*p >= '0' && *p <= '9')
            digit = (unsigned)(*p - '0');
        else if (*p >= 'a' && *p <= 'f')
            digit = (unsigned)(*p - 'a' + 10);
        else
            return p;
        *value = *value << 4 | digit;
    }
}

/* "08:01 123456" of a line, or NULL when it maps no file. */
static const char *identity(struct line *line)
{
    char *p = line->head;

    for (int field = 0; field < 3; field++) {
        p = strchr(p, ' ');
        if (!p)
            return NULL;
        p++;
    }
    char *inode = strchr(p, ' ');
    if (!inode || strncmp(inode, " 0", 2) == 0)
        return NULL;
    char *end = strchr(inode + 1, ' ');
    if (end)
        *end = '\0';
    return p;
}

/* The usual name, with a version or without. */
static bool is_ours(const char *name)
{
    static const char usual[] = "libslabpool.so";

    if (strncmp(name, usual, sizeof usual - 1) != 0)
        return false;
    name += sizeof usual - 1;
    while (*name == '.' || (*name >= '0' && *name <= '9'))
        name++;
    return *name == '\0' || strcmp(name, " (deleted)") == 0;
}

/* The identity of the file this code is mapped from, when its name is another. */
static void own_identity(char *to, size_t size)
{
    struct stream s;
    struct line line;
    uintptr_t here = (uintptr_t)&own_identity, from, until;

    to[0] = '\0';
    if (open_proc(&s, 0, "/maps") != 0)
        return;
    while (next_line(&s, &line) == 0) {
        const char *p = hex(line.head, &from);
        if (*p != '-')
            continue;
        hex(p + 1, &until);
        if (here < from || here >= until)
            continue;
        const char *own = is_ours(line.name) ? NULL : identity(&line);
        if (own && strlen(own) < size)
            memcpy(to, own, strlen(own) + 1);
        break;
    }
    syscall(SYS_close, s.fd);
}

/* Looks for a mapping of that identity, or when it is "" by name. */
static bool maps_have(pid_t pid, const char *own)
{
    struct stream s;
    struct line line;
    bool found = false;

    if (open_proc(&s, pid, "/maps") != 0)
        return false;
    while (!found && next_line(&s, &line) == 0) {
        const char *file = own[0] != '\0' ? identity(&line) : NULL;
        found = file ? strcmp(file, own) == 0 : is_ours(line.name);
    }
    syscall(SYS_close, s.fd);
    return found;
}

static int see(struct dl_phdr_info *object, size_t size, void *unused)
{
    uintptr_t offset = (uintptr_t)&see - object->dlpi_addr;

    (void)size;
    (void)unused;
    for (unsigned i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        if (part->p_type != PT_LOAD || offset - part->p_vaddr >= part->p_memsz)
            continue;
        loaded_as = object->dlpi_name;
        return 1;
    }
    return 0;
}

void slp_parent_start(void)
{
    (void)dl_iterate_phdr(see, NULL);
}

/* Is our file's own name the usual one? Then whoever maps the file shows that name. */
static bool is_named(void)
{
    const char *last = strrchr(loaded_as, '/');
    struct stat st;

    return last && is_ours(last + 1) && fstatat(AT_FDCWD, loaded_as, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(st.st_mode);
}

bool slp_parent_loaded(pid_t parent)
{
    char own[64];

    if (parent <= 0)
        return false;
    if (maps_have(parent, ""))
        return true;
    if (is_named())
        return false;
    own_identity(own, sizeof own);
    return own[0] != '\0' && maps_have(parent, own);
}

static bool environ_has(pid_t pid, const char *entry)
{
    struct stream s;
    bool found = false, same = true;
    size_t n = 0, length = strlen(entry);
    int c;

    if (open_proc(&s, pid, "/environ") != 0)
        return false;
    while (!found && (c = next_byte(&s)) >= 0) {
        if (c != '\0') {
            same = same && n < length && (char)c == entry[n];
            n++;
            continue;
        }
        found = same && n == length;
        same = true;
        n = 0;
    }
    syscall(SYS_close, s.fd);
    return found;
}

bool slp_parent_has(const char *entry)
{
    pid_t parent = (pid_t)syscall(SYS_getppid);

    return parent > 0 && environ_has(parent, entry) && slp_parent_loaded(parent);
}

bool slp_parent_has_value(const char *name, const char *value)
{
    char entry[4096 + 64];
    struct slp_out out = {.data = entry, .size = sizeof entry - 1};

    slp_out_text(&out, name);
    slp_out_char(&out, '=');
    slp_out_text(&out, value);
    entry[out.used] = '\0';
    return slp_parent_has(entry);
}
