/* locked: mlockall(MCL_CURRENT | MCL_FUTURE) under a memlock limit of 8 MiB, without the capability
 * that lifts it. It succeeds, and mappings, threads and 2.5 MiB of blocks are still to be had; then
 * memory runs out with NULL and ENOMEM. */
#define _GNU_SOURCE
#include "expect.h"

#include <linux/capability.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>

static void *work(void *unused)
{
    (void)unused;
    for (size_t size = 1; size < 100000; size = size * 2 + 1) {
        void *block = malloc(size);
        EXPECT(block != NULL, "malloc(%zu) failed in a thread", size);
        free(block);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct data[2];
    memset(data, 0, sizeof data);
    if (syscall(SYS_capset, &header, data) != 0)
        SKIP("capset is refused: the memlock limit cannot be tested");
    struct rlimit limit = {(rlim_t)8 << 20, (rlim_t)8 << 20};
    if (setrlimit(RLIMIT_MEMLOCK, &limit) != 0)
        SKIP("setrlimit(RLIMIT_MEMLOCK) is refused: %d", errno);
    void *first = malloc(1000);
    int err = mlockall(MCL_CURRENT | (argc > 1 && argv[1][0] == 'c' ? 0 : MCL_FUTURE));
    EXPECT(err == 0, "mlockall failed, errno %d", errno);
    size_t one_mib = (size_t)1 << 20;
    void *mapping = mmap(NULL, one_mib, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    EXPECT(mapping != MAP_FAILED, "a mapping of 1 MiB failed, errno %d", errno);
    if (mapping != MAP_FAILED)
        munmap(mapping, one_mib);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 65536);
    pthread_t thread;
    err = pthread_create(&thread, &attributes, work, NULL);
    EXPECT(err == 0, "pthread_create with a stack of 64 KiB: %d", err);
    if (err == 0)
        pthread_join(thread, NULL);
    static char *blocks[30000]; /* small: it is locked too */
    size_t bytes = 0;
    int n = 0;
    while (bytes < 5 * one_mib / 2 && n < 20000) {
        size_t size = (size_t)(n % 50) * 40 + 1;
        blocks[n] = malloc(size);
        EXPECT(blocks[n] != NULL, "malloc(%zu) failed after %zu bytes", size, bytes);
        if (blocks[n] == NULL)
            return finish();
        memset(blocks[n++], 1, size);
        bytes += size;
    }
    if (argc > 1 && argv[1][0] == 'c')
        return finish();
    for (;;) {
        errno = 0;
        blocks[n] = malloc(4000);
        if (blocks[n] == NULL || n == 29999)
            break;
        memset(blocks[n++], 1, 4000);
        bytes += 4000;
    }
    EXPECT(n < 29999, "the limit is not in force");
    /* glibc hands on the EAGAIN of mmap here. */
    EXPECT(errno == ENOMEM || native(), "NULL with errno %d", errno);
    while (n > 0)
        free(blocks[--n]);
    void *again = malloc(100000);
    EXPECT(again != NULL, "malloc(100000) failed after everything was freed");
    free(again);
    free(first);
    say("served %zu", bytes / 1024);
    return finish();
}
