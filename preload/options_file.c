/* options_file.c: see options_file.h.
 */
#include "preload/options_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static char text[SLP_FILE_MOST + 1];

/* A FIFO is not even opened, as that would be seen at its other end. */
static int open_regular(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return -1;
    int fd = -1;
    errno = S_ISDIR(st.st_mode) ? EISDIR : EINVAL;
    if (S_ISREG(st.st_mode))
        fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY,
                          0);
    if (fd >= 0 && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))) {
        syscall(SYS_close, fd);
        errno = EINVAL;
        fd = -1;
    }
    return fd;
}

/* Bytes now in text, one more than SLP_FILE_MOST if there are more; -1, and errno. */
static long read_all(const char *path)
{
    int fd = open_regular(path);
    size_t have = 0;
    long n = fd < 0 ? -1 : 1;
    while (n > 0 && have < sizeof text) {
        n = syscall(SYS_read, fd, text + have, sizeof text - have);
        if (n > 0)
            have += (size_t)n;
        else if (n < 0 && errno == EINTR)
            n = 1;
    }
    int kept = errno;
    if (fd >= 0)
        syscall(SYS_close, fd);
    errno = kept;
    return n < 0 ? -1 : (long)have;
}

static const char *reason(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return "there is no such file; ignored";
    case EACCES:
    case EPERM:
        return "there is no permission to read it; ignored";
    case EISDIR:
        return "it is a folder; ignored";
    case EINVAL:
        return "it is not a regular file; ignored";
    default:
        return "it cannot be read; ignored";
    }
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

/* Where the comment begins, or the end. */
static char *comment(char *from, char *end)
{
    for (char *p = from; p < end; p++)
        if (*p == '#' && (p == from || is_blank(p[-1])))
            return p;
    return end;
}

/* One line of n bytes, behind which there is room for a terminator. */
static void take_line(struct slp_told_at *at, char *line, size_t n, slp_file_take *take,
                      void *context)
{
    char *end = comment(line, line + n);
    while (end > line && is_blank(end[-1]))
        end--;
    while (line < end && is_blank(*line))
        line++;
    if (line == end)
        return;
    bool nul = memchr(line, '\0', (size_t)(end - line)) != NULL;
    *end = '\0';
    char *equals = strchr(line, '=');
    if (nul || equals == NULL || equals == line) {
        slp_tell_of(at, line, nul ? "there is a NUL byte in this line; ignored"
                                 : "this line is no `key = value`; ignored");
        return;
    }
    char *key_end = equals;
    while (key_end > line && is_blank(key_end[-1]))
        key_end--;
    do
        equals++;
    while (is_blank(*equals));
    take(at, line, line, (size_t)(key_end - line), equals, context);
}

void slp_file_read(const char *entry, const char *path, slp_file_take *take, void *context)
{
    struct slp_told_at at = {.entry = entry};
    long n = read_all(path);
    if (n < 0) {
        slp_tell_of(&at, entry, reason(errno));
        return;
    }
    char *from = text, *end = text + n;
    if (n > SLP_FILE_MOST) {
        slp_tell_of(&at, entry, "only the first 32768 bytes are read; the rest is ignored");
        while (end > text && end[-1] != '\n')
            end--;
    }
    if (n >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
        from += 3; /* as some editors begin a file of UTF-8 */
    at.file = path;
    for (at.line = 1; from < end; at.line++) {
        char *stop = memchr(from, '\n', (size_t)(end - from));
        if (stop == NULL)
            stop = end;
        take_line(&at, from, (size_t)(stop - from), take, context);
        from = stop + 1;
    }
}
