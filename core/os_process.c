/* os_process.c: what of os.h is not about memory and time: who runs, what can be read, waiting for
 * others, messages. */
#include "core/os.h"

#include "core/os_call.h"

#include <errno.h>
#include <linux/futex.h>
#include <stdlib.h>
#include <sys/syscall.h>

int slp_os_pid(void)
{
    return (int)slp_os_call(SYS_getpid, 0, 0, 0, 0, 0, 0);
}

int slp_os_tid(void)
{
    return (int)slp_os_call(SYS_gettid, 0, 0, 0, 0, 0, 0);
}

void slp_os_write(int fd, const char *text, size_t bytes)
{
    while (bytes > 0) {
        long n = slp_os_call(SYS_write, fd, (long)text, (long)bytes, 0, 0, 0);
        if (n == -EINTR)
            continue;
        if (slp_os_failed(n) || n == 0)
            return;
        text += n;
        bytes -= (size_t)n;
    }
}

/* A requeue of nobody reads the word, to compare it, and fails where it cannot be read. */
static bool readable(uintptr_t p)
{
    p &= ~(uintptr_t)3;
    long ret = slp_os_call(SYS_futex, (long)p, FUTEX_CMP_REQUEUE_PRIVATE, 0, 0, (long)p, 0);
    return ret >= 0 || ret == -EAGAIN;
}

__attribute__((no_sanitize("address", "thread"))) static void copy(char *to, const char *from,
                                                                   size_t n)
{
    for (size_t i = 0; i < n; i++)
        to[i] = *(const volatile char *)&from[i];
}

bool slp_os_peek(void *to, const void *from, size_t bytes)
{
    uintptr_t p = (uintptr_t)from;
    size_t page = slp_os_page();
    if (p + bytes < p)
        return false;
    for (uintptr_t q = p; q < p + bytes; q = (q & ~(page - 1)) + page)
        if (!readable(q))
            return false;
    copy(to, from, bytes);
    return true;
}

void slp_os_futex_wait(_Atomic(uint32_t) *word, uint32_t value)
{
    (void)slp_os_call(SYS_futex, (long)word, FUTEX_WAIT_PRIVATE, (long)value, 0, 0, 0);
}

bool slp_os_futex_wait_until(_Atomic(uint32_t) *word, uint32_t value, const struct timespec *until)
{
    long ret = slp_os_call(SYS_futex, (long)word, FUTEX_WAIT_BITSET_PRIVATE, (long)value,
                           (long)until, 0, FUTEX_BITSET_MATCH_ANY);
    return ret != -ETIMEDOUT && ret != -EINVAL;
}

void slp_os_futex_wake(_Atomic(uint32_t) *word)
{
    (void)slp_os_call(SYS_futex, (long)word, FUTEX_WAKE_PRIVATE, 1, 0, 0, 0);
}

void slp_os_abort(void)
{
    abort();
}

void slp_assert_failed(const char *what, const char *file, int line)
{
    char text[512];
    size_t n = 0;
    char digits[12];
    int k = 0;
    const char *parts[] = {"slabpool: internal check failed: ", what, " at ", file, ":"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (const char *s = parts[i]; *s != '\0' && n < sizeof text - 16; s++)
            text[n++] = *s;
    for (; line > 0 && k < (int)sizeof digits; line /= 10)
        digits[k++] = (char)('0' + line % 10);
    while (k > 0)
        text[n++] = digits[--k];
    text[n++] = '\n';
    slp_os_write(2, text, n);
    slp_os_abort();
}
