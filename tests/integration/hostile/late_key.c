/* late_key: threads whose first use of the heap is in a key destructor leave memory flat. */
#define _GNU_SOURCE
#include "expect.h"

#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>

static pthread_key_t key;

static long resident_kib(void)
{
    char text[128];
    int fd = open("/proc/self/statm", O_RDONLY);
    ssize_t n = read(fd, text, sizeof text - 1);
    close(fd);
    text[n > 0 ? n : 0] = 0;
    long size = 0, resident = 0;
    return sscanf(text, "%ld %ld", &size, &resident) == 2 ? resident * 4 : -1;
}

static void release(void *block)
{
    free(block);
}

static void *work(void *block)
{
    pthread_setspecific(key, block);
    return NULL;
}

int main(void)
{
    long early = 0;
    pthread_key_create(&key, release);
    for (int i = 0; i < 6000; i++) {
        pthread_t thread;
        EXPECT(pthread_create(&thread, NULL, work, malloc(100)) == 0, "pthread_create");
        pthread_join(thread, NULL);
        if (i == 1000) {
            malloc_trim(0);
            early = resident_kib();
        }
    }
    malloc_trim(0);
    long late = resident_kib();
    say("resident after 1,000 threads %ld KiB, after 6,000 %ld KiB", early, late);
    EXPECT(late - early <= 1024, "resident grew from %ld to %ld KiB", early, late);
    return finish();
}
