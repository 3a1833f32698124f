/* whole.c: see whole.h.
 */
#include "stats/symbol/whole.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

char *slp_whole_read(const char *path, off_t most, bool trusted)
{
    int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (trusted ? O_NOFOLLOW : 0);
    int fd = open(path, flags);
    struct stat st;
    char *text = NULL;
    size_t used = 0;
    ssize_t n = 1;

    if (fd < 0)
        return NULL;
    errno = EINVAL;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size <= most &&
        (!trusted || st.st_uid == 0 || st.st_uid == geteuid()))
        text = malloc((size_t)st.st_size + 1);
    while (text && used < (size_t)st.st_size &&
           (n = read(fd, text + used, (size_t)st.st_size - used)) > 0)
        used += (size_t)n;
    if (text && n < 0) {
        free(text);
        text = NULL;
    }
    if (text)
        text[used] = '\0';
    close(fd);
    return text;
}
